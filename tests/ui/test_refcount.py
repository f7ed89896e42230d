"""The binding keeps its references: a PySide6 that loses one to None at every void call aborts after a while."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 5_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on: its count says nothing")
def test_void_calls_do_not_lose_references_to_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    thing = QObject(widget)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        thing.setObjectName("a")
        widget.setEnabled(bool(number % 2))
    lost = before - sys.getrefcount(None)
    assert lost < CALLS / 10
