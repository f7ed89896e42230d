"""A spreadsheet of OpenDocument, for LibreOffice and whatever else reads it.

Its sheets are those of `tables.workbook`, `about` first, and their columns those of the Excel workbook. The first row
is bold, stays in sight, and has filters; addresses are links. A text has no greatest length. A table of more than
1,048,575 rows goes on in a further sheet. Control characters, which OpenDocument cannot hold, are shown as their
pictures (U+2401 for U+0001); how many, a last sheet “remarks” tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.exporters.tables import Column, Sheet, workbook

id = "ods"
title = QT_TRANSLATE_NOOP("Formats", "OpenDocument spreadsheet: everything in sheets")
suffix = ".ods"
group = "tables"


@dataclass(frozen=True, slots=True)
class Options(workbook.Options):
    """As for every workbook."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Raises `UserError` for more columns than a spreadsheet holds, `Cancelled`."""
    from reader.exporters.tables.opendocument import Spreadsheet

    with Spreadsheet(out, wrap=options.wrap) as book:
        book.add(workbook.about(records, ()))
        sheets = workbook.fill(book, records, options, workbook.TABLES, token)
        book.add(workbook.dictionary(sheets))
        if book.replaced:
            told = translate(
                "Exports",
                "{count} control characters, which this format cannot hold, are shown as pictures or as U+FFFD.",
            ).format(count=book.replaced)
            column = Column("remark", label=translate("Exports", "What is said"))
            book.add(Sheet("remarks", (column,), iter([(told,)]), 1))
        book.close()


def preview(records: Snapshot, options: Options, token: Token) -> Table:
    return workbook.first_sheet(records, options, token)
