"""What lies behind the text: cards, guides of depth, quote bars, poll bars, boxes; `inks` then tints what is coded."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from reader.domain.model import ItemId
from reader.ui.detail.document import Page, role
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.inks import Inks
from reader.ui.detail.look import SHARE, Role
from reader.ui.theme import Colours, blend


class Backdrop:
    """Paints in document coordinates, and only what is visible."""

    def __init__(self, page: Page, highlights: Highlights, colours: Colours) -> None:
        self.page = page
        self.colours = colours
        self._highlights = highlights
        self.inks = Inks(page, highlights, colours)
        self.current: ItemId | None = None
        self.unread: set[ItemId] = set()
        self.memos: set[ItemId] = set()

    def visible_blocks(self, top: float, bottom: float) -> tuple[QTextBlock, QTextBlock]:
        """The first and the last paragraph between two heights, one more on each side."""
        first, last = self._block_at(top), self._block_at(bottom)
        return (
            first.previous() if first.previous().isValid() else first,
            last.next() if last.next().isValid() else last,
        )

    def _block_at(self, height: float) -> QTextBlock:
        """The paragraph at a height of the document."""
        document = self.page.document
        layout, point = document.documentLayout(), QPointF(1, max(height, 0))
        found = document.findBlock(layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit))
        # Right after the page got another width, Qt answers out of what it has laid out so far, and then with the last
        # paragraph. Asking where that one is makes it lay out all before it.
        if layout.blockBoundingRect(found).top() > height:
            found = document.findBlock(layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit))
        return found

    def card_rect(self, number: int) -> QRectF:
        """A comment's card, its pads included; for the article just its text."""
        look = self.page.look
        rect = self.page.rect(number)
        depth = self.page.cards[number].item.depth if number else 0
        near = look.gutter + look.indent(depth)
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
            self._paragraph(painter, block, layout.blockBoundingRect(block))
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
        look, depth = self.page.look, self.page.cards[number].item.depth
        following = number + 1 < len(self.page.cards) and self.page.cards[number + 1].item.depth
        width = max(1.0, round(look.em * 0.07))
        before = -10.0
        for level in range(depth):
            x = look.gutter + look.indent(level) + look.em * 0.35
            if x - before < look.em * 0.3:
                continue
            before = x
            x = look.column - x if look.mirrored else x
            bottom = rect.bottom() if following is False or int(following) <= level else rect.bottom() + look.em * 0.5
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
        middle = self._head_middle(number)
        if item in self.unread:
            x = rect.right() - look.pad * 0.58 if look.mirrored else rect.left() + look.pad * 0.58
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.accent))
            painter.drawEllipse(QPointF(x, middle), look.em * 0.18, look.em * 0.18)
        if item in self.memos:
            self._note(painter, self.note_rect(number))

    def note_rect(self, number: int) -> QRectF:
        """Where the sign for a memo stands on a card."""
        look, rect = self.page.look, self.card_rect(number)
        size = look.em * 0.85
        x = rect.left() + look.pad * 0.6 if look.mirrored else rect.right() - look.pad * 0.6 - size
        return QRectF(x, self._head_middle(number) - size / 2, size, size)

    def _head_middle(self, number: int) -> float:
        block = self.page.document.findBlock(self.page.cards[number].at)
        line = block.layout().lineAt(0)
        top = self.page.document.documentLayout().blockBoundingRect(block).top()
        return float(top + (line.ascent() + line.descent()) / 2) if line.isValid() else float(top)

    def _note(self, painter: QPainter, rect: QRectF) -> None:
        pen = QPen(QColor(self.colours.muted), max(1.0, self.page.look.em * 0.08))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, rect.width() * 0.12, rect.width() * 0.12)
        for share in (0.3, 0.5, 0.7):
            y = rect.top() + rect.height() * share
            painter.drawLine(
                QPointF(rect.left() + rect.width() * 0.22, y), QPointF(rect.right() - rect.width() * 0.22, y)
            )

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

    # Paragraphs

    def _paragraph(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        look, kind = self.page.look, role(block)
        if kind not in (Role.QUOTE, Role.IMAGE, Role.PREFORMATTED, Role.OPTION):
            return
        form = block.blockFormat()
        area = QRectF(QPointF(form.leftMargin(), rect.top()), QPointF(look.column - form.rightMargin(), rect.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        if kind is Role.QUOTE:
            width = look.em * 0.2
            right_to_left = block.textDirection() is Qt.LayoutDirection.RightToLeft
            x = area.right() + look.em * 0.6 if right_to_left else area.left() - look.em * 0.8
            painter.setBrush(blend(self.colours.muted, self.colours.paper, 0.45))
            painter.drawRect(QRectF(x, area.top(), width, area.height()))
        elif kind is Role.OPTION:
            area.adjust(-look.em * 0.5, -look.em * 0.14, look.em * 0.5, look.em * 0.14)
            radius = look.em * 0.2
            painter.setBrush(QColor(self.colours.card))
            painter.drawRoundedRect(area, radius, radius)
            width = area.width() * min(max(form.intProperty(SHARE), 0), 100) / 100
            x = area.right() - width if look.mirrored else area.left()
            painter.setBrush(blend(self.colours.accent, self.colours.paper, 0.22))
            painter.drawRoundedRect(QRectF(x, area.top(), width, area.height()), radius, radius)
        else:
            area.adjust(-look.em * 0.6, -look.em * 0.4, look.em * 0.6, look.em * 0.5)
            if kind is Role.IMAGE:
                painter.setPen(QPen(QColor(self.colours.line), max(1.0, look.em * 0.07)))
            painter.setBrush(blend(self.colours.text, self.colours.paper, 0.05))
            painter.drawRoundedRect(area, look.em * 0.2, look.em * 0.2)
