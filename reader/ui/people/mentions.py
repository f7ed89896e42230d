"""Names of people in texts: which are masked in exports, and which are words like others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.app.view.protection import Found, NameInTexts
from reader.domain.mentions import Decision
from reader.ui import screens
from reader.ui.latest import Latest
from reader.ui.people.people_window import PeopleWindow, Read
from reader.ui.people.rows import Column, RowsModel, RowsTable
from reader.ui.session import Session
from reader.ui.tree.flow import FlowLayout

MOST = 2000
"""So many mentions of a name are listed."""
BEFORE_CP = 16


@dataclass(frozen=True, slots=True)
class _Places:
    name: str
    mentions: list[Found]


class MentionsDialog(PeopleWindow):
    """Names at the left, the mentions of the current one at the right; a decision is for a name, or for some places."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("mentions_dialog")
        self.setWindowTitle(self.tr("Mentions of people"))
        self._all: list[NameInTexts] = []
        self._places_of = ""
        self._finding = Latest(session, 0, self)
        self._finding.answered.connect(self._on_places)
        self._finding.failed.connect(session.failed)
        self.open_only = QCheckBox(self.tr("Only what is to be &decided"), self)
        self.open_only.setObjectName("mentions_open")
        self.names = RowsTable(
            RowsModel(
                [
                    Column(self.tr("Name"), _name, stretch=True),
                    Column(self.tr("Person"), _person, wide_em=18),
                    Column(self.tr("Masked"), self._masked, number=True, wide_em=11),
                    Column(self.tr("Decided"), self._decided, wide_em=12),
                ],
                self,
            ),
            "mentions_names",
            self.tr("Names in texts"),
            self,
        )
        self.places = RowsTable(
            RowsModel(
                [
                    Column(self.tr("In the text"), _words, stretch=True),
                    Column(self.tr("Article"), _title, wide_em=20),
                    Column(self.tr("In exports"), self._fate, wide_em=13),
                ],
                self,
            ),
            "mentions_places",
            self.tr("Mentions of the name"),
            self,
        )
        self._buttons = [
            self._button("mask_everywhere", self.tr("&Mask everywhere"), Decision.MASK, everywhere=True),
            self._button("leave_everywhere", self.tr("&Leave everywhere"), Decision.LEAVE, everywhere=True),
            self._button("undecide_everywhere", self.tr("As &usual"), None, everywhere=True),
            self._button("mask_here", self.tr("Mask &here"), Decision.MASK, everywhere=False),
            self._button("leave_here", self.tr("Leave he&re"), Decision.LEAVE, everywhere=False),
            self._button("undecide_here", self.tr("As the &name"), None, everywhere=False),
        ]
        self._lay_out()
        self.open_only.toggled.connect(self._show_names)
        self.names.moved.connect(self._on_name)
        self.places.activated.connect(self._on_place)
        self.refresh()
        self.names.setFocus()

    def _button(self, name: str, text: str, decision: Decision | None, *, everywhere: bool) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setProperty("decision", "" if decision is None else str(decision.value))
        button.setProperty("everywhere", everywhere)
        button.clicked.connect(self._on_decision)
        return button

    def _lay_out(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        hint = QLabel(
            self.tr(
                "An export that hides names masks these in texts. What surely is a person is masked unless you say "
                "otherwise; names that are also words, and parts of names, are for you to look at."
            ),
            self,
        )
        hint.setWordWrap(True)
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.setChildrenCollapsible(False)
        for table, buttons in ((self.names, self._buttons[:3]), (self.places, self._buttons[3:])):
            side = QWidget(both)
            # The buttons go on in a second line where the window is narrow.
            inner, row = QVBoxLayout(side), FlowLayout(em)
            # From right to left a splitter puts its parts one pixel too far (Qt 6.11), and would cut an edge.
            inner.setContentsMargins(1, 0, 1, 0)
            inner.setSpacing(em)
            inner.addWidget(table, 1)
            for button in buttons:
                row.addWidget(button)
            inner.addLayout(row)
        both.setSizes([em * 60, em * 70])
        column = QVBoxLayout(self)
        column.setContentsMargins(em * 3, em * 3, em * 3, em * 2)
        column.setSpacing(em * 2)
        column.addWidget(hint)
        column.addWidget(self.open_only)
        column.addWidget(both, 1)
        column.addWidget(self.said)
        column.addWidget(self.end())
        screens.fit(self, em * 150, em * 92)
        self._allow()

    @property
    def busy(self) -> bool:
        return super().busy or self._finding.busy

    def read(self) -> Read:
        self.said.setText(self.tr("Reading the texts…"))
        return _names

    def shown(self, found: Any) -> None:
        self._all = found
        self._show_names()
        # What was decided may be another thing now.
        self._on_name()
        number = QLocale().toString
        waiting = sum(1 for one in self._all if _is_open(one))
        if not self._all:
            self.said.setText(self.tr("No text mentions anybody who wrote here."))
        elif not waiting:
            self.said.setText(
                self.tr("Names that are mentioned: {names}; nothing is to be decided.").format(
                    names=number(len(self._all))
                )
            )
        else:
            self.said.setText(
                self.tr("Names that are mentioned: {names}; to be decided: {waiting}.").format(
                    names=number(len(self._all)), waiting=number(waiting)
                )
            )

    def done(self, result: int) -> None:
        self._finding.stop()
        super().done(result)

    def _show_names(self) -> None:
        rows = [one for one in self._all if _is_open(one)] if self.open_only.isChecked() else self._all
        self.names.show_rows(rows, _same_name)
        self._allow()

    def _on_name(self) -> None:
        """Another name: its examples at once, all its mentions when they were read."""
        current = self.names.current()
        self._finding.stop()
        if current is None:
            self._places_of = ""
            self.places.show_rows([], _same_place)
        elif current.mentions <= len(current.examples):
            self._places_of = current.name
            self.places.show_rows(current.examples, _same_place)
        else:
            if self._places_of != current.name:
                self._places_of = current.name
                self.places.show_rows(current.examples, _same_place)
            if self._project is not None:
                self._finding.ask(partial(_places, self._project, current.name))
        self._allow()

    def _on_places(self, found: _Places) -> None:
        if found.name == self._places_of:
            self.places.show_rows(found.mentions, _same_place)
            self._allow()

    def _on_place(self) -> None:
        for one in self.places.chosen()[:1]:
            self._session.choose(one.item, self)

    def _on_decision(self) -> None:
        button, current = self.sender(), self.names.current()
        if current is None:
            return
        word = str(button.property("decision"))
        decision = Decision(word) if word else None
        items = None if button.property("everywhere") else list(dict.fromkeys(p.item for p in self.places.chosen()))
        if items is None or items:
            self._session.run(commands.decide_mentions, current.name, decision, items)

    def _allow(self) -> None:
        here = bool(self.places.rows_model.rows)
        for button in self._buttons:
            possible = self.names.current() is not None and (bool(button.property("everywhere")) or here)
            button.setEnabled(self._session.writable and possible)

    def _masked(self, one: NameInTexts) -> str:
        number = QLocale().toString
        return self.tr("{some} of {all}").format(some=number(one.masked), all=number(one.mentions))

    def _decided(self, one: NameInTexts) -> str:
        if one.decision is Decision.MASK:
            return self.tr("mask")
        if one.decision is Decision.LEAVE:
            return self.tr("leave")
        return self.tr("look at it") if _is_open(one) else ""

    def _fate(self, one: Found) -> str:
        fate = self.tr("masked") if one.masked else self.tr("as it is")
        return fate if one.decision is None else self.tr("{fate} (decided)").format(fate=fate)


def _names(project: Project, token: CancelToken) -> list[NameInTexts]:
    return project.view.protection.names_in_texts(token)


def _places(project: Project, name: str, token: CancelToken) -> _Places:
    return _Places(name, project.view.protection.mentions(name, limit=MOST, token=token))


def _is_open(one: NameInTexts) -> bool:
    """Neither sure in every place nor decided as a whole."""
    return one.decision is None and one.sure < one.mentions


def _name(one: NameInTexts) -> str:
    return one.name


def _person(one: NameInTexts) -> str:
    return one.person.who.name if one.person.who.name != one.name else ""


def _words(one: Found) -> str:
    # So few that the name itself is seen in a narrow column.
    return " ".join(f"…{one.before[-BEFORE_CP:]}[{one.shown}]{one.after}…".split())


def _title(one: Found) -> str:
    return one.title


def _same_name(one: NameInTexts, other: NameInTexts) -> bool:
    return one.name == other.name and one.person.who.names == other.person.who.names


def _same_place(one: Found, other: Found) -> bool:
    return (one.item, one.mention.start) == (other.item, other.mention.start)
