"""The attributes of the current item: names and values, edited in place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.domain.model import ItemId
from reader.ui.session import Session

NAME, VALUE = 0, 1
_STORED = Qt.ItemDataRole.UserRole
"""The name under which a row is stored; empty for one that is being made."""


class AttributeTable(QWidget):
    """Two columns. A row is stored once it has a name; a new name offers those that other items have."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("attributes")
        self._session = session
        self._item: ItemId | None = None
        self._loading = False
        self.table = _Table(self)
        self.table.setObjectName("attribute_table")
        self.table.setAccessibleName(self.tr("Attributes"))
        self.table.setColumnCount(2)
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Value")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setItemDelegate(_CellDelegate(session, self.table))
        self.add = QToolButton(self)
        self.add.setObjectName("attribute_add")
        self.add.setText(self.tr("A&dd"))
        self.add.setToolTip(self.tr("Add an attribute"))
        self.remove = QToolButton(self)
        self.remove.setObjectName("attribute_remove")
        self.remove.setText(self.tr("&Remove"))
        self.remove.setToolTip(self.tr("Remove the selected attribute (Delete)"))
        for button in (self.add, self.remove):
            button.setAccessibleName(button.toolTip())
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        gap = self.fontMetrics().height() // 4
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.table.itemChanged.connect(self._on_item_changed)
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.delete_pressed.connect(self._on_remove)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)

    def forget(self) -> None:
        """Another project comes: an open cell belongs to the one before."""
        self._item = None
        self.table.finish_editing()

    def show_item(self, item: ItemId | None) -> None:
        """The attributes of an item; a cell that is being edited belongs to the one before."""
        self.table.finish_editing()
        self._item = item
        self.refresh()

    def refresh(self) -> None:
        """Read the attributes anew, the row with the cursor kept; a row that has no name yet stays."""
        if self.table.editing:
            return
        stored = (
            self._session.view.attributes_of(self._item) if self._item is not None and self._session.project else {}
        )
        at = self.table.currentRow(), self.table.currentColumn()
        self._loading = True
        self.table.setRowCount(0)
        for name, value in stored.items():
            self._append(name, value, stored=name)
        self._loading = False
        if 0 <= at[0] < self.table.rowCount():
            self.table.setCurrentCell(*at)
        self._enable()

    def _append(self, name: str, value: str, *, stored: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in ((NAME, name), (VALUE, value)):
            cell = QTableWidgetItem(text)
            cell.setData(_STORED, stored)
            if not self._session.writable:
                cell.setFlags(cell.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, column, cell)

    def _enable(self) -> None:
        there = self._item is not None and self._session.writable
        self.table.setEnabled(self._item is not None)
        self.add.setEnabled(there)
        self.remove.setEnabled(there and self.table.currentRow() >= 0)

    def _on_add(self) -> None:
        self._loading = True
        self._append("", "", stored="")
        self._loading = False
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, NAME)
        self.table.setFocus()
        cell = self.table.item(row, NAME)
        if cell is not None:
            self.table.editItem(cell)

    def _on_remove(self) -> None:
        row = self.table.currentRow()
        cell = self.table.item(row, NAME) if row >= 0 else None
        if cell is None or self._item is None or not self._session.writable:
            return
        stored = str(cell.data(_STORED))
        if stored:
            self._session.run(commands.set_attribute, self._item, stored, None)
        else:
            self.table.removeRow(row)

    def _on_item_changed(self, changed: QTableWidgetItem) -> None:
        if self._loading or self._item is None:
            return
        name_cell, value_cell = self.table.item(changed.row(), NAME), self.table.item(changed.row(), VALUE)
        if name_cell is None or value_cell is None:
            return
        stored, name, value = str(changed.data(_STORED)), name_cell.text().strip(), value_cell.text()
        if not name:
            # A stored attribute cannot lose its name; a new one waits for it.
            if stored:
                self._put(name_cell, stored)
            return
        self._session.run(commands.set_attribute, self._item, name, value)
        if stored and stored != name:
            self._session.run(commands.set_attribute, self._item, stored, None)
        self._loading = True
        for cell in (name_cell, value_cell):
            cell.setData(_STORED, name)
        self._loading = False

    def _put(self, cell: QTableWidgetItem, text: str) -> None:
        self._loading = True
        cell.setText(text)
        self._loading = False


class _Table(QTableWidget):
    delete_pressed = Signal()

    @property
    def editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def finish_editing(self) -> None:
        """Take over what stands in an open cell."""
        editor = self.findChild(QLineEdit, "attribute_editor")
        if self.editing and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not self.editing:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)


class _CellDelegate(QStyledItemDelegate):
    """Edits in a plain field; names are completed from those that the project knows."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("attribute_editor")
        editor.setAccessibleName(self.tr("Name") if index.column() == NAME else self.tr("Value"))
        # The window's style pads fields; inside a cell there is no room for that.
        editor.setStyleSheet("padding: 0 2px; border-width: 1px")
        if index.column() == NAME and self._session.project is not None:
            names = QStringListModel(self._session.view.attribute_names(), editor)
            completer = QCompleter(names, editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            editor.setCompleter(completer)
        return editor
