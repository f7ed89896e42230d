"""SQLite's own errors, told apart: what the person can mend, and what is a bug of ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.domain.errors import Cancelled, NotWritable, ProjectLocked, ReaderError, StorageError


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn failures of the file (full, locked, damaged, not a database, no permission) into `StorageError`, and a query
    that was interrupted into `Cancelled`.

    Anything else, a constraint that fails or wrong SQL, is a bug and passes through unchanged.
    """
    try:
        yield
    except ReaderError:
        raise
    except (sqlite3.Error, OSError) as fault:
        known = explain(fault, path)
        if known is None:
            raise
        raise known from fault


def explain(fault: BaseException, path: Path) -> ReaderError | None:
    """The error for the person behind a known failure of the project file at `path`, or None for a bug."""
    if isinstance(fault, FileNotFoundError):
        return StorageError(f"There is no file {path}.")
    if isinstance(fault, IsADirectoryError):
        return StorageError(f"{path} is a folder, not a project.")
    if isinstance(fault, PermissionError):
        return NotWritable(f"{path} may not be opened.", hint="Check the permissions of the file and its folder.")
    if isinstance(fault, FileExistsError):
        return StorageError(f"{path} is already there.", hint="Choose another name, or open it.")
    if isinstance(fault, OSError):
        return StorageError(f"{path}: {fault.strerror or fault}.")
    if not isinstance(fault, sqlite3.Error):
        return None
    if isinstance(fault, sqlite3.ProgrammingError) and "closed database" in str(fault):
        return StorageError(f"{path.name} has been closed.", hint="Open it again.")
    primary = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    match primary:
        case sqlite3.SQLITE_FULL:
            return StorageError(
                f"The disk with {path} is full; the last change was not saved, everything before it was.",
                hint="Free some space, then try again.",
            )
        case sqlite3.SQLITE_INTERRUPT:
            return Cancelled()
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ProjectLocked(f"{path} is being written by another program.", hint="Close it there, then try again.")
        case sqlite3.SQLITE_CORRUPT:
            return StorageError(f"{path} is damaged.", hint="Open the newest backup, or keep a copy and ask for help.")
        case sqlite3.SQLITE_NOTADB:
            return StorageError(f"{path} is not a Threadnote project.")
        case sqlite3.SQLITE_READONLY:
            return NotWritable(f"{path} cannot be written.", hint="Check its permissions, or open it read-only.")
        case sqlite3.SQLITE_CANTOPEN:
            return StorageError(f"{path} cannot be opened.", hint="Check that the folder is there and may be written.")
        case sqlite3.SQLITE_IOERR:
            return StorageError(f"Reading or writing {path} failed.", hint="Check the disk or the network drive.")
    return None
