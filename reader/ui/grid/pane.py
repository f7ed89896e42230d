"""The grid: one row a comment, with attributes and code variables as columns that are edited in place."""

from __future__ import annotations

from array import array
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reader.app.project import Project
from reader.domain.changes import ChangeSet, Kind
from reader.domain.grid import Column, Condition, Form, Found, Query, Test
from reader.domain.model import ItemId
from reader.ui import screens, theme
from reader.ui.grid import columns, conditions
from reader.ui.grid.arrangement import Arrangement
from reader.ui.grid.bar import GridBar
from reader.ui.grid.chooser import ColumnsDialog
from reader.ui.grid.columns import Layout
from reader.ui.grid.foot import GridFoot
from reader.ui.grid.header_menu import ColumnMenu
from reader.ui.grid.model import GridModel
from reader.ui.grid.view import GridView
from reader.ui.session import Session
from reader.ui.sight import Sight

LARGE = 4000
"""From so many rows on, sorting and filtering go to a reader thread."""


class GridPane(QWidget):
    """Rows are asked for as a `Query`, whose answer replaces them; an answer that is overtaken is dropped."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid")
        self.setAccessibleName(self.tr("Grid"))
        self._session = session
        self._sight = Sight(session, self, parent)
        self._conditions: tuple[Condition, ...] = ()
        self._total = 0
        self._ticket = 0
        self._pending = False
        """An answer is awaited from a reader thread."""
        self._waiting = True
        """Rows are to be asked for when the panel is seen."""
        self._showing = False
        """The cursor is put by the panel, not by the person."""
        self._held = ChangeSet()
        self._answer: tuple[int, Query, Found] | None = None
        """What came while a cell was edited, and waits for the editor to close: other rows would take it away."""
        self._article: ItemId | None = None
        self.bar = GridBar(self)
        self.model = GridModel(session, self)
        self.table = GridView(self.model, self)
        self.arrangement = Arrangement(session, self.table, self)
        self.empty = QLabel(self)
        self.clear = QPushButton(self.tr("&Clear the filter"), self)
        self.pages = QStackedWidget(self)
        self.foot = GridFoot(self)
        self._menu = ColumnMenu(self)
        self._build()
        self._connect()
        self._on_project_changed()

    def _build(self) -> None:
        gap = self.fontMetrics().height() // 3
        self.empty.setObjectName("grid_empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear.setObjectName("grid_clear")
        blank = QWidget(self)
        middle = QVBoxLayout(blank)
        middle.addStretch(1)
        middle.addWidget(self.empty)
        middle.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self.pages.addWidget(self.table)
        self.pages.addWidget(blank)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(gap, gap, gap, gap)
        whole.setSpacing(gap)
        whole.addWidget(self.bar)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.foot)
        header = self.table.horizontalHeader()
        # Sorting is enabled so that a click sorts and does not choose the whole column; the model sorts nothing.
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        header = self.table.horizontalHeader()
        header.sortIndicatorChanged.connect(self._on_sort_clicked)
        header.customContextMenuRequested.connect(self._on_header_menu)
        self.table.customContextMenuRequested.connect(self._on_cell_menu)
        self.table.rows_chosen.connect(self._on_rows_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.table.show_asked.connect(self._on_show_asked)
        self.table.said.connect(self.foot.say)
        # Qt is in the middle of closing the editor then.
        self.table.cells.ended.connect(self._on_edit_ended, Qt.ConnectionType.QueuedConnection)
        self.model.strayed.connect(self._tell)
        self.bar.edited.connect(self._keep)
        self.bar.edited.connect(self._ask)
        self.bar.left.connect(self._on_left)
        self.bar.columns_asked.connect(self.choose_columns)
        self.bar.refresh_asked.connect(self.refresh)
        self.bar.menu.aboutToShow.connect(self._fill_menu)
        self.bar.chips.removed.connect(self._on_chip_removed)
        self.bar.chips.cleared.connect(self.clear_filter)
        self.bar.chips.emptied.connect(self.bar.words.setFocus)
        self.clear.clicked.connect(self.clear_filter)
        self.foot.faded.connect(self._tell)
        self._menu.sort_asked.connect(self.sort_by)
        self._menu.filter_asked.connect(self._on_filter_asked)
        self._menu.same_asked.connect(self._on_same_asked)
        self._menu.move_asked.connect(self.arrangement.move)
        self._menu.hide_asked.connect(self.arrangement.hide)
        self.arrangement.shown.connect(self._follow_current)
        self.arrangement.altered.connect(self._keep)
        self._session.project_changed.connect(self._on_project_changed)
        self._session.coder_leaving.connect(self.flush)
        self._session.current_changed.connect(self._on_current_changed)
        self._sight.came.connect(self._on_came)
        self._sight.changed.connect(self._on_changed)
        self._session.filter_changed.connect(self._on_filter_changed)

    # For the window

    def apply_theme(self, colours: theme.Colours) -> None:
        self.bar.apply_theme(colours)
        self.model.apply_muted(QColor(colours.muted))
        self.foot.apply_theme(colours)
        self.empty.setStyleSheet(f"color: {colours.muted}")
        # What is chosen stays readable, and the ink of a muted cell with it.
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.current))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.text))
        self.table.setPalette(palette)
        self.table.setStyleSheet(
            f"QTableView {{ gridline-color: {colours.line}; selection-background-color: {colours.current}; "
            f"selection-color: {colours.text}; }} QTableView::item:focus {{ border: 2px solid {colours.accent}; }}"
            f" QTableView:focus {{ border: 2px solid {colours.accent}; }}"
        )

    def flush(self) -> None:
        """Store now what stands in a cell that is being edited."""
        self.table.finish_editing()

    # Asking

    def refresh(self) -> None:
        """Sort and filter anew; rows that no longer fit go."""
        self.flush()
        self._load_columns()
        self._ask()

    def sort_by(self, column: Column | None, descending: bool = False) -> None:
        """None: in reading order."""
        if column is not None and column not in self.model.columns:
            return
        self.arrangement.sort_by(column, descending)
        self._ask()

    def add_condition(self, condition: Condition) -> None:
        """Narrow further; another condition that is just so is not added twice, nor one on a column that has gone."""
        if condition not in self._conditions and condition.column in self.arrangement.known:
            self._conditions = (*self._conditions, condition)
            self._ask()

    def clear_filter(self) -> None:
        self._conditions = ()
        self.bar.words.clear()
        self.bar.announce()
        self._ask()

    def _query(self) -> Query | None:
        """None where there is nothing that could be listed."""
        if self._session.project is None:
            return None
        query = Query(
            self.bar.said,
            self._conditions,
            self.arrangement.sort,
            self.arrangement.descending,
            articles=self.bar.articles.isChecked(),
        )
        match self.bar.scope_name:
            case "article":
                return replace(query, article=self._article) if self._article is not None else None
            case "library":
                found = tuple(self._session.view.matched())
                return replace(query, items=found) if self._session.view.filtered else query
            case _:
                return query

    def _ask(self) -> None:
        if not self._sight.seen:
            self._waiting = True
            return
        self.flush()
        self._waiting = False
        self._ticket += 1
        project = self._session.project
        if self.bar.scope_name == "article":
            self._article = self._current_article()
        query = self._query()
        if query is None or project is None:
            self._on_found((self._ticket, Query(), Found(array("q"), 0)))
        elif self._total < LARGE:
            self._on_found(_found(project, query, self._ticket))
        else:
            self._pending = True
            self._tell()
            self._session.read(partial(self._find, project, query, self._ticket), self._on_found)

    def _find(self, project: Project, query: Query, ticket: int) -> tuple[int, Query, Found] | None:
        """In a reader thread: what was overtaken while it waited is not asked any more."""
        return _found(project, query, ticket) if ticket == self._ticket else None

    def _on_found(self, answer: tuple[int, Query, Found] | None) -> None:
        if answer is None or answer[0] != self._ticket:
            return
        if self.table.cells.editor is not None:
            self._answer = answer
            return
        self._pending = False
        _, query, found = answer
        self._total = found.total
        column = max(self.table.currentIndex().column(), 0)
        self._showing = True
        self.model.show_rows(found.ids, query)
        self._showing = False
        self._follow_current(column)
        self._tell()

    def _current_article(self) -> ItemId | None:
        current = self._session.current
        rows = self._session.view.rows([current]) if current is not None and self._session.project else []
        return rows[0].article_id if rows else None

    # Columns

    def choose_columns(self) -> None:
        if self._session.project is None:
            return
        self.flush()
        dialog = ColumnsDialog(self.arrangement.known, self.model.columns, self)
        dialog.chosen.connect(self.arrangement.choose)
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        self._session.project_changed.connect(dialog.close)
        screens.contain(dialog)
        dialog.show()

    def _load_columns(self, first: Layout | None = None) -> None:
        self.arrangement.load(first)
        now = {column.key: column for column in self.arrangement.known}
        self._conditions = tuple(
            replace(condition, column=now[condition.column.key])
            for condition in self._conditions
            if condition.column.key in now
        )

    def _keep(self) -> None:
        """Remember the layout for the next session."""
        if self._session.project is not None and self.model.columns:
            layout = self.arrangement.layout(self.bar.scope_name, self.bar.articles.isChecked())
            self._session.state.grid = layout.kept()

    # Menus

    def _fill_menu(self) -> None:
        self._fill_for(self.bar.menu, max(self.table.currentIndex().column(), 0))

    def _fill_for(self, menu: QMenu, at: int) -> bool:
        if not 0 <= at < len(self.model.columns):
            menu.clear()
            return False
        self._menu.fill(menu, self.model.columns[at], at, len(self.model.columns), self.arrangement.sort)
        menu.addSeparator()
        choose = menu.addAction(self.tr("Choose co&lumns…"))
        choose.triggered.connect(self.choose_columns)
        define = menu.addAction(self.tr("Attri&butes…"))
        define.triggered.connect(self._on_attributes_asked)
        define.setEnabled(self._session.writable)
        return True

    def _on_header_menu(self, at: QPoint) -> None:
        header = self.table.horizontalHeader()
        self._pop_up(header.logicalIndexAt(at), header.mapToGlobal(at))

    def _on_cell_menu(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        place = index.column() if index.isValid() else self.table.currentIndex().column()
        self._pop_up(place, self.table.viewport().mapToGlobal(at))

    def _pop_up(self, column: int, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("grid_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._fill_for(menu, column):
            menu.popup(at)

    def _on_attributes_asked(self) -> None:
        self._session.request("attributes")

    # Filtering and sorting

    def _on_filter_asked(self, column: Column, test: Test) -> None:
        if test in (Test.EMPTY, Test.NOT_EMPTY):
            self.add_condition(Condition(column, test))
            return
        dialog = conditions.ConditionDialog(column, test, self)
        dialog.given.connect(self.add_condition)
        self._show(dialog)

    def _on_same_asked(self, column: Column) -> None:
        row = self.table.currentIndex().row()
        if row < 0 or column not in self.model.columns:
            return
        value = self.model.value(row, list(self.model.columns).index(column))
        if column.form is Form.CHECK:
            self.add_condition(Condition(column, Test.IS, "1" if value else "0"))
        elif value is None:
            self.add_condition(Condition(column, Test.EMPTY))
        elif column.key == "field:snippet":
            self.add_condition(Condition(column, Test.CONTAINS, str(value)))
        else:
            self.add_condition(Condition(column, Test.IS, str(value)))

    def _on_chip_removed(self, number: str) -> None:
        at = int(number)
        self._conditions = (*self._conditions[:at], *self._conditions[at + 1 :])
        self._ask()

    def _on_sort_clicked(self, place: int, order: Qt.SortOrder) -> None:
        column = self.model.columns[place] if 0 <= place < len(self.model.columns) else None
        self.sort_by(column, order is Qt.SortOrder.DescendingOrder)

    def _on_left(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.put_cursor(0, 0)

    def _on_filter_changed(self) -> None:
        if self.bar.scope_name == "library":
            self._ask()

    # What is current

    def _on_rows_chosen(self) -> None:
        if self._showing or self.arrangement.busy:
            return
        rows = self.table.chosen_rows()
        self._session.choose_several([self.model.id_at(row) for row in rows], self)
        if len(rows) == 1:
            self._session.choose(self.model.id_at(rows[0]), self)
        self._tell()

    def _on_row_changed(self) -> None:
        row = self.table.currentIndex().row()
        if not self._showing and not self.arrangement.busy and 0 <= row < self.model.rowCount():
            self._session.choose(self.model.id_at(row), self)

    def _on_show_asked(self) -> None:
        self._on_row_changed()
        if self._session.current is not None:
            self._session.request("activated", self._session.current)

    def _on_current_changed(self, _item: ItemId | None, origin: object) -> None:
        if origin is self or self._session.project is None or not self._sight.seen:
            return
        if self.bar.scope_name == "article" and self._current_article() != self._article:
            self._ask()
        else:
            self._follow_current(max(self.table.currentIndex().column(), 0))
            self._tell()

    def _follow_current(self, column: int) -> None:
        row = self.model.row_of(self._session.current)
        self._showing = True
        if row is None:
            self.table.selectionModel().clearSelection()
            if self.model.rowCount() and not self.table.currentIndex().isValid():
                start = self.model.index(0, min(column, self.model.columnCount() - 1))
                self.table.selectionModel().setCurrentIndex(start, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self.table.put_cursor(row, column)
        self._showing = False

    # Following

    def _on_project_changed(self) -> None:
        self._ticket += 1
        self._pending = False
        self._held, self._answer = ChangeSet(), None
        self._conditions, self._total, self._article = (), 0, None
        self.arrangement.forget()
        self._showing = True
        self.model.show_rows(array("q"), Query())
        self._showing = False
        kept = columns.layout(self._session.state.grid) if self._session.project is not None else Layout()
        self.bar.begin(kept.scope, kept.articles)
        self._load_columns(kept)
        self.bar.setEnabled(self._session.project is not None)
        self._ask()
        self._tell()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._session.project is None:
            return
        if self.table.cells.editor is not None and changes.touches(Kind.ITEMS, Kind.DEFINITIONS, Kind.CODES):
            self._held = self._held.and_then(changes)
        elif changes.touches(Kind.ITEMS):
            self._load_columns()
            self._ask()
            return
        elif changes.touches(Kind.DEFINITIONS, Kind.CODES):
            before = self._conditions, self.arrangement.sort
            self._load_columns()
            if (self._conditions, self.arrangement.sort) != before:
                self._ask()
        self.model.follow(changes)

    def _on_edit_ended(self) -> None:
        held, answer = self._held, self._answer
        self._held, self._answer = ChangeSet(), None
        if answer is not None:
            self._on_found(answer)
        if held:
            self._on_changed(held)

    def sizeHint(self) -> QSize:
        """Room for eight rows or so, with the bars around them."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.table.verticalHeader().defaultSectionSize() * 11))

    def _on_came(self) -> None:
        if self._waiting:
            self._ask()
        else:
            self._on_current_changed(self._session.current, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F5:
            self.refresh()
        else:
            super().keyPressEvent(event)

    # Telling

    def _tell(self) -> None:
        """Counts, chips, what stands beside them, and what to do where nothing is shown."""
        locale = QLocale()
        shown, chosen = self.model.rowCount(), len(self.table.chosen_rows())
        parts = [
            self.tr("{shown} of {total} rows").format(
                shown=locale.toString(shown), total=locale.toString(max(self._total, shown))
            )
        ]
        if chosen:
            parts.append(self.tr("{count} selected").format(count=locale.toString(chosen)))
        if self.model.strays:
            parts.append(
                self.tr("{count} no longer fit: F5 refreshes").format(count=locale.toString(len(self.model.strays)))
            )
        self.foot.tell(
            [self.tr("Sorting…")] if self._pending else parts,
            self.tr("You code blind: codings are hidden here as well.") if self.model.blind else "",
        )
        said = [conditions.sentence(condition) for condition in self._conditions]
        self.bar.show_conditions(said, parts[0] if said else "")
        self.pages.setCurrentIndex(0 if shown or self._pending else 1)
        self.empty.setText(self._what_to_do())
        self.clear.setVisible(bool(self._conditions or self.bar.said))

    def _what_to_do(self) -> str:
        if self._session.project is None:
            return self.tr("Open a project to see its comments here.")
        if self._conditions or self.bar.said:
            return self.tr("No comment passes the filter.")
        if self.bar.scope_name == "article" and self._article is None:
            return self.tr("Choose an article or a comment: its discussion is listed here.")
        if self.bar.scope_name == "library" and self._total:
            return self.tr("The library's filter finds no comments.")
        return self.tr("There are no comments yet: import pages, and every comment becomes a row.")


def _found(project: Project, query: Query, ticket: int) -> tuple[int, Query, Found]:
    """The answer, with what it answers."""
    return ticket, query, project.view.grid.order(query)
