"""What every test of a dialog does: find a widget by its name, press a button."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot


def child(widget: QWidget, kind: type[Any], name: str) -> Any:
    found = widget.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot: QtBot, widget: QWidget, name: str) -> None:
    button = child(widget, QPushButton, name)
    assert button.isVisibleTo(widget), name
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
