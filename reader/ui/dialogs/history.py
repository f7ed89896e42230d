"""What was done to the project, when and by whom: the audit trail, with undo and redo beside it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.domain.changes import ChangeSet
from reader.domain.model import Step
from reader.ui import icons, theme
from reader.ui.session import Session

PAGE = 200
"""Steps that are read at once; further ones as the table is scrolled."""

_NOWHERE = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractTableModel):
    """Steps from the newest back, read a page at a time."""

    WHEN, WHAT, CODER, STATE, CHANGES = range(5)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._steps: list[Step] = []
        self._more = False
        self._titles = (self.tr("When"), self.tr("What"), self.tr("Coder"), self.tr("State"), self.tr("Changes"))

    def reload(self) -> None:
        """Read anew as many steps as are shown, at most five pages."""
        wanted = min(max(PAGE, len(self._steps)), 5 * PAGE)
        self._more = False
        self.beginResetModel()
        self._steps = self._session.view.history(limit=wanted) if self._session.project is not None else []
        self.endResetModel()
        # Not before: whoever hears of the reset must not fetch more in the middle of it.
        self._more = len(self._steps) == wanted

    def step(self, row: int) -> Step:
        return self._steps[row]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: AnyIndex) -> None:
        if parent.isValid() or not self._more or self._session.project is None:
            return
        further = self._session.view.history(before=self._steps[-1].id, limit=PAGE)
        self._more = len(further) == PAGE
        if further:
            first = len(self._steps)
            self.beginInsertRows(QModelIndex(), first, first + len(further) - 1)
            self._steps += further
            self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignTrailing if section == self.CHANGES else Qt.AlignmentFlag.AlignLeading
            )
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(step, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(step)
        if role == Qt.ItemDataRole.ForegroundRole and step.state != "done":
            return self._muted()
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == self.CHANGES:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, step: Step, column: int) -> str:
        match column:
            case self.WHEN:
                return local_time(step.at)
            case self.WHAT:
                return step.label
            case self.CODER:
                return step.coder
            case self.CHANGES:
                # An import is not kept row by row, so it has no count.
                return QLocale().toString(step.changes) if step.changes else ""
            case _:
                return self._state(step)

    def _state(self, step: Step) -> str:
        match step.state:
            case "undone":
                return self.tr("Undone")
            case "dropped":
                return self.tr("Undone for good")
            case _:
                return self.tr("Done")

    def _tip(self, step: Step) -> str:
        if step.state == "done" or not step.undone_at:
            return step.label
        return self.tr("{what}\nUndone {when}").format(what=step.label, when=local_time(step.undone_at))

    def _muted(self) -> Any:
        from PySide6.QtGui import QBrush, QGuiApplication

        return QBrush(QGuiApplication.palette().placeholderText())


class HistoryDialog(QDialog):
    """Not modal: it follows what is done meanwhile."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("history_dialog")
        self.setWindowTitle(self.tr("History"))
        self._model = HistoryModel(session, self)
        self._build()
        self._connect()
        self.apply_theme(theme.colours(session.settings.theme))
        self.refresh()

    def _build(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        self._table = QTableView(self)
        self._table.setObjectName("history_table")
        self._table.setAccessibleName(self.tr("Steps, the newest first"))
        self._table.setModel(self._model)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().lineSpacing() * 1.7))
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(HistoryModel.WHAT, QHeaderView.ResizeMode.Stretch)
        for column, wide in (
            (HistoryModel.WHEN, 22),
            (HistoryModel.CODER, 18),
            (HistoryModel.CHANGES, 12),
            (HistoryModel.STATE, 20),
        ):
            self._table.setColumnWidth(column, em * wide)
        self._empty = QLabel(
            self.tr("Nothing was changed yet. Every step you take in this project will be listed here."), self
        )
        self._empty.setObjectName("history_empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setForegroundRole(self._empty.palette().ColorRole.PlaceholderText)
        self._next = QLabel(self)
        self._next.setObjectName("history_next")
        self._next.setTextFormat(Qt.TextFormat.PlainText)
        self._next.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        self._undo = QPushButton(self.tr("&Undo"), self)
        self._undo.setObjectName("history_undo")
        self._redo = QPushButton(self.tr("&Redo"), self)
        self._redo.setObjectName("history_redo")
        self._close = QPushButton(self.tr("C&lose"), self)
        self._close.setObjectName("history_close")
        buttons.addButton(self._undo, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._redo, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self._undo, self._redo):
            button.setAutoDefault(False)
        self._close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 3, em * 3, em * 3, em * 2)
        layout.setSpacing(em * 2)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._next)
        layout.addWidget(buttons)
        self.resize(em * 130, em * 72)

    def _connect(self) -> None:
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        self._close.clicked.connect(self.reject)
        self._session.changed.connect(self._on_changed)
        self._session.project_changed.connect(self.refresh)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._undo.setIcon(icons.icon("undo", colours))
        self._redo.setIcon(icons.icon("redo", colours))

    def refresh(self) -> None:
        """Read the steps anew; the newest is chosen."""
        self._model.reload()
        there = self._model.rowCount() > 0
        self._table.setVisible(there)
        self._empty.setVisible(not there)
        if there:
            self._table.selectRow(0)
        view = self._session.view if self._session.writable else None
        undo = view.undoable() if view is not None else None
        redo = view.redoable() if view is not None else None
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)
        lines = []
        if undo is not None:
            lines.append(self.tr("Undo takes back: {what}").format(what=undo.label))
        if redo is not None:
            lines.append(self.tr("Redo does again: {what}").format(what=redo.label))
        self._next.setText("\n".join(lines))
        self._next.setVisible(bool(lines))

    def _on_changed(self, _changes: ChangeSet) -> None:
        self.refresh()

    def _on_undo(self) -> None:
        self._session.run(commands.undo)

    def _on_redo(self) -> None:
        self._session.run(commands.redo)


def local_time(text: str) -> str:
    """A stored time (ISO 8601, UTC) as the clock here and the locale show it."""
    moment = QDateTime.fromString(text, Qt.DateFormat.ISODateWithMs)
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat) if moment.isValid() else text
