"""PDF documents: text by PDFium, in its reading order; lines are put together to paragraphs by where they stand."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Record
from reader.domain.text import canonical
from reader.domain.words import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from reader.importers.prose.lines import Line

id = "pdf"
title = QT_TRANSLATE_NOOP("Formats", "PDF document")
suffixes = (".pdf",)

_ONE_AT_A_TIME = threading.Lock()
"""PDFium is not made for several threads."""


def sniff(head: bytes, name: str) -> float:
    """0.95 where the mark of the format is among the first bytes, as readers have it."""
    return 0.95 if b"%PDF-" in head[:1024] else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The document as one article; `FormatError` where it is damaged, locked, or holds only pictures of pages."""
    import pypdfium2

    from reader.importers.prose.document import About, article
    from reader.importers.prose.lines import paragraphs

    data = stream.read()
    token.check()
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as fault:
            if "password" in str(fault).lower():
                raise FormatError(
                    translate("Importers", "The PDF document is locked with a password."),
                    hint=translate("Importers", "Save a copy without it."),
                ) from fault
            raise FormatError(
                translate("Importers", "The PDF document is damaged."),
                hint=translate("Importers", "Copy or download it again."),
            ) from fault
        try:
            stated = document.get_metadata_dict()
            pages: list[list[Line]] = []
            blank = 0
            for number in range(len(document)):
                token.check()
                token.progress(number, len(document))
                lines = list(_lines(document, number))
                blank += not lines
                pages.append(lines)
        finally:
            document.close()
    if blank == len(pages):
        raise FormatError(
            translate("Importers", "There is no text in this PDF document, only pictures of pages."),
            hint=translate("Importers", "Have its text recognised first (OCR)."),
        )
    about = About(stated.get("Title") or None, stated.get("Author") or None, _date(stated.get("CreationDate", "")))
    yield article(paragraphs(pages), origin.name, about)
    if blank:
        yield Notice(
            "pages-without-text",
            translate("Importers", "{blank} of {pages} pages hold no text.").format(blank=blank, pages=len(pages)),
        )


def _lines(document: Any, number: int) -> Iterator[Line]:
    """The printed lines of a page in PDFium's order, with their places."""
    import re

    import pypdfium2
    from pypdfium2 import raw

    from reader.importers.prose.lines import Line

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        # A page that cannot be read counts as one without text.
        return
    try:
        textpage = page.get_textpage()
        try:
            for match in re.finditer(r"([^\r\n\ufffe]+)(\ufffe?)", str(textpage.get_text_range())):
                # PDFium writes U+FFFE for a hyphen at the end of a line, in place of the break behind it.
                words = match[1].strip() + ("-" if match[2] else "")
                if not match[1].strip():
                    continue
                first = match.start() + len(match[1]) - len(match[1].lstrip())
                last = match.start() + len(match[1].rstrip()) - 1
                left, bottom, _, _ = textpage.get_charbox(first, loose=True)
                right = textpage.get_charbox(last, loose=True)[2]
                yield Line(canonical(words), left, right, bottom, raw.FPDFText_GetFontSize(textpage, first))
        finally:
            textpage.close()
    except pypdfium2.PdfiumError:
        return
    finally:
        page.close()


def _date(text: str) -> str | None:
    """A time in PDF's form, ``D:20240131…`` (ISO 32000-1, 7.9.4): its day."""
    import re

    match = re.match(r"(?:D:)?(\d{4})(\d{2})(\d{2})", text)
    return (
        f"{match[1]}-{match[2]}-{match[3]}" if match and "01" <= match[2] <= "12" and "01" <= match[3] <= "31" else None
    )
