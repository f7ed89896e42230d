"""The shape of a thread: order, depth, path and counts; orphans and cycles mended and reported.

Replies are known by the reference to their parent alone, so a page may print them in any order. The result is in
reading order: a parent, then its replies, siblings as they were printed. No recursion: depth is not bounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.domain.records import CommentRecord, Notice


class Placed(NamedTuple):
    """A comment in its place; a tuple, since threads of a hundred thousand are made of them.

    `parent` is the index of its parent in the arranged list, `ordinal` its 0-based place among its siblings,
    `depth` 0 at the top, `path` 1-based as in ``4.1.2``, `descendants` the size of the branch below it.
    """

    record: CommentRecord
    parent: int | None
    ordinal: int
    depth: int
    path: str
    children: int
    descendants: int


def arrange(comments: Sequence[CommentRecord]) -> tuple[list[Placed], list[Notice]]:
    """Place `comments` of one article; returns them in reading order with what had to be mended.

    A reply to a missing comment and the first comment of a cycle come to the top level (notices ``orphan``,
    ``cycle``); of two comments with one reference the first is the one that replies find (``duplicate-id``).
    """
    notices: list[Notice] = []
    by_ref: dict[str, int] = {}
    for index, comment in enumerate(comments):
        if by_ref.setdefault(comment.ref, index) != index:
            notices.append(Notice("duplicate-id", "Two comments have the same id.", f"comment {index + 1}"))
    parents = [_parent(index, comment, by_ref, notices) for index, comment in enumerate(comments)]
    _break_cycles(parents, notices)

    children: dict[int | None, list[int]] = {}
    for index, parent in enumerate(parents):
        children.setdefault(parent, []).append(index)

    order: list[tuple[int, int | None, int, int, str]] = []
    new_index: dict[int, int] = {}
    stack = [(child, n) for n, child in reversed(list(enumerate(children.get(None, []))))]
    while stack:
        index, ordinal = stack.pop()
        parent = parents[index]
        if parent is None:
            placed_parent, depth, path = None, 0, str(ordinal + 1)
        else:
            placed_parent = new_index[parent]
            above = order[placed_parent]
            depth, path = above[3] + 1, f"{above[4]}.{ordinal + 1}"
        new_index[index] = len(order)
        order.append((index, placed_parent, ordinal, depth, path))
        stack.extend((child, n) for n, child in reversed(list(enumerate(children.get(index, [])))))

    below = [0] * len(order)
    for place in range(len(order) - 1, -1, -1):
        up = order[place][1]
        if up is not None:
            below[up] += below[place] + 1
    return [
        Placed(comments[index], parent, ordinal, depth, path, len(children.get(index, ())), below[place])
        for place, (index, parent, ordinal, depth, path) in enumerate(order)
    ], notices


def _parent(index: int, comment: CommentRecord, by_ref: dict[str, int], notices: list[Notice]) -> int | None:
    if comment.parent_ref is None:
        return None
    parent = by_ref.get(comment.parent_ref)
    if parent is None:
        notices.append(Notice("orphan", "The comment that this one answers is not there.", f"comment {index + 1}"))
    return parent


def _break_cycles(parents: list[int | None], notices: list[Notice]) -> None:
    """Bring the first comment of each cycle to the top level, in place."""
    settled = [False] * len(parents)
    for start in range(len(parents)):
        trail: list[int] = []
        on_trail: set[int] = set()
        at: int | None = start
        while at is not None and not settled[at]:
            if at in on_trail:
                first = min(trail[trail.index(at) :])
                parents[first] = None
                notices.append(Notice("cycle", "Comments that answer each other in a circle.", f"comment {first + 1}"))
                break
            on_trail.add(at)
            trail.append(at)
            at = parents[at]
        for seen in trail:
            settled[seen] = True
