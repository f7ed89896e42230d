"""The saved-page importer on invented pages: threads, heads and texts of comments, counts, structured data."""

from __future__ import annotations

import pytest

from reader.domain.records import CommentState
from reader.domain.text import BlockKind, MarkKind
from tests.importers.html_pages import (
    article_of,
    blocks,
    check_body,
    comment,
    comments_of,
    notices_of,
    page,
    tree,
)

# Threads


def test_classic_list_gives_tree_heads_and_texts() -> None:
    reply = comment(12, "Bo", "<p>No, thank <em>you</em>.</p>", depth=2, when="2021-03-05T10:00:00+01:00")
    found = comments_of(page(f"<ol class='comment-list'>{comment(11, 'Ada', '<p>Thanks!</p>', inner=reply)}</ol>"))

    assert [(c.ref, c.parent_ref, c.author, c.published, c.body.text) for c in found] == [
        ("comment-11", None, "Ada", "2021-03-04T05:06:07+01:00", "Thanks!"),
        ("comment-12", "comment-11", "Bo", "2021-03-05T10:00:00+01:00", "No, thank you."),
    ]
    assert [(mark.kind, mark.start, mark.stop) for mark in found[1].body.marks] == [(MarkKind.EMPHASIS, 10, 13)]


def test_depth_in_the_class_carries_the_tree_where_nothing_is_nested() -> None:
    rows = "".join(
        comment(n, f"P{n}", f"<p>Text {n}</p>", depth=d) for n, d in ((1, 1), (2, 2), (3, 3), (4, 2), (5, 1))
    )

    found = tree(comments_of(page(f"<div class='comment-list'>{rows}</div>")))

    assert found == [("1", "P1"), ("1.1", "P2"), ("1.1.1", "P3"), ("1.2", "P4"), ("2", "P5")]


def test_replies_in_a_list_beside_their_comment_belong_to_it() -> None:
    rows = (
        "<div id='comment-1'><b class='fn'>Ada</b><p>First.</p></div><div class='children'>"
        "<div id='comment-2'><b class='fn'>Bo</b><p>Second.</p></div></div><div id='comment-3'><b class='fn'>Cy"
        "</b><p>Third.</p></div>"
    )

    assert tree(comments_of(page(rows))) == [("1", "Ada"), ("1.1", "Bo"), ("2", "Cy")]


def test_wpdiscuz_ids_name_the_parent() -> None:
    def thread(number: int, parent: int, author: str) -> str:
        return (
            f"<div class='wpd-comment' id='wpd-comm-{number}_{parent}'><div class='wpd-comment-left'>"
            f"<div class='wpd-comment-label'><span>Guest</span></div></div>"
            f"<div id='comment-{number}' class='wpd-comment-right'>"
            f"<div class='wpd-comment-author'>{author}</div><div class='wpd-comment-date' title='3. Mai 2021 12:01'>"
            f"vor 2 Jahren</div><div class='wpd-comment-text'><p>Text of {author}</p></div>"
            f"<div class='wpd-comment-footer'>"
            f"<div class='wpd-vote'><div class='wpd-vote-result'>4</div></div><span>Antworten</span></div>"
            f"</div></div>"
        )

    found = comments_of(page(thread(7, 0, "Ada") + thread(9, 7, "Bo"), lang="de-DE"))

    assert tree(found) == [("1", "Ada"), ("1.1", "Bo")]
    assert {(c.published, c.score) for c in found} == {("2021-05-03T12:01", 4)}
    assert [c.body.text for c in found] == ["Text of Ada", "Text of Bo"]


def test_head_and_text_in_two_elements_of_a_definition_list_are_one_comment() -> None:
    rows = "".join(
        f"<dt class='comment depth-1' id='comment-{n}'><span class='comment_author'>{who}</span> "
        f"<span class='comment_time'>"
        f"<a href='#comment-{n}'>June 2{n}, 2015 at 10:25 pm</a></span></dt><dd class='comment depth-1'>"
        f"<div class='format_text' "
        f"id='comment-body-{n}'><p>Text {n}</p></div></dd>"
        for n, who in ((1, "Ada"), (2, "Bo"))
    )

    found = comments_of(page(f"<dl>{rows}</dl>"))

    assert [(c.author, c.published, c.body.text) for c in found] == [
        ("Ada", "2015-06-21T22:25", "Text 1"),
        ("Bo", "2015-06-22T22:25", "Text 2"),
    ]


