"""Texts with what was made of them, in programs that keep them in tables alike: QualCoder, and RQDA before it.

What the tables and columns are called is the program's; how a row becomes a record is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.domain.progress import Token
from reader.domain.records import About, ArticleRecord, CodingRecord, MemoRecord, Record
from reader.domain.text import text_hash
from reader.importers.projects.cases import Case, Cases, Link, merge_attributes
from reader.importers.projects.database import Row
from reader.importers.projects.dates import iso_time
from reader.importers.projects.identity import named_guid
from reader.importers.projects.passages import How, Passages, body_of
from reader.importers.projects.telling import Tally, nameless


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a text, and of the first and last position of what was coded in it."""

    text: str
    first: str
    last: str


@dataclass(slots=True)
class CodedTexts:
    """`codes` are the refs of codes by their number, `memo_of` gives the memo of a coding, and `note_of` what a note in
    a text says, empty where it says nothing. `doubled` counts codings that were there twice."""

    key: str
    columns: Columns
    codes: Mapping[int, str]
    tally: Tally
    token: Token
    memo_of: Callable[[Row], str]
    note_of: Callable[[Row, Passages], str]
    doubled: int = 0

    def article(
        self,
        row: Row,
        number: int,
        attributes: dict[str, str],
        cases: Cases,
        codings: Iterable[Row],
        notes: Iterable[Row],
    ) -> Iterator[Record]:
        """A text, and behind it all that is about it."""
        raw = row.raw(self.columns.text)
        body = body_of(raw)
        passages = Passages(raw, body)
        name = row.line("name")
        guid = named_guid(self.key, "text", number, name, text_hash(body.text))
        merge_attributes(attributes, cases.attributes(number))
        yield ArticleRecord(name or nameless(), body, attributes=attributes, guid=guid)
        if memo := row.text("memo"):
            yield MemoRecord(memo, coder_ref=owner(row), created_at=time(row))
        yield from cases.memos(number)
        seen: set[str] = set()
        for coding in codings:
            self.token.check()
            yield from self._coding(coding, passages, guid, seen)
        yield from cases.codings(number, passages, guid, self.tally)
        for note in notes:
            if said := self.note_of(note, passages):
                yield MemoRecord(said, coder_ref=owner(note), created_at=time(note))

    def _coding(self, row: Row, passages: Passages, article: str, seen: set[str]) -> Iterator[CodingRecord]:
        code = self.codes.get(row.whole("cid") or -1)
        if code is None:
            self.tally.without_code += 1
            return
        start, stop, who = row.whole(self.columns.first), row.whole(self.columns.last), owner(row)
        guid = named_guid(article, code, start, stop, who)
        if guid in seen:
            self.doubled += 1
            return
        seen.add(guid)
        placed = passages.place(start, stop, row.raw("seltext"))
        self.tally.add(placed)
        if placed is None:
            return
        memo = self.memo_of(row)
        yield CodingRecord(
            code,
            placed.start,
            placed.stop,
            placed.quote,
            who,
            time(row),
            guid=guid,
            adrift=placed.how is How.ADRIFT,
            memos=(MemoRecord(memo, coder_ref=who, created_at=time(row)),) if memo else (),
        )


def case(row: Row, number: int, attributes: dict[str, str]) -> Case:
    return Case(number, row.line("name"), row.text("memo"), owner(row), time(row), attributes)


def links(rows: Iterable[Row], columns: Columns) -> Iterator[Link]:
    """What belongs to which case; rows that name no case or no text are left out."""
    for row in rows:
        number, text = row.whole("caseid"), row.whole("fid")
        if number is not None and text is not None:
            first, last = row.whole(columns.first) or 0, row.whole(columns.last) or 0
            yield Link(number, text, first, last, owner(row), time(row), row.text("memo"))


def project_memos(about: Row | None, journal: Iterable[Row], entry: str, key: str) -> Iterator[MemoRecord]:
    """The project's own memo, then its journal, whose entries stand in the column `entry`."""
    if about is not None and (memo := about.text("memo")):
        yield MemoRecord(memo, About.PROJECT, guid=named_guid(key, "memo"))
    for row in journal:
        name, said = row.line("name"), row.text(entry)
        if said or name:
            yield MemoRecord(
                "\n\n".join(filter(None, (name, said))),
                About.PROJECT,
                coder_ref=owner(row),
                created_at=time(row),
                guid=named_guid(key, "journal", name, time(row)),
            )


def owner(row: Row) -> str | None:
    return row.line("owner") or None


def time(row: Row) -> str | None:
    """ISO 8601; None where the date cannot be read."""
    return iso_time(row.text("date"))
