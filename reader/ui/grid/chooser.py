"""Which columns the grid shows: everything that could be one, in groups, with a line that narrows the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.grid import Column, Form, Source
from reader.ui import screens
from reader.ui.grid import columns

_KEY = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """What is ticked is shown at once; the order of columns is made in the header."""

    chosen = Signal(object)
    """Keys of the columns that are ticked, in the order of the list."""

    def __init__(self, known: Sequence[Column], shown: Sequence[Column], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("grid_columns")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns of the grid"))
        self.words = QLineEdit(self)
        self.words.setObjectName("columns_filter")
        self.words.setClearButtonEnabled(True)
        self.words.setPlaceholderText(self.tr("Type to narrow the list"))
        label = QLabel(self.tr("&Find:"), self)
        label.setBuddy(self.words)
        self.words.setAccessibleName(self.tr("Find a column"))
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("columns_tree")
        self.tree.setAccessibleName(self.tr("Columns: Space shows or hides one"))
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self._fill(known, {column.key for column in shown})
        self.hint = QLabel(self.tr("Drag headers to put columns in order, or use the menu “Column”."), self)
        self.hint.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("C&lose"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        em = self.fontMetrics().averageCharWidth()
        column.setContentsMargins(em * 2, em * 2, em * 2, em * 2)
        column.setSpacing(em)
        for part in (label, self.words, self.tree, self.hint, buttons):
            column.addWidget(part)
        screens.fit(self, em * 62, em * 80)
        self.words.textChanged.connect(self._on_words)
        self.tree.itemChanged.connect(self._on_item_changed)
        self.words.setFocus()

    def _fill(self, known: Sequence[Column], shown: set[str]) -> None:
        groups = (
            (self.tr("Of the comment"), [c for c in known if c.source is Source.FIELD]),
            (self.tr("Attributes"), [c for c in known if c.source is Source.ITEM]),
            (self.tr("Choices and scales"), [c for c in known if c.form in (Form.ANSWER, Form.SCALE)]),
            (self.tr("Codes"), [c for c in known if c.source is Source.CODE and c.form is Form.CHECK]),
            (self.tr("Attributes of the article"), [c for c in known if c.source is Source.ARTICLE]),
            (self.tr("Attributes of the commenter"), [c for c in known if c.source is Source.COMMENTER]),
        )
        for title, some in groups:
            if not some:
                continue
            group = QTreeWidgetItem(self.tree, [title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for column in some:
                name = column.name if column.source is Source.CODE else columns.title(column)
                entry = QTreeWidgetItem(group, [name])
                entry.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                entry.setData(0, _KEY, column.key)
                entry.setToolTip(0, columns.explanation(column))
                there = column.key in shown
                entry.setCheckState(0, Qt.CheckState.Checked if there else Qt.CheckState.Unchecked)
            group.setExpanded(True)

    def _groups(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount()))
        return [group for group in found if group is not None]

    def _entries(self) -> list[QTreeWidgetItem]:
        return [entry for group in self._groups() for entry in _below(group)]

    def _on_words(self, text: str) -> None:
        folded = text.casefold().strip()
        for entry in self._entries():
            entry.setHidden(folded not in entry.text(0).casefold())
        for group in self._groups():
            group.setHidden(all(entry.isHidden() for entry in _below(group)))

    def _on_item_changed(self) -> None:
        ticked = [e for e in self._entries() if e.checkState(0) is Qt.CheckState.Checked]
        self.chosen.emit([str(entry.data(0, _KEY)) for entry in ticked])


def _below(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (group.child(n) for n in range(group.childCount()))
    return [entry for entry in found if entry is not None]
