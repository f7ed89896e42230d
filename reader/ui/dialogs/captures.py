"""When a page was saved and what each time changed on it: captures, comments that vanished, texts from before."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.captures import Capture
from reader.domain.model import ItemId
from reader.ui import theme
from reader.ui.dialogs import recapture
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.dialogs.import_report import isolated
from reader.ui.dialogs.revisions import Revisions
from reader.ui.moments import moment
from reader.ui.session import Session
from reader.ui.tree import wording

ITEM = Qt.ItemDataRole.UserRole


class CapturesDialog(BookDialog):
    """Not modal, and follows the project. `item` is the one whose changed text is shown first, where it has one."""

    def __init__(
        self, session: Session, article: ItemId, parent: QWidget | None = None, item: ItemId | None = None
    ) -> None:
        super().__init__(session, "", parent)
        self._article = article
        self.setObjectName("captures")
        self.head = QLabel(self)
        self.head.setObjectName("captures_head")
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("captures_tabs")
        self.tabs.setAccessibleName(self.tr("Captures and revisions"))
        self.captures = QTreeWidget(self)
        self.captures.setObjectName("captures_list")
        self.captures.setAccessibleName(self.tr("Captures"))
        self.captures.setRootIsDecorated(False)
        self.captures.setUniformRowHeights(True)
        self.captures.setHeaderLabels([self.tr("File"), self.tr("Saved"), self.tr("Imported"), self.tr("What was new")])
        self.vanished = QListWidget(self)
        self.vanished.setObjectName("captures_vanished")
        self.vanished.setAccessibleName(self.tr("Comments that are no longer on the page"))
        self.vanished.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.vanished.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.revisions = Revisions(session, article, self)
        self.tabs.addTab(self.captures, "")
        self.tabs.addTab(self.vanished, "")
        self.tabs.addTab(self.revisions, "")
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        em = self.fontMetrics().averageCharWidth()
        self.resize(em * 160, em * 76)
        self.vanished.itemActivated.connect(self._on_vanished_chosen)
        self.vanished.itemClicked.connect(self._on_vanished_chosen)
        self.revisions.chosen.connect(self._on_revised_chosen)
        self.apply_theme(self._colours)
        self.refresh()
        if item is not None and self.revisions.show_item(item):
            self.tabs.setCurrentWidget(self.revisions)

    def apply_theme(self, colours: theme.Colours) -> None:
        super().apply_theme(colours)
        self.revisions.apply_theme(colours)

    def refresh(self) -> None:
        rows = self._session.view.rows([self._article])
        if not rows:
            self.reject()
            return
        title = wording.title(rows[0])
        self.setWindowTitle(self.tr("Captures and revisions of “{title}”").format(title=title))
        self.head.setText(title)
        self._fill_captures()
        self._fill_vanished()
        self.revisions.refresh()
        number = QLocale().toString
        for place, text, count in (
            (0, self.tr("&Captures ({count})"), self.captures.topLevelItemCount()),
            (1, self.tr("&No longer on the page ({count})"), self.vanished.count()),
            (2, self.tr("Changed &texts ({count})"), self.revisions.count()),
        ):
            self.tabs.setTabText(place, text.format(count=number(count)))
        self.say(self._words())

    def _words(self) -> str:
        if self.captures.topLevelItemCount() < 2:
            return self.tr(
                "This page came in once. Save it again later and import the new file: what is new is added here, "
                "and what changed or vanished is marked."
            )
        return ""

    def _fill_captures(self) -> None:
        self.captures.clear()
        for number, capture in enumerate(self._session.view.captures.captures_of(self._article)):
            row = QTreeWidgetItem(
                [
                    isolated(capture.saved.name),
                    moment(capture.saved.saved_at) or self.tr("not known"),
                    moment(capture.imported_at),
                    self._did(number, capture),
                ]
            )
            for column in range(4):
                row.setToolTip(column, row.text(column))
            self.captures.addTopLevelItem(row)
        em = self.captures.fontMetrics().averageCharWidth()
        for column in (1, 2):
            self.captures.resizeColumnToContents(column)
            self.captures.setColumnWidth(column, self.captures.columnWidth(column) + em * 2)
        self.captures.setColumnWidth(0, em * 36)
        first = self.captures.topLevelItem(0)
        if first is not None:
            self.captures.setCurrentItem(first)

    def _did(self, number: int, capture: Capture) -> str:
        said = self.tr("the first") if number == 0 or capture.report is None else recapture.words(capture.report)
        return self.tr("{what} (a part of the page)").format(what=said) if capture.saved.partial else said

    def _fill_vanished(self) -> None:
        current = self.vanished.currentRow()
        self.vanished.clear()
        view = self._session.view
        ids = view.captures.vanished(self._article)
        rows = {row.id: row for row in view.rows(ids)}
        for one in ids:
            item = view.item(one)
            if one in rows and item is not None:
                text = self.tr("{path}  {title} — no longer on the page since {when}").format(
                    path=rows[one].path, title=wording.title(rows[one]), when=moment(item.vanished_at)
                )
                entry = QListWidgetItem(text, self.vanished)
                entry.setData(ITEM, one)
                entry.setToolTip(wording.tool_tip(rows[one], {}))
        self.vanished.setCurrentRow(max(0, min(current, self.vanished.count() - 1)))

    def _on_vanished_chosen(self, entry: QListWidgetItem) -> None:
        self._session.choose(ItemId(entry.data(ITEM)), self)

    def _on_revised_chosen(self, item: object) -> None:
        self._session.choose(ItemId(item), self)  # type: ignore[arg-type]
