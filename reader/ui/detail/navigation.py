"""Where next: siblings, parents, replies of a comment, by its place in reading order, among those that are shown."""

from __future__ import annotations

from reader.app.view import View
from reader.domain.model import Item, ItemId, ItemKind
from reader.domain.outline import Outline


def following(view: View, outline: Outline, item: Item) -> ItemId | None:
    """The next comment that is shown."""
    return _at(view, item, outline.following(item.position))


def preceding(view: View, outline: Outline, item: Item) -> ItemId | None:
    """The comment before that is shown; before the first one, the article, unless one branch alone is shown."""
    before = outline.preceding(item.position)
    if before is None and (outline.focus is not None or item.kind is ItemKind.ARTICLE):
        return None
    return _at(view, item, -1 if before is None else before)


def next_sibling(view: View, outline: Outline, item: Item) -> ItemId | None:
    """The next answer to the same comment: the one behind all that answers this one."""
    if item.kind is ItemKind.ARTICLE:
        return None
    found = _item_at(view, item, item.position + item.descendants + 1)
    return _sibling(outline, item, found)


def previous_sibling(view: View, outline: Outline, item: Item) -> ItemId | None:
    """The answer to the same comment before this one."""
    found = _item_at(view, item, item.position - 1) if item.position > 0 else None
    while found is not None and found.depth > item.depth:
        found = view.item(found.parent_id) if found.parent_id is not None else None
    return _sibling(outline, item, found)


def parent(_view: View, outline: Outline, item: Item) -> ItemId | None:
    """What a comment answers: another comment, or the article. Above a branch that is shown alone is nothing."""
    if item.kind is ItemKind.ARTICLE or (outline.focus is not None and outline.focus.id == item.id):
        return None
    return item.parent_id if item.parent_id is not None else item.article_id


def first_reply(view: View, _outline: Outline, item: Item) -> ItemId | None:
    """The first answer to a comment, folded away or not."""
    return view.at_position(item.article_id, item.position + 1) if item.children else None


def _sibling(outline: Outline, item: Item, found: Item | None) -> ItemId | None:
    if found is None or found.id == item.id or found.parent_id != item.parent_id or not outline.shows(found.position):
        return None
    return found.id


def _at(view: View, item: Item, position: int | None) -> ItemId | None:
    return None if position is None else view.at_position(item.article_id, position)


def _item_at(view: View, item: Item, position: int) -> Item | None:
    found = _at(view, item, position)
    return None if found is None else view.item(found)
