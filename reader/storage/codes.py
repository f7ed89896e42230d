"""The codebook: a tree of codes of any depth."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.domain.model import Code, CodeId, CodeKind
from reader.storage.clock import now
from reader.storage.codings import Coders, by
from reader.storage.ids import guid

EDITABLE = ("name", "colour", "definition", "include", "exclude", "example")


def codebook(conn: sqlite3.Connection, coders: Coders = None) -> list[Code]:
    """Every code in codebook order: a parent, then its children by their ordinal. With counts of the codings of
    `coders`."""
    counted = f"SELECT code_id, count(*) FROM codings WHERE TRUE{by(coders, 'coder_id')} GROUP BY code_id"
    counts = dict(conn.execute(counted).fetchall())
    below: dict[int | None, list[tuple[Any, ...]]] = {}
    for row in conn.execute(
        "SELECT id, guid, parent_id, name, ordinal, colour, definition, include, exclude, example, pinned, "
        "kind, lowest, highest, hidden FROM codes ORDER BY ordinal, id"
    ):
        below.setdefault(row[2], []).append(row)
    found: list[Code] = []
    stack: list[tuple[tuple[Any, ...], str, int, bool]] = [(row, "", 0, False) for row in reversed(below.get(None, []))]
    while stack:
        row, above, depth, concealed = stack.pop()
        concealed = concealed or bool(row[14])
        path = f"{above}/{row[3]}" if above else str(row[3])
        found.append(
            Code(
                CodeId(row[0]),
                row[1],
                None if row[2] is None else CodeId(row[2]),
                row[3],
                path,
                depth,
                row[4],
                row[5],
                row[6],
                row[7],
                row[8],
                row[9],
                row[10],
                counts.get(row[0], 0),
                CodeKind(row[11]),
                row[12],
                row[13],
                bool(row[14]),
                concealed,
            )
        )
        stack.extend((child, path, depth + 1, concealed) for child in reversed(below.get(row[0], [])))
    return found


@dataclass(frozen=True, slots=True)
class Rule:
    """How a code may be applied: its own kind and bounds, and the codes that exclude it (the answers beside it, where
    the code above is a choice)."""

    name: str
    kind: CodeKind
    lowest: int
    highest: int
    excludes: tuple[CodeId, ...]


def rule(conn: sqlite3.Connection, code: CodeId) -> Rule | None:
    """None where the code is not there."""
    row = conn.execute(
        "SELECT c.name, c.kind, c.lowest, c.highest, c.parent_id, p.kind "
        "FROM codes AS c LEFT JOIN codes AS p ON p.id = c.parent_id WHERE c.id = ?",
        (code,),
    ).fetchone()
    if row is None:
        return None
    excludes: tuple[CodeId, ...] = ()
    if row[5] == CodeKind.CHOICE:
        siblings = conn.execute("SELECT id FROM codes WHERE parent_id = ? AND id <> ?", (row[4], code))
        excludes = tuple(CodeId(sibling) for (sibling,) in siblings)
    return Rule(row[0], CodeKind(row[1]), row[2], row[3], excludes)


def counts(conn: sqlite3.Connection, ids: Iterable[CodeId], coders: Coders = None) -> dict[CodeId, int]:
    """How many codings of `coders` each of `ids` has."""
    query = f"SELECT count(*) FROM codings WHERE code_id = ?{by(coders, 'coder_id')}"
    return {code: int(conn.execute(query, (code,)).fetchone()[0]) for code in ids}


def name_of(conn: sqlite3.Connection, code: CodeId) -> str | None:
    row = conn.execute("SELECT name FROM codes WHERE id = ?", (code,)).fetchone()
    return None if row is None else str(row[0])


def find(conn: sqlite3.Connection, name: str, parent: CodeId | None) -> CodeId | None:
    """The child of `parent` called `name`, without regard to case where there is none exactly so."""
    siblings = conn.execute(
        "SELECT id, name FROM codes WHERE parent_id IS ? ORDER BY ordinal, id", (parent,)
    ).fetchall()
    folded = name.casefold()
    alike = [(there != name, CodeId(code)) for code, there in siblings if there.casefold() == folded]
    return min(alike, key=lambda found: found[0])[1] if alike else None


def at_path(conn: sqlite3.Connection, names: Sequence[str]) -> CodeId | None:
    """The code that `names` lead to, outermost first."""
    at: CodeId | None = None
    for name in names:
        at = find(conn, name, at)
        if at is None:
            return None
    return at


def insert(conn: sqlite3.Connection, name: str, parent: CodeId | None, colour: str) -> CodeId:
    """A new code behind its siblings."""
    (code,) = conn.execute(
        "INSERT INTO codes(guid, parent_id, ordinal, name, colour, created_at) VALUES (?, ?, "
        "(SELECT coalesce(max(ordinal) + 1, 0) FROM codes WHERE parent_id IS ?), ?, ?, ?) RETURNING id",
        (guid(), parent, parent, name, colour, now()),
    ).fetchone()
    return CodeId(code)


def count(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT count(*) FROM codes").fetchone()[0])


def update(conn: sqlite3.Connection, code: CodeId, values: Mapping[str, str]) -> None:
    """Set columns of `EDITABLE`; raises `ValueError` for any other."""
    unknown = set(values) - set(EDITABLE)
    if unknown:
        raise ValueError(f"not a property of a code: {sorted(unknown)}")
    if values:
        sets = ", ".join(f"{name} = :{name}" for name in values)
        conn.execute(f"UPDATE codes SET {sets} WHERE id = :id", {**values, "id": code})


def colours(conn: sqlite3.Connection) -> list[str]:
    """The colour of every code."""
    return [str(row[0]) for row in conn.execute("SELECT colour FROM codes")]


def get(conn: sqlite3.Connection, code: CodeId) -> Code | None:
    return next((entry for entry in codebook(conn) if entry.id == code), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """A code below a choice: what it is called and of which kind, and the choice."""

    name: str
    kind: CodeKind
    choice: CodeId
    of: str


def answer(conn: sqlite3.Connection, code: CodeId) -> Answer | None:
    """None for a code that lies below no choice."""
    row = conn.execute(
        "SELECT c.name, c.kind, p.id, p.name FROM codes AS c JOIN codes AS p ON p.id = c.parent_id "
        "WHERE c.id = ? AND p.kind = 'choice'",
        (code,),
    ).fetchone()
    return None if row is None else Answer(row[0], CodeKind(row[1]), CodeId(row[2]), row[3])


def children(conn: sqlite3.Connection, code: CodeId) -> list[CodeId]:
    return [
        CodeId(row[0]) for row in conn.execute("SELECT id FROM codes WHERE parent_id = ? ORDER BY ordinal, id", (code,))
    ]


def set_kind(conn: sqlite3.Connection, code: CodeId, kind: CodeKind, lowest: int, highest: int) -> None:
    conn.execute("UPDATE codes SET kind = ?, lowest = ?, highest = ? WHERE id = ?", (kind.value, lowest, highest, code))


def set_hidden(conn: sqlite3.Connection, code: CodeId, hidden: bool) -> None:
    conn.execute("UPDATE codes SET hidden = ? WHERE id = ?", (int(hidden), code))


def pin(conn: sqlite3.Connection, code: CodeId, digit: int | None) -> None:
    """Give a code a digit, taking it from whichever had it; None takes the code's own away."""
    conn.execute("UPDATE codes SET pinned = NULL WHERE pinned = ? AND id <> ?", (digit, code))
    conn.execute("UPDATE codes SET pinned = ? WHERE id = ?", (digit, code))


