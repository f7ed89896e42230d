"""What is known of a person: attributes, edited in place by their types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
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
from reader.domain.commenters import Person
from reader.domain.model import Attribute, AttributeType, CommenterId
from reader.ui import values
from reader.ui.long_words import breakable
from reader.ui.session import Session

NAME, VALUE = 0, 1
_RAW = Qt.ItemDataRole.UserRole + 1
"""A value as it is stored; what is shown follows the locale."""
Index = QModelIndex | QPersistentModelIndex


class PersonAttributes(QWidget):
    """A row an attribute. A new one is made with its name in the last row; the value is stored once it is given."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person_attributes")
        self._session = session
        self._person: Person | None = None
        self._loading = False
        self.table = _Table(self)
        self.table.setObjectName("person_attribute_table")
        self.table.setAccessibleName(self.tr("Attributes of the person"))
        self.table.setColumnCount(2)
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Value")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setItemDelegate(_CellDelegate(self._known, self.table))
        self.hint = QLabel(self)
        self.hint.setObjectName("person_attribute_hint")
        self.hint.setWordWrap(True)
        self.add = QToolButton(self)
        self.add.setObjectName("person_attribute_add")
        self.add.setText(self.tr("A&dd"))
        self.add.setToolTip(self.tr("Add an attribute to the person"))
        self.remove = QToolButton(self)
        self.remove.setObjectName("person_attribute_remove")
        self.remove.setText(self.tr("&Remove"))
        self.remove.setToolTip(self.tr("Remove the selected attribute from the person (Delete)"))
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
        column.addWidget(self.hint)
        column.addLayout(buttons)
        self.table.itemChanged.connect(self._on_item_changed)
        self.table.currentCellChanged.connect(self._on_moved)
        self.table.delete_pressed.connect(self._on_remove)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        session.failed.connect(self._on_failed)
        self._enable()

    def forget(self) -> None:
        """Another project comes: an open cell belongs to the one before."""
        self._person = None
        self.table.finish_editing()
        self.refresh()

    def show_person(self, person: Person | None) -> None:
        """The attributes of a person; a cell that is being edited belongs to the one before."""
        before = self._person
        if before is None or person is None or set(before.names).isdisjoint(person.names):
            self.table.finish_editing()
        self._person = person
        self.refresh()

    def refresh(self) -> None:
        """Read the attributes anew, the cursor kept, unless a cell is open."""
        if self.table.editing:
            return
        at = self.table.currentRow(), self.table.currentColumn()
        self._loading = True
        self.table.setRowCount(0)
        if self._person is not None and self._session.project is not None:
            kinds = {attribute.name: attribute.type for attribute in self._known()}
            for name, value in self._session.view.commenters.attributes_of(self._person).items():
                self._append(name, value, kinds.get(name, AttributeType.TEXT), new=False)
        self._loading = False
        if 0 <= at[0] < self.table.rowCount():
            self.table.setCurrentCell(*at)
        self._enable()

    def _known(self) -> list[Attribute]:
        return self._session.view.commenters.attributes_known() if self._session.project is not None else []

    def _who(self) -> CommenterId | str:
        assert self._person is not None
        return self._person.id if self._person.id is not None else self._person.names[0]

    def _append(self, name: str, value: str, kind: AttributeType, *, new: bool) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in ((NAME, name), (VALUE, values.shown(kind, value))):
            cell = QTableWidgetItem(text)
            cell.setData(_RAW, name if column == NAME else value)
            # An attribute is renamed for all who have it, not here.
            if not self._session.writable or (column == NAME and not new):
                cell.setFlags(cell.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, column, cell)

    def _text(self, row: int, column: int) -> str:
        cell = self.table.item(row, column)
        return cell.text().strip() if cell is not None else ""

    def _enable(self) -> None:
        there = self._person is not None and self._session.writable
        self.table.setEnabled(self._person is not None)
        self.add.setEnabled(there)
        self.remove.setEnabled(there and self.table.currentRow() >= 0)
        name = self._text(self.table.currentRow(), NAME)
        known = next((one for one in self._known() if one.name == name), None) if name else None
        self.hint.setText(breakable(self._hint(known)) if known is not None else "")
        self.hint.setVisible(bool(self.hint.text()))

    def _hint(self, attribute: Attribute) -> str:
        forms = {
            AttributeType.NUMBER: self.tr("A number, like 12 or 3.5."),
            AttributeType.DATE: self.tr("A date, like 2025-04-02, 2025-04 or 2025."),
            AttributeType.CHOICE: self.tr("One of its choices."),
        }
        return " ".join(filter(None, (attribute.description, forms.get(attribute.type, ""))))

    def _on_moved(self, *_at: int) -> None:
        if not self._loading:
            self._enable()

    def _on_add(self) -> None:
        self._loading = True
        self._append("", "", AttributeType.TEXT, new=True)
        self._loading = False
        row = self.table.rowCount() - 1
        self.table.setFocus()
        self.table.setCurrentCell(row, NAME)
        cell = self.table.item(row, NAME)
        if cell is not None:
            self.table.editItem(cell)

    def _on_remove(self) -> None:
        row = self.table.currentRow()
        if row < 0 or self._person is None or not self._session.writable:
            return
        name = self._text(row, NAME)
        if name in self._session.view.commenters.attributes_of(self._person):
            self._session.run(commands.set_commenter_attribute, self._who(), name, None)
        else:
            self.table.removeRow(row)

    def _on_item_changed(self, changed: QTableWidgetItem) -> None:
        if self._loading or self._person is None:
            return
        name, value = self._text(changed.row(), NAME), self._text(changed.row(), VALUE)
        kind = next((one.type for one in self._known() if one.name == name), AttributeType.TEXT)
        value = values.typed(kind, value)
        if name and value:
            self._session.run(commands.set_commenter_attribute, self._who(), name, value)
        elif name and changed.column() == VALUE:
            if name in self._session.view.commenters.attributes_of(self._person):
                self._session.run(commands.set_commenter_attribute, self._who(), name, None)
        elif name:
            self.table.setCurrentCell(changed.row(), VALUE)

    def _on_failed(self, _fault: object) -> None:
        """What stands in a cell may have been refused: show what is stored."""
        if self._person is not None:
            self.refresh()


