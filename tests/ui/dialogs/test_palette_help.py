"""The command palette, the help, the about dialog."""

from __future__ import annotations

import re

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

from reader.app.settings import Settings
from reader.ui import actions, theme
from reader.ui.action_table import TABLE
from reader.ui.actions import Actions
from reader.ui.dialogs import help as help_dialog
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.command_palette import CommandPalette
from reader.ui.dialogs.help import HelpDialog
from tests.ui.dialogs.pressing import child

FIND = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    return window


def test_the_palette_narrows_and_enter_triggers(qtbot: QtBot, window: QMainWindow) -> None:
    table = Actions(window, {})
    palette = CommandPalette(table, Settings(), window)
    qtbot.addWidget(palette)
    palette.show()
    line = child(palette, QLineEdit, "palette_line")
    assert len(palette.shown()) == len(TABLE) - 1
    QTest.keyClicks(line, "prev")
    assert palette.shown()[:3] == ["Previous comment", "Previous sibling", "Previous panel"]
    QTest.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(table["previous_sibling"].triggered):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert not palette.isVisible()


def test_the_palette_finds_by_help_and_by_letters_and_says_where_nothing_is(qtbot: QtBot, window: QMainWindow) -> None:
    palette = CommandPalette(Actions(window, {}), Settings(), window)
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
    table = Actions(window, {})
    table.enable(project=False, write=False)
    palette = CommandPalette(table, Settings(), window)
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
    assert {actions.plain(entry) for entry in TABLE} <= set(rows)
    assert rows["Next comment"].text(1) == "Ctrl+J"
    assert rows["Undo"].text(2) == next(entry.help for entry in TABLE if entry.id == "undo")
    QTest.keyClicks(child(dialog, QLineEdit, "help_find"), "ctrl+z")
    assert not rows["Undo"].isHidden()
    assert rows["Next comment"].isHidden()


def test_the_help_shows_new_keys_at_once(qtbot: QtBot, window: QMainWindow) -> None:
    table = Actions(window, {})
    dialog = HelpDialog(window)
    qtbot.addWidget(dialog)
    guide = child(dialog, QTextBrowser, "help_guide")
    assert "J and K step" in guide.toPlainText()
    table.assign({"next": "Ctrl+Alt+N; D", "again": ""})
    dialog.apply_theme(theme.LIGHT)
    assert "Ctrl+Alt+N and K step" in guide.toPlainText()
    assert "Apply last code applies the code you used last" in guide.toPlainText()
    rows = child(dialog, QTreeWidget, "help_keys").findItems("Next comment", FIND)
    assert [row.text(1) for row in rows] == ["Ctrl+Alt+N, D"]


def test_the_help_lists_the_keys_that_stay(qtbot: QtBot, window: QMainWindow) -> None:
    dialog = HelpDialog(window)
    qtbot.addWidget(dialog)
    rows = child(dialog, QTreeWidget, "help_keys").findItems("Codebook", FIND)
    assert "Return" in [row.text(1) for row in rows]


def test_the_guide_names_actions_that_there_are() -> None:
    assert set(re.findall(r"\{(\w*)\}", help_dialog.guide())) <= {entry.id for entry in TABLE}


def test_the_palette_offers_first_what_was_chosen_there_last(qtbot: QtBot, window: QMainWindow) -> None:
    settings = Settings()
    for wanted in ("zoom in", "history"):
        palette = CommandPalette(Actions(window, {}), settings, window)
        qtbot.addWidget(palette)
        palette.show()
        line = child(palette, QLineEdit, "palette_line")
        QTest.keyClicks(line, wanted)
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert settings.recent_actions == ["history", "zoom_in"]
    palette = CommandPalette(Actions(window, {}), settings, window)
    qtbot.addWidget(palette)
    assert palette.shown()[:3] == ["History", "Zoom in", "New project"]


def test_the_palette_forgives_a_slip(qtbot: QtBot, window: QMainWindow) -> None:
    palette = CommandPalette(Actions(window, {}), Settings(), window)
    qtbot.addWidget(palette)
    child(palette, QLineEdit, "palette_line").setText("bokmark")
    assert palette.shown()[0] in ("Bookmark", "Next bookmark")


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
