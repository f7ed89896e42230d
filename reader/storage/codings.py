"""Codings: which code stands where, by whom."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from reader.domain.model import CodeId, Coder, CoderId, Coding, CodingId, ItemId
from reader.domain.text import Anchor, Span
from reader.storage.clock import now
from reader.storage.ids import guid

COLUMNS = (
    "c.id, c.guid, c.item_id, c.code_id, c.coder_id, c.start, c.stop, c.quote, c.created_at, "
    "(SELECT group_concat(m.text, char(10)) FROM memos AS m WHERE m.coding_id = c.id), c.value, c.adrift"
)


def coding(row: tuple[Any, ...]) -> Coding:
    return Coding(
        CodingId(row[0]),
        row[1],
        ItemId(row[2]),
        CodeId(row[3]),
        CoderId(row[4]),
        None if row[5] is None or row[11] else Span(row[5], row[6]),
        row[7],
        row[8],
        row[9],
        row[10],
        bool(row[11]),
    )


Coders = frozenset[CoderId] | None
"""Whose codings count; None for everybody's."""


def by(coders: Coders, column: str = "c.coder_id") -> str:
    """A condition in SQL, with AND before it; empty where everybody's count."""
    return "" if coders is None else f" AND {column} IN ({', '.join(str(int(coder)) for coder in sorted(coders))})"


def of_item(conn: sqlite3.Connection, item: ItemId, coders: Coders = None) -> list[Coding]:
    """By start (whole items first), then by the order they were made."""
    return [
        coding(row)
        for row in conn.execute(
            f"SELECT {COLUMNS} FROM codings AS c WHERE c.item_id = ?{by(coders)} "
            "ORDER BY coalesce(c.start, -1), c.stop, c.id",
            (item,),
        )
    ]


def of_article(
    conn: sqlite3.Connection, article: ItemId, first: int = -1, last: int = 2**31, coders: Coders = None
) -> list[Coding]:
    """Codings on the items of an article whose position is in `first` to `last` (included), in reading order."""
    return [
        coding(row)
        for row in conn.execute(
            f"SELECT {COLUMNS} FROM items AS i CROSS JOIN codings AS c ON c.item_id = i.id "
            f"WHERE i.article_id = ? AND i.position BETWEEN ? AND ?{by(coders)} "
            "ORDER BY i.position, coalesce(c.start, -1), c.stop, c.id",
            (article, first, last),
        )
    ]


def everything(conn: sqlite3.Connection, only: str = "TRUE") -> Iterator[Coding]:
    """Every coding by item in the order of the library and the thread, streamed. `only` is a condition on `c`."""
    return map(
        coding,
        conn.execute(
            f"SELECT {COLUMNS} FROM items AS i CROSS JOIN codings AS c ON c.item_id = i.id WHERE {only} "
            "ORDER BY i.article_id, i.position, coalesce(c.start, -1), c.stop, c.id"
        ),
    )


def get(conn: sqlite3.Connection, coding_id: CodingId) -> Coding | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM codings AS c WHERE c.id = ?", (coding_id,)).fetchone()
    return coding(row) if row else None


def insert(
    conn: sqlite3.Connection, code: CodeId, coder: CoderId, targets: Sequence[tuple[ItemId, Anchor, str]]
) -> None:
    """Apply `code` to spans: an item, the anchor of the span, the hash of the item's text.

    Where the same coder has it there already, nothing happens. The rules of choices and scales are the caller's.
    """
    at = now()
    conn.executemany(
        "INSERT INTO codings(guid, item_id, code_id, coder_id, start, stop, quote, prefix, suffix, text_hash, "
        "created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (guid(), item, code, coder, found.span.start, found.span.stop, found.quote, found.prefix, found.suffix,
             text_hash, at)
            for item, found, text_hash in targets
        ],
    )  # fmt: skip


def insert_whole(
    conn: sqlite3.Connection, code: CodeId, coder: CoderId, items: Sequence[ItemId], value: int | None = None
) -> None:
    """Apply `code` to whole items, with a degree where it is a scale, which takes the place of the one before."""
    at = now()
    conn.executemany(
        "INSERT INTO codings(guid, item_id, code_id, coder_id, quote, prefix, suffix, text_hash, created_at, value) "
        "SELECT ?, id, ?, ?, '', '', '', text_hash, ?, ? FROM items WHERE id = ? "
        "ON CONFLICT DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value",
        [(guid(), code, coder, at, value, item) for item in items],
    )


