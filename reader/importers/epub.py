"""E-books (EPUB 2 and 3): a chapter is an article, in the order of the book.

The libraries that read them are under the AGPL; what is needed here is small: the package document with the order of
the chapters (EPUB 3.3, sections 4 and 5), each of them a page of XHTML.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import IO, Any, BinaryIO, cast
from urllib.parse import unquote

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Picture, Record
from reader.domain.text import BlockKind
from reader.domain.words import QT_TRANSLATE_NOOP, translate

id = "epub"
title = QT_TRANSLATE_NOOP("Formats", "E-book (EPUB)")
suffixes = (".epub",)

SHORTEST = 200
"""Code points: a part of the book with less text is a cover or a title page."""
LARGEST = 64 * 2**20
"""Bytes of one file in the book."""

_UNREADABLE = (zipfile.BadZipFile, zlib.error, LookupError, RuntimeError, EOFError, OSError)
"""What a member of a damaged, cut or locked zip file ends in."""


def sniff(head: bytes, name: str) -> float:
    """0.95 by the type that the standard puts first in the file."""
    if head.startswith(b"PK\x03\x04") and b"mimetypeapplication/epub+zip" in head[:200]:
        return 0.95
    return 0.7 if head.startswith(b"PK\x03\x04") and name.lower().endswith(suffixes) else 0.0


@dataclass(frozen=True, slots=True)
class _Book:
    """Names of the chapters' files in their order, and what the package document says of the book."""

    chapters: tuple[str, ...]
    stated: Mapping[str, str]


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The chapters as articles; `FormatError` where the book is damaged, locked or empty."""
    from reader.importers.prose.document import About, article, from_html, iso_date

    try:
        archive = zipfile.ZipFile(cast(IO[bytes], stream))
        book = _book(archive)
    except (*_UNREADABLE, ValueError, SyntaxError) as fault:
        raise _damaged() from fault
    stated = book.stated
    name = stated.get("title", "")
    found = lost = 0
    for place, chapter in enumerate(book.chapters, start=1):
        token.check()
        token.progress(place, len(book.chapters))
        try:
            html = _read(archive, chapter).decode("utf-8", "replace")
        except _UNREADABLE:
            lost += 1
            continue
        pictures = list(_pictures(archive, html, chapter))
        parts = from_html(html, pictures)
        if sum(len(part.text) for part in parts) < SHORTEST and (found or place < len(book.chapters)):
            continue
        about = About(
            None,
            stated.get("creator"),
            iso_date(stated.get("date")),
            stated.get("language"),
            attributes={"book": name} if name else {},
        )
        record = article(parts, f"{name or origin.name} {place}", about, pictures)
        if parts and parts[0].kind is not BlockKind.HEADING and name:
            record = replace(record, title=f"{name} ({place})")
        found += 1
        yield record
    if lost:
        yield Notice(
            "damaged", translate("Importers", "{count} parts of the book could not be read.").format(count=lost)
        )
    if not found:
        raise FormatError(
            translate("Importers", "There is no text in this book."),
            hint=translate("Importers", "It may be locked, or hold only pictures."),
        )


def _damaged() -> FormatError:
    return FormatError(
        translate("Importers", "The e-book is damaged."),
        hint=translate("Importers", "Copy or download it again."),
    )


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    entry = archive.getinfo(name)
    if entry.file_size > LARGEST:
        raise zipfile.BadZipFile("too large")
    return archive.read(entry)


def _book(archive: zipfile.ZipFile) -> _Book:
    """Where the package document is (META-INF/container.xml), and what it says."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    container = etree.fromstring(_read(archive, "META-INF/container.xml"), parser)
    roots = [entry.get("full-path") for entry in _named(container, "rootfile")]
    if not roots or not roots[0]:
        raise KeyError("rootfile")
    package = etree.fromstring(_read(archive, roots[0]), parser)
    folder = posixpath.dirname(roots[0])
    files = {
        str(entry.get("id")): posixpath.normpath(posixpath.join(folder, unquote(entry.get("href") or "")))
        for entry in _named(package, "item")
    }
    chapters = tuple(
        files[ref]
        for entry in _named(package, "itemref")
        if (ref := entry.get("idref")) in files and entry.get("linear") != "no"
    )
    stated: dict[str, str] = {}
    for entry in (child for part in _named(package, "metadata") for child in part if isinstance(child.tag, str)):
        text = " ".join("".join(entry.itertext()).split())
        if text:
            stated.setdefault(etree.QName(entry).localname, text)
    return _Book(chapters, stated)


def _named(root: Any, name: str) -> Iterator[Any]:
    if root is None:
        raise KeyError(name)
    yield from root.iter("{*}" + name)


def _pictures(archive: zipfile.ZipFile, html: str, chapter: str) -> Iterator[Picture]:
    """The pictures of a chapter, by the address that it has for them."""
    import re

    for address in dict.fromkeys(re.findall(r"<img\b[^>]{0,2000}?\bsrc=[\"']([^\"'<>]{1,500})[\"']", html)):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(chapter), unquote(address)))
        try:
            yield Picture(address, "", _read(archive, path))
        except _UNREADABLE:
            # The chapter comes in without a picture that cannot be read.
            continue
