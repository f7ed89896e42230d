"""The first rows of a table, with the choice of a role over each column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTableView, QWidget

from reader.app.tables import Preview
from reader.domain.mapping import ColumnMapping
from reader.ui.dialogs.mapping.roles import KEEP, LEAVE, chosen, words

SHOWN = 30
"""How many rows are shown; the tree below has more."""
_CELL_CP = 200
_WIDEST_EM = 36

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Row 0 is the roles, below it are the table's first rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[dict[str, str], ...] = ()
        self._roles: dict[str, str] = {}

    @property
    def columns(self) -> tuple[str, ...]:
        return self._columns

    @property
    def roles(self) -> dict[str, str]:
        return dict(self._roles)

    def show_preview(self, preview: Preview, mapping: ColumnMapping | None) -> None:
        self.beginResetModel()
        self._columns = preview.columns
        self._rows = preview.rows[:SHOWN]
        self._roles = chosen(mapping, preview.columns)
        self.endResetModel()

    def set_roles(self, roles: dict[str, str]) -> None:
        self._roles = {column: roles.get(column, KEEP) for column in self._columns}
        if self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self._columns) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if (parent is not None and parent.isValid()) or not self._columns else len(self._rows) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if index.row() == 0:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return words()[self._roles[column]]
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = " ".join(self._rows[index.row() - 1].get(column, "")[: _CELL_CP * 2].split())
            return text[:_CELL_CP]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        left_out = index.row() > 0 and self._roles[self._columns[index.column()]] == LEAVE
        # What is left out is shown as not available, and says so in its first row.
        plain = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return plain if left_out else plain | Qt.ItemFlag.ItemIsEnabled

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._columns[section] if 0 <= section < len(self._columns) else None
        return self.tr("Means") if section == 0 else str(section)


class RoleCombo(QComboBox):
    """A list of roles; the wheel scrolls the table, unless the list has the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class RowsTable(QTableView):
    """Shows the model with a list of roles in each cell of row 0."""

    roles_changed = Signal()
    """A person chose another role for a column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mapping_rows")
        self.setAccessibleName(self.tr("First rows of the table; over each column what it means"))
        self.rows = RowsModel(self)
        self.setModel(self.rows)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self._combos: list[QComboBox] = []
        self._last: QComboBox | None = None
        self._before: dict[str, str] = {}

    @property
    def combos(self) -> Sequence[QComboBox]:
        """The choices, column by column."""
        return tuple(self._combos)

    def show_preview(self, preview: Preview, mapping: ColumnMapping | None) -> None:
        for combo in self._combos:
            combo.deleteLater()
        self._combos = []
        self._last = None
        self.rows.show_preview(preview, mapping)
        names = words()
        for place, column in enumerate(preview.columns):
            combo = RoleCombo(self)
            combo.setObjectName(f"mapping_role_{place}")
            combo.setAccessibleName(self.tr("Meaning of the column {column}").format(column=column))
            for role, name in names.items():
                combo.addItem(name, role)
            self.setIndexWidget(self.rows.index(0, place), combo)
            self._combos.append(combo)
        self._show_roles()
        for combo in self._combos:
            combo.activated.connect(self._on_activated)
        self._fit()

    def show_mapping(self, mapping: ColumnMapping) -> None:
        """The roles of another mapping."""
        self._last = None
        self.rows.set_roles(chosen(mapping, self.rows.columns))
        self._show_roles()

    def _on_activated(self) -> None:
        """A role belongs to one column: the one that had it is kept as attribute, and gets it back where the person
        goes on in the same list (the arrow keys pass every role)."""
        combo = self.sender()
        if not isinstance(combo, QComboBox):
            return
        if combo is not self._last:
            self._last, self._before = combo, self.rows.roles
        roles = dict(self._before)
        for place, other in enumerate(self._combos):
            column = self.rows.columns[place]
            if other is combo:
                wanted = other.currentData()
                if wanted not in (KEEP, LEAVE):
                    roles = {name: KEEP if role == wanted else role for name, role in roles.items()}
                roles[column] = wanted
        self.rows.set_roles(roles)
        self._show_roles()
        self.roles_changed.emit()

    def _show_roles(self) -> None:
        roles = self.rows.roles
        for combo, column in zip(self._combos, self.rows.columns, strict=True):
            combo.setCurrentIndex(combo.findData(roles[column]))

    def _fit(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        if self._combos:
            self.setRowHeight(0, self._combos[0].sizeHint().height() + em // 2)
        for place, combo in enumerate(self._combos):
            wide = max(combo.sizeHint().width() + em, min(self.sizeHintForColumn(place), em * _WIDEST_EM))
            self.setColumnWidth(place, wide)
