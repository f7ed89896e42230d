"""The library: its model under Qt's own tester, and the pane through keys and clicks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu, QToolButton, QTreeView
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import changes_of, import_records
from reader.app.project import Project
from reader.domain.changes import ChangeSet, Kind
from reader.domain.filters import Filter, Order
from reader.domain.model import CodeId, FlagKind, ItemId, Row
from reader.domain.records import ArticleRecord, CommentRecord, CommentState, Record
from reader.domain.report import ImportReport
from reader.domain.sampling import SamplePlan
from reader.domain.text import plain
from reader.ui import theme
from reader.ui.session import Session
from reader.ui.tree.drawer import day
from reader.ui.tree.model import FIRST_BATCH, LibraryModel, Role
from reader.ui.tree.pane import LibraryPane
from tests.conftest import MakeProject
from tests.samples import ARABIC, COMBINING, FAMILY, harbour, long_thread

HEARD = Qt.ItemDataRole.AccessibleTextRole


def watched(model: LibraryModel) -> QAbstractItemModelTester:
    """Qt's tester, which checks the model at every change. It fetches only while it is made: on a change it would fetch
    in the middle of it, and count that as a mistake of the model's."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setUseFetchMore(False)
    return tester


def ids(project: Project, article: int = 0) -> list[ItemId]:
    """An article and its comments in reading order."""
    at = project.view.articles()[article].id
    return [at, *(item.id for item in project.view.thread(at))]


def make_code(project: Project, name: str, *items: ItemId) -> CodeId:
    project.do(commands.create_code, name)
    code = next(code.id for code in project.view.codebook() if code.name == name)
    if items:
        project.do(commands.apply_code, code, [Target(item) for item in items])
    return code


def flat(comments: int, title: str = "Flat") -> Iterator[Record]:
    yield ArticleRecord(title=title, body=plain("Text."))
    for number in range(comments):
        yield CommentRecord(f"c{number}", plain(f"Remark {number}"), author=f"A{number}")


# The model


def test_model_holds_the_thread_and_passes_the_tester(make_project: MakeProject) -> None:
    project = make_project(harbour(), long_thread(700))
    model = LibraryModel()
    tester = watched(model)
    model.load(project.view)
    article, first = ids(project)[:2]
    at = model.index_of(article)

    assert model.rowCount() == 2
    assert model.rowCount(at) == 0
    assert model.hasChildren(at)
    model.fetch(article)
    assert [model.data(model.index(row, 0, at)).split(" · ")[0] for row in range(3)] == [
        "Nan Reed", "Omar F.", "Anonymous",
    ]  # fmt: skip
    assert model.parent(model.index_of(first)) == at
    assert model.item_of(model.index_of(first)) == first
    assert not model.hasChildren(model.index_of(ids(project)[6]))
    assert tester.model() is model
    # A second one loads everything that can be loaded by itself, to the ends of the threads.
    assert watched(model).model() is model
    assert model.is_loaded(ids(project)[3])


def test_identity_holds_ids_beyond_32_bits(qapp: object) -> None:
    model = LibraryModel()
    large = 2**40 + 3
    assert model.createIndex(0, 0, large << 2 | 1).internalId() >> 2 == large


def test_batches_double_and_the_last_row_says_what_remains(make_project: MakeProject) -> None:
    project = make_project(flat(2000))
    model = LibraryModel()
    tester = watched(model)
    model.load(project.view)
    article = ids(project)[0]
    at = model.index_of(article)
    counts = []
    while model.fetch(article):
        counts.append(len(model.loaded_below(article)))
        last = model.index(model.rowCount(at) - 1, 0, at)
        if counts[-1] < 2000:
            assert model.more_of(last) == article
            assert model.item_of(last) is None
            assert model.parent(last) == at
            assert str(2000 - counts[-1]) in model.data(last).replace(",", "").replace(".", "")
        else:
            assert model.more_of(last) is None

    assert counts == [FIRST_BATCH, 3 * FIRST_BATCH, 7 * FIRST_BATCH, 2000]
    assert [model.row_of(item).author for item in model.loaded_below(article)] == [  # type: ignore[union-attr]
        f"A{number}" for number in range(2000)
    ]
    assert tester.model() is model


def test_a_batch_that_ends_just_at_the_end_leaves_no_row_for_more(make_project: MakeProject) -> None:
    project = make_project(flat(FIRST_BATCH), flat(3 * FIRST_BATCH, "Longer"))
    model = LibraryModel()
    tester = watched(model)
    model.load(project.view)
    for number, size in ((0, FIRST_BATCH), (1, 3 * FIRST_BATCH)):
        article = ids(project, number)[0]
        while model.fetch(article):
            pass
        assert model.rowCount(model.index_of(article)) == size
    assert tester.model() is model


