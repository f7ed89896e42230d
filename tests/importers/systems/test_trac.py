"""Trac: changes with a comment; arrows up say which one it answers."""

from __future__ import annotations

from tests.importers.systems.reading import comments_by, shape


def _change(number: int, name: str, text: str, threading: str = "") -> str:
    return (
        f"<div class='change' id='trac-change-{number}'><h3 class='change'><span class='threading'><span "
        f"id='comment:{number}' class='cnum'>"
        f"<a href='#comment:{number}'>comment:{number}</a></span>{threading}</span> Changed <a class='timeline' "
        "href='/timeline?from=2015-03-04T05%3A06%3A07Z' title='See timeline at Mar 4, 2015'>9 years ago</a> by "
        "<span class='trac-author'>"
        f"{name}</span></h3>"
        f"{f'<div class=comment><p>{text}</p></div>' if text else '<ul class=changes><li>cc changed</li></ul>'}</div>"
    )


def test_comments() -> None:
    body = (
        "<div id='changelog'>"
        + _change(1, "tern", "First.", " follow-up: <a href='#comment:3'>↓ 3</a>")
        + _change(2, "gull", "")
        + _change(3, "auk", "Third.", " in reply to: <a href='#comment:1'>↑ 1</a>")
        + "</div>"
    )
    comments = comments_by("trac", body)

    assert shape(comments) == [("1", "tern", "First."), ("1.1", "auk", "Third.")]
    assert (comments[0].published, comments[1].number) == ("2015-03-04T05:06:07+00:00", 3)
