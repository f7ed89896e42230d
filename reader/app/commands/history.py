"""Undo and redo."""

from __future__ import annotations

from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.words import translate
from reader.storage.unit import Writer


def undo(writer: Writer, steps: int = 1) -> ChangeSet:
    """Take the newest steps back, as many as there are of `steps`; raises `UserError` where there is none.

    Each is a transaction of its own: where one no longer fits the project, those before it stay undone and the error
    is raised only if it was the first.
    """
    changes = writer.undo()
    if changes is None:
        raise UserError(translate("Commands", "There is nothing to undo."))
    return _on(writer, changes, steps - 1, undoing=True)


def redo(writer: Writer, steps: int = 1) -> ChangeSet:
    """Apply what was undone last again, as many steps as there are of `steps`; raises `UserError` as `undo` does."""
    changes = writer.redo()
    if changes is None:
        raise UserError(translate("Commands", "There is nothing to redo."))
    return _on(writer, changes, steps - 1, undoing=False)


def _on(writer: Writer, changes: ChangeSet, steps: int, *, undoing: bool) -> ChangeSet:
    for _ in range(steps):
        try:
            more = writer.undo() if undoing else writer.redo()
        except UserError:
            break
        if more is None:
            break
        changes = changes.and_then(more)
    return changes
