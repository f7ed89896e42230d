"""Projects of Taguette: its SQLite database, of one person or of a server.

The tables are those of its public source (revisions of Alembic up to ``db5e31a0233d``); what an older revision lacks is
not asked for. Offsets are bytes of UTF-8 over the text of the document's HTML, the end exclusive. The snippet beside
each highlight is HTML as well; its text decides where the two differ.

- dots in a tag's path are levels of codes; what is above a tag and is none itself only groups
- a highlight without a tag has the code "untagged": no export of Taguette has it
- who made a highlight, and when, is told by the log of commands
- of several projects in one database all are read, the codes of each below one code with its name
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from reader.domain.progress import Token
from reader.domain.records import (
    UNKNOWN,
    About,
    ArticleRecord,
    CodeRecord,
    CoderRecord,
    CodingRecord,
    MemoRecord,
    Notice,
    Origin,
    Record,
)
from reader.domain.words import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from reader.importers.projects.database import Database, Row
    from reader.importers.projects.passages import Passages
    from reader.importers.projects.paths import Paths
    from reader.importers.projects.telling import Tally

id = "taguette"
title = QT_TRANSLATE_NOOP("Formats", "Taguette project")
suffixes = (".sqlite3",)

_MAGIC = b"SQLite format 3\x00"
_APPLICATION = slice(68, 72)
_OWN = b"Tgtt"
"""What Taguette writes as the application id into the header of its databases (since version 0.10)."""


def sniff(head: bytes, name: str) -> float:
    """0.95 by the application id or the names of the tables; 0.3 for a database under its suffix."""
    if not head.startswith(_MAGIC):
        return 0.0
    if head[_APPLICATION] == _OWN or (b"highlight_tags" in head and b"alembic_version" in head):
        return 0.95
    return 0.3 if name.lower().endswith(suffixes) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The codes, then one article for each document. Raises `FormatError` where this is no Taguette project.

    Notices: those of `projects.telling` and `projects.database`; ``untagged``, ``several-projects``, ``orphaned``.
    """
    from reader.importers.projects import database
    from reader.importers.projects.kinds import require

    with database.opened(stream, token) as project:
        require(project, "Taguette")
        yield from _Reading(project, token).records()
        yield from project.notices


