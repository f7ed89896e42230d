"""The page that is shown: one article with the comments that are loaded, as a text document and a list of cards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from reader.app.commands import Target
from reader.domain.model import Article, Item, ItemId
from reader.domain.outline import Outline
from reader.ui.detail.look import ROLE, Look, Role
from reader.ui.detail.pictures import Pictures
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
    is stale. The first card is the article's own; where one branch alone is shown, it is only the page's title, and no
    item's.
    """

    def __init__(
        self, article: Article, look: Look, outline: Outline | None = None, pictures: Pictures | None = None
    ) -> None:
        self.article = article
        self.look = look
        self.outline = outline or Outline(article.item.descendants)
        """What of the thread is to be on the page, now or when the rest has come in."""
        self.pictures = pictures or Pictures()
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
        typesetter = Typesetter(cursor, look, self.pictures)
        if self.outline.focus is None:
            typesetter.article(article)
        else:
            typesetter.branch(article, self.outline.count)
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
    def missing(self) -> tuple[int, int]:
        """How many shown comments are not on the page yet: before the first and behind the last that is there."""
        return self.outline.rank(self.first), self.outline.count - self.outline.rank(self.last)

    @property
    def base(self) -> int:
        """The depth in the thread that stands at the margin."""
        return 0 if self.outline.focus is None else self.outline.focus.depth

    def depth(self, number: int) -> int:
        """How many steps in a card stands."""
        return self.cards[number].item.depth - self.base if number else 0

    @property
    def lowest(self) -> int:
        """The number of the first card that is an item's."""
        return 0 if self.outline.focus is None else 1

    def foldable(self, number: int) -> bool:
        """Whether a card has answers that can be hidden: those to what is shown alone cannot."""
        item = self.cards[number].item
        focus = self.outline.focus
        return number > 0 and item.children > 0 and (focus is None or focus.id != item.id)

    def folded(self, number: int) -> bool:
        """Whether a card's answers are hidden."""
        return number > 0 and self.outline.folded(self.cards[number].item.position)

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
        return min(max(bisect_right(self._ats, position) - 1, self.lowest), len(self.cards) - 1)

    def number_of(self, item: ItemId) -> int | None:
        card = self._card_of.get(item)
        return None if card is None else self.card_number(card.at)

    def end_of(self, number: int) -> int:
        """The document position of the last character of a card's last paragraph (its separator)."""
        return self._before(number, (Role.COUNT, Role.EARLIER, Role.LATER, Role.FOLD))

    def fold_line(self, number: int) -> QTextBlock | None:
        """The line in the place of a card's answers; None where they are shown."""
        if not self.folded(number):
            return None
        block = self.document.findBlock(self.end_of(number)).next()
        return block if block.isValid() and role(block) is Role.FOLD else None

    def _before(self, number: int, passed: tuple[Role, ...]) -> int:
        """The position of the last character of a card, without the paragraphs behind it that are `passed`."""
        if number + 1 < len(self.cards):
            end = self.cards[number + 1].at - 1
        else:
            end = self.document.characterCount() - 1
        # The count line stands behind the article, gap lines behind the count and the last comment, the line for what
        # is folded away behind its comment.
        block = self.document.findBlock(end)
        while block.isValid() and role(block) in passed:
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
        at = self._comments_at
        if behind and len(self.cards) > 1:
            at = self._before(len(self.cards) - 1, (Role.COUNT, Role.EARLIER, Role.LATER))
        cursor.setPosition(at)
        typesetter = Typesetter(cursor, self.look, self.pictures, self.base)
        for comment in comments:
            typesetter.comment(comment)
            if self.outline.folded(comment.position):
                typesetter.folded(comment)
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
        if not place and self.lowest:
            return
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
            (Role.LATER, self.missing[1], self.document.characterCount() - 1),
            (Role.EARLIER, self.missing[0], self._comments_at),
        ):
            self._drop_gap(cursor, which)
            if count > 0:
                cursor.setPosition(min(at, self.document.characterCount() - 1))
                typesetter = Typesetter(cursor, self.look, self.pictures, self.base)
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
