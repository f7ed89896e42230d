"""The library as a model: articles, and under them their comments, loaded as they are needed.

An index carries an integer made of an item's id and its kind, never an object; rows hold what a line shows, never a
body. What is under an item comes in batches; while more remains, a row of its own says so and fetches on request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.app.view import View
from reader.domain.filters import Order
from reader.domain.model import Code, CodeId, ItemId, ItemKind, Row
from reader.ui.tree import wording

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROOT = ItemId(0)
"""Stands for the level above the articles; no item has this id."""

FIRST_BATCH = 256
LARGEST_BATCH = 5000

_MORE = 2
"""The kind, beside those of `ItemKind`, of the row that stands for what is not loaded; its id is the parent's."""

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_COMMENT_FLAGS = _FLAGS | Qt.ItemFlag.ItemIsDragEnabled
_MORE_FLAGS = _FLAGS | Qt.ItemFlag.ItemNeverHasChildren
"""Made once: every layout asks every row."""


class Role(IntEnum):
    """What the delegate asks for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole
    """The `Row`; None for the row that stands for more."""
    COLOURS = Qt.ItemDataRole.UserRole + 1
    """The colours of its codes, ``#rrggbb`` each, in the order of `Row.codes`."""
    SHARE = Qt.ItemDataRole.UserRole + 2
    """Of an article: how many of its comments the coder has coded, 0 to 1."""


@dataclass(slots=True)
class _Node:
    """A loaded item. `place` is its row below `parent`; `children` are the loaded ones; `loaded` says that the first
    batch came, `whole` that nothing remains."""

    row: Row
    parent: ItemId
    place: int
    children: list[ItemId] = field(default_factory=list)
    loaded: bool = False
    whole: bool = False
    batch: int = FIRST_BATCH
    remaining: int = 0
    hidden: bool | None = None
    """Under a filter: that nothing below matches; None where nobody asked yet."""
    coded: int | None = None


