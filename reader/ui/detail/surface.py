"""The page on the screen: a read-only browser that paints what belongs behind the text and knows where things are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.app.commands import Target
from reader.domain.model import ItemId
from reader.ui.detail.backdrop import Backdrop
from reader.ui.detail.document import Page
from reader.ui.detail.look import LINK

SETTLE_MS = 120


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is at the top of the screen: a place in an item's text, or (`offset` None) the item; and how many pixels of
    that line or card are above the edge."""

    item: ItemId
    offset: int | None
    above: float


class TextSurface(QTextBrowser):
    """Knows the page and how to paint it, and nothing of the session. Never loads anything from anywhere."""

    scrolled = Signal()
    """What is visible changed, for whatever reason."""
    reading = Signal()
    """The person scrolls."""
    reading_moved = Signal()
    """The person scrolled, and has come to rest."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader_text")
        self.setReadOnly(True)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The width of the text is the page's own: another width of the window lays nothing out anew.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self.setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.backdrop: Backdrop | None = None
        self.selecting = False
        """While this holds, what is selected is not told to anybody."""
        self._quiet = 0
        self._margins = (0, 0)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.reading_moved)

    # The page

    @property
    def page(self) -> Page | None:
        return self.backdrop.page if self.backdrop is not None else None

    def show_page(self, backdrop: Backdrop) -> None:
        """Show a page from its top."""
        with self.quietly():
            self.backdrop = backdrop
            self.setDocument(backdrop.page.document)
            self.setLineWrapColumnOrWidth(int(backdrop.page.look.column))
            self.verticalScrollBar().setValue(0)

    def close_page(self) -> None:
        if self.backdrop is not None:
            self.backdrop = None
            self._settle.stop()
            with self.quietly():
                self.setDocument(QTextDocument(self))

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """What scrolls in here is not the person reading on."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    @contextmanager
    def growing(self) -> Iterator[None]:
        """The page takes comments in: what its positions say does not count until that is done."""
        self.selecting, before = True, self.selecting
        try:
            with self.quietly():
                yield
        finally:
            self.selecting = before

    @contextmanager
    def steady(self, item: ItemId | None = None) -> Iterator[None]:
        """Whatever comes in here, what is at the top of the screen stays where it is, or `item` if one is named."""
        page = self.page
        if page is None:
            yield
            return
        with self.quietly():
            kept = self.anchor(item)
            yield
            if self.page is page:
                self.restore_anchor(kept)

    def anchor(self, item: ItemId | None = None) -> Anchor:
        """What is at the top of the screen, down to the line, so that it is found again in another font; or, if it is
        on the page, where `item` is. Only with a page."""
        page = self.page
        assert page is not None
        card = page.card(item) if item is not None else None
        if card is not None:
            return Anchor(card.item.id, None, self.top - self._height_of(card.at))
        position = self.position_at(QPoint(self.viewport().width() // 2, 1))
        card = page.cards[page.card_number(position)]
        at = page.positions.offset(position)
        if at is None or at[0] != card.item.id:
            return Anchor(card.item.id, None, self.top - self._height_of(card.at))
        return Anchor(card.item.id, at[1], self.top - self._line_top(position))

    def restore_anchor(self, anchor: Anchor) -> None:
        page = self.page
        card = page.card(anchor.item) if page is not None else None
        if page is None or card is None:
            return
        position = page.positions.position(anchor.item, anchor.offset) if anchor.offset is not None else None
        with self.quietly():
            top = self._height_of(card.at) if position is None else self._line_top(position)
            self._scroll_to(top + anchor.above)

    def is_on_screen(self, item: ItemId) -> bool:
        """Whether a card's first line can be seen."""
        card = self.page.card(item) if self.page is not None else None
        return card is not None and self.top <= self._height_of(card.at) < self.top + self.viewport().height()

    def _line_top(self, position: int) -> float:
        top = self._height_of(position)
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        return top + (line.y() if line.isValid() else 0)

    def _height_of(self, position: int) -> float:
        document = self.document()
        return float(document.documentLayout().blockBoundingRect(document.findBlock(position)).top())

    def _scroll_to(self, value: float) -> None:
        if value > self.verticalScrollBar().maximum():
            self.document().documentLayout().documentSize()  # lays out all of it, so that the bar knows its range
        self.verticalScrollBar().setValue(round(value))

    def set_columns(self, before: int, behind: int) -> None:
        """Keep so many pixels free on each side of the text; `behind` is where the stripes stand."""
        if (before, behind) != self._margins:
            self._margins = (before, behind)
            left, right = (behind, before) if self.isRightToLeft() else (before, behind)
            self.setViewportMargins(left, 0, right, 0)

    def free_behind(self) -> QRect:
        """The free strip behind the text, in this widget's coordinates."""
        area = self.viewport().geometry()
        width = self._margins[1]
        left = area.left() - width if self.isRightToLeft() else area.right() + 1
        return QRect(left, area.top(), width, area.height())

    def announce(self, text: str) -> None:
        """Say what is current to who listens."""
        self.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def top(self) -> int:
        """The height in the document of what is at the top of the screen."""
        return self.verticalScrollBar().value()

    def band_of(self, item: ItemId) -> tuple[int, int] | None:
        """The heights in the viewport from a little above an item's card to a little below it; None where it is not on
        the page."""
        number = self.page.number_of(item) if self.page is not None else None
        if number is None or self.backdrop is None:
            return None
        rect, more = self.backdrop.card_rect(number), self.backdrop.page.look.em
        return floor(rect.top() - more) - self.top, ceil(rect.bottom() + more) - self.top

    def renew(self, items: Iterable[ItemId]) -> None:
        """Paint these items' cards anew, where they are on the screen."""
        for item in items:
            band = self.band_of(item)
            if band is not None:
                self.viewport().update(0, band[0], self.viewport().width(), band[1] - band[0])

    def reveal_card(self, number: int) -> None:
        """Bring a card to the top, a little below the edge; quietly."""
        page, backdrop = self.page, self.backdrop
        if page is None or backdrop is None:
            return
        with self.quietly():
            self._settle.stop()
            target = 0.0 if number <= page.lowest else backdrop.card_rect(number).top() - page.look.em * 1.2
            self._scroll_to(max(target, 0.0))
            self._bring_caret(page.cards[number].at)

    def reveal_position(self, position: int) -> None:
        """Scroll so that a document position is on the screen, in its upper part if it was not; quietly."""
        top = self._line_top(position)
        height = self.viewport().height()
        with self.quietly():
            self._settle.stop()
            if not self.top + height * 0.08 <= top <= self.top + height * 0.85:
                self._scroll_to(max(0.0, top - height * 0.3))

    def reading_card(self) -> int:
        """The card that is being read: the one at a line in the upper third, which moves down with the last page, so
        that the last comments can be reached."""
        page = self.page
        if page is None:
            return 0
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if bar.value() == 0:
            return page.lowest
        line = height / 3
        rest = bar.maximum() - bar.value()
        if rest < line:
            line += (height - line) * (1 - rest / line)
        position = self.cursorForPosition(QPoint(self.viewport().width() // 2, round(line))).position()
        return page.card_number(position)

    def shows_comments(self) -> bool:
        """Whether the first comment on the page has come into sight, or gone by."""
        page = self.page
        return page is not None and len(page.cards) > 1 and page.top_of(1) < self.top + self.viewport().height()

    def near_edges(self) -> tuple[bool, bool]:
        """Whether less than two screens are left before the first and behind the last comment that is there."""
        page = self.page
        if page is None:
            return False, False
        height = self.viewport().height()
        first = page.rect(1).top() if len(page.cards) > 1 else 0.0
        early = self.top + height > first and self.top < first + 2 * height
        return early, self.top + 3 * height > self.document().size().height()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        page = self.page
        data = QMimeData()
        if page is not None:
            slices = [page.slice(target) for target in self.selected_targets()]
            data.setText("\n\n".join(slices) or self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.backdrop is not None:
            painter = QPainter(self.viewport())
            painter.setClipRegion(event.region())
            painter.translate(0, -self.top)
            area = event.rect()
            self.backdrop.paint(painter, area.top() + self.top, area.bottom() + self.top)
            painter.end()
        super().paintEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()
        if not self._quiet:
            self._settle.start()
            self.reading.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self.quietly():
            super().resizeEvent(event)
        self.scrolled.emit()

    def _bring_caret(self, position: int) -> None:
        """Put the caret there, where nothing is selected: keys go on from what is current."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return
        cursor.setPosition(position)
        value = self.top
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def position_at(self, point: QPoint) -> int:
        return self.cursorForPosition(point).position()

    def link_at(self, point: QPoint) -> str:
        """Where the link under a point of the viewport leads; empty where there is none."""
        layout = self.document().documentLayout()
        at = layout.hitTest(QPointF(point) + QPointF(0, self.top), Qt.HitTestAccuracy.ExactHit)
        if at < 0:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(at + 1, self.document().characterCount() - 1))
        return cursor.charFormat().stringProperty(LINK)

    def select_range(self, start: int, stop: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        with self.quietly():
            self.setTextCursor(cursor)

    def selected_targets(self) -> list[Target]:
        """What is selected, as spans of items."""
        cursor, page = self.textCursor(), self.page
        if page is None or not cursor.hasSelection():
            return []
        return page.targets(cursor.selectionStart(), cursor.selectionEnd())
