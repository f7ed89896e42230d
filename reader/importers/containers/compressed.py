"""One file packed by itself: gzip, bzip2, xz, Zstandard (how large dumps of comments are handed around)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.words import QT_TRANSLATE_NOOP, translate
from reader.importers.containers import Member

id = "compressed"
title = QT_TRANSLATE_NOOP("Formats", "Compressed file")
suffixes = (".gz", ".bz2", ".xz", ".zst")

_SIGNATURES = {b"\x1f\x8b": "gzip", b"BZh": "bz2", b"\xfd7zXZ\x00": "lzma", b"\x28\xb5\x2f\xfd": "zstd"}
_WINDOW = 2**31
"""Bytes of history that a Zstandard file may ask for: the dumps of Reddit are packed with this much."""


def sniff(head: bytes, name: str) -> float:
    """0.7 by the first bytes; web archives, which are packed too, are surer of themselves."""
    return 0.7 if _kind(head) else 0.0


def members(stream: BinaryIO, token: Token) -> Iterator[Member]:
    """The file in it, under its name without the suffix."""
    token.check()
    kind = _kind(stream.read(6))
    name = PurePosixPath(str(getattr(stream, "name", "")).replace("\\", "/")).name
    for suffix in suffixes:
        if name.lower().endswith(suffix):
            name = name[: -len(suffix)]
    yield Member(name, partial(_open, stream, kind or ""))


def _kind(head: bytes) -> str | None:
    return next((kind for beginning, kind in _SIGNATURES.items() if head.startswith(beginning)), None)


def _open(stream: BinaryIO, kind: str) -> BinaryIO:
    """A stream of what is unpacked, which can be sought; reading raises `FormatError` where the file is damaged."""
    return cast(BinaryIO, io.BufferedReader(_Unpacked(stream, kind), 1 << 18))


def _unpacking(stream: BinaryIO, kind: str) -> Any:
    stream.seek(0)
    if kind == "gzip":
        import gzip

        return gzip.GzipFile(fileobj=stream)
    if kind == "bz2":
        import bz2

        return bz2.BZ2File(stream)
    if kind == "lzma":
        import lzma

        return lzma.LZMAFile(stream)
    import zstandard

    return zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(
        stream, read_across_frames=True, closefd=False
    )


class _Unpacked(io.RawIOBase):
    """What is unpacked, with its library's errors as ours. It goes back by starting anew."""

    def __init__(self, stream: BinaryIO, kind: str) -> None:
        super().__init__()
        self._stream, self._kind = stream, kind
        self._unpacked = _unpacking(stream, kind)
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_CUR:
            offset += self._at
        elif whence == io.SEEK_END:
            raise io.UnsupportedOperation("the length is not known before the end")
        if offset < self._at:
            self._unpacked = _unpacking(self._stream, self._kind)
            self._at = 0
        buffer = bytearray(1 << 16)
        while self._at < offset and self.readinto(memoryview(buffer)[: offset - self._at]):
            pass
        return self._at

    def readinto(self, buffer: Any) -> int:
        import lzma
        import zlib

        import zstandard

        try:
            piece = self._unpacked.read(len(buffer))
        except (OSError, EOFError, zlib.error, lzma.LZMAError, zstandard.ZstdError) as fault:
            raise FormatError(
                translate("Importers", "The compressed file is damaged."),
                hint=translate("Importers", "Copy or download it again."),
            ) from fault
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)
