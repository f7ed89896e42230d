"""Launchpad: comments, and boxes that note changes."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def test_comments() -> None:
    body = (
        "".join(
            "<div class='boardComment' itemscope><div class='boardCommentDetails'><table><tr><td><a class='sprite "
            f"person'>{name} (x-{number})"
            "</a> wrote <time datetime='2010-05-24T15:13:03.482053+00:00'>on 2010-05-24</time>:</td><td "
            "class='bug-comment-index'><a>"
            f"#{number}</a></td></tr></table></div><div class='boardCommentBody'><div class='comment-text'><p>"
            f"{text}</p></div></div></div>"
            for number, name, text in ((1, "Tern Auk", "First."), (2, "Gull", "Second."))
        )
        + "<div class='boardComment'><div class='boardCommentDetails'>Changed the status</div></div>"
    )
    comments = comments_by("launchpad", body)

    assert shape(comments) == [("1", "Tern Auk", "First."), ("2", "Gull", "Second.")]
    assert (comments[0].published, comments[0].number) == ("2010-05-24T15:13:03+00:00", 1)
