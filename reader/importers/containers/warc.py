"""Web archives: WARC (ISO 28500) as crawlers and archiving browsers write them, and WACZ, the zip file of them with a
list of pages (Webrecorder's specification)."""

from __future__ import annotations

import io
import json
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import IO, Any, BinaryIO, cast
from urllib.parse import urldefrag, urljoin, urlsplit

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import Origin
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.containers import Member

id = "warc"
title = QT_TRANSLATE_NOOP("Formats", "Web archive (WARC, WACZ)")
suffixes = (".warc", ".warc.gz", ".wacz")

LARGEST = 64 * 2**20
"""Bytes of one record that are read."""
_PAGES = ("text/html", "application/xhtml+xml")
_REDIRECTS = ("301", "302", "303", "307", "308")


def sniff(head: bytes, name: str) -> float:
    """0.95 for a WARC, packed or not, and for a zip file with a folder of them."""
    if head.startswith(b"WARC/"):
        return 0.95
    if head.startswith(b"PK\x03\x04"):
        return 0.95 if name.lower().endswith(".wacz") or b"datapackage.json" in head[:4096] else 0.0
    if head.startswith(b"\x1f\x8b"):
        import zlib

        try:
            return 0.95 if zlib.decompressobj(31).decompress(head, 16).startswith(b"WARC/") else 0.0
        except zlib.error:
            return 0.0
    return 0.0


@dataclass(frozen=True, slots=True)
class _Record:
    """Where a response is: its file, the offset in it, its address, time (ISO 8601) and media type."""

    file: BinaryIO
    offset: int
    url: str
    saved_at: str | None
    media_type: str
    encoding: str | None


@dataclass(slots=True)
class _Index:
    """What the archive holds, by address; the last capture of an address counts."""

    records: dict[str, _Record] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    """Where redirects lead."""
    inner: set[str] = field(default_factory=set)
    """Addresses that were asked for by a page (frames, scripts), as the browser told."""

    def find(self, address: str) -> _Record | None:
        for _ in range(8):
            found = self.records.get(address)
            if found is not None:
                return found
            if address not in self.moved:
                return None
            address = self.moved[address]
        return None


_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    LookupError,
    ValueError,
    ArithmeticError,
    RuntimeError,
    OSError,
    EOFError,
)
"""What reading damaged bytes ends in, packed or not."""


def members(stream: BinaryIO, token: Token) -> Iterator[Member]:
    """The pages of the archive in its order; their frames and pictures are found by address.

    Raises `FormatError` where it is damaged from the start or holds no page.
    """
    with ExitStack() as opened:
        index, listed = _Index(), None
        head = stream.read(4)
        stream.seek(0)
        files = [stream]
        if head.startswith(b"PK"):
            archive = _wacz(stream, opened)
            listed = _listed(archive)
            try:
                files = [
                    cast(BinaryIO, opened.enter_context(archive.open(name)))
                    for name in archive.namelist()
                    if name.lower().endswith((".warc", ".warc.gz"))
                ]
            except _UNREADABLE as fault:
                raise _damaged() from fault
        for file in files:
            _index(file, index, token)
        pages = _pages(index, listed)
        if not pages:
            raise FormatError(
                translate("Importers", "There is no page in this archive."),
                hint=translate("Importers", "It may be damaged, or hold only what belongs to pages."),
            )
        for record in pages:
            token.check()
            origin = Origin(url=record.url, saved_at=record.saved_at, encoding=record.encoding)
            yield Member(_name(record.url), partial(_stream, record), origin, _beside(index, record.url))


def _wacz(stream: BinaryIO, opened: ExitStack) -> zipfile.ZipFile:
    try:
        return opened.enter_context(zipfile.ZipFile(cast(IO[bytes], stream)))
    except _UNREADABLE as fault:
        raise _damaged() from fault


