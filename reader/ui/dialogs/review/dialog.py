"""The review: what was found in files is looked at and corrected before anything of it is stored."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.app import site_rules
from reader.app.documents import Wishes
from reader.app.review import Key, Review, Step
from reader.app.staging import StagedFile, Standing
from reader.domain.errors import Cancelled, ReaderError
from reader.domain.report import ImportReport
from reader.ui import screens, theme
from reader.ui.dialogs.review.action_button import ActionButton
from reader.ui.dialogs.review.looking import Looking
from reader.ui.dialogs.review.page_pane import PagePane
from reader.ui.dialogs.review.page_tools import PageTools
from reader.ui.dialogs.review.pages_model import NAME, PagesModel
from reader.ui.dialogs.review.pages_view import PagesView
from reader.ui.session import Session


class ReviewDialog(QDialog):
    """Not modal: coding goes on. Nothing is stored before `store_requested` is heard."""

    store_requested = Signal(object)
    """The `StagedFile`s to store, mended. Tell `stored` what came of it."""
    progress_changed = Signal(object)
    """(done, total, label) for the status bar."""
    looked = Signal()
    """All files were looked at, or the person stopped it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._project = session.project
        self._rules = site_rules.load()
        self.review = Review()
        self._looking = Looking(self)
        self._running = self._rereading = self._going = False
        self._chosen_by_hand = False
        self._leaving = False
        self.setObjectName("review_dialog")
        self.setWindowTitle(self.tr("Review before storing"))
        self._build(theme.colours(session.settings.theme))
        self._connect()
        self._show_state()

    def _build(self, colours: theme.Colours) -> None:
        em = self.fontMetrics().averageCharWidth()
        self._model = PagesModel(self.review, colours, self)
        self._list = PagesView(self._model, self)
        self.pane = PagePane(self.review, colours, self)
        self.tools = PageTools(self.review, self.pane, self._session, self._rules, self)
        self.pane.put_tools(self.tools)
        self._sides = QSplitter(Qt.Orientation.Horizontal, self)
        self._sides.setObjectName("review_sides")
        self._sides.setChildrenCollapsible(False)
        self._sides.addWidget(self._list)
        self._sides.addWidget(self.pane)
        self._sides.setStretchFactor(0, 2)
        self._sides.setStretchFactor(1, 3)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("review_progress")
        self._bar.setAccessibleName(self.tr("Files looked at"))
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._line = QLabel(self)
        self._line.setObjectName("review_line")
        self._line.setAccessibleName(self.tr("How it stands"))
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setWordWrap(True)
        self._undo = self._step(self.tr("&Undo"), "review_undo", QKeySequence(QKeySequence.StandardKey.Undo))
        self._redo = self._step(self.tr("&Redo"), "review_redo", QKeySequence("Ctrl+Shift+Z"))
        self._undo_button = ActionButton(self._undo, self)
        self._redo_button = ActionButton(self._redo, self)
        self._store = QPushButton(self.tr("&Store"), self)
        self._store.setObjectName("review_store")
        self._cancel = QPushButton(self.tr("&Cancel"), self)
        self._cancel.setObjectName("review_cancel")
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        buttons.addButton(self._undo_button, role.ActionRole)
        buttons.addButton(self._redo_button, role.ActionRole)
        buttons.addButton(self._store, role.AcceptRole)
        buttons.addButton(self._cancel, role.RejectRole)
        self._cancel.setAutoDefault(False)
        self._store.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 2, em * 2, em * 2, em * 2)
        layout.setSpacing(em)
        layout.addWidget(self._sides, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._line)
        layout.addWidget(buttons)
        screens.fit(self, em * 190, em * 120)
        self._sides.setSizes([em * 72, em * 112])

    def _step(self, text: str, name: str, keys: QKeySequence) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(keys)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self._looking.arrived.connect(self._on_arrived)
        self._looking.moved.connect(self._on_moved)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.pressed.connect(self._on_pressed)
        self._model.checked.connect(self._on_checked)
        self.pane.mended.connect(self._on_mended)
        self.pane.said.connect(self._line.setText)
        self.tools.began.connect(self._on_began)
        self.tools.ended.connect(self._on_ended)
        self.tools.changed.connect(self._on_read_again)
        self.tools.said.connect(self._line.setText)
        self._undo.triggered.connect(self._on_undo)
        self._redo.triggered.connect(self._on_redo)
        self._store.clicked.connect(self._on_store)
        self._cancel.clicked.connect(self.reject)
        self._session.project_changed.connect(self._on_project_changed)

    # For the window

    def start(self, chosen: Sequence[Path], wishes: Wishes | None = None) -> None:
        """Look at files and folders; they fill the list as they come."""
        project = self._project
        if project is None or self._running:
            return
        self._busy(self.tr("Looking through what was chosen…"))
        self.show()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        work = partial(self._looking.work, project, list(chosen), wishes or Wishes(rules=self._rules))
        self._session.bridge.watch(project.jobs.read(work), self._on_looked, self._on_look_failed)

    def show_files(self, files: Sequence[StagedFile]) -> None:
        """Review what was looked at already."""
        for file in files:
            self._on_arrived(file)
        self.show()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_looked(len(files))

    def stored(self, report: ImportReport) -> None:
        """What came of storing: over where it was done; where it was taken back, the review goes on."""
        if report.cancelled:
            self.setEnabled(True)
            self._show_state()
            return
        self._leaving = True
        self.close()

    def cancel(self) -> None:
        """Stop looking; nothing was stored."""
        self._looking.token.cancel()

    def apply_theme(self, colours: theme.Colours) -> None:
        self._model.apply_theme(colours)
        self.pane.apply_theme(colours)

    @property
    def running(self) -> bool:
        """Whether files are being looked at."""
        return self._running

    # Looking

    def _on_arrived(self, file: object) -> None:
        assert isinstance(file, StagedFile)
        keys = self.review.add(file)
        self._model.add(keys)
        if not self._chosen_by_hand and not self._has_trouble(self.pane.key):
            first = next((key for key in keys if self._model.troubled(key)), None)
            if first is not None or self.pane.key is None:
                self._go(first or keys[0])
        self._show_state()

    def _has_trouble(self, key: Key | None) -> bool:
        return key is not None and self._model.troubled(key)

    def _on_moved(self, done: int, total: int) -> None:
        if self._running:
            number = QLocale().toString
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            text = self.tr("Looking at file {at} of {total}")
            self._line.setText(text.format(at=number(min(done + 1, total)), total=number(total)))
            self.progress_changed.emit((done, total, self.tr("Review")))

    def _on_looked(self, _count: object) -> None:
        self._idle()
        if not self.isVisible():
            self._gone()
            return
        self._line.setText(self._summary())
        self.looked.emit()

    def _summary(self) -> str:
        """How many pages there are to look at, and what did not come in."""
        keys = list(self.review.keys())
        of = [self.review.files[number].staged.standing for number, _ in keys]
        parts = [
            self.tr("%n with warnings", "", sum(map(self._model.troubled, keys))),
            self.tr("%n already there", "", of.count(Standing.DUPLICATE)),
            self.tr("%n failed", "", of.count(Standing.FAILED)),
        ]
        counts = (sum(map(self._model.troubled, keys)), of.count(Standing.DUPLICATE), of.count(Standing.FAILED))
        said = [part for part, count in zip(parts, counts, strict=True) if count]
        return "   ·   ".join([self.tr("%n pages", "", len(keys)), *said])

    def _on_look_failed(self, fault: BaseException) -> None:
        self._idle()
        if isinstance(fault, Cancelled):
            self._gone()
            return
        if not isinstance(fault, ReaderError):
            self._session.failed.emit(fault)
        else:
            self._line.setText(str(fault))

    def _busy(self, text: str) -> None:
        self._running = True
        self._bar.setRange(0, 0)
        self._bar.show()
        self._line.setText(text)
        self._show_state()

    def _idle(self) -> None:
        self._running = False
        self._bar.hide()
        self.progress_changed.emit(None)
        self._show_state()

    def _gone(self) -> None:
        self._leaving = True
        self.close()
        self.deleteLater()

    # The list

    def _go(self, key: Key) -> None:
        row = self._model.row_of(key)
        if row is not None:
            self._going = True
            self._list.setCurrentIndex(self._model.index(row, NAME))
            self._going = False

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = self._model.key_at(current.row()) if current.isValid() else None
        if key != self.pane.key:
            self.pane.item.finish()
            self._chosen_by_hand = self._chosen_by_hand or not self._going
            self.pane.show_key(key)
        self._show_state()

    def _on_pressed(self, _index: QModelIndex) -> None:
        self._chosen_by_hand = True

    def _on_checked(self, key: object, on: object) -> None:
        assert isinstance(key, tuple)
        label = self.tr("Store it") if on else self.tr("Leave out")
        self.review.leave_out([key], not on, label)
        self._on_mended()

    # Correcting

    def _on_mended(self) -> None:
        """Something of the review was changed: the list and the buttons follow."""
        self._model.refresh()
        if not self._list.currentIndex().isValid() and self.pane.key is not None:
            number = self.pane.key[0]
            self._go(self.pane.key if self._model.row_of(self.pane.key) is not None else (number, 0))
        self._show_state()

    def _on_undo(self) -> None:
        self._stepped(self.review.undo())

    def _on_redo(self) -> None:
        self._stepped(self.review.redo())

    def _stepped(self, step: Step | None) -> None:
        if step is not None:
            refs, current = self.pane.tree.selected_refs(), self.pane.tree.current
            same = self.pane.key == step.at
            self._model.refresh()
            self._go(step.at)
            self.pane.show_key(step.at, refs if same else (), current if same else None)
            self._show_state()

    def _show_state(self) -> None:
        """What the buttons say and which of them can be pressed."""
        review, key = self.review, self.pane.key
        articles, comments, unseen = review.counts()
        text = self.tr("&Store {articles}, {comments}").format(
            articles=self.tr("%n articles", "", articles), comments=self.tr("%n comments", "", comments)
        )
        if unseen:
            text = self.tr("{store} and {files}").format(store=text, files=self.tr("%n large files", "", unseen))
        self._store.setText(text)
        ready = not self._rereading
        self._store.setEnabled(ready and not self._running and bool(articles or unseen))
        for action, name, label in (
            (self._undo, self.tr("Undo"), review.undoable),
            (self._redo, self.tr("Redo"), review.redoable),
        ):
            action.setEnabled(ready and label is not None)
            action.setToolTip(f"{name}: {label}" if label else name)
        self.pane.setEnabled(key is not None and not self._rereading)
        self._list.setEnabled(not self._rereading)
        self.tools.refresh(ready)

    def _on_began(self, text: str) -> None:
        self._rereading = True
        self._bar.setRange(0, 0)
        self._bar.show()
        self._line.setText(text)
        self._show_state()

    def _on_ended(self) -> None:
        self._rereading = False
        self._bar.setVisible(self._running)
        self._show_state()
        if not self.isVisible():
            self._gone()

    def _on_read_again(self, key: object) -> None:
        """Pages were read in another way, or changed by a rule: show this one."""
        assert isinstance(key, tuple)
        self._model.refresh()
        at = key if self._model.row_of(key) is not None else (key[0], 0)
        self._go(at)
        self.pane.show_key(at)
        self._show_state()

    # The end

    def _on_store(self) -> None:
        self.pane.item.finish()
        files = self.review.to_store()
        if files and not self._running:
            self.setEnabled(False)
            self.store_requested.emit(files)

    def reject(self) -> None:
        if not self._may_leave():
            return
        self._leaving = True
        if self._running or self._rereading:
            # Until the worker has stopped; what it still brings needs somebody to take it.
            self.cancel()
            self.hide()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not event.spontaneous():
            # The window closes its dialogs when the project goes: there is nothing to ask any more.
            self._leaving = True
        if self._running or self._rereading:
            self.reject()
            event.ignore()
            return
        super().closeEvent(event)

    def _may_leave(self) -> bool:
        count = self.review.corrections()
        if not count or self._leaving:
            return True
        return self._session.ask.confirm(
            self.tr("Leave without storing?"),
            self.tr("Nothing is stored, and %n corrections are lost.", "", count),
            self.tr("&Leave"),
        )

    def _on_project_changed(self) -> None:
        if self._session.project is not self._project:
            self._leaving = True
            self.close()
