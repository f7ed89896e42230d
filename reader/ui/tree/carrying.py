"""A comment that is dragged within the library: where it would go, shown while it is over the tree.

Only comments of this kind are taken; files, codes and all else that is dragged over the tree are left to others.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex

from reader.domain.model import ItemId, ItemKind
from reader.ui.tree.model import LibraryModel

COMMENT_MIME = "application/x-threadnote-comment"
"""What is dragged is a comment of the library: its id in ASCII digits."""
EDGE = 0.28
"""This part of a row's height, above and below, means beside it; the rest means below it as an answer."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comment goes: what it answers, and beside which sibling (last where neither is said). `row` is where that
    is shown, `side` on it: -1 above, 0 on it, 1 below."""

    parent: ItemId
    row: ItemId
    side: int
    before: ItemId | None = None
    after: ItemId | None = None


def packed(comment: ItemId) -> QMimeData:
    data = QMimeData()
    data.setData(COMMENT_MIME, str(int(comment)).encode("ascii"))
    return data


def carried(data: QMimeData, model: LibraryModel) -> ItemId | None:
    """The comment that is dragged, where it is one of the rows."""
    if not data.hasFormat(COMMENT_MIME):
        return None
    digits = bytes(data.data(COMMENT_MIME).data())
    found = ItemId(int(digits)) if digits.isdigit() else None
    row = model.row_of(found) if found is not None else None
    return found if row is not None and row.kind is ItemKind.COMMENT else None


def place_at(model: LibraryModel, comment: ItemId, index: Index, share: float, *, opened: bool) -> Place | None:
    """Where `comment` goes if it is dropped on a row, `share` of the way down it; None where it cannot.

    `opened` says that the row's answers are shown: then right below it is before the first of them.
    """
    on = model.item_of(index)
    row = model.row_of(on) if on is not None else None
    if on is None or row is None or _within(model, on, comment):
        return None
    dragged = model.row_of(comment)
    if dragged is None or dragged.article_id != row.article_id:
        return None
    below = [item for item in model.loaded_below(on) if item != comment] if opened else []
    if share > 1 - EDGE and below:
        return Place(on, on, 1, before=below[0])
    if row.kind is ItemKind.ARTICLE or EDGE <= share <= 1 - EDGE:
        return Place(on, on, 0)
    parent = row.parent_id if row.parent_id is not None else row.article_id
    return Place(parent, on, -1, before=on) if share < EDGE else Place(parent, on, 1, after=on)


def _within(model: LibraryModel, item: ItemId, branch: ItemId) -> bool:
    """Whether a row stands in the branch of another, or is it."""
    at = model.index_of(item)
    while at.isValid():
        if model.item_of(at) == branch:
            return True
        at = at.parent()
    return False
