"""The codings of one code to choose some of: passage, author, article, coder, read as one scrolls."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from reader.domain.codebook import CodedPassage
from reader.domain.model import Code, CodingId
from reader.ui.session import Session
from reader.ui.tagging.matching import fold

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PAGE = 200
MOST_READ = 5_000
"""How many codings are looked through at once for what was typed; further ones as the table is scrolled."""


class PassagesModel(QAbstractTableModel):
    """Rows come a page at a time. A tick stays with its coding while other rows are looked for."""

    PASSAGE, AUTHOR, ARTICLE, CODER = range(4)
    ticked = Signal()

    def __init__(self, session: Session, code: Code, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._code = code
        self._rows: list[CodedPassage] = []
        self._last: CodingId | None = None
        self._more = False
        self._words: list[str] = []
        self.chosen: dict[CodingId, None] = {}
        self._titles = (self.tr("Passage"), self.tr("Author"), self.tr("Article"), self.tr("Coder"))

    def find(self, text: str) -> None:
        """Show from the start those that hold every word in passage, author, article or coder."""
        self._words = fold(text).split()
        self._more = False
        self.beginResetModel()
        self._rows, self._last = [], None
        self._rows = self._page()
        self.endResetModel()
        self._more = self._last is not None

    def choose_all(self, chosen: bool) -> None:
        """All that are listed, with those that were not read yet."""
        while self._more:
            self.fetchMore(QModelIndex())
        for row in self._rows:
            if chosen:
                self.chosen[row.id] = None
            else:
                self.chosen.pop(row.id, None)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.ticked.emit()

    def _page(self) -> list[CodedPassage]:
        """The next rows; `_last` is None behind the end."""
        found: list[CodedPassage] = []
        read = 0
        while len(found) < PAGE and read < MOST_READ and self._session.project is not None:
            passages = self._session.view.book.codings_of_code(self._code.id, self._last, PAGE)
            read += len(passages)
            found += [passage for passage in passages if self._meets(passage)]
            self._last = passages[-1].id if len(passages) == PAGE else None
            if self._last is None:
                break
        return found

    def _meets(self, passage: CodedPassage) -> bool:
        if not self._words:
            return True
        text = fold(" ".join((passage.words, passage.author, passage.title, passage.coder)))
        return all(word in text for word in self._words)

    # What Qt asks

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
        further = self._page()
        if further:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(further) - 1)
            self._rows += further
            self.endInsertRows()
        self._more = self._last is not None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == self.PASSAGE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == self.PASSAGE:
            return Qt.CheckState.Checked if row.id in self.chosen else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != self.PASSAGE:
            return False
        coding = self._rows[index.row()].id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.chosen[coding] = None
        else:
            self.chosen.pop(coding, None)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def _text(self, row: CodedPassage, column: int) -> str:
        if column == self.PASSAGE:
            words = self.tr("Whole: {words}").format(words=row.words) if row.whole else QLocale().quoteString(row.words)
            return f"{row.value} · {words}" if row.value is not None else words
        if column == self.AUTHOR:
            return f"{row.path}  {row.author}".strip()
        return row.title if column == self.ARTICLE else row.coder


class PassagesTable(QTableView):
    """Space ticks every row that is selected."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self.selectionModel().selectedRows(PassagesModel.PASSAGE)
        if event.key() == Qt.Key.Key_Space and rows:
            model = self.model()
            ticked = all(row.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked for row in rows)
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            for row in rows:
                model.setData(row, state, Qt.ItemDataRole.CheckStateRole)
            return
        super().keyPressEvent(event)


class Passages(QWidget):
    """The table with a field that narrows it."""

    def __init__(self, session: Session, code: Code, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passages")
        self.model = PassagesModel(session, code, self)
        self.field = QLineEdit(self)
        self.field.setObjectName("passages_filter")
        self.field.setAccessibleName(self.tr("Find among the codings"))
        self.field.setPlaceholderText(self.tr("Words, an author, an article, a coder…"))
        self.field.setClearButtonEnabled(True)
        self.table = PassagesTable(self)
        self.table.setObjectName("passages_table")
        self.table.setAccessibleName(self.tr("Codings of “{name}”").format(name=code.name))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().lineSpacing() * 1.7))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(PassagesModel.PASSAGE, QHeaderView.ResizeMode.Stretch)
        em = self.fontMetrics().averageCharWidth()
        for column, wide in ((PassagesModel.AUTHOR, 20), (PassagesModel.ARTICLE, 22), (PassagesModel.CODER, 11)):
            self.table.setColumnWidth(column, em * wide)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.addWidget(self.field)
        column_layout.addWidget(self.table, 1)
        self.field.textChanged.connect(self.model.find)
        self.model.find("")

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(44 * em, 18 * em)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange:
            self.table.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if self.isEnabled() else Qt.FocusPolicy.NoFocus
            )  # fmt: skip
        return super().event(event)
