"""Where next: siblings, parents, replies of a comment, by its place in reading order."""

from __future__ import annotations

from reader.app.view import View
from reader.domain.model import Item, ItemId, ItemKind


def following(view: View, item: Item) -> ItemId | None:
    """The next comment in reading order."""
    return view.at_position(item.article_id, item.position + 1)


def preceding(view: View, item: Item) -> ItemId | None:
    """The comment before in reading order; before the first one, the article."""
    return view.at_position(item.article_id, item.position - 1) if item.position >= 0 else None


def next_sibling(view: View, item: Item) -> ItemId | None:
    """The next answer to the same comment: the one behind all that answers this one."""
    if item.kind is ItemKind.ARTICLE:
        return None
    found = _item_at(view, item, item.position + item.descendants + 1)
    return found.id if found is not None and found.parent_id == item.parent_id else None


def previous_sibling(view: View, item: Item) -> ItemId | None:
    """The answer to the same comment before this one."""
    found = _item_at(view, item, item.position - 1) if item.position > 0 else None
    while found is not None and found.depth > item.depth:
        found = view.item(found.parent_id) if found.parent_id is not None else None
    return found.id if found is not None and found.parent_id == item.parent_id and found.id != item.id else None


def parent(_view: View, item: Item) -> ItemId | None:
    """What a comment answers: another comment, or the article."""
    if item.kind is ItemKind.ARTICLE:
        return None
    return item.parent_id if item.parent_id is not None else item.article_id


def first_reply(view: View, item: Item) -> ItemId | None:
    return view.at_position(item.article_id, item.position + 1) if item.children else None


def _item_at(view: View, item: Item, position: int) -> Item | None:
    found = view.at_position(item.article_id, position)
    return None if found is None else view.item(found)
