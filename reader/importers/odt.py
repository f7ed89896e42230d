"""OpenDocument texts (.odt, ISO/IEC 26300), read with odfdo."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Origin, Picture, Record
from reader.domain.text import BlockKind, Part
from reader.domain.words import QT_TRANSLATE_NOOP, translate

id = "odt"
title = QT_TRANSLATE_NOOP("Formats", "OpenDocument text")
suffixes = (".odt", ".ott")

_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_HOLDERS = frozenset(("text:section", "text:index-body", "office:text", "text:list-header"))
_QUOTES = ("Quotations", "Quote", "Zitat")
_LEFT_OUT = ("office:annotation", "text:note", "office:annotation-end")


def sniff(head: bytes, name: str) -> float:
    """0.95 by the type that the standard puts first in the file."""
    if head.startswith(b"PK\x03\x04") and _TYPE in head[:200]:
        return 0.95
    return 0.7 if head.startswith(b"PK\x03\x04") and name.lower().endswith(suffixes) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The document as one article; `FormatError` where it is damaged or empty."""
    import io
    import zipfile
    import zlib

    import odfdo
    from lxml import etree
    from odfdo.security import SecurityError

    from reader.importers.prose.document import About, article, iso_date
    from reader.importers.prose.packed import require_sound

    require_sound(stream)
    try:
        document = odfdo.Document(io.BytesIO(stream.read()))
        token.check()
        meta, body = document.meta, document.body
        created = meta.creation_date
        about = About(
            meta.title or None,
            meta.initial_creator or meta.creator or None,
            iso_date(created.isoformat() if created is not None else None),
            str(meta.language) if meta.language else None,
        )
        pictures: list[Picture] = []
        parts = list(_parts(body, document, pictures, token))
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.LxmlError,
        SecurityError,
        LookupError,
        ValueError,
        OSError,
        EOFError,
        RuntimeError,  # locked, packed in an unknown way, or nested too deeply
        TypeError,
        AttributeError,
    ) as fault:
        raise FormatError(
            translate("Importers", "The OpenDocument text is damaged."),
            hint=translate("Importers", "Open it in a word processor and save it again."),
        ) from fault
    yield article(parts, origin.name, about, pictures)


def _parts(body: Any, document: Any, pictures: list[Picture], token: Token) -> Iterator[Part]:
    """Blocks in the order of the text, with an explicit stack: sections and lists may nest."""
    stack: list[tuple[Any, int]] = [(child, 0) for child in reversed(body.children)]
    while stack:
        token.check()
        element, lists = stack.pop()
        tag = element.tag
        if tag == "text:h":
            yield Part(BlockKind.HEADING, _text(element), max(1, min(6, int(element.level or 1))))
        elif tag == "text:p":
            yield from _paragraph(element, lists, document, pictures)
        elif tag == "text:list":
            stack += [(item, lists + 1) for item in reversed(element.children)]
        elif tag == "text:list-item" or tag in _HOLDERS:
            stack += [(child, lists) for child in reversed(element.children)]
        elif tag == "table:table":
            for row in element.get_elements("descendant::table:table-row"):
                cells = [_text(cell) for cell in row.get_elements("table:table-cell")]
                yield Part(BlockKind.PARAGRAPH, "\t".join(" ".join(cell.split()) for cell in cells).strip())


def _paragraph(element: Any, lists: int, document: Any, pictures: list[Picture]) -> Iterator[Part]:
    text = _text(element)
    style = str(element.get_attribute("text:style-name") or "")
    if text.strip():
        if lists:
            yield Part(BlockKind.LIST_ITEM, text, lists)
        elif style == "Title":
            yield Part(BlockKind.HEADING, text, 1)
        elif style == "Subtitle":
            yield Part(BlockKind.HEADING, text, 2)
        else:
            yield Part(BlockKind.QUOTE if style.startswith(_QUOTES) else BlockKind.PARAGRAPH, text)
    for image in element.get_elements("descendant::draw:image"):
        address = str(image.get_attribute("xlink:href") or "")
        try:
            data = document.get_part(address)
        except (KeyError, ValueError, OSError):
            continue
        if isinstance(data, bytes):
            pictures.append(Picture(address, "", data))
            yield Part(BlockKind.IMAGE, "", target=address)


def _text(element: Any) -> str:
    """The text of a paragraph with its tabs and line breaks; notes and remarks in the margin are no part of it."""
    if any(element.get_elements(f"descendant::{name}") for name in _LEFT_OUT):
        element = element.clone
        for name in _LEFT_OUT:
            for inner in element.get_elements(f"descendant::{name}"):
                inner.parent.delete(inner)
    return str(element.inner_text)
