"""The page that is shown: one article with the comments that are loaded, as a text document and a list of cards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from reader.app.commands import Target
from reader.domain.model import Article, Item, ItemId
from reader.ui.detail.look import ROLE, Look, Role
from reader.ui.detail.positions import Positions, Segment
from reader.ui.detail.typesetter import Typesetter


@dataclass(slots=True)
class Card:
    """An item on the page; `at` is the document position of its first paragraph, the line with title or name."""

    item: Item
    at: int


class Page:
    """Built once for an article; comments come in before the first or behind the last that is there.

    `version` grows with every change of the document, so that what was worked out from positions can tell that it
    is stale. The first card is the article's own.
    """

    def __init__(self, article: Article, look: Look) -> None:
        self.article = article
        self.look = look
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(look.font)
        self.positions = Positions()
        self.cards: list[Card] = []
        self.texts: dict[ItemId, str] = {}
        self.version = 0
        self._ats: list[int] = []
        self._card_of: dict[ItemId, Card] = {}
        frame = self.document.rootFrame().frameFormat()
        frame.setTopMargin(look.em * 1.6)
        frame.setBottomMargin(look.em * 14)
        self.document.rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        typesetter = Typesetter(cursor, look)
        typesetter.article(article)
        cursor.endEditBlock()
        self._comments_at = typesetter.at
        self._take(0, typesetter.at, typesetter)
        self._gaps()

    @property
    def comments(self) -> list[Card]:
        return self.cards[1:]

    @property
    def first(self) -> int:
        """The position in the thread of the first comment on the page (see `Item.position`)."""
        return self.cards[1].item.position if len(self.cards) > 1 else 0

    @property
    def last(self) -> int:
        """The position behind the last comment on the page."""
        return self.cards[-1].item.position + 1 if len(self.cards) > 1 else 0

    @property
    def total(self) -> int:
        """How many comments the article has."""
        return self.article.item.descendants

    def append(self, comments: Sequence[Item]) -> None:
        """Add comments that follow the last one."""
        self._add(comments, behind=True)

    def prepend(self, comments: Sequence[Item]) -> None:
        """Add comments that come before the first one."""
        self._add(comments, behind=False)

    # Looking up

    def card(self, item: ItemId) -> Card | None:
        return self._card_of.get(item)

    def card_number(self, position: int) -> int:
        """The index in `cards` of the card at a document position."""
        return max(bisect_right(self._ats, position) - 1, 0)

    def number_of(self, item: ItemId) -> int | None:
        card = self._card_of.get(item)
        return None if card is None else self.card_number(card.at)

    def end_of(self, number: int) -> int:
        """The document position of the last character of a card's last paragraph (its separator)."""
        if number + 1 < len(self.cards):
            end = self.cards[number + 1].at - 1
        else:
            end = self.document.characterCount() - 1
        # The count line stands behind the article, gap lines behind the count and the last comment.
        block = self.document.findBlock(end)
        while block.isValid() and role(block) in (Role.COUNT, Role.EARLIER, Role.LATER):
            block = block.previous()
        return int(block.position() + block.length() - 1)

    def rect(self, number: int) -> QRectF:
        """Where a card is in the document, from its first line to its last; lays out the document down to there."""
        layout = self.document.documentLayout()
        first = layout.blockBoundingRect(self.document.findBlock(self.cards[number].at))
        last = layout.blockBoundingRect(self.document.findBlock(self.end_of(number)))
        return QRectF(0, first.top(), self.look.column, last.bottom() - first.top())

    def top_of(self, number: int) -> float:
        """The height at which a card's first line begins."""
        block = self.document.findBlock(self.cards[number].at)
        return float(self.document.documentLayout().blockBoundingRect(block).top())

    def targets(self, start: int, stop: int) -> list[Target]:
        return self.positions.targets(start, stop, self.texts)

    def slice(self, target: Target) -> str:
        """The canonical text of a target on the page."""
        text = self.texts[target.item]
        return text if target.span is None else text[target.span.start : target.span.stop]

    # Writing

    def _add(self, comments: Sequence[Item], *, behind: bool) -> None:
        if not comments:
            return
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        self._drop_gap(cursor, Role.LATER if behind else Role.EARLIER)
        at = self.end_of(len(self.cards) - 1) if behind and len(self.cards) > 1 else self._comments_at
        cursor.setPosition(at)
        typesetter = Typesetter(cursor, self.look)
        for comment in comments:
            typesetter.comment(comment)
        cursor.endEditBlock()
        self._take(at, typesetter.at - at, typesetter)
        self._gaps()

    def _take(self, at: int, length: int, typesetter: Typesetter) -> None:
        """Note that `typesetter` put `length` units in behind the position `at`."""
        self._shift(at + 1 if self.cards else 0, length, typesetter.segments)
        new = [Card(item, start) for item, start in typesetter.starts]
        place = bisect_right(self._ats, at)
        self.cards[place:place] = new
        self._ats = [card.at for card in self.cards]
        for card in new:
            self._card_of[card.item.id] = card
            self.texts[card.item.id] = card.item.body.text

    def _shift(self, at: int, length: int, segments: Sequence[Segment] = ()) -> None:
        self.positions.insert(at, length, segments)
        for card in self.cards[bisect_right(self._ats, at - 1) :]:
            card.at += length
        self._ats = [card.at for card in self.cards]
        self.version += 1

    def _gaps(self) -> None:
        """Say in a line of their own how many comments are missing before and behind those that are there."""
        if len(self.cards) == 1:
            return
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for which, count, at in (
            (Role.LATER, self.total - self.last, self.document.characterCount() - 1),
            (Role.EARLIER, self.first, self._comments_at),
        ):
            self._drop_gap(cursor, which)
            if count > 0:
                cursor.setPosition(min(at, self.document.characterCount() - 1))
                typesetter = Typesetter(cursor, self.look)
                before = typesetter.at
                typesetter.gap(which, count)
                self._shift(before + 1, typesetter.at - before)
        cursor.endEditBlock()

    def _drop_gap(self, cursor: QTextCursor, which: Role) -> None:
        block = self.gap(which)
        if block is None:
            return
        start, length = block.position() - 1, block.length()
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._shift(start + 1, -length)

    def gap(self, which: Role) -> QTextBlock | None:
        """The line that stands for missing comments; None where none are missing on that side."""
        if which is Role.LATER:
            block = self.document.lastBlock()
        else:
            block = self.document.findBlock(self._comments_at).next()
        return block if block.isValid() and role(block) is which else None


def role(block: QTextBlock) -> Role:
    """What a paragraph of the document is."""
    return Role(int(block.blockFormat().intProperty(ROLE)))