def test_number_inside_and_class_outside_are_one_comment() -> None:
    rows = (
        "<li class='comment depth-1'><div id='comment-5'><cite class='fn'>Ada</cite><div class='comment-body'>"
        "<p>One.</p></div>"
        "</div><ul class='children'><li class='comment depth-2'><div id='comment-6'><cite class='fn'>Bo</cite>"
        "<div class='comment-body'><p>Two.</p></div></div></li></ul></li>"
    )

    assert tree(comments_of(page(f"<ol class='commentlist'>{rows}</ol>"))) == [("1", "Ada"), ("1.1", "Bo")]


def test_old_themes_number_an_anchor_and_sign_below_the_text() -> None:
    rows = "".join(
        f"<li><a id='comment-{n}'></a><p>Text {n}, signed below.</p><p><cite>Comment by "
        f"<a href='http://x.example'>{who}</a> — "
        f"1{n}.07, 2011 @ <a href='#comment-{n}'>13:0{n}</a></cite></p></li>"
        for n, who in ((1, "Ada"), (2, "Bo"))
    )

    found = comments_of(page(f"<ol id='commentlist'>{rows}</ol>"))

    assert [(c.author, c.published, c.body.text) for c in found] == [
        ("Ada", "2011-07-11T13:01", "Text 1, signed below."),
        ("Bo", "2011-07-12T13:02", "Text 2, signed below."),
    ]


def test_block_theme_and_its_pings() -> None:
    rows = (
        "<li id='comment-1' class='comment depth-1'><div class='wp-block-columns'>"
        "<div class='wp-block-comment-author-name'>"
        "<a href='http://x.example'>Ada</a></div><div class='wp-block-comment-date'>"
        "<time datetime='2022-01-02T03:04:05+00:00'>"
        "<a href='#comment-1'>January 2, 2022</a></time></div><div class='wp-block-comment-content'><p>Good."
        "</p></div>"
        "<div class='wp-block-comment-reply-link'><a href='?replytocom=1#respond'>Reply</a></div></div></li>"
        "<li id='comment-2' class='pingback depth-1'><div class='comment-body'>Pingback: "
        "<a class='url' href='http://y.example'>"
        "Elsewhere, 2-15-09</a> <span class='edit-link'></span></div></li>"
    )
    data = page(f"<ol class='wp-block-comment-template'>{rows}</ol>", count="2 responses to “Late hours”")

    ada, ping = comments_of(data)

    assert (ada.author, ada.published, ada.body.text) == ("Ada", "2022-01-02T03:04:05+00:00", "Good.")
    assert (ping.author, ping.body.text, ping.attributes) == ("Elsewhere, 2-15-09", "", {"type": "pingback"})
    assert "comment-count" not in notices_of(data)


def test_a_row_that_wordpress_did_not_number_is_no_comment() -> None:
    rows = "<li class='comment sticky'><b class='fn'>The Editor</b><p>Buy our calendar.</p></li>" + "".join(
        comment(n, f"P{n}", "<p>Fine.</p>") for n in (1, 2, 3)
    )

    assert [c.author for c in comments_of(page(f"<ol class='comment-list'>{rows}</ol>"))] == ["P1", "P2", "P3"]


def test_elements_of_the_list_that_are_no_comments_are_left_out() -> None:
    widget = "<ul id='recentcomments'><li class='recentcomments'>Ada on <a href='/x#comment-1'>Late hours</a></li></ul>"
    rows = comment(1, "Ada", "<p>See <a href='#comment-2'>below</a>.</p>") + comment(2, "Bo", "<p>Above.</p>")
    form = (
        "<li id='respond'><form id='commentform'><p class='comment-form-comment'><label>Comment</label></p></form></li>"
    )

    found = comments_of(page(f"{widget}<ol class='comment-list'>{rows}{form}</ol>"))

    assert tree(found) == [("1", "Ada"), ("2", "Bo")]


