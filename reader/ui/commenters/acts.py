"""What can be done to the people that are chosen: join, take apart, rename."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from reader.domain.commenters import Person
from reader.ui import screens
from reader.ui.commenters.dialogs import JoinDialog, PartDialog, PersonDialog, RenameDialog
from reader.ui.session import Session


class PeopleActs(QWidget):
    """A row of buttons, each of which asks before it does anything; at its end how many people are listed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people_acts")
        self._session = session
        self._chosen: Sequence[Person] = ()
        self.join = self._button("people_join", self.tr("&Join…"), self.tr("Say that the chosen names are one person"))
        self.part = self._button("people_part", self.tr("Take a&part…"), self.tr("Take names out of the person again"))
        self.rename = self._button("people_rename", self.tr("Re&name…"), self.tr("Show the person under another name"))
        self.count = QLabel(self)
        self.count.setObjectName("people_count")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.join, self.part, self.rename):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.count)
        self.join.clicked.connect(self.join_people)
        self.part.clicked.connect(self.take_apart)
        self.rename.clicked.connect(self.rename_person)
        self.choose(())

    def choose(self, people: Sequence[Person]) -> None:
        """Others are chosen: say what can be done to them."""
        self._chosen = people
        writable, one = self._session.writable, len(people) == 1
        self.join.setEnabled(writable and bool(people))
        self.part.setEnabled(writable and one and people[0].joined)
        self.rename.setEnabled(writable and one)

    def join_people(self) -> None:
        if self.join.isEnabled():
            self._ask(JoinDialog(self._session, self._chosen, self))

    def take_apart(self) -> None:
        if self.part.isEnabled():
            self._ask(PartDialog(self._session, self._chosen[0], self))

    def rename_person(self) -> None:
        if self.rename.isEnabled():
            self._ask(RenameDialog(self._session, self._chosen[0], self))

    def popup(self, at: QPoint, others: Sequence[QToolButton]) -> None:
        """A menu of the same, and of what `others` do."""
        menu = QMenu(self)
        menu.setObjectName("people_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for buttons in ((self.join, self.part, self.rename), others):
            menu.addSeparator()
            for button in buttons:
                entry = QAction(button.text(), menu)
                entry.setEnabled(button.isEnabled())
                entry.triggered.connect(button.click)
                menu.addAction(entry)
        menu.popup(at)

    def _ask(self, dialog: PersonDialog) -> None:
        screens.contain(dialog)
        dialog.show()

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button
