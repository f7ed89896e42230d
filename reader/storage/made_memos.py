"""The memos that a project brings: one of each coder about a thing, in the order that they were written."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from reader.domain.model import CoderId
from reader.domain.records import MemoRecord
from reader.domain.text import canonical
from reader.storage.clock import now
from reader.storage.ids import formed, guid
from reader.storage.made_tally import Tally

_LOST = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML has no place for: it comes back from other programs as U+FFFD."""
MEMOS_AT_ONCE = 20_000
"""So many memos at most are put in order; people write them by hand."""


class Notes:
    """Memos on their way into the project."""

    def __init__(self, conn: sqlite3.Connection, tally: Tally) -> None:
        self._conn, self._tally = conn, tally
        self._waiting: list[_Note] = []

    def take(self, about: str | None, what: int | None, record: MemoRecord, coder: CoderId) -> None:
        """Keep a memo about a row of a table: `about` is ``item_id``, ``code_id``, ``coding_id``; None the project. It
        is stored by `settle`, which puts them in the order that they were written."""
        text = canonical(record.text)
        if not text.strip():
            return
        made = moment(record.created_at) or moment(record.updated_at) or now()
        changed = max(made, moment(record.updated_at) or made)
        self._waiting.append(_Note(made, changed, about, what, coder, text, formed(record.guid)))
        if len(self._waiting) >= MEMOS_AT_ONCE:
            self.settle()

    def settle(self) -> None:
        waiting, self._waiting = self._waiting, []
        for memo in sorted(waiting, key=lambda one: one.made):
            self._put(memo)

    def _put(self, memo: _Note) -> None:
        # Not by the index of coders, who may have written all there are.
        where = (
            "item_id IS NULL AND +code_id IS NULL AND +coding_id IS NULL AND +coder_id = ?"
            if memo.about is None
            else f"{memo.about} = ? AND +coder_id = ?"
        )
        row = self._conn.execute(
            f"SELECT id, text, created_at, updated_at FROM memos WHERE {where} ORDER BY id LIMIT 1",
            (memo.coder,) if memo.about is None else (memo.what, memo.coder),
        ).fetchone()
        if row is not None:
            there, text, first, last = row
            if not _holds(text, memo.text):
                self._conn.execute(
                    "UPDATE memos SET text = ?, created_at = ?, updated_at = ? WHERE id = ?",
                    (f"{text}\n\n{memo.text}", min(first, memo.made), max(last, memo.changed), there),
                )
                self._tally.memos += 1
            return
        own = memo.own
        if own is not None and self._conn.execute("SELECT 1 FROM memos WHERE guid = ?", (own,)).fetchone():
            own = None
        places = {"item_id": None, "code_id": None, "coding_id": None} | ({memo.about: memo.what} if memo.about else {})
        self._conn.execute(
            "INSERT INTO memos(guid, item_id, code_id, coding_id, coder_id, text, created_at, updated_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (own or guid(), *places.values(), memo.coder, memo.text, memo.made, memo.changed),
        )
        self._tally.memos += 1


@dataclass(frozen=True, slots=True)
class _Note:
    """A memo on its way: when it was made and changed, what it is about, whose it is."""

    made: str
    changed: str
    about: str | None
    what: int | None
    coder: CoderId
    text: str
    own: str | None


def _holds(text: str, part: str) -> bool:
    """Whether a memo is there already, whole or as one of several that were joined."""
    part = f"\n\n{part}\n\n"
    return part in f"\n\n{text}\n\n" or ("\ufffd" in part and part in f"\n\n{_LOST.sub(chr(0xFFFD), text)}\n\n")


def moment(said: str | None) -> str | None:
    """A time as the project writes them (`clock.now`); one without a zone counts as UTC. None for what is none."""
    try:
        found = datetime.fromisoformat(said.strip()) if said else None
        if found is None:
            return None
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return found.isoformat(timespec="milliseconds").replace("+00:00", "Z")
