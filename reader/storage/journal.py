"""Undo, redo, history and change notification, out of one record.

While a step is set, TEMP triggers on every journalled table write the row before and after each change as JSON.
They are generated from the live schema when the writer connects, so they are never stale and never in the file.
Undo and redo write the images back (`storage.replay`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Step, StepId
from reader.storage import attributes, replay
from reader.storage.clock import now

UNDO_LIMIT = 200
_SHORT = 100
"""How many changes of rows a step has at most that is looked through for having come to nothing."""
RESET_FROM = 20_000
"""From so many changed rows on, a change set names no ids: views load anew, which is cheaper."""

TABLES = (
    "coders",
    "batches",
    "sources",
    "items",
    "articles",
    "assets",
    "codes",
    "codings",
    "memos",
    "attributes",
    "attribute_values",
    "reads",
    "flags",
    "samples",
    "sample_items",
    "commenters",
    "commenter_names",
    "commenter_values",
    "captures",
    "revisions",
    "left_out",
    "article_keys",
    "pseudonyms",
    "mention_decisions",
    "paraphrases",
)

_KINDS = {
    "items": Kind.ITEMS,
    "articles": Kind.ITEMS,
    "codes": Kind.CODES,
    "codings": Kind.CODINGS,
    "coders": Kind.CODERS,
    "attributes": Kind.DEFINITIONS,
    "samples": Kind.SAMPLES,
    "commenters": Kind.COMMENTERS,
    "batches": Kind.PROJECT,
    "sources": Kind.PROJECT,
    "assets": Kind.PROJECT,
    "captures": Kind.PROJECT,
    "left_out": Kind.PROJECT,
    "article_keys": Kind.PROJECT,
    "pseudonyms": Kind.PROTECTION,
    "mention_decisions": Kind.PROTECTION,
}


def connect(conn: sqlite3.Connection) -> None:
    """Set the triggers up on the writer's connection."""
    conn.execute("CREATE TEMP TABLE journalling(step_id INTEGER)")
    conn.execute("INSERT INTO temp.journalling VALUES (NULL)")
    for table in TABLES:
        names = replay.columns(conn, table)
        new, old = replay.image(names, "new"), replay.image(names, "old")
        for event, row, before, after in (
            ("INSERT", "new", "NULL", new),
            ("UPDATE", "new", old, new),
            ("DELETE", "old", old, "NULL"),
        ):
            conn.execute(
                f"CREATE TEMP TRIGGER journal_{table}_{event.lower()} AFTER {event} ON main.{table} "
                f"WHEN (SELECT step_id FROM temp.journalling) IS NOT NULL BEGIN "
                f'INSERT INTO journal(step_id, "table", row_id, before, after) '
                f"VALUES ((SELECT step_id FROM temp.journalling), '{table}', {row}.id, {before}, {after}); END"
            )


def begin(conn: sqlite3.Connection, label: str, coder_id: int, batch_id: int | None = None) -> StepId:
    """Open a step: from here on, changes of this connection are journalled under it."""
    (step,) = conn.execute(
        "INSERT INTO steps(label, coder_id, at, state, batch_id) VALUES (?, ?, ?, 'done', ?) RETURNING id",
        (label, coder_id, now(), batch_id),
    ).fetchone()
    _set(conn, step)
    return StepId(int(step))


def end(conn: sqlite3.Connection, step: StepId) -> ChangeSet:
    """Close the step. One that changed nothing leaves no trace; any other ends what could be redone."""
    _set(conn, None)
    conn.execute("DELETE FROM journal WHERE step_id = ? AND before IS after", (step,))
    (count, batch) = conn.execute(
        "SELECT (SELECT count(*) FROM journal WHERE step_id = steps.id), batch_id FROM steps WHERE id = ?", (step,)
    ).fetchone()
    if batch is None and (not count or (count <= _SHORT and _came_to_nothing(conn, step))):
        conn.execute("DELETE FROM steps WHERE id = ?", (step,))
        return ChangeSet()
    conn.execute("UPDATE steps SET changes = ? WHERE id = ?", (count, step))
    conn.execute("UPDATE steps SET state = 'dropped' WHERE state = 'undone'")
    return changes(conn, step)


