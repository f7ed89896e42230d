"""The list of people as it looks and as the keyboard goes through it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui import theme
from reader.ui.commenters import wording
from reader.ui.commenters.people_model import PERSON_ROLE
from reader.ui.rows import RowPainter, scaled

Index = QModelIndex | QPersistentModelIndex


class PeopleView(QListView):
    """Several can be chosen, to be joined."""

    entered = Signal()
    """Return or a double click: on to the person's comments."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.painter = PersonDelegate(self)
        self.setItemDelegate(self.painter)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.painter.colours = colours
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class PersonDelegate(QStyledItemDelegate):
    """Two lines: the name with the number of comments at the end, then where and when."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(10 * metrics.height(), 2 * metrics.lineSpacing() + round(metrics.height() * 0.6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person = index.data(PERSON_ROLE)
        if person is None:
            return
        painter.save()
        row = RowPainter(painter, option, self.colours)
        row.background()
        first = row.badge(row.line(0), wording.number(person.comments))
        more = wording.more_names(person)
        if more:
            width = QFontMetrics(row.small).horizontalAdvance(more)
            name, _ = row.end(first, width)
            taken = row.text(name, person.name, self.colours.text, scaled(option.font, 1.0, QFont.Weight.DemiBold))
            first.setLeft(first.left() + taken + row.em // 3)
            row.text(first, more, self.colours.muted, row.small)
        else:
            row.text(first, person.name, self.colours.text, scaled(option.font, 1.0, QFont.Weight.DemiBold))
        row.text(row.line(1), wording.about(person), self.colours.muted, row.small)
        painter.restore()
