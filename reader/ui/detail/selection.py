"""What is selected in the text: told to the session, offered a bar of things to do, copied with where it is from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from reader.app.commands import Target
from reader.domain.model import ItemId
from reader.domain.text import Span
from reader.ui.detail import dates
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.selection_bar import SelectionBar
from reader.ui.detail.sentences import sentence_at, sentence_from
from reader.ui.detail.view import TextView
from reader.ui.session import Session

TARGETS_MIME = "application/x-threadnote-targets"
"""Says of what is dragged that it is `session.selection`; it has no content."""


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
        view.installEventFilter(self)

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

    def select(self, item: ItemId, span: Span) -> None:
        """Select a span of an item that is on the page, and bring its beginning onto the screen."""
        page = self._view.page
        ranges = page.positions.ranges(item, span) if page is not None else []
        if not ranges:
            return
        self._view.select_range(ranges[0][0], ranges[-1][1])
        self._view.reveal_position(ranges[0][0])
        self._on_settled()

    # By sentences

    def sentence_at(self, position: int) -> tuple[ItemId, Span] | None:
        """The sentence at a document position; None where that is no item's text."""
        page = self._view.page
        at = page.positions.offset(position) if page is not None else None
        card = page.card(at[0]) if page is not None and at is not None else None
        if at is None or card is None:
            return None
        found = sentence_at(card.item.body.text, card.item.body.blocks, at[1])
        return (at[0], found) if found is not None else None

    def select_sentence(self) -> None:
        """Select the sentence at the caret, or the first of the current comment; where something is selected, the
        next sentence, which may be in the next comment."""
        page, selected = self._view.page, self._session.selection
        if page is None:
            return
        if selected and (span := selected[-1].span) is not None:
            self._select_from(selected[-1].item, span.stop)
            return
        current = self._session.current
        here = self.sentence_at(self._view.textCursor().position())
        if here is not None and here[0] == current:
            self.select(*here)
        elif current is not None:
            self._select_from(current, 0)

    def extend_sentence(self) -> None:
        """Let the selection reach to the end of its sentence; where it does already, over the next one as well."""
        page, selected = self._view.page, self._session.selection
        if page is None or not selected:
            self.select_sentence()
            return
        first, last = selected[0], selected[-1]
        card = page.card(last.item)
        if card is None or first.span is None or last.span is None:
            return
        body = card.item.body
        found = sentence_at(body.text, body.blocks, last.span.stop - 1)
        if found is None or found.stop <= last.span.stop:
            found = sentence_from(body.text, body.blocks, last.span.stop)
        begin = page.positions.position(first.item, first.span.start)
        end = page.positions.position(last.item, found.stop, behind=True) if found is not None else None
        if begin is not None and end is not None:
            self._view.select_range(begin, end)
            self._view.reveal_position(end)
            self._on_settled()

    def _select_from(self, item: ItemId, offset: int) -> None:
        """Select the first sentence from there on, on this item or one behind it on the page."""
        page = self._view.page
        number = page.number_of(item) if page is not None else None
        while page is not None and number is not None and number < len(page.cards):
            there = page.cards[number].item
            found = sentence_from(there.body.text, there.body.blocks, offset)
            position = page.positions.position(there.id, found.start) if found is not None else None
            if found is not None and position is not None:
                if there.id != self._session.current:
                    self._view.clear_selection()
                    self._view.clicked.emit(position)
                self.select(there.id, found)
                return
            number, offset = number + 1, 0

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
        self._session.request("say", self.tr("Copied, with author, date and article."))

    def drag_data(self) -> QMimeData:
        """What goes along when the selection is dragged: to a code, or as text to anywhere."""
        data = self._view.createMimeDataFromSelection()
        data.setData(TARGETS_MIME, b"")
        return data

    def place_bar(self) -> None:
        """Keep the bar beside the selection, wherever that is now."""
        if self._session.selection and self._session.writable and not self._view.selecting:
            area = self._view.viewport().geometry()
            self._bar.place(self._view.selection_rect().translated(area.topLeft()), area)

    def name_last_code(self) -> None:
        """Write on the bar which code was applied last."""
        code = self._session.last_code
        known = self._highlights.codes.get(code) if code is not None else None
        self._bar.name_keys(self._session.settings.shortcuts)
        self._bar.set_last_code(*((known.name, known.colour) if known is not None else ("", "")))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tab leads from the selected text to what can be done with it."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Tab or event.modifiers() or not self._bar.isVisible():
            return False
        self._bar.enter()
        return True

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
