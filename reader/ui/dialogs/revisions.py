"""The texts of an article's items from before, beside the present ones, with what differs marked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.domain.captures import Revision
from reader.domain.differences import differences
from reader.domain.model import ItemId, ItemKind
from reader.ui import theme
from reader.ui.moments import moment
from reader.ui.session import Session
from reader.ui.tree import wording

ITEM = Qt.ItemDataRole.UserRole


class Revisions(QWidget):
    """What went is struck out, what came is underlined: colours only help."""

    chosen = Signal(object)
    """The id of an item whose text changed: the person wants to see it."""

    def __init__(self, session: Session, article: ItemId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("revisions")
        self._session = session
        self._article = article
        self._colours = theme.colours(session.settings.theme)
        self._revisions: list[Revision] = []
        self.items = QListWidget(self)
        self.items.setObjectName("revisions_items")
        self.items.setAccessibleName(self.tr("Texts that changed"))
        self.items.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.which = QComboBox(self)
        self.which.setObjectName("revisions_which")
        self.which.setAccessibleName(self.tr("Which text from before"))
        self.old = self._text("revisions_old", self.tr("The text before"))
        self.new = self._text("revisions_new", self.tr("The present text"))
        self.none = QLabel(self.tr("No text of this page has changed."), self)
        self.none.setObjectName("revisions_none")
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.setWordWrap(True)
        self._both = QSplitter(Qt.Orientation.Horizontal, self)
        texts = QWidget(self._both)
        grid = QGridLayout(texts)
        grid.setContentsMargins(0, 0, 0, 0)
        before = QLabel(self.tr("&Before:"), texts)
        before.setBuddy(self.which)
        head = QLabel(self.tr("N&ow:"), texts)
        head.setBuddy(self.new)
        grid.addWidget(before, 0, 0)
        grid.addWidget(self.which, 0, 1)
        grid.addWidget(head, 0, 2)
        grid.addWidget(self.old, 1, 0, 1, 2)
        grid.addWidget(self.new, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._key = QLabel(self)
        self._key.setObjectName("revisions_key")
        self._key.setWordWrap(True)
        grid.addWidget(self._key, 2, 0, 1, 3)
        self._both.addWidget(self.items)
        self._both.addWidget(texts)
        self._both.setStretchFactor(0, 1)
        self._both.setStretchFactor(1, 3)
        em = self.fontMetrics().averageCharWidth()
        self._both.setSizes([em * 34, em * 92])
        self._both.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(self._both, 1)
        column.addWidget(self.none, 1)
        self.items.currentItemChanged.connect(self._on_item)
        self.items.itemActivated.connect(self._on_activated)
        self.which.currentIndexChanged.connect(self._show)

    def count(self) -> int:
        return self.items.count()

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours
        gone, came = self.tr("struck out"), self.tr("underlined")
        words = self.tr("{gone} was there before, {came} is there now.").format(
            gone=f'<span style="{self._style(came=False)}">{escape(gone)}</span>',
            came=f'<span style="{self._style(came=True)}">{escape(came)}</span>',
        )
        self._key.setText(words)
        self._show()

    def refresh(self) -> None:
        """Read anew; what is shown stays, where it is there."""
        shown = self._item()
        ids = self._session.view.captures.revised(self._article)
        rows = {row.id: row for row in self._session.view.rows(ids)}
        self.items.blockSignals(True)
        self.items.clear()
        for one in ids:
            row = rows[one]
            name = self.tr("The article itself") if row.kind is ItemKind.ARTICLE else wording.title(row)
            entry = QListWidgetItem(f"{row.path}  {name}".strip(), self.items)
            entry.setData(ITEM, one)
            entry.setToolTip(wording.tool_tip(row, {}))
        self.items.blockSignals(False)
        if shown is None or not self.show_item(shown):
            self.items.setCurrentRow(0)
        self._both.setVisible(bool(ids))
        self.none.setVisible(not ids)
        self._on_item()

    def show_item(self, item: ItemId) -> bool:
        """Show this one; False where its text never changed."""
        for number in range(self.items.count()):
            if self.items.item(number).data(ITEM) == item:
                self.items.setCurrentRow(number)
                return True
        return False

    def _item(self) -> ItemId | None:
        entry = self.items.currentItem()
        return ItemId(entry.data(ITEM)) if entry is not None else None

    def _on_activated(self, entry: QListWidgetItem) -> None:
        self.chosen.emit(entry.data(ITEM))

    def _on_item(self) -> None:
        item = self._item()
        there = item is not None and self._session.project is not None
        self._revisions = self._session.view.captures.revisions_of(item) if there and item is not None else []
        self.which.blockSignals(True)
        self.which.clear()
        for revision in reversed(self._revisions):
            text = (
                self.tr("until {when}, corrected by hand")
                if revision.cause == "mending"
                else self.tr("until {when}, changed on the page")
            )
            self.which.addItem(text.format(when=moment(revision.replaced_at)))
        self.which.blockSignals(False)
        self._show()

    def _show(self) -> None:
        item, place = self._item(), self.which.currentIndex()
        found = self._session.view.item(item) if item is not None and self._session.project is not None else None
        if found is None or not 0 <= place < len(self._revisions):
            self.old.clear()
            self.new.clear()
            return
        before, now = self._revisions[-1 - place].body.text, found.body.text
        changed = differences(before, now)
        self.old.setHtml(_marked(before, [change.old for change in changed], self._style(came=False)))
        self.new.setHtml(_marked(now, [change.new for change in changed], self._style(came=True)))

    def _style(self, *, came: bool) -> str:
        if came:
            return f"color: {self._colours.accent}; text-decoration: underline; font-weight: bold"
        return f"color: {self._colours.danger}; text-decoration: line-through"

    def _text(self, name: str, heard: str) -> QTextBrowser:
        text = QTextBrowser(self)
        text.setObjectName(name)
        text.setAccessibleName(heard)
        text.setOpenLinks(False)
        text.setTabChangesFocus(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return text


def _marked(text: str, spans: Sequence[tuple[int, int]], style: str) -> str:
    """The text as markup of our own, with these stretches in `style`; all that is in it is escaped."""
    pieces, at = [], 0
    for start, stop in spans:
        if start < stop:
            pieces.append(escape(text[at:start]))
            pieces.append(f'<span style="{style}">{escape(text[start:stop])}</span>')
            at = stop
    pieces.append(escape(text[at:]))
    return f'<div style="white-space: pre-wrap">{"".join(pieces)}</div>'
