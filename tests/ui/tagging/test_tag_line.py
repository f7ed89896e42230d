"""Typing to tag where codes go to many texts, where several follow each other, where they nest or are no mere tags."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import CodeId, CodeKind, CodingId, ItemId
from reader.domain.text import Span
from reader.ui import theme
from reader.ui.session import Scope, Session
from reader.ui.tagging.match_list import HIT_ROLE
from reader.ui.tagging.pane import TaggingPane
from tests.ui.tagging.codes import Answers, make, settled

Key, Ctrl, NoKey = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
THREE_WORDS = "This comment and its 2 answers"


@pytest.fixture
def codes(project: Project, session: Session) -> dict[str, CodeId]:
    codes = make(project, "Trust/Council", "Costs, who pays", "Safety", "Stance/For", "Stance/Against", "Tone")
    project.do(commands.set_kind, codes["Stance"], CodeKind.CHOICE)
    project.do(commands.set_kind, codes["Tone"], CodeKind.SCALE, 1, 5)
    session.set_project(project)
    return codes


def offered(pane: TaggingPane) -> list[str]:
    model = pane.line.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def coded(project: Project, item: ItemId) -> list[tuple[str, int | None]]:
    """(code path, degree) of what stands on an item."""
    paths = {code.id: code.path for code in project.view.codebook()}
    return [(paths[coding.code_id], coding.value) for coding in project.view.codings_of(item)]


def said(pane: TaggingPane) -> str:
    return pane.scope_line.words.text()


def typed(pane: TaggingPane, text: str, key: Qt.Key = Key.Key_Return, held: Qt.KeyboardModifier = NoKey) -> None:
    pane.focus_tag_line()
    QTest.keyClicks(pane.line, text)
    QTest.keyClick(pane.line, key, held)


def test_a_misspelt_name_applies_the_code_that_is_there(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    pane.focus_tag_line()
    QTest.keyClicks(pane.line, "coucnil")
    assert offered(pane) == ["Trust/Council", "Create “coucnil” and apply"]
    first = pane.line.list.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Trust/Council, similar name"
    QTest.keyClick(pane.line, Key.Key_Return)
    settled(qtbot, session)
    assert coded(project, items[1]) == [("Trust/Council", None)]
    assert len(project.view.codebook()) == len(codes)


def test_tab_goes_below_the_highlighted_code(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    typed(pane, "tru", Key.Key_Tab)
    assert pane.line.hasFocus()
    assert pane.line.text() == "Trust / "
    assert offered(pane) == ["Trust/Council"]
    QTest.keyClicks(pane.line, "Experts")
    QTest.keyClick(pane.line, Key.Key_Tab)
    assert pane.line.text() == "Trust / Experts / "
    QTest.keyClicks(pane.line, "Paid")
    assert offered(pane) == ["Create “Trust/Experts/Paid” and apply"]
    QTest.keyClick(pane.line, Key.Key_Return)
    settled(qtbot, session)
    assert coded(project, items[1]) == [("Trust/Experts/Paid", None)]
    # Where nothing was begun, Tab leads on as everywhere.
    pane.focus_tag_line()
    QTest.keyClick(pane.line, Key.Key_Tab)
    assert not pane.line.hasFocus()


def test_a_comma_and_ctrl_return_go_on_to_the_next_code(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    left: list[bool] = []
    pane.done.connect(lambda: left.append(True))
    pane.focus_tag_line()
    QTest.keyClicks(pane.line, "safety,")
    assert (pane.line.text(), left) == ("", [])
    QTest.keyClicks(pane.line, "council")
    QTest.keyClick(pane.line, Key.Key_Return, Ctrl)
    assert (pane.line.text(), left) == ("", [])
    # A name that has a comma is typed as it is.
    QTest.keyClicks(pane.line, "costs, who")
    assert pane.line.text() == "costs, who"
    QTest.keyClick(pane.line, Key.Key_Return)
    settled(qtbot, session)
    assert {path for path, _ in coded(project, items[1])} == {"Safety", "Trust/Council", "Costs, who pays"}
    assert left == [True]


def test_a_scope_is_said_kept_for_several_codes_and_one_undo_each(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    assert said(pane) == "to this comment as a whole"
    assert not pane.scope_line.clear.isVisible()
    session.set_scope(Scope(tuple(items[1:4]), THREE_WORDS))
    assert said(pane) == f"{THREE_WORDS}: 3 in all"
    assert pane.scope_line.clear.isVisible()
    typed(pane, "safety", Key.Key_Comma)
    assert said(pane) == f"{THREE_WORDS}: 3 in all"
    typed(pane, "council")
    settled(qtbot, session)
    assert [coded(project, item) for item in items[1:5]] == [[("Safety", None), ("Trust/Council", None)]] * 3 + [[]]
    assert said(pane) == "to this comment as a whole"
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert [coded(project, item) for item in items[1:4]] == [[("Safety", None)]] * 3


def test_escape_and_the_cross_give_a_scope_up(
    qtbot: QtBot, pane: TaggingPane, session: Session, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    session.set_scope(Scope(tuple(items[1:4]), THREE_WORDS))
    pane.focus_tag_line()
    with qtbot.waitSignal(pane.done):
        QTest.keyClick(pane.line, Key.Key_Escape)
    assert session.scope is None
    session.set_scope(Scope(tuple(items[1:4]), THREE_WORDS))
    QTest.mouseClick(pane.scope_line.clear, Qt.MouseButton.LeftButton)
    assert session.scope is None
    assert said(pane) == "to this comment as a whole"


def test_where_a_code_goes_is_said(pane: TaggingPane, session: Session, items: list[ItemId]) -> None:
    assert "Nothing is chosen" in said(pane)
    session.choose(items[0])
    assert said(pane) == "to this article as a whole"
    session.select([Target(items[1], Span(2, 44))])
    assert said(pane) == "to the selected text (42 characters)"
    session.select([Target(items[1], Span(2, 12)), Target(items[2], Span(0, 5))])
    assert said(pane) == "to the selected text in 2 comments (15 characters)"
    session.select([])
    session.choose_several(items[1:5], origin=None)
    assert said(pane) == "to the 4 comments that are chosen"
    session.set_project(None)
    assert said(pane) == ""


def test_a_choice_lists_its_answers(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    typed(pane, "stance")
    assert pane.line.hasFocus()
    assert pane.line.text() == "Stance / "
    assert offered(pane) == ["Stance/For", "Stance/Against"]
    QTest.keyClick(pane.line, Key.Key_Down)
    QTest.keyClick(pane.line, Key.Key_Return)
    settled(qtbot, session)
    assert coded(project, items[1]) == [("Stance/Against", None)]


def test_a_degree_is_typed_or_asked_for(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    pane.focus_tag_line()
    QTest.keyClicks(pane.line, "tone 3")
    assert offered(pane) == ["Tone = 3", "Create “tone 3” and apply"]
    QTest.keyClick(pane.line, Key.Key_Return)
    settled(qtbot, session)
    assert coded(project, items[1]) == [("Tone", 3)]
    # Q gives the same degree again.
    session.choose(items[2])
    assert pane.apply_last()
    settled(qtbot, session)
    assert coded(project, items[2]) == [("Tone", 3)]
    left: list[bool] = []
    pane.done.connect(lambda: left.append(True))
    typed(pane, "tone")
    row = pane.variables.row_of(codes["Tone"])
    assert row is not None
    assert row.isAncestorOf(pane.focusWidget())
    assert not left


def test_pinned_digits_go_to_many_and_to_answers(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    for path, digit in (("Safety", 1), ("Stance/For", 2), ("Stance/Against", 3), ("Tone", 4), ("Stance", 5)):
        project.do(commands.pin_code, codes[path], digit)
    session.set_project(project)
    session.choose(items[1])
    session.choose_several(items[1:3], origin=None)
    for digit, there in (
        (1, ["Safety"]),
        (2, ["Safety", "Stance/For"]),
        (3, ["Safety", "Stance/Against"]),
        (3, ["Safety"]),
        (1, []),
    ):
        assert pane.apply_pinned(digit)
        settled(qtbot, session)
        assert [[path for path, _ in coded(project, item)] for item in items[1:3]] == [there, there]
    for digit, path in ((4, "Tone"), (5, "Stance")):
        assert pane.apply_pinned(digit)
        row = pane.variables.row_of(codes[path])
        assert row is not None
        assert row.isAncestorOf(pane.focusWidget())
    assert not session.bridge.busy


def test_in_vivo_goes_to_a_scope_too(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    session.choose(items[1])
    session.set_scope(Scope(tuple(items[1:3]), THREE_WORDS))
    with qtbot.waitSignal(session.changed):
        pane.in_vivo("a wall")
    assert [coded(project, item) for item in items[1:3]] == [[("a wall", None)]] * 2
    assert session.scope is None


def test_hidden_codes_are_marked_where_they_are_found(
    pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    project.do(commands.set_hidden, codes["Safety"], True)
    session.set_project(project)
    session.choose(items[1])
    pane.focus_tag_line()
    assert "Safety" not in offered(pane)
    QTest.keyClicks(pane.line, "safety")
    assert offered(pane) == ["Safety"]
    index = pane.line.list.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Safety, hidden"
    assert index.data(HIT_ROLE).code.id == codes["Safety"]


def test_matches_are_painted_in_every_theme_and_both_directions(
    pane: TaggingPane, session: Session, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    pane.focus_tag_line()
    QTest.keyClicks(pane.line, "tr co")
    for colours in (theme.LIGHT, theme.SEPIA, theme.DARK):
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            pane.setLayoutDirection(direction)
            pane.apply_theme(colours)
            image = pane.line.list.viewport().grab().toImage()
            inks = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height() // 2)}
            # What was typed stands out.
            assert colours.accent in inks


# What is coded here, of several coders


def test_others_codings_are_named_and_taken_away_only_when_agreed(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    answers = Answers()
    session.ask = answers
    project.switch_coder("Ben").result()
    project.do(commands.apply_code, codes["Safety"], [Target(items[1])])
    project.switch_coder("Ann").result()
    project.do(commands.set_degree, codes["Tone"], [items[1]], 4)
    session.set_project(project)
    session.choose(items[1])
    model = pane.applied.codings
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows] == [
        "Safety, whole text, Ben",
        "Tone = 4, whole text, Ann",
    ]
    pane.applied.setFocus()
    pane.applied.setCurrentIndex(rows[0])
    answers.agrees = False
    QTest.keyClick(pane.applied, Key.Key_Delete)
    settled(qtbot, session)
    assert len(coded(project, items[1])) == 2
    assert "Ben applied “Safety”" in answers.asked[0]
    answers.agrees = True
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(pane.applied, Key.Key_Delete)
    assert coded(project, items[1]) == [("Tone", 4)]
    # One's own goes without a question.
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(pane.applied, Key.Key_Delete)
    assert len(answers.asked) == 2


def test_blind_coding_is_said(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    project.do(commands.apply_code, codes["Safety"], [Target(items[1])])
    session.choose(items[1])
    assert not pane.here.hint.isVisible()
    session.show_codings_of(frozenset())
    assert pane.applied.codings.rowCount() == 0
    assert pane.heading.text() == "Codings are not shown"
    assert "blind" in pane.here.hint.text()
    with qtbot.waitSignal(session.requested) as asked:
        QTest.mouseClick(pane.here.show_all, Qt.MouseButton.LeftButton)
    assert asked.args == ["codings_all", None]
    project.switch_coder("Ben").result()
    session.show_codings_of(frozenset({project.coder_id}))
    assert pane.here.hint.text() == "Only your own codings are shown."
    session.show_codings_of(None)
    assert not pane.here.hint.isVisible()
    assert pane.applied.codings.rowCount() == 1


def test_f2_writes_a_memo_on_a_coding(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    project.do(commands.apply_code, codes["Safety"], [Target(items[1])])
    session.choose(items[1])
    pane.applied.setFocus()
    QTest.keyClick(pane.applied, Key.Key_Down)
    QTest.keyClick(pane.applied, Key.Key_F2)
    assert pane.memo.text.hasFocus()
    QTest.keyClicks(pane.memo.text, "Why")
    with qtbot.waitSignal(session.changed):
        pane.flush()
    (coding,) = project.view.codings_of(items[1])
    assert [memo.text for memo in project.view.memos_about(coding=CodingId(coding.id))] == ["Why"]
