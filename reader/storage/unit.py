"""The named write unit: every change of the person's goes through `Writer.unit`.

A unit is one IMMEDIATE transaction and one step of the history; what it changed comes out as a `ChangeSet`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from reader.domain.changes import ChangeSet
from reader.domain.errors import UserError
from reader.domain.model import CoderId
from reader.domain.words import translate
from reader.storage import connect, journal
from reader.storage.faults import explained


@dataclass(slots=True)
class Unit:
    """What runs inside: the connection to write with, and after the end what changed."""

    conn: sqlite3.Connection
    coder_id: CoderId
    changes: ChangeSet = field(default_factory=ChangeSet)


class Writer:
    """The one read-write connection of a project. Its methods run on one thread at a time."""

    def __init__(self, opened: connect.Opened, coder: str, who: str = "") -> None:
        self._opened = opened
        with explained(self.path):
            journal.connect(self.conn)
            self.coder_id = connect.ensure_coder(self.conn, coder)
            if who:
                connect.note_holder(self.conn, who)

    @property
    def path(self) -> Path:
        return self._opened.path

    @property
    def conn(self) -> sqlite3.Connection:
        return self._opened.conn

    @contextmanager
    def unit(self, label: str) -> Iterator[Unit]:
        """One step called `label`. On any error the transaction is taken back and the error goes on."""
        with explained(self.path), self._transaction():
            step = journal.begin(self.conn, label, self.coder_id)
            unit = Unit(self.conn, self.coder_id)
            yield unit
            # A rollback also takes back that a step is set: the temporary table is part of the transaction.
            unit.changes = journal.end(self.conn, step)

    @contextmanager
    def unjournalled(self) -> Iterator[sqlite3.Connection]:
        """A transaction outside the history: imports, and what is not the person's own change."""
        with explained(self.path), self._transaction():
            yield self.conn

    def undo(self) -> ChangeSet | None:
        """Take the newest step back; None where there is none. Raises `UserError` (see `journal.undo`)."""
        with explained(self.path), _reconciled(), self._transaction():
            return journal.undo(self.conn, self.coder_id)

    def redo(self) -> ChangeSet | None:
        """Apply the oldest undone step again; None where there is none. Raises `UserError`."""
        with explained(self.path), _reconciled(), self._transaction():
            return journal.redo(self.conn)

    def close(self) -> None:
        with explained(self.path):
            self._opened.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")
            raise
        try:
            self.conn.execute("COMMIT")
        except BaseException:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")
            raise


@contextmanager
def _reconciled() -> Iterator[None]:
    """A step that no longer fits what came meanwhile (a name taken by an import, an item gone with one) is refused."""
    try:
        yield
    except sqlite3.IntegrityError as fault:
        raise UserError(
            translate("Errors", "This step no longer fits the project: what it refers to has changed since."),
            hint=translate("Errors", "The history still shows what it did."),
        ) from fault
