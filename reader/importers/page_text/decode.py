"""Bytes of a text file -> characters, with a notice where that took a guess."""

from __future__ import annotations

import codecs
import re

from reader.domain.errors import FormatError
from reader.domain.records import Notice

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml|rss|feed)\b", re.IGNORECASE)
_GUESS_BYTES = 200_000
_FEW_BAD = 0.002


def decode(data: bytes) -> tuple[str, list[Notice]]:
    """Return the text and notices (``encoding-guessed``, ``mojibake``).

    Raises `FormatError` for an empty file, for bytes that are no text, and for markup, which another importer reads.
    """
    if not data.strip():
        raise FormatError("The file is empty.")
    text, notices = _characters(data)
    if len(_CONTROLS.findall(text)) * 50 > len(text):
        raise FormatError("The file is not text: it is full of control characters.")
    if _MARKUP.match(text):
        raise FormatError("The file is a page in HTML or XML, not text.", hint="Import it as a saved page.")
    if not any(map(str.isalnum, text)):
        raise FormatError("There is no text in the file.")
    lost = text.count("\ufffd")
    if lost:
        notices.append(Notice("mojibake", f"{lost} characters of the file could not be read and show as \ufffd."))
    return text, notices


def looks_like_text(head: bytes) -> bool:
    """Whether the first bytes of a file can be text that is not markup, JSON or a program's own format."""
    marked = any(head.startswith(bom) for bom, _ in _BOMS)
    if not head.strip() or (b"\x00" in head and not marked):
        return False
    start = head.lstrip(codecs.BOM_UTF8).lstrip()[:200]
    if start.startswith((b"%PDF", b"PK\x03\x04", b"{", b"[{")):
        return False
    text = peek(head)
    return not _MARKUP.match(text) and len(_CONTROLS.findall(text)) * 50 <= len(text)


def peek(head: bytes) -> str:
    """The characters of a file's beginning, as well as that can be said without a guess."""
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return head[len(bom) :].decode(encoding, errors="replace")
    return head.decode("utf-8", errors="replace")


def _characters(data: bytes) -> tuple[str, list[Notice]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace"), []
    if b"\x00" in data:
        raise FormatError("The file is not text: it holds zero bytes.")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> tuple[str, list[Notice]]:
    """UTF-8 with a few broken bytes (cut off in the middle of a character, say), or another encoding."""
    text = data.decode("utf-8", errors="replace")
    foreign = sum(byte > 0x7F for byte in data)
    lost = text.count("\ufffd")
    if lost <= max(1, len(text) * _FEW_BAD) and lost * 4 < foreign:
        return text, []
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_BYTES]).best()
    if best is None:
        raise FormatError("The file is not text in any encoding that could be made out.", hint="Save it as UTF-8.")
    name = best.encoding
    return data.decode(name, errors="replace"), [
        Notice("encoding-guessed", f"The file is not UTF-8; it was read as {name}, which is a guess.")
    ]
