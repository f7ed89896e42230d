"""Keys that would change something, in a project that can only be read: they say so instead of doing nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.ui.action_table import TABLE
from reader.ui.actions import keys_of
from reader.ui.session import Session


class ReadOnlyKeys(QObject):
    """Takes the keys of the actions that are greyed out; `refresh` when those keys are others."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._keys: list[QShortcut] = []
        session.project_changed.connect(self.refresh)

    def refresh(self) -> None:
        for shortcut in self._keys:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._keys = []
        if self._session.project is None or self._session.writable:
            return
        for entry in TABLE:
            for key in keys_of(entry, self._session.settings.shortcuts) if entry.write else ():
                shortcut = QShortcut(QKeySequence(key), self._window)
                shortcut.activated.connect(self._on_key)
                self._keys.append(shortcut)

    def _on_key(self) -> None:
        self._session.may_write()
