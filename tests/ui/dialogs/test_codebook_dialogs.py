"""Merging, splitting, moving codings, the codebook's history, copying codes from another project: by their dialogs."""

from __future__ import annotations

from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import CodeId, CodeKind
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.dialogs.codebook_history import CodebookHistoryDialog
from reader.ui.dialogs.copy_codebook import CopyCodebookDialog
from reader.ui.dialogs.merge_code import MergeCodeDialog
from reader.ui.dialogs.move_codings import MoveCodingsDialog
from reader.ui.dialogs.passages import PassagesModel
from reader.ui.dialogs.split_code import SplitCodeDialog
from reader.ui.session import Session
from reader.ui.tagging.codebook import CodebookTree
from tests.conftest import MakeProject
from tests.samples import long_thread
from tests.ui.tagging.codes import Answers, items_of, make, open_tree, paths, settled, stored

D = TypeVar("D", bound=BookDialog)


@pytest.fixture
def codes(project: Project) -> dict[str, CodeId]:
    """Noise on three comments (with a sub-code Music), Sound on the first of them."""
    codes = make(project, "Noise/Music", "Sound", "Heat")
    project.do(commands.set_kind, codes["Heat"], CodeKind.SCALE)
    items = items_of(project)
    for path, item in (("Noise", 1), ("Noise", 2), ("Noise", 5), ("Sound", 1)):
        project.do(commands.apply_code, codes[path], [Target(items[item])])
    return codes


@pytest.fixture
def tree(qtbot: QtBot, session: Session, codes: dict[str, CodeId]) -> CodebookTree:
    tree = open_tree(qtbot, session)
    tree.select(codes["Noise"])
    return tree


def dialog_of(tree: CodebookTree, kind: type[D]) -> D:
    (dialog,) = (widget for widget in tree.window().findChildren(kind) if widget.isVisible())
    return dialog


def press(button: Any) -> None:
    assert isinstance(button, QPushButton | QCheckBox)
    assert button.isEnabled()
    button.click()


def test_merging_says_before_what_happens(
    qtbot: QtBot, session: Session, project: Project, tree: CodebookTree, codes: dict[str, CodeId]
) -> None:
    tree.merge_code()
    dialog = dialog_of(tree, MergeCodeDialog)
    assert dialog.verb is not None
    assert not dialog.verb.isEnabled()
    QTest.keyClicks(dialog.chooser.line, "heat")
    assert "different kinds" in dialog.said.text()
    assert not dialog.verb.isEnabled()
    dialog.chooser.line.clear()
    QTest.keyClicks(dialog.chooser.line, "mus")
    assert "lies below" in dialog.said.text()
    dialog.chooser.line.clear()
    QTest.keyClicks(dialog.chooser.line, "sou")
    said = dialog.said.text()
    assert said.startswith("2 codings move to “Sound”. 1 codings are there already and are joined. 1 sub-codes move")
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(dialog.chooser.line, Qt.Key.Key_Return)
    assert paths(project) == ["Sound", "Sound/Music", "Heat"]
    assert stored(project, "Sound").codings == 3
    qtbot.waitUntil(lambda: not tree.window().findChildren(MergeCodeDialog))
    with qtbot.waitSignal(session.changed):
        session.run(commands.undo)
    assert stored(project, "Noise").codings == 3


def test_the_arrows_choose_among_the_codes(tree: CodebookTree, codes: dict[str, CodeId]) -> None:
    tree.merge_code()
    dialog = dialog_of(tree, MergeCodeDialog)
    for _ in range(3):
        QTest.keyClick(dialog.chooser.line, Qt.Key.Key_Down)
    chosen = dialog.chooser.chosen()
    assert chosen is not None
    assert chosen.name == dialog.chooser.found.codes[2].name
    dialog.close()


def test_splitting_by_ticks(qtbot: QtBot, session: Session, project: Project, tree: CodebookTree) -> None:
    tree.split_code()
    dialog = dialog_of(tree, SplitCodeDialog)
    model = dialog.passages.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    assert dialog.verb is not None
    assert model.rowCount() == 3
    assert model.index(1, PassagesModel.AUTHOR).data() == "1.1  Omar F."
    assert model.index(0, PassagesModel.ARTICLE).data() == "Harbour wall to close for a year"
    QTest.keyClicks(dialog.name, "Loud")
    assert not dialog.verb.isEnabled()
    QTest.keyClicks(dialog.passages.field, "omar")
    assert model.rowCount() == 2
    press(dialog.every)
    dialog.passages.field.clear()
    assert "2 of 3" in dialog.said.text()
    dialog.passages.table.selectRow(1)
    QTest.keyClick(dialog.passages.table, Qt.Key.Key_Space)
    assert "1 of 3" in dialog.said.text()
    with qtbot.waitSignal(session.changed):
        press(dialog.verb)
    assert [(code.path, code.codings) for code in project.view.codebook()][:3] == [
        ("Noise", 2), ("Noise/Music", 0), ("Loud", 1),
    ]  # fmt: skip


