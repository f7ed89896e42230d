"""Take codes over from another project: its codebook with a box at each code that is not here yet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.app import commands
from reader.app.codebooks import Codebook, read_codebook
from reader.domain.errors import ReaderError
from reader.domain.model import Code, CodeId
from reader.ui import theme
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.session import Session
from reader.ui.tagging.code_editor import swatch
from reader.ui.tagging.codebook_model import described

_CODE = Qt.ItemDataRole.UserRole


class CopyCodebookDialog(BookDialog):
    """The other project is read in a worker; meanwhile the dialog says so."""

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(session, "&Copy", parent)
        self.setObjectName("copy_codebook")
        self.setWindowTitle(self.tr("Copy codes from {file}").format(file=path.name))
        assert self.verb is not None
        self.verb.setText(self.tr("&Copy"))
        self.verb.setEnabled(False)
        self._path = path
        self._codes: tuple[Code, ...] = ()
        self._items: dict[CodeId, QTreeWidgetItem] = {}
        self._ticking = False
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("copy_tree")
        self.tree.setAccessibleName(self.tr("Codes of the other project"))
        self.tree.setColumnCount(1)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        ticks = QHBoxLayout()
        self.every, self.none = QPushButton(self.tr("&Tick all"), self), QPushButton(self.tr("&Untick all"), self)
        for button, name in ((self.every, "tick_all"), (self.none, "tick_none")):
            button.setObjectName(name)
            button.setAutoDefault(False)
            ticks.addWidget(button)
        ticks.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.tree, 1)
        column.addLayout(ticks)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        em = self.fontMetrics().height()
        self.resize(30 * em, 32 * em)
        self.tree.itemChanged.connect(self._on_ticked)
        self.every.clicked.connect(self._on_all)
        self.none.clicked.connect(self._on_none)
        self.say(self.tr("Reading {file}…").format(file=path.name))
        if session.project is not None:
            session.bridge.watch(session.project.jobs.read(self._read), self._on_read, self._on_unread)

    def apply_theme(self, colours: theme.Colours) -> None:
        super().apply_theme(colours)
        # A swatch has to be seen on the chosen row as well.
        palette = self.tree.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.current))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.text))
        self.tree.setPalette(palette)

    def _read(self) -> Codebook:
        """In a worker thread."""
        return read_codebook(self._path)

    def _on_read(self, book: Codebook) -> None:
        if not isValid(self) or self._session.project is None:
            return
        self._codes = book.codes
        self._show(book)
        if book.codes:
            self._on_all()
            self.tree.setFocus()
        else:
            self.say(self.tr("“{name}” has no codes.").format(name=book.name))

    def _on_unread(self, fault: BaseException) -> None:
        if not isValid(self) or not isinstance(fault, ReaderError):
            self._session.failed.emit(fault)
        else:
            self.say(str(fault), wrong=True)

    def _show(self, book: Codebook) -> None:
        here = self._session.view.codebook()
        guids = {code.guid: code for code in here}
        places = {(code.parent_id, code.name.casefold()): code for code in here}
        counterpart: dict[CodeId | None, CodeId | None] = {None: None}
        self._ticking = True
        for code in book.codes:
            # As `commands.copy_codes` tells them apart.
            there = guids.get(code.guid)
            if there is None and code.parent_id in counterpart:
                there = places.get((counterpart[code.parent_id], code.name.casefold()))
            if there is not None:
                counterpart[code.id] = there.id
            above = self._items.get(code.parent_id) if code.parent_id is not None else None
            item = QTreeWidgetItem(above) if above is not None else QTreeWidgetItem(self.tree)
            item.setData(0, _CODE, code)
            item.setIcon(0, swatch(self, theme.outline(code.colour, self._colours).name(), 0.8))
            item.setToolTip(0, described(code, self))
            if there is not None:
                item.setText(0, self.tr("{name} (already here)").format(name=code.name))
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                item.setForeground(0, self.palette().placeholderText())
            else:
                item.setText(0, code.name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Unchecked)
            self._items[code.id] = item
        self._ticking = False
        self.tree.expandAll()
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _is_new(self, item: QTreeWidgetItem) -> bool:
        return bool(item.flags() & Qt.ItemFlag.ItemIsUserCheckable)

    def _on_ticked(self, item: QTreeWidgetItem, _column: int) -> None:
        """A code brings what it lies below; without it, what lies below it stays as well."""
        if self._ticking or not self._is_new(item):
            return
        self._ticking = True
        state = item.checkState(0)
        pending = [item]
        for one in pending:
            if self._is_new(one):
                one.setCheckState(0, state)
            pending += [below for row in range(one.childCount()) if (below := one.child(row)) is not None]
        above = item.parent()
        while state is Qt.CheckState.Checked and above is not None:
            if self._is_new(above):
                above.setCheckState(0, state)
            above = above.parent()
        self._ticking = False
        self._count()

    def _tick_all(self, state: Qt.CheckState) -> None:
        self._ticking = True
        for item in self._items.values():
            if self._is_new(item):
                item.setCheckState(0, state)
        self._ticking = False
        self._count()

    def _on_all(self) -> None:
        self._tick_all(Qt.CheckState.Checked)

    def _on_none(self) -> None:
        self._tick_all(Qt.CheckState.Unchecked)

    def _chosen(self) -> list[Code]:
        return [
            code
            for code in self._codes
            if self._is_new(self._items[code.id]) and self._items[code.id].checkState(0) is Qt.CheckState.Checked
        ]

    def _count(self) -> None:
        assert self.verb is not None
        new = sum(map(self._is_new, self._items.values()))
        chosen = len(self._chosen())
        self.verb.setEnabled(bool(chosen))
        if new:
            self.say(self.tr("%n codes are copied, with their colours and definitions.", "", chosen))
        else:
            self.say(self.tr("All codes of this project are here already."))

    def accept(self) -> None:
        project, chosen = self._session.project, self._chosen()
        if project is None or not chosen:
            return
        # Codes that are here already go along: they say what the new ones lie below.
        known = [code for code in self._codes if not self._is_new(self._items[code.id])]
        self.wait_for(project.write(commands.copy_codes, [*known, *chosen]))
