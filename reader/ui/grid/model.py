"""The grid's rows: ids known at once, cells read by the page when they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from reader.app import commands
from reader.app.commands import Deed
from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import UserError
from reader.domain.grid import Column, Edit, Form, Line, Query, Source, Value
from reader.domain.model import ItemId, ItemKind
from reader.ui import values
from reader.ui.grid import columns
from reader.ui.grid.blocks import KINDS, value_of
from reader.ui.session import Session

PAGE = 64
"""Rows that are read at once."""
PAGES = 64
"""Pages that are kept."""
COMPARED = 5_000
"""Of so many edits at most it is looked whether they change anything: it takes reading the rows."""

_NOWHERE = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class GridModel(QAbstractTableModel):
    """What is edited goes to the project and comes back with its change; nothing is kept here.

    A row that an edit took out of the filter stays as a stray until the rows are asked for anew.
    """

    refused = Signal(str)
    """A value does not fit its cell: why."""
    strayed = Signal()
    """Rows became strays, or are none any more."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: array[int] = array("q")
        self._rows: dict[int, int] | None = None
        self._columns: list[Column] = []
        self._query = Query()
        self._pages: OrderedDict[int, dict[ItemId, Line]] = OrderedDict()
        self._muted = QColor()
        self.strays: set[int] = set()
        self.blind = False
        """Nobody's codings are shown, so nothing of codes is edited either."""

    # Rows and columns

    def show_rows(self, ids: array[int], query: Query) -> None:
        """List these items, which `query` found."""
        self.beginResetModel()
        self._ids, self._query, self._rows = ids, query, None
        self._pages.clear()
        self.strays = set()
        self.endResetModel()

    def show_columns(self, wanted: Sequence[Column]) -> None:
        self.beginResetModel()
        self._columns = list(wanted)
        self._pages.clear()
        self.endResetModel()

    @property
    def columns(self) -> Sequence[Column]:
        return self._columns

    @property
    def ids(self) -> array[int]:
        return self._ids

    def id_at(self, row: int) -> ItemId:
        return ItemId(self._ids[row])

    def row_of(self, item: int | None) -> int | None:
        """Where an item stands, if it does."""
        if item is None:
            return None
        if self._rows is None:
            self._rows = {there: row for row, there in enumerate(self._ids)}
        return self._rows.get(item)

    def line(self, row: int) -> Line | None:
        """A row's values; None where its item has gone."""
        page = row // PAGE
        if page not in self._pages:
            some = self._ids[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = self._read(some)
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(ItemId(self._ids[row]))

    def value(self, row: int, column: int) -> Value:
        """The stored value of a cell."""
        line = self.line(row)
        return line.values[column] if line is not None else None

    def _read(self, ids: Sequence[int]) -> dict[ItemId, Line]:
        return self._session.view.grid.lines(ids, self._columns) if self._session.project is not None else {}

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    # Showing

    def apply_muted(self, colour: QColor) -> None:
        self._muted = colour

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            if role in (Role.DisplayRole, Role.AccessibleTextRole) and 0 <= section < len(self._ids):
                return self.row_name(section)
            return None
        if not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Role.DisplayRole:
                return columns.title(column)
            case Role.ToolTipRole | Role.AccessibleDescriptionRole:
                return columns.explanation(column)
            case Role.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            case _:
                return None

    def row_name(self, row: int) -> str:
        """Which comment this is."""
        line = self.line(row)
        if line is None:
            return self.tr("removed")
        if line.kind is ItemKind.ARTICLE:
            return self.tr("Article")
        return f"{line.path} {line.author or ''}".strip()

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), self._columns[index.column()]
        match role:
            case Role.DisplayRole:
                return "" if self._ticked(column) else self.text(row, index.column())
            case Role.EditRole:
                return self.value(row, index.column())
            case Role.CheckStateRole if self._ticked(column):
                return Qt.CheckState.Checked if self.value(row, index.column()) else Qt.CheckState.Unchecked
            case Role.AccessibleTextRole:
                text = self.text(row, index.column())
                said = self.tr("{column}: {value}").format(column=columns.title(column), value=text or self.tr("empty"))
                return self.tr("{cell}, no longer in the filter").format(cell=said) if self._stray(row) else said
            case Role.ToolTipRole:
                if self._stray(row):
                    return self.tr("This row no longer fits the filter; it goes with the next refresh (F5).")
                return self.text(row, index.column()) or None
            case Role.TextAlignmentRole if column.form in (Form.NUMBER, Form.SCALE):
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            case Role.ForegroundRole if column.source in (Source.ARTICLE, Source.COMMENTER) or self._stray(row):
                return self._muted if self._muted.isValid() else None
            case Role.FontRole if self._stray(row):
                font = QFont()
                font.setItalic(True)
                font.setStrikeOut(True)
                return font
            case _:
                return None

    def text(self, row: int, at: int) -> str:
        """A cell as a person reads it."""
        column, value = self._columns[at], self.value(row, at)
        if value is None:
            if column.key == "field:path" and self.line(row) is not None:
                return self.tr("Article")
            return ""
        match column.form:
            case Form.ANSWER:
                return next((name for code, name in column.answers if code == value), "")
            case Form.CHECK:
                if column.source is Source.CODE:
                    return "1" if value else ""
                return self.tr("yes") if value else ""
            case Form.FLAGS:
                words = {"bookmark": self.tr("Bookmark"), "flag": self.tr("Flag")}
                return ", ".join(words.get(kind, kind) for kind in str(value).split(","))
            case Form.NUMBER | Form.DATE:
                return values.shown(KINDS[column.form], str(value))
            case _:
                return str(value)

    def _ticked(self, column: Column) -> bool:
        return column.source is Source.CODE and column.form is Form.CHECK and not self.blind

    def _stray(self, row: int) -> bool:
        return bool(self.strays) and self._ids[row] in self.strays

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.editable(index.column()):
            ticked = self._ticked(self._columns[index.column()])
            flags |= Qt.ItemFlag.ItemIsUserCheckable if ticked else Qt.ItemFlag.ItemIsEditable
        return flags

    def editable(self, at: int) -> bool:
        """Whether cells of a column can be changed, by an editor or by a tick."""
        column = self._columns[at]
        return column.editable and self._session.writable and not (self.blind and column.source is Source.CODE)

    # Editing

    def setData(self, index: AnyIndex, value: Any, role: int = Role.EditRole) -> bool:
        """Queue the change; the cell shows it once it is stored. Text is as a person writes it."""
        if not index.isValid() or not self.editable(index.column()):
            return False
        column = self._columns[index.column()]
        if role == Role.CheckStateRole:
            new: Value = 1 if Qt.CheckState(value) is Qt.CheckState.Checked else None
        elif role == Role.EditRole:
            try:
                new = value_of(column, value if isinstance(value, str) else "" if value is None else str(value))
            except UserError as fault:
                self.refused.emit(str(fault))
                return False
        else:
            return False
        self.put([Edit(self.id_at(index.row()), column, new)], Deed.SET)
        return True

    def put(self, edits: Sequence[Edit], deed: Deed) -> None:
        """Store edits of any cells as one step, leaving out those that change nothing where that is known."""
        few = len(edits) <= COMPARED
        changed = [edit for edit in edits if not self._same(edit)] if few else edits
        if changed:
            self._session.run(commands.set_cells, changed, deed)

    def _same(self, edit: Edit) -> bool:
        row = self.row_of(edit.item)
        if row is None or edit.column not in self._columns:
            return False
        now = self.value(row, self._columns.index(edit.column))
        return (now or None) == (edit.value or None) if edit.column.form is not Form.SCALE else now == edit.value

    # Following

    def follow(self, changes: ChangeSet) -> None:
        """Read anew and repaint what a change touched of what is shown."""
        touched: set[int] = set()
        for kind in (Kind.CODED, Kind.ATTRIBUTES, Kind.READS, Kind.FLAGS):
            touched |= changes.of(kind)
        if changes.of(Kind.COMMENTERS):
            self._pages.clear()
            self._repaint(range(len(self._ids)))
        if not touched:
            return
        below = self._of_articles(touched)
        rows = sorted({row for item in touched if (row := self.row_of(item)) is not None} | below)
        if rows:
            for row in rows:
                self._pages.pop(row // PAGE, None)
            self._mark_strays([self.id_at(row) for row in rows])
            self._repaint(rows)

    def _of_articles(self, touched: Iterable[int]) -> set[int]:
        """The rows that show something of their article, where that is touched, as far as they are read."""
        if not any(column.source is Source.ARTICLE for column in self._columns):
            return set()
        some = set(touched)
        lines = (line for page in self._pages.values() for line in page.values())
        return {row for line in lines if line.article_id in some and (row := self.row_of(line.id)) is not None}

    def _mark_strays(self, ids: Sequence[ItemId]) -> None:
        if not self._query.narrowed or self._session.project is None:
            return
        fitting = self._session.view.grid.fitting(self._query, ids)
        strays = (self.strays | set(ids)) - fitting
        if strays != self.strays:
            self.strays = strays
            self.strayed.emit()

    def _repaint(self, rows: Sequence[int]) -> None:
        if not rows or not self._columns:
            return
        last = len(self._columns) - 1
        if len(rows) > PAGE:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], last))
            return
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))
