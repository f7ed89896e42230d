"""The table of the grid: keys, blocks of cells, and which rows are chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.app.commands import Deed
from reader.domain.errors import UserError
from reader.domain.grid import Column, Edit, Form, Source, Value
from reader.ui.grid import blocks, columns
from reader.ui.grid.delegates import CellDelegate
from reader.ui.grid.model import GridModel
from reader.ui.typed_fields import ChoiceField

COPIED_ROWS = 20_000
"""So many rows go to the clipboard at most; more is what exports are for."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GridView(QTableView):
    """Cells are chosen as in a spreadsheet; the rows they stand in are what codes go to."""

    show_asked = Signal()
    """The current row is to be shown in the reader."""
    said = Signal(str)
    """Something to tell the person: why a value was refused."""
    rows_chosen = Signal()

    def __init__(self, model: GridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("grid_table")
        self.setAccessibleName(self.tr("Comments, one a row"))
        self.grid = model
        self.setModel(model)
        self.cells = CellDelegate(self)
        self.setItemDelegate(self.cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(self.fontMetrics().lineSpacing() * 1.7))
        header = self.horizontalHeader()
        header.setObjectName("grid_header")
        header.setAccessibleName(self.tr("Columns"))
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 5)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cells.moved.connect(self._on_moved)
        self.cells.refused.connect(self.said)
        model.refused.connect(self.said)

    # What is chosen

    def _ranges(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(number) for number in range(chosen.count())]

    def chosen_rows(self) -> list[int]:
        found: set[int] = set()
        for part in self._ranges():
            found.update(range(part.top(), part.bottom() + 1))
        return sorted(found)

    def chosen_columns(self) -> list[int]:
        found: set[int] = set()
        for part in self._ranges():
            found.update(range(part.left(), part.right() + 1))
        return sorted(found)

    def chosen_cells(self) -> list[tuple[int, int]]:
        """Row and column of each cell, in order."""
        found: set[tuple[int, int]] = set()
        for part in self._ranges():
            for row in range(part.top(), part.bottom() + 1):
                found.update((row, column) for column in range(part.left(), part.right() + 1))
        return sorted(found)

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.rows_chosen.emit()

    # Keys

    def event(self, event: QEvent) -> bool:
        """A letter that opens an editor here is not the key of an action."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        if any(event.matches(key) for key in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste)):
            return True
        index = self.currentIndex()
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        text = event.text()
        if plain or not text.isprintable() or not text or not index.isValid() or not self.grid.editable(index.column()):
            return False
        match self.grid.columns[index.column()].form:
            case Form.CHECK:
                return text in "01 "
            case Form.SCALE:
                return text in "0123456789-"
            case _:
                return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_cells()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_cells()
        elif control and key == Qt.Key.Key_D:
            self.fill_down()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.clear_cells()
        elif key in _ENTER and index.isValid():
            self.enter()
        elif event.text() in ("0", "1") and self._ticked(index) and not event.modifiers():
            self._tick(index, event.text() == "1")
        elif event.text() and not control and not self._takes(event):
            # No editor, no search through the rows: what the table has no use for goes on to the window.
            if key in (Qt.Key.Key_Escape, Qt.Key.Key_Space) or not event.text().isprintable():
                super().keyPressEvent(event)
            else:
                event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """None: it would read every row."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseDoubleClickEvent(event)
        if not index.isValid():
            return
        if not self.grid.editable(index.column()):
            self.show_asked.emit()
        elif isinstance(self.cells.editor, ChoiceField):
            self.cells.editor.showPopup()

    def enter(self) -> None:
        """Edit the current cell, switch it where it is a tick, else show the row in the reader."""
        index = self.currentIndex()
        if not self.grid.editable(index.column()):
            self.show_asked.emit()
        elif self._ticked(index):
            self._tick(index, not self.grid.value(index.row(), index.column()))
        else:
            self.edit(index)

    def _ticked(self, index: QModelIndex) -> bool:
        return index.isValid() and bool(self.grid.flags(index) & Qt.ItemFlag.ItemIsUserCheckable)

    def _tick(self, index: QModelIndex, on: bool) -> None:
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        self.grid.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def finish_editing(self) -> None:
        """Take what stands in an open editor, or say why not, and close it."""
        editor = self.cells.editor
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, CellDelegate.EndEditHint.NoHint)

    def _on_moved(self, rows: int, over: int) -> None:
        index = self.currentIndex()
        row = min(max(index.row() + rows, 0), self.grid.rowCount() - 1)
        column = min(max(index.column() + over, 0), self.grid.columnCount() - 1)
        self.setFocus()
        self.put_cursor(row, column)

    def put_cursor(self, row: int, column: int) -> None:
        """Make a cell the current one and the only one that is chosen."""
        index = self.grid.index(row, column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    # Blocks of cells

    def copy_cells(self) -> None:
        rows, wide = self.chosen_rows(), self.chosen_columns()
        if len(rows) > COPIED_ROWS:
            self.said.emit(
                self.tr("At most %n rows can be copied at once: export the project instead.", "", COPIED_ROWS)
            )
            return
        if not rows:
            return
        picked = set(self.chosen_cells())
        text = blocks.written([[self.grid.text(row, at) if (row, at) in picked else "" for at in wide] for row in rows])
        QGuiApplication.clipboard().setText(text)

    def paste_cells(self) -> None:
        """A block goes in from the first chosen cell on; one value into every chosen cell."""
        block = blocks.read(QGuiApplication.clipboard().text())
        cells = self.chosen_cells()
        if not block or not cells:
            return
        if len(block) == 1 and len(block[0]) == 1 and len(cells) > 1:
            self._put_each(cells, block[0][0])
            return
        top, left = cells[0][0], min(column for _, column in cells)
        room = self.grid.rowCount() - top, self.grid.columnCount() - left
        if len(block) > room[0] or len(block[0]) > room[1]:
            lack = self.tr(
                "The block has {rows} rows and {columns} columns; from here there are only {here} and {wide}."
            )
            self.said.emit(lack.format(rows=len(block), columns=len(block[0]), here=room[0], wide=room[1]))
            return
        wanted = self.grid.columns[left : left + len(block[0])]
        try:
            values = blocks.placed(block, wanted, self._editable, columns.title)
        except UserError as fault:
            self.said.emit(str(fault))
            return
        edits = [
            Edit(self.grid.id_at(top + number), column, value)
            for number, row in enumerate(values)
            for column, value in zip(wanted, row, strict=True)
        ]
        self.grid.put(edits, Deed.PASTE)

    def _put_each(self, cells: list[tuple[int, int]], text: str) -> None:
        edits = []
        known: dict[int, Value] = {}
        try:
            for row, at in cells:
                if at not in known:
                    ((known[at],),) = blocks.placed([[text]], [self.grid.columns[at]], self._editable, columns.title)
                edits.append(Edit(self.grid.id_at(row), self.grid.columns[at], known[at]))
        except UserError as fault:
            self.said.emit(str(fault))
            return
        self.grid.put(edits, Deed.PASTE)

    def clear_cells(self) -> None:
        """Empty what is chosen, as far as it can be edited."""
        self._put_chosen([(row, at, None) for row, at in self.chosen_cells()], Deed.CLEAR)

    def fill_down(self) -> None:
        """Each chosen column takes the value of its first chosen cell; in a single row, that of the row above."""
        cells = self.chosen_cells()
        if not cells:
            return
        single = cells[0][0] == cells[-1][0]
        above: dict[int, Value] = {}
        filled: list[tuple[int, int, Value]] = []
        for row, at in cells:
            if single and row:
                filled.append((row, at, self.grid.value(row - 1, at)))
            elif at not in above:
                above[at] = self.grid.value(row, at)
            else:
                filled.append((row, at, above[at]))
        self._put_chosen(filled, Deed.FILL)

    def _put_chosen(self, cells: list[tuple[int, int, Value]], deed: Deed) -> None:
        edits = [
            Edit(self.grid.id_at(row), self.grid.columns[at], self._worth(self.grid.columns[at], value))
            for row, at, value in cells
            if self.grid.editable(at)
        ]
        if edits:
            self.grid.put(edits, deed)
        elif cells:
            self.said.emit(self.tr("Nothing chosen here can be edited: choose cells of attributes, choices or codes."))

    def _worth(self, column: Column, value: Value) -> Value:
        """Of a tag only whether it is there, not how often."""
        return 1 if value and column.source is Source.CODE and column.form is Form.CHECK else value

    def _editable(self, column: Column) -> bool:
        return self.grid.editable(list(self.grid.columns).index(column))