def test_only_the_first_batch_comes_by_itself(make_project: MakeProject, qtbot: QtBot) -> None:
    project = make_project(flat(1500))
    model = LibraryModel()
    view = QTreeView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.load(project.view)
    view.show()
    at = model.index_of(ids(project)[0])
    view.expand(at)
    view.doItemsLayout()
    view.doItemsLayout()
    assert model.rowCount(at) == FIRST_BATCH + 1


def test_reach_loads_what_leads_to_an_item(make_project: MakeProject) -> None:
    project = make_project(flat(1200), long_thread(400, fan=2))
    model = LibraryModel()
    tester = watched(model)
    model.load(project.view)
    for item in (ids(project)[1200], ids(project, 1)[399]):
        assert model.reach(project.view.ancestors(item), item)
        assert model.item_of(model.index_of(item)) == item
    assert not model.reach([], ItemId(10**9))
    assert tester.model() is model


def test_changes_reach_loaded_rows_and_the_tester_stays_content(make_project: MakeProject) -> None:
    project = make_project(harbour())
    items = ids(project)
    model = LibraryModel()
    tester = watched(model)
    model.load(project.view)
    model.fetch(items[0])
    assert model.data(model.index_of(items[0]), Role.SHARE) == 0.0
    code = make_code(project, "Money", items[1])
    model.set_codes(project.view.codebook())
    told: list[ItemId | None] = []
    model.dataChanged.connect(lambda first, *_: told.append(model.item_of(first)))
    model.refresh([items[1]])

    assert set(told) == {items[1], items[0]}
    assert model.row_of(items[1]).codes == (code,)  # type: ignore[union-attr]
    assert model.data(model.index_of(items[1]), Role.COLOURS) == (project.view.codebook()[0].colour,)
    assert model.data(model.index_of(items[0]), Role.SHARE) == pytest.approx(1 / 6)
    # A comment that is not loaded counts too.
    project.do(commands.apply_code, code, [Target(items[3])])
    model.refresh([items[3]])
    assert model.data(model.index_of(items[0]), Role.SHARE) == pytest.approx(2 / 6)
    assert tester.model() is model


def test_under_a_filter_only_branches_with_matches_can_be_opened(make_project: MakeProject) -> None:
    project = make_project(harbour())
    items = ids(project)
    model = LibraryModel()
    tester = watched(model)
    assert project.view.narrow(Filter(words="boats")) == 1
    model.load(project.view, filtered=True)
    at = model.index_of(items[0])
    model.fetch(items[0])
    first = model.index_of(items[1])

    assert model.rowCount(at) == 1
    assert model.hasChildren(first)
    model.fetch(items[1])
    assert list(model.loaded_below(items[1])) == [items[4]]
    assert not model.hasChildren(model.index_of(items[4]))
    project.view.narrow(Filter(words="museum"))
    model.load(project.view, filtered=True)
    model.fetch(items[0])
    assert not model.hasChildren(model.index_of(items[1]))
    assert not model.canFetchMore(model.index_of(items[1]))
    assert tester.model() is model


def test_what_a_screen_reader_and_a_tooltip_say(make_project: MakeProject) -> None:
    def records() -> Iterator[Record]:
        yield ArticleRecord(title="Bread <b>& circuses</b>", body=plain("Text."), author="Ida Moss")
        words = f"{FAMILY} {COMBINING} {ARABIC} <script>"
        yield CommentRecord("a", plain(words), author="Bo", published="2025-01-02T09:15")
        yield CommentRecord("b", plain("Yes."), parent_ref="a")
        yield CommentRecord("c", plain(""), author="Cy", state=CommentState.DELETED)

    project = make_project(records())
    items = ids(project)
    make_code(project, "Tone", items[1])
    project.do(commands.write_memo, "Look.", item=items[1])
    project.do(commands.mark_read, [items[3]])
    model = LibraryModel()
    model.load(project.view)
    model.set_codes(project.view.codebook())
    model.fetch(items[0])

    heard = model.data(model.index_of(items[1]), HEARD)
    assert heard == f"Bo, {FAMILY} {COMBINING} {ARABIC} <script>, 1 reply, codes: Tone, has a memo, unread"
    assert model.data(model.index_of(items[3]), HEARD) == "Cy, deleted"
    tip = model.data(model.index_of(items[1]), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;script&gt;" in tip
    assert "Tone" in tip
    assert "<b>Bread &lt;b&gt;&amp;" in model.data(model.index_of(items[0]), Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-2", "2024-02-01", "2024-02-29"),
        ("2025-04-03", "2025-04-03", "2025-04-03"),
        ("", "", ""),
        ("2025-13", None, None),
        ("2025-02-30", None, None),
        ("May", None, None),
    ],
)
def test_days_can_be_typed_in_part(text: str, first: str | None, last: str | None) -> None:
    assert day(text) == first
    assert day(text, last=True) == last


