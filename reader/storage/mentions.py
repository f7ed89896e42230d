"""What was decided about names that occur in texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.domain.mentions import Decision, Decisions
from reader.domain.model import ItemId


def decisions(conn: sqlite3.Connection) -> Decisions:
    everywhere: dict[str, Decision] = {}
    on_items: dict[tuple[str, ItemId], Decision] = {}
    for name, item, decision in conn.execute("SELECT name, item_id, decision FROM mention_decisions ORDER BY id"):
        if item is None:
            everywhere[name] = Decision(decision)
        else:
            on_items[name, ItemId(item)] = Decision(decision)
    return Decisions(everywhere, on_items)


def decide(conn: sqlite3.Connection, name: str, decision: Decision | None, items: Sequence[ItemId] | None) -> None:
    """For the whole project where `items` is None; None as the decision takes it back."""
    for item in [None] if items is None else items:
        if decision is None:
            conn.execute("DELETE FROM mention_decisions WHERE name = ? AND item_id IS ?", (name, item))
            continue
        conn.execute(
            "INSERT INTO mention_decisions(name, item_id, decision) VALUES (?, ?, ?) "
            "ON CONFLICT(name, coalesce(item_id, 0)) DO UPDATE SET decision = excluded.decision "
            "WHERE decision <> excluded.decision",
            (name, item, decision.value),
        )
