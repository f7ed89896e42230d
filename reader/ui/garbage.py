"""Cyclic garbage is collected in the window's thread alone.

Python collects it in whichever thread happens to make the next object. Where that is a reader's or the writer's, and
the garbage holds a widget or a model, Qt's object dies in the wrong thread, and the process with it.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 200
SHARE = 0.05
"""A collection of everything waits until this share of the time would go into it."""


class Collector(QObject):
    """Takes over from Python's own collector while it lives. To be made in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next_full = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._timer.start(EVERY_MS)
        gc.disable()

    def stop(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.enable()

    def _on_time(self) -> None:
        counts, limits = gc.get_count(), gc.get_threshold()
        if counts[2] > limits[2] and time.monotonic() >= self._next_full:
            began = time.monotonic()
            gc.collect()
            now = time.monotonic()
            self._next_full = now + (now - began) / SHARE
        elif counts[1] > limits[1]:
            gc.collect(1)
        elif counts[0] > limits[0]:
            gc.collect(0)
