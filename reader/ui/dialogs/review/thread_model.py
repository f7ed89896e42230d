"""The tree of a page as it was found: the article, under it its comments. Small enough to be held whole."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from reader.domain.records import CommentRecord
from reader.domain.staged_page import Page
from reader.ui.dialogs.import_report import isolated
from reader.ui.dialogs.review import wording

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
AUTHOR, TIME, TEXT, MARKS = range(4)
MIME = "application/x-threadnote-staged-comments"
ARTICLE = 0
"""The number of the article's row; comments are numbered from 1 in reading order. An index holds a number."""


class ThreadModel(QAbstractItemModel):
    """Rows are moved by `moved` alone, which asks whoever owns the page; the model then gets another one."""

    moved = Signal(object, object, object)
    """(refs, ref of the new parent or None, place): comments were dropped there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._parents: list[int] = []
        self._places: list[int] = []
        self._levels: list[int] = []
        self._children: list[list[int]] = []
        self._numbers: dict[str, int] = {}

    def show_page(self, page: Page | None) -> None:
        self.beginResetModel()
        self._page = page
        comments = page.comments if page is not None else ()
        self._numbers = {comment.ref: number for number, comment in enumerate(comments, 1)}
        self._children = [[] for _ in range(len(comments) + 1)]
        self._parents, self._places, self._levels = [0], [0], [-1]
        for number, comment in enumerate(comments, 1):
            parent = ARTICLE if comment.parent_ref is None else self._numbers[comment.parent_ref]
            self._parents.append(parent)
            self._places.append(len(self._children[parent]))
            self._levels.append(self._levels[parent] + 1)
            self._children[parent].append(number)
        self.endResetModel()

    def ref_of(self, index: Index) -> str | None:
        """The comment of a row; None for the article and for none."""
        comment = self._comment(index)
        return None if comment is None else comment.ref

    def is_article(self, index: Index) -> bool:
        return index.isValid() and index.internalId() == ARTICLE

    def index_of(self, ref: str | None) -> QModelIndex:
        """The row of a comment, of the article for None."""
        number = ARTICLE if ref is None else self._numbers.get(ref)
        return NOWHERE if number is None or self._page is None else self._index(number)

    def _comment(self, index: Index) -> CommentRecord | None:
        number = index.internalId() if index.isValid() else ARTICLE
        return self._page.comments[number - 1] if number and self._page is not None else None

    def _index(self, number: int, column: int = 0) -> QModelIndex:
        return self.createIndex(self._places[number], column, number)

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if self._page is None or row < 0 or not 0 <= column <= MARKS:
            return QModelIndex()
        if not parent.isValid():
            return self._index(ARTICLE, column) if row == 0 else QModelIndex()
        below = self._children[parent.internalId()] if parent.column() == 0 else []
        return self._index(below[row], column) if row < len(below) else QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == ARTICLE:
            return QModelIndex()
        return self._index(self._parents[index.internalId()])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if self._page is None:
            return 0
        if not parent.isValid():
            return 1
        return len(self._children[parent.internalId()]) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return MARKS + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole or not 0 <= section <= MARKS:
            return None
        return (self.tr("Author"), self.tr("Time"), self.tr("Text"), self.tr("Kind"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._page is None:
            return None
        comment = self._comment(index)
        if comment is None:
            return self._of_article(index.column(), role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                # What a page says keeps its own direction in a window of the other one.
                return isolated(self._text(comment, index.column()))
            case Qt.ItemDataRole.ToolTipRole if index.column() == TEXT:
                return wording.words(comment)
            case Qt.ItemDataRole.AccessibleTextRole:
                if index.column() == AUTHOR:
                    return wording.heard(comment, self._levels[index.internalId()])
                return self._text(comment, index.column())
        return None

    def _of_article(self, column: int, role: int) -> Any:
        assert self._page is not None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if column == AUTHOR:
                return self.tr("Article")
            return isolated(self._page.article.title) if column == TEXT else ""
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _text(self, comment: CommentRecord, column: int) -> str:
        match column:
            case 0:
                return wording.author(comment)
            case 1:
                return wording.when(comment)
            case 2:
                return wording.words(comment)
            case _:
                return wording.marks(comment)

    # Dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        return flags if self.is_article(index) else flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        numbers = sorted({index.internalId() for index in indexes if index.isValid()} - {ARTICLE})
        assert self._page is not None
        refs = [self._page.comments[number - 1].ref for number in numbers]
        data.setData(MIME, json.dumps(refs).encode("ascii"))
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        refs = self._dragged(data)
        if not refs:
            return False
        moving = {self._numbers[ref] for ref in refs}
        at = parent.internalId() if parent.isValid() else ARTICLE
        while at != ARTICLE:
            if at in moving:
                return False
            at = self._parents[at]
        return True

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tells where comments were dropped. Never true: Qt would take the rows away that were dragged."""
        if self.canDropMimeData(data, action, row, column, parent):
            number = parent.internalId() if parent.isValid() else ARTICLE
            # Beside the article, at the root, is at the end of its comments.
            place = row if row >= 0 and parent.isValid() else len(self._children[number])
            target = self.ref_of(parent) if parent.isValid() else None
            self.moved.emit(self._dragged(data), target, place)
        return False

    def _dragged(self, data: QMimeData) -> list[str]:
        if not data.hasFormat(MIME):
            return []
        try:
            refs = json.loads(bytes(data.data(MIME).data()))
        except ValueError:
            return []
        return [ref for ref in refs if ref in self._numbers]
