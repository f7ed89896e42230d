"""A line that asks for a name in its place and goes again: Enter gives the name, Escape and leaving give it up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid


class NameLine(QLineEdit):
    given = Signal(str)
    """Without blanks around it, and never empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self.hide()

    def ask(self, name: str = "") -> None:
        """Appear with the keyboard; who had it gets it back."""
        self._before = QApplication.focusWidget()
        self.setText(name)
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            name = " ".join(self.text().split())
            self._go()
            if name:
                self.given.emit(name)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu of its own, or another window, is no leaving.
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.hide()

    def _go(self) -> None:
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
