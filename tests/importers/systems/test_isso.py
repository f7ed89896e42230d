"""Isso."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, found_by, shape


def test_follow_ups_nest() -> None:
    def one(number: int, name: str, text: str, inner: str = "", words: str = "") -> str:
        return (
            f"<div class='isso-comment {words}' id='isso-{number}'><div class='isso-text-wrapper'><div "
            "class='isso-comment-header'>"
            f"<span class='isso-author'>{name}</span><span class='isso-spacer'>•</span><a class='isso-permalink'><time "
            f"datetime='2021-03-04T05:06:07.000Z'>x</time></a></div><div class='isso-text'><p>{text}</p></div><div "
            "class="
            f"'isso-comment-footer'><span class='isso-votes'>2</span><a class='isso-reply'>Reply</a></div></div><div "
            f"class='isso-follow-up'>{inner}</div></div>"
        )

    body = (
        "<section id='isso-thread'><h4 class='isso-thread-heading'>6 Comments</h4><div id='isso-root'>"
        + one(1, "Wren", "Bright.", one(2, "Odd", "No."))
        + "<div class='isso-comment-loader'><a class='isso-load-hidden'>4 Hidden</a></div></div></section>"
    )
    found, comments = found_by("isso", body), comments_by("isso", body)

    assert found is not None
    assert (found.declared, found.missing) == (6, 4)
    assert shape(comments) == [("1", "Wren", "Bright."), ("1.1", "Odd", "No.")]
    assert (comments[0].published, comments[0].score) == ("2021-03-04T05:06:07+00:00", 2)
