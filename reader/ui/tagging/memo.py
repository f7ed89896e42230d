"""Memos where one codes: on the comment, its article, the project, a code or a coding. Saved as they are written, to
what they were written for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.model import Code, CodeId, CoderId, CodingId, ItemId, Memo
from reader.ui import theme
from reader.ui.session import Session

PAUSE_MS = 1500
"""A memo is saved when nothing was typed for so long."""


@dataclass(frozen=True, slots=True)
class About:
    """What a memo is on: one of the four, or nothing where nothing is current."""

    item: ItemId | None = None
    coding: CodingId | None = None
    code: CodeId | None = None
    project: bool = False

    def __bool__(self) -> bool:
        return self.project or any(one is not None for one in (self.item, self.coding, self.code))


class _Follows(Enum):
    """What the editor shows once another item is current."""

    ITEM = "item"
    ARTICLE = "article"
    STAYS = "stays"


class _Field(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class MemoEditor(QWidget):
    """Shows this coder's memo to be edited and those of others above it to be read.

    A memo on the project or a code stays while the person goes from comment to comment; one on a comment, an article
    or a coding gives way to that of the next.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("memo")
        self._session = session
        self._about = About()
        self._follows = _Follows.ITEM
        self._codes: Mapping[CodeId, Code] = {}
        self._code: CodeId | None = None
        """The code that can be switched to: the one that is current in the codebook, or was asked for."""
        self._coding: tuple[CodingId, CodeId] | None = None
        self._saved = ""
        """The text as it is in the project, or on its way there."""
        self.heading = QLabel(self.tr("Memo &on"), self)
        self.heading.setObjectName("memo_heading")
        self.switch = QComboBox(self)
        self.switch.setObjectName("memo_about")
        self.switch.setAccessibleName(self.tr("What the memo is about"))
        self.switch.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.heading.setBuddy(self.switch)
        self.others = QLabel(self)
        self.others.setObjectName("memo_others")
        self.others.setWordWrap(True)
        self.text = _Field(self)
        self.text.setObjectName("memo_text")
        self.text.setAccessibleName(self.tr("Memo"))
        self.text.setTabChangesFocus(True)
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addWidget(self.switch, 1)
        column = QVBoxLayout(self)
        gap = self.fontMetrics().height() // 4
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(gap)
        column.addLayout(top)
        column.addWidget(self.others)
        column.addWidget(self.text, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self.text.textChanged.connect(self._on_typed)
        self.text.left.connect(self.flush)
        self._pause.timeout.connect(self.flush)
        self.switch.activated.connect(self._on_switched)
        self._show()

    def apply_theme(self, colours: theme.Colours) -> None:
        for label in (self.heading, self.others):
            label.setStyleSheet(f"color: {colours.muted}")

    @property
    def about(self) -> About:
        return self._about

    def forget(self) -> None:
        """Another project comes: what is shown belongs to the one before, which `flush` was called for."""
        self._about, self._follows = About(), _Follows.ITEM
        self._codes, self._code, self._coding = {}, None, None
        self._show()

    def set_codes(self, codes: Mapping[CodeId, Code]) -> None:
        """The codebook changed."""
        self._codes = codes
        self._list()

    def offer_code(self, code: CodeId | None) -> None:
        """Let the memo on this code be switched to."""
        if code is not None and code != self._code:
            self._code = code
            self._list()

    def offer_coding(self, coding: CodingId, code: CodeId) -> None:
        """Let the memo on this coding be switched to, until another item is current."""
        self._coding = coding, code
        self._list()

    def follow(self, item: ItemId | None) -> None:
        """Another item is current."""
        self._coding = None
        if self._follows is _Follows.STAYS and self._about:
            self._list()
        elif self._follows is _Follows.ARTICLE and item is not None:
            self._turn(About(item=self._article(item)), _Follows.ARTICLE)
        else:
            self.show_item(item)

    def show_item(self, item: ItemId | None) -> None:
        """The memo on an item; what was being written on another is saved first."""
        self._turn(About(item=item), _Follows.ITEM)

    def show_coding(self, coding: CodingId, code: CodeId) -> None:
        """The memo on a coding, until the person switches or another item becomes current."""
        self._coding = coding, code
        self._turn(About(coding=coding), _Follows.ITEM)

    def show_code(self, code: CodeId) -> None:
        self._code = code
        self._turn(About(code=code), _Follows.STAYS)

    def show_project(self) -> None:
        self._turn(About(project=True), _Follows.STAYS)

    def refresh(self) -> None:
        """Read the memo anew, unless the person is in the middle of it."""
        if not self._is_there(self._about):
            # What it is on was taken away, and with it what was written about it.
            current = self._session.current
            self._about = About(item=current if current != self._about.item else None)
            self._follows = _Follows.ITEM
            self._show()
        elif not self.pending:
            self._show(keep=True)

    @property
    def pending(self) -> bool:
        """Whether something is written that was not sent to be saved."""
        return bool(self._about) and self.text.toPlainText().strip() != self._saved.strip()

    def flush(self) -> None:
        """Save now what is written."""
        self._pause.stop()
        if not self.pending or not self._session.writable or not self._is_there(self._about):
            return
        self._saved = self.text.toPlainText()
        about = self._about
        self._session.run(commands.write_memo, self._saved, item=about.item, code=about.code, coding=about.coding)

    def _turn(self, about: About, follows: _Follows) -> None:
        self.flush()
        self._about, self._follows = about, follows
        self._show()

    def _article(self, item: ItemId) -> ItemId:
        rows = self._session.view.rows([item])
        return rows[0].article_id if rows else item

    def _is_there(self, about: About) -> bool:
        """Whether what the memo is on is still in the project."""
        if self._session.project is None or not about or about.project:
            return True
        view = self._session.view
        if about.coding is not None:
            return view.coding(about.coding) is not None
        if about.code is not None:
            return about.code in self._codes
        return about.item is not None and view.item(about.item) is not None

    # Showing

    def _list(self) -> None:
        """What can be switched to from here."""
        entries: list[tuple[str, About]] = []
        current = self._session.current
        if self._session.project is not None:
            if current is not None:
                article = self._article(current)
                if article != current:
                    entries.append((self.tr("this comment"), About(item=current)))
                entries.append((self.tr("this article"), About(item=article)))
            if self._coding is not None and self._coding[1] in self._codes:
                name = self._codes[self._coding[1]].name
                entries.append((self.tr("the coding “{name}”").format(name=name), About(coding=self._coding[0])))
            if self._code is not None and self._code in self._codes:
                name = self._codes[self._code].name
                entries.append((self.tr("the code “{name}”").format(name=name), About(code=self._code)))
            entries.append((self.tr("the project"), About(project=True)))
        self.switch.blockSignals(True)
        self.switch.clear()
        for text, about in entries:
            self.switch.addItem(text, about)
        at = next((n for n, (_, about) in enumerate(entries) if about == self._about), -1)
        self.switch.setCurrentIndex(at)
        self.switch.blockSignals(False)
        self.switch.setEnabled(bool(entries))
        self.text.setAccessibleDescription(self.switch.currentText())

    def _show(self, *, keep: bool = False) -> None:
        """Read what stands there; with `keep` leave the caret alone where nothing changed."""
        project = self._session.project
        memos: list[Memo] = []
        mine = CoderId(0)
        about = self._about
        if project is not None and about:
            memos = project.view.memos_about(about.item, about.code, about.coding)
            mine = project.coder_id
        own = next((memo.text for memo in memos if memo.coder_id == mine), "")
        names = {coder.id: coder.name for coder in project.view.coders()} if project and memos else {}
        shown = project.view.eyes.shown if project is not None else None
        others = [
            f"{names.get(memo.coder_id, '')}: {memo.text}"
            for memo in memos
            if memo.coder_id != mine and (shown is None or memo.coder_id in shown)
        ]
        self.others.setText("\n".join(others))
        self.others.setTextFormat(self.others.textFormat().PlainText)
        self.others.setVisible(bool(others))
        self._list()
        self._saved = own
        if self.text.toPlainText().strip() != own.strip() or not keep:
            self.text.blockSignals(True)
            self.text.setPlainText(own)
            self.text.blockSignals(False)
        self.text.setReadOnly(not self._session.writable or not about)
        self.text.setPlaceholderText(self._invitation())
        self._pause.stop()

    def _invitation(self) -> str:
        if not self._about or not self._session.writable:
            return ""
        if self._about.project:
            return self.tr("Questions, decisions, what to come back to. It is saved as you write.")
        if self._about.code is not None:
            return self.tr("How you use this code, and what is unsettled. It is saved as you write.")
        return self.tr("What strikes you here? It is saved as you write.")

    def _on_typed(self) -> None:
        if self._about:
            self._pause.start()

    def _on_switched(self, at: int) -> None:
        about = self.switch.itemData(at)
        if not isinstance(about, About) or about == self._about:
            return
        if about.item is None and about.coding is None:
            follows = _Follows.STAYS
        elif about.item is not None and about.item != self._session.current:
            follows = _Follows.ARTICLE
        else:
            follows = _Follows.ITEM
        self._turn(about, follows)
        self.text.setFocus()
