"""What was read."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import ItemId
from reader.domain.words import translate
from reader.storage import items
from reader.storage.unit import Writer


def mark_read(writer: Writer, ids: Sequence[ItemId], read: bool = True) -> ChangeSet:
    """What the coder says of items, whatever was seen."""
    with writer.unit(translate("Commands", "Mark read") if read else translate("Commands", "Mark unread")) as unit:
        items.mark_read(unit.conn, ids, unit.coder_id, read)
    return unit.changes


def mark_seen(writer: Writer, ids: Sequence[ItemId]) -> ChangeSet:
    """They were on the screen for a while: read, unless the person says otherwise. No step of the history."""
    with writer.unjournalled() as conn:
        items.mark_seen(conn, ids, writer.coder_id)
    return ChangeSet({Kind.READS: frozenset(ids)})
