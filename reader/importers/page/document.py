"""Bytes -> a parsed page: its encoding, its tree, its language, and whether it is whole."""

from __future__ import annotations

import codecs
import re
import warnings
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4.dammit import EncodingDetector
from bs4.element import Tag

from reader.domain.errors import FormatError
from reader.domain.records import Notice
from reader.importers.page import dom
from reader.importers.page.dates import DateReader

_MARKERS = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|article|section|table|ul|ol|h[1-6]|span|a)[\s>/]",
    re.IGNORECASE,
)
_MOJIBAKE = re.compile("(?:Ã[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf™œ“”¦¢]|Ð[\x80-\xbf°-¿][ÐÑ])")
_WAYBACK_PARTS = ("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato")
_WESTERN = frozenset((b"en", b"de", b"fr", b"es", b"it", b"nl", b"pt", b"sv", b"da", b"nb", b"no", b"fi", b"ca"))
SNIFF_BYTES = 65536


@dataclass(frozen=True)
class Page:
    """One parsed page. `language` is the page's own tag for it (``de``, ``en-US``), in its own case;
    `times` reads times in it. `notices` say what was wrong with the bytes.
    """

    soup: BeautifulSoup
    language: str | None
    times: DateReader
    notices: tuple[Notice, ...] = field(default=())


def looks_like_html(head: bytes) -> bool:
    """Whether `head` is the beginning of an HTML page rather than another text with angle brackets in it."""
    if is_binary(head):
        return False
    start = _readable(head).lstrip(b"\xef\xbb\xbf \t\r\n`")
    if re.match(rb"<\?xml", start) and not re.search(rb"<(?:!doctype\s+)?html[\s>]", start[:2048], re.IGNORECASE):
        return False
    if re.match(rb"<(?:rss|feed|disqus|wxr|opml|svg)[\s>]", start, re.IGNORECASE) or start[:1] in (b"{", b"["):
        return False
    if re.search(rb"<(?:!doctype\s+html|html[\s>])", start, re.IGNORECASE):
        return True
    return start[:1] == b"<" and len(_MARKERS.findall(start)) >= 2


def is_binary(head: bytes) -> bool:
    """Whether the bytes are no text in any encoding that pages come in."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_utf16(head):
        return False
    sample = head[:8192]
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in sample)
    return b"\x00" in sample or controls * 50 > len(sample)


def load(data: bytes) -> Page:
    """Parse a page; raises `FormatError` where there is nothing to read."""
    if not data.strip():
        raise FormatError("The file is empty.", hint="Save the page again with your browser.")
    if is_binary(data[:SNIFF_BYTES]):
        raise FormatError("This is a binary file and not a web page.", hint="Choose the .html file of the saved page.")
    text, notices = _decode(data)
    if not re.search(r"<[a-zA-Z!][^<>]*>", text):
        raise FormatError("There is no HTML in this file.", hint="Import it as a text instead.")
    if _is_cut(text):
        notices.append(Notice("truncated", "The page ends in the middle; what is there was read.", "end of file"))
    with warnings.catch_warnings():
        # XHTML is read as browsers read it when it comes as text/html; Beautiful Soup would rather have its XML parser.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(text, "lxml")
    for tag in soup.find_all(id=_WAYBACK_PARTS):
        if not tag.decomposed:
            tag.decompose()
    if not dom.text(soup):
        raise FormatError("There is no text on this page.", hint="It may have been saved before it had loaded.")
    language = _language(soup)
    return Page(soup, language, DateReader(language), tuple(notices))


def _decode(data: bytes) -> tuple[str, list[Notice]]:
    """The page as text: by its byte order mark, as UTF-8 where that fits, by what it declares, else by a guess.

    UTF-8 goes before what is declared: bytes fit it by chance only where they are ASCII, and browsers save pages
    in UTF-8 without mending the declaration.
    """
    notices: list[Notice] = []
    rest, marked = EncodingDetector.strip_byte_order_mark(data)
    if marked is None and _is_utf16(data):
        marked = "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be"
    if marked is not None:
        return _checked(rest.decode(marked, errors="replace"), notices), notices
    declared = _codec(EncodingDetector.find_declared_encoding(data[:SNIFF_BYTES], is_html=True) or "")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode_other(data, declared, notices)
    else:
        if declared not in (None, "utf-8") and not text.isascii():
            notices.append(Notice("encoding", f"The page says that it is {declared}, but it is UTF-8."))
    return _checked(text, notices), notices


def _decode_other(data: bytes, declared: str | None, notices: list[Notice]) -> str:
    """Bytes that are not clean UTF-8: as declared, as UTF-8 but for a few broken bytes, else the likeliest."""
    if declared not in (None, "utf-8"):
        text = data.decode(declared or "", errors="replace")
        if text.count("\ufffd") * 1000 <= len(text):
            if "\ufffd" in text:
                notices.append(Notice("encoding", f"Some bytes of the page are no valid {declared}."))
            return text
    broken = data.decode("utf-8", errors="replace")
    wide = sum(char > "\x7f" for char in broken)
    if broken.count("\ufffd") * 10 <= wide:
        notices.append(Notice("encoding", "Some bytes of the page are no valid UTF-8."))
        return broken
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:200_000]).best()
    encoding = best.encoding if best is not None else "windows-1252"
    if _is_western(data):
        encoding = "windows-1252"
    notices.append(Notice("encoding", f"The page does not say its encoding rightly; it was read as {encoding}."))
    return data.decode(encoding, errors="replace")


def _is_western(data: bytes) -> bool:
    """Whether the page says that it is in a language that windows-1252 was made for, and its bytes fit that."""
    match = re.search(rb"<html[^>]{0,400}?\blang\s*=\s*[\"']?([a-z]{2})\b", data[:SNIFF_BYTES], re.IGNORECASE)
    if match is None or match[1].lower() not in _WESTERN:
        return False
    try:
        data.decode("windows-1252")
    except UnicodeDecodeError:
        return False
    return True


def _codec(name: str) -> str | None:
    """Python's codec for a declared name, as browsers take it (WHATWG Encoding, section 4.2); None if unknown."""
    name = name.strip().lower()
    if name in ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"):
        return "windows-1252"
    if name.startswith(("utf-16", "utf16", "utf8", "utf-8")):
        return "utf-8"
    try:
        found = codecs.lookup(name)
    except LookupError:
        return None
    return name if getattr(found, "_is_text_encoding", True) else None


