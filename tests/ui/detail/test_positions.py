"""Code points and Qt's positions: whatever is in a text, what is selected is what is stored, and what was seen."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import Span, plain
from reader.ui.detail.pane import ReaderPane
from reader.ui.detail.positions import Positions, Segment, astral_offsets, snapped
from reader.ui.session import Session
from tests.samples import ARABIC, COMBINING, FAMILY, TRICKY

PIECES = (
    "a", "word", " ", "  ", "\u00a0", ".", "\n", "\r\n", "\r", "\n\n", "\u2028", "\t", "😀", FAMILY, COMBINING,
    "e\u0301\u0323", ARABIC, "ا\u064e", "𝐛", "👍🏽", "🇫🇷", "\u200d", "\ufeff", "\ufe0f", "한",
    "\u1112\u1161\u11ab", "नि", "ﷺ", "\u202e", "1.", "ß",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).map(
    "".join
)
numbers = itertools.count()


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(texts, st.integers(0, 9), st.integers(0, 9))
@settings(deadline=None)
def test_every_offset_goes_to_the_document_and_back(text: str, at: int, start: int) -> None:
    segment = Segment(at, ItemId(1), start, start + len(text), astral_offsets(text))
    assert segment.end == at + units(text)
    for offset in range(len(text) + 1):
        position = segment.to_document(start + offset)
        assert position == at + units(text[:offset])
        assert segment.to_offset(position) == start + offset


def test_a_position_inside_a_surrogate_pair_is_the_character_it_splits() -> None:
    segment = Segment(10, ItemId(1), 0, 3, astral_offsets("a😀b"))
    assert segment.to_offset(12) == 1
    assert segment.to_offset(13) == 2


@given(texts, st.data())
@settings(deadline=None)
def test_snapping_only_widens_and_stays_put_the_second_time(text: str, data: st.DataObject) -> None:
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    found = snapped(text, Span(start, stop))
    assert 0 <= found.start <= start
    assert stop <= found.stop <= len(text)
    assert snapped(text, found) == found


@pytest.mark.parametrize(
    ("text", "span", "wanted"),
    [
        (f"x{FAMILY}y", Span(2, 3), Span(1, 6)),
        (COMBINING, Span(0, 3), Span(0, 4)),
        ("\ufeff" + COMBINING, Span(4, 5), Span(3, 5)),
        (f"one\n{FAMILY}", Span(0, 5), Span(0, 9)),
        ("plain words", Span(1, 4), Span(1, 4)),
        ("🇫🇷🇩🇪", Span(1, 2), Span(0, 2)),
    ],
)
def test_graphemes_are_never_cut(text: str, span: Span, wanted: Span) -> None:
    assert snapped(text, span) == wanted


def test_text_between_items_belongs_to_nobody() -> None:
    # "Title" (no item), then item 1 in two blocks, then "name" (no item), then item 2
    positions = Positions()
    one = [Segment(6, ItemId(1), 0, 3), Segment(10, ItemId(1), 4, 9, (1,))]
    positions.insert(0, 30, [*one, Segment(22, ItemId(2), 0, 8)])
    assert positions.spans(0, 6) == {}
    assert positions.spans(16, 22) == {}
    assert positions.spans(0, 30) == {ItemId(1): Span(0, 9), ItemId(2): Span(0, 8)}
    assert positions.spans(8, 24) == {ItemId(1): Span(2, 9), ItemId(2): Span(0, 2)}
    assert positions.offset(18) is None
    assert positions.offset(7) == (1, 1)
    assert positions.ranges(ItemId(1), Span(2, 6)) == [(8, 9), (10, 13)]


def test_what_is_inserted_before_moves_what_comes_behind() -> None:
    positions = Positions()
    positions.insert(0, 20, [Segment(5, ItemId(1), 0, 10)])
    positions.insert(2, 7, [Segment(3, ItemId(2), 0, 4)])
    assert positions.ranges(ItemId(1), Span(0, 10)) == [(12, 22)]
    assert positions.ranges(ItemId(2), Span(0, 4)) == [(3, 7)]
    positions.insert(1, -2)
    assert positions.position(ItemId(1), 0) == 10


# In the real widget


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("positions")


class Desk:
    """A reader on a project with one article and the comments given."""

    def __init__(self, folder: Path, bodies: list[str]) -> None:
        self.project = Project.create(folder / f"{next(numbers)}.threadnote", coder="Ann")
        records = [ArticleRecord("Title 😀", plain(bodies[0]), standfirst=COMBINING)]
        records += [CommentRecord(f"c{n}", plain(body), author=f"{n} {ARABIC}") for n, body in enumerate(bodies[1:])]  # type: ignore[misc]
        import_records(self.project, "texts", iter(records))
        self.project.do(commands.create_code, "Code")
        self.session = Session(Settings(theme=Theme.LIGHT))
        self.pane = ReaderPane(self.session)
        self.pane.resize(700, 600)
        self.session.set_project(self.project)
        (self.article,) = self.project.view.articles()
        self.session.choose(self.article.id)
        self.pane.show()
        assert self.pane.view.page is not None
        self.page = self.pane.view.page

    def close(self) -> None:
        self.session.set_project(None)
        self.pane.close()
        self.pane.deleteLater()
        self.project.close()

    def seen(self, start: int, stop: int) -> str:
        """The characters between two document positions, line ends as in a text."""
        cursor = QTextCursor(self.page.document)
        cursor.setPosition(start)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")

    def check(self) -> None:
        """Whatever is selected now is stored as it is seen."""
        cursor, view = self.pane.view.textCursor(), self.project.view
        targets = self.session.selection
        (code,) = view.codebook()
        self.project.do(commands.apply_code, code.id, targets)
        for target in targets:
            assert target.span is not None
            item = view.item(target.item)
            assert item is not None
            stored = next(coding for coding in view.codings_of(item.id) if coding.span == target.span)
            assert stored.quote == item.body.text[target.span.start : target.span.stop]
            assert snapped(item.body.text, target.span) == target.span
            ranges = self.page.positions.ranges(item.id, target.span)
            assert "\n".join(self.seen(*one) for one in ranges) == stored.quote
            assert ranges[0][0] >= cursor.selectionStart()
            assert ranges[-1][1] <= cursor.selectionEnd()
        if not cursor.hasSelection():
            assert not targets
            return
        # Nothing of an item inside the selection is left out.
        held = {target.item for target in targets}
        for card in self.page.cards:
            for segment in self.page.positions.of_item(card.item.id):
                if segment.at < cursor.selectionEnd() and segment.end > cursor.selectionStart():
                    assert card.item.id in held


def by_cursor(desk: Desk, start: int, stop: int) -> None:
    cursor = desk.pane.view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    desk.pane.view.setTextCursor(cursor)
    QTest.keyRelease(desk.pane.view, Qt.Key.Key_Shift)


def by_keys(desk: Desk, start: int, stop: int) -> None:
    cursor = desk.pane.view.textCursor()
    cursor.setPosition(start)
    desk.pane.view.setTextCursor(cursor)
    for _ in range(abs(stop - start) % 12 + 1):
        QTest.keyClick(
            desk.pane.view, Qt.Key.Key_Right if stop >= start else Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier
        )


def by_mouse(desk: Desk, start: int, stop: int) -> None:
    view = desk.pane.view
    points: list[QPoint] = []
    for position in (start, stop):
        cursor = QTextCursor(desk.page.document)
        cursor.setPosition(position)
        points.append(view.cursorRect(cursor).center())
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), left, pos=points[0])
    QTest.mouseMove(view.viewport(), points[1])
    QTest.mouseRelease(view.viewport(), left, pos=points[1])


@given(st.lists(texts, min_size=1, max_size=4), st.data())
@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
def test_what_is_selected_is_what_is_stored_and_seen(
    qtbot: QtBot, folder: Path, bodies: list[str], data: st.DataObject
) -> None:
    desk = Desk(folder, bodies)
    try:
        for card in desk.page.cards:
            segments = desk.page.positions.of_item(card.item.id)
            shown = "\n".join(desk.seen(segment.at, segment.end) for segment in segments)
            assert shown == card.item.body.text
        last = desk.page.document.characterCount() - 1
        for way in (by_cursor, by_keys, by_mouse):
            desk.pane.clear_selection()
            start, stop = data.draw(st.tuples(st.integers(0, last), st.integers(0, last)))
            way(desk, start, stop)
            desk.check()
    finally:
        desk.close()


def test_a_selection_inside_one_comment_is_its_text(qtbot: QtBot, folder: Path) -> None:
    desk = Desk(folder, ["Body", TRICKY + "\r\nsecond line\n\nsecond paragraph"])
    try:
        comment = desk.page.cards[1].item
        segments = desk.page.positions.of_item(comment.id)
        by_cursor(desk, segments[0].at, segments[-1].end)
        assert desk.pane.selected_text() == comment.body.text == TRICKY + "\nsecond line\nsecond paragraph"
        desk.check()
    finally:
        desk.close()


def test_a_text_that_begins_with_a_byte_order_mark_keeps_its_places(qtbot: QtBot, folder: Path) -> None:
    desk = Desk(folder, ["Body", f"\ufeffmarked 😀\n\n\ufeff{COMBINING} twice"])
    try:
        item = desk.page.cards[1].item
        for segment in desk.page.positions.of_item(item.id):
            assert desk.seen(segment.at, segment.end) == item.body.text[segment.start : segment.stop]
        at = item.body.text.index("twice")
        ((start, stop),) = desk.page.positions.ranges(item.id, Span(at, at + 5))
        by_cursor(desk, start, stop)
        assert desk.pane.selected_text() == "twice"
        desk.check()
    finally:
        desk.close()


def test_half_a_grapheme_cannot_be_selected(qtbot: QtBot, folder: Path) -> None:
    desk = Desk(folder, ["Body", f"A {FAMILY} home"])
    try:
        (segment,) = desk.page.positions.of_item(desk.page.cards[1].item.id)
        by_cursor(desk, segment.at + 3, segment.at + 4)
        assert desk.pane.selected_text() == FAMILY
        assert desk.pane.view.textCursor().selectedText() == FAMILY
    finally:
        desk.close()


def test_titles_names_and_dates_cannot_be_coded(qtbot: QtBot, folder: Path) -> None:
    desk = Desk(folder, ["Body", "Comment"])
    try:
        head = desk.page.cards[1].at
        by_cursor(desk, head, head + 3)
        assert desk.session.selection == ()
        by_cursor(desk, 0, 4)
        assert desk.session.selection == ()
    finally:
        desk.close()


def test_helpers_agree_with_what_python_counts() -> None:
    assert astral_offsets("plain") == ()
    assert astral_offsets("a😀b𝐛") == (1, 3)