def test_one_author_twice_with_the_same_words_is_two_comments() -> None:
    rows = comment(1, "Ada", "<p>Yes.</p>") + comment(2, "Ada", "<p>Yes.</p>") + comment(2, "Bo", "<p>Doubled id.</p>")

    found = comments_of(page(f"<ol class='comment-list'>{rows}</ol>"))

    assert len({c.ref for c in found}) == len(found) >= 2
    assert [(c.author, c.body.text) for c in found][:2] == [("Ada", "Yes."), ("Ada", "Yes.")]


# Heads


@pytest.mark.parametrize(
    ("head", "author", "badge"),
    [
        ("<b class='fn'>Simon Says</b> <span class='says'>says:</span>", "Simon Says", None),
        ("<cite>Мария пишет:</cite>", "Мария", None),
        ("<cite class='fn'>Ada Berg<br><span class='p_label'>Author</span></cite>", "Ada Berg", "Author"),
        ("<div class='comment-author'><strong>Ben</strong> 19. Juni 2018 um 15:28 Uhr</div>", "Ben", None),
        (
            "<div class='comment-author avatar-cell'><a>Profile</a></div><div class='comment_author'>Zoë</div>",
            "Zoë",
            None,
        ),
        (
            "<p class='comment-author' itemprop='author' itemscope><span itemprop='name'>Frank</span> said</p>",
            "Frank",
            None,
        ),
        ("<span class='author'>A. J.</span><br>", "A. J.", None),
        ("<div class='comment-author vcard'>By Lea on May 3, 2019</div>", "Lea", None),
    ],
)
def test_names_come_without_what_stands_around_them(head: str, author: str, badge: str | None) -> None:
    row = f"<li id='comment-3' class='comment depth-1'>{head}<div class='comment-text'><p>The text.</p></div></li>"

    (found,) = comments_of(page(f"<ol class='commentlist'>{row}</ol>"))

    assert (found.author, found.attributes.get("badge"), found.body.text) == (author, badge, "The text.")


@pytest.mark.parametrize(
    "inner",
    [
        "<cite><a href='http://x.example'>Ada</a></cite> Says:<br><small class='commentmetadata'><a href='#comment-3'>"
        "March 4th, 2008 at 5:06 pm</a></small><p>The text.</p>",
        "<a href='#comment-3' class='counter'>1</a> <span class='commentauthor'>Ada</span><div class='comment-meta'>"
        "<a href='#comment-3'>Mar 4th, 2008 at 5:06 pm</a></div><div class='comment-content'><p>The text.</p></div>",
        "<div class='commentmetadata'><strong>Ada</strong> on <a href='#comment-3'>March 4th, 2008 5:06 pm</a></div>"
        "<div class='commenttext'><p>The text.</p></div>",
        "<div class='media-body'><h4 class='media-heading'>Ada</h4><time datetime='2008-03-04T17:06'>then</time>"
        "<p>The text.</p><ul><li class='reply-link'><a class='comment-reply-link' href='#'>Reply</a></li></ul></div>",
        "<div class='top'>Ada <span>March 4, 2008 17:06</span></div><div class='txt'><p>The text.</p></div>"
        "<a class='comment-reply-link' aria-label='Antworte auf Ada' href='#'>Antworten</a>",
        "<p>The text.</p><p class='comment-footer'>Posted by <a href='http://x.example'>Ada</a> on March 4, 2008 "
        "at 5:06 pm</p>",
        "<p><strong>Ada</strong> | 4 March 2008 at 17:06</p><p>The text.</p>",
        "<article><footer><cite>Ada</cite> <a class='comment-link' href='#comment-3'><time pubdate='1204650360'>"
        "Mar 4, 2008 at 5:06 pm</time></a></footer><div class='comment-content'><p>The text.</p></div></article>",
        "<cite>Ada</cite> Says:<em>Your comment is awaiting moderation.</em><br><small class='commentmetadata'>"
        "March 4th, 2008 at 5:06 pm</small><p>The text.</p>",
    ],
)
def test_heads_of_many_themes(inner: str) -> None:
    (found,) = comments_of(page(f"<ol class='commentlist'><li id='comment-3' class='alt'>{inner}</li></ol>"))

    assert (found.author, found.published, found.body.text) == ("Ada", "2008-03-04T17:06", "The text.")


