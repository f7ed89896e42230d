"""Tables whose columns nobody can be sure of: the person is asked before they come in, and can say it anew later."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.app import mappings
from reader.domain.mapping import ColumnMapping
from reader.domain.report import ImportReport
from reader.ui.dialogs.mapping_dialog import MappingDialog
from reader.ui.dialogs.review.dialog import ReviewDialog
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.ui.dialogs.pressing import child, press
from tests.ui.dialogs.test_mapping import SURE, UNSURE
from tests.ui.person import settle

MEANT = ColumnMapping(text="c", id="a", parent="b")


@pytest.fixture
def empty(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> MainWindow:
    made = make_project()
    made.close()
    assert window.open_path(made.path)
    settle(window, qtbot)
    return window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One table that explains itself, two of one kind and one of another that do not."""
    made = tmp_path / "tables"
    made.mkdir()
    (made / "boats.csv").write_text(SURE, encoding="utf-8")
    (made / "lanterns 1.csv").write_text(UNSURE, encoding="utf-8")
    (made / "lanterns 2.csv").write_text(UNSURE.replace("lanterns", "lamps"), encoding="utf-8")
    (made / "others.csv").write_text(UNSURE.replace("a,b,c", "x,y,z"), encoding="utf-8")
    return made


def asked(window: MainWindow, qtbot: QtBot) -> MappingDialog:
    """The dialog that is open, its rows read."""

    def there() -> list[MappingDialog]:
        return [dialog for dialog in window.findChildren(MappingDialog) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=20_000)
    (dialog,) = there()
    qtbot.waitUntil(lambda: dialog.mapping is not None and not window.session.bridge.busy, timeout=20_000)
    return dialog


def choose(dialog: MappingDialog, column: int, role: str) -> None:
    combo = child(dialog, QComboBox, f"mapping_role_{column}")
    combo.setFocus()
    while combo.currentData() != role:
        down = combo.findData(role) > combo.currentIndex()
        QTest.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def say(window: MainWindow, qtbot: QtBot, dialog: MappingDialog) -> None:
    """Id, parent, text; then Import, once the tree is there."""
    for column, role in enumerate(("id", "parent", "text")):
        choose(dialog, column, role)
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.session.bridge.busy, timeout=20_000)
    press(qtbot, dialog, "mapping_import")


def threads(window: MainWindow) -> dict[str | None, list[str]]:
    view = window.session.view
    return {
        row.title: ["-" * item.depth + item.body.text for item in view.thread(row.id) if item.id != row.id]
        for row in view.articles()
    }


def test_unsure_tables_are_asked_about_once_a_kind(empty: MainWindow, qtbot: QtBot, folder: Path) -> None:
    window = empty
    with qtbot.waitSignal(window.import_finished, timeout=30_000) as finished:
        window.import_paths([folder], review="never")
        first = asked(window, qtbot)
        assert "lanterns 1.csv" in first.windowTitle()
        assert "1 of 2" in first.windowTitle()
        assert "1 more file" in child(first, QLabel, "mapping_head").text()
        assert window.session.view.articles() == []
        say(window, qtbot, first)
        qtbot.waitUntil(lambda: not isValid(first), timeout=5_000)
        # Cancel leaves the other one out.
        second = asked(window, qtbot)
        assert "others.csv" in second.windowTitle()
        QTest.keyClick(second, Qt.Key.Key_Escape)
    settle(window, qtbot)
    report = finished.args[0]
    assert isinstance(report, ImportReport)
    assert [(file.name, file.comments) for file in report.files] == [
        ("boats.csv", 4),
        ("lanterns 1.csv", 5),
        ("lanterns 2.csv", 5),
    ]
    found = threads(window)
    assert len(found) == 3
    assert ["The 1 lanterns are out tonight", *(f"-The {n} lanterns are out tonight" for n in range(2, 6))] in (
        found.values()
    )
    # What is there already is not asked about.
    with qtbot.waitSignal(window.import_finished, timeout=30_000):
        window.import_paths([folder / "lanterns 1.csv"], review="never")
    assert not [dialog for dialog in window.findChildren(MappingDialog) if dialog.isVisible()]


def test_a_saved_mapping_that_fits_is_filled_in(empty: MainWindow, qtbot: QtBot, folder: Path) -> None:
    mappings.save("lanterns", MEANT)
    mappings.save("text alone", ColumnMapping(text="c"))
    mappings.save("no table of ours", ColumnMapping(text="words"))
    empty.import_paths([folder / "lanterns 1.csv"])
    dialog = asked(empty, qtbot)
    made = dialog.mapping
    assert made is not None
    assert (made.id, made.parent, made.text) == ("a", "b", "c")
    with qtbot.waitSignal(empty.import_finished, timeout=30_000):
        press(qtbot, dialog, "mapping_import")


def test_nothing_comes_in_where_all_is_cancelled(empty: MainWindow, qtbot: QtBot, folder: Path) -> None:
    empty.import_paths([folder / "lanterns 1.csv"])
    QTest.keyClick(asked(empty, qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not empty.findChildren(MappingDialog), timeout=5_000)
    settle(empty, qtbot)
    assert empty.session.view.articles() == []
    assert not empty.findChildren(ReviewDialog)


def test_the_project_may_be_closed_while_it_is_asked(empty: MainWindow, qtbot: QtBot, folder: Path) -> None:
    empty.import_paths([folder])
    dialog = asked(empty, qtbot)
    empty.close_project()
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=5_000)
    assert not empty.findChildren(MappingDialog)


def test_columns_are_said_anew_in_the_review(empty: MainWindow, qtbot: QtBot, folder: Path) -> None:
    window = empty
    window.import_paths([folder / "lanterns 1.csv"], review="always")
    dialog = asked(window, qtbot)
    choose(dialog, 2, "text")
    for column in (0, 1):
        choose(dialog, column, "attribute")
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.session.bridge.busy, timeout=20_000)
    press(qtbot, dialog, "mapping_import")
    qtbot.waitUntil(lambda: bool(window.findChildren(ReviewDialog)), timeout=20_000)
    (review,) = window.findChildren(ReviewDialog)
    qtbot.waitUntil(lambda: not review.running, timeout=20_000)
    page = review.review.page((0, 0))
    assert page is not None
    assert [comment.parent_ref for comment in page.comments] == [None] * 5

    review.tools.menu.aboutToShow.emit()
    columns = next(action for action in review.tools.menu.actions() if action.objectName() == "review_columns")
    columns.trigger()
    dialog = asked(window, qtbot)
    # It begins with what was said before.
    assert dialog.mapping == ColumnMapping(text="c")
    say(window, qtbot, dialog)
    qtbot.waitUntil(lambda: not window.session.bridge.busy, timeout=20_000)
    page = review.review.page((0, 0))
    assert page is not None
    assert [comment.parent_ref is None for comment in page.comments] == [True, False, False, False, False]
    with qtbot.waitSignal(window.import_finished, timeout=30_000):
        press(qtbot, review, "review_store")
    settle(window, qtbot)
    (thread,) = threads(window).values()
    assert [text.startswith("-") for text in thread] == [False, True, True, True, True]
