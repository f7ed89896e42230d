"""Bodies cut, shortened and joined, with the places that their words have afterwards: exact, by offset."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from reader.domain.text import Block, BlockKind, Body, Mark, Part, Span, compose


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left of a body. `kept` are the stretches of the old text that are left, in their order, each with the
    place where it begins now."""

    body: Body
    kept: tuple[tuple[int, int, int], ...]

    def place(self, span: Span) -> Span | None:
        """Where the words of a span of the old text are, from the first to the last that is left; None if none is."""
        left = [
            (place + max(span.start, start) - start, place + min(span.stop, stop) - start)
            for start, stop, place in self.kept
            if max(span.start, start) < min(span.stop, stop)
        ]
        return Span(left[0][0], left[-1][1]) if left else None


def stretch(body: Body, start: int, stop: int) -> Cut:
    """The part `[start, stop)` of a body, without white space at its ends; blocks at its ends are cut."""
    return _composed(body, [(block, max(block.start, start), min(block.stop, stop)) for block in _blocks(body)])


def without(body: Body, dropped: Collection[int]) -> Cut:
    """A body without some of its blocks, by their places."""
    return _composed(
        body, [(block, block.start, block.stop) for at, block in enumerate(_blocks(body)) if at not in dropped]
    )


def joined(first: Body, second: Body) -> tuple[Body, int]:
    """Two bodies as one, the blocks of the second behind those of the first; and how far the second's words moved."""
    if not _blocks(first):
        return second, 0
    shift = len(first.text) + 1
    if not _blocks(second):
        return first, shift
    return (
        Body(
            f"{first.text}\n{second.text}",
            (
                *_blocks(first),
                *(Block(b.kind, b.start + shift, b.stop + shift, b.level, b.target) for b in _blocks(second)),
            ),
            (*first.marks, *(Mark(m.kind, m.start + shift, m.stop + shift, m.target) for m in second.marks)),
        ),
        shift,
    )


def _blocks(body: Body) -> tuple[Block, ...]:
    """A text without blocks counts as one paragraph."""
    return body.blocks or ((Block(BlockKind.PARAGRAPH, 0, len(body.text)),) if body.text else ())


def _composed(body: Body, wanted: list[tuple[Block, int, int]]) -> Cut:
    parts: list[Part] = []
    origins: list[tuple[int, int]] = []
    for block, start, stop in wanted:
        if start > stop or (start == stop and block.start != block.stop):
            continue
        start, stop = _trimmed(body.text, start, stop, block.kind)
        if start == stop and block.kind is not BlockKind.IMAGE:
            continue
        marks = tuple(
            Mark(mark.kind, max(mark.start, start) - start, min(mark.stop, stop) - start, mark.target)
            for mark in body.marks
            if max(mark.start, start) < min(mark.stop, stop)
        )
        parts.append(Part(block.kind, body.text[start:stop], block.level, marks, block.target))
        origins.append((start, stop))
    made = compose(parts)
    return Cut(
        made,
        tuple((start, stop, block.start) for (start, stop), block in zip(origins, made.blocks, strict=True)),
    )


def _trimmed(text: str, start: int, stop: int, kind: BlockKind) -> tuple[int, int]:
    """As `compose` trims: only line ends go from what is preformatted."""
    piece = text[start:stop]
    white = "\n" if kind is BlockKind.PREFORMATTED else None
    lead = len(piece) - len(piece.lstrip(white))
    left = piece.strip(white)
    return (start + lead, start + lead + len(left)) if left else (start, start)
