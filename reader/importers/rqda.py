"""Projects of RQDA: one SQLite database with the texts.

The tables are those of RQDA's manual page "RQDATables" and of its public source. A ``status`` of 1 is what is there;
anything else was deleted and is left out, but a deleted code that codings still have, which is hidden. Positions are
code points, the end exclusive; since RQDA lets one change a text, the coded text beside them decides. R on Windows has
left texts in other encodings than UTF-8.

- a code that is in several categories stands below the first; a memo on the code tells the others
- an annotation is a note on the article, with the words before it
- a category of files is the attribute ``file category``; cases: see `projects.cases`
- a journal is a note on the project
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from reader.domain.progress import Token
from reader.domain.records import (
    UNKNOWN,
    About,
    AttributeRecord,
    CodeRecord,
    CoderRecord,
    MemoRecord,
    Origin,
    Record,
)
from reader.domain.words import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from reader.importers.projects.cases import Cases
    from reader.importers.projects.database import Database, Row
    from reader.importers.projects.passages import Passages
    from reader.importers.projects.telling import Tally

id = "rqda"
title = QT_TRANSLATE_NOOP("Formats", "RQDA project")
suffixes = (".rqda",)

_MAGIC = b"SQLite format 3\x00"
_OWNED = ("source", "freecode", "codecat", "coding", "coding2", "annotation", "cases", "caselinkage", "journal")
_COLUMNS = ("file", "selfirst", "selend")
_CODINGS = ("coding", "coding2")
FILE_CATEGORY = "file category"
_WORDS_CP = 60
"""How much of the text before an annotation is told with it."""


def sniff(head: bytes, name: str) -> float:
    """0.95 by the names of its tables, where they stand at the beginning of the file; 0.8 by its suffix."""
    if not head.startswith(_MAGIC):
        return 0.0
    if b"freecode" in head and b"treecode" in head and b"caselinkage" in head:
        return 0.95
    return 0.8 if name.lower().endswith(suffixes) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The codes, then one article for each file. Raises `FormatError` where this is no RQDA project.

    Notices: those of `projects.telling` and `projects.database`; ``deleted``, ``deleted-codes-used``,
    ``lost-codes``, ``several-categories``, ``media-left-out``, ``orphaned``.
    """
    from reader.importers.projects import database
    from reader.importers.projects.kinds import require

    with database.opened(stream, token) as project:
        require(project, "RQDA")
        project.learn_encoding("source", "file", token)
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
        self._about = next(project.rows("project"), None)
        self._key = named_guid("rqda", self._about.text("date") if self._about else "")
        self._codes: dict[int, str] = {}
        self._revived = 0
        self._lost = 0
        self._several = 0
        self._orphans = 0

    def records(self) -> Iterator[Record]:
        from reader.importers.projects import coded_texts
        from reader.importers.projects.merging import Following
        from reader.importers.projects.telling import counted

        token = self._token
        cases = self._cases()
        total = 0
        for row in self._live("source", "id"):
            total += 1
            if (number := row.whole("id")) is not None and cases:
                cases.settle(number, row.raw("file"))
        yield from self._coders()
        yield from self._code_records(cases)
        columns = coded_texts.Columns(*_COLUMNS)
        texts = coded_texts.CodedTexts(self._key, columns, self._codes, self._tally, token, _memo, _note)
        yield from self._attribute_records(cases)
        values = self._values("fileattr", "fileid")
        categories = self._memberships("filecat", "treefile", "fid")
        codings = [Following(self._live(table, "fid", "selfirst", "selend"), "fid") for table in _CODINGS]
        notes = Following(self._live("annotation", "fid", "position"), "fid")
        for done, row in enumerate(self._live("source", "id"), start=1):
            token.progress(done, total)
            if (number := row.whole("id")) is None:
                continue
            attributes = dict(values.get(number, {}))
            if category := "; ".join(categories.get(number, {}).values()):
                attributes[FILE_CATEGORY] = category
            mine = chain.from_iterable(table.of(number) for table in codings)
            yield from texts.article(row, number, attributes, cases, mine, notes.of(number))
        self._tally.without_text += sum(table.finish() for table in codings)
        self._orphans += notes.finish() + cases.orphans
        yield from coded_texts.project_memos(self._about, self._live("journal"), "journal", self._key)
        yield from cases.of_no_text()
        yield from self._tally.notices()
        yield from counted(*self._told(texts.doubled))

    def _live(self, table: str, *order: str, only: Sequence[str] = ()) -> Iterator[Row]:
        """The rows that were not deleted; all of a table that does not tell."""
        tells = self._project.has(table, "status")
        rows = self._project.rows(table, *order, only=(*only, "status") if only else ())
        return (row for row in rows if not tells or row.whole("status") in (1, None))

    def _deleted(self, *tables: str) -> int:
        return sum(
            row.whole("status") not in (1, None)
            for table in tables
            if self._project.has(table, "status")
            for row in self._project.rows(table, only=("status",))
        )

    def _coders(self) -> Iterator[CoderRecord]:
        from reader.importers.projects.identity import named_guid

        names: dict[str, None] = {}
        for table in _OWNED:
            if self._project.has(table, "owner"):
                names.update(dict.fromkeys(row.line("owner") for row in self._live(table, only=("owner",))))
        names.pop("", None)
        yield from (CoderRecord(name, name, named_guid("rqda", "coder", name)) for name in names)

    def _memberships(self, groups: str, members: str, key: str) -> dict[int, dict[int, str]]:
        """The groups (category number -> name) of each member, in the order in which they were given."""
        names = {number: row.line("name") for row in self._live(groups) if (number := row.whole("catid")) is not None}
        found: dict[int, dict[int, str]] = {}
        for row in self._live(members):
            member, group = row.whole(key), row.whole("catid")
            if member is not None and group in names:
                found.setdefault(member, {})[group] = names[group]
        return found

    def _code_records(self, cases: Cases) -> Iterator[CodeRecord | MemoRecord]:
        from reader.importers.projects.identity import named_guid
        from reader.importers.projects.lost import lost_codes
        from reader.importers.projects.tree import in_order

        used = {row.whole("cid") for table in _CODINGS for row in self._live(table, only=("cid",))}
        categories = self._memberships("codecat", "treecode", "cid")
        found = [
            CodeRecord(
                f"category-{number}",
                row.line("name"),
                guid=named_guid(self._key, "category", number, row.line("name")),
                definition=row.text("memo"),
                codable=False,
            )
            for row in self._live("codecat", "catid")
            if (number := row.whole("catid")) is not None
        ]
        memos: list[MemoRecord] = []
        for row in self._project.rows("freecode", "id"):
            number, live = row.whole("id"), row.whole("status") in (1, None)
            if number is None or not (live or number in used):
                continue
            self._revived += not live
            above = list(categories.get(number, {}).items())
            ref = self._codes[number] = f"code-{number}"
            found.append(
                CodeRecord(
                    ref,
                    row.line("name"),
                    f"category-{above[0][0]}" if above else None,
                    named_guid(self._key, "code", number, row.line("name")),
                    colour=_colour(row.text("color")),
                    definition=row.text("memo"),
                    hidden=not live,
                )
            )
            if len(above) > 1:
                self._several += 1
                told = translate("Importers", "Also in these categories: {names}").format(
                    names="; ".join(name for _, name in above[1:])
                )
                memos.append(MemoRecord(told, About.CODE, ref))
        lost = lost_codes((number for number in used if number is not None and number not in self._codes), self._key)
        self._codes.update((number, code.ref) for number, code in lost.items())
        self._lost = len(lost)
        yield from in_order([*found, *lost.values(), *cases.codes()])[0]
        yield from memos

    def _attribute_records(self, cases: Cases) -> Iterator[AttributeRecord]:
        from reader.importers.projects.cases import ATTRIBUTE
        from reader.importers.projects.identity import named_guid

        for row in self._live("attributes"):
            if name := row.line("name"):
                kind = "number" if row.text("class").lower() == "numeric" else "text"
                yield AttributeRecord(
                    name, kind, description=row.text("memo"), guid=named_guid(self._key, "attribute", name)
                )
        if cases:
            yield AttributeRecord(ATTRIBUTE, guid=named_guid(self._key, "attribute", None))

    def _values(self, table: str, key: str) -> dict[int, dict[str, str]]:
        """Attributes of files or cases, by the number of what has them."""
        found: dict[int, dict[str, str]] = {}
        for row in self._live(table):
            number, name, value = row.whole(key), row.line("variable"), row.text("value")
            # R writes what is missing as text.
            if number is not None and name and value and value != "NA":
                found.setdefault(number, {})[name] = value
        return found

    def _cases(self) -> Cases:
        from reader.importers.projects import coded_texts
        from reader.importers.projects.cases import Cases

        values = self._values("caseattr", "caseid")
        cases = [
            coded_texts.case(row, number, values.get(number, {}))
            for row in self._live("cases", "id")
            if (number := row.whole("id")) is not None
        ]
        links = coded_texts.links(self._live("caselinkage", "fid", "selfirst"), coded_texts.Columns(*_COLUMNS))
        return Cases(cases, links, self._key)

    def _told(self, doubled: int) -> Iterator[tuple[str, str, int]]:
        from reader.importers.projects.lost import lost_codes_told

        yield (
            "deleted",
            translate("Importers", "Codings that were deleted in RQDA, left out: {count}."),
            self._deleted(*_CODINGS),
        )
        yield (
            "deleted",
            translate("Importers", "Files, codes, categories, cases and notes that were deleted in RQDA: {count}."),
            self._deleted("source", "freecode", "codecat", "cases", "annotation", "journal", "attributes", "filecat"),
        )
        yield (
            "deleted-codes-used",
            translate("Importers", "Deleted codes that codings still have, taken over and hidden: {count}."),
            self._revived,
        )
        yield "lost-codes", lost_codes_told(), self._lost
        yield (
            "several-categories",
            translate(
                "Importers",
                "Codes in several categories: {count}. Each stands below the first; a memo on it names the others.",
            ),
            self._several,
        )
        yield "doubled", translate("Importers", "Codings that were there twice: {count}."), doubled
        yield (
            "orphaned",
            translate("Importers", "Annotations and cases of what is not in the project, left out: {count}."),
            self._orphans,
        )
        yield (
            "media-left-out",
            translate("Importers", "Pictures and codings of places in pictures, left out: {count}."),
            self._project.count("image") + self._project.count("imagecoding"),
        )


