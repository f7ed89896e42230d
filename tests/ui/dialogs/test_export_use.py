"""The export window in use: what goes and how much that is, by keyboard alone, and what goes wrong."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.app.settings import Settings
from reader.domain.progress import Token
from reader.domain.protection import Protection
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.scope import Scope
from reader.domain.snapshot import Snapshot
from reader.domain.text import plain
from reader.ui.dialogs.export.format_list import FormatList
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.ui.dialogs.exporting import (
    Choices,
    FakeAsk,
    Format,
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


@pytest.fixture
def coded(session: Session) -> Project:
    """Two codes: one on the first comment, the other on the first and the second."""
    project = session.project
    assert project is not None
    (article,) = [row for row in project.view.articles() if row.descendants]
    first, second = project.view.thread(article.id)[:2]
    project.do(commands.apply_path, ["tone", "calm"], [Target(first.id)])
    project.do(commands.apply_path, ["topic"], [Target(first.id), Target(second.id)])
    return project


def amount(dialog: QWidget) -> str:
    return str(child(dialog, QLabel, "export_amount").text())


def show_tab(dialog: QWidget, place: int) -> None:
    child(dialog, QTabWidget, "export_tabs").setCurrentIndex(place)


# How much goes


def test_it_is_said_how_much_goes(qtbot: QtBot, session: Session, ask: FakeAsk, coded: Project) -> None:
    dialog = export_dialog(qtbot, session, ask, TableFormat(), WholeFormat())
    settled(qtbot, dialog)
    assert amount(dialog) == "Comments: 6 · Codings: 3"
    assert not child(dialog, QPushButton, "scope_reset").isEnabled()

    show_tab(dialog, 1)
    line = child(dialog, QLineEdit, "scope_codes")
    QTest.keyClicks(line, "topic")
    child(dialog, QCheckBox, "scope_coded").setChecked(True)
    settled(qtbot, dialog)
    assert amount(dialog) == "Comments: 2 of 6 · Codings: 2 of 3"

    child(dialog, FormatList, "export_formats").choose(1)
    settled(qtbot, dialog)
    assert amount(dialog) == "Comments: 6 · Codings: 3"
    child(dialog, FormatList, "export_formats").choose(0)
    settled(qtbot, dialog)
    press(qtbot, dialog, "scope_reset")
    settled(qtbot, dialog)
    assert amount(dialog) == "Comments: 6 · Codings: 3"
    assert dialog.wanted().scope == Scope()


def test_what_goes_along_as_context_is_counted_by_itself(
    qtbot: QtBot, session: Session, ask: FakeAsk, coded: Project
) -> None:
    (article,) = [row for row in coded.view.articles() if row.descendants]
    deep = max(coded.view.thread(article.id), key=lambda item: item.depth)
    assert deep.depth >= 1
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    child(dialog, QSpinBox, "scope_shallowest").setValue(deep.depth)
    settled(qtbot, dialog)

    deepest = [item for item in coded.view.thread(article.id) if item.depth >= deep.depth]
    above = {parent for item in deepest for parent in _above(coded, item.path)}
    assert f"Comments: {len(deepest)} of 6, and {len(above)} around them" in amount(dialog)


def _above(project: Project, path: str) -> Iterator[str]:
    parts = path.split(".")
    for count in range(1, len(parts)):
        yield ".".join(parts[:count])


def test_a_code_that_was_deleted_meanwhile_is_told_and_can_be_taken_off(
    qtbot: QtBot, session: Session, ask: FakeAsk, coded: Project, tmp_path: Path
) -> None:
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    child(dialog, QLineEdit, "export_target").setText(str(tmp_path / "out.table"))
    show_tab(dialog, 1)
    settled(qtbot, dialog)
    line = child(dialog, QLineEdit, "scope_codes")
    QTest.keyClicks(line, "topic")
    QTest.keyClick(line, Qt.Key.Key_Return)
    topic = next(code.id for code in coded.view.codebook() if code.name == "topic")

    with qtbot.waitSignal(session.changed, timeout=10_000):
        session.run(commands.delete_code, topic)
    settled(qtbot, dialog)

    assert "There is no code “topic”." in child(dialog, QLabel, "preview_note").text()
    assert amount(dialog) == ""
    assert "There is no code “topic”." in run(qtbot, dialog)
    assert not (tmp_path / "out.table").exists()
    chip = child(dialog, QToolButton, "chip_topic")
    assert "not in this project" in chip.accessibleName()

    with qtbot.waitSignal(session.changed, timeout=10_000):
        session.run(commands.undo)
    settled(qtbot, dialog)
    assert amount(dialog) == "Comments: 6 · Codings: 2 of 3"
    assert "not in this project" not in child(dialog, QToolButton, "chip_topic").accessibleName()


def test_what_is_typed_and_is_nothing_is_told(qtbot: QtBot, session: Session, ask: FakeAsk, coded: Project) -> None:
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    settled(qtbot, dialog)
    show_tab(dialog, 1)
    line, wrong = child(dialog, QLineEdit, "scope_codes"), child(dialog, QLabel, "scope_codes_wrong")
    line.setFocus()
    QTest.keyClicks(line, "ton")
    assert not wrong.isVisible()
    QTest.keyClicks(line, "sils")
    assert "tonsils" in wrong.text()
    assert wrong.isVisible()
    line.clear()
    assert not wrong.isVisible()
    day = child(dialog, QLineEdit, "scope_since")
    QTest.keyClicks(day, "some day")
    assert "some day" in child(dialog, QLabel, "scope_undated").text()
    assert dialog.wanted().scope == Scope()


# By keyboard alone


def test_return_in_a_field_starts_no_export(
    qtbot: QtBot, session: Session, ask: FakeAsk, coded: Project, tmp_path: Path
) -> None:
    target = tmp_path / "out.table"
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    child(dialog, QLineEdit, "export_target").setText(str(target))
    settled(qtbot, dialog)
    for tab, names in ((0, ["option_sign"]), (1, ["scope_codes", "scope_author", "scope_words", "scope_since"])):
        show_tab(dialog, tab)
        for name in names:
            line = child(dialog, QLineEdit, name)
            line.setFocus()
            QTest.keyClick(line, Qt.Key.Key_Return)
            assert not dialog.running, name
    show_tab(dialog, 2)
    box = child(dialog, QCheckBox, "protect_emails")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    asked: list[str] = []
    session.requested.connect(lambda action, _about: asked.append(action))
    button = child(dialog, QPushButton, "open_mentions")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert asked == ["mentions"]
    assert not dialog.running
    assert not target.exists()


@pytest.mark.parametrize("name", ["export_formats", "export_target"])
def test_return_on_a_format_and_in_the_file_exports_once(
    qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path, name: str
) -> None:
    target = tmp_path / "out.fake"
    target.write_text("old", encoding="utf-8")
    dialog = export_dialog(qtbot, session, ask, Format())
    child(dialog, QLineEdit, "export_target").setText(str(target))
    widget = child(dialog, QWidget, name)
    widget.setFocus()
    ask.agree = False
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert len(ask.asked) == 1
    ask.agree = True
    QTest.keyClick(widget, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.running, timeout=20000)
    assert target.read_text(encoding="utf-8") == repr(Choices())
    assert session.settings.last_format == "fake"


def test_chips_are_reached_behind_their_line(qtbot: QtBot, session: Session, ask: FakeAsk, coded: Project) -> None:
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    show_tab(dialog, 1)
    settled(qtbot, dialog)
    line = child(dialog, QLineEdit, "scope_codes")
    line.setFocus()
    for path in ("topic", "tone/calm"):
        QTest.keyClicks(line, path)
        QTest.keyClick(line, Qt.Key.Key_Return)
    reached = []
    for _ in range(3):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not None
        reached.append(after.objectName())
    assert reached == ["chip_topic", "chip_tone/calm", "scope_coders"]


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_no_two_things_that_are_seen_have_the_same_letter(
    qtbot: QtBot, session: Session, ask: FakeAsk, tab: int
) -> None:
    dialog = export_dialog(qtbot, session, ask, first="pdf")
    tabs = child(dialog, QTabWidget, "export_tabs")
    tabs.setCurrentIndex(tab)
    child(dialog, QPushButton, "export_cancel").show()
    texts = [tabs.tabText(n) for n in range(tabs.count())]
    texts += [one.text() for one in dialog.findChildren(QLabel) if one.isVisible() and one.buddy() is not None]
    texts += [
        one.text()
        for one in dialog.findChildren(QAbstractButton)
        if one.isVisible() and not isinstance(one, QToolButton) and one.window() is dialog
    ]
    letters = Counter(text[text.index("&") + 1].casefold() for text in texts if "&" in text.replace("&&", ""))
    assert len(letters) > 8
    assert [letter for letter, count in letters.items() if count > 1] == []


# People


def test_the_authors_of_articles_follow_the_names(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    show_tab(dialog, 2)
    names, authors = child(dialog, QCheckBox, "protect_names"), child(dialog, QCheckBox, "protect_article_authors")
    assert not authors.isEnabled()
    QTest.keyClick(names, Qt.Key.Key_Space)
    assert authors.isEnabled()
    QTest.keyClick(authors, Qt.Key.Key_Space)
    assert dialog.wanted().protection == Protection(names=True, article_authors=False)
    QTest.keyClick(names, Qt.Key.Key_Space)
    assert not authors.isEnabled()


def test_names_are_hidden_in_the_preview_before_anybody_has_a_pseudonym(
    qtbot: QtBot, session: Session, ask: FakeAsk, project: Project
) -> None:
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    settled(qtbot, dialog)
    before = {row[2] for row in shown_rows(dialog) if row[2]}
    child(dialog, QCheckBox, "protect_names").setChecked(True)
    settled(qtbot, dialog)
    after = {row[2] for row in shown_rows(dialog) if row[2]}
    assert before.isdisjoint(after)
    assert len(after) == len(before)
    # Looking stores nothing.
    assert all(one.given is None for one in project.view.protection.people())


def test_a_project_that_cannot_be_written_says_that_nobody_has_a_pseudonym(
    qtbot: QtBot, session: Session, ask: FakeAsk, project: Project, tmp_path: Path
) -> None:
    session.set_project(None)
    project.close()
    read_only = Project.open(project.path, coder="Ann", read_only=True)
    session.set_project(read_only)
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    child(dialog, QLineEdit, "export_target").setText(str(tmp_path / "out.table"))
    child(dialog, QCheckBox, "protect_names").setChecked(True)
    said = run(qtbot, dialog)
    assert "pseudonym" in said
    assert "read-only" in said
    assert not (tmp_path / "out.table").exists()
    child(dialog, QCheckBox, "protect_names").setChecked(False)
    child(dialog, QCheckBox, "protect_emails").setChecked(True)
    assert "Written" in run(qtbot, dialog)
    settled(qtbot, dialog)
    session.set_project(None)
    read_only.close()


# What may happen meanwhile


class SlowFormat(Format):
    """Its preview goes on until it is given up."""

    begun = threading.Event()
    given_up = threading.Event()

    def preview(self, records: Snapshot, options: Choices, token: Token) -> str:
        self.begun.set()
        try:
            for _ in range(20000):
                token.check()
                threading.Event().wait(0.001)
        finally:
            self.given_up.set()
        return "never"


def test_a_window_that_is_closed_gives_the_preview_up(qtbot: QtBot, session: Session, ask: FakeAsk) -> None:
    slow = SlowFormat()
    dialog = export_dialog(qtbot, session, ask, slow)
    qtbot.waitUntil(slow.begun.is_set, timeout=10_000)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(slow.given_up.is_set, timeout=10_000)


def test_a_window_that_is_closed_goes_on_writing_and_comes_back_where_it_fails(
    qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path
) -> None:
    gate = threading.Event()

    class Gated(Format):
        def write(self, records: Snapshot, out: object, options: Choices, token: Token) -> None:
            gate.wait(10)
            super().write(records, out, options, token)  # type: ignore[arg-type]

    dialog = export_dialog(qtbot, session, ask, Gated("known"))
    child(dialog, QLineEdit, "export_target").setText(str(tmp_path / "out.fake"))
    press(qtbot, dialog, "export_go")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    gate.set()
    qtbot.waitUntil(dialog.isVisible, timeout=10_000)
    assert "The moon is down." in child(dialog, QLabel, "export_result").text()


def test_a_project_that_is_closed_cancels_and_nothing_can_be_exported_any_more(
    qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path
) -> None:
    target = tmp_path / "out.fake"
    dialog = export_dialog(qtbot, session, ask, Format("wait"))
    child(dialog, QLineEdit, "export_target").setText(str(target))
    press(qtbot, dialog, "export_go")
    session.set_project(None)
    qtbot.waitUntil(lambda: not dialog.running, timeout=20000)
    assert "Cancelled" in child(dialog, QLabel, "export_result").text()
    press(qtbot, dialog, "export_go")
    assert not dialog.running
    assert not target.exists()


def test_two_windows_export_beside_each_other(qtbot: QtBot, session: Session, ask: FakeAsk, tmp_path: Path) -> None:
    dialogs = [export_dialog(qtbot, session, ask, Format()) for _ in range(2)]
    for number, dialog in enumerate(dialogs):
        child(dialog, QLineEdit, "export_target").setText(str(tmp_path / f"{number}.fake"))
        press(qtbot, dialog, "export_go")
    qtbot.waitUntil(lambda: not any(dialog.running for dialog in dialogs), timeout=20000)
    assert sorted(file.name for file in tmp_path.glob("*.fake")) == ["0.fake", "1.fake"]


def test_an_empty_project_says_that_there_is_nothing(
    qtbot: QtBot, session: Session, ask: FakeAsk, make_project: MakeProject
) -> None:
    before = session.project
    empty = make_project(name="empty")
    session.set_project(empty)
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    settled(qtbot, dialog)
    assert "names of its columns" in child(dialog, QLabel, "preview_note").text()
    assert amount(dialog) == "Comments: 0 · Codings: 0"
    session.set_project(before)


def test_a_text_in_the_preview_is_shown_as_it_was_written(
    qtbot: QtBot, session: Session, ask: FakeAsk, make_project: MakeProject
) -> None:
    def records() -> Iterator[Record]:
        yield ArticleRecord("<b>bold</b> \U0001f469‍\U0001f469‍\U0001f467 \u0645\u0631\u062d\u0628\u0627", plain("x"))
        yield CommentRecord("a", plain("cafe\u0301"), author="<img src=x>")

    before = session.project
    session.set_project(make_project(records(), name="odd"))
    dialog = export_dialog(qtbot, session, ask, TableFormat())
    settled(qtbot, dialog)
    assert shown_rows(dialog)[0][2] == "<img src=x>"
    table = child(dialog, QWidget, "preview_table")
    assert "&lt;img" in table.item(0, 2).toolTip()
    session.set_project(before)
