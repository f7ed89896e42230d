"""The memo that is chosen in the journal, whole: one's own to be edited and saved as it is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.notes import Note
from reader.ui import theme
from reader.ui.journal import wording
from reader.ui.long_words import breakable
from reader.ui.session import Session

PAUSE_MS = 1500
"""A memo is saved when nothing was typed for so long."""


class NoteEditor(QWidget):
    """What is typed belongs to the memo that was shown when it was typed, wherever the list goes meanwhile."""

    show_wanted = Signal()
    delete_wanted = Signal()
    left = Signal()
    """Escape: back to the list."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self._session = session
        self._note: Note | None = None
        self._saved = ""
        """The text as it is in the project, or on its way there."""
        self.heading = QLabel(self)
        self.where = QLabel(self)
        self.text = _Field(self)
        self.meta = QLabel(self)
        self.show_it = QToolButton(self)
        self.delete = QToolButton(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._build()
        self.text.textChanged.connect(self._on_typed)
        self.text.left.connect(self.flush)
        self.text.escaped.connect(self._on_escaped)
        self._pause.timeout.connect(self.flush)
        self.show_it.clicked.connect(self.show_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self._show()

    def _build(self) -> None:
        gap = self.fontMetrics().height() // 4
        for label, name in ((self.heading, "note_heading"), (self.where, "note_where"), (self.meta, "note_meta")):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        font = self.heading.font()
        font.setWeight(font.Weight.DemiBold)
        self.heading.setFont(font)
        self.text.setObjectName("note_text")
        self.text.setAccessibleName(self.tr("Text of the memo"))
        self.text.setTabChangesFocus(True)
        for button, name, text, tip in (
            (self.show_it, "note_show", self.tr("&Show"), self.tr("Go to what the memo is about (Enter in the list)")),
            (self.delete, "note_delete", self.tr("&Delete"), self.tr("Delete the memo; undo brings it back")),
        ):
            button.setObjectName(name)
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_it)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.heading)
        column.addWidget(self.where)
        column.addWidget(self.text, 1)
        column.addWidget(self.meta)
        column.addLayout(buttons)

    def apply_theme(self, colours: theme.Colours) -> None:
        for label in (self.where, self.meta):
            label.setStyleSheet(f"color: {colours.muted}")

    @property
    def note(self) -> Note | None:
        return self._note

    @property
    def own(self) -> bool:
        """Whether the memo is the coder's, and so theirs to change."""
        project = self._session.project
        return (
            self._note is not None
            and project is not None
            and self._session.writable
            and self._note.memo.coder_id == project.coder_id
        )

    @property
    def pending(self) -> bool:
        """Whether something is written that was not sent to be saved."""
        return self._note is not None and self.text.toPlainText().strip() != self._saved.strip()

    def show_note(self, note: Note | None) -> None:
        """Another memo, or the same one as it is now; what was being written on another is saved first."""
        same = note is not None and self._note is not None and note.memo.id == self._note.memo.id
        if not same:
            self.flush()
        kept = same and (self.pending or (note is not None and note.memo.text.strip() == self._saved.strip()))
        self._note = note
        self._show(keep_text=kept)

    def forget(self) -> None:
        """Another project comes: what is shown belongs to the one before."""
        self._note = None
        self._show()

    def flush(self) -> None:
        """Save now what is written; an empty text deletes nothing, there is a button for that."""
        self._pause.stop()
        note = self._note
        if note is None or not self.pending or not self.own or not self.text.toPlainText().strip() or not self.there():
            return
        self._saved = self.text.toPlainText()
        memo = note.memo
        self._session.run(commands.write_memo, self._saved, item=memo.item_id, code=memo.code_id, coding=memo.coding_id)

    def there(self) -> bool:
        """Whether what the memo is about is still in the project."""
        if self._note is None or self._session.project is None:
            return False
        memo, view = self._note.memo, self._session.view
        if memo.coding_id is not None:
            return view.coding(memo.coding_id) is not None
        if memo.code_id is not None:
            return any(code.id == memo.code_id for code in view.codebook())
        return memo.item_id is None or view.item(memo.item_id) is not None

    def _show(self, *, keep_text: bool = False) -> None:
        note = self._note
        self.setEnabled(note is not None)
        self.heading.setText(
            breakable(wording.about(note)) if note is not None else self.tr("Choose a memo to read it")
        )
        self.where.setText(breakable(wording.where(note)) if note is not None else "")
        self.where.setVisible(bool(self.where.text()))
        said = wording.written(note) if note is not None else ""
        if note is not None and not self.own:
            said = self.tr("{written}. Only who wrote it can change it.").format(written=said)
        self.meta.setText(breakable(said))
        self.meta.setVisible(bool(said))
        if not keep_text:
            self._pause.stop()
            self._saved = note.memo.text if note is not None else ""
            self.text.blockSignals(True)
            self.text.setPlainText(self._saved)
            self.text.blockSignals(False)
        self.text.setReadOnly(not self.own)
        self.delete.setEnabled(self.own)

    def _on_typed(self) -> None:
        if self._note is not None:
            self._pause.start()

    def _on_escaped(self) -> None:
        self.flush()
        self.left.emit()


class _Field(QPlainTextEdit):
    left = Signal()
    escaped = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
