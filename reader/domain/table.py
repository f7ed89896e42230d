"""What an analysis returns."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` hold one cell for each of `columns`."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
