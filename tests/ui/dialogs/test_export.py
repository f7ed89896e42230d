"""The export dialog and the options that it draws."""

from __future__ import annotations

from pathlib import Path

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
    QTabWidget,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from reader.app import commands, registry
from reader.app.exports import is_folder
from reader.app.settings import Settings
from reader.domain.protection import Coarseness, Protection
from reader.domain.scope import Context, Scope
from reader.ui.dialogs.export.format_list import FormatList
from reader.ui.dialogs.export.scope_form import ScopeForm
from reader.ui.dialogs.options import OptionsForm
from reader.ui.session import Session
from tests.ui.dialogs.exporting import (
    Choices,
    FakeAsk,
    FolderFormat,
    Format,
    OtherFormat,
    Shape,
    TableFormat,
    WholeFormat,
    export_dialog,
    run,
    settled,
    shown_rows,
)
from tests.ui.dialogs.pressing import child, press


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
    formats = child(dialog, FormatList, "export_formats")
    for place, exporter in enumerate(registry.exporters()):
        formats.choose(place)
        target = tmp_path / f"all{exporter.suffix or '-folder'}"
        child(dialog, QLineEdit, "export_target").setText(str(target))
        assert "Written" in run(qtbot, dialog)
        assert any(target.iterdir()) if is_folder(exporter) else target.stat().st_size > 0


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


def test_the_preview_follows_what_is_typed_into_what_goes(
    qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path
) -> None:
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    settled(qtbot, dialog)
    everything = shown_rows(dialog)
    author = next(row[2] for row in everything if row[2])
    assert len({row[2] for row in everything}) > 1

    child(dialog, QTabWidget, "export_tabs").setCurrentIndex(1)
    field = child(dialog, QLineEdit, "scope_author")
    field.setFocus()
    QTest.keyClicks(field, author)
    child(dialog, QComboBox, "scope_context").setCurrentIndex(0)
    settled(qtbot, dialog)

    assert {row[2].casefold() for row in shown_rows(dialog)} == {author.casefold()}
    target = tmp_path / "out.table"
    child(dialog, QLineEdit, "export_target").setText(str(target))
    run(qtbot, dialog)
    assert repr(Scope(author=author, context=Context.NONE)) in target.read_text(encoding="utf-8")


def test_a_code_is_kept_by_return_and_taken_off_by_its_chip(
    qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path
) -> None:
    assert session.project is not None
    session.project.do(commands.apply_path, ["tone", "calm"], [])
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    form = child(dialog, ScopeForm, "scope_form")
    child(dialog, QTabWidget, "export_tabs").setCurrentIndex(1)
    settled(qtbot, dialog)
    line = child(dialog, QLineEdit, "scope_codes")
    line.setFocus()

    QTest.keyClicks(line, "TONE")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert form.scope().codes == ("tone",)
    assert line.text() == ""
    assert not dialog.running
    QTest.keyClicks(line, "nothing of the kind")
    assert form.scope().codes == ("tone",)
    chip = child(dialog, QToolButton, "chip_tone")
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert form.scope().codes == ()


def test_a_format_that_has_all_of_the_project_says_so(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    dialog = export_dialog(qtbot, session, ask, TableFormat(), WholeFormat())
    child(dialog, QLineEdit, "scope_author").setText("nobody")
    formats = child(dialog, FormatList, "export_formats")

    formats.choose(1)

    assert not child(dialog, QLineEdit, "scope_author").isEnabled()
    assert dialog.wanted().scope == Scope()
    formats.choose(0)
    assert dialog.wanted().scope == Scope(author="nobody")


def test_people_are_protected_as_it_is_ticked(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    child(dialog, QTabWidget, "export_tabs").setCurrentIndex(2)
    for name in ("emails", "names"):
        QTest.keyClick(child(dialog, QCheckBox, f"protect_{name}"), Qt.Key.Key_Space)
    child(dialog, QComboBox, "protect_times").setCurrentIndex(2)

    assert dialog.wanted().protection == Protection(names=True, emails=True, times=Coarseness.MONTH)
    asked: list[str] = []
    session.requested.connect(lambda action, _about: asked.append(action))
    for name in ("pseudonyms", "mentions", "findable"):
        press(qtbot, dialog, f"open_{name}")
    assert asked == ["pseudonyms", "mentions", "findable"]


def test_a_folder_is_exported_and_replaced_only_after_a_yes(
    qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path
) -> None:
    dialog = export_dialog(qtbot, session, ask, FolderFormat())
    target = tmp_path / "data"
    child(dialog, QLineEdit, "export_target").setText(str(target))
    assert "Written" in run(qtbot, dialog)
    child(dialog, QLineEdit, "export_target").setText("")
    child(dialog, QLineEdit, "export_target").setText(str(target))
    ask.agree = False
    press(qtbot, dialog, "export_go")
    assert not dialog.running
    assert len(ask.asked) == 1
    ask.agree = True
    assert "Written" in run(qtbot, dialog)
    assert (target / "a.txt").exists()


def test_a_preview_that_cannot_be_made_says_why(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    dialog = export_dialog(qtbot, session, ask, Format("known"))
    settled(qtbot, dialog)
    assert "The moon is down." in child(dialog, QLabel, "preview_note").text()


def test_formats_stand_under_what_they_are_for(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    dialog = export_dialog(qtbot, session, ask, Format(), TableFormat())
    formats = child(dialog, FormatList, "export_formats")
    texts = [formats.item(row).text() for row in range(formats.count())]
    assert texts == ["Tables", "Table format", "Others", "Fake format"]
    assert formats.place() == 1
    QTest.keyClick(formats, Qt.Key.Key_Down)
    assert formats.place() == 0
