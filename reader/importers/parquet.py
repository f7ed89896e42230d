"""Parquet as a table (Apache Parquet File Format), batch by batch."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.tables.reading import read_table
from reader.importers.tables.table import Row, Table, flat

id = "parquet"
title = QT_TRANSLATE_NOOP("Formats", "Table of comments (Parquet)")
suffixes = (".parquet", ".pq")

ROWS = 4096
"""Of a batch."""
_MAGIC = b"PAR1"


def sniff(head: bytes, name: str) -> float:
    return 0.95 if head.startswith(_MAGIC) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The articles and their comments. Notices: those of `tables.comments`."""
    yield from read_table(table(stream, token), token, origin)


def table(stream: BinaryIO, token: Token, sheet: str | None = None) -> Table:
    """The rows; `sheet` means nothing here. Raises `FormatError` where the file is no Parquet or is cut off."""
    import pyarrow
    from pyarrow import parquet

    if not stream.seekable():
        stream = io.BytesIO(stream.read())
    _check(stream)
    try:
        file = parquet.ParquetFile(pyarrow.PythonFile(stream, mode="r"))
        columns = tuple(file.schema_arrow.names)
        batches = file.iter_batches(batch_size=ROWS)
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError, MemoryError) as fault:
        raise _refusal() from fault
    return Table(columns, _rows(batches, token), open_ended=True)


def _check(stream: BinaryIO) -> None:
    """The footer's length and the mark at the end (section "File format"): the library does not look."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - 8))
    tail = stream.read(8)
    stream.seek(0)
    if size < 12 or tail[4:] != _MAGIC or int.from_bytes(tail[:4], "little") > size - 12:
        raise FormatError(translate("Importers", "The Parquet file is cut off: its end is missing."))


def _refusal() -> FormatError:
    return FormatError(translate("Importers", "The Parquet file is damaged or of a kind that cannot be read."))


def _rows(batches: Iterator[Any], token: Token) -> Iterator[Row | Notice]:
    import pyarrow

    number = 0
    while True:
        token.check()
        try:
            batch = next(batches, None)
            cells = [] if batch is None else [column.to_pylist() for column in batch.columns]
        except (pyarrow.ArrowException, OSError, ValueError, OverflowError, MemoryError) as fault:
            if number == 0:
                raise _refusal() from fault
            yield Notice(
                "damaged",
                translate("Importers", "The table could not be read beyond row {number}.").format(number=number),
            )
            return
        if batch is None:
            return
        names = batch.schema.names
        for values in zip(*cells, strict=True):
            number += 1
            yield flat(dict(zip(names, values, strict=True)))
