"""Back and forward, what is left to do, the strip above the text, and the place that settings leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.project import Project
from reader.domain.model import FlagKind, ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import plain
from reader.ui import theme
from reader.ui.detail.pane import ReaderPane
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread
from tests.ui.detail.acts import LEFT, open_project, page


def test_back_and_forward_lead_along_jumps(
    pane: ReaderPane, session: Session, ids: list[ItemId], make_project: MakeProject
) -> None:
    told: list[str] = []
    pane.status_requested.connect(told.append)
    article, one, one_one, one_one_one, _, two, three = ids
    session.choose(article)
    pane.next_comment()
    pane.back()
    assert session.current == one
    assert len(told) == 1
    pane.next_sibling()
    assert session.current == two
    pane.next_comment()
    session.choose(one_one_one, origin=session)
    pane.back()
    assert session.current == three
    pane.back()
    assert session.current == one
    pane.forward()
    assert session.current == three
    pane.forward()
    assert session.current == one_one_one
    pane.forward()
    assert len(told) == 2
    pane.back()
    session.choose(one_one)
    pane.forward()
    assert session.current == one_one


def test_next_unread_bookmark_and_flag(pane: ReaderPane, session: Session, ids: list[ItemId], project: Project) -> None:
    told: list[str] = []
    pane.status_requested.connect(told.append)
    session.choose(ids[1])
    pane.next_bookmark()
    pane.next_flag()
    assert len(told) == 2
    project.do(commands.set_flag, [ids[5]], FlagKind.BOOKMARK)
    project.do(commands.set_flag, [ids[3]], FlagKind.FLAG)
    pane.next_bookmark()
    assert session.current == ids[5]
    pane.next_flag()
    assert session.current == ids[3]
    project.do(commands.mark_read, ids[1:5])
    pane.next_unread()
    assert session.current == ids[5]
    project.do(commands.mark_read, ids)
    pane.next_unread()
    assert len(told) == 3


# The strip


def test_the_strip_follows_what_is_read_and_leads_to_the_parent(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[2])
    assert pane.heading.text().startswith("Omar F. answers Nan Reed · 1.1 · 1 answer")
    link = pane.heading._who
    assert link.link_rect().width() > 0
    QTest.mouseClick(link, LEFT, pos=QPoint(2, link.height() // 2))
    assert session.current == ids[2]
    QTest.mouseClick(link, LEFT, pos=link.link_rect().center())
    assert session.current == ids[1]
    assert "on “Harbour wall" in pane.heading.text()
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert session.current == ids[0]
    assert pane.heading.text().startswith("Harbour wall")
    assert link.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_strip_moves_while_the_person_scrolls(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    made = open_project(session, make_project, long_thread(60), name="long")
    session.choose(made.view.articles()[0].id)
    qtbot.waitUntil(lambda: len(page(pane).comments) == 60)
    pane.view.verticalScrollBar().setValue(1500)
    read = page(pane).cards[pane.view.reading_card()].item
    # At once: what is current waits until the scrolling has come to rest.
    assert read.path in pane.heading.text()
    assert session.current != read.id
    qtbot.waitUntil(lambda: session.current == read.id)


def test_the_strip_says_what_is_marked(qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    session.choose(ids[1])
    assert "Unread" in pane.heading.text()
    for kind in FlagKind:
        with qtbot.waitSignal(session.changed):
            session.run(commands.set_flag, [ids[1]], kind)
    with qtbot.waitSignal(session.changed):
        session.run(commands.mark_read, [ids[1]])
    assert pane.heading.text().endswith("Bookmark · Flag")
    assert pane.view.backdrop is not None
    found = pane.view.backdrop.sign_rects(page(pane).number_of(ids[1]) or 0)
    assert len(found) == 2
    assert not found[0][1].intersects(found[1][1])


@pytest.mark.parametrize("width", [300, 900])
def test_the_strip_is_cut_and_never_overlaps(pane: ReaderPane, session: Session, ids: list[ItemId], width: int) -> None:
    session.choose(ids[2])
    pane.resize(width, 600)
    pieces = pane.heading._who._pieces()
    assert all(first[1].right() <= second[1].left() for first, second in pairwise(pieces))
    assert pieces[-1][1].right() <= pane.heading._who.width()


# The place is kept


def test_settings_are_shown_at_once_and_the_place_stays(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject
) -> None:
    def records() -> Iterator[Record]:
        yield ArticleRecord("Long", plain("\n\n".join(f"Paragraph {n} " + "says much. " * 30 for n in range(40))))
        yield from (CommentRecord(f"{n}", plain("Short.")) for n in range(5))

    open_project(session, make_project, records(), harbour(), name="long")
    article = session.view.articles()[0].id
    session.choose(article)
    qtbot.waitUntil(lambda: pane._loader.whole())
    position = page(pane).positions.position(article, 5000)
    assert position is not None
    pane.view.verticalScrollBar().setValue(round(pane.view._line_top(position)))
    before = pane.view.anchor()
    assert before.offset is not None
    for change in ({"text_size": 18}, {"line_spacing": 190}, {"line_width": 45}, {"text_family": "monospace"}):
        for name, value in change.items():
            setattr(session.settings, name, value)
        was = page(pane)
        pane.apply_theme(theme.SEPIA)
        assert page(pane) is not was
        after = pane.view.anchor()
        assert after.item == article
        assert after.offset is not None
        assert abs(after.offset - before.offset) < 200
