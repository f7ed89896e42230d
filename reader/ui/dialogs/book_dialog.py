"""What the dialogs that change the codebook share: they belong to one project, and stay until it is done."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from reader.domain.changes import ChangeSet
from reader.domain.errors import ReaderError
from reader.ui import theme
from reader.ui.session import Session


class BookDialog(QDialog):
    """Not modal. It closes with the project; what cannot be done is said in it, and nothing that was typed is lost.

    A subclass lays out `said` and `buttons`, and overrides `refresh` where it shows what may change meanwhile.
    """

    def __init__(self, session: Session, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.said = QLabel(self)
        self.said.setObjectName("dialog_said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(self)
        self.buttons.setObjectName("dialog_buttons")
        self.verb: QPushButton | None = None
        if verb:
            self.verb = self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
            self.verb.setObjectName("dialog_do")
            self.verb.setDefault(True)
            self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        else:
            self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self._colours = theme.colours(session.settings.theme)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        session.project_changed.connect(self.reject)
        session.changed.connect(self._on_changed)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours

    def refresh(self) -> None:
        """The codebook changed: show it as it is now."""

    def say(self, text: str, *, wrong: bool = False) -> None:
        """In the line above the buttons."""
        self.said.setText(text)
        self.said.setStyleSheet(f"color: {self._colours.danger}" if wrong else "")

    def wait_for(self, future: Future[Any]) -> None:
        """Close once it is done; stay, and say why, where it cannot be."""
        if self.verb is not None:
            self.verb.setEnabled(False)
        self._session.bridge.watch(future, self._on_done, self._on_refused)

    def _on_done(self, _result: object) -> None:
        if isValid(self):
            super().accept()

    def _on_refused(self, fault: BaseException) -> None:
        if not isValid(self) or not isinstance(fault, ReaderError):
            self._session.failed.emit(fault)
            return
        if self.verb is not None:
            self.verb.setEnabled(True)
        self.say(str(fault), wrong=True)

    def _on_changed(self, _changes: ChangeSet) -> None:
        if self._session.project is not None:
            self.refresh()