def branch(conn: sqlite3.Connection, code: CodeId) -> list[CodeId]:
    """A code and all below it."""
    return [
        CodeId(row[0])
        for row in conn.execute(
            "WITH RECURSIVE down(id) AS (SELECT ? UNION ALL "
            "SELECT codes.id FROM codes JOIN down ON codes.parent_id = down.id) SELECT id FROM down",
            (code,),
        )
    ]


def place(conn: sqlite3.Connection, code: CodeId, parent: CodeId | None, ordinal: int) -> None:
    """Move a code below `parent` at `ordinal` (0-based among its siblings there), and number the siblings anew."""
    siblings = [
        row[0]
        for row in conn.execute(
            "SELECT id FROM codes WHERE parent_id IS ? AND id <> ? ORDER BY ordinal, id", (parent, code)
        )
    ]
    siblings.insert(max(0, min(ordinal, len(siblings))), code)
    conn.execute("UPDATE codes SET parent_id = ? WHERE id = ? AND parent_id IS NOT ?", (parent, code, parent))
    conn.executemany(
        "UPDATE codes SET ordinal = ? WHERE id = ? AND ordinal <> ?",
        [(number, sibling, number) for number, sibling in enumerate(siblings)],
    )


def delete(conn: sqlite3.Connection, code: CodeId) -> None:
    """Delete a code with all below it and their codings (by foreign key)."""
    conn.execute("DELETE FROM codes WHERE id = ?", (code,))
