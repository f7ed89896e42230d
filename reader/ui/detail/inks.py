"""Tints and lines behind coded text, matches of a search, and what stands out for now: see `highlights.Marks`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.domain.model import CodeId, CodingId, ItemId
from reader.domain.text import Span
from reader.ui.detail.document import Page
from reader.ui.detail.ends import End, edge
from reader.ui.detail.geometry import range_rects
from reader.ui.detail.highlights import Highlights, Stretch
from reader.ui.detail.tints import ground_of, stroke_of
from reader.ui.theme import Colours, blend

_LINES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
MOST_LINES = 3

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
        self._underlines: dict[tuple[ItemId, int, int], list[list[QLineF]]] = {}
        self._grounds: dict[tuple[CodeId, ...], QColor] = {}
        self._pens: dict[CodeId, QPen] = {}
        self._version = -1
        self._width = -1.0
        self._weight = max(1.5, page.look.em * 0.1)

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        """Paint what lies behind the document positions `[first, last)`."""
        if self._width != self._page.document.textWidth():
            self._rects.clear()
            self._underlines.clear()
            self._width = self._page.document.textWidth()
        if self._version != self._highlights.version:
            self._grounds.clear()
            self._pens.clear()
            self._version = self._highlights.version
        shown = self._page.positions.spans(first, last)
        for item, span in shown.items():
            origin = self._origin(item)
            painter.translate(0, origin)
            self._coded(painter, item, span, origin)
            painter.translate(0, -origin)
            spans = self.matches.get(item, [])
            for match in spans[bisect_left(spans, span.start, key=_stop) :]:
                if match.start >= span.stop:
                    break
                self._match(painter, item, match, origin)
        self._marks(painter, shown)

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

    # Codings

    def _coded(self, painter: QPainter, item: ItemId, shown: Span, origin: float) -> None:
        """Tints and lines of an item, each colour and each pen once: changing them costs more than drawing."""
        stretches = self._highlights.stretches(item)
        grounds: dict[tuple[CodeId, ...], list[QRectF]] = {}
        lines: dict[CodeId, list[QLineF]] = {}
        for stretch in stretches[bisect_right(stretches, shown.start, key=_stop) :]:
            if stretch.start >= shown.stop:
                break
            rects = self._relative(item, stretch.start, stretch.stop, origin)
            grounds.setdefault(stretch.codes, []).extend(rects)
            for code, below in zip(stretch.codes, self._below(item, stretch, rects), strict=False):
                lines.setdefault(code, []).extend(below)
        if not grounds:
            return
        # What is straight and level needs no smoothing, which dashes would pay for dearly.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for codes, filled in grounds.items():
            painter.setBrush(self._ground(codes))
            painter.drawRects(filled)
        # A line a code, each in its own stroke, up to three: two codes can be told from one without seeing colour.
        for code, drawn in lines.items():
            painter.setPen(self._pen(code))
            painter.drawLines(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _below(self, item: ItemId, stretch: Stretch, rects: tuple[QRectF, ...]) -> list[list[QLineF]]:
        key = (item, stretch.start, stretch.stop)
        found = self._underlines.get(key)
        if found is None:
            heights = [self._weight * (1.5 * number - 0.25) for number in range(MOST_LINES)]
            found = self._underlines[key] = [
                [QLineF(rect.left(), rect.bottom() + down, rect.right(), rect.bottom() + down) for rect in rects]
                for down in heights
            ]
        return found

    def _ground(self, codes: tuple[CodeId, ...]) -> QColor:
        found = self._grounds.get(codes)
        if found is None:
            colours = tuple(dict.fromkeys(self._highlights.colour_of(code) for code in codes))
            found = self._grounds[codes] = ground_of(colours, self._colours)
        return found

    def _pen(self, code: CodeId) -> QPen:
        found = self._pens.get(code)
        if found is None:
            colour = stroke_of(self._highlights.colour_of(code), self._colours)
            found = self._pens[code] = QPen(colour, self._weight, _LINES[code % len(_LINES)], Qt.PenCapStyle.FlatCap)
        return found

    def _match(self, painter: QPainter, item: ItemId, span: Span, origin: float) -> None:
        now = self.match_now == (item, span)
        painter.setBrush(blend(self._colours.accent, self._colours.paper, 0.5 if now else 0.25))
        edge_pen = QPen(QColor(self._colours.text if now else self._colours.accent), self._page.look.em * 0.1)
        painter.setPen(edge_pen if now else Qt.PenStyle.NoPen)
        for rect in self._relative(item, span.start, span.stop, origin):
            painter.drawRoundedRect(rect.translated(0, origin), 2, 2)

    # What stands out for now

    def _marks(self, painter: QPainter, shown: dict[ItemId, Span]) -> None:
        marks = self._highlights.marks
        em = self._page.look.em
        for coding_id in marks.lit:
            self._outline(painter, coding_id, shown, max(1.0, em * 0.08))
        if self.flashed is not None:
            self._outline(painter, self.flashed, shown, max(2.0, em * 0.16))
        self._grips(painter, shown)
        if marks.drop:
            painter.setPen(QPen(QColor(self._colours.accent), max(2.0, em * 0.16), Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in marks.drop:
                painter.drawRoundedRect(rect, 3, 3)

    def _outline(self, painter: QPainter, coding_id: CodingId, shown: dict[ItemId, Span], weight: float) -> None:
        coding = self._highlights.find(coding_id)
        if coding is None or coding.span is None or coding.item_id not in shown:
            return
        painter.setPen(QPen(QColor(self._colours.accent), weight))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._boxes(painter, coding.item_id, coding.span, shown[coding.item_id])

    def _boxes(self, painter: QPainter, item: ItemId, span: Span, shown: Span) -> None:
        """A box around what can be seen of a span."""
        start, stop = max(span.start, shown.start), min(span.stop, shown.stop)
        if start < stop:
            for low, high in self._page.positions.ranges(item, Span(start, stop)):
                for rect in range_rects(self._page.document, low, high):
                    painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 2), 3, 3)

    def _grips(self, painter: QPainter, shown: dict[ItemId, Span]) -> None:
        """The chosen coding's ends as handles to draw at, and how far it would reach."""
        marks = self._highlights.marks
        coding = self._highlights.find(marks.chosen) if marks.chosen is not None else None
        if coding is None or coding.span is None or coding.item_id not in shown:
            return
        span = marks.extent or coding.span
        em, ink = self._page.look.em, QColor(self._colours.accent)
        if marks.extent is not None:
            painter.setPen(QPen(ink, max(1.5, em * 0.1), Qt.PenStyle.DashLine))
            painter.setBrush(blend(self._colours.accent, self._colours.paper, 0.16))
            self._boxes(painter, coding.item_id, span, shown[coding.item_id])
        for end in End:
            at = edge(self._page, coding.item_id, span, end)
            if at is None:
                continue
            width, knob = max(2.0, em * 0.14), em * 0.26
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRect(QRectF(at.x() - width / 2, at.top() - 1, width, at.height() + 2))
            middle = at.top() - knob if end is End.START else at.bottom() + knob
            painter.drawEllipse(QPointF(at.x(), middle), knob, knob)


def _stop(span: Span | Stretch) -> int:
    return span.stop
