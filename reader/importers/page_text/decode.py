"""Bytes of a text file -> characters, with a notice where that took a guess."""

from __future__ import annotations

import codecs
import re

from reader.domain.errors import FormatError
from reader.domain.records import Notice
from reader.domain.words import translate
from reader.importers.stream import charset

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml|rss|feed)\b", re.IGNORECASE)


def decode(data: bytes, declared: str | None = None) -> tuple[str, list[Notice]]:
    """Return the text and notices (``encoding-guessed``, ``mojibake``); `declared` is what a transport said.

    Raises `FormatError` for an empty file, for bytes that are no text, and for markup, which another importer reads.
    """
    if not data.strip():
        raise FormatError(translate("Importers", "The file is empty."))
    text, notices = _characters(data, declared)
    if len(_CONTROLS.findall(text)) * 50 > len(text):
        raise FormatError(translate("Importers", "The file is not text: it is full of control characters."))
    if _MARKUP.match(text):
        raise FormatError(
            translate("Importers", "The file is a page in HTML or XML, not text."),
            hint=translate("Importers", "Import it as a saved page."),
        )
    if not any(map(str.isalnum, text)):
        raise FormatError(translate("Importers", "There is no text in the file."))
    lost = text.count("\ufffd")
    if lost:
        said = translate("Importers", "{count} characters of the file could not be read and show as {sign}.")
        notices.append(Notice("mojibake", said.format(count=lost, sign="\ufffd")))
    elif charset.is_garbled(text):
        said = translate("Importers", "Letters of this text were garbled before it was saved.")
        notices.append(Notice("mojibake", said))
    return text, notices


def looks_like_text(head: bytes) -> bool:
    """Whether the first bytes of a file can be text that is not markup, JSON or a program's own format."""
    if not head.strip() or (b"\x00" in head and charset.marked(head)[0] is None):
        return False
    start = head.lstrip(codecs.BOM_UTF8).lstrip()[:200]
    if start.startswith((b"%PDF", b"PK\x03\x04", b"{", b"[{")):
        return False
    text = peek(head)
    return not _MARKUP.match(text) and len(_CONTROLS.findall(text)) * 50 <= len(text)


def peek(head: bytes) -> str:
    """The characters of a file's beginning, as well as that can be said without a guess."""
    encoding, skipped = charset.marked(head)
    return head[skipped:].decode(encoding or "utf-8", errors="replace")


def _characters(data: bytes, declared: str | None) -> tuple[str, list[Notice]]:
    encoding, skipped = charset.marked(data)
    if encoding is not None:
        return data[skipped:].decode(encoding, errors="replace"), []
    if b"\x00" in data:
        raise FormatError(translate("Importers", "The file is not text: it holds zero bytes."))
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _other(data, charset.codec(declared))


def _other(data: bytes, declared: str | None) -> tuple[str, list[Notice]]:
    """Another encoding as declared, UTF-8 with a few broken bytes (cut off within a character, say), or a guess."""
    for encoding in filter(None, dict.fromkeys((declared if declared != "utf-8" else None, "utf-8"))):
        text = data.decode(encoding, errors="replace")
        if charset.nearly(text, encoding) or (encoding == "utf-8" and _is_cut(data)):
            return text, []
    name = charset.guessed(data)
    if name is None:
        raise FormatError(
            translate("Importers", "The file is not text in any encoding that could be made out."),
            hint=translate("Importers", "Save it as UTF-8."),
        )
    said = translate("Importers", "The file is not UTF-8; it was read as {encoding}, which is a guess.")
    return data.decode(name, errors="replace"), [Notice("encoding-guessed", said.format(encoding=name))]


def _is_cut(data: bytes) -> bool:
    """Whether only the last character is broken."""
    for short in (1, 2, 3):
        try:
            data[:-short].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return data[-short] >= 0xC0
    return False
