"""How a code looks wherever it is listed: swatch, name, what stands at the end of its line."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.model import CodeKind
from reader.ui import theme
from reader.ui.tagging.codebook_model import ANSWER_ROLE, CODE_ROLE

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

    def swatch(self, colour: str, kind: CodeKind = CodeKind.TAG, *, answer: bool = False) -> None:
        """The code's colour in a form that says what kind it is: a square for a tag, a ring with a dot in it for a
        choice, a ring for one of its answers, steps for a scale."""
        size = round(self.em * 0.62)
        box = QRect(self.rest.x(), self.rest.center().y() - size // 2, size, size)
        shape = QRectF(self._mirrored(box))
        fill = theme.outline(colour, self.colours)
        self.painter.setPen(QPen(QColor(self.colours.paper), 1))
        self.painter.setBrush(fill)
        if kind is CodeKind.CHOICE or answer:
            wide = max(1.5, size * 0.18)
            self.painter.setPen(QPen(fill, wide))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawEllipse(shape.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))
            if kind is CodeKind.CHOICE:
                self.painter.setPen(Qt.PenStyle.NoPen)
                self.painter.setBrush(fill)
                self.painter.drawEllipse(shape.center(), size * 0.2, size * 0.2)
        elif kind is CodeKind.SCALE:
            self.painter.setPen(Qt.PenStyle.NoPen)
            step = shape.width() / 3
            for number in range(3):
                high = shape.height() * (number + 1) / 3
                self.painter.drawRect(QRectF(shape.x() + number * step, shape.bottom() - high, step * 0.78, high))
        else:
            self.painter.drawRoundedRect(shape, size * 0.25, size * 0.25)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.rest.setLeft(box.right() + self.em // 3)

    def struck_eye(self, colour: str) -> None:
        """At the end: not shown."""
        size = round(self.em * 0.8)
        box = self.take(size)
        shape = QRectF(self._mirrored(QRect(box.x(), box.center().y() - size // 2, size, size)))
        middle = shape.center()
        self.painter.setPen(QPen(QColor(colour), max(1.0, size / 11)))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawEllipse(middle, size * 0.46, size * 0.27)
        self.painter.drawEllipse(middle, size * 0.12, size * 0.12)
        self.painter.drawLine(shape.bottomLeft() + QPointF(1, -1), shape.topRight() + QPointF(-1, 1))

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
        # A hair wider: texts are measured in whole pixels and drawn in parts of them.
        self.text(text, self.take(width + self.em // 6), colour, align=Qt.AlignmentFlag.AlignRight)

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
    """Swatch in the form of the kind, name, whether it is hidden, the digit that applies the code, count."""

    def __init__(self, parent: QObject | None = None, *, whole_path: bool = False) -> None:
        """`whole_path` for lists, where no tree says what a code lies below."""
        super().__init__(parent)
        self.colours = theme.LIGHT
        self._whole_path = whole_path

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
        line.swatch(code.colour, code.kind, answer=bool(index.data(ANSWER_ROLE)))
        line.at_end(QLocale().toString(code.codings) if code.codings else "", self.colours.muted, least="00")
        if code.pinned is not None:
            line.keycap(str(code.pinned))
        if code.kind is CodeKind.SCALE:
            number = QLocale().toString
            line.at_end(f"{number(code.lowest)}–{number(code.highest)}", self.colours.muted)
        elif code.kind is CodeKind.CHOICE:
            line.at_end(self.tr("choice"), self.colours.muted)
        if code.concealed:
            line.struck_eye(self.colours.muted)
            line.at_end(self.tr("hidden"), self.colours.muted)
        name = code.path.replace("/", " / ") if self._whole_path else code.name
        line.text(name, line.rest, self.colours.muted if code.concealed else self.colours.text, italic=code.concealed)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("rename_code")
        editor.setAccessibleName(self.tr("Name of the code"))
        # The window's style pads fields; inside a row there is no room for that.
        editor.setStyleSheet("padding: 0 2px; border-width: 1px")
        return editor
