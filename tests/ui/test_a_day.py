"""A day's work from the sample to a mended codebook, by keyboard alone: what is shown, and what is stored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.app.project import Project, check
from reader.domain.model import Code, ItemKind
from reader.ui.dialogs.attributes import AttributesDialog
from reader.ui.dialogs.merge_code import MergeCodeDialog
from reader.ui.grid.pane import GridPane
from reader.ui.window import MainWindow
from tests.ui.person import codes_on_current, focus, press, settle, write


def project_of(window: MainWindow) -> Project:
    assert window.session.project is not None
    return window.session.project


def code(window: MainWindow, path: str) -> Code:
    return next(code for code in window.session.view.codebook() if code.path == path)


def shown_codes(window: MainWindow) -> list[str]:
    """The codebook as the panel lists it, a row a code with its number of codings."""
    tree = window.tagging.codebook
    found: list[str] = []
    at = tree.codes.index(0, 0)
    while at.isValid():
        listed = tree.codes.code_at(at)
        assert listed is not None
        found.append(f"{listed.path} {listed.codings}")
        at = tree.indexBelow(at)
    return found


def menu_key(qtbot: QtBot, window: MainWindow, *keys: str) -> None:
    """The menu key where the keyboard is, then keys in the menu that opens."""
    at = focus()
    assert isinstance(at, QAbstractItemView)
    target, where = at.viewport(), at.visualRect(at.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, target.mapToGlobal(where))
    QApplication.postEvent(target, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    for key in keys:
        popup = QApplication.activePopupWidget()
        assert popup is not None
        QTest.keySequence(popup, key)
    settle(window, qtbot)


def back_in(window: MainWindow, qtbot: QtBot) -> None:
    """A dialog was closed; where there is no window manager nobody gives the window the keyboard back."""
    qtbot.waitUntil(lambda: QApplication.activeWindow() in (None, window))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window and QApplication.focusWidget() is not None)


def tab_to(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Tab until the keyboard is in the widget of that name."""
    for _ in range(30):
        if focus().objectName() == name:
            return
        press(window, qtbot, "Tab")
    raise AssertionError(f"Tab does not lead to {name}")


