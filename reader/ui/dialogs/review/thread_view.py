"""The view of a page's tree: all of it open, several rows to choose, comments to drag."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from reader.domain.staged_page import Page
from reader.ui.dialogs.review.thread_model import AUTHOR, MARKS, TEXT, TIME, ThreadModel

KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
NARROW = 0.65
"""The columns beside the text take no larger part of the width than this."""
ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class ThreadView(QTreeView):
    """`chosen` and `selected_refs` are what is current and what is selected, by ref."""

    chosen_changed = Signal()
    """Another row is current, or others are selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.thread_model = ThreadModel(self)
        self.setModel(self.thread_model)
        self.setObjectName("review_thread")
        self.setAccessibleName(self.tr("The page as it was found"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        em = self.fontMetrics().averageCharWidth()
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(em * 8)
        for column in (AUTHOR, TIME, MARKS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self._widths = {AUTHOR: em * 28, TIME: em * 26, MARKS: em * 11}
        self._given: dict[int, int] = {}
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        self._filling = False
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.selectionModel().currentChanged.connect(self._on_selection)

    @property
    def on_article(self) -> bool:
        return self.thread_model.is_article(self.currentIndex())

    @property
    def current(self) -> str | None:
        """The comment that is current; None for the article, and where there is none."""
        return self.thread_model.ref_of(self.currentIndex())

    def selected_refs(self) -> list[str]:
        """The comments that are selected, in reading order; the current one where none is."""
        model = self.thread_model
        found = {index.internalId(): model.ref_of(index) for index in self.selectionModel().selectedRows()}
        refs = [ref for _, ref in sorted(found.items()) if ref is not None]
        return refs or ([self.current] if self.current is not None else [])

    def show_page(self, page: Page | None, refs: tuple[str, ...] = (), current: str | None = None) -> None:
        """Show a page with `refs` selected and `current` current (the article where it is None or gone)."""
        model = self.thread_model
        self._filling = True
        model.show_page(page)
        self.expandAll()
        at = model.index_of(current)
        if not at.isValid():
            at = model.index_of(None)
        self.selectionModel().setCurrentIndex(at, ROWS if at.isValid() else KEEP)
        chosen = QItemSelection()
        for index in map(model.index_of, refs):
            if index.isValid():
                chosen.select(index, index)
        if not chosen.isEmpty():
            self.selectionModel().select(chosen, ROWS)
        self._filling = False
        self.scrollTo(at)
        self.chosen_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns as wide as they like to be, but for room for the text, until the person says otherwise."""
        super().resizeEvent(event)
        header = self.header()
        if any(header.sectionSize(column) != width for column, width in self._given.items()):
            return
        share = min(1.0, self.viewport().width() * NARROW / sum(self._widths.values()))
        for column, width in self._widths.items():
            header.resizeSection(column, round(width * share))
        self._given = {column: header.sectionSize(column) for column in self._widths}

    def announce(self, text: str) -> None:
        """Let a screen reader say what no row tells."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def go(self, by: int) -> None:
        """Make the row so many rows further current."""
        at = self.currentIndex()
        for _ in range(abs(by)):
            further = self.indexBelow(at) if by > 0 else self.indexAbove(at)
            if not further.isValid():
                break
            at = further
        self.selectionModel().setCurrentIndex(at, ROWS)

    def _on_selection(self) -> None:
        if not self._filling:
            self.chosen_changed.emit()
