"""The margin of labelled stripes: each coding a bar beside the lines it covers, with the name of its code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.domain.model import Coding, CodingId, ItemId
from reader.ui.detail.backdrop import Backdrop
from reader.ui.detail.dates import shown
from reader.ui.detail.document import Page
from reader.ui.detail.geometry import line_extent
from reader.ui.detail.highlights import Highlights, columns
from reader.ui.detail.view import TextView
from reader.ui.theme import Colours, blend


@dataclass(frozen=True, slots=True)
class Stripe:
    """One coding: heights relative to its card's top, its column, and the height of its label (None: no room). `more`
    counts those behind it that have no label of their own."""

    coding: Coding
    top: float
    bottom: float
    column: int
    label: float | None
    more: int = 0


class Stripes(QWidget):
    """Lives in the free strip of the text view and scrolls with it. Stripes of a card are worked out when it is first
    seen, and again when its codings or the width of the text change."""

    chosen = Signal(object)
    """The id of the coding whose stripe was clicked."""
    remove_wanted = Signal(object)
    memo_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    """(coding id, global point)"""

    def __init__(self, view: TextView, highlights: Highlights, colours: Colours) -> None:
        super().__init__(view)
        self.setObjectName("stripes")
        self.setAccessibleName(self.tr("Codings"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._view = view
        self._highlights = highlights
        self._colours = colours
        self._of: dict[ItemId, tuple[Stripe, ...]] = {}
        self._lines: dict[tuple[ItemId, int, bool], tuple[float, float]] = {}
        self._metrics = QFontMetricsF(self.font())
        self._laid_out: tuple[object, float, float] = (None, 0.0, 0.0)
        self._hovered: CodingId | None = None
        self._focused: CodingId | None = None
        view.scrolled.connect(self.update)

    @property
    def focused(self) -> CodingId | None:
        """The coding that the keyboard is at."""
        return self._focused

    def apply_theme(self, colours: Colours) -> None:
        self._colours = colours
        self.forget()

    def forget(self, item: ItemId | None = None) -> None:
        """The codings of an item changed; None for all."""
        if item is None:
            self._of.clear()
        else:
            self._of.pop(item, None)
        self.update()

    # What stands where

    def of_item(self, item: ItemId) -> tuple[Stripe, ...]:
        """The stripes of an item that is on the page, whole-item ones first."""
        backdrop = self._view.backdrop
        if backdrop is None:
            return ()
        now = (backdrop.page, backdrop.page.document.textWidth(), float(self.width()))
        if now != self._laid_out:
            self._of.clear()
            self._lines.clear()
            self._laid_out = now
        found = self._of.get(item)
        if found is None:
            found = self._of[item] = tuple(self._lay_out(item, backdrop))
        return found

    def _lay_out(self, item: ItemId, backdrop: Backdrop) -> Iterator[Stripe]:
        codings = self._highlights.on(item)
        number = backdrop.page.number_of(item)
        if not codings or number is None:
            return
        page, card = backdrop.page, backdrop.card_rect(number)
        extents: list[tuple[float, float]] = []
        for coding in codings:
            if coding.span is None:
                extents.append((0.0, card.height()))
                continue
            high = self._line(page, item, coding.span.start, card.top(), behind=False)[0]
            extents.append((high, self._line(page, item, coding.span.stop, card.top(), behind=True)[1]))
        places = columns(extents)
        step = self._line_height()
        free = 0.0
        order = sorted(range(len(codings)), key=lambda n: (extents[n][0], places[n]))
        labels: dict[int, float] = {}
        more: dict[int, int] = {}
        shown_last = -1
        for n in order:
            at = max(extents[n][0], free)
            # A label that would be pushed out of its card says nothing any more: it is counted on the one above.
            if shown_last < 0 or at + step <= max(card.height() + step * 0.6, extents[n][1]):
                labels[n], free, shown_last = at, at + step, n
            else:
                more[shown_last] = more.get(shown_last, 0) + 1
        for n, coding in enumerate(codings):
            yield Stripe(coding, *extents[n], places[n], labels.get(n), more.get(n, 0))

    def _line(self, page: Page, item: ItemId, offset: int, card: float, *, behind: bool) -> tuple[float, float]:
        """Top and bottom of the line that a place in the text is on, below the height `card`."""
        key = (item, offset, behind)
        found = self._lines.get(key)
        if found is None:
            at = page.positions.position(item, offset, behind=behind) or 0
            high, low = line_extent(page.document, at, behind=behind)
            found = self._lines[key] = (high - card, low - card)
        return found

    def _line_height(self) -> float:
        return self._metrics.height() * 1.15

    def _bar_width(self) -> float:
        return max(4.0, self._metrics.height() * 0.32)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._metrics = QFontMetricsF(self.font())
            self.forget()

    def _visible(self) -> Iterator[tuple[float, tuple[Stripe, ...]]]:
        """The height on this widget of each visible card's top, with its stripes."""
        backdrop = self._view.backdrop
        if backdrop is None:
            return
        top = self._view.top
        first, last = backdrop.visible_blocks(top, top + self.height())
        page = backdrop.page
        for number in range(page.card_number(first.position()), page.card_number(last.position()) + 1):
            item = page.cards[number].item.id
            if self._highlights.on(item):
                stripes = self.of_item(item)
                yield backdrop.card_rect(number).top() - top, stripes

    def _bar(self, stripe: Stripe, origin: float, last_column: int) -> QRectF:
        """The bar; columns beyond the room there is share the last."""
        width = self._bar_width()
        most = max(int(self.width() * 0.5 / (width * 1.6)) - 1, 0)
        x = width * 0.8 + min(stripe.column, most) * width * 1.6
        if self.isRightToLeft():
            x = self.width() - x - width
        return QRectF(x, origin + stripe.top + 1, width, max(stripe.bottom - stripe.top - 2, width))

    def _label(self, stripe: Stripe, origin: float, last_column: int) -> QRectF:
        if stripe.label is None:
            return QRectF()
        width = self._bar_width()
        most = max(int(self.width() * 0.5 / (width * 1.6)) - 1, 0)
        x = width * 0.8 + (min(last_column, most) + 1) * width * 1.6 + width * 0.4
        room = min(self.width() - x - width, self._metrics.averageCharWidth() * 34)
        wanted = self._metrics.horizontalAdvance(self._text(stripe)) + width * 2.4
        room = min(room, wanted)
        if self.isRightToLeft():
            x = self.width() - x - room
        return QRectF(x, origin + stripe.label, max(room, 0), self._line_height())

    def _text(self, stripe: Stripe) -> str:
        return self._highlights.name(stripe.coding) + (f" +{stripe.more}" if stripe.more else "")

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for origin, stripes in self._visible():
            last_column = max((stripe.column for stripe in stripes), default=0)
            for stripe in stripes:
                if origin + stripe.bottom < 0 or origin + stripe.top > self.height():
                    continue
                self._paint(painter, stripe, origin, last_column)
        if self.hasFocus() and self._focused is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint(self, painter: QPainter, stripe: Stripe, origin: float, last_column: int) -> None:
        colour = QColor(self._highlights.colour(stripe.coding))
        lit = stripe.coding.id in (self._hovered, self._focused if self.hasFocus() else None)
        bar, label = self._bar(stripe, origin, last_column), self._label(stripe, origin, last_column)
        painter.setPen(QPen(QColor(self._colours.text), 1) if lit else Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = bar.width() / 2.5
        painter.drawRoundedRect(bar, radius, radius)
        if label.width() < label.height():
            return
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours.hover))
            painter.drawRoundedRect(label, radius, radius)
        size = bar.width() * 1.2
        right_to_left = self.isRightToLeft()
        middle = label.center().y()
        x = label.right() - size if right_to_left else label.left() + size * 0.2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(x, middle - size / 2, size, size))
        gap = size * 1.6
        area = label.adjusted(0, 0, -gap, 0) if right_to_left else label.adjusted(gap, 0, 0, 0)
        painter.setPen(QColor(self._colours.text) if lit else blend(self._colours.text, self._colours.paper, 0.82))
        more = f" +{stripe.more}" if stripe.more else ""
        metrics = painter.fontMetrics()
        room = int(area.width()) + 1 - metrics.horizontalAdvance(more)
        name = metrics.elidedText(self._highlights.name(stripe.coding), Qt.TextElideMode.ElideRight, room) + more
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), name)

    def coding_at(self, point: QPointF) -> Coding | None:
        """The coding whose bar or label is under a point."""
        for origin, stripes in self._visible():
            last_column = max((stripe.column for stripe in stripes), default=0)
            for stripe in stripes:
                bar = self._bar(stripe, origin, last_column)
                if bar.adjusted(-2, 0, 2, 0).contains(point) or self._label(stripe, origin, last_column).contains(
                    point
                ):
                    return stripe.coding
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            coding = self.coding_at(QPointF(event.pos()))
            if coding is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.describe(coding), self)
            return True
        return super().event(event)

    def describe(self, coding: Coding) -> str:
        """Path, coder and time of a coding, and its memo, as a tooltip."""
        about = " · ".join(
            part for part in (self._highlights.coders.get(coding.coder_id, ""), shown(coding.created_at)) if part
        )
        memo = f"<p>{escape(coding.memo)}</p>" if coding.memo else ""
        return f"<p><b>{escape(self._highlights.path(coding))}</b><br>{escape(about)}</p>{memo}"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        coding = self.coding_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if coding is None else Qt.CursorShape.PointingHandCursor)
        self._hover(None if coding is None else coding.id)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, coding: CodingId | None) -> None:
        if coding != self._hovered:
            self._hovered = coding
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        coding = self.coding_at(event.position())
        if coding is not None and event.button() is Qt.MouseButton.LeftButton:
            self._focus_on(coding)
            self.chosen.emit(coding.id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._view.wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self._focused is not None:
            self.menu_wanted.emit(self._focused, self.mapToGlobal(self.rect().center()))
            return
        coding = self.coding_at(QPointF(event.pos()))
        if coding is not None:
            self.menu_wanted.emit(coding.id, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._focused is not None:
                self.chosen.emit(self._focused)
            case Qt.Key.Key_Delete if self._focused is not None:
                self.remove_wanted.emit(self._focused)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._focused is None or self._highlights.find(self._focused) is None:
            self._focused = None
            self._step(1)

    def _step(self, by: int) -> None:
        """Move the keyboard to the next coding on the screen."""
        order = [
            stripe.coding
            for _, stripes in self._visible()
            for stripe in sorted(stripes, key=lambda stripe: (stripe.top, stripe.column))
        ]
        if not order:
            return
        ids = [coding.id for coding in order]
        at = ids.index(self._focused) + by if self._focused in ids else (0 if by > 0 else len(ids) - 1)
        self._focus_on(order[min(max(at, 0), len(order) - 1)])

    def _focus_on(self, coding: Coding) -> None:
        self._focused = coding.id
        name = self._highlights.path(coding)
        self.setAccessibleDescription(f"{name}: {coding.quote}" if coding.quote else name)
        self.update()
