"""A short guide, and every key out of the table of actions: both with the keys that the person has."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.app import paths
from reader.ui import language, screens
from reader.ui.action_table import TABLE, Entry
from reader.ui.actions import explanation, menu_title, plain, spoken
from reader.ui.fixed_keys import FIXED
from reader.ui.theme import Colours

_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#+\-.!|~]")
"""Signs that Markdown takes for its own."""
_KEY = re.compile(r"\{(\w+)\}")
"""How the guide names the key of an action."""


class HelpDialog(QDialog):
    """Not modal: it can stay open beside the text. The keys are those that `parent`'s actions have now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self.setWindowTitle(self.tr("Help"))
        self._actions = {action.objectName(): action for action in parent.actions()} if parent else {}
        self._rows: dict[str, QTreeWidgetItem] = {}
        em = self.fontMetrics().averageCharWidth()
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("help_tabs")
        self._tabs.setAccessibleName(self.tr("Help"))
        self._tabs.addTab(self._build_guide(em), self.tr("&Guide"))
        self._tabs.addTab(self._build_keys(em), self.tr("&Keys"))
        buttons = QDialogButtonBox(self)
        self._close = QPushButton(self.tr("C&lose"), self)
        self._close.setObjectName("help_close")
        self._close.setDefault(True)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._close.clicked.connect(self.reject)
        self._find.textChanged.connect(self._narrow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 2, em * 2, em * 2, em * 2)
        layout.setSpacing(em * 2)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(buttons)
        self._show_keys()
        screens.fit(self, em * 112, em * 92)

    def apply_theme(self, _colours: Colours) -> None:
        """The window calls this when settings change, keys among them."""
        self._show_keys()

    def _build_guide(self, em: int) -> QWidget:
        self._guide = QTextBrowser(self)
        self._guide.setObjectName("help_guide")
        self._guide.setAccessibleName(self.tr("Guide"))
        self._guide.setOpenLinks(False)
        self._guide.document().setDocumentMargin(em * 3)
        return self._guide

    def _build_keys(self, em: int) -> QWidget:
        page = QWidget(self)
        self._find = QLineEdit(page)
        self._find.setObjectName("help_find")
        self._find.setAccessibleName(self.tr("Find a key"))
        self._find.setPlaceholderText(self.tr("Name of an action, or a key"))
        self._find.setClearButtonEnabled(True)
        label = QLabel(self.tr("&Find:"), page)
        label.setBuddy(self._find)
        self._table = QTreeWidget(page)
        self._table.setObjectName("help_keys")
        self._table.setAccessibleName(self.tr("Keys"))
        self._table.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("What it does")])
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setUniformRowHeights(True)
        for entry in TABLE:
            row = self._add(menu_title(entry), plain(entry), explanation(entry))
            self._rows[entry.id] = row
        fixed = self.tr("Keys that stay as they are")
        for key in FIXED:
            self._add(fixed, key.where(), key.does()).setText(1, spoken(key.keys))
        self._table.expandAll()
        self._table.header().setStretchLastSection(True)
        self._table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._table.setColumnWidth(1, em * 24)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, em * 2, 0, 0)
        layout.setSpacing(em)
        line = QHBoxLayout()
        line.setSpacing(em)
        line.addWidget(label)
        line.addWidget(self._find, 1)
        layout.addLayout(line)
        layout.addWidget(self._table, 1)
        return page

    def _add(self, group: str, name: str, what: str) -> QTreeWidgetItem:
        """A row below its group, which is made with the first."""
        tops = (self._table.topLevelItem(number) for number in range(self._table.topLevelItemCount()))
        top = next((top for top in tops if top is not None and top.text(0) == group), None)
        height = QSize(0, round(self.fontMetrics().lineSpacing() * 1.5))
        if top is None:
            top = QTreeWidgetItem([group])
            font = self.font()
            font.setBold(True)
            top.setFont(0, font)
            top.setSizeHint(2, height)
            self._table.addTopLevelItem(top)
        row = QTreeWidgetItem([name, "", what])
        row.setSizeHint(2, height)
        row.setToolTip(2, what)
        row.setForeground(2, self.palette().brush(QPalette.ColorRole.PlaceholderText))
        top.addChild(row)
        return row

    def _show_keys(self) -> None:
        """Put the keys as they are now into the table and the guide."""
        for entry in TABLE:
            self._rows[entry.id].setText(1, self._keys(entry))
        bar = self._guide.verticalScrollBar()
        place = bar.value()
        self._guide.setMarkdown(_KEY.sub(self._in_guide, guide()))
        bar.setValue(place)

    def _keys(self, entry: Entry) -> str:
        action = self._actions.get(entry.id)
        keys = entry.keys if action is None else tuple(key.toString() for key in action.shortcuts())
        return spoken(keys)

    def _in_guide(self, found: re.Match[str]) -> str:
        """The first key of an action in the guide; its name where it has none."""
        entry = next(entry for entry in TABLE if entry.id == found[1])
        action = self._actions.get(entry.id)
        key = QKeySequence(entry.keys[0] if entry.keys else "") if action is None else action.shortcut()
        shown = key.toString(QKeySequence.SequenceFormat.NativeText)
        return f"**{_MARKUP.sub(_escape, shown)}**" if shown else f"*{plain(entry)}*"

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().split()
        for number in range(self._table.topLevelItemCount()):
            top = self._table.topLevelItem(number)
            if top is None:
                continue
            any_left = False
            for at in range(top.childCount()):
                row = top.child(at)
                if row is None:
                    continue
                text = " ".join(row.text(column) for column in range(3)).casefold()
                fits = all(word in text for word in wanted)
                row.setHidden(not fits)
                any_left = any_left or fits
            top.setHidden(not any_left)


def _escape(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}"


def guide() -> str:
    """The guide in the language that is spoken, or in English where it was not translated; Markdown."""
    folder = paths.resources() / "help"
    own = folder / f"help.{language.spoken()}.md"
    return (own if own.is_file() else folder / "help.md").read_text(encoding="utf-8")
