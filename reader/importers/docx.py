"""Word documents (.docx, ISO/IEC 29500): read by mammoth, which goes by the styles of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Picture, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate

id = "docx"
title = QT_TRANSLATE_NOOP("Formats", "Word document")
suffixes = (".docx", ".docm")

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='caption'] => figcaption:fresh
"""
_MOST = 200
"""Pictures of one document."""
_MISREAD = (LookupError, ValueError, AttributeError, TypeError)
"""What mammoth runs into where a document is not as it should be."""


def sniff(head: bytes, name: str) -> float:
    """0.95 for a zip file that begins as Word's do, 0.9 for any under the right name."""
    if not head.startswith(b"PK\x03\x04"):
        return 0.0
    if name.lower().endswith(suffixes):
        return 0.95
    return 0.9 if b"[Content_Types].xml" in head[:4096] and b"word/" in head else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The document as one article; `FormatError` where it is damaged or empty."""
    import zipfile
    import zlib
    from xml.parsers.expat import ExpatError

    import mammoth

    from reader.importers.prose.document import article, from_html
    from reader.importers.prose.packed import require_sound

    pictures: list[Picture] = []

    def keep(image: Any) -> dict[str, str]:
        token.check()
        address = f"image-{len(pictures) + 1}"
        with image.open() as data:
            if len(pictures) < _MOST:
                pictures.append(Picture(address, str(image.content_type), data.read()))
        return {"src": address}

    token.check()
    require_sound(stream)
    try:
        about = _about(stream)
        stream.seek(0)
        result = mammoth.convert_to_html(stream, style_map=_STYLES, convert_image=mammoth.images.img_element(keep))
    except RecursionError as fault:
        raise FormatError(translate("Importers", "The Word document is nested too deeply.")) from fault
    except (
        zipfile.BadZipFile,
        zlib.error,
        ExpatError,
        OSError,
        EOFError,
        SyntaxError,
        RuntimeError,
        *_MISREAD,
    ) as fault:
        raise FormatError(
            translate("Importers", "The Word document is damaged."),
            hint=translate("Importers", "Open it in a word processor and save it again."),
        ) from fault
    token.check()
    yield article(from_html(result.value, pictures), origin.name, about, pictures)
    if any(message.type == "error" for message in result.messages):
        yield Notice("damaged", translate("Importers", "Parts of the document could not be read."))


def _about(stream: BinaryIO) -> Any:
    import zipfile
    from typing import IO, cast

    from lxml import etree

    from reader.importers.prose.document import About, iso_date

    with zipfile.ZipFile(cast(IO[bytes], stream)) as archive:
        try:
            data = archive.read("docProps/core.xml")
        except KeyError:
            return About()
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return About()
    found = {etree.QName(child).localname: (child.text or "").strip() for child in root if isinstance(child.tag, str)}
    return About(
        found.get("title") or None,
        found.get("creator") or None,
        iso_date(found.get("created")),
        found.get("language") or None,
    )
