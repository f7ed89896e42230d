"""Codings without a place: their quote is not in the text any more. A person says where each belongs now."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reader.app import commands
from reader.app.commands import Target
from reader.domain.captures import AdriftCoding
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import CodingId, ItemKind
from reader.domain.text import Span
from reader.ui import foreign, theme
from reader.ui.adrift.model import AdriftModel
from reader.ui.session import Session
from reader.ui.sight import Sight
from reader.ui.work.table import Table, dress

ROWS = 4
"""So many rows the table asks room for."""
AROUND_CP = 60
"""So much of the words around the quote is shown."""


class AdriftTable(Table):
    """Delete takes the coding away."""

    def __init__(self, pane: AdriftPane) -> None:
        super().__init__("adrift_table", "", pane)
        self.setAccessibleName(self.tr("Codings without a place"))
        self._pane = pane

    def sizeHint(self) -> QSize:
        """A few rows: the text above has to be read to find a place in it."""
        rows = ROWS * self.verticalHeader().defaultSectionSize()
        return QSize(super().sizeHint().width(), self.horizontalHeader().sizeHint().height() + rows)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height() // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._pane.remove()
            return
        super().keyPressEvent(event)


class AdriftPane(QWidget):
    """Choosing a row shows its item in the text. The buttons say what becomes of the coding."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("adrift")
        self.setAccessibleName(self.tr("Codings without a place"))
        self._session = session
        self._sight = Sight(session, self, parent)
        self._loading = False
        self.model = AdriftModel(session, self)
        self.table = AdriftTable(self)
        self.table.setModel(self.model)
        self.quote = QLabel(self)
        self.quote.setObjectName("adrift_quote")
        self.quote.setWordWrap(True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.count = QLabel(self)
        self.count.setObjectName("adrift_count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.empty = QLabel(
            self.tr("Every coding has its place. Where a page comes in again with other words, those are listed here "
                    "whose words are not found any more."),
            self,
        )  # fmt: skip
        self.empty.setObjectName("adrift_empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setAccessibleName(self.empty.text())
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.suggest = self._button("adrift_suggest", self.tr("&Suggest a place"), self.tr(
            "Select in the text what is most like the quote; it is coded only when you say so"
        ))  # fmt: skip
        self.place = self._button(
            "adrift_place", self.tr("&Place at selection"), self.tr("Select the passage in the text, then press this")
        )
        self.whole = self._button(
            "adrift_whole", self.tr("Code the &whole instead"), self.tr("Let the coding stand on the whole comment")
        )
        self.take = self._button("adrift_remove", self.tr("&Remove"), self.tr("Take the coding away (Delete)"))
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._load()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        gap = self.fontMetrics().height() // 3
        acts = QHBoxLayout()
        for button in (self.place, self.suggest, self.whole, self.take):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.count)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.table, 1)
        column.addWidget(self.quote)
        column.addLayout(acts)
        self.empty.setMargin(self.fontMetrics().height())
        self._pages.addWidget(full)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self._pages, 1)
        # The panel is entered where there is something to read, with codings or without.
        self._pages.setFocusProxy(self.table)
        self.setFocusProxy(self._pages)

    def _connect(self) -> None:
        self._session.project_changed.connect(self._load)
        self._session.selection_changed.connect(self._enable)
        self._sight.changed.connect(self._on_changed)
        self._session.shown_changed.connect(self._load)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.activated.connect(self._on_activated)
        self.table.clicked.connect(self._on_current)
        self.suggest.clicked.connect(self.suggest_place)
        self.place.clicked.connect(self.place_at_selection)
        self.whole.clicked.connect(self.code_whole)
        self.take.clicked.connect(self.remove)

    def apply_theme(self, colours: theme.Colours) -> None:
        dress(self.table, colours)
        self.count.setStyleSheet(f"color: {colours.muted}")
        self.empty.setStyleSheet(
            f"#adrift_empty {{ color: {colours.muted}; border: 2px solid transparent; }}"
            f"#adrift_empty:focus {{ border-color: {colours.accent}; }}"
        )

    # What becomes of it

    def suggest_place(self) -> None:
        """Select what is most like the quote."""
        row = self._current()
        if row is None:
            return
        span = self._session.view.captures.suggested(row.coding.id)
        if span is None:
            self._session.request("say", self.tr("Nothing in the present text is like the quote."))
        else:
            self._session.request("show_span", Target(row.row.id, span))

    def place_at_selection(self) -> None:
        row, span = self._current(), self._selected_span()
        if row is not None and span is not None and self._session.may_write() and self._may(row):
            self._session.run(commands.place_coding, row.coding.id, span)

    def code_whole(self) -> None:
        row = self._current()
        if row is not None and self._session.may_write() and self._may(row):
            self._session.run(commands.place_on_whole, row.coding.id)

    def remove(self) -> None:
        row = self._current()
        if row is not None:
            foreign.remove(self._session, [row.coding.id])

    # Following

    def _may(self, row: AdriftCoding) -> bool:
        return foreign.may_move(self._session, row.coding)

    def _current(self) -> AdriftCoding | None:
        return self.model.at(self.table.currentIndex())

    def _selected_span(self) -> Span | None:
        """What is selected in the text of the item of the chosen coding, and of no other."""
        row, selected = self._current(), self._session.selection
        if row is None or len(selected) != 1 or selected[0].item != row.row.id:
            return None
        return selected[0].span

    def _load(self) -> None:
        row = self._current()
        before: CodingId | None = row.coding.id if row is not None else None
        place = self.table.currentIndex().row()
        self._loading = True
        self.model.load()
        at = self.model.row_of(before)
        count = self.model.rowCount()
        if count:
            # Where it got its place, the next one is chosen, and shown only when the person says so.
            self.table.setCurrentIndex(self.model.index(at if at >= 0 else min(max(place, 0), count - 1), 0))
        self._loading = False
        focus = QApplication.focusWidget()
        within = focus is not None and self.isAncestorOf(focus)
        self._pages.setFocusProxy(self.table if count else self.empty)
        self._pages.setCurrentIndex(0 if count else 1)
        if within and not count:
            self.empty.setFocus(Qt.FocusReason.OtherFocusReason)
        whole = self._session.view.captures.adrift_count() if self._session.project is not None else 0
        hidden = whole - count if not self.model.canFetchMore(QModelIndex()) else 0
        words = self.tr("%n without a place", "", whole)
        if hidden:
            words += " · " + self.tr("%n of coders who are not shown", "", hidden)
        self.count.setText(words if whole else "")
        self.table.fit()
        self._show()

    def _show(self) -> None:
        row = self._current()
        if row is None:
            self.quote.clear()
        else:
            before, behind = row.prefix[-AROUND_CP:], row.suffix[:AROUND_CP]
            told = self.tr("It stood on: … {before}{quote}{behind} …")
            self.quote.setText(told.format(before=before, quote=QLocale().quoteString(row.coding.quote), behind=behind))
            article = row.row.kind is ItemKind.ARTICLE
            self.whole.setText(self.tr("Code the &whole article instead") if article else self.tr(
                "Code the &whole comment instead"
            ))  # fmt: skip
        self._enable()

    def _enable(self) -> None:
        row, write = self._current(), self._session.writable
        for button in (self.suggest, self.whole, self.take):
            button.setEnabled(row is not None and write)
        self.place.setEnabled(write and self._selected_span() is not None)

    def _on_current(self) -> None:
        if self._loading:
            return
        self._show()
        row = self._current()
        if row is not None:
            self._session.choose(row.row.id, self)

    def _on_activated(self) -> None:
        """Enter: place it where something is selected in its item, else show what may be meant."""
        if self._selected_span() is not None:
            self.place_at_selection()
        else:
            self.suggest_place()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Kind.CODINGS, Kind.ITEMS, Kind.CODEBOOK, Kind.CODERS):
            self._load()
