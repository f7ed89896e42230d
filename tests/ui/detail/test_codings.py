"""What is coded: tints, stripes, and how they follow what changes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.view import View
from reader.domain.changes import ChangeSet
from reader.domain.model import CodeId, CodeKind, CoderId, Coding, CodingId, ItemId
from reader.domain.text import Span
from reader.ui import theme
from reader.ui.detail.highlights import columns, stretches
from reader.ui.detail.initials import initials
from reader.ui.detail.lanes import Drawn
from reader.ui.detail.pane import ReaderPane
from reader.ui.detail.signs import Sign
from reader.ui.detail.stripe_painter import StripePainter
from reader.ui.detail.tints import ground_of
from reader.ui.session import Session
from tests.conftest import MakeProject
from tests.samples import long_thread
from tests.ui.detail.acts import LEFT, apply, code, open_project, page, select


def test_a_code_shows_at_once_and_the_page_is_not_built_anew(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[5])
    before = page(pane)
    cost = code(qtbot, session, "Cost")
    select(pane, ids[5], 0, 8)
    apply(qtbot, session, cost)
    pane.clear_selection()
    assert page(pane) is before
    (stripe,) = pane.stripes.of_item(ids[5])
    assert (stripe.coding.span, stripe.column, stripe.label is not None) == (Span(0, 8), 0, True)
    assert pane.view.backdrop is not None
    (rect,) = pane.view.backdrop.inks.rects(ids[5], Span(0, 8))
    picture = pane.view.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    spot = rect.translated(0, -pane.view.top)
    under = picture.pixelColor(round((spot.left() + 1) * scale), round((spot.top() + 1) * scale))
    entry = project.view.codebook()[0]
    assert under == ground_of((entry.colour,), theme.LIGHT)
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert pane.stripes.of_item(ids[5]) == ()


class _Painted(QObject):
    """What of a widget is painted."""

    def __init__(self, of: QWidget) -> None:
        super().__init__(of)
        self.region = QRegion()
        of.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def test_a_coding_paints_its_card_anew_and_no_other(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    cost = code(qtbot, session, "Cost")
    session.choose(ids[2])
    pane.clear_selection()
    qtbot.waitExposed(pane)
    QApplication.processEvents()
    text, margin = _Painted(pane.view.viewport()), _Painted(pane.stripes)

    apply(qtbot, session, cost)
    QApplication.processEvents()

    band = pane.view.band_of(ids[2])
    other = pane.view.band_of(ids[5])
    assert band is not None
    assert other is not None
    width, em = pane.view.viewport().width(), round(pane.view.page.look.em) if pane.view.page else 0
    card = QRect(0, band[0] + em, width, band[1] - band[0] - 2 * em).intersected(pane.view.viewport().rect())
    assert card.height() > 0
    assert QRegion(card).subtracted(text.region).isEmpty()
    (stripe,) = pane.stripes.of_item(ids[2])
    bar = pane.stripes.bar_of(stripe.coding.id)
    assert bar is not None
    assert QRegion(bar.toAlignedRect().intersected(pane.stripes.rect())).subtracted(margin.region).isEmpty()
    assert not text.region.intersects(QRect(0, other[0] + 2 * em, width, other[1] - other[0] - 4 * em))


def test_overlapping_codings_stand_in_columns_and_whole_ones_beside_the_card(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[1])
    first, second, third = (code(qtbot, session, name) for name in ("Cost", "Time", "Anger"))
    apply(qtbot, session, first)
    select(pane, ids[1], 0, 30)
    apply(qtbot, session, second)
    select(pane, ids[1], 0, 5)
    apply(qtbot, session, third)
    stripes = pane.stripes.of_item(ids[1])
    assert {stripe.column for stripe in stripes} == {0, 1, 2}
    whole = next(stripe for stripe in stripes if stripe.coding.span is None)
    assert pane.view.backdrop is not None
    number = page(pane).number_of(ids[1]) or 0
    assert (whole.top, whole.bottom) == (0.0, pane.view.backdrop.card_rect(number).height())


def test_a_stripe_leads_to_its_coding_and_takes_it_away(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[5])
    cost = code(qtbot, session, "Cost & <b>benefit")
    select(pane, ids[5], 0, 8)
    apply(qtbot, session, cost)
    (coding,) = project.view.codings_of(ids[5])
    assert "Cost &amp; &lt;b&gt;benefit" in pane.stripes.describe(coding)
    assert "Ann" in pane.stripes.describe(coding)
    spot = next(
        QPoint(x, y)
        for y in range(0, pane.stripes.height(), 3)
        for x in range(0, pane.stripes.width(), 3)
        if pane.stripes.coding_at(QPoint(x, y).toPointF()) is not None
    )
    with qtbot.waitSignal(pane.coding_chosen) as chosen:
        QTest.mouseClick(pane.stripes, LEFT, pos=spot)
    assert chosen.args == [coding.id]
    assert pane.view.backdrop is not None
    assert pane.view.backdrop.inks.flashed == coding.id
    qtbot.waitUntil(lambda: pane.view.backdrop is not None and pane.view.backdrop.inks.flashed is None)
    pane.stripes.menu_wanted.emit(coding.id, pane.mapToGlobal(spot))
    menu = pane.findChild(QMenu, "reader_menu")
    assert menu is not None
    remove, memo = menu.actions()
    with qtbot.waitSignal(pane.coding_memo_requested) as asked:
        memo.trigger()
    assert asked.args == [coding.id]
    with qtbot.waitSignal(session.changed):
        remove.trigger()
    assert project.view.codings_of(ids[5]) == []
    menu.close()


def test_the_menu_of_the_text_names_what_is_coded_there(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[5])
    cost = code(qtbot, session, "Cost")
    select(pane, ids[5], 0, 8)
    apply(qtbot, session, cost)
    for offset, wanted in ((2, True), (20, False)):
        position = page(pane).positions.position(ids[5], offset)
        pane.view.menu_wanted.emit(QPoint(), position)
        menu = pane.findChildren(QMenu, "reader_menu")[-1]
        texts = [action.text() for action in menu.actions()]
        assert ("&Remove Cost" in texts) is wanted
        assert "Tag &again with Cost" in texts
        if wanted:
            copy = next(action for action in menu.actions() if action.text() == "&Copy")
            copy.trigger()
            assert QGuiApplication.clipboard().text() == "Who pays"
            with qtbot.waitSignal(pane.tag_requested):
                next(action for action in menu.actions() if action.text() == "&Tag…").trigger()
        menu.close()


def test_an_import_elsewhere_leaves_the_page_and_the_selection_alone(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[1])
    select(pane, ids[1], 0, 5)
    before = page(pane)
    import_records(project, "more", long_thread(3))
    session.bridge.changed.emit(ChangeSet(label="Import", reset=True))
    assert page(pane) is before
    assert pane.selected_text() == "Close"


def test_stripes_can_be_walked_by_keyboard(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[1])
    for name, item in (("Cost", ids[1]), ("Time", ids[2])):
        found = code(qtbot, session, name)
        select(pane, item, 0, 5)
        apply(qtbot, session, found)
    pane.clear_selection()
    first, second = (project.view.codings_of(item)[0].id for item in ids[1:3])
    pane.stripes.setFocus()
    QTest.keyClick(pane.stripes, Qt.Key.Key_Up)
    assert pane.stripes.focused == first
    QTest.keyClick(pane.stripes, Qt.Key.Key_Down)
    assert pane.stripes.focused == second
    assert "Time" in pane.stripes.accessibleDescription()
    with qtbot.waitSignal(pane.coding_chosen):
        QTest.keyClick(pane.stripes, Qt.Key.Key_Return)
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(pane.stripes, Qt.Key.Key_Delete)
    assert project.view.codings_of(ids[2]) == []


def test_keys_lead_through_all_codings_on_the_page_and_say_them(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[6])
    cost = code(qtbot, session, "Cost")
    for item in (ids[0], ids[1], ids[6]):
        select(pane, item, 4, 9)
        apply(qtbot, session, cost)
    first, second, last = (session.view.codings_of(item)[0] for item in (ids[0], ids[1], ids[6]))
    with qtbot.waitSignal(session.changed):
        session.run(commands.write_memo, "Why here?", coding=last.id)
    pane.stripes.setFocus()
    for key, coding in (
        (Qt.Key.Key_Home, first),
        (Qt.Key.Key_Down, second),
        (Qt.Key.Key_Down, last),
        (Qt.Key.Key_Down, last),
        (Qt.Key.Key_Up, second),
        (Qt.Key.Key_End, last),
    ):
        QTest.keyClick(pane.stripes, key)
        assert pane.stripes.focused == coding.id
        assert pane.stripes.accessibleDescription().startswith(f"Cost, by Ann: {coding.quote}")
        assert pane.stripes.bar_of(coding.id) is not None
    assert pane.stripes.accessibleDescription().endswith("with a memo")
    QTest.keyClick(pane.stripes, Qt.Key.Key_PageUp)
    assert pane.stripes.focused is not None


def test_the_menu_key_opens_the_menu_and_the_memo_shows_in_it(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[5])
    cost = code(qtbot, session, "Cost")
    apply(qtbot, session, cost)
    (coding,) = session.view.codings_of(ids[5])
    with qtbot.waitSignal(session.changed):
        session.run(commands.write_memo, "Why\nhere & now?", coding=coding.id)
    assert "Why" in pane.stripes.describe(pane.stripes.of_item(ids[5])[0].coding)
    pane.stripes.setFocus()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(pane.stripes, QContextMenuEvent(reason, QPoint(), QPoint()))
    menu = pane.findChild(QMenu, "reader_menu")
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["&Remove Cost", "Memo &on Cost: Why here && now?"]
    menu.close()


def test_keys_of_the_margin_win_over_those_of_the_window(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[5])
    cost = code(qtbot, session, "Cost")
    select(pane, ids[5], 0, 3)
    apply(qtbot, session, cost)
    went: list[bool] = []
    back = QAction(pane)
    back.setShortcut(QKeySequence("Alt+Right"))
    back.triggered.connect(lambda: went.append(True))
    pane.addAction(back)
    pane.activateWindow()
    pane.stripes.setFocus()
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(pane.stripes, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert session.view.codings_of(ids[5])[0].span == Span(0, 8)
    pane.focus_text()
    QTest.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert went == [True]


def test_a_label_stays_near_its_bar(qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]) -> None:
    """However many there are: what has no room is counted on a label that has."""
    session.choose(ids[0])
    text = page(pane).texts[ids[0]]
    found = code(qtbot, session, "Cost")
    targets = [Target(ids[0], Span(n, len(text) - n)) for n in range(40)]
    with qtbot.waitSignal(session.changed):
        session.run(commands.apply_code, found, targets)
    stripes = pane.stripes.of_item(ids[0])
    labelled = [stripe for stripe in stripes if stripe.label is not None]
    assert sum(1 + stripe.more for stripe in labelled) == len(stripes) == 40
    for stripe in labelled:
        assert stripe.label is not None
        assert stripe.top <= stripe.label <= stripe.bottom


def test_only_what_is_on_the_screen_is_drawn(
    qtbot: QtBot, pane: ReaderPane, session: Session, make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two thousand codings close by cost a frame what those on the screen do."""
    made = open_project(session, make_project, long_thread(50), name="many")
    (article,) = made.view.articles()
    items = [item.id for item in made.view.thread(article.id)]
    made.do(commands.create_code, "Cost")
    (entry,) = made.view.codebook()
    spans = [Span(start, start + length) for start in range(8) for length in range(2, 7)]
    made.do(commands.apply_code, entry.id, [Target(item, span) for item in items for span in spans])
    session.choose(items[20])
    assert sum(len(pane._highlights.on(item)) for item in items) == 2000
    drawn: list[CodingId] = []
    paint = StripePainter.paint

    def counting(self: StripePainter, painter: QPainter, stripe: Drawn, *, lit: bool) -> None:
        drawn.append(stripe.stripe.coding.id)
        paint(self, painter, stripe, lit=lit)

    monkeypatch.setattr(StripePainter, "paint", counting)
    pane.stripes.grab()
    cards = pane.view.viewport().height() / (page(pane).rect(20).height() + 1)
    assert 0 < len(drawn) <= (cards + 2) * len(spans)


