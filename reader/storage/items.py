"""Articles and comments: rows for the tree, whole items for the reader, whether they were read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from reader.domain.filters import Order
from reader.domain.model import Article, CodeId, CoderId, FlagKind, Item, ItemId, ItemKind, Row, Source
from reader.domain.records import CommentState
from reader.storage.clock import now
from reader.storage.codings import Coders, by
from reader.storage.packing import unpack_body, unpack_polls

SNIPPET_CP = 160

_RUNNING = "SELECT s.id FROM sources AS s JOIN batches AS b ON b.id = s.batch_id WHERE b.state = 'running'"
SHOWN = f"source_id NOT IN ({_RUNNING})"
"""Condition on `items`: not of an import that has not ended, which may yet be taken back."""
HIDDEN_IDS = f"SELECT id FROM items WHERE source_id IN ({_RUNNING})"
"""The items that are not shown, found by the index: usually none."""

READ = (
    "coalesce((SELECT read FROM reads WHERE reads.item_id = i.id AND reads.coder_id = {coder}), "
    "EXISTS (SELECT 1 FROM seen WHERE seen.item_id = i.id AND seen.coder_id = {coder}))"
)
"""Whether the item `i` is read: what the coder said, else whether it was seen. To be formatted with `coder`."""

_ROW_COLUMNS = f"""
SELECT i.id, i.kind, i.article_id, i.parent_id, i.ordinal, i.path, i.depth, i.title, i.author, i.published, i.state,
    substr(i.text, 1, {SNIPPET_CP}), i.children, i.descendants,
    {READ.format(coder=":coder")},
    EXISTS (SELECT 1 FROM memos WHERE memos.item_id = i.id),
    (SELECT group_concat(kind) FROM flags WHERE flags.item_id = i.id AND flags.coder_id = :coder),
    i.vanished_at IS NOT NULL
"""
_ROW = f"{_ROW_COLUMNS} FROM items AS i"
_ITEM_COLUMNS = (
    "id, guid, kind, article_id, parent_id, path, position, depth, number, title, author, published, score, state, "
    "text, blocks, marks, children, descendants, vanished_at, revision"
)
_ITEM = f"SELECT {_ITEM_COLUMNS} FROM items"
_ORDERS = {
    Order.ADDED: "i.id",
    Order.TITLE: "i.title COLLATE NOCASE, i.id",
    Order.DATE: "i.published DESC, i.id",
    Order.COMMENTS: "i.descendants DESC, i.id",
    # Looked up item by item: as a join, it may go through all codings of the coder for each article.
    Order.CODED: "(SELECT sum(EXISTS (SELECT 1 FROM codings AS c WHERE c.item_id = b.id AND c.coder_id = :coder)) "
    "* 1000 / (i.descendants + 1) FROM items AS b WHERE b.article_id = i.id) DESC, i.id",
}


def articles(
    conn: sqlite3.Connection,
    coder: CoderId,
    order: Order = Order.ADDED,
    filtered: bool = False,
    coders: Coders = None,
) -> list[Row]:
    """Every article, or those with something in ``temp.matched`` (see `storage.matches`)."""
    where = " AND i.id IN (SELECT article_id FROM temp.matched)" if filtered else ""
    # From the articles on: among all items they would be looked for in all texts.
    found = f"{_ROW_COLUMNS} FROM articles AS a CROSS JOIN items AS i ON i.id = a.id"
    query = f"{found} WHERE i.{SHOWN}{where} ORDER BY {_ORDERS[order]}"
    return _rows(conn, conn.execute(query, {"coder": coder}).fetchall(), coders)


def children(
    conn: sqlite3.Connection,
    parent: ItemId,
    coder: CoderId,
    after: int = -1,
    limit: int = 256,
    filtered: bool = False,
    coders: Coders = None,
) -> list[Row]:
    """The next `limit` children of an item, from the ordinal behind `after`; if `filtered`, those whose branch holds
    a match."""
    where = "i.parent_id = :parent AND i.ordinal > :after"
    if filtered:
        where += (
            " AND EXISTS (SELECT 1 FROM temp.matched AS m WHERE m.article_id = i.article_id "
            "AND m.position BETWEEN i.position AND i.position + i.descendants)"
        )
    found = conn.execute(
        f"{_ROW} WHERE {where} ORDER BY i.ordinal LIMIT :limit",
        {"parent": parent, "after": after, "coder": coder, "limit": limit},
    ).fetchall()
    return _rows(conn, found, coders)


def rows(conn: sqlite3.Connection, ids: Sequence[ItemId], coder: CoderId, coders: Coders = None) -> list[Row]:
    """The rows of `ids` (those that exist), in the order of the library and the thread."""
    found: list[tuple[Any, ...]] = []
    for at in range(0, len(ids), 500):
        some = ", ".join(str(int(i)) for i in ids[at : at + 500])
        found += conn.execute(
            f"{_ROW} WHERE i.id IN ({some}) ORDER BY i.article_id, i.position", {"coder": coder}
        ).fetchall()
    return _rows(conn, found, coders)


def ancestors(conn: sqlite3.Connection, item: ItemId) -> list[ItemId]:
    """From the article down to the item's parent; empty for an article or an unknown item."""
    return [
        ItemId(row[0])
        for row in conn.execute(
            "WITH RECURSIVE up(id, parent_id, level) AS ("
            "SELECT id, parent_id, 0 FROM items WHERE id = ? "
            "UNION ALL SELECT items.id, items.parent_id, up.level + 1 FROM items JOIN up ON items.id = up.parent_id) "
            "SELECT id FROM up WHERE level > 0 ORDER BY level DESC",
            (item,),
        )
    ]


