"""Rows of one table beside the rows of another that they belong to, both in order of the key: nothing is held."""

from __future__ import annotations

from collections.abc import Iterator

from reader.importers.projects.database import Row


class Following:
    """Gives, key by key in rising order, the rows that have it; `orphans` counts those whose key was not asked for."""

    def __init__(self, rows: Iterator[Row], key: str) -> None:
        self._rows = rows
        self._key = key
        self._waiting: Row | None = None
        self.orphans = 0

    def of(self, key: int) -> Iterator[Row]:
        while (row := self._next()) is not None:
            at = row.whole(self._key)
            if at is not None and at > key:
                return
            self._waiting = None
            if at == key:
                yield row
            else:
                self.orphans += 1

    def finish(self) -> int:
        """How many rows belonged to nothing, once all keys were asked for."""
        while self._next() is not None:
            self._waiting = None
            self.orphans += 1
        return self.orphans

    def _next(self) -> Row | None:
        if self._waiting is None:
            self._waiting = next(self._rows, None)
        return self._waiting
