"""Records grouped by key in bounded memory: through one temporary file, in which each record knows the one before.

Dumps hold comments of all articles mixed, and comments before what they belong to. A `Spool` takes the records as they
come and gives them back group by group: groups in the order of their first record, records within a group in the order
in which they came. In memory are the keys (some 200 bytes for each group) and nothing for a record; up to `IN_MEMORY`
bytes never reach a disk. Threads do not share a spool.

Use::

    with Spool() as spool:
        for line in dump:
            spool.append(thread_of(line), line)
        for key, records in spool.groups():
            for record in records:
                ...
"""

from __future__ import annotations

import io
import os
import struct
import tempfile
from array import array
from collections.abc import Iterator
from types import TracebackType
from typing import BinaryIO

from reader.domain.errors import StorageError
from reader.domain.words import translate

IN_MEMORY = 1 << 20
"""How many bytes are kept in memory before there is a file."""

_HEADER = struct.Struct("<QI")
"""Before each record: where the record before it in its group begins, plus 1 (0: there is none); its length."""
_WRITE_BYTES = 1 << 18
_READ_AHEAD = 1 << 12
"""Most records are shorter, so that one read gets header and record."""
_KEPT = 1 << 22
"""How many bytes of a group are kept while its records are looked for, so that they need not be read again."""


class Spool:
    """Append first, read afterwards; `append` after reading began is allowed, and seen by groups not yet begun.

    Raises `StorageError` where the temporary file cannot be written (the disk is full).
    """

    def __init__(self) -> None:
        # Closed by `close` or the `with` block.
        self._file: BinaryIO | io.FileIO = io.BytesIO()
        self._fd: int | None = None
        self._last: dict[str, int] = {}
        self._ends = array("Q")
        self._waiting: list[bytes] = []
        self._waiting_bytes = 0
        self._size = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """The number of groups."""
        return len(self._last)

    def __contains__(self, key: str) -> bool:
        return key in self._last

    def append(self, key: str, record: bytes) -> None:
        """Add `record` (up to 4 GiB; may be empty) to the group of `key`."""
        group = self._last.setdefault(key, len(self._last))
        if group == len(self._ends):
            self._ends.append(0)
        header = _HEADER.pack(self._ends[group], len(record))
        self._ends[group] = self._size + 1
        self._waiting += (header, record)
        self._waiting_bytes += len(header) + len(record)
        self._size += len(header) + len(record)
        if self._waiting_bytes >= _WRITE_BYTES:
            self._write()

    def groups(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Each key with its records; the records may be read now, later, in part or not at all."""
        for key in self._last:
            yield key, self.records(key)

    def records(self, key: str) -> Iterator[bytes]:
        """The records of one group, first come first; none where there is no such group.

        The whole group's places in the file are in memory meanwhile, 8 bytes a record, and up to `_KEPT` bytes of it.
        """
        group = self._last.get(key)
        if group is None:
            return
        self._write()
        places = array("Q")
        kept: list[bytes] = []
        room = _KEPT
        at = self._ends[group]
        while at:
            place = at - 1
            piece = self._read(place, _READ_AHEAD if room > 0 else _HEADER.size)
            at, length = _HEADER.unpack_from(piece)
            room -= length
            if room > 0:
                kept.append(self._record(place, piece, length))
            else:
                places.append(place)
        for place in reversed(places):
            piece = self._read(place, _READ_AHEAD)
            yield self._record(place, piece, _HEADER.unpack_from(piece)[1])
        while kept:
            yield kept.pop()

    def _record(self, place: int, piece: bytes, length: int) -> bytes:
        """The record whose beginning is `piece`, with its header."""
        stop = _HEADER.size + length
        rest = self._read(place + len(piece), stop - len(piece)) if stop > len(piece) else b""
        return piece[_HEADER.size : stop] + rest

    def close(self) -> None:
        """Remove the temporary file; nothing can be read afterwards."""
        self._file.close()
        self._waiting.clear()

    def _write(self) -> None:
        if not self._waiting:
            return
        try:
            self._append(b"".join(self._waiting))
        except OSError as fault:
            raise StorageError(
                translate("Importers", "A temporary file of {size} MB could not be written.").format(
                    size=max(1, self._size >> 20)
                ),
                hint=translate("Importers", "Make room on the disk that holds temporary files."),
            ) from fault
        self._waiting.clear()
        self._waiting_bytes = 0

    def _append(self, data: bytes) -> None:
        if self._fd is None and self._size > IN_MEMORY:
            begun = self._file
            # Without a buffer: what is read is read once, and never from near to what was read before.
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed by `close`
            self._fd = self._file.fileno()
            begun.seek(0)
            data = begun.read() + data
        self._file.seek(0, io.SEEK_END)
        left = memoryview(data)
        while left:
            left = left[self._file.write(left) or 0 :]

    def _read(self, place: int, size: int) -> bytes:
        """`size` bytes from `place` on, or as many as there are."""
        found = self._once(place, size)
        while len(found) < size and (more := self._once(place + len(found), size - len(found))):
            found += more
        return found

    def _once(self, place: int, size: int) -> bytes:
        if self._fd is not None and hasattr(os, "pread"):
            return os.pread(self._fd, size, place)
        self._file.seek(place)
        return self._file.read(size)
