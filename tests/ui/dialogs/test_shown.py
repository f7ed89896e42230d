"""Choosing whose codings and which codes are shown, and what the reader makes of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QRadioButton, QToolButton, QTreeView
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import CodeId, ItemId
from reader.domain.text import Span
from reader.ui import theme
from reader.ui.detail.pane import ReaderPane
from reader.ui.dialogs.shown import ShownDialog
from reader.ui.session import Session
from tests.ui.dialogs.pressing import child

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ids(project: Project) -> list[ItemId]:
    (article,) = project.view.articles()
    return [article.id, *(item.id for item in project.view.thread(article.id))]


@pytest.fixture
def codes(project: Project, ids: list[ItemId]) -> dict[str, CodeId]:
    """Cost (Tax, Toll), Time, and Old, which is hidden; all on the fifth comment, by Ann; Time by Ben as well."""
    for number, names in enumerate((["Cost"], ["Cost", "Tax"], ["Cost", "Toll"], ["Time"], ["Old"])):
        project.do(commands.apply_path, names, [Target(ids[5], Span(number, 20 + number))])
    found = {code.name: code.id for code in project.view.codebook()}
    project.do(commands.set_hidden, found["Old"], True)
    project.switch_coder("Ben Berg").result()
    project.do(commands.apply_code, found["Time"], [Target(ids[5])])
    project.switch_coder("Ann").result()
    return found


@pytest.fixture
def pane(qtbot: QtBot, codes: dict[str, CodeId], session: Session, ids: list[ItemId]) -> ReaderPane:
    pane = ReaderPane(session)
    pane.apply_theme(theme.LIGHT)
    pane.resize(900, 600)
    qtbot.addWidget(pane)
    pane.show()
    session.choose(ids[5])
    return pane


@pytest.fixture
def dialog(qtbot: QtBot, pane: ReaderPane, session: Session) -> Iterator[ShownDialog]:
    dialog = ShownDialog(session)
    dialog.show()
    yield dialog
    if isValid(dialog):
        dialog.close()


def painted(pane: ReaderPane, ids: list[ItemId]) -> list[str]:
    return [pane._highlights.name(stripe.coding) for stripe in pane.stripes.of_item(ids[5])]


def check(dialog: ShownDialog, name: str) -> None:
    """As the space bar does on a row."""
    tree = child(dialog, QTreeView, "shown_codes")
    model = tree.model()
    (index,) = model.match(
        model.index(0, 0), Qt.ItemDataRole.DisplayRole, name, 1, Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly
    )
    tree.setCurrentIndex(index)
    QTest.keyClick(tree, Qt.Key.Key_Space)


def test_hidden_codes_are_not_painted_until_asked_for(
    pane: ReaderPane, dialog: ShownDialog, session: Session, ids: list[ItemId]
) -> None:
    assert painted(pane, ids) == ["Time", "Cost", "Tax", "Toll", "Time"]
    assert not child(pane, QToolButton, "shown_note").isVisible()
    check(dialog, "Old (hidden)")
    assert "Old" in painted(pane, ids)
    check(dialog, "Old (hidden)")
    assert session.shown_codes is None


def test_a_code_takes_its_branch_along_and_the_reader_says_what_is_missing(
    pane: ReaderPane, dialog: ShownDialog, session: Session, ids: list[ItemId], codes: dict[str, CodeId]
) -> None:
    check(dialog, "Cost")
    assert session.shown_codes == frozenset({codes["Time"]})
    assert painted(pane, ids) == ["Time", "Time"]
    note = child(pane, QToolButton, "shown_note")
    assert note.isVisible()
    assert note.text() == "Showing 1 of 5 codes"
    assert child(dialog, QLabel, "shown_count").text() == "1 of 5 codes"
    asked: list[object] = []
    session.requested.connect(lambda action, _about: asked.append(action))
    QTest.mouseClick(note, LEFT)
    assert asked == ["shown_codes"]
    check(dialog, "Tax")
    assert painted(pane, ids) == ["Time", "Tax", "Time"]
    QTest.mouseClick(child(dialog, QPushButton, "shown_invert"), LEFT)
    assert session.shown_codes == frozenset({codes["Cost"], codes["Toll"], codes["Old"]})
    QTest.mouseClick(child(dialog, QPushButton, "shown_none"), LEFT)
    assert painted(pane, ids) == []
    QTest.mouseClick(child(dialog, QPushButton, "shown_all"), LEFT)
    assert len(painted(pane, ids)) == 6


def test_buttons_change_what_is_found_and_nothing_else(
    dialog: ShownDialog, session: Session, codes: dict[str, CodeId]
) -> None:
    QTest.keyClicks(child(dialog, QLineEdit, "shown_find"), "t")
    QTest.mouseClick(child(dialog, QPushButton, "shown_none"), LEFT)
    assert session.shown_codes == frozenset()
    QTest.mouseClick(child(dialog, QPushButton, "shown_all"), LEFT)
    child(dialog, QLineEdit, "shown_find").clear()
    QTest.keyClicks(child(dialog, QLineEdit, "shown_find"), "time")
    QTest.mouseClick(child(dialog, QPushButton, "shown_none"), LEFT)
    assert session.shown_codes is not None
    assert codes["Time"] not in session.shown_codes
    assert codes["Tax"] in session.shown_codes


def test_whose_codings_are_shown(
    pane: ReaderPane, dialog: ShownDialog, session: Session, ids: list[ItemId], project: Project
) -> None:
    coders = {coder.name: coder.id for coder in project.view.coders()}
    assert child(dialog, QRadioButton, "shown_everybody").isChecked()
    assert not child(dialog, QListWidget, "shown_coders").isEnabled()
    child(dialog, QRadioButton, "shown_some").click()
    assert session.view.eyes.shown == frozenset({coders["Ann"]})
    assert painted(pane, ids) == ["Cost", "Tax", "Toll", "Time"]
    assert child(pane, QToolButton, "shown_note").text() == "Codings of Ann only"
    listed = child(dialog, QListWidget, "shown_coders")
    for name in ("Ben Berg", "Ann"):
        (item,) = listed.findItems(name, Qt.MatchFlag.MatchExactly)
        listed.setCurrentItem(item)
        QTest.keyClick(listed, Qt.Key.Key_Space)
    assert session.view.eyes.shown == frozenset({coders["Ben Berg"]})
    assert painted(pane, ids) == ["Time"]
    child(dialog, QRadioButton, "shown_nobody").click()
    assert painted(pane, ids) == []
    assert child(pane, QToolButton, "shown_note").text() == "Blind: no codings shown"
    session.show_codings_of(None)
    assert child(dialog, QRadioButton, "shown_everybody").isChecked()
    assert len(painted(pane, ids)) == 5


def test_who_codes_blind_does_not_see_what_they_apply(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.show_codings_of(frozenset())
    with qtbot.waitSignal(session.changed):
        session.apply(codes["Tax"])
    assert painted(pane, ids) == []
    session.show_codings_of(None)
    assert painted(pane, ids).count("Tax") == 2


def test_what_is_applied_or_made_is_shown(
    qtbot: QtBot, pane: ReaderPane, dialog: ShownDialog, session: Session, ids: list[ItemId], codes: dict[str, CodeId]
) -> None:
    session.show_codes(frozenset({codes["Time"]}))
    with qtbot.waitSignal(session.changed):
        session.apply(codes["Tax"])
    assert session.shown_codes == frozenset({codes["Time"], codes["Tax"]})
    with qtbot.waitSignal(session.changed):
        session.apply_path(["Brand new"])
    assert "Brand new" in painted(pane, ids)
    check(dialog, "Brand new")
    assert "Brand new" not in painted(pane, ids)


def test_stripes_of_several_coders_are_told_apart(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    marks = {pane._highlights.coder_mark(stripe.coding) for stripe in pane.stripes.of_item(ids[5])}
    assert marks == {"A", "BB"}
    by_ben = next(s.coding for s in pane.stripes.of_item(ids[5]) if s.coding.span is None)
    assert pane.stripes.spoken(by_ben) == "Time, by Ben Berg, on the whole comment"
    session.show_codings_of(frozenset({session.view.eyes.coder}))
    assert {pane._highlights.coder_mark(stripe.coding) for stripe in pane.stripes.of_item(ids[5])} == {""}


def test_the_tree_is_a_sound_model_and_the_dialog_goes_with_the_project(
    qtbot: QtBot, dialog: ShownDialog, session: Session, project: Project
) -> None:
    model = child(dialog, QTreeView, "shown_codes").model()
    assert isinstance(model, QSortFilterProxyModel)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    child(dialog, QLineEdit, "shown_find").setText("tax")
    assert model.rowCount(QModelIndex()) == 1
    session.set_project(None)
    assert not dialog.isVisible()
    session.set_project(project)
