"""Tables among what is to be imported: where it is not sure what their columns mean, the person is asked first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.app import documents, tables
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.app.tables import Question
from reader.domain.mapping import ColumnMapping

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

Then = Callable[[Sequence[Path], dict[Path, ColumnMapping]], None]


class Columns(QObject):
    """Asks for one kind of table after the other, then calls `then` with what is to come in and the mappings of single
    files. Where a dialog is cancelled its tables stay out. Goes by itself when it is done."""

    def __init__(self, window: MainWindow, chosen: Sequence[Path], then: Then) -> None:
        super().__init__(window)
        self._window = window
        self._project = window.session.project
        self._chosen = list(chosen)
        self._then = then
        self._token = CancelToken()
        self._waiting: list[Question] = []
        self._now: Question | None = None
        self._asked = self._in_all = 0
        self._mappings: dict[Path, ColumnMapping] = {}
        self._left_out: set[Path] = set()
        window.session.project_changed.connect(self._on_project_changed)

    def start(self) -> None:
        project = self._project
        if project is None:
            self.deleteLater()
            return
        window = self._window
        window.status.show_progress(self.tr("Looking at tables"), 0, 0)
        window.status.cancel_requested.connect(self._on_cancel)
        work = partial(_looked, project, tuple(self._chosen), self._token)
        window.session.bridge.watch(project.jobs.read(work), self._on_looked, self._on_failed)

    def _on_looked(self, found: list[Question] | None) -> None:
        self._window.status.hide_progress()
        if found is None or self._token.cancelled:
            self.deleteLater()
            return
        self._waiting, self._in_all = found, len(found)
        self._next()

    def _on_failed(self, fault: BaseException) -> None:
        self._window.status.hide_progress()
        if not self._token.cancelled:
            self._window.session.failed.emit(fault)
        self.deleteLater()

    def _next(self) -> None:
        """Ask the next, or go on."""
        from reader.ui.dialogs.mapping_dialog import MappingDialog

        if not self._waiting:
            self._finish()
            return
        self._now = self._waiting.pop(0)
        self._asked += 1
        window, first = self._window, self._now.paths[0]
        dialog = MappingDialog(window.session, first, self._now.mapping, window, self._about(self._now))
        if self._in_all > 1:
            dialog.setWindowTitle(
                self.tr("{title} ({at} of {total})").format(
                    title=dialog.windowTitle(), at=self._asked, total=self._in_all
                )
            )
        dialog.accepted_mapping.connect(self._on_mapping)
        # Queued: where the project is closed, its dialogs go first, and no other one comes up then.
        dialog.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        window.keep(dialog)
        dialog.show()

    def _about(self, question: Question) -> str:
        more = len(question.paths) - 1
        return self.tr("It counts for %n more files with the same columns.", "", more) if more else ""

    def _on_mapping(self, mapping: object) -> None:
        if self._now is not None and isinstance(mapping, ColumnMapping):
            self._mappings.update(dict.fromkeys(self._now.paths, mapping))

    def _on_finished(self) -> None:
        if self._now is None or self._window.session.project is not self._project:
            return
        self._left_out.update(path for path in self._now.paths if path not in self._mappings)
        self._now = None
        if not self._token.cancelled:
            self._next()

    def _finish(self) -> None:
        chosen = self._chosen
        if self._left_out:
            # A folder comes in without those in it that were left out.
            files, _ = documents.walk(chosen)
            chosen = [path for path in files if path not in self._left_out]
            said = self.tr("Left out, since nobody said what their columns mean: %n files", "", len(self._left_out))
            self._window.status.showMessage(said, 8000)
        self._then(chosen, self._mappings)
        self.deleteLater()

    def _on_cancel(self) -> None:
        self._token.cancel()

    def _on_project_changed(self) -> None:
        if self._window.session.project is not self._project:
            self._token.cancel()
            self._waiting.clear()
            self.deleteLater()


def _looked(project: Project, chosen: Sequence[Path], token: CancelToken) -> list[Question]:
    """Runs in a reader thread."""
    return tables.questions(project, chosen, token)
