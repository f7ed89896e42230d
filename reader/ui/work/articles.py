"""The articles with how far each is, as a table that can be sorted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.model import ItemId
from reader.domain.work import ArticleProgress
from reader.ui.work import wording
from reader.ui.work.bars import PROGRESS_ROLE

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ArticlesModel(QAbstractTableModel):
    """A row an article. Sorted here: a thousand articles are few."""

    TITLE, CODED, TO_DO, READ, FLAGGED = range(5)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: list[ArticleProgress] = []
        self._added: tuple[ArticleProgress, ...] = ()
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self.titles = (
            self.tr("Article"),
            self.tr("Coded"),
            self.tr("To do"),
            self.tr("Read"),
            self.tr("Flags"),
        )

    def show_articles(self, articles: tuple[ArticleProgress, ...]) -> None:
        """New numbers; where the same articles stand in the same order, cells change and no row moves."""
        self._added = articles
        wanted = self._in_order()
        if [article.id for article in wanted] == [article.id for article in self._articles]:
            self._articles = wanted
            if wanted:
                self.dataChanged.emit(self.index(0, 0), self.index(len(wanted) - 1, len(self.titles) - 1))
            return
        self.beginResetModel()
        self._articles = wanted
        self.endResetModel()

    def article(self, index: Index) -> ItemId | None:
        return self._articles[index.row()].id if index.isValid() else None

    def row_of(self, article: ItemId) -> int:
        """Its row; -1 where it is not there."""
        return next((row for row, told in enumerate(self._articles) if told.id == article), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 is the order in which they were added."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._articles[at.row()].id for at in before]
        self._articles = self._in_order()
        rows = {told.id: row for row, told in enumerate(self._articles)}
        after = [self.index(rows[item], at.column()) for item, at in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _in_order(self) -> list[ArticleProgress]:
        column, order = self._sorted
        if not 0 <= column < len(_KEYS):
            return list(self._added)
        return sorted(self._added, key=_KEYS[column], reverse=order == Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._articles)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignTrailing if section > self.CODED else Qt.AlignmentFlag.AlignLeading
            )
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        told = self._articles[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(told, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.heard(told) if index.column() == self.TITLE else self._text(told, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return f"{told.title}\n{wording.summary(told)}"
            case Qt.ItemDataRole.TextAlignmentRole if index.column() > self.CODED:
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            case _:
                return told if role == PROGRESS_ROLE and index.column() == self.CODED else None

    def _text(self, told: ArticleProgress, column: int) -> str:
        match column:
            case self.TITLE:
                return told.title or self.tr("Untitled")
            case self.CODED:
                return wording.coded_of(told)
            case self.READ:
                return wording.number(told.read)
            case self.TO_DO:
                return wording.number(told.to_do)
            case _:
                return wording.number(told.flagged) if told.flagged else ""


def _by_title(told: ArticleProgress) -> tuple[float | str, ...]:
    return (told.title.casefold(),)


def _by_share(told: ArticleProgress) -> tuple[float | str, ...]:
    return (wording.share(told), told.coded)


def _by_read(told: ArticleProgress) -> tuple[float | str, ...]:
    return (told.read,)


def _by_rest(told: ArticleProgress) -> tuple[float | str, ...]:
    return (told.to_do,)


def _by_flags(told: ArticleProgress) -> tuple[float | str, ...]:
    return (told.flagged,)


_KEYS: tuple[Callable[[ArticleProgress], tuple[float | str, ...]], ...] = (
    _by_title,
    _by_share,
    _by_rest,
    _by_read,
    _by_flags,
)
"""A column each."""
