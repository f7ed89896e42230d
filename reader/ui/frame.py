"""The parts around the panels: docks, menus, toolbar; and how a project's window was left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QTabBar, QTabWidget, QToolBar, QWidget

from reader.app.settings import ProjectState
from reader.ui.action_table import MENUS, TABLE
from reader.ui.actions import Actions
from reader.ui.panels import PANELS, PanelDock
from reader.ui.session import Session
from reader.ui.theme import Colours

TOOLBAR = ("import", "export", "", "undo", "redo", "", "search", "next_uncoded", "tag", "memo")
"""Ids of actions; an empty one is a gap."""

COLUMN, LEAST_COLUMN = 56, 34
"""How wide the reader stays when the window becomes narrower, and how narrow it can be, in average characters."""

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


class Titles(QObject):
    """A panel among tabs has its name on its tab, and no title below it that says the same; the tabs' own menu closes
    panels and brings them back, as the buttons of a title would."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._docks: Sequence[PanelDock] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)

    def watch(self, docks: Sequence[PanelDock]) -> None:
        self._docks = docks
        for dock in docks:
            for told in (dock.visibilityChanged, dock.topLevelChanged, dock.dockLocationChanged):
                told.connect(self._soon.start)

    def refresh(self) -> None:
        for dock in self._docks:
            beside = [other for other in self._window.tabifiedDockWidgets(dock) if not other.isHidden()]
            tabbed = bool(beside) and not dock.isFloating() and not dock.isHidden()
            if tabbed and dock.titleBarWidget() is None:
                dock.setTitleBarWidget(QWidget(dock))
            elif not tabbed and dock.titleBarWidget() is not None:
                title = dock.titleBarWidget()
                dock.setTitleBarWidget(None)  # type: ignore[arg-type]
                title.deleteLater()

    def fill(self, bar: QTabBar) -> None:
        """Dress the tabs that Qt made for panels in one place."""
        bar.setAccessibleName(QCoreApplication.translate("MainWindow", "Panels"))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(self._on_menu)

    def _on_menu(self, at: QPoint) -> None:
        bar = self.sender()
        if isinstance(bar, QTabBar):
            menu = QMenu(self._window)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions([dock.toggleViewAction() for dock in self._docks])
            menu.popup(bar.mapToGlobal(at))


def fill_menus(window: QMainWindow, actions: Actions, extra_view: list[QAction]) -> None:
    """Every entry of the table that names a menu, with a line between groups; `extra_view` ends the View menu."""
    for title in MENUS:
        menu = QMenu(QCoreApplication.translate("Actions", title), window)
        menu.setObjectName(f"menu_{title.replace('&', '').lower()}")
        window.menuBar().addMenu(menu)
        group = None
        inner: dict[str, QMenu] = {}
        for entry in TABLE:
            if entry.menu != title:
                continue
            if group is not None and entry.group != group:
                menu.addSeparator()
            group = entry.group
            _into(menu, inner, entry.within).addAction(actions[entry.id])
        if title == "&View":
            menu.addSeparator()
            menu.addActions(extra_view)


def _into(menu: QMenu, inner: dict[str, QMenu], title: str) -> QMenu:
    """The menu called `title` within `menu`, which is made where it is first asked for; `menu` itself for none."""
    if not title:
        return menu
    if title not in inner:
        inner[title] = QMenu(QCoreApplication.translate("Actions", title), menu)
        menu.addMenu(inner[title])
    return inner[title]


def toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    bar = _Tools(QCoreApplication.translate("MainWindow", "Tools"), window)
    bar.setObjectName("tools")
    bar.setAccessibleName(QCoreApplication.translate("MainWindow", "Tools"))
    bar.setMovable(False)
    for name in TOOLBAR:
        if not name:
            bar.addSeparator()
            continue
        action = actions[name]
        action.setIconText(action.text().replace("&", "").rstrip("…"))
        bar.addAction(action)
    window.addToolBar(bar)
    return bar


class _Tools(QToolBar):
    """Where the window is too narrow for all names, the tools stand there as pictures, rather than not at all."""

    def __init__(self, title: str, window: QMainWindow) -> None:
        super().__init__(title, window)
        self._named = 0
        """The width with names, in pixels."""
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        named = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if self.toolButtonStyle() is named:
            self._named = self.sizeHint().width()
        wanted = named if event.size().width() >= self._named else Qt.ToolButtonStyle.ToolButtonIconOnly
        if wanted is not self.toolButtonStyle():
            self.setToolButtonStyle(wanted)
        super().resizeEvent(event)


def first_size(window: QMainWindow, left: PanelDock, right: PanelDock) -> None:
    """Before a project says otherwise: as much of the screen as reading needs, in terms of the font."""
    em = window.fontMetrics().averageCharWidth()
    room = window.screen().availableGeometry()
    window.resize(min(em * 190, round(room.width() * 0.95)), min(em * 115, round(room.height() * 0.92)))
    window.resizeDocks([left, right], [em * 48, em * 44], Qt.Orientation.Horizontal)


def give_way(window: QMainWindow, reader: QWidget, docks: Sequence[PanelDock]) -> None:
    """In a window that became narrower the panels beside the reader give way first: a column of three words cannot be
    read. Who draws a panel wider by hand gets it."""
    missing = window.fontMetrics().averageCharWidth() * COLUMN - reader.width()
    if missing <= 0 or reader.isHidden():
        return
    beside = [dock for dock in docks if dock.panel.where != "below" and not dock.isFloating()]
    spare = {dock: dock.width() - dock.minimumSizeHint().width() for dock in beside if dock.isVisible()}
    spare = {dock: wide for dock, wide in spare.items() if wide > 0 and not dock.visibleRegion().isEmpty()}
    share = min(missing / sum(spare.values()), 1.0) if spare else 0.0
    if share:
        sizes = [dock.width() - round(wide * share + 0.5) for dock, wide in spare.items()]
        window.resizeDocks(list(spare), sizes, Qt.Orientation.Horizontal)


def keep_layout(window: QMainWindow, state: ProjectState) -> None:
    state.geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    state.docks = bytes(window.saveState(LAYOUT_VERSION).toBase64().data()).decode("ascii")


def restore_layout(window: QMainWindow, state: ProjectState) -> None:
    if state.geometry:
        window.restoreGeometry(QByteArray.fromBase64(state.geometry.encode("ascii")))
    if state.docks:
        window.restoreState(QByteArray.fromBase64(state.docks.encode("ascii")), LAYOUT_VERSION)
