"""The dialog for the columns of a table: guess, choices, what comes of them, saved mappings, sheets, trouble."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from reader.app import mappings
from reader.domain.mapping import ColumnMapping
from reader.ui.dialogs.mapping.rows_table import RowsTable
from reader.ui.dialogs.mapping_dialog import MappingDialog
from reader.ui.session import Session
from tests.importers.tables.test_workbooks import COMMENTS, NOTES, ods
from tests.ui.dialogs.pressing import child, press

SURE = """comment_id,parent_id,author,created_at,body
c1,,Ottla,2021-03-01 10:00,The ferry is late; again 😀
c2,c1,Bram,2021-03-01 10:05,It is and ever was
c3,c2,ليلى,2021-03-01 11:00,متى تصل العبّارة؟
c4,gone,Ottla,soon,Then I shall row 👩‍👩‍👧.
"""
UNSURE = "a,b,c\n" + "".join(f"k{n},{'k1' if n > 1 else ''},The {n} lanterns are out tonight\n" for n in range(1, 6))


def shown(qtbot: QtBot, session: Session, path: Path, mapping: ColumnMapping | None = None) -> MappingDialog:
    dialog = MappingDialog(session, path, mapping)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not session.bridge.busy and dialog.mapping is not None, timeout=10000)
    settled(qtbot, session)
    return dialog


def settled(qtbot: QtBot, session: Session) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not session.bridge.busy, timeout=10000)


@pytest.fixture
def sure(tmp_path: Path) -> Path:
    path = tmp_path / "boats.csv"
    path.write_text(SURE, encoding="utf-8")
    return path


@pytest.fixture
def unsure(tmp_path: Path) -> Path:
    path = tmp_path / "lanterns.csv"
    path.write_text(UNSURE, encoding="utf-8")
    return path


def choose(qtbot: QtBot, session: Session, dialog: MappingDialog, column: int, role: str) -> None:
    """As a person does with the keyboard: to the list, and down to the role."""
    combo = child(dialog, QComboBox, f"mapping_role_{column}")
    combo.setFocus()
    while combo.currentData() != role:
        down = combo.findData(role) > combo.currentIndex()
        QTest.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
    settled(qtbot, session)


def authors(dialog: MappingDialog) -> list[tuple[int, str]]:
    """The tree as (depth, first column)."""
    tree = child(dialog, QTreeWidget, "mapping_result")
    found = []
    waiting = [(0, tree.topLevelItem(row)) for row in reversed(range(tree.topLevelItemCount()))]
    while waiting:
        depth, item = waiting.pop()
        found.append((depth, item.text(0)))
        waiting += [(depth + 1, item.child(row)) for row in reversed(range(item.childCount()))]
    return found


def test_the_guess_is_filled_in_and_its_thread_shown(qtbot: QtBot, session: Session, sure: Path) -> None:
    dialog = shown(qtbot, session, sure)
    roles = [combo.currentData() for combo in child(dialog, RowsTable, "mapping_rows").combos]
    assert roles == ["id", "parent", "author", "time", "text"]
    assert authors(dialog) == [(0, "boats"), (1, "Ottla"), (2, "Bram"), (3, "ليلى"), (1, "Ottla")]
    said = child(dialog, QLabel, "mapping_notes").text()
    assert "Answers to comments that are not in the table: 1" in said
    assert "Times that could not be read" in said
    assert "comments: 4" in child(dialog, QLabel, "mapping_count").text()


def test_import_hands_the_mapping_over_by_the_keyboard(qtbot: QtBot, session: Session, sure: Path) -> None:
    dialog = shown(qtbot, session, sure)
    with qtbot.waitSignal(dialog.accepted_mapping) as accepted:
        QTest.keyClick(child(dialog, QPushButton, "mapping_import"), Qt.Key.Key_Return)
    assert accepted.args == [
        ColumnMapping("body", id="comment_id", parent="parent_id", author="author", time="created_at")
    ]
    assert not dialog.isVisible()


def test_what_is_not_sure_is_asked(qtbot: QtBot, session: Session, unsure: Path) -> None:
    dialog = shown(qtbot, session, unsure, ColumnMapping("c"))
    choose(qtbot, session, dialog, 2, "attribute")
    assert not child(dialog, QPushButton, "mapping_import").isEnabled()
    assert "which column is the text" in child(dialog, QLabel, "mapping_notes").text()
    choose(qtbot, session, dialog, 2, "text")
    choose(qtbot, session, dialog, 0, "id")
    choose(qtbot, session, dialog, 1, "parent")
    assert [depth for depth, _ in authors(dialog)] == [0, 1, 2, 2, 2, 2]
    press(qtbot, dialog, "mapping_import")


def test_a_role_belongs_to_one_column(qtbot: QtBot, session: Session, sure: Path) -> None:
    dialog = shown(qtbot, session, sure)
    choose(qtbot, session, dialog, 3, "author")
    mapping = dialog.mapping
    assert mapping is not None
    assert mapping.author == "created_at"
    assert child(dialog, QComboBox, "mapping_role_2").currentData() == "attribute"


def test_a_column_can_be_left_out(qtbot: QtBot, session: Session, sure: Path) -> None:
    dialog = shown(qtbot, session, sure)
    choose(qtbot, session, dialog, 3, "attribute")
    choose(qtbot, session, dialog, 2, "nothing")
    mapping = dialog.mapping
    assert mapping is not None
    assert mapping.attributes == ("created_at",)
    again = shown(qtbot, session, sure, mapping)
    assert again.mapping == mapping


def test_a_mapping_is_saved_and_taken_again(qtbot: QtBot, session: Session, sure: Path, tmp_path: Path) -> None:
    dialog = shown(qtbot, session, sure)
    choose(qtbot, session, dialog, 2, "attribute")
    line = child(dialog, QComboBox, "mapping_names").lineEdit()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Harbour forum")
    press(qtbot, dialog, "mapping_save")
    assert mappings.names() == ["Harbour forum"]
    assert mappings.load("Harbour forum").author is None

    other = shown(qtbot, session, sure)
    names = child(other, QComboBox, "mapping_names")
    names.setCurrentIndex(names.findText("Harbour forum"))
    press(qtbot, other, "mapping_load")
    settled(qtbot, session)
    assert other.mapping == mappings.load("Harbour forum")
    assert authors(other)[1] == (1, "(no name)")
    press(qtbot, other, "mapping_delete")
    assert mappings.names() == []


def test_another_sheet_is_shown(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "boats.ods"
    path.write_bytes(ods({"Notes": NOTES, "Thread": COMMENTS, "More": [["who", "what"], ["Ann", "Nothing to say"]]}))
    dialog = shown(qtbot, session, path)
    sheets = child(dialog, QComboBox, "mapping_sheet")
    assert sheets.isVisible()
    assert sheets.currentText() == "Thread"
    sheets.setFocus()
    QTest.keyClick(sheets, Qt.Key.Key_Down)
    settled(qtbot, session)
    assert [model.columnCount() for model in [child(dialog, RowsTable, "mapping_rows").rows]] == [2]
    mapping = dialog.mapping
    assert mapping is not None
    assert mapping.sheet == "More"


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 500, b"Prose without any columns.\n"])
def test_what_is_no_table_is_said(qtbot: QtBot, session: Session, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.csv"
    path.write_bytes(data)
    dialog = MappingDialog(session, path)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot, session)
    assert "broken.csv" in child(dialog, QLabel, "mapping_head").text()
    assert child(dialog, QLabel, "mapping_notes").text().startswith("•")
    assert not child(dialog, QPushButton, "mapping_import").isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_closing_while_it_reads_is_harmless(qtbot: QtBot, session: Session, sure: Path) -> None:
    dialog = MappingDialog(session, sure)
    dialog.show()
    dialog.close()
    dialog.deleteLater()
    settled(qtbot, session)


def test_the_model_keeps_the_rules(qtbot: QtBot, session: Session, sure: Path, unsure: Path) -> None:
    dialog = shown(qtbot, session, sure)
    rows = child(dialog, RowsTable, "mapping_rows").rows
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    choose(qtbot, session, dialog, 0, "nothing")
    assert rows.data(rows.index(1, 4)).startswith("The ferry")
    assert not rows.flags(rows.index(1, 0)) & Qt.ItemFlag.ItemIsEnabled
