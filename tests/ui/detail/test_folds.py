"""Folding branches away, showing one alone, and where that leaves the person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.app import commands, settings
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import plain
from reader.ui.detail.document import role
from reader.ui.detail.loader import FIRST
from reader.ui.detail.look import Role
from reader.ui.detail.pane import ReaderPane
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.samples import long_thread
from tests.ui.detail.acts import LEFT, lines, open_project, page, select


def shown(pane: ReaderPane) -> list[ItemId]:
    return [card.item.id for card in page(pane).comments]


def fold_point(pane: ReaderPane, item: ItemId) -> QPoint:
    """Where the fold mark of a comment is on the viewport."""
    assert pane.view.backdrop is not None
    number = page(pane).number_of(item)
    assert number is not None
    return (pane.view.backdrop.fold_rect(number).center() - QPointF(0, pane.view.top)).toPoint()


def deep_thread(roots: int = 3, depth: int = 5) -> Iterator[Record]:
    """`roots` chains of answers, one below the other."""
    yield ArticleRecord(title="Chains", body=plain("A short text."))
    for root in range(roots):
        for level in range(depth):
            ref = f"{root}.{level}"
            above = f"{root}.{level - 1}" if level else None
            yield CommentRecord(ref, plain(f"Says {ref}."), parent_ref=above, author=f"Author {root}")


def test_a_branch_is_folded_and_a_line_stands_for_it(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    article, one, one_one, _, one_two, two, three = ids
    session.choose(one)
    pane.collapse_branch()
    assert shown(pane) == [one, two, three]
    assert any(line.endswith("3 answers hidden") for line in lines(pane))
    assert session.current == one
    assert session.state.collapsed == [one]
    assert "answers hidden" in pane.view.accessibleDescription()
    pane.next_comment()
    assert session.current == two
    pane.previous_comment()
    assert session.current == one
    pane.expand_branch()
    assert shown(pane) == ids[1:]
    assert session.state.collapsed == []
    session.choose(one_one)
    pane.collapse_branch()
    assert any(line.endswith("1 answer hidden") for line in lines(pane))
    assert one_two in shown(pane)
    session.choose(article)
    pane.collapse_branch()
    assert session.current == article


def test_a_leaf_and_what_is_folded_fold_their_parent(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    _, one, one_one, one_one_one, *_ = ids
    session.choose(one_one_one)
    pane.collapse_branch()
    assert session.current == one_one
    assert session.state.collapsed == [one_one]
    pane.collapse_branch()
    assert session.current == one
    assert session.state.collapsed == [one, one_one]
    pane.collapse_branch()
    assert session.current == ids[0]
    pane.next_comment()
    pane.first_reply()
    # One that was folded below is still folded.
    assert session.current == one_one
    assert session.state.collapsed == [one_one]
    assert one_one_one not in shown(pane)


def test_choosing_what_is_hidden_opens_what_hides_it(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    _, one, one_one, one_one_one, *_ = ids
    session.choose(one_one)
    pane.collapse_branch()
    session.choose(one)
    pane.collapse_branch()
    session.choose(one_one_one, origin=qtbot)
    assert session.current == one_one_one
    assert one_one_one in shown(pane)
    assert session.state.collapsed == []
    session.choose(one)
    pane.collapse_branch()
    project.do(commands.create_code, "Cost")
    (entry,) = project.view.codebook()
    project.do(commands.apply_code, entry.id, [Target(item) for item in (one, one_one)])
    pane.next_uncoded()
    assert session.current == one_one_one
    assert one_one_one in shown(pane)


def test_the_fold_mark_is_clicked(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    _, one, one_one, one_one_one, one_two, *_ = ids
    session.choose(one_one_one)
    number = page(pane).number_of(one)
    assert number is not None
    assert pane.view.backdrop is not None
    target = pane.view.backdrop.fold_rect(number)
    assert min(target.width(), target.height()) >= 24
    pane.view.reveal_card(number)
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=fold_point(pane, one))
    # What was current is hidden: its nearest shown ancestor is current now.
    assert session.current == one
    assert one_one not in shown(pane)
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=fold_point(pane, one))
    assert one_one_one in shown(pane)
    assert pane.view.backdrop.fold_rect(page(pane).number_of(one_two) or 0).isEmpty()


def test_the_line_for_folded_answers_is_clicked(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    _, one, one_one, *_ = ids
    session.choose(one)
    pane.collapse_branch()
    line = page(pane).fold_line(page(pane).number_of(one) or 0)
    assert line is not None
    point = pane.view.cursorRect(QTextCursor(line)).center() + QPoint(30, 0)
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=point)
    assert one_one in shown(pane)


def test_folds_are_reached_by_keyboard(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    _, one, one_one, *_ = ids
    session.choose(one)
    pane.focus_text()
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert one_one not in shown(pane)
    cursor = pane.view.textCursor()
    line = page(pane).fold_line(page(pane).number_of(one) or 0)
    assert line is not None
    cursor.setPosition(line.position() + 2)
    pane.view.setTextCursor(cursor)
    QTest.keyClick(pane.view, Qt.Key.Key_Enter)
    assert one_one in shown(pane)


def test_all_deeper_answers_are_folded_at_once(pane: ReaderPane, session: Session, make_project: MakeProject) -> None:
    made = open_project(session, make_project, deep_thread(), name="deep")
    article = made.view.articles()[0].id
    thread = made.view.thread(article)
    session.choose(thread[6].id)
    pane.collapse_deeper()
    assert shown(pane) == [comment.id for comment in thread if comment.depth <= 1]
    assert session.current == thread[6].id
    assert len(session.state.collapsed) == 3
    session.choose(article)
    pane.collapse_deeper()
    assert shown(pane) == [comment.id for comment in thread if comment.depth == 0]
    pane.expand_all()
    assert shown(pane) == [comment.id for comment in thread]
    assert session.state.collapsed == []


def test_what_is_folded_stays_on_the_screen_where_it_was(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, deep_thread(40), name="deep")
    thread = made.view.thread(made.view.articles()[0].id)
    session.choose(thread[100].id)
    qtbot.waitUntil(lambda: len(shown(pane)) == 200)

    def height() -> float:
        return page(pane).top_of(page(pane).number_of(thread[100].id) or 0) - pane.view.top

    before = height()
    pane.collapse_branch()
    assert abs(height() - before) <= 1
    qtbot.waitUntil(lambda: len(shown(pane)) == 196)
    assert abs(height() - before) <= 1
    pane.expand_branch()
    assert abs(height() - before) <= 1


def test_folds_are_kept_with_the_project_and_what_is_gone_is_forgotten(
    pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[1])
    pane.collapse_branch()
    session.set_project(None)
    state = session.settings.project(project.info.guid)
    state.collapsed += [ids[6], 987_654]
    session.set_project(project)
    # Neither what has no answers nor what is not there.
    assert session.state.collapsed == [ids[1]]
    session.choose(ids[0])
    assert ids[2] not in shown(pane)


def test_find_counts_and_opens_what_is_folded(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    _, one, _, one_one_one, *_ = ids
    session.choose(one)
    pane.collapse_branch()
    pane.find()
    with qtbot.waitSignal(session.bridge.idle, raising=False, timeout=300):
        pass
    QTest.keyClicks(pane.find_bar.field, "agreed")
    count = pane.findChild(QLabel, "find_count")
    assert count is not None
    assert count.text() == "1 of 1"
    assert session.current == one_one_one
    assert session.state.collapsed == []


def test_long_threads_load_what_is_shown_in_pieces(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(3000), name="huge")
    article = made.view.articles()[0].id
    thread = made.view.thread(article)
    folded = [comment for comment in thread if comment.depth == 2 and comment.descendants]
    session.state.collapsed = [comment.id for comment in folded]
    pane._folds.read()
    session.choose(article)
    visible = [comment for comment in thread if comment.depth <= 2]
    assert len(visible) < 300
    assert len(shown(pane)) == FIRST
    # Short enough now to be loaded whole.
    qtbot.waitUntil(lambda: pane._loader.whole())
    assert shown(pane) == [comment.id for comment in visible]
    assert role(page(pane).document.lastBlock()) is not Role.LATER
    session.choose(thread[2500].id)
    assert thread[2500].id in shown(pane)
    pane.previous_comment()
    assert session.current in shown(pane)


# One branch alone


def test_one_thread_alone_and_back(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    article, _, one_one, one_one_one, _, two, _ = ids
    told: list[str] = []
    pane.status_requested.connect(told.append)
    session.choose(article)
    pane.focus_branch()
    assert len(told) == 1
    assert shown(pane) == ids[1:]
    session.choose(one_one)
    pane.focus_branch()
    assert shown(pane) == [one_one, one_one_one]
    button = pane.heading.findChild(QToolButton, "reader_heading_whole")
    assert button is not None
    assert button.isVisible()
    assert page(pane).card(article) is None
    # It begins at the margin, below the article's title, however deep it is.
    assert page(pane).depth(1) == 0
    assert lines(pane)[0] == "Harbour wall to close for a year"
    assert pane.view.top == 0
    assert not page(pane).foldable(1)
    pane.collapse_branch()
    assert shown(pane) == [one_one, one_one_one]
    assert session.state.collapsed == []
    pane.next_comment()
    pane.next_comment()
    assert session.current == one_one_one
    pane.previous_comment()
    pane.previous_comment()
    assert session.current == one_one
    pane.next_sibling()
    assert session.current == one_one
    pane.parent_comment()
    assert session.current == one_one
    assert len(told) == 5
    QTest.keyClick(pane.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert session.current == one_one
    QTest.keyClick(pane.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert session.current == one_one_one
    QTest.mouseClick(button, LEFT)
    assert shown(pane) == ids[1:]
    assert session.current == one_one_one
    assert not button.isVisible()
    pane.focus_branch()
    session.choose(two, origin=session)
    # What lies outside is shown by showing all again.
    assert shown(pane) == ids[1:]
    pane.focus_branch()
    session.choose(article, origin=session)
    assert page(pane).card(article) is not None


def test_find_stays_in_the_thread_that_is_shown_alone(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[1])
    pane.focus_branch()
    pane.find()
    QTest.keyClicks(pane.find_bar.field, "pays")
    count = pane.findChild(QLabel, "find_count")
    assert count is not None
    assert count.text() == "No match"


def test_a_selection_outlives_folding(pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[5])
    select(pane, ids[5], 0, 3)
    pane._folding.toggle(ids[1])
    assert pane.selected_text() == "Who"
    assert session.current == ids[5]


def test_fold_marks_stand_on_the_side_where_lines_begin(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.reload()
    session.choose(ids[1])
    assert pane.view.backdrop is not None
    number = page(pane).number_of(ids[1]) or 0
    rect, card = pane.view.backdrop.fold_rect(number), pane.view.backdrop.card_rect(number)
    assert rect.right() > card.right() > rect.left() > card.center().x()
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=fold_point(pane, ids[1]))
    assert ids[2] not in shown(pane)
    line = page(pane).fold_line(number)
    assert line is not None
    assert line.text().startswith("◂")
    area = pane.view.backdrop._boxes.fold_area(line)
    assert area.right() <= card.right()
    point = (area.center() - QPointF(0, pane.view.top)).toPoint()
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=point)
    assert ids[2] in shown(pane)


def test_what_is_no_id_among_the_kept_folds_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"projects": {"a": {"collapsed": [3, "4", null, true, 5.5, 6]}, "b": {"collapsed": "7"}}}')
    found = settings.load(path)
    assert found.project("a").collapsed == [3, 6]
    assert found.project("b").collapsed == []
