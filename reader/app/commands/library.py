"""The library."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.changes import ChangeSet
from reader.domain.model import ItemId
from reader.domain.words import translate
from reader.storage import items
from reader.storage.unit import Writer


def remove_articles(writer: Writer, ids: Sequence[ItemId]) -> ChangeSet:
    """Take articles out of the project with their comments and all that was coded on them."""
    with writer.unit(
        translate("Commands", "Remove article")
        if len(ids) == 1
        else translate("Commands", "Remove {count} articles").format(count=len(ids))
    ) as unit:
        items.remove_articles(unit.conn, ids)
    return unit.changes
