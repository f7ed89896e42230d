"""Tints and lines behind coded text, matches of a search, and the outline of a coding that was asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.domain.model import Coding, CodingId, ItemId
from reader.domain.text import Span
from reader.ui.detail.document import Page
from reader.ui.detail.geometry import range_rects
from reader.ui.detail.highlights import Highlights, Stretch, tint
from reader.ui.theme import Colours, blend

_LINES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)

Match = tuple[ItemId, Span]


class Inks:
    """Nothing outside what is visible is ever worked out, so that ten thousand codings cost what ten do. Rectangles are
    kept relative to their card, until the width of the text changes."""

    def __init__(self, page: Page, highlights: Highlights, colours: Colours) -> None:
        self.flashed: CodingId | None = None
        self.matches: dict[ItemId, list[Span]] = {}
        self.match_now: Match | None = None
        self._page = page
        self._highlights = highlights
        self._colours = colours
        self._rects: dict[tuple[ItemId, int, int], tuple[QRectF, ...]] = {}
        self._tints: dict[tuple[str, ...], QColor] = {}
        self._lines: dict[str, QColor] = {}
        self._width = -1.0

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        """Paint what lies behind the document positions `[first, last)`."""
        if self._width != self._page.document.textWidth():
            self._rects.clear()
            self._width = self._page.document.textWidth()
        for item, shown in self._page.positions.spans(first, last).items():
            origin = self._origin(item)
            stretches = self._highlights.stretches(item)
            for stretch in stretches[bisect_right(stretches, shown.start, key=_stop) :]:
                if stretch.start >= shown.stop:
                    break
                self._coded(painter, item, stretch, origin)
            spans = self.matches.get(item, [])
            for span in spans[bisect_left(spans, shown.start, key=_stop) :]:
                if span.start >= shown.stop:
                    break
                self._match(painter, item, span, origin)
            self._flash(painter, item, origin)

    def rects(self, item: ItemId, span: Span) -> list[QRectF]:
        """The rectangles of a span, in the document."""
        origin = self._origin(item)
        return [rect.translated(0, origin) for rect in self._relative(item, span.start, span.stop, origin)]

    def _origin(self, item: ItemId) -> float:
        return self._page.top_of(self._page.number_of(item) or 0)

    def _relative(self, item: ItemId, start: int, stop: int, origin: float) -> tuple[QRectF, ...]:
        key = (item, start, stop)
        found = self._rects.get(key)
        if found is None:
            found = self._rects[key] = tuple(
                rect.translated(0, -origin)
                for low, high in self._page.positions.ranges(item, Span(start, stop))
                for rect in range_rects(self._page.document, low, high)
            )
        return found

    def _coded(self, painter: QPainter, item: ItemId, stretch: Stretch, origin: float) -> None:
        colours = tuple(self._highlights.colours(stretch.codings))
        ground = self._tints.get(colours)
        if ground is None:
            ground = self._tints[colours] = tint(colours, self._colours.paper, self._colours.text)
        rects = self._relative(item, stretch.start, stretch.stop, origin)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for rect in rects:
            painter.drawRect(rect.translated(0, origin))
        # A line a code, each in its own stroke, up to three: two codes can be told from one without seeing colour.
        weight = max(1.5, self._page.look.em * 0.1)
        for number, coding in enumerate(self._distinct(stretch.codings)[:3]):
            pen = QPen(self._line_colour(coding), weight, _LINES[coding.code_id % len(_LINES)])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            for rect in rects:
                y = rect.bottom() + origin + weight * (1.5 * number - 0.25)
                painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _distinct(self, codings: Sequence[Coding]) -> list[Coding]:
        return list({coding.code_id: coding for coding in codings}.values())

    def _line_colour(self, coding: Coding) -> QColor:
        colour = self._highlights.colour(coding)
        found = self._lines.get(colour)
        if found is None:
            found = self._lines[colour] = blend(colour, self._colours.text, 0.85)
        return found

    def _match(self, painter: QPainter, item: ItemId, span: Span, origin: float) -> None:
        now = self.match_now == (item, span)
        painter.setBrush(blend(self._colours.accent, self._colours.paper, 0.5 if now else 0.25))
        edge = QPen(QColor(self._colours.text if now else self._colours.accent), self._page.look.em * 0.1)
        painter.setPen(edge if now else Qt.PenStyle.NoPen)
        for rect in self._relative(item, span.start, span.stop, origin):
            painter.drawRoundedRect(rect.translated(0, origin), 2, 2)

    def _flash(self, painter: QPainter, item: ItemId, origin: float) -> None:
        coding = self._highlights.find(self.flashed) if self.flashed is not None else None
        if coding is None or coding.item_id != item or coding.span is None:
            return
        painter.setPen(QPen(QColor(self._colours.accent), max(2.0, self._page.look.em * 0.16)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in self._relative(item, coding.span.start, coding.span.stop, origin):
            painter.drawRoundedRect(rect.translated(0, origin).adjusted(-2, -1, 2, 2), 3, 3)


def _stop(span: Span | Stretch) -> int:
    return span.stop
