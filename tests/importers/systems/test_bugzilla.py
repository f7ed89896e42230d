"""Bugzilla: comment 0 is the report."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def _box(number: int, name: str, text: str) -> str:
    return (
        f"<div id='c{number}' class='bz_comment {'bz_first_comment' if not number else ''}'><div "
        "class='bz_comment_head'><span "
        f"class='bz_comment_number'><a>Comment {number}</a></span><span class='bz_comment_user'><span class='vcard'>"
        f"<span class='fn'>{name}"
        "</span></span></span><span class='bz_comment_time'>2010-03-04 05:06:07 UTC</span></div><pre "
        f"class='bz_comment_text'>{text}</pre>"
        "</div>"
    )


def test_comments() -> None:
    comments = comments_by(
        "bugzilla", _box(0, "Tern", "It is out.") + _box(1, "Gull", "First.") + _box(2, "Auk", "Second.")
    )

    assert shape(comments) == [("1", "Gull", "First."), ("2", "Auk", "Second.")]
    assert (comments[0].published, comments[0].number) == ("2010-03-04T05:06:07+00:00", 1)
