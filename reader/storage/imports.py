"""Storing what importers yield: batches, sources, and articles with their comments, in bulk.

Rows go in outside the journal; the batch becomes one labelled step at its end, which undo takes back by deleting
the batch. A source in state ``running`` may be incomplete: `recover` removes it after a crash.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from reader.domain.model import CoderId, ItemId
from reader.domain.records import ArticleRecord
from reader.domain.text import Body, canonical, text_hash
from reader.domain.thread import Placed
from reader.storage import attributes, journal, pictures, search_index
from reader.storage.clock import now
from reader.storage.ids import guid, guids
from reader.storage.packing import pack_blocks, pack_marks, pack_polls

_INSERT = (
    "INSERT INTO items(id, guid, kind, article_id, parent_id, source_id, position, ordinal, depth, path, children, "
    "descendants, ref, number, title, author, published, score, state, text_hash, blocks, marks, text) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def begin_batch(conn: sqlite3.Connection, coder: CoderId) -> int:
    """Open a batch. Until `finish_batch` nothing of it is shown, and it can be taken back without a trace."""
    (batch,) = conn.execute(
        "INSERT INTO batches(guid, coder_id, state, started_at) VALUES (?, ?, 'running', ?) RETURNING id",
        (guid(), coder, now()),
    ).fetchone()
    return int(batch)


def begin_source(conn: sqlite3.Connection, batch: int, name: str, sha256: str, importer: str) -> int:
    (source,) = conn.execute(
        "INSERT INTO sources(batch_id, name, sha256, importer, state) VALUES (?, ?, ?, ?, 'running') RETURNING id",
        (batch, name, sha256, importer),
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
    (sources,) = conn.execute("SELECT count(*) FROM sources WHERE batch_id = ?", (batch,)).fetchone()
    if not sources:
        drop_batch(conn, batch)
        return False
    conn.execute("UPDATE batches SET state = 'done', finished_at = ? WHERE id = ?", (now(), batch))
    if sources == 1:
        (name,) = conn.execute("SELECT name FROM sources WHERE batch_id = ?", (batch,)).fetchone()
        label = f"Import {name}"
    else:
        label = f"Import {sources} files"
    step = journal.begin(conn, label, coder, batch)
    journal.end(conn, step)
    return True


def recover(conn: sqlite3.Connection) -> bool:
    """After a crash: take incomplete files out, and close the batches with what was complete."""
    batches = conn.execute("SELECT id, coder_id FROM batches WHERE state = 'running'").fetchall()
    for batch, coder in batches:
        conn.execute("DELETE FROM sources WHERE batch_id = ? AND state = 'running'", (batch,))
        attributes.drop_unused(conn, batch)
        finish_batch(conn, batch, CoderId(coder))
    return bool(batches)


def source_with(conn: sqlite3.Connection, sha256: str) -> str | None:
    """The name of a file with these bytes that has articles in the project."""
    row = conn.execute(
        "SELECT name FROM sources WHERE sha256 = ? AND EXISTS (SELECT 1 FROM items WHERE source_id = sources.id)",
        (sha256,),
    ).fetchone()
    return None if row is None else str(row[0])


def store(
    conn: sqlite3.Connection, source: int, articles: Sequence[tuple[ArticleRecord, Sequence[Placed]]]
) -> list[ItemId]:
    """Store articles with their arranged comments, in one go; returns the articles' ids.

    Raises `ValueError` where a body is not canonical: offsets on it would not last.
    """
    (batch,) = conn.execute("SELECT batch_id FROM sources WHERE id = ?", (source,)).fetchone()
    (last,) = conn.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'items'").fetchone()
    at = last + 1
    stored: list[ItemId] = []
    rows: list[tuple[Any, ...]] = []
    for article, comments in articles:
        _add_rows(rows, source, at, article, comments)
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
    attributes.add(conn, batch, _attributes(stored, articles))
    for article_id, (article, _) in zip(stored, articles, strict=True):
        pictures.add(conn, article_id, article.pictures)
    return stored


def _attributes(
    stored: Sequence[ItemId], articles: Sequence[tuple[ArticleRecord, Sequence[Placed]]]
) -> Iterator[tuple[ItemId, dict[str, str]]]:
    """What has attributes among articles, whose ids are `stored`, and their comments."""
    for first, (article, comments) in zip(stored, articles, strict=True):
        for number, named in enumerate(chain([article.attributes], (placed.record.attributes for placed in comments))):
            if named:
                yield ItemId(first + number), {canonical(name): canonical(value) for name, value in named.items()}


def _add_rows(
    rows: list[tuple[Any, ...]], source: int, first: int, article: ArticleRecord, comments: Sequence[Placed]
) -> None:
    """Append rows `first` (the article) to ``first + len(comments)``."""
    ids = guids(len(comments) + 1)
    top = sum(1 for placed in comments if placed.parent is None)
    head = (first, ids[0], 0, first, None, source, -1, first, -1, "", top, len(comments), None, None)
    rows.append(
        (
            *head,
            canonical(article.title),
            _clean(article.author),
            _clean(article.published),
            None,
            "shown",
            *_packed(article.body),
        )
    )
    for place, placed in enumerate(comments):
        record = placed.record
        rows.append(
            (
                first + place + 1,
                ids[place + 1],
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
                _clean(record.ref),
                record.number,
                None,
                _clean(record.author),
                _clean(record.published),
                record.score,
                record.state.value,
                *_packed(record.body),
            )
        )


def _packed(body: Body) -> tuple[str, str, str, str]:
    if canonical(body.text) != body.text:
        raise ValueError("the text of a record is not canonical")
    return text_hash(body.text), pack_blocks(body.blocks), pack_marks(body.marks), body.text


def _clean(text: str | None) -> str | None:
    return None if text is None else canonical(text)
