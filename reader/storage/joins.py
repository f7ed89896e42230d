"""An article that comes from a project and is there already: its comments are found again, and what is new comes in.

Unlike a later capture of a page (`storage.recaptures`) it says nothing of what the page says now: texts, authors and
places that are there stay, and nothing vanishes. A comment is the one that has its GUID; else the one in the same place
of the thread with the same words; else the one that a capture of the page would be taken for. One that a person took
out of the thread does not come back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.domain.model import ItemId
from reader.domain.recognition import Voice, pair_mended, voice_of
from reader.domain.records import ArticleRecord
from reader.domain.text import canonical, text_hash
from reader.domain.thread import Placed
from reader.storage import attributes, captures
from reader.storage.ids import formed
from reader.storage.recaptures import Homes, StoredComment, insert_new, stored_comments


@dataclass(frozen=True, slots=True)
class Joined:
    """`items` are the stored comments that those of the stream are, in its order; None for those that a person took
    out. `added` counts comments that came in, `told` items that have attributes that they had not."""

    items: tuple[int | None, ...]
    added: int
    told: int


def join(
    conn: sqlite3.Connection, batch: int, article: ItemId, record: ArticleRecord, comments: Sequence[Placed]
) -> Joined:
    """Bring `record` and its comments together with `article`, inside the caller's transaction."""
    stored = stored_comments(conn, article)
    left_out = conn.execute(
        "SELECT ref, author, published, text_hash, into_id FROM left_out WHERE article_id = ? ORDER BY id", (article,)
    ).fetchall()
    paired = _pair(conn, article, stored, [Voice(*row[:4]) for row in left_out], comments)
    into = [int(row[4]) if row[4] is not None else None for row in left_out]
    told = int(_told(conn, batch, article, record.attributes))
    for placed, at in zip(comments, paired, strict=True):
        if at is not None and at < len(stored) and placed.record.attributes:
            told += _told(conn, batch, ItemId(stored[at].id), placed.record.attributes)
    added = 0
    there = {at: stored[old].id for at, old in enumerate(paired) if old is not None and old < len(stored)}
    for at, old in enumerate(paired):
        if old is not None and old >= len(stored) and (home := into[old - len(stored)]) is not None:
            there[at] = home
    if None in paired:
        homes = Homes(conn, article, stored, into)
        new = homes.arrange(comments, paired, may_lift=False)
        (source, url, title) = conn.execute(
            "SELECT i.source_id, a.url, i.title FROM items AS i JOIN articles AS a ON a.id = i.id WHERE i.id = ?",
            (article,),
        ).fetchone()
        records = [(item, comments[at].record) for item, at in new]
        added = insert_new(conn, batch, article, source, homes.thread, records)
        captures.renew_keys(conn, article, url, title)
        there.update((at, item) for item, at in new)
    known = {int(row[0]) for row in conn.execute("SELECT id FROM items WHERE article_id = ?", (article,))}
    items = (there.get(at) for at in range(len(comments)))
    return Joined(tuple(item if item in known else None for item in items), added, told)


def _pair(
    conn: sqlite3.Connection,
    article: ItemId,
    stored: Sequence[StoredComment],
    left: Sequence[Voice],
    comments: Sequence[Placed],
) -> list[int | None]:
    """For each of `comments` the index of what it is among `stored`, and `left` behind them; None for what is new."""
    names = conn.execute(
        "SELECT guid, path FROM items WHERE article_id = ? AND kind = 1 ORDER BY position", (article,)
    ).fetchall()
    by_guid = {guid: at for at, (guid, _) in enumerate(names)}
    by_place = {(path, stored[at].text_hash): at for at, (_, path) in enumerate(names)}
    found: list[int | None] = [by_guid.get(formed(one.record.guid) or "") for one in comments]
    taken: set[int] = set()
    for at, old in enumerate(found):
        if old is not None and old in taken:
            found[at] = None
        elif old is not None:
            taken.add(old)
    for at, one in enumerate(comments):
        if found[at] is not None:
            continue
        old = by_place.get((one.path, text_hash(one.record.body.text)))
        if old is not None and old not in taken:
            found[at] = old
            taken.add(old)
    open_ones = [at for at, old in enumerate(found) if old is None]
    free = [at for at in range(len(stored)) if at not in taken]
    if open_ones and (free or left):
        rest = pair_mended(
            [*(stored[at].voice for at in free), *left],
            [*(stored[at].mended_voice for at in free), *left],
            [voice_of(comments[at].record) for at in open_ones],
        )
        for at, old in zip(open_ones, rest.old_of_new, strict=True):
            if old is not None:
                found[at] = free[old] if old < len(free) else len(stored) + old - len(free)
    return found


def _told(conn: sqlite3.Connection, batch: int, item: ItemId, named: Mapping[str, str]) -> bool:
    """Give an item the attributes that it has not."""
    there = attributes.of_item(conn, item) if named else {}
    new = {canonical(name): canonical(value) for name, value in named.items() if canonical(name) not in there}
    for name, value in new.items():
        attributes.put(conn, item, name, value, batch)
    return bool(new)
