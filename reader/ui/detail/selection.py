"""What is selected in the text: told to the session, offered a bar of things to do, copied with where it is from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.app.commands import Target
from reader.ui.detail import dates
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.selection_bar import SelectionBar
from reader.ui.detail.view import TextView
from reader.ui.session import Session


class Selection(QObject):
    """Keeps `session.selection` as the text view shows it; the bar appears when a selection has settled."""

    def __init__(self, session: Session, view: TextView, bar: SelectionBar, highlights: Highlights) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._bar = bar
        self._highlights = highlights
        view.selectionChanged.connect(self._on_changed)
        view.selection_settled.connect(self._on_settled)
        view.scrolled.connect(self.place_bar)
        session.code_applied.connect(self._on_code_applied)

    def text(self) -> str:
        """The canonical text, an empty line between items."""
        page = self._view.page
        return "" if page is None else "\n\n".join(page.slice(target) for target in self._session.selection)

    def restore(self, targets: Sequence[Target]) -> None:
        """Select these spans on the page, where they are on it; else nothing."""
        page = self._view.page
        spans = [(target.item, target.span) for target in targets if target.span is not None]
        if page is None or not spans or any(page.card(item) is None for item, _ in spans):
            self._view.clear_selection()
            self._session.select(())
            return
        ranges = [found for item, span in spans for found in page.positions.ranges(item, span)]
        if ranges:
            self._view.select_range(ranges[0][0], ranges[-1][1])
            self._on_settled()

    def drop(self) -> None:
        """The page goes: nothing is selected, and nothing offered."""
        self._bar.hide()
        self._session.select(())

    def copy_with_source(self) -> None:
        """Put the selected text, or the whole current item, on the clipboard with author, date, article and address."""
        page, targets = self._view.page, self._session.targets()
        if page is None or not targets or any(target.item not in page.texts for target in targets):
            return
        text = "\n\n".join(page.slice(target) for target in targets)
        items = [card.item for target in targets if (card := page.card(target.item)) is not None]
        authors = ", ".join(dict.fromkeys(item.author for item in items if item.author))
        day = dates.shown(items[0].published) if len(items) == 1 else ""
        title = self.tr("“{title}”").format(title=page.article.item.title or self.tr("Untitled"))
        source = ", ".join(part for part in (authors, day, title, page.article.url) if part)
        QGuiApplication.clipboard().setText(f"{text} — {source}")

    def place_bar(self) -> None:
        """Keep the bar beside the selection, wherever that is now."""
        if self._session.selection and self._session.writable and not self._view.selecting:
            area = self._view.viewport().geometry()
            self._bar.place(self._view.selection_rect().translated(area.topLeft()), area)

    def name_last_code(self) -> None:
        """Write on the bar which code was applied last."""
        code = self._session.last_code
        known = self._highlights.codes.get(code) if code is not None else None
        self._bar.set_last_code(*((known.name, known.colour) if known is not None else ("", "")))

    def _on_changed(self) -> None:
        if not self._view.selecting:
            self._session.select(self._view.selected_targets())
            if not self._session.selection:
                self._bar.hide()

    def _on_settled(self) -> None:
        targets = self._view.selected_targets()
        self._view.widen(targets)
        self._session.select(targets)
        if targets and self._session.writable:
            self.name_last_code()
            self.place_bar()
        else:
            self._bar.hide()

    def _on_code_applied(self, code: object) -> None:
        self.name_last_code()
