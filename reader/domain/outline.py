"""What is shown of a thread: all of it, or one branch, less the branches that are folded away.

Positions are places in reading order (`Item.position`), so that all that answers a comment is one stretch of positions
behind its own. Ranks count the shown ones alone, from 0.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.domain.model import ItemId


@dataclass(frozen=True, slots=True)
class Branch:
    """A comment, and where its answers are: the `descendants` positions behind its own. `depth` as in `Item`."""

    id: ItemId
    article_id: ItemId
    position: int
    depth: int
    descendants: int

    @property
    def stop(self) -> int:
        """The position behind the last answer."""
        return self.position + self.descendants + 1


class Outline:
    """Looks up in logarithmic time; never changes. `folds` are branches whose answers are hidden; with a `focus`,
    nothing outside that branch is shown, and it is open itself."""

    def __init__(self, total: int, folds: Iterable[Branch] = (), focus: Branch | None = None) -> None:
        self.focus = focus
        self._first, self._stop = (focus.position, focus.stop) if focus is not None else (0, total)
        self._starts: list[int] = []
        self._ranks: list[int] = []
        self._folds: list[Branch] = []
        at, rank = self._first, 0
        for fold in sorted(folds, key=_position):
            hides = fold.descendants > 0 and (focus is None or fold.id != focus.id)
            if not hides or fold.position < at or fold.position >= self._stop:
                continue
            self._folds.append(fold)
            self._starts.append(at)
            self._ranks.append(rank)
            rank += fold.position + 1 - at
            at = fold.stop
        if at < self._stop:
            self._starts.append(at)
            self._ranks.append(rank)
            rank += self._stop - at
        self.count = rank
        """How many comments are shown."""
        self._folded = frozenset(fold.position for fold in self._folds)

    def shows(self, position: int) -> bool:
        return self._first <= position < self._stop and self.fold_over(position) is None

    def folded(self, position: int) -> bool:
        """Whether the comment there is shown and its answers are not."""
        return position in self._folded

    def fold_over(self, position: int) -> Branch | None:
        """The outermost folded branch that hides a position; None where none does."""
        place = bisect_right(self._folds, position - 1, key=_position) - 1
        return self._folds[place] if place >= 0 and position < self._folds[place].stop else None

    def nearest(self, position: int) -> int:
        """`position` where it is shown, else that of its nearest ancestor that is; outside the focus, the focus."""
        if not self._first <= position < self._stop:
            return self._first if self.focus is not None else position
        fold = self.fold_over(position)
        return position if fold is None else fold.position

    def rank(self, position: int) -> int:
        """How many shown comments come before a position."""
        place = bisect_right(self._starts, position) - 1
        if place < 0:
            return 0
        return self._ranks[place] + min(position - self._starts[place], self._length(place))

    def at(self, rank: int) -> int:
        """The position of the shown comment with that rank, which is in `[0, count)`."""
        place = bisect_right(self._ranks, rank) - 1
        return self._starts[place] + rank - self._ranks[place]

    def following(self, position: int) -> int | None:
        """The next shown position; None behind the last."""
        rank = self.rank(position + 1)
        return self.at(rank) if rank < self.count else None

    def preceding(self, position: int) -> int | None:
        """The shown position before; None before the first."""
        rank = self.rank(position)
        return self.at(rank - 1) if rank > 0 else None

    def stretches(self, first: int, stop: int) -> Iterator[tuple[int, int]]:
        """The shown comments with the ranks `[first, stop)`, as positions `[from, to)` without a gap."""
        first, stop = max(first, 0), min(stop, self.count)
        while first < stop:
            place = bisect_right(self._ranks, first) - 1
            start = self.at(first)
            length = min(self._ranks[place] + self._length(place), stop) - first
            yield start, start + length
            first += length

    def _length(self, place: int) -> int:
        following = self._ranks[place + 1] if place + 1 < len(self._ranks) else self.count
        return following - self._ranks[place]


def _position(branch: Branch) -> int:
    return branch.position
