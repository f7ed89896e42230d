"""Going about in the thread: to neighbours, to what is left to do, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.app.view import View
from reader.domain.model import FlagKind, Item, ItemId, ItemKind
from reader.domain.outline import Outline
from reader.ui import actions
from reader.ui.detail import navigation
from reader.ui.detail.folds import Folds
from reader.ui.detail.places import Places
from reader.ui.detail.view import TextView
from reader.ui.session import Session

Way = Callable[[View, Outline, Item], ItemId | None]


class Moves(QObject):
    """One method for each way to go; `told` says why one led nowhere."""

    told = Signal(str)

    def __init__(self, session: Session, view: TextView, folds: Folds, places: Places) -> None:
        super().__init__(places)
        self._session = session
        self._view = view
        self._folds = folds
        self._places = places
        view.edge_wanted.connect(self.edge)

    def step(self, way: Way) -> None:
        """To a neighbour of the current item; where there is none, that is said."""
        item = self._places.here()
        if item is None:
            return
        article = self._session.view.item(item.article_id)
        if article is not None:
            found = way(self._session.view, self._folds.outline(article), item)
            self._go_or_tell(found, self._nowhere(way))

    def _nowhere(self, way: Way) -> str:
        if way is navigation.following:
            return self.tr("This is the last comment that is shown here.")
        if way is navigation.preceding:
            return self.tr("This is the first that is shown here.")
        if way is navigation.first_reply:
            return self.tr("Nobody answered this comment.")
        if way is navigation.parent:
            return self.tr("There is nothing above the article.")
        return self.tr("There is no other answer on this level in that direction.")

    def up(self) -> None:
        """To what the current comment answers."""
        item = self._places.here()
        focus = self._folds.focus
        if item is not None and focus is not None and focus.id == item.id:
            self.told.emit(
                self._with_key(self.tr("This thread alone is shown. {key} shows the whole article."), "focus_branch")
            )
            return
        self.step(navigation.parent)

    def edge(self, last: bool) -> None:
        """To the first or the last that is shown of the article."""
        page = self._view.page
        if page is None:
            return
        article, outline = page.article.item.id, page.outline
        if last and outline.count:
            self._places.go(self._session.view.at_position(article, outline.at(outline.count - 1)))
        else:
            self._places.go(article if outline.focus is None else outline.focus.id)

    def next_uncoded(self) -> None:
        if self._session.project is not None:
            found = self._session.view.next_uncoded(self._from())
            self._go_or_tell(found, self.tr("Every comment in the project has a code."))

    def next_unread(self) -> None:
        if self._session.project is not None:
            found = self._session.view.next_unread(self._from())
            self._go_or_tell(found, self.tr("You have read every comment in the project."))

    def next_bookmark(self) -> None:
        none = self.tr("There is no other bookmark in the project. {key} sets one.")
        self._next_flagged(FlagKind.BOOKMARK, self._with_key(none, "bookmark"))

    def next_flag(self) -> None:
        none = self.tr("There is no other flag in the project. {key} sets one.")
        self._next_flagged(FlagKind.FLAG, self._with_key(none, "flag"))

    def _with_key(self, text: str, action: str) -> str:
        return text.format(key=actions.named(action, self._session.settings.shortcuts))

    def _next_flagged(self, kind: FlagKind, none: str) -> None:
        if self._session.project is not None:
            found = self._session.view.next_flagged(self._from(), kind)
            self._go_or_tell(found if found != self._session.current else None, none)

    def _from(self) -> ItemId | None:
        here = self._places.here() if self._session.current is not None else None
        return here.id if here is not None else None

    def _go_or_tell(self, found: ItemId | None, otherwise: str) -> None:
        if found is None:
            self.told.emit(otherwise)
        else:
            self._places.go(found)

    # Back and forward

    def back(self) -> None:
        if self._session.project is not None:
            found = self._places.trail.back(self._session.current, self._is_there)
            self._return(found, self.tr("This is where you began."))

    def forward(self) -> None:
        if self._session.project is not None:
            found = self._places.trail.forward(self._session.current, self._is_there)
            self._return(found, self.tr("You have not gone back from anywhere."))

    def _return(self, found: ItemId | None, none: str) -> None:
        if found is None:
            self.told.emit(none)
        else:
            self._places.go(found, jump=False)

    def _is_there(self, item: ItemId) -> bool:
        return self._session.view.item(item) is not None

    # One branch alone

    def focus_branch(self) -> None:
        """Show the current comment and its answers alone; again: the whole article, at the same comment."""
        if self._folds.focus is not None:
            self.whole_article()
            return
        item = self._places.here()
        if item is None:
            return
        if item.kind is ItemKind.ARTICLE:
            self.told.emit(self.tr("Choose a comment first: its thread is then shown alone."))
            return
        (branch,) = self._session.view.branches([item.id])
        self._folds.focus_on(branch)
        self._places.refold(item, steady=False)

    def whole_article(self) -> None:
        """Show all of the article again."""
        if self._folds.focus is None:
            return
        self._folds.focus_on(None)
        item = self._places.here()
        if item is not None:
            self._places.refold(item)
