"""A table's columns as the variables of an SPSS file.

Two looks at the rows: the first learns how wide texts are and which columns hold dates (`look`), the second makes cells
out of them (`Variable.cell`).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.domain.words import translate
from reader.exporters.statistics.spss_names import VALUE_LABEL, names, shortened
from reader.exporters.tables import Cell, Column, Kind

EPOCH = datetime.date(1582, 10, 14)
"""From when SPSS counts its seconds."""
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?")

Row = Sequence[Cell]
Value = str | float | None


@dataclass(frozen=True, slots=True)
class Question:
    """A choice's or scale's column at `place`, whose coders have the columns `by_coder` where they differ."""

    place: int
    ordinal: bool
    by_coder: range = range(0)


@dataclass(slots=True)
class Seen:
    """What was met in one column. `width` is the longest text in bytes, `cut` whether one is longer than there is room
    for; `days` and `clocks` count full dates and times of day."""

    width: int = 1
    cut: bool = False
    days: bool = False
    clocks: bool = False


@dataclass(frozen=True, slots=True)
class Variable:
    """`width` is 0 for a number. `values` are labels; `missing` are values that stand for none. `of_cut` says that it
    counts what did not fit of a text."""

    name: str
    label: str
    cell: Callable[[Row], Value]
    width: int = 0
    format: str = ""
    measure: str = "nominal"
    values: Mapping[float, str] = field(default_factory=dict)
    missing: tuple[float, ...] = ()
    of_cut: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """Two values that stand for none: nobody answered, coders differ."""

    nobody: float
    differing: float

    @property
    def labels(self) -> dict[float, str]:
        return {
            self.nobody: translate("Exports", "not coded"),
            self.differing: translate("Exports", "coders differ"),
        }


def missing_below(lowest: int) -> Missing:
    """-9 and -8, or -99 and -98, … : the first that lie below every degree."""
    number = 9
    while -number + 1 >= lowest:
        number = number * 10 + 9
    return Missing(-float(number), -float(number - 1))


def look(columns: Sequence[Column], rows: Iterable[Row], longest: int) -> tuple[list[Seen], int]:
    """What is in each column, and how many rows there are."""
    seen = [Seen() for _ in columns]
    texts = [(place, seen[place]) for place, column in enumerate(columns) if is_text(column)]
    times = [(place, seen[place]) for place, column in enumerate(columns) if column.kind is Kind.TIME]
    count = 0
    for row in rows:
        count += 1
        for place, one in texts:
            cell = row[place]
            # No character has more than four bytes.
            if cell is not None and (not isinstance(cell, str) or len(cell) * 4 > one.width):
                width = len(str(cell).encode("utf-8"))
                one.width = max(one.width, min(width, longest))
                one.cut = one.cut or width > longest
        for place, one in times:
            day, clock = moment(row[place])
            one.days = one.days or day is not None
            one.clocks = one.clocks or clock is not None
    return seen, count


def is_text(column: Column) -> bool:
    return not column.answers and column.kind in (Kind.TEXT, Kind.LINK, Kind.TIME)


def moment(cell: Cell) -> tuple[float | None, float | None]:
    """The day, in seconds as SPSS counts them, and the seconds of that day, as the text has them: no zone is reckoned
    with. None where it does not say, or says what is no date."""
    found = _TIME.match(cell) if isinstance(cell, str) else None
    if not found:
        return None, None
    try:
        day = float((datetime.date.fromisoformat(found[1]) - EPOCH).days * 86400)
    except ValueError:
        return None, None
    if found[2] is None or day < 0:
        return (day if day >= 0 else None), None
    clock = int(found[2]) * 3600 + int(found[3]) * 60 + float(found[4] or 0)
    return day, clock if clock < 86400 else None


def variables(
    columns: Sequence[Column],
    seen: Sequence[Seen],
    questions: Sequence[Question],
    missing: Missing,
    longest: int,
) -> list[Variable]:
    """The variables in the order of the columns, with whole labels; dates, times of day and what was cut have some of
    their own behind the column that they are of."""
    of_place = {one.place: one for one in questions}
    of_place |= {place: Question(place, one.ordinal) for one in questions for place in one.by_coder}
    found: list[Variable] = []
    for place, (column, one) in enumerate(zip(columns, seen, strict=True)):
        if place in of_place:
            found.append(_question(column, of_place[place], missing))
        elif is_text(column):
            found += _texts(column, place, one, longest)
        else:
            found.append(_number(column, place))
    return [replace(one, name=name) for name, one in zip(names(one.name for one in found), found, strict=True)]


def _question(column: Column, question: Question, missing: Missing) -> Variable:
    place, by_coder = question.place, question.by_coder

    def cell(row: Row) -> float:
        value = row[place]
        if isinstance(value, int | float):
            return float(value)
        return missing.differing if any(row[coder] is not None for coder in by_coder) else missing.nobody

    return Variable(
        column.name,
        column.label,
        cell,
        format="F8.0",
        measure="ordinal" if question.ordinal else "nominal",
        values={**missing.labels, **_labels(column)},
        missing=(missing.nobody, missing.differing),
    )


def _number(column: Column, place: int) -> Variable:
    def cell(row: Row) -> float | None:
        value = row[place]
        return float(value) if isinstance(value, int | float) else None

    if column.kind is Kind.FLAG:
        labels = {0.0: translate("Exports", "no"), 1.0: translate("Exports", "yes")}
        return Variable(column.name, column.label, cell, format="F1.0", values=labels)
    if column.answers:
        return Variable(column.name, column.label, cell, format="F8.0", values=_labels(column))
    decimals = "F12.0" if column.kind is Kind.WHOLE else "F16.4"
    return Variable(column.name, column.label, cell, format=decimals, measure="scale")


def _texts(column: Column, place: int, seen: Seen, longest: int) -> list[Variable]:
    def text(row: Row) -> str | None:
        value = row[place]
        return None if value is None else shortened(str(value), longest)

    def left_out(row: Row) -> float | None:
        value = row[place]
        return None if value is None else float(len(str(value)) - len(shortened(str(value), longest)))

    def day(row: Row) -> float | None:
        return moment(row[place])[0]

    def clock(row: Row) -> float | None:
        return moment(row[place])[1]

    found = [Variable(column.name, column.label, text, seen.width)]
    if seen.cut:
        label = translate("Exports", "{what}: how many characters did not fit").format(what=column.label)
        found.append(Variable(column.name + "_cut", label, left_out, format="F12.0", measure="scale", of_cut=True))
    if seen.days:
        label = translate("Exports", "{what}: the day").format(what=column.label)
        found.append(Variable(column.name + "_date", label, day, format="SDATE10", measure="scale"))
    if seen.clocks:
        label = translate("Exports", "{what}: the time of day").format(what=column.label)
        found.append(Variable(column.name + "_clock", label, clock, format="TIME8", measure="scale"))
    return found


def _labels(column: Column) -> dict[float, str]:
    return {float(value): shortened(label, VALUE_LABEL) for value, label in column.answers.items()}
