"""Disqus: the saved frame, the printed list of the plugin, and plain copies."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def _post(number: int, name: str, text: str, *, to: int = 0, inner: str = "", words: str = "") -> str:
    parent = (
        f"<span><a class='parent-link' data-role='parent-link' href='x#comment-{to}'>Somebody</a></span>" if to else ""
    )
    return (
        f"<li class='post {words}' id='post-{number}'><div class='post-content' data-role='post-content'>"
        "<ul class='post-menu' data-role='menu'><li><a data-action='flag'>Flag as inappropriate</a></li></ul>"
        f"<div class='post-body'><header><span class='post-byline'><span><span class='author publisher-anchor-color'>"
        f"<a data-action='profile'>{name}</a></span></span>{parent}</span><span class='post-meta'>"
        f"<a class='time-ago' data-role='relative-time' href='https://quay.example/a#comment-{number}' "
        "title='Tuesday, March 5, 2019 7:08 PM'>3 years ago</a></span></header><div class='post-body-inner'>"
        f"<div class='post-message-container'><div data-role='message-content'><div class='post-message' "
        f"data-role='message'><p>{text}</p></div></div></div><a class='see-more'>see more</a></div><footer>"
        "<a class='vote-up'><span data-role='likes'>4</span></a><a class='vote-down'><span "
        "data-role='dislikes'>1</span>"
        f"</a><a data-action='reply'>Reply</a></footer></div></div><ul class='children'>{inner}</ul></li>"
    )


FRAME = (
    "<div id='layout'><nav><li data-role='post-count'><span class='comment-count'>12 comments</span></li></nav>"
    "<section id='conversation'><ul id='post-list' class='post-list'>"
    + _post(
        11, "Wren", "Is it lit all night?", inner=_post(12, "Jory", "Until dawn.", inner=_post(13, "Wren", "Good."))
    )
    + _post(14, "Odd", "Third step is loose.")
    + _post(15, "Pim", "I fixed it.", to=14)
    + _post(16, "", "This comment was deleted.", words="deleted")
    + "</ul><div class='load-more' data-role='more'><a data-action='more-posts'>Load more "
    "comments</a></div></section></div>"
)


def test_frame_gives_the_tree_with_votes_dates_and_what_is_still_to_load() -> None:
    found, comments = found_by("disqus", FRAME), comments_by("disqus", FRAME)

    assert found is not None
    assert (found.declared, found.more, found.missing) == (12, True, 0)
    assert [root.get("id") for root in found.roots] == ["conversation"]
    assert shape(comments) == [
        ("1", "Wren", "Is it lit all night?"),
        ("1.1", "Jory", "Until dawn."),
        ("1.1.1", "Wren", "Good."),
        ("2", "Odd", "Third step is loose."),
        ("2.1", "Pim", "I fixed it."),
        ("3", None, ""),
    ]
    first = comments[0]
    assert (first.ref, first.published, first.score) == ("11", "2019-03-05T19:08", 3)
    assert first.attributes == {"likes": "4", "dislikes": "1"}
    assert comments[-1].state is CommentState.DELETED


def test_list_of_the_plugin_keeps_pings_apart() -> None:
    def row(number: int, name: str, text: str, inner: str = "") -> str:
        return (
            f"<li class='comment' id='dsq-comment-{number}'><div id='dsq-comment-header-{number}' "
            f"class='dsq-comment-header'><cite id='dsq-cite-{number}'>http://x.example/me <span id='dsq-author-user-"
            f"{number}'>{name}</span></cite></div><div id='dsq-comment-body-{number}' class='dsq-comment-body'><div "
            f"id='dsq-comment-message-{number}' class='dsq-comment-message'><p>{text}</p></div></div>"
            f"<ul class='children'>{inner}</ul></li>"
        )

    comments = comments_by(
        "disqus",
        "<div id='disqus_thread'><div id='dsq-content'><ul id='dsq-comments'>"
        + row(1, "Wren", "Hello.", row(2, "Jory", "Hello yourself."))
        + "<li class='post pingback'><p>Pingback: <a class='url' href='y'>Harbour news</a>()</p></li></ul></div></div>",
    )

    assert shape(comments) == [("1", "Wren", "Hello."), ("1.1", "Jory", "Hello yourself."), ("2", "Harbour news", "")]
    assert [comment.attributes.get("type") for comment in comments] == [None, None, "pingback"]


def test_plain_copies_are_read_without_parents() -> None:
    comments = comments_by(
        "disqus",
        "<div id='disqus_thread'><noscript><div class='comment'><div class='comment-author'>Wren</div>"
        "<div class='comment-body'>Fine lamp.</div></div><div class='comment'><div class='comment-author'>Odd</div>"
        "<div class='comment-body'>It hums.</div></div></noscript></div>",
    )

    assert shape(comments) == [("1", "Wren", "Fine lamp."), ("2", "Odd", "It hums.")]


def test_an_article_that_wordpress_numbers_is_no_comment() -> None:
    assert (
        found_by("disqus", "<div class='post' id='post-77'><div class='post-body'>A whole article.</div></div>") is None
    )
