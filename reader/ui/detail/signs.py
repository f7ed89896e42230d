"""The small signs on a comment: unread, bookmark, flag, memo, vanished. Each has its own shape, not just a colour."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from reader.domain.words import translate
from reader.ui.theme import Colours


class Sign(IntEnum):
    """In the order in which they stand on a card, from the side where lines begin."""

    UNREAD = 0
    BOOKMARK = 1
    FLAG = 2
    MEMO = 3
    VANISHED = 4
    """The page no longer showed the comment when it was saved last."""


def name(sign: Sign) -> str:
    """What a sign means, for tooltips and for who listens."""
    match sign:
        case Sign.UNREAD:
            return translate("ReaderPage", "Unread")
        case Sign.BOOKMARK:
            return translate("ReaderPage", "Bookmark")
        case Sign.FLAG:
            return translate("ReaderPage", "Flag")
        case Sign.VANISHED:
            return translate("ReaderPage", "No longer on the page")
        case _:
            return translate("ReaderPage", "Memo")


def paint(painter: QPainter, sign: Sign, rect: QRectF, colours: Colours, *, mirrored: bool = False) -> None:
    """Draw a sign into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    match sign:
        case Sign.UNREAD:
            painter.setBrush(QColor(colours.accent))
            radius = rect.width() * 0.27
            painter.drawEllipse(rect.center(), radius, radius)
        case Sign.BOOKMARK:
            painter.setBrush(QColor(colours.accent))
            painter.drawPolygon(_shape(rect, ((0.26, 0.06), (0.74, 0.06), (0.74, 0.94), (0.5, 0.7), (0.26, 0.94))))
        case Sign.FLAG:
            painter.setBrush(QColor(colours.danger))
            cloth = ((0.3, 0.08), (0.92, 0.3), (0.3, 0.56))
            pole = ((0.2, 0.04), (0.31, 0.04), (0.31, 0.98), (0.2, 0.98))
            for points in (cloth, pole):
                painter.drawPolygon(_shape(rect, points, mirrored))
        case Sign.VANISHED:
            _gone(painter, rect, colours)
        case _:
            _note(painter, rect, colours)
    painter.restore()


def _shape(rect: QRectF, points: tuple[tuple[float, float], ...], mirrored: bool = False) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(rect.left() + rect.width() * (1 - x if mirrored else x), rect.top() + rect.height() * y)
            for x, y in points
        ]
    )


def _note(painter: QPainter, rect: QRectF, colours: Colours) -> None:
    painter.setPen(QPen(QColor(colours.muted), max(1.0, rect.width() * 0.09)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    sheet = rect.adjusted(rect.width() * 0.08, rect.height() * 0.08, -rect.width() * 0.08, -rect.height() * 0.08)
    painter.drawRoundedRect(sheet, rect.width() * 0.12, rect.width() * 0.12)
    for share in (0.3, 0.5, 0.7):
        y = rect.top() + rect.height() * share
        painter.drawLine(QPointF(rect.left() + rect.width() * 0.27, y), QPointF(rect.right() - rect.width() * 0.27, y))


def _gone(painter: QPainter, rect: QRectF, colours: Colours) -> None:
    """A speech bubble that is struck out."""
    painter.setPen(QPen(QColor(colours.danger), max(1.2, rect.width() * 0.1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = rect.width() * 0.12
    bubble = rect.adjusted(inset, inset, -inset, -inset * 2)
    painter.drawRoundedRect(bubble, rect.width() * 0.2, rect.width() * 0.2)
    painter.drawLine(
        QPointF(rect.left() + inset * 0.4, rect.bottom() - inset * 0.4),
        QPointF(rect.right() - inset * 0.4, rect.top() + inset * 0.4),
    )


class SignLabel(QWidget):
    """One sign as a widget, as tall as the text around it."""

    def __init__(self, sign: Sign, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = sign
        self._colours = colours
        self.setObjectName(f"sign_{sign.name.lower()}")
        self.setAccessibleName(name(sign))
        self.setToolTip(name(sign))

    def apply_theme(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        size = self.fontMetrics().height()
        return QSize(size, size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        size = min(self.width(), self.height())
        rect = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        paint(QPainter(self), self._sign, rect, self._colours, mirrored=self.isRightToLeft())
