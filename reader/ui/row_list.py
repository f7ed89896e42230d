"""A list whose rows a delegate paints (see `rows`): how it scrolls, and what Return and Delete mean in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

from reader.ui import theme


class RowDelegate(QStyledItemDelegate):
    """Paints in the colours of the theme."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT


class RowList(QListView):
    """All rows have one height. `painter` becomes its delegate, and a child of it."""

    entered = Signal()
    """Return: on to what the row is about."""
    delete_pressed = Signal()

    def __init__(self, painter: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        painter.setParent(self)
        self._painter = painter
        self.setItemDelegate(painter)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._painter.colours = colours
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
