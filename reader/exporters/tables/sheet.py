"""What a table of an export is, whatever file it ends up in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from reader.domain.progress import Token
from reader.domain.table import Table
from reader.domain.words import translate

Cell = str | int | float | None

CHECK_EVERY = 256
"""How many rows go by between two looks at the token."""
PREVIEW_ROWS = 20
PREVIEW_LENGTH = 300
"""How much of a text a preview shows, in code points."""


class Kind(StrEnum):
    """What a column holds. A `TIME` is an ISO 8601 text as the project has it (a day, a month, with a zone or without);
    a `FLAG` is 1 or 0, or None."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    FLAG = "flag"
    TIME = "time"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is unique in its table and never translated: scripts depend on it. `label` says in a sentence what it
    holds. `answers` are the labels of coded values (a choice's answers), by value; with them the cells hold the
    values."""

    name: str
    kind: Kind = Kind.TEXT
    label: str = ""
    answers: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. `rows` can be walked once, and hold one cell for each column; memory does not grow with them. `count`
    is how many there will be at most, for progress."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterator[tuple[Cell, ...]]
    count: int = 0


def with_notes(sheet: Sheet, notes: Sequence[str]) -> Sheet:
    """For files without a head: where there are notes, one more column at the end, whose name tells them and whose
    cells are empty."""
    if not notes:
        return sheet
    told = Column("notes: " + "; ".join(notes), label=translate("Exports", "What was left out or masked"))
    return Sheet(sheet.name, (*sheet.columns, told), ((*row, None) for row in sheet.rows), sheet.count)


def preview(sheet: Sheet) -> Table:
    """The first rows, with long texts cut."""
    rows = tuple(tuple(_cut(cell) for cell in row) for row in islice(sheet.rows, PREVIEW_ROWS))
    return Table(tuple(column.name for column in sheet.columns), rows)


def _cut(cell: Cell) -> Cell:
    return cell[:PREVIEW_LENGTH] + "…" if isinstance(cell, str) and len(cell) > PREVIEW_LENGTH else cell


def distinct(names: Iterable[str]) -> list[str]:
    """The names in their order, each met before with a number behind it."""
    found: dict[str, None] = {}
    for name in names:
        number, free = 2, name
        while free in found:
            number, free = number + 1, f"{name} ({number})"
        found[free] = None
    return list(found)


class Portion:
    """A token for one of several tables: its progress is a part of the whole's, which is `total` rows."""

    def __init__(self, token: Token, before: int, rows: int, total: int) -> None:
        self._token = token
        self._before = before
        self._rows = rows
        self._total = total

    def progress(self, done: int, total: int) -> None:
        share = done * self._rows // total if total else 0
        self._token.progress(self._before + min(share, self._rows), self._total)

    def check(self) -> None:
        self._token.check()
