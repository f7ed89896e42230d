"""Codings onto the clipboard, by keys and menus."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.domain.text import Span
from reader.ui.window import MainWindow
from tests.ui.person import press


def _copied(window: MainWindow, qtbot: QtBot, key: str = "Ctrl+Alt+C") -> QMimeData:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("of before")
    with qtbot.waitSignal(clipboard.dataChanged, timeout=10_000):
        press(window, qtbot, key)
    return clipboard.mimeData()


def test_the_codings_of_the_current_comment_are_copied(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "J")
    item = opened.session.current
    assert item is not None
    assert opened.session.project is not None
    opened.session.project.do(commands.apply_path, ["tone", "calm"], [Target(item, Span(0, 5))])
    found = opened.session.view.item(item)
    assert found is not None

    data = _copied(opened, qtbot)

    assert found.body.text[:5] in data.text()
    assert "tone/calm" in data.text()
    assert "<blockquote>" in data.html()


def test_one_coding_is_copied_from_the_list_of_those_here(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "J")
    item = opened.session.current
    assert item is not None
    for name in ("tone", "topic"):
        opened.session.run(commands.apply_path, [name], [Target(item, Span(0, 5))])
    listed = opened.tagging.here.list
    qtbot.waitUntil(lambda: listed.model().rowCount() == 2, timeout=10_000)
    coding = opened.session.view.codings_of(item)[0]
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("of before")

    entry = next(action for action in listed.menu_for(coding).actions() if action.text() == "&Copy")
    with qtbot.waitSignal(clipboard.dataChanged, timeout=10_000):
        entry.trigger()

    assert "[tone]" in clipboard.text()
    assert "topic" not in clipboard.text()


def test_where_nothing_is_coded_that_is_said(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "J")
    QGuiApplication.clipboard().setText("of before")

    opened.actions_table["copy_table"].trigger()

    qtbot.waitUntil(lambda: "no codings" in opened.status.currentMessage(), timeout=10_000)
    assert QGuiApplication.clipboard().text() == "of before"


def test_a_code_is_copied_with_all_its_codings_from_the_codebook(opened: MainWindow, qtbot: QtBot) -> None:
    project = opened.session.project
    assert project is not None
    row = next(row for row in opened.session.view.articles() if row.descendants > 2)
    items = [item.id for item in opened.session.view.thread(row.id)[:3]]
    opened.session.run(commands.apply_path, ["tone"], [Target(item) for item in items])
    codebook = opened.tagging.codebook
    qtbot.waitUntil(lambda: bool(codebook.codes.codes()), timeout=10_000)
    codebook.setFocus()
    codebook.setCurrentIndex(codebook.model().index(0, 0))

    data = _copied(opened, qtbot)
    assert data.text().count("tone]") == 3

    menu = codebook.menu_for(codebook.current_code())
    inner = next(action.menu() for action in menu.actions() if action.text() == "Copy its codin&gs")
    assert inner is not None
    table = inner.actions()[3]  # type: ignore[attr-defined]
    clipboard = QGuiApplication.clipboard()
    with qtbot.waitSignal(clipboard.dataChanged, timeout=10_000):
        table.trigger()
    assert clipboard.text().count("\n") >= 4
    assert "<table>" in clipboard.mimeData().html()
