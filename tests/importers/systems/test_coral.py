"""Coral and Talk before it."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def test_talk_by_its_wrappers() -> None:
    def one(key: str, level: int, name: str, text: str, inner: str = "") -> str:
        return (
            f"<div id='c_{key}' class='talk-stream-comment-wrapper talk-stream-comment-wrapper-level-{level}'><div "
            "class="
            f"'talk-stream-comment talk-stream-comment-level-{level}'><button "
            "class='talk-plugin-author-menu-button'><span "
            f"class='talk-stream-comment-user-name'>{name}</span></button><div "
            "class='talk-stream-comment-published-date'>"
            "<span title='3/4/2019, 5:06:07 PM'>2 days ago</span></div><div class='talk-stream-comment-content'>"
            f"<span>{text}"
            f"</span></div></div><div class='talk-stream-comment-footer'><button>Reply</button></div>{inner}</div>"
        )

    gone = (
        "<div id='c_z' class='talk-stream-comment-wrapper'><div class='talk-stream-comment-tombstone'>Gone.</div></div>"
    )
    body = (
        "<div class='talk-stream-comments-container'>"
        + one("a", 0, "Wren", "Bright.", one("b", 1, "Odd", "No."))
        + gone
        + "<div class='talk-load-more'><button>View 4 more comments</button></div></div>"
    )
    found, comments = found_by("coral", body), comments_by("coral", body)

    assert found is not None
    assert found.missing == 4
    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No."), ("2", None, "")]
    assert comments[0].published == "2019-03-04T17:06:07"
    assert comments[2].state is CommentState.DELETED


def test_coral_by_its_indent() -> None:
    def one(key: str, level: int, name: str, text: str) -> str:
        return (
            f"<div class='coral coral-indent coral-indent-{level}'><article id='comment-{key}' "
            f"data-testid='comment-{key}' "
            f"class='coral-comment'><button class='coral coral-comment-username'><span>{name}</span></button><time "
            "class="
            "'coral coral-comment-timestamp' datetime='2022-03-04T05:06:07.000Z'>x</time><span "
            "class='coral-comment-edited'>Edited"
            f"</span><div class='coral coral-comment-content'><p>{text}</p></div><button>Reply</button></article></div>"
        )

    body = (
        "<div id='coral'>"
        + one("a", 0, "Wren", "Bright.")
        + one("b", 1, "Odd", "No.")
        + one("c", 0, "Jo", "Hm.")
        + "</div>"
    )
    comments = comments_by("coral", body)

    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No."), ("2", "Jo", "Hm.")]
    assert comments[0].published == "2022-03-04T05:06:07+00:00"
    assert comments[0].attributes["edited"] == "Edited"
