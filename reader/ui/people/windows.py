"""Opens the windows about people; each is imported when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from reader.app.exports import Wanted
    from reader.ui.window import MainWindow


class People(QObject):
    """Belongs to one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    def pseudonyms(self) -> None:
        from reader.ui.people.pseudonyms import PseudonymsDialog

        if self._session.project is not None and not self._raised(PseudonymsDialog):
            self._show(PseudonymsDialog(self._session, self._window))

    def mentions(self) -> None:
        from reader.ui.people.mentions import MentionsDialog

        if self._session.project is not None and not self._raised(MentionsDialog):
            self._show(MentionsDialog(self._session, self._window))

    def findable(self, wanted: Wanted | None = None) -> None:
        """`wanted` is what an export would hide; without it, what stands in the project. One window a wish."""
        from reader.ui.people.findable import FindableDialog

        if self._session.project is None:
            return
        for dialog in self._window.findChildren(FindableDialog):
            if dialog.isVisible() and dialog.wanted == (wanted or dialog.USUAL):
                self._raise(dialog)
                return
        self._show(FindableDialog(self._session, wanted, self._window))

    def _raised(self, kind: type[QDialog]) -> bool:
        """Whether there was such a window already, which is in front now."""
        dialog = next((one for one in self._window.findChildren(kind) if one.isVisible()), None)
        if dialog is not None:
            self._raise(dialog)
        return dialog is not None

    def _raise(self, dialog: QDialog) -> None:
        dialog.raise_()
        dialog.activateWindow()

    def _show(self, dialog: QDialog) -> None:
        self._window.flush()
        self._window.keep(dialog)
        dialog.show()
