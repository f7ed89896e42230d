"""The Guardian."""

from __future__ import annotations

from reader.domain.records import CommentState
from tests.importers.systems.reading import comments_by, found_by, shape


def test_responses_stand_inside() -> None:
    def one(number: int, name: str, text: str, inner: str = "", words: str = "") -> str:
        return (
            f"<li class='d-comment {words}' id='comment-{number}' data-comment-id='{number}'><div "
            "class='d-comment__inner'><div class="
            f"'d-comment__meta'><span class='d-comment__author'><span itemprop='givenName'>{name}</span></span><div "
            "class="
            "'d-comment__timestamp'><a href='https://g.example/1'><time datetime='2015-03-04T05:06:07Z'>"
            "x</time></a></div></div><div class="
            f"'d-comment__main'><div class='d-comment__body'><p>{text}</p></div><span "
            "class='d-comment__recommend-count--old'>6</span></div>"
            f"</div><ul class='d-thread d-thread--responses'>{inner}</ul></li>"
        )

    body = (
        "<section id='comments' class='discussion'><ul class='d-thread'>"
        + one(
            1,
            "Wren",
            "Bright.",
            one(2, "Odd", "No.") + "<li><button class='d-show-more-replies__button'>Show 3 more replies</button></li>",
        )
        + one(3, "Jo", "This comment was removed by a moderator.", words="d-comment--blocked")
        + "</ul></section>"
    )
    found, comments = found_by("guardian", body), comments_by("guardian", body)

    assert found is not None
    assert found.missing == 3
    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No."), ("2", "Jo", "")]
    assert (comments[0].published, comments[0].score) == ("2015-03-04T05:06:07+00:00", 6)
    assert comments[2].state is CommentState.DELETED
