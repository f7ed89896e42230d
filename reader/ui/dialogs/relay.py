"""Progress of a job out of its thread into the window, no oftener than an eye can follow."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, Signal

BETWEEN_S = 0.05
"""At most twenty reports a second reach the window."""


class Relay(QObject):
    """Lives in the GUI thread; `report` is called in the job's. Give `report` to a `CancelToken`."""

    moved = Signal(object, object)
    """(done, total) in the GUI thread; the first and the last report always come through."""

    _reported = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._next_s = 0.0
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def report(self, done: int, total: int) -> None:
        now_s = time.monotonic()
        if now_s >= self._next_s or (total and done >= total):
            self._next_s = now_s + BETWEEN_S
            self._reported.emit(done, total)

    def _on_reported(self, done: object, total: object) -> None:
        self.moved.emit(done, total)
