"""The codebook as Markdown (CommonMark): a heading for each code, with its descriptions, counts and passages.

Headings go by level as far as Markdown has them, to the sixth; deeper codes keep that one, and each code below another
has its whole path under its heading. UTF-8 without BOM, lines end with LF.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.exporters.codebooks.choosing import Choices
from reader.exporters.codebooks.entries import Entry, counts_of, entries, kind_of, texts_of
from reader.exporters.codebooks.markdown_text import in_line, paragraphs, quoted

id = "codebook-markdown"
title = QT_TRANSLATE_NOOP("Formats", "Codebook: Markdown")
suffix = ".md"
group = "codebook"

DEEPEST = 6
PREVIEWED = 20


@dataclass(frozen=True, slots=True)
class Options(Choices):
    """What every codebook has."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write code by code; raises `Cancelled`."""
    for block in _blocks(records, options, token):
        out.write((block + "\n\n").encode("utf-8"))


def preview(records: Snapshot, options: Options, token: Token) -> str:
    """The head and the first codes."""
    return "\n\n".join(_blocks(records, options, token, PREVIEWED))


def _blocks(records: Snapshot, options: Choices, token: Token, most: int = 0) -> Iterator[str]:
    name = records.project().name
    yield "# " + in_line(translate("Exports", "Codebook of {project}").format(project=name))
    for note in records.notes():
        yield from paragraphs(note)
    empty = True
    for entry in entries(records, options, token, most):
        empty = False
        yield from _entry(entry, options)
    if empty:
        yield in_line(translate("Exports", "There are no codes."))


def _entry(entry: Entry, options: Choices) -> Iterator[str]:
    code = entry.code
    yield f"{'#' * min(entry.depth + 2, DEEPEST)} {in_line(code.name)}"
    about = [kind_of(entry), code.colour]
    if code.concealed:
        about.append(translate("Exports", "hidden"))
    if entry.depth:
        about.append(code.path)
    yield in_line(" · ".join(about))
    if options.counts:
        yield "\n".join(f"- {in_line(line)}" for line in counts_of(entry, by_coder=options.by_coder))
    for heading, text in texts_of(entry):
        yield f"**{in_line(heading)}**"
        yield from paragraphs(text)
    for note in entry.memos:
        by = translate("Exports", "Memo by {coder}").format(coder=note.coder)
        yield f"**{in_line(by)}**"
        yield from paragraphs(note.text)
    for passage in entry.passages:
        parts = [*paragraphs(passage.shown), "— " + in_line(passage.source)]
        yield quoted("\n\n".join(parts))
