"""Coders: their names. What each has done is counted in `storage.progress`."""

from __future__ import annotations

import sqlite3

from reader.domain.model import CoderId


def name_of(conn: sqlite3.Connection, coder: CoderId) -> str | None:
    row = conn.execute("SELECT name FROM coders WHERE id = ?", (coder,)).fetchone()
    return None if row is None else str(row[0])


def called(conn: sqlite3.Connection, name: str) -> CoderId | None:
    row = conn.execute("SELECT id FROM coders WHERE name = ?", (name,)).fetchone()
    return None if row is None else CoderId(int(row[0]))


def rename(conn: sqlite3.Connection, coder: CoderId, name: str) -> None:
    conn.execute("UPDATE coders SET name = ? WHERE id = ?", (name, coder))
