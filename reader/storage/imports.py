"""Storing what importers yield: batches, sources, and articles with their comments, in bulk.

Rows go in outside the journal; the batch becomes one labelled step at its end, which undo takes back by deleting
the batch. A source in state ``running`` may be incomplete: `recover` removes it after a crash.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from reader.domain.model import CoderId, ItemId, StepId
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import Body, canonical, text_hash
from reader.domain.thread import Placed
from reader.storage import attributes, captures, journal, pictures, search_index
from reader.storage.clock import now
from reader.storage.ids import formed, guid, guids
from reader.storage.packing import pack_blocks, pack_marks, pack_polls
from reader.storage.threads import Numbers

_INSERT = (
    "INSERT INTO items(id, guid, kind, article_id, parent_id, source_id, position, ordinal, depth, path, children, "
    "descendants, ref, number, title, author, published, score, state, vanished_at, text_hash, blocks, marks, text) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def begin_batch(conn: sqlite3.Connection, coder: CoderId) -> int:
    """Open a batch. Until `finish_batch` nothing of it is shown, and it can be taken back without a trace."""
    (batch,) = conn.execute(
        "INSERT INTO batches(guid, coder_id, state, started_at) VALUES (?, ?, 'running', ?) RETURNING id",
        (guid(), coder, now()),
    ).fetchone()
    return int(batch)


def begin_source(
    conn: sqlite3.Connection,
    batch: int,
    name: str,
    sha256: str,
    importer: str,
    *,
    container: str | None = None,
    saved_at: str | None = None,
) -> int:
    """`container` is the SHA-256 of the archive that held it; `saved_at` when the page was saved, ISO 8601."""
    (source,) = conn.execute(
        "INSERT INTO sources(batch_id, name, sha256, importer, container, saved_at, state) "
        "VALUES (?, ?, ?, ?, ?, ?, 'running') RETURNING id",
        (batch, name, sha256, importer, container, saved_at),
    ).fetchone()
    return int(source)


def finish_source(conn: sqlite3.Connection, source: int) -> None:
    conn.execute("UPDATE sources SET state = 'done' WHERE id = ?", (source,))


def drop_source(conn: sqlite3.Connection, source: int) -> None:
    (batch,) = conn.execute("SELECT batch_id FROM sources WHERE id = ?", (source,)).fetchone()
    conn.execute("DELETE FROM sources WHERE id = ?", (source,))
    attributes.drop_unused(conn, batch)


def drop_batch(conn: sqlite3.Connection, batch: int) -> None:
    conn.execute("DELETE FROM batches WHERE id = ?", (batch,))
    attributes.drop_unused(conn, batch)


def finish_batch(conn: sqlite3.Connection, batch: int, coder: CoderId) -> bool:
    """Close a batch and make it a step of the history; False where it brought nothing, and then it goes."""
    step = begin_step(conn, batch, coder)
    if step is None:
        return False
    journal.end(conn, step)
    return True


def begin_step(
    conn: sqlite3.Connection, batch: int, coder: CoderId, again: Sequence[str] = (), made: Sequence[str] = ()
) -> StepId | None:
    """Close a batch and open its step, which `journal.end` ends; None where it brought nothing, and then it goes.

    `again` are the names of files that later captures of known pages came from, `made` of those that bring what was
    made of texts: that is done next, within the step. A batch without any source of its own leaves a step like any
    other, which undo takes back row by row.
    """
    names = [name for (name,) in conn.execute("SELECT name FROM sources WHERE batch_id = ? ORDER BY id", (batch,))]
    if not names:
        # Its names of attributes, too, which no item has yet.
        drop_batch(conn, batch)
        all_files = list(dict.fromkeys((*made, *again)))
        if not all_files:
            return None
        label = f"Import {all_files[0]}" if len(all_files) == 1 else f"Import {len(all_files)} files"
        return journal.begin(conn, label if made else f"{label} again", coder)
    conn.execute("UPDATE batches SET state = 'done', finished_at = ? WHERE id = ?", (now(), batch))
    files = len(names) + len({*again, *made} - set(names))
    label = f"Import {names[0]}" if files == 1 else f"Import {files} files"
    return journal.begin(conn, label, coder, batch)


def recover(conn: sqlite3.Connection) -> bool:
    """After a crash: take incomplete files out, and close the batches with what was complete."""
    batches = conn.execute("SELECT id, coder_id FROM batches WHERE state = 'running'").fetchall()
    for batch, coder in batches:
        conn.execute("DELETE FROM sources WHERE batch_id = ? AND state = 'running'", (batch,))
        attributes.drop_unused(conn, batch)
        finish_batch(conn, batch, CoderId(coder))
    return bool(batches)


def source_with(conn: sqlite3.Connection, sha256: str) -> str | None:
    """The name of a file with these bytes whose articles are in the project, or of a page from an archive with them:
    of the first capture of a page, or of a later one."""
    return captures.known_bytes(conn, sha256)


def last_item(conn: sqlite3.Connection) -> int:
    """The highest id that any item has or had."""
    (last,) = conn.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'items'").fetchone()
    return int(last)


def with_guid(conn: sqlite3.Connection, guid: str | None, before: int) -> ItemId | None:
    """The article with this GUID among the items up to `before`."""
    name = formed(guid)
    row = conn.execute("SELECT id FROM items WHERE guid = ? AND kind = 0 AND id <= ?", (name, before)).fetchone()
    return None if row is None else ItemId(row[0])


def batch_of(conn: sqlite3.Connection, article: ItemId) -> int | None:
    """The batch that brought an article; None where there is no such article."""
    row = conn.execute(
        "SELECT s.batch_id FROM items AS i JOIN sources AS s ON s.id = i.source_id WHERE i.id = ? AND i.kind = 0",
        (article,),
    ).fetchone()
    return None if row is None else int(row[0])


def store(
    conn: sqlite3.Connection, source: int, articles: Sequence[tuple[ArticleRecord, Sequence[Placed]]]
) -> list[ItemId]:
    """Store articles with their arranged comments, in one go; returns the articles' ids.

    Raises `ValueError` where a body is not canonical: offsets on it would not last.
    """
    (batch,) = conn.execute("SELECT batch_id FROM sources WHERE id = ?", (source,)).fetchone()
    last = last_item(conn)
    at = last + 1
    stored: list[ItemId] = []
    rows: list[tuple[Any, ...]] = []
    # All at once: to ask the system for chance hands the interpreter to whoever reads, and takes its time to get back.
    ids = guids(sum(len(comments) + 1 for _, comments in articles))
    _keep_own(conn, ids, chain.from_iterable(_own_guids(article, comments) for article, comments in articles))
    for article, comments in articles:
        _add_rows(rows, ids, source, at, article, comments)
        stored.append(ItemId(at))
        at += len(comments) + 1
    with search_index.at_once(conn, "id > ?", (last,)):
        conn.executemany(_INSERT, rows)
    conn.executemany(
        "INSERT INTO articles(id, standfirst, site, url, language, declared_comments, polls) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                first,
                _clean(article.standfirst),
                _clean(article.site),
                _clean(article.url),
                _clean(article.language),
                article.declared_comments,
                pack_polls(article.polls),
            )
            for first, (article, _) in zip(stored, articles, strict=True)
        ],
    )
    captures.add_keys(
        conn,
        (
            (first, _clean(article.url), article.title, (placed.record.ref for placed in comments))
            for first, (article, comments) in zip(stored, articles, strict=True)
        ),
    )
    attributes.add(conn, batch, _attributes(stored, articles))
    for article_id, (article, _) in zip(stored, articles, strict=True):
        pictures.add(conn, article_id, article.pictures)
    return stored


def insert_comments(
    conn: sqlite3.Connection,
    article: ItemId,
    source: int,
    comments: Sequence[tuple[int, CommentRecord, Numbers]],
) -> None:
    """Insert comments of an article that is there, with the ids (higher than any) and numbers given."""
    if not comments:
        return
    lowest = min(item for item, _, _ in comments)
    ids = guids(len(comments))
    _keep_own(conn, ids, (record.guid for _, record, _ in comments))
    with search_index.at_once(conn, "id >= ?", (lowest,)):
        conn.executemany(
            _INSERT,
            [
                (
                    item, name, 1, article, numbers.parent, source, numbers.position, numbers.ordinal, numbers.depth,
                    numbers.path, numbers.children, numbers.descendants, *_said(record),
                )
                for name, (item, record, numbers) in zip(ids, comments, strict=True)
            ],
        )  # fmt: skip


def _own_guids(article: ArticleRecord, comments: Sequence[Placed]) -> Iterator[str | None]:
    yield article.guid
    for placed in comments:
        yield placed.record.guid


def _keep_own(conn: sqlite3.Connection, ids: list[str], own: Iterable[str | None]) -> None:
    """Put the GUIDs that records have themselves into `ids`, in place, where they are valid and free."""
    used: set[str] = set()
    for at, said in enumerate(own):
        if said is None:
            continue
        name = formed(said)
        if name is None or name in used:
            continue
        if conn.execute("SELECT 1 FROM items WHERE guid = ?", (name,)).fetchone() is None:
            used.add(name)
            ids[at] = name


def _attributes(
    stored: Sequence[ItemId], articles: Sequence[tuple[ArticleRecord, Sequence[Placed]]]
) -> Iterator[tuple[ItemId, dict[str, str]]]:
    """What has attributes among articles, whose ids are `stored`, and their comments."""
    for first, (article, comments) in zip(stored, articles, strict=True):
        for number, named in enumerate(chain([article.attributes], (placed.record.attributes for placed in comments))):
            if named:
                yield ItemId(first + number), {canonical(name): canonical(value) for name, value in named.items()}


def _add_rows(
    rows: list[tuple[Any, ...]],
    ids: Sequence[str],
    source: int,
    first: int,
    article: ArticleRecord,
    comments: Sequence[Placed],
) -> None:
    """Append rows `first` (the article) to ``first + len(comments)``; `ids` has one for each of `rows`."""
    used = len(rows)
    top = sum(1 for placed in comments if placed.parent is None)
    head = (first, ids[used], 0, first, None, source, -1, first, -1, "", top, len(comments), None, None)
    rows.append(
        (
            *head,
            canonical(article.title),
            _clean(article.author),
            _clean(article.published),
            None,
            "shown",
            None,
            *_packed(article.body),
        )
    )
    for place, placed in enumerate(comments):
        record = placed.record
        rows.append(
            (
                first + place + 1,
                ids[used + place + 1],
                1,
                first,
                first if placed.parent is None else first + placed.parent + 1,
                source,
                place,
                placed.ordinal,
                placed.depth,
                placed.path,
                placed.children,
                placed.descendants,
                *_said(record),
            )
        )


def _said(record: CommentRecord) -> tuple[Any, ...]:
    """The columns of a comment from `ref` on."""
    return (
        _clean(record.ref),
        record.number,
        None,
        _clean(record.author),
        _clean(record.published),
        record.score,
        record.state.value,
        _time(record.vanished_at),
        *_packed(record.body),
    )


def _time(said: str | None) -> str | None:
    """A time as it is said, if it is one."""
    try:
        return said if said and datetime.fromisoformat(said) else None
    except ValueError:
        return None


def _packed(body: Body) -> tuple[str, str, str, str]:
    if canonical(body.text) != body.text:
        raise ValueError("the text of a record is not canonical")
    return text_hash(body.text), pack_blocks(body.blocks), pack_marks(body.marks), body.text


def _clean(text: str | None) -> str | None:
    return None if text is None else canonical(text)
