"""A workbook for Excel, LibreOffice and whatever else reads Office Open XML.

Its sheets are those of `tables.workbook`: `about`, `articles`, `codings`, `comments` (with a column of 1 and 0 for each
code, and one for each choice and scale), `codes`, `memos`, `attributes`, `people`, `coders`, and `columns`, which says
what each column holds. The first row is bold, stays in sight, and has filters. Articles lead to their addresses,
codings to the rows of their comments.

Texts are texts: ``=1+1`` stays as it stands. Where one is longer than a cell (32,767 UTF-16 code units), the cell ends
with a mark and a number, and under this number the sheet “long texts” has all of it, in parts. A table of more than
1,048,575 rows goes on in a further sheet, “codings (2)”. What of this happened is told in `about`. An empty text is an
empty cell. A whole number of more than 15 digits is written as text, because spreadsheets keep no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.exporters.tables import workbook

id = "xlsx"
title = QT_TRANSLATE_NOOP("Formats", "Excel workbook: everything in sheets")
suffix = ".xlsx"
group = "tables"

_WRITTEN = ("articles", "comments", "codings", "codes", "memos", "attributes", "people", "coders")
"""Comments before codings, which lead to their rows."""


@dataclass(frozen=True, slots=True)
class Options(workbook.Options):
    """As for every workbook."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Raises `UserError` for more columns than a workbook holds, `Cancelled`."""
    from reader.exporters.tables.long_texts import NAME, LongTexts
    from reader.exporters.tables.ooxml import Workbook

    with LongTexts() as long_texts, Workbook(out, long_texts, wrap=options.wrap) as book:
        sheets = workbook.fill(book, records, options, _WRITTEN, token)
        if long_texts.texts:
            # The parts stand in cells that are long enough for them, so none is put aside again.
            told = long_texts.sheet()
            book.add(told)
            sheets.append(told)
        book.add(workbook.dictionary(sheets))
        book.add(workbook.about(records, list(_remarks(long_texts.cells, long_texts.texts, book.unlinked))))
        book.close((workbook.FIRST, *(sheet.name for sheet in sheets if sheet.name != NAME), "columns", NAME))


def preview(records: Snapshot, options: Options, token: Token) -> Table:
    return workbook.first_sheet(records, options, token)


def _remarks(cells: int, texts: int, unlinked: int) -> Iterator[str]:
    if cells:
        yield translate(
            "Exports",
            "{cells} cells end with “→ long texts” and a number, because their text is longer than a cell can be; all "
            "of it stands under this number in the sheet “long texts” ({texts} texts).",
        ).format(cells=cells, texts=texts)
    if unlinked:
        yield translate(
            "Exports", "{count} codings have no link to their comment, because a sheet has no more than 65,530 links."
        ).format(count=unlinked)
