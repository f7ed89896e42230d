"""What was coded, as a table with tabs between its cells.

The two forms, their columns and the guard against formulas are those of `csv_codings`. UTF-8, CRLF after each row. A
text with a tab, a line break or a double quote in it stands in double quotes, and its own are doubled; every other
stands as it is. This is the dialect that Excel writes and pastes, and that Python reads as ``excel-tab`` and R with
``read.delim``: each text comes back as it was. There are no backslash escapes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.tables import delimited
from reader.exporters.tables import preview as first_rows

id = "tsv"
title = QT_TRANSLATE_NOOP("Formats", "TSV: what was coded, tabs between cells")
suffix = ".tsv"
group = "tables"


@dataclass(frozen=True, slots=True)
class Options(delimited.Options):
    """As for every table of text."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write a header and the rows of the form asked for; raises `Cancelled`."""
    delimited.write(records, out, options, delimited.with_tabs, token)


def preview(records: Snapshot, options: Options, token: Token) -> Table:
    return first_rows(delimited.chosen(records, options, token))
