"""How one stripe is drawn: its bar, the name of its code beside it, and the sign for a memo."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.detail.highlights import Highlights
from reader.ui.detail.lanes import Drawn, Lanes
from reader.ui.detail.tints import bar_of
from reader.ui.theme import Colours, blend

_PLACE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class StripePainter:
    """Own codings have a full bar, other coders' a hollow one and initials before the name."""

    def __init__(self, lanes: Lanes, highlights: Highlights, margin: QWidget, colours: Colours) -> None:
        self._lanes = lanes
        self._highlights = highlights
        self._margin = margin
        self.dress(colours)

    def dress(self, colours: Colours) -> None:
        """Draw in these colours from here on."""
        self._colours = colours
        self._text, self._paper = QColor(colours.text), QColor(colours.paper)
        self._hover, self._accent = QColor(colours.hover), QColor(colours.accent)
        self._quiet = blend(colours.text, colours.paper, 0.82)

    def paint(self, painter: QPainter, drawn: Drawn, *, lit: bool) -> None:
        """Draw a stripe; the painter stands at its card's top."""
        coding, bar, label = drawn.stripe.coding, drawn.bar, drawn.label
        colour = bar_of(self._highlights.colour(coding), self._colours)
        radius = bar.width() / 2.5
        if drawn.full:
            painter.setPen(QPen(self._text, 1) if lit else Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        else:
            painter.setPen(QPen(self._text if lit else colour, max(1.2, bar.width() * 0.25)))
            painter.setBrush(self._paper)
        painter.drawRoundedRect(bar, radius, radius)
        if coding.id == self._highlights.marks.chosen and coding.span is not None:
            self._grips(painter, bar)
        if not drawn.words:
            if coding.memo:
                painter.setPen(QPen(self._text, 1))
                painter.setBrush(self._paper)
                painter.drawRect(QRectF(bar.left(), bar.top(), bar.width(), bar.width()))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if lit:
            painter.setBrush(self._hover)
            painter.drawRoundedRect(label, radius, radius)
        self._label(painter, drawn, colour, self._text if lit else self._quiet)

    def _label(self, painter: QPainter, drawn: Drawn, colour: QColor, ink: QColor) -> None:
        label, memo = drawn.label, drawn.stripe.coding.memo
        size = self._lanes.bar_width * 1.2
        mirrored = self._margin.isRightToLeft()
        middle = label.center().y()
        x = label.right() - size if mirrored else label.left() + size * 0.2
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(x, middle - size / 2, size, size))
        gap = size * 1.85
        sign = self._lanes.metrics.height() if memo else 0.0
        # A little wider than the words were measured: rounding is not to cut the last letter.
        area = label.adjusted(sign - 1, 0, -gap, 0) if mirrored else label.adjusted(gap, 0, 1 - sign, 0)
        painter.setPen(ink)
        # A name runs its own way, whichever way the window does.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, int(_PLACE | side), drawn.words)
        if memo:
            self._note(painter, label, sign, ink)

    def _note(self, painter: QPainter, label: QRectF, sign: float, ink: QColor) -> None:
        """The sign for a memo, at the label's far end: a sheet with lines on it."""
        size = sign * 0.62
        x = label.left() + sign * 0.12 if self._margin.isRightToLeft() else label.right() - size - sign * 0.12
        sheet = QRectF(x, label.center().y() - size / 2, size, size)
        painter.setPen(QPen(ink, max(1.0, size * 0.09)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(sheet, size * 0.12, size * 0.12)
        for share in (0.36, 0.64):
            y = sheet.top() + sheet.height() * share
            painter.drawLine(QPointF(sheet.left() + size * 0.24, y), QPointF(sheet.right() - size * 0.24, y))

    def _grips(self, painter: QPainter, bar: QRectF) -> None:
        radius = bar.width() * 0.75
        painter.setPen(QPen(self._paper, 1))
        painter.setBrush(self._accent)
        for y in (bar.top(), bar.bottom()):
            painter.drawEllipse(QPointF(bar.center().x(), y), radius, radius)