def _came_to_nothing(conn: sqlite3.Connection, step: StepId) -> bool:
    """Whether each row is at the end of the step as it was at its beginning: made and deleted again, say."""
    first: dict[tuple[str, int], str | None] = {}
    last: dict[tuple[str, int], str | None] = {}
    for table, row_id, before, after in conn.execute(
        'SELECT "table", row_id, before, after FROM journal WHERE step_id = ? ORDER BY id', (step,)
    ):
        first.setdefault((table, row_id), before)
        last[table, row_id] = after
    return first == last


def changes(conn: sqlite3.Connection, step: StepId) -> ChangeSet:
    """What a step touched, out of its journal."""
    label, count, batch = conn.execute("SELECT label, changes, batch_id FROM steps WHERE id = ?", (step,)).fetchone()
    if count > RESET_FROM or batch is not None:
        return ChangeSet(label=label, reset=True)
    found: dict[Kind, set[int]] = {}
    rows = conn.execute(
        f'SELECT "table", row_id, {_REFERENCES} FROM journal WHERE step_id = ? AND "table" <> \'items\' '
        f"UNION ALL SELECT 'items', row_id{', NULL' * (2 * len(_COLUMNS))} FROM journal "
        "WHERE step_id = ? AND \"table\" = 'items'",
        (step, step),
    )
    for table, row_id, *references in rows:
        becomes, was = references[::2], references[1::2]
        for kind, about in _touched(table, row_id, becomes):
            found.setdefault(kind, set()).add(about)
        if was != becomes:
            # What was moved from one to another counts for both.
            for kind, about in _touched(table, row_id, was):
                found.setdefault(kind, set()).add(about)
    return ChangeSet({kind: frozenset(ids) for kind, ids in found.items()}, label)


_COLUMNS = ("item_id", "code_id", "coding_id", "sample_id", "commenter_id")
_REFERENCES = ", ".join(
    f"json_extract(coalesce({first}, {other}), '$.{name}')"
    for name in _COLUMNS
    for first, other in (("after", "before"), ("before", "after"))
)
"""What a row refers to, each as it is after the change and as it was before."""


def _touched(table: str, row_id: int, references: Sequence[int | None]) -> Iterator[tuple[Kind, int]]:
    """The kinds and ids that a change of a row names; `references` are those of `_COLUMNS`."""
    item, code, coding, sample, commenter = (reference or 0 for reference in references)
    match table:
        case "codings":
            yield from ((Kind.CODINGS, row_id), (Kind.CODED, item), (Kind.CODES, code))
        case "memos" if item:
            yield Kind.MEMOS, item
        case "memos" if code:
            yield Kind.CODES, code
        case "memos":
            yield (Kind.CODINGS, coding) if coding else (Kind.PROJECT, 0)
        case "paraphrases":
            yield Kind.CODINGS, coding
        case "reads":
            yield Kind.READS, item
        case "revisions":
            yield Kind.ITEMS, item
        case "flags":
            yield Kind.FLAGS, item
        case "sample_items":
            yield Kind.SAMPLES, sample
        case "commenter_names" | "commenter_values":
            yield Kind.COMMENTERS, commenter
        case "attribute_values":
            yield Kind.ATTRIBUTES, item
        case _:
            yield _KINDS[table], row_id
            if table == "codes":
                yield Kind.CODEBOOK, row_id


def undoable(conn: sqlite3.Connection) -> Step | None:
    """The step that undo takes back next: the newest that is done, within the last `UNDO_LIMIT` steps."""
    return _one(
        conn,
        "SELECT max(id) FROM steps WHERE state = 'done' AND id > "
        "coalesce((SELECT id FROM steps WHERE state <> 'dropped' ORDER BY id DESC LIMIT 1 OFFSET ?), 0)",
        (UNDO_LIMIT,),
    )


def redoable(conn: sqlite3.Connection) -> Step | None:
    """The step that redo applies next: the oldest of those undone last."""
    return _one(conn, "SELECT min(id) FROM steps WHERE state = 'undone'", ())


def ahead(conn: sqlite3.Connection, limit: int) -> list[Step]:
    """What redo would apply, in its order."""
    return [
        _step(row)
        for row in conn.execute(f"{_STEP} WHERE steps.state = 'undone' ORDER BY steps.id LIMIT ?", (limit,)).fetchall()
    ]


def behind(conn: sqlite3.Connection, limit: int) -> list[Step]:
    """What undo would take back, in its order."""
    newest = undoable(conn)
    if newest is None:
        return []
    return [
        _step(row)
        for row in conn.execute(
            f"{_STEP} WHERE steps.state = 'done' AND steps.id <= ? ORDER BY steps.id DESC LIMIT ?",
            (newest.id, min(limit, UNDO_LIMIT)),
        ).fetchall()
    ]