def _is_utf16(data: bytes) -> bool:
    """UTF-16 without a mark: every other byte of the beginning, which is ASCII in any page, is zero."""
    head = data[:200]
    even, odd = head[::2], head[1::2]
    return (
        len(head) > 8 and min(even.count(0), odd.count(0)) == 0 and max(even.count(0), odd.count(0)) * 10 > 9 * len(odd)
    )


def _checked(text: str, notices: list[Notice]) -> str:
    """Report text that was decoded wrongly before it was saved; it is left as it is."""
    if len(_MOJIBAKE.findall(text)) >= 3:
        notices.append(Notice("mojibake", "Letters of this page were garbled before it was saved."))
    return text.replace("\x00", "")


def _is_cut(text: str) -> bool:
    """Whether the page ends in the middle: no ``</html>``, and the end is in a tag, a comment or open elements."""
    tail = text[-4096:].lower()
    if "</html" in text.lower()[-65536:] or "<html" not in text[:SNIFF_BYTES].lower():
        return False
    if tail.rfind("<") > tail.rfind(">") or tail.rfind("<!--") > tail.rfind("-->"):
        return True
    lowered = text.lower()
    opened = len(re.findall(r"<(?:div|script|section|article|ul|ol|table)[\s>]", lowered))
    closed = len(re.findall(r"</(?:div|script|section|article|ul|ol|table)\s*>", lowered))
    return opened - closed >= 2


def _readable(head: bytes) -> bytes:
    """UTF-16 made readable for patterns over bytes."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_utf16(head):
        return head.replace(b"\x00", b"").lstrip(b"\xff\xfe")
    return head


def _language(soup: BeautifulSoup) -> str | None:
    """The page's language tag: of ``html``, of its meta elements, or of Open Graph."""
    html = soup.find("html")
    candidates = [dom.attribute(html, "lang"), dom.attribute(html, "xml:lang")] if isinstance(html, Tag) else []
    named: dict[str, str] = {}
    for meta in soup.head.find_all("meta") if soup.head is not None else ():
        for name in ("http-equiv", "name", "property"):
            named.setdefault(dom.attribute(meta, name).lower(), dom.attribute(meta, "content"))
    candidates += [named.get(name, "") for name in ("content-language", "language", "og:locale")]
    for candidate in candidates:
        match = re.match(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*(?![a-zA-Z0-9])", candidate.strip())
        if match:
            return match[0].replace("_", "-")
    return None
