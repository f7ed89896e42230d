"""The reader: an article and its thread as one page, the person's place in it, and what is selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from reader.app import commands
from reader.app.commands import Target
from reader.app.view import View
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Article, CodingId, Item, ItemId, ItemKind
from reader.ui import theme
from reader.ui.detail import navigation
from reader.ui.detail.columns import Columns
from reader.ui.detail.document import Page
from reader.ui.detail.empty import EmptyReader
from reader.ui.detail.find import FindBar, Match
from reader.ui.detail.finder import Finder
from reader.ui.detail.heading import HeadingStrip
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.loader import Loader
from reader.ui.detail.look import Look
from reader.ui.detail.menus import Choice, coding_menu, text_menu
from reader.ui.detail.selection import Selection
from reader.ui.detail.selection_bar import SelectionBar
from reader.ui.detail.stripes import Stripes
from reader.ui.detail.view import TextView
from reader.ui.session import Session
from reader.ui.theme import Colours

FLASH_MS = 1200
FIT_MS = 60
ZOOM_RANGE = (-6, 24)


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
    """Something for the status bar: where a link leads."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Reader"))
        self._session = session
        self._colours = theme.colours(session.settings.theme)
        self._look: Look | None = None
        self._place: ItemId | None = None
        self._highlights = Highlights()
        self.heading = HeadingStrip(self)
        self.view = TextView(self)
        self.stripes = Stripes(self.view, self._highlights, self._colours)
        self.selection_bar = SelectionBar(self.view)
        self.find_bar = FindBar(self)
        self._empty = EmptyReader(session, self)
        self._selection = Selection(session, self.view, self.selection_bar, self._highlights)
        self._loader = Loader(session, self.view, self._highlights)
        self._finder = Finder(session, self.view, self._loader, self.find_bar)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._stack, 1)
        column.addWidget(self.find_bar)
        self.setFocusProxy(self.view)
        self._flash = self._timer(FLASH_MS)
        self._refit = self._timer(FIT_MS)
        self._connect()
        self._on_project_changed()

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        return timer

    def _connect(self) -> None:
        session, view = self._session, self.view
        session.project_changed.connect(self._on_project_changed)
        session.current_changed.connect(self._on_current_changed)
        session.changed.connect(self._on_changed)
        view.reading_moved.connect(self._on_reading_moved)
        view.clicked.connect(self._on_clicked)
        view.gap_clicked.connect(self._loader.extend)
        view.zoom_wanted.connect(self._zoom_by)
        view.menu_wanted.connect(self._on_menu_wanted)
        view.link_shown.connect(self.status_requested)
        view.room_changed.connect(self._fit)
        view.focused.connect(self._take_place)
        view.edge_wanted.connect(self._on_edge_wanted)
        self._loader.loaded.connect(self.stripes.update)
        self._flash.timeout.connect(self._on_flash_over)
        self._refit.timeout.connect(self.reload)
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
        self._step(navigation.following)

    def previous_comment(self) -> None:
        self._step(navigation.preceding)

    def next_sibling(self) -> None:
        self._step(navigation.next_sibling)

    def previous_sibling(self) -> None:
        self._step(navigation.previous_sibling)

    def parent_comment(self) -> None:
        self._step(navigation.parent)

    def first_reply(self) -> None:
        self._step(navigation.first_reply)

    def _step(self, way: Callable[[View, Item], ItemId | None]) -> None:
        if (item := self._here()) is not None:
            self._go(way(self._session.view, item))

    def next_uncoded(self) -> None:
        if self._session.project is None:
            return
        here = self._here() if self._session.current is not None else None
        found = self._session.view.next_uncoded(here.id if here is not None else None)
        self._go(found)
        if found is None:
            self.status_requested.emit(self.tr("Every comment in the project has a code."))

    def _here(self) -> Item | None:
        """The current item; the first step into an article whose place was restored leads to that place.

        Where nothing is current, the step leads into the first article.
        """
        if self._session.project is None:
            return None
        if self._session.current is None:
            articles = self._session.view.articles()
            if articles:
                self._go(articles[0].id)
            return None
        self._take_place()
        return self._session.view.item(self._session.current)

    def _go(self, item: ItemId | None) -> None:
        if item is not None:
            self.view.clear_selection()
            self._session.choose(item, origin=self)
            self._show(item)

    # What is selected and copied

    def clear_selection(self) -> None:
        self.view.clear_selection()

    def selected_text(self) -> str:
        """The canonical text of what is selected, an empty line between items."""
        return self._selection.text()

    def copy_with_source(self) -> None:
        """Put the selected text, or the whole current item, on the clipboard with author, date, article and address."""
        self._selection.copy_with_source()

    def focus_text(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

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
        found = self._session.view.item(item)
        page = self.view.page
        if found is None or page is None:
            return
        if not self._loader.reach(found):
            page = self._load(page.article, found.position)
        self._place = None
        self._session.choose(item, origin=self)
        position = page.positions.position(item, span.start)
        if position is not None:
            self.view.reveal_position(position)

    # How it looks

    def apply_theme(self, colours: Colours) -> None:
        self._colours = colours
        for part in (self.heading, self.selection_bar, self.find_bar, self.stripes, self._empty):
            part.apply_theme(colours)
        self.reload()

    def zoom_in(self) -> None:
        self._zoom_by(1)

    def zoom_out(self) -> None:
        self._zoom_by(-1)

    def zoom_reset(self) -> None:
        if self._session.project is not None:
            self._zoom_by(-self._session.state.zoom)

    def _zoom_by(self, points: int) -> None:
        if self._session.project is None or not points:
            return
        state = self._session.state
        zoom = min(max(state.zoom + points, ZOOM_RANGE[0]), ZOOM_RANGE[1])
        if zoom != state.zoom:
            state.zoom = zoom
            self.reload()

    def reload(self) -> None:
        """Build the page anew, as settings, theme or the article changed; the person stays where they are."""
        page = self.view.page
        if page is None or self._session.project is None:
            return
        article = self._session.view.article(page.article.item.id)
        if article is None:
            self._close_page()
            return
        selected = self._session.selection
        kept, above = self.view.anchor()
        item = self._session.view.item(kept)
        self._load(article, item.position if item is not None else -1)
        self.view.restore_anchor(kept, above)
        self._selection.restore(selected)

    def _fit(self) -> None:
        """Share the width between the text and its margin; what is left goes before and behind the text."""
        look = self._look_for_room()
        if self._look is not None and look.column != self._look.column and self.view.page is not None:
            self._refit.start()
            return
        self._lay_columns(look)

    def _look_for_room(self) -> Look:
        zoom = self._session.state.zoom if self._session.project is not None else 0
        return Look(self._session.settings, self._colours, zoom, self._columns().text, self.isRightToLeft())

    def _columns(self) -> Columns:
        view = self.view
        room = self._stack.width() - 2 * view.frameWidth() - view.verticalScrollBar().sizeHint().width()
        return Columns(room, self.fontMetrics().height())

    def _lay_columns(self, look: Look) -> None:
        self.view.set_columns(*self._columns().around(look.column))
        self.stripes.setGeometry(self.view.free_behind())
        self._selection.place_bar()

    # Following

    def _on_project_changed(self) -> None:
        self._place = None
        self._close_page()
        if self._session.project is not None:
            self._highlights.load_names(self._session.view)
            if self._session.current is not None:
                self._show(self._session.current)

    def _on_current_changed(self, item: ItemId | None, origin: object) -> None:
        if item is None:
            self._close_page()
        elif origin is self:
            self._mark(item)
        else:
            self.view.clear_selection()
            self._place = None
            self._show(item)

    def _on_changed(self, changes: ChangeSet) -> None:
        page = self.view.page
        if page is None:
            self._close_page()
            self._highlights.load_names(self._session.view)
            return
        items = changes.of(Kind.ITEMS)
        anew = changes.reset or any(page.card(ItemId(item)) is not None for item in items)
        if anew and not self._loader.is_current():
            self._highlights.load_names(self._session.view)
            self.reload()
            if self.view.page is None:
                self._session.choose(None, origin=self)
            return
        touched = self._loader.refresh_all() if anew else self._loader.refresh(changes)
        for item in touched:
            self.stripes.forget(item)
        if touched:
            self.view.viewport().update()
        if changes.touches(Kind.CODES) and self.selection_bar.isVisible():
            self._selection.name_last_code()

    def _show(self, item_id: ItemId) -> None:
        """Bring an item onto the screen and mark it; opens its article where another one is shown."""
        item = self._session.view.item(item_id)
        if item is None:
            return
        page = self.view.page
        if page is None or page.article.item.id != item.article_id:
            article = self._session.view.article(item.article_id)
            if article is None:
                return
            self._open(article, item)
        else:
            if not self._loader.reach(item):
                self._load(page.article, item.position)
            self._reveal(item_id)
            self._mark(item_id)

    def _open(self, article: Article, item: Item) -> None:
        """Show another article. Where the article itself was chosen, the text opens at the place the person left; the
        article stays current until they do something in the text."""
        place = self._session.state.places.get(str(int(article.item.id))) if item.kind is ItemKind.ARTICLE else None
        left = self._session.view.item(ItemId(place)) if place is not None else None
        if left is None or left.article_id != article.item.id or left.kind is ItemKind.ARTICLE:
            left = None
        self._place = left.id if left is not None else None
        target = left or item
        self._load(article, target.position)
        self._reveal(target.id)
        self._mark(item.id)

    def _load(self, article: Article, position: int) -> Page:
        self._look = self._look_for_room()
        self._stack.setCurrentWidget(self.view)
        self.view.setGeometry(self._stack.rect())  # at once: nothing is to be laid out for the size it had unseen
        self._lay_columns(self._look)
        page = self._loader.open(article, self._look, self._colours, position)
        self.stripes.forget()
        self.view.setAccessibleName(article.item.title or self.tr("Untitled"))
        if self._session.current is not None and self.view.backdrop is not None:
            self.view.backdrop.current = self._session.current
        self._finder.article_changed()
        return page

    def _reveal(self, item: ItemId) -> None:
        number = self.view.page.number_of(item) if self.view.page is not None else None
        if number is not None:
            self.view.reveal_card(number)

    def _close_page(self) -> None:
        self.heading.hide()
        self.view.close_page()
        self.stripes.forget()
        self._selection.drop()
        self._empty.refresh()
        self._stack.setCurrentWidget(self._empty)

    def _mark(self, item: ItemId) -> None:
        """Show which item is current, here and to who listens, and remember it as the place in this article."""
        backdrop = self.view.backdrop
        card = backdrop.page.card(item) if backdrop is not None else None
        if backdrop is None or card is None:
            return
        backdrop.current = item
        self.view.viewport().update()
        if self._place is None:
            self._session.state.places[str(int(card.item.article_id))] = int(item)
        parent = self._session.view.item(card.item.parent_id) if card.item.parent_id is not None else None
        who, path = self.heading.show_item(card.item, parent), card.item.path
        self.heading.show()
        unread = self.tr("unread") if item in backdrop.unread else ""
        self.view.announce(", ".join(part for part in (who, path, unread) if part))

    # The person reads, clicks and selects

    def _take_place(self) -> None:
        """The place that was restored becomes current, now that the person is in the text."""
        place, self._place = self._place, None
        if place is not None:
            self._session.choose(place, origin=self)

    def _on_reading_moved(self) -> None:
        page = self.view.page
        if page is not None:
            self._place = None
            self._session.choose(page.cards[self.view.reading_card()].item.id, origin=self)

    def _on_edge_wanted(self, last: bool) -> None:
        page = self.view.page
        if page is not None:
            self._place = None
            article = page.article.item.id
            self._go(self._session.view.at_position(article, page.total - 1) if last and page.total else article)

    def _on_clicked(self, position: int) -> None:
        page = self.view.page
        if page is not None:
            self._place = None
            self._session.choose(page.cards[page.card_number(position)].item.id, origin=self)

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
        self._session.choose(coding.item_id, origin=self)
        self.view.viewport().update()
        self.coding_chosen.emit(coding.id)

    def _on_flash_over(self) -> None:
        if self.view.backdrop is not None:
            self.view.backdrop.inks.flashed = None
            self.view.viewport().update()

    def _remove_coding(self, coding: CodingId) -> None:
        if self._session.writable:
            self._session.run(commands.remove_codings, [coding])

    # Menus

    def _on_menu_wanted(self, point: QPoint, position: int) -> None:
        page = self.view.page
        if page is None:
            return
        number = page.card_number(position)
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
            case _:
                pass
