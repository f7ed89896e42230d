"""Codings: which code stands where, by whom."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from reader.domain.model import CodeId, Coder, CoderId, Coding, CodingId, ItemId
from reader.domain.text import Anchor, Span
from reader.storage.clock import now
from reader.storage.ids import guid

COLUMNS = (
    "c.id, c.guid, c.item_id, c.code_id, c.coder_id, c.start, c.stop, c.quote, c.created_at, "
    "(SELECT group_concat(m.text, char(10)) FROM memos AS m WHERE m.coding_id = c.id)"
)


def coding(row: tuple[Any, ...]) -> Coding:
    return Coding(
        CodingId(row[0]),
        row[1],
        ItemId(row[2]),
        CodeId(row[3]),
        CoderId(row[4]),
        None if row[5] is None else Span(row[5], row[6]),
        row[7],
        row[8],
        row[9],
    )


def of_item(conn: sqlite3.Connection, item: ItemId) -> list[Coding]:
    """By start (whole items first), then by the order they were made."""
    return [
        coding(row)
        for row in conn.execute(
            f"SELECT {COLUMNS} FROM codings AS c WHERE c.item_id = ? ORDER BY coalesce(c.start, -1), c.stop, c.id",
            (item,),
        )
    ]


def of_article(conn: sqlite3.Connection, article: ItemId, first: int = -1, last: int = 2**31) -> list[Coding]:
    """Codings on the items of an article whose position is in `first` to `last` (included), in reading order."""
    return [
        coding(row)
        for row in conn.execute(
            f"SELECT {COLUMNS} FROM items AS i CROSS JOIN codings AS c ON c.item_id = i.id "
            "WHERE i.article_id = ? AND i.position BETWEEN ? AND ? "
            "ORDER BY i.position, coalesce(c.start, -1), c.stop, c.id",
            (article, first, last),
        )
    ]


def everything(conn: sqlite3.Connection) -> Iterator[Coding]:
    """Every coding by item in the order of the library and the thread, streamed."""
    return map(
        coding,
        conn.execute(
            f"SELECT {COLUMNS} FROM items AS i CROSS JOIN codings AS c ON c.item_id = i.id "
            "ORDER BY i.article_id, i.position, coalesce(c.start, -1), c.stop, c.id"
        ),
    )


def get(conn: sqlite3.Connection, coding_id: CodingId) -> Coding | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM codings AS c WHERE c.id = ?", (coding_id,)).fetchone()
    return coding(row) if row else None


def insert(
    conn: sqlite3.Connection,
    code: CodeId,
    coder: CoderId,
    targets: Sequence[tuple[ItemId, Anchor | None, str]],
) -> None:
    """Apply `code` to each target: an item, the anchor of a span or None for the whole, the hash of its text.

    Where the same coder has it there already, nothing happens.
    """
    at = now()
    conn.executemany(
        "INSERT INTO codings(guid, item_id, code_id, coder_id, start, stop, quote, prefix, suffix, text_hash, "
        "created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (guid(), item, code, coder, None, None, "", "", "", text_hash, at)
            if anchor is None
            else (
                guid(),
                item,
                code,
                coder,
                anchor.span.start,
                anchor.span.stop,
                anchor.quote,
                anchor.prefix,
                anchor.suffix,
                text_hash,
                at,
            )
            for item, anchor, text_hash in targets
        ],
    )


def delete(conn: sqlite3.Connection, ids: Sequence[CodingId]) -> None:
    conn.executemany("DELETE FROM codings WHERE id = ?", [(i,) for i in ids])


def find(conn: sqlite3.Connection, code: CodeId, coder: CoderId, item: ItemId, span: Span | None) -> CodingId | None:
    """The coding of just this code, coder, item and span."""
    row = conn.execute(
        "SELECT id FROM codings WHERE item_id = ? AND code_id = ? AND coder_id = ? AND start IS ? AND stop IS ?",
        (item, code, coder, span.start if span else None, span.stop if span else None),
    ).fetchone()
    return None if row is None else CodingId(row[0])


def last_code(conn: sqlite3.Connection, coder: CoderId) -> CodeId | None:
    """The code that `coder` applied last."""
    row = conn.execute("SELECT code_id FROM codings WHERE coder_id = ? ORDER BY id DESC LIMIT 1", (coder,)).fetchone()
    return None if row is None else CodeId(row[0])


def recent_codes(conn: sqlite3.Connection, coder: CoderId, limit: int = 12) -> list[CodeId]:
    """Codes that `coder` applied, the latest first, out of the last thousand codings."""
    return [
        CodeId(row[0])
        for row in conn.execute(
            "SELECT code_id FROM (SELECT id, code_id FROM codings WHERE coder_id = ? ORDER BY id DESC LIMIT 1000) "
            "GROUP BY code_id ORDER BY max(id) DESC LIMIT ?",
            (coder, limit),
        )
    ]


def coders(conn: sqlite3.Connection) -> list[Coder]:
    return [Coder(CoderId(row[0]), row[1], row[2]) for row in conn.execute("SELECT id, guid, name FROM coders")]
