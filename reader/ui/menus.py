"""Menu entries that know what they are about, so that one slot serves every row a menu is opened on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def add(menu: QMenu, text: str, slot: Callable[[], None], about: object) -> QAction:
    """An entry of `menu` that calls `slot`; `about` is what `meant` gives there."""
    action = QAction(text, menu)
    action.setData(about)
    action.triggered.connect(slot)
    menu.addAction(action)
    return action


def meant(sender: QObject | None) -> Any:
    """What the entry is about that a slot was called by (its `sender()`); None where it was no entry."""
    return sender.data() if isinstance(sender, QAction) else None
