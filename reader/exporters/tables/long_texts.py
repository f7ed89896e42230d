"""Texts that are too long for a cell: whole, in parts, in a sheet of their own."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator
from types import TracebackType

from reader.domain.words import translate
from reader.exporters.tables.sheet import Cell, Column, Kind, Sheet

MOST_UNITS = 32_767
"""How many UTF-16 code units a cell holds (Microsoft, "Excel specifications and limits")."""
NAME = "long texts"
_KEPT_BYTES = 2**24


class LongTexts:
    """A cell of more than `MOST_UNITS` holds the beginning of its text and a mark with a number. Under this number the
    sheet "long texts" has the whole text: its parts, one after the other, are the text. The same text has one number,
    wherever it stands. What was put aside waits in a temporary file. A context manager."""

    def __init__(self) -> None:
        self._kept = tempfile.SpooledTemporaryFile(max_size=_KEPT_BYTES, mode="w+b")  # noqa: SIM115 - `__exit__` closes it
        self._numbers: dict[bytes, int] = {}
        self.cells = 0

    def __enter__(self) -> LongTexts:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._kept.close()

    @property
    def texts(self) -> int:
        return len(self._numbers)

    def shortened(self, text: str, where: str) -> str:
        """`text` as it fits a cell; `where` it stands first, sheet and column, is told beside the whole."""
        if len(text) <= MOST_UNITS // 2 or units(text) <= MOST_UNITS:
            return text
        self.cells += 1
        key = hashlib.sha256(text.encode("utf-8")).digest()
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._numbers) + 1
            self._kept.write(json.dumps([number, where, text]).encode("ascii") + b"\n")
        mark = f" […] → {NAME} {number}"
        return next(parts(text, MOST_UNITS - units(mark))) + mark

    def sheet(self) -> Sheet:
        columns = (
            Column("number", Kind.WHOLE, translate("Exports", "Number in the mark at the end of the cell")),
            Column("where", label=translate("Exports", "Sheet and column where the text stands first")),
            Column("part", Kind.WHOLE, translate("Exports", "Which part of the text, from 1")),
            Column("text", label=translate("Exports", "The part; all parts in a row are the whole text")),
        )
        return Sheet(NAME, columns, self._rows())

    def _rows(self) -> Iterator[tuple[Cell, ...]]:
        self._kept.seek(0)
        for line in self._kept:
            number, where, text = json.loads(line)
            for part, piece in enumerate(parts(text, MOST_UNITS), 1):
                yield number, where, part, piece


def units(text: str) -> int:
    """Its length in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts(text: str, most: int) -> Iterator[str]:
    """`text` in pieces of at most `most` UTF-16 code units, none cut within a character."""
    data = text.encode("utf-16-le", "surrogatepass")
    start = 0
    while start < len(data):
        stop = min(start + 2 * most, len(data))
        if stop < len(data) and 0xD8 <= data[stop - 1] <= 0xDB:
            stop -= 2
        yield data[start:stop].decode("utf-16-le", "surrogatepass")
        start = stop
