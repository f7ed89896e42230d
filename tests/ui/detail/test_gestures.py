"""Double and triple clicks, sentences by keyboard, whole words, dragging codes and text, hovering, the bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import CodeId, ItemId
from reader.domain.text import Span
from reader.ui.detail.drops import CODE_MIME
from reader.ui.detail.pane import ReaderPane
from reader.ui.detail.selection import TARGETS_MIME
from reader.ui.session import Session
from tests.samples import TRICKY
from tests.ui.detail.acts import LEFT, apply, code, page, select

NONE = Qt.KeyboardModifier.NoModifier


def spot(pane: ReaderPane, item: ItemId, offset: int) -> QPoint:
    """The middle of a character, in the viewport."""
    assert pane.view.backdrop is not None
    (rect,) = pane.view.backdrop.inks.rects(item, Span(offset, offset + 1))
    return rect.translated(0, -pane.view.top).center().toPoint()


def send(pane: ReaderPane, kind: QEvent.Type, at: QPoint) -> None:
    """A mouse event with the left button held."""
    viewport = pane.view.viewport()
    event = QMouseEvent(kind, QPointF(at), QPointF(viewport.mapToGlobal(at)), LEFT, LEFT, NONE)
    QApplication.sendEvent(viewport, event)


def double_click(pane: ReaderPane, at: QPoint) -> None:
    """As the window system tells it; the button is still down."""
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=at)
    send(pane, QEvent.Type.MouseButtonDblClick, at)


def test_a_double_click_takes_the_sentence_and_a_third_the_paragraph(
    pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[5])
    at = spot(pane, ids[5], 14)
    double_click(pane, at)
    assert session.selection == ()
    QTest.mouseRelease(pane.view.viewport(), LEFT, pos=at)
    assert pane.selected_text() == "That is all I ask."
    assert pane.selection_bar.isVisible()
    QTest.mousePress(pane.view.viewport(), LEFT, pos=at)
    QTest.mouseRelease(pane.view.viewport(), LEFT, pos=at)
    assert pane.selected_text() == "Who pays? That is all I ask."


def test_a_third_click_takes_one_paragraph_of_several(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[1])
    at = spot(pane, ids[1], 3)
    double_click(pane, at)
    QTest.mouseRelease(pane.view.viewport(), LEFT, pos=at)
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=at)
    assert pane.selected_text() == "Close it and be done."


def test_a_double_click_takes_the_word_where_that_is_set(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.settings.double_click = "word"
    session.choose(ids[5])
    at = spot(pane, ids[5], 5)
    double_click(pane, at)
    QTest.mouseRelease(pane.view.viewport(), LEFT, pos=at)
    assert pane.selected_text() == "pays"
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=at)
    assert pane.selected_text() == "Who pays? That is all I ask."


def test_drawing_on_after_a_double_click_goes_by_sentences(
    pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[0])
    text = page(pane).texts[ids[0]]
    first, third = text.index("Nobody"), text.index("The wall is old")
    viewport = pane.view.viewport()
    double_click(pane, spot(pane, ids[0], third + 4))
    send(pane, QEvent.Type.MouseMove, spot(pane, ids[0], first + 3))
    QTest.mouseRelease(viewport, LEFT, pos=spot(pane, ids[0], first + 3))
    assert pane.selected_text() == "Nobody has said yet. The wall is old."


def test_sentences_by_keyboard(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[4])
    pane.select_sentence()
    assert session.selection == (Target(ids[4], Span(0, 12)),)
    pane.extend_sentence()
    assert pane.selected_text() == "Not so fast.\nThink of the boats."
    pane.extend_sentence()
    assert pane.selected_text() == "Not so fast.\nThink of the boats."
    pane.select_sentence()
    assert (session.current, pane.selected_text()) == (ids[5], "Who pays?")
    pane.select_sentence()
    assert pane.selected_text() == "That is all I ask."
    pane.select_sentence()
    pane.select_sentence()
    assert (session.current, pane.selected_text()) == (ids[6], "The council will, as ever.")


def test_the_sentence_at_the_caret_comes_first(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[5])
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=spot(pane, ids[5], 15))
    pane.extend_sentence()
    assert pane.selected_text() == "That is all I ask."
    select(pane, ids[5], 2, 5)
    pane.extend_sentence()
    assert session.selection == (Target(ids[5], Span(2, 9)),)


@pytest.mark.parametrize("setting", [False, True])
def test_what_is_drawn_ends_at_words_where_that_is_set(
    pane: ReaderPane, session: Session, ids: list[ItemId], setting: bool
) -> None:
    session.settings.snap_words = setting
    session.choose(ids[5])
    viewport = pane.view.viewport()
    for modifiers, words in ((NONE, setting), (Qt.KeyboardModifier.AltModifier, not setting)):
        pane.clear_selection()
        QTest.mousePress(viewport, LEFT, pos=spot(pane, ids[5], 1))
        QTest.mouseMove(viewport, spot(pane, ids[5], 6))
        QTest.mouseRelease(viewport, LEFT, modifiers, spot(pane, ids[5], 6))
        assert (pane.selected_text() == "Who pays") is words
        assert len(pane.selected_text()) >= 4


# Dragging


def dragged(found: CodeId | None) -> QMimeData:
    data = QMimeData()
    data.setData(CODE_MIME, str(found).encode("ascii"))
    return data


def enter(pane: ReaderPane, at: QPoint, data: QMimeData) -> bool:
    event = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(pane.view.viewport(), event)
    return event.isAccepted()


def drop(pane: ReaderPane, at: QPoint, data: QMimeData) -> bool:
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(pane.view.viewport(), event)
    return event.isAccepted()


def test_a_code_dropped_on_a_comment_goes_to_the_whole_of_it(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[5])
    found = code(qtbot, session, "Cost")
    data, at = dragged(found), spot(pane, ids[4], 3)
    assert enter(pane, at, data)
    assert pane._highlights.marks.drop
    with qtbot.waitSignal(session.changed):
        assert drop(pane, at, data)
    assert not pane._highlights.marks.drop
    assert [(c.code_id, c.span) for c in session.view.codings_of(ids[4])] == [(found, None)]
    assert session.view.codings_of(ids[5]) == []
    assert session.last_code == found
    assert session.scope is None


def test_a_code_dropped_on_the_selection_goes_there(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[2])
    found = code(qtbot, session, "Cost")
    select(pane, ids[2], 0, len(TRICKY))
    data, at = dragged(found), spot(pane, ids[2], 0)
    assert enter(pane, at, data)
    with qtbot.waitSignal(session.changed):
        assert drop(pane, at, data)
    assert [(c.span, c.quote) for c in session.view.codings_of(ids[2])] == [(Span(0, len(TRICKY)), TRICKY)]


def test_what_is_no_code_cannot_be_dropped(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[5])
    at = spot(pane, ids[5], 3)
    text = QMimeData()
    text.setText("words")
    assert not enter(pane, at, text)
    assert not enter(pane, at, dragged(CodeId(999)))
    assert not drop(pane, at, dragged(None))
    assert project.view.codings_of(ids[5]) == []


def test_selected_text_can_be_dragged_away(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[5])
    select(pane, ids[5], 0, 8)
    carried: list[QMimeData] = []
    pane.handling.gestures.carry = lambda drag: carried.append(drag.mimeData())
    viewport, at = pane.view.viewport(), spot(pane, ids[5], 2)
    QTest.mousePress(viewport, LEFT, pos=at)
    QTest.mouseMove(viewport, at + QPoint(QApplication.startDragDistance() + 5, 0))
    (data,) = carried
    assert data.hasFormat(TARGETS_MIME)
    assert data.text() == "Who pays"
    assert list(session.selection) == [Target(ids[5], Span(0, 8))]
    assert not pane.view.selecting
    # A press that goes nowhere is a click.
    QTest.mouseClick(viewport, LEFT, pos=at)
    assert not session.selection
    assert not pane.selection_bar.isVisible()


# Hovering


def test_the_pointer_over_text_tells_and_lights_what_is_coded(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[5])
    cost, time = code(qtbot, session, "Cost"), code(qtbot, session, "Time")
    select(pane, ids[5], 0, 8)
    apply(qtbot, session, cost)
    pane.clear_selection()
    apply(qtbot, session, time)
    part, whole = sorted(session.view.codings_of(ids[5]), key=lambda coding: coding.span is None)
    with qtbot.waitSignal(session.changed):
        session.run(commands.write_memo, "Look <again>", coding=part.id)
    hover = pane.handling.hover
    assert [c.id for c in hover.codings_at(spot(pane, ids[5], 3))] == [whole.id, part.id]
    assert [c.id for c in hover.codings_at(spot(pane, ids[5], 12))] == [whole.id]
    at = spot(pane, ids[5], 3)
    viewport = pane.view.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    told = QToolTip.text()
    assert all(word in told for word in ("Cost", "Time", "Ann", "Look &lt;again&gt;"))
    QTest.mouseMove(viewport, at)
    assert pane.stripes._lit == {part.id, whole.id}
    head = page(pane).document.findBlock(page(pane).cards[5].at)
    rect = page(pane).document.documentLayout().blockBoundingRect(head)
    name = QPoint(round(rect.left() + head.layout().lineAt(0).x() + 8), round(rect.top() + 8 - pane.view.top))
    assert [c.id for c in hover.codings_at(name)] == [whole.id]
    assert hover.codings_at(QPoint(viewport.width() - 1, viewport.height() - 1)) == []


# The bar


def test_the_bar_is_reached_by_tab_and_names_the_keys(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.settings.shortcuts["in_vivo"] = "Ctrl+8"
    session.choose(ids[5])
    select(pane, ids[5], 0, 8)
    pane.focus_text()
    bar = pane.selection_bar
    tips = {button.objectName(): button.toolTip() for button in bar._buttons.values()}
    assert tips["selection_tag"].endswith("(T)")
    assert "Ctrl+8" in tips["selection_in_vivo"]
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    assert bar._buttons["tag"].hasFocus()
    QTest.keyClick(bar._buttons["tag"], Qt.Key.Key_Right)
    assert bar._buttons["in_vivo"].hasFocus()
    with qtbot.waitSignal(pane.in_vivo_requested):
        QTest.keyClick(bar._buttons["in_vivo"], Qt.Key.Key_Return)
    assert pane.view.hasFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    QTest.keyClick(bar._buttons["tag"], Qt.Key.Key_Escape)
    assert pane.view.hasFocus()
    assert pane.selected_text() == "Who pays"
