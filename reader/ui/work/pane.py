"""The work panel: how far the project is, by article and by coder, and the queue of what comes next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.project import Project
from reader.domain.changes import ChangeSet, Kind
from reader.domain.work import Progress
from reader.ui import screens, theme
from reader.ui.session import Session
from reader.ui.sight import Sight
from reader.ui.work import wording
from reader.ui.work.articles import ArticlesModel
from reader.ui.work.bars import BarDelegate, ProgressBar
from reader.ui.work.coders import CodersModel
from reader.ui.work.queue import QueueTab
from reader.ui.work.sample_dialog import SampleDialog
from reader.ui.work.table import Table, dress

SETTLED_MS = 250
"""Progress is counted again when nothing was changed for so long."""


class WorkPane(QWidget):
    """Follows the session; counts in a reader's thread, and only while it is seen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("work")
        self.setAccessibleName(self.tr("Work"))
        self._session = session
        self._sight = Sight(session, self, parent)
        self._stale = True
        self._colours = theme.LIGHT
        self.bar = ProgressBar(self)
        self.share = QLabel(self)
        self.summary = QLabel(self)
        self.tabs = QTabWidget(self)
        self.articles_model = ArticlesModel(self)
        self.articles = Table("work_articles", self.tr("Progress of the articles"), self.tabs)
        self.coders_model = CodersModel(session, self)
        self.coders = Table("work_coders", self.tr("Coders and what they have done"), self.tabs)
        self.sort = QToolButton(self.tabs)
        self.switch = QPushButton(self.tr("Switch or rename &coder…"), self.tabs)
        self.queue = QueueTab(session, self.tabs)
        self._bars = BarDelegate(self.articles)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLED_MS)
        self._build()
        self._connect()
        self._on_project()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        self.bar.setObjectName("work_bar")
        self.share.setObjectName("work_share")
        self.summary.setObjectName("work_summary")
        self.summary.setWordWrap(True)
        self.tabs.setObjectName("work_tabs")
        self.tabs.setAccessibleName(self.tr("Articles, coders, queue"))
        self.tabs.tabBar().setAccessibleName(self.tabs.accessibleName())
        self.tabs.setDocumentMode(True)
        self.articles.setModel(self.articles_model)
        self.articles.setItemDelegateForColumn(ArticlesModel.CODED, self._bars)
        self.articles.setSortingEnabled(True)
        header = self.articles.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.coders.setModel(self.coders_model)
        self.sort.setObjectName("work_sort")
        self.sort.setText(self.tr("S&ort"))
        self.sort.setAccessibleName(self.tr("Order of the articles"))
        self.sort.setToolTip(self.sort.accessibleName())
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setMenu(self._order_menu())
        self.switch.setObjectName("work_switch")
        self.switch.setAutoDefault(False)
        self.tabs.addTab(self._page(self.articles, self.sort), self.tr("&Articles"))
        self.tabs.addTab(self._page(self.coders, self.switch), self.tr("C&oders"))
        self.tabs.addTab(self.queue, self.tr("&Queue"))
        gap = em // 3
        top = QHBoxLayout()
        top.addWidget(self.bar, 1)
        top.addWidget(self.share)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap)
        column.addLayout(top)
        column.addWidget(self.summary)
        column.addWidget(self.tabs, 1)
        self.setFocusProxy(self.tabs)

    def _page(self, table: QWidget, below: QWidget) -> QWidget:
        page = QWidget(self.tabs)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, self.fontMetrics().height() // 3, 0, 0)
        column.addWidget(table, 1)
        column.addWidget(below, 0, Qt.AlignmentFlag.AlignLeading)
        return page

    def _order_menu(self) -> QMenu:
        """What a click on a column's head does, for the keyboard."""
        menu = QMenu(self)
        group = QActionGroup(self)
        for text, column, order in (
            (self.tr("As &added"), -1, Qt.SortOrder.AscendingOrder),
            (self.tr("By &title"), ArticlesModel.TITLE, Qt.SortOrder.AscendingOrder),
            (self.tr("&Least coded first"), ArticlesModel.CODED, Qt.SortOrder.AscendingOrder),
            (self.tr("Most &coded first"), ArticlesModel.CODED, Qt.SortOrder.DescendingOrder),
            (self.tr("&Most to do first"), ArticlesModel.TO_DO, Qt.SortOrder.DescendingOrder),
            (self.tr("Most &flags first"), ArticlesModel.FLAGGED, Qt.SortOrder.DescendingOrder),
        ):
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(column == -1)
            action.setData((column, order))
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._on_order)
        return menu

    def _connect(self) -> None:
        self.articles.activated.connect(self._on_article)
        self.articles.clicked.connect(self._on_article)
        self.switch.clicked.connect(self._on_switch)
        self.queue.drawing.connect(self.draw_sample)
        self.tabs.currentChanged.connect(self._on_tab)
        self.articles.horizontalHeader().sortIndicatorChanged.connect(self._on_sorted)
        self._later.timeout.connect(self._count)
        self._session.project_changed.connect(self._on_project)
        self._session.current_changed.connect(self._on_current)
        self._sight.came.connect(self._on_came)
        self._sight.changed.connect(self._on_changed)

    # For the window

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours
        self._bars.colours = colours
        self.bar.apply_theme(colours)
        self.summary.setStyleSheet(f"color: {colours.muted}")
        self.queue.apply_theme(colours)
        for table in (self.articles, self.coders):
            dress(table, colours)
        for dialog in self.findChildren(SampleDialog):
            dialog.apply_theme(colours)

    def next_in_queue(self) -> None:
        """Go to the next comment of the queue that is still to do."""
        self._sight.catch_up()
        self.queue.go_on()

    def draw_sample(self) -> None:
        """Ask how to draw a sample."""
        if self._session.writable:
            dialog = SampleDialog(self._session, self)
            dialog.drawn.connect(self.queue.work_on)
            dialog.apply_theme(self._colours)
            screens.contain(dialog)
            dialog.show()

    # Loading

    def _on_came(self) -> None:
        if self._stale:
            self._count()
        self._on_tab()
        self._on_current(self._session.current, None)

    def _on_project(self) -> None:
        self._stale = True
        self._show(Progress())
        self.queue.begin()
        if self._sight.seen:
            self._count()
            self._on_tab()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._session.project is None:
            return
        self.queue.follow(changes)
        if changes.touches(Kind.ITEMS, Kind.CODED, Kind.READS, Kind.FLAGS, Kind.CODERS):
            self._stale = True
            if self._sight.seen:
                self._later.start()

    def _count(self) -> None:
        project = self._session.project
        if project is not None:
            self._stale = False
            self._session.read(partial(_read, project), self._on_counted)

    def _on_counted(self, answer: tuple[Project, Progress]) -> None:
        project, progress = answer
        if project is self._session.project:
            self._show(progress)

    def _show(self, progress: Progress) -> None:
        total = progress.total
        self.bar.show_progress(total)
        self.share.setText(wording.percent(total) if total.comments else "")
        self.summary.setText(wording.summary(total) if total.comments else self.tr("No comments yet."))
        self.articles_model.show_articles(progress.articles)
        self.coders_model.show_coders(progress.coders)
        self.articles.fit()
        self.coders.fit()
        self._on_current(self._session.current, None)

    # What the person does

    def _on_article(self, index: QModelIndex) -> None:
        article = self.articles_model.article(index)
        if article is not None:
            self._session.choose(article, origin=self)

    def _on_order(self, action: QAction) -> None:
        column, order = action.data()
        self.articles.horizontalHeader().setSortIndicator(column, order)

    def _on_sorted(self, column: int, order: Qt.SortOrder) -> None:
        """The menu says what a click on a head did."""
        for action in self.sort.menu().actions():
            wanted, direction = action.data()
            action.setChecked(wanted == column and (column == -1 or direction == order))

    def _on_switch(self) -> None:
        self._session.request("coder")

    def _on_tab(self) -> None:
        if self.tabs.currentWidget() is self.queue and self._sight.seen:
            self.queue.come()

    def _on_current(self, item: object, _origin: object) -> None:
        """The row of the article that one is in is the chosen one."""
        if not self._sight.seen:
            return
        rows = self._session.view.rows([item]) if isinstance(item, int) and self._session.project else []  # type: ignore[list-item]
        row = self.articles_model.row_of(rows[0].article_id) if rows else -1
        if row >= 0:
            if self.articles.currentIndex().row() != row:
                self.articles.setCurrentIndex(self.articles_model.index(row, 0))
        else:
            self.articles.selectionModel().clear()


def _read(project: Project) -> tuple[Project, Progress]:
    """In a reader's thread."""
    return project, project.view.work.progress()
