"""A table as Apache Arrow has them: typed columns with their labels, filled portion by portion.

Texts, times and links are strings; whole numbers have 64 bits, numbers are doubles; flags are 1 and 0 in 8 bits, as
they are summed and averaged. A column with coded values is a dictionary (a factor in R, a category in pandas) whose
words are the labels, in the order of the values.

What a column says of itself is in its field's metadata: ``label``, ``kind`` (as `tables.Kind`) and, for coded values,
``answers``, a JSON object from value to label. The schema's metadata has ``threadnote``, a JSON object with ``table``,
``project`` and ``notes``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from reader.domain.snapshot import Snapshot
from reader.exporters.tables import Cell, Column, Kind, Sheet

ROWS = 10_000
SIGNS = 16_000_000
"""A row group ends after so many rows, or with the row that brings its texts to so many characters."""

_TYPES = {
    Kind.TEXT: pa.string(),
    Kind.LINK: pa.string(),
    Kind.TIME: pa.string(),
    Kind.WHOLE: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.FLAG: pa.int8(),
}

Row = tuple[Cell, ...]


def schema_of(sheet: Sheet, records: Snapshot) -> pa.Schema:
    about = {"table": sheet.name, "project": records.project().name, "notes": list(records.notes())}
    return pa.schema(
        [pa.field(column.name, _type(column), metadata=_about(column)) for column in sheet.columns],
        metadata={"threadnote": json.dumps(about, ensure_ascii=False)},
    )


class ParquetTable:
    """A Parquet file that grows by portions of rows; each is a row group."""

    def __init__(self, out: BinaryIO, sheet: Sheet, records: Snapshot) -> None:
        self._columns = sheet.columns
        self._schema = schema_of(sheet, records)
        self._words = [pa.array(list(column.answers.values()), pa.string()) for column in sheet.columns]
        self._places = [{value: place for place, value in enumerate(column.answers)} for column in sheet.columns]
        self._writer = pq.ParquetWriter(out, self._schema, compression="zstd")

    def add(self, rows: Sequence[Row]) -> None:
        arrays = [self._array(place, [row[place] for row in rows]) for place in range(len(self._columns))]
        self._writer.write_batch(pa.record_batch(arrays, schema=self._schema), row_group_size=max(1, len(rows)))

    def close(self) -> None:
        self._writer.close()

    def _array(self, place: int, cells: list[Cell]) -> pa.Array[Any]:
        column = self._columns[place]
        if column.answers:
            places = self._places[place]
            indices = [places.get(cell) if isinstance(cell, int) else None for cell in cells]
            return pa.DictionaryArray.from_arrays(pa.array(indices, pa.int32()), self._words[place])
        if column.kind in (Kind.TEXT, Kind.LINK, Kind.TIME):
            return pa.array([None if cell is None else str(cell) for cell in cells], pa.string())
        return pa.array(cells, _TYPES[column.kind])


def portions(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows in portions that fit into memory."""
    portion: list[Row] = []
    signs = 0
    for row in rows:
        portion.append(row)
        signs += sum(len(cell) for cell in row if isinstance(cell, str))
        if len(portion) == ROWS or signs >= SIGNS:
            yield portion
            portion, signs = [], 0
    if portion:
        yield portion


def write_parquet(sheet: Sheet, out: BinaryIO, records: Snapshot) -> None:
    table = ParquetTable(out, sheet, records)
    try:
        for portion in portions(sheet.rows):
            table.add(portion)
    finally:
        table.close()


def _type(column: Column) -> pa.DataType:
    return pa.dictionary(pa.int32(), pa.string()) if column.answers else _TYPES[column.kind]


def _about(column: Column) -> dict[str, str]:
    about = {"label": column.label, "kind": column.kind.value}
    if column.answers:
        about["answers"] = json.dumps(dict(column.answers), ensure_ascii=False)
    return about
