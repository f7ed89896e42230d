"""Random samples: what they are drawn from, and those that were drawn."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from reader.domain.model import CoderId, ItemId, SampleId
from reader.domain.sampling import Pool, Sample, SamplePlan, Stratum
from reader.domain.snapshot import DrawnSample
from reader.storage import items
from reader.storage.clock import now
from reader.storage.ids import guid


def pool(
    conn: sqlite3.Connection, source: Pool, stratum: Stratum, coder: CoderId, chosen: Sequence[ItemId] = ()
) -> dict[str, list[ItemId]]:
    """The comments with a text to draw from, by the key of their stratum, which sorts as text.

    A comment's value of an attribute is its own, else that of its commenter, else that of its article; those without
    one are a stratum of their own, of the empty key.
    """
    where = f"i.kind = 1 AND i.state = 'shown' AND i.{items.SHOWN}"
    if source is Pool.UNCODED:
        where += f" AND i.id NOT IN (SELECT item_id FROM codings WHERE coder_id = {int(coder)})"
    wanted = frozenset(chosen) if source is Pool.CHOSEN else None
    found: dict[str, list[ItemId]] = {}
    for item, key in conn.execute(
        f"SELECT i.id, {_key(stratum)} FROM items AS i WHERE {where} ORDER BY i.id", {"name": stratum.attribute}
    ):
        if wanted is None or item in wanted:
            found.setdefault(f"{key:020}" if isinstance(key, int) else str(key), []).append(ItemId(item))
    return found


def _key(stratum: Stratum) -> str:
    if stratum.attribute:
        return (
            "coalesce((SELECT v.value FROM attribute_values AS v JOIN attributes AS a ON a.id = v.attribute_id "
            "WHERE v.item_id = i.id AND a.name = :name), "
            "(SELECT v.value FROM commenter_values AS v JOIN attributes AS a ON a.id = v.attribute_id "
            "WHERE a.name = :name AND v.commenter_id = "
            "(SELECT commenter_id FROM commenter_names WHERE name = i.author)), "
            "(SELECT v.value FROM attribute_values AS v JOIN attributes AS a ON a.id = v.attribute_id "
            "WHERE v.item_id = i.article_id AND a.name = :name), '')"
        )
    return "i.article_id" if stratum.by_article else "''"


def insert(conn: sqlite3.Connection, plan: SamplePlan, coder: CoderId, drawn: Sequence[ItemId]) -> SampleId:
    """Keep what was drawn, in its order."""
    (sample,) = conn.execute(
        "INSERT INTO samples(guid, name, seed, size, stratum, coder_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "RETURNING id",
        (guid(), plan.name, plan.seed, len(drawn), plan.stratum.key, coder, now()),
    ).fetchone()
    conn.executemany(
        "INSERT INTO sample_items(sample_id, item_id, ordinal) VALUES (?, ?, ?)",
        [(sample, item, ordinal) for ordinal, item in enumerate(drawn)],
    )
    return SampleId(int(sample))


def every(conn: sqlite3.Connection, coder: CoderId) -> list[Sample]:
    """All samples by name, with what of them `coder` has done."""
    return [
        Sample(
            SampleId(row[0]), row[1], row[2], row[3], row[4], Stratum.of(row[5]), CoderId(row[6]), row[7], row[8],
            row[9], row[10],
        )
        for row in conn.execute(
            "SELECT s.id, s.guid, s.name, s.seed, s.size, s.stratum, s.coder_id, p.name, s.created_at, "
            "(SELECT count(*) FROM sample_items AS m WHERE m.sample_id = s.id), "
            "(SELECT count(*) FROM sample_items AS m WHERE m.sample_id = s.id AND EXISTS "
            "(SELECT 1 FROM codings AS c WHERE c.item_id = m.item_id AND c.coder_id = ?)) "
            "FROM samples AS s JOIN coders AS p ON p.id = s.coder_id ORDER BY s.name COLLATE NOCASE, s.id",
            (coder,),
        )
    ]  # fmt: skip


def everything(conn: sqlite3.Connection, only: str = "") -> Iterator[DrawnSample]:
    """All samples in the order they were drawn, with what of them is in the project. `only` is a query of ids that
    narrows their items."""
    among = f"AND i.id IN ({only}) " if only else ""
    for row in conn.execute(
        "SELECT id, guid, name, seed, size, stratum, coder_id, created_at FROM samples ORDER BY id"
    ):
        drawn = conn.execute(
            "SELECT i.guid FROM sample_items AS m JOIN items AS i ON i.id = m.item_id WHERE m.sample_id = ? "
            f"{among}ORDER BY m.ordinal",
            row[:1],
        )
        items_drawn = tuple(str(guid) for (guid,) in drawn)
        yield DrawnSample(row[1], row[2], row[3], row[4], row[5], CoderId(row[6]), row[7], items_drawn)


def name_of(conn: sqlite3.Connection, sample: SampleId) -> str | None:
    row = conn.execute("SELECT name FROM samples WHERE id = ?", (sample,)).fetchone()
    return None if row is None else str(row[0])


def called(conn: sqlite3.Connection, name: str) -> SampleId | None:
    row = conn.execute("SELECT id FROM samples WHERE name = ?", (name,)).fetchone()
    return None if row is None else SampleId(int(row[0]))


def rename(conn: sqlite3.Connection, sample: SampleId, name: str) -> None:
    conn.execute("UPDATE samples SET name = ? WHERE id = ?", (name, sample))


def delete(conn: sqlite3.Connection, sample: SampleId) -> None:
    conn.execute("DELETE FROM samples WHERE id = ?", (sample,))
