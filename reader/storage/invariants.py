"""What always holds in a sound project beyond what the schema itself enforces, as queries that count what breaks it."""

from __future__ import annotations

import hashlib
import sqlite3

from reader.domain.text import CONTEXT_CP

THREADS = (
    (
        "SELECT count(*) FROM items AS i WHERE children <> (SELECT count(*) FROM items WHERE parent_id = i.id)",
        "items with a wrong count of replies",
    ),
    (
        "SELECT count(*) FROM items AS i WHERE kind = 0 AND descendants <> "
        "(SELECT count(*) FROM items WHERE article_id = i.id AND kind = 1)",
        "articles with a wrong count of comments",
    ),
    (
        "SELECT count(*) FROM items AS i JOIN items AS p ON p.id = i.parent_id WHERE i.kind = 1 AND "
        "(i.article_id <> p.article_id OR i.depth <> p.depth + 1 OR i.position NOT BETWEEN p.position + 1 "
        "AND p.position + p.descendants)",
        "comments out of their place in the thread",
    ),
    (
        "SELECT count(*) FROM (SELECT 1 FROM items GROUP BY article_id, position HAVING count(*) > 1)",
        "places in reading order with more than one item",
    ),
    (
        "SELECT count(*) FROM items AS i JOIN items AS p ON p.id = i.parent_id WHERE i.kind = 1 AND "
        "i.path <> CASE WHEN p.kind = 0 THEN '' ELSE p.path || '.' END || (i.ordinal + 1)",
        "comments with a wrong number",
    ),
    (
        "SELECT count(*) FROM items AS i WHERE kind = 1 AND descendants <> "
        "(SELECT coalesce(sum(descendants + 1), 0) FROM items WHERE parent_id = i.id)",
        "comments with a wrong count of all below them",
    ),
    (
        "SELECT count(*) FROM sources WHERE state = 'running'",
        "files whose import did not end",
    ),
)

CODINGS = (
    (
        "SELECT count(*) FROM codings AS c JOIN items AS i ON i.id = c.item_id WHERE c.start IS NOT NULL "
        "AND c.adrift = 0 AND (c.text_hash <> i.text_hash OR substr(i.text, c.start + 1, c.stop - c.start) <> c.quote)",
        "codings whose quote is not in its place",
    ),
    (
        "SELECT count(*) FROM codings AS c JOIN items AS i ON i.id = c.item_id WHERE c.start IS NOT NULL "
        "AND c.adrift = 0 AND ("
        f"substr(i.text, max(c.start - {CONTEXT_CP}, 0) + 1, min(c.start, {CONTEXT_CP})) <> c.prefix "
        f"OR substr(i.text, c.stop + 1, {CONTEXT_CP}) <> c.suffix)",
        "codings with other words around them than in the text",
    ),
    (
        # The text that is there counts too: two codings may have come to the same place. What came with its quote alone
        # is as if it was made on that.
        "SELECT count(*) FROM codings AS c JOIN items AS i ON i.id = c.item_id WHERE c.adrift = 1 "
        "AND NOT (c.text_hash = i.text_hash AND substr(i.text, c.start + 1, c.stop - c.start) = c.quote) "
        "AND NOT EXISTS (SELECT 1 FROM revisions AS r WHERE r.item_id = c.item_id AND r.text_hash = c.text_hash "
        "AND substr(r.text, c.start + 1, c.stop - c.start) = c.quote) "
        "AND NOT (c.start = 0 AND c.stop = length(c.quote) AND c.prefix = '' AND c.suffix = '')",
        "codings adrift whose quote is in no kept text",
    ),
)

REVISIONS = (
    (
        "SELECT count(*) FROM items AS i WHERE revision <> 1 + (SELECT count(*) FROM revisions WHERE item_id = i.id)",
        "items with a wrong number of earlier texts",
    ),
    (
        "SELECT count(*) FROM revisions AS r JOIN items AS i ON i.id = r.item_id WHERE r.number NOT BETWEEN 1 "
        "AND i.revision - 1",
        "earlier texts with a wrong number",
    ),
)

CAPTURES = (
    (
        "SELECT count(*) FROM captures AS c JOIN items AS i ON i.id = c.article_id WHERE i.kind <> 0",
        "captures of what is no article",
    ),
    (
        "SELECT count(*) FROM items WHERE kind = 0 AND vanished_at IS NOT NULL",
        "articles that are marked as vanished",
    ),
)

_OF_CODE = "SELECT count(*) FROM codings AS c JOIN codes AS k ON k.id = c.code_id WHERE"

CODEBOOK = (
    (
        "SELECT count(*) FROM codes WHERE id NOT IN (WITH RECURSIVE down(id) AS (SELECT id FROM codes "
        "WHERE parent_id IS NULL UNION SELECT codes.id FROM codes JOIN down ON codes.parent_id = down.id) "
        "SELECT id FROM down)",
        "codes that lie below themselves",
    ),
    (
        "SELECT count(*) FROM codes AS k JOIN codes AS p ON p.id = k.parent_id WHERE p.kind = 'choice' "
        "AND k.kind <> 'tag'",
        "answers to a choice that are no plain tags",
    ),
    ("SELECT count(*) FROM codes WHERE kind = 'scale' AND lowest >= highest", "scales with bounds in the wrong order"),
    (
        "SELECT count(*) FROM (SELECT 1 FROM codes AS p JOIN codes AS k ON k.parent_id = p.id "
        "JOIN codings AS c ON c.code_id = k.id WHERE p.kind = 'choice' GROUP BY p.id, c.item_id, c.coder_id "
        "HAVING count(DISTINCT c.code_id) > 1)",
        "items with several answers to one choice from one coder",
    ),
    (f"{_OF_CODE} k.kind = 'choice'", "codings on a choice itself"),
    (f"{_OF_CODE} k.kind <> 'scale' AND c.value IS NOT NULL", "codings with a degree whose code is no scale"),
    (f"{_OF_CODE} k.kind = 'scale' AND c.value IS NULL", "codings on a scale without a degree"),
    (
        f"{_OF_CODE} k.kind = 'scale' AND c.value NOT BETWEEN k.lowest AND k.highest",
        "codings with a degree that is not on their scale",
    ),
    (f"{_OF_CODE} k.kind = 'scale' AND c.start IS NOT NULL", "codings on a scale that stand on a passage"),
)

PEOPLE = (
    (
        "SELECT count(*) FROM commenters WHERE id NOT IN (SELECT commenter_id FROM commenter_names)",
        "commenters without a name of an author",
    ),
)

PICTURES = (
    (
        "SELECT count(*) FROM assets WHERE sha256 NOT IN (SELECT sha256 FROM asset_data)",
        "pictures whose bytes are missing",
    ),
)


def broken(conn: sqlite3.Connection) -> list[str]:
    """What does not hold, a sentence each with how often; empty where all does."""
    problems: list[str] = []
    for query, problem in (*THREADS, *CODINGS, *REVISIONS, *CAPTURES, *CODEBOOK, *PEOPLE, *PICTURES):
        (count,) = conn.execute(query).fetchone()
        if count:
            problems.append(f"{count} {problem}.")
    changed = sum(
        hashlib.sha256(data).hexdigest() != sha256
        for sha256, data in conn.execute("SELECT sha256, data FROM asset_data")
    )
    if changed:
        problems.append(f"{changed} pictures whose bytes are damaged.")
    return problems