def item(conn: sqlite3.Connection, item_id: ItemId) -> Item | None:
    row = conn.execute(f"{_ITEM} WHERE id = ?", (item_id,)).fetchone()
    return _item(row) if row else None


def article(conn: sqlite3.Connection, article_id: ItemId) -> Article | None:
    found = list(_articles(conn, "WHERE i.id = ?", (article_id,)))
    return found[0] if found else None


def all_articles(conn: sqlite3.Connection, only: str = "") -> Iterator[Article]:
    """Every article in the order it was added, streamed. `only` is a query of ids that narrows them."""
    return _articles(conn, f"WHERE i.{SHOWN}{_among('i.id', only)} ORDER BY i.id", ())


def thread(
    conn: sqlite3.Connection, article_id: ItemId, after: int = -1, limit: int = 1_000_000_000, only: str = ""
) -> Iterator[Item]:
    """Comments of an article in reading order, from the position behind `after`, streamed. `only` is a query of ids
    that narrows them."""
    cursor = conn.execute(
        f"{_ITEM} WHERE article_id = ? AND position > ?{_among('id', only)} ORDER BY position LIMIT ?",
        (article_id, max(after, -1), limit),
    )
    return map(_item, cursor)


def below(conn: sqlite3.Connection, item_id: ItemId) -> Iterator[Item]:
    """All comments below one, in reading order, streamed."""
    cursor = conn.execute(
        f"SELECT {', '.join('i.' + column for column in _ITEM_COLUMNS.split(', '))} FROM items AS top JOIN items AS i "
        "ON i.article_id = top.article_id AND i.position > top.position "
        "AND i.position <= top.position + top.descendants WHERE top.id = ? ORDER BY i.position",
        (item_id,),
    )
    return map(_item, cursor)


def _among(column: str, only: str) -> str:
    return f" AND {column} IN ({only})" if only else ""


def at_position(conn: sqlite3.Connection, article_id: ItemId, position: int) -> ItemId | None:
    row = conn.execute("SELECT id FROM items WHERE article_id = ? AND position = ?", (article_id, position)).fetchone()
    return ItemId(row[0]) if row else None