def _damaged() -> FormatError:
    return FormatError(
        translate("Importers", "The web archive is damaged."),
        hint=translate("Importers", "Copy or download it again."),
    )


def _listed(archive: zipfile.ZipFile) -> list[str] | None:
    """The addresses in the archive's own list of pages, None where it has none."""
    urls: list[str] = []
    for name in archive.namelist():
        if not (name.startswith("pages/") and name.endswith(".jsonl")):
            continue
        try:
            lines = archive.read(name).decode("utf-8", "replace").splitlines()
        except _UNREADABLE:
            continue
        for line in lines:
            try:
                entry = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(entry, dict) and isinstance(entry.get("url"), str):
                urls.append(urldefrag(entry["url"]).url)
    return list(dict.fromkeys(urls)) or None


def _index(file: BinaryIO, index: _Index, token: Token) -> None:
    """One pass over the records; what is behind damage is lost, what is before it is kept."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    records = ArchiveIterator(file)
    try:
        for record in records:
            token.check()
            url = urldefrag(str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")).url
            http = record.http_headers
            if record.rec_type == "request" and http is not None:
                if (http.get_header("Sec-Fetch-Dest") or "document") != "document":
                    index.inner.add(url)
                continue
            if record.rec_type not in ("response", "resource") or not url.startswith(("http:", "https:")):
                continue
            resource_type = str(record.rec_headers.get_header("WARC-Resource-Type") or "document").lower()
            if resource_type != "document":
                index.inner.add(url)
            kind = str((http.get_header("Content-Type") if http is not None else record.content_type) or "")
            status = http.get_statuscode() if http is not None else "200"
            location = http.get_header("Location") if http is not None else None
            if status in _REDIRECTS and location:
                index.moved[url] = urldefrag(urljoin(url, location)).url
            elif status == "200":
                index.records[url] = _Record(
                    file,
                    records.get_record_offset(),
                    url,
                    _date(record.rec_headers.get_header("WARC-Date")),
                    kind.split(";")[0].strip().lower(),
                    kind.lower().partition("charset=")[2].strip(" \"';") or None,
                )
    except (ArchiveLoadFailed, AttributeError, *_UNREADABLE) as fault:  # warcio meets headers without a type
        if not index.records:
            raise _damaged() from fault


def _pages(index: _Index, listed: list[str] | None) -> list[_Record]:
    """The pages that a person visited: as the archive lists them, else all that no page asked for as its part."""
    if listed is not None:
        found = [record for url in listed if (record := index.find(url)) is not None and record.media_type in _PAGES]
        if found:
            return list(dict.fromkeys(found))
    pages = [record for record in index.records.values() if record.media_type in _PAGES]
    return [record for record in pages if record.url not in index.inner] or pages


def _beside(index: _Index, page: str) -> Callable[[str], bytes | None]:
    def read(address: str) -> bytes | None:
        try:
            record = index.find(urldefrag(urljoin(page, address.strip())).url)
        except ValueError:
            return None
        return None if record is None else _bytes(record)

    return read


def _stream(record: _Record) -> BinaryIO:
    return io.BytesIO(_bytes(record) or b"")


def _bytes(record: _Record) -> bytes | None:
    """What the server sent, unpacked; None where the record cannot be read."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        record.file.seek(record.offset)
        found: Any = next(iter(ArchiveIterator(record.file)), None)
        if found is None:
            return None
        data: bytes = found.content_stream().read(LARGEST)
    except (ArchiveLoadFailed, AttributeError, *_UNREADABLE):
        return None
    return data


def _name(url: str) -> str:
    """The page's address as a name: host and path."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = f"?{parts.query}" if parts.query else ""
    return posixpath.join(parts.netloc, parts.path.strip("/")) + query


def _date(text: str | None) -> str | None:
    """WARC-Date is ISO 8601 in UTC, to the second or finer."""
    return f"{text[:19]}+00:00" if text and len(text) >= 20 and text.endswith("Z") else None
