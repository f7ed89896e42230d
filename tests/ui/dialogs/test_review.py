"""The review through the real window: two pages of one site are looked at, corrected by keys and mouse, and stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.app import site_rules
from reader.domain.report import ImportReport
from reader.domain.staged_page import depths
from reader.ui import screens
from reader.ui.dialogs.import_dialog import ImportDialog
from reader.ui.dialogs.review.dialog import ReviewDialog
from reader.ui.window import MainWindow
from tests.app.test_staging import html
from tests.conftest import MakeProject
from tests.ui import access
from tests.ui.dialogs.pressing import child, press
from tests.ui.person import Answers, settle

PIER = [
    ("Nell (islander)", "<p>It creaks. 😀</p><p>Share this</p><p>Omar: and it leaks.</p>"),
    ("Ida (islander)", "<p>It does.</p>"),
    ("Bo (islander)", "<p>Since when?</p>"),
    ("Adverts", "<p>Buy paint.</p>"),
    ("Una (islander)", "<p>For years, مرحبا.</p>"),
]
BOATS = [("Omar (islander)", "<p>Late.</p><p>Share this</p>"), ("Adverts", "<p>Buy rope.</p>")]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.html").write_text(html("The boats", BOATS), encoding="utf-8")
    (folder / "b.html").write_text(html("The pier", PIER, 7), encoding="utf-8")
    return folder


@pytest.fixture
def empty(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> MainWindow:
    """The window on a project with nothing in it."""
    made = make_project()
    made.close()
    assert window.open_path(made.path)
    settle(window, qtbot)
    return window


def reviewing(window: MainWindow, qtbot: QtBot, chosen: list[Path], how: str | None = "always") -> ReviewDialog:
    window.import_paths(chosen, review=how)
    qtbot.waitUntil(lambda: bool(window.findChildren(ReviewDialog)), timeout=20_000)
    (dialog,) = window.findChildren(ReviewDialog)
    qtbot.waitUntil(lambda: not dialog.running, timeout=20_000)
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=5_000)
    return dialog


def shape(dialog: ReviewDialog) -> list[str]:
    """The thread that is shown, indented, by author."""
    assert dialog.pane.key is not None
    page = dialog.review.page(dialog.pane.key)
    assert page is not None
    level = depths(page)
    return ["-" * level[entry.ref] + (entry.author or "?") for entry in page.comments]


def at(dialog: ReviewDialog, ref: str) -> None:
    """Click the row of a comment."""
    tree = dialog.pane.tree
    index = tree.thread_model.index_of(ref)
    assert index.isValid()
    tree.scrollTo(index)
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, tree.visualRect(index).center()
    )
    tree.setFocus()


def keys(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keySequence(widget, text)
    QApplication.processEvents()


def typed(dialog: ReviewDialog, field: str, text: str) -> None:
    edit = child(dialog, QLineEdit, field)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def drop(dialog: ReviewDialog, ref: str, onto: str | None) -> None:
    """What the view does when a row is let go on another: Qt takes a drop in it from a drag of its own alone."""
    model = dialog.pane.tree.thread_model
    data = model.mimeData([model.index_of(ref)])
    assert model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of(onto))
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of(onto))
    QApplication.processEvents()


def stored(dialog: ReviewDialog, window: MainWindow, qtbot: QtBot) -> ImportReport:
    with qtbot.waitSignal(window.import_finished, timeout=20_000) as finished:
        press(qtbot, dialog, "review_store")
    settle(window, qtbot)
    report = finished.args[0]
    assert isinstance(report, ImportReport)
    return report


def threads(window: MainWindow) -> dict[str | None, list[str]]:
    view = window.session.view
    return {
        row.title: ["-" * item.depth + (item.author or "?") for item in view.thread(row.id) if item.id != row.id]
        for row in view.articles()
    }


def test_a_review_from_the_first_look_to_the_rule(
    empty: MainWindow, answers: Answers, qtbot: QtBot, pages: Path
) -> None:
    window = empty
    dialog = reviewing(window, qtbot, [pages])
    # The page with a warning is in front, and the warning is in words.
    assert dialog.pane.key == (1, 0)
    assert "7 comments; found: 5" in child(dialog, QLabel, "review_warnings").text()
    assert window.session.view.articles() == []
    tree, text = dialog.pane.tree, dialog.pane.item.text

    # An author, by typing; Enter in the field is not the button that stores.
    at(dialog, "comment-11")
    typed(dialog, "review_comment_author", "Nell")
    assert dialog.isVisible()
    assert shape(dialog)[0] == "Nell"

    # Below the one before it, by keys; below another, by drag.
    at(dialog, "comment-12")
    keys(tree, "Alt+Right")
    drop(dialog, "comment-13", "comment-12")
    assert shape(dialog)[:3] == ["Nell", "-Ida (islander)", "--Bo (islander)"]
    at(dialog, "comment-15")
    keys(tree, "Alt+Up")
    assert shape(dialog)[3:] == ["Una (islander)", "Adverts"]

    # Furniture, then a split at the caret, whose author is typed.
    at(dialog, "comment-11")
    text.put_caret(text.toPlainText().index("Share"))
    keys(text, "Del")
    page = dialog.review.page((1, 0))
    assert page is not None
    body = page.comments[0].body.text
    assert "Share" not in body
    text.put_caret(body.index("Omar"))
    keys(text, "Ctrl+D")
    assert tree.current == "comment-11~2"
    typed(dialog, "review_comment_author", "Omar")
    typed(dialog, "review_comment_published", "no date")
    assert "no date" in child(dialog, QLabel, "review_problem").text()
    typed(dialog, "review_comment_published", "2024-06-11T09:00")
    assert child(dialog, QLabel, "review_problem").isHidden()

    # Undone and done again, a step at a time.
    before = shape(dialog)
    for _ in range(3):
        keys(tree, "Ctrl+Z")
    assert len(shape(dialog)) == len(before) - 1
    for _ in range(3):
        keys(tree, "Ctrl+Shift+Z")
    assert (
        shape(dialog) == before == ["Nell", "-Ida (islander)", "--Bo (islander)", "Omar", "Una (islander)", "Adverts"]
    )

    # No comment at all; and one that belongs to the one before.
    at(dialog, "comment-14")
    keys(tree, "Del")
    at(dialog, "comment-15")
    keys(tree, "Ctrl+J")
    assert shape(dialog) == ["Nell", "-Ida (islander)", "--Bo (islander)", "Omar"]

    # The same on the other page of the site, which is undone as one step.
    press(qtbot, dialog, "review_others")
    other = dialog.review.page((0, 0))
    assert other is not None
    assert [(entry.author, entry.body.text) for entry in other.comments] == [("Omar", "Late.")]

    # The rule is shown before it is kept.
    press(qtbot, dialog, "review_rule")
    assert "(islander)" in answers.asked[-1]
    assert "Adverts" in answers.asked[-1]
    assert site_rules.load()["quay.example"].furniture == ("Share this",)

    report = stored(dialog, window, qtbot)
    assert (report.articles, report.comments) == (2, 5)
    assert not isValid(dialog) or not dialog.isVisible()
    assert threads(window) == {
        "The boats": ["Omar"],
        "The pier": ["Nell", "-Ida (islander)", "--Bo (islander)", "Omar"],
    }
    pier = next(row for row in window.session.view.articles() if row.title == "The pier")
    items = [item for item in window.session.view.thread(pier.id) if item.id != pier.id]
    assert [item.body.text for item in items] == [
        "It creaks. 😀", "It does.", "Since when?", "Omar: and it leaks.\nFor years, مرحبا."
    ]  # fmt: skip
    assert items[3].published == "2024-06-11T09:00"
    assert window.library.tree.model().rowCount() == 2

    # A third page of the site: the rule is followed without being asked for.
    third = pages / "c.html"
    third.write_text(html("The tide", [("Eva (islander)", "<p>High.</p>")]), encoding="utf-8")
    with qtbot.waitSignal(window.import_finished, timeout=20_000) as finished:
        window.import_paths([third])
    assert [notice.code for notice in finished.args[0].files[0].warnings] == ["site-rule"]
    assert threads(window)["The tide"] == ["Eva"]

    # One import is one step.
    window.deeds.undo()
    settle(window, qtbot)
    window.deeds.undo()
    settle(window, qtbot)
    assert window.session.view.articles() == []


def test_cancelling_stores_nothing_and_asks_first(
    empty: MainWindow, answers: Answers, qtbot: QtBot, pages: Path
) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    at(dialog, "comment-12")
    keys(dialog.pane.tree, "Alt+Right")
    answers.yes = False
    press(qtbot, dialog, "review_cancel")
    assert "1" in answers.asked[-1]
    assert dialog.isVisible()
    answers.yes = True
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=5_000)
    assert empty.session.view.articles() == []


def test_enter_stores_and_what_is_unchecked_stays_out(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    listed = child(dialog, QTreeView, "review_pages")
    assert "2 articles" in child(dialog, QPushButton, "review_store").text()
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert "1 article" in child(dialog, QPushButton, "review_store").text()
    with qtbot.waitSignal(empty.import_finished, timeout=20_000):
        QTest.keyClick(listed, Qt.Key.Key_Return)
    assert list(threads(empty)) == ["The boats"]


def test_only_pages_with_warnings_come_up(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    dialog = reviewing(empty, qtbot, [pages], None)
    assert [file.staged.name for file in dialog.review.files] == ["b.html"]
    assert list(threads(empty)) == ["The boats"]
    stored(dialog, empty, qtbot)
    assert list(threads(empty)) == ["The boats", "The pier"]


def test_only_warnings_leave_no_empty_report(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    reviewing(empty, qtbot, [pages / "b.html"], None)
    qtbot.waitUntil(lambda: not empty.findChildren(ImportDialog), timeout=5_000)


def test_without_reviews_all_comes_in(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    empty.settings.review = "never"
    with qtbot.waitSignal(empty.import_finished, timeout=20_000):
        empty.import_paths([pages])
    assert list(threads(empty)) == ["The boats", "The pier"]
    assert not empty.findChildren(ReviewDialog)


def test_a_file_is_read_in_another_way(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    menu = dialog.tools.menu
    menu.aboutToShow.emit()
    (others,) = (action.menu() for action in menu.actions() if action.menu())
    assert isinstance(others, QMenu)
    choice = next(action for action in others.actions() if action.data() == "structured")
    choice.trigger()
    qtbot.waitUntil(lambda: not empty.session.bridge.busy, timeout=20_000)
    assert dialog.pane.key == (1, 0)
    assert shape(dialog) == []
    # The other page of the site in the same way, and back.
    press(qtbot, dialog, "review_others")
    qtbot.waitUntil(lambda: not empty.session.bridge.busy, timeout=20_000)
    other = dialog.review.page((0, 0))
    assert other is not None
    assert not other.comments
    keys(dialog.pane.tree, "Ctrl+Z")
    other = dialog.review.page((0, 0))
    assert other is not None
    assert len(other.comments) == 2
    keys(dialog.pane.tree, "Ctrl+Z")
    assert len(shape(dialog)) == 5


def test_the_systems_that_find_something_come_first(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    menu = dialog.tools.menu
    menu.popup(dialog.mapToGlobal(QPoint(0, 0)))
    qtbot.waitUntil(lambda: any("wordpress: 5 comments" in action.text() for action in menu.actions()), timeout=20_000)
    found = [action.text() for action in menu.actions() if action.data() in ("wordpress", "general")]
    assert found[0].startswith("wordpress")
    (others,) = (action.menu() for action in menu.actions() if action.menu())
    assert isinstance(others, QMenu)
    assert {"structured", "disqus"} <= {action.data() for action in others.actions()}
    menu.close()


def test_a_known_page_says_what_is_new(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    first = pages.parent / "first.html"
    first.write_text(html("The pier", PIER[:3]), encoding="utf-8")
    with qtbot.waitSignal(empty.import_finished, timeout=20_000):
        empty.import_paths([first], review="never")
    dialog = reviewing(empty, qtbot, [pages / "b.html"])
    listed = child(dialog, QTreeView, "review_pages").model()
    assert "known page" in listed.index(0, 1).data()
    assert "new: 2" in child(dialog, QLabel, "review_warnings").text()
    # What is corrected on it is corrected in the project, and stays when it comes again.
    at(dialog, "comment-15")
    typed(dialog, "review_comment_author", "Una")
    stored(dialog, empty, qtbot)
    (authors,) = threads(empty).values()
    assert authors[3:] == ["Adverts", "Una"]
    again = pages.parent / "again.html"
    again.write_text(html("The pier", [*PIER, ("Eva", "<p>High.</p>")]), encoding="utf-8")
    with qtbot.waitSignal(empty.import_finished, timeout=20_000):
        empty.import_paths([again], review="never")
    (authors,) = threads(empty).values()
    assert authors[3:] == ["Adverts", "Una", "Eva"]


def test_moves_by_key_are_said(empty: MainWindow, qtbot: QtBot, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    heard: list[str] = []
    monkeypatch.setattr(dialog.pane.tree, "announce", heard.append)
    at(dialog, "comment-12")
    keys(dialog.pane.tree, "Alt+Right")
    keys(dialog.pane.tree, "Alt+Right")
    keys(dialog.pane.tree, "Alt+Left")
    assert heard == [
        "Ida (islander) answers Nell (islander), 1 of 1",
        "It cannot be moved further that way.",
        "Ida (islander): on the outermost level, 2 of 5",
    ]
    assert child(dialog, QLabel, "review_line").text() == heard[-1]


@pytest.mark.parametrize("size", [(1350, 728), (784, 600), (667, 344)])
def test_nothing_is_squeezed_on_a_small_screen(
    empty: MainWindow, qtbot: QtBot, pages: Path, size: tuple[int, int]
) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    screens.contain(dialog, QSize(*size))
    dialog.resize(*size)
    for ref in (None, "comment-12"):
        tree = dialog.pane.tree
        tree.setCurrentIndex(tree.thread_model.index_of(ref))
        qtbot.wait(20)
        assert dialog.size() == QSize(*size)
        assert access.small(dialog) == []
        assert access.unreached(dialog) == []
        listed = child(dialog, QTreeView, "review_pages")
        assert listed.columnWidth(0) >= listed.viewport().width() / 3


def test_files_that_failed_say_why(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    (pages / "a.html").write_text("", encoding="utf-8")
    dialog = reviewing(empty, qtbot, [pages / "a.html"])
    assert "empty" in child(dialog, QLabel, "review_warnings").text()
    assert not child(dialog, QPushButton, "review_store").isEnabled()


def test_a_store_that_was_cancelled_leaves_the_review(
    empty: MainWindow, qtbot: QtBot, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    at(dialog, "comment-12")
    keys(dialog.pane.tree, "Alt+Right")
    monkeypatch.setattr("reader.app.staging.store", lambda *_: ImportReport(cancelled=True))
    stored(dialog, empty, qtbot)
    assert dialog.isVisible()
    assert dialog.isEnabled()
    assert shape(dialog)[1] == "-Ida (islander)"


def test_the_models_are_sound(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    listed = child(dialog, QTreeView, "review_pages")
    testers = [QAbstractItemModelTester(model, mode) for model in (listed.model(), dialog.pane.tree.thread_model)]
    at(dialog, "comment-12")
    keys(dialog.pane.tree, "Alt+Right")
    keys(dialog.pane.tree, "Del")
    keys(dialog.pane.tree, "Ctrl+Z")
    assert len(testers) == 2
    assert dialog.pane.tree.visualRect(dialog.pane.tree.thread_model.index_of("comment-12")).topLeft() != QPoint()


def test_comments_are_not_dropped_below_themselves(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    model = dialog.pane.tree.thread_model
    at(dialog, "comment-12")
    keys(dialog.pane.tree, "Alt+Right")
    data = model.mimeData([model.index_of("comment-11")])
    move = Qt.DropAction.MoveAction
    assert not model.canDropMimeData(data, move, -1, -1, model.index_of("comment-11"))
    assert not model.canDropMimeData(data, move, -1, -1, model.index_of("comment-12"))
    assert model.canDropMimeData(data, move, -1, -1, model.index_of(None))


def test_everything_has_a_name_and_a_place_for_the_keyboard(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    for ref in (None, "comment-12"):
        tree = dialog.pane.tree
        tree.setCurrentIndex(tree.thread_model.index_of(ref))
        tree.setFocus()
        assert access.nameless(dialog) == []
        assert access.unreached(dialog) == []
        assert access.small(dialog) == []
        assert access.unmarked(access.focusable(dialog)) == []


def test_letters_are_not_given_twice(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    tree = dialog.pane.tree
    for ref in (None, "comment-12"):
        tree.setCurrentIndex(tree.thread_model.index_of(ref))
        texts = [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]
        texts += [label.text() for label in dialog.findChildren(QLabel) if label.buddy() and label.isVisible()]
        letters = [QKeySequence.mnemonic(text).toString() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), letters


def test_the_project_may_be_closed_while_files_are_looked_at(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    for number in range(30):
        (pages / f"more {number}.html").write_text(html(f"Tide {number}", PIER, 9), encoding="utf-8")
    empty.import_paths([pages], review="always")
    qtbot.waitUntil(lambda: bool(empty.findChildren(ReviewDialog)), timeout=20_000)
    (dialog,) = empty.findChildren(ReviewDialog)
    qtbot.waitUntil(lambda: bool(dialog.review.files), timeout=20_000)
    assert dialog.running
    empty.close_project()
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=20_000)
    assert empty.session.project is None


def test_what_is_typed_counts_when_another_row_is_clicked(empty: MainWindow, qtbot: QtBot, pages: Path) -> None:
    dialog = reviewing(empty, qtbot, [pages])
    at(dialog, "comment-12")
    edit = child(dialog, QLineEdit, "review_comment_author")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Ida")
    at(dialog, "comment-13")
    assert shape(dialog)[1:3] == ["Ida", "Bo (islander)"]
    assert dialog.pane.tree.current == "comment-13"
    assert edit.text() == "Bo (islander)"
