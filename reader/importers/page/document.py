"""Bytes -> a parsed page: its encoding, its tree, its language, and whether it is whole."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4.dammit import EncodingDetector
from bs4.element import Tag

from reader.domain.errors import FormatError
from reader.domain.records import UNKNOWN, Notice, Origin
from reader.domain.words import translate
from reader.importers.page import dom
from reader.importers.page.dates import DateReader
from reader.importers.page.index import Index, index
from reader.importers.page.saved import saved_at
from reader.importers.stream import charset

_MARKERS = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|article|section|table|ul|ol|h[1-6]|span|a)[\s>/]",
    re.IGNORECASE,
)
_WAYBACK_PARTS = ("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato")
SNIFF_BYTES = 65536
_MOST_TAGS = 4_000_000
"""Elements of a page, each about 1.3 kB in memory: 200,000 comments of the wordiest themes have about as many."""
_MOST_LEVELS = 20_000
"""Deeper pages are no discussions but tags that nobody closed, and what asks an element for those around it would take
hours."""
_PLEA_CP = 400
"""A request to allow scripts is shorter than this, in code points."""


@dataclass(frozen=True)
class Page:
    """One parsed page. `language` is the page's own tag for it (``de``, ``en-US``), in its own case;
    `times` reads times in it. `notices` say what was wrong with the bytes.
    """

    soup: BeautifulSoup
    language: str | None
    times: DateReader
    notices: tuple[Notice, ...] = field(default=())
    origin: Origin = UNKNOWN

    @cached_property
    def index(self) -> Index:
        """Where its elements are, for as long as the tree is not changed: comment systems look here first."""
        return index(self.soup)

    @cached_property
    def saved_at(self) -> str | None:
        """When it was saved (ISO 8601), by itself or by `origin`; None where nothing says it that can be believed."""
        return saved_at(self.soup, self.times, self.origin.saved_at)

    def reckoned(self, texts: Iterable[str]) -> tuple[str, str] | None:
        """The time of the first of `texts` that says how long ago something was ("3 days ago"), and its words."""
        for text in texts:
            if self.times.ago(text) is None or self.saved_at is None:
                continue
            if iso := self.times.read_relative(text, self.saved_at):
                return iso, text
        return None


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
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or charset.utf16(head) is not None:
        return False
    sample = head[:8192]
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in sample)
    return b"\x00" in sample or controls * 50 > len(sample)


def load(data: bytes, origin: Origin = UNKNOWN) -> Page:
    """Parse a page; raises `FormatError` where there is nothing to read."""
    if not data.strip():
        raise FormatError(
            translate("Importers", "The file is empty."),
            hint=translate("Importers", "Save the page again with your browser."),
        )
    if is_binary(data[:SNIFF_BYTES]):
        raise FormatError(
            translate("Importers", "This is a binary file and not a web page."),
            hint=translate("Importers", "Choose the .html file of the saved page."),
        )
    text, notices = decode(data, origin.encoding)
    if text.count("<") > _MOST_TAGS and sum(1 for _ in re.finditer("<[a-zA-Z]", text)) > _MOST_TAGS:
        raise FormatError(
            translate("Importers", "The page has more than {count} elements, too many for the memory.").format(
                count=_MOST_TAGS
            ),
            hint=translate("Importers", "Cut the file into several pages, or save the discussion page by page."),
        )
    if not re.search(r"<[a-zA-Z!][^<>]*>", text):
        raise FormatError(
            translate("Importers", "There is no HTML in this file."),
            hint=translate("Importers", "Import it as a text instead."),
        )
    if _is_cut(text):
        said = translate("Importers", "The page ends in the middle; what is there was read.")
        notices.append(Notice("truncated", said, "end of file"))
    with warnings.catch_warnings():
        # XHTML is read as browsers read it when it comes as text/html; Beautiful Soup would rather have its XML parser.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(text, "lxml")
    if text.count("<") > _MOST_LEVELS and _is_deeper(soup, _MOST_LEVELS):
        raise FormatError(
            translate("Importers", "The elements of the page are nested more than {count} deep.").format(
                count=_MOST_LEVELS
            ),
            hint=translate("Importers", "Its tags may never be closed; save the page again with your browser."),
        )
    # Few pages are from there, and looking for an id is a walk over all elements.
    for tag in soup.find_all(id=_WAYBACK_PARTS) if any(part in text for part in _WAYBACK_PARTS) else ():
        if not tag.decomposed:
            tag.decompose()
    if not dom.text(soup, limit=1) and not _is_for_scripts(soup):
        raise FormatError(
            translate("Importers", "There is no text on this page."),
            hint=translate("Importers", "It may have been saved before it had loaded."),
        )
    language = _language(soup)
    return Page(soup, language, DateReader(language), tuple(notices), origin)


def _is_deeper(soup: BeautifulSoup, levels: int) -> bool:
    opened: list[Tag] = [soup]
    for tag in dom.tags(soup):
        while opened[-1] is not tag.parent:
            opened.pop()
        opened.append(tag)
        if len(opened) > levels:
            return True
    return False


def _is_for_scripts(soup: BeautifulSoup) -> bool:
    """Whether what readers without scripts are shown is the page itself (Discourse), and no request to allow them."""
    return any(dom.text(tag, limit=_PLEA_CP) and len(dom.text(tag)) >= _PLEA_CP for tag in soup.find_all("noscript"))


def decode(data: bytes, transport: str | None = None) -> tuple[str, list[Notice]]:
    """The page as text: by its byte order mark, as UTF-8 where that fits, by what the transport or the page itself
    declares, else by a guess."""
    notices: list[Notice] = []
    encoding, skipped = charset.marked(data)
    if encoding is not None:
        return _checked(data[skipped:].decode(encoding, errors="replace"), notices), notices
    inside = EncodingDetector.find_declared_encoding(data[:SNIFF_BYTES], is_html=True)
    declared = charset.codec(transport) or charset.codec(inside)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode_other(data, declared, notices)
    else:
        if declared not in (None, "utf-8") and not text.isascii():
            said = translate("Importers", "The page says that it is {encoding}, but it is UTF-8.")
            notices.append(Notice("encoding", said.format(encoding=declared)))
    return _checked(text, notices), notices


def _decode_other(data: bytes, declared: str | None, notices: list[Notice]) -> str:
    """Bytes that are not clean UTF-8: as declared, as UTF-8 but for a few broken bytes, else the likeliest."""
    for encoding in filter(None, dict.fromkeys((declared if declared != "utf-8" else None, "utf-8"))):
        text = data.decode(encoding, errors="replace")
        if charset.nearly(text, encoding):
            if "\ufffd" in text:
                said = translate("Importers", "Some bytes of the page are no valid {encoding}.")
                notices.append(Notice("encoding", said.format(encoding=encoding if encoding != "utf-8" else "UTF-8")))
            return text
    encoding = charset.guessed(data, _languages(data)) or "windows-1252"
    said = translate("Importers", "The page does not say its encoding rightly; it was read as {encoding}.")
    notices.append(Notice("encoding", said.format(encoding=encoding)))
    return data.decode(encoding, errors="replace")


def _languages(data: bytes) -> list[str]:
    match = re.search(rb"<html[^>]{0,400}?\blang\s*=\s*[\"']?([a-z]{2})\b", data[:SNIFF_BYTES], re.IGNORECASE)
    return [match[1].decode("ascii")] if match is not None else []


def _checked(text: str, notices: list[Notice]) -> str:
    """Report text that was decoded wrongly before it was saved; it is left as it is."""
    if charset.is_garbled(text):
        said = translate("Importers", "Letters of this page were garbled before it was saved.")
        notices.append(Notice("mojibake", said))
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
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or charset.utf16(head) is not None:
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
