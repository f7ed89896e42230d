"""Work off the caller's thread: one writer, two readers, progress and cancel. No Qt.

The writer owns the read-write connection, so its jobs run one after another in the order they came.
"""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

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


class _Once(Generic[T]):
    """Work that is let go of before its result is known, with what it held: whoever waits for the result is the last to
    hold that. A window's part must not be taken down by a worker that happens to be the last."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work: Callable[[], T] | None = work

    def __call__(self) -> T:
        work, self._work = self._work, None
        assert work is not None
        try:
            return work()
        except BaseException as fault:
            # Where it went wrong stays known; what the functions there held does not.
            seen: BaseException | None = fault
            while seen is not None:
                traceback.clear_frames(seen.__traceback__)
                seen = seen.__cause__ or seen.__context__
            raise
        finally:
            del work


class Jobs:
    """The threads of one open project."""

    def __init__(self) -> None:
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")

    def write(self, work: Callable[[], T]) -> Future[T]:
        return self._writer.submit(_Once(work))

    def read(self, work: Callable[[], T]) -> Future[T]:
        return self._readers.submit(_Once(work))

    def close(self) -> None:
        """Wait for what runs; what has not begun is cancelled, except writes: what was accepted is done."""
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
