"""All comments of one person, under the titles of their articles; fetched in pages as the list is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.commenters import Said
from reader.domain.model import Code, CodeId, ItemId, Row
from reader.ui.commenters import wording

SAID_ROLE = Qt.ItemDataRole.UserRole + 1
COLOURS_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[ItemId | None], Sequence[Said]]
"""The comments behind one; empty where there are no more."""

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the article that the comments below it stand in."""

    title: str
    article: ItemId


class SaidModel(QAbstractListModel):
    """Headings cannot be chosen: the arrow keys go from comment to comment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Said | Heading] = []
        self._at: dict[ItemId, int] = {}
        self._codes: Mapping[CodeId, Code] = {}
        self._known: Mapping[CodeId, Code] = {}
        self._fetch: Fetch | None = None
        self._last: ItemId | None = None

    # What is in it

    def load(self, fetch: Fetch | None, codes: Mapping[CodeId, Code]) -> None:
        """Show other comments; None for none."""
        self.beginResetModel()
        self._rows, self._at, self._last = [], {}, None
        self._fetch = fetch
        self._name(codes)
        self._append(self._page())
        self.endResetModel()

    def recode(self, codes: Mapping[CodeId, Code]) -> None:
        """Codes have other names or colours, or are hidden."""
        self._name(codes)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _name(self, codes: Mapping[CodeId, Code]) -> None:
        """Of what is hidden nothing shows."""
        self._known = codes
        self._codes = {number: code for number, code in codes.items() if not code.concealed}

    def knows(self, codes: Collection[int]) -> bool:
        """Whether it has the names and colours of all of these."""
        return all(code in self._known for code in codes)

    def loaded(self, among: Collection[int]) -> list[ItemId]:
        """Those of `among` that have a row."""
        return [item for item in self._at if item in among]

    def update_rows(self, rows: Sequence[Row]) -> None:
        """What is shown of some comments changed."""
        for row in rows:
            at = self._at.get(row.id)
            said = self._rows[at] if at is not None else None
            if at is not None and isinstance(said, Said) and said.row != row:
                self._rows[at] = replace(said, row=row)
                self.dataChanged.emit(self.index(at), self.index(at))

    def place_of(self, item: ItemId, *, further: bool = False) -> QModelIndex:
        """The row of a comment; `further` fetches until it is there. Invalid where it is not."""
        while item not in self._at and further and self.canFetchMore():
            self.fetchMore()
        return self.index(self._at[item]) if item in self._at else QModelIndex()

    def said(self, index: Index) -> Said | None:
        found = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        return found if isinstance(found, Said) else None

    def _page(self) -> Sequence[Said]:
        page = self._fetch(self._last) if self._fetch is not None else ()
        if not page:
            self._fetch = None
        else:
            self._last = page[-1].row.id
        return page

    def _append(self, page: Sequence[Said]) -> None:
        first = len(self._rows)
        self._rows += self._headed(page)
        for at in range(first, len(self._rows)):
            said = self._rows[at]
            if isinstance(said, Said):
                self._at[said.row.id] = at

    def _headed(self, page: Sequence[Said]) -> list[Said | Heading]:
        """The comments with a heading wherever another article begins."""
        last = self._rows[-1] if self._rows else None
        article = last.row.article_id if isinstance(last, Said) else None
        found: list[Said | Heading] = []
        for said in page:
            if said.row.article_id != article:
                article = said.row.article_id
                found.append(Heading(said.article_title, article))
            found.append(said)
        return found

    # Qt

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and self._fetch is not None

    def fetchMore(self, parent: Index = _ROOT) -> None:
        if parent.isValid():
            return
        page = self._page()
        if not page:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(self._headed(page)) - 1)
        self._append(page)
        self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.said(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            return row.title if role in shown else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return wording.words(row)
            case Qt.ItemDataRole.ToolTipRole:
                return wording.tip_said(row, self._codes)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.heard_said(row, self._codes)
            case _ if role == SAID_ROLE:
                return row
            case _ if role == COLOURS_ROLE:
                return tuple(self._codes[code].colour for code in row.row.codes if code in self._codes)
        return None
