"""Keeping the search index beside the texts: row by row by its triggers, or all at once after many rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_once(conn: sqlite3.Connection, added: str, values: tuple[int | str, ...]) -> Iterator[None]:
    """What is inserted inside goes into the index at the end, which is many times quicker than row by row.

    `added` is a condition on `items` (with `values`) that holds for just the new rows. Within the caller's
    transaction: where that is taken back, so is the mark that stops the triggers.
    """
    conn.execute("INSERT INTO meta(key, value) VALUES ('bulk', '')")
    yield
    conn.execute(
        f"INSERT INTO items_fts(rowid, title, author, text) SELECT id, title, author, text FROM items WHERE {added}",
        values,
    )
    conn.execute("DELETE FROM meta WHERE key = 'bulk'")


def problems(conn: sqlite3.Connection) -> list[str]:
    """Compare the index with the texts, on a connection that may write (SQLite asks for that)."""
    try:
        conn.execute("INSERT INTO items_fts(items_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return ["The search index does not fit the texts."]
    return []
