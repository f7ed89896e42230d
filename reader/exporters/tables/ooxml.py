"""Workbooks of Office Open XML (ECMA-376, 5th edition, part 1: SpreadsheetML), written row by row into a zip.

By hand, because of what was measured for 10,000 rows of 30 cells, processor time: XlsxWriter 3.3 with constant memory
takes 2.7 s, this module 0.4 s, so that 100,000 codings with all that belongs to them take less than the former needs
for their rows alone; and a text such as ``<r>…</r>`` would go as markup there. What is written here is little: no
formulas, no shared strings (texts stand in their cells), five formats.

Every text is an inline string, so that none is run as a formula or read as a number. What XML cannot hold is escaped
as ``_xHHHH_``, and so is the underscore of a text that looks like that (ECMA-376, 22.9.2.19: ST_Xstring).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from types import TracebackType
from typing import BinaryIO
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from reader.domain.errors import UserError
from reader.domain.words import translate
from reader.exporters.tables.long_texts import MOST_UNITS, LongTexts
from reader.exporters.tables.sheet import Cell, Column, Sheet
from reader.exporters.tables.variables import CHOICE_COLUMN, CODE_COLUMN, SCALE_COLUMN
from reader.exporters.tables.workbook import COLUMNS, FIRST, ROWS, letter, wide, width

LEVEL = 1
"""Of compression: the file is a fifth larger than at 6, and done in a third of the time."""
MOST_LINKS = 65_530
"""How many links a sheet may have in Excel."""
MOST_ADDRESS = 2_079
"""How long an address may be there."""
MOST_EXACT = 10**15
"""From here on a spreadsheet's numbers lose digits: such a number is written as text."""
ROW_POINTS = 45
"""Three lines of text."""
MOST_FRAGMENT = 255
BUFFERED = 64
"""How many rows are put together before they are compressed."""
SURELY_SHORT = MOST_UNITS // 2
PATTERNS = 4096
"""How many combinations of codes are remembered as XML."""
VARIABLES = (CHOICE_COLUMN, SCALE_COLUMN)

HEADER, PLAIN, WRAPPED, LINK = 1, 2, 3, 4
"""Formats, by their place in `_STYLES`."""

