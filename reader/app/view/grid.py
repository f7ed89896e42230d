"""The grid: one row a comment, with attributes and code variables as columns."""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.view.part import Part, explaining
from reader.domain.grid import Column, Found, Line, Query
from reader.domain.model import ItemId
from reader.storage import grid


@explaining
class Grid(Part):
    """Codes show what the coder has coded; where nobody's codings are shown, theirs are hidden as well."""

    def columns(self) -> list[Column]:
        """Everything that can be a column."""
        return grid.columns(self._conn)

    def order(self, query: Query) -> Found:
        return grid.order(self._conn, query, self._eyes.coder, self._blind)

    def fitting(self, query: Query, ids: Sequence[ItemId]) -> set[ItemId]:
        """Those of `ids` that `query` lets through now."""
        return grid.fitting(self._conn, query, ids, self._eyes.coder, self._blind)

    def lines(self, ids: Sequence[int], columns: Sequence[Column]) -> dict[ItemId, Line]:
        """The rows of `ids`, those that exist."""
        return grid.lines(self._conn, ids, columns, self._eyes.coder, self._blind)

    @property
    def _blind(self) -> bool:
        return self._eyes.shown is not None and not self._eyes.shown
