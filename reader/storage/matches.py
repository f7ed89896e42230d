"""Which items a filter lets through, and full-text search.

Matches of a filter go into a temporary table of the reader's own connection, as places in reading order: an
item is shown where its branch, a stretch of positions, holds one.
"""

from __future__ import annotations

import re
import sqlite3

from reader.domain.filters import Filter
from reader.domain.model import CoderId, Hit, ItemId
from reader.storage import items

_WORD = re.compile(r"\w+(?:['’\-.]\w+)*")


def expression(words: str) -> str:
    """The FTS5 expression for what a person typed: every word must be there, the last one by its beginning, and a
    passage in double quotes as it stands. Empty where there is nothing to search."""
    pieces = re.split(r'["“”]', words)
    terms: list[str] = []
    for number, piece in enumerate(pieces):
        found = _WORD.findall(piece)
        if number % 2 and found:
            terms.append('"' + " ".join(found) + '"')
        else:
            terms += [f'"{word}"' for word in found]
    last_is_open = not re.search(r'["“”]\s*$', words) and words[-1:] not in {" ", "\u00a0"}
    if terms and last_is_open:
        terms[-1] += "*"
    return " ".join(terms)


def match(conn: sqlite3.Connection, wanted: Filter, coder: CoderId) -> int:
    """Fill ``temp.matched`` with what `wanted` lets through; returns how many items that is."""
    conn.execute(
        "CREATE TEMP TABLE IF NOT EXISTS matched(article_id INTEGER, position INTEGER, item_id INTEGER, "
        "PRIMARY KEY (article_id, position)) WITHOUT ROWID"
    )
    conn.execute("DELETE FROM temp.matched")
    where, values = _conditions(wanted, coder)
    conn.execute(
        f"INSERT INTO temp.matched SELECT i.article_id, i.position, i.id FROM items AS i WHERE {where}", values
    )
    (count,) = conn.execute("SELECT count(*) FROM temp.matched").fetchone()
    return int(count)


def matched(conn: sqlite3.Connection, limit: int = 1_000_000) -> list[ItemId]:
    """The matches of the last `match`, in reading order."""
    return [
        ItemId(row[0])
        for row in conn.execute(
            "SELECT item_id FROM temp.matched ORDER BY article_id, position LIMIT ?",
            (limit,),
        )
    ]


def search(
    conn: sqlite3.Connection, words: str, coder: CoderId, after: ItemId | None = None, limit: int = 50
) -> list[Hit]:
    """The next `limit` items with `words`, in the order of the library, behind `after`.

    No ranking: a stream by row id answers at once however many matches there are.
    """
    wanted = expression(words)
    if not wanted:
        return []
    found = conn.execute(
        "SELECT rowid, snippet(items_fts, -1, char(0xE000), char(0xE001), '…', 24) FROM items_fts "
        "WHERE items_fts MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?",
        (wanted, after or 0, limit),
    ).fetchall()
    shown = {row.id: row for row in items.rows(conn, [ItemId(row[0]) for row in found], coder)}
    titles: dict[int, str] = {}
    for article_id in {row.article_id for row in shown.values()}:
        (title,) = conn.execute("SELECT title FROM items WHERE id = ?", (article_id,)).fetchone()
        titles[article_id] = title or ""
    return [
        Hit(shown[ItemId(row_id)], titles[shown[ItemId(row_id)].article_id], " ".join(snippet.split()))
        for row_id, snippet in found
        if row_id in shown
    ]


def count(conn: sqlite3.Connection, words: str) -> int:
    wanted = expression(words)
    if not wanted:
        return 0
    (found,) = conn.execute("SELECT count(*) FROM items_fts WHERE items_fts MATCH ?", (wanted,)).fetchone()
    return int(found)


def _conditions(wanted: Filter, coder: CoderId) -> tuple[str, list[str | int]]:
    where = ["1"]
    values: list[str | int] = []
    words = expression(wanted.words)
    if words:
        where.append("i.id IN (SELECT rowid FROM items_fts WHERE items_fts MATCH ?)")
        values.append(words)
    if wanted.codes:
        some = ", ".join(str(int(code)) for code in wanted.codes)
        where.append(f"i.id IN (SELECT item_id FROM codings WHERE code_id IN ({some}))")
    if wanted.author:
        where.append("i.author = ? COLLATE NOCASE")
        values.append(wanted.author)
    if wanted.since:
        where.append("substr(i.published, 1, 10) >= ?")
        values.append(wanted.since)
    if wanted.until:
        where.append("substr(i.published, 1, 10) <= ?")
        values.append(wanted.until)
    if wanted.coded is not None:
        where.append(
            f"{'' if wanted.coded else 'i.kind = 1 AND NOT '}EXISTS "
            "(SELECT 1 FROM codings WHERE codings.item_id = i.id)"
        )
    if wanted.read is not None:
        where.append(
            f"{'' if wanted.read else 'NOT '}EXISTS "
            "(SELECT 1 FROM reads WHERE reads.item_id = i.id AND reads.coder_id = ?)"
        )
        values.append(coder)
    if wanted.memo:
        where.append("i.id IN (SELECT item_id FROM memos WHERE item_id IS NOT NULL)")
    return " AND ".join(where), values
