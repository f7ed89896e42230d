"""How a code looks wherever it is listed: swatch, name, what stands at the end of its line."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui import theme
from reader.ui.tagging.codebook_model import CODE_ROLE

Index = QModelIndex | QPersistentModelIndex


class Line:
    """A row while it is painted: reckoned from left to right, mirrored where the layout is; `rest` is what is free."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, colours: theme.Colours) -> None:
        self.painter = painter
        # Each text runs as its own letters do, wherever the row begins.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.colours = colours
        self.font = QFont(option.font)
        self.em = QFontMetrics(self.font).height()
        self._direction = option.direction
        self._room = QRect(option.rect).adjusted(self.em // 4, 0, -self.em // 3, 0)
        self.rest = QRect(self._room)

    def background(self, option: QStyleOptionViewItem, *, focused: bool) -> None:
        rect = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            self.painter.fillRect(rect, QColor(self.colours.current))
            if focused:
                self.painter.setPen(QPen(QColor(self.colours.accent), 1))
                self.painter.setBrush(Qt.BrushStyle.NoBrush)
                self.painter.drawRect(rect.adjusted(0, 0, -1, -1))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            self.painter.fillRect(rect, QColor(self.colours.hover))

    def swatch(self, colour: str) -> None:
        size = round(self.em * 0.62)
        box = QRect(self.rest.x(), self.rest.center().y() - size // 2, size, size)
        self.painter.setPen(QPen(QColor(self.colours.paper), 1))
        self.painter.setBrush(QColor(colour))
        self.painter.drawRoundedRect(QRectF(self._mirrored(box)), size * 0.25, size * 0.25)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.rest.setLeft(box.right() + self.em // 3)

    def keycap(self, text: str) -> None:
        """A key at the end."""
        size = round(self.em * 0.95)
        box = self.take(size)
        box = QRect(box.x(), box.center().y() - size // 2, size, size)
        self.painter.setPen(QPen(QColor(self.colours.line), 1))
        self.painter.setBrush(QColor(self.colours.card))
        self.painter.drawRoundedRect(QRectF(self._mirrored(box)).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.text(text, box, self.colours.muted, size=0.82, align=Qt.AlignmentFlag.AlignHCenter)

    def at_end(self, text: str, colour: str, *, least: str = "") -> None:
        """Text at the end, in no less room than `least` takes, so that numbers below each other line up."""
        metrics = QFontMetrics(self.font)
        width = max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(least))
        self.text(text, self.take(width), colour, align=Qt.AlignmentFlag.AlignRight)

    def take(self, width: int) -> QRect:
        """Cut `width` off the end of what is free, with a gap before it."""
        end = QRect(self.rest)
        end.setLeft(self.rest.right() - width + 1)
        self.rest.setRight(end.left() - self.em // 3)
        return end

    def text(
        self,
        text: str,
        rect: QRect,
        colour: str,
        *,
        size: float = 1.0,
        weight: QFont.Weight = QFont.Weight.Normal,
        italic: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> int:
        """Draw elided text; returns the width that it took."""
        if rect.width() <= 0:
            return 0
        font = QFont(self.font)
        font.setPointSizeF(max(6.0, font.pointSizeF() * size))
        font.setWeight(weight)
        font.setItalic(italic)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        flags = int(QStyle.visualAlignment(self._direction, align | Qt.AlignmentFlag.AlignVCenter))
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        self.painter.drawText(
            self._mirrored(rect), flags | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine, shown
        )
        return metrics.horizontalAdvance(shown)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._room, rect)


class CodeDelegate(QStyledItemDelegate):
    """Swatch, name, count, and the digit that applies the code."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(8 * metrics.height(), round(metrics.height() * 1.55))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        code = index.data(CODE_ROLE)
        if code is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = Line(painter, option, self.colours)
        widget = option.widget
        line.background(option, focused=isinstance(widget, QWidget) and widget.hasFocus())
        line.swatch(code.colour)
        line.at_end(QLocale().toString(code.codings) if code.codings else "", self.colours.muted, least="00")
        if code.pinned is not None:
            line.keycap(str(code.pinned))
        line.text(code.name, line.rest, self.colours.text)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("rename_code")
        editor.setAccessibleName(self.tr("Name of the code"))
        # The window's style pads fields; inside a row there is no room for that.
        editor.setStyleSheet("padding: 0 2px; border-width: 1px")
        return editor
