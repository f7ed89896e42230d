"""Selecting with mouse and keys, the bar beside it, copying."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord
from reader.domain.text import Span, plain
from reader.ui.detail.pane import ReaderPane
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.samples import TRICKY
from tests.ui.detail.acts import LEFT, apply, code, open_project, page, select


def test_selecting_with_the_keyboard_selects_code_points(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[3])
    pane.focus_text()
    cursor = pane.view.textCursor()
    cursor.setPosition(page(pane).positions.position(ids[3], 7) or 0)
    pane.view.setTextCursor(cursor)
    QTest.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert list(session.selection) == [Target(ids[3], Span(7, 8))]
    assert pane.selected_text() == "😀"
    assert pane.selection_bar.isVisible()
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not session.selection
    assert not pane.selection_bar.isVisible()


def test_selecting_with_the_mouse(qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[5])
    points = []
    for offset in (0, 8):
        cursor = QTextCursor(page(pane).document)
        cursor.setPosition(page(pane).positions.position(ids[5], offset) or 0)
        points.append(pane.view.cursorRect(cursor).center())
    QTest.mousePress(pane.view.viewport(), LEFT, pos=points[0])
    QTest.mouseMove(pane.view.viewport(), points[1])
    assert session.selection == ()
    assert not pane.selection_bar.isVisible()
    QTest.mouseRelease(pane.view.viewport(), LEFT, pos=points[1])
    assert pane.selected_text() == "Who pays"
    assert pane.selection_bar.isVisible()


def test_a_selection_across_comments_has_a_span_on_each(
    pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[1])
    start = page(pane).positions.position(ids[1], 6)
    stop = page(pane).positions.position(ids[3], 3)
    assert start is not None
    assert stop is not None
    pane.view.select_range(start, stop)
    pane.view.selection_settled.emit()
    texts = [item.body.text for item in project.view.thread(ids[0])]
    assert session.selection == (
        Target(ids[1], Span(6, len(texts[0]))),
        Target(ids[2], Span(0, len(texts[1]))),
        Target(ids[3], Span(0, 3)),
    )
    assert pane.selected_text() == "\n\n".join([texts[0][6:], texts[1], texts[2][:3]])


def test_the_bar_asks_for_what_its_buttons_say_and_covers_no_selection(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[1])
    apply(qtbot, session, code(qtbot, session, "Cost"))
    select(pane, ids[1], 0, 5)
    for name, signal in (
        ("selection_tag", pane.tag_requested),
        ("selection_again", pane.again_requested),
        ("selection_in_vivo", pane.in_vivo_requested),
        ("selection_memo", pane.memo_requested),
    ):
        button = pane.findChild(QToolButton, name)
        assert button is not None
        assert button.isVisible()
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, LEFT)
    again = pane.findChild(QToolButton, "selection_again")
    assert again is not None
    assert again.text() == "Cost"
    for item, start, stop in ((ids[1], 0, 5), (ids[0], 0, 60), (ids[6], 4, 20)):
        select(pane, item, start, stop)
        pane.view.reveal_position(page(pane).positions.position(item, start) or 0)
        bar = pane.selection_bar.geometry()
        covered = pane.view.selection_rect().translated(pane.view.viewport().geometry().topLeft())
        assert pane.view.rect().contains(bar)
        assert not bar.intersects(covered)


def test_the_bar_stands_aside_where_the_selection_fills_the_screen(
    pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    text = " ".join(["word"] * 3000)
    made = open_project(session, make_project, iter([ArticleRecord("A", plain(text))]), name="wide")
    (article,) = made.view.articles()
    session.choose(article.id)
    select(pane, article.id, 0, len(text))
    pane.view.verticalScrollBar().setValue(900)
    bar = pane.selection_bar
    assert bar.isVisible()
    assert pane.view.rect().contains(bar.geometry())


def test_select_all_takes_the_current_comment_only(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[4])
    QTest.keyClick(pane.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert pane.selected_text() == "Not so fast.\nThink of the boats."


def test_copying_gives_the_canonical_text(qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[2])
    select(pane, ids[2], 0, len(TRICKY))
    QTest.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == TRICKY
    assert "\u00a0" in TRICKY


def test_copying_with_source_says_where_it_is_from(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[5])
    pane.copy_with_source()
    assert QGuiApplication.clipboard().text() == (
        "Who pays? That is all I ask. — Omar F., 3 April 2025 08:00, “Harbour wall to close for a year”, "
        "https://saltby.example/harbour-wall"
    )
    select(pane, ids[1], 0, 8)
    pane.copy_with_source()
    assert QGuiApplication.clipboard().text().startswith("Close it — Nan Reed, 2 April 2025 09:15, “Harbour")


def test_walking_on_lets_go_of_the_selection(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[1])
    select(pane, ids[1], 0, 5)
    pane.next_comment()
    assert session.selection == ()
    assert session.targets() == (Target(ids[2]),)


def test_a_read_only_project_offers_no_coding(
    pane: ReaderPane, session: Session, project: Project, ids: list[ItemId]
) -> None:
    reading = Project.open(project.path, read_only=True)
    try:
        session.set_project(reading)
        session.choose(ids[1])
        select(pane, ids[1], 0, 5)
        assert pane.selected_text() == "Close"
        assert not pane.selection_bar.isVisible()
    finally:
        session.set_project(project)
        reading.close()
