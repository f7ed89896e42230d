"""Keeps the page filled: the article and what is needed of its thread first, the rest when there is time."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Article, CodingId, Item, ItemId
from reader.ui.detail.backdrop import Backdrop
from reader.ui.detail.document import Page
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.look import Look, Role
from reader.ui.detail.view import TextView
from reader.ui.session import Session
from reader.ui.theme import Colours

FIRST = 60
"""Comments that are there when the page first shows."""
STEP = 150
MOST = 1000
"""Threads up to here are loaded whole; of longer ones, what is near to where the person reads."""
FAR = 400
"""How far a jump may be from what is loaded, in comments, to load all between."""
PAUSE_MS = 15


class Loader(QObject):
    """Reads in the GUI thread, a few milliseconds at a time, from the session's own view."""

    loaded = Signal()
    """Comments came in."""

    def __init__(self, session: Session, view: TextView, highlights: Highlights) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._highlights = highlights
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE_MS)
        self._later.timeout.connect(self._fill)
        view.scrolled.connect(self._on_scrolled)

    @property
    def page(self) -> Page | None:
        return self._view.page

    def open(self, article: Article, look: Look, colours: Colours, position: int = -1) -> Page:
        """Show an article with the comments around a position in its thread."""
        page = Page(article, look)
        self._highlights.clear()
        backdrop = Backdrop(page, self._highlights, colours)
        start = max(0, position - FIRST // 3) if position >= FIRST else 0
        comments = self._session.view.thread(article.item.id, start - 1, FIRST)
        page.append(comments)
        self._view.show_page(backdrop)
        self._dress([article.item.id, *(comment.id for comment in comments)])
        self._later.start()
        return page

    def reach(self, item: Item) -> bool:
        """Have `item` on the page, which must be of its article; False where it is too far away to load all between."""
        page = self.page
        if page is None or page.card(item.id) is not None:
            return page is not None
        if item.position < page.first - FAR or item.position >= page.last + FAR:
            return False
        if item.position < page.first:
            self.earlier(page.first - item.position + STEP // 3)
        else:
            self.later(item.position - page.last + STEP // 3)
        return page.card(item.id) is not None

    def earlier(self, count: int = STEP) -> None:
        page = self.page
        if page is None or page.first == 0:
            return
        start = max(0, page.first - count)
        comments = self._session.view.thread(page.article.item.id, start - 1, page.first - start)
        kept = page.cards[1].item.id if self._view.shows_comments() else None
        with self._view.growing(), self._view.steady(kept):
            page.prepend(comments)
        self._dress(comment.id for comment in comments)
        self.loaded.emit()

    def later(self, count: int = STEP) -> None:
        page = self.page
        if page is None or page.last >= page.total:
            return
        comments = self._session.view.thread(page.article.item.id, page.last - 1, count)
        with self._view.growing():
            page.append(comments)
        self._dress(comment.id for comment in comments)
        self.loaded.emit()

    def extend(self, role: Role) -> None:
        """The line for missing comments was clicked."""
        if role is Role.EARLIER:
            self.earlier()
        else:
            self.later()

    def whole(self) -> bool:
        """Whether all comments of the article are on the page."""
        page = self.page
        return page is None or (page.first == 0 and page.last >= page.total)

    # What changed

    def is_current(self) -> bool:
        """Whether the article is still just what the page shows."""
        page = self.page
        return page is not None and self._session.view.article(page.article.item.id) == page.article

    def refresh_all(self) -> set[ItemId]:
        """Read all anew that is painted on the page; returns its items."""
        page = self.page
        if page is None:
            return set()
        self._highlights.load_names(self._session.view)
        self._dress(card.item.id for card in page.cards)
        return {card.item.id for card in page.cards}

    def refresh(self, changes: ChangeSet) -> set[ItemId]:
        """Read what `changes` touched of the page; returns the items to paint anew."""
        page, backdrop = self.page, self._view.backdrop
        if page is None or backdrop is None:
            return set()
        touched: set[ItemId] = set()
        codes, codings = changes.of(Kind.CODES), changes.of(Kind.CODINGS)
        # A coding names its code too; the codebook, which counts, is read again only where it may have changed.
        if changes.touches(Kind.CODERS) or (codes and not (codings and self._highlights.knows(codes))):
            self._highlights.load_names(self._session.view)
            touched |= self._highlights.items_of(codes)
        coded = {item for item in _ids(changes, Kind.CODED) if page.card(item) is not None}
        coded |= self._highlights.items_with(codings)
        if coded and 0 < len(codings) <= FIRST:
            now = [found for i in codings if (found := self._session.view.coding(CodingId(i))) is not None]
            self._highlights.patch(codings, (coding for coding in now if page.card(coding.item_id) is not None))
        elif coded:
            self._read_codings(coded)
        marked = _ids(changes, Kind.READS) | _ids(changes, Kind.MEMOS)
        marked = {item for item in marked if page.card(item) is not None}
        if marked:
            self._read_rows(marked)
        return touched | coded | marked

    def _read_codings(self, items: set[ItemId]) -> None:
        view, page = self._session.view, self.page
        assert page is not None
        if len(items) <= FIRST:
            self._highlights.put((coding for item in items for coding in view.codings_of(item)), items)
            return
        article = page.article.item.id
        found = [*view.codings_in(article, -1, -1), *view.codings_in(article, page.first, page.last - 1)]
        self._highlights.put((coding for coding in found if coding.item_id in items), items)

    def _read_rows(self, items: Iterable[ItemId]) -> None:
        backdrop = self._view.backdrop
        assert backdrop is not None
        for row in self._session.view.rows(list(items)):
            for which, there in ((backdrop.unread, not row.read), (backdrop.memos, row.has_memo)):
                if there:
                    which.add(row.id)
                else:
                    which.discard(row.id)

    def _dress(self, items: Iterable[ItemId]) -> None:
        """Read what is painted on items that came in."""
        new = list(items)
        if not new:
            return
        self._read_codings(set(new))
        self._read_rows(new)
        self._view.viewport().update()

    # In time

    def _on_scrolled(self) -> None:
        if self.page is not None and not self.whole() and not self._later.isActive():
            self._later.start()

    def _fill(self) -> None:
        """Load the next piece: all of a thread that is not too long, of others what is close."""
        page = self.page
        if page is None or self._session.project is None or self.whole():
            return
        if self._view.selecting or self._view.verticalScrollBar().isSliderDown():
            self._later.start(PAUSE_MS * 10)
            return
        if page.total <= MOST:
            want_earlier, want_later = page.first > 0, page.last < page.total
        else:
            want_earlier, want_later = self._view.near_edges()
            want_earlier, want_later = want_earlier and page.first > 0, want_later and page.last < page.total
        if want_later:
            self.later()
        elif want_earlier:
            self.earlier()
        if want_earlier or want_later:
            self._later.start(PAUSE_MS)


def _ids(changes: ChangeSet, kind: Kind) -> set[ItemId]:
    return {ItemId(i) for i in changes.of(kind)}
