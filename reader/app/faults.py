"""What went wrong with a project's file, for those above who know nothing of SQLite."""

from __future__ import annotations

from pathlib import Path

from reader.domain.errors import ReaderError
from reader.storage.faults import explain


def told(fault: Exception, path: Path) -> ReaderError | None:
    """The expected failure behind `fault`, raised while the project at `path` was used; None for a bug.

    An `OSError` is not looked at: it may be about any file.
    """
    if isinstance(fault, ReaderError):
        return fault
    return None if isinstance(fault, OSError) else explain(fault, path)
