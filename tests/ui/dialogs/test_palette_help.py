"""The command palette, the help, the about dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMainWindow,
    QTabBar,
    QTextBrowser,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui import actions as action_table
from reader.ui.actions import TABLE, Actions
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.command_palette import CommandPalette
from reader.ui.dialogs.help import HelpDialog
from tests.ui.dialogs.pressing import child


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    return window


def test_the_palette_narrows_and_enter_triggers(qtbot: QtBot, window: QMainWindow) -> None:
    actions = Actions(window, {})
    palette = CommandPalette(actions, window)
    qtbot.addWidget(palette)
    palette.show()
    line = child(palette, QLineEdit, "palette_line")
    assert len(palette.shown()) == len(TABLE) - 1
    QTest.keyClicks(line, "prev")
    assert palette.shown()[:3] == ["Previous comment", "Previous sibling", "Previous panel"]
    QTest.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(actions["previous_sibling"].triggered):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert not palette.isVisible()


def test_the_palette_finds_by_help_and_by_letters_and_says_where_nothing_is(qtbot: QtBot, window: QMainWindow) -> None:
    palette = CommandPalette(Actions(window, {}), window)
    qtbot.addWidget(palette)
    palette.show()
    line = child(palette, QLineEdit, "palette_line")
    line.setText("cream")
    assert palette.shown() == ["Sepia"]
    line.setText("bkup")
    assert "Back up now" in palette.shown()
    line.setText("zzz")
    assert palette.shown() == []
    assert child(palette, QLabel, "palette_nothing").isVisible()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_palette_leaves_out_what_cannot_be_done(qtbot: QtBot, window: QMainWindow) -> None:
    actions = Actions(window, {})
    actions.enable(project=False, write=False)
    palette = CommandPalette(actions, window)
    qtbot.addWidget(palette)
    assert "Undo" not in palette.shown()
    assert "New project" in palette.shown()


def test_the_help_lists_every_action_with_the_keys_it_has_now(qtbot: QtBot, window: QMainWindow) -> None:
    Actions(window, {"next": "Ctrl+J"})
    dialog = HelpDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.findChildren(QTabBar)[0].setCurrentIndex(1)
    table = child(dialog, QTreeWidget, "help_keys")
    rows = {}
    for top in (table.topLevelItem(n) for n in range(table.topLevelItemCount())):
        for row in (top.child(n) for n in range(top.childCount())):
            rows[row.text(0)] = row
    assert len(rows) == len(TABLE)
    assert rows["Next comment"].text(1) == "Ctrl+J"
    assert rows["Undo"].text(2) == next(entry.help for entry in action_table.TABLE if entry.id == "undo")
    QTest.keyClicks(child(dialog, QLineEdit, "help_find"), "ctrl+z")
    assert not rows["Undo"].isHidden()
    assert rows["Next comment"].isHidden()


def test_the_guide_is_there_and_follows_no_link(qtbot: QtBot, window: QMainWindow) -> None:
    dialog = HelpDialog(window)
    qtbot.addWidget(dialog)
    guide = child(dialog, QTextBrowser, "help_guide")
    assert "Coding" in guide.toPlainText()
    assert not guide.openLinks()
    assert not guide.openExternalLinks()


def test_about_says_that_nothing_is_sent(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert "no network connection" in child(dialog, QLabel, "about_private").text()
    assert "MIT" in child(dialog, QLabel, "about_licence").text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
