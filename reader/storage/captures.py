"""Captures of pages and what they left: revisions, vanished comments, codings adrift; and which page is known."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from reader.domain.anchoring import Reanchoring
from reader.domain.captures import AdriftCoding, Capture, CaptureId, Removal, Revision, Saved
from reader.domain.model import CodeId, CoderId, CodingId, ItemId
from reader.domain.recognition import Differences, Known, Page, Voice, keys, lines_of, pair_mended, same
from reader.domain.report import Recapture
from reader.domain.text import Span
from reader.storage import codes, codings, items
from reader.storage.clock import now
from reader.storage.packing import unpack_body

CANDIDATES = 5
"""So many articles at most are compared with a page: those that have the most keys with it in common."""


# Which page is known


def add_keys(conn: sqlite3.Connection, found: Iterable[tuple[int, str | None, str | None, Iterable[str]]]) -> None:
    """Let articles be recognised: the id, address, title and the comments' refs of each."""
    conn.executemany(
        "INSERT INTO article_keys(article_id, key) VALUES (?, ?)",
        [(article, key) for article, url, title, refs in found for key in keys(url, title, refs)],
    )


def renew_keys(conn: sqlite3.Connection, article: ItemId, url: str | None, title: str | None) -> None:
    """Add what an article is recognised by since its address, title or comments changed; the keys from before stay,
    since later captures may have them."""
    refs = [ref for (ref,) in conn.execute(
        "SELECT ref FROM items WHERE article_id = ? AND kind = 1 AND ref IS NOT NULL", (article,)
    )]  # fmt: skip
    there = {key for (key,) in conn.execute("SELECT key FROM article_keys WHERE article_id = ?", (article,))}
    conn.executemany(
        "INSERT INTO article_keys(article_id, key) VALUES (?, ?)",
        [(article, key) for key in keys(url, title, refs) if key not in there],
    )


def recognise(conn: sqlite3.Connection, page: Page) -> Known | None:
    """The article that `page` is a later capture of; not sure where it only may be one."""
    wanted = keys(page.url, page.title, (voice.ref or "" for voice in page.voices))
    if not wanted:
        return None
    marks = ", ".join("?" for _ in wanted)
    candidates = conn.execute(
        f"SELECT article_id FROM article_keys WHERE key IN ({marks}) GROUP BY article_id "
        "ORDER BY max(key LIKE 'url:%') DESC, count(*) DESC, article_id DESC LIMIT ?",
        (*wanted, CANDIDATES),
    ).fetchall()
    doubtful: Known | None = None
    for (article,) in candidates:
        verdict = same(page_of(conn, article), page)
        if verdict:
            return Known(ItemId(article), sure=True)
        if verdict is None and doubtful is None:
            doubtful = Known(ItemId(article), sure=False)
    return doubtful


def differences(conn: sqlite3.Connection, known: Known, page: Page) -> Differences:
    """What of `page` is new, changed and missing. Texts that a person mended, and what they took out, count as the page
    said them."""
    stored = page_of(conn, known.article_id).voices
    left_out = [
        Voice(*row)
        for row in conn.execute(
            "SELECT ref, author, published, text_hash FROM left_out WHERE article_id = ? ORDER BY id",
            (known.article_id,),
        )
    ]
    own, mended = _others(conn, known.article_id)
    left = [voice for at, voice in enumerate(stored) if at not in own]
    now = [voice for at, voice in enumerate(mended) if at not in own]
    found = pair_mended([*left, *left_out], [*now, *left_out], page.voices).old_of_new
    changed = sum(
        one is not None and one < len(left) and voice.text_hash not in (left[one].text_hash, now[one].text_hash)
        for one, voice in zip(found, page.voices, strict=True)
    )
    met = sum(one is not None and one < len(left) for one in found)
    return Differences(known.article_id, known.sure, found.count(None), changed, len(left) - met)


def _others(conn: sqlite3.Connection, article: int) -> tuple[set[int], list[Voice]]:
    """The places of comments that the page does not have (halves of others), and all comments as they are now."""
    rows = conn.execute(
        "SELECT ref, author, published, text_hash, captured FROM items WHERE article_id = ? AND kind = 1 "
        "ORDER BY position",
        (article,),
    ).fetchall()
    return {at for at, row in enumerate(rows) if "own" in unpacked(row[4])}, [Voice(*row[:4]) for row in rows]


