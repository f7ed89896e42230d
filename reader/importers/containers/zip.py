"""Zip files: pages and exports packed by hand or by a service's takeout, with the folders of pictures beside pages."""

from __future__ import annotations

import io
import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import IO, Any, BinaryIO, cast
from urllib.parse import unquote, urlsplit

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import Origin
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.containers import Member

id = "zip"
title = QT_TRANSLATE_NOOP("Formats", "Zip file of pages")
suffixes = (".zip", ".maff")

LARGEST = 8 * 2**30
"""Bytes that one member may have unpacked."""
LARGEST_RESOURCE = 64 * 2**20
DENSEST = 200
"""How many times larger than packed a member of more than `SUSPECT` bytes may be: text packs to a tenth; a bomb that
is deflated, to a thousandth at the most."""
SUSPECT = 64 * 2**20
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_SMALL_PIECE = 1 << 12
"""Bytes at once of what is packed otherwise: `zipfile` unpacks all of such a piece, and a bomb's is huge."""
UNREADABLE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, LookupError, ValueError, RuntimeError, EOFError, OSError)
"""What reading a damaged zip file ends in."""
_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_OF_PAGES = (
    *(".css", ".js", ".mjs", ".map", ".json5", ".woff", ".woff2", ".ttf", ".otf", ".eot"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".bmp", ".avif", ".mp4", ".webm", ".mp3", ".rdf"),
)
_PROJECT = "data.qda"
"""The database in the folder of a QualCoder project."""
_OFFICE = (b"mimetype", b"[Content_Types].xml", b"META-INF/container.xml")


def sniff(head: bytes, name: str) -> float:
    """0.6 for a zip file, 0.8 under its own suffix; 0 for the office and book formats that are zip files too."""
    if not head.startswith(_SIGNATURES) or any(mark in head[:4096] for mark in _OFFICE):
        return 0.0
    return 0.8 if name.lower().endswith(suffixes) else 0.6


def members(stream: BinaryIO, token: Token) -> Iterator[Member]:
    """The files in it, by name, but for what belongs to a page; pictures are found by relative addresses.

    Raises `FormatError` where the file is damaged, locked with a password or unpacks to more than is sound.
    """
    try:
        archive = zipfile.ZipFile(cast(IO[bytes], stream))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as fault:
        raise FormatError(
            translate("Importers", "The zip file is damaged."),
            hint=translate("Importers", "Copy or download it again."),
        ) from fault
    held = {entry.filename.replace("\\", "/"): entry for entry in archive.infolist() if not entry.is_dir()}
    projects = {posixpath.dirname(name) for name in held if posixpath.basename(name).lower() == _PROJECT}
    pages = {name.lower().rsplit(".", 1)[0] for name in held if name.lower().endswith((".html", ".htm", ".xhtml"))}
    for name, entry in sorted(held.items()):
        token.check()
        if _is_beside(name, pages) or _is_in_project(name, projects):
            continue
        yield Member(
            name,
            partial(_open, archive, entry),
            Origin(saved_at=_date(entry)),
            partial(_held, archive, held, posixpath.dirname(name)),
        )


def _is_beside(name: str, pages: set[str]) -> bool:
    """What belongs to a page (its ``NAME_files``, styles, pictures) or to the system that packed it."""
    parts = name.split("/")
    if any(part.startswith(".") or part == "__MACOSX" for part in parts) or name.lower().endswith(_OF_PAGES):
        return True
    return any(
        part.endswith("_files") and "/".join(parts[: at + 1]).removesuffix("_files").lower() in pages
        for at, part in enumerate(parts[:-1])
    )


def _is_in_project(name: str, projects: set[str]) -> bool:
    """Whether a file belongs to a project whose database has its text: copies of documents, sound, settings."""
    if not projects or posixpath.basename(name).lower() == _PROJECT:
        return False
    parts = name.split("/")
    return any("/".join(parts[:depth]) in projects for depth in range(len(parts)))


def _open(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> BinaryIO:
    if entry.flag_bits & 1:
        raise FormatError(
            translate("Importers", "The file is locked with a password."),
            hint=translate("Importers", "Unpack it first."),
        )
    if entry.file_size > LARGEST or entry.file_size > max(SUSPECT, DENSEST * entry.compress_size):
        raise FormatError(translate("Importers", "The file unpacks to more than is sound."))
    try:
        most = 1 << 16 if entry.compress_type in _PLAIN else _SMALL_PIECE
        return cast(BinaryIO, io.BufferedReader(_Unpacked(archive.open(entry), most), 1 << 16))
    except UNREADABLE as fault:
        raise _damaged() from fault


def _damaged() -> FormatError:
    return FormatError(translate("Importers", "The file in the zip file is damaged."))


class _Unpacked(io.RawIOBase):
    """A member's bytes; raises `FormatError` where they turn out to be damaged, which may be at the end only."""

    def __init__(self, inner: IO[bytes], most: int) -> None:
        self._inner = inner
        self._most = most

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        try:
            return self._inner.seek(offset, whence)
        except UNREADABLE as fault:
            raise _damaged() from fault

    def tell(self) -> int:
        return self._inner.tell()

    def readinto(self, buffer: Any) -> int:
        try:
            piece = self._inner.read(min(len(buffer), self._most))
        except UNREADABLE as fault:
            raise _damaged() from fault
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self._inner.close()
        super().close()


def _held(archive: zipfile.ZipFile, held: Mapping[str, zipfile.ZipInfo], folder: str, address: str) -> bytes | None:
    """What a page in `folder` means by a relative address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return None
    for path in dict.fromkeys((parts.path, unquote(parts.path))):
        entry = held.get(posixpath.normpath(posixpath.join(folder, path)))
        if entry is not None and entry.file_size <= LARGEST_RESOURCE:
            try:
                with _open(archive, entry) as stream:
                    return stream.read()
            except FormatError:
                # The page comes in without what cannot be unpacked.
                return None
    return None


def _date(entry: zipfile.ZipInfo) -> str | None:
    try:
        return datetime(*entry.date_time).isoformat(timespec="seconds") if entry.date_time[0] > 1980 else None
    except ValueError:
        return None
