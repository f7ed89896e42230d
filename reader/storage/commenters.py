"""Commenters: the people behind the authors' names of comments."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from reader.domain.commenters import Commenter, Person, Said
from reader.domain.model import CoderId, CommenterId, ItemId
from reader.storage import items
from reader.storage.clock import now
from reader.storage.codings import Coders
from reader.storage.ids import guid

_BY_SOMEBODY = f"kind = 1 AND author IS NOT NULL AND author <> '' AND {items.SHOWN}"
_CODED_OF_ALL = "id IN (SELECT item_id FROM codings WHERE coder_id = ?)"
_CODED_OF_SOME = "EXISTS (SELECT 1 FROM codings WHERE codings.item_id = items.id AND codings.coder_id = ?)"
_AT_ONCE = 500
"""So many names go into one query."""


def people(conn: sqlite3.Connection, coder: CoderId) -> list[Person]:
    """Everybody who wrote a comment, in no order."""
    return _people(conn, coder, "", ())


def people_called(conn: sqlite3.Connection, names: Iterable[str], coder: CoderId) -> list[Person]:
    """Those who write under any of these names, whole: with all their names."""
    wanted = sorted(_all_names(conn, names))
    found: list[Person] = []
    by_person = _grouped(conn, wanted)
    for at in range(0, len(by_person), _AT_ONCE):
        some = [name for group in by_person[at : at + _AT_ONCE] for name in group]
        found += _people(conn, coder, f" AND author IN ({_marks(some)})", tuple(some))
    return found


def author_of(conn: sqlite3.Connection, item: ItemId) -> str | None:
    """The name under which a comment was written; None for an article, and where there is none."""
    row = conn.execute("SELECT author FROM items WHERE id = ? AND kind = 1 AND author <> ''", (item,)).fetchone()
    return row[0] if row else None


def shown_name(conn: sqlite3.Connection, item: ItemId) -> str | None:
    """The name under which the author of a comment is listed."""
    row = conn.execute(
        "SELECT coalesce(c.name, i.author) FROM items AS i LEFT JOIN commenter_names AS n ON n.name = i.author "
        "LEFT JOIN commenters AS c ON c.id = n.commenter_id WHERE i.id = ? AND i.kind = 1 AND i.author <> ''",
        (item,),
    ).fetchone()
    return row[0] if row else None


def authors_of(conn: sqlite3.Connection, ids: Sequence[int]) -> set[str]:
    found: set[str] = set()
    for at in range(0, len(ids), _AT_ONCE):
        some = ", ".join(str(int(i)) for i in ids[at : at + _AT_ONCE])
        found.update(
            row[0] for row in conn.execute(f"SELECT author FROM items WHERE id IN ({some}) AND kind = 1") if row[0]
        )
    return found


def said(
    conn: sqlite3.Connection,
    names: Sequence[str],
    coder: CoderId,
    coders: Coders = None,
    after: ItemId | None = None,
    limit: int = 200,
) -> list[Said]:
    """The next comments under these names behind `after`, article by article in reading order."""
    place = conn.execute("SELECT article_id, position FROM items WHERE id = ?", (after or 0,)).fetchone() or (-1, -1)
    context = {
        ItemId(row[0]): (row[1] or "", row[2])
        for row in conn.execute(
            "SELECT i.id, a.title, (SELECT p.author FROM items AS p WHERE p.id = i.parent_id AND p.kind = 1) "
            "FROM items AS i JOIN items AS a ON a.id = i.article_id "
            f"WHERE i.kind = 1 AND i.author IN ({_marks(names)}) AND i.{items.SHOWN} "
            "AND (i.article_id, i.position) > (?, ?) ORDER BY i.article_id, i.position LIMIT ?",
            (*names, *place, limit),
        )
    }
    return [Said(row, *context[row.id]) for row in items.rows(conn, list(context), coder, coders)]


def items_of(conn: sqlite3.Connection, names: Sequence[str]) -> list[ItemId]:
    """Every comment under these names, in the same order."""
    return [
        ItemId(row[0])
        for row in conn.execute(
            f"SELECT id FROM items WHERE kind = 1 AND author IN ({_marks(names)}) AND {items.SHOWN} "
            "ORDER BY article_id, position",
            tuple(names),
        )
    ]


def everything(conn: sqlite3.Connection) -> list[Commenter]:
    """Those of whom something was said, in the order that this was done."""
    names = _names_by_commenter(conn)
    values: dict[int, dict[str, str]] = {}
    for commenter, name, value in conn.execute(
        "SELECT v.commenter_id, a.name, v.value FROM commenter_values AS v "
        "JOIN attributes AS a ON a.id = v.attribute_id ORDER BY v.commenter_id, a.name"
    ):
        values.setdefault(commenter, {})[name] = value
    return [
        Commenter(CommenterId(row[0]), row[1], row[2], tuple(names.get(row[0], ())), values.get(row[0], {}))
        for row in conn.execute("SELECT id, guid, name FROM commenters ORDER BY id")
    ]


# What was said of one


def get(conn: sqlite3.Connection, commenter: CommenterId) -> Commenter | None:
    row = conn.execute("SELECT id, guid, name FROM commenters WHERE id = ?", (commenter,)).fetchone()
    if row is None:
        return None
    names = tuple(
        found[0]
        for found in conn.execute("SELECT name FROM commenter_names WHERE commenter_id = ? ORDER BY id", (commenter,))
    )
    return Commenter(CommenterId(row[0]), row[1], row[2], names, values_of(conn, commenter))


def values_of(conn: sqlite3.Connection, commenter: CommenterId) -> dict[str, str]:
    """Name -> value of the person's attributes, by name."""
    return dict(
        conn.execute(
            "SELECT a.name, v.value FROM commenter_values AS v JOIN attributes AS a ON a.id = v.attribute_id "
            "WHERE v.commenter_id = ? ORDER BY a.name",
            (commenter,),
        ).fetchall()
    )


