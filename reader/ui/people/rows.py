"""A table of values, of which some can be edited in place: what the windows about people show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """`text` is what a row shows; `number` is set to the end of the line; `editable` cells emit `RowsModel.typed`."""

    title: str
    text: Callable[[T], str]
    number: bool = False
    editable: bool = False
    stretch: bool = False
    wide_em: int = 12


class RowsModel(QAbstractTableModel, Generic[T]):
    """Rows as they are given; nothing is fetched."""

    typed = Signal(object, str)
    """(row, what was typed into its editable cell)"""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[T] = []

    def show_rows(self, rows: Sequence[T]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.columns[index.column()].editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self.columns[index.column()].text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return text(self.rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return text(self.rows[index.row()])
        return self._alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or str(value) == index.data(role):
            return False
        self.typed.emit(self.rows[index.row()], str(value))
        # What stands there changes when the project has.
        return False

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignTrailing if self.columns[column].number else Qt.AlignmentFlag.AlignLeading
        return side | Qt.AlignmentFlag.AlignVCenter


class RowsTable(QTableView, Generic[T]):
    """Whole rows are chosen; Tab leaves the table."""

    moved = Signal()
    """Another row is the current one: another thing, and not the same in other words."""
    left_editor = Signal()

    def __init__(self, model: RowsModel[T], name: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self.rows_model = model
        self.setModel(model)
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().lineSpacing() * 1.7))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        em = self.fontMetrics().averageCharWidth()
        for place, column in enumerate(model.columns):
            self.setColumnWidth(place, em * column.wide_em)
            if column.stretch:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    @property
    def editing(self) -> bool:
        return self.state() is QAbstractItemView.State.EditingState

    def current(self) -> T | None:
        index = self.currentIndex()
        return self.rows_model.rows[index.row()] if index.isValid() else None

    def chosen(self) -> list[T]:
        """The rows that are selected, in their order; the current one where none is."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        if not places and self.currentIndex().isValid():
            places = [self.currentIndex().row()]
        return [self.rows_model.rows[place] for place in places]

    def go(self, row: int, column: int | None = None) -> None:
        """Make a row the current one and the only one that is selected, whatever keys are held."""
        flags = QItemSelectionModel.SelectionFlag
        wanted = self.currentIndex().column() if column is None else column
        index = self.rows_model.index(row, max(wanted, 0))
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def show_rows(self, rows: Sequence[T], same: Callable[[T, T], bool]) -> None:
        """Show other rows; the one that was current stays so if it is among them, else what is in its place."""
        before, row_before, column = self.current(), self.currentIndex().row(), self.currentIndex().column()
        self._showing = True
        self.rows_model.show_rows(rows)
        if rows:
            place = max(row_before, 0)
            if before is not None:
                place = next((n for n, row in enumerate(rows) if same(row, before)), place)
            self.go(min(place, len(rows) - 1), column)
        self._showing = False
        now = self.current()
        if not (before is now is None or (before is not None and now is not None and same(before, now))):
            self.moved.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._showing and current.row() != previous.row():
            self.moved.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.left_editor.emit()
