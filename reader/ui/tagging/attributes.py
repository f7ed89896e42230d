"""The attributes of the current item: names and values, edited in place by their types."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHBoxLayout,
    QHeaderView,
    QLabel,
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
from reader.app.commands.attributes import valued
from reader.domain.errors import UserError
from reader.domain.model import Attribute, AttributeType, ItemId
from reader.ui import typed_fields, values
from reader.ui.session import Session
from reader.ui.typed_fields import ChoiceField, DateField

NAME, VALUE = 0, 1
_STORED = Qt.ItemDataRole.UserRole
"""The name under which a row is stored; empty for one that is being made."""
_RAW = Qt.ItemDataRole.UserRole + 1
"""A value as it is stored."""

AnyIndex = QModelIndex | QPersistentModelIndex


class AttributeTable(QWidget):
    """Two columns. A row is stored once it has a name, and a value where its type wants one; a new name offers those
    that the project knows."""

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
        self.cells = _CellDelegate(session, self.table)
        self.table.setItemDelegate(self.cells)
        self.problem = QLabel(self)
        self.problem.setObjectName("attribute_problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        self.add = self._button("attribute_add", self.tr("A&dd"), self.tr("Add an attribute"))
        self.remove = self._button(
            "attribute_remove", self.tr("&Remove"), self.tr("Remove the selected attribute (Delete)")
        )
        self.define = self._button("attribute_define", self.tr("T&ypes…"), self.tr("Names, types and choices"))
        buttons = QHBoxLayout()
        for button in (self.add, self.remove, self.define):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        gap = self.fontMetrics().height() // 4
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.table, 1)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        self.table.itemChanged.connect(self._on_item_changed)
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.delete_pressed.connect(self._on_remove)
        self.cells.refused.connect(self._refuse)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.define.clicked.connect(self._on_define)

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def forget(self) -> None:
        """Another project comes: an open cell belongs to the one before."""
        self._item = None
        self.table.finish_editing()

    def show_item(self, item: ItemId | None) -> None:
        """The attributes of an item; a cell that is being edited belongs to the one before."""
        self.table.finish_editing()
        self._item = item
        self._refuse("")
        self.refresh()

    def refresh(self) -> None:
        """Read the attributes anew, the row with the cursor kept."""
        if self.table.editing:
            return
        stored: dict[str, str] = {}
        self.cells.known = {}
        if self._item is not None and self._session.project is not None:
            stored = self._session.view.attributes_of(self._item)
            self.cells.known = {a.name: a for a in self._session.view.attribute_definitions()}
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
        shown = values.shown(self.cells.kind(name), value)
        for column, text in ((NAME, name), (VALUE, shown)):
            cell = QTableWidgetItem(text)
            cell.setData(_STORED, stored)
            if column == VALUE:
                cell.setData(_RAW, value)
            if not self._session.writable:
                cell.setFlags(cell.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, column, cell)

    def _enable(self) -> None:
        there = self._item is not None and self._session.writable
        self.table.setEnabled(self._item is not None)
        self.add.setEnabled(there)
        self.remove.setEnabled(there and self.table.currentRow() >= 0)
        self.define.setEnabled(self._session.writable)

    def _refuse(self, text: str) -> None:
        """Say why a value was not taken, until something else is done."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _on_define(self) -> None:
        self._session.request("attributes")

    def _on_add(self) -> None:
        self._refuse("")
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
        self._refuse("")
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
        stored, name, value = str(changed.data(_STORED)), name_cell.text().strip(), self._value(value_cell, name_cell)
        if not name:
            # A stored attribute cannot lose its name; a new one waits for it.
            if stored:
                self._put(name_cell, stored)
            return
        self._refuse("")
        if stored and stored != name:
            self._rename(name_cell, stored, name)
            return
        if not value and self.cells.kind(name) is not AttributeType.TEXT:
            if stored:
                self._session.run(commands.set_attribute, self._item, stored, None)
            return
        self._session.run(commands.set_attribute, self._item, name, value)
        self._note(changed.row(), name)

    def _value(self, cell: QTableWidgetItem, name_cell: QTableWidgetItem) -> str:
        """As it is to be stored; what was written into the cell itself is taken as a person writes."""
        kind, raw = self.cells.kind(name_cell.text().strip()), str(cell.data(_RAW) or "")
        return raw if cell.text() == values.shown(kind, raw) else values.typed(kind, cell.text())

    def _rename(self, cell: QTableWidgetItem, old: str, new: str) -> None:
        project, item = self._session.project, self._item
        if project is None or item is None:
            return
        self._note(cell.row(), new)
        future = project.write(commands.rename_attribute_of, item, old, new)
        self._session.bridge.watch(future, None, self._on_fault)

    def _on_fault(self, fault: BaseException) -> None:
        if not isinstance(fault, UserError):
            self._session.failed.emit(fault)
            return
        self.refresh()
        self._refuse(str(fault))

    def _note(self, row: int, name: str) -> None:
        """The row is stored under this name from here on."""
        self._loading = True
        for column in (NAME, VALUE):
            cell = self.table.item(row, column)
            if cell is not None:
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
        editor = self.findChild(QWidget, "attribute_editor")
        if self.editing and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not self.editing:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)


