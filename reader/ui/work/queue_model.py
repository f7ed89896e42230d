"""The items of a queue as a list: ids are all there, the rows they show are read when they are painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap

from reader.domain.model import FlagKind, ItemId, Row
from reader.ui import icons, theme
from reader.ui.session import Session
from reader.ui.tree import wording as library

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PAGE = 64
"""Rows that are read together: about two screens."""
STEP = 512
"""Rows that the list is told of at once; more as it is scrolled."""


class QueueModel(QAbstractListModel):
    """Lives in the GUI thread; `done` items are marked, not taken away, so that nothing moves under the hand."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._items: Sequence[ItemId] = ()
        self._places: dict[ItemId, int] = {}
        self._done: set[ItemId] = set()
        self._rows: dict[ItemId, Row | None] = {}
        self._shown = 0
        self._colours = theme.LIGHT
        self._nothing = QPixmap(64, 64)
        self._nothing.fill(Qt.GlobalColor.transparent)
        self.row_height = 0
        """Pixels; 0 for the view's own."""

    def show_items(self, items: Sequence[ItemId], done: Iterable[ItemId]) -> None:
        self.beginResetModel()
        self._items = items
        self._places = {item: place for place, item in enumerate(items)}
        self._done = self._places.keys() & set(done)
        self._rows.clear()
        self._shown = min(STEP, len(items))
        self.endResetModel()

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours

    @property
    def items(self) -> Sequence[ItemId]:
        """All of the queue, in its order."""
        return self._items

    @property
    def done(self) -> int:
        return len(self._done)

    def is_done(self, item: ItemId) -> bool:
        return item in self._done

    def holds(self, item: ItemId) -> bool:
        return item in self._places

    def set_done(self, items: Iterable[ItemId], done: Iterable[ItemId]) -> None:
        """Of `items`, those in `done` are done from here on and the others are not."""
        finished = set(done)
        for item in items:
            place = self._places.get(item)
            if place is None:
                continue
            self._rows.pop(item, None)
            if item in finished:
                self._done.add(item)
            else:
                self._done.discard(item)
            if place < self._shown:
                self.dataChanged.emit(self.index(place), self.index(place))

    def following(self, after: ItemId | None) -> ItemId | None:
        """The next item to do behind `after`, which counts as before the first where it is not here; then from the
        beginning. None where all is done, or `after` alone is left."""
        start = self._places.get(after, -1) + 1 if after is not None else 0
        order = (*range(start, len(self._items)), *range(start))
        return next(
            (item for item in (self._items[n] for n in order) if item not in self._done and item != after), None
        )

    def reach(self, item: ItemId) -> QModelIndex:
        """The index of an item, telling the list of as many rows as it takes; invalid where it is not here."""
        place = self._places.get(item)
        if place is None:
            return QModelIndex()
        while self._shown <= place:
            self.fetchMore(NOWHERE)
        return self.index(place)

    def item(self, index: Index) -> ItemId | None:
        return self._items[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._shown < len(self._items)

    def fetchMore(self, parent: Index) -> None:
        more = min(STEP, len(self._items) - self._shown)
        if parent.isValid() or more <= 0:
            return
        self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
        self._shown += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index)
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.DecorationRole:
                # The place of the mark is kept, so that nothing moves when it comes.
                return icons.icon("done", self._colours, role="accent") if item in self._done else QIcon(self._nothing)
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, self.row_height) if self.row_height else None
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._colours.muted) if item in self._done else None
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                row = self._row(index.row())
                if row is None:
                    return self.tr("No longer there")
                if role == Qt.ItemDataRole.DisplayRole:
                    return library.title(row)
                if role == Qt.ItemDataRole.ToolTipRole:
                    return library.tool_tip(row, {})
                done = self.tr("done") if item in self._done else self.tr("to do")
                flag = (self.tr("flagged"),) if FlagKind.FLAG in row.flags else ()
                return ", ".join((library.author(row), library.words(row)[: library.HEARD_CP], done, *flag))
        return None

    def _row(self, place: int) -> Row | None:
        item = self._items[place]
        if item not in self._rows and self._session.project is not None:
            first = place // PAGE * PAGE
            wanted = [other for other in self._items[first : first + PAGE] if other not in self._rows]
            found = {row.id: row for row in self._session.view.rows(wanted)}
            self._rows.update({other: found.get(other) for other in wanted})
        return self._rows.get(item)
