"""The grid's queries: the ids of a sort and filter in one go, cells for a window of ids, what there is to show.

Values of codes are the coder's own. Everything goes through `_value`, an expression in SQL over the item ``i``, which
is NULL where a cell is empty.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Sequence
from unicodedata import normalize

from reader.domain.grid import FIELDS, Column, Condition, Form, Found, Line, Query, Source, Test, Value
from reader.domain.model import AttributeType, CodeKind, CoderId, ItemId, ItemKind
from reader.storage import attributes, items, matches

COMMENTER = "(SELECT commenter_id FROM commenter_names WHERE name = i.author)"
"""Whom the author's name of the item `i` belongs to; NULL where nothing was said of the person. The name that somebody
is shown under does not count: another who comes with it later is not the same."""

_FIELDS = {
    "path": "nullif(i.path, '')",
    "author": "nullif(i.author, '')",
    "date": "nullif(i.published, '')",
    "article": "(SELECT title FROM items AS a WHERE a.id = i.article_id)",
    "snippet": f"substr(i.text, 1, {items.SNIPPET_CP})",
    "depth": "i.depth",
    "replies": "i.children",
    "read": items.READ,
    "flags": "(SELECT group_concat(kind) FROM (SELECT kind FROM flags WHERE flags.item_id = i.id "
    "AND flags.coder_id = {coder} ORDER BY kind))",
    "codes": "(SELECT count(DISTINCT c.code_id) FROM codings AS c WHERE c.item_id = i.id AND c.coder_id = {coder})",
}
_FORMS = {
    AttributeType.TEXT: Form.TEXT,
    AttributeType.NUMBER: Form.NUMBER,
    AttributeType.DATE: Form.DATE,
    AttributeType.CHOICE: Form.CHOICE,
}


def columns(conn: sqlite3.Connection) -> list[Column]:
    """All that can be shown: fields, attributes of the item, its article and its commenter, then codes in the order of
    the codebook (answers of a choice are its values, not columns)."""
    definitions = attributes.definitions(conn, counted=False)
    found = list(FIELDS)
    for source in (Source.ITEM, Source.ARTICLE, Source.COMMENTER):
        found += [Column(source, a.name, int(a.id), _FORMS[a.type], a.choices) for a in definitions]
    return found + _codes(conn)


def _codes(conn: sqlite3.Connection) -> list[Column]:
    below: dict[int | None, list[tuple[int, str, str, int, int]]] = {}
    for code, parent, *rest in conn.execute(
        "SELECT id, parent_id, name, kind, lowest, highest FROM codes ORDER BY ordinal, id"
    ):
        below.setdefault(parent, []).append((code, *rest))
    found: list[Column] = []
    stack = [(row, "") for row in reversed(below.get(None, []))]
    while stack:
        (code, name, kind, lowest, highest), above = stack.pop()
        path = f"{above}/{name}" if above else name
        children = below.get(code, [])
        if kind == CodeKind.CHOICE:
            answers = tuple((child[0], child[1]) for child in children)
            found.append(Column(Source.CODE, path, code, Form.ANSWER, answers=answers))
            # What lies below an answer can be a variable of its own; the answer cannot.
            stack.extend(
                (grand, f"{path}/{c[1]}") for c in reversed(children) for grand in reversed(below.get(c[0], []))
            )
            continue
        form = Form.SCALE if kind == CodeKind.SCALE else Form.CHECK
        found.append(Column(Source.CODE, path, code, form, lowest=lowest, highest=highest))
        stack.extend((child, path) for child in reversed(children))
    return found


def order(conn: sqlite3.Connection, query: Query, coder: CoderId, blind: bool = False) -> Found:
    """The ids of what `query` lets through, in its order. `blind` hides all codings."""
    _prepare(conn)
    shown = _shown(conn)
    where, values = _where(query, coder, blind, shown)
    join, keys = "", ""
    key_values: list[str | int] = []
    if query.sort is not None and query.sort.form is Form.PLACE:
        keys = "i.article_id DESC, i.position DESC" if query.descending else ""
    elif query.sort is not None:
        join, value = _joined(query.sort, coder, blind)
        key, key_values = _key(query.sort, value)
        keys = f"({value}) IS NULL, {key}{' DESC' if query.descending else ''}, i.article_id, i.position"
    # All in one row: between rows the thread would wait each time for the one that paints. With a limit the order of
    # what is joined is the order in which it is.
    (packed,) = conn.execute(
        "SELECT group_concat(id) FROM ("
        f"SELECT i.id FROM items AS i {join} WHERE {where} ORDER BY {keys or 'i.article_id, i.position'} LIMIT -1)",
        [*values, *key_values],
    ).fetchone()
    ids = array("q", json.loads(f"[{packed or ''}]"))
    if not query.narrowed and query.article is None and query.items is None:
        return Found(ids, len(ids))
    (total,) = conn.execute(f"SELECT count(*) FROM items AS i WHERE {shown}{_comments(query)}").fetchone()
    return Found(ids, int(total))


def fitting(
    conn: sqlite3.Connection, query: Query, ids: Sequence[ItemId], coder: CoderId, blind: bool = False
) -> set[ItemId]:
    """Those of `ids` that `query` lets through now."""
    _prepare(conn)
    where, values = _where(query, coder, blind, _shown(conn))
    rows = conn.execute(
        f"SELECT i.id FROM items AS i WHERE i.id IN (SELECT value FROM json_each(?)) AND {where}",
        [json.dumps([int(i) for i in ids]), *values],
    )
    return {ItemId(row[0]) for row in rows}


def lines(
    conn: sqlite3.Connection, ids: Sequence[int], wanted: Sequence[Column], coder: CoderId, blind: bool = False
) -> dict[ItemId, Line]:
    """The rows of `ids` (those that exist), with the values of the columns `wanted`."""
    cells = "".join(f", {_value(column, coder, blind)}" for column in wanted)
    some = ", ".join(str(int(i)) for i in ids)
    snippets = [at for at, column in enumerate(wanted) if column.key == "field:snippet"]
    found: dict[ItemId, Line] = {}
    for item, article, kind, path, author, *values in conn.execute(
        f"SELECT i.id, i.article_id, i.kind, i.path, i.author{cells} FROM items AS i WHERE i.id IN ({some})"
    ):
        for at in snippets:
            values[at] = " ".join(str(values[at]).split())
        line = Line(ItemId(item), ItemId(article), ItemKind(kind), path, author, tuple(values))
        found[line.id] = line
    return found


# Expressions


def _value(column: Column, coder: CoderId, blind: bool) -> str:
    """The column's value of the item ``i``."""
    number = int(column.id)
    match column.source:
        case Source.FIELD:
            if blind and column.name == "codes":
                return "NULL"
            return _FIELDS[column.name].format(coder=int(coder))
        case Source.ITEM | Source.ARTICLE:
            item = "i.id" if column.source is Source.ITEM else "i.article_id"
            return (
                "(SELECT nullif(v.value, '') FROM attribute_values AS v "
                f"WHERE v.item_id = {item} AND v.attribute_id = {number})"
            )
        case Source.COMMENTER:
            return (
                "(SELECT nullif(v.value, '') FROM commenter_values AS v "
                f"WHERE v.attribute_id = {number} AND v.commenter_id = {COMMENTER})"
            )
        case Source.CODE:
            if blind:
                return "NULL"
            mine = f"c.item_id = i.id AND c.coder_id = {int(coder)}"
            if column.form is Form.ANSWER:
                return (
                    f"(SELECT k.id FROM codings AS c JOIN codes AS k ON k.id = c.code_id WHERE {mine} "
                    f"AND k.parent_id = {number} ORDER BY k.ordinal, k.id LIMIT 1)"
                )
            if column.form is Form.SCALE:
                return f"(SELECT max(c.value) FROM codings AS c WHERE {mine} AND c.code_id = {number})"
            return f"(SELECT nullif(count(*), 0) FROM codings AS c WHERE {mine} AND c.code_id = {number})"


