"""Printed lines and where they stand -> paragraphs and headings; what recurs at the edges of pages goes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reader.domain.text import BlockKind, Part

HEADING = 1.15
"""A short line this many times as large as most of the text is a heading."""
GAP = 1.35
"""A paragraph ends where the next line is this many times the usual pitch away."""
EDGE = 2
"""So many lines at the top and at the foot of a page may be running heads."""
_BULLET = re.compile(r"(?:[•●▪◦‣·–—*]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+")
_SENTENCE_END = re.compile(r"[.!?:…。！？][\"'”’»)\]]*$")
_NUMBER = re.compile(r"\W*(?:page|seite|p\.|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von|de)\s*\d{1,4})?\W*", re.IGNORECASE)
_HYPHENS = ("-", "\u00ad", "\u2010", "\x02", "\ufffe")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: places in points from the left and from the foot of the page, the size of its letters."""

    text: str
    left: float
    right: float
    bottom: float
    size: float


@dataclass(slots=True)
class _Layout:
    """What is usual in the document: the size of letters, the pitch of lines, where lines end, sizes of headings."""

    size: float
    pitch: float
    right: float
    headings: list[float] = field(default_factory=list)


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Part]:
    """The blocks of a document in the order of its pages."""
    kept = _without_running_heads(pages)
    lines = [line for page in kept for line in page]
    if not lines:
        return []
    layout = _layout(kept, lines)
    parts: list[Part] = []
    block: list[Line] = []
    for page in kept:
        first = True
        for line in page:
            if block and _begins(block[-1], line, layout, across_pages=first):
                parts.append(_part(block, layout))
                block = []
            block.append(line)
            first = False
    if block:
        parts.append(_part(block, layout))
    return parts


def _without_running_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Lines at the edges that most pages have, their numbers aside, and bare page numbers."""

    def mask(line: Line) -> str:
        return re.sub(r"\d+", "#", line.text).strip().casefold()

    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({mask(line) for line in (*page[:EDGE], *page[-EDGE:])})
    often = {text for text, count in seen.items() if count >= max(3, len(pages) * 0.3)}
    kept: list[list[Line]] = []
    for page in pages:
        last = len(page) - EDGE
        kept.append(
            [
                line
                for at, line in enumerate(page)
                if not (
                    (at < EDGE or at >= last)
                    and (mask(line) in often or (len(pages) > 1 and _NUMBER.fullmatch(line.text.strip())))
                )
            ]
        )
    return kept


def _layout(pages: Sequence[Sequence[Line]], lines: Sequence[Line]) -> _Layout:
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    size = weights.most_common(1)[0][0] or 1.0
    ends = sorted(line.right for line in lines if round(line.size, 1) == size) or [0.0]
    right = ends[int(len(ends) * 0.9)] if len(ends) > 1 else ends[0]
    gaps = [
        (above.right >= right - 3 * size, above.bottom - line.bottom)
        for page in pages
        for above, line in pairwise(page)
        if 0 < above.bottom - line.bottom < size * 4
    ]
    # A line that is full is seldom a paragraph's last: what follows it is at the pitch.
    full = [gap for is_full, gap in gaps if is_full]
    pitch = median(full or [gap for _, gap in gaps] or [size * 1.2])
    sizes = sorted({round(line.size) for line in lines if line.size >= size * HEADING}, reverse=True)
    return _Layout(size, pitch, right, [float(entry) for entry in sizes])


def _begins(above: Line, line: Line, layout: _Layout, *, across_pages: bool) -> bool:
    """Whether `line` begins a block of its own."""
    if abs(above.size - line.size) > 0.1 * layout.size or _BULLET.match(line.text):
        return True
    ended_early = above.right < layout.right - 6 * layout.size
    sentence_over = bool(_SENTENCE_END.search(above.text.rstrip()))
    gap = above.bottom - line.bottom
    if across_pages or gap <= 0:
        # The next page, or the next column: only a line that was full and goes on in mid-sentence joins them.
        return sentence_over and (ended_early or not line.text[:1].islower())
    if gap > GAP * layout.pitch:
        return True
    if line.left > above.left + 0.8 * layout.size and sentence_over:
        return True
    return ended_early and (sentence_over or line.text[:1].isupper())


def _part(block: Sequence[Line], layout: _Layout) -> Part:
    text = ""
    for line in block:
        words = line.text.strip()
        if text.endswith(_HYPHENS) and words[:1].islower():
            text = text.rstrip("".join(_HYPHENS)) + words
        else:
            text = f"{text} {words}" if text else words
    size = max(line.size for line in block)
    if size >= layout.size * HEADING and len(text) <= 300:
        level = layout.headings.index(float(round(size))) + 1 if float(round(size)) in layout.headings else 1
        return Part(BlockKind.HEADING, text, min(6, level))
    bullet = _BULLET.match(text)
    if bullet and not text[: bullet.end()].strip()[:1].isalnum() and bullet.group().strip() not in "–—":
        return Part(BlockKind.LIST_ITEM, text[bullet.end() :], 1)
    return Part(BlockKind.PARAGRAPH, text)
