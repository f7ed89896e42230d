"""The small bar beside selected text: what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.ui.detail.menus import dot
from reader.ui.theme import Colours


class SelectionBar(QFrame):
    """Floats over its parent, never over the selection. The keys of the buttons are in the table of actions."""

    tag = Signal()
    again = Signal()
    in_vivo = Signal()
    memo = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selection_bar")
        self.setAccessibleName(self.tr("Selected text"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._again = self._button("selection_again", "", self.tr("Apply the code that was applied last (Q)"))
        buttons = (
            (self._button("selection_tag", self.tr("Tag…"), self.tr("Apply or make a code (T)")), self.tag),
            (self._again, self.again),
            (
                self._button("selection_in_vivo", self.tr("In-vivo"), self.tr("Make a code called as the text (I)")),
                self.in_vivo,
            ),
            (self._button("selection_memo", self.tr("Memo"), self.tr("Write a memo (M)")), self.memo),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for button, signal in buttons:
            button.clicked.connect(signal)
            row.addWidget(button)
        self.hide()

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_last_code(self, name: str, colour: str = "") -> None:
        """The code that “again” applies; empty where none was applied yet."""
        self._again.setVisible(bool(name))
        most = self.fontMetrics().averageCharWidth() * 22
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, most)
        self._again.setText(shown.replace("&", "&&"))
        self._again.setAccessibleName(self.tr("Tag with {name}").format(name=name))
        if name:
            self._again.setIcon(dot(colour, self.fontMetrics().height()))

    def place(self, selection: QRect, area: QRect) -> None:
        """Show beside `selection` in `area` (both in the parent's coordinates): below it, else above, else at its
        side, else at the bottom corner behind the text where a selection fills the screen."""
        self.adjustSize()
        size = self.sizeHint()
        gap = self.fontMetrics().height() // 3
        shown = selection.intersected(area)
        if shown.isEmpty():
            self.hide()
            return
        point = self._spot(shown, area, size, gap)
        self.setGeometry(QRect(point, size))
        self.show()
        self.raise_()

    def _spot(self, shown: QRect, area: QRect, size: QSize, gap: int) -> QPoint:
        right_to_left = self.isRightToLeft()
        x = shown.right() - size.width() if right_to_left else shown.left()
        x = max(area.left() + gap, min(x, area.right() - size.width() - gap))
        if shown.bottom() + gap + size.height() <= area.bottom():
            return QPoint(x, shown.bottom() + gap)
        if shown.top() - gap - size.height() >= area.top():
            return QPoint(x, shown.top() - gap - size.height())
        parent = self.parentWidget()
        whole = parent.rect() if parent is not None else area
        beside = whole.left() + gap if right_to_left else whole.right() - size.width() - 2 * gap
        return QPoint(beside, area.bottom() - size.height() - gap)

    def apply_theme(self, colours: Colours) -> None:
        self.setStyleSheet(
            f"#selection_bar {{ background: {colours.card}; border: 1px solid {colours.accent}; border-radius: 6px; }}"
        )
