"""The files of a project exchange: out of a zip file, read into memory and never written anywhere.

REFI-QDA 1.5, 8: a zip file holds ``project.qde`` and a folder ``sources``. Programs differ in case, put the folder into
another, and leave out ``internal://``. A file is found by its name alone; what leads out of the archive (absolute or
relative paths) is never followed.
"""

from __future__ import annotations

import posixpath
import re
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO, BinaryIO, Protocol, cast
from urllib.parse import unquote

from reader.domain.errors import FormatError
from reader.domain.words import translate

LARGEST_PROJECT = 2**30
LARGEST_TEXT = 40 * 2**20
LARGEST_SOURCE = 256 * 2**20
LARGEST_ALL = 8 * 2**30
"""Bytes unpacked: of the project, of one text, of one document with its pictures, of everything that is read."""
_DOCUMENTS = (".docx", ".docm", ".odt", ".rtf", ".pdf")
DENSEST = 100
"""How many times larger than packed something of more than `SUSPECT` bytes may be."""
SUSPECT = 64 * 2**20
MOST_ENTRIES = 200_000
IN_MEMORY = 8 * 2**20
_PIECE = 1 << 18
_SMALL_PIECE = 1 << 12
"""Bytes at once of what is not deflated: `zipfile` unpacks all of a piece of those, and a piece of a bomb is huge."""
_UNREADABLE = (zipfile.BadZipFile, zlib.error, LookupError, ValueError, RuntimeError, EOFError, OSError)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*)://(.*)", re.DOTALL)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


class Unavailable(Exception):
    """A source's file cannot be had: `outside` where its path leads out of the archive, which is never followed."""

    def __init__(self, *, outside: bool = False) -> None:
        super().__init__()
        self.outside = outside


class Holding(Protocol):
    """Where a project and its sources lie."""

    odd: int
    """Entries that were passed over: links, and names that lead out."""

    def project(self) -> tuple[BinaryIO, bool]:
        """The project's XML, to be sought in, and whether all of it could be unpacked."""
        ...

    def source(self, path: str) -> bytes:
        """The bytes that a source's path means; raises `Unavailable`."""
        ...

    def close(self) -> None:
        """Let go of what was unpacked."""
        ...


def inner_name(path: str) -> str:
    """The name of the file within the archive that a path means; raises `Unavailable` for one that leads out of it."""
    text = path.strip()
    match = _SCHEME.match(text)
    scheme = match[1].lower() if match else ""
    if match:
        text = match[2]
    if scheme not in ("", "internal"):
        raise Unavailable(outside=True)
    text = text.replace("\\", "/")
    if _DRIVE.match(text) or (not scheme and text.startswith("/")) or ".." in text.split("/"):
        raise Unavailable(outside=True)
    text = posixpath.normpath(text.lstrip("/")) if text.strip("/") else ""
    if not text or text == ".":
        raise Unavailable
    return text


def keys_of(path: str) -> list[str]:
    """What to look a path up by, the likeliest first, in lower case."""
    name = inner_name(path).lower()
    names = dict.fromkeys((name, unquote(name)))
    return [key for each in names for key in (f"sources/{each}", each, f"sources/{posixpath.basename(each)}")]


