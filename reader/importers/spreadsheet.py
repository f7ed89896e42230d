"""Workbooks as tables: Excel (Office Open XML, its binary form, and the older .xls) and OpenDocument spreadsheets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from reader.domain.column_guess import guess
from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.tables.delimiters import is_header
from reader.importers.tables.reading import read_table
from reader.importers.tables.table import Row, Table, shown, unique_names

id = "spreadsheet"
title = QT_TRANSLATE_NOOP("Formats", "Table of comments (Excel, OpenDocument)")
suffixes = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LARGEST_UNPACKED = 2 << 30
_LOOKED_AT = 200
_FIRST_ROWS = 12


def sniff(head: bytes, name: str) -> float:
    """By the packing and the name; a workbook without its ending is known by what stands first in the archive."""
    lower = name.lower()
    if head.startswith(_OLE):
        return 0.9 if lower.endswith(".xls") else 0.0
    if not head.startswith(b"PK\x03\x04"):
        return 0.0
    if b"opendocument.spreadsheet" in head[:200]:
        return 0.95
    return 0.95 if lower.endswith(suffixes) or b"xl/workbook" in head or b"xl/_rels/" in head else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The articles and their comments, of the sheet that the mapping names or that looks most like comments."""
    sheet = origin.mapping.sheet if origin.mapping is not None else None
    yield from read_table(table(stream, token, sheet), token, origin)


def table(stream: BinaryIO, token: Token, sheet: str | None = None) -> Table:
    """The rows of `sheet`, else of the one that looks most like comments. Raises `FormatError` where the workbook is
    damaged, locked with a password or empty, or has no such sheet."""
    book = _opened(stream)
    names = tuple(book.sheet_names)
    if sheet is not None and sheet not in names:
        raise FormatError(
            translate("Importers", "The workbook has no sheet “{sheet}”.").format(sheet=sheet),
            hint=translate("Importers", "It has: {sheets}.").format(sheets=", ".join(names[:40])),
        )
    best: tuple[float, tuple[str, ...], Any, int, str] | None = None
    for name in [sheet] if sheet is not None else names:
        token.check()
        found = _look(book, name)
        if found is not None and (best is None or found[0] > best[0]):
            best = (*found, name)
    if best is None:
        raise FormatError(translate("Importers", "The workbook has no table in it."))
    _, columns, data, skipped, chosen = best
    return Table(columns, _rows(columns, data, skipped, token), sheets=names, sheet=chosen)


def _opened(stream: BinaryIO) -> Any:
    import python_calamine as calamine

    data = io.BytesIO(stream.read())
    if data.getvalue()[:2] == b"PK":
        try:
            with zipfile.ZipFile(data) as archive:
                size = sum(entry.file_size for entry in archive.infolist())
        except (zipfile.BadZipFile, ValueError, OSError) as fault:
            raise FormatError(translate("Importers", "The workbook is damaged.")) from fault
        if size > _LARGEST_UNPACKED:
            raise FormatError(translate("Importers", "The workbook is too large when unpacked."))
        data.seek(0)
    try:
        return calamine.load_workbook(data)
    except calamine.PasswordError as fault:
        raise FormatError(
            translate("Importers", "The workbook is locked with a password."),
            hint=translate("Importers", "Save it without one and try again."),
        ) from fault
    except BaseException as fault:
        raise _refusal(fault) from fault


def _refusal(fault: BaseException) -> BaseException:
    """What the library does not take is bad input; it says so with exceptions and, of some faults, by panicking."""
    if isinstance(fault, Exception) or type(fault).__name__ == "PanicException":
        return FormatError(translate("Importers", "The workbook is damaged."))
    return fault


def _look(book: Any, name: str) -> tuple[float, tuple[str, ...], Any, int] | None:
    """How much a sheet looks like comments, its columns, its rows, and how many rows come before the first one."""
    try:
        data = book.get_sheet_by_name(name)
        # A sheet's rows have cells as far as the last one that is filled.
        top: list[list[str]] = []
        for cells in data.iter_rows():
            top.append([shown(cell) for cell in cells])
            if len(top) >= _LOOKED_AT:
                break
    except BaseException as fault:
        refusal = _refusal(fault)
        if isinstance(refusal, FormatError):
            return None
        raise
    filled = [sum(bool(cell.strip()) for cell in row) for row in top]
    if not any(filled):
        return None
    width = max(filled)
    # Titles and notes stand above a header in fewer cells.
    header = next(
        (at for at, count in enumerate(filled[:_FIRST_ROWS]) if count * 2 >= width and count > (width > 1)),
        next(at for at, count in enumerate(filled) if count),
    )
    named = is_header([cell for cell in top[header] if cell.strip()], top[header + 1 :])
    columns = unique_names(top[header] if named else [""] * len(top[header]))
    skipped = header + named
    rows = [_row(columns, cells) for cells in top[skipped:]]
    found = guess(columns, [row for row in rows if row])
    return (found.sure if found is not None else 0.0), columns, data, skipped


def _rows(columns: Sequence[str], data: Any, skipped: int, token: Token) -> Iterator[Row | Notice]:
    for number, cells in enumerate(data.iter_rows()):
        if number % 1024 == 0:
            token.check()
        if number < skipped:
            continue
        row = _row(columns, [shown(cell) for cell in cells])
        if row:
            yield row


def _row(columns: Sequence[str], cells: Sequence[str]) -> Row:
    return {column: cell for column, cell in zip(columns, cells, strict=False) if cell}
