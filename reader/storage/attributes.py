"""Attributes: named values on items. A name is made known by its first use."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from reader.domain.model import ItemId
from reader.storage.ids import guid


def of_item(conn: sqlite3.Connection, item: ItemId) -> dict[str, str]:
    """Name -> value, by name."""
    return dict(
        conn.execute(
            "SELECT a.name, v.value FROM attribute_values AS v JOIN attributes AS a ON a.id = v.attribute_id "
            "WHERE v.item_id = ? ORDER BY a.name",
            (item,),
        ).fetchall()
    )


def of_article(conn: sqlite3.Connection, article: ItemId) -> dict[ItemId, dict[str, str]]:
    """Attributes of an article and its comments, by item."""
    found: dict[ItemId, dict[str, str]] = {}
    for item, name, value in conn.execute(
        "SELECT i.id, a.name, v.value FROM items AS i CROSS JOIN attribute_values AS v ON v.item_id = i.id "
        "JOIN attributes AS a ON a.id = v.attribute_id WHERE i.article_id = ? ORDER BY i.position, a.name",
        (article,),
    ):
        found.setdefault(ItemId(item), {})[name] = value
    return found


def names(conn: sqlite3.Connection) -> list[str]:
    return [str(row[0]) for row in conn.execute("SELECT name FROM attributes ORDER BY name COLLATE NOCASE")]


def put(conn: sqlite3.Connection, item: ItemId, name: str, value: str | None) -> None:
    """Give an item an attribute, making its name known if it is new; None takes it away."""
    if value is None:
        conn.execute(
            "DELETE FROM attribute_values WHERE item_id = ? "
            "AND attribute_id = (SELECT id FROM attributes WHERE name = ?)",
            (item, name),
        )
        return
    conn.execute(
        "INSERT INTO attribute_values(attribute_id, item_id, value) VALUES (?, ?, ?) "
        "ON CONFLICT(item_id, attribute_id) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
        (_known(conn, name), item, value),
    )


def add(conn: sqlite3.Connection, batch: int, found: Iterable[tuple[ItemId, Mapping[str, str]]]) -> None:
    """Store the attributes of new items that an import brings."""
    known: dict[str, int] = {}
    values: list[tuple[int, ItemId, str]] = []
    for item, attributes in found:
        for name, value in attributes.items():
            if name not in known:
                known[name] = _known(conn, name, batch)
            values.append((known[name], item, value))
    conn.executemany("INSERT INTO attribute_values(attribute_id, item_id, value) VALUES (?, ?, ?)", values)


def drop_unused(conn: sqlite3.Connection, batch: int) -> None:
    """Forget the names that an import brought, once its values are gone, unless others use them."""
    conn.execute(
        "DELETE FROM attributes WHERE batch_id = ? "
        "AND NOT EXISTS (SELECT 1 FROM attribute_values WHERE attribute_id = attributes.id)",
        (batch,),
    )


def _known(conn: sqlite3.Connection, name: str, batch: int | None = None) -> int:
    row = conn.execute("SELECT id FROM attributes WHERE name = ?", (name,)).fetchone()
    if row is None:
        row = conn.execute(
            "INSERT INTO attributes(guid, name, type, batch_id) VALUES (?, ?, 'text', ?) RETURNING id",
            (guid(), name, batch),
        ).fetchone()
    return int(row[0])
