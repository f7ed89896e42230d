"""Mending what is stored, through the window: keys, menus, dragging in the library; each one step to undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLineEdit, QListView, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import check
from reader.domain.model import Item, ItemId
from reader.domain.text import Span
from reader.ui.detail.menus import text_menu
from reader.ui.tree.carrying import COMMENT_MIME
from reader.ui.window import MainWindow
from tests.ui.dialogs.pressing import child
from tests.ui.person import Answers, press, settle, write

COPY, MOVE, LEFT = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def thread(window: MainWindow) -> dict[str, Item]:
    view = window.session.view
    return {item.path: item for item in view.thread(view.articles()[0].id)}


def shape(window: MainWindow) -> list[tuple[str, str | None]]:
    return [(path, item.author) for path, item in thread(window).items()]


def go(window: MainWindow, qtbot: QtBot, path: str) -> ItemId:
    item = thread(window)[path].id
    window.session.choose(item)
    settle(window, qtbot)
    return item


def open_dialog(window: MainWindow, name: str) -> QDialog:
    found = [dialog for dialog in window.findChildren(QDialog, name) if dialog.isVisible()]
    assert len(found) == 1, name
    found[0].activateWindow()
    QTest.qWaitForWindowActive(found[0])
    return found[0]


def sound(window: MainWindow) -> bool:
    assert window.session.project is not None
    return window.session.project.do(check) == []


def back(window: MainWindow, qtbot: QtBot) -> None:
    """Where a dialog is gone, the keyboard is in the window again."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.reader.focus_text()
    settle(window, qtbot)


def undo_says(window: MainWindow) -> str:
    return window.actions_table["undo"].text().replace("&", "")


def caret_at(window: MainWindow, item: ItemId, offset: int) -> None:
    page = window.reader.view.page
    assert page is not None
    position = page.positions.position(item, offset)
    assert position is not None
    cursor = window.reader.view.textCursor()
    cursor.setPosition(position)
    window.reader.view.setTextCursor(cursor)
    window.session.choose(item)


# Who and when


def test_author_and_date_are_corrected_in_one_step(opened: MainWindow, qtbot: QtBot) -> None:
    go(opened, qtbot, "2")
    press(opened, qtbot, "Ctrl+M")
    dialog = open_dialog(opened, "details")
    author, when = child(dialog, QLineEdit, "details_author"), child(dialog, QLineEdit, "details_published")
    assert (author.text(), when.text()) == ("Omar F.", "2025-04-03T08:00")
    author.setFocus()
    author.selectAll()
    write(opened, qtbot, "Omar Field")
    when.setFocus()
    when.selectAll()
    write(opened, qtbot, "last week")
    button = child(dialog, QPushButton, "dialog_do")
    assert not button.isEnabled()
    assert "no date" in dialog.said.text()  # type: ignore[attr-defined]
    when.selectAll()
    write(opened, qtbot, "2025-04-04")
    assert button.isEnabled()
    press(opened, qtbot, "Return")

    found = thread(opened)["2"]
    assert (found.author, found.published) == ("Omar Field", "2025-04-04")
    assert opened.session.view.captures.mended(found.id) == {"author", "published"}
    assert undo_says(opened) == "Undo Change author and date"
    assert "Omar Field" in opened.reader.heading.text()
    assert sound(opened)
    back(opened, qtbot)
    press(opened, qtbot, "Ctrl+Z")
    assert thread(opened)["2"].author == "Omar F."


def test_several_get_what_was_typed_and_keep_the_rest(opened: MainWindow, qtbot: QtBot) -> None:
    first, second = thread(opened)["1.1"].id, thread(opened)["1.2"].id
    opened.session.choose(first)
    opened.session.choose_several([first, second], opened.library)
    press(opened, qtbot, "Ctrl+M")
    dialog = open_dialog(opened, "details")
    author = child(dialog, QLineEdit, "details_author")
    assert author.text() == ""
    assert author.placeholderText() == "different ones"
    author.setFocus()
    write(opened, qtbot, "Ann O.")
    press(opened, qtbot, "Return")
    assert [thread(opened)[path].author for path in ("1.1", "1.2")] == ["Ann O.", "Ann O."]
    assert [thread(opened)[path].published for path in ("1.1", "1.2")] == ["2025-04-02T10:00", "2025-04-03T00:22"]


