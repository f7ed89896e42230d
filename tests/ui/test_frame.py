"""The parts around the panels: room for each, no title twice, tools that stay in reach."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QTabBar
from pytestqt.qtbot import QtBot

from reader.app.settings import Settings, Theme
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.samples import harbour
from tests.ui.person import Answers, settle


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject) -> Iterator[MainWindow]:
    made = make_project(harbour())
    made.close()
    settings = Settings(theme=Theme.LIGHT, coder="Ann", reduced_motion=True)
    window = MainWindow(settings, Answers(settings))
    qtbot.addWidget(window)
    window.resize(1300, 820)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    assert window.open_path(made.path)
    settle(window, qtbot)
    yield window
    window.close()


def titled(window: MainWindow, name: str) -> bool:
    """Whether a dock shows its own title."""
    bar = window.docks[name].titleBarWidget()
    return bar is None


def test_a_panel_among_tabs_does_not_say_its_name_twice(window: MainWindow, qtbot: QtBot) -> None:
    assert titled(window, "library")
    window.docks["work"].come()
    qtbot.waitUntil(lambda: not titled(window, "library") and not titled(window, "work"), timeout=5000)
    assert titled(window, "tagging")

    window.docks["work"].setFloating(True)
    qtbot.waitUntil(lambda: titled(window, "library") and titled(window, "work"), timeout=5000)
    window.docks["work"].setFloating(False)
    qtbot.waitUntil(lambda: not titled(window, "work"), timeout=5000)
    window.docks["work"].hide()
    qtbot.waitUntil(lambda: titled(window, "library"), timeout=5000)


def test_the_tabs_of_panels_have_a_menu_that_closes_them(window: MainWindow, qtbot: QtBot) -> None:
    window.docks["work"].come()
    settle(window, qtbot)
    tabs = next(bar for bar in window.findChildren(QTabBar) if bar.parent() is window and bar.isVisible())
    tabs.customContextMenuRequested.emit(QPoint(5, 5))
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    entry = next(action for action in menu.actions() if action is window.docks["work"].toggleViewAction())
    assert entry.isChecked()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    assert window.docks["work"].isHidden()


def test_tools_lose_their_names_before_they_lose_their_place(window: MainWindow, qtbot: QtBot) -> None:
    assert window.toolbar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    window.resize(window.minimumSizeHint().expandedTo(window.minimumSize()))
    qtbot.waitUntil(lambda: window.toolbar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly, timeout=5000)
    QApplication.processEvents()
    buttons = [window.toolbar.widgetForAction(action) for action in window.toolbar.actions()]
    assert all(button.isVisible() and window.toolbar.rect().contains(button.geometry()) for button in buttons)
    window.resize(1300, 820)
    qtbot.waitUntil(
        lambda: window.toolbar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon, timeout=5000
    )


def test_the_grid_gets_the_height_it_wants_and_the_window_keeps_its_own(window: MainWindow, qtbot: QtBot) -> None:
    before = window.height()
    window.docks["grid"].come()
    settle(window, qtbot)
    grid = window.docks["grid"].content()
    qtbot.waitUntil(lambda: grid.height() >= grid.sizeHint().height() * 0.9, timeout=5000)
    assert window.height() == before


def test_what_gets_the_keyboard_in_a_low_panel_comes_into_sight(window: MainWindow, qtbot: QtBot) -> None:
    window.session.choose(window.session.view.articles()[0].id)
    window.resize(window.width(), 384)
    settle(window, qtbot)
    room = window.docks["tagging"].widget()
    assert isinstance(room, QScrollArea)
    assert room.verticalScrollBar().maximum() > 0
    assert not room.horizontalScrollBar().isVisible()

    window.deeds.run("memo")
    settle(window, qtbot)
    text = window.tagging.memo.text
    assert text.hasFocus()
    top = text.mapTo(room.viewport(), QPoint())
    assert room.viewport().rect().contains(top)

    window.deeds.run("tag")
    assert room.verticalScrollBar().value() == 0


def test_a_panel_with_room_for_all_of_it_does_not_scroll(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("library", "commenters", "journal", "work", "tagging"):
        window.docks[name].come()
        settle(window, qtbot)
        room = window.docks[name].widget()
        assert isinstance(room, QScrollArea)
        assert room.verticalScrollBar().maximum() == 0, name
        assert room.horizontalScrollBar().maximum() == 0, name
        assert window.docks[name].content().size() == room.viewport().size(), name
