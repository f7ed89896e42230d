"""Projects of QualCoder: the database ``data.qda`` of a project's folder, with the texts of its files.

The tables are those of QualCoder's wiki ("Sqlite data structure") and of its versions 1 to 17 of the schema; what an
older one lacks is not asked for. A position is meant in code points; what was marked by hand behind an emoji is in
units of UTF-16. The coded text is kept beside it, and decides.

- a category is a code that groups; the memo of a category or a code is its definition
- an annotation is a note on the article, with the words that it is about
- a coding that is marked as important has that as the first line of its memo
- cases: see `projects.cases`; a journal is a note on the project
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from reader.domain.progress import Token
from reader.domain.records import (
    UNKNOWN,
    AttributeRecord,
    CodeRecord,
    CoderRecord,
    Origin,
    Record,
)
from reader.domain.words import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from reader.importers.projects.cases import Cases
    from reader.importers.projects.database import Database, Row
    from reader.importers.projects.passages import Passages
    from reader.importers.projects.telling import Tally

id = "qualcoder"
title = QT_TRANSLATE_NOOP("Formats", "QualCoder project")
suffixes = (".qda",)

_MAGIC = b"SQLite format 3\x00"
_COLUMNS = ("fulltext", "pos0", "pos1")
_OWNED = ("source", "code_name", "code_cat", "code_text", "annotation", "cases", "case_text", "journal")


def sniff(head: bytes, name: str) -> float:
    """0.95 by the names of its tables, where they stand at the beginning of the file; 0.8 by its suffix."""
    if not head.startswith(_MAGIC):
        return 0.0
    if b"code_text" in head and b"code_name" in head and b"code_cat" in head:
        return 0.95
    return 0.8 if name.lower().endswith(suffixes) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The codes, then one article for each file with a text. Raises `FormatError` where this is no QualCoder project.

    Notices: those of `projects.telling` and `projects.database`; ``media-left-out``, ``code-tree``,
    ``lost-codes``, ``important``, ``orphaned``, ``not-taken-over``.
    """
    from reader.importers.projects import database
    from reader.importers.projects.kinds import require

    with database.opened(stream, token) as project:
        require(project, "QualCoder")
        yield from _Reading(project, token).records()
        yield from project.notices


