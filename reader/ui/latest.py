"""A question that is asked anew whenever something changes, and of which only the last answer counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.app.jobs import CancelToken
from reader.domain.errors import Cancelled
from reader.ui.session import Session

Work = Callable[[CancelToken], Any]


class Latest(QObject):
    """Belongs to a window of one project. Work is done in a reader's thread, once nothing has changed for `wait_ms`;
    what is under way by then is given up. It must hold no part of a window: a worker could be the last to let go."""

    answered = Signal(object)
    failed = Signal(object)
    """The exception; never `Cancelled`."""

    def __init__(self, session: Session, wait_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._project = session.project
        self._work: Work | None = None
        self._token: CancelToken | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        return self._token is not None or self._timer.isActive()

    def ask(self, work: Work) -> None:
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        """No answer is wanted any more."""
        self._work = None
        self._timer.stop()
        if self._token is not None:
            self._token.cancel()

    def _start(self) -> None:
        project = self._project
        if project is None or self._session.project is not project or self._work is None:
            return
        if self._token is not None:
            # The job notices at its next look, and the last wish is done then.
            self._token.cancel()
            return
        work, self._work = self._work, None
        token = self._token = CancelToken()
        self._session.bridge.watch(project.jobs.read(partial(work, token)), self._on_done, self._on_failed)

    def _on_done(self, found: Any) -> None:
        """None: the project was closed before the work began."""
        if not self._overtaken() and found is not None:
            self.answered.emit(found)

    def _on_failed(self, fault: BaseException) -> None:
        if not self._overtaken() and not isinstance(fault, Cancelled):
            self.failed.emit(fault)

    def _overtaken(self) -> bool:
        """Whether something else was asked meanwhile; that is begun."""
        stopped = self._token is not None and self._token.cancelled
        self._token = None
        if self._work is not None and not self._timer.isActive():
            self._start()
            return True
        return stopped or self._timer.isActive()
