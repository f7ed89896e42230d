"""The foot of the export window: how far it is, what came of it, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget


class Foot(QWidget):
    """While it runs, the button that cancels has the place of the one that begins."""

    exported = Signal()
    printed = Signal()
    cancelled = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("export_progress")
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._result = QLabel(self)
        self._result.setObjectName("export_result")
        self._result.setAccessibleName(self.tr("Result"))
        self._result.setWordWrap(True)
        self._result.setTextFormat(Qt.TextFormat.PlainText)
        self._result.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Room for two lines, so that a result does not move the buttons under the mouse.
        self._result.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self._result.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout()
        row.setSpacing(self.fontMetrics().averageCharWidth() * 2)
        row.addWidget(self._result, 1)
        row.addLayout(self._buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        column.addLayout(row)

    def _buttons(self) -> QHBoxLayout:
        """No QDialogButtonBox: Tab leaves out a button that comes and goes in it (Qt 6.11)."""
        self._print = self._button("export_print", self.tr("Print…"))
        self._print.setToolTip(self.tr("Print the report instead of writing it to a file"))
        self._export = self._button("export_go", self.tr("&Export"))
        self._export.setDefault(True)
        self._cancel = self._button("export_cancel", self.tr("&Cancel export"))
        self._cancel.hide()
        self._close = self._button("export_close", self.tr("Close"))
        row = QHBoxLayout()
        row.setSpacing(self.fontMetrics().averageCharWidth())
        for button, signal in (
            (self._print, self.printed),
            (self._export, self.exported),
            (self._cancel, self.cancelled),
            (self._close, self.closed),
        ):
            row.addWidget(button)
            button.clicked.connect(signal)
        return row

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def say(self, text: str, *, bad: bool = False) -> None:
        role = self.palette().ColorRole
        self._result.setForegroundRole(role.BrightText if bad else role.WindowText)
        self._result.setText(("⚠ " if bad else "") + text)
        self._result.setToolTip(text)

    def show_progress(self, done: int, total: int) -> None:
        # The bar counts in C integers; a project has no more.
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        number = QLocale().toString
        share = f" {number(done)} / {number(total)}" if total else ""
        self.say(self.tr("Writing…") + share)

    def show_running(self, running: bool) -> None:
        self._bar.setRange(0, 0)
        self._bar.setVisible(running)
        self._cancel.setVisible(running)
        self._cancel.setEnabled(running)
        self._export.setVisible(not running)
        self._print.setEnabled(not running)
        if running:
            self.say(self.tr("Writing…"))
            self._cancel.setFocus()

    def show_cancelling(self) -> None:
        self._cancel.setEnabled(False)
        self._close.setFocus()

    def finish(self) -> None:
        """It is written: there is nothing left to do but to close."""
        self._close.setFocus()

    def allow(self, export: bool) -> None:
        self._export.setEnabled(export)

    def offer_print(self, offered: bool) -> None:
        self._print.setVisible(offered)
