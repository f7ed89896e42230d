"""The list of people as it looks and as the keyboard goes through it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from reader.ui.commenters import wording
from reader.ui.commenters.people_model import PERSON_ROLE
from reader.ui.row_list import RowDelegate, RowList
from reader.ui.rows import RowPainter, scaled

Index = QModelIndex | QPersistentModelIndex


class PeopleView(RowList):
    """Several can be chosen, to be joined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PersonDelegate(), parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)


class PersonDelegate(RowDelegate):
    """Two lines: the name with the number of comments at the end, then where and when."""

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
