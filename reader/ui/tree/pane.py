"""The library: a filter, an order, and the tree of articles and comments."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from reader.app import commands
from reader.app.project import Project
from reader.domain.changes import ChangeSet, Kind
from reader.domain.filters import Filter, Order
from reader.domain.model import ItemId, ItemKind, Row, SampleId
from reader.ui import actions, theme
from reader.ui.session import Session
from reader.ui.tree import wording
from reader.ui.tree.branches import Branches
from reader.ui.tree.carrying import Place
from reader.ui.tree.filters import FilterBar
from reader.ui.tree.model import LibraryModel
from reader.ui.tree.row_menu import RowMenu
from reader.ui.tree.view import LibraryView

OPENED_BY_FILTER = 200
"""Under a filter, the branches to so many matches are opened; the others show what holds them."""


class LibraryPane(QWidget):
    """Keeps which branches are open and which item is current in the project's state, and follows the session."""

    activated_item = Signal(object)
    """Return or a double click on an item: the person wants to read it."""
    memo_requested = Signal(object)
    remove_requested = Signal(object)
    """A list of articles that the person wants out of the project."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setAccessibleName(self.tr("Library"))
        self._session = session
        self._order = Order.ADDED
        self._filter = Filter()
        self.model = LibraryModel(self)
        self.filter = FilterBar(self)
        self.sort = QToolButton(self)
        self.tree = LibraryView(self)
        self.branches = Branches(session, self.model, self.tree, self)
        self.menus = RowMenu(session, self.model, self.branches, self._selected, self)
        self.empty = QLabel(self)
        self._pages = QStackedWidget(self)
        self._returning = QTimer(self)
        self._returning.setSingleShot(True)
        self._returning.setInterval(0)
        self._build()
        self._connect()
        self._on_project_changed()

    def _build(self) -> None:
        self.tree.setObjectName("library_tree")
        self.tree.setAccessibleName(self.tr("Articles and comments"))
        self.tree.setModel(self.model)
        self.sort.setObjectName("library_sort")
        self.sort.setText(self.tr("S&ort"))
        self.sort.setToolTip(self.tr("Order of the articles"))
        self.sort.setAccessibleName(self.sort.toolTip())
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setMenu(self._order_menu())
        self.filter.tools.addWidget(self.sort)
        self.empty.setObjectName("library_empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(self.fontMetrics().height())
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        gap = self.fontMetrics().height() // 3
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap)
        column.addWidget(self.filter)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.tree)

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(self)
        for order, text in (
            (Order.ADDED, self.tr("As &added")),
            (Order.TITLE, self.tr("By &title")),
            (Order.DATE, self.tr("&Newest first")),
            (Order.COMMENTS, self.tr("Most &comments first")),
            (Order.CODED, self.tr("Most co&ded first")),
        ):
            action = QAction(text, menu)
            action.setObjectName(f"order_{order.value}")
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.setData(order)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._on_order_chosen)
        return menu

    def _connect(self) -> None:
        self.filter.narrowed.connect(self._on_narrowed)
        self.filter.left.connect(self._on_filter_left)
        self.tree.clicked.connect(self._on_clicked)
        self.tree.doubleClicked.connect(self._on_double_clicked)
        self.tree.entered_row.connect(self._on_entered)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.tree.moved.connect(self._on_moved)
        self.tree.selectionModel().currentChanged.connect(self._on_current_row_changed)
        self._returning.timeout.connect(self._on_return)
        self.tree.selectionModel().selectionChanged.connect(self._on_selection)
        self.filter.more.toggled.connect(self._load_completions)
        self.filter.drawer.attribute_chosen.connect(self._load_values)
        self.menus.memo_wanted.connect(self.memo_requested)
        self.menus.removal_wanted.connect(self.remove_requested)
        self.menus.author_wanted.connect(self.filter_author)
        self.menus.tagging_wanted.connect(self._on_tag_wanted)
        self._session.project_changed.connect(self._on_project_changed)
        self._session.current_changed.connect(self._on_current_changed)
        self._session.changed.connect(self._on_changed)

    # For the window

    def apply_theme(self, colours: theme.Colours) -> None:
        self.tree.apply_theme(colours)
        self.empty.setStyleSheet(f"color: {colours.muted}")
        self.filter.apply_theme(colours)

    def expand_current(self) -> None:
        """Open the branch that the current row heads."""
        self.tree.expand(self.tree.currentIndex())

    def collapse_current(self) -> None:
        """Close the current row's branch; one that is closed goes up to its parent."""
        at = self.tree.currentIndex()
        if self.tree.isExpanded(at):
            self.tree.collapse(at)
        elif at.parent().isValid():
            self.tree.setCurrentIndex(at.parent())

    def close_current(self) -> None:
        """Close the current row's branch, where it is open; unlike `collapse_current`, never go up."""
        self.tree.collapse(self.tree.currentIndex())

    def focus_filter(self) -> None:
        self.filter.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.words.selectAll()

    def set_filter_words(self, words: str) -> None:
        """Narrow the library to these words at once."""
        self.filter.words.setText(words)
        self.filter.announce()

    def clear_filter(self) -> None:
        self.filter.clear()

    def filter_author(self, name: str) -> None:
        """Narrow the library to what this person wrote, under any name that belongs to them, and to nothing else."""
        self.filter.show_only(author=name)

    def filter_sample(self, sample: SampleId) -> None:
        """Narrow the library to a sample, and to nothing else."""
        self.filter.drawer.set_samples(self._session.view.work.samples())
        self.filter.show_only(sample=sample)

    def matches(self) -> list[ItemId]:
        """What the filter lets through, in reading order; empty without a filter."""
        return self._session.view.matched() if self._session.project is not None else []

    def selected_articles(self) -> list[ItemId]:
        """The articles that are selected; where only comments are, the article of the current one."""
        rows = [self.model.row_of(item) for item in self._selected()]
        articles = [row.id for row in rows if row is not None and row.kind is ItemKind.ARTICLE]
        if articles:
            return articles
        current = self.model.item_of(self.tree.currentIndex())
        row = self.model.row_of(current) if current is not None else None
        return [row.article_id] if row is not None else []

    # Loading

    def _on_project_changed(self) -> None:
        self._filter = Filter()
        self.tree.movable = self._session.writable
        self.filter.clear()
        self.filter.saved.set_filters(self._session.state.filters if self._session.project is not None else {})
        self.branches.recall()
        self._recall_order()
        self._load_codes()
        self._load_choices()
        self._reload()
        if self._session.project is not None and self._session.state.current is not None:
            # Later: the other panels have to hear of the project first.
            self._returning.start()

    def _recall_order(self) -> None:
        """The order that this project was left in; one that is not known is the order of adding."""
        kept = self._session.state.order if self._session.project is not None else ""
        self._order = Order(kept) if kept in set(Order) else Order.ADDED
        for action in self.sort.menu().actions():
            action.setChecked(action.data() == self._order)

    def _on_return(self) -> None:
        """Go back to where the person was when the project was closed."""
        project = self._session.project
        if project is None or self._session.current is not None:
            return
        wanted = self._session.state.current
        if wanted is not None and project.view.item(ItemId(wanted)) is not None:
            self._session.choose(ItemId(wanted), origin=None)

    def _load_completions(self) -> None:
        """What the drawer's fields can be completed with; read when it is opened."""
        project = self._session.project
        if project is None or not self.filter.more.isChecked():
            return
        self._load_choices()
        self._session.read(partial(_authors, project), self._on_authors)

    def _load_choices(self) -> None:
        there = self._session.project is not None
        self.filter.drawer.set_attributes(self._session.view.attribute_names() if there else ())
        self.filter.drawer.set_samples(self._session.view.work.samples() if there else ())

    def _on_authors(self, answer: tuple[Project, list[str]]) -> None:
        project, names = answer
        if project is self._session.project:
            self.filter.drawer.set_authors(names)

    def _load_values(self, attribute: str) -> None:
        if self._session.project is not None:
            self.filter.drawer.set_values(attribute, self._session.view.work.values(attribute))

    def _load_codes(self) -> None:
        codes = tuple(self._session.view.codebook()) if self._session.project is not None else ()
        self.model.set_codes(codes)
        self.filter.set_codes(codes)

    def _reload(self) -> None:
        """Load the articles anew; what was open and current stays so."""
        scrolled = self.tree.verticalScrollBar().value()
        several = self._selected()
        view = self._session.view if self._session.project is not None else None
        count = view.narrow(self._filter) if view is not None else None
        self.branches.filtered = count is not None
        with self.branches.by_program():
            self.model.load(view, self._order, filtered=count is not None)
            if count is None:
                self.branches.open_again()
            else:
                self._open_matches()
            self._select(self._session.current)
            self._select_several(several)
        self._tell_selection()
        self.tree.verticalScrollBar().setValue(scrolled)
        self.filter.show_count("" if count is None else wording.matches(count))
        self._show_page()
        self._session.filter_changed.emit()

    def _select_several(self, items: list[ItemId]) -> None:
        """What was chosen together before a reload is so after it, as far as it is loaded and the current one is in."""
        if len(items) > 1 and self._session.current in items:
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            for item in items:
                at = self.model.index_of(item)
                if at.isValid():
                    self.tree.selectionModel().select(at, flags)

    def _open_matches(self) -> None:
        for item in self._session.view.matched(OPENED_BY_FILTER):
            self.branches.open_path(self._session.view.ancestors(item), item)

    def _show_page(self) -> None:
        there = self.model.rowCount() > 0
        self.empty.setText(
            self.tr("Nothing matches")
            if self._filter
            else self.tr("Nothing here yet. Import pages with {key} or drop them here.").format(
                key=actions.named("import", self._session.settings.shortcuts)
            )
        )
        self._pages.setCurrentWidget(self.tree if there else self.empty)

    # What the person does

    def _on_narrowed(self, wanted: Filter) -> None:
        self._filter = wanted
        self._reload()
        self.tree.scrollTo(self.tree.currentIndex())

    def _on_filter_left(self) -> None:
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.tree.currentIndex().isValid() and self.model.rowCount():
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def _on_order_chosen(self, action: QAction) -> None:
        self._order = Order(action.data())
        if self._session.project is not None:
            self._session.state.order = self._order.value
        self._reload()

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        item = self.model.item_of(current)
        if item is not None and not self.branches.quiet:
            self._session.choose(item, origin=self)

    def _on_selection(self) -> None:
        if not self.branches.quiet:
            self._tell_selection()

    def _tell_selection(self) -> None:
        """What is chosen together here, in the order of the rows; one row is just the current one."""
        items = self._selected()
        if len(items) > 1 or self._session.several_from(self):
            self._session.choose_several(sorted(items, key=self.model.place_of), self)

    def _on_clicked(self, index: QModelIndex) -> None:
        # A row that is current in the tree already may not be what the session is at.
        self._enter(index)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._on_entered(index)

    def _on_entered(self, index: QModelIndex) -> None:
        item = self._enter(index)
        if item is not None:
            self.activated_item.emit(item)

    def _enter(self, index: QModelIndex) -> ItemId | None:
        """Choose the item of a row and return it; the row that stands for more loads more."""
        above = self.model.more_of(index)
        if above is not None:
            self._show_more(above)
            return None
        item = self.model.item_of(index)
        if item is not None:
            self._session.choose(item, origin=self)
        return item

    def _show_more(self, above: ItemId) -> None:
        """Load the next batch and stand on the first of what came."""
        before = len(self.model.loaded_below(above))
        if self.model.fetch(above):
            first = self.model.loaded_below(above)[before]
            self.tree.setCurrentIndex(self.model.index_of(first))

    # What happens elsewhere

    def _on_current_changed(self, item: ItemId | None, origin: object) -> None:
        if self._session.project is None:
            return
        self._session.state.current = item
        if origin is not self:
            self._select(item)

    def _select(self, item: ItemId | None) -> None:
        """Show `item` as the current row, opening what leads to it; nothing where the filter hides it."""
        above = self._session.view.ancestors(item) if item is not None else []
        with self.branches.by_program():
            if item is None or not self.branches.open_path(above, item):
                self.tree.selectionModel().clear()
                return
            at = self.model.index_of(item)
            # Not the view's own `setCurrentIndex`, which asks the keyboard for Shift and Ctrl.
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.tree.selectionModel().setCurrentIndex(at, flags)
            self.tree.scrollTo(at)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._session.project is None:
            return
        if changes.touches(Kind.ITEMS):
            self._load_codes()
            self._load_choices()
            self._reload()
            return
        # A coding names its code too; the codebook itself is read again only where it changed.
        if changes.of(Kind.CODEBOOK) or not self.model.knows_codes(changes.of(Kind.CODES)):
            self._load_codes()
        if changes.touches(Kind.DEFINITIONS, Kind.SAMPLES):
            self._load_choices()
        rows = changes.of(Kind.CODED) | changes.of(Kind.READS) | changes.of(Kind.MEMOS) | changes.of(Kind.FLAGS)
        if rows:
            self.model.refresh(rows)

    # The context menu

    def _on_menu(self, at: QPoint) -> None:
        index = self.tree.indexAt(at)
        item = self.model.item_of(index if index.isValid() else self.tree.currentIndex())
        row = self.model.row_of(item) if item is not None else None
        if row is None:
            return
        menu = self.menu_for(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.tree.viewport().mapToGlobal(at))

    def menu_for(self, row: Row) -> QMenu:
        """What can be done with a row and with the others that are chosen."""
        return self.menus.menu_for(row)

    def _on_moved(self, comment: ItemId, place: Place) -> None:
        """A comment was dropped at another place of its thread."""
        self._session.run(commands.move_comment, comment, place.parent, before=place.before, after=place.after)

    def _on_tag_wanted(self, item: ItemId) -> None:
        if item not in self._selected():
            self._session.choose(item, origin=None)
        self._session.request("tag")

    def _selected(self) -> list[ItemId]:
        found = (self.model.item_of(index) for index in self.tree.selectionModel().selectedRows())
        return [item for item in found if item is not None]


def _authors(project: Project) -> tuple[Project, list[str]]:
    """In a reader's thread."""
    return project, project.view.work.authors()
