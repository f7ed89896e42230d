"""How what was chosen comes in: at once, or looked at first; what needs a look and what does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.app import site_rules, staging, tables
from reader.app.documents import Wishes
from reader.app.imports import import_files
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.app.staging import StagedFile
from reader.domain.mapping import ColumnMapping
from reader.domain.report import ImportReport
from reader.ui.columns import Columns

if TYPE_CHECKING:
    from reader.ui.dialogs.import_dialog import ImportDialog
    from reader.ui.dialogs.review.dialog import ReviewDialog
    from reader.ui.window import MainWindow


class Importing(QObject):
    """Opens the dialogs of imports, and hands from one to the next what they bring."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def begin(self, chosen: Sequence[Path], *, quiet: bool, review: str | None) -> None:
        """See `MainWindow.import_paths`."""
        if self._window.session.project is None:
            return
        review = "never" if quiet else review or self._window.settings.review
        wishes = Wishes(rules=site_rules.load())
        if not quiet and tables.may_hold_tables(chosen):
            asking = Columns(self._window, chosen, partial(self._go_on, review=review, wishes=wishes))
            asking.start()
            return
        self._begin(chosen, wishes, quiet=quiet, review=review)

    def _go_on(
        self, chosen: Sequence[Path], mappings: Mapping[Path, ColumnMapping], *, review: str, wishes: Wishes
    ) -> None:
        """What the columns of tables mean is settled."""
        if chosen:
            self._begin(chosen, replace(wishes, mappings=mappings), quiet=False, review=review)

    def _begin(self, chosen: Sequence[Path], wishes: Wishes, *, quiet: bool, review: str) -> None:
        project = self._window.session.project
        if project is None:
            return
        if review == "always":
            self._reviewed().start(chosen, wishes)
            return
        screening = _Screening(project, list(chosen), wishes, look=review != "never")
        _Run(self, chosen, screening, None).start(quiet=quiet)

    def review(self, files: Sequence[StagedFile]) -> None:
        """Let the person look at what was set aside."""
        if self._window.session.project is not None:
            self._reviewed().show_files(files)

    def run(self, dialog: ImportDialog, *, quiet: bool) -> None:
        """Start an import that was made ready; the status bar follows it."""
        window = self._window
        dialog.progress_changed.connect(self.on_progress)
        window.status.cancel_requested.connect(dialog.cancel)
        dialog.start(quiet=quiet)
        window.keep(dialog)

    def on_progress(self, progress: object) -> None:
        if isinstance(progress, tuple):
            done, total, label = progress
            self._window.status.show_progress(label, done, total)
        else:
            self._window.status.hide_progress()

    def over(self, report: ImportReport) -> None:
        """An import is over, whatever came of it."""
        self._window.status.hide_progress()
        self._window.on_imported(report)

    @property
    def window(self) -> MainWindow:
        return self._window

    def _reviewed(self) -> ReviewDialog:
        from reader.ui.dialogs.review.dialog import ReviewDialog

        window = self._window
        dialog = ReviewDialog(window.session, window)
        dialog.progress_changed.connect(self.on_progress)
        dialog.store_requested.connect(self._on_store)
        window.status.cancel_requested.connect(dialog.cancel)
        window.keep(dialog)
        return dialog

    def _on_store(self, files: object) -> None:
        from reader.ui.dialogs.review.dialog import ReviewDialog

        project, review = self._window.session.project, self.sender()
        if project is None or not isinstance(files, list) or not isinstance(review, ReviewDialog):
            return
        work = partial(_stored, project, files)
        _Run(self, [file.path for file in files], work, review).start(quiet=False)


class _Screening:
    """Imports what needs no look; `aside` is the rest, once it has run (in a reader thread)."""

    def __init__(self, project: Project, chosen: Sequence[Path], wishes: Wishes, *, look: bool) -> None:
        self._project = project
        self._chosen = chosen
        self._wishes = wishes
        self._look = look
        self.aside: tuple[StagedFile, ...] = ()

    def __call__(self, token: CancelToken) -> ImportReport:
        if not self._look:
            return import_files(self._project, self._chosen, wishes=self._wishes, token=token)
        report, self.aside = staging.import_or_set_aside(self._project, self._chosen, self._wishes, token)
        return report


def _stored(project: Project, files: Sequence[StagedFile], token: CancelToken) -> ImportReport:
    return staging.store(project, files, token)


class _Run(QObject):
    """One import from its start to its report."""

    def __init__(
        self,
        importing: Importing,
        chosen: Sequence[Path],
        work: _Screening | partial[ImportReport],
        review: ReviewDialog | None,
    ) -> None:
        from reader.ui.dialogs.import_dialog import ImportDialog

        window = importing.window
        dialog = ImportDialog(window.session, list(chosen), window, work)
        # Lives as long as the dialog does.
        super().__init__(dialog)
        self._dialog = dialog
        self._importing = importing
        self._work = work
        self._review = review
        self._dialog.finished_import.connect(self._on_finished)

    def start(self, *, quiet: bool) -> None:
        self._importing.run(self._dialog, quiet=quiet)

    def _on_finished(self, report: object) -> None:
        from shiboken6 import isValid

        assert isinstance(report, ImportReport)
        if self._review is not None and isValid(self._review):
            self._review.stored(report)
        aside = self._work.aside if isinstance(self._work, _Screening) else ()
        if aside and not report.files:
            self._dialog.dismiss()
        self._importing.over(report)
        if aside:
            self._importing.review(aside)
