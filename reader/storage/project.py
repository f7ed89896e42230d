"""What the project says of itself: name, counts, its check."""

from __future__ import annotations

import sqlite3

from reader.domain.model import ProjectInfo
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

    The file's own structure, references, counts and order of threads, every quote against its text. The search index is
    `search_index.problems`'.
    """
    problems = [f"The file's structure: {row[0]}" for row in conn.execute("PRAGMA integrity_check") if row[0] != "ok"]
    problems += [
        f"A row of {table} points to a missing row of {parent}."
        for table, _row, parent, _key in conn.execute("PRAGMA foreign_key_check").fetchall()
    ]
    for query, problem in (
        (
            "SELECT count(*) FROM items AS i WHERE children <> (SELECT count(*) FROM items WHERE parent_id = i.id)",
            "items with a wrong count of replies",
        ),
        (
            "SELECT count(*) FROM items AS i WHERE kind = 0 AND descendants <> "
            "(SELECT count(*) FROM items WHERE article_id = i.id AND kind = 1)",
            "articles with a wrong count of comments",
        ),
        (
            "SELECT count(*) FROM items AS i JOIN items AS p ON p.id = i.parent_id WHERE i.kind = 1 AND "
            "(i.article_id <> p.article_id OR i.depth <> p.depth + 1 OR i.position NOT BETWEEN p.position + 1 "
            "AND p.position + p.descendants)",
            "comments out of their place in the thread",
        ),
        (
            "SELECT count(*) FROM codings AS c JOIN items AS i ON i.id = c.item_id WHERE c.start IS NOT NULL "
            "AND (c.text_hash <> i.text_hash OR substr(i.text, c.start + 1, c.stop - c.start) <> c.quote)",
            "codings whose quote is not in its place",
        ),
        (
            "SELECT count(*) FROM sources WHERE state = 'running'",
            "files whose import did not end",
        ),
    ):
        (count,) = conn.execute(query).fetchone()
        if count:
            problems.append(f"{count} {problem}.")
    return problems
