"""What a project brings beside its texts and codes: coders, attributes and commenters, matched with what is there.

What has a GUID that the project knows is what is there, and stays as it is. Else coders and attributes match by name,
commenters by the names that they write under. Everything else is new.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from reader.domain.model import AttributeType, CoderId, CommenterId
from reader.domain.records import AttributeRecord, CoderRecord, MemoRecord, PersonRecord
from reader.domain.text import canonical
from reader.domain.values import formed as value_formed
from reader.domain.words import translate
from reader.storage import attributes, coders, commenters
from reader.storage.clock import now
from reader.storage.ids import formed, guid
from reader.storage.made_codes import Codes
from reader.storage.made_memos import Notes
from reader.storage.made_tally import Tally, one_line


class Making:
    """One stream on its way in, inside the caller's transaction and step. `importer` is who imports."""

    def __init__(self, conn: sqlite3.Connection, batch: int, importer: CoderId, tally: Tally | None = None) -> None:
        self.conn, self.batch, self.importer = conn, batch, importer
        self.tally = tally or Tally()
        self.codes = Codes(conn, self.tally)
        self._notes = Notes(conn, self.tally)
        self._coders: dict[str, CoderId] = {}
        self._made_coders: list[CoderId] = []

    # Coders

    def take_coders(self, records: Iterable[CoderRecord], used: frozenset[str]) -> None:
        """Find or make the coders of whom something is to be stored, in their order."""
        for record in records:
            if record.ref in used and record.ref not in self._coders:
                self._coders[record.ref] = self._coder_of(record)

    def coder(self, ref: str | None) -> CoderId:
        return self.importer if ref is None else self._coders.get(ref, self.importer)

    def _coder_of(self, record: CoderRecord) -> CoderId:
        own = formed(record.guid)
        row = self.conn.execute("SELECT id FROM coders WHERE guid = ?", (own,)).fetchone()
        if row is not None:
            return CoderId(row[0])
        name = one_line(record.name) or translate("Importers", "Unnamed coder")
        known = coders.called(self.conn, name)
        if known is not None:
            if own is not None and not self._has_done(known):
                # As in a new project: whoever opened it is the one of that name.
                self.conn.execute("UPDATE coders SET guid = ? WHERE id = ?", (own, known))
            return known
        (made,) = self.conn.execute(
            "INSERT INTO coders(guid, name, created_at) VALUES (?, ?, ?) RETURNING id", (own or guid(), name, now())
        ).fetchone()
        self._made_coders.append(CoderId(made))
        return CoderId(made)

    def _has_done(self, coder: CoderId) -> bool:
        tables = ("codings", "memos", "reads", "flags", "samples")
        return any(
            self.conn.execute(f"SELECT 1 FROM {table} WHERE coder_id = ? LIMIT 1", (coder,)).fetchone()
            for table in tables
        )

    # Attributes

    def take_attributes(self, records: Iterable[AttributeRecord]) -> None:
        """Make attributes known that no item of the import has a value of, and compare those that are there."""
        for record in records:
            name = canonical(record.name).strip()
            own = formed(record.guid)
            if not name:
                self.tally.tell("attribute-name")
                continue
            by_guid = self.conn.execute("SELECT name FROM attributes WHERE guid = ?", (own,)).fetchone()
            row = self.conn.execute(
                "SELECT batch_id, type FROM attributes WHERE name = ?", (by_guid[0] if by_guid else name,)
            ).fetchone()
            if row is None:
                self._insert_attribute(record, name, own)
            elif row[0] != self.batch and (row[1] != record.type or (by_guid is not None and by_guid[0] != name)):
                self.tally.tell("differs-attribute")

    def _insert_attribute(self, record: AttributeRecord, name: str, own: str | None) -> None:
        kind, choices = attribute_type(record)
        self.conn.execute(
            "INSERT INTO attributes(guid, name, type, choices, description) VALUES (?, ?, ?, ?, ?)",
            (own or guid(), name, kind.value, attributes.packed(choices), canonical(record.description)),
        )
        self.tally.others += 1

    # Commenters

    def take_person(self, record: PersonRecord) -> None:
        names = [name for name in dict.fromkeys(canonical(one) for one in record.names) if name.strip()]
        free = [name for name in names if commenters.holder(self.conn, name) is None]
        person = self._person_of(record, names)
        if person is None:
            if not free:
                self.tally.tell("person-names", count=bool(names) or bool(record.attributes))
                return
            person = self._insert_person(record, free)
        elif free:
            commenters.take_names(self.conn, person, free)
            self.tally.others += 1
        self.tally.tell("person-names", count=sum(commenters.holder(self.conn, name) != person for name in names))
        there = commenters.values_of(self.conn, person)
        for name, value in ((canonical(name), canonical(value)) for name, value in record.attributes.items()):
            if name not in there:
                commenters.put_value(self.conn, person, name, value)
                self.tally.others += 1
            elif there[name] != value:
                self.tally.tell("differs-person")

    def _person_of(self, record: PersonRecord, names: Sequence[str]) -> CommenterId | None:
        row = self.conn.execute("SELECT id FROM commenters WHERE guid = ?", (formed(record.guid),)).fetchone()
        if row is not None:
            return CommenterId(row[0])
        called = commenters.called(self.conn, one_line(record.name))
        holders = [holder for name in names if (holder := commenters.holder(self.conn, name)) is not None]
        if called is not None and (called in holders or not holders):
            return called
        return holders[0] if holders else None

    def _insert_person(self, record: PersonRecord, names: Sequence[str]) -> CommenterId:
        clean = one_line(record.name) or names[0]
        name, number = clean, 1
        while self._is_somebody(name, names, record):
            number += 1
            name = f"{clean} ({number})"
        self.tally.tell("person-name-taken", count=name != clean)
        (made,) = self.conn.execute(
            "INSERT INTO commenters(guid, name, created_at) VALUES (?, ?, ?) RETURNING id",
            (formed(record.guid) or guid(), name, now()),
        ).fetchone()
        commenters.take_names(self.conn, CommenterId(made), names)
        self.tally.others += 1
        return CommenterId(made)

    def _is_somebody(self, name: str, names: Sequence[str], record: PersonRecord) -> bool:
        """Whether somebody else is called so. Authors of the same project do not count: it was so there."""
        if commenters.called(self.conn, name) is not None:
            return True
        own = self.batch if record.guid is not None and name == one_line(record.name) else None
        return name not in names and commenters.is_author(self.conn, name, own)

    # Memos

    def take_memo(self, about: str | None, what: int | None, record: MemoRecord) -> None:
        """See `made_memos.Notes.take`."""
        self._notes.take(about, what, record, self.coder(record.coder_ref))

    def settle(self) -> None:
        """Store the memos, and forget coders of whom nothing was stored after all."""
        self._notes.settle()
        for coder in self._made_coders:
            if not self._has_done(coder):
                self.conn.execute("DELETE FROM coders WHERE id = ?", (coder,))


