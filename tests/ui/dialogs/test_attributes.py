"""The dialog of attributes: made, renamed, given another type, choices put in order, deleted; refused in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.project import Project
from reader.domain.model import Attribute, AttributeType, ItemId
from reader.ui.dialogs.attributes import AttributesDialog
from reader.ui.session import Session


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> AttributesDialog:
    dialog = AttributesDialog(session)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def items(project: Project) -> list[ItemId]:
    return [item.id for item in project.view.thread(project.view.articles()[0].id)]


def attribute(project: Project, name: str) -> Attribute:
    return next(found for found in project.view.attribute_definitions() if found.name == name)


def listed(dialog: AttributesDialog) -> list[tuple[str, str, str]]:
    tree = dialog.list
    entries = (tree.topLevelItem(n) for n in range(tree.topLevelItemCount()))
    return [(e.text(0), e.text(1), e.text(2)) for e in entries if e is not None]


def idle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.bridge.busy)


def type_into(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def take(dialog: AttributesDialog, kind: AttributeType) -> None:
    """Choose a type, as from the list."""
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind.value))
    dialog.kind.activated.emit(dialog.kind.currentIndex())


def write_choice(qtbot: QtBot, dialog: AttributesDialog, text: str) -> None:
    QTest.mouseClick(dialog.choices.add, Qt.MouseButton.LeftButton)
    editor = dialog.choices.list.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, text)
    with qtbot.waitSignal(dialog.choices.edited):
        QTest.keyClick(editor, Qt.Key.Key_Return)


def test_what_is_there_is_listed(dialog: AttributesDialog) -> None:
    assert listed(dialog) == [("badge", "Text", "1")]
    assert dialog.name.text() == "badge"
    assert not dialog.choices.isVisible()


def test_a_new_one_is_there_once_it_has_a_name(
    qtbot: QtBot, dialog: AttributesDialog, session: Session, project: Project
) -> None:
    QTest.mouseClick(dialog.new, Qt.MouseButton.LeftButton)
    type_into(dialog.name, "age")
    idle(qtbot, session)
    take(dialog, AttributeType.NUMBER)
    idle(qtbot, session)
    type_into(dialog.description, "in years")
    idle(qtbot, session)
    found = attribute(project, "age")
    assert (found.type, found.description) == (AttributeType.NUMBER, "in years")
    assert listed(dialog) == [("age", "Number", "0"), ("badge", "Text", "1")]


def test_a_rename_is_stored_and_a_name_that_is_taken_is_refused(
    qtbot: QtBot, dialog: AttributesDialog, session: Session, project: Project
) -> None:
    project.do(commands.define_attribute, "other")
    dialog.reload()
    type_into(dialog.name, "OTHER")
    idle(qtbot, session)
    assert "already" in dialog.problem.text()
    assert dialog.name.text() == "OTHER"
    type_into(dialog.name, "medal")
    idle(qtbot, session)
    assert dialog.problem.text() == ""
    assert [name for name, _, _ in listed(dialog)] == ["medal", "other"]


def test_a_type_that_does_not_fit_says_how_many_and_which(
    qtbot: QtBot, dialog: AttributesDialog, session: Session, project: Project
) -> None:
    take(dialog, AttributeType.NUMBER)
    idle(qtbot, session)
    assert "1 values of “badge” are no numbers, such as “top reader”." in dialog.problem.text()
    assert dialog.kind.currentData() == "text"
    assert attribute(project, "badge").type is AttributeType.TEXT


def test_values_become_choices_which_are_put_in_order_renamed_and_kept_while_used(
    qtbot: QtBot, dialog: AttributesDialog, session: Session, project: Project, items: list[ItemId]
) -> None:
    take(dialog, AttributeType.CHOICE)
    idle(qtbot, session)
    assert attribute(project, "badge").choices == ("top reader",)
    write_choice(qtbot, dialog, "new")
    idle(qtbot, session)
    assert attribute(project, "badge").choices == ("top reader", "new")
    dialog.choices.list.setCurrentRow(1)
    QTest.keyClick(dialog.choices.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    idle(qtbot, session)
    assert attribute(project, "badge").choices == ("new", "top reader")
    dialog.choices.list.setCurrentRow(1)
    QTest.keyClick(dialog.choices.list, Qt.Key.Key_Delete)
    idle(qtbot, session)
    assert "1 values" in dialog.problem.text()
    assert dialog.choices.texts() == ["new", "top reader"]
    entry = dialog.choices.list.item(1)
    assert entry is not None
    entry.setText("first reader")
    idle(qtbot, session)
    assert attribute(project, "badge").choices == ("new", "first reader")
    assert project.view.attributes_of(items[4]) == {"badge": "first reader"}


def test_a_new_choice_waits_for_its_first_answer(
    qtbot: QtBot, dialog: AttributesDialog, session: Session, project: Project
) -> None:
    QTest.mouseClick(dialog.new, Qt.MouseButton.LeftButton)
    take(dialog, AttributeType.CHOICE)
    type_into(dialog.name, "side")
    idle(qtbot, session)
    assert len(listed(dialog)) == 1
    write_choice(qtbot, dialog, "for")
    idle(qtbot, session)
    assert attribute(project, "side").choices == ("for",)


def test_deleting_asks_with_the_count(
    qtbot: QtBot, dialog: AttributesDialog, session: Session, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def confirm(title: str, text: str, verb: str) -> bool:
        asked.append(text)
        return True

    monkeypatch.setattr(session.ask, "confirm", confirm)
    QTest.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    idle(qtbot, session)
    assert "“badge” goes with its values on 1 items" in asked[0]
    assert project.view.attribute_definitions() == []
    assert dialog.empty.isVisible()
    session.run(commands.undo)
    idle(qtbot, session)
    assert listed(dialog) == [("badge", "Text", "1")]


def test_it_closes_with_the_project(dialog: AttributesDialog, session: Session, project: Project) -> None:
    session.set_project(None)
    assert not dialog.isVisible()
    session.set_project(project)
