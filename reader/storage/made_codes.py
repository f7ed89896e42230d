"""The codes that a project brings, matched with the codebook that is there.

One with a GUID that the project knows is that code, and stays as it is; else a code matches by its place in the tree
and its kind, each only once. Everything else is new. What cannot be here as it comes (two codes of one name beside each
other, a name with “/”, an answer that is no tag) is changed so that it can, and counted.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from reader.domain import palette
from reader.domain.model import CodeId, CodeKind
from reader.domain.records import CodeRecord
from reader.domain.text import canonical
from reader.domain.words import translate
from reader.storage.clock import now
from reader.storage.ids import formed, guid
from reader.storage.made_tally import Tally, one_line

_COLOUR = re.compile("#[0-9a-f]{6}")
_KINDS = frozenset(kind.value for kind in CodeKind)
_TEXTS = ("definition", "include", "exclude", "example")
FURTHEST = 999
"""The bounds of scales are no further from 0."""


@dataclass(slots=True)
class Target:
    """A code as codings find it. `new`: this import made it."""

    id: CodeId
    name: str
    kind: CodeKind
    lowest: int
    highest: int
    parent: Target | None = None
    new: bool = False

    @property
    def path(self) -> str:
        names: list[str] = []
        at: Target | None = self
        while at is not None:
            names.append(at.name)
            at = at.parent
        return "/".join(reversed(names))


class Codes:
    """Codes on their way in; `found` are those of the stream by their reference."""

    def __init__(self, conn: sqlite3.Connection, tally: Tally) -> None:
        self._conn, self._tally = conn, tally
        self.found: dict[str, Target] = {}
        self._coded: frozenset[str] = frozenset()

    def take(self, records: Sequence[CodeRecord], coded: frozenset[str]) -> None:
        """Find or make the codes; parents come before children. Codings are on those whose references are `coded`."""
        self._coded = coded
        tree = _Tree(self._conn)
        own = [formed(record.guid) for record in records]
        claimed = {tree.by_guid[one] for one in own if one in tree.by_guid}
        used: set[str] = set()
        for record, name in zip(records, own, strict=True):
            if record.ref in self.found:
                self._tally.tell("code-twice")
                continue
            if name in used:
                name = None
            if name is not None:
                used.add(name)
            parent = self.found.get(record.parent_ref) if record.parent_ref is not None else None
            if record.parent_ref is not None and parent is None:
                self._tally.tell("code-parent")
            known = tree.by_guid.get(name) if name is not None else None
            if known is not None:
                self.found[record.ref] = tree.targets[known]
                self._compare(record, tree.rows[known], one_line(record.name))
                continue
            self.found[record.ref] = self._code_of(tree, record, parent, name, claimed)

    def _code_of(
        self, tree: _Tree, record: CodeRecord, parent: Target | None, own: str | None, claimed: set[int]
    ) -> Target:
        above = None if parent is None else parent.id
        kind = self._kind(record, parent)
        clean = self._code_name(record.name)
        number = tree.numbers.get((above, clean), 1)
        while True:
            name = clean if number == 1 else f"{clean} ({number})"
            there = tree.by_place.get((above, name))
            if there is None:
                break
            if there not in claimed and self._goes_with(record, kind, tree.targets[there]):
                claimed.add(there)
                tree.numbers[above, clean] = number + 1
                self._compare(record, tree.rows[there], name)
                return tree.targets[there]
            number += 1
        tree.numbers[above, clean] = number + 1
        if name != clean:
            self._tally.tell("code-name-taken", name)
        target = self._insert(tree, record, parent, name, kind, own)
        claimed.add(target.id)
        return target

    def _goes_with(self, record: CodeRecord, kind: CodeKind, there: Target) -> bool:
        """Whether it may be the code that is there: of one kind, or a plain code that only stands above others; most
        programs know no other kind."""
        return there.kind is kind or (kind is CodeKind.TAG and record.ref not in self._coded)

    def _insert(
        self, tree: _Tree, record: CodeRecord, parent: Target | None, name: str, kind: CodeKind, own: str | None
    ) -> Target:
        above = None if parent is None else parent.id
        lowest, highest = record.lowest, record.highest
        if kind is not CodeKind.SCALE:
            lowest, highest = 1, 5
        elif not -FURTHEST <= lowest < highest <= FURTHEST:
            lowest, highest = 1, 5
            self._tally.tell("code-bounds")
        colour = (record.colour or "").strip().lower()
        if _COLOUR.fullmatch(colour) is None:
            colour = palette.next_of(tree.colours)
        tree.colours[colour] += 1
        pinned = record.pinned
        if pinned is not None and (not 1 <= pinned <= 9 or pinned in tree.pinned):
            self._tally.tell("code-pinned")
            pinned = None
        if pinned is not None:
            tree.pinned.add(pinned)
        texts = [canonical(getattr(record, text)) for text in _TEXTS]
        (made,) = self._conn.execute(
            "INSERT INTO codes(guid, parent_id, ordinal, name, colour, definition, include, exclude, example, pinned, "
            "kind, lowest, highest, hidden, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "RETURNING id",
            (
                own or guid(), above, tree.next_ordinal(above), name, colour, *texts, pinned, kind.value, lowest,
                highest, int(record.hidden), now(),
            ),
        ).fetchone()  # fmt: skip
        target = Target(CodeId(made), name, kind, lowest, highest, parent, new=True)
        tree.targets[made] = target
        tree.by_place[above, name] = made
        self._tally.codes += 1
        return target

    def _kind(self, record: CodeRecord, parent: Target | None) -> CodeKind:
        try:
            kind = CodeKind(record.kind)
        except ValueError:
            kind = CodeKind.TAG
            self._tally.tell("code-kind")
        if parent is not None and parent.kind is CodeKind.CHOICE and kind is not CodeKind.TAG:
            self._tally.tell("code-kind")
            return CodeKind.TAG
        return kind

    def _code_name(self, said: str) -> str:
        name = normalize("NFC", one_line(said))
        clean = name.replace("/", "-") or translate("Importers", "Unnamed code")
        if clean != name:
            self._tally.tell("code-name", clean)
        return clean

    def _compare(self, record: CodeRecord, row: Mapping[str, object], name: str) -> None:
        """Count it where the stream says otherwise of a code that is there."""
        said: dict[str, object] = {text: canonical(getattr(record, text)) for text in _TEXTS if getattr(record, text)}
        said["name"] = normalize("NFC", name).replace("/", "-") or row["name"]
        colour = (record.colour or "").strip().lower()
        if _COLOUR.fullmatch(colour):
            said["colour"] = colour
        if record.kind in _KINDS and record.kind != CodeKind.TAG:
            said["kind"] = record.kind
        self._tally.tell("differs-code", count=any(row[column] != value for column, value in said.items()))


class _Tree:
    """The codes that are there, and as they come."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        names = ("id", "guid", "parent_id", "name", "kind", "lowest", "highest", "colour", "pinned", *_TEXTS)
        rows = conn.execute(f"SELECT {', '.join(names)} FROM codes ORDER BY id").fetchall()
        self.rows: dict[int, dict[str, object]] = {row[0]: dict(zip(names, row, strict=True)) for row in rows}
        self.by_guid: dict[str | None, int] = {row[1]: row[0] for row in rows}
        self.by_place: dict[tuple[int | None, str], int] = {(row[2], row[3]): row[0] for row in rows}
        self.targets = {row[0]: Target(CodeId(row[0]), row[3], CodeKind(row[4]), row[5], row[6]) for row in rows}
        for row in rows:
            self.targets[row[0]].parent = self.targets.get(row[2])
        self.colours: Counter[str] = Counter(row[7].lower() for row in rows)
        self.pinned = {row[8] for row in rows}
        self.numbers: dict[tuple[int | None, str], int] = {}
        """With which number a name beside its like is tried next."""
        self._ordinals: dict[int | None, int] = {}

    def next_ordinal(self, parent: int | None) -> int:
        if parent not in self._ordinals:
            (self._ordinals[parent],) = self._conn.execute(
                "SELECT coalesce(max(ordinal) + 1, 0) FROM codes WHERE parent_id IS ?", (parent,)
            ).fetchone()
        self._ordinals[parent] += 1
        return self._ordinals[parent] - 1
