"""Work off the caller's thread: one writer, two readers, progress and cancel. No Qt.

The writer owns the read-write connection, so its jobs run one after another in the order they came.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from reader.domain.errors import Cancelled

T = TypeVar("T")
READERS = 2


class CancelToken:
    """Cancelled from any thread; `progress` hands on to a listener, which is called in the job's thread."""

    def __init__(self, listener: Callable[[int, int], None] | None = None) -> None:
        self._cancelled = threading.Event()
        self._listener = listener

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        self._cancelled.set()

    def progress(self, done: int, total: int) -> None:
        if self._listener is not None:
            self._listener(done, total)

    def check(self) -> None:
        if self._cancelled.is_set():
            raise Cancelled


class Jobs:
    """The threads of one open project."""

    def __init__(self) -> None:
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")

    def write(self, work: Callable[[], T]) -> Future[T]:
        return self._writer.submit(work)

    def read(self, work: Callable[[], T]) -> Future[T]:
        return self._readers.submit(work)

    def close(self) -> None:
        """Wait for what runs; what has not begun is cancelled, except writes: what was accepted is done."""
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
