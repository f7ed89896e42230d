"""Exports of many codings, each also as a ratio to the bare writer on the same rows."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks import corpus
from benchmarks.measure import Figure
from benchmarks.storage import code_much
from reader.app import exports, registry
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.progress import NoToken
from reader.exporters import tables
from reader.exporters.tables import Cell, Sheet
from reader.storage.snapshot import FileSnapshot

CODINGS = 100_000
BARE_ROWS = 10_000
"""How many rows the bare writer of workbooks gets: it takes minutes for all, and its time grows with them evenly."""

Rows = Sequence[tuple[Cell, ...]]


def figures(folder: Path, articles: int, comments: int) -> Iterator[Figure]:
    project = coded(folder, articles, comments)
    try:
        yield from _csv(project, folder)
        yield from _xlsx(project, folder)
        for name in ("tsv", "json-lines", "ods", "html", "parquet", "json"):
            yield Figure(f"export {CODINGS:,} codings as {name}", _exported(project, name, folder), "s")
    finally:
        project.close()


def coded(folder: Path, articles: int, comments: int) -> Project:
    """A project with `CODINGS` codings, for every benchmark of exports."""
    project = Project.create(folder / "exports.threadnote", coder="Ann")
    import_records(project, "bench", corpus.records(articles, comments))
    code_much(project, CODINGS)
    return project


def _csv(project: Project, folder: Path) -> Iterator[Figure]:
    taken = _exported(project, "csv", folder)
    with FileSnapshot(project.path) as records:
        rows = list(tables.codings(records, NoToken()).rows)
    floor = seconds(lambda: _bare_csv(rows, folder / "bare.csv"))
    yield Figure(f"export {CODINGS:,} codings as csv", taken, "s", 1, floor, "csv.writer, the same rows")


def _xlsx(project: Project, folder: Path) -> Iterator[Figure]:
    """The bare writer's time is that for the first rows of the two large sheets, times how many there are."""
    taken = _exported(project, "xlsx", folder)
    floor = 0.0
    with FileSnapshot(project.path) as records:
        for make in (tables.codings, tables.comments):
            sheet: Sheet = make(records, NoToken())
            rows = [row for row, _ in zip(sheet.rows, range(BARE_ROWS), strict=False)]
            if rows:
                one = seconds(lambda rows=rows: _bare_xlsx(rows, folder / "bare.xlsx"))  # type: ignore[misc]
                floor += one * sheet.count / len(rows)
    against = "XlsxWriter in constant memory, codings and comments"
    yield Figure(f"export {CODINGS:,} codings as xlsx, all sheets", taken, "s", 1, floor, against)


def _exported(project: Project, name: str, folder: Path) -> float:
    exporter = registry.exporter(name)
    assert exporter is not None
    target = folder / f"exported{exporter.suffix}"
    return seconds(lambda: exports.export(project, exporter, target, exporter.options()))


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _bare_csv(rows: Rows, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)


def _bare_xlsx(rows: Rows, target: Path) -> None:
    from xlsxwriter import Workbook

    book = Workbook(
        target,
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
