"""Structured data of all kinds."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def _script(json: str) -> str:
    return f"<script type='application/ld+json'>{json}</script>"


def test_question_with_an_accepted_answer() -> None:
    head = _script(
        '{"@type":"QAPage","mainEntity":{"@type":"Question","name":"Is it '
        'lit?","answerCount":2,"acceptedAnswer":{"@type":"Answer",'
        '"text":"It is.","author":{"name":"Wren"},"upvoteCount":7,'
        '"datePublished":"2020-03-04T05:06:07Z","comment":[{"@type":"Comment",'
        '"text":"Thanks.","author":{"name":"Odd"}}]},"suggestedAnswer":[{"@type":"Answer","text":"Not here.\\nNot '
        'now.","author":{"name":"Jo"}}]}}'
    )
    found, comments = found_by("structured", "", head=head), comments_by("structured", "", head=head)

    assert found is not None
    assert found.declared == 2
    assert shape(comments) == [("1", "Wren", "It is."), ("1.1", "Odd", "Thanks."), ("2", "Jo", "Not here.\nNot now.")]
    assert comments[0].attributes == {"badge": "accepted", "likes": "7"}


def test_flat_graph_by_parent_item() -> None:
    head = _script(
        '{"@graph":[{"@type":"Comment","@id":"#a","text":"Bright.","author":"Wren"},{"@type":"Comment","@id":"#b","text":"No.",'
        '"author":"Odd","parentItem":{"@id":"#a","@type":"Comment"}}]}'
    )
    assert shape(comments_by("structured", "", head=head)) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No.")]


def test_posting_states_how_many_there_are() -> None:
    head = _script(
        '{"@type":"DiscussionForumPosting","text":"Lit.","interactionStatistic":[{"@type":"InteractionCounter","interactionType":'
        '"https://schema.org/CommentAction","userInteractionCount":50}],"comment":[{"@type":"Comment","url":"https://q.example/a","text":'
        '"Bright.","author":"Wren"},{"@type":"Comment","url":"https://q.example/a","text":"No.","author":"Odd"}]}'
    )
    found = found_by("structured", "", head=head)

    assert found is not None
    assert (len(found.comments), found.declared) == (2, 50)


def test_one_without_author_and_time_leaves_the_kind_alone() -> None:
    head = _script(
        '{"@type":"Article","comment":[{"@type":"Comment","text":"Bright.","author":"Wren"},{"@type":"Comment","text":"No."}]}'
    )

    assert found_by("structured", "", head=head) is None


def test_rdfa() -> None:
    body = (
        "<div typeof='sioc:Post sioct:Comment' id='c1'><span rel='sioc:has_creator'><span "
        "property='foaf:name'>Wren</span></span><span "
        "property='dc:date dc:created' content='2011-03-04T05:06:07+01:00'>x</span><div "
        "property='content:encoded'><p>Bright.</p></div></div>"
        "<div typeof='sioc:Post sioct:Comment' id='c2'><span rel='sioc:reply_of' href='#c1'></span><span "
        "property='foaf:name'>Odd</span><div "
        "property='content:encoded'><p>No.</p></div></div>"
    )
    comments = comments_by("structured", body)

    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No.")]
    assert comments[0].published == "2011-03-04T05:06:07+01:00"


def test_microformats() -> None:
    cites = (
        "<div class='u-comment h-cite'><a class='p-author h-card u-url'>Wren</a><time class='dt-published' "
        "datetime='2021-03-04T05:06:07Z'>x"
        "</time><div class='e-content'><p>Bright.</p></div><div class='u-comment h-cite'><span class='p-author "
        "h-card'>Odd</span><div class="
        "'e-content'>No.</div></div></div>"
    )
    entries = (
        "<div id='comments'><div class='hentry'><span class='author vcard'><span "
        "class='fn'>Wren</span></span><abbr class='published' title="
        "'2008-03-04T05:06:07Z'>x</abbr><div class='entry-content'><p>Bright.</p></div></div></div>"
    )

    assert shape(comments_by("structured", cites)) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No.")]
    assert shape(comments_by("structured", entries)) == [("1", "Wren", "Bright.")]
