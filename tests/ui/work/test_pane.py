"""The work panel: progress that follows the coding, the queue that leads on, samples, coders."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QHeaderView, QLabel, QMenu, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.app.settings import Settings
from reader.domain.changes import ChangeSet
from reader.domain.filters import Filter
from reader.domain.model import CodeId, FlagKind, ItemId
from reader.domain.sampling import Pool, SamplePlan, Stratum
from reader.domain.work import Queue, QueueKind
from reader.ui import screens, theme
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.coder import CoderDialog
from reader.ui.session import Session
from reader.ui.status import StatusBar
from reader.ui.work.articles import ArticlesModel
from reader.ui.work.coders import CodersModel
from reader.ui.work.pane import WorkPane
from reader.ui.work.queue_model import STEP, QueueModel
from reader.ui.work.sample_dialog import SampleDialog
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread


class Agreeing(Ask):
    """Says yes to everything."""

    asked: str = ""

    def confirm(self, title: str, text: str, verb: str) -> bool:
        self.asked = text
        return True


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    """Two articles: of six comments and of twelve."""
    return make_project(harbour(), long_thread(12))


@pytest.fixture
def code(project: Project) -> CodeId:
    project.do(commands.create_code, "Money")
    return project.view.codebook()[0].id


@pytest.fixture
def pane(qtbot: QtBot, session: Session, code: CodeId) -> Iterator[WorkPane]:
    pane = WorkPane(session)
    qtbot.addWidget(pane)
    pane.apply_theme(theme.LIGHT)
    pane.resize(420, 640)
    pane.show()
    qtbot.waitExposed(pane)
    qtbot.waitUntil(lambda: pane.articles_model.rowCount() == 2)
    yield pane
    qtbot.waitUntil(lambda: not session.bridge.busy)


def comments(project: Project) -> list[ItemId]:
    return [item.id for article in project.view.articles() for item in project.view.thread(article.id)]


def cells(pane: WorkPane, row: int) -> list[str]:
    model = pane.articles_model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def listed(pane: WorkPane) -> list[tuple[ItemId, bool]]:
    """The queue as it is listed, with what is marked as done."""
    model = pane.queue.model
    items = [model.item(model.index(row)) for row in range(model.rowCount())]
    return [(item, model.is_done(item)) for item in items if item is not None]


def turn_to(qtbot: QtBot, pane: WorkPane, session: Session, queue: Queue) -> None:
    """By the keyboard, in the box."""
    pane.tabs.setCurrentWidget(pane.queue)
    choice = pane.queue.choice
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    while choice.currentData() != queue:
        before = choice.currentIndex()
        QTest.keyClick(choice, Qt.Key.Key_Down)
        assert choice.currentIndex() != before, "no such queue"
    qtbot.waitUntil(lambda: not session.bridge.busy)


def test_progress_follows_what_is_done(
    qtbot: QtBot, pane: WorkPane, session: Session, project: Project, code: CodeId
) -> None:
    items = comments(project)
    assert cells(pane, 0) == ["Harbour wall to close for a year", "0 of 6", "6", "0", ""]
    assert pane.summary.text() == "0 of 18 coded · 0 read · 18 to do"
    assert pane.share.text() == "0 %"
    session.choose(items[0])
    session.apply(code)
    session.run(commands.mark_seen, items[:3])
    session.run(commands.set_flag, items[:2], FlagKind.FLAG)
    qtbot.waitUntil(lambda: cells(pane, 0)[1:] == ["1 of 6", "5", "3", "2"])
    assert pane.summary.text() == "1 of 18 coded · 3 read · 17 to do · 2 flagged"
    assert pane.bar.accessibleName() == pane.summary.text()
    assert pane.share.text() == "6 %"
    heard = pane.articles_model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Harbour wall to close for a year, 1 of 6 coded, 3 read, 5 to do, 2 flagged"
    # The article one is in is the chosen row.
    assert pane.articles.currentIndex().row() == 0
    session.run(commands.undo)
    qtbot.waitUntil(lambda: cells(pane, 0)[4] == "")


def test_the_table_is_sorted_and_return_shows_an_article(
    qtbot: QtBot, pane: WorkPane, session: Session, project: Project
) -> None:
    first, second = (row.id for row in project.view.articles())
    header = pane.articles.horizontalHeader()
    at = header.sectionViewportPosition(ArticlesModel.TO_DO) + header.sectionSize(ArticlesModel.TO_DO) // 2
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 5))
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 5))
    assert [pane.articles_model.article(pane.articles_model.index(row, 0)) for row in (0, 1)] == [second, first]
    pane.articles.setFocus()
    pane.articles.setCurrentIndex(pane.articles_model.index(0, 0))
    QTest.keyClick(pane.articles, Qt.Key.Key_Return)
    assert session.current == second
    # The same by the menu, for the keyboard.
    action = next(action for action in pane.sort.menu().actions() if "title" in action.text())
    action.trigger()
    assert cells(pane, 0)[0] == "A long thread"
    assert isinstance(header, QHeaderView)
    assert header.sortIndicatorSection() == ArticlesModel.TITLE


def test_models_pass_the_tester(session: Session, project: Project) -> None:
    articles, coders, queue = ArticlesModel(), CodersModel(session), QueueModel(session)
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (articles, coders, queue)
    ]
    told = project.view.work.progress()
    articles.show_articles(told.articles)
    articles.sort(ArticlesModel.TITLE)
    articles.show_articles(told.articles[:1])
    coders.show_coders(told.coders)
    queue.show_items(comments(project), comments(project)[:3])
    queue.set_done(comments(project)[3:5], comments(project)[3:4])
    queue.show_items((), ())
    assert [tester.model() for tester in testers] == [articles, coders, queue]


def test_the_queue_is_what_is_uncoded(
    qtbot: QtBot, pane: WorkPane, session: Session, project: Project, code: CodeId
) -> None:
    items = comments(project)
    turn_to(qtbot, pane, session, Queue())
    assert [item for item, _ in listed(pane)] == items
    assert pane.queue.state.text() == "18 to do"
    session.choose(items[5])
    pane.next_in_queue()
    # Over the end of the article into the next.
    assert session.current == items[6]
    session.apply(code)
    qtbot.waitUntil(lambda: pane.queue.state.text() == "17 to do")
    assert (items[6], True) in listed(pane)
    assert pane.queue.model.index(6).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", done")
    pane.next_in_queue()
    assert session.current == items[7]
    # A click on an item shows it.
    at = pane.queue.list.visualRect(pane.queue.model.index(2)).center()
    QTest.mouseClick(pane.queue.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.current == items[2]
    session.run(commands.undo)
    qtbot.waitUntil(lambda: pane.queue.state.text() == "18 to do")
    assert (items[6], False) in listed(pane)


def test_unread_flags_and_bookmarks(qtbot: QtBot, pane: WorkPane, session: Session, project: Project) -> None:
    items = comments(project)
    project.do(commands.mark_seen, [items[1]])
    project.do(commands.set_flag, [items[3], items[9]], FlagKind.FLAG)
    turn_to(qtbot, pane, session, Queue(QueueKind.UNREAD))
    session.choose(items[0])
    pane.next_in_queue()
    assert session.current == items[2]
    turn_to(qtbot, pane, session, Queue(QueueKind.FLAGGED))
    assert listed(pane) == [(items[3], False), (items[9], False)]
    for expected in (3, 9, 3):
        pane.next_in_queue()
        assert session.current == items[expected]
    session.run(commands.set_flag, [items[3]], FlagKind.FLAG, False)
    qtbot.waitUntil(lambda: pane.queue.state.text() == "1 to do")
    # What gets a flag comes into the queue.
    session.run(commands.set_flag, [items[5]], FlagKind.FLAG)
    qtbot.waitUntil(lambda: listed(pane) == [(items[5], False), (items[9], False)])
    turn_to(qtbot, pane, session, Queue(QueueKind.BOOKMARKED))
    assert "Press B on" in pane.queue.empty.text()
    assert pane.queue.next.toolTip().endswith("(Ctrl+J)")
    assert pane.queue.empty.isVisible()
    with qtbot.waitSignal(session.requested) as asked:
        pane.next_in_queue()
    assert asked.args == ["say", "Nothing is left to do in this queue."]


def test_the_filter_of_the_library_is_a_queue(
    qtbot: QtBot, pane: WorkPane, session: Session, project: Project, code: CodeId
) -> None:
    turn_to(qtbot, pane, session, Queue(QueueKind.FILTER))
    assert listed(pane) == []
    session.view.narrow(Filter(author="omar f."))
    session.filter_changed.emit()
    qtbot.waitUntil(lambda: pane.queue.state.text() == "0 of 2 done")
    found = session.view.matched()
    pane.next_in_queue()
    assert session.current == found[0]
    session.apply(code)
    qtbot.waitUntil(lambda: pane.queue.state.text() == "1 of 2 done")
    pane.next_in_queue()
    assert session.current == found[1]


def drawing(qtbot: QtBot, pane: WorkPane) -> SampleDialog:
    pane.tabs.setCurrentWidget(pane.queue)
    QTest.mouseClick(pane.queue.draw, Qt.MouseButton.LeftButton)
    dialog = pane.findChild(SampleDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "to draw from" in dialog.told.text())
    return dialog


def test_a_sample_is_drawn_and_worked_through(
    qtbot: QtBot, pane: WorkPane, session: Session, project: Project, code: CodeId
) -> None:
    dialog = drawing(qtbot, pane)
    assert not dialog.draw.isEnabled(), "there are fewer than fifty"
    QTest.keyClicks(dialog.name, "Pilot")
    dialog.size_field.setValue(5)
    dialog.seed.setValue(4711)
    dialog.stratum.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "2 groups, 2 to 3 of each" in dialog.told.text())
    dialog.least.setValue(3)
    assert not dialog.draw.isEnabled()
    dialog.least.setValue(1)
    assert dialog.plan == SamplePlan("Pilot", 5, 4711, Pool.ALL, Stratum(by_article=True), 1)
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    (sample,) = project.view.work.samples()
    drawn = project.view.work.queue(Queue(QueueKind.SAMPLE, sample.id))
    qtbot.waitUntil(lambda: [item for item, _ in listed(pane)] == drawn)
    assert pane.queue.choice.currentText() == "Sample “Pilot”"
    assert pane.queue.state.text() == "0 of 5 done"
    assert "seed 4711 by Ann" in pane.queue.about.text()
    assert session.state.queue == f"sample:{sample.id}"
    for number, item in enumerate(drawn, start=1):
        pane.next_in_queue()
        assert session.current == item
        session.apply(code)
        qtbot.waitUntil(lambda done=number: pane.queue.state.text() == f"{done} of 5 done")  # type: ignore[misc]
    with qtbot.waitSignal(session.requested) as asked:
        pane.next_in_queue()
    assert asked.args[0] == "say"
    # The next coder has all of it before them.
    with qtbot.waitSignal(session.coder_changed):
        session.switch_coder("Bea")
    qtbot.waitUntil(lambda: pane.queue.state.text() == "0 of 5 done")
    pane.next_in_queue()
    assert session.current == (drawn[0] if drawn[-1] != drawn[0] else None)


def test_a_name_that_is_taken_is_said_in_the_dialog(
    qtbot: QtBot, pane: WorkPane, session: Session, project: Project
) -> None:
    project.do(commands.draw_sample, SamplePlan("Pilot", 2, 1))
    dialog = drawing(qtbot, pane)
    first = dialog.seed.value()
    QTest.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    assert dialog.seed.value() != first
    dialog.name.setText("Pilot")
    dialog.size_field.setValue(2)
    QTest.mouseClick(dialog.draw, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.fault.isVisible)
    assert "already" in dialog.fault.text()
    dialog.close()


def test_a_sample_is_renamed_shown_and_deleted(
    qtbot: QtBot, pane: WorkPane, session: Session, project: Project, settings: Settings
) -> None:
    session.ask = Agreeing(settings)
    project.do(commands.draw_sample, SamplePlan("Pilot", 2, 1))
    sample = project.view.work.samples()[0].id
    session.announce(ChangeSet(reset=True))
    turn_to(qtbot, pane, session, Queue(QueueKind.SAMPLE, sample))
    pane.queue.rename.trigger()
    assert pane.queue.name.hasFocus()
    QTest.keyClicks(pane.queue.name, "Round 1")
    QTest.keyClick(pane.queue.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.queue.choice.currentText() == "Sample “Round 1”")
    with qtbot.waitSignal(session.requested) as asked:
        pane.queue.show_in_library.trigger()
    assert asked.args == ["filter_sample", sample]
    pane.queue.delete.trigger()
    qtbot.waitUntil(lambda: pane.queue.queue == Queue())
    assert "Round 1" in session.ask.asked
    assert project.view.work.samples() == []
    assert not pane.queue.about.isVisible()


def test_a_new_name_is_given_up_with_escape(qtbot: QtBot, pane: WorkPane, session: Session, project: Project) -> None:
    project.do(commands.draw_sample, SamplePlan("Pilot", 2, 1))
    session.announce(ChangeSet(reset=True))
    turn_to(qtbot, pane, session, Queue(QueueKind.SAMPLE, project.view.work.samples()[0].id))
    pane.queue.more.setFocus()
    pane.queue.rename.trigger()
    QTest.keyClicks(pane.queue.name, "Round 1")
    QTest.keyClick(pane.queue.name, Qt.Key.Key_Escape)
    assert not pane.queue.name.isVisible()
    assert pane.queue.more.hasFocus()
    pane.queue.rename.trigger()
    assert pane.queue.name.text() == "Pilot"
    pane.queue.next.setFocus()
    assert not pane.queue.name.isVisible()
    assert [sample.name for sample in project.view.work.samples()] == ["Pilot"]


def test_a_dialog_may_be_closed_while_it_counts_or_draws(
    qtbot: QtBot, pane: WorkPane, session: Session, project: Project
) -> None:
    pane.draw_sample()
    dialog = pane.findChild(SampleDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog.name, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not session.bridge.busy)
    dialog = drawing(qtbot, pane)
    dialog.size_field.setValue(2)
    QTest.mouseClick(dialog.draw, Qt.MouseButton.LeftButton)
    dialog.close()
    qtbot.waitUntil(lambda: not session.bridge.busy)
    assert len(project.view.work.samples()) == 1


def test_the_dialog_follows_the_theme_and_fits_its_screen(
    qtbot: QtBot, pane: WorkPane, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens, "room", lambda _window: QSize(300, 200))
    dialog = drawing(qtbot, pane)
    assert dialog.findChild(QScrollArea, "contained") is not None
    assert dialog.width() <= 300
    pane.apply_theme(theme.DARK)
    assert theme.DARK.danger in dialog.fault.styleSheet()
    dialog.close()


def test_a_long_queue_is_listed_as_it_is_scrolled(
    qtbot: QtBot, session: Session, make_project: MakeProject, pane: WorkPane
) -> None:
    long = make_project(long_thread(3 * STEP), name="long")
    session.set_project(long)
    turn_to(qtbot, pane, session, Queue())
    items = comments(long)
    assert pane.queue.model.rowCount() == STEP
    assert len(pane.queue.model._rows) < STEP
    session.choose(items[2 * STEP])
    assert pane.queue.model.rowCount() == 3 * STEP
    assert pane.queue.list.currentIndex().row() == 2 * STEP
    assert pane.queue.model.rowCount(QModelIndex()) == 3 * STEP
    qtbot.waitUntil(lambda: not session.bridge.busy)
    session.set_project(None)


def test_which_queue_it_was_is_remembered(qtbot: QtBot, session: Session, project: Project) -> None:
    session.state.queue = "flagged"
    pane = WorkPane(session)
    qtbot.addWidget(pane)
    assert pane.queue.queue == Queue(QueueKind.FLAGGED)
    project.do(commands.set_flag, [comments(project)[4]], FlagKind.FLAG)
    pane.next_in_queue()
    assert session.current == comments(project)[4]


# Coders


def test_coders_are_counted_switched_and_renamed(
    qtbot: QtBot, pane: WorkPane, session: Session, project: Project, code: CodeId
) -> None:
    project.do(commands.apply_code, code, [Target(item) for item in comments(project)[4:8]])
    window = QWidget()
    qtbot.addWidget(window)
    status = StatusBar(session, window)
    status.refresh()
    dialog = CoderDialog(session, window)
    dialog.show()
    model = dialog.model
    assert [str(model.index(0, column).data()) for column in range(4)] == ["● Ann", "4", "4", "2"]
    assert not dialog.switch.isEnabled()
    QTest.keyClicks(dialog.name, " Bea ")
    with qtbot.waitSignal(session.coder_changed):
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert project.coder == "Bea"
    assert session.settings.coder == "Bea"
    qtbot.waitUntil(lambda: pane.coders_model.index(1, 0).data() == "● Bea")
    assert pane.summary.text() == "0 of 18 coded · 0 read · 18 to do"
    heard = pane.coders_model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Ann: 4 comments coded, 4 codings in 2 articles"

    again = CoderDialog(session, window)
    again.show()
    again.table.setFocus()
    QTest.keyClick(again.table, Qt.Key.Key_F2)
    editor = again.table.findChild(QWidget, "qt_spinbox_lineedit") or again.table.viewport().findChild(QWidget)
    assert editor is not None
    QTest.keyClicks(editor, "Beate")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: project.coder == "Beate")
    assert session.settings.coder == "Beate"
    button = status.findChild(QToolButton, "status_coder")
    assert button is not None
    assert button.text() == "Beate"
    session.run(commands.undo)
    qtbot.waitUntil(lambda: button.text() == "Bea")
    QTest.keyClick(again.table, Qt.Key.Key_Up)
    with qtbot.waitSignal(session.coder_changed):
        QTest.mouseClick(again.switch, Qt.MouseButton.LeftButton)
    assert project.coder == "Ann"


def test_the_status_bar_switches_quickly(qtbot: QtBot, session: Session, project: Project) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    status = StatusBar(session, window)
    status.refresh()
    status.show()
    button = status.findChild(QToolButton, "status_coder")
    saved = status.findChild(QLabel, "status_saved")
    assert button is not None
    assert saved is not None
    assert (button.text(), saved.text()) == ("Ann", "saved · no backup yet")
    with qtbot.waitSignal(session.requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["coder", None]
    with qtbot.waitSignal(session.coder_changed):
        session.switch_coder("Bea & Co")
    menu = button.menu()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == ["Ann", "Bea && Co", "Co&ders…"]
    with qtbot.waitSignal(session.coder_changed):
        menu.actions()[0].trigger()
    assert project.coder == "Ann"
    with qtbot.waitSignal(session.requested):
        menu.actions()[-1].trigger()
    session.set_project(None)
    assert not button.isVisible()
