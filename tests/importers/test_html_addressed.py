"""The general detector where replies say whom they answer by a name alone, and where they stand very deep."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import CommentRecord, Origin
from reader.importers import html
from tests.importers.html_pages import comment
from tests.importers.html_pages import page as library_page
from tests.importers.test_html_detector import TREE, Said, page, thread

LEVELS = 3_000
Shape = Callable[[Said, str], str]


def _in_a_span(said: Said, to: str) -> str:
    up = f"<span>in reply to {to}</span>" if to else ""
    return (
        f"<div class='post'><div class='h'><a href='/user/{said.day}'>{said.name}</a> <span>{said.shown}</span> {up}"
        f"</div><div class='txt'>{said.text}</div></div>"
    )


def _beside_the_name(said: Said, to: str) -> str:
    up = f" en réponse à <i>{to}</i>" if to else ""
    return f"<div class='c'><p><b>{said.name}</b>{up} <small>{said.shown}</small></p><p>{said.text}</p></div>"


def _in_the_name(said: Said, to: str) -> str:
    up = f" in reply to {to}" if to else ""
    return f"<div class='c'><h4>{said.name}{up}</h4><small>{said.shown}</small><p>{said.text}</p></div>"


def _found(markup: str | bytes, system: str = "general") -> list[CommentRecord]:
    data = markup.encode() if isinstance(markup, str) else markup
    records = html.read(io.BytesIO(data), NoToken(), Origin(system=system))
    return [record for record in records if isinstance(record, CommentRecord)]


def _listed(shape: Shape, said: list[Said], names: list[str | None] | None = None) -> str:
    names = names or [said[one.parent].name if one.parent is not None else None for one in said]
    return page(
        f"<div class='comments'>{''.join(shape(one, to or '') for one, to in zip(said, names, strict=True))}</div>"
    )


def _parents(comments: list[CommentRecord]) -> list[int | None]:
    places = {one.ref: place for place, one in enumerate(comments)}
    return [places[one.parent_ref] if one.parent_ref is not None else None for one in comments]


@pytest.mark.parametrize("shape", [_in_a_span, _beside_the_name, _in_the_name])
def test_a_name_without_a_link_is_the_parent(shape: Shape) -> None:
    said = thread((None, 0, 1, 1, None, 4))

    comments = _found(_listed(shape, said))

    assert [one.author for one in comments] == [one.name for one in said]
    assert [one.body.text for one in comments] == [one.text for one in said]
    assert _parents(comments) == [one.parent for one in said]


def test_the_nearest_comment_before_is_meant() -> None:
    said = thread((None,) * 8)  # the names come round after six
    names = [None] * 7 + [said[0].name]

    # One that says so among many is no sign of the page.
    assert _parents(_found(_listed(_in_a_span, said, names))) == [None] * 8
    names[5] = said[1].name
    assert _parents(_found(_listed(_in_a_span, said, names))) == [None] * 5 + [1, None, 6]


def test_the_newest_may_stand_first() -> None:
    said = thread((None, 0, 0, None, 3, None))[::-1]
    names = [None, said[2].name, None, said[5].name, said[5].name, None]

    assert _parents(_found(_listed(_in_a_span, said, names))) == [None, 2, None, 5, 5, None]


def test_names_that_nobody_has_are_no_parents() -> None:
    said = thread((None,) * 6)

    comments = _found(_listed(_in_a_span, said, [None, "a friend", "the editor", said[0].name, "the mayor", "you all"]))

    assert _parents(comments) == [None] * 6


def test_a_name_chooses_within_the_branch_that_the_page_nests() -> None:
    said = thread((None, 0, 1, None, 3))

    def one(at: int, to: int | None, below: str = "") -> str:
        up = f"<span>replying to {said[to].name}</span>" if to is not None else ""
        return (
            f"<li class='entry'><div class='h'><a href='/user/{at}'>{said[at].name}</a> {up} <time datetime="
            f"'{said[at].iso}'>x</time></div><div class='txt'><p>{said[at].text}</p></div><ul>{below}</ul></li>"
        )

    markup = page(f"<ul class='comments'>{one(0, None, one(1, 0) + one(2, 1))}{one(3, None, one(4, 3))}</ul>")

    assert _parents(_found(markup)) == [None, 0, 1, None, 3]


@pytest.mark.parametrize("system", ["general", "wordpress"])
def test_the_first_of_thousands_of_levels_is_found(system: str) -> None:
    opening, closing = [], []
    for number in range(1, LEVELS + 1):
        text = f"<p>{TREE[number % 8].text}</p>"
        head, _, tail = comment(number, f"Reader {number % 7}x", text, depth=number, inner="\x00").partition("\x00")
        opening.append(head)
        closing.append(tail)
    markup = library_page(f"<ol class='commentlist'>{''.join(opening)}{''.join(reversed(closing))}</ol>")

    comments = _found(markup, system)

    assert len(comments) == LEVELS
    assert comments[0].author == "Reader 1x"
    assert _parents(comments) == [None, *range(LEVELS - 1)]
