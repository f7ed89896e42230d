"""What a scope lets through: codes, coders, and items in two temporary tables of a reader's own connection.

``temp.chosen`` holds the items that were chosen, ``temp.shown`` those and what goes along as context, with their
articles.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.errors import UserError
from reader.domain.filters import Filter
from reader.domain.model import Code, CodeId, CoderId, ItemId
from reader.domain.scope import Context, Scope
from reader.domain.words import translate
from reader.storage import codes, codings, matches

CHOSEN = "SELECT item_id FROM temp.chosen"
SHOWN = "SELECT item_id FROM temp.shown"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """`codes` and `coders` are those whose codings go, None where all do; `book` also has the codes above them.
    `of_items` says that the temporary tables hold."""

    codes: frozenset[CodeId] | None = None
    book: frozenset[CodeId] | None = None
    coders: frozenset[CoderId] | None = None
    of_items: bool = False

    @property
    def shown(self) -> str:
        """A query of the ids of the items there are; empty where all are."""
        return SHOWN if self.of_items else ""

    def codings(self) -> str:
        """The condition on a coding `c` that it goes."""
        return _codings(self.codes, self.coders) + (f" AND c.item_id IN ({CHOSEN})" if self.of_items else "")


def narrow(conn: sqlite3.Connection, scope: Scope) -> Narrowed:
    """Find what `scope` chooses. Raises `UserError` where it names a code, a coder or an article that is not there."""
    if not scope.narrow:
        return Narrowed()
    chosen, book = _codes(codes.codebook(conn), scope.codes) if scope.codes else (None, None)
    coders = _coders(conn, scope.coders) if scope.coders else None
    if scope.of_items:
        _choose(conn, scope, _articles(conn, scope.articles), _codings(chosen, coders))
        _show(conn, scope.context)
    return Narrowed(chosen, book, coders, scope.of_items)


def _codings(chosen: frozenset[CodeId] | None, coders: frozenset[CoderId] | None) -> str:
    some = "" if chosen is None else f" AND c.code_id IN ({_numbers(chosen)})"
    return f"TRUE{some}{codings.by(coders)}"


def _numbers(ids: frozenset[CodeId] | frozenset[ItemId]) -> str:
    return ", ".join(str(int(one)) for one in sorted(ids))


def _codes(book: Sequence[Code], paths: Sequence[str]) -> tuple[frozenset[CodeId], frozenset[CodeId]]:
    """The codes at `paths` with those below them, and the same with those above them."""
    by_path = {code.path: code for code in book}
    for path in paths:
        if path not in by_path:
            raise UserError(translate("Errors", "There is no code “{path}”.").format(path=path))
    wanted = {by_path[path].id for path in paths}
    parents = {code.id: code.parent_id for code in book}
    # In the order of the book, what is above a code has been looked at before it.
    for code in book:
        if code.parent_id in wanted:
            wanted.add(code.id)
    above = set(wanted)
    for chosen in wanted:
        at = parents[chosen]
        while at is not None and at not in above:
            above.add(at)
            at = parents[at]
    return frozenset(wanted), frozenset(above)


def _coders(conn: sqlite3.Connection, names: Sequence[str]) -> frozenset[CoderId]:
    known = {coder.name: coder.id for coder in codings.coders(conn)}
    for name in names:
        if name not in known:
            raise UserError(translate("Errors", "There is no coder “{name}”.").format(name=name))
    return frozenset(known[name] for name in names)


def _articles(conn: sqlite3.Connection, wanted: Sequence[str]) -> frozenset[ItemId]:
    """Articles by title (all that have it) or GUID."""
    found: set[ItemId] = set()
    for name in wanted:
        rows = conn.execute("SELECT id FROM items WHERE kind = 0 AND (guid = ? OR title = ?)", (name, name)).fetchall()
        if not rows:
            raise UserError(translate("Errors", "There is no article “{title}”.").format(title=name))
        found.update(ItemId(row[0]) for row in rows)
    return frozenset(found)


def _choose(conn: sqlite3.Connection, scope: Scope, articles: frozenset[ItemId], coded: str) -> None:
    wanted = Filter(
        words=scope.words,
        author=scope.author,
        since=scope.since,
        until=scope.until,
        attributes=scope.attributes,
    )
    # Nothing in it depends on who asks.
    where, values = matches.conditions(conn, wanted, CoderId(0), None)
    if articles:
        where += f" AND i.article_id IN ({_numbers(articles)})"
    if scope.shallowest is not None:
        where += " AND i.kind = 1 AND i.depth >= ?"
        values.append(scope.shallowest)
    if scope.deepest is not None:
        where += " AND i.kind = 1 AND i.depth <= ?"
        values.append(scope.deepest)
    if scope.coded:
        where += f" AND EXISTS (SELECT 1 FROM codings AS c WHERE c.item_id = i.id AND {coded})"
    conn.execute("CREATE TEMP TABLE chosen(item_id INTEGER PRIMARY KEY)")
    conn.execute(f"INSERT INTO temp.chosen SELECT i.id FROM items AS i WHERE {where}", values)


_ROOTS = (
    "SELECT DISTINCT r.article_id, r.position, r.descendants FROM items AS r JOIN temp.shown AS s ON s.item_id = r.id "
    "WHERE r.depth = 0 AND r.kind = 1"
)


def _show(conn: sqlite3.Connection, context: Context) -> None:
    conn.execute("CREATE TEMP TABLE shown(item_id INTEGER PRIMARY KEY)")
    conn.execute(f"INSERT INTO temp.shown {CHOSEN}")
    if context is Context.PARENT:
        conn.execute(
            f"INSERT OR IGNORE INTO temp.shown SELECT parent_id FROM items WHERE id IN ({CHOSEN}) "
            "AND parent_id IS NOT NULL"
        )
    elif context in (Context.CHAIN, Context.THREAD):
        conn.execute(
            f"WITH RECURSIVE up(id) AS ({CHOSEN} UNION SELECT i.parent_id FROM items AS i JOIN up ON i.id = up.id "
            "WHERE i.parent_id IS NOT NULL) INSERT OR IGNORE INTO temp.shown SELECT id FROM up"
        )
    if context is Context.THREAD:
        conn.execute(
            f"INSERT OR IGNORE INTO temp.shown SELECT i.id FROM ({_ROOTS}) AS t JOIN items AS i "
            "ON i.article_id = t.article_id AND i.position BETWEEN t.position AND t.position + t.descendants"
        )
    conn.execute(f"INSERT OR IGNORE INTO temp.shown SELECT DISTINCT article_id FROM items WHERE id IN ({SHOWN})")


def context_only(conn: sqlite3.Connection, article: ItemId) -> frozenset[ItemId]:
    """Of an article, the items that are there as context and were not chosen."""
    return frozenset(
        ItemId(row[0])
        for row in conn.execute(
            f"SELECT id FROM items WHERE article_id = ? AND id IN ({SHOWN}) AND id NOT IN ({CHOSEN})", (article,)
        )
    )


def shown(conn: sqlite3.Connection, article: ItemId) -> frozenset[ItemId]:
    """The items of an article that are there."""
    return frozenset(
        ItemId(row[0])
        for row in conn.execute(f"SELECT id FROM items WHERE article_id = ? AND id IN ({SHOWN})", (article,))
    )
