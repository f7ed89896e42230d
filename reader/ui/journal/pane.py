"""The journal: every memo of the project, listed, searched, read and edited in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import commands
from reader.app.project import Project
from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Coder, CoderId, MemoId
from reader.domain.notes import Note, NoteKind, NoteOrder
from reader.ui import actions, theme
from reader.ui.journal.editor import NoteEditor
from reader.ui.journal.filters import JournalFilters
from reader.ui.journal.model import PAGE, NotesModel
from reader.ui.journal.view import NotesView
from reader.ui.session import Session
from reader.ui.sight import Sight

PAUSE_MS = 120
"""The list is read anew when nothing changed and nothing was typed for so long."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is asked for; `number` tells a late answer."""

    number: int = 0
    words: str = ""
    kind: NoteKind | None = None
    coder: CoderId | None = None
    order: NoteOrder = NoteOrder.UPDATED
    rows: int = PAGE


@dataclass(frozen=True, slots=True)
class _Answer:
    wanted: _Wanted
    notes: Sequence[Note]
    found: int
    total: int
    writers: Sequence[Coder]


class JournalPane(QWidget):
    """The list above, the chosen memo below. Choosing a row only reads it; Enter goes to what it is about."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("journal")
        self.setAccessibleName(self.tr("Journal"))
        self._session = session
        self._sight = Sight(session, self, parent)
        self._wanted = _Wanted()
        self._stale = True
        self._arranging = False
        self.filters = JournalFilters(self)
        self.new = QToolButton(self)
        self.count = QLabel(self)
        self.blind = QLabel(self)
        self.model = NotesModel(self)
        self.list = NotesView(self)
        self.empty = QLabel(self)
        self.editor = NoteEditor(session, self)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self._pages = QStackedWidget(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._build()
        self._lay_out()
        self._connect()
        self._on_project()

    def _build(self) -> None:
        self.new.setObjectName("journal_new")
        self.new.setText(self.tr("&New project memo"))
        self.new.setToolTip(self.tr("Write a memo on the project as a whole"))
        self.new.setAccessibleName(self.new.toolTip())
        self.count.setObjectName("journal_count")
        self.blind.setObjectName("journal_blind")
        self.blind.setWordWrap(True)
        self.blind.setText(self.tr("Memos of coders whose codings are not shown are left out."))
        self.list.setObjectName("journal_list")
        self.list.setAccessibleName(self.tr("Memos"))
        self.list.setModel(self.model)
        self.empty.setObjectName("journal_empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(self.fontMetrics().height())

    def _lay_out(self) -> None:
        gap = self.fontMetrics().height() // 3
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.addWidget(self.new)
        foot.addStretch(1)
        foot.addWidget(self.count)
        above = QWidget(self.split)
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.filters)
        column.addWidget(self.blind)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        self.split.setObjectName("journal_split")
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(above)
        self.split.addWidget(self.editor)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self.split, 1)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_narrowed)
        self.filters.sorted.connect(self._on_sort)
        self.filters.line.down.connect(self._to_list)
        self.new.clicked.connect(self._on_new)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.entered.connect(self.show_subject)
        self.list.doubleClicked.connect(self.show_subject)
        self.list.delete_pressed.connect(self.delete)
        self.editor.show_wanted.connect(self.show_subject)
        self.editor.delete_wanted.connect(self.delete)
        self.editor.left.connect(self._to_list)
        self.split.splitterMoved.connect(self._on_split)
        self._soon.timeout.connect(self._load)
        self._session.project_changed.connect(self._on_project)
        self._sight.came.connect(self._on_came)
        self._sight.changed.connect(self._on_changed)
        self._session.coder_leaving.connect(self.flush)
        self._session.coder_changed.connect(self._on_coder)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.list.apply_theme(colours)
        self.editor.apply_theme(colours)
        for label in (self.empty, self.count, self.blind):
            label.setStyleSheet(f"color: {colours.muted}")

    # Acting

    def flush(self) -> None:
        """Save now what is being written."""
        self.editor.flush()

    def show_subject(self, _index: QModelIndex | None = None) -> None:
        """Go to what the memo is about, with the keyboard."""
        note = self.editor.note
        if note is None:
            return
        self.editor.flush()
        memo = note.memo
        if note.item is not None:
            self._session.choose(note.item, self)
        if memo.coding_id is not None:
            coding = self._session.view.coding(memo.coding_id)
            if coding is not None:
                self._session.request("show_coding", coding)
            self._session.request("coding_memo", memo.coding_id)
        elif memo.code_id is not None:
            self._session.request("code_memo", memo.code_id)
        elif note.item is not None:
            self._session.request("activated", note.item)
        else:
            self._session.request("project_memo")

    def delete(self) -> None:
        """Delete the memo that is chosen, if it is one's own; the next one is chosen then."""
        note = self.editor.note
        if note is None or not self.editor.own:
            return
        memo = note.memo
        place = self.model.place_of(memo.id)
        neighbour = self.model.note(self.model.index(place.row() + 1)) or self.model.note(
            self.model.index(place.row() - 1) if place.row() > 0 else QModelIndex()
        )
        self.editor.forget()
        if neighbour is not None:
            self.choose(neighbour.memo.id)
        self._session.run(commands.write_memo, "", item=memo.item_id, code=memo.code_id, coding=memo.coding_id)

    def choose(self, memo: MemoId) -> None:
        """Choose a memo that is listed."""
        place = self.model.place_of(memo)
        if place.isValid():
            self.list.setCurrentIndex(place)
            self.list.scrollTo(place)

    # What the session says

    def _on_project(self) -> None:
        self._arranging = True
        self.model.load((), None)
        self.editor.forget()
        self._wanted = replace(self._wanted, number=self._wanted.number + 1)
        self._stale = True
        project = self._session.project
        kept = self._session.state.journal if project is not None else {}
        self.filters.reset(kept.get("order"))
        if project is not None:
            sizes = kept.get("split")
            if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes):
                self.split.setSizes(sizes)
        self._arranging = False
        self.new.setEnabled(self._session.writable)
        self.count.setText("")
        self.empty.setText("")
        self.blind.hide()
        self._pages.setCurrentWidget(self.empty)
        if project is not None:
            self._reload()

    def _on_changed(self, changes: ChangeSet) -> None:
        kinds = (Kind.MEMOS, Kind.CODES, Kind.CODINGS, Kind.ITEMS, Kind.CODERS, Kind.PROJECT)
        if changes.touches(*kinds):
            self._reload()

    def _on_coder(self) -> None:
        """What can be edited is somebody else's now."""
        self.editor.show_note(self.editor.note)

    # Loading

    def _on_came(self) -> None:
        if self._stale and self._session.project is not None:
            self._load()

    def _reload(self) -> None:
        """Read the list anew; a panel that nobody sees does so when it is shown."""
        self._stale = True
        if self._sight.seen:
            self._soon.start()

    def _load(self) -> None:
        project = self._session.project
        if project is None:
            return
        self._soon.stop()
        asked = self.filters
        same = (asked.words, asked.kind) == (self._wanted.words, self._wanted.kind)
        rows = max(PAGE, self.model.rowCount()) if same else PAGE
        self._wanted = _Wanted(self._wanted.number + 1, asked.words, asked.kind, asked.coder, asked.order, rows)
        self._session.read(partial(_ask, project, self._wanted), self._on_loaded)

    def _on_loaded(self, answer: _Answer | None) -> None:
        project = self._session.project
        if answer is None or project is None or answer.wanted.number != self._wanted.number:
            return
        self._stale = False
        wanted, place = answer.wanted, self.list.verticalScrollBar().value()
        before = self.editor.note
        self._arranging = True
        more = len(answer.notes) == wanted.rows
        self.model.load(answer.notes, partial(_behind, project, wanted) if more else None)
        self.list.painter.coders = len(answer.writers) > 1
        self.filters.name_coders(answer.writers)
        self._arranging = False
        there = self.model.place_of(before.memo.id) if before is not None else QModelIndex()
        if there.isValid():
            self.list.setCurrentIndex(there)
            self.list.verticalScrollBar().setValue(place)
            self.list.scrollTo(there)
        elif not self.editor.pending or not self.editor.there():
            # What was read is gone, or not among these.
            self.editor.forget()
        self._say(answer)

    def _say(self, answer: _Answer) -> None:
        narrowed = answer.found != answer.total
        all_of_them = self.tr("%n memos", "", answer.total) if answer.total else ""
        number = QLocale().toString
        some = self.tr("{found} of {all}").format(found=number(answer.found), all=number(answer.total))
        self.count.setText(some if narrowed else all_of_them)
        self.empty.setText(
            self.tr("No memo matches. Press Escape in the search line to see all.")
            if answer.total
            else self.tr(
                "No memos yet. Press {key} to write what strikes you about a comment; codes, codings and the project "
                "take memos too. All of them are listed here."
            ).format(key=actions.named("memo", self._session.settings.shortcuts))
        )
        self.blind.setVisible(self._session.view.eyes.shown is not None)
        self._pages.setCurrentWidget(self.list if answer.notes else self.empty)

    # What the person does

    def _on_narrowed(self) -> None:
        self._soon.start()

    def _on_sort(self, order: NoteOrder) -> None:
        if self._session.project is not None:
            self._session.state.journal["order"] = order.value

    def _on_split(self, _at: int, _number: int) -> None:
        if self._session.project is not None:
            self._session.state.journal["split"] = self.split.sizes()

    def _on_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._arranging:
            self.editor.show_note(self.model.note(index))

    def _on_new(self) -> None:
        self._session.request("project_memo")

    def _to_list(self) -> None:
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _ask(project: Project, wanted: _Wanted) -> _Answer:
    """In a reader thread."""
    view, kinds = project.view.notes, (wanted.kind,) if wanted.kind is not None else ()
    return _Answer(
        wanted,
        view.memos(wanted.words, kinds, wanted.coder, wanted.order, None, wanted.rows),
        view.count(wanted.words, kinds, wanted.coder),
        view.count(),
        view.writers(),
    )


def _behind(project: Project, wanted: _Wanted, after: Note, limit: int) -> Sequence[Note]:
    kinds = (wanted.kind,) if wanted.kind is not None else ()
    return project.view.notes.memos(wanted.words, kinds, wanted.coder, wanted.order, after, limit)
