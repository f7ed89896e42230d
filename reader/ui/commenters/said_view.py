"""The comments of one person as they look, and as the keyboard goes through them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.commenters import Said
from reader.domain.records import CommentState
from reader.ui import theme
from reader.ui.commenters import wording
from reader.ui.commenters.said_model import COLOURS_ROLE, SAID_ROLE
from reader.ui.rows import RowPainter, scaled

Index = QModelIndex | QPersistentModelIndex


class SaidView(QListView):
    """Several can be chosen together, for a code that goes to all of them."""

    entered = Signal()
    """Return or a double click: the person wants to read the comment where it stands."""
    left = Signal()
    """Escape: back to the list of people."""
    all_wanted = Signal()
    """Ctrl+A means all comments, not only those that were fetched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.painter = SaidDelegate(self)
        self.setItemDelegate(self.painter)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.painter.colours = colours
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)


class SaidDelegate(QStyledItemDelegate):
    """A comment has its first words, then its place, whom it answers and when; a heading its article's title."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        lines = 2 if isinstance(index.data(SAID_ROLE), Said) else 1
        return QSize(10 * metrics.height(), lines * metrics.lineSpacing() + round(metrics.height() * 0.6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row = RowPainter(painter, option, self.colours)
        said = index.data(SAID_ROLE)
        if isinstance(said, Said):
            row.background()
            self._comment(row, said, tuple(index.data(COLOURS_ROLE) or ()), option)
        else:
            painter.fillRect(option.rect, QColor(self.colours.card))
            row.text(
                row.line(0),
                str(index.data(Qt.ItemDataRole.DisplayRole) or ""),
                self.colours.muted,
                scaled(option.font, 0.92, QFont.Weight.DemiBold),
            )
        painter.restore()

    def _comment(self, row: RowPainter, said: Said, colours: tuple[str, ...], option: QStyleOptionViewItem) -> None:
        gone = said.row.state is not CommentState.SHOWN
        font = scaled(option.font, 1.0, QFont.Weight.Normal if said.row.read or gone else QFont.Weight.DemiBold)
        font.setItalic(gone or not said.row.snippet)
        first = row.dots(row.line(0), colours)
        row.text(first, wording.words(said), self.colours.muted if gone else self.colours.text, font)
        second = row.text_at_end(row.line(1), wording.day(said.row.published), self.colours.muted, row.small)
        row.text(second, wording.place(said), self.colours.muted, row.small)
