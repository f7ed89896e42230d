"""The parts around the panels: docks, menus, toolbar; and how a project's window was left."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QTabWidget, QToolBar

from reader.app.settings import ProjectState
from reader.ui.action_table import MENUS, TABLE
from reader.ui.actions import Actions
from reader.ui.panels import PANELS, PanelDock
from reader.ui.session import Session
from reader.ui.theme import Colours

TOOLBAR = ("import", "export", "", "undo", "redo", "", "search", "next_uncoded", "tag", "memo")
"""Ids of actions; an empty one is a gap."""

LAYOUT_VERSION = 2
"""Goes up when docks or toolbars get other names: what was kept before is then left aside."""


def docks(window: QMainWindow, session: Session, colours: Colours) -> dict[str, PanelDock]:
    """A dock for each panel, by name; those that share a place are tabs of it."""
    made: dict[str, PanelDock] = {}
    first_there: dict[str, PanelDock] = {}
    for panel in PANELS:
        title = QCoreApplication.translate("Panels", panel.title)
        dock = made[panel.name] = PanelDock(panel, title, session, colours, window)
        window.addDockWidget(dock.area(window.isRightToLeft()), dock)
        neighbour = first_there.setdefault(panel.where, dock)
        if neighbour is not dock:
            window.tabifyDockWidget(neighbour, dock)
        dock.hide()
    window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
    return made


def fill_menus(window: QMainWindow, actions: Actions, extra_view: list[QAction]) -> None:
    """Every entry of the table that names a menu, with a line between groups; `extra_view` ends the View menu."""
    for title in MENUS:
        menu = QMenu(QCoreApplication.translate("Actions", title), window)
        menu.setObjectName(f"menu_{title.replace('&', '').lower()}")
        window.menuBar().addMenu(menu)
        group = None
        for entry in TABLE:
            if entry.menu != title:
                continue
            if group is not None and entry.group != group:
                menu.addSeparator()
            group = entry.group
            menu.addAction(actions[entry.id])
        if title == "&View":
            menu.addSeparator()
            menu.addActions(extra_view)


def toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    bar = QToolBar(QCoreApplication.translate("MainWindow", "Tools"), window)
    bar.setObjectName("tools")
    bar.setAccessibleName(QCoreApplication.translate("MainWindow", "Tools"))
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for name in TOOLBAR:
        if not name:
            bar.addSeparator()
            continue
        action = actions[name]
        action.setIconText(action.text().replace("&", "").rstrip("…"))
        bar.addAction(action)
    window.addToolBar(bar)
    return bar


def first_size(window: QMainWindow, left: PanelDock, right: PanelDock) -> None:
    """Before a project says otherwise: as much of the screen as reading needs, in terms of the font."""
    em = window.fontMetrics().averageCharWidth()
    room = window.screen().availableGeometry()
    window.resize(min(em * 190, round(room.width() * 0.95)), min(em * 115, round(room.height() * 0.92)))
    window.resizeDocks([left, right], [em * 48, em * 44], Qt.Orientation.Horizontal)


def keep_layout(window: QMainWindow, state: ProjectState) -> None:
    state.geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    state.docks = bytes(window.saveState(LAYOUT_VERSION).toBase64().data()).decode("ascii")


def restore_layout(window: QMainWindow, state: ProjectState) -> None:
    if state.geometry:
        window.restoreGeometry(QByteArray.fromBase64(state.geometry.encode("ascii")))
    if state.docks:
        window.restoreState(QByteArray.fromBase64(state.docks.encode("ascii")), LAYOUT_VERSION)
