"""The tagging panel: type to tag, the codebook, what is coded here, memo and attributes, by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import Code, CodeId, Coding, ItemId
from reader.domain.palette import COLOURS
from reader.domain.text import Span
from reader.ui import theme
from reader.ui.session import Session
from reader.ui.tagging.attributes import NAME, VALUE
from reader.ui.tagging.match_list import PROPOSAL_ROLE
from reader.ui.tagging.matching import fold, match, prepare, propose
from reader.ui.tagging.pane import IN_VIVO_CP, TaggingPane, in_vivo_name
from tests.conftest import MakeProject
from tests.samples import ARABIC, COMBINING, FAMILY, long_thread


def code(number: int, path: str, parent: int | None = None, **values: object) -> Code:
    name = path.rpartition("/")[2]
    return Code(CodeId(number), f"g{number}", None if parent is None else CodeId(parent), name, path, path.count("/"),
                0, COLOURS[0], **values)  # type: ignore[arg-type]  # fmt: skip


BOOK = [
    code(1, "Noise"),
    code(2, "Noise/Engines", 1),
    code(3, "Noise/Music", 1),
    code(4, "Money"),
    code(5, "Trust in the council"),
    code(6, "Zoë's remarks"),
    code(7, "Unmoved"),
]


def found(typed: str, recent: Sequence[int] = ()) -> list[str]:
    return [hit.code.path for hit in match(prepare(BOOK), typed, [CodeId(i) for i in recent])]


# Matching


def test_every_word_must_occur_somewhere_in_the_path() -> None:
    assert found("noise mus") == ["Noise/Music"]
    assert found("music noise") == ["Noise/Music"]
    assert found("council trust") == ["Trust in the council"]
    assert found("noise/eng") == ["Noise/Engines"]
    assert found("engines money") == []


def test_case_and_accents_do_not_matter() -> None:
    assert found("ZOE") == found(COMBINING.casefold()) == found("zoë") == ["Zoë's remarks"]
    assert fold(f"{ARABIC} {FAMILY}") == fold(f"  {ARABIC}  {FAMILY} ")


def test_the_likeliest_comes_first() -> None:
    # The name itself, a name that begins so, a word that begins so, anything.
    assert found("mo") == ["Money", "Unmoved"]
    assert found("noise") == ["Noise", "Noise/Engines", "Noise/Music"]
    assert found("co") == ["Trust in the council"]
    assert found("e") == ["Noise/Engines", "Noise", "Noise/Music", "Money", "Trust in the council", "Zoë's remarks",
                          "Unmoved"]  # fmt: skip


def test_codes_used_last_come_first_among_equals() -> None:
    assert found("", recent=(5, 3))[:3] == ["Trust in the council", "Noise/Music", "Noise"]
    assert len(found("", recent=(5, 3))) == len(BOOK)
    assert found("mo", recent=(7,)) == ["Money", "Unmoved"]
    assert found("m", recent=(3,)) == ["Noise/Music", "Money", "Zoë's remarks", "Unmoved"]


def test_a_name_that_is_nowhere_is_proposed() -> None:
    entries = prepare(BOOK)
    assert propose(entries, "  ") is None
    assert propose(entries, "noise") is None
    assert propose(entries, "MUSIC") is None
    assert propose(entries, "noise / music") is None
    plain = propose(entries, "  Hope   and fear ")
    assert plain is not None
    assert (plain.names, plain.parent, plain.path) == (("Hope and fear",), None, "Hope and fear")


def test_a_path_nests_below_what_is_there() -> None:
    entries = prepare(BOOK)
    below = propose(entries, "noise/Traffic")
    assert below is not None
    assert (below.names, below.parent, below.path) == (("Traffic",), CodeId(1), "Noise/Traffic")
    deep = propose(entries, "music/Late/Bass")
    assert deep is not None
    assert (deep.names, deep.parent, deep.path) == (("Late", "Bass"), CodeId(3), "Noise/Music/Late/Bass")
    new = propose(entries, "Hope/Small/")
    assert new is not None
    assert (new.names, new.parent) == (("Hope", "Small"), None)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_typed(typed: str) -> None:
    entries = prepare(BOOK)
    assert all(hit.code in BOOK for hit in match(entries, typed))
    proposal = propose(entries, typed)
    assert proposal is None or all(name.strip() and "/" not in name for name in proposal.names)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_an_in_vivo_name_is_a_name(text: str) -> None:
    name = in_vivo_name(text)
    assert len(name) <= IN_VIVO_CP
    assert "/" not in name
    assert name == " ".join(name.split())
    assert bool(name) == bool(text.split())


def test_an_in_vivo_name_is_cut_at_a_word() -> None:
    text = "The wall and/or the pier have stood here for longer than anybody can remember"
    name = in_vivo_name(text)
    assert name == "The wall and∕or the pier have stood here for longer than…"
    assert in_vivo_name("x" * 80) == "x" * 59 + "…"


# The panel


@pytest.fixture
def items(project: Project) -> list[ItemId]:
    """The article and its comments in reading order."""
    article = project.view.articles()[0].id
    return [article, *(item.id for item in project.view.thread(article))]


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> TaggingPane:
    pane = TaggingPane(session)
    qtbot.addWidget(pane)
    pane.apply_theme(theme.LIGHT)
    pane.resize(340, 800)
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    return pane


def add(project: Project, *paths: str) -> dict[str, CodeId]:
    """Make codes by their paths; returns the whole codebook by path."""
    for path in paths:
        project.do(commands.apply_path, commands.code_path(path), [])
    return {code.path: code.id for code in project.view.codebook()}


def coded(project: Project, item: ItemId) -> list[tuple[str, str]]:
    """(code path, quote) of what stands on an item."""
    paths = {code.id: code.path for code in project.view.codebook()}
    return [(paths[coding.code_id], coding.quote) for coding in project.view.codings_of(item)]


def settled(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.bridge.busy)


def offered(pane: TaggingPane) -> list[str]:
    model = pane.line.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def trigger(menu: QMenu, *words: str) -> None:
    """Choose an entry by its words, through sub-menus."""
    at = menu
    for word in words[:-1]:
        below = next(action.menu() for action in at.actions() if word in action.text().replace("&", ""))
        assert isinstance(below, QMenu)
        at = below
    action = next(action for action in at.actions() if words[-1] in action.text().replace("&", ""))
    assert action.isEnabled()
    action.trigger()
    menu.deleteLater()


def switch_memo(pane: TaggingPane, words: str) -> None:
    """Choose what the memo is about, by the keyboard."""
    switch = pane.memo.switch
    switch.setFocus()
    down = switch.findText(words) - switch.currentIndex()
    for _ in range(abs(down)):
        QTest.keyClick(switch, Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up)
    assert switch.currentText() == words


def code_of(pane: TaggingPane, number: CodeId) -> Code:
    found = pane.codebook.codes.code(number)
    assert found is not None
    return found


def test_the_first_code_is_made_by_typing(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    assert pane.no_codes.isVisible()
    session.choose(items[1])
    pane.focus_tag_line()
    pane.line.insert(f"Zoë {ARABIC}")
    assert offered(pane) == [f"Create “Zoë {ARABIC}” and apply"]
    with qtbot.waitSignals([session.changed, pane.done]):
        QTest.keyClick(pane.line, Qt.Key.Key_Return)

    assert coded(project, items[1]) == [(f"Zoë {ARABIC}", "")]
    assert pane.codebook.isVisible()
    assert pane.applied.codings.rowCount() == 1
    assert "whole text" in pane.applied.codings.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not pane.line.popup.isVisible()
    assert pane.line.text() == ""


def test_typing_applies_what_is_highlighted(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    add(project, "Money", "Noise/Music", "Unmoved")
    session.set_project(project)
    session.choose(items[2])
    session.select([Target(items[2], Span(2, 7))])
    pane.focus_tag_line()
    QTest.keyClicks(pane.line, "mo")
    assert offered(pane) == ["Money", "Unmoved", "Create “mo” and apply"]
    QTest.keyClick(pane.line, Qt.Key.Key_Down)
    QTest.keyClick(pane.line, Qt.Key.Key_Down)
    QTest.keyClick(pane.line, Qt.Key.Key_Up)
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(pane.line, Qt.Key.Key_Return)
    body = project.view.item(items[2])
    assert body is not None
    assert coded(project, items[2]) == [("Unmoved", body.body.text[2:7])]
    assert session.last_code is not None
    # What was used last stands first where nothing is typed.
    pane.focus_tag_line()
    QTest.keyClick(pane.line, Qt.Key.Key_Down)
    assert offered(pane)[0] == "Unmoved"


def test_shift_return_stays_for_the_next_code(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    add(project, "Money", "Noise")
    session.set_project(project)
    session.choose(items[1])
    pane.focus_tag_line()
    left: list[bool] = []
    pane.done.connect(lambda: left.append(True))
    for word in ("money", "noise"):
        QTest.keyClicks(pane.line, word)
        QTest.keyClick(pane.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    settled(qtbot, session)
    assert [path for path, _ in coded(project, items[1])] == ["Money", "Noise"]
    assert pane.line.popup.isVisible()
    assert not left


def test_a_path_makes_nested_codes_and_says_so(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    add(project, "Noise")
    session.set_project(project)
    session.choose(items[1])
    pane.focus_tag_line()
    QTest.keyClicks(pane.line, "noise/Late music")
    assert offered(pane) == ["Create “Noise/Late music” and apply"]
    assert pane.line.list.currentIndex().data(PROPOSAL_ROLE) is not None
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(pane.line, Qt.Key.Key_Return)
    assert coded(project, items[1]) == [("Noise/Late music", "")]
    assert code_of(pane, add(project)["Noise/Late music"]) == pane.codebook.current_code()
    # Q repeats a code that was made a moment ago.
    session.choose(items[5])
    with qtbot.waitSignal(session.changed):
        pane.apply_last()
    assert coded(project, items[5]) == [("Noise/Late music", "")]


def test_escape_gives_up(qtbot: QtBot, pane: TaggingPane, session: Session, project: Project) -> None:
    add(project, "Money")
    session.set_project(project)
    pane.focus_tag_line()
    QTest.keyClicks(pane.line, "zz")
    with qtbot.waitSignal(pane.done):
        QTest.keyClick(pane.line, Qt.Key.Key_Escape)
    assert pane.line.text() == ""
    assert not pane.line.popup.isVisible()
    assert [code.name for code in project.view.codebook()] == ["Money"]


def test_a_click_on_a_match_applies_it(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    add(project, "Money", "Noise")
    session.set_project(project)
    session.choose(items[1])
    pane.focus_tag_line()
    assert pane.line.popup.isVisible()
    at = pane.line.list.visualRect(pane.line.list.model().index(1, 0)).center()
    with qtbot.waitSignal(session.changed):
        QTest.mouseClick(pane.line.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert coded(project, items[1]) == [("Noise", "")]


def test_without_an_item_a_code_is_only_made(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project
) -> None:
    pane.focus_tag_line()
    QTest.keyClicks(pane.line, "Hope")
    assert offered(pane) == ["Create “Hope”"]
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(pane.line, Qt.Key.Key_Return)
    assert [code.codings for code in project.view.codebook()] == [0]


def test_counts_follow_codings_without_a_new_codebook(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    codes = add(project, "Money", "Noise")
    session.set_project(project)
    resets: list[bool] = []
    pane.codebook.codes.modelReset.connect(lambda: resets.append(True))
    pane.codebook.setFocus()
    pane.codebook.select(codes["Noise"])
    for item in items[1:3]:
        session.choose(item)
        with qtbot.waitSignal(session.changed):
            QTest.keyClick(pane.codebook, Qt.Key.Key_Return)
    assert code_of(pane, codes["Noise"]).codings == 2
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert code_of(pane, codes["Noise"]).codings == 1
    assert not resets
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert code_of(pane, codes["Noise"]).codings == 0


def test_double_click_applies(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    codes = add(project, "Money")
    session.set_project(project)
    session.choose(items[1])
    at = pane.codebook.visualRect(pane.codebook.codes.index_of(codes["Money"])).center()
    QTest.mouseClick(pane.codebook.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(session.changed):
        QTest.mouseDClick(pane.codebook.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert coded(project, items[1]) == [("Money", "")]


def test_pinned_codes_are_toggled(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    codes = add(project, "Noise")
    project.do(commands.pin_code, codes["Noise"], 4)
    session.set_project(project)
    session.choose(items[1])
    for expected in ([("Noise", "")], []):
        with qtbot.waitSignal(session.changed):
            pane.apply_pinned(4)
        assert coded(project, items[1]) == expected
    pane.apply_pinned(5)
    assert not session.bridge.busy


def test_in_vivo_makes_and_applies_in_one_step(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    session.choose(items[2])
    session.select([Target(items[2], Span(0, 3))])
    with qtbot.waitSignal(session.changed):
        pane.in_vivo("A  wall,\nnot a museum")
    assert [path for path, _ in coded(project, items[2])] == ["A wall, not a museum"]
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert project.view.codebook() == []
    assert pane.codebook.codes.codes() == []
    pane.in_vivo("  ")
    assert not session.bridge.busy


# What is coded here


@pytest.fixture
def three(pane: TaggingPane, session: Session, project: Project, items: list[ItemId]) -> list[Coding]:
    """Three codings on the first comment, which is current."""
    codes = add(project, "Noise", "Money")
    project.do(commands.apply_code, codes["Noise"], [Target(items[1])])
    project.do(commands.apply_code, codes["Noise"], [Target(items[1], Span(0, 8))])
    project.do(commands.apply_code, codes["Money"], [Target(items[1], Span(0, 8))])
    session.set_project(project)
    session.choose(items[1])
    return project.view.codings_of(items[1])


def heard(pane: TaggingPane) -> list[str]:
    model = pane.applied.codings
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def test_what_is_coded_here(pane: TaggingPane, session: Session, three: list[Coding], items: list[ItemId]) -> None:
    quoted = QLocale().quoteString("Close it")
    assert heard(pane) == ["Noise, whole text", f"Noise, {quoted}", f"Money, {quoted}"]
    assert pane.heading.text().replace("&", "") == "Coded here (3)"
    session.choose(items[5])
    assert heard(pane) == []
    assert pane.heading.text() == "No code here yet"
    session.choose(None)
    assert pane.heading.text() == "Nothing chosen"


def test_moving_through_codings_tells_the_reader(qtbot: QtBot, pane: TaggingPane, three: list[Coding]) -> None:
    pane.applied.setFocus()
    with qtbot.waitSignal(pane.coding_chosen) as signal:
        QTest.keyClick(pane.applied, Qt.Key.Key_Down)
    assert signal.args is not None
    assert signal.args[0] in three


def test_delete_and_the_cross_remove_codings(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, three: list[Coding], items: list[ItemId]
) -> None:
    pane.applied.setFocus()
    pane.applied.setCurrentIndex(pane.applied.codings.index(0, 0))
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(pane.applied, Qt.Key.Key_Delete)
    assert [coding.id for coding in project.view.codings_of(items[1])] == [three[1].id, three[2].id]
    # The cursor stands on what took its place, and the next Delete takes that.
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(pane.applied, Qt.Key.Key_Delete)
    assert [coding.id for coding in project.view.codings_of(items[1])] == [three[2].id]
    rect = pane.applied.visualRect(pane.applied.codings.index(0, 0))
    cross = QPoint(rect.right() - pane.fontMetrics().height() // 2, rect.center().y())
    with qtbot.waitSignal(session.changed):
        QTest.mouseClick(pane.applied.viewport(), Qt.MouseButton.LeftButton, pos=cross)
    assert project.view.codings_of(items[1]) == []


def test_other_coders_are_named(
    pane: TaggingPane, session: Session, project: Project, three: list[Coding], items: list[ItemId]
) -> None:
    session.set_project(None)
    path = project.path
    project.close()
    other = Project.open(path, coder="Ben")
    other.do(commands.apply_code, three[0].code_id, [Target(items[1])])
    session.set_project(other)
    session.choose(items[1])
    assert "Noise, whole text, Ben" in heard(pane)
    assert "Noise, whole text, Ann" in heard(pane)
    session.set_project(None)
    other.close()


def test_a_coding_gets_a_memo_of_its_own(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, three: list[Coding], items: list[ItemId]
) -> None:
    project.do(commands.write_memo, "About the comment", item=items[1])
    pane.memo.refresh()
    trigger(pane.applied.menu_for(three[1]), "Memo")
    assert pane.memo.text.toPlainText() == ""
    assert pane.memo.switch.currentText() == "the coding “Noise”"
    QTest.keyClicks(pane.memo.text, "She shouts")
    with qtbot.waitSignal(session.changed):
        switch_memo(pane, "this comment")
    assert [memo.text for memo in project.view.memos_about(coding=three[1].id)] == ["She shouts"]
    assert [memo.text for memo in project.view.memos_about(item=items[1])] == ["About the comment"]
    assert pane.memo.text.toPlainText() == "About the comment"
    assert heard(pane)[1].endswith("memo: She shouts")


def test_what_is_written_on_a_coding_that_goes_away_does_no_harm(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, three: list[Coding], items: list[ItemId]
) -> None:
    project.do(commands.write_memo, "About the comment", item=items[1])
    trigger(pane.applied.menu_for(three[1]), "Memo")
    QTest.keyClicks(pane.memo.text, "Half")
    with qtbot.waitSignal(session.changed):
        session.run(commands.remove_codings, [three[1].id])
    assert pane.memo.text.toPlainText() == "About the comment"
    QTest.keyClicks(pane.memo.text, "Half")
    with qtbot.waitSignal(session.changed):
        session.run(commands.remove_articles, [items[0]])
    pane.flush()
    settled(qtbot, session)
    assert pane.memo.text.toPlainText() == ""
    assert pane.memo.text.isReadOnly()


# Memo and attributes


def test_a_memo_is_saved_when_the_focus_leaves(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    session.choose(items[1])
    pane.edit_memo()
    text = f"Odd: {FAMILY} {COMBINING} {ARABIC}"
    pane.memo.text.insertPlainText(text)
    with qtbot.waitSignal(session.changed):
        pane.codebook.setFocus()
        pane.line.setFocus()
    assert [memo.text for memo in project.view.memos_about(item=items[1])] == [text]


def test_a_memo_is_saved_after_a_pause(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    session.choose(items[1])
    pane.edit_memo()
    QTest.keyClicks(pane.memo.text, "Wait")
    with qtbot.waitSignal(session.changed, timeout=4000):
        assert project.view.memos_about(item=items[1]) == []
    assert [memo.text for memo in project.view.memos_about(item=items[1])] == ["Wait"]
    assert pane.memo.text.toPlainText() == "Wait"
    assert pane.memo.text.textCursor().position() == 4


def test_a_memo_goes_to_what_it_was_written_for(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    session.choose(items[1])
    pane.edit_memo()
    QTest.keyClicks(pane.memo.text, "First")
    session.choose(items[5])
    assert pane.memo.text.toPlainText() == ""
    QTest.keyClicks(pane.memo.text, "Second")
    pane.flush()
    settled(qtbot, session)
    assert [memo.text for memo in project.view.memos_about(item=items[1])] == ["First"]
    assert [memo.text for memo in project.view.memos_about(item=items[5])] == ["Second"]
    session.choose(items[1])
    assert pane.memo.text.toPlainText() == "First"
    pane.memo.text.clear()
    pane.flush()
    settled(qtbot, session)
    assert project.view.memos_about(item=items[1]) == []


def test_what_arrives_does_not_disturb_who_writes(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    codes = add(project, "Noise")
    session.set_project(project)
    session.choose(items[1])
    pane.edit_memo()
    QTest.keyClicks(pane.memo.text, "Half a thou")
    with qtbot.waitSignal(session.changed):
        session.apply(codes["Noise"])
    assert pane.memo.text.toPlainText() == "Half a thou"
    with qtbot.waitSignal(session.changed):
        pane.flush()
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert pane.memo.text.toPlainText() == ""


def test_attributes_are_edited_in_place(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    session.choose(items[5])
    pane.tabs.setCurrentWidget(pane.attributes)
    table = pane.attributes.table
    assert [(table.item(0, NAME).text(), table.item(0, VALUE).text())] == [("badge", "top reader")]  # type: ignore[union-attr]
    QTest.mouseClick(pane.attributes.add, Qt.MouseButton.LeftButton)
    editor = table.findChild(QLineEdit, "attribute_editor")
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "stance")
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert project.view.attributes_of(items[5]) == {"badge": "top reader", "stance": ""}
    cell = table.item(1, VALUE)
    assert cell is not None
    with qtbot.waitSignal(session.changed):
        cell.setText("against")
    name = table.item(1, NAME)
    assert name is not None
    with qtbot.waitSignal(session.changed):
        name.setText("opinion")
    settled(qtbot, session)
    assert project.view.attributes_of(items[5]) == {"badge": "top reader", "opinion": "against"}
    table.setFocus()
    table.setCurrentCell(0, NAME)
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(table, Qt.Key.Key_Delete)
    assert project.view.attributes_of(items[5]) == {"opinion": "against"}
    assert table.rowCount() == 1


def test_an_open_cell_belongs_to_the_item_before(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId]
) -> None:
    session.choose(items[5])
    pane.tabs.setCurrentWidget(pane.attributes)
    table = pane.attributes.table
    cell = table.item(0, VALUE)
    assert cell is not None
    table.setFocus()
    table.editItem(cell)
    editor = table.findChild(QLineEdit, "attribute_editor")
    assert isinstance(editor, QLineEdit)
    editor.setText("nobody")
    session.choose(items[1])
    settled(qtbot, session)
    assert project.view.attributes_of(items[5]) == {"badge": "nobody"}
    assert project.view.attributes_of(items[1]) == {}
    assert table.rowCount() == 0


def test_a_read_only_project_shows_and_does_not_write(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, three: list[Coding], items: list[ItemId]
) -> None:
    session.set_project(None)
    path = project.path
    project.close()
    read_only = Project.open(path, coder="Ann", read_only=True)
    session.set_project(read_only)
    session.choose(items[1])
    assert len(heard(pane)) == 3
    assert not pane.line.isEnabled()
    assert pane.memo.text.isReadOnly()
    assert not pane.attributes.add.isEnabled()
    pane.codebook.setFocus()
    pane.codebook.select(three[0].code_id)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_F2):
        QTest.keyClick(pane.codebook, key)
    pane.applied.setFocus()
    pane.applied.setCurrentIndex(pane.applied.codings.index(0, 0))
    QTest.keyClick(pane.applied, Qt.Key.Key_Delete)
    pane.apply_last()
    pane.apply_pinned(1)
    pane.in_vivo("text")
    menu = pane.codebook.menu_for(code_of(pane, three[0].code_id))
    assert not any(
        action.isEnabled() for action in menu.actions() if "New" in action.text() or "Delete" in action.text()
    )
    assert not session.bridge.busy
    session.set_project(None)
    read_only.close()


def test_projects_come_and_go(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, items: list[ItemId], make_project: MakeProject
) -> None:
    add(project, "Noise")
    session.set_project(project)
    session.choose(items[1])
    pane.edit_memo()
    QTest.keyClicks(pane.memo.text, "Not for the other one")
    other = make_project(long_thread(3), name="other")
    session.set_project(other)
    assert pane.memo.text.toPlainText() == ""
    assert not session.bridge.busy
    assert pane.no_codes.isVisible()
    assert pane.heading.text() == "Nothing chosen"
    session.set_project(None)
    assert not pane.line.isEnabled()
    pane.apply_last()
    pane.edit_memo()
    pane.flush()


def test_it_paints_in_every_theme_and_both_directions(
    qtbot: QtBot, pane: TaggingPane, session: Session, project: Project, three: list[Coding]
) -> None:
    project.do(commands.pin_code, three[0].code_id, 1)
    session.set_project(project)
    session.choose(three[0].item_id)
    pane.codebook.select(three[0].code_id)
    for colours in (theme.LIGHT, theme.SEPIA, theme.DARK):
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            pane.setLayoutDirection(direction)
            pane.apply_theme(colours)
            image = pane.codebook.viewport().grab().toImage()
            at = pane.codebook.visualRect(pane.codebook.currentIndex())
            assert image.pixelColor(at.center().x(), at.top() + 3).name() == colours.current


def test_everything_is_named_and_reachable(pane: TaggingPane) -> None:
    for widget in (pane.line, pane.codebook, pane.applied, pane.memo.text, pane.attributes.table, pane.attributes.add):
        assert isinstance(widget, QWidget)
        assert widget.accessibleName()
        assert widget.objectName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