class _CellDelegate(QStyledItemDelegate):
    """Names are completed from those that the project knows; a value's editor is that of its type."""

    refused = Signal(str)
    """A value was not taken: why."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._editor: QWidget | None = None
        self.known: dict[str, Attribute] = {}

    def kind(self, name: str) -> AttributeType:
        """The type of the attribute called so; text where none is."""
        return self.known[name].type if name in self.known else AttributeType.TEXT

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor: QWidget
        if index.column() == NAME:
            editor = line = QLineEdit(parent)
            completer = QCompleter(QStringListModel(list(self.known), line), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(completer)
            title = self.tr("Name")
        else:
            name = self._name(index)
            choices = self.known[name].choices if name in self.known else ()
            editor = typed_fields.field(self.kind(name), choices, parent)
            title = self.tr("Value of {name}").format(name=name) if name else self.tr("Value")
        editor.setObjectName("attribute_editor")
        editor.setAccessibleName(title)
        # The window's style pads fields; inside a cell there is no room for that.
        editor.setStyleSheet("QLineEdit, QComboBox { padding: 0 2px; border-width: 1px }")
        focus = editor.focusProxy()
        if focus is not None:
            focus.setAccessibleName(title)
            focus.installEventFilter(self)
        if isinstance(editor, ChoiceField | DateField):
            editor.picked.connect(self._on_picked)
        self._editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if index.column() == NAME:
            super().setEditorData(editor, index)
        else:
            typed_fields.set_text(editor, self.kind(self._name(index)), str(index.data(_RAW) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if index.column() == NAME:
            super().setModelData(editor, model, index)
            return
        name = self._name(index)
        text = typed_fields.text_of(editor, self.kind(name))
        if name in self.known and (text.strip() or self.kind(name) is AttributeType.TEXT):
            try:
                text = valued(self.known[name], text)
            except UserError as fault:
                self.refused.emit(str(fault))
                return
        elif name in self.known:
            text = ""
        if text != str(index.data(_RAW) or ""):
            # The raw value first: what is shown tells the table that it changed.
            model.blockSignals(True)
            model.setData(index, text, _RAW)
            model.blockSignals(False)
            model.setData(index, values.shown(self.kind(name), text))

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        if editor is self._editor:
            self._editor = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A composed editor has the keyboard in its line: Qt is told as if by the editor itself."""
        if self._editor is not None and watched is self._editor.focusProxy():
            return super().eventFilter(self._editor, event)
        return super().eventFilter(watched, event)

    def _on_picked(self) -> None:
        if self._editor is not None:
            editor = self._editor
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _name(self, index: AnyIndex) -> str:
        return str(index.sibling(index.row(), NAME).data() or "").strip()