def palette(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """An action by its name."""
    press(window, qtbot, "Ctrl+K")
    write(window, qtbot, words)
    press(window, qtbot, "Return")


def test_from_the_sample_to_a_mended_codebook(window: MainWindow, qtbot: QtBot) -> None:
    # Open the sample: the start page has the keyboard.
    assert window.start_page.isAncestorOf(focus())
    with qtbot.waitSignal(window.import_finished, timeout=60_000):
        palette(qtbot, window, "open the sample")
    settle(window, qtbot)
    project, view = project_of(window), window.session.view
    articles = view.articles()
    assert (len(articles), project.view.info().comments) == (6, 191)
    assert window.session.current == articles[0].id

    # Through a thread: down, to an answer, to its parent, to the next on its level, folded and unfolded.
    press(window, qtbot, "F6 J")
    thread = view.thread(articles[0].id)
    assert window.session.current == thread[0].id
    press(window, qtbot, "J")
    assert window.session.current == thread[1].id
    press(window, qtbot, "U")
    assert window.session.current == thread[0].id
    press(window, qtbot, "Shift+J")
    second_top = next(item for item in thread[1:] if item.depth == 0)
    assert window.session.current == second_top.id
    press(window, qtbot, "Shift+K H J")
    assert window.session.current == second_top.id, "J passes over what is folded"
    press(window, qtbot, "K L J")
    assert window.session.current == thread[1].id

    # A code, made and nested by typing; then one below it that is made in the codebook.
    press(window, qtbot, "T")
    write(window, qtbot, "trust")
    press(window, qtbot, "Return")
    qtbot.waitUntil(lambda: codes_on_current(window) == ["trust"])
    press(window, qtbot, "T")
    write(window, qtbot, "trust/council")
    press(window, qtbot, "Return")
    qtbot.waitUntil(lambda: codes_on_current(window) == ["trust", "trust/council"])
    press(window, qtbot, "T")
    write(window, qtbot, "belief")
    press(window, qtbot, "Return")
    qtbot.waitUntil(lambda: "belief" in codes_on_current(window))
    assert shown_codes(window) == ["trust 1", "trust/council 1", "belief 1"]

    # On to the next comment; the same code again by one key.
    press(window, qtbot, "Escape")
    assert window.reader.isAncestorOf(focus())
    press(window, qtbot, "J Q")
    qtbot.waitUntil(lambda: codes_on_current(window) == ["belief"])
    assert shown_codes(window)[-1] == "belief 2"

    # Undo and redo, by name.
    assert window.actions_table["undo"].text() == "&Undo Apply code “belief”"
    press(window, qtbot, "Ctrl+Z")
    assert codes_on_current(window) == []
    assert shown_codes(window)[-1] == "belief 1"
    press(window, qtbot, "Ctrl+Shift+Z")
    assert codes_on_current(window) == ["belief"]

    # A memo on the comment; the keyboard goes back to the text.
    here = window.session.current
    press(window, qtbot, "M")
    write(window, qtbot, "Is this the same as trust?")
    press(window, qtbot, "Escape")
    qtbot.waitUntil(lambda: [memo.text for memo in view.memos_about(item=here)] == ["Is this the same as trust?"])

    # Pin a code to a digit, from the codebook's menu.
    press(window, qtbot, "Ctrl+6")
    tab_to(qtbot, window, "codebook")
    press(window, qtbot, "Home Down")
    menu_key(qtbot, window, "I", "3")
    qtbot.waitUntil(lambda: code(window, "trust/council").pinned == 3)
    press(window, qtbot, "Escape J 3")
    qtbot.waitUntil(lambda: codes_on_current(window) == ["trust/council"])
    press(window, qtbot, "3")
    qtbot.waitUntil(lambda: codes_on_current(window) == [])
    press(window, qtbot, "3")
    qtbot.waitUntil(lambda: codes_on_current(window) == ["trust/council"])

    # Narrow the library to words; only matches and what leads to them are listed; then everything again.
    press(window, qtbot, "Ctrl+Shift+F")
    write(window, qtbot, "cheese")
    press(window, qtbot, "Return")
    matches = {hit.row.id for hit in view.search("cheese", limit=200)}
    qtbot.waitUntil(lambda: set(window.library.matches()) == matches, timeout=10_000)
    assert matches
    press(window, qtbot, "Ctrl+Shift+F Escape")
    qtbot.waitUntil(lambda: window.library.matches() == [])

    # The next comment without a code.
    press(window, qtbot, "F6 N")
    there = window.session.current
    assert there is not None
    assert there not in {coding.item_id for article in articles for coding in view.codings_in(article.id)}
    assert view.rows([there])[0].kind is ItemKind.COMMENT

    # An attribute, made in its dialog; then a value for this comment, typed into the grid.
    palette(qtbot, window, "attributes")
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, AttributesDialog)
    tab_to(qtbot, window, "attribute_new")
    press(window, qtbot, "Space")
    write(window, qtbot, "mood")
    press(window, qtbot, "Return")
    qtbot.waitUntil(lambda: "mood" in view.attribute_names())
    settle(window, qtbot)
    press(window, qtbot, "Escape")
    back_in(window, qtbot)
    press(window, qtbot, "Ctrl+5")
    grid = window.panel("grid")
    assert isinstance(grid, GridPane)
    qtbot.waitUntil(lambda: grid.model.rowCount() == 191)
    titles = [grid.model.headerData(n, Qt.Orientation.Horizontal) for n in range(grid.model.columnCount())]
    assert "mood" in titles
    table = grid.table
    assert grid.isAncestorOf(focus())
    tab_to(qtbot, window, table.objectName())
    press(window, qtbot, "Home")
    for _ in range(len(titles)):
        if grid.model.headerData(table.currentIndex().column(), Qt.Orientation.Horizontal) == "mood":
            break
        press(window, qtbot, "Right")
    edited = window.session.current
    assert edited == there, "the grid's row is the current comment"
    press(window, qtbot, "F2")
    write(window, qtbot, "sour")
    press(window, qtbot, "Return")
    qtbot.waitUntil(lambda: view.attributes_of(edited) == {"mood": "sour"})
    assert window.actions_table["undo"].text() == "&Undo Set attribute “mood”"

    # “belief” goes into “trust”: the dialog says what happens to codings that are there twice.
    press(window, qtbot, "Ctrl+6")
    tab_to(qtbot, window, "codebook")
    press(window, qtbot, "End")
    before = [(coding.item_id, coding.code_id) for article in articles for coding in view.codings_in(article.id)]
    palette(qtbot, window, "merge into")
    merge = QApplication.activeWindow()
    assert isinstance(merge, MergeCodeDialog)
    write(window, qtbot, "trust")
    said = merge.said.text()
    assert "1 codings" in said or "1 coding" in said, said
    assert "there already" in said
    press(window, qtbot, "Return")
    qtbot.waitUntil(lambda: [code.path for code in view.codebook()] == ["trust", "trust/council"])
    qtbot.waitUntil(lambda: shown_codes(window) == ["trust 2", "trust/council 2"])
    assert window.actions_table["undo"].text().startswith("&Undo Merge")

    # And back: the codebook and every coding are as they were, on the screen and in the file.
    back_in(window, qtbot)
    press(window, qtbot, "Ctrl+Z")
    qtbot.waitUntil(lambda: shown_codes(window) == ["trust 1", "trust/council 2", "belief 2"])
    after = [(coding.item_id, coding.code_id) for article in articles for coding in view.codings_in(article.id)]
    assert after == before
    assert project.do(check) == []

    # Nothing is lost by closing.
    path = project.path
    press(window, qtbot, "Ctrl+W")
    assert window.start_page.isVisible()
    again = Project.open(path, coder="Ann")
    assert [code.path for code in again.view.codebook()] == ["trust", "trust/council", "belief"]
    assert again.view.attributes_of(edited) == {"mood": "sour"}
    assert again.view.behind()[0].label == "Set attribute “mood”"
    again.close()
