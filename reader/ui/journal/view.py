"""The list of memos as it looks and as the keyboard goes through it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui import theme
from reader.ui.journal import wording
from reader.ui.journal.model import NOTE_ROLE
from reader.ui.rows import RowPainter, scaled

Index = QModelIndex | QPersistentModelIndex


class NotesView(QListView):
    entered = Signal()
    """Return: on to what the memo is about."""
    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.painter = NoteDelegate(self)
        self.setItemDelegate(self.painter)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.painter.colours = colours
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


class NoteDelegate(QStyledItemDelegate):
    """Four lines: what it is about, with the day at the end; two of its text; where that stands and who wrote it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT
        self.coders = False
        """Whether memos say who wrote them: there is more than one who did."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(12 * metrics.height(), 4 * metrics.lineSpacing() + round(metrics.height() * 0.7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note = index.data(NOTE_ROLE)
        if note is None:
            return
        painter.save()
        row = RowPainter(painter, option, self.colours)
        row.background()
        first = row.text_at_end(row.line(0), wording.when(note.memo.updated_at), self.colours.muted, row.small)
        kind = wording.kind(note)
        taken = row.text(first, kind, self.colours.muted, row.small)
        first.setLeft(first.left() + taken + row.em // 2)
        row.text(first, wording.about(note), self.colours.text, scaled(option.font, 1.0, QFont.Weight.DemiBold))
        second = row.line(1)
        text = QRect(second.x(), second.y(), second.width(), 2 * second.height())
        row.paragraph(text, note.memo.text, self.colours.text, 2)
        last = row.line(3)
        if self.coders:
            last = row.text_at_end(last, note.coder, self.colours.muted, row.small)
        row.text(last, wording.where(note), self.colours.muted, row.small)
        row.rule(option.rect)
        painter.restore()
