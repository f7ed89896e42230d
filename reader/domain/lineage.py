"""What stands above a comment, when comments come in reading order and some may be missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.domain.model import Item
from reader.domain.scope import Context


def with_branches(comments: Iterable[Item]) -> Iterator[tuple[Item, tuple[Item, ...]]]:
    """Each comment of an article, given in reading order, with the branch that it ends: from the highest comment above
    it that is there down to itself."""
    branch: tuple[Item, ...] = ()
    for comment in comments:
        while branch and not comment.path.startswith(branch[-1].path + "."):
            branch = branch[:-1]
        branch = (*branch, comment)
        yield comment, branch


def shown_above(branch: tuple[Item, ...], context: Context) -> tuple[Item, ...]:
    """Of what stands above the end of a branch, as much as `context` shows, the topmost first."""
    if context is Context.NONE:
        return ()
    return branch[-2:-1] if context is Context.PARENT else branch[:-1]


def parent(branch: tuple[Item, ...]) -> Item | None:
    """What the end of a branch answers, if that is there."""
    return branch[-2] if len(branch) > 1 and branch[-2].id == branch[-1].parent_id else None