def move(conn: sqlite3.Connection, coding_id: CodingId, anchor: Anchor) -> None:
    """Give a coding another span of its item's text; one that was adrift no longer is."""
    conn.execute(
        "UPDATE codings SET start = ?, stop = ?, quote = ?, prefix = ?, suffix = ?, text_hash = ?, adrift = 0 "
        "WHERE id = ?",
        (
            anchor.span.start, anchor.span.stop, anchor.quote, anchor.prefix, anchor.suffix, anchor.text_hash,
            coding_id,
        ),
    )  # fmt: skip


def move_to_whole(conn: sqlite3.Connection, coding_id: CodingId) -> None:
    """Let a coding stand on its whole item; one that was adrift no longer is."""
    conn.execute(
        "UPDATE codings SET start = NULL, stop = NULL, quote = '', prefix = '', suffix = '', adrift = 0, "
        "text_hash = (SELECT text_hash FROM items WHERE id = codings.item_id) WHERE id = ?",
        (coding_id,),
    )


def clear(conn: sqlite3.Connection, codes: Sequence[CodeId], coder: CoderId, items: Sequence[ItemId]) -> None:
    """Take away what `coder` has of `codes` on `items`, whole or in part."""
    some = ", ".join(str(int(code)) for code in codes)
    conn.executemany(
        f"DELETE FROM codings WHERE item_id = ? AND coder_id = ? AND code_id IN ({some})",
        [(item, coder) for item in items],
    )


def delete(conn: sqlite3.Connection, ids: Sequence[CodingId]) -> None:
    conn.executemany("DELETE FROM codings WHERE id = ?", [(i,) for i in ids])


def find(conn: sqlite3.Connection, code: CodeId, coder: CoderId, item: ItemId, span: Span | None) -> CodingId | None:
    """The coding of just this code, coder, item and span."""
    row = conn.execute(
        "SELECT id FROM codings WHERE item_id = ? AND code_id = ? AND coder_id = ? AND start IS ? AND stop IS ? "
        "AND adrift = 0",
        (item, code, coder, span.start if span else None, span.stop if span else None),
    ).fetchone()
    return None if row is None else CodingId(row[0])


def held(
    conn: sqlite3.Connection, coder: CoderId, codes: Sequence[CodeId], items: Sequence[ItemId]
) -> dict[tuple[CodeId, int | None], int]:
    """(code, degree or None) -> on how many of `items` the coder has it, whole or in part."""
    found = conn.execute(
        "SELECT c.code_id, c.value, count(DISTINCT c.item_id) FROM json_each(?) AS i "
        "CROSS JOIN codings AS c ON c.item_id = i.value "
        "WHERE c.coder_id = ? AND c.code_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2",
        (json.dumps(items), coder, json.dumps(codes)),
    )
    return {(CodeId(code), value): count for code, value, count in found}


def held_ids(
    conn: sqlite3.Connection, coder: CoderId, codes: Sequence[CodeId], items: Sequence[ItemId]
) -> list[CodingId]:
    """The coder's codings of `codes` on `items`, whole or in part."""
    found = conn.execute(
        "SELECT c.id FROM json_each(?) AS i CROSS JOIN codings AS c ON c.item_id = i.value "
        "WHERE c.coder_id = ? AND c.code_id IN (SELECT value FROM json_each(?))",
        (json.dumps(items), coder, json.dumps(codes)),
    )
    return [CodingId(coding_id) for (coding_id,) in found]


def last_code(conn: sqlite3.Connection, coder: CoderId) -> CodeId | None:
    """The code that `coder` applied last."""
    row = conn.execute("SELECT code_id FROM codings WHERE coder_id = ? ORDER BY id DESC LIMIT 1", (coder,)).fetchone()
    return None if row is None else CodeId(row[0])


def recent_codes(conn: sqlite3.Connection, coder: CoderId, limit: int = 12) -> list[CodeId]:
    """Codes that `coder` applied, the latest first, out of the last 250 codings."""
    return [
        CodeId(row[0])
        for row in conn.execute(
            "SELECT code_id FROM (SELECT id, code_id FROM codings WHERE coder_id = ? ORDER BY id DESC LIMIT 250) "
            "GROUP BY code_id ORDER BY max(id) DESC LIMIT ?",
            (coder, limit),
        )
    ]


def coders(conn: sqlite3.Connection) -> list[Coder]:
    return [
        Coder(CoderId(row[0]), row[1], row[2]) for row in conn.execute("SELECT id, guid, name FROM coders ORDER BY id")
    ]
