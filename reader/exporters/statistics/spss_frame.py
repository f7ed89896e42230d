"""Rows handed to pyreadstat one after the other.

`pyreadstat.write_sav` takes a data frame of pandas or Polars, whole in memory, and wraps it with narwhals. What is such
a wrapper already it takes as it is, and asks it for names, types, the widths of texts, and then the rows in order: that
can be had without either library, from a stream.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as narwhals
import pyreadstat

from reader.exporters.statistics.spss_names import FILE_LABEL, LABEL, note_lines, shortened
from reader.exporters.statistics.spss_variables import Value, Variable


class _Series:
    """A column as pyreadstat looks at it: for how long its texts are, and whether any cell is empty (it may be)."""

    def __init__(self, variable: Variable) -> None:
        self.name = variable.name
        self.dtype = narwhals.String() if variable.width else narwhals.Float64()
        self._width = variable.width

    def null_count(self) -> int:
        return 1

    def drop_nulls(self) -> _Series:
        return self

    def __iter__(self) -> Iterator[str]:
        return iter(("x" * self._width,))


class _Stream(narwhals.DataFrame[Any]):
    """`count` rows that can be walked once."""

    def __init__(self, variables: Sequence[Variable], rows: Iterable[tuple[Value, ...]], count: int) -> None:
        self._variables = variables
        self._rows = rows
        self._count = count

    @property
    def implementation(self) -> narwhals.Implementation:  # type: ignore[override]
        """Polars': its empty cells are None."""
        return narwhals.Implementation.POLARS

    @property
    def columns(self) -> list[str]:
        return [variable.name for variable in self._variables]

    def iter_columns(self) -> Iterator[Any]:
        return map(_Series, self._variables)

    def iter_rows(self, **_how: Any) -> Iterator[Any]:
        return iter(self._rows)

    def __len__(self) -> int:
        return self._count

    def __native_namespace__(self) -> Any:
        return None


def write(
    path: Path,
    variables: Sequence[Variable],
    rows: Iterable[tuple[Value, ...]],
    count: int,
    label: str,
    notes: Iterable[str],
) -> None:
    """Write a .sav file of exactly `count` rows; blanks at the end of wide texts are packed (row compression).

    Raises `OSError` where that fails, and what `rows` raise.
    """
    try:
        pyreadstat.write_sav(
            _Stream(variables, rows, count),
            path,
            file_label=shortened(label, FILE_LABEL),
            column_labels=[shortened(variable.label, LABEL) or None for variable in variables],
            row_compress=True,
            note=list(note_lines(notes)),
            variable_value_labels={one.name: dict(one.values) for one in variables if one.values},
            missing_ranges={one.name: list(one.missing) for one in variables if one.missing},
            variable_display_width={one.name: min(max(one.width, 8), 40) for one in variables},
            variable_measure={one.name: one.measure for one in variables},
            variable_format={one.name: one.format for one in variables if one.format},
        )
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError) as fault:
        raise OSError(errno.EIO, str(fault)) from fault
