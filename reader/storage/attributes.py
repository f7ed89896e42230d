"""Attributes: named, typed values on items and commenters. A name is made known by its first use, or by hand."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader.domain.model import Attribute, AttributeId, AttributeType, ItemId
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


_BARE = "SELECT a.id, a.guid, a.name, a.type, a.choices, a.description, 0 FROM attributes AS a"
_ATTRIBUTE = (
    "SELECT a.id, a.guid, a.name, a.type, a.choices, a.description, "
    "(SELECT count(*) FROM attribute_values WHERE attribute_id = a.id) + "
    "(SELECT count(*) FROM commenter_values WHERE attribute_id = a.id) FROM attributes AS a"
)
EDITABLE = ("name", "type", "choices", "description")
_HOLDERS = ("attribute_values", "commenter_values")
"""Where values stand: on items, on commenters."""


def definitions(conn: sqlite3.Connection, counted: bool = True) -> list[Attribute]:
    """Every attribute by name, with counts of use if wanted: those take as long as there are values."""
    chosen = _ATTRIBUTE if counted else _BARE
    return [_attribute(row) for row in conn.execute(f"{chosen} ORDER BY a.name COLLATE NOCASE, a.id")]


def get(conn: sqlite3.Connection, attribute: AttributeId) -> Attribute | None:
    row = conn.execute(f"{_ATTRIBUTE} WHERE a.id = ?", (attribute,)).fetchone()
    return None if row is None else _attribute(row)


def named(conn: sqlite3.Connection, name: str) -> Attribute | None:
    """The attribute called just so."""
    row = conn.execute(f"{_ATTRIBUTE} WHERE a.name = ?", (name,)).fetchone()
    return None if row is None else _attribute(row)


def insert(
    conn: sqlite3.Connection, name: str, kind: AttributeType, choices: Sequence[str] = (), description: str = ""
) -> AttributeId:
    (attribute,) = conn.execute(
        "INSERT INTO attributes(guid, name, type, choices, description) VALUES (?, ?, ?, ?, ?) RETURNING id",
        (guid(), name, kind.value, packed(choices), description),
    ).fetchone()
    return AttributeId(attribute)


def update(conn: sqlite3.Connection, attribute: AttributeId, values: Mapping[str, str]) -> None:
    """Set columns of `EDITABLE` (choices as `packed`); raises `ValueError` for any other."""
    unknown = set(values) - set(EDITABLE)
    if unknown:
        raise ValueError(f"not a property of an attribute: {sorted(unknown)}")
    for name, value in values.items():
        conn.execute(f"UPDATE attributes SET {name} = ? WHERE id = ? AND {name} <> ?", (value, attribute, value))


def delete(conn: sqlite3.Connection, attribute: AttributeId) -> None:
    """With all its values (by foreign key)."""
    conn.execute("DELETE FROM attributes WHERE id = ?", (attribute,))


def values_of(conn: sqlite3.Connection, attribute: AttributeId, limit: int = 2**31) -> list[tuple[str, int]]:
    """The values that an attribute has on items and commenters, each with how many have it."""
    return [
        (str(value), int(count))
        for value, count in conn.execute(
            "SELECT value, sum(n) FROM ("
            "SELECT value, count(*) AS n FROM attribute_values WHERE attribute_id = :id GROUP BY value UNION ALL "
            "SELECT value, count(*) FROM commenter_values WHERE attribute_id = :id GROUP BY value) "
            "GROUP BY value ORDER BY value LIMIT :limit",
            {"id": attribute, "limit": limit},
        )
    ]


def replace_value(conn: sqlite3.Connection, attribute: AttributeId, old: str, new: str) -> None:
    """Write `new` wherever the attribute is `old`."""
    for table in _HOLDERS:
        conn.execute(f"UPDATE {table} SET value = ? WHERE attribute_id = ? AND value = ?", (new, attribute, old))


def packed(choices: Sequence[str]) -> str:
    return json.dumps(list(choices), ensure_ascii=False, separators=(",", ":"))


def _attribute(row: tuple[Any, ...]) -> Attribute:
    return Attribute(
        AttributeId(row[0]), row[1], row[2], AttributeType(row[3]), tuple(json.loads(row[4])), row[5], row[6]
    )


def put(conn: sqlite3.Connection, item: ItemId, name: str, value: str | None, batch: int | None = None) -> None:
    """Give an item an attribute, making its name known if it is new (by the import `batch`); None takes it away."""
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
        (_known(conn, name, batch), item, value),
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
        "AND NOT EXISTS (SELECT 1 FROM attribute_values WHERE attribute_id = attributes.id) "
        "AND NOT EXISTS (SELECT 1 FROM commenter_values WHERE attribute_id = attributes.id)",
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
