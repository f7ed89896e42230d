"""Large pages and the collector of cyclic garbage.

A tree of a million elements is cyclic and alive: each of Python's full collections walks all of it and frees nothing,
while there are the more of them the more the reading makes. So the collector rests while a large page is read.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

LARGE_BYTES = 2**20
"""Smaller pages are read before a collection of everything is due."""

_lock = Lock()
_resting = 0


@contextmanager
def spared(size_bytes: int) -> Iterator[None]:
    """While a page of this size is read, the collector rests; when the last large page is done, it works again, and
    what they left is collected at once. Where somebody else has taken over from it (the window), nothing is changed:
    garbage is collected in that one's thread alone."""
    if size_bytes < LARGE_BYTES or not _rest():
        yield
        return
    try:
        yield
    finally:
        if _wake():
            gc.collect()


def _rest() -> bool:
    global _resting
    with _lock:
        if not _resting and not gc.isenabled():
            return False
        gc.disable()
        _resting += 1
        return True


def _wake() -> bool:
    global _resting
    with _lock:
        _resting -= 1
        if not _resting:
            gc.enable()
        return not _resting
