"""Memos in the tagging panel: on the comment, its article, the project, a code, a coding, and the way between them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import CodeId, ItemId
from reader.ui.session import Session
from reader.ui.tagging.pane import TaggingPane
from tests.samples import ARABIC, FAMILY
from tests.ui.tagging.codes import make, settled


@pytest.fixture
def codes(project: Project, session: Session) -> dict[str, CodeId]:
    codes = make(project, "Safety", "Noise")
    session.set_project(project)
    return codes


def listed(pane: TaggingPane) -> list[str]:
    switch = pane.memo.switch
    return [switch.itemText(row) for row in range(switch.count())]


def turn(pane: TaggingPane, words: str) -> None:
    """Go to an entry of the switch by the keyboard."""
    switch = pane.memo.switch
    switch.setFocus()
    down = switch.findText(words) - switch.currentIndex()
    for _ in range(abs(down)):
        switch.setFocus()
        QTest.keyClick(switch, Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up)
    assert switch.currentText() == words


def test_a_memo_says_what_it_is_about_and_goes_there(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    assert listed(pane) == ["this comment", "this article", "the project"]
    pane.edit_code_memo(codes["Noise"])
    assert pane.memo.text.hasFocus()
    assert pane.codebook.current_code() is not None
    assert listed(pane) == ["this comment", "this article", "the code “Noise”", "the project"]
    QTest.keyClicks(pane.memo.text, "Loud or often")
    turn(pane, "the project")
    assert pane.memo.text.toPlainText() == ""
    pane.memo.text.insertPlainText(f"Ask again {FAMILY} {ARABIC}")
    turn(pane, "this article")
    QTest.keyClicks(pane.memo.text, "Old wall")
    pane.edit_memo()
    assert pane.memo.switch.currentText() == "this comment"
    QTest.keyClicks(pane.memo.text, "Angry")
    pane.flush()
    settled(qtbot, session)
    view = project.view
    assert [memo.text for memo in view.memos_about(code=codes["Noise"])] == ["Loud or often"]
    assert [memo.text for memo in view.memos_about()] == [f"Ask again {FAMILY} {ARABIC}"]
    assert [memo.text for memo in view.memos_about(item=items[0])] == ["Old wall"]
    assert [memo.text for memo in view.memos_about(item=items[1])] == ["Angry"]


def test_a_memo_on_the_project_or_a_code_stays_from_comment_to_comment(
    pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    project.do(commands.write_memo, "On all of it")
    project.do(commands.write_memo, "On the article", item=items[0])
    project.do(commands.write_memo, "On the second", item=items[2])
    session.choose(items[1])
    pane.edit_project_memo()
    assert pane.memo.text.toPlainText() == "On all of it"
    session.choose(items[2])
    assert pane.memo.switch.currentText() == "the project"
    assert pane.memo.text.toPlainText() == "On all of it"
    turn(pane, "this article")
    session.choose(items[3])
    assert pane.memo.text.toPlainText() == "On the article"
    turn(pane, "this comment")
    session.choose(items[2])
    assert pane.memo.text.toPlainText() == "On the second"
    session.choose(items[0])
    assert listed(pane)[0] == "this article"
    assert pane.memo.text.toPlainText() == "On the article"


def test_a_coding_can_be_turned_to_until_another_comment(
    pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    project.do(commands.apply_code, codes["Noise"], [Target(items[1])])
    session.choose(items[1])
    pane.applied.setFocus()
    QTest.keyClick(pane.applied, Qt.Key.Key_Down)
    assert "the coding “Noise”" in listed(pane)
    (coding,) = project.view.codings_of(items[1])
    session.choose(items[2])
    assert "the coding “Noise”" not in listed(pane)
    pane.edit_coding_memo(coding.id)
    assert session.current == items[1]
    assert pane.memo.switch.currentText() == "the coding “Noise”"


def test_undo_and_what_goes_away_show(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    pane.edit_project_memo()
    QTest.keyClicks(pane.memo.text, "Once")
    with qtbot.waitSignal(session.changed):
        pane.flush()
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert pane.memo.text.toPlainText() == ""
    pane.edit_code_memo(codes["Noise"])
    QTest.keyClicks(pane.memo.text, "Half")
    with qtbot.waitSignal(session.changed):
        session.run(commands.edit_code, codes["Noise"], name="Din")
    assert "the code “Din”" in listed(pane)
    assert pane.memo.text.toPlainText() == "Half"
    with qtbot.waitSignal(session.changed):
        session.run(commands.delete_code, codes["Noise"])
    assert pane.memo.switch.currentText() == "this comment"
    assert pane.memo.text.toPlainText() == ""
    pane.flush()
    assert not session.bridge.busy


def test_others_memos_are_shown_as_their_codings_are(
    pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    project.switch_coder("Ben").result()
    project.do(commands.write_memo, "I doubt it", item=items[1])
    project.switch_coder("Ann").result()
    session.set_project(project)
    session.choose(items[1])
    assert pane.memo.others.text() == "Ben: I doubt it"
    session.show_codings_of(frozenset({project.coder_id}))
    assert not pane.memo.others.isVisible()
    session.show_codings_of(None)
