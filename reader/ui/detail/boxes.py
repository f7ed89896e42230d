"""What is drawn behind paragraphs: quote bars, poll bars, boxes of pictures and code, the line for folded answers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextBlock

from reader.ui.detail.document import Page, role
from reader.ui.detail.look import PICTURE, PICTURE_HEIGHT, SHARE, Role
from reader.ui.theme import Colours, blend


class Boxes:
    """Paints in document coordinates, one paragraph at a time."""

    def __init__(self, page: Page, colours: Colours) -> None:
        self._page = page
        self._colours = colours

    def paint(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        """Paint what lies behind a paragraph, whose text stands in `rect`."""
        kind = role(block)
        form = block.blockFormat()
        right = self._page.look.column - form.rightMargin()
        area = QRectF(QPointF(form.leftMargin(), rect.top()), QPointF(right, rect.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        match kind:
            case Role.QUOTE:
                self._quote(painter, block, area)
            case Role.OPTION:
                self._option(painter, area, form.intProperty(SHARE))
            case Role.PREFORMATTED:
                painter.setBrush(blend(self._colours.text, self._colours.paper, 0.05))
                painter.drawRoundedRect(self._around(area), self._page.look.em * 0.2, self._page.look.em * 0.2)
            case Role.IMAGE:
                self._picture(painter, area, form.intProperty(PICTURE), form.doubleProperty(PICTURE_HEIGHT))
            case Role.FOLD:
                painter.setPen(QPen(QColor(self._colours.line), max(1.0, self._page.look.em * 0.07)))
                painter.setBrush(QColor(self._colours.card))
                shown = self.fold_area(block)
                painter.drawRoundedRect(shown, shown.height() / 2, shown.height() / 2)
            case _:
                pass

    def fold_area(self, block: QTextBlock) -> QRectF:
        """Around the line that stands for folded answers: as wide as its words."""
        look = self._page.look
        rect = self._page.document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineAt(0)
        if not line.isValid():
            return QRectF()
        form, width = block.blockFormat(), line.naturalTextWidth()
        left = look.column - form.rightMargin() - width if look.mirrored else form.leftMargin()
        words = QRectF(left, rect.top() + line.y(), width, line.ascent() + line.descent())
        return words.adjusted(-look.em * 0.7, -look.em * 0.3, look.em * 0.8, look.em * 0.3)

    def _around(self, area: QRectF) -> QRectF:
        em = self._page.look.em
        return area.adjusted(-em * 0.6, -em * 0.4, em * 0.6, em * 0.5)

    def _quote(self, painter: QPainter, block: QTextBlock, area: QRectF) -> None:
        look = self._page.look
        right_to_left = block.textDirection() is Qt.LayoutDirection.RightToLeft
        x = area.right() + look.em * 0.6 if right_to_left else area.left() - look.em * 0.8
        painter.setBrush(blend(self._colours.muted, self._colours.paper, 0.45))
        painter.drawRect(QRectF(x, area.top(), look.em * 0.2, area.height()))

    def _option(self, painter: QPainter, area: QRectF, share: int) -> None:
        """One answer of a poll: a bar as long as its share in percent."""
        look = self._page.look
        area.adjust(-look.em * 0.5, -look.em * 0.14, look.em * 0.5, look.em * 0.14)
        radius = look.em * 0.2
        painter.setBrush(QColor(self._colours.card))
        painter.drawRoundedRect(area, radius, radius)
        width = area.width() * min(max(share, 0), 100) / 100
        x = area.right() - width if look.mirrored else area.left()
        painter.setBrush(blend(self._colours.accent, self._colours.paper, 0.22))
        painter.drawRoundedRect(QRectF(x, area.top(), width, area.height()), radius, radius)

    # Pictures

    def _picture(self, painter: QPainter, area: QRectF, number: int, height: float) -> None:
        """The picture above its words; where there is none, a box with the sign of one, so that nobody takes the words
        for the text."""
        look = self._page.look
        top = area.top() - height - look.em * 0.35
        painter.setPen(QPen(QColor(self._colours.line), max(1.0, look.em * 0.07)))
        painter.setBrush(blend(self._colours.text, self._colours.paper, 0.05))
        box = self._around(QRectF(area.left(), top, area.width(), area.bottom() - top))
        painter.drawRoundedRect(box, look.em * 0.2, look.em * 0.2)
        if number and self._drawn(painter, number, QRectF(area.left(), top, area.width(), height)):
            return
        self._sign(painter, QPointF(box.center().x(), top + height * 0.5), min(look.em * 1.9, height * 0.9))

    def _drawn(self, painter: QPainter, number: int, room: QRectF) -> bool:
        shape = self._page.pictures.size(number)
        scale = room.height() / shape.height() if shape.height() else 0.0
        size = QSizeF(min(shape.width() * scale, room.width()), room.height())
        ratio = painter.device().devicePixelRatioF()
        image = self._page.pictures.image(number, round(size.width() * ratio), round(size.height() * ratio))
        if image is None:
            return False
        left = room.left() + (room.width() - size.width()) / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(QPointF(left, room.top()), size), image)
        return True

    def _sign(self, painter: QPainter, centre: QPointF, size: float) -> None:
        """A frame with hills and a sun: a picture was here."""
        frame = QRectF(centre.x() - size * 0.7, centre.y() - size / 2, size * 1.4, size)
        painter.setPen(QPen(QColor(self._colours.muted), max(1.0, size * 0.05)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, size * 0.08, size * 0.08)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.muted))
        painter.drawEllipse(QPointF(frame.left() + size * 0.35, frame.top() + size * 0.3), size * 0.1, size * 0.1)
        hills = ((0.1, 0.88), (0.42, 0.5), (0.58, 0.68), (0.82, 0.38), (1.3, 0.88))
        painter.drawPolygon(QPolygonF([QPointF(frame.left() + size * x, frame.top() + size * y) for x, y in hills]))
