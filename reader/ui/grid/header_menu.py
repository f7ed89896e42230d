"""What can be done with a column: sort by it, filter by it, move it, hide it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.domain.grid import Column, Test
from reader.ui.grid import columns
from reader.ui.grid.conditions import tests


class ColumnMenu(QObject):
    """Fills a menu for one column, and says by its signals what was chosen."""

    sort_asked = Signal(object, object)
    """(column or None, whether from the highest down)"""
    filter_asked = Signal(object, object)
    """(column, test)"""
    same_asked = Signal(object)
    """Only what has the value of the current cell: the column."""
    move_asked = Signal(object, int)
    hide_asked = Signal(object)

    def fill(self, menu: QMenu, column: Column, place: int, count: int, sorted_by: Column | None) -> None:
        """`place` is where the column stands among `count`."""
        menu.clear()
        menu.setTitle(columns.title(column))
        menu.addSection(columns.title(column))
        self._add(menu, "sort_up", self.tr("Sort &ascending"), partial(self.sort_asked.emit, column, False))
        self._add(menu, "sort_down", self.tr("Sort &descending"), partial(self.sort_asked.emit, column, True))
        plain = self._add(menu, "sort_none", self.tr("In &reading order"), partial(self.sort_asked.emit, None, False))
        plain.setEnabled(sorted_by is not None)
        some = tests(column)
        if some:
            menu.addSeparator()
            self._add(menu, "filter_same", self.tr("Only with this &value"), partial(self.same_asked.emit, column))
        words = {
            Test.IS: self.tr("&Is…"),
            Test.IS_NOT: self.tr("Is &not…"),
            Test.CONTAINS: self.tr("&Contains…"),
            Test.BETWEEN: self.tr("&Between…"),
            Test.EMPTY: self.tr("Is &empty"),
            Test.NOT_EMPTY: self.tr("Is no&t empty"),
        }
        for test in some:
            self._add(menu, f"filter_{test.value}", words[test], partial(self.filter_asked.emit, column, test))
        menu.addSeparator()
        back = self._add(menu, "move_back", self.tr("Move one &forward"), partial(self.move_asked.emit, column, -1))
        back.setEnabled(place > 0)
        on = self._add(menu, "move_on", self.tr("Move one bac&k"), partial(self.move_asked.emit, column, 1))
        on.setEnabled(place < count - 1)
        hide = self._add(menu, "hide", self.tr("&Hide column"), partial(self.hide_asked.emit, column))
        hide.setEnabled(count > 1)

    def _add(self, menu: QMenu, name: str, text: str, deed: partial[None]) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(_Deed(deed, action).run)
        return action


class _Deed(QObject):
    """Calls without the bool that `triggered` brings; lives as long as its action."""

    def __init__(self, deed: partial[None], parent: QObject) -> None:
        super().__init__(parent)
        self._deed = deed

    def run(self) -> None:
        self._deed()
