"""Changing how far a coding reaches, in the text, in the margin and by keys: what is stored is what is seen."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.model import Coding, ItemId
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import Span, plain
from reader.ui.detail.ends import End, edge
from reader.ui.detail.grips import moved
from reader.ui.detail.pane import ReaderPane
from reader.ui.detail.positions import snapped
from reader.ui.session import Session
from tests.exporters.reading import as_json
from tests.samples import ARABIC, COMBINING, FAMILY
from tests.ui.detail.acts import LEFT, apply, code, page, select

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
numbers = itertools.count()


def only(session: Session, item: ItemId) -> Coding:
    (coding,) = session.view.codings_of(item)
    return coding


def coded(qtbot: QtBot, pane: ReaderPane, session: Session, item: ItemId, start: int, stop: int) -> Coding:
    """A coding of a span, chosen."""
    session.choose(item)
    found = code(qtbot, session, "Cost")
    select(pane, item, start, stop)
    apply(qtbot, session, found)
    pane.clear_selection()
    coding = only(session, item)
    pane.show_coding(coding.id)
    return coding


def at_end(pane: ReaderPane, item: ItemId, span: Span, end: End) -> QPoint:
    """Where an end is in the viewport."""
    found = edge(page(pane), item, span, end)
    assert found is not None
    return found.translated(0, -pane.view.top).center().toPoint()


def draw(pane: ReaderPane, start: QPoint, stop: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    viewport = pane.view.viewport()
    QTest.mousePress(viewport, LEFT, modifiers, start)
    QTest.mouseMove(viewport, (start + stop) / 2)
    QTest.mouseMove(viewport, stop)
    QTest.mouseRelease(viewport, LEFT, modifiers, stop)


def test_an_end_is_drawn_with_the_mouse_and_undone_in_one_step(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    coding = coded(qtbot, pane, session, ids[5], 0, 3)
    stop = at_end(pane, ids[5], Span(0, 8), End.STOP)
    viewport = pane.view.viewport()
    QTest.mousePress(viewport, LEFT, pos=at_end(pane, ids[5], Span(0, 3), End.STOP))
    QTest.mouseMove(viewport, stop)
    assert pane.handling.grips.extent() == Span(0, 8)
    assert only(session, ids[5]).span == Span(0, 3)
    with qtbot.waitSignal(session.changed):
        QTest.mouseRelease(viewport, LEFT, pos=stop)
    now = only(session, ids[5])
    assert (now.id, now.span, now.quote) == (coding.id, Span(0, 8), "Who pays")
    assert [stripe.coding.span for stripe in pane.stripes.of_item(ids[5])] == [Span(0, 8)]
    assert session.selection == ()
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert only(session, ids[5]).span == Span(0, 3)
    assert pane.handling.grips.extent() == Span(0, 3)


def test_the_beginning_is_drawn_too_and_never_beyond_the_end(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    coded(qtbot, pane, session, ids[5], 4, 8)
    with qtbot.waitSignal(session.changed):
        draw(
            pane,
            at_end(pane, ids[5], Span(4, 8), End.START),
            at_end(pane, ids[5], Span(0, 20), End.STOP),
        )
    assert only(session, ids[5]).span == Span(7, 8)


def test_escape_leaves_the_coding_as_it_was(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    coded(qtbot, pane, session, ids[5], 0, 3)
    viewport, stop = pane.view.viewport(), at_end(pane, ids[5], Span(0, 8), End.STOP)
    QTest.mousePress(viewport, LEFT, pos=at_end(pane, ids[5], Span(0, 3), End.STOP))
    QTest.mouseMove(viewport, stop)
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.handling.grips.extent() == Span(0, 3)
    QTest.mouseRelease(viewport, LEFT, pos=stop)
    assert not session.bridge.busy
    assert only(session, ids[5]).span == Span(0, 3)
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.handling.grips.chosen() is None


@pytest.mark.parametrize("setting", [False, True])
def test_ends_snap_to_words_where_that_is_set_and_alt_turns_it_round(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], setting: bool
) -> None:
    session.settings.snap_words = setting
    coded(qtbot, pane, session, ids[5], 0, 3)
    there = at_end(pane, ids[5], Span(0, 6), End.STOP)
    with qtbot.waitSignal(session.changed):
        draw(pane, at_end(pane, ids[5], Span(0, 3), End.STOP), there)
    now = only(session, ids[5]).span
    assert now == Span(0, 8 if setting else 6)
    back = at_end(pane, ids[5], Span(0, 2), End.STOP)
    with qtbot.waitSignal(session.changed):
        draw(pane, at_end(pane, ids[5], now, End.STOP), back, ALT)
    assert only(session, ids[5]).span == Span(0, 2 if setting else 3)


def test_keys_in_the_margin_move_the_ends(qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    coded(qtbot, pane, session, ids[5], 4, 8)
    pane.stripes.setFocus()
    for key, modifiers, wanted in (
        (Qt.Key.Key_Right, ALT, (4, 14)),
        (Qt.Key.Key_Left, ALT, (4, 8)),
        (Qt.Key.Key_Left, ALT | SHIFT, (0, 8)),
        (Qt.Key.Key_Right, ALT | CTRL, (0, 9)),
        (Qt.Key.Key_Right, ALT | CTRL | SHIFT, (1, 9)),
    ):
        with qtbot.waitSignal(session.changed):
            QTest.keyClick(pane.stripes, key, modifiers)
        now = only(session, ids[5])
        assert now.span == Span(*wanted)
        assert now.quote in pane.stripes.accessibleDescription()
    QTest.keyPress(pane.stripes, Qt.Key.Key_Right, ALT)
    QTest.keyClick(pane.stripes, Qt.Key.Key_Escape)
    QTest.keyRelease(pane.stripes, Qt.Key.Key_Right, ALT)
    assert not session.bridge.busy
    assert only(session, ids[5]).span == Span(1, 9)


def test_a_key_that_is_held_is_one_step(qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    coded(qtbot, pane, session, ids[5], 0, 3)
    pane.stripes.setFocus()
    for _ in range(3):
        QTest.keyPress(pane.stripes, Qt.Key.Key_Right, ALT)
    with qtbot.waitSignal(session.changed):
        QTest.keyRelease(pane.stripes, Qt.Key.Key_Right, ALT)
    assert only(session, ids[5]).quote == "Who pays? That is"
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert only(session, ids[5]).span == Span(0, 3)


def test_an_end_is_drawn_in_the_margin_line_by_line(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    coding = coded(qtbot, pane, session, ids[4], 0, 3)
    bar = pane.stripes.bar_of(coding.id)
    assert bar is not None
    start, stop = bar.center().toPoint(), bar.center().toPoint()
    start.setY(round(bar.bottom()))
    stop.setY(round(bar.bottom() + bar.height()))
    assert pane.stripes.end_at(start.toPointF()) is End.STOP
    QTest.mousePress(pane.stripes, LEFT, pos=start)
    QTest.mouseMove(pane.stripes, stop)
    with qtbot.waitSignal(session.changed):
        QTest.mouseRelease(pane.stripes, LEFT, pos=stop)
    assert only(session, ids[4]).quote == "Not so fast.\nThink of the boats."


def test_a_coding_of_a_whole_comment_has_no_ends(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[5])
    apply(qtbot, session, code(qtbot, session, "Cost"))
    pane.stripes.setFocus()
    with qtbot.waitSignal(pane.status_requested) as told:
        QTest.keyClick(pane.stripes, Qt.Key.Key_Right, ALT)
    assert "whole comment" in told.args[0]
    assert only(session, ids[5]).span is None
    pane.show_coding(only(session, ids[5]).id)
    assert pane.handling.grips.chosen() is None


def test_ends_go_with_the_coding(qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    coding = coded(qtbot, pane, session, ids[5], 0, 3)
    assert pane.handling.grips.chosen() == coding
    with qtbot.waitSignal(session.changed):
        session.run(commands.remove_codings, [coding.id])
    assert pane.handling.grips.chosen() is None


def test_a_span_that_is_there_already_is_refused_and_nothing_changes(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    coding = coded(qtbot, pane, session, ids[5], 0, 3)
    with qtbot.waitSignal(session.changed):
        session.run(commands.apply_code, coding.code_id, [Target(ids[5], Span(0, 8))])
    failures: list[object] = []
    session.failed.disconnect()
    session.failed.connect(failures.append)
    pane.stripes.setFocus()
    pane.show_coding(coding.id)
    QTest.keyClick(pane.stripes, Qt.Key.Key_Home)
    QTest.keyPress(pane.stripes, Qt.Key.Key_Right, ALT)
    QTest.keyRelease(pane.stripes, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: bool(failures))
    assert {found.span for found in session.view.codings_of(ids[5])} == {Span(0, 3), Span(0, 8)}


# Whatever is in the text

PIECES = (
    "word", " ", "Ab. ", "\n\n", "😀", FAMILY, COMBINING, "e\u0301\u0323", ARABIC, "ا\u064e", "𝐛", "👍🏽", "नि",
    "\u00a0",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), min_size=2, max_size=16).map("".join).filter(lambda text: text.strip() != "")


@given(texts, st.data(), st.sampled_from(End), st.booleans())
@settings(deadline=None)
def test_a_moved_end_is_whole_and_the_other_stays(text: str, data: st.DataObject, end: End, words: bool) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = snapped(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    found = moved(text, span, end, data.draw(st.integers(0, len(text))), words=words)
    assert found == snapped(text, found)
    other = End.STOP if end is End.START else End.START
    assert other.of(found) == other.of(span)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("extent")


@given(texts, st.data())
@settings(deadline=None, max_examples=12, suppress_health_check=list(HealthCheck))
def test_what_is_drawn_is_what_is_stored_and_exported(
    qtbot: QtBot, folder: Path, text: str, data: st.DataObject
) -> None:
    project = Project.create(folder / f"{next(numbers)}.threadnote", coder="Ann")
    import_records(project, "t", iter([ArticleRecord("A", plain("Body")), CommentRecord("c", plain(text))]))
    session, pane = Session(Settings(theme=Theme.LIGHT)), None
    try:
        session.set_project(project)
        pane = ReaderPane(session)
        pane.resize(700, 600)
        (article,) = project.view.articles()
        (comment,) = project.view.thread(article.id)
        canonical = comment.body.text
        start = data.draw(st.integers(0, len(canonical) - 1))
        span = snapped(canonical, Span(start, data.draw(st.integers(start + 1, len(canonical)))))
        project.do(commands.create_code, "Cost")
        (entry,) = project.view.codebook()
        project.do(commands.apply_code, entry.id, [Target(comment.id, span)])
        session.choose(comment.id)
        pane.show()
        for _ in range(3):
            coding = only(session, comment.id)
            pane.show_coding(coding.id)
            assert coding.span is not None
            end = data.draw(st.sampled_from(End))
            if data.draw(st.booleans()):
                goal = snapped(canonical, Span(at := data.draw(st.integers(0, len(canonical) - 1)), at + 1))
                draw(
                    pane,
                    at_end(pane, comment.id, coding.span, end),
                    at_end(pane, comment.id, goal, data.draw(st.sampled_from(End))),
                )
            else:
                pane.stripes.setFocus()
                pane.stripes._focus_on(coding)
                modifiers = ALT | (SHIFT if end is End.START else ALT) | data.draw(st.sampled_from([ALT, CTRL]))
                QTest.keyClick(pane.stripes, data.draw(st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right])), modifiers)
            wanted = pane.handling.grips.extent()
            qtbot.waitUntil(lambda: not session.bridge.busy)
            now = only(session, comment.id)
            assert now.span == wanted
            assert now.span is not None
            assert now.span == snapped(canonical, now.span)
            assert now.quote == canonical[now.span.start : now.span.stop]
            shown = [stripe.coding.span for stripe in pane.stripes.of_item(comment.id)]
            assert shown == [now.span]
        (exported,) = as_json(project)["codings"]
        now = only(session, comment.id)
        assert now.span is not None
        assert (exported["start"], exported["stop"], exported["quote"]) == (now.span.start, now.span.stop, now.quote)
    finally:
        session.set_project(None)
        if pane is not None:
            pane.close()
            pane.deleteLater()
        project.close()