def history(conn: sqlite3.Connection, before: StepId | None = None, limit: int = 200) -> list[Step]:
    """Steps from the newest back, older than `before` where given."""
    return [
        _step(row)
        for row in conn.execute(
            f"{_STEP} WHERE steps.id < ? ORDER BY steps.id DESC LIMIT ?", (before or 2**62, limit)
        ).fetchall()
    ]


def undo(conn: sqlite3.Connection, coder: int = 0) -> ChangeSet | None:
    """Take the newest step back, inside the caller's transaction; None where there is none. `coder` is who does it.

    Raises `UserError` where a row is no longer as the step left it.
    """
    step = undoable(conn)
    if step is None:
        return None
    conn.execute("PRAGMA defer_foreign_keys=ON")
    (batch,) = conn.execute("SELECT batch_id FROM steps WHERE id = ?", (step.id,)).fetchone()
    _keep_coders(conn, step, coder)
    replay.verify(conn, step, undoing=True)
    replay.write(conn, step, undoing=True)
    if batch is not None and not _was_taken_back(conn, step.id):
        _take_import_back(conn, step, int(batch))
    conn.execute("UPDATE steps SET state = 'undone', undone_at = ? WHERE id = ?", (now(), step.id))
    return changes(conn, step.id)


def redo(conn: sqlite3.Connection) -> ChangeSet | None:
    """Apply the oldest undone step again, inside the caller's transaction; None where there is none."""
    step = redoable(conn)
    if step is None:
        return None
    conn.execute("PRAGMA defer_foreign_keys=ON")
    replay.verify(conn, step, undoing=False)
    replay.write(conn, step, undoing=False)
    conn.execute("UPDATE steps SET state = 'done' WHERE id = ?", (step.id,))
    return changes(conn, step.id)


_STEP = (
    "SELECT steps.id, steps.label, coders.name, steps.at, steps.state, steps.changes, steps.undone_at "
    "FROM steps JOIN coders ON coders.id = steps.coder_id"
)


def _one(conn: sqlite3.Connection, query: str, values: tuple[int, ...]) -> Step | None:
    row = conn.execute(f"{_STEP} WHERE steps.id = ({query})", values).fetchone()
    return _step(row) if row else None


def _step(row: tuple[int, str, str, str, str, int, str | None]) -> Step:
    return Step(StepId(row[0]), row[1], row[2], row[3], row[4], row[5], row[6])


def _set(conn: sqlite3.Connection, step: int | None) -> None:
    conn.execute("UPDATE temp.journalling SET step_id = ?", (step,))


def _keep_coders(conn: sqlite3.Connection, step: Step, coder: int) -> None:
    """A coder whom an import made known, and who has worked here since, stays when it is taken back."""
    conn.execute(
        "DELETE FROM journal WHERE step_id = :step AND \"table\" = 'coders' AND before IS NULL AND (row_id = :coder "
        "OR EXISTS (SELECT 1 FROM steps WHERE coder_id = row_id) "
        "OR EXISTS (SELECT 1 FROM seen WHERE coder_id = row_id) "
        "OR EXISTS (SELECT 1 FROM batches WHERE coder_id = row_id))",
        {"step": step.id, "coder": coder},
    )


def _was_taken_back(conn: sqlite3.Connection, step: StepId) -> bool:
    """Whether the rows that an import brought are in the journal, since it was undone before."""
    found = conn.execute("SELECT 1 FROM journal WHERE step_id = ? AND \"table\" = 'batches'", (step,)).fetchone()
    return found is not None


def _take_import_back(conn: sqlite3.Connection, step: Step, batch: int) -> None:
    """Delete what an import brought, and keep it in the step's journal as rows that redo inserts. What the import did
    to pages that were there before is in the journal from the beginning; it touched no row of its own batch there."""
    (last,) = conn.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()
    _set(conn, step.id)
    try:
        conn.execute("DELETE FROM batches WHERE id = ?", (batch,))
        attributes.drop_unused(conn, batch)
    finally:
        _set(conn, None)
    conn.execute("UPDATE journal SET after = before, before = NULL WHERE step_id = ? AND id > ?", (step.id, last))
    conn.execute(
        "UPDATE steps SET changes = (SELECT count(*) FROM journal WHERE step_id = ?) WHERE id = ?", (step.id, step.id)
    )
