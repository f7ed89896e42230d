"""The thread of one article while it is rearranged: who answers whom, and the numbers that follow from it.

Loaded without texts, changed in memory, written back as far as the numbers of items became others. Nothing recurses,
and no step goes over all siblings for each of them: threads have hundreds of thousands of comments.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from reader.domain.model import ItemId


class Numbers(NamedTuple):
    """Where an item stands, as the columns of `items` say it."""

    parent: int | None
    position: int
    ordinal: int
    depth: int
    path: str
    children: int
    descendants: int


class Thread:
    """`answers` are the direct replies of each item in their order; of the article's id, the comments at the top."""

    def __init__(self, conn: sqlite3.Connection, article: ItemId) -> None:
        self._conn = conn
        self.article = int(article)
        self.answers: dict[int, list[int]] = {int(article): []}
        self.parent: dict[int, int] = {}
        self._was: dict[int, Numbers] = {}
        for comment, *numbers in conn.execute(
            "SELECT id, parent_id, position, ordinal, depth, path, children, descendants FROM items "
            "WHERE article_id = ? ORDER BY position",
            (article,),
        ):
            self._was[comment] = Numbers(*numbers)
            if comment != article:
                self.parent[comment] = numbers[0]
                self.answers.setdefault(numbers[0], []).append(comment)

    def __contains__(self, item: int) -> bool:
        return item == self.article or item in self.parent

    def before(self, comment: int) -> int | None:
        """The sibling before a comment."""
        siblings = self.answers[self.parent[comment]]
        at = siblings.index(comment)
        return siblings[at - 1] if at else None

    def within(self, item: int, branch: int) -> bool:
        """Whether `item` is `branch` or lies below it."""
        at: int | None = item
        while at is not None and at != branch:
            at = self.parent.get(at)
        return at == branch

    def put(self, comment: int, parent: int, at: int | None = None) -> None:
        """Let a comment, new or not, answer `parent`, at a place among the replies there (last where none is given)."""
        if comment in self.parent:
            self.answers[self.parent[comment]].remove(comment)
        self.parent[comment] = parent
        siblings = self.answers.setdefault(parent, [])
        siblings.insert(len(siblings) if at is None else at, comment)

    def arrange(self, parent: int, comments: Sequence[int]) -> None:
        """Say at once what answers `parent`, in its order: what is new there, and all that is not taken elsewhere."""
        self.answers[parent] = list(comments)
        for comment in comments:
            self.parent[comment] = parent

    def lift(self, comment: int) -> None:
        """Take a comment out; what answers it takes its place."""
        parent = self.parent.pop(comment)
        replies = self.answers.pop(comment, [])
        siblings = self.answers[parent]
        at = siblings.index(comment)
        siblings[at : at + 1] = replies
        for reply in replies:
            self.parent[reply] = parent

    def numbers(self) -> Iterator[tuple[int, Numbers]]:
        """Every item with its numbers, in reading order."""
        order: list[int] = []
        stack = [self.article]
        while stack:
            item = stack.pop()
            order.append(item)
            stack.extend(reversed(self.answers.get(item, ())))
        below = dict.fromkeys(order, 0)
        for item in reversed(order):
            if item != self.article:
                below[self.parent[item]] += below[item] + 1
        depths: dict[int, int] = {self.article: -1}
        paths: dict[int, str] = {self.article: ""}
        places: dict[int, int] = {}
        for replies in self.answers.values():
            places.update((reply, place) for place, reply in enumerate(replies))
        for position, item in enumerate(order, -1):
            if item == self.article:
                was = self._was[item]
                ordinal, parent = was.ordinal, None
            else:
                parent, ordinal = self.parent[item], places[item]
                above = paths[parent]
                depths[item] = depths[parent] + 1
                paths[item] = f"{above}.{ordinal + 1}" if above else str(ordinal + 1)
            yield (
                item,
                Numbers(
                    parent, position, ordinal, depths[item], paths[item], len(self.answers.get(item, ())), below[item]
                ),
            )

    def write(self, new: Collection[int] = (), insert: Callable[[dict[int, Numbers]], None] | None = None) -> None:
        """Store the numbers that are others now. Items of `new` are not there yet: `insert` gets their numbers.

        They go in before others come to answer them. In the other order, undo would delete them while those still did,
        and the foreign key would take those along.
        """
        given: dict[int, Numbers] = {}
        changed: list[tuple[object, ...]] = []
        for item, numbers in self.numbers():
            if item in new:
                given[item] = numbers
            elif self._was.get(item) != numbers:
                changed.append((*numbers, item))
        if insert is not None and given:
            insert(given)
        self._conn.executemany(
            "UPDATE items SET parent_id = ?, position = ?, ordinal = ?, depth = ?, path = ?, children = ?, "
            "descendants = ? WHERE id = ?",
            changed,
        )
