"""What an export will begin with, shown while one still chooses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontDatabase, QPalette, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.jobs import CancelToken
from reader.domain.errors import ReaderError
from reader.domain.table import Table
from reader.ui.latest import Latest
from reader.ui.session import Session

WAIT_MS = 250
"""So long nothing has to change before the preview is made anew."""
CELL_CP = 200
MOST_COLUMNS = 60


class PreviewPane(QWidget):
    """`ask_for` is given what makes a preview in a reader's thread; the last one asked for is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview_pane")
        self._session = session
        self._latest = Latest(session, WAIT_MS, self)
        self._latest.answered.connect(self._on_made)
        self._latest.failed.connect(self._on_failed)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("preview_text")
        self.text.setAccessibleName(self.tr("Preview"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.table = QTableWidget(self)
        self.table.setObjectName("preview_table")
        self.table.setAccessibleName(self.tr("Preview"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setVisible(False)
        self.note = QLabel(self)
        self.note.setObjectName("preview_note")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.note.setMargin(self.fontMetrics().averageCharWidth() * 2)
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._pages = QStackedWidget(self)
        for page in (self.note, self.text, self.table):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    @property
    def busy(self) -> bool:
        return self._latest.busy

    def ask_for(self, make: Callable[[CancelToken], Table | str]) -> None:
        self._latest.ask(make)

    def stop(self) -> None:
        """No more previews: what is under way is given up."""
        self._latest.stop()

    def _on_made(self, made: Table | str) -> None:
        if isinstance(made, Table):
            self._show_table(made)
        elif made:
            place = self.text.verticalScrollBar().value()
            self.text.setPlainText(made)
            self.text.verticalScrollBar().setValue(place)
            self._pages.setCurrentWidget(self.text)
        else:
            self._say(self.tr("Nothing would be in it."))

    def _on_failed(self, fault: BaseException) -> None:
        if isinstance(fault, ReaderError):
            self._say(f"⚠ {fault.message}\n{fault.hint}".strip(), bad=True)
        else:
            self._say(self.tr("There is no preview: something unexpected went wrong."), bad=True)
            self._session.failed.emit(fault)

    def _show_table(self, made: Table) -> None:
        if not made.rows:
            self._say(self.tr("Nothing would be in it but the names of its columns."))
            return
        columns = list(made.columns[:MOST_COLUMNS])
        if len(made.columns) > MOST_COLUMNS:
            columns.append(self.tr("… and %n more", "", len(made.columns) - MOST_COLUMNS))
        self.table.clear()
        self.table.setColumnCount(len(columns))
        self.table.setRowCount(len(made.rows))
        self.table.setHorizontalHeaderLabels(columns)
        for row, cells in enumerate(made.rows):
            for column, cell in enumerate(cells[:MOST_COLUMNS]):
                text = "" if cell is None else str(cell)
                item = QTableWidgetItem(" ".join(text[:CELL_CP].split()))
                # As written: what looks like HTML is not to be read as such.
                item.setToolTip(Qt.convertFromPlainText(text[: CELL_CP * 5]) if text else "")
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        widest = self.fontMetrics().averageCharWidth() * 36
        for column in range(len(columns)):
            if self.table.columnWidth(column) > widest:
                self.table.setColumnWidth(column, widest)
        self._pages.setCurrentWidget(self.table)

    def _say(self, text: str, *, bad: bool = False) -> None:
        self.note.setForegroundRole(QPalette.ColorRole.BrightText if bad else QPalette.ColorRole.PlaceholderText)
        self.note.setText(text)
        self._pages.setCurrentWidget(self.note)
