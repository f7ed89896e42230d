"""Selecting with the mouse as readers want it: sentences, paragraphs, whole words; and dragging what is selected."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.domain.text import Span
from reader.ui.detail.selection import Selection
from reader.ui.detail.sentences import whole_words
from reader.ui.detail.view import TextView
from reader.ui.session import Session

LEFT = Qt.MouseButton.LeftButton


class _Unit(Enum):
    """What the selection grows by while the button is held."""

    SENTENCE = 0
    PARAGRAPH = 1


class Gestures(QObject):
    """A double click takes a sentence (a word, where the settings say so), a third one the paragraph; drawing on goes
    by the same. With `Settings.snap_words` what is drawn without a double click ends at whole words; Alt turns that
    round. What is selected can be dragged away."""

    def __init__(self, session: Session, view: TextView, selection: Selection) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._selection = selection
        self._unit: _Unit | None = None
        self._anchor = (0, 0)
        self._drawn = False
        self._since_double = QElapsedTimer()
        self._double_at = QPoint()
        self._grabbed: QMouseEvent | None = None
        self.carry: Callable[[QDrag], object] = _carry
        """Does the dragging, which takes until the button is let go; tests put another in its place."""
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or self._view.page is None:
            return False
        pressed = event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if pressed and self._view.fold_at(event.position().toPoint()) is not None:
            return False
        match event.type():
            case QEvent.Type.MouseButtonDblClick if event.button() is LEFT:
                return self._on_double(event.position().toPoint())
            case QEvent.Type.MouseButtonPress if event.button() is LEFT:
                return self._on_press(event)
            case QEvent.Type.MouseMove if event.buttons() & LEFT:
                return self._on_move(event)
            case QEvent.Type.MouseButtonRelease if event.button() is LEFT:
                return self._on_release(event)
        return False

    # Double and triple clicks

    def _on_double(self, point: QPoint) -> bool:
        self._since_double.start()
        self._double_at = point
        if self._session.settings.double_click != "sentence":
            return False
        found = self._range_at(self._view.position_at(point), _Unit.SENTENCE)
        if found is None:
            return False
        self._begin(_Unit.SENTENCE, found)
        return True

    def _on_press(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        self._drawn = False
        near = (point - self._double_at).manhattanLength() < QApplication.startDragDistance()
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        if self._since_double.isValid() and near and self._since_double.elapsed() < interval:
            self._since_double.invalidate()
            found = self._range_at(self._view.position_at(point), _Unit.PARAGRAPH)
            if found is not None:
                self._begin(_Unit.PARAGRAPH, found)
                return True
        if self._over_selection(point) and event.modifiers() is Qt.KeyboardModifier.NoModifier:
            self._grabbed = event.clone()
            return True
        return False

    def _begin(self, unit: _Unit, found: tuple[int, int]) -> None:
        self._view.selecting = True
        self._unit, self._anchor = unit, found
        self._view.select_range(*found)

    def _range_at(self, position: int, unit: _Unit) -> tuple[int, int] | None:
        """The document positions around the sentence or paragraph at one; None where that is no item's text."""
        page = self._view.page
        if page is None:
            return None
        if unit is _Unit.SENTENCE:
            here = self._selection.sentence_at(position)
        else:
            at = page.positions.offset(position)
            card = page.card(at[0]) if at is not None else None
            blocks = card.item.body.blocks if card is not None else ()
            here = next(
                (
                    (at[0], Span(block.start, block.stop))
                    for block in blocks
                    if at is not None and block.start <= at[1] <= block.stop
                ),
                None,
            )
        ranges = page.positions.ranges(*here) if here is not None else []
        return (ranges[0][0], ranges[-1][1]) if ranges else None

    # Drawing on

    def _on_move(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if self._grabbed is not None:
            far = (point - self._grabbed.position().toPoint()).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._carry_off()
            return True
        self._drawn = True
        if self._unit is None:
            return False
        position = self._view.position_at(point)
        low, high = self._range_at(position, self._unit) or (position, position)
        first, last = self._anchor
        if low < first:
            self._view.select_range(last, low)
        else:
            self._view.select_range(first, max(high, last))
        self._view.ensureCursorVisible()
        return True

    def _on_release(self, event: QMouseEvent) -> bool:
        if self._grabbed is not None:
            # It was a click after all: the text gets the press that was kept from it, then this.
            press, self._grabbed = self._grabbed, None
            self._view.clear_selection()
            self._view.mousePressEvent(press)
            return False
        snapping = self._session.settings.snap_words is not bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._unit is None and self._drawn and snapping:
            self._snap()
        self._unit, self._drawn = None, False
        return False

    def _snap(self) -> None:
        """Widen what was drawn to whole words."""
        page, targets = self._view.page, self._view.selected_targets()
        if page is None or not targets or targets[0].span is None or targets[-1].span is None:
            return
        first, last = targets[0], targets[-1]
        low = whole_words(page.texts[first.item], first.span).start  # type: ignore[arg-type]
        high = whole_words(page.texts[last.item], last.span).stop  # type: ignore[arg-type]
        begin = page.positions.position(first.item, low)
        end = page.positions.position(last.item, high, behind=True)
        if begin is not None and end is not None:
            cursor = self._view.textCursor()
            back = cursor.position() < cursor.anchor()
            self._view.select_range(*((end, begin) if back else (begin, end)))

    # Dragging away

    def _over_selection(self, point: QPoint) -> bool:
        cursor = self._view.textCursor()
        if not cursor.hasSelection() or not self._session.selection:
            return False
        layout = self._view.document().documentLayout()
        spot = point.toPointF()
        spot.setY(spot.y() + self._view.top)
        at = layout.hitTest(spot, Qt.HitTestAccuracy.ExactHit)
        return cursor.selectionStart() <= at < cursor.selectionEnd()

    def _carry_off(self) -> None:
        self._grabbed = None
        drag = QDrag(self._view)
        drag.setMimeData(self._selection.drag_data())
        self.carry(drag)


def _carry(drag: QDrag) -> object:
    return drag.exec(Qt.DropAction.CopyAction)
