"""The work flow in the whole window: keys, the library, the status bar, a coder who comes and goes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.model import ItemId
from reader.domain.sampling import SamplePlan
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.coder import CoderDialog
from reader.ui.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, project: Project) -> Iterator[MainWindow]:
    settings = Settings(theme=Theme.LIGHT, coder="Ann", read_after_ms=0)
    window = MainWindow(settings, Ask(settings))
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    window.open_project(project)
    yield window
    qtbot.waitUntil(lambda: not window.session.bridge.busy)
    window.close()


def ids(project: Project) -> list[ItemId]:
    article = project.view.articles()[0].id
    return [article, *(item.id for item in project.view.thread(article))]


def test_the_queue_leads_on_by_its_key_though_its_panel_was_never_shown(
    qtbot: QtBot, window: MainWindow, project: Project
) -> None:
    items = ids(project)
    project.do(commands.create_code, "Money")
    code = project.view.codebook()[0].id
    project.do(commands.apply_code, code, [Target(items[1]), Target(items[3])])
    assert not window.docks["work"].made
    window.library.tree.setFocus()
    for expected in (items[2], items[4]):
        QTest.keyClick(window.library.tree, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda item=expected: window.session.current == item)  # type: ignore[misc]
    assert window.docks["work"].made


def test_panels_ask_for_what_is_the_librarys(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    window.session.request("filter_author", "Omar F.")
    assert len(window.library.matches()) == 2
    project.do(commands.draw_sample, SamplePlan("Pilot", 3, 1))
    window.session.request("filter_sample", project.view.work.samples()[0].id)
    assert len(window.library.matches()) == 3
    window.session.request("say", "Well then.")
    assert window.status.currentMessage() == "Well then."


def test_r_marks_all_that_are_chosen(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    items = ids(project)
    window.session.choose(items[1])
    window.library.tree.setFocus()
    QTest.keyClick(window.library.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    for expected in ({items[1], items[5]}, set()):
        with qtbot.waitSignal(window.session.changed):
            QTest.keyClick(window.library.tree, Qt.Key.Key_R)
        assert {row.id for row in project.view.rows(items) if row.read} == expected


def test_what_was_being_written_stays_with_who_wrote_it(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    items = ids(project)
    ann = project.coder_id
    window.session.choose(items[1])
    window.actions_table["memo"].trigger()
    memo = QApplication.focusWidget()
    assert memo is not None
    QTest.keyClicks(memo, "Mine.")
    window.actions_table["coder"].trigger()
    dialog = window.findChild(CoderDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.name, "Bea")
    with qtbot.waitSignal(window.session.coder_changed):
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [(memo.text, memo.coder_id) for memo in project.view.memos_about(items[1])] == [("Mine.", ann)]
    assert project.coder == "Bea"
