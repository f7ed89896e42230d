"""The margin of labelled stripes: each coding a bar beside the lines it covers, with the name of its code."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QToolTip, QWidget

from reader.domain.model import Coding, CodingId, ItemId
from reader.ui.detail.dates import shown
from reader.ui.detail.document import Page
from reader.ui.detail.ends import End, runs_left
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.lanes import Drawn, Lanes, Stripe
from reader.ui.detail.stripe_painter import StripePainter
from reader.ui.detail.view import TextView
from reader.ui.theme import Colours

MOST_TOLD = 8
"""Codings that a tooltip tells of at most."""
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_PAGES = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


class Stripes(QWidget):
    """Lives in the free strip of the text view and scrolls with it.

    Arrows walk from coding to coding, Enter shows one, Delete takes it away. With Alt, Left and Right move its end by a
    word, with Alt+Shift its beginning; Ctrl beside them makes it one character.
    """

    chosen = Signal(object)
    """The id of the coding whose stripe was clicked."""
    remove_wanted = Signal(object)
    memo_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    """(coding id, global point)"""
    step_wanted = Signal(object, object, int, bool)
    """(coding id, `End`, -1 or 1, whether by a word): move an end of a coding."""
    steps_done = Signal()
    """The key that moved an end was let go."""
    end_pressed = Signal(object)
    """The `End` of the chosen coding that is drawn at from now on."""
    end_moved = Signal(QPoint)
    """It is drawn to this global point."""
    end_released = Signal()

    def __init__(self, view: TextView, highlights: Highlights, colours: Colours) -> None:
        super().__init__(view)
        self.setObjectName("stripes")
        self.setAccessibleName(self.tr("Codings"))
        self.setStatusTip(
            self.tr(
                "Arrows: from coding to coding. Enter: show it. Delete: take it away. Alt+Left and Alt+Right: move its "
                "end, with Shift its beginning, with Ctrl by one character."
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._view = view
        self._highlights = highlights
        self._colours = colours
        self._lanes = Lanes(view, highlights, self)
        self._painter = StripePainter(self._lanes, highlights, self, colours)
        self._hovered: CodingId | None = None
        self._focused: CodingId | None = None
        self._lit: frozenset[CodingId] = frozenset()
        self._drawing = False
        self._top: int = 0
        self._shown: tuple[Page | None, int] = (None, 0)
        # Every pixel is painted, so that what is there can be moved when the text scrolls.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        view.scrolled.connect(self._on_scrolled)

    @property
    def focused(self) -> CodingId | None:
        """The coding that the keyboard is at."""
        return self._focused

    def apply_theme(self, colours: Colours) -> None:
        self._colours = colours
        self._painter.dress(colours)
        self.forget()

    def forget(self, item: ItemId | None = None) -> None:
        """The codings of an item changed; None for all."""
        self._lanes.forget(item)
        self.update()

    def renew(self, items: Iterable[ItemId]) -> None:
        """The codings of these items changed, and nothing else."""
        more = ceil(self._lanes.line_height)
        for item in items:
            self._lanes.forget(item)
            band = self._view.band_of(item)
            if band is not None:
                self.update(0, band[0] - more, self.width(), band[1] - band[0] + 2 * more)

    def of_item(self, item: ItemId) -> tuple[Stripe, ...]:
        """The stripes of an item that is on the page, whole-item ones first."""
        return self._lanes.of_item(item)

    def light(self, codings: Iterable[Coding]) -> None:
        """Let the stripes of these codings stand out: the pointer is over what they cover."""
        lit = frozenset(coding.id for coding in codings)
        if lit != self._lit:
            self._lit = lit
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.forget()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = event.rect()
        painter.fillRect(area, QColor(self._colours.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        keyed = self._focused if self.hasFocus() else None
        high, low = area.top() - self._lanes.bar_width, area.bottom() + self._lanes.bar_width
        for origin, stripes in self._lanes.visible():
            painter.translate(0, origin)
            first, last = high - origin, low - origin
            for drawn in stripes:
                if drawn.bottom >= first and drawn.top <= last:
                    coding = drawn.stripe.coding.id
                    lit = coding in self._lit or coding == self._hovered or coding == keyed
                    self._painter.paint(painter, drawn, lit=lit)
            painter.translate(0, -origin)
        if self.hasFocus() and self._focused is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _on_scrolled(self) -> None:
        """Move what is there and paint what comes in; all of it where the page is another."""
        top, page = self._view.top, self._view.page
        by, now = self._top - top, (page, page.version if page is not None else 0)
        if now == self._shown and abs(by) < self.height():
            self.scroll(0, by)
        else:
            self.update()
        self._top, self._shown = top, now

    # What is where, and what it says

    def coding_at(self, point: QPointF) -> Coding | None:
        """The coding whose bar or label is under a point."""
        for origin, stripes in self._lanes.visible():
            spot = QPointF(point.x(), point.y() - origin)
            for drawn in stripes:
                if drawn.top <= spot.y() <= drawn.bottom and (
                    drawn.bar.adjusted(-2, 0, 2, 0).contains(spot) or drawn.label.contains(spot)
                ):
                    return drawn.stripe.coding
        return None

    def bar_of(self, coding: CodingId) -> QRectF | None:
        """The bar of a coding that is on the screen."""
        for origin, stripes in self._lanes.visible():
            for drawn in stripes:
                if drawn.stripe.coding.id == coding:
                    return drawn.bar.translated(0, origin)
        return None

    def end_at(self, point: QPointF) -> End | None:
        """The end of the chosen coding's bar that is under a point."""
        chosen = self._highlights.marks.chosen
        coding = self._highlights.find(chosen) if chosen is not None else None
        bar = self.bar_of(coding.id) if coding is not None and coding.span is not None else None
        if bar is None:
            return None
        reach = self._lanes.bar_width * 1.5
        if not bar.left() - reach <= point.x() <= bar.right() + reach:
            return None
        distances = {End.START: abs(point.y() - bar.top()), End.STOP: abs(point.y() - bar.bottom())}
        nearest = min(distances, key=lambda end: distances[end])
        return nearest if distances[nearest] <= min(reach, max(bar.height() / 2, 3.0)) else None

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            coding = self.coding_at(QPointF(event.pos()))
            if coding is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.describe(coding), self)
            return True
        # The window has other uses for these keys.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._moves_end(event):
            event.accept()
            return True
        return super().event(event)

    def describe(self, *codings: Coding) -> str:
        """Path, coder and time of codings, and their memos, as a tooltip."""
        told = [self._describe(coding) for coding in codings[:MOST_TOLD]]
        if len(codings) > MOST_TOLD:
            told.append("<p>" + escape(self.tr("and %n more", "", len(codings) - MOST_TOLD)) + "</p>")
        return "".join(told)

    def _describe(self, coding: Coding) -> str:
        about = " · ".join(
            part for part in (self._highlights.coders.get(coding.coder_id, ""), shown(coding.created_at)) if part
        )
        memo = f"<p>{escape(coding.memo)}</p>" if coding.memo else ""
        return f"<p><b>{escape(self._highlights.path(coding))}</b><br>{escape(about)}</p>{memo}"

    def spoken(self, coding: Coding, quote: str | None = None) -> str:
        """A coding in words, for who listens; `quote` is its text where that is to be another."""
        name, coder = self._highlights.path(coding), self._highlights.coders.get(coding.coder_id, "")
        memo = self.tr("with a memo") if coding.memo else ""
        if coding.span is None:
            said = self.tr("{code}, by {coder}, on the whole comment")
        else:
            said = self.tr("{code}, by {coder}: {quote}")
        quoted = coding.quote if quote is None else quote
        return ", ".join(part for part in (said.format(code=name, coder=coder, quote=quoted), memo) if part)

    def say(self, text: str) -> None:
        """Tell who listens."""
        self.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self.end_moved.emit(event.globalPosition().toPoint())
            return
        coding = self.coding_at(event.position())
        if self.end_at(event.position()) is not None:
            self.setCursor(Qt.CursorShape.SizeVerCursor)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor if coding is None else Qt.CursorShape.PointingHandCursor)
        self._hover(None if coding is None else coding.id)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, coding: CodingId | None) -> None:
        if coding != self._hovered:
            self._hovered = coding
            self._show_lit()

    def _show_lit(self) -> None:
        """What the pointer or the keyboard is at stands out in the text as well."""
        keyed = self._focused if self.hasFocus() else None
        self._highlights.marks.lit = frozenset(found for found in (self._hovered, keyed) if found is not None)
        self.update()
        self._view.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        end = self.end_at(event.position())
        if end is not None:
            self._drawing = True
            self.end_pressed.emit(end)
            return
        coding = self.coding_at(event.position())
        if coding is not None:
            self._focus_on(coding)
            self.chosen.emit(coding.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing and event.button() is Qt.MouseButton.LeftButton:
            self._drawing = False
            self.end_released.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._view.wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            if self._focused is not None:
                bar = self.bar_of(self._focused)
                point = bar.center().toPoint() if bar is not None else self.rect().center()
                point.setY(min(max(point.y(), 0), self.height()))
                self.menu_wanted.emit(self._focused, self.mapToGlobal(point))
            return
        coding = self.coding_at(QPointF(event.pos()))
        if coding is not None:
            self.menu_wanted.emit(coding.id, event.globalPos())

    # Keys

    def _moves_end(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return bool(alt) and event.key() in _SIDEWAYS and self._focused is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._moves_end(event):
            self._move_end(event)
            return
        match key:
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self._go_to_edge(last=key == Qt.Key.Key_End)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self._view.verticalScrollBar().triggerAction(_PAGES[Qt.Key(key)])
                self._focused = None
                self._step(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._focused is not None:
                self.chosen.emit(self._focused)
            case Qt.Key.Key_Delete if self._focused is not None:
                self.remove_wanted.emit(self._focused)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SIDEWAYS and not event.isAutoRepeat():
            self.steps_done.emit()
        super().keyReleaseEvent(event)

    def _move_end(self, event: QKeyEvent) -> None:
        coding = self._highlights.find(self._focused) if self._focused is not None else None
        page = self._view.page
        if coding is None or page is None:
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        end = End.START if shift else End.STOP
        forward = event.key() == Qt.Key.Key_Right
        if coding.span is not None and runs_left(page, coding.item_id, coding.span.start):
            forward = not forward
        by_word = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        self.step_wanted.emit(coding.id, end, 1 if forward else -1, by_word)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._seen(self._focused) is None:
            self._focused = None
            self._step(1)
        self._show_lit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.steps_done.emit()
        self._show_lit()

    def _seen(self, coding_id: CodingId | None) -> Coding | None:
        coding = self._highlights.find(coding_id) if coding_id is not None else None
        return coding if coding is not None and self._highlights.shows(coding) else None

    def _step(self, by: int) -> None:
        """Move the keyboard to the next coding on the page, or onto the screen."""
        here = self._seen(self._focused)
        if here is None:
            on_screen = [
                drawn.stripe.coding
                for origin, stripes in self._lanes.visible()
                for drawn in sorted(stripes, key=_place)
                if origin + drawn.bar.bottom() > 0 and origin + drawn.top < self.height()
            ]
            if on_screen:
                self._focus_on(on_screen[0 if by > 0 else -1])
            elif self._view.page is not None:
                self._look_from(self._view.page.card_number(self._view.position_at(QPoint(1, 1))), by)
                if self._focused is None:
                    self._go_to_edge(last=by > 0)
            return
        there = self._highlights.on(here.item_id)
        at = there.index(here) + by
        if 0 <= at < len(there):
            self._reveal(there[at])
        else:
            page = self._view.page
            number = page.number_of(here.item_id) if page is not None else None
            if number is not None:
                self._look_from(number + by, by)

    def _go_to_edge(self, *, last: bool) -> None:
        if self._view.page is not None:
            self._look_from(len(self._view.page.cards) - 1 if last else 0, -1 if last else 1)

    def _look_from(self, number: int, by: int) -> None:
        """Go to the first coding from a card on, in one direction."""
        page = self._view.page
        while page is not None and 0 <= number < len(page.cards):
            there = self._highlights.on(page.cards[number].item.id)
            if there:
                self._reveal(there[0 if by > 0 else -1])
                return
            number += by

    def _reveal(self, coding: Coding) -> None:
        page = self._view.page
        position = page.positions.position(coding.item_id, coding.span.start if coding.span else 0) if page else None
        if position is not None:
            self._view.reveal_position(position)
        self._focus_on(coding)

    def _focus_on(self, coding: Coding) -> None:
        self._focused = coding.id
        self.say(self.spoken(coding))
        self._show_lit()


def _place(drawn: Drawn) -> tuple[float, int]:
    return drawn.top, drawn.stripe.column
