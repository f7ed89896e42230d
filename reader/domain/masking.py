"""Replacing passages of a text, and where everything that was anchored in it is afterwards.

All offsets are code points. The originals are never changed: a masked text is made anew from a list of replacements.
Whatever begins or ends inside a replaced passage is widened to the whole of what stands in its place, so that a quote
is always what its span holds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from reader.domain.text import Block, Body, Mark, MarkKind, Span


class Rank(IntEnum):
    """Of finds that overlap, whose words stand in the place of all of them: the highest one's."""

    HANDLE = 0
    NAME = 1
    PHONE = 2
    EMAIL = 3
    LINK = 4
    PARAPHRASE = 5


@dataclass(frozen=True, slots=True)
class Replacement:
    """`new` instead of `[start, stop)`; neither is ever empty."""

    start: int
    stop: int
    new: str
    rank: Rank = Rank.NAME

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.stop or not self.new:
            raise ValueError(f"not a replacement: {self.start}:{self.stop}")


def resolved(finds: Iterable[Replacement]) -> tuple[Replacement, ...]:
    """The same in order and disjoint. Those that overlap become one over all that any of them covers, so that nothing
    that was found stays: with the words of the highest rank, of those the longest's, of those the first's."""
    ordered = sorted(finds, key=lambda find: (find.start, -find.stop))
    if len(ordered) < 2:
        return tuple(ordered)
    found: list[Replacement] = []
    best = ordered[0]
    start, stop = best.start, best.stop
    for find in ordered[1:]:
        if find.start >= stop:
            found.append(_over(start, stop, best))
            best, start, stop = find, find.start, find.stop
            continue
        stop = max(stop, find.stop)
        if (find.rank, find.stop - find.start) > (best.rank, best.stop - best.start):
            best = find
    found.append(_over(start, stop, best))
    return tuple(found)


def _over(start: int, stop: int, find: Replacement) -> Replacement:
    return find if (find.start, find.stop) == (start, stop) else Replacement(start, stop, find.new, find.rank)


class Map:
    """Where places of the original are in the masked text. `replacements` are in order and disjoint."""

    def __init__(self, replacements: Sequence[Replacement]) -> None:
        self._replacements = replacements
        self._starts = [one.start for one in replacements]
        self._new: list[int] = []
        moved = 0
        for one in replacements:
            self._new.append(one.start + moved)
            moved += len(one.new) - (one.stop - one.start)

    def start(self, at: int) -> int:
        """Where what begins at `at` begins."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return at
        one, new = self._replacements[index], self._new[index]
        return new if at < one.stop else new + len(one.new) + at - one.stop

    def stop(self, at: int) -> int:
        """Where what ends at `at` (exclusive) ends."""
        index = bisect_right(self._starts, at - 1) - 1
        if index < 0:
            return at
        one, new = self._replacements[index], self._new[index]
        return new + len(one.new) + max(at - one.stop, 0)

    def span(self, span: Span) -> Span:
        return Span(self.start(span.start), self.stop(span.stop))

    def swallowed(self, at: int) -> bool:
        """Whether the character at `at` was replaced."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._replacements[index].stop


def masked(text: str, replacements: Sequence[Replacement]) -> str:
    """`text` with what is to be replaced replaced; `replacements` are in order and disjoint."""
    pieces: list[str] = []
    at = 0
    for one in replacements:
        pieces += (text[at : one.start], one.new)
        at = one.stop
    pieces.append(text[at:])
    return "".join(pieces)


def masked_body(body: Body, replacements: Sequence[Replacement], places: Map | None = None) -> Body:
    """The body around the masked text. Blocks whose separation was replaced become one, of the first one's kind."""
    if not replacements:
        return body
    places = places or Map(replacements)
    blocks: list[Block] = []
    for block in body.blocks:
        start = places.start(block.start)
        # An image without words stays empty.
        stop = places.stop(block.stop) if block.start < block.stop else start
        if blocks and places.swallowed(block.start - 1):
            before = blocks[-1]
            blocks[-1] = Block(before.kind, before.start, max(stop, before.stop), before.level, before.target)
            continue
        blocks.append(Block(block.kind, start, stop, block.level, block.target))
    marks = tuple(
        Mark(mark.kind, places.start(mark.start), places.stop(mark.stop), mark.target)
        for mark in body.marks
        if mark.start < mark.stop
    )
    return Body(masked(body.text, replacements), tuple(blocks), marks)


def without_addresses(body: Body) -> Body:
    """The same without the addresses of links and images."""
    if not any(block.target for block in body.blocks) and not any(mark.target for mark in body.marks):
        return body
    return Body(
        body.text,
        tuple(Block(b.kind, b.start, b.stop, b.level) if b.target else b for b in body.blocks),
        tuple(mark for mark in body.marks if mark.kind is not MarkKind.LINK and not mark.target),
    )


def verbatim(masked_text: str, replacements: Sequence[Replacement], span: Span | None = None) -> list[str]:
    """The stretches of a masked text (or of `span` in it) that stand there as they did in the original."""
    start, stop = (0, len(masked_text)) if span is None else (span.start, span.stop)
    found: list[str] = []
    at, moved = start, 0
    for one in replacements:
        begin = one.start + moved
        end = begin + len(one.new)
        moved += len(one.new) - (one.stop - one.start)
        if end <= start:
            continue
        if begin >= stop:
            break
        if at < begin:
            found.append(masked_text[at:begin])
        at = max(at, end)
    if at < stop:
        found.append(masked_text[at:stop])
    return found
