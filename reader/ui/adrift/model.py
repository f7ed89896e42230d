"""The codings that lost their place, as a table: code, quote, item, coder."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.captures import AdriftCoding
from reader.domain.model import CoderId, CodingId, ItemKind
from reader.ui.session import Session
from reader.ui.tree import wording

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PAGE = 200
ITEM_CP = 60
"""So much of an item's author and first words is in its cell; the rest is in the tooltip."""


class AdriftModel(QAbstractTableModel):
    """Rows come a page at a time, in the order in which the codings were made. Those of coders who are not shown are
    left out: who codes blind is not to see them here."""

    QUOTE, CODE, ITEM, CODER = range(4)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[AdriftCoding] = []
        self._last: CodingId | None = None
        self._more = False
        self._coders: dict[CoderId, str] = {}
        self._titles = (self.tr("Quote"), self.tr("Code"), self.tr("Comment or article"), self.tr("Coder"))

    def load(self) -> None:
        self.beginResetModel()
        self._rows, self._last, self._more = [], None, False
        there = self._session.project is not None
        self._coders = {coder.id: coder.name for coder in self._session.view.coders()} if there else {}
        if there:
            self._rows = self._page()
        self.endResetModel()

    def at(self, index: Index) -> AdriftCoding | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def row_of(self, coding: CodingId | None) -> int:
        """The row of a coding among those that are loaded; -1 where it is not."""
        return next((number for number, row in enumerate(self._rows) if row.coding.id == coding), -1)

    def coder(self, row: AdriftCoding) -> str:
        return self._coders.get(row.coding.coder_id, "")

    def _page(self) -> list[AdriftCoding]:
        shown = self._session.view.eyes.shown
        found: list[AdriftCoding] = []
        self._more = True
        while self._more and len(found) < PAGE:
            rows = self._session.view.captures.adrift(after=self._last, limit=PAGE)
            self._more = len(rows) == PAGE
            self._last = rows[-1].coding.id if rows else self._last
            found += [row for row in rows if shown is None or row.coding.coder_id in shown]
        return found

    # What Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and self._session.project is not None

    def fetchMore(self, parent: Index) -> None:
        further = self._page() if self.canFetchMore(parent) else []
        if further:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(further) - 1)
            self._rows += further
            self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.at(index)
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match index.column():
            case self.QUOTE:
                quoted = QLocale().quoteString(row.coding.quote)
                return " ".join(quoted.split()) if role == Qt.ItemDataRole.DisplayRole else quoted
            case self.CODE:
                return row.code_path
            case self.ITEM:
                article = row.row.kind is ItemKind.ARTICLE
                text = wording.title(row.row) if article else f"{row.row.path}  {wording.title(row.row)}"
                return shorten(text, ITEM_CP, placeholder=" …") if role == Qt.ItemDataRole.DisplayRole else text
            case _:
                return self.coder(row)