def test_an_article_has_a_title_a_site_and_an_address_too(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, qtbot, "Ctrl+M")
    dialog = open_dialog(opened, "details")
    title = child(dialog, QLineEdit, "details_title")
    title.setFocus()
    title.selectAll()
    press(opened, qtbot, "Delete")
    assert not child(dialog, QPushButton, "dialog_do").isEnabled()
    write(opened, qtbot, "Harbour wall closes")
    child(dialog, QLineEdit, "details_site").clear()
    press(opened, qtbot, "Return")
    article = opened.session.view.article(opened.session.view.articles()[0].id)
    assert article is not None
    assert (article.item.title, article.site) == ("Harbour wall closes", None)
    assert article.url == "https://saltby.example/harbour-wall"
    assert undo_says(opened) == "Undo Change article’s details"
    assert sound(opened)


# Where a text begins and ends


def test_a_comment_is_split_at_the_caret(opened: MainWindow, qtbot: QtBot) -> None:
    first = go(opened, qtbot, "1")
    body = thread(opened)["1"].body.text
    caret_at(opened, first, body.index("It is a wall"))
    press(opened, qtbot, "Ctrl+Shift+S")
    dialog = open_dialog(opened, "split_comment")
    assert child(dialog, QPlainTextEdit, "split_first").toPlainText() == "Close it and be done."
    assert child(dialog, QPlainTextEdit, "split_second").toPlainText() == "It is a wall, not a museum."
    child(dialog, QLineEdit, "split_author").setFocus()
    write(opened, qtbot, "Bea")
    child(dialog, QCheckBox, "split_replies").setChecked(True)
    press(opened, qtbot, "Return")
    assert shape(opened)[:3] == [("1", "Nan Reed"), ("2", "Bea"), ("2.1", "Omar F.")]
    assert thread(opened)["2"].body.text == "It is a wall, not a museum."
    assert undo_says(opened) == "Undo Split comment"
    assert sound(opened)
    back(opened, qtbot)
    press(opened, qtbot, "Ctrl+Z")
    assert shape(opened)[1] == ("1.1", "Omar F.")


def test_where_nothing_can_be_split_it_is_said(opened: MainWindow, qtbot: QtBot) -> None:
    first = go(opened, qtbot, "1")
    caret_at(opened, first, 0)
    press(opened, qtbot, "Ctrl+Shift+S")
    assert "put the caret" in opened.status.currentMessage()
    assert not opened.findChildren(QDialog, "split_comment")


def test_joining_takes_the_one_before_or_the_parent(opened: MainWindow, qtbot: QtBot) -> None:
    go(opened, qtbot, "1.2")
    press(opened, qtbot, "Ctrl+Shift+J")
    joined = thread(opened)["1.1"]
    assert joined.body.text.endswith("Think of the boats.")
    assert opened.session.current == joined.id
    assert undo_says(opened) == "Undo Join comments"
    press(opened, qtbot, "Ctrl+Shift+J")
    assert shape(opened)[:2] == [("1", "Nan Reed"), ("1.1", "nan reed")]
    assert sound(opened)
    press(opened, qtbot, "Ctrl+Z Ctrl+Z")
    assert len(shape(opened)) == 6
    go(opened, qtbot, "1")
    press(opened, qtbot, "Ctrl+Shift+J")
    assert "no comment before it" in opened.status.currentMessage()


def test_a_paragraph_at_the_caret_is_taken_out(opened: MainWindow, answers: Answers, qtbot: QtBot) -> None:
    first = go(opened, qtbot, "1")
    text = thread(opened)["1"].body.text
    start = text.index("It is a wall")
    assert opened.session.project is not None
    opened.session.run(commands.apply_path, ["wall"], [Target(first, Span(start, start + 5))])
    settle(opened, qtbot)
    caret_at(opened, first, start + 3)
    answers.yes = False
    press(opened, qtbot, "Ctrl+Shift+D")
    assert "without a place" in answers.asked[-1]
    assert thread(opened)["1"].body.text == text
    answers.yes = True
    press(opened, qtbot, "Ctrl+Shift+D")
    assert thread(opened)["1"].body.text == "Close it and be done."
    assert opened.session.view.captures.adrift_count() == 1
    assert undo_says(opened) == "Undo Remove paragraph"
    assert sound(opened)
    press(opened, qtbot, "Ctrl+Z")
    assert thread(opened)["1"].body.text == text


