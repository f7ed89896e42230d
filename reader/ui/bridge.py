"""From the worker threads to the GUI thread: results, errors, and the one signal that says what changed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from reader.app.project import Project
from reader.domain.changes import ChangeSet
from reader.storage.unit import Writer

P = ParamSpec("P")
T = TypeVar("T")
Then = Callable[[Any], None] | None
Otherwise = Callable[[BaseException], None] | None


class Bridge(QObject):
    """Lives in the GUI thread. Worker threads only emit; everything they bring arrives in `_on_arrived`."""

    changed = Signal(object)
    """A `ChangeSet` that is not empty, after the commit."""
    failed = Signal(object)
    """The exception of a job that nobody else handles."""
    idle = Signal()
    """No job of this bridge is under way any more."""

    _arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way = 0
        self._number = 0
        self._listeners: dict[int, tuple[Then, Otherwise]] = {}
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._under_way > 0

    def run(
        self,
        project: Project,
        command: Callable[Concatenate[Writer, P], T],
        /,
        *arguments: P.args,
        **options: P.kwargs,
    ) -> None:
        """Queue a command; what it changed comes out as `changed`, an error as `failed`."""
        self.watch(project.write(command, *arguments, **options))

    def watch(
        self,
        future: Future[Any],
        then: Then = None,
        otherwise: Otherwise = None,
    ) -> None:
        """Bring a job's result to `then` in the GUI thread, its error to `otherwise` (or `failed`).

        Both must be bound methods or plain functions; who is gone by then, a dialog that was closed, is not told. A
        `ChangeSet` result is announced before `then` is called.
        """
        self._under_way += 1
        # Not with the future: a worker may let go of that last, and must not be the one to take a dialog down.
        self._number += 1
        self._listeners[self._number] = then, otherwise
        future.add_done_callback(partial(self._deliver, self._number))

    def _deliver(self, number: int, future: Future[Any]) -> None:
        self._arrived.emit(future, number)

    def _on_arrived(self, future: Future[Any], number: int) -> None:
        then, otherwise = self._listeners.pop(number)
        self._under_way -= 1
        try:
            result = future.result()
        except CancelledError:
            result = None
        except BaseException as fault:  # noqa: BLE001 - whatever a job raises is shown, here or by the one who waits
            if otherwise is not None and _lives(otherwise):
                otherwise(fault)
            else:
                self.failed.emit(fault)
        else:
            if isinstance(result, ChangeSet) and result:
                self.changed.emit(result)
            if then is not None and _lives(then):
                then(result)
        if not self._under_way:
            self.idle.emit()


def _lives(then: Callable[..., None]) -> bool:
    """Whether the object is still there whose method this is."""
    owner = getattr(then, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
