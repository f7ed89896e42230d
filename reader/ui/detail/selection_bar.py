"""The small bar beside selected text: what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QWidget

from reader.ui.action_table import TABLE
from reader.ui.actions import keys_of
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
        self._buttons: dict[str, QToolButton] = {}
        self._tips = {
            "tag": self.tr("Apply or make a code"),
            "again": self.tr("Apply the code that was applied last"),
            "in_vivo": self.tr("Make a code called as the text"),
            "memo": self.tr("Write a memo"),
        }
        for action, text, signal in (
            ("tag", self.tr("Tag…"), self.tag),
            ("again", "", self.again),
            ("in_vivo", self.tr("In-vivo"), self.in_vivo),
            ("memo", self.tr("Memo"), self.memo),
        ):
            button = self._buttons[action] = self._button(f"selection_{action}", text)
            button.clicked.connect(self.leave)
            button.clicked.connect(signal)
        self._again = self._buttons["again"]
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for button in self._buttons.values():
            row.addWidget(button)
        self.name_keys({})
        self.hide()

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def name_keys(self, shortcuts: Mapping[str, str]) -> None:
        """Say which keys do the same, as the person has set them (see `actions.keys_of`)."""
        for entry in TABLE:
            button = self._buttons.get(entry.id)
            if button is None:
                continue
            tip = self._tips[entry.id]
            keys = keys_of(entry, shortcuts)
            if keys:
                key = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
                tip = self.tr("{what} ({key})").format(what=tip, key=key)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)

    # By keyboard

    def enter(self) -> None:
        """Put the keyboard on the first button."""
        self._buttons["tag"].setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Give the keyboard back to the text, if it is here."""
        parent, focus = self.parentWidget(), QApplication.focusWidget()
        if parent is not None and focus is not None and self.isAncestorOf(focus):
            parent.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk along the buttons, Enter presses one, Escape leads back to the text."""
        shown = [button for button in self._buttons.values() if button.isVisible()]
        at = next((number for number, button in enumerate(shown) if button.hasFocus()), None)
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif at is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shown[at].click()
        elif at is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            on = (key == Qt.Key.Key_Right) is not self.isRightToLeft()
            shown[(at + (1 if on else -1)) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

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
        parent = self.parentWidget()
        if parent is not None and size.width() > area.width():
            area = QRect(parent.rect().left(), area.top(), parent.rect().width(), area.height())
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