def _last_words(text: str, position: int) -> str:
    """Whole words, where there is white space between them."""
    return text.split(" ", 1)[-1] if position > _WORDS_CP else text


def _memo(coding: Row) -> str:
    memo = coding.text("memo")
    # R writes what is missing as text.
    return "" if memo == "NA" else memo


def _note(note: Row, passages: Passages) -> str:
    """An annotation, behind the words before its place."""
    said = note.text("annotation")
    if not said:
        return ""
    position = note.whole("position") or 0
    words = _last_words(passages.words(max(0, position - _WORDS_CP), position), position)
    return f"“… {words}”\n{said}" if words else said


def _colour(text: str) -> str | None:
    """R's ``#rrggbb``, also with the opacity behind it; the names of its commonest colours."""
    import re

    if re.fullmatch("#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?", text):
        return text[:7].lower()
    return _NAMED.get(text.lower().replace(" ", ""))


_NAMED = {
    "black": "#000000", "red": "#ff0000", "green": "#00ff00", "green3": "#00cd00", "blue": "#0000ff",
    "cyan": "#00ffff", "magenta": "#ff00ff", "yellow": "#ffff00", "gray": "#bebebe", "grey": "#bebebe",
    "orange": "#ffa500", "purple": "#a020f0", "brown": "#a52a2a", "pink": "#ffc0cb", "gold": "#ffd700",
    "darkgreen": "#006400", "darkblue": "#00008b", "darkred": "#8b0000", "turquoise": "#40e0d0", "violet": "#ee82ee",
}  # fmt: skip
