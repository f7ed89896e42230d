"""Pictures that came with pages. The bytes are kept once, by their hash, outside the journal: undoing an import takes
the places away and leaves the bytes for redo."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable

from reader.domain.model import ItemId
from reader.domain.records import Picture
from reader.domain.text import canonical
from reader.storage.ids import guid


def add(conn: sqlite3.Connection, article: ItemId, pictures: Iterable[Picture]) -> None:
    for picture in pictures:
        sha256 = hashlib.sha256(picture.data).hexdigest()
        conn.execute(
            "INSERT INTO asset_data(sha256, data) VALUES (?, ?) ON CONFLICT DO NOTHING", (sha256, picture.data)
        )
        conn.execute(
            "INSERT INTO assets(guid, article_id, name, media_type, sha256) VALUES (?, ?, ?, ?, ?)",
            (guid(), article, canonical(picture.address), picture.media_type, sha256),
        )


def data(conn: sqlite3.Connection, article: ItemId, address: str) -> bytes | None:
    """The bytes of the article's picture at an address (see `Block.target`)."""
    row = conn.execute(
        "SELECT d.data FROM assets AS a JOIN asset_data AS d ON d.sha256 = a.sha256 "
        "WHERE a.article_id = ? AND a.name = ? LIMIT 1",
        (article, address),
    ).fetchone()
    return bytes(row[0]) if row else None
