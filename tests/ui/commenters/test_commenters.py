"""The panel of commenters, as a person uses it: choose, read, join, take apart, describe, code all of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.commenters import PeopleOrder, Person
from reader.domain.model import AttributeType, ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import plain
from reader.ui.commenters.dialogs import JoinDialog, PartDialog, RenameDialog
from reader.ui.commenters.pane import CommentersPane
from reader.ui.commenters.people_model import BATCH, PeopleModel
from reader.ui.commenters.said_model import SaidModel
from reader.ui.session import Session
from reader.ui.theme import DARK
from tests.samples import ARABIC, FAMILY, long_thread

CTRL = Qt.KeyboardModifier.ControlModifier


def ferry() -> Iterator[Record]:
    yield ArticleRecord(title="The ferry runs again", body=plain("It left at noon."))
    yield CommentRecord("a", plain(f"At last {FAMILY}."), author="Nan Reed", published="2025-06-01T08:00")
    yield CommentRecord("b", plain(ARABIC), parent_ref="a", author="Skipper", published="2025-06-02")


@pytest.fixture
def pane(qtbot: QtBot, session: Session, project: Project) -> CommentersPane:
    import_records(project, "ferry", ferry())
    pane = CommentersPane(session)
    qtbot.addWidget(pane)
    pane.resize(500, 900)
    pane.show()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 5)
    return pane


def names(pane: CommentersPane) -> list[str]:
    return [str(pane.model.index(row).data()) for row in range(pane.model.rowCount())]


def choose(pane: CommentersPane, *wanted: str) -> None:
    """With the mouse: the first by a click, the others with Ctrl."""
    for number, name in enumerate(wanted):
        index = pane.model.place_of([name])
        pane.people.scrollTo(index)
        QTest.mouseClick(
            pane.people.viewport(),
            Qt.MouseButton.LeftButton,
            CTRL if number else Qt.KeyboardModifier.NoModifier,
            pane.people.visualRect(index).center(),
        )


def person(project: Project, name: str) -> Person:
    return next(one for one in project.view.commenters.everybody() if one.name == name)


def comments(pane: CommentersPane) -> list[tuple[str, bool]]:
    """The rows of the lower list, and whether each can be chosen."""
    model = pane.person.model
    return [
        (str(model.index(row).data()), bool(model.index(row).flags() & Qt.ItemFlag.ItemIsSelectable))
        for row in range(model.rowCount())
    ]


def test_people_are_listed_with_what_they_wrote(pane: CommentersPane) -> None:
    assert names(pane) == ["Anonymous", "Nan Reed", "nan reed", "Omar F.", "Skipper"]
    choose(pane, "Nan Reed")
    assert pane.person.name.text() == "Nan Reed"
    assert comments(pane) == [
        ("Harbour wall to close for a year", False),
        ("Close it and be done. It is a wall, not a museum.", True),
        ("The ferry runs again", False),
        (f"At last {FAMILY}.", True),
    ]
    heard = str(pane.model.place_of(["Nan Reed"]).data(Qt.ItemDataRole.AccessibleTextRole))
    assert heard.startswith("Nan Reed, ")
    assert pane.acts.count.text().startswith("5")


def test_the_keyboard_alone_leads_to_a_comment_in_the_reader_and_back(
    pane: CommentersPane, session: Session, qtbot: QtBot
) -> None:
    asked: list[tuple[object, object]] = []
    session.requested.connect(lambda name, about: asked.append((name, about)))
    pane.filter.setFocus()
    QTest.keyClicks(pane.filter, "skip")
    assert names(pane) == ["Skipper"]
    assert pane.acts.count.text() == "1 of 5"
    QTest.keyClick(pane.filter, Qt.Key.Key_Down)
    assert pane.people.hasFocus()
    QTest.keyClick(pane.people, Qt.Key.Key_Return)
    assert pane.person.list.hasFocus()
    QTest.keyClick(pane.person.list, Qt.Key.Key_Down)
    QTest.keyClick(pane.person.list, Qt.Key.Key_Down)
    second = session.project.view.commenters.items_of(pane.chosen()[0])[1] if session.project else None
    assert session.current == second
    QTest.keyClick(pane.person.list, Qt.Key.Key_Return)
    assert asked == [("activated", second)]
    QTest.keyClick(pane.person.list, Qt.Key.Key_Escape)
    assert pane.people.hasFocus()
    pane.filter.setFocus()
    QTest.keyClick(pane.filter, Qt.Key.Key_Escape)
    assert len(names(pane)) == 5
    assert [one.name for one in pane.chosen()] == ["Skipper"]


def test_names_are_joined_and_undo_parts_them(
    pane: CommentersPane, session: Session, project: Project, qtbot: QtBot
) -> None:
    choose(pane, "Nan Reed", "Omar F.")
    QTest.mouseClick(pane.acts.join, Qt.MouseButton.LeftButton)
    dialog = pane.findChild(JoinDialog)
    assert dialog is not None
    assert "4 comments" in dialog.text.text()
    assert "Undo" in dialog.text.text()
    # A name that looks alike is offered, not ticked.
    qtbot.waitUntil(lambda: dialog.alike.count() == 1)
    assert dialog.alike.item(0).checkState() is Qt.CheckState.Unchecked
    assert dialog.names() == ["Nan Reed", "Omar F."]
    dialog.alike.setFocus()
    dialog.alike.setCurrentRow(0)
    QTest.keyClick(dialog.alike, Qt.Key.Key_Space)
    assert "5 comments" in dialog.text.text()
    dialog.shown.setFocus()
    line = dialog.shown.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "Nan")
    QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(pane) == ["Anonymous", "Nan (+3 names)", "Skipper"])
    assert person(project, "Nan").comments == 5
    assert [one.name for one in pane.chosen()] == ["Nan"]
    assert pane.person.name.text() == "Nan (+3 names)"
    assert len([row for row in comments(pane) if row[1]]) == 5
    session.run(commands.undo)
    qtbot.waitUntil(lambda: len(names(pane)) == 5)
    assert {one.name for one in pane.chosen()} == {"Nan Reed", "nan reed", "Omar F."}


def test_one_person_alone_cannot_be_joined(pane: CommentersPane) -> None:
    choose(pane, "Skipper")
    pane.acts.join.click()
    dialog = pane.findChild(JoinDialog)
    assert dialog is not None
    assert not dialog.do.isEnabled()
    dialog.close()


def test_a_person_is_taken_apart(pane: CommentersPane, session: Session, project: Project, qtbot: QtBot) -> None:
    session.run(commands.join_commenters, ["Nan Reed", "nan reed", "Skipper"], "Nan Reed")
    qtbot.waitUntil(lambda: len(names(pane)) == 3)
    choose(pane, "Omar F.")
    assert not pane.acts.part.isEnabled()
    choose(pane, "Nan Reed")
    pane.acts.part.click()
    dialog = pane.findChild(PartDialog)
    assert dialog is not None
    assert dialog.list.names() == ["Nan Reed", "nan reed", "Skipper"]
    for row in (0, 1):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(pane)) == 4)
    assert person(project, "Nan Reed").names == ("Nan Reed", "nan reed")
    assert person(project, "Skipper").id is None


def test_a_person_gets_another_name(pane: CommentersPane, session: Session, project: Project, qtbot: QtBot) -> None:
    choose(pane, "Skipper")
    pane.acts.rename.click()
    dialog = pane.findChild(RenameDialog)
    assert dialog is not None
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "The captain")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "The captain (+1 name)" in names(pane))
    assert pane.person.name.text().startswith("The captain")
    assert "writes as Skipper" in pane.person.about.text()


def test_dialogs_go_with_the_project(pane: CommentersPane, session: Session, qtbot: QtBot) -> None:
    choose(pane, "Nan Reed", "Omar F.")
    pane.acts.join.click()
    dialog = pane.findChild(JoinDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.destroyed):
        session.set_project(None)
    assert names(pane) == []


def test_all_comments_of_one_get_a_code_in_one_step(
    pane: CommentersPane, session: Session, project: Project, qtbot: QtBot
) -> None:
    project.do(commands.create_code, "masonry", None, "#336699")
    code = project.view.codebook()[0].id
    choose(pane, "Nan Reed")
    assert "2" in pane.person.choose_all.text()
    QTest.mouseClick(pane.person.choose_all, Qt.MouseButton.LeftButton)
    items = project.view.commenters.items_of(person(project, "Nan Reed"))
    assert session.several == tuple(items)
    assert "2 comments" in pane.person.note.text()
    before = project.view.undoable()
    session.apply(code)
    qtbot.waitUntil(lambda: "2 coded" in pane.person.about.text())
    assert [len(project.view.codings_of(item)) for item in items] == [1, 1]
    step = project.view.undoable()
    assert step is not None
    assert before is None or step.id != before.id
    dots = pane.person.model.place_of(items[0])
    assert "masonry" in str(dots.data(Qt.ItemDataRole.AccessibleTextRole))
    session.run(commands.undo)
    qtbot.waitUntil(lambda: "coded" not in pane.person.about.text())
    assert project.view.codings_of(items[0]) == []


def test_ctrl_a_means_those_that_are_not_fetched_yet_too(
    qtbot: QtBot, session: Session, make_project: Any, settings: Any
) -> None:
    project = make_project(long_thread(450, title="Long"), name="long")
    session.set_project(project)
    project.do(commands.join_commenters, [f"Author {n}" for n in range(17)], "Everybody")
    pane = CommentersPane(session)
    qtbot.addWidget(pane)
    pane.show()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    choose(pane, "Author 3")
    assert pane.person.model.rowCount() < 450
    pane.person.list.setFocus()
    QTest.keyClick(pane.person.list, Qt.Key.Key_A, CTRL)
    assert len(session.several) == 450
    pane.person.model.fetchMore()
    assert len(pane.person.list.selectedIndexes()) == pane.person.model.rowCount() - 1
    assert len(session.several) == 450
    # The arrows go on from there, with one.
    QTest.keyClick(pane.person.list, Qt.Key.Key_Down)
    assert session.several == ()
    assert not pane.person.note.isVisible()
    session.set_project(None)


def test_what_is_current_elsewhere_moves_nothing_here(
    pane: CommentersPane, session: Session, project: Project, qtbot: QtBot
) -> None:
    choose(pane, "Anonymous")
    article = project.view.articles()[0].id
    omar = project.view.thread(article)[1].id
    session.choose(omar)
    assert [one.name for one in pane.chosen()] == ["Anonymous"]
    assert "Omar F." in pane.author.text()
    assert pane.author.isVisible()
    pane.filter.setText("anon")
    QTest.mouseClick(pane.author, Qt.MouseButton.LeftButton)
    assert [one.name for one in pane.chosen()] == ["Omar F."]
    assert pane.filter.text() == ""
    said = pane.person.model.said(pane.person.list.currentIndex())
    assert said is not None
    assert said.row.id == omar
    assert session.current == omar
    session.choose(article)
    assert not pane.author.isVisible()


def test_the_library_is_asked_to_show_only_theirs(pane: CommentersPane, session: Session) -> None:
    asked: list[tuple[object, object]] = []
    session.requested.connect(lambda name, about: asked.append((name, about)))
    choose(pane, "Omar F.")
    QTest.mouseClick(pane.person.only_theirs, Qt.MouseButton.LeftButton)
    assert asked == [("filter_author", "Omar F.")]


def open_cell(pane: CommentersPane, row: int, column: int) -> QWidget:
    table = pane.person.attributes.table
    table.setFocus()
    table.setCurrentCell(row, column)
    if table.state() != QAbstractItemView.State.EditingState:
        QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QWidget, "person_attribute_editor")
    assert editor is not None
    return editor


def test_attributes_of_a_person(pane: CommentersPane, session: Session, project: Project, qtbot: QtBot) -> None:
    project.do(commands.define_attribute, "side", AttributeType.CHOICE, ["for", "against"])
    choose(pane, "Skipper")
    pane.person.tabs.setCurrentIndex(1)
    QTest.mouseClick(pane.person.attributes.add, Qt.MouseButton.LeftButton)
    table = pane.person.attributes.table
    name = table.findChild(QLineEdit, "person_attribute_editor")
    assert name is not None
    QTest.keyClicks(name, "side")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.currentColumn() == 1)
    qtbot.waitUntil(lambda: table.findChild(QLineEdit, "person_attribute_editor") is None)
    value = open_cell(pane, 0, 1)
    assert isinstance(value, QComboBox)
    value.setCurrentText("against")
    table.finish_editing()
    qtbot.waitUntil(lambda: person(project, "Skipper").id is not None)
    assert project.view.commenters.attributes_of(person(project, "Skipper")) == {"side": "against"}
    qtbot.waitUntil(lambda: not session.bridge.busy)
    qtbot.waitUntil(lambda: pane.person.person is not None and pane.person.person.id is not None)
    assert "choices" in pane.person.attributes.hint.text()
    table.setFocus()
    table.setCurrentCell(0, 1)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: person(project, "Skipper").id is None)
    qtbot.waitUntil(lambda: table.rowCount() == 0)


def test_a_value_that_does_not_fit_is_refused_and_taken_back(
    qtbot: QtBot, pane: CommentersPane, session: Session, project: Project
) -> None:
    project.do(commands.define_attribute, "age", AttributeType.NUMBER)
    project.do(commands.set_commenter_attribute, "Skipper", "age", "61")
    session.announce(project.do(commands.set_commenter_attribute, "Skipper", "age", "62"))
    qtbot.waitUntil(lambda: not pane._stale)
    choose(pane, "Skipper")
    pane.person.tabs.setCurrentIndex(1)
    refused: list[object] = []
    session.failed.disconnect()
    session.failed.connect(refused.append)
    session.failed.connect(pane.person.attributes._on_failed)
    cell = open_cell(pane, 0, 1)
    assert isinstance(cell, QLineEdit)
    cell.selectAll()
    QTest.keyClicks(cell, "old")
    QTest.keyClick(cell, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(refused))
    item = pane.person.attributes.table.item(0, 1)
    assert item is not None
    assert item.text() == "62"
    assert project.view.commenters.attributes_of(person(project, "Skipper")) == {"age": "62"}


def test_orders_are_kept_for_the_project(pane: CommentersPane, session: Session, qtbot: QtBot) -> None:
    pane.sort.setFocus()
    pane.sort.setCurrentIndex(pane.sort.findData(PeopleOrder.COMMENTS.value))
    assert names(pane) == ["Nan Reed", "Omar F.", "Skipper", "Anonymous", "nan reed"]
    again = CommentersPane(session)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.model.rowCount() == 5)
    assert names(again) == names(pane)


def test_a_hidden_panel_reads_nothing_until_it_is_shown(
    pane: CommentersPane, session: Session, project: Project, qtbot: QtBot
) -> None:
    pane.hide()
    session.run(commands.join_commenters, ["Nan Reed", "nan reed"], "Nan")
    qtbot.waitUntil(lambda: not session.bridge.busy)
    assert len(names(pane)) == 5
    pane.show()
    qtbot.waitUntil(lambda: len(names(pane)) == 4)


def test_codes_of_others_come_and_go_with_who_is_shown(
    pane: CommentersPane, session: Session, project: Project, qtbot: QtBot
) -> None:
    project.do(commands.create_code, "masonry", None, "#336699")
    code = project.view.codebook()[0].id
    item = project.view.commenters.items_of(person(project, "Anonymous"))[0]
    session.run(commands.apply_code, code, [Target(item)])
    choose(pane, "Anonymous")
    qtbot.waitUntil(lambda: "masonry" in heard(pane, item))
    session.show_codings_of(frozenset())
    qtbot.waitUntil(lambda: "masonry" not in heard(pane, item))


def heard(pane: CommentersPane, item: ItemId) -> str:
    return str(pane.person.model.place_of(item).data(Qt.ItemDataRole.AccessibleTextRole))


def test_read_only_projects_can_be_looked_at(qtbot: QtBot, session: Session, project: Project) -> None:
    path = project.path
    project.close()
    read_only = Project.open(path, read_only=True)
    session.set_project(read_only)
    pane = CommentersPane(session)
    qtbot.addWidget(pane)
    pane.show()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 5)
    choose(pane, "Nan Reed", "Omar F.")
    assert not pane.acts.join.isEnabled()
    assert not pane.acts.rename.isEnabled()
    session.set_project(None)
    read_only.close()


def test_every_widget_has_a_name(pane: CommentersPane) -> None:
    pane.apply_theme(DARK)
    choose(pane, "Nan Reed")
    for widget in (*pane.findChildren(QLineEdit), *pane.findChildren(QComboBox), *pane.findChildren(QAbstractItemView)):
        if widget.isVisibleTo(pane) and not widget.objectName().startswith("qt_"):
            assert widget.accessibleName() or widget.parent() is not None
            assert widget.objectName(), widget
    for button in (
        pane.acts.join,
        pane.acts.part,
        pane.acts.rename,
        pane.author,
        pane.person.choose_all,
        pane.person.only_theirs,
    ):
        assert button.accessibleName() or not button.isVisible()


def test_models_keep_qts_rules(qtbot: QtBot, session: Session, project: Project) -> None:
    people = PeopleModel()
    said = SaidModel()
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal) for model in (people, said)
    ]
    many = [Person(f"Author {n}", (f"Author {n}",), n, 1, None, None, 0) for n in range(BATCH * 2 + 3)]
    for tester in testers:
        # It would fetch inside what it is told of a fetch.
        tester.setUseFetchMore(False)
    people.load(many)
    people.narrow("author 1")
    people.narrow("")
    people.sort_by(PeopleOrder.COMMENTS)
    people.fetchMore()
    assert people.place_of(["Author 0"]).row() == len(many) - 1
    view = project.view.commenters
    codes = {code.id: code for code in project.view.codebook()}
    omar = person(project, "Omar F.")
    said.load(lambda after: view.comments_of(omar, after, 1), codes)
    while said.canFetchMore():
        said.fetchMore()
    assert said.rowCount() == 3
    assert not said.place_of(ItemId(999), further=True).isValid()
    said.load(None, {})
    assert all(isinstance(model, QAbstractListModel) for model in (people, said))
    assert people.rowCount(people.index(0)) == 0
    assert said.data(QModelIndex()) is None
    assert len(testers) == 2


def test_a_number_is_written_and_read_as_the_locale_has_it(
    qtbot: QtBot, pane: CommentersPane, session: Session, project: Project
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        project.do(commands.define_attribute, "hours", AttributeType.NUMBER)
        session.announce(project.do(commands.set_commenter_attribute, "Skipper", "hours", "2.5"))
        qtbot.waitUntil(lambda: not pane._stale)
        choose(pane, "Skipper")
        pane.person.tabs.setCurrentIndex(1)
        cell = open_cell(pane, 0, 1)
        assert isinstance(cell, QLineEdit)
        assert cell.text() == "2,5"
        cell.selectAll()
        QTest.keyClicks(cell, "3,75")
        QTest.keyClick(cell, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: project.view.commenters.attributes_of(person(project, "Skipper")) == {"hours": "3.75"})
        qtbot.waitUntil(lambda: not session.bridge.busy)
        shown = pane.person.attributes.table.item(0, 1)
        assert shown is not None
        assert shown.text() == "3,75"
    finally:
        QLocale.setDefault(before)