def branch(conn: sqlite3.Connection, item_id: ItemId) -> list[ItemId]:
    """An item and all below it, in reading order; for an article, all of it."""
    return [
        ItemId(row[0])
        for row in conn.execute(
            "SELECT b.id FROM items AS i JOIN items AS b ON b.article_id = i.article_id "
            "AND b.position BETWEEN i.position AND i.position + i.descendants WHERE i.id = ? ORDER BY b.position",
            (item_id,),
        )
    ]


def next_unread(conn: sqlite3.Connection, after: ItemId | None, coder: CoderId) -> ItemId | None:
    """The first comment behind `after`, in the order of the library, that `coder` has not read; then from the
    beginning. One whose text is not there is passed over."""
    return _following(conn, after, f"NOT {READ.format(coder=int(coder))}")


def next_uncoded(conn: sqlite3.Connection, after: ItemId | None, coder: CoderId) -> ItemId | None:
    """The first comment behind `after`, in the order of the library, without a coding of `coder`'s; then from the
    beginning. One whose text is not there is passed over."""
    return _following(
        conn,
        after,
        f"NOT EXISTS (SELECT 1 FROM codings WHERE codings.item_id = i.id AND codings.coder_id = {int(coder)})",
    )


def _following(conn: sqlite3.Connection, after: ItemId | None, condition: str) -> ItemId | None:
    start = conn.execute("SELECT article_id, position FROM items WHERE id = ?", (after or 0,)).fetchone() or (0, -1)
    for where, values in (
        ("i.article_id = ? AND i.position > ?", start),
        ("i.article_id > ?", start[:1]),
        ("i.article_id < ?", start[:1]),
        ("i.article_id = ? AND i.position < ?", start),
    ):
        row = conn.execute(
            f"SELECT i.id FROM items AS i WHERE {where} AND i.kind = 1 AND i.state = 'shown' AND i.{SHOWN} "
            f"AND {condition} ORDER BY i.article_id, i.position LIMIT 1",
            values,
        ).fetchone()
        if row:
            return ItemId(row[0])
    return None


def coded_count(conn: sqlite3.Connection, article_id: ItemId, coder: CoderId) -> int:
    """How many comments of an article have at least one coding of `coder`'s."""
    (count,) = conn.execute(
        # The article's own position is -1: unlike the kind, it is in the index.
        "SELECT count(*) FROM items WHERE article_id = ? AND position >= 0 "
        "AND EXISTS (SELECT 1 FROM codings WHERE codings.item_id = items.id AND codings.coder_id = ?)",
        (article_id, coder),
    ).fetchone()
    return int(count)


def exists(conn: sqlite3.Connection, item_id: ItemId) -> bool:
    return conn.execute("SELECT 1 FROM items WHERE id = ?", (item_id,)).fetchone() is not None


def by_guid(conn: sqlite3.Connection, guid: str) -> ItemId | None:
    row = conn.execute("SELECT id FROM items WHERE guid = ?", (guid,)).fetchone()
    return ItemId(row[0]) if row else None


def mark_read(conn: sqlite3.Connection, ids: Sequence[ItemId], coder: CoderId, read: bool) -> None:
    """What `coder` says of them. Whatever is no longer there is passed over."""
    at = now()
    conn.executemany(
        "INSERT INTO reads(item_id, coder_id, read_at, read) SELECT id, ?, ?, ? FROM items WHERE id = ? "
        "ON CONFLICT(item_id, coder_id) DO UPDATE SET read = excluded.read, read_at = excluded.read_at "
        "WHERE read <> excluded.read",
        [(coder, at, int(read), i) for i in ids],
    )


def mark_seen(conn: sqlite3.Connection, ids: Sequence[ItemId], coder: CoderId) -> None:
    """They were on `coder`'s screen for a while."""
    at = now()
    conn.executemany(
        "INSERT INTO seen(item_id, coder_id, seen_at) SELECT id, ?, ? FROM items WHERE id = ? ON CONFLICT DO NOTHING",
        [(coder, at, i) for i in ids],
    )


def remove_articles(conn: sqlite3.Connection, ids: Sequence[ItemId]) -> None:
    """Delete articles with all below them: comments, codings, memos, attributes."""
    conn.executemany("DELETE FROM items WHERE id = ? AND kind = 0", [(i,) for i in ids])


