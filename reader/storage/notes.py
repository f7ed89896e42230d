"""Memos as the journal lists them, with what they are about."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from reader.domain.folding import folded, folded_words
from reader.domain.model import CoderId, ItemId, ItemKind
from reader.domain.notes import Note, NoteKind, NoteOrder
from reader.storage import memos
from reader.storage.codings import Coders, by


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the journal is narrowed to. `words` must all occur in the text or in what it is about; `kinds` and `coder`
    are those that are let through (empty and None: all). Of coders that are not `shown`, only `own` memos come."""

    words: str = ""
    kinds: frozenset[NoteKind] = frozenset()
    coder: CoderId | None = None
    shown: Coders = None
    own: CoderId | None = None


def listed(
    conn: sqlite3.Connection, wanted: Wanted, order: NoteOrder, after: Note | None = None, limit: int = 200
) -> list[Note]:
    """The next `limit` memos behind `after`, with what they are about."""
    condition, values = _conditions(conn, wanted, about=order is NoteOrder.WHAT)
    place = _PLACES[order]
    turn, sign = ("", ">") if order is NoteOrder.WHAT else ("DESC", "<")
    if after is not None:
        condition += f" AND ({place}, m.id) {sign} (?, ?)"
        values += [after.place, after.memo.id]
    # What it is about is looked up for the page alone, unless all of it is searched or sorted.
    plain = order is not NoteOrder.WHAT and not wanted.words and wanted.shown is None
    return [
        _note(row)
        for row in conn.execute(
            f"SELECT {memos.COLUMNS}, page.place, coders.name, i.id, i.kind, a.title, i.path, i.author, "
            "code_path(coalesce(m.code_id, c.code_id)), CASE WHEN c.start IS NULL THEN '' ELSE c.quote END "
            f"FROM (SELECT m.id AS id, {place} AS place FROM memos AS m {'' if plain else _ABOUT} WHERE {condition} "
            f"ORDER BY {place} {turn}, m.id {turn} LIMIT ?) AS page JOIN memos AS m ON m.id = page.id {_ABOUT} "
            f"JOIN coders ON coders.id = m.coder_id ORDER BY page.place {turn}, page.id {turn}",
            (*values, limit),
        )
    ]


def count(conn: sqlite3.Connection, wanted: Wanted) -> int:
    condition, values = _conditions(conn, wanted)
    (count,) = conn.execute(f"SELECT count(*) FROM memos AS m {_ABOUT} WHERE {condition}", values).fetchone()
    return int(count)


def writers(conn: sqlite3.Connection) -> list[CoderId]:
    """Who wrote memos."""
    return [CoderId(row[0]) for row in conn.execute("SELECT DISTINCT coder_id FROM memos ORDER BY coder_id")]


_ABOUT = (
    "LEFT JOIN codings AS c ON c.id = m.coding_id "
    "LEFT JOIN items AS i ON i.id = coalesce(m.item_id, c.item_id) LEFT JOIN items AS a ON a.id = i.article_id"
)
_PLACES = {
    NoteOrder.UPDATED: "m.updated_at",
    NoteOrder.CREATED: "m.created_at",
    # An article before its comments, these in reading order, the codings on one by their codes.
    NoteOrder.WHAT: (
        "CASE WHEN m.code_id IS NOT NULL THEN '1' || bare(code_path(m.code_id)) "
        "WHEN i.id IS NOT NULL THEN '2' || bare(coalesce(a.title, '')) "
        "|| printf(char(1) || '%012d' || char(1) || '%012d', i.article_id, i.position + 1) "
        "|| bare(code_path(c.code_id)) ELSE '0' END"
    ),
}
_KINDS = {
    NoteKind.ITEM: "m.item_id IS NOT NULL",
    NoteKind.CODE: "m.code_id IS NOT NULL",
    NoteKind.CODING: "m.coding_id IS NOT NULL",
    NoteKind.PROJECT: "coalesce(m.item_id, m.code_id, m.coding_id) IS NULL",
}


def _conditions(conn: sqlite3.Connection, wanted: Wanted, *, about: bool = False) -> tuple[str, list[str | int]]:
    """Conditions on memos with `_ABOUT`, with the functions that they and the orders need."""
    paths = _code_paths(conn)
    conn.create_function("code_path", 1, lambda code: paths.get(code, ""), deterministic=False)
    words = folded_words(wanted.words)
    if words or about:
        conn.create_function("bare", 1, _bare, deterministic=True)
    where = ["1"]
    values: list[str | int] = []
    if wanted.kinds:
        where.append(f"({' OR '.join(_KINDS[kind] for kind in sorted(wanted.kinds))})")
    if wanted.coder is not None:
        where.append("m.coder_id = ?")
        values.append(wanted.coder)
    if wanted.shown is not None:
        own = f"m.coder_id = {int(wanted.own or 0)}"
        where.append(f"({own} OR 1{by(wanted.shown, 'm.coder_id')})")
        where.append(f"({own} OR c.id IS NULL OR 1{by(wanted.shown)})")
    if words:
        # Each word may stand in another part: the texts are put together, with a mark between them that nobody types.
        text = "bare(m.text || char(10) || code_path(coalesce(m.code_id, c.code_id)) || char(10) || "
        text += "coalesce(a.title, '') || char(10) || coalesce(i.author, '') || char(10) || coalesce(c.quote, ''))"
        where.append(" AND ".join(f"instr({text}, ?)" for _ in words))
        values += words
    return " AND ".join(where), values


def _bare(text: str | None) -> str | None:
    return None if text is None else folded(text)


def _code_paths(conn: sqlite3.Connection) -> dict[int, str]:
    rows = {row[0]: (row[1], str(row[2])) for row in conn.execute("SELECT id, parent_id, name FROM codes")}
    paths: dict[int, str] = {}
    for code in rows:
        names: list[str] = []
        at: int | None = code
        while at in rows:
            at, name = rows[at]
            names.append(name)
        paths[code] = "/".join(reversed(names))
    return paths


def _note(row: tuple[Any, ...]) -> Note:
    memo = memos.memo(row)
    place, coder, item, kind, title, path, author, code_path, quote = row[9:]
    about = (
        NoteKind.CODE
        if memo.code_id is not None
        else NoteKind.CODING
        if memo.coding_id is not None
        else NoteKind.ITEM
        if memo.item_id is not None
        else NoteKind.PROJECT
    )
    return Note(
        memo,
        about,
        coder,
        place,
        None if item is None else ItemId(item),
        None if kind is None else ItemKind(kind),
        title or "",
        path or "",
        author if kind == ItemKind.COMMENT else None,
        code_path or "",
        quote or "",
    )