def holder(conn: sqlite3.Connection, name: str) -> CommenterId | None:
    """The commenter that an author's name belongs to."""
    row = conn.execute("SELECT commenter_id FROM commenter_names WHERE name = ?", (name,)).fetchone()
    return CommenterId(row[0]) if row else None


def called(conn: sqlite3.Connection, name: str) -> CommenterId | None:
    """The commenter who is shown under a name."""
    row = conn.execute("SELECT id FROM commenters WHERE name = ?", (name,)).fetchone()
    return CommenterId(row[0]) if row else None


def is_author(conn: sqlite3.Connection, name: str, but: int | None = None) -> bool:
    """Whether a comment was written under just this name, one that the batch `but` did not bring."""
    where = "" if but is None else "AND +source_id NOT IN (SELECT id FROM sources WHERE batch_id = :but) "
    row = conn.execute(
        f"SELECT 1 FROM items WHERE author = :name AND kind = 1 {where}LIMIT 1", {"name": name, "but": but}
    ).fetchone()
    return row is not None


# Writing


def create(conn: sqlite3.Connection, name: str) -> CommenterId:
    (made,) = conn.execute(
        "INSERT INTO commenters(guid, name, created_at) VALUES (?, ?, ?) RETURNING id", (guid(), name, now())
    ).fetchone()
    return CommenterId(made)


def rename(conn: sqlite3.Connection, commenter: CommenterId, name: str) -> None:
    conn.execute("UPDATE commenters SET name = ? WHERE id = ? AND name <> ?", (name, commenter, name))


def delete(conn: sqlite3.Connection, commenter: CommenterId) -> None:
    """With its attributes; its names are just names again."""
    conn.execute("DELETE FROM commenters WHERE id = ?", (commenter,))


def take_names(conn: sqlite3.Connection, commenter: CommenterId, names: Iterable[str]) -> None:
    """Give names to a commenter, whoever had them."""
    conn.executemany(
        "INSERT INTO commenter_names(commenter_id, name) VALUES (?, ?) "
        "ON CONFLICT(name) DO UPDATE SET commenter_id = excluded.commenter_id "
        "WHERE commenter_id <> excluded.commenter_id",
        [(commenter, name) for name in names],
    )


def drop_names(conn: sqlite3.Connection, commenter: CommenterId, names: Iterable[str]) -> None:
    conn.executemany(
        "DELETE FROM commenter_names WHERE commenter_id = ? AND name = ?", [(commenter, name) for name in names]
    )


