"""Progress as a bar: what is coded is solid, what is read is hatched, what is to do is empty; numbers say it too."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.model import ItemId
from reader.domain.work import ArticleProgress
from reader.ui import theme
from reader.ui.work import wording

PROGRESS_ROLE = Qt.ItemDataRole.UserRole
"""The `ArticleProgress` of a cell that is drawn as a bar."""


def paint_bar(
    painter: QPainter, place: QRect, told: ArticleProgress, colours: theme.Colours, direction: Qt.LayoutDirection
) -> None:
    """The bar alone, in `place`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    round_by = min(3.0, place.height() / 3)
    painter.setPen(QPen(QColor(colours.muted), 1))
    painter.setBrush(QColor(colours.paper))
    whole = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(whole, round_by, round_by)
    painter.setPen(Qt.PenStyle.NoPen)
    inside = place.adjusted(1, 1, -1, -1)
    read = told.read / told.comments if told.comments else 0.0
    for part, brush in (
        (read, QBrush(QColor(colours.muted), Qt.BrushStyle.BDiagPattern)),
        (wording.share(told), QBrush(QColor(colours.accent))),
    ):
        if part > 0:
            piece = QRect(inside)
            piece.setWidth(max(2, round(inside.width() * part)))
            painter.setBrush(brush)
            painter.drawRect(QStyle.visualRect(direction, inside, piece))
    painter.restore()


class ProgressBar(QWidget):
    """One large bar; what it says is its accessible name too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._told = ArticleProgress(ItemId(0), "", 0, 0, 0, 0, 0)
        self._colours = theme.LIGHT

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(10 * em, round(em * 0.9))

    def show_progress(self, told: ArticleProgress) -> None:
        self._told = told
        self.setAccessibleName(wording.summary(told))
        self.setToolTip(self.tr("Solid: coded by you. Hatched: read. Empty: to do."))
        self.update()

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bar(painter, self.rect(), self._told, self._colours, self.layoutDirection())
        painter.end()


class BarDelegate(QStyledItemDelegate):
    """A cell with a slim bar and its numbers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetrics(option.font)
        text = metrics.horizontalAdvance(str(index.data()))
        return QSize(text + 4 * metrics.height(), round(metrics.height() * 1.5))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        told = index.data(PROGRESS_ROLE)
        text, option.text = option.text, ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        if not isinstance(told, ArticleProgress):
            return
        em = option.fontMetrics.height()
        room = option.rect.adjusted(em // 3, 0, -em // 3, 0)
        number = QRect(room)
        number.setLeft(room.right() - option.fontMetrics.horizontalAdvance(text))
        bar = QRect(room)
        bar.setRight(number.left() - em // 3)
        height = max(6, round(em * 0.6))
        bar = QRect(bar.x(), room.center().y() - height // 2, bar.width(), height)
        if bar.width() > em:
            paint_bar(painter, QStyle.visualRect(option.direction, room, bar), told, self.colours, option.direction)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        # A number runs as its own words do, wherever the row begins.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(QStyle.visualRect(option.direction, room, number), int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()