def _joined(column: Column, coder: CoderId, blind: bool) -> tuple[str, str]:
    """A join that brings the column's values for many items at once, and the value in it."""
    number = int(column.id)
    match column.source:
        case Source.ITEM | Source.ARTICLE:
            item = "i.id" if column.source is Source.ITEM else "i.article_id"
            return (
                f"LEFT JOIN attribute_values AS v ON v.item_id = {item} AND v.attribute_id = {number} AND v.value <> ''"
            ), "v.value"
        case Source.CODE if not blind:
            if column.form is Form.ANSWER:
                mine = (
                    "SELECT c.item_id, min(k.ordinal) AS value FROM codings AS c JOIN codes AS k ON k.id = c.code_id "
                    f"WHERE k.parent_id = {number}"
                )
            else:
                what = "max(c.value)" if column.form is Form.SCALE else "count(*)"
                mine = f"SELECT c.item_id, {what} AS value FROM codings AS c WHERE c.code_id = {number}"
            return f"LEFT JOIN ({mine} AND c.coder_id = {int(coder)} GROUP BY c.item_id) AS v ON v.item_id = i.id", (
                "v.value"
            )
        case _:
            return "", _value(column, coder, blind)


def _key(column: Column, value: str) -> tuple[str, list[str | int]]:
    """What a column's values are sorted by: numbers by size, choices in their own order, text without regard to case;
    of the joined value of an answer its place among the answers."""
    match column.form:
        case Form.NUMBER if column.source is not Source.FIELD:
            return f"CAST({value} AS REAL)", []
        case Form.CHOICE:
            cases = " ".join(f"WHEN ? THEN {number}" for number in range(len(column.choices)))
            return (f"CASE {value} {cases} ELSE {len(column.choices)} END" if cases else value), [*column.choices]
        case Form.TEXT | Form.FLAGS:
            return _text(value), []
        case _:
            return value, []


