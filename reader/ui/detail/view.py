"""What a person does in the text: selects, clicks, moves the caret, turns the wheel, asks for a menu."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QToolTip, QWidget

from reader.app.commands import Target
from reader.domain.model import ItemId
from reader.ui.detail import signs
from reader.ui.detail.document import role
from reader.ui.detail.look import Role
from reader.ui.detail.surface import TextSurface

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TextView(TextSurface):
    """Tells what was done, and does nothing about it."""

    selection_settled = Signal()
    """The mouse or the keys were let go after selecting, or the selection went."""
    clicked = Signal(int)
    """The caret was put to a document position, by mouse or arrow keys."""
    gap_clicked = Signal(object)
    """A click on the line that stands for missing comments: `Role.EARLIER` or `Role.LATER`."""
    fold_wanted = Signal(object)
    """A comment whose answers are to be hidden, or shown again if they are."""
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
        self._wheeling = False
        self._pressed_fold: ItemId | None = None
        self._arrow = False
        """An arrow key was pressed for the caret: those of shortcuts come here only when they are let go."""

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

    def put_caret(self, point: QPoint, position: int) -> None:
        """Put the caret where a menu was asked for, unless it was asked for at the caret, by key."""
        here = self.viewport().mapFromGlobal(point)
        if not self.cursorRect().adjusted(-1, -1, 1, 1).contains(here):
            cursor = self.textCursor()
            cursor.setPosition(position)
            with self.quietly():
                self.setTextCursor(cursor)

    def select_item(self, item: ItemId) -> None:
        """Select all of an item's text."""
        segments = self.page.positions.of_item(item) if self.page is not None else []
        if segments:
            self.select_range(segments[0].at, segments[-1].end)
            self.selection_settled.emit()

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
        if event.type() is QEvent.Type.Leave:
            self._hover(None)
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.link_at(event.pos()) or self._sign_at(event.pos())
            if told:
                QToolTip.showText(event.globalPos(), escape(told), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    # Fold marks and signs

    def fold_at(self, point: QPoint) -> ItemId | None:
        """The comment whose fold mark, or line for folded answers, is at a point of the viewport."""
        if self.backdrop is None:
            return None
        place = QPointF(point) + QPointF(0, self.top)
        return self.backdrop.fold_at(self.backdrop.page.card_number(self.position_at(point)), place)

    def _sign_at(self, point: QPoint) -> str:
        """What the sign at a point of the viewport means."""
        if self.backdrop is None:
            return ""
        place = QPointF(point) + QPointF(0, self.top)
        number = self.backdrop.page.card_number(self.position_at(point))
        return next((signs.name(sign) for sign, rect in self.backdrop.sign_rects(number) if rect.contains(place)), "")

    def _hover(self, fold: ItemId | None) -> None:
        if self.backdrop is not None and self.backdrop.hovered != fold:
            self.backdrop.hovered = fold
            self.viewport().update()

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed_fold = self.fold_at(event.position().toPoint()) if left else None
        if self._pressed_fold is not None:
            return
        self.selecting = left
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.fold_at(event.position().toPoint()) is not None:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_fold = self._pressed_fold, None
        if pressed is not None:
            if pressed == self.fold_at(event.position().toPoint()):
                self.fold_wanted.emit(pressed)
            return
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
        if self._pressed_fold is not None:
            return
        super().mouseMoveEvent(event)
        if event.buttons() is Qt.MouseButton.NoButton and self.page is not None:
            point = event.position().toPoint()
            fold = self.fold_at(point)
            self._hover(fold)
            hand = fold is not None or role(self.cursorForPosition(point).block()) in (Role.EARLIER, Role.LATER)
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
        self._arrow = key in _ARROWS
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
        elif plain and key in _ENTER and not self.textCursor().hasSelection():
            self._enter()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            if self.backdrop is not None and self.backdrop.current is not None:
                self.select_item(self.backdrop.current)
        else:
            if key in _ARROWS and not self.textCursor().hasSelection():
                self._caret_onto_screen()
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Where the caret is in a line that stands for what is not there: show it. Else fold the current comment."""
        block = self.textCursor().block()
        if role(block) in (Role.EARLIER, Role.LATER):
            self.gap_clicked.emit(role(block))
        elif role(block) is Role.FOLD and self.page is not None:
            self.fold_wanted.emit(self.page.cards[self.page.card_number(block.position())].item.id)
        elif self.backdrop is not None and self.backdrop.current is not None:
            self.fold_wanted.emit(self.backdrop.current)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.isAutoRepeat():
            return
        self.selection_settled.emit()
        moved, self._arrow = self._arrow and event.key() in _ARROWS, False
        if moved and not self.textCursor().hasSelection():
            self.clicked.emit(self.textCursor().position())

    def _caret_onto_screen(self) -> None:
        if not self.viewport().rect().intersects(self.cursorRect()):
            with self.quietly():
                self._bring_caret(self.position_at(QPoint(self.viewport().width() // 2, self.viewport().height() // 4)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
