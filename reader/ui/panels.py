"""Every panel beside the reader, in one table: where it stands and what makes it. A new one is a row here.

A panel is a QWidget made with ``(session, parent)``, with `apply_theme(colours)`; it follows the session and knows no
other panel. What it wants of another it asks for with `Session.request`. It is made when it is first shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from reader.domain.words import QT_TRANSLATE_NOOP
from reader.ui import entrance
from reader.ui.dock_room import DockRoom
from reader.ui.session import Session
from reader.ui.theme import Colours


@dataclass(frozen=True, slots=True)
class Panel:
    """`where` is ``first`` (where lines begin), ``last`` or ``below``; `made` is ``module:class``; `key` shows it and
    puts the keyboard into it. What stands below and is `low` leaves the rest of the height to the text."""

    name: str
    title: str
    where: str
    made: str
    key: str
    first_shown: bool = False
    low: bool = False


PANELS = (
    Panel(
        "library", QT_TRANSLATE_NOOP("Panels", "Li&brary"), "first", "reader.ui.tree.pane:LibraryPane", "Ctrl+1", True
    ),
    Panel(
        "commenters",
        QT_TRANSLATE_NOOP("Panels", "&Commenters"),
        "first",
        "reader.ui.commenters.pane:CommentersPane",
        "Ctrl+2",
    ),
    Panel("journal", QT_TRANSLATE_NOOP("Panels", "&Journal"), "first", "reader.ui.journal.pane:JournalPane", "Ctrl+3"),
    Panel("work", QT_TRANSLATE_NOOP("Panels", "&Work"), "first", "reader.ui.work.pane:WorkPane", "Ctrl+4"),
    Panel("grid", QT_TRANSLATE_NOOP("Panels", "&Grid"), "below", "reader.ui.grid.pane:GridPane", "Ctrl+5"),
    Panel(
        "adrift",
        QT_TRANSLATE_NOOP("Panels", "Codings witho&ut a place"),
        "below",
        "reader.ui.adrift.pane:AdriftPane",
        "Ctrl+7",
        low=True,
    ),
    Panel(
        "tagging", QT_TRANSLATE_NOOP("Panels", "&Tagging"), "last", "reader.ui.tagging.pane:TaggingPane", "Ctrl+6", True
    ),
)


class Made(Protocol):
    """What the window asks of a panel."""

    def apply_theme(self, colours: Colours) -> None: ...


class PanelDock(QDockWidget):
    """A dock that makes its panel when it is first shown."""

    def __init__(self, panel: Panel, title: str, session: Session, colours: Colours, window: QMainWindow) -> None:
        plain = title.replace("&", "")
        super().__init__(plain, window)
        self.panel = panel
        self.setObjectName(f"{panel.name}_dock")
        self.setAccessibleName(plain)
        self.toggleViewAction().setText(title)
        self._session = session
        self._colours = colours
        self._content: QWidget | None = None
        self.visibilityChanged.connect(self._on_visible)

    @property
    def made(self) -> bool:
        return self._content is not None

    def content(self) -> QWidget:
        """The panel, made now if it was not."""
        if self._content is None:
            module, _, name = self.panel.made.partition(":")
            self._content = cast(QWidget, getattr(import_module(module), name)(self._session, self))
            entrance.note(self._content)
            self.setWidget(DockRoom(self._content, self))
            self.apply_theme(self._colours)
        return self._content

    def apply_theme(self, colours: Colours) -> None:
        self._colours = colours
        if self._content is not None:
            cast(Made, self._content).apply_theme(colours)

    def come(self) -> None:
        """Show the panel, before others that share its place, and put the keyboard into it."""
        first = not self.made
        self.show()
        self.raise_()
        if first and self.panel.low:
            window = cast(QMainWindow, self.parentWidget())
            if all(other.isHidden() for other in window.tabifiedDockWidgets(self)):
                window.resizeDocks([self], [self.sizeHint().height()], Qt.Orientation.Vertical)
        entrance.enter(self.content(), Qt.FocusReason.ShortcutFocusReason)

    def setVisible(self, visible: bool) -> None:
        """What stands below the reader gets the height that it wants, and so has to be there before it is shown."""
        if visible and self.panel.where == "below" and self._session.project is not None:
            self.content()
        super().setVisible(visible)

    def area(self, right_to_left: bool) -> Qt.DockWidgetArea:
        """Where it stands at first; Qt's areas do not turn round with the language."""
        if self.panel.where == "below":
            return Qt.DockWidgetArea.BottomDockWidgetArea
        left = (self.panel.where == "first") is not right_to_left
        return Qt.DockWidgetArea.LeftDockWidgetArea if left else Qt.DockWidgetArea.RightDockWidgetArea

    def _on_visible(self, visible: bool) -> None:
        if visible and self._session.project is not None:
            self.content()