def page_of(conn: sqlite3.Connection, article: int) -> Page:
    """A stored article as the page that its captures showed: what a person mended is as it was there."""
    title, text, captured, url, importer = conn.execute(
        "SELECT i.title, i.text, i.captured, a.url, s.importer FROM items AS i JOIN articles AS a ON a.id = i.id "
        "JOIN sources AS s ON s.id = i.source_id WHERE i.id = ?",
        (article,),
    ).fetchone()
    said = unpacked(captured)
    (latest,) = conn.execute(
        "SELECT coalesce((SELECT importer FROM captures WHERE article_id = ? ORDER BY id DESC LIMIT 1), ?)",
        (article, importer),
    ).fetchone()
    voices = [
        voice(*row)
        for row in conn.execute(
            "SELECT ref, author, published, text_hash, captured FROM items WHERE article_id = ? AND kind = 1 "
            "ORDER BY position",
            (article,),
        )
    ]
    return Page(said.get("url", url), said.get("title", title), latest, lines_of(text), voices)


def voice(
    ref: str | None, author: str | None, published: str | None, text_hash: str, captured: str | None = None
) -> Voice:
    """A stored comment as its page has it."""
    if captured is None:
        return Voice(ref, author, published, text_hash)
    said = unpacked(captured)
    return Voice(ref, said.get("author", author), said.get("published", published), said.get("text", text_hash))


def unpacked(captured: str | None) -> dict[str, Any]:
    """The column `items.captured` as what it holds."""
    return {} if captured is None else dict(json.loads(captured))


def packed(said: Mapping[str, Any]) -> str | None:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True) if said else None


def mended(conn: sqlite3.Connection, item: ItemId) -> frozenset[str]:
    row = conn.execute("SELECT captured FROM items WHERE id = ?", (item,)).fetchone()
    return frozenset(unpacked(row[0])) if row else frozenset()


# What was captured


def known_bytes(conn: sqlite3.Connection, sha256: str) -> str | None:
    """The name of the capture, first or later, whose file, or the archive around it, has these bytes."""
    row = conn.execute(
        "SELECT name FROM (SELECT name FROM sources WHERE (sha256 = :sha256 OR container = :sha256) "
        "AND EXISTS (SELECT 1 FROM items WHERE source_id = sources.id) "
        "UNION ALL SELECT name FROM captures WHERE sha256 = :sha256 OR container = :sha256) LIMIT 1",
        {"sha256": sha256},
    ).fetchone()
    return None if row is None else str(row[0])


def insert(conn: sqlite3.Connection, article: ItemId, saved: Saved, report: Recapture) -> None:
    conn.execute(
        "INSERT INTO captures(article_id, name, sha256, importer, container, saved_at, imported_at, report) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article, saved.name, saved.sha256, saved.importer, saved.container, saved.saved_at, now(),
            json.dumps(asdict(report)),
        ),
    )  # fmt: skip


def of_article(conn: sqlite3.Connection, article: ItemId) -> list[Capture]:
    found = [
        Capture(None, article, Saved(*row[:5]), row[5])
        for row in conn.execute(
            "SELECT s.name, s.sha256, s.importer, s.container, s.saved_at, coalesce(b.finished_at, b.started_at) "
            "FROM items AS i JOIN sources AS s ON s.id = i.source_id JOIN batches AS b ON b.id = s.batch_id "
            "WHERE i.id = ?",
            (article,),
        )
    ]
    return found + [
        Capture(CaptureId(row[0]), article, Saved(*row[1:6]), row[6], Recapture(**json.loads(row[7])))
        for row in conn.execute(
            "SELECT id, name, sha256, importer, container, saved_at, imported_at, report FROM captures "
            "WHERE article_id = ? ORDER BY id",
            (article,),
        )
    ]


def revisions_of(conn: sqlite3.Connection, item: ItemId) -> list[Revision]:
    return [
        Revision(item, number, unpack_body(text, blocks, marks), hashed, cause, at)
        for number, text, blocks, marks, hashed, cause, at in conn.execute(
            "SELECT number, text, blocks, marks, text_hash, cause, replaced_at FROM revisions WHERE item_id = ? "
            "ORDER BY number",
            (item,),
        )
    ]