def test_passages_are_read_as_one_scrolls(
    qtbot: QtBot, session: Session, project: Project, make_project: MakeProject
) -> None:
    other = make_project(long_thread(450), name="long")
    codes = make(other, "All")
    other.do(commands.apply_code, codes["All"], [Target(item) for item in items_of(other)])
    session.set_project(other)
    model = PassagesModel(session, stored(other, "All"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.find("")
    assert model.rowCount() < 451
    model.choose_all(True)
    assert model.rowCount() == len(model.chosen) == 451
    model.find("number 449")
    assert model.rowCount() == 1
    assert tester.model() is model


def test_moving_codings(
    qtbot: QtBot, session: Session, project: Project, tree: CodebookTree, codes: dict[str, CodeId]
) -> None:
    tree.move_codings()
    dialog = dialog_of(tree, MoveCodingsDialog)
    assert dialog.verb is not None
    QTest.keyClicks(dialog.chooser.line, "sound")
    assert dialog.said.text() == "2 codings move to “Sound”. 1 codings are there already and are joined."
    press(dialog.every)
    assert not dialog.verb.isEnabled()
    model = dialog.passages.model
    model.setData(model.index(2, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert dialog.said.text() == "1 codings move to “Sound”."
    with qtbot.waitSignal(session.changed):
        press(dialog.verb)
    assert (stored(project, "Noise").codings, stored(project, "Sound").codings) == (2, 2)
    tree.select(codes["Heat"])
    tree.move_codings()
    assert not tree.window().findChildren(MoveCodingsDialog) or not any(
        widget.isVisible() for widget in tree.window().findChildren(MoveCodingsDialog)
    )


def test_the_history_of_the_codebook(
    qtbot: QtBot, session: Session, project: Project, tree: CodebookTree, codes: dict[str, CodeId]
) -> None:
    project.do(commands.edit_code, codes["Sound"], name="Tone")
    project.do(commands.edit_code, codes["Noise"], definition="Loud")
    project.do(commands.undo)
    project.do(commands.delete_code, codes["Sound"])
    tree.show_history()
    dialog = dialog_of(tree, CodebookHistoryDialog)
    model = dialog.changes
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)

    def row(at: int) -> list[str]:
        return [str(model.index(at, column).data()) for column in range(1, model.columnCount())]

    assert row(0) == ["Ann", "Tone", "Delete code “Tone”", "deleted"]
    assert row(1) == ["Ann", "Noise", "Edit code “Noise” (undone)", "definition: – → Loud"]
    assert row(2) == ["Ann", "Tone", "Edit code “Sound”", "name: Sound → Tone"]
    press(dialog.only)
    assert {model.index(at, model.CODE).data() for at in range(model.rowCount())} == {"Noise"}
    press(dialog.only)
    with qtbot.waitSignal(session.changed):
        session.run(commands.create_code, "Hope")
    assert row(0) == ["Ann", "Hope", "Create code “Hope”", "made"]
    dialog.close()


def test_copying_from_another_project(
    qtbot: QtBot, session: Session, project: Project, tree: CodebookTree, make_project: MakeProject
) -> None:
    other = make_project(name="other")
    make(other, "noise/Wind/Gusts", "Hope/Small")
    path = other.path
    other.close()
    session.ask = answers = Answers()
    answers.path = path
    tree.copy_from_project()
    dialog = dialog_of(tree, CopyCodebookDialog)
    settled(qtbot, session)
    top = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    assert [item.text(0) for item in top if item is not None] == ["noise (already here)", "Hope"]
    assert dialog.said.text().startswith("4 codes are copied")
    press(dialog.none)
    assert dialog.verb is not None
    assert not dialog.verb.isEnabled()
    noise = top[0]
    assert noise is not None
    wind = noise.child(0)
    assert wind is not None
    gusts = wind.child(0)
    assert gusts is not None
    gusts.setCheckState(0, Qt.CheckState.Checked)
    assert wind.checkState(0) is Qt.CheckState.Checked
    with qtbot.waitSignal(session.changed):
        press(dialog.verb)
    assert paths(project) == ["Noise", "Noise/Music", "Noise/Wind", "Noise/Wind/Gusts", "Sound", "Heat"]
    assert project.view.history(limit=1)[0].label == "Copy 2 codes from another project"


def test_what_is_no_project_is_said_in_the_dialog(
    qtbot: QtBot, session: Session, project: Project, tree: CodebookTree
) -> None:
    wrong = project.path.with_name("wrong.threadnote")
    wrong.write_bytes(b"not a project at all")
    session.ask = answers = Answers()
    answers.path = wrong
    tree.copy_from_project()
    dialog = dialog_of(tree, CopyCodebookDialog)
    settled(qtbot, session)
    assert "wrong.threadnote" in dialog.said.text()
    assert dialog.verb is not None
    assert not dialog.verb.isEnabled()
    dialog.close()
