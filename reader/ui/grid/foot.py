"""Below the grid: how many rows there are, and what there is to say of the last deed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.ui import theme
from reader.ui.long_words import breakable

SAID_MS = 12_000
"""How long a refusal stays to be read."""


class GridFoot(QWidget):
    faded = Signal()
    """What was said stood long enough."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("grid_foot")
        self.count = QLabel(self)
        self.count.setObjectName("grid_count")
        self.note = QLabel(self)
        self.note.setObjectName("grid_note")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(SAID_MS)
        self._said.timeout.connect(self.faded)
        gap = self.fontMetrics().height() // 3
        line = QHBoxLayout(self)
        line.setContentsMargins(gap, 0, gap, 0)
        line.setSpacing(gap * 3)
        line.addWidget(self.count)
        line.addWidget(self.note, 1)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.count.setStyleSheet(f"color: {colours.muted}")
        self.note.setStyleSheet(f"color: {colours.danger}")

    def say(self, text: str) -> None:
        """Tell why something was refused, for a while."""
        self.note.setText(breakable(text))
        self._said.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self.note, QAccessible.Event.Alert))

    def tell(self, counts: Sequence[str], standing: str) -> None:
        """`standing` is what is said where nothing else is."""
        self.count.setText(" · ".join(counts))
        if not self._said.isActive():
            self.note.setText(standing)
