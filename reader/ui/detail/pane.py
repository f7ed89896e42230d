"""The reader: an article and its thread as one page, the person's place in it, and what is selected."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from reader.app.commands import Target
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import CodingId, ItemId
from reader.ui import foreign, theme
from reader.ui.detail import navigation
from reader.ui.detail.empty import EmptyReader
from reader.ui.detail.find import FindBar, Match
from reader.ui.detail.finder import Finder
from reader.ui.detail.fitting import Fitting
from reader.ui.detail.folding import Folding
from reader.ui.detail.folds import Folds
from reader.ui.detail.handling import Handling
from reader.ui.detail.heading import HeadingStrip
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.loader import Loader
from reader.ui.detail.menus import Choice, coding_menu, text_menu
from reader.ui.detail.moves import Moves
from reader.ui.detail.places import Places
from reader.ui.detail.selection import Selection
from reader.ui.detail.selection_bar import SelectionBar
from reader.ui.detail.stripes import Stripes
from reader.ui.detail.view import TextView
from reader.ui.detail.whereabouts import Whereabouts
from reader.ui.session import Session
from reader.ui.theme import Colours

FLASH_MS = 1200
FEW = 8
"""Of so many cards each is painted anew for itself, of more the whole screen."""


class ReaderPane(QWidget):
    """Follows `session.current`, moves it as the person reads on, and keeps `session.selection`."""

    tag_requested = Signal()
    again_requested = Signal()
    in_vivo_requested = Signal()
    memo_requested = Signal()
    coding_chosen = Signal(object)
    """The id of a coding that was clicked in the margin."""
    coding_memo_requested = Signal(object)
    """The id of a coding that a memo is to be written on."""
    status_requested = Signal(str)
    """Something for the status bar: where a link leads, why a step led nowhere."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Reader"))
        self._session = session
        self._highlights = Highlights()
        self.heading = HeadingStrip(self)
        self.view = TextView(self)
        self.stripes = Stripes(self.view, self._highlights, theme.colours(session.settings.theme))
        self.selection_bar = SelectionBar(self.view)
        self.find_bar = FindBar(self)
        self._empty = EmptyReader(session, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        self._folds = Folds(session)
        self._selection = Selection(session, self.view, self.selection_bar, self._highlights)
        self._fitting = Fitting(session, self._stack, self.view, self.stripes)
        self._loader = Loader(session, self.view, self._highlights, self._folds)
        self._finder = Finder(session, self.view, self.find_bar)
        self._places = Places(session, self.view, self._loader, self._folds, self._fitting, self._selection, self)
        self._moves = Moves(session, self.view, self._folds, self._places)
        self._folding = Folding(session, self.view, self._folds, self._places)
        self._whereabouts = Whereabouts(session, self.view, self.heading, self._folds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._stack, 1)
        column.addWidget(self.find_bar)
        self.setFocusProxy(self.view)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH_MS)
        self._connect()
        # Behind what keeps the page filled, so that it finds that done.
        self.handling = Handling(session, self.view, self.stripes, self._selection, self._highlights, self.heading)
        self.coding_chosen.connect(self.handling.choose)
        self.handling.told.connect(self.status_requested)
        self._on_project_changed()

    def _connect(self) -> None:
        session, view, places = self._session, self.view, self._places
        session.project_changed.connect(self._on_project_changed)
        session.changed.connect(self._on_changed)
        view.reading_moved.connect(self._on_reading_moved)
        view.clicked.connect(self._on_clicked)
        view.gap_clicked.connect(self._loader.extend)
        view.zoom_wanted.connect(self._fitting.zoom_by)
        view.menu_wanted.connect(self._on_menu_wanted)
        view.link_shown.connect(self.status_requested)
        view.focused.connect(places.take)
        view.room_changed.connect(self._selection.place_bar)
        self._fitting.outgrown.connect(self.reload)
        self._loader.loaded.connect(self.stripes.update)
        self._loader.dressed.connect(self._whereabouts.refresh)
        places.opened.connect(self._on_opened)
        places.closed.connect(self._on_closed)
        places.marked.connect(self._whereabouts.arrive)
        self._moves.told.connect(self.status_requested)
        self._whereabouts.parent_wanted.connect(places.go)
        self.heading.whole_wanted.connect(self._moves.whole_article)
        self._flash.timeout.connect(self._on_flash_over)
        bar = self.selection_bar
        bar.tag.connect(self.tag_requested)
        bar.again.connect(self.again_requested)
        bar.in_vivo.connect(self.in_vivo_requested)
        bar.memo.connect(self.memo_requested)
        self.stripes.chosen.connect(self.show_coding)
        self.stripes.remove_wanted.connect(self._remove_coding)
        self.stripes.memo_wanted.connect(self.coding_memo_requested)
        self.stripes.menu_wanted.connect(self._on_stripe_menu)
        self.find_bar.closed.connect(self.close_find)
        self._finder.wanted.connect(self._on_match_wanted)
        for keys, slot in (("F3", self._finder.next), ("Shift+F3", self._finder.previous)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # Moving

    def next_comment(self) -> None:
        self._moves.step(navigation.following)

    def previous_comment(self) -> None:
        self._moves.step(navigation.preceding)

    def next_sibling(self) -> None:
        self._moves.step(navigation.next_sibling)

    def previous_sibling(self) -> None:
        self._moves.step(navigation.previous_sibling)

    def parent_comment(self) -> None:
        self._moves.up()

    def first_reply(self) -> None:
        self._moves.step(navigation.first_reply)

    def next_uncoded(self) -> None:
        self._moves.next_uncoded()

    def next_unread(self) -> None:
        self._moves.next_unread()

    def next_bookmark(self) -> None:
        self._moves.next_bookmark()

    def next_flag(self) -> None:
        self._moves.next_flag()

    def back(self) -> None:
        """To where the person was before the last jump."""
        self._moves.back()

    def forward(self) -> None:
        """To where `back` came from."""
        self._moves.forward()

    # Branches

    def expand_branch(self) -> None:
        """Show the answers to the current comment."""
        self._folding.expand()

    def collapse_branch(self) -> None:
        """Hide the answers to the current comment; of one that shows none, those to its parent."""
        self._folding.collapse()

    def collapse_deeper(self) -> None:
        """Hide every answer in the article that is deeper than the current comment."""
        self._folding.collapse_deeper()

    def expand_all(self) -> None:
        """Show every answer in the article."""
        self._folding.expand_all()

    def focus_branch(self) -> None:
        """Show the current comment and its answers alone; again: the whole article."""
        self._moves.focus_branch()

    # What is selected and copied

    def clear_selection(self) -> None:
        self.view.clear_selection()

    def select_sentence(self) -> None:
        self._selection.select_sentence()

    def extend_sentence(self) -> None:
        self._selection.extend_sentence()

    def selected_text(self) -> str:
        """The canonical text of what is selected, an empty line between items."""
        return self._selection.text()

    def copy_with_source(self) -> None:
        """Put the selected text, or the whole current item, on the clipboard with author, date, article and address."""
        self._selection.copy_with_source()

    def select_span(self, target: Target) -> None:
        """Select a passage, bringing its item onto the page and the screen."""
        if self._places.bring(target.item) is not None and target.span is not None:
            self._places.choose(target.item)
            self._selection.select(target.item, target.span)

    def caret(self) -> tuple[ItemId, int] | None:
        """Where the caret is, or the selection begins: the item, and the offset in its text in code points."""
        selected, page = self._session.selection, self.view.page
        if selected and selected[0].span is not None:
            return selected[0].item, selected[0].span.start
        return page.positions.offset(self.view.textCursor().position()) if page is not None else None

    def focus_text(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_stripes(self) -> None:
        """Put the keyboard into the margin: arrows go from coding to coding."""
        page = self.view.page
        if page is None:
            return
        if any(self._highlights.on(card.item.id) for card in page.cards):
            self.stripes.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.status_requested.emit(self.tr("There are no codings here that are shown."))

    # Finding

    def find(self) -> None:  # type: ignore[override]  # hides QWidget.find(window id), which nobody calls on a pane
        """Open the bar, with what is selected in it where that is one line."""
        words = self.selected_text()
        self._finder.open(words if "\n" not in words and len(words) <= 80 else "")

    def close_find(self) -> None:
        """Close the bar; the match that is shown stays selected."""
        match = self._finder.match
        self._finder.close()
        self.focus_text()
        if match is not None:
            self._selection.restore([Target(*match)])

    def _on_match_wanted(self, match: Match) -> None:
        item, span = match
        page = self._places.bring(item)
        if page is None:
            return
        self._places.choose(item)
        position = page.positions.position(item, span.start)
        if position is not None:
            self.view.reveal_position(position)

    # How it looks

    def apply_theme(self, colours: Colours) -> None:
        """Theme, font, spacing and width are as the settings say now."""
        self._fitting.colours = colours
        for part in (self.heading, self.selection_bar, self.find_bar, self.stripes, self._empty, self.handling):
            part.apply_theme(colours)
        self.reload()

    def zoom_in(self) -> None:
        self._fitting.zoom_by(1)

    def zoom_out(self) -> None:
        self._fitting.zoom_by(-1)

    def zoom_reset(self) -> None:
        self._fitting.zoom_reset()

    def reload(self) -> None:
        """Build the page anew, as settings, theme or the article changed; the person stays where they are."""
        self._places.reload()

    # Following

    def _on_project_changed(self) -> None:
        self._places.forget()
        if self._session.project is not None:
            self._highlights.load_names(self._session.view)
            if self._session.current is not None:
                self._places.show(self._session.current)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Kind.ITEMS):
            self._folds.read()
        page = self.view.page
        if page is None:
            self._places.close()
            self._highlights.load_names(self._session.view)
            return
        items = changes.of(Kind.ITEMS)
        anew = changes.reset or any(page.card(ItemId(item)) is not None for item in items)
        if anew and not self._loader.is_current(None if changes.reset else items):
            self._highlights.load_names(self._session.view)
            self.reload()
            if self.view.page is None:
                self._session.choose(None, origin=self)
            return
        names = self._highlights.version
        touched = self._loader.refresh_all() if anew else self._loader.refresh(changes)
        if len(touched) <= FEW and names == self._highlights.version:
            self.stripes.renew(touched)
            self.view.renew(touched)
        else:
            self.stripes.forget()
            self.view.viewport().update()
        if changes.touches(Kind.CODES) and self.selection_bar.isVisible():
            self._selection.name_last_code()

    def _on_opened(self) -> None:
        page = self.view.page
        if page is not None:
            self.stripes.forget()
            self.view.setAccessibleName(page.article.item.title or self.tr("Untitled"))
            self._finder.article_changed()

    def _on_closed(self) -> None:
        self._whereabouts.leave()
        self.stripes.forget()
        self._empty.refresh()
        self._stack.setCurrentWidget(self._empty)

    # The person reads, clicks and selects

    def _on_reading_moved(self) -> None:
        page = self.view.page
        if page is not None:
            self._places.choose(page.cards[self.view.reading_card()].item.id, jump=False)

    def _on_clicked(self, position: int) -> None:
        page = self.view.page
        if page is not None:
            self._places.choose(page.cards[page.card_number(position)].item.id)

    # Codings

    def show_coding(self, coding_id: CodingId) -> None:
        """Bring a coding's text onto the screen and outline it for a moment."""
        coding, backdrop = self._highlights.find(coding_id), self.view.backdrop
        if coding is None or backdrop is None:
            return
        backdrop.inks.flashed = coding.id
        self._flash.start()
        position = backdrop.page.positions.position(coding.item_id, coding.span.start if coding.span else 0)
        if position is not None:
            self.view.reveal_position(position)
        self._places.choose(coding.item_id)
        self.view.viewport().update()
        self.coding_chosen.emit(coding.id)

    def _on_flash_over(self) -> None:
        if self.view.backdrop is not None:
            self.view.backdrop.inks.flashed = None
            self.view.viewport().update()

    def _remove_coding(self, coding: CodingId) -> None:
        foreign.remove(self._session, [coding])

    # Menus

    def _on_menu_wanted(self, point: QPoint, position: int) -> None:
        page = self.view.page
        if page is None:
            return
        number = page.card_number(position)
        if not self._session.selection:
            self.view.put_caret(point, position)
        at = page.positions.offset(position)
        codings = self._highlights.at(*at) if at is not None else []
        self._pop_up(text_menu(self, self._highlights, codings, self._session), point)
        if not self._session.selection:
            self._session.choose(page.cards[number].item.id, origin=self)

    def _on_stripe_menu(self, coding_id: CodingId, point: QPoint) -> None:
        coding = self._highlights.find(coding_id)
        if coding is not None:
            self._pop_up(coding_menu(self, self._highlights, coding, self._session), point)

    def _pop_up(self, menu: QMenu, point: QPoint) -> None:
        menu.triggered.connect(self._on_menu)
        menu.popup(point)

    def _on_menu(self, action: QAction) -> None:
        match action.data():
            case (Choice.REMOVE, coding):
                self._remove_coding(coding)
            case (Choice.CODING_MEMO, coding):
                self.coding_memo_requested.emit(coding)
            case (Choice.COPY, _):
                self.view.copy()
            case (Choice.COPY_SOURCE, _):
                self.copy_with_source()
            case (Choice.SELECT, _):
                if self._session.current is not None:
                    self.view.select_item(self._session.current)
            case (Choice.TAG, _):
                self.tag_requested.emit()
            case (Choice.AGAIN, _):
                self.again_requested.emit()
            case (Choice.IN_VIVO, _):
                self.in_vivo_requested.emit()
            case (Choice.MEMO, _):
                self.memo_requested.emit()
            case (Choice.ACTION, name):
                self._session.request(name)
            case _:
                pass
