"""Filters that were given a name: kept with the project's window, used again by a menu."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reader.ui.name_line import NameLine

_FORGET = "forget"


class SavedFilters(QWidget):
    """A button with a menu, and a line for a new name while one is asked for."""

    chosen = Signal(object)
    """What was kept under the name that the person chose."""
    kept = Signal(str)
    """The person gave the filter as it stands this name: answer with `keep`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("filter_saved")
        self._filters: MutableMapping[str, Any] = {}
        self._there = False
        self.button = QToolButton(self)
        self.button.setObjectName("filter_saved_button")
        self.button.setText(self.tr("Sa&ved filters"))
        self.button.setAccessibleName(self.tr("Saved filters"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.forget = QMenu(self.tr("&Forget"), self.menu)
        self.button.setMenu(self.menu)
        self.name = NameLine(self)
        self.name.setObjectName("filter_saved_name")
        self.name.setPlaceholderText(self.tr("Name; Enter keeps the filter"))
        self.name.setAccessibleName(self.tr("Name of the filter"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        line.addWidget(self.name, 1)
        line.addStretch(1)
        self.menu.aboutToShow.connect(self._fill)
        self.menu.triggered.connect(self._on_chosen)
        self.name.given.connect(self.kept)

    def set_filters(self, filters: MutableMapping[str, Any]) -> None:
        """Name -> fields; what is kept or forgotten here is so in `filters`."""
        self._filters = filters
        self.name.hide()

    def set_there(self, there: bool) -> None:
        """Whether anything is set that could be kept."""
        self._there = there

    def keep(self, name: str, fields: object) -> None:
        """Under a name that is there already, in its place."""
        self._filters[name] = fields

    def _fill(self) -> None:
        self.menu.clear()
        self.forget.clear()
        names = sorted(self._filters, key=str.casefold)
        for name in names:
            self.menu.addAction(name.replace("&", "&&")).setData(("use", name))
        if names:
            self.menu.addSeparator()
        save = self.menu.addAction(self.tr("&Save this filter…"))
        save.setData(("save", ""))
        save.setEnabled(self._there)
        if names:
            self.menu.addMenu(self.forget)
            for name in names:
                self.forget.addAction(name.replace("&", "&&")).setData((_FORGET, name))

    def _on_chosen(self, action: QAction) -> None:
        what, name = action.data() or ("", "")
        if what == "use" and name in self._filters:
            self.chosen.emit(self._filters[name])
        elif what == _FORGET:
            self._filters.pop(name, None)
        elif what == "save":
            self.name.ask()
