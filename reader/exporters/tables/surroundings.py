"""Where an item stands: its cells in every table that has a row for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.domain import lineage
from reader.domain.model import Article, Item, ItemKind
from reader.domain.scope import Context
from reader.domain.snapshot import Snapshot

NOTHING_ABOVE = (None, None, None, None)


def with_items(records: Snapshot, article: Article) -> Iterator[tuple[Item, tuple[Item, ...]]]:
    """The article, then its comments in reading order, each with the branch down to itself."""
    yield article.item, ()
    yield from lineage.with_branches(records.comments(article.item.id))


def kind_of(item: Item) -> str:
    return "comment" if item.kind is ItemKind.COMMENT else "article"


def commenter(item: Item, people: Mapping[str, str]) -> str | None:
    """The name that the author is shown under."""
    return people.get(item.author, item.author) if item.kind is ItemKind.COMMENT and item.author else None


def root_of(branch: tuple[Item, ...]) -> Item | None:
    """The comment at the top of the thread, if it is there."""
    return branch[0] if branch and "." not in branch[0].path else None


def above(
    item: Item, parent: Item | None, root: Item | None, context: Context
) -> tuple[str | None, str | None, str | None, str | None]:
    """`parent_author`, `parent_text`, `thread_root` and `thread_root_author`, as far as the scope shows context. The
    path of the thread's root is known from the item's own."""
    if item.kind is not ItemKind.COMMENT:
        return NOTHING_ABOVE
    shown = parent if context is not Context.NONE else None
    top = root if context in (Context.CHAIN, Context.THREAD) else None
    return (
        shown.author if shown else None,
        shown.body.text if shown else None,
        item.path.partition(".")[0],
        top.author if top else None,
    )
