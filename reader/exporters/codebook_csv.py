"""The codebook as CSV: a row for each code, in the codebook's order, parents before children.

`kind` is ``tag``, ``choice`` or ``scale``; the codes right below a choice are its answers, and `answers` has their
names, one a line. `lowest` and `highest` are a scale's. `codings` counts a code's own, `comments` the comments that it
stands on (whole or on a passage, each once), `articles` the articles that have it on their own text or on a comment;
those ending in ``_with_subcodes`` count all below it in, each comment and article once. A scale's codings by degree
are in `degrees`, as ``degree: count`` a line. With them by coder, each coder's own codings have a column headed
``coder:`` and the name. A passage has two columns, with its words and with who said it where.

RFC 4180, UTF-8; byte order mark and guard against formulas as in `exporters.csv_codings`.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from reader.domain.model import CodeKind, CoderId
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.codebooks.choosing import Choices
from reader.exporters.codebooks.entries import MOST_PASSAGES, Entry, entries
from reader.exporters.csv_codings import DANGEROUS

id = "codebook-csv"
title = QT_TRANSLATE_NOOP("Formats", "Codebook: CSV")
suffix = ".csv"
group = "codebook"

PREVIEWED = 20
Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Options(Choices):
    bom: bool = field(
        default=False,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "begin with a byte order mark, which Excel needs")},
    )
    guard: bool = field(
        default=True,
        metadata={
            "help": QT_TRANSLATE_NOOP(
                "Options", "put an apostrophe before cells that a spreadsheet would run as a formula (= + - @)"
            )
        },
    )


options = Options

TEXTS = (
    "path", "name", "parent", "depth", "kind", "lowest", "highest", "answers", "colour", "hidden", "definition",
    "include", "exclude", "example",
)  # fmt: skip
COUNTS = (
    "codings", "comments", "articles", "codings_with_subcodes", "comments_with_subcodes", "articles_with_subcodes",
    "degrees",
)  # fmt: skip
IDS = ("id", "parent_id")


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which columns there are: `coders` are the columns' names by coder."""

    counts: bool
    coders: dict[CoderId, str]
    memos: bool
    passages: int
    notes: str

    @property
    def names(self) -> list[str]:
        numbered = (f"{what}_{number + 1}" for number in range(self.passages) for what in ("passage", "source"))
        return [
            *TEXTS,
            *(COUNTS if self.counts else ()),
            *self.coders.values(),
            *(("memos",) if self.memos else ()),
            *numbered,
            *IDS,
            *((self.notes,) if self.notes else ()),
        ]

    def row(self, entry: Entry) -> list[Cell]:
        cells = _texts(entry)
        if self.counts:
            cells += _counts(entry)
        cells += [entry.use.by_coder.get(coder, 0) for coder in self.coders]
        if self.memos:
            cells.append("\n\n".join(f"{note.coder}: {note.text}" for note in entry.memos))
        for number in range(self.passages):
            there = entry.passages[number : number + 1]
            cells += [there[0].shown, there[0].source] if there else [None, None]
        cells += [entry.code.guid, entry.above.guid if entry.above else None]
        return cells + [None] * bool(self.notes)


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write a header and a row a code; raises `Cancelled`."""
    if options.bom:
        out.write(codecs.BOM_UTF8)
    dangerous = DANGEROUS if options.guard else frozenset()
    layout = _layout(records, options)
    out.write(_line(layout.names, dangerous))
    for entry in entries(records, options, token):
        out.write(_line(layout.row(entry), dangerous))


def preview(records: Snapshot, options: Options, token: Token) -> Table:
    """The first rows, as they are without the guard."""
    layout = _layout(records, options)
    rows = (tuple(layout.row(entry)) for entry in entries(records, options, token, PREVIEWED))
    return Table(tuple(layout.names), tuple(rows))


def _layout(records: Snapshot, options: Options) -> _Layout:
    coders: dict[CoderId, str] = {}
    for coder in records.coders() if options.counts and options.by_coder else ():
        name, number = f"coder:{coder.name}", 2
        while name in coders.values():
            name, number = f"coder:{coder.name} ({number})", number + 1
        coders[coder.id] = name
    notes = records.notes()
    return _Layout(
        options.counts,
        coders,
        options.memos,
        max(0, min(options.passages, MOST_PASSAGES)),
        "notes: " + "; ".join(notes) if notes else "",
    )


def _texts(entry: Entry) -> list[Cell]:
    code = entry.code
    scale = code.kind is CodeKind.SCALE
    return [
        code.path,
        code.name,
        entry.above.path if entry.above else None,
        entry.depth,
        code.kind.value,
        code.lowest if scale else None,
        code.highest if scale else None,
        "\n".join(entry.answers),
        code.colour,
        1 if code.concealed else 0,
        code.definition,
        code.include,
        code.exclude,
        code.example,
    ]


def _counts(entry: Entry) -> list[Cell]:
    use = entry.use
    return [
        use.codings,
        use.comments,
        use.articles,
        use.codings_below,
        use.comments_below,
        use.articles_below,
        "\n".join(f"{degree}: {count}" for degree, count in use.degrees.items()),
    ]


def _line(row: Sequence[Cell], dangerous: frozenset[str]) -> bytes:
    guarded = [f"'{cell}" if isinstance(cell, str) and cell[:1] in dangerous else cell for cell in row]
    line = io.StringIO(newline="")
    csv.writer(line).writerow(guarded)
    return line.getvalue().encode("utf-8")
