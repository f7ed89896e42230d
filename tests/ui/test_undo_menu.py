"""The lists beside undo and redo in the toolbar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolBar
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.ui.actions import Actions
from reader.ui.session import Session
from reader.ui.undo_menu import UndoMenu, attach


@pytest.fixture
def bar(qtbot: QtBot) -> QToolBar:
    bar = QToolBar()
    qtbot.addWidget(bar)
    return bar


def menu_of(bar: QToolBar, session: Session, name: str) -> UndoMenu:
    action = Actions(bar, {})[name]
    bar.addAction(action)
    attach(bar, action, session, back=name == "undo")
    return next(menu for menu in bar.findChildren(UndoMenu) if menu.objectName() == f"{name}_steps")


def texts(menu: UndoMenu) -> list[str]:
    return [entry.text() for entry in menu.actions()]


def test_choosing_a_step_goes_back_as_far_and_the_other_list_leads_forward_again(
    qtbot: QtBot, bar: QToolBar, session: Session
) -> None:
    project = session.project
    assert project is not None
    article = project.view.articles()[0].id
    for name in ("salt & sand", "tide", "wall"):
        project.do(commands.apply_path, [name], [Target(article)])
    back, forward = menu_of(bar, session, "undo"), menu_of(bar, session, "redo")

    back.popup(back.pos())
    assert texts(back)[:3] == ["Apply code “wall”", "Apply code “tide”", "Apply code “salt && sand”"]
    QTest.keyClick(back, Qt.Key.Key_Down)
    QTest.keyClick(back, Qt.Key.Key_Down)
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(back, Qt.Key.Key_Return)
    assert [code.name for code in project.view.codebook()] == ["salt & sand"]

    forward.popup(forward.pos())
    assert texts(forward) == ["Apply code “tide”", "Apply code “wall”"]
    QTest.keyClick(forward, Qt.Key.Key_Down)
    QTest.keyClick(forward, Qt.Key.Key_Down)
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(forward, Qt.Key.Key_Return)
    assert [code.name for code in project.view.codebook()] == ["salt & sand", "tide", "wall"]


def test_an_empty_list_says_so(bar: QToolBar, session: Session) -> None:
    forward = menu_of(bar, session, "redo")
    forward.popup(forward.pos())
    (entry,) = forward.actions()
    assert (entry.text(), entry.isEnabled()) == ("Nothing to redo", False)
    forward.close()
