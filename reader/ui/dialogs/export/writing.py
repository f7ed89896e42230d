"""One export under way: its progress, and in words what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.domain.errors import Cancelled, ReaderError
from reader.ui.dialogs.relay import Relay
from reader.ui.session import Session

Job = Callable[[CancelToken], int]
"""Returns the size of the file in bytes, or the number of printed pages."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`text` says it; `bad` where something went wrong. `written` is the file, None where there is none."""

    text: str
    bad: bool = False
    written: Path | None = None


class Writing(QObject):
    """Lives in the GUI thread; the job runs in a reader's."""

    moved = Signal(object, object)
    """(done, total)"""
    ended = Signal(object)
    """An `Outcome`."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._token: CancelToken | None = None
        self._target: Path | None = None
        self._held: object = None
        self._relay = Relay(self)
        self._relay.moved.connect(self.moved)

    @property
    def running(self) -> bool:
        return self._token is not None

    def start(self, project: Project, job: Job, target: Path | None, hold: object = None) -> None:
        """`target` is None for a printer. What is `hold` is let go of in this thread, when the job is done."""
        self._target, self._held = target, hold
        token = self._token = CancelToken(self._relay.report)
        self._session.bridge.watch(project.jobs.read(partial(job, token)), self._on_done, self._on_failed)

    def cancel(self) -> None:
        if self._token is not None:
            self._token.cancel()

    def _on_done(self, size: int | None) -> None:
        """None where the project was closed before the job began."""
        self._token = self._held = None
        if size is None:
            self.ended.emit(self._cancelled())
        elif self._target is None:
            self.ended.emit(Outcome(self.tr("Sent to the printer: %n page(s).", "", size)))
        else:
            told = QLocale().formattedDataSize(size)
            text = self.tr("Written: {path} ({size})").format(path=self._target, size=told)
            self.ended.emit(Outcome(text, written=self._target))

    def _on_failed(self, fault: BaseException) -> None:
        self._token = self._held = None
        if isinstance(fault, Cancelled):
            self.ended.emit(self._cancelled())
        elif isinstance(fault, ReaderError):
            self.ended.emit(Outcome(f"{fault.message}\n{fault.hint}".strip(), bad=True))
        else:
            text = self.tr("Something unexpected went wrong. No file was written.")
            if self._target is None:
                text = self.tr("Something unexpected went wrong. Pages may be missing.")
            self.ended.emit(Outcome(text, bad=True))
            self._session.failed.emit(fault)

    def _cancelled(self) -> Outcome:
        if self._target is None:
            return Outcome(self.tr("Cancelled. Pages that the printer has already may still come."))
        return Outcome(self.tr("Cancelled. No file was written."))
