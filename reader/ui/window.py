"""The main window: library, reader and tagging panel around one session; what actions do stands in `deeds`."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import cast

from PySide6.QtCore import QChildEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from reader.app import paths, sample
from reader.app import settings as app_settings
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.changes import ChangeSet
from reader.domain.errors import NotWritable, ProjectLocked, ReaderError
from reader.domain.model import ItemKind
from reader.domain.report import ImportReport
from reader.ui import entrance, frame, icons, screens, theme, undo_menu
from reader.ui.action_table import TABLE
from reader.ui.actions import Actions
from reader.ui.arriving import Arriving
from reader.ui.copying import Copying
from reader.ui.deeds import Deeds
from reader.ui.detail.pane import ReaderPane
from reader.ui.dialogs.ask import Ask
from reader.ui.dialogs.report import ReportDialog, describe
from reader.ui.dwell import Dwell
from reader.ui.importing import Importing
from reader.ui.mending import Mending
from reader.ui.people.windows import People
from reader.ui.read_only import ReadOnlyKeys
from reader.ui.session import Session
from reader.ui.start import StartPage
from reader.ui.status import StatusBar
from reader.ui.tagging.pane import TaggingPane
from reader.ui.tree.pane import LibraryPane

log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """One window, one project at a time. `ask` holds the modal questions, so that tests can answer them."""

    import_finished = Signal(object)
    """An `ImportReport`, after its articles are shown."""

    def __init__(self, settings: Settings, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setWindowTitle("Threadnote")
        self.setAcceptDrops(True)
        self.settings = settings
        self.ask = ask
        ask.over = self
        self.session = Session(settings, self, ask)
        self.dwell = Dwell(self.session)
        self.actions_table = Actions(self, settings.shortcuts)
        self._colours = theme.colours(settings.theme)
        self._dialogs: list[QWidget] = []
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(0)

        self.start_page = StartPage(settings, self)
        self._titles = frame.Titles(self)
        self.docks = frame.docks(self, self.session, self._colours)
        self._titles.watch(list(self.docks.values()))
        # In the order in which Tab goes through them.
        self.library = cast(LibraryPane, self.panel("library"))
        self.reader = ReaderPane(self.session, self)
        entrance.note(self.reader)
        self.tagging = cast(TaggingPane, self.panel("tagging"))
        self._centre = QStackedWidget(self)
        self._centre.addWidget(self.start_page)
        self._centre.addWidget(self.reader)
        self.reader.setMinimumWidth(self.fontMetrics().averageCharWidth() * frame.LEAST_COLUMN)
        self.setCentralWidget(self._centre)
        self.status = StatusBar(self.session, self)
        self.setStatusBar(self.status)
        frame.fill_menus(self, self.actions_table, [dock.toggleViewAction() for dock in self.docks.values()])
        self.toolbar = frame.toolbar(self, self.actions_table)
        for name in ("undo", "redo"):
            undo_menu.attach(self.toolbar, self.actions_table[name], self.session, back=name == "undo")
        frame.first_size(self, self.docks["library"], self.docks["tagging"])
        self.deeds = Deeds(self)
        self.importing = Importing(self)
        self.mending = Mending(self)
        self.arriving = Arriving(self)
        self.copying = Copying(self)
        self.people = People(self)
        self.read_only_keys = ReadOnlyKeys(self.session, self)
        self._connect()
        self._dress()
        self._on_project()

    def panel(self, name: str) -> QWidget:
        """A panel of `panels.PANELS`, made now if it was not."""
        return self.docks[name].content()

    # Opening and closing

    def open_path(self, path: Path) -> bool:
        """Open the project at `path`; where it cannot be written now, offer to read it.

        False where it was not opened.
        """
        here = self.session.project
        if here is not None and here.path.resolve() == path.expanduser().resolve():
            return True
        coder = self.settings.coder or None
        try:
            try:
                project = Project.open(path, coder=coder)
            except (ProjectLocked, NotWritable) as fault:
                if not self._would_read(fault):
                    return False
                project = Project.open(path, coder=coder, read_only=True)
        except ReaderError as fault:
            self.show_failure(fault)
            return False
        self.open_project(project)
        return True

    def _would_read(self, fault: ReaderError) -> bool:
        if isinstance(fault, ProjectLocked):
            return self.ask.locked(str(fault))
        return self.ask.confirm(self.tr("Open read-only?"), str(fault), self.tr("Open &read-only"))

    def open_project(self, project: Project) -> None:
        """Show an open project in place of the one before; the window closes it."""
        self.close_project()
        self.settings.opened(project.path)
        self.session.set_project(project)
        self.library.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_sample(self) -> None:
        """The sample corpus, imported afresh into a scratch project."""
        self.close_project()
        try:
            project = sample.new_project(self.settings.coder or None)
        except ReaderError as fault:
            self.show_failure(fault)
            return
        self.session.set_project(project)
        self.library.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.import_paths(sample.sample_files(), quiet=True)

    def flush(self) -> None:
        """Save what is being written in any panel."""
        for dock in self.docks.values():
            save = getattr(dock.content(), "flush", None) if dock.made else None
            if save is not None:
                save()

    def close_project(self) -> None:
        """Finish what is under way, keep how the window looks, give up the file."""
        project = self.session.project
        if project is None:
            return
        self.flush()
        for dialog in list(self._dialogs):
            dialog.close()
        self.deeds.stop_reading()
        frame.keep_layout(self, self.session.state)
        self.session.set_project(None)
        project.close()
        app_settings.save(self.settings, paths.settings_file())

    def import_paths(self, chosen: Sequence[Path], *, quiet: bool = False, review: str | None = None) -> None:
        """Import files and folders. `quiet`: at once, and the report is shown only where something failed. `review`
        (`app.settings.REVIEWS`) says which are looked at before they are stored; None is as it is set."""
        if chosen and self.session.writable:
            self.importing.begin(list(chosen), quiet=quiet, review=review)

    # Failures

    def show_failure(self, fault: object) -> None:
        """A known failure is explained; anything else is a bug and gets the report dialog."""
        if isinstance(fault, ReaderError):
            self.ask.warn(fault.message, fault.hint)
        elif isinstance(fault, BaseException):
            self.show_report(fault)

    def show_report(self, fault: BaseException) -> None:
        dialog = ReportDialog(fault, self)
        self.keep(dialog)
        dialog.show()

    def on_interrupt(self, _signal: int, _frame: FrameType | None) -> None:
        self.close()

    def on_heartbeat(self) -> None:
        """Gives the interpreter a moment to notice a signal."""

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_project()
        app_settings.save(self.settings, paths.settings_file())
        event.accept()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    def childEvent(self, event: QChildEvent) -> None:
        """Tell those who listen what the tabs are that Qt makes for panels in one place."""
        super().childEvent(event)
        if event.polished() and isinstance(event.child(), QTabBar):
            self._titles.fill(cast(QTabBar, event.child()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.arriving.offered(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.arriving.drop(event)

    def _connect(self) -> None:
        for entry in TABLE:
            self.actions_table[entry.id].triggered.connect(self.deeds.slot(entry.id))
        self._resized.timeout.connect(self._on_resized)
        self.session.project_changed.connect(self._on_project)
        self.session.current_changed.connect(self._on_current)
        self.session.changed.connect(self._on_changed)
        self.session.failed.connect(self._on_failed)
        self.session.requested.connect(self.deeds.on_requested)
        self.session.shown_changed.connect(self.deeds.name_shown)
        self.session.coder_leaving.connect(self.flush)
        self.start_page.sample_requested.connect(self.open_sample)
        self.start_page.new_requested.connect(self.deeds.new)
        self.start_page.open_requested.connect(self.deeds.open)
        self.start_page.recent_chosen.connect(self.deeds.recent)
        self.reader.tag_requested.connect(self.deeds.tag)
        self.reader.again_requested.connect(self.deeds.again)
        self.reader.in_vivo_requested.connect(self.deeds.in_vivo)
        self.reader.memo_requested.connect(self.deeds.memo)
        self.reader.coding_memo_requested.connect(self.deeds.coding_memo)
        self.reader.status_requested.connect(self.status.showMessage)
        self.tagging.coding_chosen.connect(self.deeds.show_coding)
        self.library.activated_item.connect(self.deeds.activated)
        self.library.memo_requested.connect(self.deeds.memo)
        self.library.remove_requested.connect(self.deeds.remove)
        self.tagging.done.connect(self.reader.focus_text)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)

    # What the session says

    def _on_project(self) -> None:
        project = self.session.project
        is_open = project is not None
        self.status.clearMessage()
        self.actions_table.enable(project=is_open, write=self.session.writable)
        self._centre.setCurrentWidget(self.reader if is_open else self.start_page)
        self.toolbar.setVisible(is_open)
        for dock in self.docks.values():
            dock.setVisible(is_open and dock.panel.first_shown)
            dock.toggleViewAction().setEnabled(is_open)
        if project is not None:
            mark = self.tr(" (read-only)") if project.read_only else ""
            self.setWindowTitle(f"{project.info.name}{mark} — Threadnote")
            frame.restore_layout(self, self.session.state)
        else:
            self.setWindowTitle("Threadnote")
            self.start_page.refresh()
        self._resized.start()
        self._name_undo()

    def _on_failed(self, fault: object) -> None:
        if isinstance(fault, BaseException) and not isinstance(fault, ReaderError):
            log.error("a job failed\n%s", describe(fault))
        self.show_failure(fault)

    def _on_current(self, item: object, _origin: object) -> None:
        self.actions_table["remove_article"].setEnabled(item is not None and self.session.writable)
        focus = QApplication.focusWidget()
        if item is None and self.session.project is not None and (focus is None or self.reader.isAncestorOf(focus)):
            # The text is gone, and the keyboard must not be left where nothing is.
            self.library.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._name_undo()

    def _name_undo(self) -> None:
        """Undo and redo say what they would do."""
        for name, text, with_step in (
            ("undo", self.tr("&Undo"), self.tr("&Undo {step}")),
            ("redo", self.tr("&Redo"), self.tr("&Redo {step}")),
        ):
            action = self.actions_table[name]
            step = None
            if self.session.writable:
                view = self.session.view
                step = view.undoable() if name == "undo" else view.redoable()
            action.setEnabled(step is not None)
            action.setText(with_step.format(step=step.label.replace("&", "&&")) if step is not None else text)
            action.setIconText(text.replace("&", ""))
            plain = (with_step if step is not None else text).replace("&", "")
            plain = plain.format(step=step.label) if step is not None else plain
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{plain} ({key})" if key else plain)

    # Themes and layout

    def set_theme(self, chosen: Theme) -> None:
        self.settings.theme = chosen
        self._dress()
        app_settings.save(self.settings, paths.settings_file())

    def settings_changed(self) -> None:
        """The settings were changed in their dialog: show all of them."""
        self.actions_table.assign(self.settings.shortcuts)
        self.read_only_keys.refresh()
        self._name_undo()
        self._dress()
        app_settings.save(self.settings, paths.settings_file())

    def _on_scheme(self) -> None:
        if self.settings.theme is Theme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._colours = theme.apply(app, self.settings)
        # Docks slide to their places.
        self.setAnimated(not theme.still(self.settings))
        for name in filter(None, frame.TOOLBAR):
            self.actions_table[name].setIcon(icons.icon(name.replace("_", "-"), self._colours))
        self.start_page.apply_theme(self._colours)
        self.reader.apply_theme(self._colours)
        for dock in self.docks.values():
            dock.apply_theme(self._colours)
        for dialog in self._dialogs:
            dressed = getattr(dialog, "apply_theme", None)
            if dressed is not None:
                dressed(self._colours)
        for member in Theme:
            self.actions_table[f"theme_{member.value}"].setChecked(member is self.settings.theme)

    def _on_resized(self) -> None:
        frame.give_way(self, self.reader, list(self.docks.values()))

    # Imports under way

    def on_imported(self, report: ImportReport) -> None:
        """Something came in: show its first article, unless the person is at one."""
        if self.session.current is None and report.new_articles and self.session.project is not None:
            row = self.session.view.rows(report.new_articles[:1])
            if row and row[0].kind is ItemKind.ARTICLE:
                self.session.choose(row[0].id, self)
        self.import_finished.emit(report)

    def keep(self, dialog: QWidget) -> None:
        """Hold a dialog that is shown without waiting for it, until it is gone."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        screens.contain(dialog)
        self._dialogs.append(dialog)
        dialog.destroyed.connect(self._on_dialog_gone)

    def _on_dialog_gone(self) -> None:
        from shiboken6 import isValid

        self._dialogs = [dialog for dialog in self._dialogs if isValid(dialog)]
