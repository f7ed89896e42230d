"""Exports of tables, opened by readers that are none of ours."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from reader.app.project import Project
from tests.exporters.reading import exported

Rows = list[dict[str, Any]]


def xlsx(project: Project, **values: str) -> dict[str, Rows]:
    """Each sheet's rows by column, by openpyxl; an empty cell is None. openpyxl leaves it to its user to undo the
    escapes of ST_Xstring."""
    book = load_workbook(io.BytesIO(exported(project, "xlsx", None, **values)))
    found = {}
    for sheet in book.worksheets:
        header, *rows = [
            [unescape(cell.value) if isinstance(cell.value, str) else cell.value for cell in row]
            for row in sheet.iter_rows()
        ]
        found[sheet.title] = _by_column(header, rows)
    return found


def ods(project: Project, **values: str) -> dict[str, Rows]:
    """Each sheet's rows by column, by odfpy; an empty cell is None."""
    from odf.opendocument import load
    from odf.table import Table, TableCell, TableRow

    document = load(io.BytesIO(exported(project, "ods", None, **values)))
    found = {}
    for table in document.spreadsheet.getElementsByType(Table):
        header, *rows = [
            [_cell(cell) for cell in row.getElementsByType(TableCell)] for row in table.getElementsByType(TableRow)
        ]
        found[table.getAttribute("name")] = _by_column(header, rows)
    return found


def tsv(project: Project, **values: str) -> list[dict[str, str]]:
    text = exported(project, "tsv", None, **values).decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text, newline=""), dialect="excel-tab", strict=True)
    return _by_column(header, rows)


def json_lines(project: Project) -> Rows:
    """The head first."""
    data = exported(project, "json-lines").decode("utf-8")
    assert data.endswith("\n")
    return [json.loads(line) for line in data[:-1].split("\n")]


def _by_column(header: list[Any], rows: list[list[Any]]) -> Rows:
    assert len(set(header)) == len(header)
    return [dict(zip(header, row, strict=True)) for row in rows]


def _cell(cell: Any) -> Any:
    """A number, or the text that a reader shows: paragraphs are lines, spaces and tabs are elements."""
    kind = cell.getAttribute("valuetype")
    if kind == "float":
        number = float(cell.getAttribute("value"))
        return int(number) if number.is_integer() else number
    lines = [_shown(child) for child in cell.childNodes]
    return "\n".join(lines) if lines else None


def _shown(node: Any) -> str:
    if node.nodeType == node.TEXT_NODE:
        return str(node.data)
    name = node.qname[1]
    if name == "s":
        return " " * int(node.getAttribute("c") or 1)
    if name == "tab":
        return "\t"
    return "".join(map(_shown, node.childNodes))
