"""A Word document with headings, small tables and quotes, made with python-docx.

Paragraphs whose first strong letter is of a script that is written from right to left are marked ``w:bidi``, and their
runs ``w:rtl`` (ECMA-376 part 1, 17.3.1.6 and 17.3.2.30): without it Word sets them from the left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import BinaryIO

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml.etree import _Element

from reader.exporters.codebooks.markdown_text import visible

DEEPEST = 9
GREY = RGBColor(0x60, 0x60, 0x60)
SHADE = "F2F2F2"
LINES = "D0D0D0"
LEFT_CM, RIGHT_CM = 3.6, 12.4


class WordPage:
    """A document that grows downwards. Its properties have a title and a time, and nobody's name."""

    def __init__(self, title: str) -> None:
        self._document = Document()
        about = self._document.core_properties
        about.title = visible(title).replace("\n", " ")[:255]
        about.author = about.last_modified_by = about.comments = about.keywords = ""
        about.created = about.modified = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
        about.revision = 1
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin = section.bottom_margin = Cm(2.2)
        self._styles: dict[str, str] = {}
        self._line(self._paragraph("Title"), title)

    def heading(self, text: str, level: int) -> None:
        """`level` from 1; levels that Word has not are its lowest."""
        self._line(self._paragraph(f"Heading {min(level, DEEPEST)}"), text)

    def note(self, text: str) -> None:
        self._line(self._document.add_paragraph(), text).italic = True

    def about(self, text: str, colour: str) -> None:
        """A small grey line behind a square in `colour` (``#rrggbb``)."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_after = Pt(4)
        swatch = paragraph.add_run("■ ")
        swatch.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())
        run = self._line(paragraph, text)
        run.font.size = Pt(9)
        run.font.color.rgb = GREY

    def table(self, rows: Sequence[tuple[str, str]]) -> None:
        """What something is called, and its text."""
        table = self._document.add_table(rows=len(rows), cols=2)
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        table._tbl.tblPr.insert_element_before(_between_rows(), "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
        table.columns[0].width, table.columns[1].width = Cm(LEFT_CM), Cm(RIGHT_CM)
        for row, (name, text) in zip(table.rows, rows, strict=True):
            left, right = row.cells
            left.width, right.width = Cm(LEFT_CM), Cm(RIGHT_CM)
            _shade(left)
            run = self._line(_tight(left.paragraphs[0]), name)
            run.bold = run.font.cs_bold = True
            run.font.size = Pt(9)
            parts = text.split("\n")
            for number, part in enumerate(parts):
                paragraph = right.paragraphs[0] if number == 0 else right.add_paragraph()
                self._line(_tight(paragraph), part)
        after = self._document.add_paragraph()
        after.paragraph_format.space_after = Pt(0)
        after.paragraph_format.line_spacing = Pt(6)

    def quote(self, text: str, source: str) -> None:
        """Words of somebody, in the style "Quote", and below them whose they are."""
        paragraphs = [self._paragraph("Quote") for _ in text.split("\n")]
        for paragraph, part in zip(paragraphs, text.split("\n"), strict=True):
            paragraph.paragraph_format.left_indent = Cm(0.8)
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.keep_with_next = True
            self._line(paragraph, part)
        below = self._document.add_paragraph()
        below.paragraph_format.left_indent = Cm(0.8)
        run = self._line(below, "— " + source)
        run.font.size = Pt(9)
        run.font.color.rgb = GREY

    def save(self, out: BinaryIO) -> None:
        self._document.save(out)

    def _paragraph(self, style: str) -> Paragraph:
        """A new one. Each style is looked up once: python-docx walks all of them for each paragraph, 8 ms a time."""
        if style not in self._styles:
            self._styles[style] = self._document.styles[style].style_id or ""
        paragraph = self._document.add_paragraph()
        paragraph._p.style = self._styles[style]
        return paragraph

    @staticmethod
    def _line(paragraph: Paragraph, text: str) -> Run:
        run = paragraph.add_run(visible(text))
        if from_right(text):
            # The schema has an order, and Word holds to it.
            paragraph._p.get_or_add_pPr().insert_element_before(
                OxmlElement("w:bidi"),  # type: ignore[arg-type]
                "w:adjustRightInd",
                "w:snapToGrid",
                "w:spacing",
                "w:ind",
                "w:jc",
                "w:rPr",
            )
            run.font.rtl = True
        return run


def from_right(text: str) -> bool:
    """Whether a paragraph is written from right to left: by its first strong letter (Unicode annex 9, P2 and P3)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def _tight(paragraph: Paragraph) -> Paragraph:
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    return paragraph


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _between_rows() -> _Element:
    """Thin grey lines."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINES)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    return borders
