"""Whether a panel is seen, and what it has to catch up with once it is.

To Qt a dock behind another one's tab is visible all the time, so a panel that asks `isVisible` alone works on for
nobody: only the dock says which panel lies on top.
"""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QDockWidget, QWidget

from reader.domain.changes import ChangeSet
from reader.ui.session import Session

MOST = 200
"""So many changes are kept one by one; after more, to load anew is cheaper."""


class Sight(QObject):
    """Follows the session for one panel; `parent` is what the panel was made with: its dock, or anything else."""

    came = Signal()
    """The panel is seen from here on; may come twice in a row. What was missed follows by `changed`."""
    changed = Signal(object)
    """As the session's, at once where the panel is seen, else in one `ChangeSet` when it comes."""

    def __init__(self, session: Session, panel: QWidget, parent: QWidget | None) -> None:
        super().__init__(panel)
        self._panel = panel
        self._on_top = True
        self._missed: list[ChangeSet] = []
        session.project_changed.connect(self._forget)
        session.changed.connect(self._on_changed)
        panel.installEventFilter(self)
        if isinstance(parent, QDockWidget):
            parent.visibilityChanged.connect(self._on_dock)

    @property
    def seen(self) -> bool:
        return self._on_top and self._panel.isVisible()

    def catch_up(self) -> None:
        """Hand over now what was missed: something is wanted of a panel that nobody sees."""
        missed, self._missed = self._missed, []
        if missed:
            self.changed.emit(reduce(ChangeSet.and_then, missed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._panel:
            self._come()
        return False

    def _on_dock(self, visible: bool) -> None:
        self._on_top = visible
        self._come()

    def _come(self) -> None:
        if self.seen:
            self.came.emit()
            self.catch_up()

    def _forget(self) -> None:
        self._missed = []

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.seen:
            self.changed.emit(changes)
        elif len(self._missed) < MOST:
            self._missed.append(changes)
        else:
            self._missed = [ChangeSet(reset=True)]
