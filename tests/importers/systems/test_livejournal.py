"""LiveJournal: three layouts."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def test_leaves_by_their_twigs() -> None:
    def one(number: int, level: int, name: str, text: str) -> str:
        return (
            f"<div class='b-tree-twig b-tree-twig-{level}' style='margin-left: {30 * (level - 1)}px'><div "
            "class='b-leaf' "
            f"id='t{number}' data-username='{name}'><div class='b-leaf-inner'><p class='b-leaf-username'><span "
            f"class='b-leaf-username-name'><span class='ljuser i-ljuser'><a class='i-ljuser-profile'></a><a "
            f"class='i-ljuser-username' href='x'><b>{name}</b></a></span></span></p><p class='b-leaf-meta'><span "
            "class='b-leaf-createdtime'>March 4 2013, 05:06:07 UTC</span></p><div "
            f"class='b-leaf-article'>{text}</div><ul "
            "class='b-leaf-actions'><li><a>Reply</a></li></ul></div></div></div>"
        )

    gone = (
        "<div class='b-tree-twig b-tree-twig-2'><div class='b-leaf b-leaf-clipped b-leaf-deleted' id='t9'>"
        "<p class='b-leaf-status'>Deleted comment</p></div></div>"
    )
    body = (
        "<div id='comments'><span class='js-amount'>4 comments</span>"
        + one(5, 1, "wren", "Bright.")
        + one(6, 2, "odd_one", "Too bright.")
        + gone
        + one(7, 3, "pim", "No.")
        + "</div>"
    )
    found, comments = found_by("livejournal", body), comments_by("livejournal", body)

    assert found is not None
    assert found.declared == 4
    assert shape(comments) == [
        ("1", "wren", "Bright."),
        ("1.1", "odd_one", "Too bright."),
        ("1.2", None, ""),
        ("1.2.1", "pim", "No."),
    ]
    assert comments[0].published == "2013-03-04T05:06:07+00:00"
    assert comments[2].state is CommentState.DELETED


def test_wrapped_comments_by_their_margin() -> None:
    def one(number: int, margin: int, name: str, text: str) -> str:
        return (
            f"<div class='comment-wrap' style='margin-left: {margin}px'><div id='ljcmt{number}'><div "
            "class='comment-head'>"
            f"<span class='ljuser'><a href='x'><b>{name}</b></a></span> <abbr class='datetime'>2009-03-04 05:06 "
            "am</abbr>"
            f"</div><div class='comment-body'>{text}</div></div></div>"
        )

    body = (
        "<div class='comments'>"
        + one(1, 0, "wren", "Bright.")
        + one(2, 25, "odd", "No.")
        + one(3, 0, "jo", "Hm.")
        + "</div>"
    )

    assert [(path, text) for path, _, text in shape(comments_by("livejournal", body))] == [
        ("1", "Bright."),
        ("1.1", "No."),
        ("2", "Hm."),
    ]


def test_newer_entries() -> None:
    def one(number: int, level: int, name: str, text: str) -> str:
        return (
            f"<div class='mdspost-comment' id='t{number}' data-level='{level}'><div class='mdspost-comment__inner'><a "
            f"class='i-ljuser-username'>{name}</a><time class='mdspost-comment-time'>March 4 2021, 05:06:07 "
            "UTC</time><div "
            f"class='mdspost-comment__body'>{text}</div></div></div>"
        )

    body = "<div class='mdspost-comments'>" + one(1, 1, "wren", "Bright.") + one(2, 2, "odd", "No.") + "</div>"

    assert shape(comments_by("livejournal", body)) == [("1", "wren", "Bright."), ("1.1", "odd", "No.")]
