"""The line over the codebook: find a code in it, and choose how it is listed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QMenu, QToolButton, QWidget

from reader.ui import theme
from reader.ui.empty_field import pass_undo_on


class CodebookHeader(QHeaderView):
    """Stands where a tree has its columns' titles, so that it scrolls and hides with the tree and no layout around it
    has to know of it."""

    left_downwards = Signal()
    """The person goes on to the tree."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("codebook_header")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStretchLastSection(True)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self._colours = theme.LIGHT
        self.field = QLineEdit(self.viewport())
        pass_undo_on(self.field)
        self.field.setObjectName("codebook_filter")
        self.field.setAccessibleName(self.tr("Find in the codebook"))
        self.field.setPlaceholderText(self.tr("Find a code…"))
        self.field.setToolTip(self.tr("Show the codes alone whose path holds these words; Escape shows all again"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.menu = QMenu(self)
        self.menu.setObjectName("codebook_listing")
        self.button = QToolButton(self.viewport())
        self.button.setObjectName("codebook_sort")
        self.button.setText(self.tr("Sort"))
        self.button.setAccessibleName(self.tr("How codes are listed"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setMenu(self.menu)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours
        self._arrange()
        self.headerDataChanged(Qt.Orientation.Horizontal, 0, 0)
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        size.setHeight(max(self.field.sizeHint().height(), self.button.sizeHint().height()) + 2 * self._gap())
        return size

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape clears the field before it does anything else; Down and Enter lead into the tree."""
        if watched is self.field and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert isinstance(event, QKeyEvent)
            key = event.key()
            if key == Qt.Key.Key_Escape and self.field.text():
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.field.clear()
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.left_downwards.emit()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._colours.paper))
        painter.setPen(QColor(self._colours.line))
        rect = self.viewport().rect()
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._arrange()

    def _gap(self) -> int:
        return self.fontMetrics().height() // 5

    def _arrange(self) -> None:
        gap = self._gap()
        room = self.viewport().rect().adjusted(gap, gap, -gap, -gap - 1)
        wide = self.button.sizeHint().width()
        button = QRect(room.right() - wide + 1, room.y(), wide, room.height())
        field = room.adjusted(0, 0, -wide - gap, 0)
        for widget, rect in ((self.field, field), (self.button, button)):
            widget.setGeometry(
                rect
                if self.layoutDirection() is Qt.LayoutDirection.LeftToRight
                else QRect(room.left() + room.right() - rect.right(), rect.y(), rect.width(), rect.height())
            )
