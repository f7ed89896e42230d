"""The questions that stop the person."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from reader.app.settings import Settings
from reader.ui.dialogs.ask import Ask


class Answer:
    """Presses `key` in the question that comes up, once it is there."""

    def __init__(self, qtbot: QtBot, key: Qt.Key) -> None:
        self._qtbot = qtbot
        self._key = key
        self.answered = False
        self._timer = QTimer()
        self._timer.timeout.connect(self.look)
        self._timer.start(10)

    def look(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and box.isVisible():
            self._timer.stop()
            self.answered = True
            QTest.keyClick(box.focusWidget() or box, self._key)


@pytest.mark.parametrize(("key", "agreed"), [(Qt.Key.Key_Escape, False), (Qt.Key.Key_Return, False)])
def test_neither_escape_nor_a_careless_enter_agrees(
    qtbot: QtBot, settings: Settings, key: Qt.Key, agreed: bool
) -> None:
    answer = Answer(qtbot, key)
    assert Ask(settings).confirm("Remove?", "<b>Twelve</b> codings go with it.", "Remove") is agreed
    assert answer.answered


def test_a_question_shows_markup_as_it_is(qtbot: QtBot, settings: Settings) -> None:
    box = Ask(settings)._box(QMessageBox.Icon.Question, "Remove?", "<b>Twelve</b>", "")
    qtbot.addWidget(box)
    assert box.textFormat() is Qt.TextFormat.PlainText


def test_a_locked_project_is_offered_to_be_read(qtbot: QtBot, settings: Settings) -> None:
    yes = Answer(qtbot, Qt.Key.Key_Return)
    assert Ask(settings).locked("p.threadnote is open elsewhere.")
    no = Answer(qtbot, Qt.Key.Key_Escape)
    assert not Ask(settings).locked("p.threadnote is open elsewhere.")
    assert yes.answered
    assert no.answered


def test_files_are_asked_for_where_the_last_ones_were(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "pages" / "one.html"
    chosen.parent.mkdir()
    begun: list[str] = []

    def picked(_parent: object, _title: str, folder: str, _filters: str) -> tuple[list[str], str]:
        begun.append(folder)
        return [str(chosen)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", picked)
    asking = Ask(settings)
    assert asking.open_files() == [chosen]
    asking.open_files()
    assert begun[1] == str(chosen.parent)


def test_a_new_project_and_an_export_get_their_suffix(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(tmp_path / "study"), ""))
    assert Ask(settings).new_project() == tmp_path / "study.threadnote"
    assert Ask(settings).save_export(".csv", "study") == tmp_path / "study.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: ("", ""))
    assert Ask(settings).new_project() is None
