"""Which columns stand in the grid, in what order, how wide, and by which it is sorted; kept between sessions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from reader.domain.grid import Column
from reader.ui.grid import columns
from reader.ui.grid.columns import Layout
from reader.ui.grid.view import GridView
from reader.ui.session import Session


class Arrangement(QObject):
    """The order in the header is always that of the model's columns, so that blocks of cells are as they look."""

    shown = Signal(int)
    """Other columns are shown: the place where the cursor was."""
    altered = Signal()
    """Something is otherwise that is kept."""

    def __init__(self, session: Session, table: GridView, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table
        self._model = table.grid
        self._widths: dict[str, int] = {}
        self.known: list[Column] = []
        """All that could be shown."""
        self.sort: Column | None = None
        self.descending = False
        self.busy = False
        """Columns are being put in place: what the table tells meanwhile is not the person's doing."""
        header = table.horizontalHeader()
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_dragged, Qt.ConnectionType.QueuedConnection)

    def forget(self) -> None:
        """Another project comes."""
        self.known, self.sort, self._widths = [], None, {}

    def load(self, first: Layout | None = None) -> None:
        """Read what there is; what has gone goes, and new attributes, choices and scales come. `first` is how the
        project was left."""
        if self._session.project is None:
            self.known = []
            self.show([])
            return
        before = {column.key for column in self.known}
        self.known = self._session.view.grid.columns()
        now = {column.key: column for column in self.known}
        if first is not None:
            self._widths = {key: width for key, width in first.columns if width}
            wanted = [now[key] for key, _ in first.columns if key in now]
            wanted = wanted or columns.shown_at_first(self.known)
            self.sort, self.descending = now.get(first.sort), first.descending
        else:
            wanted = [now[column.key] for column in self._model.columns if column.key in now]
            wanted += [c for c in self.known if c.key not in before and columns.joins_by_itself(c)]
            self.sort = now.get(self.sort.key) if self.sort is not None else None
        blind = self._session.view.eyes.shown == frozenset()
        if wanted != list(self._model.columns) or blind is not self._model.blind:
            self._model.blind = blind
            self.show(wanted)

    def show(self, wanted: Sequence[Column]) -> None:
        """Let just these columns stand, in this order."""
        at = self._table.currentIndex()
        self.busy = True
        self._model.show_columns(wanted)
        em = self._table.fontMetrics().averageCharWidth()
        for place, column in enumerate(wanted):
            self._table.setColumnWidth(place, self._widths.get(column.key) or em * columns.width_em(column))
        self.busy = False
        if self.sort not in wanted:
            self.sort = None
        self.show_sort()
        if self._model.rowCount() and wanted:
            self.shown.emit(min(max(at.column(), 0), len(wanted) - 1))
        self.altered.emit()

    def sort_by(self, column: Column | None, descending: bool) -> None:
        self.sort, self.descending = column, descending
        self.show_sort()
        self.altered.emit()

    def show_sort(self) -> None:
        """Let the header say by which column the rows are sorted."""
        header = self._table.horizontalHeader()
        header.blockSignals(True)
        at = list(self._model.columns).index(self.sort) if self.sort is not None else -1
        down = Qt.SortOrder.DescendingOrder if self.descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(at, down)
        header.blockSignals(False)
        header.viewport().update()

    def layout(self, scope: str, articles: bool) -> Layout:
        kept = tuple((column.key, self._widths.get(column.key, 0)) for column in self._model.columns)
        return Layout(kept, self.sort.key if self.sort is not None else "", self.descending, scope, articles)

    def choose(self, keys: Sequence[str]) -> None:
        """Those that stay keep their places; new ones come behind them. At least one stays."""
        there = [column for column in self._model.columns if column.key in keys]
        shown = {column.key for column in there}
        new = [column for column in self.known if column.key in keys and column.key not in shown]
        if there or new:
            self.show([*there, *new])

    def move(self, column: Column, by: int) -> None:
        wanted = list(self._model.columns)
        at = wanted.index(column)
        to = at + by
        if 0 <= to < len(wanted):
            wanted.insert(to, wanted.pop(at))
            self.show(wanted)
            self.shown.emit(to)

    def hide(self, column: Column) -> None:
        self.choose([there.key for there in self._model.columns if there != column])

    def _on_resized(self, place: int, _before: int, width: int) -> None:
        if not self.busy and 0 <= place < len(self._model.columns):
            self._widths[self._model.columns[place].key] = width
            self.altered.emit()

    def _on_dragged(self) -> None:
        header = self._table.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        if order == sorted(order) or len(order) != len(self._model.columns):
            return
        wanted = [self._model.columns[place] for place in order]
        header.blockSignals(True)
        for place in range(len(order)):
            header.moveSection(header.visualIndex(place), place)
        header.blockSignals(False)
        self.show(wanted)