@pytest.mark.parametrize(
    ("lang", "printed", "iso"),
    [
        ("de-DE", "22. Dezember 2019 um 11:16 Uhr", "2019-12-22T11:16"),
        ("de", "14.09.2022 um 21.11", "2022-09-14T21:11"),
        ("de", "März 7, 2018", "2018-03-07"),
        ("en-US", "May 3, 2019 at 12:22 am", "2019-05-03T00:22"),
        ("en-US", "12.29.14 at 8:09 pm", "2014-12-29T20:09"),
        ("en-US", "3/4/2019", "2019-03-04"),
        ("en-GB", "3/4/2019", "2019-04-03"),
        ("ru-RU", "12 марта 2019 в 10:25", "2019-03-12T10:25"),
        ("ru", "Март 2018", "2018-03"),
        ("fr-FR", "1er février 2020 à 8 h 05 min", "2020-02-01T08:05"),
        ("pt-BR", "12 de março de 2019 às 10:25", "2019-03-12T10:25"),
        ("ja", "2019年3月12日 午後4:11", "2019-03-12T16:11"),
        ("pl", "12 maja 2019 o 10:25", "2019-05-12T10:25"),
        ("en", "12 May 2012 10:30 UTC+2", "2012-05-12T10:30+02:00"),
        ("ar", "12 مارس، 2019", "2019-03-12"),
    ],
)
def test_printed_times_are_read_in_the_pages_language(lang: str, printed: str, iso: str) -> None:
    row = (
        "<li id='comment-3' class='comment depth-1'><cite class='fn'>Ada</cite>"
        "<div class='comment-meta commentmetadata'>"
        f"<a href='#comment-3'>{printed}</a></div><p>The text.</p><div class='reply'><a href='#'>Reply</a></div></li>"
    )

    (found,) = comments_of(page(f"<ol class='commentlist'>{row}</ol>", lang=lang))

    assert (found.published, found.body.text) == (iso, "The text.")


def test_one_date_tells_the_order_of_all() -> None:
    rows = "".join(
        f"<li id='comment-{n}' class='comment'><cite class='fn'>P{n}</cite><span class='comment-date'>{when}"
        f"</span><p>Hm.</p></li>"
        for n, when in ((1, "3/4/2019"), (2, "25/4/2019"))
    )

    found = comments_of(page(f"<ol class='commentlist'>{rows}</ol>", lang="en-US"))

    assert [c.published for c in found] == ["2019-04-03", "2019-04-25"]


def test_relative_times_are_kept_as_printed() -> None:
    row = (
        "<li id='comment-1' class='comment'><cite class='fn'>P</cite>"
        "<span class='comment-date'>2 weeks ago</span><p>Hm.</p></li>"
    )

    (found,) = comments_of(page(f"<ol class='commentlist'>{row}</ol>"))

    assert (found.published, found.attributes) == (None, {"date_printed": "2 weeks ago"})


# Texts


def test_buttons_ratings_and_sharing_are_no_text() -> None:
    text = (
        "<div class='wprm-comment-rating'><img class='wprm-comment-rating' alt='4 stars'></div>"
        "<p>Reply to the council, I say!</p>"
        "<div class='sharedaddy'><a>Share on Facebook</a></div><div class='likebtn_container'>Like 3</div>"
        "<a class='comment-reply-login' href='/in'>Log in to reply</a><a href='/edit'>(Edit)</a>"
    )

    (found,) = comments_of(page(f"<ol>{comment(4, 'Ada', text)}</ol>"))

    assert (found.body.text, found.attributes) == ("Reply to the council, I say!", {"rating": "4"})


