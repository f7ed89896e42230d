"""How rows of lists are painted: texts, counts, dots, each taking its room from what is left of a line.

Rectangles are reckoned from left to right and mirrored when they are painted, so that a delegate knows one direction.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from reader.ui import theme
from reader.ui.long_words import breakable

DOTS = 5
"""So many codes get a dot each; the others are a number."""


class RowPainter:
    """One row while it is painted."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, colours: theme.Colours) -> None:
        self.colours = colours
        self.font = QFont(option.font)
        self.small = scaled(option.font, 0.92)
        self.em = QFontMetrics(self.font).height()
        self._painter = painter
        self._option = option
        self._direction = option.direction
        self.room = QRect(option.rect).adjusted(
            self.em // 2, round(self.em * 0.3), -self.em // 2, -round(self.em * 0.3)
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Each text runs as its own letters do, wherever the row begins.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def background(self) -> None:
        """What tells the selected row, the one under the mouse, and with a frame the one that the keyboard is at."""
        rect, widget = QRect(self._option.rect), self._option.widget
        if self._option.state & QStyle.StateFlag.State_Selected:
            self._painter.fillRect(rect, QColor(self.colours.current))
            bar = QRect(rect.x(), rect.y(), max(2, self.em // 6), rect.height())
            self._painter.fillRect(QStyle.visualRect(self._direction, rect, bar), QColor(self.colours.accent))
        elif self._option.state & QStyle.StateFlag.State_MouseOver:
            self._painter.fillRect(rect, QColor(self.colours.hover))
        focused = isinstance(widget, QWidget) and widget.hasFocus()
        if focused and self._option.state & QStyle.StateFlag.State_HasFocus:
            self._painter.setPen(QPen(QColor(self.colours.accent), 1))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def line(self, number: int, height: int = 0) -> QRect:
        """The line of that number, counted from 0, in lines of `height` pixels."""
        height = height or QFontMetrics(self.font).lineSpacing()
        return QRect(self.room.x(), self.room.y() + number * height, self.room.width(), height)

    def end(self, rect: QRect, width: int) -> tuple[QRect, QRect]:
        """What is left of `rect`, and `width` pixels at its end."""
        end = QRect(rect)
        end.setLeft(max(rect.left(), rect.right() - width + 1))
        rest = QRect(rect)
        rest.setRight(end.left() - self.em // 3)
        return rest, end

    def text(self, rect: QRect, text: str, colour: str, font: QFont | None = None, *, at_end: bool = False) -> int:
        """Draw text on one line, elided; returns the width that it took."""
        if rect.width() <= 0:
            return 0
        font = font or self.font
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        flags = int(QStyle.visualAlignment(self._direction, side | Qt.AlignmentFlag.AlignVCenter))
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(
            self._mirrored(rect), flags | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine, shown
        )
        return metrics.horizontalAdvance(shown)

    def text_at_end(self, rect: QRect, text: str, colour: str, font: QFont | None = None) -> QRect:
        """Draw text at the end of a line; returns what is left of it."""
        if not text:
            return rect
        width = min(QFontMetrics(font or self.font).horizontalAdvance(text) + 1, rect.width())
        rest, end = self.end(rect, width)
        self.text(end, text, colour, font, at_end=True)
        return rest

    def badge(self, rect: QRect, text: str) -> QRect:
        """A count in a rounded field at the end; returns what is left."""
        metrics = QFontMetrics(self.small)
        width = metrics.horizontalAdvance(text) + self.em * 2 // 3
        rest, end = self.end(rect, width)
        height = metrics.height()
        box = QRect(end.x(), end.center().y() - height // 2, end.width(), height)
        self._painter.setPen(QPen(QColor(self.colours.line), 1))
        self._painter.setBrush(QColor(self.colours.card))
        self._painter.drawRoundedRect(
            QRectF(self._mirrored(box)).adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2
        )
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setFont(self.small)
        self._painter.setPen(QColor(self.colours.muted))
        self._painter.drawText(self._mirrored(box), Qt.AlignmentFlag.AlignCenter, text)
        return rest

    def dots(self, rect: QRect, colours: Sequence[str]) -> QRect:
        """A dot for each code at the end, a number for those beyond `DOTS`; returns what is left."""
        if not colours:
            return rect
        if len(colours) > DOTS:
            rect = self.text_at_end(rect, f"+{len(colours) - DOTS}", self.colours.muted, self.small)
            colours = colours[:DOTS]
        size = round(self.em * 0.55)
        step = size + max(2, size // 4)
        rest, end = self.end(rect, step * len(colours))
        self._painter.setPen(QPen(QColor(self.colours.paper), 1))
        for number, colour in enumerate(colours):
            box = QRect(end.x() + number * step, end.center().y() - size // 2, size, size)
            self._painter.setBrush(QColor(colour))
            self._painter.drawEllipse(QRectF(self._mirrored(box)))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        return rest

    def paragraph(self, rect: QRect, text: str, colour: str, lines: int) -> None:
        """Draw text over so many lines, elided at the end of the last."""
        metrics = QFontMetrics(self.font)
        # Wrapping leaves up to a word free at the end of every line but the last.
        room = rect.width() * lines - 4 * self.em * (lines - 1)
        shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, max(rect.width(), room))
        shown = breakable(shown)
        flags = int(QStyle.visualAlignment(self._direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop))
        self._painter.setFont(self.font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(
            self._mirrored(rect), flags | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap, shown
        )

    def rule(self, rect: QRect) -> None:
        """A thin line below `rect`."""
        self._painter.setPen(QPen(QColor(self.colours.line), 1))
        self._painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self.room, rect)


def scaled(font: QFont, factor: float, weight: QFont.Weight | None = None) -> QFont:
    """The font in another size and weight."""
    other = QFont(font)
    other.setPointSizeF(max(6.0, font.pointSizeF() * factor))
    if weight is not None:
        other.setWeight(weight)
    return other
