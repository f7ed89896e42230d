"""The windows about people, as a researcher uses them, down to what an export then says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from reader.app import commands, registry
from reader.app.commands import Target
from reader.app.exports import Wanted, export
from reader.app.project import Project
from reader.domain.protection import Protection
from reader.domain.pseudonyms import PseudonymKind
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import Span, plain
from reader.ui.people.findable import FindableDialog
from reader.ui.people.mentions import MentionsDialog
from reader.ui.people.people_window import PeopleWindow
from reader.ui.people.pseudonyms import PseudonymsDialog
from reader.ui.people.rows import RowsTable
from reader.ui.session import Session
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.ui.dialogs.pressing import child, press
from tests.ui.person import Answers

LONG = "The old ferry used to leave at nine from the pier behind the mill, and nobody minded waiting 👩‍👩‍👧."


def _records() -> Iterator[Record]:
    yield ArticleRecord("Ferries", plain("About ferries"), author="Rae Moss")
    yield CommentRecord("a", plain(LONG), author="Will Fenn")
    yield CommentRecord(
        "b", plain("I agree with Will. It will be better, says @Odo99."), parent_ref="a", author="Odo99"
    )
    yield CommentRecord("c", plain("Will it?"), author="Will")


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    return make_project(_records())


def _open(qtbot: QtBot, dialog: PeopleWindow) -> Any:
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    _settled(qtbot, dialog)
    return dialog


def _settled(qtbot: QtBot, dialog: PeopleWindow) -> None:
    qtbot.waitUntil(lambda: not dialog.busy and not dialog._session.bridge.busy, timeout=20_000)


def _exported(project: Project, tmp_path: Path, protection: Protection) -> str:
    exporter = registry.exporter("json")
    assert exporter is not None
    export(project, exporter, tmp_path / "out.json", exporter.options(), wanted=Wanted(protection=protection))
    return (tmp_path / "out.json").read_text(encoding="utf-8")


def _given(project: Project) -> dict[str, str | None]:
    return {one.who.name: one.pseudonym for one in project.view.protection.people()}


def test_a_pseudonym_is_typed_over_in_its_place(
    qtbot: QtBot, session: Session, project: Project, tmp_path: Path
) -> None:
    dialog = _open(qtbot, PseudonymsDialog(session))
    table = child(dialog, RowsTable, "pseudonyms_table")
    names = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    assert names == ["Odo99", "Rae Moss", "Will", "Will Fenn"]
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))

    QTest.keyClicks(table.viewport(), "M")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "The miller")
    with qtbot.waitSignal(session.changed, timeout=10_000):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    _settled(qtbot, dialog)

    assert table.model().index(0, 1).data() == "The miller"
    text = _exported(project, tmp_path, Protection(names=True))
    assert "The miller" in text
    assert "Odo99" not in text


def test_all_get_pseudonyms_of_a_kind_and_new_ones_after_a_yes(
    qtbot: QtBot, session: Session, project: Project, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    agree = False

    def confirm(title: str, text: str, verb: str) -> bool:
        asked.append(text)
        return agree

    monkeypatch.setattr(session.ask, "confirm", confirm)
    dialog = _open(qtbot, PseudonymsDialog(session))
    kinds = child(dialog, QComboBox, "pseudonyms_kind")
    kinds.setCurrentIndex(kinds.findData(str(PseudonymKind.HASH.value)))
    with qtbot.waitSignal(session.changed, timeout=10_000):
        press(qtbot, dialog, "pseudonyms_give")
    _settled(qtbot, dialog)
    hashes = _given(project)
    assert all(one is not None and len(one) >= 8 for one in hashes.values())
    assert not dialog.give.isEnabled()

    kinds.setCurrentIndex(kinds.findData(str(PseudonymKind.NUMBERED.value)))
    press(qtbot, dialog, "pseudonyms_anew")
    assert len(asked) == 1
    assert _given(project) == hashes
    agree = True
    with qtbot.waitSignal(session.changed, timeout=10_000):
        press(qtbot, dialog, "pseudonyms_anew")
    _settled(qtbot, dialog)
    assert set(_given(project).values()) == {"Commenter 1", "Commenter 2", "Commenter 3", "Author 1"}

    child(dialog, QLineEdit, "pseudonyms_filter").setText("fenn")
    assert dialog.model.rowCount() == 1
    with qtbot.waitSignal(session.changed, timeout=10_000):
        press(qtbot, dialog, "pseudonyms_clear")
    assert _given(project)["Will Fenn"] is None
    project.do(commands.undo)
    assert _given(project)["Will Fenn"] is not None


def test_a_name_that_is_a_word_is_decided_everywhere_and_in_one_place(
    qtbot: QtBot, session: Session, project: Project, tmp_path: Path
) -> None:
    dialog = _open(qtbot, MentionsDialog(session))
    names = child(dialog, RowsTable, "mentions_names")
    places = child(dialog, RowsTable, "mentions_places")

    def choose(name: str) -> None:
        rows = names.rows_model.rows
        names.setCurrentIndex(names.model().index(next(n for n, row in enumerate(rows) if row.name == name), 0))
        _settled(qtbot, dialog)

    choose("Odo99")
    assert "[@Odo99]" in places.model().index(0, 0).data()
    child(dialog, QCheckBox, "mentions_open").setChecked(True)
    assert "Odo99" not in [row.name for row in names.rows_model.rows]
    choose("Will")
    texts = [places.model().index(row, 0).data() for row in range(places.model().rowCount())]
    assert any("agree with [Will]" in text for text in texts)

    with qtbot.waitSignal(session.changed, timeout=10_000):
        press(qtbot, dialog, "leave_everywhere")
    _settled(qtbot, dialog)
    assert "agree with Will." in _exported(project, tmp_path, Protection(names=True))

    child(dialog, QCheckBox, "mentions_open").setChecked(False)
    choose("Will")
    places.selectRow(next(row for row, text in enumerate(texts) if "agree with [Will]" in text))
    with qtbot.waitSignal(session.changed, timeout=10_000):
        press(qtbot, dialog, "mask_here")
    _settled(qtbot, dialog)
    text = _exported(project, tmp_path, Protection(names=True))
    assert "agree with Will." not in text
    assert '"text":"Will it?"' in text


def test_a_quote_that_can_be_found_gets_a_paraphrase(
    qtbot: QtBot, session: Session, project: Project, tmp_path: Path
) -> None:
    (article,) = project.view.articles()
    first, second, third = project.view.thread(article.id)
    project.do(commands.apply_path, ["travel"], [Target(first.id, Span(4, 60)), Target(third.id)])
    project.do(commands.apply_path, ["view"], [Target(second.id)])
    dialog = _open(qtbot, FindableDialog(session))
    table = child(dialog, RowsTable, "findable_table")
    assert [row.code_path for row in table.rows_model.rows] == ["travel", "view"]
    assert child(dialog, QPlainTextEdit, "findable_quote").toPlainText() == LONG[4:60]

    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert editor is child(dialog, QPlainTextEdit, "findable_paraphrase")
    QTest.keyClicks(editor, "Boats went early from near the mill")
    with qtbot.waitSignal(session.changed, timeout=10_000):
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _settled(qtbot, dialog)

    assert table.currentIndex().row() == 1
    assert [row.code_path for row in table.chosen()] == ["view"]
    assert "without a paraphrase: 1" in dialog.said.text()
    text = _exported(project, tmp_path, Protection(paraphrases=True))
    assert "Boats went early from near the mill" in text
    assert LONG[4:60] not in text
    assert LONG[4:60] in _exported(project, tmp_path, Protection())

    hidden = _open(qtbot, FindableDialog(session, Wanted(protection=Protection(paraphrases=True))))
    assert [row.code_path for row in child(hidden, RowsTable, "findable_table").rows_model.rows] == ["view"]


@pytest.mark.parametrize(
    ("action", "kind"), [("pseudonyms", PseudonymsDialog), ("mentions", MentionsDialog), ("findable", FindableDialog)]
)
def test_they_open_from_the_menu_and_close_with_the_project(
    opened: MainWindow, qtbot: QtBot, action: str, kind: type[PeopleWindow]
) -> None:
    opened.actions_table[action].trigger()
    dialog = opened.findChild(kind)
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
    with qtbot.waitSignal(dialog.destroyed, timeout=10_000):
        opened.close_project()


# While other things happen


def _many() -> Iterator[Record]:
    yield ArticleRecord("Bells", plain("About bells"), author="Rae Moss")
    yield CommentRecord("0", plain("First."), author="Odo99")
    for number in range(1, 12):
        yield CommentRecord(str(number), plain(f"As @Odo99 says, {number} times."), author=f"Kay {number}")


def test_all_mentions_of_a_name_are_read_once(qtbot: QtBot, session: Session, make_project: MakeProject) -> None:
    """More of them than there are examples; reading them again and again would never end."""
    before = session.project
    session.set_project(make_project(_many(), name="many"))
    dialog = _open(qtbot, MentionsDialog(session))
    names, places = child(dialog, RowsTable, "mentions_names"), child(dialog, RowsTable, "mentions_places")
    names.setCurrentIndex(
        names.model().index(next(n for n, row in enumerate(names.rows_model.rows) if row.name == "Odo99"), 0)
    )
    _settled(qtbot, dialog)
    assert places.model().rowCount() == 11
    places.go(7)
    with qtbot.waitSignal(session.changed, timeout=10_000):
        press(qtbot, dialog, "leave_here")
    _settled(qtbot, dialog)
    assert places.currentIndex().row() == 7
    fates = [places.model().index(row, 2).data() for row in range(11)]
    assert fates[7] == "as it is (decided)"
    assert fates.count("masked") == 10
    assert names.model().index(names.currentIndex().row(), 2).data() == "10 of 11"
    session.set_project(before)


def _findable(qtbot: QtBot, session: Session, project: Project) -> FindableDialog:
    (article,) = project.view.articles()
    first, second, _third = project.view.thread(article.id)
    project.do(commands.apply_path, ["travel"], [Target(first.id, Span(4, 60)), Target(second.id)])
    dialog = FindableDialog(session)
    _open(qtbot, dialog)
    return dialog


def _paraphrases(project: Project) -> list[str]:
    return [one.text for one in project.view.protection.paraphrases()]


def test_a_paraphrase_is_kept_by_going_elsewhere(qtbot: QtBot, session: Session, project: Project) -> None:
    dialog = _findable(qtbot, session, project)
    QTest.keyClicks(dialog.paraphrase, "Boats left early")
    with qtbot.waitSignal(session.changed, timeout=10_000):
        QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert _paraphrases(project) == ["Boats left early"]
    _settled(qtbot, dialog)
    assert dialog.paraphrase.toPlainText() == ""
    QTest.keyClicks(dialog.paraphrase, "Somebody is of the same mind")
    with qtbot.waitSignal(session.changed, timeout=10_000):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(_paraphrases(project)) == 2


def test_what_is_undone_leaves_the_field_and_does_not_come_back(
    qtbot: QtBot, session: Session, project: Project
) -> None:
    dialog = _findable(qtbot, session, project)
    QTest.keyClicks(dialog.paraphrase, "Boats left early")
    with qtbot.waitSignal(session.changed, timeout=10_000):
        press(qtbot, dialog, "findable_save")
    _settled(qtbot, dialog)
    dialog.table.setCurrentIndex(dialog.table.model().index(0, 0))
    assert dialog.paraphrase.toPlainText() == "Boats left early"

    with qtbot.waitSignal(session.changed, timeout=10_000):
        session.run(commands.undo)
    _settled(qtbot, dialog)
    assert dialog.paraphrase.toPlainText() == ""
    dialog.table.setCurrentIndex(dialog.table.model().index(1, 0))
    _settled(qtbot, dialog)
    assert _paraphrases(project) == []


def test_what_is_being_written_stays_while_others_change_the_project(
    qtbot: QtBot, session: Session, project: Project
) -> None:
    dialog = _findable(qtbot, session, project)
    QTest.keyClicks(dialog.paraphrase, "Boats left")
    with qtbot.waitSignal(session.changed, timeout=10_000):
        session.run(commands.apply_path, ["new"], [])
    _settled(qtbot, dialog)
    QTest.keyClicks(dialog.paraphrase, " early")
    assert dialog.paraphrase.toPlainText() == "Boats left early"
    session.coder_leaving.emit()
    qtbot.waitUntil(lambda: _paraphrases(project) == ["Boats left early"], timeout=10_000)
    _settled(qtbot, dialog)


def test_a_pseudonym_is_typed_to_its_end_while_others_change_the_project(
    qtbot: QtBot, session: Session, project: Project
) -> None:
    dialog = _open(qtbot, PseudonymsDialog(session))
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.model.index(0, 1))
    QTest.keyClicks(dialog.table.viewport(), "M")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    with qtbot.waitSignal(session.changed, timeout=10_000):
        session.run(commands.apply_path, ["new"], [])
    _settled(qtbot, dialog)
    assert QApplication.focusWidget() is editor
    QTest.keyClicks(editor, "iller")
    with qtbot.waitSignal(session.changed, timeout=10_000):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    _settled(qtbot, dialog)
    assert dialog.model.index(0, 1).data() == "Miller"


def test_return_in_the_filter_does_not_close(qtbot: QtBot, session: Session) -> None:
    dialog = _open(qtbot, PseudonymsDialog(session))
    dialog.filter.setFocus()
    QTest.keyClicks(dialog.filter, "fenn")
    QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "People: 1 of 4" in dialog.said.text()
    close = child(dialog, QPushButton, "people_close")
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert not dialog.isVisible()


@pytest.mark.parametrize("kind", [PseudonymsDialog, MentionsDialog, FindableDialog])
def test_a_project_that_cannot_be_written_is_only_looked_at(
    qtbot: QtBot, session: Session, project: Project, kind: type[PeopleWindow]
) -> None:
    (article,) = project.view.articles()
    project.do(commands.apply_path, ["view"], [Target(project.view.thread(article.id)[0].id)])
    session.set_project(None)
    project.close()
    read_only = Project.open(project.path, coder="Ann", read_only=True)
    session.set_project(read_only)
    dialog = _open(qtbot, kind(session))
    tables = dialog.findChildren(RowsTable)
    assert all(table.rows_model.rows for table in tables)
    allowed = [button.objectName() for button in dialog.findChildren(QPushButton) if button.isEnabled()]
    assert allowed == ["people_close"]
    for table in tables:
        flags = table.model().flags(table.model().index(0, len(table.rows_model.columns) - 1))
        assert not flags & Qt.ItemFlag.ItemIsEditable
    assert all(text.isReadOnly() for text in dialog.findChildren(QPlainTextEdit))
    session.set_project(None)
    read_only.close()


@pytest.mark.parametrize("kind", [PseudonymsDialog, MentionsDialog, FindableDialog])
def test_no_two_things_have_the_same_letter(qtbot: QtBot, session: Session, kind: type[PeopleWindow]) -> None:
    dialog = _open(qtbot, kind(session))
    texts = [one.text() for one in dialog.findChildren(QLabel) if one.buddy() is not None]
    texts += [one.text() for one in dialog.findChildren(QAbstractButton)]
    letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert len(letters) > 3
    assert len(letters) == len(set(letters))


def test_an_empty_project_says_so(qtbot: QtBot, session: Session, make_project: MakeProject) -> None:
    before = session.project
    session.set_project(make_project(name="empty"))
    for kind, words in (
        (PseudonymsDialog, "Nobody is known"),
        (MentionsDialog, "No text mentions"),
        (FindableDialog, "No quote"),
    ):
        dialog = _open(qtbot, kind(session))
        assert words in dialog.said.text()
        allowed = [button.objectName() for button in dialog.findChildren(QPushButton) if button.isEnabled()]
        assert allowed == ["people_close"]
    session.set_project(before)


def test_ten_thousand_people_are_filtered_as_one_types(
    qtbot: QtBot, session: Session, make_project: MakeProject
) -> None:
    def crowd() -> Iterator[Record]:
        yield ArticleRecord("Crowd", plain("x"))
        for number in range(10_000):
            yield CommentRecord(str(number), plain("y"), author=f"Peŕson {number}")

    before = session.project
    session.set_project(make_project(crowd(), name="crowd"))
    dialog = _open(qtbot, PseudonymsDialog(session))
    assert dialog.model.rowCount() == 10_000
    clock = QElapsedTimer()
    clock.start()
    QTest.keyClicks(dialog.filter, "person 77")
    # Nine keys; ten times what it takes.
    assert clock.elapsed() < 2000
    assert dialog.model.rowCount() == sum("77" in str(number) for number in range(10_000))
    session.set_project(before)


def test_a_window_that_is_there_already_comes_to_the_front(opened: MainWindow, qtbot: QtBot) -> None:
    for action, kind, count in (("pseudonyms", PseudonymsDialog, 1), ("mentions", MentionsDialog, 1)):
        for _ in range(2):
            opened.actions_table[action].trigger()
        assert len(opened.findChildren(kind)) == count
    opened.people.findable()
    opened.people.findable(Wanted())
    opened.people.findable(Wanted(protection=Protection(paraphrases=True)))
    found = opened.findChildren(FindableDialog)
    assert len(found) == 2
    for dialog in opened.findChildren(PeopleWindow):
        _settled(qtbot, dialog)
        dialog.close()
