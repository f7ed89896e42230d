"""Which items a filter lets through, and full-text search.

Matches of a filter go into a temporary table of the reader's own connection, as places in reading order: an
item is shown where its branch, a stretch of positions, holds one.
"""

from __future__ import annotations

import re
import sqlite3
from unicodedata import category, normalize

from reader.domain.filters import Filter
from reader.domain.model import CoderId, Hit, ItemId
from reader.storage import items
from reader.storage.codings import Coders, by

_SHOWN = f"rowid NOT IN ({items.HIDDEN_IDS})"
_QUOTES = re.compile(r'["“”„«»]')
_INSIDE = "'’-."
"""Marks that belong to a word where they stand inside it."""


def expression(words: str) -> str:
    """The FTS5 expression for what a person typed: every word must be there, the last one by its beginning, and a
    passage in double quotes as it stands. Empty where there is nothing to search."""
    pieces = _QUOTES.split(words)
    terms: list[str] = []
    for number, piece in enumerate(pieces):
        found = _words(piece)
        if number % 2 and found:
            terms.append('"' + " ".join(found) + '"')
        else:
            terms += [f'"{word}"' for word in found]
    if terms and not words[-1:].isspace() and not _QUOTES.fullmatch(words[-1:]):
        terms[-1] += "*"
    return " ".join(terms)


def _words(text: str) -> list[str]:
    """The words of `text`. Combining marks belong to the letter before them, as they do for SQLite's tokenizer."""
    kept = (c if c.isalnum() or c in _INSIDE or category(c).startswith("M") else " " for c in text)
    pieces = (piece.strip(_INSIDE) for piece in "".join(kept).split())
    return [piece for piece in pieces if any(c.isalnum() for c in piece)]


def match(conn: sqlite3.Connection, wanted: Filter, coder: CoderId, shown: Coders = None) -> int:
    """Fill ``temp.matched`` with what `wanted` lets through; returns how many items that is. `coder` asks, and sees the
    codings of `shown`."""
    conn.execute(
        "CREATE TEMP TABLE IF NOT EXISTS matched(article_id INTEGER, position INTEGER, item_id INTEGER, "
        "PRIMARY KEY (article_id, position)) WITHOUT ROWID"
    )
    where, values = conditions(conn, wanted, coder, shown)
    # At once, so that a query that is interrupted leaves what the filter before it let through.
    conn.execute("BEGIN")
    try:
        conn.execute("DELETE FROM temp.matched")
        count = conn.execute(
            f"INSERT INTO temp.matched SELECT i.article_id, i.position, i.id FROM items AS i WHERE {where}", values
        ).rowcount
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
    return count


def _folded(text: str | None) -> str | None:
    return None if text is None else normalize("NFC", text).casefold()


def articles(conn: sqlite3.Connection) -> set[ItemId]:
    """Articles of which a comment is among what was let through last."""
    found = conn.execute("SELECT DISTINCT article_id FROM temp.matched WHERE position >= 0")
    return {ItemId(row[0]) for row in found}


def below(conn: sqlite3.Connection, item: ItemId) -> bool:
    """Whether something below an item is among what was let through last."""
    (found,) = conn.execute(
        "SELECT EXISTS (SELECT 1 FROM items AS i JOIN temp.matched AS m ON m.article_id = i.article_id "
        "AND m.position > i.position AND m.position <= i.position + i.descendants WHERE i.id = ?)",
        (item,),
    ).fetchone()
    return bool(found)


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
        f"WHERE items_fts MATCH ? AND rowid > ? AND {_SHOWN} ORDER BY rowid LIMIT ?",
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
    (found,) = conn.execute(
        f"SELECT count(*) FROM items_fts WHERE items_fts MATCH ? AND {_SHOWN}", (wanted,)
    ).fetchone()
    return int(found)


def authors(conn: sqlite3.Connection) -> list[str]:
    """Every name that an author has, or that a commenter goes by."""
    return [
        str(row[0])
        for row in conn.execute(
            "SELECT author FROM items WHERE author IS NOT NULL UNION SELECT name FROM commenters ORDER BY 1"
        )
    ]