class _Reading:
    """One database, table by table."""

    def __init__(self, project: Database, token: Token) -> None:
        from reader.importers.projects.telling import Tally

        self._project = project
        self._token = token
        self._tally: Tally = Tally()
        self._names: dict[int, str] = {}
        self._keys: dict[int, str] = {}
        self._codes: dict[int, str] = {}
        self._untagged: dict[int, str] = {}
        self._tags: dict[int, list[int]] = {}
        self._made: dict[tuple[int, int], tuple[str, str | None]] = {}

    def records(self) -> Iterator[Record]:
        from reader.importers.projects.merging import Following
        from reader.importers.projects.telling import counted

        project = self._project
        yield from self._projects()
        self._read_tags()
        yield from self._coders()
        yield from self._code_records()
        highlights = Following(
            project.rows("highlights", "document_id", "start_offset", "end_offset", "id"), "document_id"
        )
        total = project.count("documents")
        for done, row in enumerate(project.rows("documents", "id"), start=1):
            self._token.progress(done, total)
            number = row.whole("id")
            if number is not None:
                yield from self._article(row, highlights.of(number))
        self._tally.without_text += highlights.finish()
        yield from self._tally.notices()
        yield from counted(
            (
                "untagged",
                translate("Importers", "Highlights without a tag, which have the code “untagged” here: {count}."),
                sum(1 for tags in self._tags.values() if not tags),
            )
        )

    def _projects(self) -> Iterator[Record]:
        from reader.importers.projects.identity import named_guid

        for row in self._project.rows("projects", "id"):
            number = row.whole("id")
            if number is None:
                continue
            self._names[number] = row.line("name")
            self._keys[number] = named_guid("taguette", number, row.text("created"))
            if said := "\n\n".join(filter(None, (row.line("name"), row.text("description")))):
                yield MemoRecord(
                    said, About.PROJECT, created_at=_time(row, "created"), guid=named_guid(self._keys[number], "memo")
                )
        if len(self._names) > 1:
            yield Notice(
                "several-projects",
                translate(
                    "Importers",
                    "The database holds {count} projects. All were taken over: the codes of each stand below one with"
                    " its name, and the attribute “project” says where an article is from.",
                ).format(count=len(self._names)),
            )

    def _read_tags(self) -> None:
        """Which highlight has which tags, and who gave them."""
        for row in self._project.rows("highlights", only=("id",)):
            if (number := row.whole("id")) is not None:
                self._tags[number] = []
        for row in self._project.rows("highlight_tags", "highlight_id", "tag_id"):
            highlight, tag = row.whole("highlight_id"), row.whole("tag_id")
            if tag is None or highlight not in self._tags:
                continue
            self._tags[highlight].append(tag)
        for row in self._project.rows("commands", "id"):
            self._token.check()
            payload = row.raw("payload")
            if "highlight_add" not in payload:
                continue
            try:
                said = json.loads(payload)
                highlight, tags = int(said["highlight_id"]), [int(tag) for tag in said.get("tags") or ()]
            except (ValueError, KeyError, TypeError, RecursionError):
                continue
            by = row.line("user_login"), _time(row, "date")
            for tag in (*tags, 0):
                self._made.setdefault((highlight, tag), by)

    def _coders(self) -> Iterator[CoderRecord]:
        from reader.importers.projects.identity import named_guid

        names = dict.fromkeys(name for name, _ in self._made.values() if name)
        if not names:
            names = dict.fromkeys(name for row in self._project.rows("users") if (name := row.line("login")))
        yield from (CoderRecord(name, name, named_guid("taguette", "coder", name)) for name in names)

    def _code_records(self) -> Iterator[CodeRecord]:
        from reader.importers.projects.identity import named_guid
        from reader.importers.projects.paths import Paths, dotted, untagged

        several = len(self._names) > 1
        books: dict[int, Paths] = {}

        def book(number: int) -> Paths:
            if number not in books:
                key = self._keys.setdefault(number, named_guid("taguette", number))
                top = CodeRecord(
                    f"project-{number}", self._names.get(number, ""), guid=named_guid(key, "top"), codable=False
                )
                books[number] = Paths(top if several else None)
            return books[number]

        for row in self._project.rows("tags", "id"):
            tag, number, path = row.whole("id"), row.whole("project_id") or 0, row.line("path")
            if tag is not None:
                paths = book(number)
                guid = named_guid(self._keys[number], "tag", path)
                self._codes[tag] = paths.add(dotted(path), guid=guid, definition=row.text("description"))
        projects = {
            row.whole("id"): row.whole("project_id") or 0
            for row in self._project.rows("documents", only=("id", "project_id"))
        }
        for row in self._project.rows("highlights", only=("id", "document_id")):
            number = projects.get(row.whole("document_id"), -1)
            if number < 0 or number in self._untagged or self._tags.get(row.whole("id") or -1, [0]):
                continue
            paths = book(number)
            self._untagged[number] = paths.add(paths.free(untagged()), guid=named_guid(self._keys[number], "untagged"))
        for paths in books.values():
            yield from paths.codes()

    def _article(self, row: Row, highlights: Iterator[Row]) -> Iterator[Record]:
        from reader.domain.text import text_hash
        from reader.importers.projects.html_text import read_html
        from reader.importers.projects.identity import named_guid
        from reader.importers.projects.passages import Passages
        from reader.importers.projects.rulers import utf8
        from reader.importers.projects.telling import nameless

        number, project = row.whole("id"), row.whole("project_id") or 0
        raw, body = read_html(row.raw("contents"))
        key = self._keys.setdefault(project, named_guid("taguette", project))
        name, filename, said = row.line("name"), row.line("filename"), row.text("description")
        guid = named_guid(key, "document", number, name, text_hash(body.text))
        attributes = {"filename": filename} if filename else {}
        if row.line("text_direction").upper() == "RIGHT_TO_LEFT":
            attributes["text_direction"] = "right-to-left"
        if len(self._names) > 1:
            attributes["project"] = self._names.get(project, "")
        yield ArticleRecord(name or filename or nameless(), body, attributes=attributes, guid=guid)
        if said not in ("", name, filename):
            yield MemoRecord(said, created_at=_time(row, "created"))
        # A browser keeps white space before the first element, the server's parser does not.
        lead = len(raw) - len(raw.lstrip(" \t\n\f"))
        passages = Passages(raw, body, [utf8(raw), *([utf8(raw, lead)] if lead else [])])
        for highlight in highlights:
            self._token.check()
            yield from self._codings(highlight, passages, project, guid)

    def _codings(self, row: Row, passages: Passages, project: int, article: str) -> Iterator[CodingRecord]:
        from reader.importers.projects.html_text import text_of
        from reader.importers.projects.identity import named_guid
        from reader.importers.projects.passages import How

        number, start, stop = row.whole("id"), row.whole("start_offset"), row.whole("end_offset")
        if number is None:
            self._tally.empty += 1
            return
        placed = passages.place(start, stop, text_of(row.raw("snippet")))
        for tag in self._tags.get(number) or [0]:
            self._tally.add(placed)
            code = self._codes.get(tag) if tag else self._untagged.get(project)
            if placed is None:
                continue
            if code is None:
                self._tally.without_code += 1
                continue
            coder, at = self._made.get((number, tag)) or self._made.get((number, 0)) or (None, None)
            yield CodingRecord(
                code,
                placed.start,
                placed.stop,
                placed.quote,
                coder,
                at,
                guid=named_guid(article, code, start, stop, number),
                adrift=placed.how is How.ADRIFT,
            )


def _time(row: Row, column: str) -> str | None:
    from reader.importers.projects.dates import iso_time

    return iso_time(row.text(column))
