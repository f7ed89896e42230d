"""From code points to Qt's UTF-16 positions and back: the only place where the two meet.

A document holds more than items' texts (titles, names, dates, bullets). What comes from an item is recorded as
segments, one for each block of its text; whatever lies between them belongs to no item and can never be coded.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QTextBoundaryFinder

from reader.app.commands import Target
from reader.domain.model import ItemId
from reader.domain.text import Span

LAST_BMP = "\uffff"
BYTE_ORDER_MARK = "\ufeff"
"""PySide drops it from the head of a str that becomes a QString, and with it every position behind."""
WORD_JOINER = "\u2060"


def astral_offsets(text: str) -> tuple[int, ...]:
    """Where in `text` stand the code points that take two UTF-16 units; almost always nowhere."""
    if not text or text.isascii() or max(text) <= LAST_BMP:
        return ()
    return tuple(offset for offset, character in enumerate(text) if character > LAST_BMP)


@dataclass(slots=True)
class Segment:
    """The code points `[start, stop)` of an item, at the document position `at` (UTF-16 units) onwards.

    `astral` are offsets from `start` of those that take two units; `at` moves when text is inserted before it.
    """

    at: int
    item: ItemId
    start: int
    stop: int
    astral: tuple[int, ...] = ()

    @property
    def end(self) -> int:
        """The document position behind the last character."""
        return self.at + self.stop - self.start + len(self.astral)

    def to_document(self, offset: int) -> int:
        """The document position of an item's code point offset, which lies in `[start, stop]`."""
        inside = offset - self.start
        return self.at + inside + bisect_left(self.astral, inside)

    def to_offset(self, position: int) -> int:
        """The code point offset at a document position in `[at, end]`; inside a surrogate pair, the one it splits."""
        units = position - self.at
        before = bisect_right(range(len(self.astral)), units, key=lambda n: self.astral[n] + n + 2)
        if before < len(self.astral) and self.astral[before] + before + 1 == units:
            units -= 1
        return self.start + units - before


class Positions:
    """Every segment of a document, by position and by item. Look-ups are logarithmic."""

    def __init__(self) -> None:
        self._segments: list[Segment] = []
        self._ats: list[int] = []
        self._of: dict[ItemId, list[Segment]] = {}

    def insert(self, at: int, length: int, segments: Iterable[Segment] = ()) -> None:
        """`length` units came in at the document position `at` (went, if negative), `segments` among them."""
        place = bisect_left(self._ats, at)
        for segment in self._segments[place:]:
            segment.at += length
        new = list(segments)
        self._segments[place:place] = new
        for segment in new:
            self._of.setdefault(segment.item, []).append(segment)
        self._ats = [segment.at for segment in self._segments]

    def holds(self, item: ItemId) -> bool:
        return item in self._of

    def of_item(self, item: ItemId) -> list[Segment]:
        """The item's segments in the order of its text; empty where it has no text here."""
        return self._of.get(item, [])

    def ranges(self, item: ItemId, span: Span) -> list[tuple[int, int]]:
        """Where a span stands in the document, a range for each block it touches."""
        segments = self.of_item(item)
        first = max(bisect_right(segments, span.start, key=_start) - 1, 0)
        found: list[tuple[int, int]] = []
        for segment in segments[first:]:
            if segment.start >= span.stop:
                break
            start, stop = max(span.start, segment.start), min(span.stop, segment.stop)
            if start < stop:
                found.append((segment.to_document(start), segment.to_document(stop)))
        return found

    def position(self, item: ItemId, offset: int, *, behind: bool = False) -> int | None:
        """The document position of a code point of an item, or with `behind` of the end of the one before it; None
        where the item has no text in the document."""
        segments = self.of_item(item)
        if not segments:
            return None
        segment = segments[max(bisect_right(segments, offset - behind, key=_start) - 1, 0)]
        return segment.to_document(min(max(offset, segment.start), segment.stop))

    def offset(self, position: int) -> tuple[ItemId, int] | None:
        """The item and code point offset at a document position; None where that is no item's text."""
        place = bisect_right(self._ats, position) - 1
        if place < 0 or position > self._segments[place].end:
            return None
        segment = self._segments[place]
        return segment.item, segment.to_offset(position)

    def nearest(self, item: ItemId, position: int) -> int | None:
        """The code point offset of `item` that is closest before a document position, wherever that is; None where the
        item has no text in the document."""
        segments = self.of_item(item)
        if not segments:
            return None
        segment = segments[max(bisect_right(segments, position, key=_at) - 1, 0)]
        return segment.to_offset(min(max(position, segment.at), segment.end))

    def spans(self, start: int, stop: int) -> dict[ItemId, Span]:
        """The item text between two document positions: one span an item, in reading order."""
        found: dict[ItemId, Span] = {}
        for segment in self._segments[max(bisect_right(self._ats, start) - 1, 0) :]:
            if segment.at >= stop:
                break
            first, last = max(start, segment.at), min(stop, segment.end)
            if first >= last:
                continue
            low, high = segment.to_offset(first), segment.to_offset(last)
            if high < segment.stop and segment.to_document(high) < last:
                high += 1
            before = found.get(segment.item)
            found[segment.item] = Span(before.start if before else low, high)
        return found

    def targets(self, start: int, stop: int, texts: Mapping[ItemId, str]) -> list[Target]:
        """What a selection of the document means: whole graphemes of each item it touches, in reading order."""
        return [Target(item, snapped(texts[item], span)) for item, span in self.spans(start, stop).items()]


