"""Spreadsheets of OpenDocument 1.3 (OASIS, part 3), written row by row into a zip.

By hand, because odfdo keeps the whole document as a tree: for 2,000 rows of 30 cells it took 32 s of processor time and
126 MB, this module takes 0.1 s and no more memory for 100,000.

A line of a text is a paragraph; spaces that a reader would join, and tabs, are elements of their own (part 3, 6.1.2
and 6.1.3). XML cannot hold control characters and there is no escape for them here: each is shown as its picture,
U+2400 to U+241F, or as U+FFFD, and counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from types import TracebackType
from typing import BinaryIO
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from reader.domain.errors import UserError
from reader.domain.words import translate
from reader.exporters.tables.sheet import Cell, Column, Kind, Sheet
from reader.exporters.tables.workbook import COLUMNS, ROWS, letter, wide, width

LEVEL = 1
BUFFERED = 64
"""How many rows are put together before they are compressed."""
MOST_EXACT = 10**15
"""From here on a spreadsheet's numbers lose digits: such a number is written as text."""
MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"

_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_SUSPECT = re.compile("[&<>\\s\x00-\x1f\ufffe\uffff]")
_SPACES = re.compile("^ +|(?<=\n) +|(?<=\t) +|  +| +(?=\n)| +$")

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = "".join(
    f' xmlns:{prefix}="{_OASIS}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("config", "config"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
_LINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"'
_WIDTHS = (12, 24, 60)
_STYLES = (
    "<office:automatic-styles>"
    + "".join(
        f'<style:style style:name="w{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * 0.2:.1f}cm"/></style:style>'
        for width in _WIDTHS
    )
    + '<style:style style:name="low" style:family="table-row"><style:table-row-properties '
    'style:row-height="1.6cm" style:use-optimal-row-height="false"/></style:style>'
    '<style:style style:name="h" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/>'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="c" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/>'
    '</style:style><style:style style:name="t" style:family="table-cell"><style:table-cell-properties '
    'style:vertical-align="top" fo:wrap-option="wrap"/></style:style></office:automatic-styles>'
)
_MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MEDIA_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


class Spreadsheet:
    """`add` writes a table at once; `close` ends the document. A context manager."""

    def __init__(self, out: BinaryIO, *, wrap: bool) -> None:
        self._zip = ZipFile(out, "w", ZIP_DEFLATED, compresslevel=LEVEL)
        self._wrap = wrap
        self._ranges: list[tuple[str, str]] = []
        self.replaced = 0
        """How many characters are shown as another."""
        # Readers know the type by the first bytes of the file (part 2, 3.3): stored, and first.
        self._zip.writestr(ZipInfo("mimetype"), MEDIA_TYPE, ZIP_STORED)
        self._out = self._zip.open("content.xml", "w", force_zip64=True)
        self._put(
            f'{_DECLARATION}<office:document-content{_NAMES}{_LINK} office:version="1.3">{_STYLES}'
            "<office:body><office:spreadsheet>"
        )

    def __enter__(self) -> Spreadsheet:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """What was not closed is given up: the file is none then."""
        self._out.close()
        self._zip.close()

    def _put(self, xml: str) -> None:
        self._out.write(xml.encode("utf-8"))

    def add(self, sheet: Sheet) -> None:
        """Raises `UserError` where there are more columns than a sheet holds; what has more rows goes on in further
        sheets."""
        if len(sheet.columns) > COLUMNS:
            raise UserError(
                translate("Errors", "The sheet “{sheet}” would have {count} columns; a workbook holds {most}.").format(
                    sheet=sheet.name, count=len(sheet.columns), most=COLUMNS
                ),
                hint=translate("Errors", "Narrow the export to some of the codes, or choose CSV."),
            )
        left = self._table(sheet.name, sheet, sheet.rows)
        part = 2
        while left is not None:
            left = self._table(f"{sheet.name} ({part})", sheet, chain([left], sheet.rows))
            part += 1

    def _table(self, name: str, sheet: Sheet, rows: Iterable[tuple[Cell, ...]]) -> tuple[Cell, ...] | None:
        """Write what has room; returns the first row that has not."""
        columns = "".join(f'<table:table-column table:style-name="w{width(column)}"/>' for column in sheet.columns)
        header = self._row([column.name for column in sheet.columns], ["h"] * len(sheet.columns), sheet.columns, "")
        self._put(
            f"<table:table table:name={quoteattr(name)}>{columns}<table:table-header-rows>{header}"
            "</table:table-header-rows>"
        )
        styles = ["t" if self._wrap and wide(column) else "c" for column in sheet.columns]
        height = ' table:style-name="low"' if "t" in styles else ""
        left: tuple[Cell, ...] | None = None
        number = 1
        waiting: list[str] = []
        for row in rows:
            if number == ROWS:
                left = row
                break
            number += 1
            waiting.append(self._row(row, styles, sheet.columns, height))
            if len(waiting) == BUFFERED:
                self._put("".join(waiting))
                waiting.clear()
        self._put("".join(waiting) + "</table:table>")
        self._ranges.append((name, f"{letter(len(sheet.columns) - 1)}{number}"))
        return left

    def _row(self, row: Sequence[Cell], styles: Sequence[str], columns: Sequence[Column], height: str) -> str:
        found = [f"<table:table-row{height}>"]
        for cell, style, column in zip(row, styles, columns, strict=True):
            if cell is None or cell == "":
                found.append("<table:table-cell/>")
            elif not isinstance(cell, str) and -MOST_EXACT < cell < MOST_EXACT:
                found.append(
                    f'<table:table-cell table:style-name="{style}" office:value-type="float" '
                    f'office:value="{cell!r}"><text:p>{cell}</text:p></table:table-cell>'
                )
            else:
                text = str(cell)
                told = self._text(text)
                if column.kind is Kind.LINK and text.startswith(("http://", "https://")) and "\n" not in text:
                    target = quoteattr(_UNHOLDABLE.sub("\ufffd", text))
                    told = f'<text:a xlink:type="simple" xlink:href={target}>{told}</text:a>'
                whole = _as_value(text) if "\t" in text else ""
                found.append(
                    f'<table:table-cell table:style-name="{style}" office:value-type="string"{whole}>'
                    f"<text:p>{told}</text:p></table:table-cell>"
                )
        found.append("</table:table-row>")
        return "".join(found)

    def _text(self, text: str) -> str:
        if _SUSPECT.search(text) is None:
            return text
        if _UNHOLDABLE.search(text) is not None:
            text, count = _UNHOLDABLE.subn(_picture, text)
            self.replaced += count
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if "  " in text or "\n" in text or "\t" in text or text[0] == " " or text[-1] == " ":
            text = _SPACES.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', text)
            text = text.replace("\t", "<text:tab/>").replace("\n", "</text:p><text:p>")
        return text

    def close(self) -> None:
        filters = "".join(
            f'<table:database-range table:name="filter{place}" table:display-filter-buttons="true" '
            f"table:target-range-address={quoteattr(_range(name, last))}/>"
            for place, (name, last) in enumerate(self._ranges, 1)
        )
        self._put(
            f"<table:database-ranges>{filters}</table:database-ranges></office:spreadsheet></office:body>"
            "</office:document-content>"
        )
        self._out.close()
        self._zip.writestr("settings.xml", _DECLARATION + _settings([name for name, _ in self._ranges]))
        self._zip.writestr("META-INF/manifest.xml", _DECLARATION + _MANIFEST)
        self._zip.close()


def _as_value(text: str) -> str:
    """The text once more, as an attribute, which goes before the paragraphs (part 3, 19.379): LibreOffice knew no
    ``<text:tab/>`` in cells before 7.6, and left it out."""
    return f" office:string-value={quoteattr(_UNHOLDABLE.sub(_picture, text))}"


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def _range(name: str, last: str) -> str:
    quoted = name.replace("'", "''")
    return f"'{quoted}'.A1:'{quoted}'.{last}"


def _settings(names: Sequence[str]) -> str:
    """Every table's first row stays in sight."""
    entries = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(name)}>"
        + "".join(
            f'<config:config-item config:name="{key}" config:type="{kind}">{value}</config:config-item>'
            for key, kind, value in (
                ("VerticalSplitMode", "short", 2),
                ("VerticalSplitPosition", "int", 1),
                ("ActiveSplitRange", "short", 2),
                ("PositionTop", "int", 0),
                ("PositionBottom", "int", 1),
            )
        )
        + "</config:config-item-map-entry>"
        for name in names
    )
    return (
        f'<office:document-settings{_NAMES} office:version="1.3"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        f'<config:config-item-map-named config:name="Tables">{entries}</config:config-item-map-named>'
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
        "</office:settings></office:document-settings>"
    )
