"""The codebook as a Word document: a heading for each code, with its descriptions in a small table.

Headings go by level, so that Word shows the codebook as an outline; it has nine levels, and deeper codes keep the
ninth. A code below another has its path under its heading. The whole document is in memory before it is written: some
40 KB a code.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.exporters.codebooks.choosing import Choices
from reader.exporters.codebooks.entries import Entry, counts_of, entries, kind_of, texts_of

id = "codebook-docx"
title = QT_TRANSLATE_NOOP("Formats", "Codebook: Word document")
suffix = ".docx"
group = "codebook"

PREVIEWED = 20


@dataclass(frozen=True, slots=True)
class Options(Choices):
    """What every codebook has."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Make the document, then write it; raises `Cancelled`."""
    from reader.exporters.codebooks.word_page import WordPage

    page = WordPage(translate("Exports", "Codebook of {project}").format(project=records.project().name))
    for note in records.notes():
        page.note(note)
    empty = True
    for entry in entries(records, options, token):
        empty = False
        page.heading(entry.code.name, entry.depth + 1)
        page.about(_about(entry), entry.code.colour)
        if rows := _rows(entry, options):
            page.table(rows)
        for passage in entry.passages:
            page.quote(passage.shown, passage.source)
    if empty:
        page.note(translate("Exports", "There are no codes."))
    token.check()
    # python-docx looks into the file while it writes, which not every target lets it.
    whole = io.BytesIO()
    page.save(whole)
    out.write(whole.getbuffer())


def preview(records: Snapshot, options: Options, token: Token) -> Table:
    """The first codes, with what is said of each."""
    return Table(
        (
            translate("Exports", "Code"),
            translate("Exports", "Kind"),
            translate("Exports", "Descriptions"),
        ),
        tuple(
            (
                entry.code.path,
                kind_of(entry),
                "\n".join(f"{heading}: {text}" for heading, text in _rows(entry, options)),
            )
            for entry in entries(records, options, token, PREVIEWED)
        ),
    )


def _about(entry: Entry) -> str:
    code = entry.code
    about = [kind_of(entry), code.colour]
    if code.concealed:
        about.append(translate("Exports", "hidden"))
    if entry.depth:
        about.append(code.path)
    return " · ".join(about)


def _rows(entry: Entry, options: Choices) -> Sequence[tuple[str, str]]:
    rows = list(texts_of(entry))
    if options.counts:
        rows.append((translate("Exports", "Use"), "\n".join(counts_of(entry, by_coder=options.by_coder))))
    rows += [(translate("Exports", "Memo by {coder}").format(coder=note.coder), note.text) for note in entry.memos]
    return rows
