"""The settings dialog: what is changed is set at once; keys are taken, given and put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from reader.app import paths
from reader.app import settings as app_settings
from reader.app.settings import Settings, Theme
from reader.ui import keys, theme
from reader.ui.action_table import TABLE
from reader.ui.actions import Actions, keys_of
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.settings import SettingsDialog
from reader.ui.dialogs.shortcuts import Capture
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.samples import harbour
from tests.ui.dialogs.pressing import child, press

ENTRIES = {entry.id: entry for entry in TABLE}


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    return window


@pytest.fixture
def dialog(qtbot: QtBot, window: QMainWindow, settings: Settings) -> SettingsDialog:
    actions = Actions(window, settings.shortcuts)
    dialog = SettingsDialog(settings, actions, window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def show_action(dialog: SettingsDialog, typed: str) -> QTreeWidget:
    """The page of keys with the action that is found by `typed`."""
    dialog.show_page("settings_keys")
    find = child(dialog, QLineEdit, "keys_find")
    find.clear()
    QTest.keyClicks(find, typed)
    table = child(dialog, QTreeWidget, "keys_table")
    assert isinstance(table, QTreeWidget)
    return table


def type_key(
    dialog: SettingsDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    capture = child(dialog, Capture, "keys_capture")
    capture.setFocus()
    QTest.keyClick(capture, key, modifiers)


def test_each_change_of_reading_is_set_at_once(qtbot: QtBot, dialog: SettingsDialog, settings: Settings) -> None:
    with qtbot.waitSignal(dialog.changed):
        child(dialog, QSpinBox, "settings_size").setValue(17)
    assert settings.text_size == 17
    assert child(dialog, QLabel, "settings_sample").font().pointSizeF() == 17
    child(dialog, QSpinBox, "settings_width").setValue(90)
    child(dialog, QSpinBox, "settings_spacing").setValue(170)
    child(dialog, QDoubleSpinBox, "settings_read_after").setValue(0)
    combo = child(dialog, QComboBox, "settings_theme")
    combo.setFocus()
    QTest.keyClicks(combo, "Sepia")
    motion = child(dialog, QComboBox, "settings_motion")
    motion.setCurrentIndex(motion.findText("Reduce it"))
    assert (settings.line_width, settings.line_spacing, settings.read_after_ms) == (90, 170, 0)
    assert settings.theme is Theme.SEPIA
    assert theme.still(settings)
    press(qtbot, dialog, "settings_restore")
    fresh = Settings()
    assert (settings.text_size, settings.line_width, settings.theme) == (fresh.text_size, fresh.line_width, fresh.theme)
    assert (settings.reduced_motion, settings.coder) == (None, "Ann")
    assert child(dialog, QSpinBox, "settings_size").value() == fresh.text_size


def test_opening_changes_nothing(qtbot: QtBot, window: QMainWindow) -> None:
    settings = Settings(text_family="No such font", line_width=33, theme=Theme.DARK)
    dialog = SettingsDialog(settings, Actions(window, {}), window)
    qtbot.addWidget(dialog)
    with qtbot.assertNotEmitted(dialog.changed):
        dialog.show()
    assert settings == Settings(text_family="No such font", line_width=33, theme=Theme.DARK)


def test_a_theme_chosen_elsewhere_shows(dialog: SettingsDialog, settings: Settings) -> None:
    settings.theme = Theme.DARK
    dialog.apply_theme(theme.DARK)
    assert child(dialog, QComboBox, "settings_theme").currentText() == "Dark"


def test_coding_and_language(dialog: SettingsDialog, settings: Settings) -> None:
    dialog.show_page("settings_coding")
    name = child(dialog, QLineEdit, "settings_coder")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, " Bea ")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    double = child(dialog, QComboBox, "settings_double_click")
    double.setCurrentIndex(double.findText("the word"))
    child(dialog, QCheckBox, "settings_snap").click()
    assert (settings.coder, settings.double_click, settings.snap_words) == ("Bea", "word", True)
    dialog.show_page("settings_language")
    choice = child(dialog, QComboBox, "settings_language_choice")
    choice.setCurrentIndex(choice.findText("Deutsch"))
    assert settings.language == "de"
    assert "start it again" in child(dialog, QLabel, "settings_language_note").text()


def test_a_name_is_kept_when_escape_closes(dialog: SettingsDialog, settings: Settings) -> None:
    dialog.show_page("settings_coding")
    name = child(dialog, QLineEdit, "settings_coder")
    name.setFocus()
    QTest.keyClicks(name, "e")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert settings.coder == "Anne"


def test_a_single_letter_becomes_a_key(qtbot: QtBot, dialog: SettingsDialog, settings: Settings) -> None:
    table = show_action(dialog, "Only this thread")
    type_key(dialog, Qt.Key.Key_D)
    assert child(dialog, QLabel, "keys_said").text() == ""
    with qtbot.waitSignal(dialog.changed):
        press(qtbot, dialog, "keys_use")
    assert settings.shortcuts == {"focus_branch": "D"}
    current = table.currentItem()
    assert current is not None
    assert current.text(1) == "D (own)"
    press(qtbot, dialog, "keys_reset")
    assert settings.shortcuts == {}


def test_a_conflict_names_the_other_and_takes_the_key(qtbot: QtBot, dialog: SettingsDialog, settings: Settings) -> None:
    show_action(dialog, "Only this thread")
    type_key(dialog, Qt.Key.Key_J)
    said = child(dialog, QLabel, "keys_said")
    assert "“Next comment”" in said.text()
    assert "Take it" in child(dialog, QPushButton, "keys_use").text()
    press(qtbot, dialog, "keys_use")
    assert settings.shortcuts == {"focus_branch": "J", "next": "Alt+Down"}
    assert "Next comment" in said.text()
    show_action(dialog, "Next comment")
    press(qtbot, dialog, "keys_reset")
    assert settings.shortcuts == {"focus_branch": ""}
    dialog.show_page("settings_keys")
    press(qtbot, dialog, "settings_restore")
    assert settings.shortcuts == {}


def test_a_key_that_a_panel_has_a_use_for_is_warned_of(dialog: SettingsDialog, settings: Settings) -> None:
    show_action(dialog, "Only this thread")
    type_key(dialog, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    said = child(dialog, QLabel, "keys_said")
    assert "⚠" in said.text()
    assert "Grid" in said.text()
    child(dialog, Capture, "keys_capture").clear()
    type_key(dialog, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert said.text() == ""
    assert settings.shortcuts == {}


def test_a_second_key_and_none(qtbot: QtBot, dialog: SettingsDialog, settings: Settings) -> None:
    show_action(dialog, "Only this thread")
    type_key(dialog, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, dialog, "keys_add")
    assert settings.shortcuts == {"focus_branch": "F; Ctrl+D"}
    assert keys_of(ENTRIES["focus_branch"], settings.shortcuts) == ("F", "Ctrl+D")
    press(qtbot, dialog, "keys_none")
    assert settings.shortcuts == {"focus_branch": ""}
    assert keys_of(ENTRIES["focus_branch"], settings.shortcuts) == ()


def test_the_field_for_keys_is_no_trap(dialog: SettingsDialog) -> None:
    show_action(dialog, "Only this thread")
    capture = child(dialog, Capture, "keys_capture")
    type_key(dialog, Qt.Key.Key_Tab)
    assert capture.keySequence().isEmpty()
    assert not capture.hasFocus()
    type_key(dialog, Qt.Key.Key_D)
    QTest.keyClick(capture, Qt.Key.Key_Escape)
    assert capture.keySequence().isEmpty()
    assert dialog.isVisible()
    QTest.keyClick(capture, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_table_finds_by_key(dialog: SettingsDialog) -> None:
    table = show_action(dialog, "f11")
    rows = [table.topLevelItem(number) for number in range(table.topLevelItemCount())]
    assert {row.text(0) for row in rows if row is not None and not row.isHidden()} == {
        "Reading without panels",
        "Full screen",
    }


def test_no_two_actions_come_with_one_key() -> None:
    there: dict[str, str] = {}
    for entry in TABLE:
        for key in entry.keys:
            assert QKeySequence(key).toString() == key
            assert there.setdefault(key, entry.id) == entry.id


def test_every_tab_has_its_own_letters(dialog: SettingsDialog) -> None:
    tabs = child(dialog, QTabWidget, "settings_tabs")
    always = [tabs.tabText(number) for number in range(tabs.count())]
    always += [child(dialog, QPushButton, name).text() for name in ("settings_restore", "settings_close")]
    for number in range(tabs.count()):
        page = tabs.widget(number)
        texts = [label.text() for label in page.findChildren(QLabel) if label.buddy() is not None]
        texts += [button.text() for button in page.findChildren(QPushButton)]
        texts += [box.text() for box in page.findChildren(QCheckBox)]
        letters = [QKeySequence.mnemonic(text).toString() for text in (*always, *texts) if "&" in text]
        assert len(letters) == len(set(letters)), letters


def test_keys_change_hands_and_come_back() -> None:
    shortcuts: dict[str, str] = {}
    robbed = keys.give(ENTRIES["tag"], ["J", "K"], shortcuts)
    assert [entry.id for entry in robbed] == ["next", "previous"]
    assert keys.reset(ENTRIES["next"], shortcuts) == [ENTRIES["tag"]]
    assert keys_of(ENTRIES["tag"], shortcuts) == ("K",)
    keys.reset(ENTRIES["tag"], shortcuts)
    keys.reset(ENTRIES["previous"], shortcuts)
    assert shortcuts == {}


def test_the_window_shows_and_keeps_what_is_changed(qtbot: QtBot, make_project: MakeProject) -> None:
    made = make_project(harbour())
    made.close()
    settings = Settings(theme=Theme.LIGHT)
    window = MainWindow(settings, Ask(settings))
    qtbot.addWidget(window)
    window.show()
    assert window.open_path(made.path)
    window.session.choose(window.session.view.articles()[0].id)
    qtbot.waitUntil(lambda: not window.session.bridge.busy, timeout=5000)
    window.actions_table["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    show_action(dialog, "Only this thread")
    type_key(dialog, Qt.Key.Key_D)
    press(qtbot, dialog, "keys_use")
    assert window.actions_table["focus_branch"].shortcut() == QKeySequence("D")
    assert window.actions_table["focus_branch"].toolTip() == "Only this thread (D)"
    height = window.reader.view.document().size().height()
    dialog.show_page("settings_reading")
    child(dialog, QSpinBox, "settings_size").setValue(24)
    qtbot.waitUntil(lambda: window.reader.view.document().size().height() > height * 1.3, timeout=5000)
    child(dialog, QComboBox, "settings_theme").setCurrentIndex(3)
    assert window.actions_table["theme_dark"].isChecked()
    kept = app_settings.load(paths.settings_file())
    assert (kept.text_size, kept.theme, kept.shortcuts) == (24, Theme.DARK, {"focus_branch": "D"})
    window.close()
