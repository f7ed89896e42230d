"""The reader through its widgets: what it shows, what is current, how it looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QPainter, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.app.settings import Settings
from reader.domain import palette
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord, CommentRecord, CommentState, Record
from reader.domain.text import Block, BlockKind, Body, Mark, MarkKind, Part, Span, compose, plain
from reader.ui import theme
from reader.ui.detail.backdrop import Backdrop
from reader.ui.detail.look import Look
from reader.ui.detail.pane import ReaderPane
from reader.ui.detail.tints import contrast, tint
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread
from tests.ui.detail.acts import LEFT, lines, open_project, page, select


def test_the_article_its_poll_and_its_thread_are_one_page(
    pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[0])
    shown = lines(pane)
    assert shown[:2] == ["Harbour wall to close for a year", "Fishermen ask who pays for the detour"]
    assert "Saltby Gazette" in shown[2]
    assert "Ida Moss" in shown[2]
    assert "2 April 2025" in shown[2]
    assert shown[3] == "Close it?"
    assert "61" in shown[4]
    assert "Yes" in shown[4]
    assert "122" in shown[4]
    assert "6 comments" in shown
    heads = [line for line in shown if "2025" in line and "·" in line][1:]
    assert heads[0].startswith("Nan Reed")
    assert "#1" in heads[0]
    assert len(page(pane).comments) == 6


def test_every_item_text_is_in_the_document_as_it_is_stored(
    pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[0])
    for item_id in ids:
        item = project.view.item(item_id)
        assert item is not None
        cursor = QTextCursor(page(pane).document)
        pieces = []
        for segment in page(pane).positions.of_item(item_id):
            cursor.setPosition(segment.at)
            cursor.setPosition(segment.end, QTextCursor.MoveMode.KeepAnchor)
            pieces.append(cursor.selectedText().replace("\u2028", "\n"))
        assert "\n".join(pieces) == item.body.text


def test_deleted_and_hidden_comments_keep_their_place(
    pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    def records() -> Iterator[Record]:
        yield ArticleRecord("A")
        yield CommentRecord("1", Body(), author="Bo", state=CommentState.DELETED)
        yield CommentRecord("2", plain("It is here."), parent_ref="1", author="Cy", state=CommentState.HIDDEN, score=-3)

    made = open_project(session, make_project, records(), name="gone")
    session.choose(made.view.articles()[0].id)
    shown = lines(pane)
    assert "This comment was deleted." in shown
    assert any("hidden" in line and "-3" in line for line in shown)
    assert "2 comments" in shown


def test_marks_are_styled_and_links_lead_nowhere(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    target = "https://saltby.example/elsewhere"
    text = "A bold word and a link."
    marks = (Mark(MarkKind.STRONG, 2, 6), Mark(MarkKind.LINK, 18, 22, target))
    body = Body(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), marks)
    made = open_project(session, make_project, iter([ArticleRecord("A", body)]), name="links")
    (article,) = made.view.articles()
    session.choose(article.id)
    (segment,) = page(pane).positions.of_item(article.id)
    cursor = QTextCursor(page(pane).document)
    cursor.setPosition(segment.at + 4)
    assert cursor.charFormat().font().bold()
    cursor.setPosition(segment.at + 20)
    assert not cursor.charFormat().isAnchor()
    point = pane.view.cursorRect(cursor).center()
    assert pane.view.link_at(point) == target
    with qtbot.waitSignal(pane.status_requested) as told:
        QTest.mouseClick(pane.view.viewport(), LEFT, pos=point)
    assert told.args == [target]
    assert pane.view.source() == QUrl()


def test_nothing_is_ever_loaded(pane: ReaderPane) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    assert pane.view.loadResource(kind, QUrl("https://saltby.example/picture.png")) is None


def test_arabic_runs_from_the_right(pane: ReaderPane, session: Session, make_project: MakeProject) -> None:
    records: list[Record] = [ArticleRecord("A", plain("أوافق على ذلك")), CommentRecord("1", plain("Left to right"))]
    made = open_project(session, make_project, iter(records), name="arabic")
    session.choose(made.view.articles()[0].id)
    document = page(pane).document
    directions = [
        document.findBlock(page(pane).positions.of_item(card.item.id)[0].at).textDirection()
        for card in page(pane).cards
    ]
    assert directions == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


def test_deep_threads_stay_readable() -> None:
    look = Look(Settings(), theme.LIGHT, room=700.0)
    steps = [look.indent(depth) for depth in range(40)]
    assert all(after > before for before, after in pairwise(steps))
    assert look.column - look.gutter - look.pad * 2 - look.indent(12) > look.column / 2


def test_without_a_project_or_an_item_the_next_step_is_named(
    pane: ReaderPane, session: Session, project: Project, make_project: MakeProject
) -> None:
    empty = pane.findChild(QLabel, "reader_empty")
    assert empty is not None
    assert empty.isVisible()
    assert "library" in empty.text()
    session.set_project(make_project(name="bare"))
    assert "Import" in empty.text()
    session.set_project(None)
    assert "project" in empty.text()
    session.set_project(project)


def test_everything_has_a_name_for_who_listens(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[2])
    assert pane.view.accessibleName() == "Harbour wall to close for a year"
    assert pane.view.accessibleDescription() == "Omar F. answers Nan Reed, 1.1, unread"
    for widget in (pane, pane.heading, pane.stripes, pane.selection_bar, pane.find_bar):
        assert widget.accessibleName()
    for button in pane.findChildren(QToolButton):
        assert button.accessibleName() or button.objectName() == "selection_again" or not button.objectName()


def test_parts_of_every_kind_have_a_look(pane: ReaderPane, session: Session, make_project: MakeProject) -> None:
    parts = [Part(kind, f"This is a {kind.value}\nwith a line break", 2) for kind in BlockKind]
    made = open_project(session, make_project, iter([ArticleRecord("A", compose(parts))]), name="kinds")
    session.choose(made.view.articles()[0].id)
    shown = lines(pane)
    for kind in BlockKind:
        assert any(f"This is a {kind.value}\u2028with a line break" in line for line in shown)
    assert not pane.grab().isNull()


# What is current


def test_a_comment_chosen_elsewhere_comes_to_the_top(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[4])
    number = page(pane).number_of(ids[4])
    assert number is not None
    assert pane.view.backdrop is not None
    assert pane.view.backdrop.current == ids[4]
    assert 0 <= page(pane).rect(number).top() - pane.view.top < pane.view.height() / 4
    assert pane.heading.text() == "Skipper answers Nan Reed · 1.2 · Unread"


def test_keys_of_the_table_walk_through_the_thread(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    article, one, one_one, one_one_one, one_two, two, three = ids
    session.choose(article)
    steps: list[tuple[Callable[[], None], ItemId]] = [
        (pane.next_comment, one),
        (pane.previous_sibling, one),
        (pane.next_sibling, two),
        (pane.previous_sibling, one),
        (pane.first_reply, one_one),
        (pane.first_reply, one_one_one),
        (pane.first_reply, one_one_one),
        (pane.next_sibling, one_one_one),
        (pane.next_comment, one_two),
        (pane.previous_sibling, one_one),
        (pane.parent_comment, one),
        (pane.parent_comment, article),
        (pane.previous_comment, article),
        (pane.next_comment, one),
        (pane.next_sibling, two),
        (pane.next_comment, three),
        (pane.next_comment, three),
    ]
    for number, (step, wanted) in enumerate(steps):
        step()
        assert session.current == wanted, number


def test_the_next_uncoded_comment_is_found(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    project.do(commands.create_code, "Cost")
    (entry,) = project.view.codebook()
    project.do(commands.apply_code, entry.id, [Target(item) for item in ids[1:5]])
    session.choose(ids[1])
    pane.next_uncoded()
    assert session.current == ids[5]


def test_reading_on_moves_what_is_current(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(60), name="long")
    session.choose(made.view.articles()[0].id)
    qtbot.waitUntil(lambda: len(page(pane).comments) == 60)
    pane.view.verticalScrollBar().setValue(1500)
    qtbot.waitUntil(lambda: session.current == page(pane).cards[pane.view.reading_card()].item.id)
    assert session.current != page(pane).article.item.id
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: session.current == page(pane).cards[-1].item.id)
    pane.view.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: session.current == page(pane).article.item.id)


def test_scrolling_to_what_was_chosen_chooses_nothing_else(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(60), name="long")
    article = made.view.articles()[0].id
    wanted = made.view.thread(article)[30].id
    session.choose(article)
    session.choose(wanted)
    told: list[object] = []
    session.current_changed.connect(lambda *what: told.append(what))
    qtbot.wait(300)
    assert told == []
    assert session.current == wanted


def test_a_click_makes_a_comment_current(qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[1])
    position = page(pane).positions.position(ids[2], 1)
    cursor = QTextCursor(page(pane).document)
    cursor.setPosition(position or 0)
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=pane.view.cursorRect(cursor).center())
    assert session.current == ids[2]


def test_the_caret_takes_the_place_along(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[1])
    pane.focus_text()
    for _ in range(4):
        QTest.keyClick(pane.view, Qt.Key.Key_Down)
    assert session.current == ids[2]


def test_an_article_opens_where_it_was_left(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(50), harbour(), name="two")
    long, short = (row.id for row in made.view.articles())
    left = made.view.thread(long)[40].id
    session.choose(left)
    session.choose(short)
    session.choose(long)
    # The text is where it was, yet what was chosen is the article, until the person does something in the text.
    assert session.current == long
    number = page(pane).number_of(left)
    assert number is not None
    assert 0 <= page(pane).rect(number).top() - pane.view.top < pane.view.height() / 3
    pane.previous_comment()
    assert session.current == made.view.thread(long)[39].id
    assert session.state.places[str(int(long))] == session.current


# How it looks


def test_the_text_has_its_width_at_once(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[0])
    characters = page(pane).look.column / page(pane).look.metrics.averageCharWidth()
    assert 70 <= characters <= 80
    assert pane.view.viewport().width() == page(pane).look.column
    assert page(pane).document.textWidth() == page(pane).look.column
    assert pane.stripes.geometry() == pane.view.free_behind()


def test_another_width_of_the_window_lays_nothing_out_anew(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    pane.resize(1200, 600)
    session.choose(ids[0])
    sizes: list[object] = []
    page(pane).document.documentLayout().documentSizeChanged.connect(sizes.append)
    before = page(pane)
    pane.resize(1500, 600)
    qtbot.wait(150)
    assert page(pane) is before
    assert sizes == []
    assert pane.view.viewport().width() == page(pane).look.column


def test_the_wheel_scrolls_beside_the_text_too(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[0])
    for widget in (pane.stripes, pane.view):
        before = pane.view.top
        middle = widget.rect().center()
        event = QWheelEvent(
            middle.toPointF(), widget.mapToGlobal(middle).toPointF(), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        assert pane.view.top > before


def test_zoom_is_kept_with_the_project_and_the_place_stays(
    pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[4])
    before = pane.view.font().pointSizeF(), page(pane).look.font.pointSizeF()
    pane.zoom_in()
    pane.zoom_in()
    assert session.state.zoom == 2
    assert page(pane).look.font.pointSizeF() == before[1] + 2
    number = page(pane).number_of(ids[4])
    assert number is not None
    top = page(pane).rect(number).top() - pane.view.top
    assert 0 <= top < pane.view.height() / 2
    pane.zoom_out()
    pane.zoom_reset()
    assert session.state.zoom == 0


def test_the_wheel_with_control_zooms(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[0])
    middle = pane.view.viewport().rect().center()
    event = QWheelEvent(
        middle.toPointF(), pane.view.viewport().mapToGlobal(middle).toPointF(), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.view.viewport(), event)
    assert session.state.zoom == 1


def test_a_theme_and_a_width_keep_the_selection_and_the_place(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[1])
    select(pane, ids[1], 0, 5)
    pane.apply_theme(theme.DARK)
    assert pane.selected_text() == "Close"
    assert session.selection == (Target(ids[1], Span(0, 5)),)
    pane.resize(420, 600)
    qtbot.waitUntil(lambda: page(pane).look.column <= pane.view.viewport().width() + 1)
    assert pane.selected_text() == "Close"
    assert pane.view.viewport().geometry().intersected(pane.stripes.geometry()) == QRect()


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.SEPIA, theme.DARK], ids=lambda c: c.name)
def test_text_can_be_read_on_every_tint(colours: theme.Colours) -> None:
    for own in (*palette.COLOURS, "#ffff00", "#000000", "#ffffff", "#ff0000"):
        for some in ([own], [own, palette.COLOURS[0]], [own, *palette.COLOURS[:3]]):
            assert contrast(QColor(colours.text), tint(some, colours.paper, colours.text)) >= 4.5


def test_cards_are_painted_right_after_the_text_got_another_width(
    qtbot: QtBot,
    pane: ReaderPane,
    session: Session,
    make_project: MakeProject,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = open_project(session, make_project, wordy_thread(60), name="long")
    article = made.view.articles()[0].id
    pane.resize(560, 600)
    session.choose(made.view.thread(article)[2].id)
    qtbot.waitUntil(lambda: pane.view.page is not None and len(page(pane).comments) == 60)
    before = page(pane)
    seen: list[tuple[float, float]] = []

    def paint(backdrop: Backdrop, _painter: QPainter, top: float, bottom: float) -> None:
        if backdrop.page is not before:
            first, _ = backdrop.visible_blocks(top, bottom)
            seen.append((top, backdrop.page.document.documentLayout().blockBoundingRect(first).top()))

    monkeypatch.setattr(Backdrop, "paint", paint)
    pane.resize(1100, 600)
    qtbot.waitUntil(lambda: bool(seen))
    assert all(first <= top for top, first in seen), seen


def wordy_thread(comments: int) -> Iterator[Record]:
    """An article that is long, and comments of some lines under it."""
    yield ArticleRecord(title="Long", body=compose([Part(BlockKind.PARAGRAPH, "word " * 200) for _ in range(12)]))
    for number in range(comments):
        yield CommentRecord(f"c{number}", plain(f"Comment {number}. " + "It says much. " * 30), author="Ann")