class _Reading:
    """One project, table by table."""

    def __init__(self, project: Database, token: Token) -> None:
        from reader.importers.projects.identity import named_guid
        from reader.importers.projects.telling import Tally

        self._project = project
        self._token = token
        self._tally: Tally = Tally()
        begun = next(project.rows("project"), None)
        self._about = begun
        self._key = named_guid("qualcoder", begun.text("date") if begun else "")
        self._codes: dict[int, str] = {}
        self._important = 0
        self._orphans = 0
        self._lost = 0

    def records(self) -> Iterator[Record]:
        from reader.importers.projects import coded_texts
        from reader.importers.projects.lost import lost_codes_told
        from reader.importers.projects.merging import Following
        from reader.importers.projects.telling import counted

        project, token = self._project, self._token
        cases = self._cases()
        total = 0
        for row in project.rows("source", "id"):
            total += 1
            number = row.whole("id")
            if number is not None and cases:
                cases.settle(number, row.raw("fulltext"))
        yield from self._coders()
        codes, lost = self._code_records(cases)
        yield from codes
        columns = coded_texts.Columns(*_COLUMNS)
        texts = coded_texts.CodedTexts(self._key, columns, self._codes, self._tally, token, self._memo, _note)
        yield from self._attribute_records(cases)
        values = self._attribute_values("file")
        references = self._references()
        codings = Following(project.rows("code_text", "fid", "pos0", "pos1"), "fid")
        notes = Following(project.rows("annotation", "fid", "pos0"), "fid")
        media = 0
        for done, row in enumerate(project.rows("source", "id"), start=1):
            token.progress(done, total)
            number = row.whole("id")
            if number is None:
                continue
            mine, said = codings.of(number), notes.of(number)
            if not row.text("fulltext"):
                media += 1
                self._tally.without_text += sum(1 for _ in mine)
                self._orphans += sum(1 for _ in said)
                continue
            attributes = dict(values.get(number, {}))
            attributes.update(references.get(row.whole("risid") or -1, {}))
            yield from texts.article(row, number, attributes, cases, mine, said)
        self._tally.without_text += codings.finish()
        self._orphans += notes.finish() + cases.orphans
        yield from coded_texts.project_memos(self._about, project.rows("journal", "jid"), "jentry", self._key)
        yield from cases.of_no_text()
        yield from self._tally.notices()
        yield from counted(
            (
                "media-left-out",
                translate("Importers", "Pictures, sound, films and files without a text, left out: {count}."),
                media,
            ),
            ("doubled", translate("Importers", "Codings that were there twice: {count}."), texts.doubled),
            ("lost-codes", lost_codes_told(), self._lost),
            ("code-tree", translate("Importers", "Codes put at the top, since what is above is amiss: {count}."), lost),
            (
                "important",
                translate(
                    "Importers", "Codings marked as important, which the first line of their memo says: {count}."
                ),
                self._important,
            ),
            (
                "orphaned",
                translate("Importers", "Annotations and cases of what is not in the project, left out: {count}."),
                self._orphans,
            ),
            *self._left_out(),
        )

    def _coders(self) -> Iterator[CoderRecord]:
        from reader.importers.projects.identity import named_guid

        names: dict[str, None] = {}
        if self._about is not None and (name := self._about.line("codername")):
            names[name] = None
        for row in self._project.rows("coder_names"):
            names[row.line("name")] = None
        for table in _OWNED:
            if self._project.has(table, "owner"):
                for row in self._project.rows(table, only=("owner",)):
                    names[row.line("owner")] = None
        names.pop("", None)
        yield from (CoderRecord(name, name, named_guid("qualcoder", "coder", name)) for name in names)

    def _code_records(self, cases: Cases) -> tuple[list[CodeRecord], int]:
        from reader.importers.projects.identity import named_guid
        from reader.importers.projects.lost import lost_codes
        from reader.importers.projects.tree import in_order

        found: list[CodeRecord] = []
        for row in self._project.rows("code_cat", "catid"):
            number, above = row.whole("catid"), row.whole("supercatid")
            if number is not None:
                found.append(
                    CodeRecord(
                        f"category-{number}",
                        row.line("name"),
                        None if above is None else f"category-{above}",
                        named_guid(self._key, "category", number, row.line("name")),
                        definition=row.text("memo"),
                        codable=False,
                    )
                )
        for row in self._project.rows("code_name", "cid"):
            number, category, code = row.whole("cid"), row.whole("catid"), row.whole("supercid")
            if number is None:
                continue
            self._codes[number] = f"code-{number}"
            above_ref = f"code-{code}" if code is not None else None if category is None else f"category-{category}"
            found.append(
                CodeRecord(
                    f"code-{number}",
                    row.line("name"),
                    above_ref,
                    named_guid(self._key, "code", number, row.line("name")),
                    colour=_colour(row.text("color")),
                    definition=row.text("memo"),
                )
            )
        used = {row.whole("cid") for row in self._project.rows("code_text", only=("cid",))} - {None, *self._codes}
        lost = lost_codes((number for number in used if number is not None), self._key)
        self._codes.update((number, code.ref) for number, code in lost.items())
        self._lost = len(lost)
        return in_order([*found, *lost.values(), *cases.codes()])

    def _attribute_records(self, cases: Cases) -> Iterator[AttributeRecord]:
        from reader.importers.projects.cases import ATTRIBUTE
        from reader.importers.projects.identity import named_guid

        for row in self._project.rows("attribute_type"):
            if name := row.line("name"):
                kind = "number" if row.text("valuetype").lower() == "numeric" else "text"
                yield AttributeRecord(
                    name, kind, description=row.text("memo"), guid=named_guid(self._key, "attribute", name)
                )
        if cases:
            yield AttributeRecord(ATTRIBUTE, guid=named_guid(self._key, "attribute", None))

    def _attribute_values(self, kind: str) -> dict[int, dict[str, str]]:
        """Those of files or of cases, by the number of what has them."""
        found: dict[int, dict[str, str]] = {}
        for row in self._project.rows("attribute"):
            number, name, value = row.whole("id"), row.line("name"), row.text("value")
            if number is not None and name and value and row.text("attr_type").lower() == kind:
                found.setdefault(number, {})[name] = value
        return found

    def _cases(self) -> Cases:
        from reader.importers.projects import coded_texts
        from reader.importers.projects.cases import Cases

        values = self._attribute_values("case")
        cases = [
            coded_texts.case(row, number, values.get(number, {}))
            for row in self._project.rows("cases", "caseid")
            if (number := row.whole("caseid")) is not None
        ]
        links = coded_texts.links(self._project.rows("case_text", "fid", "pos0"), coded_texts.Columns(*_COLUMNS))
        return Cases(cases, links, self._key)

    def _references(self) -> dict[int, dict[str, str]]:
        """What bibliographic entries say, by their number: attributes of the files that they belong to."""
        from reader.importers.projects.cases import merge_attributes

        found: dict[int, dict[str, str]] = {}
        for row in self._project.rows("ris"):
            name = row.line("longtag") or row.line("tag")
            if (number := row.whole("risid")) is not None and name:
                merge_attributes(found.setdefault(number, {}), {name: row.line("value")})
        return found

    def _memo(self, coding: Row) -> str:
        memo = coding.text("memo")
        if not coding.whole("important"):
            return memo
        self._important += 1
        return "\n".join(filter(None, (translate("Importers", "Important"), memo)))

    def _left_out(self) -> Iterator[tuple[str, str, int]]:
        count = self._project.count
        yield (
            "not-taken-over",
            translate("Importers", "Codings of places in pictures, left out: {count}."),
            count("code_image"),
        )
        yield (
            "not-taken-over",
            translate("Importers", "Codings of sound and films, left out: {count}."),
            count("code_av"),
        )
        yield "not-taken-over", translate("Importers", "Drawn graphs, left out: {count}."), count("graph")
        yield "not-taken-over", translate("Importers", "Saved queries, left out: {count}."), count("stored_sql")


def _note(note: Row, passages: Passages) -> str:
    """An annotation, behind the words that it is about."""
    said = note.text("memo")
    words = passages.words(note.whole("pos0"), note.whole("pos1")) if said else ""
    return f"“{words}”\n{said}" if words else said


def _colour(text: str) -> str | None:
    import re

    return text.lower() if re.fullmatch("#[0-9A-Fa-f]{6}", text) else None
