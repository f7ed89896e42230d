"""What was changed in the codebook: when, by whom, from what to what."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from reader.domain.codebook import CodeChange, FieldChange
from reader.domain.model import Code, CodeId, CodeKind
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.dialogs.history import local_time
from reader.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PAGE = 100
"""Steps that are read at once; further ones as the table is scrolled."""


class CodeHistoryModel(QAbstractTableModel):
    """A row for each code that a step changed, the newest first."""

    WHEN, WHO, CODE, WHAT, DETAILS = range(5)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._code: CodeId | None = None
        self._rows: list[CodeChange] = []
        self._more = False
        self._titles = (
            self.tr("When"), self.tr("Coder"), self.tr("Code"), self.tr("What"), self.tr("Before → after"),
        )  # fmt: skip
        self._names = {
            "name": self.tr("name"), "parent": self.tr("below"), "ordinal": self.tr("place"), "kind": self.tr("kind"),
            "lowest": self.tr("lowest degree"), "highest": self.tr("highest degree"), "colour": self.tr("colour"),
            "pinned": self.tr("key"), "hidden": self.tr("hidden"), "definition": self.tr("definition"),
            "include": self.tr("use it for"), "exclude": self.tr("not for"), "example": self.tr("example"),
        }  # fmt: skip

    def show_code(self, code: CodeId | None) -> None:
        """What happened to one code, or to all."""
        self._code = code
        self._more = False
        self.beginResetModel()
        self._rows = self._read(None)
        self.endResetModel()
        self._more = bool(self._rows)

    def _read(self, before: CodeChange | None) -> list[CodeChange]:
        if self._session.project is None:
            return []
        return self._session.view.book.history(self._code, before.step if before is not None else None, PAGE)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        if parent.isValid() or not self._more:
            return
        # Not before they are there: whoever hears of them must not fetch more in the middle of it.
        self._more = False
        further = self._read(self._rows[-1])
        if further:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(further) - 1)
            self._rows += further
            self.endInsertRows()
        self._more = bool(further)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([row.label, *map(self._detail, row.fields)])
        if role == Qt.ItemDataRole.ForegroundRole and row.state != "done":
            return QBrush(QGuiApplication.palette().placeholderText())
        return None

    def _text(self, row: CodeChange, column: int) -> str:
        match column:
            case self.WHEN:
                return local_time(row.at)
            case self.WHO:
                return row.coder
            case self.CODE:
                return row.name
            case self.WHAT:
                return row.label if row.state == "done" else self.tr("{what} (undone)").format(what=row.label)
            case _:
                return self._details(row)

    def _details(self, row: CodeChange) -> str:
        if row.what == "deleted":
            return self.tr("deleted")
        if row.what == "made":
            return self.tr("made")
        return "; ".join(map(self._detail, row.fields)).replace("\n", " ")

    def _detail(self, change: FieldChange) -> str:
        before, after = (self._value(change.name, value) or "–" for value in (change.before, change.after))
        return f"{self._names.get(change.name, change.name)}: {before} → {after}"

    def _value(self, name: str, value: str) -> str:
        if name == "kind":
            words = {CodeKind.TAG: self.tr("tag"), CodeKind.CHOICE: self.tr("choice"), CodeKind.SCALE: self.tr("scale")}
            return words[CodeKind(value)] if value else ""
        if name == "hidden":
            return {"1": self.tr("yes"), "0": self.tr("no")}.get(value, "")
        if name == "ordinal" and value:
            return str(int(value) + 1)
        if name == "parent":
            return value or self.tr("top")
        return value


class CodebookHistoryDialog(BookDialog):
    """Of all codes, or of the one that was current when it was opened."""

    def __init__(self, session: Session, code: Code | None, parent: QWidget | None = None) -> None:
        super().__init__(session, "", parent)
        self.setObjectName("codebook_history")
        self.setWindowTitle(self.tr("History of the codebook"))
        self._code = code
        self.changes = CodeHistoryModel(session, self)
        self.only = QCheckBox(self)
        self.only.setObjectName("history_only")
        if code is not None:
            self.only.setText(self.tr("&Only “{name}”").format(name=code.path.replace("&", "&&")))
        self.only.setVisible(code is not None)
        self.table = QTableView(self)
        self.table.setObjectName("codebook_history_table")
        self.table.setAccessibleName(self.tr("Changes of codes, the newest first"))
        self.table.setModel(self.changes)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().lineSpacing() * 1.7))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(CodeHistoryModel.DETAILS, QHeaderView.ResizeMode.Stretch)
        em = self.fontMetrics().averageCharWidth()
        for column, wide in (
            (CodeHistoryModel.WHEN, 20),
            (CodeHistoryModel.WHO, 14),
            (CodeHistoryModel.CODE, 22),
            (CodeHistoryModel.WHAT, 34),
        ):
            self.table.setColumnWidth(column, em * wide)
        self.empty = QLabel(self.tr("Nothing was changed in the codebook yet."), self)
        self.empty.setObjectName("codebook_history_empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column_layout = QVBoxLayout(self)
        column_layout.addWidget(self.only)
        column_layout.addWidget(self.table, 1)
        column_layout.addWidget(self.empty, 1)
        column_layout.addWidget(self.said)
        column_layout.addWidget(self.buttons)
        self.said.hide()
        self.resize(em * 140, em * 70)
        self.only.toggled.connect(self.refresh)
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        self.changes.show_code(self._code.id if self._code is not None and self.only.isChecked() else None)
        there = self.changes.rowCount() > 0
        self.table.setVisible(there)
        self.empty.setVisible(not there)
        if there:
            self.table.selectRow(0)