@dataclass(slots=True)
class Zipped:
    """A zip file's entries by their names in lower case, counted from the folder of the project."""

    _zip: zipfile.ZipFile
    _size: int
    odd: int = 0
    _qde: zipfile.ZipInfo | None = None
    _held: dict[str, zipfile.ZipInfo] = field(default_factory=dict)
    _read: int = 0
    _out: BinaryIO | None = None

    def __post_init__(self) -> None:
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise FormatError(translate("Importers", "There are too many files in the archive."))
        named: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            name = entry.filename.replace("\\", "/").removeprefix("./")
            if entry.is_dir() or name.endswith("/"):
                continue
            link = stat.S_ISLNK(entry.external_attr >> 16)
            if link or name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
                self.odd += 1
                continue
            if name in named:
                # Of two with one name the last counts, as for every program that unpacks it.
                self.odd += 1
            named[name] = entry
        projects = [name for name in named if name.lower().endswith(".qde") and "__macosx" not in name.lower()]
        if not projects:
            raise FormatError(
                translate("Importers", "There is no project (project.qde) in the archive."),
                hint=translate("Importers", "Export it again as a REFI-QDA project."),
            )
        chosen = min(projects, key=lambda name: (name.count("/"), posixpath.basename(name).lower() != "project.qde"))
        self._qde = named[chosen]
        folder = posixpath.dirname(chosen)
        for name, entry in named.items():
            inside = name[len(folder) + 1 :] if folder and name.startswith(folder + "/") else name
            self._held.setdefault(inside.lower(), entry)

    def project(self) -> tuple[BinaryIO, bool]:
        assert self._qde is not None
        if self._qde.flag_bits & 1:
            raise FormatError(
                translate("Importers", "The file is locked with a password."),
                hint=translate("Importers", "Unpack it first."),
            )
        out = self._out = cast(BinaryIO, tempfile.SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115 - until `close`
        whole = self._unpack(self._qde, out.write, LARGEST_PROJECT)
        out.seek(0)
        return out, whole

    def close(self) -> None:
        if self._out is not None:
            self._out.close()

    def source(self, path: str) -> bytes:
        for key in keys_of(path):
            entry = self._held.get(key)
            if entry is not None:
                break
        else:
            raise Unavailable
        if entry.flag_bits & 1:
            raise Unavailable
        pieces = bytearray()
        most = LARGEST_SOURCE if entry.filename.lower().endswith(_DOCUMENTS) else LARGEST_TEXT
        if not self._unpack(entry, pieces.extend, most):
            raise Unavailable
        return bytes(pieces)

    def _unpack(self, entry: zipfile.ZipInfo, out: Callable[[bytes], object], most: int) -> bool:
        """Unpack into `out`, trusting no size that the archive states; False where it is damaged on the way."""
        packed = max(min(entry.compress_size, self._size), 1)
        _bounded(entry.file_size, packed, LARGEST_ALL)
        plain = entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        done = 0
        try:
            with self._zip.open(entry) as member:
                while piece := member.read(_PIECE if plain else _SMALL_PIECE):
                    done += len(piece)
                    self._read += len(piece)
                    _bounded(done, packed, most)
                    _bounded(self._read, max(self._size, 1) * 4, LARGEST_ALL)
                    out(piece)
        except (*_UNREADABLE, NotImplementedError):
            return False
        return True


def _bounded(done: int, packed: int, most: int) -> None:
    if done > most or (done > SUSPECT and done > packed * DENSEST):
        raise FormatError(translate("Importers", "The file unpacks to more than is sound."))


def opened(stream: BinaryIO) -> Zipped:
    """The archive in `stream`; raises `FormatError` where it is damaged or holds no project."""
    stream.seek(0, 2)
    size = stream.tell()
    stream.seek(0)
    try:
        archive = zipfile.ZipFile(cast(IO[bytes], stream))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError, LookupError) as fault:
        raise FormatError(
            translate("Importers", "The project file is damaged."),
            hint=translate("Importers", "Copy it again, or export the project again."),
        ) from fault
    return Zipped(archive, size)


@dataclass(slots=True)
class Unpacked:
    """A project that somebody unpacked: `stream` is its XML, `beside` gives what lies in its folder."""

    stream: BinaryIO
    beside: Callable[[str], bytes | None]
    odd: int = 0

    def project(self) -> tuple[BinaryIO, bool]:
        return self.stream, True

    def close(self) -> None:
        """The stream is the caller's."""

    def source(self, path: str) -> bytes:
        name = inner_name(path)
        for folder in ("sources/", "Sources/", ""):
            data = self.beside(folder + name)
            if data is not None:
                return data
        raise Unavailable


def names_in(head: bytes) -> list[str]:
    """The names of the first entries of a zip file, from their local headers."""
    found: list[str] = []
    for match in re.finditer(rb"PK\x03\x04.{22}(.)(.)", head, re.DOTALL):
        length = match[1][0] + 256 * match[2][0]
        name = head[match.start() + 30 : match.start() + 30 + length]
        if length <= 1024:
            found.append(name.decode("utf-8", "replace").replace("\\", "/"))
    return found
