"""The pages of a review as a list: what each is called, how it is with it, how many comments, whether it is stored."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.app.review import Key, Review
from reader.app.staging import HARMLESS, Standing
from reader.ui import icons
from reader.ui.dialogs.import_report import isolated
from reader.ui.dialogs.review import wording
from reader.ui.theme import Colours

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
NAME, STANDING, FOUND, STATED = range(4)
NUMBERS = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class PagesModel(QAbstractTableModel):
    """Rows are pages in the order in which their files came; a file without pages is a row as well."""

    checked = Signal(object, object)
    """(key, whether the page is to be stored): the person said so."""

    def __init__(self, review: Review, colours: Colours, parent: QObject) -> None:
        super().__init__(parent)
        self._review = review
        self._colours = colours
        self._keys: list[Key] = []

    def apply_theme(self, colours: Colours) -> None:
        self._colours = colours
        self.refresh()

    def add(self, keys: list[Key]) -> None:
        if keys:
            at = len(self._keys)
            self.beginInsertRows(NOWHERE, at, at + len(keys) - 1)
            self._keys += keys
            self.endInsertRows()

    def refresh(self) -> None:
        """Pages were changed; where a file has other pages than before, the list is made anew."""
        keys = list(self._review.keys())
        if keys != self._keys:
            self.beginResetModel()
            self._keys = keys
            self.endResetModel()
        elif keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(keys) - 1, STATED))

    def key_at(self, row: int) -> Key | None:
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def row_of(self, key: Key) -> int | None:
        return self._keys.index(key) if key in self._keys else None

    def troubled(self, key: Key) -> bool:
        """Whether there is something to look at."""
        staged = self._review.staged(key)
        return staged is not None and any(notice.code not in HARMLESS for notice in staged.notices)

    # What Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else STATED + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= STATED:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (self.tr("Page"), self.tr("State"), self.tr("Found"), self.tr("Page says"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (FOUND, STATED):
            return NUMBERS
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        key = self.key_at(index.row()) if index.isValid() else None
        if key is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if index.column() == NAME and self._review.storable(key):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        key = self.key_at(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != NAME or key is None:
            return False
        if not self._review.storable(key):
            return False
        self.checked.emit(key, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        key = self.key_at(index.row()) if index.isValid() else None
        if key is None:
            return None
        review, column = self._review, index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                text = self._text(key, column)
                return isolated(text) if column == NAME else text
            case Qt.ItemDataRole.CheckStateRole if column == NAME and review.storable(key):
                return Qt.CheckState.Checked if review.included(key) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DecorationRole if column == STANDING:
                return self._icon(key)
            case Qt.ItemDataRole.TextAlignmentRole if column in (FOUND, STATED):
                return NUMBERS
            case Qt.ItemDataRole.ToolTipRole:
                file = review.files[key[0]].staged
                lines = wording.warnings(file, review.staged(key), review.mended(key))
                return "\n".join([file.name, *lines])
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.heard_page(review, key) if column == NAME else self._text(key, column)
        return None

    def _text(self, key: Key, column: int) -> str:
        review = self._review
        file, staged, mended = review.files[key[0]].staged, review.staged(key), review.mended(key)
        number = QLocale().toString
        match column:
            case 0:
                return wording.name(file, staged, review.page(key))
            case 1:
                return wording.standing(file, staged, touched=bool(mended and mended.mendings))
            case 2:
                return number(len(mended.now.comments)) if mended is not None else ""
            case _:
                declared = mended.now.article.declared_comments if mended is not None else None
                return number(declared) if declared is not None else ""

    def _icon(self, key: Key) -> Any:
        standing = self._review.files[key[0]].staged.standing
        if standing is Standing.FAILED:
            return icons.icon("failed", self._colours, role="danger")
        if standing is Standing.DUPLICATE:
            return icons.icon("duplicate", self._colours, role="muted")
        if standing is Standing.TOO_LARGE or self.troubled(key):
            return icons.icon("warning", self._colours, role="danger")
        return icons.icon("done", self._colours, role="accent")
