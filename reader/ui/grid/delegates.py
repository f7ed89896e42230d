"""Editors of the grid's cells: they refuse what does not fit before they close."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.errors import UserError
from reader.domain.grid import Column, Form
from reader.domain.model import AttributeType
from reader.ui import typed_fields
from reader.ui.grid import columns
from reader.ui.grid.blocks import KINDS, value_of
from reader.ui.grid.model import GridModel
from reader.ui.typed_fields import ChoiceField, DateField

AnyIndex = QModelIndex | QPersistentModelIndex
_STEPS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
"""Keys that end editing -> where the cursor goes then: rows, columns."""


class CellDelegate(QStyledItemDelegate):
    moved = Signal(int, int)
    """Editing ended and the cursor goes on by so many rows and columns."""
    refused = Signal(str)
    """What is in the editor does not fit: why. The editor stays."""
    ended = Signal()
    """The editor is gone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._editor: QWidget | None = None
        self._column: Column | None = None

    @property
    def editor(self) -> QWidget | None:
        """The editor that is open."""
        return self._editor

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        model = cast(GridModel, index.model())
        column = model.columns[index.column()]
        editor: QWidget
        if column.form is Form.ANSWER:
            editor = ChoiceField([(name, name) for _, name in column.answers], parent)
        elif column.form is Form.SCALE:
            editor = ChoiceField([(str(n), str(n)) for n in range(column.lowest, column.highest + 1)], parent)
        else:
            editor = typed_fields.field(KINDS[column.form], column.choices, parent)
        editor.setObjectName("grid_editor")
        name = self.tr("{column} of {row}").format(column=columns.title(column), row=model.row_name(index.row()))
        editor.setAccessibleName(name)
        # The window's style pads fields; inside a cell there is no room for that.
        editor.setStyleSheet("QLineEdit, QComboBox { padding: 0 2px; border-width: 1px; border-radius: 0 }")
        focus = editor.focusProxy()
        if focus is not None:
            focus.setAccessibleName(name)
            focus.installEventFilter(self)
        if isinstance(editor, ChoiceField | DateField):
            editor.picked.connect(self._on_picked)
        self._editor, self._column = editor, column
        editor.setProperty("begun", False)
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Once: a repaint of the row must not take away what is being typed."""
        if editor.property("begun"):
            return
        editor.setProperty("begun", True)
        model = cast(GridModel, index.model())
        value = model.value(index.row(), index.column())
        column = model.columns[index.column()]
        text = "" if value is None else model.text(index.row(), index.column())
        if column.form in KINDS:
            text = "" if value is None else str(value)
        typed_fields.set_text(editor, _kind(column), text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        column = cast(GridModel, model).columns[index.column()]
        model.setData(index, typed_fields.text_of(editor, _kind(column)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        wide = max(option.rect.width(), min(editor.sizeHint().width(), option.rect.width() * 2))
        rect = option.rect.adjusted(0, 0, 0, 0)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            rect.setLeft(rect.right() - wide + 1)
        else:
            rect.setWidth(wide)
        editor.setGeometry(rect)

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        if editor is self._editor:
            self._editor = self._column = None
            self.ended.emit()
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        editor = self._editor
        if editor is None or (watched is not editor and watched is not editor.focusProxy()):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._finish(editor, *step)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
                return True
        # A composed editor has the keyboard in its line: Qt is told as if by the editor itself.
        return super().eventFilter(editor, event)

    def _on_picked(self) -> None:
        if self._editor is not None:
            self._finish(self._editor, 0, 0)

    def _finish(self, editor: QWidget, rows: int, over: int) -> None:
        """Take what is in the editor and go on, or say why not and stay."""
        column = self._column
        if column is None:
            return
        try:
            value_of(column, typed_fields.text_of(editor, _kind(column)))
        except UserError as fault:
            self.refused.emit(str(fault))
            return
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.moved.emit(rows, over)


def _kind(column: Column) -> AttributeType:
    return KINDS.get(column.form, AttributeType.TEXT)
