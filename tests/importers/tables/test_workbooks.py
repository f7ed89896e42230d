"""Workbooks and Parquet files as tables."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from reader.domain.errors import FormatError
from reader.domain.mapping import ColumnMapping
from reader.importers import parquet, spreadsheet
from tests.importers.tables.reading import read

NOTES = [["About this file"], ["Made in March"]]
COMMENTS = [
    ["id", "parent", "author", "time", "text"],
    ["1", "", "Ottla", "2021-03-01T10:00", "The ferry is late 😀"],
    ["2", "1", "Bram", "2021-03-01T10:05", "So it is & ever was"],
    ["3", "2", "ليلى", "2021-03-01T10:06", "متى تصل العبّارة؟"],
]


def ods(sheets: dict[str, list[list[str]]]) -> bytes:
    """An OpenDocument spreadsheet (OpenDocument 1.2, part 1, section 9.1) with cells of text."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
                if cell
                else "<table:table-cell/>"
                for cell in row
            )
            + "</table:table-row>"
            for row in rows
        )
        + "</table:table>"
        for name, rows in sheets.items()
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content{spaces} office:version="1.2"><office:body>'
            f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return out.getvalue()


def xlsx(rows: list[list[str]]) -> bytes:
    """A workbook of one sheet (ECMA-376, part 1, section 18) with numbers as numbers and texts in place."""

    def cell(value: str) -> str:
        if value.isdigit():
            return f"<c><v>{value}</v></c>"
        return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else "<c/>"

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    body = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets>'
            "</workbook>",
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'
        )
    return out.getvalue()


THREAD = {"1": None, "2": "1", "3": "2"}


def test_the_sheet_that_looks_like_comments_is_read() -> None:
    data = ods({"Notes": NOTES, "Thread": COMMENTS})
    assert spreadsheet.sniff(data[:65536], "whatever") > 0.9
    found = read(spreadsheet, data, name="boats.ods")
    assert found.thread == THREAD
    assert found.texts[1] == "So it is & ever was"
    assert found.comments[0].published == "2021-03-01T10:00"


def test_another_sheet_can_be_named() -> None:
    data = ods({"Thread": COMMENTS, "Other": [["who", "what"], ["Ann", "Nothing much to say here"]]})
    found = read(spreadsheet, data, ColumnMapping("what", author="who", sheet="Other"))
    assert found.texts == ["Nothing much to say here"]
    with pytest.raises(FormatError, match=r"no sheet “Third”.*Thread, Other"):
        read(spreadsheet, data, ColumnMapping("what", sheet="Third"))


def test_excel_with_a_title_above_the_header() -> None:
    data = xlsx([["Comments of March"], [], *COMMENTS])
    assert spreadsheet.sniff(data[:65536], "boats.xlsx") > 0.9
    found = read(spreadsheet, data, name="boats.xlsx")
    assert found.thread == THREAD
    assert found.comments[2].author == "ليلى"


@pytest.mark.parametrize("keep", [0.3, 0.8, 0.98])
def test_a_cut_workbook_is_refused(keep: float) -> None:
    data = ods({"Thread": COMMENTS})
    with pytest.raises(FormatError, match="damaged"):
        read(spreadsheet, data[: int(len(data) * keep)])


def parquet_file(path: Path) -> bytes:
    import pyarrow
    from pyarrow import parquet as writing

    columns = {name: [row[place] or None for row in COMMENTS[1:]] for place, name in enumerate(COMMENTS[0])}
    writing.write_table(pyarrow.table(columns), path)
    return path.read_bytes()


def test_parquet(tmp_path: Path) -> None:
    data = parquet_file(tmp_path / "t.parquet")
    assert parquet.sniff(data, "t") > 0.9
    found = read(parquet, data, name="t.parquet")
    assert found.thread == THREAD
    assert found.comments[2].body.text == "متى تصل العبّارة؟"


def test_a_cut_or_broken_parquet_file_is_refused(tmp_path: Path) -> None:
    data = parquet_file(tmp_path / "t.parquet")
    for broken in (data[:-1], data[:20], b"PAR1", b"PAR1" + b"\xff" * 30 + data[-8:]):
        with pytest.raises(FormatError):
            read(parquet, broken)
