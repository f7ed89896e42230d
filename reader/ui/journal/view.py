"""The list of memos as it looks and as the keyboard goes through it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from reader.ui.journal import wording
from reader.ui.journal.model import NOTE_ROLE
from reader.ui.row_list import RowDelegate, RowList
from reader.ui.rows import RowPainter, scaled

Index = QModelIndex | QPersistentModelIndex


class NotesView(RowList):
    """One memo is chosen at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        painter = NoteDelegate()
        super().__init__(painter, parent)
        self.painter = painter
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)


class NoteDelegate(RowDelegate):
    """Four lines: what it is about, with the day at the end; two of its text; where that stands and who wrote it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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