def name_of_attribute(conn: sqlite3.Connection, own: str) -> str | None:
    """What the attribute with this GUID is called."""
    row = conn.execute("SELECT name FROM attributes WHERE guid = ?", (formed(own),)).fetchone()
    return None if row is None else str(row[0])


def settle_attributes(
    conn: sqlite3.Connection, batch: int, records: Iterable[AttributeRecord]
) -> tuple[Tally, list[AttributeRecord]]:
    """Give the attributes that the batch made known, with its values, the GUIDs, types and descriptions that the stream
    has of them; returns the records that are about others. What the batch stored itself is outside the journal."""
    tally = Tally()
    left: list[AttributeRecord] = []
    for record in records:
        row = conn.execute(
            "SELECT id FROM attributes WHERE name = ? AND batch_id = ?", (canonical(record.name), batch)
        ).fetchone()
        if row is None:
            left.append(record)
            continue
        (attribute,) = row
        own = formed(record.guid)
        if own is not None and conn.execute("SELECT 1 FROM attributes WHERE guid = ?", (own,)).fetchone() is None:
            conn.execute("UPDATE attributes SET guid = ? WHERE id = ?", (own, attribute))
        kind, choices = attribute_type(record)
        values = [
            value
            for (value,) in conn.execute("SELECT DISTINCT value FROM attribute_values WHERE attribute_id = ?", row)
        ]
        if kind is AttributeType.CHOICE:
            choices = tuple(dict.fromkeys((*choices, *(value.strip() for value in values if value.strip()))))
        become = {value: value_formed(kind, value, choices) for value in values}
        if None in become.values():
            tally.tell("attribute-values")
            kind, choices, become = AttributeType.TEXT, (), {}
        conn.executemany(
            "UPDATE attribute_values SET value = ? WHERE attribute_id = ? AND value = ?",
            [(new, attribute, old) for old, new in become.items() if old != new],
        )
        conn.execute(
            "UPDATE attributes SET type = ?, choices = ?, description = ? WHERE id = ?",
            (kind.value, attributes.packed(choices), canonical(record.description), attribute),
        )
        tally.others += 1
    return tally, left


def attribute_type(record: AttributeRecord) -> tuple[AttributeType, tuple[str, ...]]:
    try:
        kind = AttributeType(record.type)
    except ValueError:
        kind = AttributeType.TEXT
    choices = tuple(dict.fromkeys(clean for one in record.choices if (clean := canonical(one).strip())))
    return kind, choices if kind is AttributeType.CHOICE else ()
