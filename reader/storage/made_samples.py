"""Marks and random samples that a project brings.

A mark that is there stays as it is. A sample is the one that has its GUID; else one that was drawn alike, under the
same name with the same comments. Every other is new: what was drawn once is never changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.domain.model import FlagKind
from reader.domain.records import FlagRecord, SampleRecord
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage.clock import now
from reader.storage.ids import formed, guid
from reader.storage.made import Making
from reader.storage.made_memos import moment
from reader.storage.made_tally import one_line

_KINDS = frozenset(kind.value for kind in FlagKind)
_LARGEST = 2**63 - 1
"""SQLite has no larger numbers."""


def put_flags(making: Making, item: int, where: str, flags: Iterable[FlagRecord]) -> None:
    """Set marks on an item, in their order."""
    for flag in flags:
        if flag.kind not in _KINDS:
            making.tally.tell("flag-kind", where)
            continue
        made = making.conn.execute(
            "INSERT INTO flags(item_id, coder_id, kind, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (item, making.coder(flag.coder_ref), flag.kind, moment(flag.created_at) or now()),
        )
        making.tally.others += made.rowcount


class Samples:
    """Samples on their way in, when all items are there. `elsewhere` are items by the GUIDs that the stream has for
    them, where they may have another one in the project; None for those that were taken out."""

    def __init__(self, making: Making, elsewhere: Mapping[str, int | None]) -> None:
        self._making = making
        self._elsewhere = elsewhere
        self._numbers: dict[str, int] = {}

    def take(self, record: SampleRecord) -> None:
        making, conn = self._making, self._making.conn
        items = list(dict.fromkeys(item for name in record.items if (item := self._item(name)) is not None))
        own = formed(record.guid)
        name = one_line(record.name)
        known = conn.execute("SELECT id, name FROM samples WHERE guid = ?", (own,)).fetchone()
        if known is not None:
            same = known[1] == name and self._items_of(known[0]) == items
            making.tally.tell("differs-sample", count=not same)
            return
        stratum = canonical(record.stratum)
        seed, size = _number(record.seed), max(_number(record.size), len(items))
        there = conn.execute("SELECT id, seed, size, stratum FROM samples WHERE name = ?", (name,)).fetchone()
        if there is not None and there[1:] == (seed, size, stratum) and self._items_of(there[0]) == items:
            return
        making.tally.tell("sample-items", count=len(set(record.items)) - len(items))
        (sample,) = conn.execute(
            "INSERT INTO samples(guid, name, seed, size, stratum, coder_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "RETURNING id",
            (
                own or guid(),
                self._free(name),
                seed,
                size,
                stratum,
                making.coder(record.coder_ref),
                moment(record.created_at) or now(),
            ),
        ).fetchone()
        conn.executemany(
            "INSERT INTO sample_items(sample_id, item_id, ordinal) VALUES (?, ?, ?)",
            [(sample, item, ordinal) for ordinal, item in enumerate(items)],
        )
        making.tally.others += 1

    def _item(self, name: str) -> int | None:
        own = formed(name)
        if own is not None and own in self._elsewhere:
            return self._elsewhere[own]
        row = self._making.conn.execute("SELECT id FROM items WHERE guid = ? AND kind = 1", (own,)).fetchone()
        return None if row is None else int(row[0])

    def _items_of(self, sample: int) -> list[int]:
        rows = self._making.conn.execute(
            "SELECT item_id FROM sample_items WHERE sample_id = ? ORDER BY ordinal", (sample,)
        )
        return [int(item) for (item,) in rows]

    def _free(self, name: str) -> str:
        """The name, with a number behind it where another sample has it."""
        clean = name or translate("Importers", "Unnamed sample")
        number = self._numbers.get(clean, 0)
        while True:
            number += 1
            found = clean if number == 1 else f"{clean} ({number})"
            if self._making.conn.execute("SELECT 1 FROM samples WHERE name = ?", (found,)).fetchone() is None:
                break
        self._numbers[clean] = number
        self._making.tally.tell("sample-name", count=found != name)
        return found


def _number(said: int) -> int:
    return max(-_LARGEST, min(said, _LARGEST))
