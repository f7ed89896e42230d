"""The text on the screen: a read-only browser over the page, with a caret, that paints what belongs behind the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QTextBrowser, QToolTip, QWidget

from reader.app.commands import Target
from reader.domain.model import ItemId
from reader.ui.detail.backdrop import Backdrop
from reader.ui.detail.document import Page, role
from reader.ui.detail.look import LINK, Role

SETTLE_MS = 120
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class TextView(QTextBrowser):
    """Knows the page and how to paint it, and nothing of the session. Never loads anything from anywhere."""

    scrolled = Signal()
    """What is visible changed, for whatever reason."""
    reading_moved = Signal()
    """The person scrolled, and has come to rest."""
    selection_settled = Signal()
    """The mouse or the keys were let go after selecting, or the selection went."""
    clicked = Signal(int)
    """The caret was put to a document position, by mouse or arrow keys."""
    gap_clicked = Signal(object)
    """A click on the line that stands for missing comments: `Role.EARLIER` or `Role.LATER`."""
    link_shown = Signal(str)
    """The address that a link leads to; it is shown, never followed."""
    zoom_wanted = Signal(int)
    menu_wanted = Signal(QPoint, int)
    """(global point, document position)"""
    room_changed = Signal()
    """The widget has another width: see `set_columns`."""
    focused = Signal()
    edge_wanted = Signal(bool)
    """Ctrl+Home (False) or Ctrl+End (True): the ends of the thread, of which the page may be a part."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader_text")
        self.setReadOnly(True)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The width of the text is the page's own: another width of the window lays nothing out anew.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self.setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.backdrop: Backdrop | None = None
        self.selecting = False
        """While this holds, what is selected is not told to anybody."""
        self._quiet = 0
        self._wheeling = False
        self._margins = (0, 0)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.reading_moved)

    # The page

    @property
    def page(self) -> Page | None:
        return self.backdrop.page if self.backdrop is not None else None

    def show_page(self, backdrop: Backdrop) -> None:
        """Show a page from its top."""
        with self.quietly():
            self.backdrop = backdrop
            self.setDocument(backdrop.page.document)
            self.setLineWrapColumnOrWidth(int(backdrop.page.look.column))
            self.verticalScrollBar().setValue(0)

    def close_page(self) -> None:
        if self.backdrop is not None:
            self.backdrop = None
            self._settle.stop()
            with self.quietly():
                self.setDocument(QTextDocument(self))

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """What scrolls in here is not the person reading on."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    @contextmanager
    def growing(self) -> Iterator[None]:
        """The page takes comments in: what its positions say does not count until that is done."""
        self.selecting, before = True, self.selecting
        try:
            with self.quietly():
                yield
        finally:
            self.selecting = before

    @contextmanager
    def steady(self, item: ItemId | None = None) -> Iterator[None]:
        """Whatever comes in here, what is at the top of the screen stays where it is, or `item` if one is named."""
        page = self.page
        if page is None:
            yield
            return
        with self.quietly():
            kept, above = self.anchor(item)
            yield
            if self.page is page:
                self.restore_anchor(kept, above)

    def anchor(self, item: ItemId | None = None) -> tuple[ItemId, float]:
        """What is at the top of the screen, and how much of it is above the edge. Only with a page."""
        page = self.page
        assert page is not None
        card = page.card(item) if item is not None else None
        card = card or page.cards[page.card_number(self.cursorForPosition(QPoint(1, 1)).position())]
        return card.item.id, self.top - self._height_of(card.at)

    def restore_anchor(self, item: ItemId, above: float) -> None:
        card = self.page.card(item) if self.page is not None else None
        if card is not None:
            with self.quietly():
                self._scroll_to(self._height_of(card.at) + above)

    def _height_of(self, position: int) -> float:
        document = self.document()
        return float(document.documentLayout().blockBoundingRect(document.findBlock(position)).top())

    def _scroll_to(self, value: float) -> None:
        if value > self.verticalScrollBar().maximum():
            self.document().documentLayout().documentSize()  # lays out all of it, so that the bar knows its range
        self.verticalScrollBar().setValue(round(value))

    def set_columns(self, before: int, behind: int) -> None:
        """Keep so many pixels free on each side of the text; `behind` is where the stripes stand."""
        if (before, behind) != self._margins:
            self._margins = (before, behind)
            left, right = (behind, before) if self.isRightToLeft() else (before, behind)
            self.setViewportMargins(left, 0, right, 0)

    def free_behind(self) -> QRect:
        """The free strip behind the text, in this widget's coordinates."""
        area = self.viewport().geometry()
        width = self._margins[1]
        left = area.left() - width if self.isRightToLeft() else area.right() + 1
        return QRect(left, area.top(), width, area.height())

    def announce(self, text: str) -> None:
        """Say what is current to who listens."""
        self.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # Where things are

    @property
    def top(self) -> int:
        """The height in the document of what is at the top of the screen."""
        return self.verticalScrollBar().value()

    def reveal_card(self, number: int) -> None:
        """Bring a card to the top, a little below the edge; quietly."""
        page, backdrop = self.page, self.backdrop
        if page is None or backdrop is None:
            return
        with self.quietly():
            self._settle.stop()
            target = 0.0 if number == 0 else backdrop.card_rect(number).top() - page.look.em * 1.2
            self._scroll_to(max(target, 0.0))
            self._bring_caret(page.cards[number].at)

    def reveal_position(self, position: int) -> None:
        """Scroll so that a document position is on the screen, in its upper part if it was not; quietly."""
        top = self._height_of(position)
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        top += line.y() if line.isValid() else 0
        height = self.viewport().height()
        with self.quietly():
            self._settle.stop()
            if not self.top + height * 0.08 <= top <= self.top + height * 0.85:
                self._scroll_to(max(0.0, top - height * 0.3))

    def reading_card(self) -> int:
        """The card that is being read: the one at a line in the upper third, which moves down with the last page, so
        that the last comments can be reached."""
        page = self.page
        if page is None:
            return 0
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if bar.value() == 0:
            return 0
        line = height / 3
        rest = bar.maximum() - bar.value()
        if rest < line:
            line += (height - line) * (1 - rest / line)
        position = self.cursorForPosition(QPoint(self.viewport().width() // 2, round(line))).position()
        return page.card_number(position)

    def shows_comments(self) -> bool:
        """Whether the first comment on the page has come into sight, or gone by."""
        page = self.page
        return page is not None and len(page.cards) > 1 and page.top_of(1) < self.top + self.viewport().height()

    def near_edges(self) -> tuple[bool, bool]:
        """Whether less than two screens are left before the first and behind the last comment that is there."""
        page = self.page
        if page is None:
            return False, False
        height = self.viewport().height()
        first = page.rect(1).top() if len(page.cards) > 1 else 0.0
        early = self.top + height > first and self.top < first + 2 * height
        return early, self.top + 3 * height > self.document().size().height()

    def selected_targets(self) -> list[Target]:
        """What is selected, as spans of items."""
        cursor, page = self.textCursor(), self.page
        if page is None or not cursor.hasSelection():
            return []
        return page.targets(cursor.selectionStart(), cursor.selectionEnd())

    def selection_rect(self) -> QRect:
        """Around the selection's first and last line, in the viewport."""
        cursor = self.textCursor()
        start, end = QTextCursor(cursor), QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        end.setPosition(cursor.selectionEnd())
        return self.cursorRect(start).united(self.cursorRect(end))

    def clear_selection(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            with self.quietly():
                self.setTextCursor(cursor)
            self.selection_settled.emit()

    def select_range(self, start: int, stop: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        with self.quietly():
            self.setTextCursor(cursor)

    def widen(self, targets: Sequence[Target]) -> None:
        """Let the selection show what `targets` hold, where that is more: whole graphemes."""
        page, cursor = self.page, self.textCursor()
        if page is None or not targets or targets[0].span is None or targets[-1].span is None:
            return
        first = page.positions.ranges(targets[0].item, targets[0].span)[0][0]
        last = page.positions.ranges(targets[-1].item, targets[-1].span)[-1][1]
        start, stop = min(first, cursor.selectionStart()), max(last, cursor.selectionEnd())
        if (start, stop) != (cursor.selectionStart(), cursor.selectionEnd()):
            back = cursor.position() < cursor.anchor()
            self.select_range(*((stop, start) if back else (start, stop)))

    def select_item(self, item: ItemId) -> None:
        """Select all of an item's text."""
        segments = self.page.positions.of_item(item) if self.page is not None else []
        if segments:
            self.select_range(segments[0].at, segments[-1].end)
            self.selection_settled.emit()

    def _bring_caret(self, position: int) -> None:
        """Put the caret there, where nothing is selected: keys go on from what is current."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return
        cursor.setPosition(position)
        value = self.top
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    # Nothing is ever loaded, and what is copied is what was imported

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        page = self.page
        data = QMimeData()
        if page is not None:
            slices = [page.slice(target) for target in self.selected_targets()]
            data.setText("\n\n".join(slices) or self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    # Painting and geometry

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.backdrop is not None:
            painter = QPainter(self.viewport())
            painter.setClipRegion(event.region())
            painter.translate(0, -self.top)
            area = event.rect()
            self.backdrop.paint(painter, area.top() + self.top, area.bottom() + self.top)
            painter.end()
        super().paintEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()
        if not self._quiet:
            self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self.quietly():
            super().resizeEvent(event)
        self.scrolled.emit()

    def event(self, event: QEvent) -> bool:
        # Beside the text there is nobody to take the wheel: hand it to the bar.
        if event.type() is QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            # The bar gives back what it has no use for, which must not come round again.
            if not self._wheeling:
                self._wheeling = True
                self.wheelEvent(event)
                self._wheeling = False
            return True
        done = super().event(event)
        if event.type() is QEvent.Type.Resize:
            self.room_changed.emit()
        return done

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            target = self.link_at(event.pos())
            if target:
                QToolTip.showText(event.globalPos(), escape(target), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def position_at(self, point: QPoint) -> int:
        return self.cursorForPosition(point).position()

    def link_at(self, point: QPoint) -> str:
        """Where the link under a point of the viewport leads; empty where there is none."""
        layout = self.document().documentLayout()
        at = layout.hitTest(QPointF(point) + QPointF(0, self.top), Qt.HitTestAccuracy.ExactHit)
        if at < 0:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(at + 1, self.document().characterCount() - 1))
        return cursor.charFormat().stringProperty(LINK)

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.selecting = event.button() is Qt.MouseButton.LeftButton
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.selecting = False
        self.selection_settled.emit()
        if self.textCursor().hasSelection():
            return
        point = event.position().toPoint()
        block = self.cursorForPosition(point).block()
        if role(block) in (Role.EARLIER, Role.LATER):
            self.gap_clicked.emit(role(block))
            return
        target = self.link_at(point)
        if target:
            QToolTip.showText(event.globalPosition().toPoint(), escape(target), self.viewport())
            self.link_shown.emit(target)
        self.clicked.emit(self.position_at(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() is Qt.MouseButton.NoButton and self.page is not None:
            over = role(self.cursorForPosition(event.position().toPoint()).block())
            hand = over in (Role.EARLIER, Role.LATER)
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            point = self.cursorRect().bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(point), self.position_at(point))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() is Qt.KeyboardModifier.NoModifier
        if key == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.clear_selection()
        elif plain and key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            # Qt's own would go on from the caret, which may be far from what is on the screen.
            down = key == Qt.Key.Key_PageDown
            step = (
                QAbstractSlider.SliderAction.SliderPageStepAdd
                if down
                else QAbstractSlider.SliderAction.SliderPageStepSub
            )
            self.verticalScrollBar().triggerAction(step)
        elif event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            self.edge_wanted.emit(False)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfDocument):
            self.edge_wanted.emit(True)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            if self.backdrop is not None and self.backdrop.current is not None:
                self.select_item(self.backdrop.current)
        else:
            if key in _ARROWS and not self.textCursor().hasSelection():
                self._caret_onto_screen()
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.isAutoRepeat():
            return
        self.selection_settled.emit()
        if event.key() in _ARROWS and not self.textCursor().hasSelection():
            self.clicked.emit(self.textCursor().position())

    def _caret_onto_screen(self) -> None:
        if not self.viewport().rect().intersects(self.cursorRect()):
            with self.quietly():
                self._bring_caret(self.position_at(QPoint(self.viewport().width() // 2, self.viewport().height() // 4)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