# The pane


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> LibraryPane:
    pane = LibraryPane(session)
    qtbot.addWidget(pane)
    pane.apply_theme(theme.LIGHT)
    pane.resize(320, 600)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def shown(pane: LibraryPane) -> list[str]:
    """The rows that are laid out, as they are called, from the top down."""
    found = []
    at = pane.model.index(0, 0)
    while at.isValid():
        found.append(str(at.data()))
        at = pane.tree.indexBelow(at)
    return found


def current(pane: LibraryPane) -> ItemId | None:
    return pane.model.item_of(pane.tree.currentIndex())


def open_project(session: Session, project: Project) -> None:
    session.set_project(project)


def trigger(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if words in action.text().replace("&", "")).trigger()
    menu.deleteLater()


def row(pane: LibraryPane, item: ItemId) -> Row:
    found = pane.model.row_of(item)
    assert found is not None
    return found


def test_arrows_open_branches_and_choose_items(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    items = ids(project)
    pane.tree.setFocus()
    chosen: list[Any] = []
    session.current_changed.connect(lambda item, origin: chosen.append((item, origin is pane)))

    QTest.keyClick(pane.tree, Qt.Key.Key_Down)
    QTest.keyClick(pane.tree, Qt.Key.Key_Right)
    QTest.keyClick(pane.tree, Qt.Key.Key_Down)

    assert session.current == items[1]
    assert chosen[-1] == (items[1], True)
    assert session.state.current == items[1]
    assert session.state.open_items == [items[0]]
    assert len(shown(pane)) == 4
    QTest.keyClick(pane.tree, Qt.Key.Key_Left)
    QTest.keyClick(pane.tree, Qt.Key.Key_Left)
    assert session.state.open_items == []
    assert len(shown(pane)) == 1


def test_return_hands_the_item_on(qtbot: QtBot, pane: LibraryPane, project: Project) -> None:
    pane.tree.setFocus()
    QTest.keyClick(pane.tree, Qt.Key.Key_Home)
    with qtbot.waitSignal(pane.activated_item) as signal:
        QTest.keyClick(pane.tree, Qt.Key.Key_Return)
    assert signal.args == [ids(project)[0]]


def test_what_is_chosen_elsewhere_is_revealed_without_taking_the_focus(
    pane: LibraryPane, session: Session, project: Project
) -> None:
    pane.filter.words.setFocus()
    deep = ids(project)[3]
    session.choose(deep)

    assert current(pane) == deep
    assert pane.tree.selectionModel().selectedRows() == [pane.tree.currentIndex()]
    assert pane.filter.words.hasFocus()
    assert pane.tree.viewport().rect().contains(pane.tree.visualRect(pane.tree.currentIndex()).center())
    session.choose(None)
    assert current(pane) is None
    assert not pane.tree.selectionModel().selectedRows()


def test_a_reply_far_down_a_long_thread_is_revealed(
    qtbot: QtBot, session: Session, pane: LibraryPane, make_project: MakeProject
) -> None:
    project = make_project(harbour(), flat(1300), long_thread(300), name="long")
    open_project(session, project)
    for article, place in ((1, 1290), (2, 299)):
        item = ids(project, article)[place]
        session.choose(item)
        assert current(pane) == item
        assert pane.tree.visualRect(pane.tree.currentIndex()).isValid()
    session.set_project(None)
    assert shown(pane) == []


def test_the_row_for_more_loads_by_click_and_by_return(
    qtbot: QtBot, session: Session, pane: LibraryPane, make_project: MakeProject
) -> None:
    project = make_project(flat(900), name="flat")
    open_project(session, project)
    article = ids(project)[0]
    session.choose(article)
    pane.expand_current()
    qtbot.waitUntil(lambda: pane.model.is_loaded(article))
    at = pane.model.index_of(article)
    last = pane.model.index(FIRST_BATCH, 0, at)
    pane.tree.scrollToBottom()
    qtbot.waitUntil(lambda: pane.tree.viewport().rect().contains(pane.tree.visualRect(last)))
    QTest.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=pane.tree.visualRect(last).center())
    assert len(pane.model.loaded_below(article)) == 3 * FIRST_BATCH
    assert session.current == pane.model.loaded_below(article)[FIRST_BATCH]

    pane.tree.setCurrentIndex(pane.model.index(3 * FIRST_BATCH, 0, at))
    pane.tree.setFocus()
    QTest.keyClick(pane.tree, Qt.Key.Key_Return)
    assert len(pane.model.loaded_below(article)) == 900
    assert session.current == pane.model.loaded_below(article)[3 * FIRST_BATCH]
    session.set_project(None)


