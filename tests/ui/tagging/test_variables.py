"""Choices and scales: what is shown of one text and of many, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import CodeId, CodeKind, ItemId
from reader.domain.text import Span
from reader.ui import theme
from reader.ui.session import Scope, Session
from reader.ui.tagging import variables as section
from reader.ui.tagging.pane import TaggingPane
from reader.ui.tagging.variable_rows import VariableRow
from tests.ui.tagging.codes import make, settled

Key, NoKey = Qt.Key, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def codes(project: Project, session: Session) -> dict[str, CodeId]:
    """A choice of three answers, a scale of five degrees, one from 0 to 100, and a tag."""
    codes = make(project, "Stance/For", "Stance/Against", "Stance/R&D only", "Tone", "Feeling", "Safety")
    project.do(commands.set_kind, codes["Stance"], CodeKind.CHOICE)
    project.do(commands.set_kind, codes["Tone"], CodeKind.SCALE, 1, 5)
    project.do(commands.set_kind, codes["Feeling"], CodeKind.SCALE, 0, 100)
    session.set_project(project)
    return codes


def row(pane: TaggingPane, code: CodeId) -> VariableRow:
    found = pane.variables.row_of(code)
    assert found is not None
    return found


def option(pane: TaggingPane, code: CodeId, words: str) -> QAbstractButton:
    return next(one for one in row(pane, code).options if one.text().split(" (")[0] == words)


def checked(pane: TaggingPane, code: CodeId) -> list[str]:
    return [one.text() for one in row(pane, code).options if one.isChecked()]


def held(project: Project, item: ItemId) -> list[tuple[str, int | None]]:
    """(code path, degree) that the coder has on an item."""
    paths = {code.id: code.path for code in project.view.codebook()}
    found = [coding for coding in project.view.codings_of(item) if coding.coder_id == project.coder_id]
    return sorted((paths[coding.code_id], coding.value) for coding in found)


def press(pane: TaggingPane, *keys: Qt.Key) -> None:
    """Keys go to whatever has the keyboard."""
    for key in keys:
        at = pane.focusWidget()
        assert at is not None
        QTest.keyClick(at, key)


def test_it_is_hidden_without_choices_and_scales(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    codes = make(project, "Safety")
    session.set_project(project)
    session.choose(items[1])
    assert not pane.variables.isVisible()
    pane.focus_variables()
    assert "no choice and no scale" in pane.scope_line.words.text()
    with qtbot.waitSignal(session.changed):
        session.run(commands.set_kind, codes["Safety"], CodeKind.SCALE, 1, 5)
    assert pane.variables.isVisible()
    with qtbot.waitSignal(session.changed):
        session.run(commands.set_hidden, codes["Safety"], True)
    assert not pane.variables.isVisible()
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert [one.text() for one in row(pane, codes["Safety"]).options] == ["1", "2", "3", "4", "5"]


def test_answers_are_clicked_changed_and_taken_away(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    stance, tone = codes["Stance"], codes["Tone"]
    assert all(isinstance(one, QRadioButton) for one in row(pane, stance).options)
    for words, there in (("For", "Stance/For"), ("R&&D only", "Stance/R&D only"), ("Against", "Stance/Against")):
        with qtbot.waitSignal(session.changed):
            option(pane, stance, words).click()
        assert checked(pane, stance) == [words]
        assert held(project, items[1]) == [(there, None)]
    with qtbot.waitSignal(session.changed):
        option(pane, tone, "1").click()
    assert (held(project, items[1])[-1], checked(pane, tone)) == (("Tone", 1), ["1"])
    assert row(pane, tone).says.text() == ""
    assert pane.variables.told.text() == "2 of 3 set"
    # The chosen one again: none.
    for code, words in ((stance, "Against"), (tone, "1")):
        with qtbot.waitSignal(session.changed):
            option(pane, code, words).click()
        assert checked(pane, code) == []
        assert row(pane, code).says.text() == "not set"
    assert held(project, items[1]) == []


def test_the_keyboard_answers_one_comment_after_the_other(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    pane.focus_variables()
    assert row(pane, codes["Stance"]).isAncestorOf(pane.focusWidget())
    press(pane, Key.Key_2, Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left)
    settled(qtbot, session)
    assert held(project, items[1]) == [("Stance/Against", None), ("Tone", 2)]
    press(pane, Key.Key_5, Key.Key_9)
    settled(qtbot, session)
    assert held(project, items[1])[-1] == ("Tone", 5)
    press(pane, Key.Key_Delete)
    settled(qtbot, session)
    assert held(project, items[1]) == [("Stance/Against", None)]
    press(pane, Key.Key_End, Key.Key_Up, Key.Key_Home)
    settled(qtbot, session)
    assert held(project, items[1]) == [("Stance/For", None), ("Tone", 5)]
    # Tab goes from row to row, Return too, and behind the last row to the next comment.
    QTest.keyClick(pane.focusWidget(), Key.Key_Tab)
    assert row(pane, codes["Tone"]).isAncestorOf(pane.focusWidget())
    asked: list[str] = []
    session.requested.connect(lambda name, _about: asked.append(name))
    press(pane, Key.Key_Return)
    field = row(pane, codes["Feeling"]).field
    assert field is not None
    assert field.slider.hasFocus()
    QTest.keyClicks(field.slider, "4")
    assert field.number.hasFocus()
    QTest.keyClicks(field.number, "0")
    press(pane, Key.Key_Return)
    settled(qtbot, session)
    assert ("Feeling", 40) in held(project, items[1])
    assert asked == ["next"]
    assert row(pane, codes["Stance"]).isAncestorOf(pane.focusWidget())
    with qtbot.waitSignal(pane.done):
        QTest.keyClick(pane.focusWidget(), Key.Key_Escape)


def test_a_digit_on_an_answer_is_not_the_code_that_is_pinned_to_it(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    pinned: list[bool] = []
    shortcut = QShortcut(QKeySequence("2"), pane)
    shortcut.activated.connect(lambda: pinned.append(True))
    session.choose(items[1])
    pane.applied.setFocus()
    QTest.keyClick(pane.applied, Key.Key_2)
    assert pinned == [True]
    pane.focus_variables()
    press(pane, Key.Key_2)
    settled(qtbot, session)
    assert pinned == [True]
    assert held(project, items[1]) == [("Stance/Against", None)]


def test_left_and_right_are_mirrored_with_the_layout(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    session.choose(items[1])
    pane.variables.focus_code(codes["Tone"])
    press(pane, Key.Key_Left, Key.Key_Left)
    settled(qtbot, session)
    assert held(project, items[1]) == [("Tone", 2)]


def test_a_number_is_typed_on_a_long_scale(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    field = row(pane, codes["Feeling"]).field
    assert field is not None
    number = field.number
    assert number.text() == "not set"
    pane.variables.focus_code(codes["Feeling"])
    with qtbot.waitSignal(session.changed):
        QTest.keyClicks(field.slider, "0")
        QTest.keyClick(number, Key.Key_Return)
    # The lowest is not the same as not set.
    assert held(project, items[1]) == [("Feeling", 0)]
    assert number.text() == "0"
    pane.variables.focus_code(codes["Feeling"])
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(number, Key.Key_Delete)
    assert held(project, items[1]) == []
    assert number.text() == "not set"


def test_values_follow_the_comment_undo_and_the_coder(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    stance, tone = codes["Stance"], codes["Tone"]
    project.do(commands.apply_code, codes["Stance/For"], [Target(items[1], Span(0, 5))])
    project.do(commands.set_degree, tone, [items[2]], 3)
    session.choose(items[1])
    # An answer on a passage is an answer of the comment.
    assert (checked(pane, stance), checked(pane, tone)) == (["For"], [])
    session.choose(items[2])
    assert (checked(pane, stance), checked(pane, tone)) == ([], ["3"])
    with qtbot.waitSignal(session.changed):
        option(pane, tone, "4").click()
    assert checked(pane, tone) == ["4"]
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert checked(pane, tone) == ["3"]
    session.switch_coder("Ben")
    qtbot.waitUntil(lambda: checked(pane, tone) == [])
    with qtbot.waitSignal(session.changed):
        option(pane, tone, "1").click()
    assert [(coding.value) for coding in project.view.codings_of(items[2])] == [3, 1]
    # Whoever else is shown: these are one's own.
    session.show_codings_of(None)
    assert checked(pane, tone) == ["1"]


def test_many_comments_show_where_they_differ_and_are_answered_at_once(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    stance, tone = codes["Stance"], codes["Tone"]
    project.do(commands.apply_code, codes["Stance/For"], [Target(item) for item in items[1:3]])
    project.do(commands.apply_code, codes["Stance/Against"], [Target(items[3])])
    project.do(commands.set_degree, tone, items[1:4], 2)
    session.choose(items[1])
    scope = Scope(tuple(items[1:4]), "This comment and its 2 answers")
    session.set_scope(scope)
    assert checked(pane, stance) == []
    assert [one.text() for one in row(pane, stance).options] == ["For (2)", "Against (1)", "R&&D only"]
    assert row(pane, stance).says.text() == "differing"
    assert checked(pane, tone) == ["2"]
    with qtbot.waitSignal(session.changed):
        option(pane, stance, "Against").click()
    assert [held(project, item)[0] for item in items[1:4]] == [("Stance/Against", None)] * 3
    # The next variable is for the same comments.
    assert session.scope == scope
    pane.variables.focus_code(tone)
    press(pane, Key.Key_Delete)
    settled(qtbot, session)
    assert [len(held(project, item)) for item in items[1:4]] == [1, 1, 1]
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert [one.text() for one in row(pane, stance).options] == ["For (2)", "Against (1)", "R&&D only"]
    session.set_scope(None)
    session.choose_several(items[4:6], origin=None)
    assert (checked(pane, stance), row(pane, stance).says.text()) == ([], "not set")


def test_very_many_are_read_in_the_background(
    qtbot: QtBot,
    pane: TaggingPane,
    session: Session,
    project: Project,
    items: list[ItemId],
    codes: dict[str, CodeId],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(section, "AT_ONCE", 1)
    project.do(commands.set_degree, codes["Tone"], items[1:4], 5)
    session.choose(items[5])
    session.set_scope(Scope(tuple(items[1:4]), "These"))
    qtbot.waitUntil(lambda: checked(pane, codes["Tone"]) == ["5"])
    # What comes late is for comments that are no longer meant.
    session.set_scope(Scope(tuple(items[1:3]), "These"))
    session.set_scope(None)
    settled(qtbot, session)
    assert row(pane, codes["Tone"]).says.text() == "not set"


def test_nothing_can_be_answered_without_a_comment_or_in_a_project_to_read(
    pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    assert not pane.variables.area.isEnabled()
    pane.focus_variables()
    assert "Choose a comment" in pane.scope_line.words.text()
    session.set_project(None)
    path = project.path
    project.close()
    read_only = Project.open(path, coder="Ann", read_only=True)
    session.set_project(read_only)
    session.choose(items[1])
    assert pane.variables.isVisible()
    assert not pane.variables.area.isEnabled()
    session.set_project(None)
    read_only.close()


def test_rows_are_named_and_scroll_when_there_are_many(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    more = make(project, *(f"Scale {number}" for number in range(12)))
    for number in range(12):
        project.do(commands.set_kind, more[f"Scale {number}"], CodeKind.SCALE, 1, 5)
    session.set_project(project)
    session.choose(items[1])
    bar = pane.variables.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert pane.variables.height() <= pane.height() * 2 // 5
    pane.variables.focus_code(more["Scale 11"])
    assert bar.value() > 0
    for one in pane.variables.rows:
        assert one.accessibleName()
        for button in one.options:
            assert button.accessibleName() or button.text()
            assert button.objectName()
        # Tab stops once in each row.
        inside = [w for w in one.findChildren(QWidget) if not w.objectName().startswith("qt_")]
        stops = [w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert len(stops) == 1


def test_what_is_given_shows_without_colour(
    pane: TaggingPane, session: Session, items: list[ItemId], codes: dict[str, CodeId], project: Project
) -> None:
    project.do(commands.set_degree, codes["Tone"], [items[1]], 3)
    session.choose(items[1])
    for colours in (theme.LIGHT, theme.SEPIA, theme.DARK):
        pane.apply_theme(colours)
        given, other = option(pane, codes["Tone"], "3"), option(pane, codes["Tone"], "4")
        assert given.font().bold() or "font-weight: 700" in given.styleSheet()
        image, beside = given.grab().toImage(), other.grab().toImage()
        assert image.pixelColor(4, 4).name() == colours.accent
        assert beside.pixelColor(4, 4).name() == colours.paper


def test_a_long_scale_has_a_slider(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    field = row(pane, codes["Feeling"]).field
    assert field is not None
    slider = field.slider
    pane.variables.focus_code(codes["Feeling"])
    assert slider.hasFocus()
    # From nothing to the lowest; then by one, by a tenth, to the end.
    for key, degree in ((Key.Key_Right, 0), (Key.Key_Right, 1), (Key.Key_PageUp, 11), (Key.Key_End, 100)):
        QTest.keyClick(slider, key)
        settled(qtbot, session)
        assert held(project, items[1]) == [("Feeling", degree)]
        assert (field.number.text(), slider.value()) == (str(degree), degree)
    # However long a key is held, it is one step.
    before = project.view.undoable()
    for _ in range(5):
        QTest.keyPress(slider, Key.Key_Left)
    assert field.number.text() == "95"
    assert project.view.undoable() == before
    with qtbot.waitSignal(session.changed):
        QTest.keyRelease(slider, Key.Key_Left)
    assert held(project, items[1]) == [("Feeling", 95)]
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert (field.number.text(), slider.value()) == ("100", 100)
    # The mouse goes where it is pressed, and what counts is where it is let go.
    with qtbot.waitSignal(session.changed):
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    assert 45 <= held(project, items[1])[0][1] <= 55  # type: ignore[operator]
    with qtbot.waitSignal(session.changed):
        field.clear.click()
    assert held(project, items[1]) == []
    assert field.number.text() == "not set"
    assert not field.clear.isEnabled()


def test_who_scrolls_past_a_scale_changes_nothing(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.choose(items[1])
    field = row(pane, codes["Feeling"]).field
    assert field is not None
    for widget in (field.slider, field.number):
        middle = QPointF(widget.rect().center())
        turn = QWheelEvent(
            middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NoKey.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, turn)
    settled(qtbot, session)
    assert held(project, items[1]) == []


def test_who_codes_blind_sees_only_what_they_answer_now(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], codes: dict[str, CodeId]
) -> None:
    stance, tone = codes["Stance"], codes["Tone"]
    project.do(commands.apply_code, codes["Stance/For"], [Target(items[1])])
    project.do(commands.set_degree, tone, [items[1]], 3)
    session.choose(items[1])
    assert (checked(pane, stance), checked(pane, tone)) == (["For"], ["3"])
    session.show_codings_of(frozenset())
    assert (checked(pane, stance), checked(pane, tone)) == ([], [])
    assert (row(pane, tone).says.text(), pane.variables.told.text()) == ("", "")
    with qtbot.waitSignal(session.changed):
        option(pane, tone, "5").click()
    assert (checked(pane, stance), checked(pane, tone)) == ([], ["5"])
    assert ("Tone", 5) in [(one, degree) for one, degree in _stored(project, items[1])]
    session.choose(items[2])
    session.choose(items[1])
    assert checked(pane, tone) == []
    session.show_codings_of(None)
    assert (checked(pane, stance), checked(pane, tone)) == (["For"], ["5"])


def _stored(project: Project, item: ItemId) -> list[tuple[str, int | None]]:
    """As `held`, whoever's codings are shown."""
    paths = {code.id: code.path for code in project.view.codebook()}
    found = project.view.held([item], list(paths))
    return sorted((paths[code], degree) for code, degree in found)
