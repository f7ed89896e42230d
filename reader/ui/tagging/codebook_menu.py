"""The context menu of the codebook: the window's actions by their own names and keys, and what only a code has."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from reader.app.clips import Form
from reader.domain.model import Code, CodeKind
from reader.domain.palette import COLOURS
from reader.ui import actions, menus
from reader.ui.action_table import TABLE
from reader.ui.session import Session
from reader.ui.tagging.code_editor import swatch

if TYPE_CHECKING:
    from reader.ui.tagging.codebook import CodebookTree

_ENTRIES = {entry.id: entry for entry in TABLE}


class CodebookMenu(QMenu):
    """Made for one opening."""

    def __init__(self, tree: CodebookTree, session: Session, code: Code | None) -> None:
        super().__init__(tree)
        self.setObjectName("codebook_menu")
        self._tree = tree
        self._session = session
        self._write = session.writable
        if code is not None:
            self._of_code(code)
        else:
            self._add("new_code", tree.new_code)
        self.addSeparator()
        listing = self.addMenu(self.tr("Lis&t"))
        for action in tree.top.menu.actions():
            listing.addAction(action)
        self._add("codebook_history", tree.show_history)
        self._add("copy_codebook", tree.copy_from_project)

    def _of_code(self, code: Code) -> None:
        tree = self._tree
        apply = self._own(self.tr("&Apply"), tree.apply_current, "Return")
        apply.setEnabled(self._write and code.kind is not CodeKind.CHOICE)
        self.addSeparator()
        self._add("new_code", tree.new_code)
        self._own(self.tr("New s&ub-code…"), tree.new_sub_code)
        self._own(self.tr("&Rename"), tree.rename_code, "F2")
        self._add("edit_code", tree.edit_code).setEnabled(True)
        self.addMenu(self._colours(code)).setEnabled(self._write)
        self.addMenu(self._pins(code)).setEnabled(self._write)
        self._own(self.tr("Mem&o…"), tree.memo_code).setEnabled(True)
        self.addSeparator()
        place = self.addMenu(self.tr("Mo&ve"))
        place.setEnabled(self._write)
        for name, slot in (
            ("code_up", tree.move_up),
            ("code_down", tree.move_down),
            ("code_in", tree.nest),
            ("code_out", tree.unnest),
        ):
            self._add(name, slot, place)
        self._add("merge_code", tree.merge_code)
        coded = self._write and bool(self._session.view.book.counts([code.id])[code.id])
        self._add("split_code", tree.split_code).setEnabled(coded)
        self._add("move_codings", tree.move_codings).setEnabled(coded)
        self.addMenu(self._copies(code))
        self.addSeparator()
        hide = self._add("hide_code", tree.hide_code)
        hide.setText(self.tr("S&how code") if code.hidden else self.tr("&Hide code"))
        self._add("delete_code", tree.delete_code)

    def _add(self, name: str, slot: Callable[[], None], menu: QMenu | None = None) -> QAction:
        """An entry called as the window's action; its key is told, and stays the window's own."""
        entry = _ENTRIES[name]
        keys = actions.keys_of(entry, self._session.settings.shortcuts)
        return self._own(actions.text(entry), slot, keys[0] if keys else "", menu, write=entry.write)

    def _own(
        self, text: str, slot: Callable[[], None], key: str = "", menu: QMenu | None = None, *, write: bool = True
    ) -> QAction:
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        action = menus.add(menu or self, f"{text}\t{shown}" if shown else text, slot, None)
        action.setEnabled(self._write or not write)
        return action

    def _colours(self, code: Code) -> QMenu:
        menu = QMenu(self.tr("Co&lour"), self)
        for number, colour in enumerate(COLOURS, 1):
            action = menus.add(menu, "", self._on_colour, colour)
            action.setText(self.tr("Colour {number}").format(number=number))
            action.setIcon(swatch(self._tree, colour))
            action.setCheckable(True)
            action.setChecked(colour == code.colour)
        menu.addSeparator()
        menus.add(menu, self.tr("&Other…"), self._on_colour, "")
        return menu

    def _pins(self, code: Code) -> QMenu:
        menu = QMenu(self.tr("P&in to key"), self)
        holders = {other.pinned: other.name for other in self._tree.codes.codes() if other.pinned is not None}
        for digit in range(1, 10):
            held = holders.get(digit)
            text = f"&{digit}" if held is None else f"&{digit}  {held.replace('&', '&&')}"
            action = menus.add(menu, text, self._on_pin, digit)
            action.setCheckable(True)
            action.setChecked(code.pinned == digit)
        menu.addSeparator()
        menus.add(menu, self.tr("&Unpin"), self._on_pin, None).setEnabled(code.pinned is not None)
        return menu

    def _copies(self, code: Code) -> QMenu:
        menu = QMenu(self.tr("Copy its codin&gs"), self)
        for form, name in (
            (Form.RICH, "copy_rich"),
            (Form.PLAIN, "copy_plain"),
            (Form.MARKDOWN, "copy_markdown"),
            (Form.TABLE, "copy_table"),
        ):
            menus.add(menu, actions.text(_ENTRIES[name]), self._on_copy, (code.id, form))
        return menu

    def _on_copy(self) -> None:
        self._session.request("copy_code", menus.meant(self.sender()))

    def _on_colour(self) -> None:
        self._tree.colour_code(menus.meant(self.sender()))

    def _on_pin(self) -> None:
        self._tree.pin_code(menus.meant(self.sender()))
