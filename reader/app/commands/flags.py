"""Bookmarks and flags."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.changes import ChangeSet
from reader.domain.model import FlagKind, ItemId
from reader.domain.words import translate
from reader.storage import flags
from reader.storage.unit import Writer


def set_flag(writer: Writer, ids: Sequence[ItemId], kind: FlagKind, there: bool = True) -> ChangeSet:
    """Set the coder's mark on items, or take it away."""
    with writer.unit(_label(kind, there, len(ids))) as unit:
        flags.put(unit.conn, ids, unit.coder_id, kind, there)
    return unit.changes


def _label(kind: FlagKind, there: bool, count: int) -> str:
    match kind, there, count == 1:
        case FlagKind.BOOKMARK, True, True:
            label = translate("Commands", "Set bookmark")
        case FlagKind.BOOKMARK, True, False:
            label = translate("Commands", "Set {count} bookmarks")
        case FlagKind.BOOKMARK, False, True:
            label = translate("Commands", "Remove bookmark")
        case FlagKind.BOOKMARK, False, False:
            label = translate("Commands", "Remove {count} bookmarks")
        case _, True, True:
            label = translate("Commands", "Set flag")
        case _, True, False:
            label = translate("Commands", "Set {count} flags")
        case _, False, True:
            label = translate("Commands", "Remove flag")
        case _:
            label = translate("Commands", "Remove {count} flags")
    return label.format(count=count)
