"""Bytes of a large file -> text, piece by piece: by its byte order mark, what it declares, or the likeliest guess."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import Notice
from reader.domain.words import translate

HEAD_BYTES = 1 << 20
"""By how much of a file its encoding is settled."""
PIECE_BYTES = 1 << 17
GUESS_BYTES = 200_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']", re.IGNORECASE)
_ALONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_ENOUGH_LETTERS = 300
_LATIN = frozenset(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"))


class Characters:
    """The text of `stream`, once; `notices` is whole when it was read to its end.

    Raises `FormatError` where the file is empty or binary.
    """

    def __init__(self, stream: BinaryIO, token: Token, encoding: str | None = None) -> None:
        self._stream = stream
        self._token = token
        self.notices: list[Notice] = []
        self._head = stream.read(HEAD_BYTES)
        if not self._head.strip():
            raise FormatError(translate("Importers", "The file is empty."))
        self.encoding, self._skip = _choose(self._head, encoding, self.notices)
        if "\0" in self._head[:4096].decode(self.encoding, "replace"):
            raise FormatError(translate("Importers", "This is a binary file and not a text export."))

    def __iter__(self) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(self.encoding)("replace")
        lost = 0
        piece = self._head[self._skip :]
        self._head = b""
        while True:
            self._token.check()
            text = decoder.decode(piece, final=not piece)
            # The sign itself may be in the file: only where bytes were lost is it new.
            if "\ufffd" in text:
                lost += max(0, text.count("\ufffd") - piece.count(b"\xef\xbf\xbd"))
            if text:
                yield text
            if not piece:
                break
            piece = self._stream.read(PIECE_BYTES)
        if lost:
            self.notices.append(
                Notice(
                    "encoding",
                    translate("Importers", "{count} characters are no valid {encoding}; they show as \ufffd.").format(
                        count=lost, encoding=self.encoding
                    ),
                )
            )


def start_of(head: bytes) -> str:
    """The characters of a file's first bytes, for `sniff`; never raises."""
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return head[len(bom) :].decode(encoding, "replace")
    return head.decode(_bare_utf16(head) or "utf-8", "replace")


def _choose(head: bytes, wanted: str | None, notices: list[Notice]) -> tuple[str, int]:
    """The codec and how many bytes its mark takes."""
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding, len(bom)
    if bare := _bare_utf16(head):
        return bare, 0
    match = _DECLARED.search(head[:4096])
    declared = _codec(wanted or "") or _codec(match[1].decode("ascii") if match else "")
    whole = head if len(head) < HEAD_BYTES else head[: head.rfind(b"\n") + 1] or head[:-4]
    try:
        whole.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        # UTF-8 by chance is ASCII, or an encoding of seven bits with escapes (ISO-2022-JP).
        return ("utf-8" if not whole.isascii() or declared is None else declared), 0
    if declared not in (None, "utf-8"):
        return declared or "", 0
    text = whole.decode("utf-8", "replace")
    wide = sum(char > "\x7f" for char in text)
    if text.count("\ufffd") * 10 <= wide:
        return "utf-8", 0
    encoding = _likeliest(whole[:GUESS_BYTES])
    notices.append(
        Notice(
            "encoding",
            translate("Importers", "The file does not say its encoding rightly; it was read as {encoding}.").format(
                encoding=encoding
            ),
        )
    )
    return encoding, 0


def _likeliest(sample: bytes) -> str:
    """The encoding of bytes that are no UTF-8 and that nothing is said of.

    Where most of the bytes beyond ASCII stand alone in words, these are Latin letters with accents; of such there are
    often too few to tell the encodings of them apart.
    """
    from charset_normalizer import from_bytes

    beyond = sum(byte > 0x7F for byte in sample)
    if len(_ALONE.findall(sample)) * 10 > beyond * 7:
        if beyond < _ENOUGH_LETTERS:
            return "windows-1252"
        best = from_bytes(sample, cp_isolation=["cp1252", "cp1250", "cp1254", "cp1257"]).best()
    else:
        best = from_bytes(sample).best()
    return best.encoding if best is not None else "windows-1252"


def _bare_utf16(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of the first ones, which are ASCII in any export, is zero."""
    start = head[:64]
    even, odd = start[::2], start[1::2]
    if len(start) < 8 or min(even.count(0), odd.count(0)) or max(even.count(0), odd.count(0)) * 10 < 9 * len(odd):
        return None
    return "utf-16-le" if odd.count(0) else "utf-16-be"


def _codec(name: str) -> str | None:
    """Python's codec for a declared name, Latin-1 as windows-1252 (WHATWG Encoding, section 4.2); None if unknown."""
    name = name.strip().lower()
    if name in _LATIN:
        return "windows-1252"
    if name.startswith(("utf-16", "utf16", "utf8", "utf-8")):
        return "utf-8"
    try:
        found = codecs.lookup(name)
        codecs.getincrementaldecoder(name)
    except (LookupError, ValueError):
        return None
    return name if getattr(found, "_is_text_encoding", True) else None
