"""The attributes of one item: editors by type, a rename as one step, refusals said in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.project import Project
from reader.domain.model import AttributeType, ItemId
from reader.ui.session import Session
from reader.ui.tagging.attributes import NAME, VALUE, AttributeTable
from reader.ui.typed_fields import ChoiceField, DateField


@pytest.fixture
def item(project: Project) -> ItemId:
    """A comment with a badge, a number, a date and a choice."""
    found = project.view.thread(project.view.articles()[0].id)[4].id
    project.do(commands.define_attribute, "n", AttributeType.NUMBER)
    project.do(commands.define_attribute, "on", AttributeType.DATE)
    project.do(commands.define_attribute, "side", AttributeType.CHOICE, ["for", "against"])
    for name, value in (("n", "1.5"), ("on", "2025-04"), ("side", "for")):
        project.do(commands.set_attribute, found, name, value)
    return found


@pytest.fixture
def tab(qtbot: QtBot, session: Session, item: ItemId) -> AttributeTable:
    tab = AttributeTable(session)
    qtbot.addWidget(tab)
    tab.resize(400, 300)
    session.changed.connect(tab.refresh)
    tab.show()
    tab.show_item(item)
    return tab


def row_of(tab: AttributeTable, name: str) -> int:
    for row in range(tab.table.rowCount()):
        cell = tab.table.item(row, NAME)
        if cell is not None and cell.text() == name:
            return row
    raise AssertionError(name)


def edit(tab: AttributeTable, name: str, column: int = VALUE) -> QWidget:
    tab.table.setFocus()
    tab.table.setCurrentCell(row_of(tab, name), column)
    QTest.keyClick(tab.table, Qt.Key.Key_F2)
    editor = tab.table.findChild(QWidget, "attribute_editor")
    assert editor is not None
    return editor


def give(tab: AttributeTable, editor: QWidget, text: str) -> None:
    line = editor.focusProxy() or editor
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_each_type_has_its_editor(
    qtbot: QtBot, tab: AttributeTable, session: Session, project: Project, item: ItemId
) -> None:
    number = edit(tab, "n")
    with qtbot.waitSignal(session.changed):
        give(tab, number, "2.50")
    date = edit(tab, "on")
    assert isinstance(date, DateField)
    with qtbot.waitSignal(session.changed):
        give(tab, date, "2024")
    choice = edit(tab, "side")
    assert isinstance(choice, ChoiceField)
    QTest.keyClicks(choice, "a")
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(choice, Qt.Key.Key_Return)
    assert project.view.attributes_of(item) == {"badge": "top reader", "n": "2.5", "on": "2024", "side": "against"}


def test_a_value_that_does_not_fit_is_refused_in_place(
    qtbot: QtBot, tab: AttributeTable, project: Project, item: ItemId
) -> None:
    give(tab, edit(tab, "n"), "many")
    qtbot.waitUntil(tab.problem.isVisible)
    assert "not a number" in tab.problem.text()
    assert project.view.attributes_of(item)["n"] == "1.5"
    cell = tab.table.item(row_of(tab, "n"), VALUE)
    assert cell is not None
    assert cell.text() == "1.5"


def test_an_empty_typed_value_takes_the_attribute_away(
    qtbot: QtBot, tab: AttributeTable, session: Session, project: Project, item: ItemId
) -> None:
    choice = edit(tab, "side")
    assert isinstance(choice, ChoiceField)
    choice.setCurrentIndex(0)
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(choice, Qt.Key.Key_Return)
    assert "side" not in project.view.attributes_of(item)


def test_a_rename_is_one_step(
    qtbot: QtBot, tab: AttributeTable, session: Session, project: Project, item: ItemId
) -> None:
    with qtbot.waitSignal(session.changed):
        give(tab, edit(tab, "badge", NAME), "medal")
    assert project.view.attributes_of(item)["medal"] == "top reader"
    step = project.view.undoable()
    assert step is not None
    assert step.label == "Rename attribute “badge” to “medal”"
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert project.view.attributes_of(item)["badge"] == "top reader"


def test_a_rename_to_a_name_that_stands_here_is_refused(
    qtbot: QtBot, tab: AttributeTable, session: Session, project: Project, item: ItemId
) -> None:
    give(tab, edit(tab, "badge", NAME), "n")
    qtbot.waitUntil(lambda: tab.problem.isVisible())
    assert "stands here already" in tab.problem.text()
    assert project.view.attributes_of(item)["badge"] == "top reader"
    assert row_of(tab, "badge") == 0


def test_a_typed_attribute_is_stored_with_its_first_value(
    qtbot: QtBot, tab: AttributeTable, session: Session, project: Project
) -> None:
    other = project.view.thread(project.view.articles()[0].id)[0].id
    tab.show_item(other)
    QTest.mouseClick(tab.add, Qt.MouseButton.LeftButton)
    name = tab.table.findChild(QLineEdit, "attribute_editor")
    assert name is not None
    QTest.keyClicks(name, "n")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.table.editing)
    assert project.view.attributes_of(other) == {}
    with qtbot.waitSignal(session.changed):
        give(tab, edit(tab, "n"), "7")
    assert project.view.attributes_of(other) == {"n": "7"}
