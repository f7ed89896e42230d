"""Which encoding bytes are in: by their mark, as UTF-8, as somebody declares, else by a guess.

One rule for pages and for texts, so that the same bytes get the same verdict. UTF-8 goes before what is declared: bytes
fit it by chance only where they are ASCII, and browsers save pages in UTF-8 without mending the declaration.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
GUESS_BYTES = 200_000
_SAMPLE = 4096
_GARBLED = re.compile(
    "(?:Ã[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf™œ“”¦¢]|Ð[\x80-\xbf°-¿][ÐÑ]|Ñ[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ][ÐÑ])"
)
"""UTF-8 that was read as windows-1252 before it was saved."""
_GARBLED_LEAST = 3
_WESTERN = frozenset(("cp1250", "cp1252", "cp1254", "cp1257", "cp858", "cp850", "latin_1", "iso8859_15", "mac_roman"))
"""Guesses that differ from windows-1252 in letters that Western languages hardly use."""


def marked(data: bytes) -> tuple[str | None, int]:
    """The encoding that a byte order mark tells, or the pattern of UTF-16 without one, and the length of the mark."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return utf16(data[:_SAMPLE]), 0


def utf16(head: bytes) -> str | None:
    """UTF-16 without a mark: there are zero bytes, of blanks and what else is ASCII, and the pairs are text."""
    zeros = (head[::2].count(0), head[1::2].count(0))
    if len(head) < 8 or max(zeros) < 2:
        return None
    printable = sum(0x20 <= byte < 0x7F for byte in head)
    if printable * 10 >= 9 * (len(head) - sum(zeros)) and sum(zeros) * 4 < len(head):
        # A text with a few zero bytes in it.
        return None
    for encoding in ("utf-16-be", "utf-16-le") if zeros[0] > zeros[1] else ("utf-16-le", "utf-16-be"):
        # The end may be half of a character.
        text = head[: len(head) // 2 * 2].decode(encoding, errors="replace").rstrip("\ufffd")
        strange = sum(unicodedata.category(char) in ("Cn", "Co", "Cs") or char == "\ufffd" for char in text)
        controls = sum(char < " " and char not in "\t\n\r\f" for char in text)
        if (strange + controls) * 50 <= len(text):
            return encoding
    return None


def codec(name: str | None) -> str | None:
    """Python's codec for a declared name, as browsers take it (WHATWG Encoding, section 4.2); None if unknown."""
    name = (name or "").strip().lower()
    if name in ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"):
        return "windows-1252"
    if name in ("gb2312", "gbk", "gb_2312-80", "x-gbk"):
        return "gb18030"
    if name in ("euc-kr", "ks_c_5601-1987", "euckr"):
        return "cp949"
    if name in ("shift_jis", "shift-jis", "sjis", "x-sjis"):
        return "cp932"
    if name.startswith(("utf-16", "utf16", "utf8", "utf-8")):
        return "utf-8"
    try:
        found = codecs.lookup(name)
    except LookupError:
        return None
    return name if getattr(found, "_is_text_encoding", True) else None


def nearly(text: str, encoding: str | None) -> bool:
    """Whether bytes that were read with replacements fit the encoding but for a few that are broken."""
    lost = text.count("\ufffd")
    if encoding == "utf-8":
        return lost * 10 <= sum(char > "\x7f" for char in text)
    return lost * 1000 <= len(text)


def guessed(data: bytes, languages: Iterable[str] = ()) -> str | None:
    """The likeliest encoding; None where it looks like none. `languages` are what the text says that it is in."""
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:GUESS_BYTES]).best()
    name = best.encoding if best is not None else None
    western = not _FITTING.isdisjoint(language.lower()[:2] for language in languages)
    if western or name in _WESTERN:
        try:
            text = data.decode("windows-1252")
        except UnicodeDecodeError:
            return name
        # Where both say the same, the one that most programs wrote.
        if western or name is None or text == data.decode(name, errors="replace"):
            return "windows-1252"
    return name


_FITTING = frozenset(("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "no", "fi", "ca"))
"""Languages that windows-1252 was made for."""


def is_garbled(text: str) -> bool:
    """Whether letters were decoded wrongly before the text was saved."""
    return any(count >= _GARBLED_LEAST for count, _ in enumerate(_GARBLED.finditer(text), start=1))