class _Table(QTableWidget):
    delete_pressed = Signal()

    @property
    def editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def finish_editing(self) -> None:
        """Take over what stands in an open cell."""
        editor = self.findChild(QWidget, "person_attribute_editor")
        if self.editing and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not self.editing:
            self.delete_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.editing:
            cell = self.currentItem()
            if cell is not None and cell.flags() & Qt.ItemFlag.ItemIsEditable:
                self.editItem(cell)
        else:
            super().keyPressEvent(event)


class _CellDelegate(QStyledItemDelegate):
    """A choice is chosen from a list, all else is typed; names are completed from those that the project knows."""

    def __init__(self, known: Callable[[], list[Attribute]], parent: QWidget) -> None:
        super().__init__(parent)
        self._known = known

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        attributes = self._known()
        name = str(index.sibling(index.row(), NAME).data() or "").strip()
        attribute = next((one for one in attributes if one.name == name), None)
        if index.column() == VALUE and attribute is not None and attribute.type is AttributeType.CHOICE:
            choice = QComboBox(parent)
            choice.setObjectName("person_attribute_editor")
            choice.setAccessibleName(self.tr("Value of {name}").format(name=name))
            choice.addItems(["", *attribute.choices])
            choice.setStyleSheet("padding: 0 2px; border-width: 1px")
            return choice
        editor = QLineEdit(parent)
        editor.setObjectName("person_attribute_editor")
        # The window's style pads fields; inside a cell there is no room for that.
        editor.setStyleSheet("padding: 0 2px; border-width: 1px")
        if index.column() == NAME:
            editor.setAccessibleName(self.tr("Name of the attribute"))
            completer = QCompleter(QStringListModel([one.name for one in attributes], editor), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            editor.setCompleter(completer)
        else:
            editor.setAccessibleName(self.tr("Value of {name}").format(name=name))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findText(str(index.data() or ""))))
        elif isinstance(editor, QLineEdit) and index.column() == VALUE:
            name = str(index.sibling(index.row(), NAME).data() or "").strip()
            kind = next((one.type for one in self._known() if one.name == name), AttributeType.TEXT)
            editor.setText(values.editing(kind, str(index.data(_RAW) or "")))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)
