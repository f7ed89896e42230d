"""Coding in the window: what repeats, what belongs to others, where a key leads nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.domain.model import CodeId, CodeKind, ItemId
from reader.domain.text import Span
from reader.ui.detail.drops import CODE_MIME
from reader.ui.window import MainWindow
from tests.ui.person import Answers, codes_on_current, focus, press, settle


def told(window: MainWindow) -> str:
    text = window.status.currentMessage()
    window.status.clearMessage()
    return text


def code(window: MainWindow, path: str) -> CodeId:
    return next(entry.id for entry in window.session.view.codebook() if entry.path == path)


def comments(window: MainWindow) -> list[ItemId]:
    view = window.session.view
    return [item.id for item in view.thread(view.articles()[0].id)]


@pytest.mark.parametrize("typed", ["FRAUD", "  fraud "])
def test_a_code_that_is_there_in_other_letters_is_the_one_to_repeat(
    opened: MainWindow, qtbot: QtBot, typed: str
) -> None:
    opened.session.run(commands.create_code, "fraud")
    settle(opened, qtbot)
    press(opened, qtbot, "J")
    opened.tagging.in_vivo(typed)
    settle(opened, qtbot)
    assert codes_on_current(opened) == ["fraud"]
    press(opened, qtbot, "J Q")
    assert codes_on_current(opened) == ["fraud"]


def test_an_accent_typed_as_two_characters_is_the_same_code(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "J T")
    opened.tagging.line.insert("Cafe\u0301")
    press(opened, qtbot, "Return J Q")
    assert codes_on_current(opened) == ["Caf\u00e9"]


def test_others_codings_are_asked_about_in_the_margin_as_well(
    opened: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    press(opened, qtbot, "J")
    item = opened.session.current
    assert item is not None
    opened.session.run(commands.apply_path, ["Irony"], [Target(item, Span(0, 5))])
    settle(opened, qtbot)
    opened.session.switch_coder("Ben")
    settle(opened, qtbot)
    before = opened.session.view.codings_of(item)
    answers.yes = False
    press(opened, qtbot, "E Delete")
    assert "Ann applied “Irony” here, not you." in answers.asked[-1]
    press(opened, qtbot, "Alt+Right")
    assert "Change how far it reaches?" in answers.asked[-1]
    assert opened.session.view.codings_of(item) == before
    assert opened.reader._highlights.marks.extent is None
    answers.yes = True
    press(opened, qtbot, "Alt+Right")
    assert opened.session.view.codings_of(item)[0].span != Span(0, 5)
    press(opened, qtbot, "Delete")
    assert opened.session.view.codings_of(item) == []


def test_a_choice_dropped_on_another_comment_asks_for_its_answer_there(opened: MainWindow, qtbot: QtBot) -> None:
    for path in (["Stance", "For"], ["Stance", "Against"]):
        opened.session.run(commands.apply_path, path, [])
    settle(opened, qtbot)
    opened.session.run(commands.set_kind, code(opened, "Stance"), CodeKind.CHOICE)
    settle(opened, qtbot)
    press(opened, qtbot, "J")
    other, view = comments(opened)[1], opened.reader.view
    page = view.page
    assert page is not None
    number = page.number_of(other)
    assert number is not None
    at = QPoint(view.viewport().width() // 3, round(page.rect(number).center().y() - view.top))
    data = QMimeData()
    data.setData(CODE_MIME, str(code(opened, "Stance")).encode("ascii"))
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, copy, data, left, plain))
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(at), copy, data, left, plain))
    settle(opened, qtbot)
    assert opened.session.current == other
    assert opened.session.scope is None
    press(opened, qtbot, "2")
    assert codes_on_current(opened) == ["Stance/Against"]


def test_the_only_coding_in_the_list_is_removed_by_keyboard(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "J")
    opened.session.apply_path(["Irony"])
    settle(opened, qtbot)
    opened.tagging.applied.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focus(), Qt.Key.Key_Delete)
    settle(opened, qtbot)
    assert codes_on_current(opened) == []


def test_hints_name_the_persons_own_keys(opened: MainWindow, qtbot: QtBot) -> None:
    opened.settings.shortcuts.update({"tag": "Y", "in_vivo": "", "bookmark": "Ctrl+B"})
    opened.settings_changed()
    press(opened, qtbot, "Q")
    assert "press Y and" in told(opened)
    opened.actions_table["in_vivo"].trigger()
    assert "press “In-vivo code”" in told(opened)
    press(opened, qtbot, "Shift+B")
    assert "Ctrl+B sets one" in told(opened)


def test_a_step_that_leads_nowhere_says_why(opened: MainWindow, qtbot: QtBot) -> None:
    opened.session.choose(comments(opened)[-1])
    opened.reader.focus_text()
    for key, words in (("J", "last comment"), ("Shift+J", "no other answer"), ("Shift+U", "Nobody answered")):
        press(opened, qtbot, key)
        assert words in told(opened), key
    opened.session.choose(opened.session.view.articles()[0].id)
    for key, words in (("K", "the first that is shown"), ("U", "nothing above")):
        opened.reader.focus_text()
        opened.session.choose(opened.session.view.articles()[0].id)
        press(opened, qtbot, key)
        assert words in told(opened), key


def test_without_a_comment_keys_ask_for_one(opened: MainWindow, qtbot: QtBot) -> None:
    opened.session.run(commands.create_code, "Irony")
    settle(opened, qtbot)
    opened.session.run(commands.pin_code, code(opened, "Irony"), 1)
    settle(opened, qtbot)
    opened.session.choose(None)
    for action in ("pin_1", "read", "bookmark", "tag_branch"):
        opened.actions_table[action].trigger()
        assert told(opened) == "Choose a comment first.", action
    assert opened.session.scope is None


def test_a_branch_is_called_what_it_is(opened: MainWindow, qtbot: QtBot) -> None:
    def words() -> str:
        opened.actions_table["tag_branch"].trigger()
        return opened.session.scope.words if opened.session.scope is not None else ""

    opened.session.choose(opened.session.view.articles()[0].id)
    assert words() == "This article and its 6 comments"
    opened.session.choose(comments(opened)[-1])
    assert words() == "This comment, which has no answers"
    opened.session.choose(comments(opened)[0])
    assert words() == "This comment and its 3 answers"
