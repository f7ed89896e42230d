"""Errors that the program knows how to explain, told apart from bugs.

Whatever derives from `ReaderError` carries a message for the person: what happened, to what, and what
to do. It holds no corpus text. Any other exception that reaches the top is a bug.
"""

from __future__ import annotations


class ReaderError(Exception):
    """Base of every failure that is expected and explained."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UserError(ReaderError):
    """What was asked for cannot be done; nothing was changed."""


class FormatError(ReaderError):
    """An input file is not what it should be (empty, binary, truncated, not an article)."""


class StorageError(ReaderError):
    """The project file cannot be read or written (damaged, disk full, no permission)."""


class ProjectLocked(StorageError):
    """Another process has the project open for writing."""


class NotWritable(StorageError):
    """The project may be read but not written (permissions, a read-only medium)."""


class FileTooNew(StorageError):
    """The project was written by a newer version of the program."""


class Cancelled(ReaderError):
    """The person cancelled; what the job had done so far was taken back."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")
