"""Choices and scales: one row each, for the current item or for all that codes go to now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Code, CodeId, CodeKind, ItemId
from reader.ui import theme
from reader.ui.leading import lead
from reader.ui.session import Session
from reader.ui.tagging.variable_rows import State, Variable, VariableRow, variables

AT_ONCE = 2000
"""Up to so many items are asked about while the person waits: 5 ms; more in a reader thread."""
Held = dict[tuple[CodeId, int | None], int]


class VariablesSection(QFrame):
    """Hidden while the codebook has no choice and no scale. What it shows and changes are the coder's own codings, on
    whole items; who does not want to see those sees only what they answer now. The scope, where one was set, stays for
    the next row."""

    applied = Signal(object, object)
    """(code, degree or None) that was given just now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("variables")
        self.setAccessibleName(self.tr("Choices and scales"))
        self._session = session
        self._colours = theme.LIGHT
        self._items: tuple[ItemId, ...] = ()
        self._asked = 0
        """Counts what was asked of a thread, so that late answers are dropped."""
        self._given: set[CodeId] = set()
        """The choices and scales that were answered since these items are shown: seen also by who codes blind."""
        self._room = 0
        self.rows: list[VariableRow] = []
        self.heading = QLabel(self.tr("Choices and scales"), self)
        self.heading.setObjectName("variables_heading")
        # In the narrowest panel a part of it has to do.
        self.heading.setMinimumWidth(self.fontMetrics().averageCharWidth() * 12)
        self.told = QLabel(self)
        self.told.setObjectName("variables_told")
        self.area = QScrollArea(self)
        self.area.setObjectName("variables_area")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget(self.area)
        self._content.setObjectName("variables_content")
        self._column = QVBoxLayout(self._content)
        gap = self.fontMetrics().height() // 3
        self._column.setContentsMargins(gap, 0, gap, 0)
        self._column.setSpacing(gap)
        self.area.setWidget(self._content)
        lead(self.heading)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.told)
        self._gap = gap // 2
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(self._gap)
        whole.addLayout(head)
        whole.addWidget(self.area, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        session.current_changed.connect(self._on_targets_changed)
        session.selection_changed.connect(self._on_targets_changed)
        session.scope_changed.connect(self._on_targets_changed)
        session.changed.connect(self._on_changed)
        session.shown_changed.connect(self._on_shown_changed)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._colours = colours
        self.heading.setStyleSheet("font-weight: 600")
        self.told.setStyleSheet(f"color: {colours.muted}")
        self.area.setStyleSheet("QScrollArea, QWidget#variables_content { background: transparent; }")
        for row in self.rows:
            row.apply_theme(colours)

    def set_room(self, height: int) -> None:
        """How high it may grow, in pixels; from there on it scrolls."""
        self._room = height
        self.updateGeometry()

    def set_codes(self, codes: Sequence[Code]) -> None:
        """Make the rows anew where choices or scales changed."""
        wanted = variables(codes)
        if [_drawn(variable) for variable in wanted] != [_drawn(row.variable) for row in self.rows]:
            self._make(wanted)
        self.refresh()

    def row_of(self, code: CodeId) -> VariableRow | None:
        return next((row for row in self.rows if row.variable.code.id == code), None)

    def focus_first(self) -> bool:
        """Put the keyboard into the first row. False where there is none, or nothing to code."""
        return self._focus(0)

    def focus_code(self, code: CodeId) -> bool:
        """Put the keyboard into the row of a choice or scale. False where that cannot be."""
        row = self.row_of(code)
        return row is not None and self._focus(self.rows.index(row))

    def refresh(self) -> None:
        """Read how the variables stand on what codes go to now."""
        self._items = tuple(dict.fromkeys(target.item for target in self._session.targets()))
        self._asked += 1
        codes = [code for row in self.rows for code in (row.variable.code.id, *(a.id for a in row.variable.answers))]
        self.area.setEnabled(bool(self._items) and self._session.writable)
        project = self._session.project
        if project is None or not codes:
            return
        if len(self._items) <= AT_ONCE:
            self._show(project.view.held(self._items, codes))
        else:
            self._session.read(partial(_read, project, self._items, codes, self._asked), self._on_read)

    def sizeHint(self) -> QSize:
        width = self.area.viewport().width()
        high = max(self._column.heightForWidth(width), 0) if self._column.hasHeightForWidth() else 0
        high = high or self._content.sizeHint().height()
        head = self.heading.sizeHint().height() + self._gap
        return QSize(super().sizeHint().width(), min(head + high, self._room) if self._room else head + high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    # Doing

    def _on_picked(self, value: int) -> None:
        row = self._sender()
        if row is None or not self._items:
            return
        code = row.variable.code
        self._given.add(code.id)
        if code.kind is CodeKind.SCALE:
            self._session.run(commands.set_degree, code.id, self._items, value)
            self.applied.emit(code.id, value)
        else:
            self._session.run(commands.apply_code, CodeId(value), [Target(item) for item in self._items])
            self.applied.emit(CodeId(value), None)

    def _on_cleared(self) -> None:
        row = self._sender()
        if row is None or not self._items:
            return
        if row.variable.code.kind is CodeKind.SCALE:
            self._session.run(commands.set_degree, row.variable.code.id, self._items, None)
        else:
            answers = [answer.id for answer in row.variable.answers]
            self._session.run(commands.remove_codings, self._session.view.held_codings(self._items, answers))

    def _on_moved(self, by: int) -> None:
        row = self._sender()
        if row is not None:
            self._focus(min(max(self.rows.index(row) + by, 0), len(self.rows) - 1))

    def _on_finished(self) -> None:
        """Return goes on to the next row; behind the last one to the next comment, and there to the first row."""
        row = self._sender()
        if row is None:
            return
        if row is not self.rows[-1]:
            self._focus(self.rows.index(row) + 1)
        else:
            self._session.request("next")
            self._focus(0)

    def _sender(self) -> VariableRow | None:
        row = self.sender()
        return row if isinstance(row, VariableRow) else None

    def _focus(self, at: int) -> bool:
        if not self.rows or not self.area.isEnabled():
            return False
        self.rows[at].focus()
        self.area.ensureWidgetVisible(self.rows[at])
        return True

    # Showing

    def _make(self, wanted: Sequence[Variable]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [VariableRow(variable, self._content) for variable in wanted]
        for row in self.rows:
            row.apply_theme(self._colours)
            row.picked.connect(self._on_picked)
            row.cleared.connect(self._on_cleared)
            row.moved.connect(self._on_moved)
            row.finished.connect(self._on_finished)
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))
        self.updateGeometry()

    def _on_read(self, answer: tuple[int, Held]) -> None:
        number, held = answer
        if number == self._asked:
            self._show(held)

    def _show(self, held: Held) -> None:
        total = len(self._items)
        answered = 0
        eyes = self._session.view.eyes
        blind = eyes.shown is not None and eyes.coder not in eyes.shown
        for row in self.rows:
            code = row.variable.code
            if blind and code.id not in self._given:
                row.show_state(State({}, total, known=False))
                continue
            if code.kind is CodeKind.SCALE:
                counts = {value: count for (of, value), count in held.items() if of == code.id and value is not None}
            else:
                counts = {a.id: held[a.id, None] for a in row.variable.answers if (a.id, None) in held}
            row.show_state(State(counts, total))
            answered += row.state.value is not None
        self.told.setText(
            self.tr("{answered} of {count} set").format(answered=answered, count=len(self.rows))
            if total and not blind
            else ""
        )

    def _on_targets_changed(self) -> None:
        items = tuple(dict.fromkeys(target.item for target in self._session.targets()))
        if items != self._items:
            self._given.clear()
            self.refresh()

    def _on_shown_changed(self) -> None:
        self._given.clear()
        self.refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        """A change of codes comes through `set_codes`."""
        coded = changes.of(Kind.CODED)
        if changes.reset or (changes.of(Kind.CODINGS) and (not coded or not coded.isdisjoint(self._items))):
            self.refresh()


def _read(project: Project, items: Sequence[ItemId], codes: Sequence[CodeId], number: int) -> tuple[int, Held]:
    return number, project.view.held(items, codes)


def _drawn(variable: Variable) -> list[Code]:
    """What the row is made of: all but counts."""
    return [replace(code, codings=0, ordinal=0) for code in (variable.code, *variable.answers)]
