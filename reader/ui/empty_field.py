"""In a line with nothing in it, undo and redo mean the project: there is no text that they could be about.

Qt gives these keys to any line that has the keyboard, and the person who has just applied a code from one would wait in
vain for it to go.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class _Passing(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        about_text = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        if not about_text or not isinstance(watched, QLineEdit) or watched.text():
            return False
        event.ignore()
        return True


def pass_undo_on(line: QLineEdit) -> None:
    """Let an empty `line` leave undo and redo to the window."""
    line.installEventFilter(_Passing(line))
