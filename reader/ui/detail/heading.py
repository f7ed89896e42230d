"""The strip above the text that says where one is: who answers whom, and the path in the thread."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.domain.model import Item, ItemKind
from reader.ui.theme import Colours


class _Elided(QLabel):
    """A line of text that is cut with an ellipsis where there is no room; all of it in the tooltip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), text)


class HeadingStrip(QFrame):
    """Two labels: what is current, and its path."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader_heading")
        self.setAccessibleName(self.tr("Where you are"))
        self._who = _Elided(self)
        self._who.setObjectName("reader_heading_who")
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        self._who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._path = QLabel(self)
        self._path.setObjectName("reader_heading_path")
        self._path.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        gap = self.fontMetrics().height()
        row.setContentsMargins(gap, gap // 3, gap, gap // 3)
        row.setSpacing(gap)
        row.addWidget(self._who, 1)
        row.addWidget(self._path)

    def show_item(self, item: Item, parent: Item | None) -> str:
        """Show what is current; `parent` is what it answers. Returns who answers whom, or the article's title."""
        if item.kind is ItemKind.ARTICLE:
            who = item.title or self.tr("Untitled")
        else:
            who = item.author or self.tr("No name")
            if parent is not None:
                above = parent.author or self.tr("No name")
                who = self.tr("{author}, reply to {parent}").format(author=who, parent=above)
        self._show(who, item.path)
        return who

    def _show(self, who: str, path: str) -> None:
        self._who.setText(who)
        self._who.setToolTip(escape(who))
        self._path.setText(path)
        self.setAccessibleDescription(f"{who} · {path}" if path else who)

    def text(self) -> str:
        return " · ".join(part for part in (self._who.text(), self._path.text()) if part)

    def apply_theme(self, colours: Colours) -> None:
        self.setStyleSheet(
            f"#reader_heading {{ background: {colours.window}; border: 0; border-bottom: 1px solid {colours.line}; }}"
            f"#reader_heading QLabel {{ color: {colours.muted}; }}"
        )
