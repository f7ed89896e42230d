"""The library's context menu: what can be done with a row, and with the others that are chosen with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.app import commands
from reader.domain.model import FlagKind, ItemId, ItemKind, Row
from reader.ui import menus
from reader.ui.session import Session
from reader.ui.tree import wording
from reader.ui.tree.branches import Branches
from reader.ui.tree.model import LibraryModel

ELIDED_EM = 40
"""A name in a menu is no longer, in average characters."""


class RowMenu(QObject):
    """Makes menus for the pane. `selected` tells the items that are chosen in the tree, in its order."""

    memo_wanted = Signal(object)
    removal_wanted = Signal(object)
    """A list of articles."""
    author_wanted = Signal(str)
    tagging_wanted = Signal(object)
    """The item of the row; with the others where it is among those that are chosen."""

    def __init__(
        self,
        session: Session,
        model: LibraryModel,
        branches: Branches,
        selected: Callable[[], Sequence[ItemId]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._branches = branches
        self._selected = selected
        self._over = parent

    def menu_for(self, row: Row) -> QMenu:
        """What can be done with a row and with the others that are chosen."""
        menu = QMenu(self._over)
        menu.setObjectName("library_menu")
        write = self._session.writable
        article = row.kind is ItemKind.ARTICLE
        meant = self._meant_with(row.id)
        several = len(meant) > 1
        tag = self.tr("&Tag %n items…", "", len(meant)) if several else self.tr("&Tag…")
        menus.add(menu, tag, self._on_tag, row.id).setEnabled(write)
        if not several:
            menus.add(menu, self.tr("&Memo…"), self._on_memo, row.id).setEnabled(write)
        menu.addSeparator()
        menus.add(menu, self.tr("Mark &read"), self._on_mark_read, row.id).setEnabled(write)
        menus.add(menu, self.tr("Mark &unread"), self._on_mark_unread, row.id).setEnabled(write)
        self._add_marks(menu, row, meant)
        menu.addSeparator()
        if not several:
            below = row.children > 0
            menus.add(menu, self.tr("&Expand all below"), self._on_expand_all, row.id).setEnabled(below)
            menus.add(menu, self.tr("&Collapse all below"), self._on_collapse_all, row.id).setEnabled(below)
        if not article and row.author:
            room = ELIDED_EM * menu.fontMetrics().averageCharWidth()
            name = menu.fontMetrics().elidedText(" ".join(row.author.split()), Qt.TextElideMode.ElideRight, room)
            text = self.tr("Show only what “{author}” wrote").format(author=name.replace("&", "&&"))
            menus.add(menu, text, self._on_only_author, row.author)
        self._add_mending(menu, row, several=several)
        if not several:
            copy = self.tr("Copy t&itle") if article else self.tr("Copy &name and first words")
            menus.add(menu, copy, self._on_copy, row.id)
        articles = self._articles(meant)
        if articles:
            menu.addSeparator()
            remove = (
                self.tr("Re&move %n articles…", "", len(articles)) if len(articles) > 1 else self.tr("Re&move article…")
            )
            menus.add(menu, remove, self._on_remove, row.id).setEnabled(write)
        return menu

    def _add_marks(self, menu: QMenu, row: Row, meant: Sequence[ItemId]) -> None:
        """Setting a mark; taking it away where all have it."""
        rows = [found for found in map(self._model.row_of, meant) if found is not None]
        for kind, put, take, slot in (
            (FlagKind.BOOKMARK, self.tr("Set &bookmark"), self.tr("Remove &bookmark"), self._on_bookmark),
            (FlagKind.FLAG, self.tr("Set &flag"), self.tr("Remove &flag"), self._on_flag),
        ):
            there = all(kind in found.flags for found in rows)
            action = menus.add(menu, take if there else put, slot, row.id)
            action.setEnabled(self._session.writable)

    def _add_mending(self, menu: QMenu, row: Row, *, several: bool) -> None:
        """What can be corrected; with the others that are chosen where that makes sense."""
        menu.addSeparator()
        write = self._session.writable
        comment = row.kind is ItemKind.COMMENT
        correct = self.tr("Author, &date and title…") if not comment and not several else self.tr("Author and &date…")
        menus.add(menu, correct, self._on_correct, row.id).setEnabled(write)
        if comment and not several:
            menus.add(menu, self.tr("Mo&ve to…"), self._on_move, row.id).setEnabled(write)
            menus.add(menu, self.tr("&Join with the one before"), self._on_join, row.id).setEnabled(write)
        if comment:
            menus.add(menu, self.tr("N&ot a comment…"), self._on_no_comment, row.id).setEnabled(write)
        if not several:
            menus.add(menu, self.tr("Captures and revi&sions…"), self._on_captures, row.id)
        menu.addSeparator()

    def _meant_with(self, item: ItemId) -> list[ItemId]:
        """The row the menu is about, or all that are chosen where it is among them."""
        selected = list(self._selected())
        return selected if item in selected else [item]

    def _meant(self) -> list[ItemId]:
        return self._meant_with(ItemId(menus.meant(self.sender())))

    def _articles(self, meant: Sequence[ItemId]) -> list[ItemId]:
        rows = map(self._model.row_of, meant)
        return [row.id for row in rows if row is not None and row.kind is ItemKind.ARTICLE]

    def _on_tag(self) -> None:
        self.tagging_wanted.emit(menus.meant(self.sender()))

    def _on_memo(self) -> None:
        self.memo_wanted.emit(menus.meant(self.sender()))

    def _on_mark_read(self) -> None:
        self._session.run(commands.mark_read, self._meant(), True)

    def _on_mark_unread(self) -> None:
        self._session.run(commands.mark_read, self._meant(), False)

    def _on_bookmark(self) -> None:
        self._mark(FlagKind.BOOKMARK)

    def _on_flag(self) -> None:
        self._mark(FlagKind.FLAG)

    def _mark(self, kind: FlagKind) -> None:
        meant = self._meant()
        there = all(kind in row.flags for row in self._session.view.rows(meant))
        self._session.run(commands.set_flag, meant, kind, not there)

    def _on_correct(self) -> None:
        self._ask_for("mend_details")

    def _on_move(self) -> None:
        self._ask_for("mend_move")

    def _on_join(self) -> None:
        self._ask_for("mend_join")

    def _on_no_comment(self) -> None:
        self._ask_for("mend_remove")

    def _on_captures(self) -> None:
        self._ask_for("captures")

    def _ask_for(self, action: str) -> None:
        """An action about the row, or about all that are chosen where it is among them."""
        item = ItemId(menus.meant(self.sender()))
        if item not in self._selected():
            self._session.choose(item)
        self._session.request(action)

    def _on_remove(self) -> None:
        self.removal_wanted.emit(self._articles(self._meant()))

    def _on_copy(self) -> None:
        row = self._model.row_of(ItemId(menus.meant(self.sender())))
        if row is not None:
            QGuiApplication.clipboard().setText(wording.title(row))

    def _on_only_author(self) -> None:
        self.author_wanted.emit(str(menus.meant(self.sender())))

    def _on_expand_all(self) -> None:
        self._branches.open_below(ItemId(menus.meant(self.sender())))

    def _on_collapse_all(self) -> None:
        self._branches.close_below(ItemId(menus.meant(self.sender())))