def test_what_is_no_comment_goes_and_its_replies_move_up(opened: MainWindow, answers: Answers, qtbot: QtBot) -> None:
    go(opened, qtbot, "1")
    press(opened, qtbot, "Ctrl+Del")
    assert "1 comment" in answers.asked[-1]
    assert "2 replies" in answers.asked[-1]
    assert shape(opened)[:3] == [("1", "Omar F."), ("1.1", "nan reed"), ("2", "Skipper")]
    assert opened.session.current == thread(opened)["1"].id
    assert undo_says(opened) == "Undo Remove comment"
    assert sound(opened)
    press(opened, qtbot, "Ctrl+Z")
    assert shape(opened)[0] == ("1", "Nan Reed")


# Where it stands


def test_keys_move_a_comment_with_its_branch(opened: MainWindow, qtbot: QtBot) -> None:
    before = shape(opened)
    item = go(opened, qtbot, "1.1")
    press(opened, qtbot, "Ctrl+Alt+Down")
    assert [path for path, found in thread(opened).items() if found.id == item] == ["1.2"]
    press(opened, qtbot, "Ctrl+Alt+Right")
    assert [path for path, found in thread(opened).items() if found.id == item] == ["1.1.1"]
    press(opened, qtbot, "Ctrl+Alt+Left Ctrl+Alt+Left")
    assert [path for path, found in thread(opened).items() if found.id == item] == ["2"]
    press(opened, qtbot, "Ctrl+Alt+Left")
    assert "outermost" in opened.status.currentMessage()
    press(opened, qtbot, "Ctrl+Alt+Up")
    assert [path for path, found in thread(opened).items() if found.id == item] == ["1"]
    assert thread(opened)["1.1"].author == "nan reed"
    assert undo_says(opened) == "Undo Move comment"
    assert opened.session.current == item
    assert sound(opened)
    press(opened, qtbot, "Ctrl+Z Ctrl+Z Ctrl+Z Ctrl+Z Ctrl+Z")
    assert shape(opened) == before


def test_what_a_comment_answers_is_chosen_by_words(opened: MainWindow, qtbot: QtBot) -> None:
    item = go(opened, qtbot, "1.1")
    press(opened, qtbot, "Ctrl+Shift+M")
    dialog = open_dialog(opened, "move_comment")
    places = child(dialog, QListView, "move_places")
    # Neither itself nor its own answers are offered; what it answers now is chosen.
    assert places.model().rowCount() == 5
    assert "Nan Reed" in places.currentIndex().data()
    write(opened, qtbot, "pays omar")
    assert places.model().rowCount() == 1
    press(opened, qtbot, "Return")
    assert [path for path, found in thread(opened).items() if found.id == item] == ["2.1"]
    assert sound(opened)


def over(window: MainWindow, path: str, share: float) -> QPoint:
    tree, model = window.library.tree, window.library.model
    item = window.session.view.articles()[0].id if not path else thread(window)[path].id
    rect = tree.visualRect(model.index_of(item))
    assert rect.isValid()
    return QPoint(rect.center().x(), rect.top() + round(rect.height() * share))


def drag(window: MainWindow, data: QMimeData, at: QPoint) -> bool:
    """Over the tree and let go, as the pointer does; whether it was taken."""
    viewport = window.library.tree.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(at, MOVE, data, LEFT, PLAIN))
    move = QDragMoveEvent(at, MOVE, data, LEFT, PLAIN)
    QApplication.sendEvent(viewport, move)
    if not move.isAccepted():
        return False
    window.library.tree.viewport().repaint()
    drop = QDropEvent(QPointF(at), MOVE, data, LEFT, PLAIN)
    QApplication.sendEvent(viewport, drop)
    return drop.isAccepted()


def carried(item: ItemId) -> QMimeData:
    data = QMimeData()
    data.setData(COMMENT_MIME, str(item).encode("ascii"))
    return data


