"""How long work reports how far it is and learns that it should stop."""

from __future__ import annotations

from typing import Protocol


class Token(Protocol):
    """Handed to every job, importer, exporter and analysis; called from the job's own thread."""

    def progress(self, done: int, total: int) -> None:
        """Report `done` of `total` units; `total` 0 means that the end is not known."""

    def check(self) -> None:
        """Raise `Cancelled` if the person asked to stop."""


class NoToken:
    """A token that reports nowhere and is never cancelled."""

    def progress(self, done: int, total: int) -> None:
        return None

    def check(self) -> None:
        return None
