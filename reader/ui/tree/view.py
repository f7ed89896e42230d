"""The tree widget of the library: rows painted over their whole width, guide lines, keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.ui import theme
from reader.ui.tree.delegate import LibraryDelegate

Index = QModelIndex | QPersistentModelIndex


class LibraryView(QTreeView):
    """Says by `entered_row` that Return was pressed or a row double-clicked; the pane decides what that does."""

    entered_row = Signal(QModelIndex)

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