def _text(value: str) -> str:
    """Folded for comparison; only what is not plain ASCII goes through Python."""
    plain = f"length({value}) = length(CAST({value} AS BLOB))"
    return f"CASE WHEN {plain} THEN lower({value}) ELSE folded({value}) END"


def _folded(text: Value) -> Value:
    return normalize("NFC", text).casefold() if isinstance(text, str) else text


def _prepare(conn: sqlite3.Connection) -> None:
    conn.create_function("folded", 1, _folded, deterministic=True)


# Conditions


def _shown(conn: sqlite3.Connection) -> str:
    """Not of an import that has not ended: usually there is none, and nothing has to be looked up for each row."""
    (running,) = conn.execute("SELECT EXISTS (SELECT 1 FROM batches WHERE state = 'running')").fetchone()
    return f"i.id NOT IN ({items.HIDDEN_IDS})" if running else "1"


def _comments(query: Query) -> str:
    # The article's own position is -1: unlike the kind, it is in the index that gives the order.
    return "" if query.articles else " AND i.position >= 0"


def _where(query: Query, coder: CoderId, blind: bool, shown: str) -> tuple[str, list[str | int]]:
    where = [f"{shown}{_comments(query)}"]
    values: list[str | int] = []
    if query.article is not None:
        where.append("i.article_id = ?")
        values.append(query.article)
    if query.items is not None:
        where.append("i.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps([int(i) for i in query.items]))
    words = matches.expression(query.words)
    if words:
        where.append("i.id IN (SELECT rowid FROM items_fts WHERE items_fts MATCH ?)")
        values.append(words)
    for condition in query.conditions:
        one, bound = _condition(condition, _value(condition.column, coder, blind))
        where.append(one)
        values += bound
    return " AND ".join(where), values


def _condition(condition: Condition, value: str) -> tuple[str, list[str | int]]:
    form, low, high = condition.column.form, condition.low, condition.high
    match condition.test:
        case Test.EMPTY:
            return f"({value}) IS NULL", []
        case Test.NOT_EMPTY:
            return f"({value}) IS NOT NULL", []
        case Test.CONTAINS:
            return f"instr({_text(value)}, folded(?)) > 0", [low]
        case Test.BETWEEN:
            ends = [(end, sign) for end, sign in ((low, ">="), (high, "<=")) if end]
            if form is Form.DATE:
                # Of a day, a month or a year only as much is compared as both sides tell.
                parts = [f"substr({value}, 1, length(?)) {sign} substr(?, 1, length({value}))" for _, sign in ends]
                return " AND ".join(parts) or "1", [end for end, _ in ends for _ in range(2)]
            parts = [f"CAST({value} AS REAL) {sign} CAST(? AS REAL)" for _, sign in ends]
            # What is empty lies between nothing.
            return " AND ".join([*parts, f"({value}) IS NOT NULL"]), [end for end, _ in ends]
        case Test.IS:
            return _is(form, value, low)
        case Test.IS_NOT:
            one, bound = _is(form, value, low)
            return f"NOT coalesce({one}, 0)", bound


def _is(form: Form, value: str, wanted: str) -> tuple[str, list[str | int]]:
    match form:
        case Form.NUMBER | Form.SCALE | Form.ANSWER:
            return f"CAST({value} AS REAL) = CAST(? AS REAL)", [wanted]
        case Form.DATE:
            return f"substr({value}, 1, length(?)) = ?", [wanted, wanted]
        case Form.CHECK:
            return f"(coalesce({value}, 0) > 0) = ?", [int(wanted == "1")]
        case Form.FLAGS:
            return f"instr({value}, ?) > 0", [wanted]
        case _:
            return f"{_text(value)} = folded(?)", [wanted]
