"""The history: what it lists, undo and redo, pages."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QLabel,
    QTableView,
)
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.ui.dialogs.history import PAGE, HistoryDialog, HistoryModel, local_time
from reader.ui.session import Session
from tests.ui.dialogs.pressing import child, press


def test_the_history_lists_steps_and_takes_them_back(qtbot: QtBot, session: Session, project: Project) -> None:
    project.do(commands.create_code, "Money")
    project.do(commands.create_code, "Boats")
    dialog = HistoryDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    table = child(dialog, QTableView, "history_table")

    def shown() -> list[tuple[str, str]]:
        model = table.model()
        return [
            (model.index(row, HistoryModel.WHAT).data(), model.index(row, HistoryModel.STATE).data())
            for row in range(2)
        ]

    assert shown() == [("Create code “Boats”", "Done"), ("Create code “Money”", "Done")]
    with qtbot.waitSignal(session.changed):
        press(qtbot, dialog, "history_undo")
    assert shown()[0] == ("Create code “Boats”", "Undone")
    assert [code.name for code in session.view.codebook()] == ["Money"]
    assert "Redo does again: Create code “Boats”" in child(dialog, QLabel, "history_next").text()
    with qtbot.waitSignal(session.changed):
        press(qtbot, dialog, "history_redo")
    assert shown()[0] == ("Create code “Boats”", "Done")


def test_the_history_follows_what_is_done_meanwhile(qtbot: QtBot, session: Session, project: Project) -> None:
    dialog = HistoryDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    before = child(dialog, QTableView, "history_table").model().rowCount()
    with qtbot.waitSignal(session.changed):
        session.run(commands.create_code, "Tide")
    assert child(dialog, QTableView, "history_table").model().rowCount() == before + 1


def test_a_long_history_is_read_in_pages(qtbot: QtBot, session: Session, project: Project) -> None:
    project.do(commands.create_code, "Money")
    code = session.view.codebook()[0].id
    item = session.view.articles()[0].id
    for number in range(PAGE + 20):
        if number % 2:
            project.do(commands.mark_read, [item], number % 4 == 1)
        else:
            project.do(commands.toggle_code, code, (Target(item),))
    model = HistoryModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.reload()
    assert model.rowCount() == PAGE
    root = QModelIndex()
    while model.canFetchMore(root):
        model.fetchMore(root)
    assert model.rowCount() == len(session.view.history(limit=10_000))
    assert model.step(0).id > model.step(model.rowCount() - 1).id
    tester.deleteLater()


def test_times_are_local_and_nonsense_is_left_alone() -> None:
    assert local_time("not a time") == "not a time"
    assert "2026" in local_time("2026-03-01T09:30:00.123Z") or "26" in local_time("2026-03-01T09:30:00.123Z")
