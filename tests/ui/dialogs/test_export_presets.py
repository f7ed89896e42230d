"""Exports that were given a name, and the format of last time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from reader.app.exports import Wanted
from reader.app.settings import Settings
from reader.domain.protection import Protection
from reader.domain.scope import Scope
from reader.ui.dialogs.export.format_list import FormatList
from reader.ui.dialogs.export.scope_form import ScopeForm
from reader.ui.session import Session
from tests.ui.dialogs.exporting import FakeAsk, Format, OtherFormat, TableFormat, export_dialog, settled
from tests.ui.dialogs.pressing import child, press


@pytest.fixture
def ask(settings: Settings) -> FakeAsk:
    return FakeAsk(settings)


def test_an_export_that_was_saved_comes_back_another_day(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    formats = (Format(), TableFormat())
    first = export_dialog(qtbot, session, ask, *formats)
    child(first, FormatList, "export_formats").choose(1)
    first.findChildren(QSpinBox, "option_depth")[1].setValue(9)
    child(first, QLineEdit, "scope_words").setText("harbour")
    child(first, QCheckBox, "protect_emails").setChecked(True)
    child(first, QComboBox, "preset_name").setEditText("For  Kim")
    press(qtbot, first, "preset_save")
    wanted = first.wanted()
    first.close()

    second = export_dialog(qtbot, session, ask, *formats)
    names = child(second, QComboBox, "preset_name")
    assert [names.itemText(n) for n in range(names.count())] == ["For Kim"]
    names.setCurrentIndex(0)
    names.activated.emit(0)

    assert child(second, FormatList, "export_formats").place() == 1
    assert second.findChildren(QSpinBox, "option_depth")[1].value() == 9
    assert second.wanted() == wanted
    assert wanted == Wanted(Scope(words="harbour"), Protection(emails=True))
    press(qtbot, second, "preset_remove")
    assert names.count() == 0
    assert session.settings.presets == []


def test_a_saved_export_is_replaced_only_after_a_yes(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    dialog = export_dialog(qtbot, session, ask, Format())
    names = child(dialog, QComboBox, "preset_name")
    line = names.lineEdit()
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "Kim")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not dialog.running
    assert [entry["name"] for entry in session.settings.presets] == ["Kim"]
    press(qtbot, dialog, "preset_save")
    assert ask.asked == []

    child(dialog, QSpinBox, "option_depth").setValue(8)
    ask.agree = False
    press(qtbot, dialog, "preset_save")
    assert "Kim" in ask.asked[0]
    assert session.settings.presets[0]["options"]["depth"] == "3"
    ask.agree = True
    press(qtbot, dialog, "preset_save")
    assert session.settings.presets[0]["options"]["depth"] == "8"
    child(dialog, QSpinBox, "option_depth").setValue(1)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert child(dialog, QSpinBox, "option_depth").value() == 8


def test_a_saved_export_of_another_project_says_what_is_not_there(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    session.settings.presets = [
        {"name": "away", "format": "parchment"},
        {"name": "theirs", "format": "table", "scope": {"codes": ["nowhere"]}, "options": {"colour": "red"}},
        "no preset at all",  # type: ignore[list-item]
    ]
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    names = child(dialog, QComboBox, "preset_name")
    assert names.count() == 2
    names.setCurrentIndex(0)
    names.activated.emit(0)
    assert "parchment" in child(dialog, QLabel, "export_result").text()
    names.setCurrentIndex(1)
    names.activated.emit(1)
    assert "colour" in child(dialog, QLabel, "export_result").text()
    assert child(dialog, ScopeForm, "scope_form").scope() == Scope(codes=("nowhere",))
    settled(qtbot, dialog)
    assert "nowhere" in child(dialog, QLabel, "preview_note").text()


def test_the_format_of_last_time_is_there_again(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    session.settings.last_format = "other"
    dialog = export_dialog(qtbot, session, ask, Format(), OtherFormat())
    assert child(dialog, FormatList, "export_formats").place() == 1
