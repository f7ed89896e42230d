"""What would come of the table's first rows: articles, and under them the thread."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.app.tables import Draft
from reader.domain.records import CommentState
from reader.domain.thread import Placed

_SNIPPET_CP = 160


class ResultTree(QTreeWidget):
    """Articles in bold, comments nested as they answer each other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mapping_result")
        self.setAccessibleName(self.tr("Articles and comments that come of the first rows"))
        self.setHeaderLabels([self.tr("Author"), self.tr("Time"), self.tr("Text")])
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        em = self.fontMetrics().averageCharWidth()
        for column, wide in enumerate((30, 22)):
            self.setColumnWidth(column, em * wide)

    def show_draft(self, draft: Draft | None) -> None:
        """None: nothing can come of it as it stands."""
        self.clear()
        if draft is None:
            return
        tops = []
        font = self.font()
        font.setBold(True)
        for article, placed in draft.articles:
            top = QTreeWidgetItem([article.title, article.published or "", ""])
            top.setFont(0, font)
            made: list[QTreeWidgetItem] = []
            for one in placed:
                item = QTreeWidgetItem(self._cells(one))
                (top if one.parent is None else made[one.parent]).addChild(item)
                made.append(item)
            tops.append(top)
        self.addTopLevelItems(tops)
        self.expandAll()
        for top in tops:
            # An article's title may be longer than any author's name.
            top.setFirstColumnSpanned(not top.text(1))
        if tops:
            self.setCurrentItem(tops[0])

    def _cells(self, one: Placed) -> list[str]:
        record = one.record
        text = " ".join(record.body.text[: _SNIPPET_CP * 2].split())[:_SNIPPET_CP]
        if record.state is CommentState.DELETED:
            text = self.tr("(deleted)")
        elif record.state is CommentState.HIDDEN:
            text = self.tr("(hidden)")
        return [record.author or self.tr("(no name)"), (record.published or "").replace("T", " "), text]
