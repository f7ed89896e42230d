"""The memos that the journal lists; fetched in pages as the list is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.model import MemoId
from reader.domain.notes import Note
from reader.ui.journal import wording

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
PAGE = 100

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Note, int], Sequence[Note]]
"""So many memos behind one."""

_ROOT = QModelIndex()


class NotesModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: list[Note] = []
        self._fetch: Fetch | None = None

    def load(self, notes: Sequence[Note], fetch: Fetch | None) -> None:
        """Show other memos, of which there are more behind the last while `fetch` gives some."""
        self.beginResetModel()
        self._notes = list(notes)
        self._fetch = fetch if notes else None
        self.endResetModel()

    def note(self, index: Index) -> Note | None:
        return self._notes[index.row()] if index.isValid() and index.row() < len(self._notes) else None

    def place_of(self, memo: MemoId) -> QModelIndex:
        """Its row; invalid where it is not fetched."""
        row = next((row for row, note in enumerate(self._notes) if note.memo.id == memo), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._notes)

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and self._fetch is not None

    def fetchMore(self, parent: Index = _ROOT) -> None:
        if parent.isValid() or self._fetch is None:
            return
        page = self._fetch(self._notes[-1], PAGE)
        if len(page) < PAGE:
            self._fetch = None
        if page:
            self.beginInsertRows(QModelIndex(), len(self._notes), len(self._notes) + len(page) - 1)
            self._notes += page
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        note = self.note(index)
        if note is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return note.memo.text
            case Qt.ItemDataRole.ToolTipRole:
                return wording.tip(note)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.heard(note)
            case _ if role == NOTE_ROLE:
                return note
        return None
