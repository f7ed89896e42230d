"""Choose what a comment answers: the article, or another comment of its thread."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.model import Item, ItemId, ItemKind, Row
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.session import Session
from reader.ui.tagging.matching import fold
from reader.ui.tree import wording

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PAGE = 200
MOST_READ = 20_000
"""How many comments are looked through at once for what was typed; further ones as the list is scrolled."""
DEEPEST = 12
"""Levels that are shown by indenting."""


class PlacesModel(QAbstractListModel):
    """The article and its comments in reading order, without a comment and what answers it; a page at a time."""

    def __init__(self, session: Session, comment: Item, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        own = set(session.view.branch(comment.id))
        self._ids = [item for item in session.view.branch(comment.article_id) if item not in own]
        self._rows: list[Row] = []
        self._read = 0
        self._words: list[str] = []

    def find(self, text: str) -> None:
        """Show from the start those whose author and first words hold every word."""
        self.beginResetModel()
        self._words = fold(text).split()
        self._read = 0
        self._rows = []
        self._rows = self._page()
        self.endResetModel()

    def item_at(self, index: Index) -> ItemId | None:
        return self._rows[index.row()].id if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, item: ItemId) -> int:
        """Its row, reading on as far as it is; 0 where it is not there."""
        while item not in {row.id for row in self._rows} and self.canFetchMore(NOWHERE):
            self.fetchMore(NOWHERE)
        return next((number for number, row in enumerate(self._rows) if row.id == item), 0)

    def _page(self) -> list[Row]:
        found: list[Row] = []
        begun = self._read
        while len(found) < PAGE and self._read < len(self._ids) and self._read - begun < MOST_READ:
            ids = self._ids[self._read : self._read + PAGE]
            self._read += len(ids)
            rows = {row.id: row for row in self._session.view.rows(ids)}
            found += [rows[item] for item in ids if item in rows and self._meets(rows[item])]
        return found

    def _meets(self, row: Row) -> bool:
        text = fold(self._text(row)) if self._words else ""
        return all(word in text for word in self._words)

    def _text(self, row: Row) -> str:
        if row.kind is ItemKind.ARTICLE:
            return self.tr("The article itself: {title}").format(title=wording.title(row))
        return f"{row.path}  {wording.title(row)}"

    # What Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._read < len(self._ids) and self._session.project is not None

    def fetchMore(self, parent: Index) -> None:
        further = self._page() if self.canFetchMore(parent) else []
        if further:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(further) - 1)
            self._rows += further
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            step = 0 if row.kind is ItemKind.ARTICLE else min(row.depth + 1, DEEPEST)
            return "\u2003" * step + self._text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.tool_tip(row, {})
        return None


class _Find(QLineEdit):
    """Up and Down move in the list below."""

    def __init__(self, found: QListView, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        row = max(self._found.currentIndex().row() + by, 0)
        self._found.setCurrentIndex(self._found.model().index(min(row, self._found.model().rowCount() - 1), 0))


class MoveCommentDialog(BookDialog):
    """It goes behind the replies that are there."""

    def __init__(self, session: Session, comment: Item, parent: QWidget | None = None) -> None:
        super().__init__(session, "&Move", parent)
        self._comment = comment
        self.setObjectName("move_comment")
        self.setWindowTitle(
            self.tr("What the comment of {author} answers").format(author=comment.author or self.tr("No name"))
        )
        assert self.verb is not None
        self.verb.setText(self.tr("&Move"))
        self.model = PlacesModel(session, comment, self)
        self.places = QListView(self)
        self.places.setObjectName("move_places")
        self.places.setAccessibleName(self.tr("The article and its comments"))
        self.places.setUniformItemSizes(True)
        self.places.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.places.setModel(self.model)
        self.words = _Find(self.places, self)
        self.words.setObjectName("move_find")
        self.words.setAccessibleName(self.tr("Find a comment"))
        self.words.setPlaceholderText(self.tr("A name, or first words…"))
        self.words.setClearButtonEnabled(True)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(self.places, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        em = self.fontMetrics().averageCharWidth()
        self.resize(em * 84, em * 60)
        self.words.textChanged.connect(self._on_typed)
        self.places.selectionModel().currentChanged.connect(self._on_current)
        self.places.doubleClicked.connect(self.accept)
        self.model.find("")
        parent_id = comment.parent_id if comment.parent_id is not None else comment.article_id
        self.places.setCurrentIndex(self.model.index(self.model.place_of(parent_id), 0))
        self.words.setFocus()

    def refresh(self) -> None:
        if self._session.view.item(self._comment.id) is None:
            self.reject()

    def accept(self) -> None:
        project, parent = self._session.project, self.model.item_at(self.places.currentIndex())
        if project is not None and parent is not None and self.verb is not None and self.verb.isEnabled():
            self.wait_for(project.write(commands.move_comment, self._comment.id, parent))

    def _on_typed(self, text: str) -> None:
        self.model.find(text)
        self.places.setCurrentIndex(self.model.index(0, 0))
        self._on_current()

    def _on_current(self) -> None:
        assert self.verb is not None
        there = self.model.item_at(self.places.currentIndex()) is not None
        self.verb.setEnabled(there)
        with_it = self.tr("Its %n replies move along.", "", self._comment.descendants)
        self.say((with_it if self._comment.descendants else "") if there else self.tr("No comment is called that."))
