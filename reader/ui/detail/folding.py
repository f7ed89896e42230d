"""Folding branches away and bringing them back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from reader.domain.model import Item, ItemId, ItemKind
from reader.domain.outline import Branch
from reader.ui.detail.folds import Folds
from reader.ui.detail.places import Places
from reader.ui.detail.view import TextView
from reader.ui.session import Session


class Folding(QObject):
    """Changes `Folds`, sees to it that what is current is shown, and has the page built anew."""

    def __init__(self, session: Session, view: TextView, folds: Folds, places: Places) -> None:
        super().__init__(places)
        self._session = session
        self._view = view
        self._folds = folds
        self._places = places
        view.fold_wanted.connect(self.toggle)

    def collapse(self) -> None:
        """Hide the answers to the current comment. Where there are none, or they are hidden already, go to what it
        answers and hide the answers to that."""
        item = self._places.here()
        if item is None or item.kind is ItemKind.ARTICLE:
            return
        if not item.children or self._folds.folded(item.id):
            focus = self._folds.focus
            if focus is not None and focus.id == item.id:
                return
            if item.parent_id is None:
                self._places.go(item.article_id)
                return
            self._places.choose(item.parent_id)
            above = self._session.view.item(item.parent_id)
            assert above is not None
            item = above
        self._fold(self._session.view.branches([item.id]), item)

    def expand(self) -> None:
        """Show the answers to the current comment."""
        item = self._places.here()
        if item is not None and self._folds.unfold([item.id]):
            self._places.refold(item)

    def toggle(self, item_id: ItemId) -> None:
        """Hide the answers to a comment, or show them again."""
        item = self._session.view.item(item_id)
        if item is None or item.kind is ItemKind.ARTICLE or not item.children:
            return
        if self._folds.unfold([item.id]):
            self._places.refold(item)
        else:
            self._fold(self._session.view.branches([item.id]), item)

    def collapse_deeper(self) -> None:
        """Hide every answer in the article that is deeper than the current comment."""
        item = self._places.here()
        if item is not None:
            depth = max(item.depth, 0)
            self._fold(self._session.view.branches_at(item.article_id, depth), item)

    def expand_all(self) -> None:
        """Show every answer in the article."""
        item = self._places.here()
        if item is not None and self._folds.unfold_article(item.article_id):
            self._places.refold(item)

    def _fold(self, branches: Iterable[Branch], steady: Item) -> None:
        """Fold these away; `steady` stays where it is on the screen, or its nearest ancestor that is shown."""
        focus = self._folds.focus
        self._folds.fold(branch for branch in branches if focus is None or branch.id != focus.id)
        self._stay_shown()
        self._places.refold(self._shown(steady))

    def _stay_shown(self) -> None:
        """Where what is current is hidden now, the nearest of its ancestors that is not becomes current."""
        current = self._session.view.item(self._session.current) if self._session.current is not None else None
        if current is not None and (shown := self._shown(current)).id != current.id:
            self._view.clear_selection()
            self._places.choose(shown.id, jump=False)

    def _shown(self, item: Item) -> Item:
        """An item, or the nearest of its ancestors that is shown."""
        view = self._session.view
        article = view.item(item.article_id)
        if article is None or item.kind is ItemKind.ARTICLE:
            return item
        position = self._folds.outline(article).nearest(item.position)
        found = view.at_position(item.article_id, position) if position != item.position else None
        return (view.item(found) if found is not None else None) or item
