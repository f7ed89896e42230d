"""Threads that come in pieces, and finding text in what is not there yet."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.app.commands import Target
from reader.app.settings import Settings
from reader.domain.model import Article, Item, ItemId, ItemKind, Source
from reader.domain.records import CommentState
from reader.domain.text import Span, plain
from reader.ui import theme
from reader.ui.detail.document import Page, role
from reader.ui.detail.find import matches
from reader.ui.detail.loader import FIRST
from reader.ui.detail.look import Look, Role
from reader.ui.detail.pane import ReaderPane
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.samples import TRICKY, long_thread
from tests.ui.detail.acts import LEFT, open_project, page, select


def test_the_first_screen_waits_for_no_more_than_it_needs(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(400), name="long")
    session.choose(made.view.articles()[0].id)
    assert len(page(pane).comments) == FIRST
    qtbot.waitUntil(lambda: len(page(pane).comments) == 400)
    assert page(pane).gap(Role.LATER) is None


def test_a_very_long_thread_is_a_window_that_grows(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(1800), name="huge")
    article = made.view.articles()[0].id
    thread = made.view.thread(article)
    session.choose(thread[900].id)
    held = page(pane)
    assert held.first > 0
    assert held.last < 1800
    earlier = held.gap(Role.EARLIER)
    assert earlier is not None
    assert "Show earlier comments" in earlier.text()
    qtbot.wait(100)
    card = page(pane).number_of(thread[900].id)
    assert card is not None
    assert 0 <= page(pane).rect(card).top() - pane.view.top < pane.view.height() / 3
    # Further than is worth loading all between: another window.
    session.choose(thread[1790].id)
    qtbot.waitUntil(lambda: page(pane).last == 1800)
    assert page(pane).gap(Role.LATER) is None
    assert page(pane).card(thread[900].id) is None
    # Near enough: grows.
    same = page(pane)
    session.choose(thread[same.first - 50].id)
    assert page(pane) is same
    assert session.current == thread[same.first + 0].id or page(pane).card(session.current or ItemId(0)) is not None
    positions = [card.item.position for card in page(pane).comments]
    assert positions == list(range(page(pane).first, page(pane).last))


def test_what_comes_in_above_moves_nothing_on_the_screen(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(700), name="long")
    thread = made.view.thread(made.view.articles()[0].id)
    session.choose(thread[600].id)
    select(pane, thread[600].id, 0, 7)
    assert page(pane).first > 0
    before = page(pane).rect(page(pane).number_of(thread[600].id) or 0).top() - pane.view.top
    qtbot.waitUntil(lambda: page(pane).first == 0 and page(pane).last == 700)
    after = page(pane).rect(page(pane).number_of(thread[600].id) or 0).top() - pane.view.top
    assert abs(after - before) <= 1
    assert session.current == thread[600].id
    assert pane.selected_text() == "Comment"


def test_the_line_for_missing_comments_can_be_clicked(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(1500), name="huge")
    article = made.view.articles()[0].id
    session.choose(article)
    qtbot.wait(100)
    block = page(pane).gap(Role.LATER)
    assert block is not None
    before = page(pane).last
    with pane.view.quietly():
        pane.view.reveal_position(block.position())
    pane._loader._later.stop()
    cursor = QTextCursor(block)
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=pane.view.cursorRect(cursor).center() + QPoint(20, 0))
    assert page(pane).last > before
    assert page(pane).gap(Role.LATER) is not None


@given(st.lists(st.integers(1, 9), max_size=6), st.integers(0, 30))
@settings(deadline=None, max_examples=40)
def test_a_page_that_grew_is_the_page_built_at_once(steps: Sequence[int], start: int) -> None:
    comments, article, look = _thread(31)
    whole = Page(article, look)
    whole.append(comments)
    grown = Page(article, look)
    grown.append(comments[start : start + 1])
    for number, step in enumerate([*steps, 31, 31]):
        if number % 2:
            grown.append(comments[grown.last : grown.last + step])
        else:
            grown.prepend(comments[max(0, grown.first - step) : grown.first])
    assert _blocks(grown) == _blocks(whole)
    assert [(c.item.id, c.at) for c in grown.cards] == [(c.item.id, c.at) for c in whole.cards]
    for comment in comments:
        span = Span(0, len(comment.body.text))
        assert grown.positions.ranges(comment.id, span) == whole.positions.ranges(comment.id, span)


def _thread(count: int) -> tuple[list[Item], Article, Look]:
    def item(number: int) -> Item:
        body = plain(f"Number {number} 😀\n\nSecond {'word ' * (number % 4)}") if number >= 0 else plain("The text")
        kind = ItemKind.COMMENT if number >= 0 else ItemKind.ARTICLE
        return Item(
            ItemId(number + 2), "", kind, ItemId(1), None, str(number + 1), number, max(0, number % 3), None,
            "Title", "Author", None, None, CommentState.SHOWN, body, 0, count if number < 0 else 0,
        )  # fmt: skip

    article = Article(item(-1), None, None, None, None, None, (), Source("", "", ""))
    return [item(number) for number in range(count)], article, Look(Settings(), theme.LIGHT)


def _blocks(built: Page) -> list[tuple[str, int]]:
    found, block = [], built.document.begin()
    while block.isValid():
        found.append((block.text(), int(role(block))))
        block = block.next()
    return found


# Finding


def test_find_counts_and_walks_and_leaves_the_match_selected(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[0])
    pane.find()
    count = pane.findChild(QLabel, "find_count")
    assert count is not None
    QTest.keyClicks(pane.find_bar.field, "WHO PAYS")
    assert count.text() == "1 of 2"
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    assert count.text() == "2 of 2"
    assert session.current == ids[5]
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count.text() == "1 of 2"
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_F3)
    assert count.text() == "2 of 2"
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()
    assert pane.selected_text() == "Who pays"
    assert session.selection == (Target(ids[5], Span(0, 8)),)


def test_find_says_where_there_is_nothing(qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[0])
    pane.find()
    count = pane.findChild(QLabel, "find_count")
    assert count is not None
    QTest.keyClicks(pane.find_bar.field, "zebra")
    assert count.text() == "No match"
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    pane.close_find()


def test_find_searches_what_is_not_on_the_page(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(1500), name="huge")
    article = made.view.articles()[0].id
    session.choose(article)
    pane.find()
    with qtbot.waitSignal(session.bridge.idle):
        pane.find_bar.field.setText("number 1499 ")
    qtbot.waitUntil(lambda: pane._finder._matches != [])
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    item = made.view.item(session.current or ItemId(0))
    assert item is not None
    assert "1499" in item.body.text
    assert page(pane).card(item.id) is not None


def test_matches_are_in_canonical_code_points() -> None:
    found = matches("said: أوافق", [(ItemId(7), TRICKY)])
    assert [(item, TRICKY[span.start : span.stop]) for item, span in found] == [(ItemId(7), "said: أوافق")]
    assert matches("zoë", [(ItemId(1), "Zoe\u0308 Zoë")]) == [(ItemId(1), Span(5, 8))]
    assert matches("a b", [(ItemId(1), "a\u00a0b A\nB a.b")]) == [(ItemId(1), Span(0, 3)), (ItemId(1), Span(4, 7))]
    assert matches("  ", [(ItemId(1), "  ")]) == []
