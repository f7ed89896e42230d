"""Which format, with which options, what of the project and what of the people in it, to which file; what it will look
like; then the export itself, with progress and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.app import registry
from reader.app.exports import Wanted, is_folder, is_scoped, options_from, words_of
from reader.app.registry import Exporter
from reader.app.scopes import Preset
from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import UserError
from reader.domain.scope import Scope
from reader.ui import printing, screens, theme
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.export.foot import Foot
from reader.ui.dialogs.export.format_list import FormatList
from reader.ui.dialogs.export.people_form import PeopleForm
from reader.ui.dialogs.export.preset_bar import PresetBar
from reader.ui.dialogs.export.preview_pane import PreviewPane
from reader.ui.dialogs.export.scope_form import ScopeForm
from reader.ui.dialogs.export.target_line import TargetLine
from reader.ui.dialogs.export.work import Share, choices, previewed, share, written
from reader.ui.dialogs.export.writing import Outcome, Writing
from reader.ui.dialogs.options import OptionsForm
from reader.ui.latest import Latest
from reader.ui.session import Session

WAIT_MS = 250
"""So long nothing has to change before it is counted anew what goes."""


class ExportDialog(QDialog):
    """Not modal. `formats` takes the place of what the registry finds; `first` is the id of the one that is shown, else
    it is the one of last time."""

    def __init__(
        self,
        session: Session,
        ask: Ask,
        parent: QWidget | None = None,
        *,
        formats: Sequence[Exporter] | None = None,
        first: str = "",
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._project = session.project
        self._ask = ask
        self._exporters = tuple((*registry.exporters(), *printing.formats()) if formats is None else formats)
        self._forms: list[OptionsForm] = []
        self._writing = Writing(session, self)
        self._counting = Latest(session, WAIT_MS, self)
        self._learning = Latest(session, 0, self)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export"))
        self._build()
        self._connect()
        self._formats.choose(self._at_first(first or session.settings.last_format))
        self._formats.setFocus()
        self._learn()

    # Building

    def _build(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        self._presets = PresetBar(self._session.settings, self)
        broken = tuple(entry for entry in registry.broken() if ".exporters." in entry.name)
        self._formats = FormatList(self._exporters, broken, self)
        self._pages = QStackedWidget(self)
        for exporter in self._exporters:
            self._add_options(exporter)
        self._scope = ScopeForm(self)
        self._people = PeopleForm(self)
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("export_tabs")
        self._tabs.setDocumentMode(True)
        # The line above the tabs cuts nothing from anything here.
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.addTab(self._pages, self.tr("&Options"))
        self._tabs.addTab(self._scrolled(self._scope), self.tr("What &goes"))
        self._tabs.addTab(self._scrolled(self._people), self.tr("Peop&le"))
        self._preview = PreviewPane(self._session, self)
        self._amount = QLabel(self)
        self._amount.setObjectName("export_amount")
        self._amount.setTextFormat(Qt.TextFormat.PlainText)
        self._amount.setWordWrap(True)
        self._amount.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._amount.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        self._target = TargetLine(self._ask, self)
        self._foot = Foot(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em * 3, em * 2, em * 3, em * 2)
        layout.setSpacing(em * 2)
        layout.addWidget(self._presets)
        layout.addWidget(self._halves(em), 1)
        layout.addWidget(self._target)
        layout.addWidget(self._foot)
        screens.fit(self, em * 156, em * 120)

    def _halves(self, em: int) -> QWidget:
        """The formats at one side; what is set and what comes of it at the other."""
        formats = QLabel(self.tr("Forma&t"), self)
        formats.setBuddy(self._formats)
        left, below = QWidget(self), QWidget(self)
        choice, preview, heading = QVBoxLayout(left), QVBoxLayout(below), QHBoxLayout()
        for column in (choice, preview):
            # From right to left a splitter puts its parts one pixel too far (Qt 6.11), and would cut an edge.
            column.setContentsMargins(1, 0, 1, 0)
            column.setSpacing(em)
        choice.addWidget(formats)
        choice.addWidget(self._formats, 1)
        preview.setContentsMargins(1, em, 1, 0)
        heading.setSpacing(em * 2)
        heading.addWidget(QLabel(self.tr("How it begins"), below), 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(self._amount, 1)
        preview.addLayout(heading)
        preview.addWidget(self._preview, 1)
        right, both = QSplitter(Qt.Orientation.Vertical, self), QSplitter(Qt.Orientation.Horizontal, self)
        for splitter in (right, both):
            splitter.setChildrenCollapsible(False)
        right.addWidget(self._tabs)
        right.addWidget(below)
        right.setSizes([em * 60, em * 34])
        both.setHandleWidth(em * 2)
        both.addWidget(left)
        both.addWidget(right)
        both.setStretchFactor(1, 1)
        wide = self._formats.sizeHint().width()
        both.setSizes([wide, max(em * 150 - wide, wide)])
        return both

    def _add_options(self, exporter: Exporter) -> None:
        form = OptionsForm(exporter.options, self)
        self._forms.append(form)
        form.edited.connect(self._on_edited)
        if form.empty:
            self._pages.addWidget(self._note(self.tr("Nothing to choose here.")))
        else:
            self._pages.addWidget(self._scrolled(form))

    def _scrolled(self, form: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(form)
        return area

    def _note(self, text: str) -> QLabel:
        note = QLabel(text, self)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.setMargin(self.fontMetrics().averageCharWidth())
        note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return note

    def _connect(self) -> None:
        self._formats.currentRowChanged.connect(self._on_format)
        self._formats.itemDoubleClicked.connect(self._on_export)
        self._target.changed.connect(self._allow)
        self._foot.exported.connect(self._on_export)
        self._foot.printed.connect(self._on_print)
        self._foot.cancelled.connect(self.cancel)
        self._foot.closed.connect(self.reject)
        self._writing.moved.connect(self._on_moved)
        self._writing.ended.connect(self._on_ended)
        self._counting.answered.connect(self._on_counted)
        self._counting.failed.connect(self._session.failed)
        self._learning.answered.connect(self._scope.set_choices)
        self._learning.failed.connect(self._session.failed)
        self._scope.edited.connect(self._on_edited)
        self._people.edited.connect(self._on_edited)
        self._people.opened.connect(self._on_opened)
        self._presets.chosen.connect(self._on_preset)
        self._presets.asked.connect(self._on_save_preset)
        self._presets.removed.connect(self._on_preset_removed)
        self._session.project_changed.connect(self._on_project_changed)
        self._session.changed.connect(self._on_changed)

    def _learn(self) -> None:
        if self._project is not None:
            self._learning.ask(partial(choices, self._project))

    def _at_first(self, name: str) -> int:
        return next((n for n, one in enumerate(self._exporters) if one.id == name), self._formats.first())

    # For the window

    @property
    def running(self) -> bool:
        return self._writing.running

    @property
    def asking(self) -> bool:
        """Whether what is shown is about to change: counts, and what a scope can name."""
        return self._counting.busy or self._learning.busy

    def cancel(self) -> None:
        """Ask the export to stop; a file that was there before stays as it was."""
        if self.running:
            self._writing.cancel()
            self._foot.show_cancelling()

    def apply_theme(self, _colours: theme.Colours) -> None:
        self._scope.apply_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return exports from the formats and the file; elsewhere it may have been meant for a field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
                return
            if focus is not None and (self._tabs.isAncestorOf(focus) or self._preview.isAncestorOf(focus)):
                return
        super().keyPressEvent(event)

    # What the person does

    def wanted(self) -> Wanted:
        """What goes, and what of people is hidden."""
        exporter = self._exporter()
        scope = self._scope.scope() if exporter is not None and is_scoped(exporter) else Scope()
        return Wanted(scope, self._people.protection())

    def _on_format(self) -> None:
        exporter = self._exporter()
        self._allow()
        if exporter is None:
            return
        self._pages.setCurrentIndex(self._formats.place())
        self._scope.allow(is_scoped(exporter))
        self._foot.offer_print(exporter.id == "pdf")
        if self._project is not None:
            last = self._session.settings.last_folder
            folder = Path(last) if last and Path(last).is_dir() else self._project.path.parent
            self._target.show_format(exporter, folder, self._project.info.name)
        self._on_edited()

    def _on_edited(self) -> None:
        """What will be written has changed."""
        exporter, project = self._exporter(), self._project
        if exporter is None or project is None or self.running:
            return
        wanted = self.wanted()
        self._preview.ask_for(partial(previewed, project, exporter, self._options(), wanted))
        self._counting.ask(partial(share, project, wanted.scope))

    def _on_changed(self, changes: ChangeSet) -> None:
        """Something in the project has."""
        if changes.touches(Kind.ITEMS, Kind.CODEBOOK, Kind.CODES, Kind.CODERS, Kind.DEFINITIONS, Kind.PROJECT):
            self._learn()
        self._on_edited()

    def _on_opened(self, name: str) -> None:
        self._session.request(name, self.wanted() if name == "findable" else None)

    def _on_counted(self, found: Share) -> None:
        number = QLocale().toString
        if found.amount is None:
            # The preview says why.
            self._amount.clear()
            return
        some, whole = found.amount, found.of
        comments = (
            self.tr("Comments: {some} of {all}") if some.comments != whole.comments else self.tr("Comments: {all}")
        )
        codings = self.tr("Codings: {some} of {all}") if some.codings != whole.codings else self.tr("Codings: {all}")
        parts = [
            comments.format(some=number(some.comments - some.context), all=number(whole.comments)),
            codings.format(some=number(some.codings), all=number(whole.codings)),
        ]
        if some.context:
            context = self.tr("and {context} around them").format(context=number(some.context))
            parts[0] = f"{parts[0]}, {context}"
        self._amount.setText(" · ".join(parts))

    # Presets

    def _on_preset(self, preset: Preset) -> None:
        place = next((n for n, exporter in enumerate(self._exporters) if exporter.id == preset.format), -1)
        if place < 0:
            self._foot.say(self.tr("The format “{name}” is not there.").format(name=preset.format), bad=True)
            return
        self._formats.choose(place)
        self._foot.say("")
        try:
            self._forms[place].show_values(options_from(self._exporters[place], preset.options))
        except UserError as fault:
            # Saved by a version that had other options: the usual ones stand.
            self._foot.say(str(fault), bad=True)
        self._scope.show_scope(preset.wanted.scope)
        self._people.show_protection(preset.wanted.protection)

    def _on_save_preset(self, name: str) -> None:
        exporter = self._exporter()
        if exporter is None:
            return
        preset = Preset(name, exporter.id, words_of(self._options()), self.wanted())
        before = self._presets.preset(name)
        if before not in (None, preset) and not self._ask.confirm(
            self.tr("Replace the saved export?"),
            self.tr("“{name}” is saved already, with other settings.").format(name=name),
            self.tr("&Replace"),
        ):
            return
        self._presets.keep(preset)
        self._foot.say(self.tr("Saved as “{name}”.").format(name=name))

    def _on_preset_removed(self, name: str) -> None:
        self._foot.say(self.tr("“{name}” is no longer saved.").format(name=name))

    # The export

    def _on_export(self) -> None:
        exporter, project = self._exporter(), self._there()
        if exporter is None or project is None or self.running or self._target.empty:
            return
        target = self._target.path()
        if target.is_dir() and not is_folder(exporter):
            text = self.tr("{path} is a folder. Type the name of a file in it.").format(path=target)
            self._foot.say(text, bad=True)
            return
        if not self._target.agreed(target):
            return
        self._session.settings.last_format = exporter.id
        self._begin()
        self._writing.start(
            project, partial(written, project, exporter, target, self._options(), self.wanted()), target
        )
        self._show_running()

    def _on_print(self) -> None:
        project = self._there()
        if project is None or self.running:
            return
        printer = self._ask.printer()
        if printer is None:
            return
        from reader.ui.printing.paper import printed

        self._begin()
        job = partial(printed, project, self._options(), self.wanted(), printer)
        self._writing.start(project, job, None, hold=printer)
        self._show_running()

    def _there(self) -> Any:
        """The project, as long as it is open."""
        return self._project if self._session.project is self._project else None

    def _begin(self) -> None:
        self._preview.stop()
        self._counting.stop()

    def _on_moved(self, done: int, total: int) -> None:
        if self.running:
            self._foot.show_progress(done, total)

    def _on_ended(self, outcome: Outcome) -> None:
        self._show_running()
        self._foot.say(outcome.text, bad=outcome.bad)
        if outcome.written is not None:
            self._session.settings.last_folder = str(outcome.written.parent)
            self._target.confirm(outcome.written)
            self._foot.finish()
        if self.isVisible():
            self._on_edited()
        elif outcome.bad and self._there() is not None:
            self.show()
        else:
            self.deleteLater()

    def _show_running(self) -> None:
        running = self.running
        self._foot.show_running(running)
        for widget in (self._presets, self._formats, self._tabs, self._target):
            widget.setEnabled(not running)
        self._allow()

    def _allow(self) -> None:
        self._foot.allow(not self._target.empty and self._exporter() is not None and not self.running)

    # The end

    def done(self, result: int) -> None:
        """Closing while it runs hides: the export goes on, and is announced where it fails."""
        self._stop_asking()
        if self.running:
            self.hide()
        else:
            super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.running:
            self.hide()
            event.ignore()
        else:
            super().closeEvent(event)

    def _on_project_changed(self) -> None:
        if self._there() is None:
            self._stop_asking()
            self.cancel()

    def _stop_asking(self) -> None:
        self._preview.stop()
        self._counting.stop()
        self._learning.stop()

    def _exporter(self) -> Exporter | None:
        place = self._formats.place()
        return self._exporters[place] if place >= 0 else None

    def _options(self) -> Any:
        return self._forms[self._formats.place()].values()