def snapped(text: str, span: Span) -> Span:
    """`span` widened to whole graphemes (Unicode UAX 29, by Qt, which also places the caret)."""
    return Span(_boundary(text, span.start, forward=False), _boundary(text, span.stop, forward=True))


def stepped(text: str, offset: int, by: int) -> int:
    """The grapheme boundary before (`by` -1) or behind (1) `offset`; `offset` itself at the text's ends."""
    return _boundary(text, min(max(offset + by, 0), len(text)), forward=by > 0)


def boundaries(text: str, kind: QTextBoundaryFinder.BoundaryType) -> list[int]:
    """Where `text` divides (Unicode UAX 29, by Qt): code point offsets from 0 to its length, both included."""
    if not text:
        return [0]
    # The word joiner counts for no more than the mark that would get lost.
    finder = QTextBoundaryFinder(kind, text.replace(BYTE_ORDER_MARK, WORD_JOINER))
    at = Segment(0, ItemId(0), 0, len(text), astral_offsets(text))
    found = [0]
    while (position := finder.toNextBoundary()) >= 0:
        found.append(at.to_offset(position))
    return found


def _boundary(text: str, offset: int, *, forward: bool) -> int:
    """The nearest grapheme boundary at `offset`, or before or behind it."""
    if offset <= 0 or offset >= len(text) or (text[offset - 1] < "\u0300" and text[offset] < "\u0300"):
        return offset
    # No grapheme reaches across a line end, so the line is all that needs looking at.
    first = text.rfind("\n", 0, offset) + 1
    last = text.find("\n", offset)
    line = text[first : last if last >= 0 else len(text)]
    if offset - first in (0, len(line)):
        return offset
    lost = 1 if line.startswith(BYTE_ORDER_MARK) else 0
    if lost and offset - first == lost:
        return offset
    line = line[lost:]
    at = Segment(0, ItemId(0), 0, len(line), astral_offsets(line))
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, line)
    finder.setPosition(at.to_document(offset - first - lost))
    if finder.isAtBoundary():
        return offset
    moved = finder.toNextBoundary() if forward else finder.toPreviousBoundary()
    return first + lost + at.to_offset(moved)


def _at(segment: Segment) -> int:
    return segment.at


def _start(segment: Segment) -> int:
    return segment.start
