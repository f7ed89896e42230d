"""SQLite's own errors, told apart: what the person can mend, and what is a bug of ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.domain.errors import Cancelled, NotWritable, ProjectLocked, ReaderError, StorageError
from reader.domain.words import translate


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
        return StorageError(translate("Errors", "There is no file {path}.").format(path=path))
    if isinstance(fault, IsADirectoryError):
        return StorageError(translate("Errors", "{path} is a folder, not a project.").format(path=path))
    if isinstance(fault, PermissionError):
        return NotWritable(
            translate("Errors", "{path} may not be opened.").format(path=path),
            hint=translate("Errors", "Check the permissions of the file and its folder."),
        )
    if isinstance(fault, FileExistsError):
        return StorageError(
            translate("Errors", "{path} is already there.").format(path=path),
            hint=translate("Errors", "Choose another name, or open it."),
        )
    if isinstance(fault, OSError):
        return StorageError(translate("Errors", "{path}: {reason}.").format(path=path, reason=fault.strerror or fault))
    if not isinstance(fault, sqlite3.Error):
        return None
    if isinstance(fault, sqlite3.ProgrammingError) and "closed database" in str(fault):
        return StorageError(
            translate("Errors", "{name} has been closed.").format(name=path.name),
            hint=translate("Errors", "Open it again."),
        )
    primary = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    match primary:
        case sqlite3.SQLITE_FULL:
            return StorageError(
                translate(
                    "Errors", "The disk with {path} is full; the last change was not saved, everything before it was."
                ).format(path=path),
                hint=translate("Errors", "Free some space, then try again."),
            )
        case sqlite3.SQLITE_INTERRUPT:
            return Cancelled()
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ProjectLocked(
                translate("Errors", "{path} is being written by another program.").format(path=path),
                hint=translate("Errors", "Close it there, then try again."),
            )
        case sqlite3.SQLITE_CORRUPT:
            return StorageError(
                translate("Errors", "{path} is damaged.").format(path=path),
                hint=translate("Errors", "Open the newest backup, or keep a copy and ask for help."),
            )
        case sqlite3.SQLITE_NOTADB:
            return StorageError(translate("Errors", "{path} is not a Threadnote project.").format(path=path))
        case sqlite3.SQLITE_READONLY:
            return NotWritable(
                translate("Errors", "{path} cannot be written.").format(path=path),
                hint=translate("Errors", "Check its permissions, or open it read-only."),
            )
        case sqlite3.SQLITE_CANTOPEN:
            return StorageError(
                translate("Errors", "{path} cannot be opened.").format(path=path),
                hint=translate("Errors", "Check that the folder is there and may be written."),
            )
        case sqlite3.SQLITE_IOERR:
            return StorageError(
                translate("Errors", "Reading or writing {path} failed.").format(path=path),
                hint=translate("Errors", "Check the disk or the network drive."),
            )
    return None
