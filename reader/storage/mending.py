"""What a person mends of what is stored: see `reader.app.commands.mending` for what each of it means.

What the page said goes into `items.captured` (see `migrations`), so that its later captures are still recognised and
leave alone what was mended.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from reader.domain.cutting import Cut, joined, stretch, without
from reader.domain.model import ItemId
from reader.domain.text import Body, Span, anchor, text_hash
from reader.storage import captures, codebook, imports, revisions
from reader.storage.clock import now
from reader.storage.ids import guid
from reader.storage.packing import pack_blocks, pack_marks, unpack_body
from reader.storage.threads import Numbers, Thread

OF_ITEM = ("author", "published", "title")
OF_ARTICLE = ("standfirst", "site", "url")


def correct(conn: sqlite3.Connection, item: ItemId, values: Mapping[str, str | None]) -> None:
    """Set columns of `OF_ITEM` and `OF_ARTICLE`; raises `ValueError` for any other."""
    for name, value in values.items():
        if name not in (*OF_ITEM, *OF_ARTICLE):
            raise ValueError(f"not to be corrected: {name}")
        table = "items" if name in OF_ITEM else "articles"
        (was,) = conn.execute(f"SELECT {name} FROM {table} WHERE id = ?", (item,)).fetchone()
        if was != value:
            remember(conn, item, {name: was})
            conn.execute(f"UPDATE {table} SET {name} = ? WHERE id = ?", (value, item))
    if "title" in values or "url" in values:
        url, title = conn.execute(
            "SELECT a.url, i.title FROM articles AS a JOIN items AS i ON i.id = a.id WHERE a.id = ?", (item,)
        ).fetchone()
        captures.renew_keys(conn, item, url, title)


def remember(conn: sqlite3.Connection, item: int, page: Mapping[str, Any]) -> None:
    """Keep what the page says of an item that is about to be mended; what was kept before stays."""
    (packed,) = conn.execute("SELECT captured FROM items WHERE id = ?", (item,)).fetchone()
    said = captures.unpacked(packed)
    conn.execute("UPDATE items SET captured = ? WHERE id = ?", (captures.packed({**page, **said}), item))


def place(conn: sqlite3.Connection, thread: Thread, comment: ItemId, parent: ItemId, at: int | None) -> None:
    """Let a comment answer `parent`, at a place among the replies there once it is taken out."""
    remember(conn, comment, {"place": 1})
    thread.put(comment, parent, at)
    thread.write()


class Halves(NamedTuple):
    """How a comment is cut, and how many codings reach over the cut."""

    first: Cut
    second: Cut
    divided: int


def halves(conn: sqlite3.Connection, comment: ItemId, at: int) -> Halves:
    body = _body(conn, comment)
    first, second = stretch(body, 0, at), stretch(body, at, len(body.text))
    divided = sum(
        1
        for span in (Span(*row) for row in conn.execute(
            "SELECT start, stop FROM codings WHERE item_id = ? AND start IS NOT NULL AND adrift = 0", (comment,)
        ))
        if first.place(span) and second.place(span)
    )  # fmt: skip
    return Halves(first, second, divided)


def split(
    conn: sqlite3.Connection,
    thread: Thread,
    comment: ItemId,
    cut: Halves,
    author: str | None,
    published: str | None,
    replies_to_second: bool,
) -> ItemId:
    """Cut a comment in two; returns the id of the second half."""
    hashed, state, source = conn.execute(
        "SELECT text_hash, state, source_id FROM items WHERE id = ?", (comment,)
    ).fetchone()
    second = imports.last_item(conn) + 1
    parent = thread.parent[comment]
    thread.put(second, parent, thread.answers[parent].index(comment) + 1)
    if replies_to_second:
        thread.arrange(second, thread.answers.pop(int(comment), []))
    body = cut.second.body
    said = (
        author, published, state, text_hash(body.text), pack_blocks(body.blocks), pack_marks(body.marks), body.text,
        captures.packed({"own": 1}),
    )  # fmt: skip

    def insert(numbers: Mapping[int, Numbers]) -> None:
        parent, *others = numbers[second]
        conn.execute(
            "INSERT INTO items(id, guid, kind, article_id, parent_id, source_id, position, ordinal, depth, path, "
            "children, descendants, author, published, state, text_hash, blocks, marks, text, captured) "
            "VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (second, guid(), thread.article, parent, source, *others, *said),
        )

    thread.write([second], insert)
    remember(conn, comment, {"text": hashed})
    _divide_codings(conn, comment, ItemId(second), cut)
    revisions.revise(conn, comment, cut.first.body, "mending", cut.first.place)
    return ItemId(second)


def _divide_codings(conn: sqlite3.Connection, comment: ItemId, second: ItemId, cut: Halves) -> None:
    """Codings whose words are in the second half go there; of those in both, a second one is made there."""
    text = cut.second.body.text
    hashed = text_hash(text)
    over: list[tuple[int, Span]] = []
    taken: set[tuple[int, int, Span]] = set()
    for coding, code, coder, start, stop in conn.execute(
        "SELECT id, code_id, coder_id, start, stop FROM codings WHERE item_id = ? AND start IS NOT NULL "
        "AND adrift = 0 ORDER BY id",
        (comment,),
    ).fetchall():
        span = Span(start, stop)
        there = cut.second.place(span)
        if there is None:
            continue
        if cut.first.place(span) is not None:
            over.append((coding, there))
        elif (code, coder, there) not in taken:
            taken.add((code, coder, there))
            _put(conn, coding, second, text, there, hashed)
    for coding, there in over:
        found = anchor(text, there, hashed)
        conn.execute(
            "INSERT INTO codings(guid, item_id, code_id, coder_id, start, stop, quote, prefix, suffix, text_hash, "
            "created_at, value) SELECT ?, ?, code_id, coder_id, ?, ?, ?, ?, ?, ?, created_at, value FROM codings "
            "WHERE id = ? ON CONFLICT DO NOTHING",
            (guid(), second, there.start, there.stop, found.quote, found.prefix, found.suffix, hashed, coding),
        )


def _put(conn: sqlite3.Connection, coding: int, item: ItemId, text: str, span: Span, hashed: str) -> None:
    found = anchor(text, span, hashed)
    conn.execute(
        "UPDATE codings SET item_id = ?, start = ?, stop = ?, quote = ?, prefix = ?, suffix = ?, text_hash = ? "
        "WHERE id = ?",
        (item, span.start, span.stop, found.quote, found.prefix, found.suffix, hashed, coding),
    )


def contradictions(conn: sqlite3.Connection, one: ItemId, other: ItemId) -> list[str]:
    """The names of choices and scales to which a coder has different answers on two items."""
    return [
        str(name)
        for (name,) in conn.execute(
            "SELECT k.name FROM codings AS c JOIN codes AS k ON k.id = c.code_id AND k.kind = 'scale' "
            "WHERE c.item_id IN (:one, :other) GROUP BY k.id, c.coder_id HAVING count(DISTINCT c.value) > 1 "
            "UNION SELECT p.name FROM codings AS c JOIN codes AS k ON k.id = c.code_id "
            "JOIN codes AS p ON p.id = k.parent_id AND p.kind = 'choice' "
            "WHERE c.item_id IN (:one, :other) GROUP BY p.id, c.coder_id HAVING count(DISTINCT k.id) > 1 ORDER BY 1",
            {"one": one, "other": other},
        )
    ]


def join(conn: sqlite3.Connection, thread: Thread, comment: ItemId, into: ItemId) -> None:
    """Join a comment to the sibling before it or to what it answers."""
    (hashed,) = conn.execute("SELECT text_hash FROM items WHERE id = ?", (into,)).fetchone()
    body, shift = joined(_body(conn, into), _body(conn, comment))
    remember(conn, into, {"text": hashed})
    revisions.revise(conn, into, body, "mending", lambda span: span)
    _hand_over(conn, comment, into, body.text, shift)
    if thread.parent[comment] != into:
        thread.arrange(into, [*thread.answers.get(into, ()), *thread.answers.pop(int(comment), ())])
    thread.lift(comment)
    thread.write()
    conn.execute("UPDATE left_out SET into_id = ? WHERE into_id = ?", (into, comment))
    _leave_out(conn, comment, into)
    conn.execute(
        "UPDATE items SET state = 'shown' WHERE id = ? AND state <> 'shown' "
        "AND (SELECT state FROM items WHERE id = ?) = 'shown'",
        (into, comment),
    )
    conn.execute("DELETE FROM items WHERE id = ?", (comment,))


def _hand_over(conn: sqlite3.Connection, comment: ItemId, into: ItemId, text: str, shift: int) -> None:
    """Everything that stands on a comment goes to the one it is joined to, whose text is `text` by now."""
    hashed = text_hash(text)
    for coding, code, coder, start, stop, adrift, old_hash in conn.execute(
        "SELECT id, code_id, coder_id, start, stop, adrift, text_hash FROM codings WHERE item_id = ? ORDER BY id",
        (comment,),
    ).fetchall():
        if start is None:
            there = conn.execute(
                "SELECT id FROM codings WHERE item_id = ? AND code_id = ? AND coder_id = ? AND start IS NULL",
                (into, code, coder),
            ).fetchone()
            if there is None:
                conn.execute("UPDATE codings SET item_id = ? WHERE id = ?", (into, coding))
            else:
                codebook.join_memos(conn, "coding_id", coding, there[0])
                conn.execute("DELETE FROM codings WHERE id = ?", (coding,))
        elif adrift:
            _keep_text(conn, comment, into, old_hash)
            conn.execute("UPDATE codings SET item_id = ? WHERE id = ?", (into, coding))
        else:
            _put(conn, coding, into, text, Span(start + shift, stop + shift), hashed)
    for memo, coder, words in conn.execute(
        "SELECT id, coder_id, text FROM memos WHERE item_id = ? ORDER BY id", (comment,)
    ).fetchall():
        there = conn.execute(
            "SELECT id, text FROM memos WHERE item_id = ? AND coder_id = ? ORDER BY id LIMIT 1", (into, coder)
        ).fetchone()
        if there is None:
            conn.execute("UPDATE memos SET item_id = ? WHERE id = ?", (into, memo))
        else:
            conn.execute(
                "UPDATE memos SET text = ?, updated_at = ? WHERE id = ?", (f"{there[1]}\n\n{words}", now(), there[0])
            )
            conn.execute("DELETE FROM memos WHERE id = ?", (memo,))
    for table in ("flags", "sample_items", "attribute_values"):
        # What both have stays with the comment, and goes with it.
        conn.execute(f"UPDATE OR IGNORE {table} SET item_id = ? WHERE item_id = ?", (into, comment))


def _keep_text(conn: sqlite3.Connection, comment: ItemId, into: ItemId, hashed: str) -> None:
    """An earlier text of a comment, on which codings adrift were made, becomes one of the item it is joined to."""
    if conn.execute("SELECT 1 FROM revisions WHERE item_id = ? AND text_hash = ?", (into, hashed)).fetchone():
        return
    row = conn.execute(
        "SELECT text_hash, blocks, marks, text FROM revisions WHERE item_id = :item AND text_hash = :hash "
        "UNION ALL SELECT text_hash, blocks, marks, text FROM items WHERE id = :item AND text_hash = :hash LIMIT 1",
        {"item": comment, "hash": hashed},
    ).fetchone()
    if row is not None:
        (number,) = conn.execute("SELECT revision FROM items WHERE id = ?", (into,)).fetchone()
        revisions.keep(conn, into, number, "mending", row)
        conn.execute("UPDATE items SET revision = ? WHERE id = ?", (number + 1, into))


def remove(conn: sqlite3.Connection, thread: Thread, comments: Sequence[ItemId]) -> None:
    """Take comments of one thread out; what answers them moves up."""
    for comment in comments:
        _leave_out(conn, comment, None)
        thread.lift(comment)
    thread.write()
    conn.executemany("DELETE FROM items WHERE id = ?", [(comment,) for comment in comments])


def _leave_out(conn: sqlite3.Connection, comment: ItemId, into: ItemId | None) -> None:
    """Remember a comment of the page that is about to go, as the page has it."""
    ref, author, published, hashed, captured = conn.execute(
        "SELECT ref, author, published, text_hash, captured FROM items WHERE id = ?", (comment,)
    ).fetchone()
    if "own" in captures.unpacked(captured):
        return
    conn.execute(
        "INSERT INTO left_out(article_id, ref, author, published, text_hash, into_id) "
        "SELECT article_id, ?, ?, ?, ?, ? FROM items WHERE id = ?",
        (*captures.voice(ref, author, published, hashed, captured), into, comment),
    )


def drop_blocks(conn: sqlite3.Connection, item: ItemId, blocks: Sequence[int]) -> None:
    body = _body(conn, item)
    cut = without(body, set(blocks))
    if cut.body == body:
        return
    remember(conn, item, {"text": text_hash(body.text)})
    revisions.revise(conn, item, cut.body, "mending", cut.place)


def _body(conn: sqlite3.Connection, item: ItemId) -> Body:
    return unpack_body(*conn.execute("SELECT text, blocks, marks FROM items WHERE id = ?", (item,)).fetchone())
