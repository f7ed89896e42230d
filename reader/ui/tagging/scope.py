"""Where the next code goes, in words, always in sight: the selected text, this comment, many of them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import ItemKind
from reader.ui import theme
from reader.ui.leading import lead
from reader.ui.session import Session

TOLD_MS = 6000


class ScopeLine(QFrame):
    """One line. What was set apart (`Session.scope`) stands out and can be given up with its button."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_scope")
        self._session = session
        self._colours = theme.LIGHT
        self.words = QLabel(self)
        self.words.setObjectName("tag_scope_words")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        lead(self.words)
        self.clear = QToolButton(self)
        self.clear.setObjectName("tag_scope_clear")
        self.clear.setText("×")
        self.clear.setToolTip(self.tr("Let codes go to what is selected again (Escape)"))
        self.clear.setAccessibleName(self.tr("Give up these comments: codes go to what is selected again"))
        row = QHBoxLayout(self)
        gap = self.fontMetrics().height() // 4
        row.setContentsMargins(gap, 0, 0, 0)
        row.setSpacing(gap)
        row.addWidget(self.words, 1)
        row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        self.clear.clicked.connect(self._on_clear)
        for signal in (session.project_changed, session.current_changed, session.selection_changed):
            signal.connect(self.refresh)
        session.scope_changed.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(TOLD_MS)
        self._told.timeout.connect(self.refresh)
        self.refresh()

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours
        self._dress()

    def refresh(self) -> None:
        """Say where codes go now."""
        self.words.setText(self.said())
        self.words.setAccessibleName(self.tr("Where codes go: {words}").format(words=self.words.text()))
        self.clear.setVisible(self._session.scope is not None)
        self._dress()

    def tell(self, text: str) -> None:
        """Say something else for a while."""
        self.words.setText(text)
        self._told.start()

    def said(self) -> str:
        session = self._session
        if session.project is None:
            return ""
        if session.scope is not None:
            count = len(session.scope.items)
            return self.tr("{words}: %n in all", "", count).format(words=session.scope.words)
        if session.selection:
            letters = sum(one.span.stop - one.span.start for one in session.selection if one.span is not None)
            text = self.tr("to the selected text (%n characters)", "", letters)
            if len(session.selection) > 1:
                there = QLocale().toString(len(session.selection))
                text = self.tr("to the selected text in {count} comments (%n characters)", "", letters)
                text = text.format(count=there)
            return text
        if session.several:
            return self.tr("to the %n comments that are chosen", "", len(session.several))
        if session.current is None:
            return self.tr("Nothing is chosen: a new code is made, and goes nowhere yet.")
        rows = session.view.rows([session.current])
        if rows and rows[0].kind is ItemKind.ARTICLE:
            return self.tr("to this article as a whole")
        return self.tr("to this comment as a whole")

    def _dress(self) -> None:
        """A scope has a bar at its beginning and stronger letters; everything else stands back."""
        apart = self._session.scope is not None
        colours = self._colours
        side = "right" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "left"
        bar = f"border: 0; border-{side}: 3px solid {colours.accent}"
        self.setStyleSheet(
            f"QFrame#tag_scope {{ background: {colours.current}; {bar}; }}"
            f"QLabel {{ color: {colours.text}; font-weight: 600; }}"
            if apart
            else f"QFrame#tag_scope {{ background: transparent; border: 0; }} QLabel {{ color: {colours.muted}; }}"
        )

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Kind.ITEMS):
            self.refresh()

    def _on_clear(self) -> None:
        self._session.set_scope(None)
