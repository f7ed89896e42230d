"""A table of the work panel, and the calm look of what is chosen in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.ui import theme

MEASURED = 60
"""So many rows, from the first that is seen, say how wide a column has to be: to measure a thousand takes a second, and
another theme measures all anew."""


def dress(view: QAbstractItemView, colours: theme.Colours) -> None:
    """What is chosen is tinted, not inverted: bars and marks keep their colours. The frame says where the focus is."""
    palette = view.palette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        palette.setColor(group, QPalette.ColorRole.Highlight, QColor(colours.current))
        palette.setColor(group, QPalette.ColorRole.HighlightedText, QColor(colours.text))
    view.setPalette(palette)


class Table(QTableView):
    """Rows that are chosen whole; Return enters one. The first column takes what room the others leave, and where they
    leave too little the last ones give way: what they say stands in the tooltips and the line above too."""

    def __init__(self, name: str, heard: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(heard)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(MEASURED)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.8))

    def fit(self) -> None:
        """Give the columns their widths; call it where their contents may have become wider."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(self.fontMetrics().height() * 2)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        least, room = self.fontMetrics().height() * 7, self.viewport().width()
        for column in range(1, header.count()):
            header.setSectionHidden(column, False)
        for column in range(header.count() - 1, 2, -1):
            if header.length() - header.sectionSize(0) + least > room:
                header.setSectionHidden(column, True)
        header.resizeSection(0, max(least, room - (header.length() - header.sectionSize(0))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
