"""The project's coders with what each has done, as a table; names can be edited where the view allows it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from reader.app import commands
from reader.domain.model import CoderId
from reader.domain.work import CoderProgress
from reader.ui.session import Session
from reader.ui.work import wording

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class CodersModel(QAbstractTableModel):
    """A row a coder, by name; the one who codes now is bold and has a dot before the name."""

    NAME, COMMENTS, CODINGS, ARTICLES = range(4)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._coders: tuple[CoderProgress, ...] = ()
        self._titles = (
            self.tr("Coder"),
            self.tr("Comments"),
            self.tr("Codings"),
            self.tr("Articles"),
        )

    def show_coders(self, coders: tuple[CoderProgress, ...]) -> None:
        if [coder.id for coder in coders] == [coder.id for coder in self._coders]:
            self._coders = coders
            if coders:
                self.dataChanged.emit(self.index(0, 0), self.index(len(coders) - 1, len(self._titles) - 1))
            return
        self.beginResetModel()
        self._coders = coders
        self.endResetModel()

    def coder(self, index: Index) -> CoderProgress | None:
        return self._coders[index.row()] if index.isValid() else None

    def row_of(self, coder: CoderId) -> int:
        """Its row; -1 where it is not there."""
        return next((row for row, told in enumerate(self._coders) if told.id == coder), -1)

    def is_current(self, told: CoderProgress) -> bool:
        project = self._session.project
        return project is not None and told.id == project.coder_id

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._coders)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignTrailing if section else Qt.AlignmentFlag.AlignLeading
            )
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and index.column() == self.NAME and self._session.writable
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A new name; it shows once the project has it."""
        told = self.coder(index)
        name = " ".join(str(value).split())
        if told is None or role != Qt.ItemDataRole.EditRole or not name or name == told.name:
            return False
        self._session.run(commands.rename_coder, told.id, name)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        told = self.coder(index)
        if told is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(told, index.column())
            case Qt.ItemDataRole.EditRole if index.column() == self.NAME:
                return told.name
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == self.NAME:
                return wording.coder_heard(told, self.is_current(told))
            case Qt.ItemDataRole.ToolTipRole:
                return wording.coder_heard(told, self.is_current(told))
            case Qt.ItemDataRole.FontRole if self.is_current(told):
                font = QFont()
                font.setBold(True)
                return font
            case Qt.ItemDataRole.TextAlignmentRole if index.column():
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, told: CoderProgress, column: int) -> str:
        match column:
            case self.NAME:
                return f"● {told.name}" if self.is_current(told) else told.name
            case self.COMMENTS:
                return wording.number(told.comments)
            case self.CODINGS:
                return wording.number(told.codings)
            case _:
                return wording.number(told.articles)
