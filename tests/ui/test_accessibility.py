"""Every screen can be used by everybody: by keyboard, with a screen reader, with a shaking hand, at 200 %.

A new panel comes out of `panels.PANELS` by itself; a new dialog goes into `DIALOGS`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.util import find_spec

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.commands import Target
from reader.app.settings import Settings, Theme
from reader.domain.text import Span
from reader.ui import screens
from reader.ui.dialogs.ask import Ask
from reader.ui.panels import PANELS
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.samples import harbour
from tests.ui import access

pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="Tab goes to text fields alone, as the system has it")

DIALOGS = (
    "settings",
    "help",
    "about",
    "history",
    "export",
    "print_report",
    "pseudonyms",
    "mentions",
    "findable",
    "coder",
    "shown_codes",
    "attributes",
    "edit_code",
    "new_code",
    "delete_code",
    "merge_code",
    "split_code",
    "move_codings",
    "codebook_history",
    "copy_codebook",
    "project_memo",
    "mend_details",
    "mend_move",
    "captures",
)
"""Actions that open one. A question that stops the person (`Ask`) is answered with no, and is Qt's own box."""


class Refusing(Ask):
    """Says no to every question."""

    def confirm(self, title: str, text: str, verb: str) -> bool:
        return False

    def tell(self, text: str, hint: str = "") -> None: ...

    def warn(self, text: str, hint: str = "") -> None: ...

    def open_project(self) -> None:
        return None


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject) -> Iterator[MainWindow]:
    """On a project with some of everything: codes below codes, codings, a memo."""
    made = make_project(harbour())
    made.do(commands.apply_path, ["trust", "council"], [])
    made.do(commands.apply_path, ["money"], [])
    article = made.view.articles()[0].id
    thread = made.view.thread(article)
    for number, code in enumerate(made.view.codebook()):
        made.do(commands.apply_code, code.id, [Target(thread[0].id), Target(thread[0].id, Span(number, number + 5))])
        made.do(commands.apply_code, code.id, [Target(article)])
    made.do(commands.write_memo, "Ask Bea.", item=thread[0].id)
    made.close()
    settings = Settings(theme=Theme.LIGHT, coder="Ann", reduced_motion=True)
    window = MainWindow(settings, Refusing(settings))
    window.resize(1300, 1100)
    qtbot.addWidget(window)
    window.show()
    activate(window, qtbot)
    assert window.open_path(made.path)
    window.session.choose(thread[0].id)
    settle(window, qtbot)
    yield window
    window.close()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.bridge.busy, timeout=10_000)
    QApplication.processEvents()


def activate(window: QWidget, qtbot: QtBot) -> None:
    """The keyboard is in the window in front only."""
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)


def choose_first_code(window: MainWindow) -> None:
    tree = window.tagging.codebook
    tree.setCurrentIndex(tree.model().index(0, 0))


def opened(window: MainWindow, qtbot: QtBot, action: str) -> QDialog:
    """The dialog that an action opens; skips where it is not there yet or opens none."""
    choose_first_code(window)
    before = set(QApplication.topLevelWidgets())
    try:
        window.deeds.run(action)
    except (ImportError, AttributeError) as fault:
        pytest.skip(f"{action} is not there yet: {fault}")
    settle(window, qtbot)
    new = [widget for widget in QApplication.topLevelWidgets() if widget not in before and widget.isVisible()]
    dialogs = [widget for widget in new if isinstance(widget, QDialog)]
    if not dialogs:
        pytest.skip(f"{action} opens no dialog here")
    activate(dialogs[0], qtbot)
    return dialogs[0]


def nothing(wrong: list[str]) -> None:
    assert not wrong, "\n" + "\n".join(wrong)


def pages(dialog: QWidget) -> Iterator[None]:
    """Each page of a dialog with tabs, one after the other."""
    tabs = dialog.findChild(QTabWidget)
    if tabs is None:
        yield
        return
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        QApplication.processEvents()
        yield


