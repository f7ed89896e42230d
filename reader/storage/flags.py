"""Bookmarks and flags: marks that a coder sets on items."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.domain.model import CoderId, FlagKind, ItemId
from reader.domain.snapshot import Flag
from reader.storage.clock import now


def put(conn: sqlite3.Connection, ids: Sequence[ItemId], coder: CoderId, kind: FlagKind, there: bool) -> None:
    """Set or take away a mark; whatever is no longer there is passed over."""
    if there:
        at = now()
        conn.executemany(
            "INSERT INTO flags(item_id, coder_id, kind, created_at) SELECT id, ?, ?, ? FROM items WHERE id = ? "
            "ON CONFLICT DO NOTHING",
            [(coder, kind.value, at, item) for item in ids],
        )
    else:
        conn.executemany(
            "DELETE FROM flags WHERE item_id = ? AND coder_id = ? AND kind = ?",
            [(item, coder, kind.value) for item in ids],
        )


def of_article(conn: sqlite3.Connection, article: ItemId) -> dict[ItemId, list[Flag]]:
    """Every coder's marks on an article and its comments, by item, in the order they were set."""
    found: dict[ItemId, list[Flag]] = {}
    for item, kind, coder, at in conn.execute(
        "SELECT f.item_id, f.kind, f.coder_id, f.created_at FROM items AS i CROSS JOIN flags AS f ON f.item_id = i.id "
        "WHERE i.article_id = ? ORDER BY f.id",
        (article,),
    ):
        found.setdefault(ItemId(item), []).append(Flag(FlagKind(kind), CoderId(coder), at))
    return found


def following(conn: sqlite3.Connection, after: ItemId | None, coder: CoderId, kind: FlagKind) -> ItemId | None:
    """The first item with the coder's mark behind `after` in the order of the library; then from the beginning."""
    article, position = conn.execute(
        "SELECT article_id, position FROM items WHERE id = ?", (after or 0,)
    ).fetchone() or (0, -2)
    row = conn.execute(
        "SELECT i.id FROM flags AS f JOIN items AS i ON i.id = f.item_id WHERE f.coder_id = ? AND f.kind = ? "
        "AND i.id IS NOT ? "
        "ORDER BY (i.article_id, i.position) <= (?, ?), i.article_id, i.position LIMIT 1",
        (coder, kind.value, after, article, position),
    ).fetchone()
    return ItemId(row[0]) if row else None
