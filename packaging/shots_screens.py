"""The screens that `shots.py` takes pictures of: each puts the window into a state, takes it, and puts it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import shots_state as state
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QWidget,
)
from shots_arriving import arriving
from shots_leaving import leaving

from reader.app.commands import Deed, set_cells
from reader.app.project import Project
from reader.domain.grid import Condition, Edit, Source, Test
from reader.domain.model import ItemId
from reader.domain.work import Queue, QueueKind
from reader.ui.window import MainWindow

if TYPE_CHECKING:
    from shots import Camera

PICTURED = 5
"""The place of the article with a picture."""


def everything(camera: Camera, window: MainWindow, project: Project, home: Path) -> None:
    """All screens of an open project, then all dialogs."""
    reading(camera, window, project)
    tagging(camera, window)
    library(camera, window, project)
    panels(camera, window, project)
    menus(camera, window)
    codebook_dialogs(camera, window)
    window_dialogs(camera, window, home)
    leaving(camera, window, project)
    arriving(camera, window, project, home)


def at_first(camera: Camera, window: MainWindow, project: Project) -> None:
    """The article as it opens, then a comment with much on it."""
    window.session.choose(project.view.articles()[0].id)
    camera.settle()
    window.library.expand_current()
    camera.picture("article")
    window.session.choose(state.shown_comment(project).id)
    camera.picture("main")


def reading(camera: Camera, window: MainWindow, project: Project) -> None:
    act, reader = window.actions_table, window.reader
    thread = project.view.thread(project.view.articles()[0].id)
    branch = next(item for item in thread if item.children)
    window.session.choose(branch.id)
    camera.settle()
    act["collapse"].trigger()
    camera.picture("folded")
    act["expand"].trigger()
    act["focus_branch"].trigger()
    camera.picture("focus")
    act["focus_branch"].trigger()
    window.session.choose(state.shown_comment(project).id)
    camera.settle()
    act["find"].trigger()
    type_into(QApplication.focusWidget(), "the")
    camera.picture("find")
    reader.close_find()
    act["select_sentence"].trigger()
    camera.picture("selection")
    reader.clear_selection()
    act["next_code_stripe"].trigger()
    QTest.keyClick(QApplication.focusWidget() or reader, Qt.Key.Key_Down)
    camera.picture("stripes")
    act["codings_none"].trigger()
    camera.picture("blind")
    act["codings_all"].trigger()
    window.session.choose(project.view.articles()[PICTURED].id)
    camera.picture("picture")
    window.session.choose(state.shown_comment(project).id)
    camera.settle()
    reader.focus_text()
    act["reading"].trigger()
    camera.picture("reading")
    act["reading"].trigger()


def tagging(camera: Camera, window: MainWindow) -> None:
    act, pane = window.actions_table, window.tagging
    act["variables"].trigger()
    camera.picture("variables")
    act["tag"].trigger()
    type_into(QApplication.focusWidget(), "co")
    camera.picture("tag")
    QTest.keyClick(pane.line, Qt.Key.Key_Escape)
    pane.line.clear()
    act["memo"].trigger()
    camera.picture("memo")
    pane.tabs.setCurrentWidget(pane.attributes)
    camera.picture("attributes")
    pane.tabs.setCurrentWidget(pane.memo)
    pane.codebook.select(pane.codebook.codes.codes()[0].id)
    pane.codebook.setFocus()
    camera.picture("codebook")
    act["tag_branch"].trigger()
    camera.picture("scope")
    QTest.keyClick(pane.line, Qt.Key.Key_Escape)


def library(camera: Camera, window: MainWindow, project: Project) -> None:
    pane = window.library
    window.actions_table["search"].trigger()
    pane.filter.more.setChecked(True)
    pane.filter.drawer.code.setText("trust")
    pane.filter.drawer.flag.setChecked(True)
    camera.picture("drawer")
    pane.filter.drawer.flag.setChecked(False)
    pane.filter.more.setChecked(False)
    pane.set_filter_words("the")
    camera.picture("filter")
    pane.clear_filter()
    camera.settle()
    pane.set_filter_words("xylophone")
    camera.picture("nothing-found")
    pane.clear_filter()
    camera.settle()
    first = pane.tree.currentIndex()
    pane.tree.setFocus()
    for below in range(1, 5):
        next_row = pane.tree.indexBelow(first)
        if next_row.isValid() and below:
            first = next_row
            flags = QItemSelectionModel.SelectionFlag
            pane.tree.selectionModel().select(first, flags.Select | flags.Rows)
    camera.picture("several")
    window.session.choose(project.view.articles()[0].id)
    window.session.choose(state.shown_comment(project).id)
    camera.settle()


def panels(camera: Camera, window: MainWindow, project: Project) -> None:
    from reader.ui.commenters.pane import CommentersPane
    from reader.ui.grid.pane import GridPane
    from reader.ui.journal.pane import JournalPane
    from reader.ui.work.pane import WorkPane

    people = cast(CommentersPane, shown(camera, window, "commenters"))
    people.show_author()
    camera.picture("commenters")
    people.person.tabs.setCurrentIndex(1)
    camera.picture("commenter-attributes")
    people.person.tabs.setCurrentIndex(0)
    flags = QItemSelectionModel.SelectionFlag
    for row in (3, 4):
        people.people.selectionModel().select(people.model.index(row, 0), flags.Select | flags.Rows)
    with opened(camera, people.acts.join_people) as dialog:
        camera.picture("join", dialog)
    journal = cast(JournalPane, shown(camera, window, "journal"))
    journal.list.setCurrentIndex(journal.list.model().index(1, 0))
    camera.picture("journal")
    work = cast(WorkPane, shown(camera, window, "work"))
    for number, name in enumerate(("work", "coders", "queue")):
        work.tabs.setCurrentIndex(number)
        if name == "queue":
            sampled = project.view.work.samples()[0]
            work.queue.work_on(Queue(QueueKind.SAMPLE, sampled.id))
        camera.picture(name)
    with opened(camera, work.draw_sample) as dialog:
        camera.picture("sample", dialog)
    work.tabs.setCurrentIndex(0)
    grid = cast(GridPane, shown(camera, window, "grid"))
    camera.picture("grid")
    known = grid.arrangement.known
    attribute = next(column for column in known if column.name == "tone" and column.source is Source.ITEM)
    rows = [item.id for item in project.view.thread(project.view.articles()[0].id)[:4]]
    window.session.run(set_cells, [Edit(item, attribute, "mocking") for item in rows], Deed.SET)
    grid.add_condition(Condition(attribute, Test.IS, "mocking"))
    camera.settle()
    grid.table.setCurrentIndex(grid.model.index(1, 1))
    camera.picture("grid-filter")
    grid.clear_filter()
    with opened(camera, grid.choose_columns) as dialog:
        camera.picture("columns", dialog)
    camera.picture("all-panels")
    for name in ("grid", "work", "journal", "commenters"):
        window.docks[name].hide()
    window.docks["library"].raise_()
    window.session.choose(state.shown_comment(project).id)
    camera.settle()


def menus(camera: Camera, window: MainWindow) -> None:
    tree = window.tagging.codebook
    tree.select(tree.codes.codes()[0].id)
    menu = tree.menu_for(tree.current_code())
    menu.popup(tree.viewport().mapToGlobal(QPoint(40, 30)))
    camera.picture("code-menu")
    menu.close()
    row = window.session.view.rows([cast(ItemId, window.session.current)])[0]
    menu = window.library.menu_for(row)
    menu.popup(window.library.tree.viewport().mapToGlobal(QPoint(40, 60)))
    camera.picture("row-menu")
    menu.close()
    bar = window.menuBar()
    for action in bar.actions():
        menu = action.menu()  # type: ignore[assignment]
        if menu.objectName() in ("menu_view", "menu_codebook"):
            menu.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))
            camera.picture(menu.objectName().replace("_", "-"))
            menu.close()


def codebook_dialogs(camera: Camera, window: MainWindow) -> None:
    from reader.ui.tagging.code_editor import CodeEditor

    tree = window.tagging.codebook
    codes = {code.name: code.id for code in tree.codes.codes()}
    for name, of in (("code-editor", "trust"), ("scale-editor", "heat")):
        tree.select(codes[of])
        with opened(camera, tree.edit_code) as dialog:
            assert isinstance(dialog, CodeEditor)
            camera.picture(name, dialog)
    tree.select(codes["trust"])
    for name, act in (
        ("merge", tree.merge_code),
        ("split", tree.split_code),
        ("move", tree.move_codings),
        ("codebook-history", tree.show_history),
        ("copy", tree.copy_from_project),
    ):
        with opened(camera, act) as dialog:
            camera.picture(name, dialog)


def window_dialogs(camera: Camera, window: MainWindow, home: Path) -> None:
    from reader.ui.dialogs.import_dialog import ImportDialog

    importing = ImportDialog(window.session, state.pages_with_problems(home), window)
    window.keep(importing)
    importing.start()
    camera.settle(lambda: not importing.running)
    camera.picture("import", importing)
    importing.close()
    for action in ("history", "about", "shown_codes", "coder", "attributes"):
        with opened(camera, window.actions_table[action].trigger) as dialog:
            camera.picture(action.replace("_", "-"), dialog)
    with opened(camera, window.actions_table["palette"].trigger) as dialog:
        type_into(dialog.findChild(QLineEdit), "co")
        camera.picture("palette", dialog)
    for action, names in (("help", ("help", "keys")), ("settings", ("reading", "coding", "keys", "language"))):
        with opened(camera, window.actions_table[action].trigger) as dialog:
            tabs = dialog.findChild(QTabWidget)
            assert tabs is not None
            for number, name in enumerate(names):
                tabs.setCurrentIndex(number)
                if action == "settings" and name == "keys":
                    conflict(dialog)
                camera.picture(f"{action}-{name}" if name != action else name, dialog)
    with opened(camera, partial(window.show_report, fault())) as dialog:
        camera.picture("error", dialog)


def fault() -> Exception:
    """A bug that came from somewhere."""
    try:
        raise RuntimeError
    except RuntimeError as caught:
        return caught


def conflict(dialog: QDialog) -> None:
    """Give an action the key of another."""
    table, capture = dialog.findChild(QTreeWidget, "keys_table"), dialog.findChild(QKeySequenceEdit, "keys_capture")
    assert table is not None
    assert capture is not None
    table.setCurrentIndex(table.model().index(4, 0))
    capture.setKeySequence(QKeySequence("Ctrl+E"))
    use = dialog.findChild(QPushButton, "keys_use")
    assert use is not None
    use.setFocus()


def shown(camera: Camera, window: MainWindow, name: str) -> QWidget:
    window.docks[name].come()
    camera.settle()
    return window.docks[name].content()


@contextmanager
def opened(camera: Camera, act: Callable[[], object]) -> Iterator[QDialog]:
    """The dialog that something opens; closed again in the end."""
    before = set(QApplication.topLevelWidgets())
    act()
    camera.settle()
    dialog = next(
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QDialog) and widget not in before and widget.isVisible()
    )
    yield dialog
    dialog.close()


def type_into(field: QWidget | None, text: str) -> None:
    """As by the keyboard; empty text clears the field."""
    if isinstance(field, QLineEdit):
        field.clear()
        QTest.keyClicks(field, text)
