"""CSV, TSV and their kin: one row a comment. RFC 4180 and what programs write besides; see `tables.delimiters`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import chain
from typing import Any, BinaryIO

from reader.domain.column_names import STRONG, named
from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Record
from reader.domain.text import canonical
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.tables.decoding import encoding_of, peek
from reader.importers.tables.delimiters import Writing, find_writing, is_header
from reader.importers.tables.reading import read_table
from reader.importers.tables.table import Row, Table, unique_names

id = "csv"
title = QT_TRANSLATE_NOOP("Formats", "Table of comments (CSV, TSV)")
suffixes = (".csv", ".tsv", ".tab")

_HEAD_CP = 1 << 18
_LARGEST_CELL = (1 << 31) - 1
"""In characters; the `csv` module counts in a C long, which is this on Windows."""
_NAMED_ROWS = 5


def sniff(head: bytes, name: str) -> float:
    """Sure of the suffix where the rows are even; other texts are left to importers that know better."""
    if not name.lower().endswith(suffixes):
        return 0.0
    text = peek(head)
    if text is None or not text.strip() or text.lstrip("\ufeff \r\n\t")[:1] in ("<", "{", "["):
        return 0.0
    return 0.6 if find_writing(text, whole=False) is not None else 0.3


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The articles and their comments. Notices: ``ragged-rows``, ``no-header``, ``encoding-guessed``, and those of
    `tables.comments`."""
    yield from read_table(table(stream, token, encoding=origin.encoding), token, origin)


def table(stream: BinaryIO, token: Token, sheet: str | None = None, *, encoding: str | None = None) -> Table:
    """The rows; `sheet` means nothing here. Raises `FormatError` where there is no table."""
    if not stream.seekable():
        stream = io.BytesIO(stream.read())
    found, notices = encoding_of(stream, encoding, token)
    head = _text(stream, found).read(_HEAD_CP)
    if not head.strip():
        raise FormatError(translate("Importers", "The file is empty."))
    writing = find_writing(head, whole=len(head) < _HEAD_CP) or _single(head)
    if writing is None:
        raise FormatError(translate("Importers", "The file is no table: its lines have no columns."))
    stream.seek(0)
    if csv.field_size_limit() < _LARGEST_CELL:
        csv.field_size_limit(_LARGEST_CELL)
    rest = csv.reader(_text(stream, found), **writing.options())
    for _ in range(writing.skipped):
        next(rest, None)
    first = next(rest, [])
    second = [row for row in (next(rest, None) for _ in range(3)) if row]
    if is_header(first, second):
        names = first + [""] * (writing.width - len(first))
        below = second
    else:
        notices.append(Notice("no-header", translate("Importers", "The table's first row does not name its columns.")))
        names = [""] * max(len(first), writing.width)
        below = [first, *second]
    if len(first) == writing.width - 1 and below and all(len(row) == writing.width for row in below):
        names = ["", *first]  # R leaves out the name of the column of row numbers
    columns = unique_names(names)
    return Table(columns, _rows(columns, chain(below, _counted(rest, notices, token)), notices))


def _single(head: str) -> Writing | None:
    """A table of one column is a list of texts, where its first line says so."""
    first = head.lstrip("\ufeff").split("\n", 1)[0].strip().strip('"')
    return Writing(",") if named("text", first) >= STRONG else None


def _counted(rows: Iterator[list[str]], notices: list[Notice], token: Token) -> Iterator[list[str]]:
    number = 0
    while True:
        try:
            for row in rows:
                number += 1
                if number % 1024 == 0:
                    token.check()
                yield row
        except csv.Error:
            notices.append(
                Notice(
                    "damaged",
                    translate("Importers", "The table could not be read beyond row {number}.").format(number=number),
                )
            )
        return


def _rows(columns: tuple[str, ...], rows: Iterator[list[str]], notices: list[Notice]) -> Iterator[Row | Notice]:
    width = len(columns)
    ragged = 0
    where: list[int] = []
    for number, cells in enumerate(rows, start=2):
        if len(cells) != width and any(cell.strip() for cell in cells):
            ragged += 1
            if len(where) < _NAMED_ROWS:
                where.append(number)
        row = {column: text for column, cell in zip(columns, cells, strict=False) if (text := canonical(cell))}
        for extra, cell in enumerate(cells[width:], start=width + 1):
            if text := canonical(cell):
                row[f"column {extra}"] = text
        if row:
            yield row
    if ragged:
        yield Notice(
            "ragged-rows",
            translate(
                "Importers",
                "Rows with more or fewer cells than the header: {count}. Cells beyond it are kept as “column …”.",
            ).format(count=ragged),
            translate("Importers", "rows {numbers}").format(numbers=", ".join(map(str, where))),
        )
    yield from notices


def _text(stream: BinaryIO, encoding: str) -> io.TextIOWrapper:
    encoding = "utf-8-sig" if encoding == "utf-8" else encoding
    return io.TextIOWrapper(io.BufferedReader(_Kept(stream), 1 << 16), encoding=encoding, errors="replace", newline="")


class _Kept(io.RawIOBase):
    """A stream that outlives the text reader over it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)
