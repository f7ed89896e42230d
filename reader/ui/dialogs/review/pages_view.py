"""The view of a review's pages: their names get room, however narrow the list is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from reader.ui.dialogs.review.pages_model import FOUND, NAME, STANDING, STATED, PagesModel

NARROW = 0.55
"""The columns beside the name take no larger part of the width than this."""


class PagesView(QTreeView):
    def __init__(self, model: PagesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("review_pages")
        self.setAccessibleName(self.tr("Pages to store"))
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        em = self.fontMetrics().averageCharWidth()
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(em * 5)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self._wanted = {STANDING: em * 18, FOUND: em * 8, STATED: em * 11}
        self._given: dict[int, int] = {}
        for column in self._wanted:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.header()
        if any(header.sectionSize(column) != width for column, width in self._given.items()):
            # The person gave them other widths.
            return
        share = min(1.0, self.viewport().width() * NARROW / sum(self._wanted.values()))
        for column, width in self._wanted.items():
            header.resizeSection(column, round(width * share))
        self._given = {column: header.sectionSize(column) for column in self._wanted}