def revised(conn: sqlite3.Connection, article: ItemId) -> list[ItemId]:
    return [
        ItemId(row[0])
        for row in conn.execute(
            "SELECT i.id FROM items AS i WHERE i.article_id = ? "
            "AND EXISTS (SELECT 1 FROM revisions AS r WHERE r.item_id = i.id) ORDER BY i.position",
            (article,),
        )
    ]


def vanished(conn: sqlite3.Connection, article: ItemId) -> list[ItemId]:
    return [
        ItemId(row[0])
        for row in conn.execute(
            "SELECT id FROM items WHERE article_id = ? AND vanished_at IS NOT NULL ORDER BY position", (article,)
        )
    ]


def vanished_count(conn: sqlite3.Connection, article: ItemId | None) -> int:
    where = "" if article is None else " AND article_id = ?"
    (count,) = conn.execute(
        f"SELECT count(*) FROM items WHERE vanished_at IS NOT NULL{where}", () if article is None else (article,)
    ).fetchone()
    return int(count)


# What lost its place


def adrift(
    conn: sqlite3.Connection, coder: CoderId, article: ItemId | None, after: CodingId | None, limit: int
) -> list[AdriftCoding]:
    where = "" if article is None else " AND i.article_id = :article"
    rows = conn.execute(
        f"SELECT {codings.COLUMNS}, c.start, c.stop, c.prefix, c.suffix, "
        "(SELECT max(r.number) FROM revisions AS r WHERE r.item_id = c.item_id AND r.text_hash = c.text_hash) "
        "FROM codings AS c JOIN items AS i ON i.id = c.item_id "
        f"WHERE c.adrift = 1 AND c.id > :after{where} ORDER BY c.id LIMIT :limit",
        {"article": article, "after": after or 0, "limit": limit},
    ).fetchall()
    paths = {code.id: code.path for code in codes.codebook(conn)} if rows else {}
    about = {row.id: row for row in items.rows(conn, sorted({ItemId(found[2]) for found in rows}), coder)}
    return [
        AdriftCoding(
            codings.coding(row), paths[CodeId(row[3])], about[ItemId(row[2])], Span(row[-5], row[-4]), *row[-3:]
        )
        for row in rows
    ]


def adrift_count(conn: sqlite3.Connection, article: ItemId | None) -> int:
    if article is None:
        (count,) = conn.execute("SELECT count(*) FROM codings WHERE adrift = 1").fetchone()
    else:
        (count,) = conn.execute(
            "SELECT count(*) FROM codings AS c JOIN items AS i ON i.id = c.item_id "
            "WHERE c.adrift = 1 AND i.article_id = ?",
            (article,),
        ).fetchone()
    return int(count)


def suggested(conn: sqlite3.Connection, coding: CodingId) -> Span | None:
    row = conn.execute(
        "SELECT i.text, c.start, c.stop, coalesce((SELECT r.text FROM revisions AS r WHERE r.item_id = c.item_id "
        "AND r.text_hash = c.text_hash LIMIT 1), CASE c.start WHEN 0 THEN c.quote END) "
        "FROM codings AS c JOIN items AS i ON i.id = c.item_id "
        "WHERE c.id = ? AND c.adrift = 1",
        (coding,),
    ).fetchone()
    if row is None or row[3] is None:
        return None
    return Reanchoring(row[3], row[0]).guess(Span(row[1], row[2]))


def touched_by_removal(conn: sqlite3.Connection, comments: Sequence[ItemId]) -> Removal:
    """Of direct replies, those count that stay."""
    listed = json.dumps([int(comment) for comment in comments])
    row = conn.execute(
        "WITH gone(id) AS (SELECT i.id FROM items AS i WHERE i.kind = 1 AND i.id IN (SELECT value FROM json_each(?))) "
        "SELECT (SELECT count(*) FROM gone), (SELECT count(*) FROM codings WHERE item_id IN gone), "
        "(SELECT count(*) FROM memos WHERE item_id IN gone OR coding_id IN "
        "(SELECT id FROM codings WHERE item_id IN gone)), "
        "(SELECT count(*) FROM items WHERE parent_id IN gone AND id NOT IN gone)",
        (listed,),
    ).fetchone()
    return Removal(*row)
