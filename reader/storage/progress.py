"""How far reading and coding are, and the queues of what is left. Each query goes over the marks, not the texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.domain.model import CoderId, FlagKind, ItemId
from reader.domain.work import ArticleProgress, CoderProgress, Progress, Queue, QueueKind
from reader.storage import items

_CODED = "SELECT item_id FROM codings WHERE coder_id = :coder"
_READ = (
    "SELECT item_id FROM reads WHERE coder_id = :coder AND read = 1 UNION ALL "
    "SELECT item_id FROM seen WHERE coder_id = :coder "
    "AND item_id NOT IN (SELECT item_id FROM reads WHERE coder_id = :coder)"
)
"""The same rule as `items.READ`, from the marks' side."""
_FLAGGED = "SELECT item_id FROM flags WHERE coder_id = :coder AND kind = 'flag'"


_EMPTY = f"SELECT id AS item_id FROM items WHERE kind = 1 AND state <> 'shown' AND id NOT IN ({_CODED})"


def progress(conn: sqlite3.Connection, coder: CoderId) -> Progress:
    """Of every article, for `coder`, and of every coder."""
    read, coded, flagged, empty = (_by_article(conn, marked, coder) for marked in (_READ, _CODED, _FLAGGED, _EMPTY))
    return Progress(
        tuple(
            ArticleProgress(
                ItemId(item),
                title or "",
                comments,
                read.get(item, 0),
                coded.get(item, 0),
                comments - coded.get(item, 0) - empty.get(item, 0),
                flagged.get(item, 0),
            )
            for item, title, comments in conn.execute(
                "SELECT i.id, i.title, i.descendants FROM articles AS a CROSS JOIN items AS i ON i.id = a.id "
                f"WHERE i.{items.SHOWN} ORDER BY i.id"
            )
        ),
        coders(conn),
    )


def coders(conn: sqlite3.Connection) -> tuple[CoderProgress, ...]:
    """Every coder of the project by name, with what is coded."""
    return tuple(
        CoderProgress(CoderId(coder), name, comments or 0, codings or 0, articles or 0)
        for coder, name, comments, codings, articles in conn.execute(
            "SELECT p.id, p.name, w.comments, w.codings, w.articles FROM coders AS p LEFT JOIN ("
            "SELECT m.coder_id, sum(i.kind = 1) AS comments, sum(m.codings) AS codings, "
            "count(DISTINCT i.article_id) AS articles FROM (SELECT item_id, coder_id, count(*) AS codings FROM codings "
            "GROUP BY item_id, coder_id) AS m CROSS JOIN items AS i ON i.id = m.item_id GROUP BY m.coder_id"
            ") AS w ON w.coder_id = p.id "
            "ORDER BY p.name COLLATE NOCASE, p.id"
        )
    )


def queue(conn: sqlite3.Connection, wanted: Queue, coder: CoderId) -> list[ItemId]:
    """The items of a queue in their order: that of the library, or of a sample's draw. Of what is uncoded or unread
    those that are so now; a filter's result is not known here."""
    match wanted.kind:
        case QueueKind.UNCODED:
            query = f"{_COMMENTS} AND i.id NOT IN ({_CODED})"
        case QueueKind.UNREAD:
            query = f"{_COMMENTS} AND i.id NOT IN ({_READ})"
        case QueueKind.FLAGGED | QueueKind.BOOKMARKED:
            kind = FlagKind.FLAG if wanted.kind is QueueKind.FLAGGED else FlagKind.BOOKMARK
            query = (
                "SELECT i.id FROM flags AS f JOIN items AS i ON i.id = f.item_id "
                f"WHERE f.coder_id = :coder AND f.kind = '{kind.value}' AND i.{items.SHOWN}"
            )
        case QueueKind.SAMPLE:
            found = conn.execute(
                "SELECT item_id FROM sample_items WHERE sample_id = ? ORDER BY ordinal", (wanted.sample,)
            )
            return [ItemId(row[0]) for row in found]
        case _:
            return []
    return [ItemId(row[0]) for row in conn.execute(f"{query} ORDER BY i.article_id, i.position", {"coder": coder})]


def following(conn: sqlite3.Connection, kind: QueueKind, coder: CoderId, after: ItemId | None) -> ItemId | None:
    """The next that is uncoded or unread behind `after` in the order of the library; then from the beginning."""
    open_still = (
        f"NOT {items.READ.format(coder=int(coder))}"
        if kind is QueueKind.UNREAD
        else f"NOT EXISTS (SELECT 1 FROM codings AS c WHERE c.item_id = i.id AND c.coder_id = {int(coder)})"
    )
    place = conn.execute("SELECT article_id, position FROM items WHERE id = ?", (after or 0,)).fetchone() or (0, -1)
    for sign in (">", "<"):
        row = conn.execute(
            f"{_COMMENTS} AND (i.article_id, i.position) {sign} (?, ?) AND {open_still} "
            "ORDER BY i.article_id, i.position LIMIT 1",
            place,
        ).fetchone()
        if row:
            return ItemId(row[0])
    return None


def done(
    conn: sqlite3.Connection, kind: QueueKind, coder: CoderId, among: Sequence[int] | None = None
) -> frozenset[ItemId]:
    """The items that are done in a queue of this kind (see `QueueKind`), of `among` alone where given."""
    if kind in (QueueKind.FLAGGED, QueueKind.BOOKMARKED):
        if among is None:
            return frozenset()
        mark = FlagKind.FLAG if kind is QueueKind.FLAGGED else FlagKind.BOOKMARK
        marked = f"SELECT item_id FROM flags WHERE coder_id = :coder AND kind = '{mark.value}'"
        return frozenset(ItemId(item) for item in among) - _marked(conn, marked, coder, among)
    return _marked(conn, _READ if kind is QueueKind.UNREAD else _CODED, coder, among)


_COMMENTS = f"SELECT i.id FROM items AS i WHERE i.kind = 1 AND i.state = 'shown' AND i.{items.SHOWN}"


def _marked(conn: sqlite3.Connection, marked: str, coder: CoderId, among: Sequence[int] | None) -> frozenset[ItemId]:
    if among is None:
        return frozenset(ItemId(row[0]) for row in conn.execute(marked, {"coder": coder}))
    found: set[ItemId] = set()
    for at in range(0, len(among), 500):
        some = ", ".join(str(int(item)) for item in among[at : at + 500])
        query = f"SELECT item_id FROM ({marked}) WHERE item_id IN ({some})"
        found |= {ItemId(row[0]) for row in conn.execute(query, {"coder": coder})}
    return frozenset(found)


def _by_article(conn: sqlite3.Connection, marked: str, coder: CoderId) -> dict[int, int]:
    """Article -> how many of its comments are in the query `marked`. In the order of their ids: so each page of the
    items is read once (a quarter of the time, with 65,000 of 100,000 marked)."""
    return dict(
        conn.execute(
            "SELECT i.article_id, count(*) FROM "
            f"(SELECT item_id FROM ({marked}) GROUP BY item_id ORDER BY item_id) AS m "
            "CROSS JOIN items AS i ON i.id = m.item_id WHERE i.kind = 1 GROUP BY i.article_id",
            {"coder": coder},
        ).fetchall()
    )