def test_words_narrow_the_tree_after_a_pause_and_escape_clears(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    items = ids(project)
    session.choose(items[5])
    pane.focus_filter()
    QTest.keyClicks(pane.filter.words, "boats")
    qtbot.waitUntil(lambda: pane.filter.chips.count.text() == "1 match")

    assert [text.split(" · ")[0] for text in shown(pane)] == ["Harbour wall to close for a year", "Nan Reed", "Skipper"]
    assert current(pane) is None
    assert session.current == items[5]
    QTest.keyClick(pane.filter.words, Qt.Key.Key_Escape)
    assert pane.filter.words.text() == ""
    assert not pane.filter.chips.isVisible()
    assert current(pane) == items[5]
    # What the filter opened is not remembered.
    assert session.state.open_items == [items[0]]
    assert len(shown(pane)) == 4


def test_return_in_the_filter_goes_to_the_matches(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.focus_filter()
    QTest.keyClicks(pane.filter.words, "boats")
    QTest.keyClick(pane.filter.words, Qt.Key.Key_Return)
    assert pane.tree.hasFocus()
    assert len(shown(pane)) == 3


def test_nothing_matches(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.set_filter_words("zebra")
    assert pane.empty.isVisible()
    assert pane.empty.text() == "Nothing matches"
    pane.clear_filter()
    assert pane.tree.isVisible()


def test_an_empty_project_says_what_to_do(session: Session, pane: LibraryPane, make_project: MakeProject) -> None:
    open_project(session, make_project(name="empty"))
    assert "Ctrl+I" in pane.empty.text()
    assert pane.empty.isVisible()
    session.set_project(None)


def test_conditions_have_chips_that_take_them_off(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    items = ids(project)
    make_code(project, "Money", items[5], items[2])
    pane._on_changed(changes_of(ImportReport((), (items[0],))))
    QTest.mouseClick(pane.filter.more, Qt.MouseButton.LeftButton)
    drawer = pane.filter.drawer
    assert drawer.isVisible()
    QTest.keyClicks(drawer.code, "money")
    qtbot.waitUntil(lambda: pane.filter.chips.count.text() == "2 matches")
    QTest.keyClicks(drawer.author, "omar f.")
    QTest.keyClicks(drawer.since, "2025-04-03")
    qtbot.waitUntil(lambda: pane.filter.chips.count.text() == "1 match")
    assert [text.split(" · ")[0] for text in shown(pane)][1:] == ["Omar F."]

    chips = pane.filter.chips.findChildren(QToolButton)
    # Chips that were replaced are hidden, and gone a moment later.
    assert [chip.text().removesuffix("  ✕") for chip in chips if chip.property("condition") and chip.isVisible()] == [
        "money", "omar f.", "from 2025-04-03",
    ]  # fmt: skip
    since = next(chip for chip in chips if chip.property("condition") == "since")
    QTest.mouseClick(since, Qt.MouseButton.LeftButton)
    assert drawer.since.text() == ""
    assert pane.filter.chips.count.text() == "2 matches"
    QTest.mouseClick(pane.filter.chips.clear, Qt.MouseButton.LeftButton)
    assert not pane.filter.wanted
    assert len(shown(pane)) == 1


def test_coded_unread_and_memo_narrow(qtbot: QtBot, pane: LibraryPane, session: Session, project: Project) -> None:
    items = ids(project)
    make_code(project, "Money", items[5])
    project.do(commands.mark_read, items[:4])
    project.do(commands.write_memo, "Hm.", item=items[5])
    drawer = pane.filter.drawer

    def counted() -> str:
        pane.filter.announce()
        return pane.filter.chips.count.text()

    drawer.coded.setCurrentIndex(2)
    assert counted() == "5 matches"
    drawer.read.setCurrentIndex(2)
    assert counted() == "2 matches"
    drawer.coded.setCurrentIndex(1)
    assert counted() == "1 match"
    drawer.memo.setChecked(True)
    assert counted() == "1 match"
    drawer.read.setCurrentIndex(0)
    drawer.coded.setCurrentIndex(2)
    assert counted() == "Nothing matches"


def test_the_order_of_articles(session: Session, pane: LibraryPane, make_project: MakeProject) -> None:
    open_project(session, make_project(harbour(), long_thread(8), flat(2, "Alder"), name="three"))
    menu = pane.sort.menu()
    titles = {}
    for action in menu.actions():
        action.trigger()
        titles[Order(action.data())] = [text[0] for text in shown(pane)]
    assert titles[Order.ADDED] == ["H", "A", "A"]
    assert titles[Order.TITLE] == ["A", "A", "H"]
    assert titles[Order.COMMENTS] == ["A", "H", "A"]
    session.set_project(None)


def test_coding_reading_and_memos_show_at_once(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    items = ids(project)
    code = make_code(project, "Money")
    session.choose(items[5])
    with qtbot.waitSignal(session.changed):
        session.apply(code)
    assert row(pane, items[5]).codes == (code,)
    assert "codes: Money" in pane.model.data(pane.model.index_of(items[5]), HEARD)
    for command, kept in ((commands.mark_read, "read"), (commands.write_memo, "has_memo")):
        with qtbot.waitSignal(session.changed):
            if command is commands.mark_read:
                session.run(commands.mark_read, [items[5]])
            else:
                session.run(commands.write_memo, "Hm.", item=items[5])
        assert getattr(row(pane, items[5]), kept)
    with qtbot.waitSignal(session.changed):
        session.run(commands.edit_code, code, colour="#123456")
    assert pane.model.data(pane.model.index_of(items[5]), Role.COLOURS) == ("#123456",)
    assert current(pane) == items[5]


def test_an_import_keeps_what_is_open_and_current(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    items = ids(project)
    session.choose(items[3])
    before = shown(pane)
    import_records(project, "more", long_thread(5))
    session.bridge.changed.emit(changes_of(ImportReport((), (items[0],))))

    assert shown(pane) == [*before, "A long thread"]
    assert current(pane) == items[3]
    with qtbot.waitSignal(session.changed):
        session.run(commands.remove_articles, [ids(project, 1)[0]])
    assert shown(pane) == before
    with qtbot.waitSignal(session.changed):
        session.run(commands.remove_articles, [items[0]])
    assert shown(pane) == []
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert shown(pane) == before


def test_open_branches_and_the_current_item_come_back(qtbot: QtBot, session: Session, project: Project) -> None:
    items = ids(project)
    session.state.open_items = [items[0], items[1]]
    session.state.current = items[4]
    pane = LibraryPane(session)
    qtbot.addWidget(pane)
    assert session.current is None
    qtbot.waitUntil(lambda: session.current == items[4])
    assert current(pane) == items[4]
    assert len(shown(pane)) == 1 + 3 + 2
    assert pane.tree.isExpanded(pane.model.index_of(items[1]))
    # A branch that was open inside a closed one is open again when that one opens.
    pane.tree.collapse(pane.model.index_of(items[0]))
    pane.tree.expand(pane.model.index_of(items[0]))
    assert len(shown(pane)) == 1 + 3 + 2


def test_state_that_is_stale_does_no_harm(qtbot: QtBot, session: Session, project: Project) -> None:
    session.state.open_items = [999_999]
    session.state.current = 999_999
    pane = LibraryPane(session)
    qtbot.addWidget(pane)
    pane._on_return()
    assert session.current is None
    assert len(shown(pane)) == 1


def test_the_context_menu(qtbot: QtBot, pane: LibraryPane, session: Session, project: Project, qapp: Any) -> None:
    items = ids(project)
    session.choose(items[5])
    with qtbot.waitSignal(session.changed):
        trigger(pane.menu_for(row(pane, items[5])), "Mark read")
    assert row(pane, items[5]).read
    with qtbot.waitSignal(session.changed):
        trigger(pane.menu_for(row(pane, items[5])), "Mark unread")
    assert not row(pane, items[5]).read
    with qtbot.waitSignal(pane.memo_requested) as signal:
        trigger(pane.menu_for(row(pane, items[5])), "Memo")
    assert signal.args == [items[5]]
    with qtbot.waitSignal(pane.remove_requested) as signal:
        trigger(pane.menu_for(row(pane, items[0])), "Remove article")
    assert signal.args == [[items[0]]]
    trigger(pane.menu_for(row(pane, items[0])), "Copy title")
    assert qapp.clipboard().text() == "Harbour wall to close for a year"
    trigger(pane.menu_for(row(pane, items[0])), "Expand all")
    assert len(shown(pane)) == 7
    assert set(session.state.open_items) == {items[0], items[1], items[2]}
    trigger(pane.menu_for(row(pane, items[0])), "Collapse all")
    assert len(shown(pane)) == 1
    trigger(pane.menu_for(row(pane, items[5])), "Show only")
    assert pane.filter.chips.count.text() == "2 matches"


def test_marking_takes_all_that_is_selected(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    items = ids(project)
    session.choose(items[1])
    pane.tree.setFocus()
    QTest.keyClick(pane.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert session.current == items[5]
    with qtbot.waitSignal(session.changed):
        trigger(pane.menu_for(row(pane, items[5])), "Mark read")
    assert [found.id for found in project.view.rows(items) if found.read] == [items[1], items[5]]


def test_selected_articles(pane: LibraryPane, session: Session, project: Project) -> None:
    items = ids(project)
    assert pane.selected_articles() == []
    session.choose(items[4])
    assert pane.selected_articles() == [items[0]]
    session.choose(items[0])
    assert pane.selected_articles() == [items[0]]


def test_branches_open_and_close_on_demand(pane: LibraryPane, session: Session, project: Project) -> None:
    items = ids(project)
    session.choose(items[1])
    pane.expand_current()
    assert pane.tree.isExpanded(pane.model.index_of(items[1]))
    pane.collapse_current()
    assert not pane.tree.isExpanded(pane.model.index_of(items[1]))
    pane.collapse_current()
    assert session.current == items[0]


def chain(depth: int) -> Iterator[Record]:
    """One reply to another, all the way down."""
    yield ArticleRecord(title="Deep", body=plain("Text."))
    for number in range(depth):
        yield CommentRecord(f"c{number}", plain("Deeper."), parent_ref=f"c{number - 1}" if number else None)


def test_deep_replies_stay_in_sight_with_their_triangles(
    qtbot: QtBot, pane: LibraryPane, session: Session, make_project: MakeProject
) -> None:
    project = make_project(chain(40), name="deep")
    open_project(session, project)
    items = ids(project)
    session.choose(items[31])
    at = pane.model.index_of(items[31])
    assert pane.tree.horizontalScrollBar().maximum() == 0
    height = pane.tree.visualRect(at).height()
    image = pane.tree.viewport().grab().toImage()
    middle = pane.tree.visualRect(at).center().y()
    indent = pane.tree._indent(at)
    drawn = {image.pixelColor(x, middle + height // 4).name() for x in range(indent, image.width() - 2)}
    assert len(drawn) > 1, "nothing of the text is seen"
    assert indent + 5 * pane.fontMetrics().height() < pane.tree.viewport().width()
    triangle = QPoint(indent - pane.tree.indentation() // 2, middle - height // 4)
    QTest.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=triangle)
    assert pane.tree.isExpanded(at)
    QTest.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=triangle)
    assert not pane.tree.isExpanded(at)
    QTest.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(indent + height, middle - height))
    assert session.current == items[30]
    session.set_project(None)


def test_rows_are_as_high_as_two_lines_and_paint_in_every_theme(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    items = ids(project)
    make_code(project, "Money", *items[:4])
    for name in "abcdef":
        make_code(project, name, items[1])
    pane._on_changed(changes_of(ImportReport((), (items[0],))))
    session.choose(items[2])
    height = pane.tree.visualRect(pane.tree.currentIndex()).height()
    assert height >= 2 * QFontMetrics(pane.tree.font()).lineSpacing()
    pictures = set()
    for colours in (theme.LIGHT, theme.SEPIA, theme.DARK):
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            pane.setLayoutDirection(direction)
            pane.apply_theme(colours)
            image = pane.tree.viewport().grab().toImage()
            pictures.add(image.cacheKey())
            at = pane.tree.visualRect(pane.tree.currentIndex())
            assert image.pixelColor(QPoint(image.width() // 2, at.top() + 3)).name() == colours.current
    assert len(pictures) == 6


def test_a_read_only_project_offers_no_writing(pane: LibraryPane, session: Session, project: Project) -> None:
    session.set_project(None)
    path = project.path
    project.close()
    read_only = Project.open(path, coder="Ann", read_only=True)
    session.set_project(read_only)
    item = ids(read_only)[0]
    menu = pane.menu_for(row(pane, item))
    usable = {action.text().replace("&", "") for action in menu.actions() if action.isEnabled()}
    assert "Copy title" in usable
    assert not usable & {"Mark read", "Mark unread", "Memo…", "Remove article…"}
    session.set_project(None)
    read_only.close()


# Several at once


def click(pane: LibraryPane, item: ItemId, key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = pane.tree.visualRect(pane.model.index_of(item)).center()
    QTest.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, key, at)


def test_several_are_chosen_by_pointer_and_by_keyboard(pane: LibraryPane, session: Session, project: Project) -> None:
    items = ids(project)
    session.choose(items[4])
    click(pane, items[6])
    click(pane, items[1], Qt.KeyboardModifier.ControlModifier)
    # In the order of the rows, whatever was clicked first.
    assert list(session.several) == [items[1], items[6]]
    assert session.current == items[1]
    assert [target.item for target in session.targets()] == [items[1], items[6]]
    click(pane, items[6], Qt.KeyboardModifier.ShiftModifier)
    assert list(session.several) == [items[1], items[2], items[4], items[5], items[6]]
    click(pane, items[5])
    assert not session.several
    pane.tree.setFocus()
    QTest.keyClick(pane.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert list(session.several) == [items[5], items[6]]
    # Going elsewhere by another panel ends it.
    session.choose(items[2])
    assert not session.several
    assert pane._selected() == [items[2]]


def test_what_is_chosen_together_stays_so_when_the_library_loads_anew(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    items = ids(project)
    session.choose(items[1])
    click(pane, items[5], Qt.KeyboardModifier.ControlModifier)
    pane._on_changed(changes_of(ImportReport((), (items[0],))))
    assert list(session.several) == [items[1], items[5]]
    assert set(pane._selected()) == {items[1], items[5]}
    # Under a filter that hides one of them it is no longer chosen: nobody sees it.
    pane.set_filter_words("museum")
    assert not session.several


def test_the_menu_on_several(qtbot: QtBot, pane: LibraryPane, session: Session, project: Project) -> None:
    items = ids(project)
    session.choose(items[1])
    click(pane, items[5], Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(session.changed):
        trigger(pane.menu_for(row(pane, items[1])), "Set bookmark")
    with qtbot.waitSignal(session.changed):
        trigger(pane.menu_for(row(pane, items[1])), "Set flag")
    assert [found.id for found in project.view.rows(items) if len(found.flags) == 2] == [items[1], items[5]]
    assert list(session.several) == [items[1], items[5]]
    heard = pane.model.data(pane.model.index_of(items[5]), HEARD)
    assert heard.endswith("bookmark, flagged, unread")
    with qtbot.waitSignal(session.changed):
        trigger(pane.menu_for(row(pane, items[1])), "Remove flag")
    assert {kind for found in project.view.rows(items) for kind in found.flags} == {FlagKind.BOOKMARK}
    with qtbot.waitSignal(session.requested) as asked:
        trigger(pane.menu_for(row(pane, items[1])), "Tag 2")
    assert asked.args == ["tag", None]
    # On a row that is not chosen, the menu is about that one alone.
    with qtbot.waitSignal(session.requested):
        trigger(pane.menu_for(row(pane, items[6])), "Tag")
    assert session.current == items[6]
    assert not session.several


def test_articles_that_are_chosen_together_are_removed_together(
    qtbot: QtBot, session: Session, pane: LibraryPane, make_project: MakeProject
) -> None:
    project = make_project(harbour(), flat(2), flat(1, "Third"), name="three")
    open_project(session, project)
    articles = [found.id for found in project.view.articles()]
    session.choose(articles[0])
    click(pane, articles[2], Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(pane.remove_requested) as signal:
        trigger(pane.menu_for(row(pane, articles[0])), "Remove 2 articles")
    assert signal.args == [[articles[0], articles[2]]]
    session.set_project(None)


# More conditions


def counted(pane: LibraryPane) -> str:
    pane.filter.announce()
    return pane.filter.chips.count.text()


def chips(pane: LibraryPane) -> list[str]:
    found = (chip for chip in pane.filter.chips.findChildren(QToolButton) if chip.property("condition"))
    return [chip.text().removesuffix("  ✕") for chip in found if chip.isVisibleTo(pane)]


def chip(pane: LibraryPane, condition: str) -> QToolButton:
    found = pane.filter.chips.findChildren(QToolButton, f"chip_{condition}")
    return next(chip for chip in found if chip.isVisible())


def test_several_codes_and_whose_codings(qtbot: QtBot, pane: LibraryPane, session: Session, project: Project) -> None:
    items = ids(project)
    make_code(project, "Money", items[5])
    project.switch_coder("Bea").result()
    make_code(project, "Tone", items[1], items[2])
    pane._on_changed(ChangeSet(reset=True))
    pane.filter.more.click()
    code = pane.filter.drawer.code
    QTest.keyClicks(code, "Money")
    QTest.keyClick(code, Qt.Key.Key_Return)
    QTest.keyClicks(code, "tone")
    assert counted(pane) == "3 matches"
    assert chips(pane) == ["Money", "tone"]
    session.show_codings_of(frozenset({project.coder_id}))
    assert counted(pane) == "2 matches"
    session.show_codings_of(None)
    # Delete takes a chip off, and the keyboard is in the one that is left.
    first = chip(pane, "code:0")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert chips(pane) == ["tone"]
    assert counted(pane) == "2 matches"
    left = chip(pane, "code")
    assert left.hasFocus()
    QTest.keyClick(left, Qt.Key.Key_Delete)
    assert pane.filter.words.hasFocus()
    assert not pane.filter.wanted


def test_attributes_with_and_without_a_value(qtbot: QtBot, pane: LibraryPane, project: Project) -> None:
    items = ids(project)
    project.do(commands.set_attribute, items[1], "side", "near")
    project.do(commands.set_attribute, items[2], "side", "far")
    pane.filter.more.click()
    drawer = pane.filter.drawer
    drawer.attribute.setCurrentText("side")
    assert counted(pane) == "2 matches"
    assert chips(pane) == ["has side"]
    completer = drawer.value.completer()
    completer.setCompletionPrefix("n")
    assert completer.currentCompletion() == "near"
    QTest.keyClicks(drawer.value, "NEAR")
    assert counted(pane) == "1 match"
    assert chips(pane) == ["side = NEAR"]
    QTest.keyClick(drawer.value, Qt.Key.Key_Return)
    drawer.attribute.setCurrentText("badge")
    assert counted(pane) == "Nothing matches"
    assert chips(pane) == ["side = NEAR", "has badge"]
    drawer.drop("attribute:0")
    assert counted(pane) == "1 match"


def test_marks_reading_and_samples_narrow(pane: LibraryPane, session: Session, project: Project) -> None:
    items = ids(project)
    project.do(commands.set_flag, items[1:3], FlagKind.BOOKMARK)
    project.do(commands.set_flag, items[2:4], FlagKind.FLAG)
    project.do(commands.mark_seen, items[:2])
    project.do(commands.draw_sample, SamplePlan("Pilot", 4, 7))
    pane._on_changed(ChangeSet({Kind.SAMPLES: frozenset({1})}))
    drawer = pane.filter.drawer
    drawer.flag.setChecked(True)
    assert counted(pane) == "2 matches"
    drawer.bookmark.setChecked(True)
    assert counted(pane) == "3 matches"
    drawer.read.setCurrentIndex(1)
    assert counted(pane) == "1 match"
    pane.clear_filter()
    drawer.sample.setCurrentIndex(1)
    assert counted(pane) == "4 matches"
    assert chips(pane) == ["sample “Pilot”"]
    assert len(pane.matches()) == 4
    pane.clear_filter()
    assert pane.matches() == []
    pane.filter_sample(project.view.work.samples()[0].id)
    assert pane.filter.chips.count.text() == "4 matches"
    # A sample that is deleted narrows nothing any more.
    project.do(commands.delete_sample, project.view.work.samples()[0].id)
    pane._on_changed(ChangeSet({Kind.SAMPLES: frozenset({1})}))
    assert counted(pane) == ""


def test_filtering_by_an_author_from_elsewhere(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    pane.set_filter_words("zebra")
    with qtbot.waitSignal(session.filter_changed):
        pane.filter_author("Omar F.")
    assert pane.filter.chips.count.text() == "2 matches"
    assert pane.matches() == [ids(project)[2], ids(project)[5]]
    pane.filter.more.click()
    completer = pane.filter.drawer.author.completer()
    qtbot.waitUntil(lambda: completer.model().rowCount() == 6)


def test_the_next_coder_sees_their_own_marks(
    qtbot: QtBot, pane: LibraryPane, session: Session, project: Project
) -> None:
    items = ids(project)
    project.do(commands.mark_seen, [items[1]])
    project.do(commands.set_flag, [items[1]], FlagKind.FLAG)
    session.choose(items[1])
    pane.model.refresh([items[1]])
    assert row(pane, items[1]).read
    with qtbot.waitSignal(session.coder_changed):
        session.switch_coder("Bea")
    assert not row(pane, items[1]).read
    assert row(pane, items[1]).flags == frozenset()
    assert current(pane) == items[1]


def test_a_filter_is_kept_under_a_name(qtbot: QtBot, pane: LibraryPane, session: Session, project: Project) -> None:
    items = ids(project)
    project.do(commands.set_attribute, items[2], "side", "near")
    project.do(commands.set_flag, items[2:4], FlagKind.FLAG)
    make_code(project, "Money", items[2])
    pane._on_changed(ChangeSet(reset=True))
    pane.filter.more.click()
    saved, drawer = pane.filter.saved, pane.filter.drawer
    saved._fill()
    assert not saved.menu.actions()[0].isEnabled(), "nothing is set yet"
    pane.filter.words.setText("said")
    drawer.code.setText("Money")
    drawer.pin_code()
    drawer.attribute.setCurrentText("side")
    drawer.value.setText("near")
    drawer.flag.setChecked(True)
    drawer.coded.setCurrentIndex(1)
    assert counted(pane) == "1 match"
    before = pane.filter.wanted
    saved._fill()
    trigger_in(saved.menu, "Save")
    assert saved.name.hasFocus()
    QTest.keyClick(saved.name, Qt.Key.Key_Escape)
    assert not saved.name.isVisible()
    assert pane.filter.wanted == before, "Escape gives up the name, not the filter"
    saved._fill()
    trigger_in(saved.menu, "Save")
    QTest.keyClicks(saved.name, "Near & dear")
    QTest.keyClick(saved.name, Qt.Key.Key_Return)
    assert list(session.state.filters) == ["Near & dear"]
    assert json.loads(json.dumps(session.state.filters)) == session.state.filters
    pane.clear_filter()
    saved._fill()
    trigger_in(saved.menu, "Near")
    assert pane.filter.wanted == before
    assert pane.matches() == [items[2]]
    saved._fill()
    forget = next(action.menu() for action in saved.menu.actions() if "Forget" in action.text().replace("&", ""))
    assert isinstance(forget, QMenu)
    forget.actions()[0].trigger()
    assert session.state.filters == {}


def trigger_in(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if words in action.text().replace("&", "")).trigger()
