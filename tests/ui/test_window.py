"""The real window, as a person uses it: mostly by keyboard; what is shown and what is stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, QRegularExpression, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.app.sample import sample_files
from reader.app.settings import Theme
from reader.domain.errors import StorageError
from reader.domain.filters import Order
from reader.domain.model import ItemKind
from reader.ui.window import MainWindow
from tests.app.test_imports import PAGE
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread
from tests.ui.person import Answers, codes_on_current, current_author, focus, press, settle, write


def test_a_day_by_keyboard_alone(opened: MainWindow, qtbot: QtBot) -> None:
    window, view = opened, opened.session.view

    # Through the thread.
    press(window, qtbot, "J")
    assert current_author(window) == "Nan Reed"
    press(window, qtbot, "J J")
    assert current_author(window) == "nan reed"
    press(window, qtbot, "U")
    assert current_author(window) == "Omar F."
    press(window, qtbot, "Shift+J")
    assert current_author(window) == "Skipper"
    press(window, qtbot, "K K K")
    assert current_author(window) == "Nan Reed"

    # A code, made and applied by typing its name.
    press(window, qtbot, "T")
    write(window, qtbot, "stance/in favour")
    press(window, qtbot, "Return")
    qtbot.waitUntil(lambda: codes_on_current(window) == ["stance/in favour"])
    press(window, qtbot, "Escape")

    # The same again on the next, by one key.
    press(window, qtbot, "J Q")
    qtbot.waitUntil(lambda: codes_on_current(window) == ["stance/in favour"])
    assert window.actions_table["undo"].text() == "&Undo Apply code “in favour”"

    # Undo and redo say what they do, and do it.
    press(window, qtbot, "Ctrl+Z")
    assert codes_on_current(window) == []
    assert window.actions_table["redo"].text() == "&Redo Apply code “in favour”"
    press(window, qtbot, "Ctrl+Shift+Z")
    assert codes_on_current(window) == ["stance/in favour"]

    # The next comment without a code; it is read.
    press(window, qtbot, "N")
    assert current_author(window) == "nan reed"
    press(window, qtbot, "R")
    assert view.rows([window.session.current])[0].read  # type: ignore[list-item]
    press(window, qtbot, "R")
    assert not view.rows([window.session.current])[0].read  # type: ignore[list-item]

    # A memo, kept when the keyboard leaves it.
    press(window, qtbot, "M")
    write(window, qtbot, "Same person as Nan Reed?")
    press(window, qtbot, "F6")
    assert [memo.text for memo in view.memos_about(item=window.session.current)] == ["Same person as Nan Reed?"]

    # Nothing is lost by closing.
    path = window.session.project.path  # type: ignore[union-attr]
    press(window, qtbot, "Ctrl+W")
    assert window.session.project is None
    assert window.start_page.isVisible()
    again = Project.open(path)
    assert again.view.info().coded == 2
    again.close()


def test_words_selected_by_keyboard_become_a_code(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "J J")
    assert current_author(opened) == "Omar F."
    item = opened.session.view.item(opened.session.current)  # type: ignore[arg-type]
    assert item is not None
    # The caret stands at the head of the card: one line down is the text.
    press(opened, qtbot, "Down Home")
    for _ in range(7):
        press(opened, qtbot, "Shift+Right")
    (target,) = opened.session.selection
    assert target.item == item.id
    assert target.span is not None
    selected = item.body.text[target.span.start : target.span.stop]
    assert selected == opened.reader.selected_text()
    press(opened, qtbot, "I")
    (coding,) = opened.session.view.codings_of(item.id)
    assert coding.quote == selected
    assert opened.session.view.codebook()[0].name == " ".join(selected.split())


def test_digits_apply_pinned_codes_and_take_them_away(opened: MainWindow, qtbot: QtBot) -> None:
    from reader.app import commands

    opened.session.run(commands.create_code, "irony")
    settle(opened, qtbot)
    opened.session.run(commands.pin_code, opened.session.view.codebook()[0].id, 3)
    settle(opened, qtbot)
    press(opened, qtbot, "J 3")
    assert codes_on_current(opened) == ["irony"]
    press(opened, qtbot, "3")
    assert codes_on_current(opened) == []


def test_letters_are_letters_in_a_text_field(opened: MainWindow, qtbot: QtBot) -> None:
    before = opened.session.current
    press(opened, qtbot, "T")
    write(opened, qtbot, "junk nr 1 q")
    assert opened.session.current == before
    assert codes_on_current(opened) == []
    press(opened, qtbot, "Escape")
    press(opened, qtbot, "J")
    assert opened.session.current != before


def test_every_action_of_the_table_has_its_method(window: MainWindow) -> None:
    from reader.ui.action_table import TABLE
    from reader.ui.routes import ROUTES

    routed = {entry.id for entry in TABLE if entry.id.startswith(("pin_", "theme_", "panel_"))} | set(ROUTES)
    for entry in TABLE:
        assert entry.help
        if entry.id not in routed:
            assert callable(window.deeds.own(entry.id)), entry.id
    for steps in ROUTES.values():
        for step in steps:
            assert callable(window.deeds.method(step)), step
    assert set(ROUTES) <= {entry.id for entry in TABLE}
    keys = [key for entry in TABLE for key in entry.keys]
    assert len(keys) == len(set(keys))


def test_the_sample_opens_from_the_start_page(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.import_finished, timeout=60_000) as finished:
        press(window, qtbot, "Return")
    assert finished.args[0].comments == 191
    assert window.reader.isVisible()
    rows = window.session.view.articles()
    assert len(rows) == 6
    assert window.session.current == rows[0].id
    assert window.session.view.rows([rows[0].id])[0].kind is ItemKind.ARTICLE


def drop(window: MainWindow, files: list[Path]) -> None:
    """Drag files over the window and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), copy, data, left, plain)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(10, 10), copy, data, left, plain))


