"""A page that came in again: its captures, what vanished, texts from before, and codings that lost their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QListWidget, QPushButton, QTextBrowser, QToolButton, QTreeWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import check
from reader.domain.model import CodingId, ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.report import FileReport, FileStatus, ImportReport, Recapture
from reader.domain.text import Span, plain
from reader.ui.adrift.model import AdriftModel
from reader.ui.adrift.pane import AdriftPane
from reader.ui.detail.signs import Sign
from reader.ui.dialogs import recapture
from reader.ui.dialogs.import_dialog import ImportDialog
from reader.ui.dialogs.import_report import as_text
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.ui.dialogs.pressing import child
from tests.ui.person import Answers, press, settle
from tests.ui.test_mending import open_dialog

MAY, JUNE = "2025-05-01T10:00:00+00:00", "2025-06-01T10:00:00+00:00"
ARTICLE = ArticleRecord("The ferry is late again", plain("It was late on Monday."), url="https://saltby.example/ferry")
REST = "It is always the weather. The boats are old, and the crew is tired."
OLD = f"The company never says so, and nobody asks. {REST}"
NEW = f"The company never says a word. {REST}"


def said(ref: str, text: str, author: str, parent: str | None = None) -> CommentRecord:
    return CommentRecord(ref, plain(text), parent, author, f"2025-04-30T10:0{ref[-1]}")


FIRST = (said("c-1", OLD, "Nan Reed"), said("c-2", "Take the bus.", "Skipper"), said("c-3", "Or walk.", "Omar", "c-2"))
SECOND = (replace(FIRST[0], body=plain(NEW)), replace(FIRST[2], parent_ref=None), said("c-4", "Row!", "Ida", "c-1"))


def page(*comments: CommentRecord) -> Iterator[Record]:
    yield ARTICLE
    yield from comments


@pytest.fixture
def ferry(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> MainWindow:
    """Saved in May, coded, saved again in June: one text changed, one comment vanished, one is new."""
    made = make_project()
    import_records(made, "ferry may.html", page(*FIRST), saved_at=MAY)
    first = made.view.thread(made.view.articles()[0].id)[0]
    asks, boats = OLD.index("nobody asks"), OLD.index("The boats")
    made.do(commands.apply_path, ["asking"], [Target(first.id, Span(asks, asks + 11))])
    made.do(commands.apply_path, ["boats"], [Target(first.id, Span(boats, boats + 16))])
    import_records(made, "ferry june.html", page(*SECOND), recognise=True, saved_at=JUNE)
    made.close()
    assert window.open_path(made.path)
    window.session.choose(window.session.view.articles()[0].id)
    window.reader.focus_text()
    settle(window, qtbot)
    return window


def comment(window: MainWindow, author: str) -> ItemId:
    view = window.session.view
    return next(item.id for item in view.thread(view.articles()[0].id) if item.author == author)


def sound(window: MainWindow) -> bool:
    assert window.session.project is not None
    return window.session.project.do(check) == []


# Captures and revisions


def test_captures_say_when_and_what_in_words(ferry: MainWindow, qtbot: QtBot) -> None:
    press(ferry, qtbot, "Ctrl+Shift+H")
    dialog = open_dialog(ferry, "captures")
    listed = child(dialog, QTreeWidget, "captures_list")
    rows = [listed.topLevelItem(number) for number in range(listed.topLevelItemCount())]
    assert [row.text(0).strip("\u2068\u2069") for row in rows] == ["ferry may.html", "ferry june.html"]
    assert rows[0].text(3) == "the first"
    assert rows[1].text(3).startswith("1 new, 1 changed, 1 vanished")
    assert rows[1].text(3).endswith("; 1 codings moved, 1 without a place")
    assert "25" in rows[0].text(1)


def test_what_vanished_is_marked_everywhere(ferry: MainWindow, qtbot: QtBot) -> None:
    gone = comment(ferry, "Skipper")
    row = ferry.session.view.rows([gone])[0]
    assert row.vanished
    ferry.session.choose(gone)
    settle(ferry, qtbot)
    assert "no longer on the page since" in ferry.reader.heading.text()
    backdrop = ferry.reader.view.backdrop
    assert backdrop is not None
    assert Sign.VANISHED in backdrop.signs[gone]
    index = ferry.library.model.index_of(gone)
    assert "no longer on the page" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "no longer on the page" in index.data(Qt.ItemDataRole.ToolTipRole)
    ferry.session.choose(comment(ferry, "Ida"))
    press(ferry, qtbot, "Ctrl+Shift+H")
    dialog = open_dialog(ferry, "captures")
    vanished = child(dialog, QListWidget, "captures_vanished")
    assert vanished.count() == 1
    assert "no longer on the page since" in vanished.item(0).text()
    vanished.itemActivated.emit(vanished.item(0))
    settle(ferry, qtbot)
    assert ferry.session.current == gone


def test_the_text_before_stands_beside_the_present_one(ferry: MainWindow, qtbot: QtBot) -> None:
    ferry.session.choose(comment(ferry, "Nan Reed"))
    press(ferry, qtbot, "Ctrl+Shift+H")
    dialog = open_dialog(ferry, "captures")
    old, new = child(dialog, QTextBrowser, "revisions_old"), child(dialog, QTextBrowser, "revisions_new")
    assert old.isVisible()
    assert (old.toPlainText(), new.toPlainText()) == (OLD, NEW)
    assert "line-through" in old.toHtml()
    assert "underline" in new.toHtml()
    assert "changed on the page" in child(dialog, QComboBox, "revisions_which").currentText()


def test_a_page_that_came_once_says_what_to_do(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "Ctrl+Shift+H")
    dialog = open_dialog(opened, "captures")
    assert "came in once" in dialog.said.text()  # type: ignore[attr-defined]
    assert child(dialog, QTreeWidget, "captures_list").topLevelItemCount() == 1


# Codings without a place


@pytest.fixture
def pane(ferry: MainWindow, qtbot: QtBot) -> AdriftPane:
    badge = child(ferry, QToolButton, "status_adrift")
    assert badge.isVisible()
    assert badge.text() == "1 codings without a place"
    badge.click()
    settle(ferry, qtbot)
    found = ferry.panel("adrift")
    assert isinstance(found, AdriftPane)
    assert found.isVisible()
    return found


def coding(window: MainWindow) -> CodingId:
    return window.session.view.captures.adrift()[0].coding.id


def test_the_list_passes_the_tester_and_says_what_was_coded(ferry: MainWindow, pane: AdriftPane) -> None:
    model = AdriftModel(ferry.session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.load()
    texts = [model.index(0, column).data() for column in range(model.columnCount())]
    assert [text.strip("“”\"") for text in texts] == [
        "nobody asks", "asking", "1 Nan Reed · The company never says a word. It is always …", "Ann",
    ]  # fmt: skip
    assert pane.quote.text().startswith("It stood on: … The company never says so, and ")
    assert ". It is always the weather." in pane.quote.text()
    assert tester.model() is model
    model.deleteLater()


def test_it_is_placed_at_the_selection(ferry: MainWindow, pane: AdriftPane, qtbot: QtBot) -> None:
    lost = coding(ferry)
    button = child(pane, QPushButton, "adrift_place")
    assert not button.isEnabled()
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=pane.table.visualRect(
        pane.model.index(0, 0)).center())  # fmt: skip
    settle(ferry, qtbot)
    first = comment(ferry, "Nan Reed")
    assert ferry.session.current == first
    start = NEW.index("never says")
    ferry.reader.select_span(Target(first, Span(start, start + 10)))
    assert button.isEnabled()
    button.click()
    settle(ferry, qtbot)
    found = ferry.session.view.coding(lost)
    assert found is not None
    assert (found.adrift, found.quote) == (False, "never says")
    assert pane.empty.isVisible()
    assert not child(ferry, QToolButton, "status_adrift").isVisible()
    assert ferry.actions_table["undo"].text().replace("&", "") == "Undo Place “asking” anew"
    assert sound(ferry)
    ferry.actions_table["undo"].trigger()
    settle(ferry, qtbot)
    assert ferry.session.view.captures.adrift_count() == 1
    assert child(ferry, QToolButton, "status_adrift").isVisible()


def test_enter_suggests_and_enter_again_places(ferry: MainWindow, pane: AdriftPane, qtbot: QtBot) -> None:
    span = ferry.session.view.captures.suggested(coding(ferry))
    pane.table.setFocus()
    press(ferry, qtbot, "Return")
    if span is None:
        assert "like the quote" in ferry.status.currentMessage()
    else:
        assert ferry.session.selection == (Target(comment(ferry, "Nan Reed"), span),)
        pane.table.setFocus()
        press(ferry, qtbot, "Return")
        assert ferry.session.view.captures.adrift_count() == 0
    assert sound(ferry)


def test_it_can_stand_on_the_whole_instead(ferry: MainWindow, pane: AdriftPane, qtbot: QtBot) -> None:
    lost = coding(ferry)
    child(pane, QPushButton, "adrift_whole").click()
    settle(ferry, qtbot)
    found = ferry.session.view.coding(lost)
    assert found is not None
    assert (found.adrift, found.span, found.quote) == (False, None, "")
    assert sound(ferry)
    ferry.actions_table["undo"].trigger()
    settle(ferry, qtbot)
    again = ferry.session.view.coding(lost)
    assert again is not None
    assert (again.adrift, again.quote) == (True, "nobody asks")
    assert sound(ferry)


def test_whole_twice_is_refused_and_nothing_is_lost(
    ferry: MainWindow, pane: AdriftPane, answers: Answers, qtbot: QtBot
) -> None:
    ferry.session.run(commands.apply_path, ["asking"], [Target(comment(ferry, "Nan Reed"))])
    settle(ferry, qtbot)
    pane.code_whole()
    settle(ferry, qtbot)
    assert "on the whole already" in answers.told[-1]
    assert ferry.session.view.captures.adrift_count() == 1


def test_delete_takes_it_away(ferry: MainWindow, pane: AdriftPane, qtbot: QtBot) -> None:
    pane.table.setFocus()
    press(ferry, qtbot, "Delete")
    assert ferry.session.view.captures.adrift_count() == 0
    assert pane.empty.isVisible()
    assert sound(ferry)


def test_who_codes_blind_sees_none_of_others(ferry: MainWindow, pane: AdriftPane, qtbot: QtBot) -> None:
    ferry.session.show_codings_of(frozenset())
    settle(ferry, qtbot)
    assert pane.model.rowCount() == 0


# The report


def test_words_leave_out_what_is_none() -> None:
    assert recapture.words(Recapture(1)) == "nothing new"
    assert recapture.words(Recapture(1, moved=4)) == "nothing new; 4 codings moved"
    found = Recapture(1, added=12, changed=3, vanished=1, moved=4, adrift=1)
    assert recapture.words(found) == "12 new, 3 changed, 1 vanished; 4 codings moved, 1 without a place"


def test_the_report_says_it_and_leads_to_the_panel(ferry: MainWindow, qtbot: QtBot) -> None:
    line = FileReport("ferry june.html", FileStatus.IMPORTED, "html", recapture=Recapture(1, added=2, adrift=1))
    report = ImportReport((line,), known_articles=(ferry.session.view.articles()[0].id,))
    dialog = ImportDialog(ferry.session, [], ferry, _Ready(report))
    ferry.keep(dialog)
    with qtbot.waitSignal(dialog.finished_import, timeout=5000):
        dialog.start()
    settle(ferry, qtbot)
    table = child(dialog, QTreeWidget, "import_report")
    assert table.topLevelItem(0).text(1) == "Saved again"
    assert table.topLevelItem(0).child(0).text(0) == "This page was there already: 2 new; 1 without a place"
    assert "2 new; 1 without a place" in as_text(report)
    child(dialog, QPushButton, "import_copy").click()
    assert "2 new; 1 without a place" in QGuiApplication.clipboard().text()
    child(dialog, QPushButton, "import_adrift").click()
    settle(ferry, qtbot)
    assert ferry.panel("adrift").isVisible()


class _Ready:
    """An import that is over before it begins."""

    def __init__(self, report: ImportReport) -> None:
        self._report = report

    def __call__(self, _token: object) -> ImportReport:
        return self._report
