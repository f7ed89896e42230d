"""Reading marks itself: a comment that stays current for a while, in a window that is looked at, has been seen.

That is no change of the project and no step of undo; what the person says with “Mark read / unread” holds against it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from reader.app import commands
from reader.domain.model import ItemId
from reader.ui.session import Session


class Dwell(QObject):
    """Follows the session, as long as it lives. `Settings.read_after_ms` is read anew for every comment; 0 is never."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._waiting: ItemId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_stayed)
        session.current_changed.connect(self._on_current)
        session.coder_changed.connect(self._on_coder)
        session.project_changed.connect(self._stop)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._on_window)

    def _on_current(self, item: ItemId | None, _origin: object) -> None:
        self._wait_for(item)

    def _on_coder(self) -> None:
        self._wait_for(self._session.current)

    def _on_window(self, _window: object) -> None:
        """The time begins anew when the person comes back."""
        if self._waiting is not None:
            self._begin()

    def _wait_for(self, item: ItemId | None) -> None:
        self._stop()
        if item is None or not self._session.writable:
            return
        rows = self._session.view.rows([item])
        if rows and not rows[0].read:
            self._waiting = item
            self._begin()

    def _begin(self) -> None:
        after_ms = self._session.settings.read_after_ms
        if after_ms > 0 and self._looked_at():
            self._timer.start(after_ms)
        else:
            self._timer.stop()

    def _stop(self) -> None:
        self._waiting = None
        self._timer.stop()

    def _looked_at(self) -> bool:
        """Whether the window of the session, or a panel that was taken out of it, is the one in front."""
        window, front = self._session.parent(), QApplication.activeWindow()
        if front is None or not isinstance(window, QWidget):
            return front is not None
        return front is window or (isinstance(front, QDockWidget) and front.parent() is window)

    def _on_stayed(self) -> None:
        item = self._waiting
        self._waiting = None
        if item is not None and item == self._session.current and self._session.writable:
            self._session.run(commands.mark_seen, [item])
