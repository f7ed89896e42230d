"""Remark42."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, shape


def test_threads_around_comments_make_the_tree() -> None:
    def one(key: str, name: str, text: str, words: str = "") -> str:
        return (
            f"<article class='comment {words}' id='remark42__comment-{key}'><div class='comment__info'><button class="
            f"'comment__username'>{name}</button><a class='comment__time'>2021-03-04 at 05:06</a><span "
            "class='comment__score'>"
            "<span class='comment__score-value'>-2</span></span></div><div class='comment__body'><div "
            "class='comment__text "
            f"raw-content'><p>{text}</p></div></div></article>"
        )

    body = (
        "<div class='root'><div class='root__threads'><div class='thread'>"
        + one("a", "Wren", "Bright.")
        + "<div class='thread thread_indented'>"
        + one("b", "Odd", "No.")
        + "</div><div class='thread thread_indented'>"
        + one("c", "Pim", "", "comment_deleted")
        + "</div></div><div class='thread'>"
        + one("d", "Jo", "Hm.")
        + "</div></div></div>"
    )
    comments = comments_by("remark42", body)

    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No."), ("1.2", "Pim", ""), ("2", "Jo", "Hm.")]
    assert (comments[0].published, comments[0].score) == ("2021-03-04T05:06", -2)
    assert comments[2].state is CommentState.DELETED