@pytest.mark.parametrize("action", DIALOGS)
def test_a_dialog(window: MainWindow, qtbot: QtBot, action: str) -> None:
    dialog = opened(window, qtbot, action)
    # As the window does where the screen is small.
    screens.contain(dialog, access.ROOM - screens.FRAME)
    QApplication.processEvents()
    wrong = access.too_large(dialog)
    for _ in pages(dialog):
        wrong += access.nameless(dialog) + access.unreached(dialog) + access.small(dialog)
        wrong += access.unmarked(access.focusable(dialog))
    dialog.close()
    nothing(wrong)


def shown(window: MainWindow, qtbot: QtBot, name: str) -> QWidget:
    """A panel, before those that share its place."""
    dock = window.docks[name]
    if find_spec(dock.panel.made.partition(":")[0]) is None:
        pytest.skip(f"the panel {name} is not there yet")
    dock.come()
    settle(window, qtbot)
    # A window gives its docks their room when it has nothing else to do.
    qtbot.waitUntil(lambda: window.rect().contains(dock.geometry()), timeout=5000)
    return dock.content()


PANEL = pytest.mark.parametrize("name", [panel.name for panel in PANELS])


@PANEL
def test_a_panel(window: MainWindow, qtbot: QtBot, name: str) -> None:
    try:
        panel = shown(window, qtbot, name)
    except ModuleNotFoundError:
        pytest.skip(f"the panel {name} is not there yet")
    inside = [widget for widget in access.focusable(window) if panel.isAncestorOf(widget)]
    assert inside, "nothing takes the keyboard"
    nothing(access.nameless(window))
    nothing(access.small(window))
    nothing(access.unmarked(inside))


@PANEL
def test_tab_goes_through_a_panel_and_all_round(window: MainWindow, qtbot: QtBot, name: str) -> None:
    try:
        shown(window, qtbot, name)
    except ModuleNotFoundError:
        pytest.skip(f"the panel {name} is not there yet")
    nothing(access.unreached(window))


def test_the_reader_shows_where_the_keyboard_is(window: MainWindow) -> None:
    inside = [widget for widget in access.focusable(window) if window.reader.isAncestorOf(widget)]
    assert inside
    nothing(access.unmarked(inside))


def test_the_start_page(qtbot: QtBot) -> None:
    settings = Settings(theme=Theme.DARK)
    window = MainWindow(settings, Refusing(settings))
    qtbot.addWidget(window)
    window.show()
    activate(window, qtbot)
    nothing(access.nameless(window))
    nothing(access.unreached(window))
    nothing(access.small(window))
    nothing(access.unmarked(access.focusable(window)))


def test_the_window_fits_a_small_screen(window: MainWindow) -> None:
    nothing(access.too_large(window, QSize(1366, 768)))


@pytest.mark.parametrize("screen", [QSize(1920, 1080), QSize(1366, 768)])
def test_the_window_fits_a_screen_at_twice_the_size(window: MainWindow, qtbot: QtBot, screen: QSize) -> None:
    for name in window.docks:
        shown(window, qtbot, name)
    nothing(access.too_large(window, screen / 2))


# The measures themselves


@pytest.fixture
def page(qtbot: QtBot) -> QDialog:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    return dialog


def test_what_is_wrong_is_found(page: QDialog, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit, QTextEdit, QToolButton, QVBoxLayout

    layout = QVBoxLayout(page)
    field, trap, button = QLineEdit(page), QTextEdit(page), QToolButton(page)
    button.setFixedSize(12, 12)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setStyleSheet("QToolButton, QToolButton:focus { border: 0; background: white; }")
    for widget in (field, trap, button):
        layout.addWidget(widget)
    page.setMinimumHeight(500)
    page.show()
    activate(page, qtbot)
    assert len(access.nameless(page)) == 3
    assert access.unreached(page) == [f"stuck: {access.called(trap)}"]
    assert access.small(page) == [f"{access.called(button)}: 12 x 12"]
    assert access.unmarked([button]) == [access.called(button)]
    assert access.too_large(page)
