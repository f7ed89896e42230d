"""Changing an item's text: what it was is kept, and the codings on it move along or are marked as adrift."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader.domain.anchoring import Reanchoring
from reader.domain.model import ItemId
from reader.domain.text import Body, Span, anchor, canonical, text_hash
from reader.storage.clock import now
from reader.storage.packing import pack_blocks, pack_marks

Placing = Callable[[Span], Span | None]
"""Where a span of the text that was stands in the new one; None where it does not."""


class Moved(NamedTuple):
    """Codings whose place is another one now, and those that lost theirs or found one again."""

    moved: int = 0
    adrift: int = 0
    found: int = 0

    def __add__(self, other: object) -> Moved:
        assert isinstance(other, Moved)
        return Moved(self.moved + other.moved, self.adrift + other.adrift, self.found + other.found)


class _Standing(NamedTuple):
    id: int
    code: int
    coder: int
    span: Span
    adrift: int
    text_hash: str


def revise(conn: sqlite3.Connection, item: ItemId, body: Body, cause: str, placing: Placing | None = None) -> Moved:
    """Give an item a new text (see `migrations` for `cause`). Codings go where `placing` says, else where their quotes
    are found. Where only blocks and marks are others, the text counts as the same. Whole-item codings stay.

    Raises `ValueError` where the body is not canonical.
    """
    if canonical(body.text) != body.text:
        raise ValueError("the text of a revision is not canonical")
    old, number, old_hash, blocks, marks = conn.execute(
        "SELECT text, revision, text_hash, blocks, marks FROM items WHERE id = ?", (item,)
    ).fetchone()
    packed = pack_blocks(body.blocks), pack_marks(body.marks)
    if old == body.text:
        conn.execute(
            "UPDATE items SET blocks = ?, marks = ? WHERE id = ? AND (blocks <> ? OR marks <> ?)",
            (*packed, item, *packed),
        )
        return Moved()
    keep(conn, item, number, cause, (old_hash, blocks, marks, old))
    conn.execute(
        "UPDATE items SET revision = ?, text_hash = ?, blocks = ?, marks = ?, text = ? WHERE id = ?",
        (number + 1, text_hash(body.text), *packed, body.text, item),
    )
    return anchor_anew(conn, item, body.text, placing or _searching(old, body.text))


def keep(conn: sqlite3.Connection, item: ItemId, number: int, cause: str, was: tuple[str, str, str, str]) -> None:
    """Keep a text (its hash, blocks, marks, text) as revision `number` of an item."""
    conn.execute(
        "INSERT INTO revisions(item_id, number, cause, text_hash, blocks, marks, text, replaced_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (item, number, cause, *was, now()),
    )


def anchor_anew(conn: sqlite3.Connection, item: ItemId, new: str, placing: Placing) -> Moved:
    """Anchor an item's codings on `new`, which its text is by now."""
    hashed = text_hash(new)
    standing = _standing(conn, item)
    wanted: list[tuple[_Standing, Span | None]] = []
    for coding in standing:
        if not coding.adrift:
            wanted.append((coding, placing(coding.span)))
    wanted += _found_again(conn, item, new, [coding for coding in standing if coding.adrift])
    return write(conn, new, hashed, wanted)


def write(conn: sqlite3.Connection, text: str, hashed: str, wanted: Iterable[tuple[_Standing, Span | None]]) -> Moved:
    """Store new places; of two codings of one code and coder that come to the same place, the second is adrift."""
    wanted = list(wanted)
    taken: set[tuple[int, int, int, int]] = set()
    placed: list[tuple[_Standing, Span]] = []
    lost: list[int] = []
    for coding, span in wanted:
        key = None if span is None else (coding.code, coding.coder, span.start, span.stop)
        if span is None or key is None or key in taken:
            if not coding.adrift:
                lost.append(coding.id)
            continue
        taken.add(key)
        placed.append((coding, span))
    conn.executemany("UPDATE codings SET adrift = 1 WHERE id = ?", [(coding,) for coding in lost])
    # A place may be that of another which is yet to move away: such go out of the way first.
    there = {(coding.code, coding.coder, coding.span.start, coding.span.stop): coding for coding, _ in placed}
    in_the_way = (
        there.get((coding.code, coding.coder, span.start, span.stop)) for coding, span in placed if span != coding.span
    )
    conn.executemany(
        "UPDATE codings SET adrift = 1 WHERE id = ? AND adrift = 0",
        sorted({(coding.id,) for coding in in_the_way if coding is not None}),
    )
    rows = []
    for coding, span in placed:
        found = anchor(text, span, hashed)
        rows.append((span.start, span.stop, found.quote, found.prefix, found.suffix, hashed, coding.id))
    conn.executemany(
        "UPDATE codings SET start = ?, stop = ?, quote = ?, prefix = ?, suffix = ?, text_hash = ?, adrift = 0 "
        "WHERE id = ?",
        rows,
    )
    return Moved(
        sum(1 for coding, span in placed if not coding.adrift and span != coding.span),
        len(lost),
        sum(1 for coding, _ in placed if coding.adrift),
    )


def _standing(conn: sqlite3.Connection, item: ItemId) -> list[_Standing]:
    """The codings on passages of an item, in the order they were made."""
    return [
        _Standing(row[0], row[1], row[2], Span(row[3], row[4]), row[5], row[6])
        for row in conn.execute(
            "SELECT id, code_id, coder_id, start, stop, adrift, text_hash FROM codings "
            "WHERE item_id = ? AND start IS NOT NULL ORDER BY id",
            (item,),
        )
    ]


def _found_again(
    conn: sqlite3.Connection, item: ItemId, new: str, adrift: list[_Standing]
) -> list[tuple[_Standing, Span | None]]:
    """Where codings that lost their place before stand in the new text, from the revision that they were made on."""
    found: list[tuple[_Standing, Span | None]] = []
    searching: dict[str, Placing] = {}
    for coding in adrift:
        if coding.text_hash not in searching:
            row = conn.execute(
                "SELECT text FROM revisions WHERE item_id = ? AND text_hash = ? LIMIT 1", (item, coding.text_hash)
            ).fetchone()
            searching[coding.text_hash] = _nowhere if row is None else _searching(row[0], new)
        found.append((coding, searching[coding.text_hash](coding.span)))
    return found


def _nowhere(_span: Span) -> Span | None:
    return None


def _searching(old: str, new: str) -> Placing:
    """Made when the first coding asks: most texts have none."""
    made: list[Reanchoring] = []

    def place(span: Span) -> Span | None:
        if not made:
            made.append(Reanchoring(old, new))
        return made[0].place(span)

    return place
