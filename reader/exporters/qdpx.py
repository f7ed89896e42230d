"""The project as a REFI-QDA exchange file, which NVivo, MAXQDA, ATLAS.ti, QualCoder and others read (REFI-QDA 1.5).

A ZIP archive with ``project.qde`` and ``sources/GUID.txt``, one text for each article. Each comment is a selection, and
a case with author, time, depth and what it answers as variables. What the format has no word for is kept in processing
instructions, so that the project comes back whole. The same project gives the same bytes: GUIDs stay, nothing says
when the file was made.

What stays at home: pseudonyms and paraphrases, since whoever has them beside the texts can look up who is behind a
publication (who works on the protection gets the project file itself); the files that articles came from, with their
captures and earlier texts, since a file is known by its bytes, which are not in the exchange: a project that says it
had them would refuse them; what was read and seen; coders who made nothing.
"""

from __future__ import annotations

import codecs
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.refi.counting import COUNTING, Program
from reader.exporters.refi.progress import Steps
from reader.exporters.refi.project import Form, elements
from reader.exporters.refi.sources import file_name, page

id = "qdpx"
title = QT_TRANSLATE_NOOP("Formats", "REFI-QDA project exchange (QDPX)")
suffix = ".qdpx"
group = "exchange"

PREVIEW_CP = 6000
AT_ONCE_CP = 1 << 16
"""How much text is gathered before it goes into the archive."""
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that an archive can say: files of the same project are the same."""


@dataclass(frozen=True, slots=True)
class Options:
    program: Program = field(
        default=Program.STANDARD,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "For"),
            "choices": (
                QT_TRANSLATE_NOOP("Options", "As the standard says (QualCoder and others)"),
                QT_TRANSLATE_NOOP("Options", "NVivo"),
                QT_TRANSLATE_NOOP("Options", "MAXQDA"),
                QT_TRANSLATE_NOOP("Options", "ATLAS.ti"),
            ),
            "help": QT_TRANSLATE_NOOP(
                "Options", "the program that is to read the file: they count characters and line ends differently"
            ),
        },
    )
    memos: bool = field(default=True, metadata={"help": QT_TRANSLATE_NOOP("Options", "memos go along, as notes")})
    bom: bool = field(
        default=False,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "byte order mark"),
            "help": QT_TRANSLATE_NOOP("Options", "begin the texts with a byte order mark, as NVivo and QualCoder do"),
        },
    )


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write the archive; raises `Cancelled`."""
    form = _form(options)
    steps = _steps(records, token)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "project.qde", elements(records, form, steps))
        for article in records.articles():
            text = page(records, article, form.counting, steps)
            _add(archive, f"sources/{file_name(article)}", text, codecs.BOM_UTF8 if form.bom else b"")
    steps.end()


def preview(records: Snapshot, options: Options, token: Token) -> str:
    """The beginning of the XML."""
    pieces: list[str] = []
    size = 0
    for piece in elements(records, _form(options), _steps(records, token)):
        pieces.append(piece)
        size += len(piece)
        if size >= PREVIEW_CP:
            break
    return "".join(pieces)[:PREVIEW_CP]


def _form(options: Options) -> Form:
    return Form(COUNTING[options.program], options.bom, options.memos)


def _steps(records: Snapshot, token: Token) -> Steps:
    """Every item is met three times: as a case, as a selection, as a text."""
    project = records.project()
    return Steps(token, 3 * (project.articles + project.comments))


def _add(archive: zipfile.ZipFile, name: str, pieces: Iterable[str], start: bytes = b"") -> None:
    entry = zipfile.ZipInfo(name, _NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    with archive.open(entry, "w") as member:
        member.write(start)
        waiting: list[str] = []
        size = 0
        for piece in pieces:
            waiting.append(piece)
            size += len(piece)
            if size >= AT_ONCE_CP:
                member.write("".join(waiting).encode("utf-8"))
                waiting, size = [], 0
        member.write("".join(waiting).encode("utf-8"))
