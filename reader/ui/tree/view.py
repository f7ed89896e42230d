"""The tree widget of the library: rows painted over their whole width, guide lines, keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.domain.model import ItemId, ItemKind
from reader.ui import theme
from reader.ui.tree import carrying
from reader.ui.tree.carrying import Place
from reader.ui.tree.delegate import LibraryDelegate
from reader.ui.tree.model import LibraryModel

Index = QModelIndex | QPersistentModelIndex


class LibraryView(QTreeView):
    """Says by `entered_row` that Return was pressed or a row double-clicked; the pane decides what that does. Where
    `movable` is set, one comment can be dragged to another place of its thread."""

    entered_row = Signal(QModelIndex)
    moved = Signal(object, object)
    """(a comment, the `Place` it was dropped at)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = theme.LIGHT
        self._pointer = QPoint(-1, -1)
        self._painter = LibraryDelegate(self)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(round(self.fontMetrics().height() * 0.9))
        self.movable = False
        self._place: Place | None = None
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours
        self._painter.colours = colours
        self.setIndentation(round(self.fontMetrics().height() * 0.9))
        self.viewport().update()

    # Keys and pointer

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes. Where no row is current none becomes so: Qt's own would open the first article."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(QPoint(-1, -1))
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Where a row is drawn further out than Qt believes, its triangle is found here and Qt's is not there."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid() or self._indent(index) == self._qt_indent(index):
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton and self._on_triangle(at, index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            QAbstractItemView.mousePressEvent(self, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self._indent(index) == self._qt_indent(index):
            super().mouseReleaseEvent(event)
        else:
            QAbstractItemView.mouseReleaseEvent(self, event)

    # Comments that are dragged to another place

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """One comment, with its branch; of several it would not be clear which goes where."""
        model, rows = self.model(), self.selectionModel().selectedRows()
        item = model.item_of(rows[0]) if isinstance(model, LibraryModel) and len(rows) == 1 else None
        row = model.row_of(item) if isinstance(model, LibraryModel) and item is not None else None
        if item is None or row is None or row.kind is not ItemKind.COMMENT or not self.movable:
            return
        drag = QDrag(self)
        drag.setMimeData(carrying.packed(item))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._carried(event) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # Scrolls at the edges.
        super().dragMoveEvent(event)
        self._show_place(self._place_at(event))
        if self._place is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_place(None)

    def dropEvent(self, event: QDropEvent) -> None:
        comment, place = self._carried(event), self._place_at(event)
        self._show_place(None)
        self.setState(QAbstractItemView.State.NoState)
        self.stopAutoScroll()
        if comment is None or place is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.moved.emit(comment, place)

    def _carried(self, event: QDropEvent) -> ItemId | None:
        model = self.model()
        return carrying.carried(event.mimeData(), model) if self.movable and isinstance(model, LibraryModel) else None

    def _place_at(self, event: QDropEvent) -> Place | None:
        comment, model, at = self._carried(event), self.model(), event.position().toPoint()
        index = self.indexAt(at)
        if comment is None or not index.isValid() or not isinstance(model, LibraryModel):
            return None
        rect = self.visualRect(index)
        share = (at.y() - rect.y()) / max(rect.height(), 1)
        return carrying.place_at(model, comment, index, share, opened=self.isExpanded(index))

    def _show_place(self, place: Place | None) -> None:
        if place != self._place:
            self._place = place
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        model, place = self.model(), self._place
        if place is None or not isinstance(model, LibraryModel):
            return
        index = model.index_of(place.row)
        row = self.visualRect(index)
        # Answers stand further in than what they answer.
        deeper = place.side == 1 and place.before is not None
        whole = QRect(0, row.y(), self.viewport().width(), row.height())
        room = QRect(whole)
        room.setLeft(self._indent(index) + (self.indentation() if deeper else 0))
        room = QStyle.visualRect(self.layoutDirection(), whole, room)
        painter = QPainter(self.viewport())
        thick = max(2, self.fontMetrics().height() // 7)
        painter.setPen(QPen(QColor(self._colours.accent), thick))
        if place.side == 0:
            painter.drawRect(room.adjusted(thick, thick // 2, -thick, -thick))
        else:
            y = room.top() + thick // 2 if place.side < 0 else room.bottom() - thick // 2
            painter.drawLine(room.left(), y, room.right(), y)
            knob = self.fontMetrics().height() // 3
            end = room.right() - knob if self.isRightToLeft() else room.left()
            painter.setBrush(QColor(self._colours.paper))
            painter.drawEllipse(end, y - knob // 2, knob, knob)
        painter.end()

    def _depth(self, index: Index) -> int:
        depth, above = 0, index.parent()
        while above.isValid():
            depth += 1
            above = above.parent()
        return depth

    def _qt_indent(self, index: Index) -> int:
        return self.indentation() * (self._depth(index) + 1)

    def _indent(self, index: Index) -> int:
        """Where a row begins, in pixels from the edge: deep ones no further in than leaves room to read."""
        room = self.viewport().width() - 8 * self.fontMetrics().height()
        deepest = max(room // self.indentation(), 3) * self.indentation()
        return min(self._qt_indent(index), deepest)

    def _on_triangle(self, at: QPoint, index: Index) -> bool:
        if not self.model().hasChildren(index):
            return False
        away = self.viewport().width() - at.x() if self.isRightToLeft() else at.x()
        return self._indent(index) - self.indentation() <= away < self._indent(index)

    def _hover(self, at: QPoint) -> None:
        before, self._pointer = self._pointer, at
        if self.indexAt(before) != self.indexAt(at) or at.x() < 0:
            self.viewport().update()

    # Painting

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background over the whole width, branch marks, then the delegate; Qt's own would tint only the item."""
        rect = QRect(option.rect)
        whole = QRect(0, rect.y(), self.viewport().width(), rect.height())
        selected = self.selectionModel().isSelected(index)
        current = self.currentIndex() == index
        if selected:
            painter.fillRect(whole, QColor(self._colours.current))
        elif whole.contains(self._pointer):
            painter.fillRect(whole, QColor(self._colours.hover))
        if selected:
            edge = QRect(0, whole.y(), max(3, self.fontMetrics().height() // 6), whole.height())
            painter.fillRect(QStyle.visualRect(self.layoutDirection(), whole, edge), QColor(self._colours.accent))
        item = QRect(whole)
        item.setLeft(self._indent(index))
        item = QStyle.visualRect(self.layoutDirection(), whole, item)
        self._branches(painter, whole, item, index)
        inner = QStyleOptionViewItem(option)
        inner.rect = item
        if selected:
            inner.state |= QStyle.StateFlag.State_Selected
        self._painter.paint(painter, inner, index)
        if current and self.hasFocus():
            painter.setPen(QPen(QColor(self._colours.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(whole.adjusted(0, 0, -1, -1))

    def _branches(self, painter: QPainter, whole: QRect, item: QRect, index: Index) -> None:
        """A guide line for each level above, and a triangle where the row can be opened or closed."""
        step = self.indentation()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = item.right() + 1 if rtl else item.left()
        painter.setPen(QPen(QColor(self._colours.line), 1))
        for level in range(1, self._depth(index) + 1):
            away = step * level + step // 2
            across = start + away if rtl else start - away
            painter.drawLine(across, whole.top(), across, whole.bottom())
        if not self.model().hasChildren(index):
            return
        x = start + step / 2 if rtl else start - step / 2
        y = whole.y() + whole.height() / 4 + 1
        size = step * 0.28
        if self.isExpanded(index):
            points = [QPointF(x - size, y - size / 2), QPointF(x + size, y - size / 2), QPointF(x, y + size * 0.7)]
        else:
            tip = -size if rtl else size
            points = [
                QPointF(x - tip / 2, y - size),
                QPointF(x - tip / 2, y + size),
                QPointF(x + tip * 0.7, y),
            ]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.muted))
        painter.drawPolygon(QPolygonF(points))
        painter.restore()
