"""The journal, as a person uses it: find a memo, read it, go to what it is about, change it, delete it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import CodeId, CodingId, ItemId
from reader.domain.notes import NoteKind, NoteOrder
from reader.domain.text import Span
from reader.ui.journal.model import PAGE, NotesModel
from reader.ui.journal.pane import JournalPane
from reader.ui.session import Session
from reader.ui.theme import DARK


@pytest.fixture
def about(project: Project) -> dict[str, int]:
    """Memos on the code, a coding of a passage, the comment and the project; the ids of what they are on."""
    project.do(commands.create_code, "stance", None, "#336699")
    code = project.view.codebook()[0].id
    first = project.view.thread(project.view.articles()[0].id)[0].id
    project.do(commands.apply_code, code, [Target(first, Span(0, 8))])
    coding = project.view.codings_of(first)[0].id
    project.do(commands.write_memo, "Who pays, and who says so", code=code)
    project.do(commands.write_memo, "Impatient", coding=coding)
    project.do(commands.write_memo, "Begins the quarrel\nand ends it", item=first)
    project.do(commands.write_memo, "Read the rest in June")
    return {"code": code, "coding": coding, "item": first}


def opened(qtbot: QtBot, session: Session) -> JournalPane:
    pane = JournalPane(session)
    qtbot.addWidget(pane)
    pane.resize(480, 800)
    pane.show()
    qtbot.waitUntil(lambda: not pane._stale)
    return pane


@pytest.fixture
def pane(qtbot: QtBot, session: Session, about: dict[str, int]) -> JournalPane:
    return opened(qtbot, session)


@pytest.fixture
def asked(session: Session) -> list[tuple[object, object]]:
    """What the panel asks others to do."""
    found: list[tuple[object, object]] = []
    session.requested.connect(lambda name, thing: found.append((name, thing)))
    return found


def texts(pane: JournalPane) -> list[str]:
    return [str(pane.model.index(row).data()).split("\n")[0] for row in range(pane.model.rowCount())]


def choose(pane: JournalPane, text: str) -> None:
    """With the mouse."""
    index = pane.model.index(texts(pane).index(text))
    pane.list.scrollTo(index)
    QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=pane.list.visualRect(index).center())


def test_the_newest_memo_comes_first_and_each_says_what_it_is_about(pane: JournalPane) -> None:
    assert texts(pane) == ["Read the rest in June", "Begins the quarrel", "Impatient", "Who pays, and who says so"]
    choose(pane, "Impatient")
    assert pane.editor.heading.text() == "stance"
    assert pane.editor.where.text() == "“Close it” · Nan Reed · 1 · Harbour wall to close for a year"
    assert "Ann" in pane.editor.meta.text()
    heard = str(pane.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole))
    assert heard.startswith("Coding, stance, Impatient, “Close it”")
    choose(pane, "Begins the quarrel")
    assert pane.editor.text.toPlainText() == "Begins the quarrel\nand ends it"


def test_words_kinds_and_orders_narrow_the_list(pane: JournalPane, qtbot: QtBot) -> None:
    pane.filters.line.setFocus()
    QTest.keyClicks(pane.filters.line, "HARBOUR quarrel")
    qtbot.waitUntil(lambda: texts(pane) == ["Begins the quarrel"])
    assert pane.count.text() == "1 of 4"
    QTest.keyClick(pane.filters.line, Qt.Key.Key_Down)
    assert pane.list.hasFocus()
    assert pane.editor.heading.text() == "Nan Reed · 1"
    QTest.keyClick(pane.filters.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(texts(pane)) == 4)
    QTest.keyClicks(pane.filters.line, "nothing at all")
    qtbot.waitUntil(lambda: pane.empty.isVisible())
    assert "No memo matches" in pane.empty.text()
    pane.filters.line.clear()
    pane.filters.kinds.setCurrentIndex(pane.filters.kinds.findData(NoteKind.CODE.value))
    qtbot.waitUntil(lambda: texts(pane) == ["Who pays, and who says so"])
    pane.filters.kinds.setCurrentIndex(0)
    pane.filters.sort.setCurrentIndex(pane.filters.sort.findData(NoteOrder.WHAT.value))
    qtbot.waitUntil(
        lambda: texts(pane) == ["Read the rest in June", "Who pays, and who says so", "Begins the quarrel", "Impatient"]
    )
    assert pane._session.state.journal["order"] == "what"


def test_return_goes_to_what_a_memo_is_about(
    pane: JournalPane, session: Session, about: dict[str, int], asked: list[tuple[object, object]]
) -> None:
    choose(pane, "Begins the quarrel")
    assert not session.targets()
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert session.current == about["item"]
    assert asked == [("activated", ItemId(about["item"]))]
    asked.clear()
    choose(pane, "Impatient")
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert asked[-1] == ("coding_memo", CodingId(about["coding"]))
    assert asked[0][0] == "show_coding"
    asked.clear()
    choose(pane, "Who pays, and who says so")
    QTest.mouseClick(pane.editor.show_it, Qt.MouseButton.LeftButton)
    assert asked == [("code_memo", CodeId(about["code"]))]
    asked.clear()
    choose(pane, "Read the rest in June")
    index = pane.list.currentIndex()
    QTest.mouseDClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=pane.list.visualRect(index).center())
    assert asked == [("project_memo", None)]
    asked.clear()
    QTest.mouseClick(pane.new, Qt.MouseButton.LeftButton)
    assert asked == [("project_memo", None)]


def test_one_s_own_memo_is_changed_in_place(
    pane: JournalPane, session: Session, project: Project, about: dict[str, int], qtbot: QtBot
) -> None:
    choose(pane, "Impatient")
    pane.editor.text.setFocus()
    pane.editor.text.selectAll()
    QTest.keyClicks(pane.editor.text, "Impatient, but civil")
    QTest.keyClick(pane.editor.text, Qt.Key.Key_Escape)
    assert pane.list.hasFocus()
    qtbot.waitUntil(lambda: texts(pane)[0] == "Impatient, but civil")
    # It went to the top, and is still the one that is read.
    assert pane.list.currentIndex().row() == 0
    assert pane.editor.text.toPlainText() == "Impatient, but civil"
    (memo,) = project.view.memos_about(coding=CodingId(about["coding"]))
    assert memo.text == "Impatient, but civil"
    session.run(commands.undo)
    qtbot.waitUntil(lambda: pane.editor.text.toPlainText() == "Impatient")


def test_what_is_written_is_saved_after_a_while_and_before_another_is_read(
    pane: JournalPane, project: Project, about: dict[str, int], qtbot: QtBot
) -> None:
    choose(pane, "Begins the quarrel")
    pane.editor._pause.setInterval(1)
    pane.editor.text.setFocus()
    QTest.keyClicks(pane.editor.text, "A")
    qtbot.waitUntil(lambda: project.view.memos_about(item=ItemId(about["item"]))[0].text.startswith("ABegins"))
    qtbot.waitUntil(lambda: texts(pane)[0] == "ABegins the quarrel")
    pane.editor._pause.setInterval(60_000)
    QTest.keyClicks(pane.editor.text, "B")
    choose(pane, "Impatient")
    qtbot.waitUntil(lambda: project.view.memos_about(item=ItemId(about["item"]))[0].text.startswith("ABBegins"))
    assert pane.editor.text.toPlainText() == "Impatient"


def test_a_memo_is_deleted_and_undo_brings_it_back(
    pane: JournalPane, session: Session, project: Project, qtbot: QtBot
) -> None:
    choose(pane, "Begins the quarrel")
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(texts(pane)) == 3)
    assert "Begins the quarrel" not in texts(pane)
    assert pane.editor.text.toPlainText() == "Impatient"
    step = project.view.undoable()
    assert step is not None
    assert step.label == "Remove memo on a comment"
    session.run(commands.undo)
    qtbot.waitUntil(lambda: len(texts(pane)) == 4)


def test_others_memos_are_read_only(session: Session, project: Project, about: dict[str, int], qtbot: QtBot) -> None:
    project.switch_coder("Ben").result()
    project.do(commands.write_memo, "I see it otherwise", item=ItemId(about["item"]))
    project.switch_coder("Ann").result()
    pane = opened(qtbot, session)
    assert pane.filters.coders.isVisible()
    choose(pane, "I see it otherwise")
    assert pane.editor.text.isReadOnly()
    assert not pane.editor.delete.isEnabled()
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    assert "Only who wrote it" in pane.editor.meta.text()
    pane.filters.coders.setCurrentIndex(pane.filters.coders.findText("Ben"))
    qtbot.waitUntil(lambda: texts(pane) == ["I see it otherwise"])
    pane.filters.coders.setCurrentIndex(0)
    session.show_codings_of(frozenset({project.coder_id}))
    qtbot.waitUntil(lambda: len(texts(pane)) == 4)
    assert pane.blind.isVisible()
    session.switch_coder("Ben")
    qtbot.waitUntil(lambda: "I see it otherwise" in texts(pane))
    choose(pane, "I see it otherwise")
    assert not pane.editor.text.isReadOnly()


def test_the_hint_names_the_key_that_the_person_has(session: Session, qtbot: QtBot) -> None:
    session.settings.shortcuts = {"memo": "F8"}
    assert "Press F8 to write" in opened(qtbot, session).empty.text()


def test_an_empty_journal_says_how_memos_are_made(session: Session, project: Project, qtbot: QtBot) -> None:
    pane = opened(qtbot, session)
    assert "Press M" in pane.empty.text()
    assert pane.empty.isVisible()
    session.run(commands.write_memo, "The first", item=project.view.articles()[0].id)
    qtbot.waitUntil(lambda: texts(pane) == ["The first"])
    assert pane.list.isVisible()


def test_what_is_being_written_about_a_thing_that_goes_is_let_go(
    pane: JournalPane, session: Session, about: dict[str, int], qtbot: QtBot
) -> None:
    choose(pane, "Who pays, and who says so")
    pane.editor.text.setFocus()
    QTest.keyClicks(pane.editor.text, "Half a sent")
    session.run(commands.delete_code, CodeId(about["code"]))
    qtbot.waitUntil(lambda: len(texts(pane)) == 2)
    assert pane.editor.note is None
    assert pane.editor.text.toPlainText() == ""


def test_a_long_journal_is_fetched_in_pages(session: Session, project: Project, qtbot: QtBot) -> None:
    item = project.view.articles()[0].id
    with project.do(lambda writer: writer).unit("by hand") as unit:
        unit.conn.executemany(
            "INSERT INTO memos(guid, item_id, coder_id, text, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (f"g{n}", item, project.coder_id, f"Memo {n}", f"2025-01-01T00:00:{n:06}", f"2025-01-01T00:00:{n:06}")
                for n in range(PAGE * 2 + 30)
            ],
        )
    pane = opened(qtbot, session)
    assert pane.model.rowCount() == PAGE
    assert pane.count.text().startswith(str(PAGE * 2 + 30))
    while pane.model.canFetchMore():
        pane.model.fetchMore()
    assert texts(pane) == [f"Memo {n}" for n in reversed(range(PAGE * 2 + 30))]


def test_another_project_brings_another_journal(pane: JournalPane, session: Session) -> None:
    choose(pane, "Impatient")
    session.set_project(None)
    assert texts(pane) == []
    assert pane.editor.note is None
    assert not pane.new.isEnabled()


def test_the_model_keeps_qts_rules_and_everything_has_a_name(pane: JournalPane, project: Project) -> None:
    model = NotesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setUseFetchMore(False)
    view = project.view.notes
    model.load(view.memos(limit=1), lambda after, _limit: view.memos(after=after, limit=PAGE))
    model.fetchMore()
    assert model.rowCount() == 4
    assert not model.canFetchMore()
    model.load((), None)
    pane.apply_theme(DARK)
    for widget in (
        pane.filters.line,
        pane.filters.sort,
        pane.filters.kinds,
        pane.filters.coders,
        pane.new,
        pane.list,
        pane.editor.text,
    ):
        assert widget.accessibleName()
        assert widget.objectName()
