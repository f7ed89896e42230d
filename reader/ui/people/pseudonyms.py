"""Who is called what in exports: one pseudonym a person, for good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.domain.folding import folded, folded_words
from reader.domain.pseudonyms import Hidden, PseudonymKind
from reader.ui import screens
from reader.ui.people.people_window import PeopleWindow, Read
from reader.ui.people.rows import Column, RowsModel, RowsTable
from reader.ui.session import Session
from reader.ui.tree.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class _Row:
    """`words` are looked through at each key: folded once."""

    who: Hidden
    words: str


class PseudonymsDialog(PeopleWindow):
    """A pseudonym is typed over in its place; all the rest is a button."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("pseudonyms_dialog")
        self.setWindowTitle(self.tr("Pseudonyms"))
        self._people: list[_Row] = []
        self._late: list[_Row] | None = None
        self._learned = False
        self.filter = QLineEdit(self)
        self.filter.setObjectName("pseudonyms_filter")
        self.filter.setAccessibleName(self.tr("Find a person"))
        self.filter.setPlaceholderText(self.tr("A name or a pseudonym…"))
        self.filter.setClearButtonEnabled(True)
        columns = [
            Column(self.tr("Person"), _names, stretch=True),
            Column(self.tr("Pseudonym"), _pseudonym, editable=session.writable, wide_em=36),
        ]
        self.model = RowsModel(columns, self)
        self.table = RowsTable(self.model, "pseudonyms_table", self.tr("People and their pseudonyms"), self)
        self.kind = QComboBox(self)
        self.kind.setObjectName("pseudonyms_kind")
        for text, kind in (
            (self.tr("Numbers: Commenter 12"), PseudonymKind.NUMBERED),
            (self.tr("Invented names"), PseudonymKind.INVENTED),
            (self.tr("Initials"), PseudonymKind.INITIALS),
            (self.tr("A hash with the project’s secret"), PseudonymKind.HASH),
        ):
            self.kind.addItem(text, str(kind.value))
        self.give = self._button("pseudonyms_give", self.tr("&Give to those without"))
        self.anew = self._button("pseudonyms_anew", self.tr("Give &all new ones…"))
        self.clear = self._button("pseudonyms_clear", self.tr("&Take away"))
        self._lay_out()
        for button, slot in ((self.give, self._on_give), (self.anew, self._on_anew), (self.clear, self._on_clear)):
            button.clicked.connect(slot)
        self.filter.textChanged.connect(self._show)
        self.model.typed.connect(self._on_typed)
        self.table.left_editor.connect(self._on_left_editor)
        self.refresh()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setEnabled(self._session.writable)
        return button

    def _lay_out(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        hint = QLabel(
            self.tr(
                "An export that hides names shows these in their place, and where others mention them. Type over one "
                "to choose it yourself; the same person has the same pseudonym in every export."
            ),
            self,
        )
        hint.setWordWrap(True)
        label = QLabel(self.tr("&Kind:"), self)
        label.setBuddy(self.kind)
        self.kind.setAccessibleName(self.tr("Kind of pseudonym"))
        kind, row = QHBoxLayout(), FlowLayout(em)
        kind.setSpacing(em)
        kind.addWidget(label)
        kind.addWidget(self.kind)
        kind.addStretch(1)
        for button in (self.give, self.anew, self.clear):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em * 3, em * 3, em * 3, em * 2)
        column.setSpacing(em * 2)
        column.addWidget(hint)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(kind)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.end())
        screens.fit(self, em * 112, em * 88)
        self.filter.setFocus()

    def read(self) -> Read:
        return _read

    def shown(self, found: Any) -> None:
        people, usual = found
        if not self._learned:
            self._learned = True
            self.kind.setCurrentIndex(max(self.kind.findData(str(usual.value)), 0))
        if self.table.editing:
            # Shown when it was typed to its end.
            self._late = people
            return
        self._people = people
        self._show()

    def _on_left_editor(self) -> None:
        if self._late is not None:
            self._people, self._late = self._late, None
            self._show()

    def _show(self) -> None:
        words = folded_words(self.filter.text())
        rows = [row.who for row in self._people if all(word in row.words for word in words)]
        self.table.show_rows(rows, _same)
        self._tell(len(rows))
        writable, without = self._session.writable, self._without()
        self.give.setEnabled(writable and without > 0)
        self.anew.setEnabled(writable and bool(self._people))
        self.clear.setEnabled(writable and without < len(self._people))

    def _without(self) -> int:
        return sum(1 for row in self._people if row.who.given is None)

    def _tell(self, shown: int) -> None:
        number, without, total = QLocale().toString, self._without(), len(self._people)
        parts = [self.tr("People: {all}").format(all=number(total))]
        if shown < total:
            parts = [self.tr("People: {some} of {all}").format(some=number(shown), all=number(total))]
        if not total:
            parts = [self.tr("Nobody is known to have written anything here.")]
        elif not without:
            parts.append(self.tr("all have a pseudonym"))
        elif self._session.writable:
            parts.append(
                self.tr("{without} without a pseudonym get one in the next export that hides names").format(
                    without=number(without)
                )
            )
        else:
            parts.append(
                self.tr("{without} without a pseudonym; the project is open read-only").format(without=number(without))
            )
        self.said.setText(" · ".join(parts))

    def _kind(self) -> PseudonymKind:
        return PseudonymKind(self.kind.currentData())

    def _on_give(self) -> None:
        self._session.run(commands.assign_pseudonyms, self._kind())

    def _on_anew(self) -> None:
        if self._session.ask.confirm(
            self.tr("Give all new pseudonyms?"),
            self.tr("Exports made before will no longer fit the later ones. What was typed by hand stays."),
            self.tr("&Give new ones"),
        ):
            self._session.run(commands.reassign_pseudonyms, self._kind())

    def _on_clear(self) -> None:
        names = [one.who.names[0] for one in self.table.chosen() if one.given is not None]
        if names:
            self._session.run(commands.clear_pseudonyms, names)

    def _on_typed(self, row: Hidden, text: str) -> None:
        if text.strip():
            self._session.run(commands.set_pseudonym, row.who.names[0], text)
        elif row.given is not None:
            self._session.run(commands.clear_pseudonyms, [row.who.names[0]])


def _read(project: Project, _token: CancelToken) -> tuple[list[_Row], PseudonymKind]:
    view = project.view.protection
    people = sorted(view.people(), key=lambda one: (folded(one.who.name), one.who.name))
    return [_Row(one, folded(f"{_names(one)}\n{_pseudonym(one)}")) for one in people], view.usual_kind()


def _names(one: Hidden) -> str:
    others = [name for name in one.who.names if name != one.who.name]
    return f"{one.who.name} ({', '.join(others)})" if others else one.who.name


def _pseudonym(one: Hidden) -> str:
    return one.pseudonym or ""


def _same(one: Hidden, other: Hidden) -> bool:
    return one.who.names == other.who.names
