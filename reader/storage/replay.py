"""A step's images back into the tables: undo writes those from before in reverse, redo those from after forward.

Both first make sure that every row is as the journal says it should be, so a write from elsewhere is never overwritten.
A step keeps the columns that there were when it was taken: those added by a later version are left as they are.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from itertools import groupby, islice
from typing import Any

from reader.domain.errors import UserError
from reader.domain.model import Step
from reader.domain.words import translate
from reader.storage import search_index

PORTION = 500
"""How many rows are written by one call; images of no more than this are in memory."""


def columns(conn: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in conn.execute(f"PRAGMA main.table_info({table})")]


def image(names: Sequence[str], row: str) -> str:
    """The expression that makes a row's image as the journal keeps it."""
    pairs = ", ".join(f"'{name}', {row}.\"{name}\"" for name in names)
    return f"json_object({pairs})"


def verify(conn: sqlite3.Connection, step: Step, *, undoing: bool) -> None:
    """Make sure that each row the step touched is as it left it (undoing) or as it found it (redoing).

    Raises `UserError` where one is not.
    """
    side, pick = ("after", "max") if undoing else ("before", "min")
    for table in _tables(conn, step):
        names = _names(conn, step, table)
        if not set(names) <= set(columns(conn, table)):
            raise UserError(
                _by_older(undoing).format(label=step.label),
                hint=translate("Errors", "The history still shows what it did."),
            )
        (changed,) = conn.execute(
            f"SELECT count(*) FROM journal AS entry JOIN "
            f'(SELECT {pick}(id) AS id FROM journal WHERE step_id = ? AND "table" = ? GROUP BY row_id) USING (id) '
            f"LEFT JOIN {table} AS row ON row.id = entry.row_id "
            f"WHERE entry.{side} IS NOT CASE WHEN row.id IS NULL THEN NULL ELSE {image(names, 'row')} END",
            (step.id, table),
        ).fetchone()
        if changed:
            raise UserError(
                _changed_since(undoing).format(label=step.label),
                hint=translate("Errors", "The history still shows what it did."),
            )
    if undoing:
        _verify_attributes(conn, step)


def write(conn: sqlite3.Connection, step: Step, *, undoing: bool) -> None:
    """Write the images, in the order of the journal or against it. No more than a portion of them is in memory."""
    wanted, other, order = ("before", "after", "DESC") if undoing else ("after", "before", "ASC")
    comes_back = f"step_id = ? AND \"table\" = 'items' AND {wanted} IS NOT NULL AND {other} IS NULL"
    if conn.execute(f"SELECT 1 FROM journal WHERE {comes_back}", (step.id,)).fetchone() is None or _twice(conn, step):
        _write(conn, step, wanted, order)
        return
    with search_index.at_once(conn, f"id IN (SELECT row_id FROM journal WHERE {comes_back})", (step.id,)):
        _write(conn, step, wanted, order)


def _twice(conn: sqlite3.Connection, step: Step) -> bool:
    """Whether an item that the step brought, or took away, had its words changed in it as well, or went again: then
    the search index follows row by row, since its triggers expect to find what they change."""
    words = " OR ".join(
        f"json_extract(before, '$.{name}') IS NOT json_extract(after, '$.{name}')"
        for name in ("title", "author", "text")
    )
    found = conn.execute(
        "SELECT 1 FROM journal WHERE step_id = ? AND \"table\" = 'items' GROUP BY row_id HAVING count(*) > 1 "
        "AND max(before IS NULL OR after IS NULL) AND (sum(before IS NULL OR after IS NULL) > 1 "
        f"OR max(before IS NOT NULL AND after IS NOT NULL AND ({words}))) LIMIT 1",
        (step.id,),
    )
    return found.fetchone() is not None


def _write(conn: sqlite3.Connection, step: Step, wanted: str, order: str) -> None:
    upserts: dict[str, tuple[str, list[str]]] = {}
    for table in _tables(conn, step):
        names = _names(conn, step, table)
        listed = ", ".join(f'"{name}"' for name in names)
        sets = ", ".join(f'"{name}" = excluded."{name}"' for name in names)
        upserts[table] = (
            f"INSERT INTO {table}({listed}) VALUES ({', '.join('?' for _ in names)}) "
            f"ON CONFLICT(id) DO UPDATE SET {sets}",
            names,
        )
    rows = conn.execute(
        f'SELECT "table", row_id, {wanted} FROM journal WHERE step_id = ? ORDER BY id {order}', (step.id,)
    )
    for (table, goes), run in groupby(rows, key=lambda row: (row[0], row[2] is None)):
        upsert, names = upserts[table]
        while portion := list(islice(run, PORTION)):
            if goes:
                conn.executemany(f"DELETE FROM {table} WHERE id = ?", [(row_id,) for _, row_id, _ in portion])
            else:
                conn.executemany(upsert, [_values(packed, names) for _, _, packed in portion])


def _values(packed: str, names: Sequence[str]) -> list[Any]:
    found = json.loads(packed)
    return [found[name] for name in names]


def _tables(conn: sqlite3.Connection, step: Step) -> list[str]:
    return [row[0] for row in conn.execute('SELECT DISTINCT "table" FROM journal WHERE step_id = ?', (step.id,))]


def _names(conn: sqlite3.Connection, step: Step, table: str) -> list[str]:
    """The columns that `table` had when the step was taken."""
    (packed,) = conn.execute(
        'SELECT coalesce(after, before) FROM journal WHERE step_id = ? AND "table" = ? LIMIT 1', (step.id, table)
    ).fetchone()
    return list(json.loads(packed))


def _verify_attributes(conn: sqlite3.Connection, step: Step) -> None:
    """An attribute's name that the step made known may be in use by an import that still runs: its values would go."""
    (used,) = conn.execute(
        "SELECT count(*) FROM attribute_values WHERE attribute_id IN (SELECT row_id FROM journal WHERE step_id = :step "
        "AND \"table\" = 'attributes' AND before IS NULL) AND id NOT IN (SELECT row_id FROM journal "
        "WHERE step_id = :step AND \"table\" = 'attribute_values')",
        {"step": step.id},
    ).fetchone()
    if used:
        raise UserError(
            translate("Errors", "“{label}” cannot be undone now: an import that runs uses the same attribute.").format(
                label=step.label
            ),
            hint=translate("Errors", "Wait for it to end, or cancel it."),
        )


def _by_older(undoing: bool) -> str:
    return (
        translate("Errors", "“{label}” cannot be undone: it was done by an earlier version of the program.")
        if undoing
        else translate("Errors", "“{label}” cannot be redone: it was done by an earlier version of the program.")
    )


def _changed_since(undoing: bool) -> str:
    return (
        translate(
            "Errors",
            "“{label}” cannot be undone: the same entries have been changed since by another program, or an import of "
            "theirs was cancelled.",
        )
        if undoing
        else translate(
            "Errors",
            "“{label}” cannot be redone: the same entries have been changed since by another program, or an import of "
            "theirs was cancelled.",
        )
    )
