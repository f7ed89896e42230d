"""Memos: a researcher's notes on items, codes, codings and the project."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from reader.domain.model import CodeId, CoderId, CodingId, ItemId, Memo, MemoId
from reader.storage.clock import now
from reader.storage.ids import guid

COLUMNS = "m.id, m.guid, m.item_id, m.code_id, m.coding_id, m.coder_id, m.text, m.created_at, m.updated_at"
_MEMO = f"SELECT {COLUMNS} FROM memos AS m"

About = tuple[ItemId | None, CodeId | None, CodingId | None]
"""What a memo is about: an item, a code or a coding; all None is the project."""


def about(conn: sqlite3.Connection, what: About) -> list[Memo]:
    """Memos about one thing, oldest first."""
    return [
        memo(row)
        for row in conn.execute(f"{_MEMO} WHERE item_id IS ? AND code_id IS ? AND coding_id IS ? ORDER BY id", what)
    ]


def everything(conn: sqlite3.Connection, only: str = "TRUE") -> Iterator[Memo]:
    """In the order they were written; `only` is a condition on `m`."""
    return map(memo, conn.execute(f"{_MEMO} WHERE {only} ORDER BY id"))


def write(conn: sqlite3.Connection, what: About, text: str, coder: CoderId) -> None:
    """Set the coder's one memo about a thing; empty text takes it away."""
    row = conn.execute(
        "SELECT id FROM memos WHERE item_id IS ? AND code_id IS ? AND coding_id IS ? AND coder_id = ? "
        "ORDER BY id LIMIT 1",
        (*what, coder),
    ).fetchone()
    at = now()
    if row is None and text:
        conn.execute(
            "INSERT INTO memos(guid, item_id, code_id, coding_id, coder_id, text, created_at, updated_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (guid(), *what, coder, text, at, at),
        )
    elif row is not None and text:
        conn.execute("UPDATE memos SET text = ?, updated_at = ? WHERE id = ? AND text <> ?", (text, at, row[0], text))
    elif row is not None:
        conn.execute("DELETE FROM memos WHERE id = ?", row)


def memo(row: tuple[Any, ...]) -> Memo:
    """Out of the first nine columns of a row, which are those of `COLUMNS`."""
    return Memo(
        MemoId(row[0]),
        row[1],
        _maybe(ItemId, row[2]),
        _maybe(CodeId, row[3]),
        _maybe(CodingId, row[4]),
        CoderId(row[5]),
        row[6],
        row[7],
        row[8],
    )


def _maybe(kind: Any, value: int | None) -> Any:
    return None if value is None else kind(value)