def test_a_degree_stands_beside_the_name_of_its_scale(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], project: Project
) -> None:
    session.choose(ids[5])
    project.do(commands.create_code, "tone", kind=CodeKind.SCALE)
    (scale,) = project.view.codebook()
    for degree in (2, 4):
        with qtbot.waitSignal(session.changed):
            session.run(commands.set_degree, scale.id, [ids[5]], degree)
        (stripe,) = pane.stripes.of_item(ids[5])
        assert pane.stripes.describe(stripe.coding).startswith(f"<p><b>tone = {degree}</b>")


def test_initials_are_each_another() -> None:
    names = {1: "Ann Bell", 2: "Abe Brown", 3: "ann bell", 4: "Zoë", 5: "", 6: "Ann Bell", 7: "Ann van der Bell"}
    found = initials(names)
    assert (found[1], found[2], found[4], found[7]) == ("AB", "ABr", "Z", "AVD")
    assert len(set(found.values())) == len(names)


def test_other_names_and_colours_of_codes_show(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[1])
    cost = code(qtbot, session, "Cost")
    apply(qtbot, session, cost)
    with qtbot.waitSignal(session.changed):
        session.run(commands.edit_code, cost, name="Price", colour="#123456")
    (stripe,) = pane.stripes.of_item(ids[1])
    assert "Price" in pane.stripes.describe(stripe.coding)
    with qtbot.waitSignal(session.changed):
        session.run(commands.delete_code, cost)
    assert pane.stripes.of_item(ids[1]) == ()


