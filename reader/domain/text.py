"""Canonical text, blocks and spans. Every offset here is a Unicode code point.

Text is made canonical once, before any offset exists. Where a later capture or a mending changes an item's text, that
is a new revision, and what was coded is anchored in it anew (`domain.anchoring`). Blocks are half-open
ranges over it, separated by exactly one ``\\n``; a hard line break inside a block is ``\\n`` as well.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

CONTEXT_CP = 32
"""How many code points of prefix and suffix are kept beside a quote."""

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_OTHER = re.compile("[\r\x00\u2028\u2029\ud800-\udfff\ufffc\ufdd0\ufdd1]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff\ufffc\ufdd0\ufdd1]")


class BlockKind(StrEnum):
    """The role of a block, as the JSON export names it."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    IMAGE = "image"
    PREFORMATTED = "preformatted"


class MarkKind(StrEnum):
    """Inline emphasis and links, kept for reading; they carry no offsets of codings."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch `[start, stop)` of an item's text; `level` is 1 to 6 for headings, nesting from 1 for list items.

    The text of an image is what the page says in its place, which may be nothing: only then is a block empty. `target`
    is the image's address as the page has it.
    """

    kind: BlockKind
    start: int
    stop: int
    level: int | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline formatting of `[start, stop)`; `target` is the address of a link."""

    kind: MarkKind
    start: int
    stop: int
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One block before composition: its own text, with marks counted from its own start; see `Block`."""

    kind: BlockKind
    text: str
    level: int | None = None
    marks: tuple[Mark, ...] = ()
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An item's canonical text with its blocks (ordered, disjoint, one ``\\n`` apart) and marks."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range `[start, stop)` of code points; never empty."""

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.stop:
            raise ValueError(f"not a span: {self.start}:{self.stop}")

    def overlaps(self, other: Span) -> bool:
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span with what is needed to find it again in a changed text (W3C TextQuoteSelector's three parts)."""

    span: Span
    quote: str
    prefix: str
    suffix: str
    text_hash: str


def canonical(text: str) -> str:
    """Return `text` with one kind of line end and without characters that no layer can hold.

    CRLF, CR, U+2028 and U+2029 become ``\\n``; NUL, lone surrogates, U+FFFC, U+FDD0 and U+FDD1 go (Qt uses the
    last three as marks of its own). No normalisation: NBSP, ``…`` and combining marks stay as they are.
    """
    # Nearly every text is as it should be: look before building a new one.
    if (text.isascii() and "\r" not in text and "\0" not in text) or _OTHER.search(text) is None:
        return text
    return _UNSTORABLE.sub("", _LINE_ENDS.sub("\n", text))


def compose(parts: Iterable[Part]) -> Body:
    """Join parts into a body: each made canonical, its outer white space removed, empty ones dropped but images.

    Marks are moved along; those that fall outside what is left are cut or dropped. Characters that
    `canonical` removes must be gone from a part before marks are counted on it.
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    marks: list[Mark] = []
    at = 0
    for part in parts:
        whole = canonical(part.text)
        if part.kind is BlockKind.PREFORMATTED:
            text = whole.strip("\n")
            lead = len(whole) - len(whole.lstrip("\n"))
        else:
            text = whole.strip()
            lead = len(whole) - len(whole.lstrip())
        if not text and part.kind is not BlockKind.IMAGE:
            continue
        if blocks:
            at += 1
        for mark in part.marks:
            start = max(mark.start - lead, 0)
            stop = min(mark.stop - lead, len(text))
            if start < stop:
                marks.append(Mark(mark.kind, at + start, at + stop, mark.target))
        blocks.append(Block(part.kind, at, at + len(text), part.level, part.target))
        pieces.append(text)
        at += len(text)
    return Body("\n".join(pieces), tuple(blocks), tuple(marks))


def plain(text: str) -> Body:
    """A body of paragraphs, one for each stretch of `text` between blank lines."""
    return compose(Part(BlockKind.PARAGRAPH, piece) for piece in re.split(r"\n[ \t]*(?:\n[ \t]*)+", canonical(text)))


def text_hash(text: str) -> str:
    """BLAKE2b-128 of the UTF-8 text, in hex: tells whether offsets still count on this text."""
    return hashlib.blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def anchor(text: str, span: Span, hash_of_text: str | None = None) -> Anchor:
    """Anchor `span` in `text`; raises `ValueError` where it reaches beyond the text's end."""
    if span.stop > len(text):
        raise ValueError(f"span {span.start}:{span.stop} is outside a text of {len(text)}")
    return Anchor(
        span,
        text[span.start : span.stop],
        text[max(0, span.start - CONTEXT_CP) : span.start],
        text[span.stop : span.stop + CONTEXT_CP],
        hash_of_text or text_hash(text),
    )