def take_values(conn: sqlite3.Connection, commenter: CommenterId, other: CommenterId) -> None:
    """Let a commenter have another's attributes, where it has none of the name."""
    conn.execute(
        "UPDATE commenter_values SET commenter_id = ? WHERE commenter_id = ? AND attribute_id NOT IN "
        "(SELECT attribute_id FROM commenter_values WHERE commenter_id = ?)",
        (commenter, other, commenter),
    )


def put_value(conn: sqlite3.Connection, commenter: CommenterId, name: str, value: str | None) -> None:
    """Give a commenter an attribute, making its name known if it is new; None takes it away."""
    if value is None:
        conn.execute(
            "DELETE FROM commenter_values WHERE commenter_id = ? "
            "AND attribute_id = (SELECT id FROM attributes WHERE name = ?)",
            (commenter, name),
        )
        return
    conn.execute(
        "INSERT INTO attributes(guid, name, type) VALUES (?, ?, 'text') ON CONFLICT(name) DO NOTHING", (guid(), name)
    )
    conn.execute(
        "INSERT INTO commenter_values(attribute_id, commenter_id, value) "
        "SELECT id, ?, ? FROM attributes WHERE name = ? "
        "ON CONFLICT(commenter_id, attribute_id) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
        (commenter, value, name),
    )


# How


def _people(conn: sqlite3.Connection, coder: CoderId, condition: str, names: tuple[str, ...]) -> list[Person]:
    """Out of the index `items_author` alone, which has all that is asked for."""
    # For everybody it is quicker to list what is coded once, for a few to look each comment up.
    coded = _CODED_OF_SOME if names else _CODED_OF_ALL
    by_name: dict[str, tuple[Any, ...]] = {
        row[0]: row
        for row in conn.execute(
            "SELECT author, count(*), count(DISTINCT article_id), min(published), max(published), "
            f"sum({coded}) FROM items WHERE {_BY_SOMEBODY}{condition} GROUP BY author",
            (coder, *names),
        )
    }
    found: list[Person] = []
    for commenter, name, own in _joined(conn):
        rows = [by_name.pop(one) for one in own if one in by_name]
        if not rows:
            continue
        articles = rows[0][2] if len(rows) == 1 else _articles(conn, own)
        found.append(
            Person(
                name,
                tuple(own),
                sum(row[1] for row in rows),
                articles,
                min((row[3] for row in rows if row[3]), default=None),
                max((row[4] for row in rows if row[4]), default=None),
                sum(row[5] for row in rows),
                commenter,
            )
        )
    found += [Person(row[0], (row[0],), *row[1:]) for row in by_name.values()]
    return found


def _joined(conn: sqlite3.Connection) -> list[tuple[CommenterId, str, list[str]]]:
    names = _names_by_commenter(conn)
    return [
        (CommenterId(row[0]), row[1], names.get(row[0], []))
        for row in conn.execute("SELECT id, name FROM commenters ORDER BY id")
    ]


def _names_by_commenter(conn: sqlite3.Connection) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for commenter, name in conn.execute("SELECT commenter_id, name FROM commenter_names ORDER BY id"):
        found.setdefault(commenter, []).append(name)
    return found


def _articles(conn: sqlite3.Connection, names: Sequence[str]) -> int:
    (count,) = conn.execute(
        f"SELECT count(DISTINCT article_id) FROM items WHERE {_BY_SOMEBODY} AND author IN ({_marks(names)})",
        tuple(names),
    ).fetchone()
    return int(count)


def _all_names(conn: sqlite3.Connection, names: Iterable[str]) -> set[str]:
    """`names` and those that belong to the same people."""
    found = set(names)
    for name in tuple(found):
        found.update(
            row[0]
            for row in conn.execute(
                "SELECT name FROM commenter_names WHERE commenter_id = "
                "(SELECT commenter_id FROM commenter_names WHERE name = ?)",
                (name,),
            )
        )
    return found


def _grouped(conn: sqlite3.Connection, names: Sequence[str]) -> list[list[str]]:
    """Names of one person together, so that nobody is cut in two by a batch."""
    groups: dict[object, list[str]] = {}
    for name in names:
        groups.setdefault(holder(conn, name) or name, []).append(name)
    return list(groups.values())


def _marks(names: Sequence[str]) -> str:
    return ", ".join("?" * len(names))
