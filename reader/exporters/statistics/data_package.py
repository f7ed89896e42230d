"""What a folder of tables says of them: a data dictionary, labels of values, and a Data Package.

Data Package and Table Schema are those of the Frictionless Standards, version 2.0 ("Data Package", "Table Schema");
its `categories` hold the labels of coded values.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.domain.model import ProjectInfo
from reader.exporters.tables import Cell, Column, Kind

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

DICTIONARY = ("table", "variable", "type", "label", "values")
VALUE_LABELS = ("table", "variable", "value", "label")

_TYPES = {Kind.WHOLE: "integer", Kind.FLAG: "integer", Kind.NUMBER: "number"}


@dataclass(frozen=True, slots=True)
class Written:
    """A table that was written: how many `rows` it has."""

    name: str
    columns: tuple[Column, ...]
    rows: int


def dictionary(tables: Iterable[Written]) -> Iterator[Sequence[Cell]]:
    """The rows of the data dictionary, the header first; they are in the order of the columns."""
    yield DICTIONARY
    for table in tables:
        for column in table.columns:
            values = "; ".join(f"{value} = {label}" for value, label in column.answers.items())
            if not values and column.kind is Kind.FLAG:
                values = "0 = no; 1 = yes"
            yield table.name, column.name, column.kind.value, column.label, values


def value_labels(tables: Iterable[Written]) -> Iterator[Sequence[Cell]]:
    yield VALUE_LABELS
    for table in tables:
        for column in table.columns:
            for value, label in column.answers.items():
                yield table.name, column.name, value, label


def package(project: ProjectInfo, notes: Sequence[str], tables: Iterable[Written]) -> str:
    """The text of ``datapackage.json``."""
    name = re.sub("[^a-z0-9]+", "-", project.name.lower()).strip("-") or "project"
    described = {
        "$schema": PROFILE,
        "name": name,
        "id": project.guid,
        "title": project.name,
        **({"description": "\n\n".join(notes)} if notes else {}),
        "resources": [_resource(table) for table in tables],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _resource(table: Written) -> dict[str, object]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"data/{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n", "header": True},
        "schema": {"fields": [_field(column) for column in table.columns], "missingValues": [""]},
    }


def _field(column: Column) -> dict[str, object]:
    described: dict[str, object] = {
        "name": column.name,
        "type": "integer" if column.answers else _TYPES.get(column.kind, "string"),
        "description": column.label,
    }
    if column.answers:
        described["categories"] = [{"value": value, "label": label} for value, label in column.answers.items()]
    elif column.kind is Kind.FLAG:
        described["constraints"] = {"enum": [0, 1]}
    return described
