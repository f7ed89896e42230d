"""The steps that undo and redo would go through, by name: choosing one goes as far as that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from reader.app import commands
from reader.domain.model import Step
from reader.ui.session import Session

STEPS = 15


class UndoMenu(QMenu):
    """Filled when it opens. `back` says whether it is undo's or redo's."""

    def __init__(self, session: Session, back: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._back = back
        self.setObjectName("undo_steps" if back else "redo_steps")
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._on_about_to_show)
        self.triggered.connect(self._on_triggered)

    def _on_about_to_show(self) -> None:
        self.clear()
        for number, step in enumerate(self._steps(), 1):
            entry = self.addAction(step.label.replace("&", "&&"))
            entry.setData(number)
            if self._back:
                entry.setToolTip(self.tr("Undo the last %n steps", "", number))
            else:
                entry.setToolTip(self.tr("Make %n steps again", "", number))
        if self.isEmpty():
            self.addAction(self.tr("Nothing to undo") if self._back else self.tr("Nothing to redo")).setEnabled(False)

    def _steps(self) -> list[Step]:
        if not self._session.writable:
            return []
        view = self._session.view
        return view.behind(STEPS) if self._back else view.ahead(STEPS)

    def _on_triggered(self, entry: QAction) -> None:
        self._session.run(commands.undo if self._back else commands.redo, entry.data())


def attach(bar: QToolBar, action: QAction, session: Session, *, back: bool) -> None:
    """Give the action's button on the toolbar its list."""
    button = bar.widgetForAction(action)
    if isinstance(button, QToolButton):
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setMenu(UndoMenu(session, back, button))
        button.setAccessibleName(
            QCoreApplication.translate("UndoMenu", "Undo, with the list of steps")
            if back
            else QCoreApplication.translate("UndoMenu", "Redo, with the list of steps")
        )
