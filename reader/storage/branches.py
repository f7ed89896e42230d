"""Where the branches of threads lie: positions and lengths, without any text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.domain.model import ItemId
from reader.domain.outline import Branch

_BRANCH = "SELECT id, article_id, position, depth, descendants FROM items WHERE kind = 1"


def with_ids(conn: sqlite3.Connection, ids: Iterable[int]) -> list[Branch]:
    """The comments with these ids, those that exist."""
    wanted = sorted(int(i) for i in ids)
    found: list[Branch] = []
    for at in range(0, len(wanted), 500):
        some = ", ".join(map(str, wanted[at : at + 500]))
        found += map(_branch, conn.execute(f"{_BRANCH} AND id IN ({some})"))
    return found


def at_depth(conn: sqlite3.Connection, article: ItemId, depth: int) -> list[Branch]:
    """The comments of an article at that depth which have answers, in reading order."""
    return [
        _branch(row)
        for row in conn.execute(
            f"{_BRANCH} AND article_id = ? AND depth = ? AND descendants > 0 ORDER BY position", (article, depth)
        )
    ]


def _branch(row: tuple[int, int, int, int, int]) -> Branch:
    return Branch(ItemId(row[0]), ItemId(row[1]), *row[2:])
