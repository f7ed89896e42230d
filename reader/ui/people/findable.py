"""Quotes that a search engine would lead from to who wrote them, and paraphrases to show instead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.app.exports import Wanted, opened
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.app.protection.findable import WORDS, Findable, findable
from reader.ui import screens, theme
from reader.ui.people.people_window import PeopleWindow, Read
from reader.ui.people.rows import Column, RowsModel, RowsTable
from reader.ui.session import Session

MOST = 5000
"""So many quotes are listed."""


@dataclass(frozen=True, slots=True)
class _Read:
    quotes: list[Findable]
    paraphrases: dict[int, str]


class FindableDialog(PeopleWindow):
    """`wanted` is what an export would hide; without it, what stands in the project."""

    USUAL = Wanted()

    def __init__(self, session: Session, wanted: Wanted | None = None, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("findable_dialog")
        self.setWindowTitle(self.tr("Quotes that can be found"))
        self.wanted = wanted or self.USUAL
        self._kept: dict[int, str] = {}
        self._shown: Findable | None = None
        self.table = RowsTable(
            RowsModel(
                [
                    Column(self.tr("Quote"), _quote, stretch=True),
                    Column(self.tr("Words"), _length, number=True, wide_em=9),
                    Column(self.tr("Code"), _code, wide_em=20),
                    Column(self.tr("Article"), _title, wide_em=22),
                    Column(self.tr("Paraphrase"), self._has, wide_em=14),
                ],
                self,
            ),
            "findable_table",
            self.tr("Quotes that can be found"),
            self,
        )
        self.words = QSpinBox(self)
        theme.inset(self.words)
        self.words.setObjectName("findable_words")
        self.words.setRange(2, 50)
        self.words.setValue(WORDS)
        self.quote = QPlainTextEdit(self)
        self.quote.setObjectName("findable_quote")
        self.quote.setReadOnly(True)
        self.quote.setTabChangesFocus(True)
        self.paraphrase = QPlainTextEdit(self)
        self.paraphrase.setObjectName("findable_paraphrase")
        self.paraphrase.setTabChangesFocus(True)
        self.paraphrase.setReadOnly(not session.writable)
        self.paraphrase.setPlaceholderText(self.tr("The same in your own words, without the writer’s"))
        self.save = QPushButton(self.tr("&Save and go on"), self)
        self.save.setObjectName("findable_save")
        self.remove = QPushButton(self.tr("&Remove paraphrase"), self)
        self.remove.setObjectName("findable_remove")
        for button in (self.save, self.remove):
            button.setAutoDefault(False)
        self._lay_out()
        self.table.moved.connect(self._on_row)
        self.table.doubleClicked.connect(self._on_open)
        session.coder_leaving.connect(self.flush)
        self.words.valueChanged.connect(self.refresh)
        self.save.clicked.connect(self._on_save)
        self.remove.clicked.connect(self._on_remove)
        self.paraphrase.textChanged.connect(self._allow)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self)
        keys.activated.connect(self._on_save)
        self.save.setToolTip(self.tr("Keep the paraphrase and go to the next quote (Ctrl+Return)"))
        self.refresh()
        self.table.setFocus()

    def _lay_out(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        hint = QLabel(
            self.tr(
                "Who types one of these into a search engine may find who wrote it, whatever name stands beside it. An "
                "export that uses paraphrases shows yours instead. Shorter ones may be found too: it is a rough rule."
            ),
            self,
        )
        hint.setWordWrap(True)
        length = QLabel(self.tr("As written for at &least this many words:"), self)
        length.setBuddy(self.words)
        self.words.setAccessibleName(self.tr("How many words"))
        top = QHBoxLayout()
        top.addWidget(length)
        top.addWidget(self.words)
        top.addStretch(1)
        quote, paraphrase = QLabel(self.tr("&Quote"), self), QLabel(self.tr("&Paraphrase"), self)
        quote.setBuddy(self.quote)
        paraphrase.setBuddy(self.paraphrase)
        self.quote.setAccessibleName(self.tr("Quote"))
        self.paraphrase.setAccessibleName(self.tr("Paraphrase"))
        below = QGridLayout()
        below.setSpacing(em)
        below.addWidget(quote, 0, 0)
        below.addWidget(paraphrase, 0, 1)
        below.addWidget(self.quote, 1, 0)
        below.addWidget(self.paraphrase, 1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(em)
        buttons.addWidget(self.said, 1)
        buttons.addWidget(self.remove)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(em * 3, em * 3, em * 3, em * 2)
        column.setSpacing(em * 2)
        column.addWidget(hint)
        column.addLayout(top)
        column.addWidget(self.table, 3)
        column.addLayout(below, 2)
        column.addLayout(buttons)
        column.addWidget(self.end())
        screens.fit(self, em * 140, em * 100)
        self._allow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in the table goes to the paraphrase."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self.paraphrase.setFocus()
            return
        super().keyPressEvent(event)

    def read(self) -> Read:
        return partial(_read, wanted=self.wanted, words=self.words.value())

    def shown(self, found: Any) -> None:
        typing = self._typing()
        if typing and self._shown is not None:
            # Not what was read: it stands in no project yet.
            found.paraphrases[int(self._shown.coding)] = self._text_of(self._shown)
        self._kept = found.paraphrases
        if not typing and self.paraphrase.toPlainText() != self._text_of(self._shown):
            # Another window changed it, or it was undone.
            self.paraphrase.setPlainText(self._text_of(self._shown))
        self.table.show_rows(found.quotes, _same)
        number = QLocale().toString
        without = sum(1 for one in found.quotes if not self._text_of(one))
        count = number(len(found.quotes)) + ("+" if len(found.quotes) >= MOST else "")
        if found.quotes:
            text = self.tr("Quotes that can be found: {count}; without a paraphrase: {without}.")
            self.said.setText(text.format(count=count, without=number(without)))
        else:
            self.said.setText(self.tr("No quote of so many words stands here as it was written."))
        self._allow()

    def done(self, result: int) -> None:
        self.flush()
        super().done(result)

    def flush(self) -> None:
        """Save what is being written; it is never lost by going elsewhere."""
        shown = self._shown
        if shown is not None and self._typing():
            text = self.paraphrase.toPlainText().strip()
            self._kept[int(shown.coding)] = text
            self._session.run(commands.write_paraphrase, shown.coding, text)

    def _typing(self) -> bool:
        """Whether something else stands there than was saved."""
        shown = self._shown
        there = shown is not None and self._session.writable
        return there and self.paraphrase.toPlainText().strip() != self._text_of(shown)

    def _text_of(self, one: Findable | None) -> str:
        return self._kept.get(int(one.coding), "") if one is not None else ""

    def _on_row(self) -> None:
        self.flush()
        current = self._shown = self.table.current()
        self.quote.setPlainText(current.quote if current else "")
        self.paraphrase.setPlainText(self._text_of(current))
        self._allow()

    def _on_open(self) -> None:
        current = self.table.current()
        if current is not None:
            self._session.choose(current.item, self)

    def _on_save(self) -> None:
        if self.table.current() is None or not self._session.may_write():
            return
        self.flush()
        place = self.table.currentIndex().row() + 1
        if place < len(self.table.rows_model.rows):
            self.table.go(place)

    def _on_remove(self) -> None:
        self.paraphrase.clear()
        self.flush()
        self._allow()
        self.paraphrase.setFocus()

    def _allow(self) -> None:
        there = self._shown is not None and self._session.writable
        self.paraphrase.setReadOnly(not there)
        self.save.setEnabled(there)
        self.remove.setEnabled(there and bool(self._text_of(self._shown)))

    def _has(self, one: Findable) -> str:
        return self.tr("yes") if self._text_of(one) else ""


def _read(project: Project, token: CancelToken, wanted: Wanted, words: int) -> _Read:
    kept = project.view.protection.paraphrases()
    with opened(project, wanted) as records:
        found = findable(records, words, paraphrased=frozenset(one.coding for one in kept), token=token)
        return _Read(list(islice(found, MOST)), {int(one.coding): one.text for one in kept})


def _quote(one: Findable) -> str:
    return " ".join(one.quote[:400].split())


def _length(one: Findable) -> str:
    return str(one.words or one.letters)


def _code(one: Findable) -> str:
    return one.code_path


def _title(one: Findable) -> str:
    return one.article_title


def _same(one: Findable, other: Findable) -> bool:
    return one.coding == other.coding
