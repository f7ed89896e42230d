"""Blocks of cells as text: copied as tab-separated values, and read back into edits."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from reader.app.commands.attributes import valued
from reader.domain.errors import UserError
from reader.domain.grid import Column, Form, Value
from reader.domain.model import Attribute, AttributeId, AttributeType
from reader.domain.words import translate
from reader.ui import values

KINDS = {
    Form.TEXT: AttributeType.TEXT,
    Form.NUMBER: AttributeType.NUMBER,
    Form.DATE: AttributeType.DATE,
    Form.CHOICE: AttributeType.CHOICE,
}
_YES = ("1", "x", "✓")
_NO = ("", "0")


def written(rows: Sequence[Sequence[str]]) -> str:
    """Rows as spreadsheets take them: tabs between cells, a line a row, quotes where a cell holds either."""
    out = io.StringIO(newline="")
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue()


def read(text: str) -> list[list[str]]:
    """The cells of a block; short rows are filled up with empty ones. A quote that never ends is just a sign: what was
    copied was no table."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab", strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in text.splitlines()]
    rows = [row or [""] for row in rows]
    wide = max((len(row) for row in rows), default=0)
    return [row + [""] * (wide - len(row)) for row in rows]


def value_of(column: Column, text: str) -> Value:
    """What a person wrote as the value of a cell; empty clears it. Raises `UserError` where it does not fit."""
    plain = text.strip()
    match column.form:
        case Form.ANSWER:
            return _answer(column, plain)
        case Form.SCALE:
            return _degree(column, plain)
        case Form.CHECK:
            if plain.casefold() in _YES or plain in _NO:
                return 1 if plain not in _NO else None
            raise UserError(
                translate("Grid", "“{value}” does not fit “{name}”: 1 applies the code, 0 or nothing takes it away.")
                .format(value=plain, name=column.name)
            )  # fmt: skip
        case _:
            if not plain:
                return None
            kind = KINDS[column.form]
            return valued(_attribute(column, kind), values.typed(kind, text))


def _attribute(column: Column, kind: AttributeType) -> Attribute:
    return Attribute(AttributeId(column.id), "", column.name, kind, column.choices)


def _answer(column: Column, text: str) -> Value:
    if not text:
        return None
    folded = text.casefold()
    for code, name in column.answers:
        if name.casefold() == folded:
            return code
    raise UserError(
        translate("Grid", "“{value}” is no answer to “{name}”.").format(value=text, name=column.name),
        hint=translate("Grid", "Answers are: {answers}.").format(answers=", ".join(name for _, name in column.answers)),
    )


def _degree(column: Column, text: str) -> Value:
    if not text:
        return None
    try:
        degree = int(text)
    except ValueError:
        degree = column.lowest - 1
    if not column.lowest <= degree <= column.highest:
        raise UserError(
            translate("Grid", "“{value}” is not on “{name}”, which goes from {lowest} to {highest}.").format(
                value=text, name=column.name, lowest=column.lowest, highest=column.highest
            )
        )
    return degree


def placed(
    block: Sequence[Sequence[str]],
    columns: Sequence[Column],
    editable: Callable[[Column], bool],
    title: Callable[[Column], str],
) -> list[list[Value]]:
    """The values of a block that goes into `columns`, row by row. Raises `UserError` naming the first cell that
    cannot take its value: its row in the block, counted from 1, and its column."""
    found: list[list[Value]] = []
    for number, row in enumerate(block, start=1):
        line: list[Value] = []
        for column, text in zip(columns, row, strict=True):
            if not editable(column):
                raise UserError(
                    translate("Grid", "Row {row}, column “{column}”: not edited here.").format(
                        row=number, column=title(column)
                    ),
                    hint=translate("Grid", "Paste beginning at a column that can be edited."),
                )
            try:
                line.append(value_of(column, text))
            except UserError as fault:
                raise UserError(
                    translate("Grid", "Row {row}, column “{column}”: {problem}").format(
                        row=number, column=title(column), problem=fault.message
                    ),
                    hint=fault.hint,
                ) from fault
        found.append(line)
    return found