def test_files_dropped_on_the_window_come_in(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "ferry.txt"
    page.write_text(PAGE, encoding="utf-8")
    with qtbot.waitSignal(opened.import_finished, timeout=20_000):
        drop(opened, [page])
    assert [row.title for row in opened.session.view.articles()][1] == "Ferry timetable to change in spring"


def test_files_dropped_on_the_start_page_get_a_project(
    window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    answers.project = tmp_path / "new"
    with qtbot.waitSignal(window.import_finished, timeout=20_000):
        drop(window, sample_files()[:1])
    assert (tmp_path / "new.threadnote").exists()
    assert len(window.session.view.articles()) == 1


def test_a_project_open_elsewhere_may_be_read(
    window: MainWindow, answers: Answers, qtbot: QtBot, project: Project
) -> None:
    answers.yes = False
    assert not window.open_path(project.path)
    assert "open in another window" in answers.asked[0]
    answers.yes = True
    assert window.open_path(project.path)
    assert "read-only" in window.windowTitle()
    assert not window.actions_table["tag"].isEnabled()
    assert not window.actions_table["import"].isEnabled()
    assert window.actions_table["export"].isEnabled()
    window.session.choose(window.session.view.articles()[0].id)
    press(window, qtbot, "T")
    window.close_project()


def test_what_is_no_project_is_explained(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "notes.threadnote"
    path.write_text(
        "just notes, and rather long ones, so that it is more than a header of a file" * 3, encoding="utf-8"
    )
    assert not window.open_path(path)
    assert "not a Threadnote project" in answers.told[0]
    assert window.start_page.isVisible()


def test_removing_an_article_says_what_goes_and_undo_brings_it_back(
    opened: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    answers.yes = False
    opened.actions_table["remove_article"].trigger()
    settle(opened, qtbot)
    assert "6 comments" in answers.asked[0]
    assert len(opened.session.view.articles()) == 1
    answers.yes = True
    opened.actions_table["remove_article"].trigger()
    settle(opened, qtbot)
    assert opened.session.view.articles() == []
    assert opened.session.current is None
    press(opened, qtbot, "Ctrl+Z")
    assert len(opened.session.view.articles()) == 1


def test_the_window_comes_back_as_it_was_left(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "J J")
    current = opened.session.current
    opened.docks["library"].hide()
    opened.reader.zoom_in()
    path = opened.session.project.path  # type: ignore[union-attr]
    opened.close_project()
    assert opened.open_path(path)
    settle(opened, qtbot)
    assert not opened.docks["library"].isVisible()
    assert opened.docks["tagging"].isVisible()
    assert opened.session.state.zoom > 0
    assert opened.session.current == current


def test_reading_without_panels_and_back(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "F11")
    assert not opened.docks["library"].isVisible()
    assert not opened.docks["tagging"].isVisible()
    assert opened.reader.isVisible()
    press(opened, qtbot, "F11")
    assert opened.docks["library"].isVisible()
    assert opened.docks["tagging"].isVisible()


def test_f6_goes_round_the_panels(opened: MainWindow, qtbot: QtBot) -> None:
    seen = []
    for _ in range(4):
        press(opened, qtbot, "F6")
        panels = (opened.library, opened.reader, opened.tagging)
        seen.append(next(panel for panel in panels if panel.isAncestorOf(focus())))
    assert seen == [opened.tagging, opened.library, opened.reader, opened.tagging]


def test_everything_by_name_in_the_palette(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "Ctrl+K")
    write(opened, qtbot, "next uncoded")
    press(opened, qtbot, "Return")
    assert current_author(opened) == "Nan Reed"


def test_search_narrows_the_library(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "Ctrl+Shift+F")
    write(opened, qtbot, "museum")
    matched = opened.session.view.item(2)  # type: ignore[arg-type]
    assert matched is not None
    qtbot.waitUntil(lambda: opened.session.view.matched() == [matched.id])


def test_a_bug_is_shown_and_nothing_of_a_text_in_it(opened: MainWindow, qtbot: QtBot) -> None:
    def broken(_writer: object) -> None:
        raise RuntimeError("Close it and be done.")

    opened.session.run(broken)
    settle(opened, qtbot)
    from reader.ui.dialogs.report import ReportDialog

    dialog = next(widget for widget in opened._dialogs if isinstance(widget, ReportDialog))
    assert dialog.isVisible()
    texts = [w.toPlainText() for w in dialog.findChildren(QWidget) if hasattr(w, "toPlainText")]
    assert any("RuntimeError" in text for text in texts)
    assert not any("Close it and be done" in text for text in texts)
    dialog.close()


def test_themes_are_applied_at_once(opened: MainWindow) -> None:
    for name in ("dark", "sepia", "light"):
        opened.actions_table[f"theme_{name}"].trigger()
        assert opened.settings.theme is Theme(name)
        assert [t.value for t in Theme if opened.actions_table[f"theme_{t.value}"].isChecked()] == [name]


def test_every_widget_that_takes_the_keyboard_has_a_name(opened: MainWindow) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in opened.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisibleTo(opened)
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_a_coding_chosen_in_the_list_is_shown_in_the_text(opened: MainWindow, qtbot: QtBot) -> None:
    from reader.app import commands
    from reader.app.commands import Target
    from reader.domain.text import Span

    press(opened, qtbot, "J J")
    assert opened.session.current is not None
    opened.session.run(commands.apply_path, ["here"], [Target(opened.session.current, Span(2, 7))])
    settle(opened, qtbot)
    with qtbot.waitSignal(opened.reader.coding_chosen, timeout=2000) as shown:
        opened.tagging.applied.setFocus()
        QTest.keyClick(opened.tagging.applied, Qt.Key.Key_Down)
        QTest.keyClick(opened.tagging.applied, Qt.Key.Key_Return)
    (coding,) = opened.session.view.codings_of(opened.session.current)
    assert shown.args == [coding.id]


def test_the_memo_on_a_coding_is_written_where_it_is_asked_for(opened: MainWindow, qtbot: QtBot) -> None:
    from reader.app import commands
    from reader.app.commands import Target

    first = opened.session.view.children(opened.session.view.articles()[0].id)[0]
    opened.session.run(commands.apply_path, ["doubt"], [Target(first.id)])
    settle(opened, qtbot)
    (coding,) = opened.session.view.codings_of(first.id)
    opened.reader.coding_memo_requested.emit(coding.id)
    settle(opened, qtbot)
    write(opened, qtbot, "why so")
    press(opened, qtbot, "F6")
    assert [memo.text for memo in opened.session.view.memos_about(coding=coding.id)] == ["why so"]
    assert opened.session.view.memos_about(item=first.id) == []
    assert opened.session.current == first.id


def test_the_order_of_the_library_is_remembered(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> None:
    made = make_project(harbour(), long_thread(2, title="A first by title"))
    made.close()
    assert window.open_path(made.path)
    settle(window, qtbot)
    for action in window.library.sort.menu().actions():
        if action.objectName() == "order_title":
            action.trigger()
    shown = [row.title for row in window.session.view.articles(Order.TITLE)]
    assert shown[0] == "A first by title"
    window.close_project()
    assert window.open_path(made.path)
    settle(window, qtbot)
    tree = window.library.tree
    assert "A first by title" in tree.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


# What a person met who worked in it for a day


def test_a_project_opens_with_the_keyboard_in_the_library(window: MainWindow, make_project: MakeProject) -> None:
    made = make_project(harbour())
    made.close()
    assert window.open_path(made.path)
    assert focus() is window.library.tree


def test_a_step_with_nothing_chosen_leads_into_the_first_article(
    window: MainWindow, qtbot: QtBot, make_project: MakeProject
) -> None:
    made = make_project(harbour())
    made.close()
    assert window.open_path(made.path)
    press(window, qtbot, "J")
    assert window.session.current == window.session.view.articles()[0].id
    press(window, qtbot, "J")
    assert current_author(window) == "Nan Reed"


def test_keys_that_cannot_do_anything_say_so(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "4")
    assert "No code is pinned to 4" in opened.status.currentMessage()
    press(opened, qtbot, "Q")
    assert "There is no code to apply again: press T" in opened.status.currentMessage()
    for comment in opened.session.view.thread(opened.session.view.articles()[0].id):
        opened.session.run(commands.apply_path, ["all"], [Target(comment.id)])
    settle(opened, qtbot)
    press(opened, qtbot, "N")
    assert "Every comment" in opened.status.currentMessage()


def test_what_goes_and_comes_back_is_current_again(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> None:
    made = make_project(harbour(), long_thread(3))
    made.close()
    assert window.open_path(made.path)
    opened = window
    press(opened, qtbot, "J J J")
    opened.reader.focus_text()
    at = opened.session.current
    opened.actions_table["remove_article"].trigger()
    settle(opened, qtbot)
    assert opened.session.current is None
    assert focus() is opened.library.tree
    press(opened, qtbot, "Ctrl+Z")
    assert opened.session.current == at
    assert opened.reader.view.page is not None
    assert opened.reader.view.backdrop is not None
    assert opened.reader.view.backdrop.current == at


@pytest.mark.parametrize("where", ["memo", "codebook", "applied"])
def test_escape_leads_from_the_tagging_panel_back_to_the_text(opened: MainWindow, qtbot: QtBot, where: str) -> None:
    tagging = opened.tagging
    fields = {"memo": tagging.memo.text, "codebook": tagging.codebook, "applied": tagging.applied}
    press(opened, qtbot, "T")
    write(opened, qtbot, "cost")
    press(opened, qtbot, "Return")
    fields[where].setFocus()
    press(opened, qtbot, "Escape")
    assert focus() is opened.reader.view


def test_leaving_a_filter_shows_where_one_is(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> None:
    made = make_project(*(long_thread(1, title=f"Page {n}") for n in range(80)), harbour())
    made.close()
    assert window.open_path(made.path)
    window.session.choose(window.session.view.articles()[-1].id)
    tree = window.library.tree
    window.library.set_filter_words("Page 3")
    settle(window, qtbot)
    window.library.clear_filter()
    settle(window, qtbot)
    assert tree.viewport().rect().intersects(tree.visualRect(tree.currentIndex()))


def test_no_menu_has_one_letter_twice(opened: MainWindow) -> None:
    """Nor do the labels of the window take a letter that opens a menu."""
    bar = opened.menuBar()
    menus = opened.findChildren(QMenu, QRegularExpression("^menu_"))
    assert len(menus) == len(bar.actions())
    for entries in (bar.actions(), *(menu.actions() for menu in menus)):
        texts = [action.text() for action in entries]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text.replace("&&", "")]
        assert len(letters) == len(set(letters)), texts
    open_menus = {action.text()[action.text().index("&") + 1].lower() for action in bar.actions()}
    for widget in opened.findChildren(QWidget):
        text = widget.property("text")
        if isinstance(text, str) and "&" in text.replace("&&", "") and isinstance(widget, QLabel | QAbstractButton):
            letter = text[text.index("&") + 1].lower()
            assert letter not in open_menus or not opened.isAncestorOf(widget) or not widget.isVisible(), text


def test_a_narrow_window_keeps_a_column_to_read(opened: MainWindow, qtbot: QtBot) -> None:
    opened.resize(1400, 700)
    opened.resizeDocks([opened.docks["library"], opened.docks["tagging"]], [450, 400], Qt.Orientation.Horizontal)
    opened.resize(900, 600)
    settle(opened, qtbot)
    assert opened.width() <= 900
    # The panels give way once the window has its new size.
    least = 50 * opened.fontMetrics().averageCharWidth()
    qtbot.waitUntil(lambda: opened.reader.width() >= least, timeout=5000)


def test_the_library_stands_where_lines_begin(
    qtbot: QtBot, qapp: QApplication, answers: Answers, make_project: MakeProject
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        mirrored = MainWindow(answers._settings, answers)
        qtbot.addWidget(mirrored)
        assert mirrored.dockWidgetArea(mirrored.docks["library"]) is Qt.DockWidgetArea.RightDockWidgetArea
        assert mirrored.dockWidgetArea(mirrored.docks["tagging"]) is Qt.DockWidgetArea.LeftDockWidgetArea
        mirrored.close()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_opening_what_is_open_stays_there(opened: MainWindow, answers: Answers) -> None:
    project = opened.session.project
    assert project is not None
    assert opened.open_path(project.path)
    assert opened.session.project is project
    assert not answers.asked


def test_the_ends_of_a_long_thread_are_its_own(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> None:
    """The page holds a part of it; Ctrl+End means the last comment there is."""
    made = make_project(long_thread(1800))
    made.close()
    assert window.open_path(made.path)
    article = window.session.view.articles()[0]
    window.session.choose(article.id)
    window.reader.focus_text()
    settle(window, qtbot)
    press(window, qtbot, "Ctrl+End")
    assert window.session.current == window.session.view.at_position(article.id, 1799)
    press(window, qtbot, "Ctrl+Home")
    assert window.session.current == article.id
    assert window.status._counts.text() == f"{QLocale().toString(1800)} comments, 0 coded"


def test_a_message_does_not_outlive_its_project(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "Q")
    assert opened.status.currentMessage()
    opened.close_project()
    assert not opened.status.currentMessage()


def test_a_folder_comes_in_from_the_menu(opened: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.folder = tmp_path / "pages"
    answers.folder.mkdir()
    (answers.folder / "ferry.txt").write_text(PAGE, encoding="utf-8")
    with qtbot.waitSignal(opened.import_finished, timeout=20_000):
        opened.actions_table["import_folder"].trigger()
    assert len(opened.session.view.articles()) == 2


def test_a_project_that_cannot_be_written_may_be_read(
    window: MainWindow, answers: Answers, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    answers.yes = False
    assert not window.open_path(project.path)
    assert "read-only" in answers.asked[0]
    answers.yes = True
    assert window.open_path(project.path)
    assert "read-only" in window.windowTitle()
    assert len(window.session.view.articles()) == 1


def test_a_locked_project_that_cannot_be_read_either_is_explained(
    window: MainWindow, answers: Answers, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens = Project.open

    def refuse(path: Path, *, coder: str | None = None, read_only: bool = False) -> Project:
        if read_only:
            raise StorageError("It went away.")
        return opens(path, coder=coder)

    monkeypatch.setattr(Project, "open", refuse)
    assert not window.open_path(project.path)
    assert "It went away." in answers.told[0]