@pytest.fixture
def unfolded(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    opened.library.branches.open_below(opened.session.view.articles()[0].id)
    settle(opened, qtbot)
    return opened


@pytest.mark.parametrize(
    ("onto", "share", "becomes"),
    [("2", 0.5, "2.1"), ("1", 0.1, "1"), ("3", 0.9, "4"), ("", 0.5, "4"), ("1", 0.95, "1.1"), ("1.2", 0.9, "1.3")],
)
def test_dragging_moves_a_comment_on_or_beside_another(
    unfolded: MainWindow, qtbot: QtBot, onto: str, share: float, becomes: str
) -> None:
    # Of four levels: 3 stays last on its level where the one that is dragged comes from above it.
    item = thread(unfolded)["1.1"].id
    assert drag(unfolded, carried(item), over(unfolded, onto, share))
    settle(unfolded, qtbot)
    (found,) = (path for path, comment in thread(unfolded).items() if comment.id == item)
    assert found == {"1.3": "1.2"}.get(becomes, becomes)
    assert sound(unfolded)


def test_a_comment_is_not_dropped_into_its_own_branch_or_another_article(unfolded: MainWindow, qtbot: QtBot) -> None:
    before = shape(unfolded)
    item = thread(unfolded)["1"].id
    assert not drag(unfolded, carried(item), over(unfolded, "1.1", 0.5))
    assert not drag(unfolded, carried(item), over(unfolded, "1", 0.5))
    settle(unfolded, qtbot)
    assert shape(unfolded) == before


def test_files_and_codes_over_the_library_are_left_to_others(unfolded: MainWindow) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/nowhere/page.html")])
    code = QMimeData()
    code.setData("application/x-threadnote-code", b"1")
    for data in (files, code):
        enter = QDragEnterEvent(over(unfolded, "1", 0.5), COPY, data, LEFT, PLAIN)
        unfolded.library.tree.dragEnterEvent(enter)
        assert not enter.isAccepted()


def test_one_comment_alone_is_taken_along(unfolded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[bytes] = []

    class Drag(QObject):
        """Takes what it is given, and does not wait for the pointer."""

        def setMimeData(self, data: QMimeData) -> None:
            taken.append(bytes(data.data(COMMENT_MIME).data()))

        def exec(self, _actions: object) -> None: ...

    monkeypatch.setattr("reader.ui.tree.view.QDrag", Drag)
    tree, model = unfolded.library.tree, unfolded.library.model
    item = go(unfolded, qtbot, "1.1")
    tree.startDrag(MOVE)
    assert taken == [str(item).encode("ascii")]
    tree.selectionModel().select(model.index_of(thread(unfolded)["2"].id), QItemSelectionModel.SelectionFlag.Select)
    tree.startDrag(MOVE)
    unfolded.session.choose(unfolded.session.view.articles()[0].id)
    tree.startDrag(MOVE)
    assert len(taken) == 1


# From menus


def entries(menu: QMenu) -> dict[str, QAction]:
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        found |= entries(inner) if isinstance(inner, QMenu) else {action.text().replace("&", ""): action}
    return found


def test_the_library_and_the_text_offer_it_in_their_menus(opened: MainWindow, qtbot: QtBot) -> None:
    item = thread(opened)["1.1"].id
    row = opened.session.view.rows([item])[0]
    menu = opened.library.menu_for(row)
    wanted = {"Author and date…", "Move to…", "Join with the one before", "Not a comment…", "Captures and revisions…"}
    assert wanted <= set(entries(menu))
    letters = [action.text()[action.text().index("&") + 1].lower() for action in menu.actions() if "&" in action.text()]
    assert len(letters) == len(set(letters)), letters
    entries(menu)["Author and date…"].trigger()
    settle(opened, qtbot)
    assert opened.session.current == item
    open_dialog(opened, "details").close()

    texts = text_menu(opened.reader, opened.reader._highlights, [], opened.session)
    opened.reader._pop_up(texts, QPoint(0, 0))
    entries(texts)["Captures and revisions…"].trigger()
    settle(opened, qtbot)
    assert open_dialog(opened, "captures").windowTitle().endswith("“Harbour wall to close for a year”")


def test_where_nothing_can_be_written_nothing_is_offered(opened: MainWindow, qtbot: QtBot) -> None:
    path = opened.session.project.path if opened.session.project is not None else None
    assert path is not None
    opened.close_project()
    from reader.app.project import Project

    opened.open_project(Project.open(path, coder="Ann", read_only=True))
    settle(opened, qtbot)
    assert not opened.library.tree.movable
    assert not opened.actions_table["mend_details"].isEnabled()
    assert opened.actions_table["captures"].isEnabled()
