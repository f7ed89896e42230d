"""Says where one is: in the strip above the text, which follows what is being read, and to who listens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.domain.model import Item, ItemId, ItemKind
from reader.ui.detail.folds import Folds
from reader.ui.detail.heading import HeadingStrip
from reader.ui.detail.signs import Sign
from reader.ui.detail.view import TextView
from reader.ui.session import Session


class Whereabouts(QObject):
    """The strip shows the current item, and while the person scrolls the one they read."""

    parent_wanted = Signal(object)
    """The id of what the item in the strip answers."""

    def __init__(self, session: Session, view: TextView, heading: HeadingStrip, folds: Folds) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._heading = heading
        self._folds = folds
        self._shown: Item | None = None
        view.reading.connect(self._on_reading)
        heading.parent_wanted.connect(self._on_parent_wanted)

    def arrive(self, item: ItemId) -> None:
        """An item is current: show it, and say so."""
        who = self._show(item)
        backdrop, shown = self._view.backdrop, self._shown
        if backdrop is None or shown is None:
            return
        unread = self.tr("unread") if Sign.UNREAD in backdrop.signs.get(item, ()) else ""
        folded = self.tr("answers hidden") if self._folds.folded(item) else ""
        self._view.announce(", ".join(part for part in (who, shown.path, unread, folded) if part))

    def refresh(self) -> None:
        """What the strip says may have changed."""
        if self._shown is not None:
            self._show(self._shown.id)

    def leave(self) -> None:
        """No page is open."""
        self._shown = None
        self._heading.hide()

    def _show(self, item_id: ItemId) -> str:
        backdrop = self._view.backdrop
        card = backdrop.page.card(item_id) if backdrop is not None else None
        if backdrop is None or card is None:
            return ""
        self._shown = card.item
        above = card.item.parent_id
        parent = backdrop.page.card(above) if above is not None else None
        answered = parent.item if parent is not None else self._session.view.item(above) if above is not None else None
        title = backdrop.page.article.item.title or ""
        who = self._heading.show_item(card.item, answered, title, backdrop.signs.get(item_id, ()))
        self._heading.show_alone(backdrop.page.outline.focus is not None)
        self._heading.show()
        return who

    def _on_reading(self) -> None:
        page = self._view.page
        if page is not None:
            item = page.cards[self._view.reading_card()].item
            if self._shown is None or item.id != self._shown.id:
                self._show(item.id)

    def _on_parent_wanted(self) -> None:
        shown = self._shown
        if shown is not None and shown.kind is ItemKind.COMMENT:
            self.parent_wanted.emit(shown.parent_id if shown.parent_id is not None else shown.article_id)
