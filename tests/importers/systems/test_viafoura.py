"""Viafoura."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_threads_hold_replies() -> None:
    def one(number: int, name: str, text: str, inner: str = "") -> str:
        return (
            f"<div class='vf-comment-thread' data-content-uuid='u{number}'><div class='vf-comment-header'><a "
            f"class='vf-username'>{name}"
            "</a><span class='vf-date' title='March 4, 2017 5:06 AM'>x</span></div><div "
            f"class='vf-comment-html'><p>{text}</p></div>"
            "<div class='vf-comment-footer'><span class='vf-like-count'>3</span></div><div "
            f"class='vf-comment-replies'>{inner}</div></div>"
        )

    body = (
        "<div class='viafoura'><span class='vf-counter'>9</span>"
        + one(1, "Wren", "Bright.", one(2, "Odd", "No."))
        + "<a class='vf-load-more'>Show More</a></div>"
    )
    found, comments = found_by("viafoura", body), comments_by("viafoura", body)

    assert found is not None
    assert (found.declared, found.more, found.missing) == (9, True, 0)
    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No.")]
    assert (comments[0].published, comments[0].score) == ("2017-03-04T05:06", 3)
