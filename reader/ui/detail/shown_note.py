"""Says that something is filtered: nobody should take a text for uncoded because its codings are not shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from reader.domain.changes import ChangeSet, Kind
from reader.ui.session import Session
from reader.ui.theme import Colours


class ShownNote(QToolButton):
    """A click opens the dialog in which that is chosen; hidden while everything shows."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("shown_note")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Choose what is shown"))
        self.clicked.connect(self._on_clicked)
        session.shown_changed.connect(self.refresh)
        session.project_changed.connect(self.refresh)
        session.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        text = self._words()
        self.setText(text)
        self.setAccessibleName(text or self.tr("All codings are shown"))
        self.setVisible(bool(text))

    def _words(self) -> str:
        if self._session.project is None:
            return ""
        view = self._session.view
        coders = view.eyes.shown
        if coders is not None and not coders:
            return self.tr("Blind: no codings shown")
        words = []
        if self._session.shown_codes is not None:
            there = {code.id for code in view.codebook()}
            shown = self.tr("Showing {shown} of {count} codes")
            words.append(shown.format(shown=len(there & self._session.shown_codes), count=len(there)))
        if coders is not None:
            known = {coder.id: coder.name for coder in view.coders()}
            if len(coders) == 1:
                words.append(self.tr("Codings of {coder} only").format(coder=known.get(next(iter(coders)), "")))
            elif len(coders) < len(known):
                shown = self.tr("Codings of {shown} of {count} coders")
                words.append(shown.format(shown=len(coders & known.keys()), count=len(known)))
        return " · ".join(words)

    def apply_theme(self, colours: Colours) -> None:
        self.setStyleSheet(
            f"#shown_note {{ color: {colours.text}; background: {colours.current}; border: 1px solid {colours.accent};"
            " border-radius: 4px; padding: 2px 8px; }"
            f"#shown_note:hover {{ background: {colours.hover}; }}"
            f"#shown_note:focus {{ border: 2px solid {colours.accent}; padding: 1px 7px; }}"
        )

    def _on_clicked(self) -> None:
        self._session.request("shown_codes")

    def _on_changed(self, changes: ChangeSet) -> None:
        filtered = self._session.shown_codes is not None
        if changes.touches(Kind.CODERS) or (filtered and changes.of(Kind.CODEBOOK)):
            self.refresh()