def touched_by_removal(conn: sqlite3.Connection, ids: Sequence[ItemId]) -> tuple[int, int]:
    """How many comments and codings go with these articles."""
    some = ", ".join(str(int(i)) for i in ids)
    (comments,) = conn.execute(f"SELECT coalesce(sum(descendants), 0) FROM items WHERE id IN ({some})").fetchone()
    (codings,) = conn.execute(
        f"SELECT count(*) FROM codings JOIN items ON items.id = codings.item_id WHERE items.article_id IN ({some})"
    ).fetchone()
    return int(comments), int(codings)


def _articles(conn: sqlite3.Connection, rest: str, values: tuple[int, ...]) -> Iterator[Article]:
    columns = ", ".join(f"i.{name.strip()}" for name in _ITEM_COLUMNS.split(","))
    cursor = conn.execute(
        f"SELECT {columns}, a.standfirst, a.site, a.url, a.language, a.declared_comments, a.polls, "
        "s.name, s.sha256, s.importer FROM articles AS a CROSS JOIN items AS i ON i.id = a.id "
        f"JOIN sources AS s ON s.id = i.source_id {rest}",
        values,
    )
    for row in cursor:
        standfirst, site, url, language, declared, polls, name, sha256, importer = row[-9:]
        yield Article(
            _item(row), standfirst, site, url, language, declared, unpack_polls(polls), Source(name, sha256, importer)
        )


_STATES = {state.value: state for state in CommentState}
"""Quicker than asking the enum, a hundred thousand times."""


def _item(row: tuple[Any, ...]) -> Item:
    (
        item_id,
        guid,
        kind,
        article_id,
        parent_id,
        path,
        position,
        depth,
        number,
        title,
        author,
        published,
        score,
        state,
        text,
        blocks,
        marks,
        below,
        descendants,
        vanished_at,
        revision,
    ) = row[:21]
    comment = kind == ItemKind.COMMENT
    return Item(
        ItemId(item_id),
        guid,
        ItemKind.COMMENT if comment else ItemKind.ARTICLE,
        ItemId(article_id),
        ItemId(parent_id) if comment and depth else None,
        path,
        position,
        depth,
        number,
        title,
        author,
        published,
        score,
        _STATES[state],
        unpack_body(text, blocks, marks),
        below,
        descendants,
        vanished_at,
        revision,
    )


def _rows(conn: sqlite3.Connection, found: Sequence[tuple[Any, ...]], coders: Coders) -> list[Row]:
    codes = _codes_on(conn, [int(row[0]) for row in found], coders)
    return [_row(row, codes.get(int(row[0]), ())) for row in found]


def _row(row: tuple[Any, ...], codes: tuple[CodeId, ...]) -> Row:
    return Row(
        ItemId(row[0]),
        ItemKind(row[1]),
        ItemId(row[2]),
        None if row[3] is None else ItemId(row[3]),
        row[4],
        row[5],
        row[6],
        row[7],
        row[8],
        row[9],
        CommentState(row[10]),
        " ".join(str(row[11]).split()),
        row[12],
        row[13],
        bool(row[14]),
        bool(row[15]),
        codes,
        frozenset(FlagKind(kind) for kind in row[16].split(",")) if row[16] else frozenset(),
        bool(row[17]),
    )


def _codes_on(conn: sqlite3.Connection, ids: Sequence[int], coders: Coders) -> dict[int, tuple[CodeId, ...]]:
    codes: dict[int, tuple[CodeId, ...]] = {}
    for at in range(0, len(ids), 500):
        some = ", ".join(map(str, ids[at : at + 500]))
        for item_id, code_id in conn.execute(
            f"SELECT DISTINCT item_id, code_id FROM codings WHERE item_id IN ({some}){by(coders, 'coder_id')} "
            "ORDER BY item_id, code_id"
        ):
            codes[item_id] = (*codes.get(item_id, ()), CodeId(code_id))
    return codes
