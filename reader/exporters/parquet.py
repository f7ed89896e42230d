"""Parquet: one table of the project with its types and labels, for R, Python, DuckDB and others.

What types columns have and where their labels are: `exporters.statistics.arrow_table`. Choices and scales of comments
are one column each (see `exporters.tables.Answers`); attributes are columns of the tables of comments, codings and
articles, and all their values the table of attribute values. Written row group by row group.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters import tables
from reader.exporters.statistics.all_tables import Which, sheet

id = "parquet"
title = QT_TRANSLATE_NOOP("Formats", "Parquet: one table")
suffix = ".parquet"
group = "tables"


@dataclass(frozen=True, slots=True)
class Options:
    table: Which = field(
        default=Which.CODINGS,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Table"),
            "choices": (
                QT_TRANSLATE_NOOP("Options", "Codings"),
                QT_TRANSLATE_NOOP("Options", "Comments"),
                QT_TRANSLATE_NOOP("Options", "Codes"),
                QT_TRANSLATE_NOOP("Options", "Memos"),
                QT_TRANSLATE_NOOP("Options", "Articles"),
                QT_TRANSLATE_NOOP("Options", "People"),
                QT_TRANSLATE_NOOP("Options", "Attributes"),
                QT_TRANSLATE_NOOP("Options", "Values of attributes"),
                QT_TRANSLATE_NOOP("Options", "Coders"),
            ),
            "help": QT_TRANSLATE_NOOP("Options", "which table of the project is written"),
        },
    )


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write the table; raises `Cancelled`."""
    from reader.exporters.statistics.arrow_table import write_parquet

    write_parquet(sheet(records, options.table, token), out, records)


def preview(records: Snapshot, options: Options, token: Token) -> Table:
    return tables.preview(sheet(records, options.table, token))
