"""Find in the article and its thread: the bar, and the search over canonical texts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.domain.model import ItemId
from reader.domain.text import Span, canonical
from reader.ui.theme import Colours

Match = tuple[ItemId, Span]


def matches(words: str, texts: Iterable[tuple[ItemId, str]]) -> list[Match]:
    """Every place of `words` in `texts`, in order, without regard to case; a space stands for any white space."""
    pieces = canonical(words).split()
    if not pieces:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, pieces)), re.IGNORECASE)
    return [(item, Span(*found.span())) for item, text in texts for found in pattern.finditer(text)]


class FindBar(QFrame):
    """A field, the count, next and previous, close. It only asks; the pane answers with `show_count`."""

    words_changed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.setAccessibleName(self.tr("Find in text"))
        self.field = QLineEdit(self)
        self.field.setObjectName("find_words")
        self.field.setAccessibleName(self.tr("Find in text"))
        self.field.setPlaceholderText(self.tr("Find in this article and its comments"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        label = QLabel(self.tr("F&ind:"), self)
        label.setBuddy(self.field)
        self._count = QLabel(self)
        self._count.setObjectName("find_count")
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance("00000 of 00000"))
        previous = self._button("find_previous", "↑", self.tr("Previous match (Shift+F3)"))
        following = self._button("find_next", "↓", self.tr("Next match (F3)"))
        close = self._button("find_close", "✕", self.tr("Close (Escape)"))
        self._buttons = (previous, following)
        row = QHBoxLayout(self)
        gap = self.fontMetrics().height() // 2
        row.setContentsMargins(gap * 2, gap // 2, gap, gap // 2)
        row.setSpacing(gap)
        row.addWidget(label)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for button in (previous, following, close):
            row.addWidget(button)
        self.field.textChanged.connect(self.words_changed)
        previous.clicked.connect(self.previous_wanted)
        following.clicked.connect(self.next_wanted)
        close.clicked.connect(self.closed)
        self.hide()

    def open(self, words: str = "") -> None:
        """Show with the field focused; `words` (what is selected) take the place of what was there."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, at: int | None, of: int) -> None:
        """`at` is the 0-based number of the match that is shown."""
        locale = QLocale()
        if not self.field.text().strip():
            text = ""
        elif not of:
            text = self.tr("No match")
        elif at is None:
            text = self.tr("1 match") if of == 1 else self.tr("{count} matches").format(count=locale.toString(of))
        else:
            text = self.tr("{at} of {count}").format(at=locale.toString(at + 1), count=locale.toString(of))
        self._count.setText(text)
        self.field.setAccessibleDescription(text)
        for button in self._buttons:
            button.setEnabled(of > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_wanted if back else self.next_wanted).emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def apply_theme(self, colours: Colours) -> None:
        self.setStyleSheet(
            f"#find_bar {{ background: {colours.window}; border: 0; border-top: 1px solid {colours.line}; }}"
            f"#find_bar QLabel {{ color: {colours.muted}; }}"
        )

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button