class LibraryModel(QAbstractItemModel):
    """One column. Lives in the GUI thread and reads through its view, a batch at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._filtered = False
        self._articles: list[ItemId] = []
        self._nodes: dict[ItemId, _Node] = {}
        self._codes: dict[CodeId, Code] = {}
        self._known: set[CodeId] = set()

    # Loading

    def load(self, view: View | None, order: Order = Order.ADDED, *, filtered: bool = False) -> None:
        """Show the articles of `view` (what it was narrowed to, where `filtered`), with nothing loaded below them."""
        self.beginResetModel()
        self._view = view
        self._filtered = filtered
        self._nodes = {}
        rows = view.articles(order) if view is not None else []
        self._articles = [row.id for row in rows]
        # Asked for all at once: a tree wants to know of each whether it can be opened.
        holding = view.matched_articles() if view is not None and filtered else set()
        for place, row in enumerate(rows):
            node = self._nodes[row.id] = _Node(row, ROOT, place)
            node.hidden = row.id not in holding if filtered else None
        self.endResetModel()

    def set_codes(self, codes: Iterable[Code]) -> None:
        """Names and colours of codes, for dots and accessible text; of hidden ones nothing shows."""
        known = list(codes)
        self._known = {code.id for code in known}
        self._codes = {code.id: code for code in known if not code.concealed}
        for _, first, last in self._levels():
            self.dataChanged.emit(first, last, [Role.COLOURS, Qt.ItemDataRole.AccessibleTextRole])

    def knows_codes(self, codes: Iterable[int]) -> bool:
        return all(code in self._known for code in codes)

    def fetch(self, item: ItemId) -> int:
        """Load the next batch below `item`; returns how many rows came. They stand before the row for more."""
        node = self._nodes.get(item)
        if node is None or self._view is None or node.whole:
            return 0
        before = len(node.children)
        after = self._nodes[node.children[-1]].row.ordinal if before else -1
        found = self._view.children(item, after, node.batch + 1)
        rows, whole = found[: node.batch], len(found) <= node.batch
        node.batch = min(node.batch * 2, LARGEST_BATCH)
        parent = self.index_of(item)
        had_more = _has_more(node)
        if rows:
            # The row for more comes in with the first batch; later ones push it down.
            brings_more = not had_more and not whole
            self.beginInsertRows(parent, before, before + len(rows) - 1 + brings_more)
            for place, row in enumerate(rows, before):
                self._nodes[row.id] = _Node(row, item, place)
                node.children.append(row.id)
            node.loaded, node.whole = True, not (had_more or brings_more)
            self.endInsertRows()
        else:
            node.loaded, node.whole = True, not had_more
        if had_more and whole:
            last = len(node.children)
            self.beginRemoveRows(parent, last, last)
            node.whole = True
            self.endRemoveRows()
        else:
            # What a row says must not change while it is being moved, so the number comes last.
            node.remaining = node.row.children - len(node.children)
            more = self.index(len(node.children), 0, parent)
            if more.isValid():
                self.dataChanged.emit(more, more)
        return len(rows)

    def reach(self, ancestors: Sequence[ItemId], item: ItemId) -> bool:
        """Load what leads to `item` (`ancestors` from the article down); False where the filter hides it."""
        for above, below in pairwise((*ancestors, item)):
            while below not in self._nodes:
                if not self.fetch(above):
                    return False
        return item in self._nodes

    def refresh(self, ids: Iterable[int]) -> None:
        """Read the rows of those `ids` that are loaded anew, and count the coded comments of their articles again."""
        if self._view is None:
            return
        wanted = [ItemId(i) for i in ids]
        loaded = [item for item in wanted if item in self._nodes]
        stale: set[ItemId] = set()
        for row in self._view.rows(loaded):
            self._nodes[row.id].row = row
            stale.add(row.article_id)
            at = self.index_of(row.id)
            self.dataChanged.emit(at, at)
        # Of what is not loaded nobody knows the article; shares are counted again only when they are painted.
        for article in stale if len(loaded) == len(wanted) else self._articles:
            self._nodes[article].coded = None
            at = self.index_of(article)
            self.dataChanged.emit(at, at, [Role.SHARE])

    # Ids and indexes

    def index_of(self, item: ItemId) -> QModelIndex:
        """The index of a loaded item; invalid for any other."""
        node = self._nodes.get(item)
        return QModelIndex() if node is None else self.createIndex(node.place, 0, item << 2 | node.row.kind)

    def item_of(self, index: Index) -> ItemId | None:
        """The item at an index; None for none and for the row that stands for more."""
        identity = index.internalId() if index.isValid() else _MORE
        return None if identity & 3 == _MORE else ItemId(identity >> 2)

    def more_of(self, index: Index) -> ItemId | None:
        """The item whose remaining children this row stands for; None for any other row."""
        return ItemId(index.internalId() >> 2) if index.isValid() and index.internalId() & 3 == _MORE else None

    def row_of(self, item: ItemId) -> Row | None:
        node = self._nodes.get(item)
        return None if node is None else node.row

    def place_of(self, item: ItemId) -> tuple[int, ...]:
        """Where a loaded item stands, from the articles down: sorts as the rows do."""
        places: list[int] = []
        node = self._nodes.get(item)
        while node is not None:
            places.append(node.place)
            node = self._nodes.get(node.parent)
        return tuple(reversed(places))

    def loaded_below(self, item: ItemId) -> Sequence[ItemId]:
        """The loaded children of an item, or the articles for `ROOT`."""
        if item == ROOT:
            return self._articles
        node = self._nodes.get(item)
        return () if node is None else node.children

    def is_loaded(self, item: ItemId) -> bool:
        """Whether the first batch below it was fetched."""
        node = self._nodes.get(item)
        return node is not None and (node.loaded or not node.row.children)

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if column != 0 or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.index_of(self._articles[row]) if row < len(self._articles) else QModelIndex()
        item = self.item_of(parent)
        node = self._nodes.get(item) if item is not None else None
        if node is None or item is None:
            return QModelIndex()
        if row < len(node.children):
            return self.index_of(node.children[row])
        if row == len(node.children) and _has_more(node):
            return self.createIndex(row, 0, item << 2 | _MORE)
        return QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        above = self.more_of(index)
        if above is not None:
            return self.index_of(above)
        node = self._nodes.get(ItemId(index.internalId() >> 2))
        return QModelIndex() if node is None else self.index_of(node.parent)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._articles)
        item = self.item_of(parent)
        node = self._nodes.get(item) if item is not None else None
        return 0 if node is None else len(node.children) + _has_more(node)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        if not parent.isValid():
            return bool(self._articles)
        item = self.item_of(parent)
        node = self._nodes.get(item) if item is not None else None
        if node is None or item is None or not node.row.children:
            return False
        if node.loaded:
            return bool(node.children)
        if not self._filtered or self._view is None:
            return True
        if node.hidden is None:
            node.hidden = not self._view.matched_below(item)
        return not node.hidden

    def canFetchMore(self, parent: Index) -> bool:
        # Only the first batch: QTreeView fetches again at every layout, and would load what nobody asked for.
        item = self.item_of(parent)
        node = self._nodes.get(item) if item is not None else None
        return node is not None and not node.loaded and self.hasChildren(parent)

    def fetchMore(self, parent: Index) -> None:
        item = self.item_of(parent)
        if item is not None:
            self.fetch(item)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.more_of(index) is not None:
            return _MORE_FLAGS
        return _COMMENT_FLAGS if index.internalId() & 3 == ItemKind.COMMENT else _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        above = self.more_of(index)
        if above is not None:
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._more_text(above) if shown else None
        node = self._nodes.get(ItemId(index.internalId() >> 2))
        if node is None:
            return None
        match role:
            case Role.ROW:
                return node.row
            case Role.COLOURS:
                return tuple(self._codes[code].colour for code in node.row.codes if code in self._codes)
            case Role.SHARE:
                return self._share(node)
            case Qt.ItemDataRole.DisplayRole:
                return wording.title(node.row)
            case Qt.ItemDataRole.ToolTipRole:
                return wording.tool_tip(node.row, self._codes)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.heard(node.row, self._codes)
        return None

    def _share(self, node: _Node) -> float:
        if node.coded is None and self._view is not None:
            node.coded = self._view.coded_comments(node.row.id)
        return (node.coded or 0) / node.row.descendants if node.row.descendants else 0.0

    def _more_text(self, above: ItemId) -> str:
        node = self._nodes[above]
        # Under a filter nobody knows how many of the rest match.
        return wording.more(None if self._filtered else node.remaining)

    def _levels(self) -> Iterator[tuple[ItemId, QModelIndex, QModelIndex]]:
        """For each level that is loaded: its parent, its first and its last index."""
        if self._articles:
            yield ROOT, self.index_of(self._articles[0]), self.index_of(self._articles[-1])
        for item, node in self._nodes.items():
            if node.children:
                yield item, self.index_of(node.children[0]), self.index_of(node.children[-1])

    @property
    def codes(self) -> Mapping[CodeId, Code]:
        return self._codes


def _has_more(node: _Node) -> bool:
    return node.loaded and not node.whole
