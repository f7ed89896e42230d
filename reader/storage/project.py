"""What the project says of itself: name, counts, its check."""

from __future__ import annotations

import sqlite3

from reader.domain.model import ProjectInfo
from reader.storage import invariants
from reader.storage.items import HIDDEN_IDS


def info(conn: sqlite3.Connection) -> ProjectInfo:
    meta = dict(conn.execute("SELECT key, value FROM meta").fetchall())
    (articles,) = conn.execute(f"SELECT count(*) FROM articles WHERE id NOT IN ({HIDDEN_IDS})").fetchone()
    (items,) = conn.execute(f"SELECT (SELECT count(*) FROM items) - (SELECT count(*) FROM ({HIDDEN_IDS}))").fetchone()
    (coded,) = conn.execute("SELECT count(DISTINCT item_id) FROM codings").fetchone()
    return ProjectInfo(meta["guid"], meta["name"], articles, items - articles, coded)


def remember(conn: sqlite3.Connection, key: str, value: str) -> None:
    conn.execute(
        "INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", (key, value)
    )


def recall(conn: sqlite3.Connection, key: str) -> str | None:
    row = conn.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def check(conn: sqlite3.Connection) -> list[str]:
    """What is wrong with the file, a sentence each; empty where all is well.

    The file's own structure, references, and what `invariants` lists. The search index is `search_index.problems`'.
    """
    problems = [f"The file's structure: {row[0]}" for row in conn.execute("PRAGMA integrity_check") if row[0] != "ok"]
    problems += [
        f"A row of {table} points to a missing row of {parent}."
        for table, _row, parent, _key in conn.execute("PRAGMA foreign_key_check").fetchall()
    ]
    return problems + invariants.broken(conn)
