"""What stands in the place of a quote: the researcher's own words."""

from __future__ import annotations

import sqlite3

from reader.domain.model import CoderId, CodingId, ItemId
from reader.domain.paraphrases import Paraphrase
from reader.domain.text import Span
from reader.storage.clock import now

_PARAPHRASE = (
    "SELECT p.coding_id, c.item_id, c.start, c.stop, c.adrift, p.text, k.name, p.written_at FROM paraphrases AS p "
    "JOIN codings AS c ON c.id = p.coding_id JOIN coders AS k ON k.id = p.coder_id"
)


def everything(conn: sqlite3.Connection) -> list[Paraphrase]:
    return [_paraphrase(row) for row in conn.execute(f"{_PARAPHRASE} ORDER BY p.id")]


def of_coding(conn: sqlite3.Connection, coding: CodingId) -> Paraphrase | None:
    row = conn.execute(f"{_PARAPHRASE} WHERE p.coding_id = ?", (coding,)).fetchone()
    return _paraphrase(row) if row else None


def write(conn: sqlite3.Connection, coding: CodingId, text: str, coder: CoderId) -> None:
    """The coding's one paraphrase; an empty text takes it away."""
    if not text:
        conn.execute("DELETE FROM paraphrases WHERE coding_id = ?", (coding,))
        return
    conn.execute(
        "INSERT INTO paraphrases(coding_id, coder_id, text, written_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT(coding_id) DO UPDATE SET text = excluded.text, coder_id = excluded.coder_id, "
        "written_at = excluded.written_at WHERE text <> excluded.text",
        (coding, coder, text, now()),
    )


def hand_over(conn: sqlite3.Connection, source: int, target: int) -> None:
    """Let a coding that stays have the paraphrase of one that goes, unless it has its own."""
    conn.execute(
        "UPDATE paraphrases SET coding_id = ? WHERE coding_id = ? "
        "AND NOT EXISTS (SELECT 1 FROM paraphrases WHERE coding_id = ?)",
        (target, source, target),
    )


def _paraphrase(row: tuple[int, int, int | None, int | None, int, str, str, str]) -> Paraphrase:
    coding, item, start, stop, adrift, text, coder, written_at = row
    span = None if start is None or stop is None or adrift else Span(start, stop)
    return Paraphrase(CodingId(coding), ItemId(item), span, bool(adrift), text, coder, written_at)