def test_what_is_read_or_has_a_memo_is_marked(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[1])
    backdrop = pane.view.backdrop
    assert backdrop is not None
    assert Sign.UNREAD in backdrop.signs[ids[1]]
    with qtbot.waitSignal(session.changed):
        session.run(commands.mark_read, [ids[1]])
    assert Sign.UNREAD not in backdrop.signs.get(ids[1], ())
    with qtbot.waitSignal(session.changed):
        session.run(commands.write_memo, "Look again", item=ids[1])
    assert Sign.MEMO in backdrop.signs[ids[1]]
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert Sign.MEMO not in backdrop.signs.get(ids[1], ())


def test_an_article_that_goes_leaves_an_empty_reader(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId]
) -> None:
    session.choose(ids[2])
    with qtbot.waitSignal(session.changed):
        session.run(commands.remove_articles, [ids[0]])
    assert pane.view.page is None
    assert session.current is None
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    session.choose(ids[2])
    assert len(page(pane).comments) == 6


# Stretches and columns

spans = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def _coding(number: int, span: Span | None) -> Coding:
    return Coding(CodingId(number), "", ItemId(1), CodeId(number), CoderId(1), span, "", "")


@given(st.lists(spans, max_size=12))
def test_stretches_are_disjoint_and_carry_just_what_covers_them(some: Sequence[Span]) -> None:
    codings = [_coding(number, span) for number, span in enumerate(some)]
    found = stretches([*codings, _coding(99, None)])
    carried: dict[int, set[int]] = {}
    for stretch in found:
        for offset in range(stretch.start, stretch.stop):
            assert offset not in carried
            carried[offset] = {int(code) for code in stretch.codes}
    for offset in range(70):
        covering = {n for n, span in enumerate(some) if span.start <= offset < span.stop}
        assert carried.get(offset, set()) == covering


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(1, 20)), max_size=15))
def test_no_two_stripes_share_a_place(pairs: Sequence[tuple[float, float]]) -> None:
    intervals = [(top, top + height) for top, height in pairs]
    places = columns(intervals)
    for one, (top, bottom) in enumerate(intervals):
        for other, (high, low) in enumerate(intervals):
            if one < other and places[one] == places[other]:
                assert bottom <= high or low <= top
    if intervals:
        assert max(places) + 1 <= len(intervals)


def test_applying_a_code_reads_no_more_than_the_coding(
    qtbot: QtBot, pane: ReaderPane, session: Session, ids: list[ItemId], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The codebook counts its codings: reading it again for each one would cost more the more there are."""
    session.choose(ids[1])
    known = code(qtbot, session, "cost")
    apply(qtbot, session, known)
    read: list[View] = []
    monkeypatch.setattr(View, "codebook", read.append)
    session.choose(ids[2])
    apply(qtbot, session, known)
    assert not read
    highlights = pane._highlights
    assert [highlights.name(coding) for coding in highlights.on(ids[2])] == ["cost"]
    (coding,) = highlights.on(ids[2])
    assert highlights.find(coding.id) == coding
    with qtbot.waitSignal(session.changed):
        session.run(commands.remove_codings, [coding.id])
    assert not highlights.on(ids[2])
    assert highlights.find(coding.id) is None
