"""How a row of the library looks: two lines, every colour from the theme, every size from the font."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.model import FlagKind, ItemKind, Row
from reader.domain.records import CommentState
from reader.ui import theme
from reader.ui.detail import signs
from reader.ui.tree import wording
from reader.ui.tree.model import Role

DOTS = 5
"""So many codes get a dot each; the others are a number."""


class LibraryDelegate(QStyledItemDelegate):
    """Paints articles (title, count, share of coded comments), comments (author, first words, codes, replies, memo,
    bookmark, flag) and the row that stands for more. Backgrounds are the tree's: they run over the indentation too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(12 * metrics.height(), 2 * metrics.lineSpacing() + round(metrics.height() * 0.6))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Each text runs as its own letters do, wherever the row begins.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        line = _Line(painter, option, self._room(option), self.colours)
        row = index.data(Role.ROW)
        if row is None:
            line.more(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        elif row.kind is ItemKind.ARTICLE:
            line.article(row, float(index.data(Role.SHARE) or 0.0), tuple(index.data(Role.COLOURS) or ()))
        else:
            line.comment(row, tuple(index.data(Role.COLOURS) or ()))
        painter.restore()

    def _room(self, option: QStyleOptionViewItem) -> QRect:
        """The row without its margins."""
        em = QFontMetrics(option.font).height()
        start, end = em // 4, em // 2
        if option.direction == Qt.LayoutDirection.RightToLeft:
            start, end = end, start
        return QRect(option.rect).adjusted(start, round(em * 0.3), -end, -round(em * 0.3))


class _Line:
    """One row while it is painted. Rectangles are reckoned from left to right and mirrored when they are painted; what
    is put at the end of one takes its room from what stands before."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, colours: theme.Colours) -> None:
        self._painter = painter
        self._room = room
        self._colours = colours
        self._direction = option.direction
        self._font = QFont(option.font)
        self._small = QFont(option.font)
        self._small.setPointSizeF(max(6.0, option.font.pointSizeF() * 0.92))
        self._em = QFontMetrics(self._font).height()

    def more(self, text: str) -> None:
        font = QFont(self._font)
        font.setUnderline(True)
        self._text(self._room, text, font, self._colours.accent)

    def article(self, row: Row, share: float, codes: tuple[str, ...]) -> None:
        first, second = self._halves()
        first = self._dots(first, codes)
        first = self._marks(first, row)
        self._text(first, wording.title(row), self._weighted(QFont.Weight.DemiBold), self._colours.text)
        second = self._share(second, share) if row.descendants else second
        about = " · ".join(part for part in (wording.comments(row.descendants), row.author, wording.when(row)) if part)
        self._text(second, about, self._small, self._colours.muted)

    def comment(self, row: Row, codes: tuple[str, ...]) -> None:
        first, second = self._halves()
        gone = row.state is not CommentState.SHOWN
        if row.children:
            first = self._replies(first, row.children)
        first = self._marks(first, row)
        weight = QFont.Weight.Normal if row.read or gone else QFont.Weight.Bold
        self._text(
            first, wording.author(row), self._weighted(weight), self._colours.muted if gone else self._colours.text
        )
        second = self._dots(second, codes)
        font = QFont(self._small)
        font.setItalic(gone or not row.snippet)
        self._text(second, wording.words(row), font, self._colours.muted)

    # Parts

    def _text(self, rect: QRect, text: str, font: QFont, colour: str) -> None:
        if rect.width() <= 0:
            return
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        alignment = QStyle.visualAlignment(self._direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        flags = int(alignment) | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        self._painter.drawText(self._mirrored(rect), flags, shown)

    def _replies(self, rect: QRect, count: int) -> QRect:
        """A count with the bent arrow of an answer."""
        text = str(count)
        metrics = QFontMetrics(self._small)
        arrow = round(self._em * 0.55)
        width = metrics.horizontalAdvance(text) + arrow + self._em // 5
        rest, end = self._cut(rect, width)
        number = metrics.horizontalAdvance(text)
        place = QRect(end.right() - number, end.y(), number + 1, end.height())
        self._text(place, text, self._small, self._colours.muted)
        box = QRectF(self._mirrored(QRect(end.x(), end.center().y() - arrow // 2, arrow, arrow)))
        if self._direction == Qt.LayoutDirection.RightToLeft:
            box = QRectF(box.right(), box.y(), -box.width(), box.height())
        path = QPainterPath(box.topLeft())
        path.lineTo(box.left(), box.top() + box.height() * 0.62)
        path.lineTo(box.right(), box.top() + box.height() * 0.62)
        path.moveTo(box.left() + box.width() * 0.68, box.top() + box.height() * 0.32)
        path.lineTo(box.right(), box.top() + box.height() * 0.62)
        path.lineTo(box.left() + box.width() * 0.68, box.top() + box.height() * 0.92)
        self._stroke(path, self._colours.muted)
        return rest

    def _marks(self, rect: QRect, row: Row) -> QRect:
        """Memo, bookmark, flag, and that it vanished, each with a shape of its own."""
        rect = self._vanished(rect) if row.vanished else rect
        rect = self._memo(rect) if row.has_memo else rect
        rect = self._bookmark(rect) if FlagKind.BOOKMARK in row.flags else rect
        return self._flag(rect) if FlagKind.FLAG in row.flags else rect

    def _bookmark(self, rect: QRect) -> QRect:
        """A ribbon with a notch."""
        size = round(self._em * 0.6)
        rest, end = self._cut(rect, size)
        box = QRectF(self._mirrored(QRect(end.x(), end.center().y() - size // 2, size, size)))
        box = box.adjusted(size * 0.2, 0, -size * 0.2, 0)
        path = QPainterPath(box.topLeft())
        path.lineTo(box.topRight())
        path.lineTo(box.bottomRight())
        path.lineTo(box.center().x(), box.bottom() - size * 0.3)
        path.lineTo(box.bottomLeft())
        path.closeSubpath()
        self._painter.fillPath(path, QColor(self._colours.accent))
        return rest

    def _flag(self, rect: QRect) -> QRect:
        """A pennant on its pole."""
        size = round(self._em * 0.6)
        rest, end = self._cut(rect, size)
        box = QRectF(self._mirrored(QRect(end.x(), end.center().y() - size // 2, size, size))).adjusted(2, 0, 0, 0)
        pole = QPainterPath(box.bottomLeft())
        pole.lineTo(box.topLeft())
        cloth = QPainterPath(box.topLeft())
        cloth.lineTo(box.right(), box.top() + size * 0.3)
        cloth.lineTo(box.left(), box.top() + size * 0.6)
        cloth.closeSubpath()
        self._painter.fillPath(cloth, QColor(self._colours.danger))
        self._stroke(pole, self._colours.danger)
        return rest

    def _vanished(self, rect: QRect) -> QRect:
        """The reader's sign for what is no longer on the page."""
        size = round(self._em * 0.7)
        rest, end = self._cut(rect, size)
        box = QRectF(self._mirrored(QRect(end.x(), end.center().y() - size // 2, size, size)))
        signs.paint(self._painter, signs.Sign.VANISHED, box, self._colours)
        return rest

    def _memo(self, rect: QRect) -> QRect:
        """A sheet with lines on it."""
        size = round(self._em * 0.6)
        rest, end = self._cut(rect, size)
        box = QRectF(self._mirrored(QRect(end.x(), end.center().y() - size // 2, size, size))).adjusted(1, 0, -1, 0)
        path = QPainterPath()
        path.addRoundedRect(box, size * 0.15, size * 0.15)
        for part in (0.35, 0.65):
            path.moveTo(box.left() + box.width() * 0.25, box.top() + box.height() * part)
            path.lineTo(box.right() - box.width() * 0.25, box.top() + box.height() * part)
        self._stroke(path, self._colours.accent)
        return rest

    def _dots(self, rect: QRect, codes: tuple[str, ...]) -> QRect:
        """A dot for each code, the first of them; the others as a number."""
        if not codes:
            return rect
        size = round(self._em * 0.55)
        step = round(size * 1.25)
        hidden = len(codes) - DOTS if len(codes) > DOTS else 0
        text = f"+{hidden}" if hidden else ""
        tail = QFontMetrics(self._small).horizontalAdvance(text)
        shown = codes[:DOTS]
        rest, end = self._cut(rect, step * len(shown) + tail)
        if text:
            self._text(
                QRect(end.right() - tail, end.y(), tail + 1, end.height()), text, self._small, self._colours.muted
            )
        self._painter.setPen(QPen(QColor(self._colours.paper), max(1.0, size / 10)))
        for place, colour in enumerate(shown):
            self._painter.setBrush(theme.outline(colour, self._colours))
            dot = QRect(end.x() + place * step, end.center().y() - size // 2, size, size)
            self._painter.drawEllipse(QRectF(self._mirrored(dot)))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        return rest

    def _share(self, rect: QRect, share: float) -> QRect:
        """How much of an article is coded, as a slim bar with its number."""
        text = f"{share:.0%}" if share == 0 or share >= 0.01 else "<1%"
        metrics = QFontMetrics(self._small)
        number, room = metrics.horizontalAdvance(text), metrics.horizontalAdvance("100%")
        width = min(self._em * 3, rect.width() // 4)
        rest, end = self._cut(rect, width + room + self._em // 3)
        place = QRect(end.right() - number, end.y(), number + 1, end.height())
        self._text(place, text, self._small, self._colours.muted)
        height = max(3, self._em // 5)
        bar = QRect(end.x(), end.center().y() - height // 2, width, height)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.line))
        self._painter.drawRoundedRect(QRectF(self._mirrored(bar)), height / 2, height / 2)
        if share > 0:
            bar.setWidth(max(height, round(width * share)))
            self._painter.setBrush(QColor(self._colours.accent))
            self._painter.drawRoundedRect(QRectF(self._mirrored(bar)), height / 2, height / 2)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        return rest

    # Places

    def _halves(self) -> tuple[QRect, QRect]:
        first, second = QRect(self._room), QRect(self._room)
        first.setHeight(self._room.height() // 2)
        second.setTop(first.bottom() + 1)
        return first, second

    def _cut(self, rect: QRect, width: int) -> tuple[QRect, QRect]:
        """What is left of `rect`, and its end of `width`, with a gap between."""
        end = QRect(rect)
        end.setLeft(rect.right() - width + 1)
        rest = QRect(rect)
        rest.setRight(end.left() - self._em // 3)
        return rest, end

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._room, rect)

    def _stroke(self, path: QPainterPath, colour: str) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(colour), max(1.0, self._em / 14)))
        self._painter.drawPath(path)

    def _weighted(self, weight: QFont.Weight) -> QFont:
        font = QFont(self._font)
        font.setWeight(weight)
        return font