def test_breaks_quotes_lists_code_and_emoji_keep_their_form() -> None:
    text = (
        "<p>One<br>\n two <b>bold <a href='https://x.example/a'>link</a></b><br><br>three</p><blockquote>"
        "<p>Said so.</p></blockquote>"
        "<ul><li>a<ul><li>b</li></ul></li></ul><pre>x = 1\n  y = 2</pre><p>A family 👩‍👩‍👧 e\u0301 مرحبا"
        " <img class='emoji' alt='🙂'>&nbsp;end</p><script>alert(1)</script><p> </p>"
    )

    (found,) = comments_of(page(f"<ol>{comment(4, 'Ada', text)}</ol>"))

    assert blocks(found.body) == [
        ("paragraph", "One\ntwo bold link"),
        ("paragraph", "three"),
        ("quote", "Said so."),
        ("list_item", "a"),
        ("list_item", "b"),
        ("preformatted", "x = 1\n  y = 2"),
        ("paragraph", "A family 👩‍👩‍👧 e\u0301 مرحبا 🙂\xa0end"),
    ]
    assert [block.level for block in found.body.blocks if block.kind is BlockKind.LIST_ITEM] == [1, 2]
    marks = {(mark.kind, found.body.text[mark.start : mark.stop], mark.target) for mark in found.body.marks}
    assert marks == {(MarkKind.STRONG, "bold link", None), (MarkKind.LINK, "link", "https://x.example/a")}
    check_body(found.body)


def test_text_without_an_element_of_its_own() -> None:
    rows = (
        "<li id='comment-1' class='comment'><div class='box'><span class='author'>Ada</span><br> March 7, 2018 "
        "<p>Hello.</p></div></li>"
        "<li id='comment-2' class='comment'><div class='box'><p><span class='author'>Bo</span> • <a class='time' "
        "datetime='2014-12-06T15:38:13+00:00'>2 weeks ago</a></p><p>Hello too.</p></div></li>"
        "<li id='comment-3' class='comment'><div class='box'><div class='comment-author vcard'>"
        "<cite class='fn'>Cy</cite></div>"
        "<div class='comment-meta'><a href='#comment-3'>May 1, 2018</a></div><p>????</p></div></li>"
        "<li id='comment-4' class='comment'><div class='box'><cite class='fn'>Di</cite> says: 🙂</div></li>"
    )

    found = comments_of(page(f"<ol class='commentlist'>{rows}</ol>"))

    assert [(c.author, c.published, c.body.text) for c in found][:3] == [
        ("Ada", "2018-03-07", "Hello."),
        ("Bo", "2014-12-06T15:38:13+00:00", "Hello too."),
        ("Cy", "2018-05-01", "????"),
    ]
    assert "🙂" in found[3].body.text


def test_removed_and_waiting_comments_keep_their_place() -> None:
    rows = (
        comment(
            1,
            "Ada",
            "<p>This comment has been removed by a moderator.</p>",
            inner=comment(2, "Bo", "<p>Why?</p>", depth=2),
        )
        + comment(
            3, "Cy", "<em class='comment-awaiting-moderation'>Your comment is awaiting moderation.</em><p>Mine.</p>"
        )
        + comment(4, "Di", "<em class='comment-awaiting-moderation'>Your comment is awaiting moderation.</em>")
        + comment(
            5,
            "Ed",
            "<p>The comment I wrote was deleted by somebody, and I would like to know by whom and why that was.</p>",
        )
    )

    found = comments_of(page(f"<ol class='comment-list'>{rows}</ol>"))

    assert [(c.state, c.body.text) for c in found[:4]] == [
        (CommentState.DELETED, ""),
        (CommentState.SHOWN, "Why?"),
        (CommentState.SHOWN, "Mine."),
        (CommentState.HIDDEN, ""),
    ]
    assert found[4].state is CommentState.SHOWN
    assert found[1].parent_ref == found[0].ref


def test_mentions_and_quoted_names_inside_a_text_are_not_its_author() -> None:
    text = (
        "<p><a href='/u/1' rel='author external'>Robert</a> wrote <cite>The Moor</cite> on May 3, 2011, "
        "says <b>Bo</b>:</p>"
    )
    row = (
        "<li id='comment-1' class='comment'><div class='comment-author vcard'><span>Nossi</span></div>"
        f"<div class='comment-text'>{text}</div></li>"
    )

    (found,) = comments_of(page(f"<ol class='commentlist'>{row}</ol>"))

    assert (found.author, found.published) == ("Nossi", None)
    assert found.body.text == "Robert wrote The Moor on May 3, 2011, says Bo:"


