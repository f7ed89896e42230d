"""Where the person is: which page is open, which item on it is current, and the place each article was left at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from PySide6.QtCore import QObject, Signal

from reader.domain.model import Article, Item, ItemId, ItemKind
from reader.ui.detail.document import Page
from reader.ui.detail.fitting import Fitting
from reader.ui.detail.folds import Folds
from reader.ui.detail.loader import Loader
from reader.ui.detail.selection import Selection
from reader.ui.detail.trail import Trail
from reader.ui.detail.view import TextView
from reader.ui.session import Session


class Places(QObject):
    """Opens pages and brings items onto the screen. `origin` is who chooses items for the session."""

    opened = Signal()
    """A page was built, for another article or anew."""
    closed = Signal()
    marked = Signal(object)
    """The item that is current, on the page."""

    def __init__(
        self,
        session: Session,
        view: TextView,
        loader: Loader,
        folds: Folds,
        fitting: Fitting,
        selection: Selection,
        origin: QObject,
    ) -> None:
        super().__init__(origin)
        self.trail = Trail()
        self._session = session
        self._view = view
        self._loader = loader
        self._folds = folds
        self._fitting = fitting
        self._selection = selection
        self._origin = origin
        self._left: ItemId | None = None
        self._before: ItemId | None = None
        self._drifting = 0
        session.current_changed.connect(self._on_current_changed)

    def forget(self) -> None:
        """Another project: nothing of the one before is kept."""
        self.trail.clear()
        self._left = self._before = None
        self._folds.recall()
        self.close()

    # What is current

    def choose(self, item: ItemId, *, jump: bool = True) -> None:
        """Make an item current that is on the screen; with `jump`, it can be gone back from."""
        self._left = None
        with nullcontext() if jump else self._drift():
            self._session.choose(item, origin=self._origin)

    def go(self, item: ItemId | None, *, jump: bool = True) -> None:
        """Make an item current and bring it onto the screen."""
        if item is not None:
            self._view.clear_selection()
            self.choose(item, jump=jump)
            self.show(item)

    def take(self) -> None:
        """The place that was restored becomes current, now that the person is in the text."""
        if self._left is not None:
            self.choose(self._left, jump=False)

    def here(self) -> Item | None:
        """The current item; the first step into an article whose place was restored leads to that place. Where nothing
        is current, the step leads into the first article."""
        if self._session.project is None:
            return None
        if self._session.current is None:
            articles = self._session.view.articles()
            if articles:
                self.go(articles[0].id)
            return None
        self.take()
        return self._session.view.item(self._session.current)

    @contextmanager
    def _drift(self) -> Iterator[None]:
        """What becomes current in here is no jump: the person reads on."""
        self._drifting += 1
        try:
            yield
        finally:
            self._drifting -= 1

    def _on_current_changed(self, item: ItemId | None, origin: object) -> None:
        before, self._before = self._before, item
        if before is not None and item is not None and not self._drifting and self._far(before, item):
            self.trail.jumped(before)
        if item is None:
            self.close()
        elif origin is self._origin:
            self.mark(item)
        else:
            self._view.clear_selection()
            self._left = None
            self.show(item)

    def _far(self, one: ItemId, other: ItemId) -> bool:
        """Whether two items are no neighbours in what is shown."""
        first, second = self._session.view.item(one), self._session.view.item(other)
        if first is None or second is None:
            return False
        if first.article_id != second.article_id:
            return True
        page = self._view.page
        if page is None or page.article.item.id != first.article_id:
            return abs(first.position - second.position) > 1
        low, high = sorted((first.position, second.position))
        return high not in (low + 1, page.outline.following(low))

    # What is on the screen

    def show(self, item_id: ItemId) -> None:
        """Bring an item onto the screen and mark it: opens its article where another one is shown, and whatever hides
        it."""
        item = self._session.view.item(item_id)
        if item is None:
            return
        opened = self._folds.open_to(item)
        page = self._view.page
        if page is None or page.article.item.id != item.article_id:
            article = self._session.view.article(item.article_id)
            if article is not None:
                self._open(article, item)
            return
        if opened or not self._loader.reach(item):
            self._load(page.article, item.position)
        self._reveal(item_id)
        self.mark(item_id)

    def bring(self, item_id: ItemId) -> Page | None:
        """Have an item on the page, opening what hides it, and let it stand where it is; None where it cannot be."""
        item, page = self._session.view.item(item_id), self._view.page
        if item is None or page is None or item.article_id != page.article.item.id:
            return None
        if self._folds.open_to(item) or not self._loader.reach(item):
            page = self._load(page.article, item.position)
        return page

    def mark(self, item: ItemId) -> None:
        """Show which item is current, and remember it as the place in its article."""
        backdrop = self._view.backdrop
        card = backdrop.page.card(item) if backdrop is not None else None
        if backdrop is None or card is None:
            return
        backdrop.current = item
        self._view.viewport().update()
        if self._left is None:
            self._session.state.places[str(int(card.item.article_id))] = int(item)
        self.marked.emit(item)

    def reload(self) -> None:
        """Build the page anew, as settings, theme or the article changed; the person stays where they are."""
        page = self._view.page
        if page is None or self._session.project is None:
            return
        article = self._session.view.article(page.article.item.id)
        if article is None:
            self.close()
            return
        selected = self._session.selection
        anchor = self._view.anchor()
        item = self._session.view.item(anchor.item)
        self._load(article, item.position if item is not None else -1)
        self._view.restore_anchor(anchor)
        self._after(selected)

    def refold(self, item: Item, *, steady: bool = True) -> None:
        """Other branches are folded: build the page anew, and let `item`, which is shown, stay where it was on the
        screen, or (not `steady`, or not seen before) come to its top."""
        page = self._view.page
        if page is None:
            return
        selected = self._session.selection
        anchor = self._view.anchor(item.id) if steady and self._view.is_on_screen(item.id) else None
        self._load(page.article, item.position)
        if anchor is None:
            self._reveal(item.id)
        else:
            self._view.restore_anchor(anchor)
        self._after(selected)

    def close(self) -> None:
        self._view.close_page()
        self._selection.drop()
        self.closed.emit()

    def _after(self, selected: object) -> None:
        """What was selected and current is so again, on the page that was built anew."""
        assert isinstance(selected, tuple)
        self._selection.restore(selected)
        if self._session.current is not None:
            self.mark(self._session.current)

    def _open(self, article: Article, item: Item) -> None:
        """Show another article. Where the article itself was chosen, the text opens at the place the person left; the
        article stays current until they do something in the text."""
        left = self._left_in(article) if item.kind is ItemKind.ARTICLE else None
        self._left = left.id if left is not None else None
        target = left or item
        self._load(article, target.position)
        self._reveal(target.id)
        self.mark(item.id)

    def _left_in(self, article: Article) -> Item | None:
        """The comment that an article was left at, or what hides it now."""
        view = self._session.view
        place = self._session.state.places.get(str(int(article.item.id)))
        left = view.item(ItemId(place)) if place is not None else None
        if left is None or left.article_id != article.item.id or left.kind is ItemKind.ARTICLE:
            return None
        shown = self._folds.outline(article.item).nearest(left.position)
        found = view.at_position(article.item.id, shown) if shown != left.position else left.id
        return view.item(found) if found is not None else None

    def _load(self, article: Article, position: int) -> Page:
        look = self._fitting.prepare()
        self._selection.place_bar()
        page = self._loader.open(article, look, self._fitting.colours, position)
        if self._session.current is not None and self._view.backdrop is not None:
            self._view.backdrop.current = self._session.current
        self.opened.emit()
        return page

    def _reveal(self, item: ItemId) -> None:
        number = self._view.page.number_of(item) if self._view.page is not None else None
        if number is not None:
            self._view.reveal_card(number)
