"""Find in text: the matches in the whole article, which one is shown, and how the person moves among them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.app.project import Project
from reader.domain.model import ItemId
from reader.domain.outline import Branch
from reader.ui.detail.find import FindBar, Match, matches
from reader.ui.detail.view import TextView
from reader.ui.session import Session

Texts = list[tuple[ItemId, str]]


class Finder(QObject):
    """Searches canonical texts, those that are folded away or not on the page yet included; where one branch alone is
    shown, those in it. `wanted` asks for a match to be shown."""

    wanted = Signal(object)
    """A `Match` to bring onto the screen."""

    def __init__(self, session: Session, view: TextView, bar: FindBar) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._bar = bar
        self._texts: Texts = []
        self._texts_of: tuple[ItemId, Branch | None] | None = None
        self._matches: list[Match] = []
        self._at: int | None = None
        self._request = 0
        bar.words_changed.connect(self._on_words)
        bar.next_wanted.connect(self.next)
        bar.previous_wanted.connect(self.previous)

    @property
    def match(self) -> Match | None:
        return None if self._at is None else self._matches[self._at]

    def open(self, words: str) -> None:
        self._bar.open(words)
        self.article_changed()

    def close(self) -> None:
        self._bar.hide()
        self._matches, self._at = [], None
        self._show_marks()

    def article_changed(self) -> None:
        """Another article is shown, or this one was built anew: search it, if the bar is open."""
        page = self._view.page
        if page is None or self._bar.isHidden():
            self._texts_of = None
            return
        article, focus = page.article.item, page.outline.focus
        if self._texts_of != (article.id, focus):
            self._texts_of = (article.id, focus)
            self._texts = [(card.item.id, card.item.body.text) for card in page.cards[page.lowest :]]
            self._request += 1
            size = article.descendants if focus is None else focus.descendants + 1
            if len(page.comments) < size and self._session.project is not None:
                work = partial(_texts_of, self._session.project, article.id, focus, self._request)
                self._session.read(work, self._on_texts)
        self._search(move=False)

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def _on_texts(self, result: tuple[int, Texts]) -> None:
        request, texts = result
        if request == self._request:
            self._texts = texts
            self._search(move=False)

    def _on_words(self, words: str) -> None:
        self._search(move=True)

    def _search(self, *, move: bool) -> None:
        shown = self.match
        self._matches = matches(self._bar.field.text(), self._texts)
        self._at = self._matches.index(shown) if shown in self._matches and not move else None
        if move and self._matches:
            self._at = self._nearest()
            self.wanted.emit(self._matches[self._at])
        self._show_marks()

    def _nearest(self) -> int:
        """The first match from what is being read on."""
        page = self._view.page
        if page is None:
            return 0
        place = {item: number for number, (item, _) in enumerate(self._texts)}
        reading = place.get(page.cards[self._view.reading_card()].item.id, 0)
        return next((number for number, (item, _) in enumerate(self._matches) if place[item] >= reading), 0)

    def _step(self, by: int) -> None:
        if not self._matches:
            return
        if self._at is None:
            self._at = self._nearest()
        else:
            self._at = (self._at + by) % len(self._matches)
        self.wanted.emit(self._matches[self._at])
        self._show_marks()

    def _show_marks(self) -> None:
        backdrop = self._view.backdrop
        if backdrop is not None:
            backdrop.inks.matches = {}
            for item, span in self._matches:
                backdrop.inks.matches.setdefault(item, []).append(span)
            backdrop.inks.match_now = self.match
        self._bar.show_count(self._at, len(self._matches))
        self._view.viewport().update()


def _texts_of(project: Project, article: ItemId, focus: Branch | None, request: int) -> tuple[int, Texts]:
    view = project.view
    if focus is not None:
        branch = view.thread(article, focus.position - 1, focus.descendants + 1)
        return request, [(item.id, item.body.text) for item in branch]
    own = view.item(article)
    texts = [(own.id, own.body.text)] if own is not None else []
    texts += [(item.id, item.body.text) for item in view.thread(article)]
    return request, texts