# Counts


@pytest.mark.parametrize(
    "count",
    [
        "2 thoughts on “99 ways to read”",
        "2 Kommentare",
        "Two questions? 2 Responses to “Late hours”",
        "комментарий 2",
        "{ <span>2</span> comments… read them below }",
        "Discussion (2) ¬",
        "2 Ergänzungen",
        "This Post Has 2 Comments",
    ],
)
def test_the_pages_own_count_is_read(count: str) -> None:
    rows = "".join(comment(n, "Ada", "<p>Yes.</p>") for n in (1, 2))
    data = page(f"<ol class='comment-list'>{rows}</ol>", count=count)

    assert article_of(data).declared_comments == 2
    assert "comment-count" not in notices_of(data)


def test_a_count_that_differs_is_reported_with_its_likely_reason() -> None:
    rows = comment(1, "Ada", "<p>Yes.</p>")
    older = "<nav class='comment-navigation'><a href='/late/comment-page-1/#comments'>Older Comments</a></nav>"
    data = page(f"{older}<ol class='comment-list'>{rows}</ol>", count="57 Responses to “Late hours”")

    assert "other pages" in notices_of(data)["comment-count"]


def test_a_count_without_comments_is_reported() -> None:
    data = page("<div id='disqus_thread'></div>", count="1,204 Comments")

    assert article_of(data).declared_comments == 1204
    assert "found: none" in notices_of(data)["comment-count"]


# Structured data


def test_json_ld_comments_where_no_markup_is_known() -> None:
    script = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
        '"headline":"Late hours at the library","author":{"name":"Nell Quay"},"datePublished":"2021-02-01T08:00:00Z",'
        '"commentCount":2,"comment":[{"@type":"Comment","author":{"@type":"Person","name":"Ada"},'
        '"datePublished":"2021-02-02T09:00:00Z","text":"<p>Yes.</p>","upvoteCount":3,'
        '"comment":[{"@type":"Comment","author":"Bo","dateCreated":"2021-02-02","text":"No."}]}]}</script>'
    )
    data = page("", head=script)
    article, found = article_of(data), comments_of(data)

    assert (article.author, article.published, article.declared_comments) == (
        "Nell Quay",
        "2021-02-01T08:00:00+00:00",
        2,
    )
    assert tree(found) == [("1", "Ada"), ("1.1", "Bo")]
    assert [(c.published, c.score, c.body.text) for c in found] == [
        ("2021-02-02T09:00:00+00:00", 3, "Yes."),
        ("2021-02-02", None, "No."),
    ]


def test_microdata_comments_nest_by_their_elements() -> None:
    def item(name: str, inner: str = "") -> str:
        return (
            "<div itemprop='comment' itemscope itemtype='https://schema.org/Comment'><span itemprop='author'>"
            f"<span itemprop='name'>{name}</span></span><meta itemprop='datePublished' content='2021-02-02T09:00'>"
            f"<div itemprop='text'>I am {name}.</div>{inner}</div>"
        )

    found = comments_of(page(item("Ada", item("Bo")) + item("Cy")))

    assert tree(found) == [("1", "Ada"), ("1.1", "Bo"), ("2", "Cy")]
    assert [c.body.text for c in found] == ["I am Ada.", "I am Bo.", "I am Cy."]


def test_flat_microdata_does_not_hide_the_tree_of_the_list() -> None:
    def marked(number: int, depth: int, inner: str = "") -> str:
        return comment(
            number, f"P{number}", f"<div itemprop='text'><p>T{number}</p></div>", depth=depth, inner=inner
        ).replace(
            "class='comment-body'>",
            "class='comment-body' itemscope itemtype='https://schema.org/Comment'>"
            "<meta itemprop='datePublished' content='2021-01-01'>",
        )

    found = comments_of(page(f"<ol class='comment-list'>{marked(1, 1, marked(2, 2))}</ol>"))

    assert tree(found) == [("1", "P1"), ("1.1", "P2")]
