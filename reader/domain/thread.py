"""The shape of a thread: order, depth, path and counts; orphans and cycles mended and reported.

Replies are known by the reference to their parent alone, so a page may print them in any order. The result is in
reading order: a parent, then its replies, siblings as they were printed. No recursion: ten thousand levels are fine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.domain.records import CommentRecord, Notice
from reader.domain.words import translate

MOST_LEVELS = 10_000
"""Levels of a thread. Paths grow with the depth: those of a chain of n comments are n² characters, which has to end."""


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


@dataclass
class Mended:
    """What had to be mended in the threads of one source, counted: a broken export has thousands of the same kind.

    `counts` is by the codes of the notices; `first` says where each kind was met first, as the number of the article
    and of the comment in it, from 1.
    """

    counts: Counter[str] = field(default_factory=Counter)
    first: dict[str, tuple[int, int]] = field(default_factory=dict)
    articles: int = 0

    def note(self, code: str, index: int) -> None:
        """One more of `code`, at the comment of that 0-based index in the article that is being arranged."""
        self.counts[code] += 1
        self.first.setdefault(code, (self.articles, index + 1))

    def notices(self) -> Iterator[Notice]:
        """One notice a kind, with how many there were and the place of the first."""
        sentences = {
            "orphan": translate(
                "Importers", "Replies to comments that are not there, which stand at the top level now: {count}."
            ),
            "cycle": translate(
                "Importers", "Circles of comments that answer each other, which begin at the top level now: {count}."
            ),
            "duplicate-id": translate(
                "Importers", "Comments that have the id of another one, which gets the replies: {count}."
            ),
            "too-deep": translate(
                "Importers", "Replies more than {levels} levels deep, which go on at the top level: {count}."
            ),
        }
        for code, count in self.counts.items():
            article, comment = self.first[code]
            where = f"comment {comment}" if self.articles < 2 else f"article {article}, comment {comment}"
            yield Notice(code, sentences[code].format(count=count, levels=MOST_LEVELS), where)


def arrange(comments: Sequence[CommentRecord], mended: Mended | None = None) -> tuple[list[Placed], list[Notice]]:
    """Place `comments` of one article; returns them in reading order with what had to be mended.

    A reply to a missing comment, the first comment of a cycle and what is deeper than `MOST_LEVELS` come to the top
    level (notices ``orphan``, ``cycle``, ``too-deep``); of two comments with one reference the first is the one that
    replies find (``duplicate-id``). With `mended`, what is mended is counted there, over several articles, and no
    notices are returned.
    """
    tally = mended if mended is not None else Mended()
    tally.articles += 1
    by_ref: dict[str, int] = {}
    for index, comment in enumerate(comments):
        if by_ref.setdefault(comment.ref, index) != index:
            tally.note("duplicate-id", index)
    parents = [_parent(index, comment, by_ref, tally) for index, comment in enumerate(comments)]
    _break_cycles(parents, tally)
    _lift_the_deepest(parents, tally)

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
    ], list(tally.notices()) if mended is None else []


def _parent(index: int, comment: CommentRecord, by_ref: dict[str, int], mended: Mended) -> int | None:
    if comment.parent_ref is None:
        return None
    parent = by_ref.get(comment.parent_ref)
    if parent is None:
        mended.note("orphan", index)
    return parent


def _break_cycles(parents: list[int | None], mended: Mended) -> None:
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
                mended.note("cycle", first)
                break
            on_trail.add(at)
            trail.append(at)
            at = parents[at]
        for seen in trail:
            settled[seen] = True


def _lift_the_deepest(parents: list[int | None], mended: Mended) -> None:
    """Bring comments that would stand below `MOST_LEVELS` to the top level, in place; there are no cycles any more."""
    if len(parents) <= MOST_LEVELS:
        return
    depths = [-1] * len(parents)
    for start in range(len(parents)):
        trail: list[int] = []
        at: int | None = start
        while at is not None and depths[at] < 0:
            trail.append(at)
            at = parents[at]
        depth = -1 if at is None else depths[at]
        for index in reversed(trail):
            depth += 1
            if depth >= MOST_LEVELS:
                depth = 0
                parents[index] = None
                mended.note("too-deep", index)
            depths[index] = depth
