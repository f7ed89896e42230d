"""What lies behind the text: cards with their signs, guides of depth; `boxes` and `inks` do what lies on paragraphs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextBlock

from reader.domain.model import ItemId
from reader.ui.detail import signs
from reader.ui.detail.boxes import Boxes
from reader.ui.detail.document import Page
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.inks import Inks
from reader.ui.detail.signs import Sign
from reader.ui.theme import Colours

KEPT = 64


class Backdrop:
    """Paints in document coordinates, and only what is visible."""

    def __init__(self, page: Page, highlights: Highlights, colours: Colours) -> None:
        self.page = page
        self.colours = colours
        self._highlights = highlights
        self.inks = Inks(page, highlights, colours)
        self.current: ItemId | None = None
        self.hovered: ItemId | None = None
        """The comment whose fold mark the mouse is over."""
        self.signs: dict[ItemId, tuple[Sign, ...]] = {}
        self._boxes = Boxes(page, colours)
        self._found: dict[int, QTextBlock] = {}
        """Paragraphs that were found at heights, of one version of the page."""
        self._found_in = page.version

    def visible_blocks(self, top: float, bottom: float) -> tuple[QTextBlock, QTextBlock]:
        """The first and the last paragraph between two heights, one more on each side."""
        first, last = self._block_at(top), self._block_at(bottom)
        return (
            first.previous() if first.previous().isValid() else first,
            last.next() if last.next().isValid() else last,
        )

    def _block_at(self, height: float) -> QTextBlock:
        """The paragraph at a height of the document. Between two changes the same heights are asked for by all that
        paints, and Qt's search costs more than to see that the answer still holds."""
        document = self.page.document
        layout, point = document.documentLayout(), QPointF(1, max(height, 0))
        if self._found_in != self.page.version or len(self._found) > KEPT:
            self._found.clear()
            self._found_in = self.page.version
        known = self._found.get(round(height))
        if known is not None and known.isValid():
            rect = layout.blockBoundingRect(known)
            if rect.top() <= height < rect.bottom():
                return known
        found = document.findBlock(layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit))
        # Right after the page got another width, Qt answers out of what it has laid out so far, and then with the last
        # paragraph. Asking where that one is makes it lay out all before it.
        if layout.blockBoundingRect(found).top() > height:
            found = document.findBlock(layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit))
        self._found[round(height)] = found
        return found

    def card_rect(self, number: int) -> QRectF:
        """A comment's card, its pads included; for the article just its text."""
        look = self.page.look
        rect = self.page.rect(number)
        near = look.gutter + look.indent(self.page.depth(number))
        left, right = (0.0, look.column - near) if look.mirrored else (near, look.column)
        return QRectF(QPointF(left, rect.top() - look.em * 0.6), QPointF(right, rect.bottom() + look.em * 0.55))

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint all that is between the heights `top` and `bottom`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self.visible_blocks(top, bottom)
        for number in range(self.page.card_number(first.position()), self.page.card_number(last.position()) + 1):
            rect = self.card_rect(number)
            if number:
                self._guides(painter, number, rect)
                self._card(painter, number, rect)
            elif self.page.article.item.id == self.current:
                self._bar(painter, rect, number)
        layout = self.page.document.documentLayout()
        block = first
        while block.isValid() and block.position() <= last.position():
            self._boxes.paint(painter, block, layout.blockBoundingRect(block))
            block = block.next()
        self.inks.paint(painter, first.position(), last.position() + last.length())
        self._flash(painter)

    def _flash(self, painter: QPainter) -> None:
        """Outline the whole card, where the coding that was asked for is one of the whole item."""
        coding = self._highlights.find(self.inks.flashed) if self.inks.flashed is not None else None
        number = self.page.number_of(coding.item_id) if coding is not None and coding.span is None else None
        if number is not None:
            painter.setPen(QPen(QColor(self.colours.accent), max(2.0, self.page.look.em * 0.16)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.card_rect(number), self.page.look.em * 0.35, self.page.look.em * 0.35)

    # Cards

    def _guides(self, painter: QPainter, number: int, rect: QRectF) -> None:
        """A line for each ancestor, through the gap above as well, so that the lines of neighbours meet."""
        look, depth = self.page.look, self.page.depth(number)
        following = number + 1 < len(self.page.cards) and self.page.depth(number + 1)
        width = max(1.0, round(look.em * 0.07))
        before = -10.0
        below = rect.bottom() + look.em * 0.5
        line = self.page.fold_line(number)
        if line is not None:
            below = self.page.document.documentLayout().blockBoundingRect(line).bottom() + look.em * 0.9
        for level in range(depth):
            x = look.gutter + look.indent(level) + look.em * 0.35
            if x - before < look.em * 0.3:
                continue
            before = x
            x = look.column - x if look.mirrored else x
            bottom = rect.bottom() if following is False or int(following) <= level else below
            # On whole pixels, so that pieces meet without a seam.
            top = round(rect.top() - look.em * 0.55)
            painter.fillRect(QRectF(round(x), top, width, round(bottom) - top), QColor(self.colours.line))

    def _card(self, painter: QPainter, number: int, rect: QRectF) -> None:
        look, item = self.page.look, self.page.cards[number].item.id
        current = item == self.current
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.current if current else self.colours.card))
        radius = look.em * 0.35
        painter.drawRoundedRect(rect, radius, radius)
        if current:
            self._bar(painter, rect, number)
        if self.page.foldable(number):
            self._fold_mark(painter, number)
        for sign, square in self.sign_rects(number):
            signs.paint(painter, sign, square, self.colours, mirrored=look.mirrored)

    def sign_rects(self, number: int) -> list[tuple[Sign, QRectF]]:
        """The signs of a card and where they stand, at the end of its first line."""
        look, rect = self.page.look, self.card_rect(number)
        size, gap = look.em * 0.85, look.em * 0.2
        top = self._head_middle(number) - size / 2
        found: list[tuple[Sign, QRectF]] = []
        for place, sign in enumerate(reversed(self.signs.get(self.page.cards[number].item.id, ()))):
            along = look.pad * 0.6 + place * (size + gap)
            x = rect.left() + along if look.mirrored else rect.right() - along - size
            found.append((sign, QRectF(x, top, size, size)))
        return found

    # Fold marks

    def fold_rect(self, number: int) -> QRectF:
        """Where a card's fold mark can be hit: much more than it shows, and never less than 24 pixels (WCAG 2.2,
        2.5.8). Empty where there is nothing to fold."""
        if not self.page.foldable(number):
            return QRectF()
        look, rect = self.page.look, self.card_rect(number)
        width = max(look.pad + look.em * 0.7, 24.0)
        left = rect.right() + look.em * 0.5 - width if look.mirrored else rect.left() - look.em * 0.5
        middle, half = self._head_middle(number), max(look.em * 0.95, 12.0)
        return QRectF(left, middle - half, width, half * 2)

    def fold_at(self, number: int, point: QPointF) -> ItemId | None:
        """The comment whose fold mark, or line for folded answers, is at a point; `number` is the card there or the one
        before."""
        for near in (number, number + 1):
            if 0 < near < len(self.page.cards) and self.fold_rect(near).contains(point):
                return self.page.cards[near].item.id
        line = self.page.fold_line(number)
        if line is not None and self._boxes.fold_area(line).contains(point):
            return self.page.cards[number].item.id
        return None

    def _fold_mark(self, painter: QPainter, number: int) -> None:
        """A triangle: downwards over what is open, else to where lines go on."""
        look, rect, item = self.page.look, self.card_rect(number), self.page.cards[number].item.id
        size = look.em * 0.3
        along = look.pad * 0.55
        centre = QPointF(rect.right() - along if look.mirrored else rect.left() + along, self._head_middle(number))
        painter.setPen(Qt.PenStyle.NoPen)
        if item == self.hovered:
            painter.setBrush(QColor(self.colours.hover))
            painter.drawEllipse(centre, size * 1.75, size * 1.75)
        if self.page.folded(number):
            tip = -size if look.mirrored else size
            points = (QPointF(-tip * 0.6, -size), QPointF(-tip * 0.6, size), QPointF(tip * 0.8, 0))
        else:
            points = (QPointF(-size, -size * 0.6), QPointF(size, -size * 0.6), QPointF(0, size * 0.8))
        painter.setBrush(QColor(self.colours.accent if item == self.hovered else self.colours.muted))
        painter.drawPolygon(QPolygonF([centre + point for point in points]))

    def _head_middle(self, number: int) -> float:
        block = self.page.document.findBlock(self.page.cards[number].at)
        line = block.layout().lineAt(0)
        top = self.page.document.documentLayout().blockBoundingRect(block).top()
        return float(top + (line.ascent() + line.descent()) / 2) if line.isValid() else float(top)

    def _bar(self, painter: QPainter, rect: QRectF, number: int) -> None:
        """The bar that says where the person is, on the side where lines begin."""
        look = self.page.look
        if not number:
            layout = self.page.document.documentLayout()
            title = layout.blockBoundingRect(self.page.document.findBlock(self.page.cards[0].at))
            rect = QRectF(rect.left(), title.top(), rect.width(), title.height())
        width = look.em * 0.25
        x = rect.right() - width if look.mirrored else rect.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.accent))
        painter.drawRoundedRect(QRectF(x, rect.top(), width, rect.height()), width / 2, width / 2)
