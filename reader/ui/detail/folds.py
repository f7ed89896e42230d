"""Which branches are folded away, kept with the project, and which one is shown alone."""

from __future__ import annotations

from collections.abc import Iterable

from reader.domain.model import Item, ItemId, ItemKind
from reader.domain.outline import Branch, Outline
from reader.ui.session import Session


class Folds:
    """Knows no widget: whoever changes something here shows the article anew."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._of: dict[ItemId, dict[ItemId, Branch]] = {}
        self._outlines: dict[ItemId, Outline] = {}
        self._focus: Branch | None = None

    @property
    def focus(self) -> Branch | None:
        """The branch that is shown alone."""
        return self._focus

    def recall(self) -> None:
        """Another project is open: read what was folded in it, and forget what is no longer there."""
        self._focus = None
        self.read()
        if self._session.project is not None:
            self._keep()

    def read(self) -> None:
        """Look up anew where the branches lie, as comments came or went."""
        self._of, self._outlines = {}, {}
        if self._session.project is None:
            return
        for branch in self._session.view.branches(self._session.state.collapsed):
            if branch.descendants:
                self._of.setdefault(branch.article_id, {})[branch.id] = branch
        if self._focus is not None:
            now = self._session.view.branches([self._focus.id])
            self._focus = now[0] if now and now[0].descendants else None

    def outline(self, article: Item) -> Outline:
        """What is shown of an article's thread now."""
        found = self._outlines.get(article.id)
        if found is None:
            focus = self._focus if self._focus is not None and self._focus.article_id == article.id else None
            found = Outline(article.descendants, self._of.get(article.id, {}).values(), focus)
            self._outlines = {article.id: found}
        return found

    def folded(self, item: ItemId) -> bool:
        return any(item in some for some in self._of.values())

    def fold(self, branches: Iterable[Branch]) -> None:
        """Hide the answers in these branches."""
        for branch in branches:
            if branch.descendants:
                self._of.setdefault(branch.article_id, {})[branch.id] = branch
        self._keep()

    def unfold(self, items: Iterable[ItemId]) -> bool:
        """Show the answers to these comments; False where none was folded."""
        gone = [some.pop(item, None) for item in items for some in self._of.values()]
        if not any(gone):
            return False
        self._keep()
        return True

    def unfold_article(self, article: ItemId) -> bool:
        """Show every answer of an article."""
        if not self._of.pop(article, None):
            return False
        self._keep()
        return True

    def focus_on(self, branch: Branch | None) -> None:
        """Show one branch alone, and open; None for whole articles."""
        self._focus = branch
        self._outlines = {}
        if branch is not None:
            self.unfold([branch.id])

    def open_to(self, item: Item) -> bool:
        """Unfold what hides an item, and show whole what it is outside of; False where it was shown already."""
        focus = self._focus
        inside = item.kind is ItemKind.COMMENT
        outside = focus is not None and not (
            inside and item.article_id == focus.article_id and focus.position <= item.position < focus.stop
        )
        if outside:
            self.focus_on(None)
        over = [
            branch.id
            for branch in self._of.get(item.article_id, {}).values()
            if branch.position < item.position < branch.stop
        ]
        return self.unfold(over) or outside

    def _keep(self) -> None:
        self._outlines = {}
        self._session.state.collapsed = sorted(item for some in self._of.values() for item in some)
