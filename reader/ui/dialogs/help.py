"""A short guide, and every key out of the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
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
from reader.ui.actions import MENUS, TABLE, Entry


class HelpDialog(QDialog):
    """Not modal: it can stay open beside the text. The keys are those that `parent`'s actions have now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self.setWindowTitle(self.tr("Help"))
        self._shortcuts = {action.objectName(): action.shortcuts() for action in parent.actions()} if parent else {}
        em = self.fontMetrics().averageCharWidth()
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("help_tabs")
        self._tabs.setAccessibleName(self.tr("Help"))
        self._tabs.addTab(self._guide(em), self.tr("&Guide"))
        self._tabs.addTab(self._keys(em), self.tr("&Keys"))
        buttons = QDialogButtonBox(self)
        self._close = QPushButton(self.tr("C&lose"), self)
        self._close.setObjectName("help_close")
        self._close.setDefault(True)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 2, em * 2, em * 2, em * 2)
        layout.setSpacing(em * 2)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(buttons)
        self.resize(em * 112, em * 92)

    def _guide(self, em: int) -> QWidget:
        guide = QTextBrowser(self)
        guide.setObjectName("help_guide")
        guide.setAccessibleName(self.tr("Guide"))
        guide.setOpenLinks(False)
        guide.document().setDocumentMargin(em * 3)
        guide.setMarkdown((paths.resources() / "help" / "help.md").read_text(encoding="utf-8"))
        return guide

    def _keys(self, em: int) -> QWidget:
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
        for title in (*MENUS, ""):
            self._table.addTopLevelItem(self._menu(title))
        self._table.expandAll()
        self._table.header().setStretchLastSection(True)
        for column in (0, 1):
            self._table.resizeColumnToContents(column)
            self._table.setColumnWidth(column, self._table.columnWidth(column) + em * 3)
        self._find.textChanged.connect(self._narrow)
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

    def _menu(self, title: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem([_plain(self.tr(title)) if title else self.tr("Everywhere")])
        font = self.font()
        font.setBold(True)
        top.setFont(0, font)
        height = QSize(0, round(self.fontMetrics().lineSpacing() * 1.5))
        top.setSizeHint(2, height)
        for entry in TABLE:
            if entry.menu == title:
                row = QTreeWidgetItem([_plain(self.tr(entry.text)), self._shown(entry), self.tr(entry.help)])
                row.setSizeHint(2, height)
                row.setToolTip(2, self.tr(entry.help))
                row.setForeground(2, self.palette().placeholderText())
                top.addChild(row)
        return top

    def _shown(self, entry: Entry) -> str:
        keys = self._shortcuts.get(entry.id)
        if keys is None:
            keys = [QKeySequence(key) for key in entry.keys]
        return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)

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


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
