"""The memo on the current item, or on one of its codings: saved as it is written, to what it was written for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.model import CoderId, CodingId, ItemId, Memo
from reader.ui import theme
from reader.ui.session import Session

PAUSE_MS = 1500
"""A memo is saved when nothing was typed for so long."""


@dataclass(frozen=True, slots=True)
class About:
    """What a memo is on: one of the two, or neither where nothing is current."""

    item: ItemId | None = None
    coding: CodingId | None = None

    def __bool__(self) -> bool:
        return self.item is not None or self.coding is not None


class _Field(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class MemoEditor(QWidget):
    """Shows this coder's memo to be edited and those of others above it to be read."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("memo")
        self._session = session
        self._about = About()
        self._saved = ""
        """The text as it is in the project, or on its way there."""
        self.heading = QLabel(self)
        self.heading.setObjectName("memo_heading")
        self.back = QToolButton(self)
        self.back.setObjectName("memo_back")
        self.back.setText(self.tr("&Back to the comment"))
        self.back.setAccessibleName(self.tr("Back to the memo on the comment"))
        self.others = QLabel(self)
        self.others.setObjectName("memo_others")
        self.others.setWordWrap(True)
        self.text = _Field(self)
        self.text.setObjectName("memo_text")
        self.text.setAccessibleName(self.tr("Memo"))
        self.text.setTabChangesFocus(True)
        self.heading.setBuddy(self.text)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.back)
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
        self.back.clicked.connect(self._on_back)
        self._show()

    def apply_theme(self, colours: theme.Colours) -> None:
        for label in (self.heading, self.others):
            label.setStyleSheet(f"color: {colours.muted}")

    @property
    def about(self) -> About:
        return self._about

    def forget(self) -> None:
        """Another project comes: what is shown belongs to the one before, which `flush` was called for."""
        self._about = About()
        self._show()

    def show_item(self, item: ItemId | None) -> None:
        """The memo on an item; what was being written on another is saved first."""
        self.flush()
        self._about = About(item=item)
        self._show()

    def show_coding(self, coding: CodingId, code_name: str) -> None:
        """The memo on a coding, until the person goes back or another item becomes current."""
        self.flush()
        self._about = About(coding=coding)
        self._show(code_name)

    def refresh(self) -> None:
        """Read the memo anew, unless the person is in the middle of it."""
        if not self._is_there():
            # What it is on was taken away, and with it what was written about it.
            current = self._session.current
            self._about = About(item=current if current != self._about.item else None)
            self._show()
        elif not self.pending:
            self._show(keep_heading=True)

    @property
    def pending(self) -> bool:
        """Whether something is written that was not sent to be saved."""
        return bool(self._about) and self.text.toPlainText().strip() != self._saved.strip()

    def flush(self) -> None:
        """Save now what is written."""
        self._pause.stop()
        if not self.pending or not self._session.writable or not self._is_there():
            return
        self._saved = self.text.toPlainText()
        self._session.run(commands.write_memo, self._saved, item=self._about.item, coding=self._about.coding)

    def _is_there(self) -> bool:
        """Whether what the memo is on is still in the project."""
        if self._session.project is None or not self._about:
            return True
        view = self._session.view
        if self._about.coding is not None:
            return view.coding(self._about.coding) is not None
        return self._about.item is not None and view.item(self._about.item) is not None

    def _show(self, code_name: str = "", *, keep_heading: bool = False) -> None:
        project = self._session.project
        memos: list[Memo] = []
        mine = CoderId(0)
        if project is not None and self._about:
            memos = project.view.memos_about(self._about.item, None, self._about.coding)
            mine = project.coder_id
        own = next((memo.text for memo in memos if memo.coder_id == mine), "")
        names = {coder.id: coder.name for coder in project.view.coders()} if project and len(memos) > 0 else {}
        others = [f"{names.get(memo.coder_id, '')}: {memo.text}" for memo in memos if memo.coder_id != mine]
        self.others.setText("\n".join(others))
        self.others.setTextFormat(self.others.textFormat().PlainText)
        self.others.setVisible(bool(others))
        if not keep_heading:
            on_coding = self._about.coding is not None
            self.heading.setText(
                self.tr("Memo on the coding “{name}”").format(name=code_name) if on_coding else self.tr("Memo")
            )
            self.heading.setVisible(on_coding)
            self.back.setVisible(on_coding)
        self._saved = own
        if self.text.toPlainText().strip() != own.strip() or not keep_heading:
            self.text.blockSignals(True)
            self.text.setPlainText(own)
            self.text.blockSignals(False)
        self.text.setReadOnly(not self._session.writable or not self._about)
        self.text.setPlaceholderText(
            self.tr("What strikes you here? It is saved as you write.")
            if self._about and self._session.writable
            else ""
        )
        self._pause.stop()

    def _on_typed(self) -> None:
        if self._about:
            self._pause.start()

    def _on_back(self) -> None:
        self.show_item(self._session.current)
        self.text.setFocus()
