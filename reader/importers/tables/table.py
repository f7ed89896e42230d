"""A table as all forms of it are read: rows of texts by column, one after the other."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from reader.domain.records import Notice
from reader.domain.text import canonical

Row = dict[str, str]
"""The cells of a row that are not empty, by their column."""


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` can be gone through once, while the file is open; a `Notice` among them is about the file.

    `columns` are those of the header; where there is none, or rows may bring others (`open_ended`), those of the first
    rows. `sheets` are the names of all sheets of a workbook, `sheet` is the one that is read.
    """

    columns: tuple[str, ...]
    rows: Iterator[Row | Notice]
    open_ended: bool = False
    sheets: tuple[str, ...] = ()
    sheet: str | None = None


def unique_names(names: Iterable[str], nameless: str = "column {number}") -> tuple[str, ...]:
    """Names for columns: those without one are numbered, the second of two that are alike says so."""
    found: dict[str, None] = {}
    for number, name in enumerate(names, start=1):
        base = " ".join(canonical(name).split()) or nameless.format(number=number)
        at = 2
        unique = base
        while unique in found:
            unique = f"{base} ({at})"
            at += 1
        found[unique] = None
    return tuple(found)


def shown(value: object) -> str:
    """A cell's value as text: whole numbers without ``.0``, times in ISO 8601, nothing for NaN and null."""
    if value is None:
        return ""
    if isinstance(value, str):
        return canonical(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, Decimal):
        if value.is_nan():
            return ""
        return str(int(value)) if value == value.to_integral_value() and abs(value) < 10**30 else str(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return canonical(value.decode("utf-8", errors="replace"))
    if isinstance(value, list | tuple | dict):
        return canonical(json.dumps(value, ensure_ascii=False, default=shown)) if value else ""
    return str(value)


def flat(record: Mapping[str, object]) -> Row:
    """A record with records in it as one row: ``{"a": {"b": 1}}`` has the column ``a.b``. A list of plain values is
    one cell, its values separated by commas; other lists are kept as JSON."""
    row: Row = {}
    waiting: list[tuple[str, object]] = [(str(name), value) for name, value in reversed(list(record.items()))]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend((f"{name}.{part}", inner) for part, inner in reversed(list(value.items())))
            continue
        if isinstance(value, list) and not any(isinstance(one, dict | list) for one in value):
            text = ", ".join(shown(one) for one in value)
        else:
            text = shown(value)
        if text:
            row[canonical(name)] = text
    return row
