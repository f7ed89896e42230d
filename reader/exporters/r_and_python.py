"""For R and Python: a folder with every table, what the columns mean, and a script for each language that loads them.

``data/`` has the tables as CSV: UTF-8 without byte order mark, commas, double quotes, lines end with LF, each text as
it stands (no guard against formulas: these files are for scripts). An empty cell is an empty text or none; Parquet,
which is there if asked for, keeps the two apart. Choices and scales of comments are numbers, as in
`exporters.tables.Answers`; ``data_dictionary.csv`` says what each column is, ``value_labels.csv`` what its values
mean, and ``datapackage.json`` the same for programs (Frictionless Data Package 2.0).
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.exporters import codebook_markdown
from reader.exporters.codebooks.markdown_text import in_line, paragraphs
from reader.exporters.statistics import loading
from reader.exporters.statistics.all_tables import every
from reader.exporters.statistics.data_package import Written, dictionary, package, value_labels
from reader.exporters.tables import Cell, Sheet

id = "r-and-python"
title = QT_TRANSLATE_NOOP("Formats", "Folder for R and Python")
suffix = ""
group = "tables"
folder = True

PREVIEWED = 20


@dataclass(frozen=True, slots=True)
class Options:
    parquet: bool = field(
        default=False,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "Parquet as well"),
            "help": QT_TRANSLATE_NOOP("Options", "each table also as Parquet, which is smaller and keeps the types"),
        },
    )


options = Options


def write(records: Snapshot, out: Path, options: Options, token: Token) -> None:
    """Fill the empty folder `out`; raises `Cancelled`."""
    (out / "data").mkdir()
    if options.parquet:
        (out / "parquet").mkdir()
    written = [_table(records, sheet, out, options) for sheet in every(records, token)]
    _csv(out / "data_dictionary.csv", dictionary(written))
    _csv(out / "value_labels.csv", value_labels(written))
    with (out / "codebook.md").open("wb") as book:
        codebook_markdown.write(records, book, codebook_markdown.Options(), _Silent(token))
    for name, text in (
        ("datapackage.json", package(records.project(), records.notes(), written)),
        ("load.R", loading.R),
        ("load.py", loading.PYTHON),
        ("README.md", _readme(records, written, options)),
    ):
        (out / name).write_text(text, encoding="utf-8", newline="\n")


def preview(records: Snapshot, options: Options, token: Token) -> Table:  # noqa: ARG001
    """The tables with their columns."""
    return Table(
        (translate("Exports", "Table"), translate("Exports", "Columns"), translate("Exports", "Names of the columns")),
        tuple(
            (sheet.name, len(sheet.columns), ", ".join(column.name for column in sheet.columns[:PREVIEWED]))
            for sheet in every(records, token)
        ),
    )


class _Silent:
    """The token of a small last part: can be cancelled, and says nothing of its progress."""

    def __init__(self, token: Token) -> None:
        self.check: Callable[[], None] = token.check

    def progress(self, done: int, total: int) -> None:
        return None


def _table(records: Snapshot, sheet: Sheet, out: Path, options: Options) -> Written:
    """Write one table, portion by portion into each form."""
    from reader.exporters.statistics.arrow_table import ParquetTable, portions

    rows = 0
    with ExitStack() as open_files:
        lines = open_files.enter_context((out / "data" / f"{sheet.name}.csv").open("w", encoding="utf-8", newline=""))
        plain = csv.writer(lines, lineterminator="\n")
        plain.writerow([column.name for column in sheet.columns])
        typed: ParquetTable | None = None
        if options.parquet:
            packed = open_files.enter_context((out / "parquet" / f"{sheet.name}.parquet").open("wb"))
            typed = ParquetTable(packed, sheet, records)
            open_files.callback(typed.close)
        for portion in portions(sheet.rows):
            plain.writerows(portion)
            if typed:
                typed.add(portion)
            rows += len(portion)
    return Written(sheet.name, sheet.columns, rows)


def _csv(path: Path, rows: Iterable[Sequence[Cell]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows(rows)


def _readme(records: Snapshot, written: Sequence[Written], options: Options) -> str:
    told = ["# " + in_line(records.project().name)]
    for note in records.notes():
        told += paragraphs(note)
    files = [
        ("data/", translate("Exports", "the tables as CSV (UTF-8, commas, double quotes), each text as it stands")),
        ("data_dictionary.csv", translate("Exports", "what each column of each table holds")),
        ("value_labels.csv", translate("Exports", "what coded values mean")),
        ("datapackage.json", translate("Exports", "the same for programs (Frictionless Data Package)")),
        ("codebook.md", translate("Exports", "the codes with their definitions")),
        ("load.R", translate("Exports", 'loads all tables into R: source("load.R", chdir = TRUE)')),
        ("load.py", translate("Exports", "loads all tables into Python: from load import load; project = load()")),
    ]
    if options.parquet:
        files.insert(1, ("parquet/", translate("Exports", "the same tables with their types, as Parquet")))
    told.append("\n".join(f"- `{name}`: {in_line(about)}" for name, about in files))
    told.append("\n".join(f"- {in_line(one.name)}: {one.rows} × {len(one.columns)}" for one in written))
    told.append(
        in_line(
            translate(
                "Exports",
                "The tables are not guarded against formulas: open them with a script, not in a spreadsheet. "
                "Ids join them: item_id, parent_id, article_id, code_id, coding_id.",
            )
        )
    )
    return "\n\n".join(told) + "\n"