def values(conn: sqlite3.Connection, attribute: str) -> list[str]:
    """Every value of an attribute, of items and of commenters."""
    some = "v.attribute_id = (SELECT id FROM attributes WHERE name = :name)"
    return [
        str(row[0])
        for row in conn.execute(
            f"SELECT v.value FROM attribute_values AS v WHERE {some} "
            f"UNION SELECT v.value FROM commenter_values AS v WHERE {some} ORDER BY 1",
            {"name": attribute},
        )
    ]


_NAMES = (
    "SELECT name FROM commenters WHERE id IN ({which}) UNION "
    "SELECT name FROM commenter_names WHERE commenter_id IN ({which})"
)
"""All names of the commenters `which`, a query of ids."""
_AUTHORS = "SELECT name FROM commenter_names WHERE commenter_id IN ({which})"
"""The names that they write under, which another's cannot be."""
_NAMED = (
    "SELECT id FROM commenters WHERE folded(name) = folded(?) UNION "
    "SELECT commenter_id FROM commenter_names WHERE folded(name) = folded(?)"
)
"""The commenters that go by a name."""


def conditions(conn: sqlite3.Connection, wanted: Filter, coder: CoderId, shown: Coders) -> tuple[str, list[str | int]]:
    """What a filter says of the items `i`, as a condition in SQL with its values, for queries on `conn`."""
    conn.create_function("folded", 1, _folded, deterministic=True)
    where = [f"i.{items.SHOWN}"]
    values: list[str | int] = []
    words = expression(wanted.words)
    if words:
        where.append("i.id IN (SELECT rowid FROM items_fts WHERE items_fts MATCH ?)")
        values.append(words)
    if wanted.codes:
        some = ", ".join(str(int(code)) for code in wanted.codes)
        where.append(f"i.id IN (SELECT item_id FROM codings WHERE code_id IN ({some}){by(shown, 'coder_id')})")
    if wanted.author:
        where.append(f"(folded(i.author) = folded(?) OR i.author IN ({_NAMES.format(which=_NAMED)}))")
        values += [wanted.author] * 5
    if wanted.commenter is not None:
        where.append(f"i.author IN ({_AUTHORS.format(which='?')})")
        values.append(wanted.commenter)
    # Of a day, a month or a year only as much is compared as both sides tell.
    for day, sign in ((wanted.since, ">="), (wanted.until, "<=")):
        if day:
            where.append(f"substr(i.published, 1, length(?)) {sign} substr(?, 1, length(i.published))")
            values += [day, day]
    if wanted.coded is not None:
        where.append(
            f"{'' if wanted.coded else 'i.kind = 1 AND NOT '}EXISTS "
            "(SELECT 1 FROM codings WHERE codings.item_id = i.id AND codings.coder_id = ?)"
        )
        values.append(coder)
    if wanted.read is not None:
        where.append(f"{'' if wanted.read else 'NOT '}{items.READ.format(coder=int(coder))}")
    if wanted.memo:
        where.append("i.id IN (SELECT item_id FROM memos WHERE item_id IS NOT NULL)")
    for name, value in wanted.attributes:
        some = "v.attribute_id = (SELECT id FROM attributes WHERE name = ?)" + (
            " AND folded(v.value) = folded(?)" if value else ""
        )
        where.append(
            f"(i.id IN (SELECT v.item_id FROM attribute_values AS v WHERE {some}) OR i.author IN "
            f"({_AUTHORS.format(which=f'SELECT v.commenter_id FROM commenter_values AS v WHERE {some}')}))"
        )
        values += [name, value] * 2 if value else [name] * 2
    if wanted.flags:
        some = ", ".join("?" for _ in wanted.flags)
        where.append(f"i.id IN (SELECT item_id FROM flags WHERE coder_id = ? AND kind IN ({some}))")
        values += [coder, *sorted(kind.value for kind in wanted.flags)]
    if wanted.sample is not None:
        where.append("i.id IN (SELECT item_id FROM sample_items WHERE sample_id = ?)")
        values.append(wanted.sample)
    return " AND ".join(where), values
