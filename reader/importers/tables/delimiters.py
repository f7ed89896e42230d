"""How a delimited text is written: its delimiter, its quotes, its header; what makes the most even rows wins.

RFC 4180 is what most programs write; others double no quotes but put a backslash before them (MySQL, JSON-like dumps),
or quote nothing (TSV of the Unicode and biology world). `csv.Sniffer` looks for patterns of quotes and is misled by
prose; here every candidate reads the beginning, and the one whose rows have the same number of cells wins.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from typing import Any

from reader.domain.column_names import named
from reader.domain.column_values import is_prose, is_time
from reader.domain.mapping import ROLES

DELIMITERS = (",", "\t", ";", "|")
_ROWS = 400
_LEAST_EVEN = 0.6
_CARELESS = 0.9
"""What is left of a way of reading in whose quotes there are mistakes."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How the cells stand in the text. `even` is the share of rows that have the usual number of cells, `width`."""

    delimiter: str
    quoting: int = csv.QUOTE_MINIMAL
    doublequote: bool = True
    escapechar: str | None = None
    quotechar: str = '"'
    even: float = 1.0
    width: int = 1
    skipped: int = 0
    """Rows before the header: a title, notes, a line ``sep=;``."""

    def options(self) -> dict[str, Any]:
        """For `csv.reader`."""
        return {
            "delimiter": self.delimiter,
            "quoting": self.quoting,
            "doublequote": self.doublequote,
            "escapechar": self.escapechar,
            "quotechar": self.quotechar,
        }


def find_writing(head: str, *, whole: bool) -> Writing | None:
    """How `head`, the beginning of a text, is written; None where it is no table of two columns or more. `whole`: it is
    all of the text, else its last row may be cut."""
    declared = ""
    first = head.lstrip("\ufeff").split("\n", 1)[0].strip().strip('"')
    if first.lower().startswith("sep=") and len(first) == 5:
        declared = first[4]
    ways: list[tuple[float, Writing]] = []
    for place, delimiter in enumerate((declared,) if declared else DELIMITERS):
        if delimiter not in head:
            continue
        for way in _ways(delimiter, head):
            tried = _try(head, way, whole=whole)
            if tried is not None:
                ways.append((_merit(tried, place), tried))
    return max(ways, key=lambda pair: pair[0])[1] if ways else None


def _ways(delimiter: str, head: str) -> list[Writing]:
    ways = [Writing(delimiter)]
    if '\\"' in head:
        ways.append(Writing(delimiter, doublequote=False, escapechar="\\"))
    if f"{delimiter}'" in head and f'{delimiter}"' not in head:
        ways.append(Writing(delimiter, quotechar="'"))
    if '"' in head:
        ways.append(Writing(delimiter, quoting=csv.QUOTE_NONE))
    return ways


def _try(head: str, way: Writing, *, whole: bool) -> Writing | None:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(head, newline=""), **way.options()):
            rows.append(row)
            if len(rows) > _ROWS:
                break
    except csv.Error:
        pass
    if not whole and len(rows) > 1:
        rows.pop()
    widths = [len(row) for row in rows if any(cell.strip() for cell in row)]
    if not widths:
        return None
    usual = Counter(width for width in widths if width > 1).most_common(1)
    if not usual:
        return None
    width = usual[0][0]
    even = sum(one == width for one in widths) / len(widths)
    skipped = next((number for number, row in enumerate(rows[:12]) if len(row) == width), 0)
    body = widths[skipped:] if skipped else widths
    even = max(even, sum(one == width for one in body) / len(body)) if body else even
    if way.quoting == csv.QUOTE_MINIMAL and not _closes_quotes(head, way):
        even *= _CARELESS
    # A header may have one cell less: R leaves out the name of the rows' numbers.
    if even < _LEAST_EVEN:
        return None
    return Writing(way.delimiter, way.quoting, way.doublequote, way.escapechar, way.quotechar, even, width, skipped)


def _closes_quotes(head: str, way: Writing) -> bool:
    """Whether quotes stand only where they may: the rows of a text that has them for inches, or opens a quotation in
    a cell, can be even by chance."""
    try:
        for number, _ in enumerate(csv.reader(io.StringIO(head, newline=""), strict=True, **way.options())):
            if number > _ROWS:
                break
    except csv.Error as fault:
        return "end of data" in str(fault)
    return True


def _merit(way: Writing, place: int) -> float:
    """Even rows first; among equals the wider, the plainer way of quoting, the more usual delimiter."""
    plain = 0.0 if way.quoting == csv.QUOTE_MINIMAL else -0.04
    if way.escapechar:
        plain -= 0.002
    if way.skipped:
        plain -= 0.05
    return way.even + min(way.width, 12) * 0.006 + plain - place * 0.001


def is_header(first: list[str], second: list[list[str]]) -> bool:
    """Whether a table's first row names its columns: short words, none of them a number, a time, or prose, unless
    names are known; where the rows below are of the same kind throughout, it is data."""
    cells = [cell.strip() for cell in first]
    known = sum(1 for cell in cells if len(cell) < 60 and any(named(role, cell) for role in ROLES))
    if known >= 2:
        return True
    if any(len(cell) > 100 or is_time(cell) for cell in cells if cell):
        return False
    if any(_numeric(cell) for cell in cells):
        return False
    if known:
        return True
    prose = sum(is_prose(cell) for cell in cells)
    return prose == 0 and (len(set(cells)) == len(cells)) and bool(second)


def _numeric(cell: str) -> bool:
    return cell.replace(".", "", 1).replace("-", "", 1).isdigit()
