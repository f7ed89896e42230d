"""What a person does to codings in the text: selecting, dropping, hovering, drawing ends, choosing what is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import CodeId, CodingId
from reader.ui.detail.drops import Drops
from reader.ui.detail.gestures import Gestures
from reader.ui.detail.grips import Grips
from reader.ui.detail.highlights import Highlights
from reader.ui.detail.hover import Hover
from reader.ui.detail.selection import Selection
from reader.ui.detail.shown_note import ShownNote
from reader.ui.detail.stripes import Stripes
from reader.ui.detail.view import TextView
from reader.ui.session import Session
from reader.ui.theme import Colours


class Handling(QObject):
    """Belongs to a reader. `note` is a widget for its heading."""

    told = Signal(str)
    """Something for the status bar."""

    def __init__(
        self,
        session: Session,
        view: TextView,
        stripes: Stripes,
        selection: Selection,
        highlights: Highlights,
        heading: QWidget,
    ) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._stripes = stripes
        self._highlights = highlights
        self._known: set[CodeId] = set()
        self.hover = Hover(view, stripes, highlights)
        self.drops = Drops(session, view, highlights)
        self.gestures = Gestures(session, view, selection)
        # The filter that was installed last comes first: who takes hold of an end selects nothing.
        self.grips = Grips(session, view, stripes, highlights)
        self.grips.told.connect(self.told)
        self.note = ShownNote(session, heading)
        layout = heading.layout()
        if layout is not None:
            layout.addWidget(self.note)
        session.shown_changed.connect(self._on_shown_changed)
        session.project_changed.connect(self._on_project_changed)
        session.changed.connect(self._on_changed)
        session.code_applied.connect(self._on_code_applied)
        self._on_project_changed()

    def choose(self, coding: CodingId | None) -> None:
        """Show the ends of a coding, to draw at; None: of none."""
        self.grips.choose(coding)

    def apply_theme(self, colours: Colours) -> None:
        self.note.apply_theme(colours)

    def _on_project_changed(self) -> None:
        self._known = set(self._codes())
        self._on_shown_changed()

    def _on_shown_changed(self) -> None:
        self._highlights.show_codes(self._session.shown_codes)
        self._stripes.forget()
        self._view.viewport().update()

    def _on_changed(self, changes: ChangeSet) -> None:
        """A code that is made while others are hidden from sight is one that the person wants to see."""
        if not changes.touches(Kind.CODES) and not changes.reset:
            return
        if changes.reset or not self._known.issuperset(changes.of(Kind.CODES)):
            codes = set(self._codes())
            new, self._known = codes - self._known, codes
            self._show_too(frozenset(new))

    def _on_code_applied(self, code: object) -> None:
        self._show_too(frozenset({code}))  # type: ignore[arg-type]

    def _show_too(self, codes: frozenset[CodeId]) -> None:
        shown = self._session.shown_codes
        if shown is not None and not codes <= shown:
            self._session.show_codes(shown | codes)

    def _codes(self) -> list[CodeId]:
        return [code.id for code in self._session.view.codebook()] if self._session.project is not None else []
