"""The list of people: those that the filter lets through, in order. Shown lazily: they may be tens of thousands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.commenters import PeopleOrder, Person, arranged
from reader.ui.commenters import wording

PERSON_ROLE = Qt.ItemDataRole.UserRole + 1
BATCH = 500
"""So many rows are added when the list was scrolled to its end."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PeopleModel(QAbstractListModel):
    """Narrowing and sorting happen here, on what was loaded once: it takes milliseconds, a query tenths of a second."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everybody: list[Person] = []
        self._at: dict[str, int] = {}
        self._found: list[Person] = []
        self._shown = 0
        self._words = ""
        self._order = PeopleOrder.NAME

    # What is in it

    @property
    def everybody(self) -> Sequence[Person]:
        return self._everybody

    @property
    def found(self) -> Sequence[Person]:
        """All that the filter lets through, shown or not."""
        return self._found

    @property
    def order(self) -> PeopleOrder:
        return self._order

    def load(self, everybody: Iterable[Person]) -> None:
        self._everybody = list(everybody)
        self._at = {person.name: at for at, person in enumerate(self._everybody)}
        self._arrange()

    def narrow(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._arrange()

    def sort_by(self, order: PeopleOrder) -> None:
        if order is not self._order:
            self._order = order
            self._arrange()

    def update_people(self, people: Iterable[Person]) -> None:
        """Counts changed: the rows stay where they are until the list is sorted anew."""
        for person in people:
            at = self._at.get(person.name)
            if at is None or self._everybody[at] == person:
                continue
            before, self._everybody[at] = self._everybody[at], person
            row = next((row for row, other in enumerate(self._found) if other is before), -1)
            if row >= 0:
                self._found[row] = person
                if row < self._shown:
                    self.dataChanged.emit(self.index(row), self.index(row))

    def place_of(self, names: Iterable[str]) -> QModelIndex:
        """The row of who writes under one of these names, shown from now on; invalid where the filter hides it."""
        wanted = set(names)
        for row, person in enumerate(self._found):
            if not wanted.isdisjoint(person.names):
                while row >= self._shown:
                    self.fetchMore()
                return self.index(row)
        return QModelIndex()

    def person(self, index: Index) -> Person | None:
        return self._found[index.row()] if index.isValid() and index.row() < self._shown else None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._found = arranged(self._everybody, self._words, self._order)
        self._shown = min(BATCH, len(self._found))
        self.endResetModel()

    # Qt

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and self._shown < len(self._found)

    def fetchMore(self, parent: Index = _ROOT) -> None:
        if parent.isValid() or self._shown >= len(self._found):
            return
        last = min(self._shown + BATCH, len(self._found))
        self.beginInsertRows(QModelIndex(), self._shown, last - 1)
        self._shown = last
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self.person(index)
        if person is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(filter(None, (person.name, wording.more_names(person))))
            case Qt.ItemDataRole.ToolTipRole:
                return wording.tip(person)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.heard(person)
            case _ if role == PERSON_ROLE:
                return person
        return None
