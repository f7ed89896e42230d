"""Panels that nobody sees do nothing, and have caught up once they are seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import CodeId, ItemId
from reader.domain.sampling import SamplePlan
from reader.domain.work import Queue, QueueKind
from reader.ui.commenters.pane import CommentersPane
from reader.ui.grid.pane import GridPane
from reader.ui.journal.pane import JournalPane
from reader.ui.session import Session
from reader.ui.sight import MOST, Sight
from reader.ui.window import MainWindow
from reader.ui.work.pane import WorkPane
from tests.ui.person import press, settle

HIDDEN = ("commenters", "journal", "work", "grid")


@pytest.fixture
def items(opened: MainWindow) -> list[ItemId]:
    view = opened.session.view
    return [item.id for item in view.thread(view.articles()[0].id)]


@pytest.fixture
def trust(opened: MainWindow, qtbot: QtBot) -> CodeId:
    opened.session.run(commands.create_code, "trust")
    settle(opened, qtbot)
    return opened.session.view.codebook()[0].id


def rest(window: MainWindow, qtbot: QtBot) -> None:
    """Until whatever a panel puts off is done: none waits for so long."""
    settle(window, qtbot)
    with qtbot.waitSignal(window.destroyed, timeout=500, raising=False):
        pass
    settle(window, qtbot)


def asked(window: MainWindow, qtbot: QtBot, deed: Callable[[], None]) -> int:
    """How many statements a deed brings about, in all views, until the window is at rest."""
    statements: list[str] = []
    project = window.session.project
    assert project is not None

    def watch() -> None:
        for view in project._open_views:
            view._conn.set_trace_callback(statements.append)

    rest(window, qtbot)
    watch()
    deed()
    rest(window, qtbot)
    for view in project._open_views:
        view._conn.set_trace_callback(None)
    return len(statements)


@pytest.mark.parametrize("by_tab", [True, False], ids=["behind another tab", "closed"])
def test_a_code_costs_no_queries_of_panels_that_nobody_sees(
    opened: MainWindow, qtbot: QtBot, items: list[ItemId], trust: CodeId, by_tab: bool
) -> None:
    def apply(item: ItemId) -> Callable[[], None]:
        return lambda: opened.session.run(commands.apply_code, trust, [Target(item)])

    plain = asked(opened, qtbot, apply(items[0]))
    press(opened, qtbot, "Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5")
    work = opened.panel("work")
    assert isinstance(work, WorkPane)
    work.tabs.setCurrentWidget(work.queue)
    press(opened, qtbot, "Ctrl+1")
    opened.docks["grid"].hide()
    if not by_tab:
        for name in HIDDEN:
            opened.docks[name].hide()
    assert opened.panel("work").isVisible() is by_tab
    assert asked(opened, qtbot, apply(items[1])) == plain


def test_a_panel_that_comes_back_shows_what_it_missed(
    opened: MainWindow, qtbot: QtBot, items: list[ItemId], trust: CodeId
) -> None:
    press(opened, qtbot, "Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5")
    commenters, journal = opened.panel("commenters"), opened.panel("journal")
    work, grid = opened.panel("work"), opened.panel("grid")
    assert isinstance(commenters, CommentersPane)
    assert isinstance(journal, JournalPane)
    assert isinstance(work, WorkPane)
    assert isinstance(grid, GridPane)
    press(opened, qtbot, "Ctrl+1")
    opened.docks["grid"].hide()
    opened.session.run(commands.apply_code, trust, [Target(items[0])])
    opened.session.run(commands.write_memo, "Look again.", item=items[0])
    opened.session.run(commands.define_attribute, "side")
    opened.session.choose(items[2])
    settle(opened, qtbot)
    nan = next(person for person in commenters.model.everybody if person.name == "Nan Reed")
    assert (nan.coded, journal.model.rowCount(), work.articles.currentIndex().row()) == (0, 0, 0)
    press(opened, qtbot, "Ctrl+2")
    qtbot.waitUntil(lambda: any(person.coded for person in commenters.model.everybody))
    press(opened, qtbot, "Ctrl+3")
    qtbot.waitUntil(lambda: journal.model.rowCount() == 1)
    press(opened, qtbot, "Ctrl+4")
    qtbot.waitUntil(lambda: work.summary.text().startswith("1 of 6"))
    press(opened, qtbot, "Ctrl+5")
    assert "side" in [column.name for column in grid.model.columns]
    assert grid.model.id_at(grid.table.currentIndex().row()) == items[2]


def test_the_queue_goes_on_past_what_was_done_while_it_was_not_seen(
    opened: MainWindow, qtbot: QtBot, items: list[ItemId], trust: CodeId
) -> None:
    opened.session.run(commands.draw_sample, SamplePlan("all", len(items), 1))
    settle(opened, qtbot)
    press(opened, qtbot, "Ctrl+4")
    work = opened.panel("work")
    assert isinstance(work, WorkPane)
    work.tabs.setCurrentWidget(work.queue)
    work.queue.work_on(Queue(QueueKind.SAMPLE, opened.session.view.work.samples()[0].id))
    settle(opened, qtbot)
    queue = list(work.queue.model.items)
    press(opened, qtbot, "Ctrl+1")
    opened.session.choose(queue[0])
    opened.session.run(commands.apply_code, trust, [Target(queue[1])])
    settle(opened, qtbot)
    opened.deeds.run("next_in_queue")
    settle(opened, qtbot)
    assert opened.session.current == queue[2]


def test_what_was_missed_of_another_project_is_forgotten(
    opened: MainWindow, qtbot: QtBot, items: list[ItemId], trust: CodeId
) -> None:
    press(opened, qtbot, "Ctrl+3 Ctrl+1")
    journal = opened.panel("journal")
    assert isinstance(journal, JournalPane)
    brought: list[ChangeSet] = []
    journal._sight.changed.connect(brought.append)
    opened.session.run(commands.write_memo, "Look again.", item=items[0])
    settle(opened, qtbot)
    path = opened.session.project.path  # type: ignore[union-attr]
    opened.close_project()
    assert opened.open_path(path)
    settle(opened, qtbot)
    press(opened, qtbot, "Ctrl+3")
    assert not any(changes.of(Kind.MEMOS) for changes in brought)
    qtbot.waitUntil(lambda: journal.model.rowCount() == 1)


def test_what_is_missed_for_long_is_loaded_anew(qtbot: QtBot, session: Session) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    sight = Sight(session, panel, None)
    came: list[ChangeSet] = []
    sight.changed.connect(came.append)
    few = [ChangeSet({Kind.CODINGS: frozenset({number})}) for number in (1, 2)]

    for change in few:
        session.changed.emit(change)
    panel.show()
    assert [changes.of(Kind.CODINGS) for changes in came] == [frozenset({1, 2})]

    panel.hide()
    for number in range(MOST + 5):
        session.changed.emit(ChangeSet({Kind.CODINGS: frozenset({number})}))
    assert len(sight._missed) <= MOST
    panel.show()
    assert len(came) == 2
    assert came[1].reset
