"""Keeps the page filled: the article and what is needed of its thread first, the rest when there is time."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Article, CodingId, FlagKind, Item, ItemId
from reader.ui.detail.backdrop import Backdrop
from reader.ui.detail.document import Page
from reader.ui.detail.folds import Folds
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.image_source import picture_of
from reader.ui.detail.look import Look, Role
from reader.ui.detail.pictures import Pictures
from reader.ui.detail.signs import Sign
from reader.ui.detail.view import TextView
from reader.ui.session import Session
from reader.ui.theme import Colours

FIRST = 60
"""Comments that are there when the page first shows."""
STEP = 150
MOST = 1000
"""Threads up to here are loaded whole; of longer ones, what is near to where the person reads."""
FAR = 400
"""How far a jump may be from what is loaded, in shown comments, to load all between."""
GAP = 12
"""So many folded comments are rather read and passed over than asked around."""
PAUSE_MS = 15


class Loader(QObject):
    """Reads in the GUI thread, a few milliseconds at a time, from the session's own view. Works on what is shown of a
    thread (`Outline`): what is folded away is never loaded."""

    loaded = Signal()
    """Comments came in."""
    dressed = Signal()
    """The signs on items were read anew."""

    def __init__(self, session: Session, view: TextView, highlights: Highlights, folds: Folds) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._highlights = highlights
        self._folds = folds
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
        outline = self._folds.outline(article.item)
        page = Page(article, look, outline, Pictures(partial(picture_of, self._session.view, article.item.id)))
        self._highlights.clear()
        backdrop = Backdrop(page, self._highlights, colours)
        rank = outline.rank(position)
        start = max(0, rank - FIRST // 3) if rank >= FIRST else 0
        page.append(self._read(page, start, start + FIRST))
        self._view.show_page(backdrop)
        self._dress(card.item.id for card in page.cards[page.lowest :])
        self._later.start()
        return page

    def reach(self, item: Item) -> bool:
        """Have `item` on the page, which must be of its article; False where it is folded away, or too far off to load
        all between."""
        page = self.page
        if page is None or page.card(item.id) is not None:
            return page is not None
        if not page.outline.shows(item.position):
            return False
        rank, first, last = (page.outline.rank(at) for at in (item.position, page.first, page.last))
        if rank < first - FAR or rank >= last + FAR:
            return False
        if rank < first:
            self.earlier(first - rank + STEP // 3)
        else:
            self.later(rank - last + STEP // 3)
        return page.card(item.id) is not None

    def earlier(self, count: int = STEP) -> None:
        page = self.page
        if page is None or not page.missing[0]:
            return
        first = page.missing[0]
        comments = self._read(page, max(0, first - count), first)
        kept = page.cards[1].item.id if self._view.shows_comments() else None
        with self._view.growing(), self._view.steady(kept):
            page.prepend(comments)
        self._dress(comment.id for comment in comments)
        self.loaded.emit()

    def later(self, count: int = STEP) -> None:
        page = self.page
        if page is None or not page.missing[1]:
            return
        first = page.outline.rank(page.last)
        comments = self._read(page, first, first + count)
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
        """Whether all that is shown of the thread is on the page."""
        return self.page is None or self.page.missing == (0, 0)

    def _read(self, page: Page, first: int, stop: int) -> list[Item]:
        """The shown comments with the ranks `[first, stop)`."""
        wanted: list[list[int]] = []
        for start, end in page.outline.stretches(first, stop):
            if wanted and start - wanted[-1][1] <= GAP:
                wanted[-1][1] = end
            else:
                wanted.append([start, end])
        found: list[Item] = []
        for start, end in wanted:
            found += self._session.view.thread(page.article.item.id, start - 1, end - start)
        return [comment for comment in found if page.outline.shows(comment.position)]

    # What changed

    def is_current(self, changed: Iterable[int] | None = None) -> bool:
        """Whether the article, and of the comments on the page those that `changed` (None: all), are still just what
        the page shows."""
        page = self.page
        if page is None or self._session.view.article(page.article.item.id) != page.article:
            return False
        shown = [card.item for card in page.cards[1:]] if changed is None else _shown(page, changed)
        return all(self._session.view.item(item.id) == item for item in shown)

    def refresh_all(self) -> set[ItemId]:
        """Read all anew that is painted on the page; returns its items."""
        page = self.page
        if page is None:
            return set()
        self._highlights.load_names(self._session.view)
        items = [card.item.id for card in page.cards[page.lowest :]]
        self._dress(items)
        return set(items)

    def refresh(self, changes: ChangeSet) -> set[ItemId]:
        """Read what `changes` touched of the page; returns the items to paint anew."""
        page, backdrop = self.page, self._view.backdrop
        if page is None or backdrop is None:
            return set()
        touched: set[ItemId] = set()
        codes, codings = changes.of(Kind.CODES), changes.of(Kind.CODINGS)
        # A coding names its code too; the codebook is read again only where it changed.
        if changes.touches(Kind.CODERS, Kind.CODEBOOK) or not self._highlights.knows(codes):
            touched |= self._highlights.items_of(self._highlights.load_names(self._session.view))
        coded = {item for item in _ids(changes, Kind.CODED) if page.card(item) is not None}
        coded |= self._highlights.items_with(codings)
        if coded and 0 < len(codings) <= FIRST:
            now = [found for i in codings if (found := self._session.view.coding(CodingId(i))) is not None]
            self._highlights.patch(codings, (coding for coding in now if page.card(coding.item_id) is not None))
        elif coded:
            self._read_codings(coded)
        marked = _ids(changes, Kind.READS) | _ids(changes, Kind.MEMOS) | _ids(changes, Kind.FLAGS)
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
            there = {
                Sign.UNREAD: not row.read,
                Sign.BOOKMARK: FlagKind.BOOKMARK in row.flags,
                Sign.FLAG: FlagKind.FLAG in row.flags,
                Sign.MEMO: row.has_memo,
                Sign.VANISHED: row.vanished,
            }
            backdrop.signs[row.id] = tuple(sign for sign, holds in there.items() if holds)
        self.dressed.emit()

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
        want_earlier, want_later = page.missing[0] > 0, page.missing[1] > 0
        if page.outline.count > MOST:
            near_first, near_last = self._view.near_edges()
            want_earlier, want_later = want_earlier and near_first, want_later and near_last
        if want_later:
            self.later()
        elif want_earlier:
            self.earlier()
        if want_earlier or want_later:
            self._later.start(PAUSE_MS)


def _ids(changes: ChangeSet, kind: Kind) -> set[ItemId]:
    return {ItemId(i) for i in changes.of(kind)}


def _shown(page: Page, items: Iterable[int]) -> list[Item]:
    """The comments among `items` that are on a page."""
    cards = [page.card(ItemId(item)) for item in items if item != page.article.item.id]
    return [card.item for card in cards if card is not None]