# Looked for in every text: one set of characters below 256 is many times as fast as all that is escaped.
_SUSPECT = re.compile("[&<>_\x00-\x08\x0b-\x1f]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_WHITE = frozenset(" \t\n")
_HOST = re.compile(r"[A-Za-z0-9.-]+(:[0-9]+)?")
_KEPT = "/%:@!$&'()*+,;=~-._?"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
_BODY = 'numFmtId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"'
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="3"><font>{_FONT}</font><font><b/>{_FONT}</font>'
    f'<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    f'<xf {_BODY} fontId="1" applyFont="1"><alignment vertical="top"/></xf>'
    f'<xf {_BODY} fontId="0"><alignment vertical="top"/></xf>'
    f'<xf {_BODY} fontId="0"><alignment vertical="top" wrapText="1"/></xf>'
    f'<xf {_BODY} fontId="2" applyFont="1"><alignment vertical="top"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


class Workbook:
    """`add` writes a sheet at once, `close` what holds the sheets together. An id in the table of codings leads to the
    row of its comment or article, if that was written before. A context manager."""

    def __init__(self, out: BinaryIO, long_texts: LongTexts, *, wrap: bool) -> None:
        self._zip = ZipFile(out, "w", ZIP_DEFLATED, compresslevel=LEVEL)
        self._long = long_texts
        self._wrap = wrap
        self._written: list[tuple[str, str, str]] = []
        """Name of the sheet, of the table it is (a part) of, and its cells as a range."""
        self._places: dict[str, str] = {}
        self.unlinked = 0
        """How many ids lead nowhere, because a sheet can have no more links."""

    def __enter__(self) -> Workbook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """What was not closed is given up: the file is none then."""
        self._zip.close()

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
        left = self._sheet(sheet.name, sheet, sheet.rows)
        part = 2
        while left is not None:
            left = self._sheet(f"{sheet.name} ({part})", sheet, chain([left], sheet.rows))
            part += 1

    def _sheet(self, name: str, sheet: Sheet, rows: Iterable[tuple[Cell, ...]]) -> tuple[Cell, ...] | None:
        """Write what has room; returns the first row that has not."""
        letters = [letter(place) for place in range(len(sheet.columns))]
        links = _Links(name, sheet, letters, self._places)
        styles = [self._style(place, column, links) for place, column in enumerate(sheet.columns)]
        height = f' ht="{ROW_POINTS}" customHeight="1"' if self._wrap and any(map(wide, sheet.columns)) else ""
        left: tuple[Cell, ...] | None = None
        number = 1
        with self._zip.open(f"xl/worksheets/sheet{len(self._written) + 1}.xml", "w", force_zip64=True) as out:
            out.write(_head(sheet, selected=name == FIRST).encode("utf-8"))
            header = self._line([HEADER] * len(letters), letters, sheet, name, range(0))
            body = self._line(styles, letters, sheet, name, _flags(sheet.columns))
            waiting = [header(1, [column.name for column in sheet.columns], "")]
            for row in rows:
                if number == ROWS:
                    left = row
                    break
                number += 1
                waiting.append(body(number, row, height))
                links.look(number, row)
                if len(waiting) == BUFFERED:
                    out.write("".join(waiting).encode("utf-8"))
                    waiting.clear()
            out.write("".join(waiting).encode("utf-8"))
            cells = f"A1:{letters[-1]}{number}"
            out.write(f'</sheetData><autoFilter ref="{cells}"/>{links.element}</worksheet>'.encode())
        if links.addresses:
            with self._zip.open(f"xl/worksheets/_rels/sheet{len(self._written) + 1}.xml.rels", "w") as out:
                out.write(links.relations.encode("utf-8"))
        self.unlinked += links.unlinked
        self._written.append((name, sheet.name, cells))
        return left

    def _style(self, place: int, column: Column, links: _Links) -> int:
        if place == links.column:
            return LINK
        return WRAPPED if self._wrap and wide(column) else PLAIN

    def _line(
        self, styles: Sequence[int], letters: Sequence[str], sheet: Sheet, name: str, flags: range
    ) -> Callable[[int, Sequence[Cell], str], str]:
        """How a row of cells in these formats becomes XML. The innermost loop: 7,000,000 cells for 100,000 comments
        with 50 codes, most of which are the 1 and 0 of columns that lie side by side, `flags`."""
        shortened = self._long.shortened
        starts = [
            (f'<c t="inlineStr" s="{style}" r="{letter}', f'<c s="{style}" r="{letter}', f"{name}: {column.name}")
            for style, letter, column in zip(styles, letters, sheet.columns, strict=True)
        ]
        before, behind = starts[: flags.start], starts[flags.stop :]
        patterns: dict[tuple[Cell, ...], str] = {}

        def line(number: int, row: Sequence[Cell], height: str) -> str:
            found = [f'<row r="{number}"{height}>']
            cells(found, number, row[: flags.start], before)
            if flags:
                held = tuple(row[flags.start : flags.stop])
                pattern = patterns.get(held)
                if pattern is None:
                    pattern = "".join(
                        f'{value}#"><v>{cell}</v></c>'
                        for cell, (_, value, _) in zip(held, starts[flags.start : flags.stop], strict=True)
                    )
                    if len(patterns) < PATTERNS:
                        patterns[held] = pattern
                found.append(pattern.replace("#", str(number)))
            cells(found, number, row[flags.stop :], behind)
            found.append("</row>")
            return "".join(found)

        def cells(found: list[str], number: int, row: Sequence[Cell], starts: Sequence[tuple[str, str, str]]) -> None:
            for cell, (text, value, where) in zip(row, starts, strict=True):
                if cell is None or cell == "":
                    continue
                if not isinstance(cell, str):
                    if -MOST_EXACT < cell < MOST_EXACT:
                        found.append(f'{value}{number}"><v>{cell!r}</v></c>')
                        continue
                    cell = str(cell)
                if len(cell) > SURELY_SHORT:
                    cell = shortened(cell, where)
                white = ' xml:space="preserve"' if cell[0] in _WHITE or cell[-1] in _WHITE else ""
                if _SUSPECT.search(cell) is not None or "\ufffe" in cell or "\uffff" in cell:
                    cell = escaped(cell)
                found.append(f'{text}{number}"><is><t{white}>{cell}</t></is></c>')

        return line

    def close(self, order: Sequence[str]) -> None:
        """Write the parts around the sheets, which a reader sees in `order` of the tables' names."""
        written = [
            (place, name, cells)
            for wanted in order
            for place, (name, table, cells) in enumerate(self._written, 1)
            if table == wanted
        ]
        places = [place for place, _, _ in written]
        self._part("xl/workbook.xml", _workbook(written))
        self._part("xl/_rels/workbook.xml.rels", _workbook_relations(places))
        self._part("xl/styles.xml", _STYLES)
        self._part("_rels/.rels", _RELATIONS)
        self._part("[Content_Types].xml", _content_types(places))
        self._zip.close()

    def _part(self, name: str, xml: str) -> None:
        self._zip.writestr(name, _DECLARATION + xml)


class _Links:
    """The links of one sheet: those of articles to their addresses, those of codings to the rows of their items."""

    def __init__(self, name: str, sheet: Sheet, letters: Sequence[str], places: dict[str, str]) -> None:
        names = [column.name for column in sheet.columns]
        self._name = name
        self._places = places
        self._found: list[str] = []
        self.addresses: list[str] = []
        self.unlinked = 0
        wanted = {"articles": "url", "codings": "item_id"}.get(sheet.name)
        self.column = names.index(wanted) if wanted in names else -1
        self._letter = letters[self.column] if self.column >= 0 else ""
        key = {"articles": "article_id", "comments": "item_id"}.get(sheet.name)
        self._key = names.index(key) if key in names else -1
        self._flags = _flags(sheet.columns)
        self._answers = [place for place, name in enumerate(names) if name.startswith(VARIABLES)]
        self._every = sheet.name == "articles"

    def look(self, number: int, row: tuple[Cell, ...]) -> None:
        """Make a link of this row; remember it, if it is one to lead to (an article, a comment with a code)."""
        if self.column >= 0:
            self._link(number, row[self.column])
        if self._key >= 0 and len(self._places) < MOST_LINKS:
            guid = row[self._key]
            if isinstance(guid, str) and (self._every or self._is_coded(row)):
                self._places[guid] = f"'{self._name}'!A{number}"

    def _is_coded(self, row: tuple[Cell, ...]) -> bool:
        """A degree of 0 is an answer, unlike the 0 of a code that is not there."""
        held = row[self._flags.start : self._flags.stop]
        return any(held) or any(row[place] is not None for place in self._answers)

    def _link(self, number: int, cell: Cell) -> None:
        if not isinstance(cell, str):
            return
        place = None if self._every else self._places.get(cell)
        parts = address(cell) if self._every else None
        if place is None and parts is None:
            return
        if len(self._found) == MOST_LINKS:
            self.unlinked += 1
        elif place is not None:
            self._found.append(f'<hyperlink ref="{self._letter}{number}" location={quoteattr(place)}/>')
        elif parts is not None:
            target, fragment = parts
            self.addresses.append(target)
            location = f" location={quoteattr(fragment)}" if fragment else ""
            self._found.append(f'<hyperlink ref="{self._letter}{number}" r:id="rId{len(self.addresses)}"{location}/>')

    @property
    def element(self) -> str:
        return f"<hyperlinks>{''.join(self._found)}</hyperlinks>" if self._found else ""

    @property
    def relations(self) -> str:
        found = "".join(
            f'<Relationship Id="rId{number}" Type="{_OFFICE}/hyperlink" Target={quoteattr(target)} '
            'TargetMode="External"/>'
            for number, target in enumerate(self.addresses, 1)
        )
        return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def address(text: str) -> tuple[str, str] | None:
    """Address and fragment of a link, if it is one that a workbook can hold: one that is not well-formed would make
    Excel call the whole file damaged."""
    try:
        parts = urlsplit(text)
        well = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
        host = parts.netloc.encode("idna" if not parts.netloc.isascii() else "ascii").decode("ascii")
    except ValueError:
        return None
    if not well or _HOST.fullmatch(host) is None:
        return None
    query = "?" + quote(parts.query, _KEPT) if parts.query else ""
    target = f"{parts.scheme}://{host}{quote(parts.path, _KEPT)}{query}"
    if len(target) > MOST_ADDRESS or len(parts.fragment) > MOST_FRAGMENT:
        return None
    return target, quote(parts.fragment, _KEPT)


def escaped(text: str) -> str:
    text = _LOOKS_ESCAPED.sub("_x005F_", text)
    text = _UNHOLDABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _flags(columns: Sequence[Column]) -> range:
    """The columns of codes, which lie side by side and hold 1 and 0; where there are none, an empty range."""
    start = next((place for place, column in enumerate(columns) if column.name.startswith(CODE_COLUMN)), len(columns))
    stop = start
    while stop < len(columns) and columns[stop].name.startswith(CODE_COLUMN):
        stop += 1
    return range(start, stop)


def _head(sheet: Sheet, *, selected: bool) -> str:
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width(column)}" customWidth="1"/>'
        for place, column in enumerate(sheet.columns, 1)
    )
    chosen = ' tabSelected="1"' if selected else ""
    return (
        f'{_DECLARATION}<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheetViews>'
        f'<sheetView{chosen} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
        'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>'
    )


def _workbook(written: Sequence[tuple[int, str, str]]) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{place}" r:id="rId{place}"/>' for place, name, _ in written
    )
    filters = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{local}" hidden="1">'
        f"'{name}'!{_absolute(cells)}</definedName>"
        for local, (_, name, cells) in enumerate(written)
    )
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets><definedNames>{filters}</definedNames></workbook>"
    )


def _absolute(cells: str) -> str:
    return re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", cells)


def _workbook_relations(places: Sequence[int]) -> str:
    sheets = "".join(
        f'<Relationship Id="rId{place}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{place}.xml"/>'
        for place in places
    )
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{sheets}<Relationship Id="rId{max(places, default=0) + 1}" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    )


def _content_types(places: Sequence[int]) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{place}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for place in places
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{sheets}</Types>'
    )
