"""A project that can only be read: keys that would change it say so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.samples import harbour
from tests.ui.person import press, settle


@pytest.fixture
def reading(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> Iterator[MainWindow]:
    """The window on the harbour article, read-only, with a code on its first comment, which is current."""
    made = make_project(harbour())
    article = made.view.articles()[0].id
    first = made.view.thread(article)[0].id
    made.do(commands.apply_path, ["here"], [Target(first)])
    made.close()
    window.open_project(Project.open(made.path, coder="Ann", read_only=True))
    window.session.choose(first)
    window.reader.focus_text()
    settle(window, qtbot)
    yield window
    window.close_project()


def said(window: MainWindow) -> bool:
    told = "reading only" in window.status.currentMessage()
    window.status.clearMessage()
    return told


@pytest.mark.parametrize("key", ["T", "Q", "I", "M", "R", "B", "3", "Ctrl+Z", "Shift+T", "Ctrl+Shift+N"])
def test_a_key_that_would_change_something_says_why_it_does_not(reading: MainWindow, qtbot: QtBot, key: str) -> None:
    press(reading, qtbot, key)
    assert said(reading)


def test_the_persons_own_keys_say_so_too_and_only_there(
    reading: MainWindow, qtbot: QtBot, make_project: MakeProject
) -> None:
    reading.settings.shortcuts["tag"] = "Y"
    reading.settings_changed()
    press(reading, qtbot, "Y")
    assert said(reading)
    press(reading, qtbot, "T")
    assert not said(reading)
    made = make_project(harbour(), name="q")
    made.close()
    assert reading.open_path(made.path)
    reading.session.choose(reading.session.view.articles()[0].id)
    reading.reader.focus_text()
    press(reading, qtbot, "Y")
    assert not said(reading)
    assert reading.tagging.line.hasFocus()


def test_lists_say_so_as_well(reading: MainWindow, qtbot: QtBot) -> None:
    reading.tagging.applied.setFocus()
    press(reading, qtbot, "Delete")
    assert said(reading)
    tree = reading.tagging.codebook
    tree.setFocus()
    tree.setCurrentIndex(tree.codes.index(0, 0))
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return):
        QTest.keyClick(tree, key)
        assert said(reading)
    reading.reader.focus_text()
    press(reading, qtbot, "E Delete")
    assert said(reading)
    assert len(reading.session.view.codings_of(reading.session.current)) == 1  # type: ignore[arg-type]
