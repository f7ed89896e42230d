"""The export dialog and the options that it draws."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from reader.app import registry
from reader.app.settings import Settings
from reader.domain.errors import UserError
from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.export_dialog import ExportDialog
from reader.ui.dialogs.options import OptionsForm
from reader.ui.session import Session
from tests.ui.dialogs.pressing import child, press


class FakeAsk(Ask):
    """Answers as told; remembers what was asked."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.agree = True
        self.path: Path | None = None
        self.asked: list[str] = []

    def confirm(self, title: str, text: str, verb: str) -> bool:
        self.asked.append(text)
        return self.agree

    def save_export(self, suffix: str, suggestion: str) -> Path | None:
        self.asked.append(suggestion)
        return self.path


class Shape(StrEnum):
    ROUND = "round"
    SQUARE = "square"


@dataclass(frozen=True, slots=True)
class Choices:
    shape: Shape = field(default=Shape.SQUARE, metadata={"help": "which form"})
    marked: bool = field(default=True, metadata={"help": "say it aloud"})
    bare: bool = False
    depth: int = 3
    sign: str = field(default=";", metadata={"label": "Separator"})


class Format:
    """An exporter that writes its options; `mood` makes it fail or wait for the token."""

    id = "fake"
    title = "Fake format"
    suffix = ".fake"
    options = Choices

    def __init__(self, mood: str = "") -> None:
        self.mood = mood

    def write(self, records: Snapshot, out: BinaryIO, options: Choices, token: Token) -> None:
        token.progress(1, 2)
        if self.mood == "known":
            raise UserError("The moon is down.", hint="Wait for it.")
        if self.mood == "wait":
            for _ in range(20000):
                token.check()
                threading.Event().wait(0.001)
        out.write(repr(options).encode())


class OtherFormat(Format):
    id = "other"
    title = "Other format"
    suffix = ".other"


@pytest.fixture
def ask(settings: Settings) -> FakeAsk:
    return FakeAsk(settings)


def test_options_are_drawn_from_the_dataclass_and_come_back(qtbot: QtBot) -> None:
    form = OptionsForm(Choices)
    qtbot.addWidget(form)
    form.show()
    assert form.values() == Choices()
    child(form, QComboBox, "option_shape").setCurrentIndex(0)
    box = child(form, QCheckBox, "option_marked")
    assert box.accessibleName() == "Say it aloud"
    words = next(label for label in form.findChildren(QLabel) if label.text() == "Say it aloud")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    QTest.keyClick(child(form, QCheckBox, "option_bare"), Qt.Key.Key_Space)
    child(form, QSpinBox, "option_depth").setValue(7)
    assert form.editor("sign").accessibleName() == "Separator"
    child(form, QLineEdit, "option_sign").setText("|")
    assert form.values() == Choices(Shape.ROUND, False, True, 7, "|")


def export_dialog(qtbot: QtBot, session: Session, ask: Ask, *formats: Any) -> ExportDialog:
    dialog = ExportDialog(session, ask, formats=formats or None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def run(qtbot: QtBot, dialog: ExportDialog) -> str:
    press(qtbot, dialog, "export_go")
    qtbot.waitUntil(lambda: not dialog.running, timeout=20000)
    return str(child(dialog, QLabel, "export_result").text())


def test_an_export_writes_the_options_and_says_where(
    qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path
) -> None:
    dialog = export_dialog(qtbot, session, ask, Format())
    target = tmp_path / "out.fake"
    child(dialog, QLineEdit, "export_target").setText(str(target))
    child(dialog, QComboBox, "option_shape").setCurrentIndex(0)
    said = run(qtbot, dialog)
    assert str(target) in said
    assert target.read_text(encoding="utf-8") == repr(Choices(Shape.ROUND))
    assert session.settings.last_folder == str(tmp_path)


def test_every_real_format_exports_from_the_dialog(
    qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path
) -> None:
    dialog = export_dialog(qtbot, session, ask)
    formats = child(dialog, QListWidget, "export_formats")
    for row, exporter in enumerate(registry.exporters()):
        formats.setCurrentRow(row)
        target = tmp_path / f"all{exporter.suffix}"
        child(dialog, QLineEdit, "export_target").setText(str(target))
        assert "Written" in run(qtbot, dialog)
        assert target.stat().st_size > 0


def test_another_format_has_another_suffix(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    dialog = export_dialog(qtbot, session, ask, Format(), OtherFormat())
    target = child(dialog, QLineEdit, "export_target")
    assert target.text().endswith(".fake")
    QTest.keyClick(child(dialog, QListWidget, "export_formats"), Qt.Key.Key_Down)
    assert target.text().endswith(".other")


def test_a_file_is_replaced_only_after_a_yes(qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path) -> None:
    target = tmp_path / "out.fake"
    target.write_text("old", encoding="utf-8")
    dialog = export_dialog(qtbot, session, ask, Format())
    child(dialog, QLineEdit, "export_target").setText(str(target))
    ask.agree = False
    press(qtbot, dialog, "export_go")
    assert not dialog.running
    assert target.read_text(encoding="utf-8") == "old"
    assert "out.fake" in ask.asked[0]
    ask.agree = True
    run(qtbot, dialog)
    assert target.read_text(encoding="utf-8") != "old"


def test_a_browsed_file_is_not_asked_about_twice(qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path) -> None:
    target = tmp_path / "out.fake"
    target.write_text("old", encoding="utf-8")
    ask.path = target
    dialog = export_dialog(qtbot, session, ask, Format())
    press(qtbot, dialog, "export_browse")
    ask.asked.clear()
    run(qtbot, dialog)
    assert ask.asked == []
    assert target.read_text(encoding="utf-8") != "old"


def test_a_known_failure_is_said_in_the_dialog_and_leaves_no_file(
    qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path
) -> None:
    dialog = export_dialog(qtbot, session, ask, Format("known"))
    child(dialog, QLineEdit, "export_target").setText(str(tmp_path / "out.fake"))
    said = run(qtbot, dialog)
    assert "The moon is down." in said
    assert "Wait for it." in said
    assert list(tmp_path.glob("*.fake*")) == []


def test_a_cancelled_export_leaves_the_old_file(qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path) -> None:
    target = tmp_path / "out.fake"
    target.write_text("old", encoding="utf-8")
    dialog = export_dialog(qtbot, session, ask, Format("wait"))
    child(dialog, QLineEdit, "export_target").setText(str(target))
    press(qtbot, dialog, "export_go")
    assert not child(dialog, QPushButton, "export_go").isVisible()
    press(qtbot, dialog, "export_cancel")
    qtbot.waitUntil(lambda: not dialog.running, timeout=20000)
    assert "Cancelled" in child(dialog, QLabel, "export_result").text()
    assert target.read_text(encoding="utf-8") == "old"


def test_a_broken_format_is_shown_and_cannot_be_chosen(
    qtbot: QtBot, session: Session, ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = registry.Broken("reader.exporters.parchment", "ImportError: no quill")
    monkeypatch.setattr(registry, "broken", lambda: (broken,))
    dialog = export_dialog(qtbot, session, ask, Format())
    item = child(dialog, QListWidget, "export_formats").item(1)
    assert "parchment" in item.text()
    assert item.toolTip() == "ImportError: no quill"
    assert item.flags() == Qt.ItemFlag.NoItemFlags
