"""What the windows about people have in common: they stay open beside the others, and read in a worker's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QWidget

from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.ui.latest import Latest
from reader.ui.session import Session

WAIT_MS = 200
Read = Callable[[Project, CancelToken], Any]


class PeopleWindow(QDialog):
    """Not modal; closed with its project. What it shows is read anew when the project changes.

    `read` gives a plain function for a reader's thread (no method: that could be the last to hold the window), `shown`
    gets what it found.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._project = session.project
        self._reading = Latest(session, WAIT_MS, self)
        self._reading.answered.connect(self.shown)
        self._reading.failed.connect(session.failed)
        self.said = QLabel(self)
        self.said.setObjectName("people_said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        session.changed.connect(self._on_changed)
        session.project_changed.connect(self.close)

    @property
    def busy(self) -> bool:
        return self._reading.busy

    def read(self) -> Read:
        raise NotImplementedError

    def shown(self, found: Any) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again, soon."""
        if self._project is not None:
            self._reading.ask(partial(self.read(), self._project))

    def done(self, result: int) -> None:
        self._reading.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is for what has the keyboard: it must not close the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            return
        super().keyPressEvent(event)

    def end(self) -> QDialogButtonBox:
        """The row with the button that closes."""
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        button = box.button(QDialogButtonBox.StandardButton.Close)
        button.setObjectName("people_close")
        button.setAutoDefault(False)
        button.setDefault(False)
        box.rejected.connect(self.reject)
        return box

    def _on_changed(self, _changes: object) -> None:
        self.refresh()
