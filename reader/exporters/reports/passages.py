"""An item's text as paragraphs of runs, with what was coded in it marked.

Codings overlap; runs do not: a text is cut wherever a coding or an emphasis begins or ends, and each run says which
codings it is part of. Putting the runs of a coding together gives its quote, but for the line ends between paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.domain.text import Block, BlockKind, Body, MarkKind, Span

AROUND = 1
"""How many blocks of an article are shown before and behind what was coded."""
SHORT_CP = 280
"""How much of a text is left of it where it is shortened."""
_SHOWN = frozenset({MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.CODE})


@dataclass(frozen=True, slots=True)
class Run:
    """`codings` are the places of the spans it is part of, in the order they were given; `ends` of those that have no
    run after this one; `marks` the emphasis that the page gives it."""

    text: str
    codings: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    marks: frozenset[MarkKind] = frozenset()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block; where it is `apart`, text before it is left out."""

    kind: BlockKind
    runs: tuple[Run, ...]
    level: int | None = None
    apart: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def passage(body: Body, spans: Sequence[Span | None] = (), *, excerpt: bool = False) -> list[Paragraph]:
    """The paragraphs of `body` with `spans` marked; None is a coding of the whole, which marks nothing.

    An `excerpt` has the blocks that a span touches and `AROUND` on either side. Where it breaks off before the end, an
    empty paragraph says so.
    """
    blocks = body.blocks or ((Block(BlockKind.PARAGRAPH, 0, len(body.text)),) if body.text else ())
    chosen = _touched(blocks, [span for span in spans if span]) if excerpt else range(len(blocks))
    cuts = _Cuts(body, spans)
    found: list[tuple[Block, list[Run], bool]] = []
    before = -1
    for number in chosen:
        found.append((blocks[number], cuts.runs(blocks[number]), number != before + 1))
        before = number
    _end(found)
    paragraphs = [Paragraph(block.kind, tuple(runs), block.level, apart) for block, runs, apart in found]
    if before + 1 < len(blocks):
        paragraphs.append(Paragraph(BlockKind.PARAGRAPH, (), apart=True))
    return paragraphs


def shortened(paragraphs: Iterable[Paragraph], limit: int = SHORT_CP) -> list[Paragraph]:
    """The first `limit` code points, cut behind a word, and ``…``; what is no longer is left as it is."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        text = paragraph.text
        if len(text) > limit:
            words = text[:limit].rsplit(None, 1)
            cut = words[0] if len(words) > 1 else text[:limit]
            found.append(replace(paragraph, runs=(Run(cut + " …"),)))
            break
        limit -= len(text)
        found.append(paragraph)
    return found


def _touched(blocks: Sequence[Block], spans: Sequence[Span]) -> list[int]:
    """Which blocks to show. Spans and blocks are walked together, so that many of both take no longer."""
    wanted: set[int] = set()
    spans = sorted(spans, key=lambda span: span.start)
    first = 0
    for span in spans:
        while first < len(blocks) and blocks[first].stop < span.start:
            first += 1
        number = first
        while number < len(blocks) and blocks[number].start < span.stop:
            wanted.update(range(max(0, number - AROUND), min(len(blocks), number + AROUND + 1)))
            number += 1
    return sorted(wanted)


class _Cuts:
    """Where runs begin and end, handed out block by block from the first to the last."""

    def __init__(self, body: Body, spans: Sequence[Span | None]) -> None:
        self._text = body.text
        self._events: list[tuple[int, bool, int | MarkKind]] = []
        for number, span in enumerate(spans):
            if span is not None:
                self._events += [(span.start, True, number), (span.stop, False, number)]
        for mark in body.marks:
            if mark.kind in _SHOWN and mark.start < mark.stop:
                self._events += [(mark.start, True, mark.kind), (mark.stop, False, mark.kind)]
        self._events.sort(key=lambda event: event[0])
        self._next = 0
        self._codings: set[int] = set()
        self._marks: dict[MarkKind, int] = {}

    def runs(self, block: Block) -> list[Run]:
        at = block.start
        self._up_to(at)
        found: list[Run] = []
        while at < block.stop:
            cut = self._events[self._next][0] if self._next < len(self._events) else block.stop
            cut = min(cut, block.stop)
            marks = frozenset(kind for kind, count in self._marks.items() if count > 0)
            found.append(Run(self._text[at:cut], tuple(sorted(self._codings)), (), marks))
            at = cut
            self._up_to(at)
        return found

    def _up_to(self, position: int) -> None:
        while self._next < len(self._events) and self._events[self._next][0] <= position:
            _, begins, what = self._events[self._next]
            self._next += 1
            if isinstance(what, MarkKind):
                self._marks[what] = self._marks.get(what, 0) + (1 if begins else -1)
            elif begins:
                self._codings.add(what)
            else:
                self._codings.discard(what)


def _end(found: list[tuple[Block, list[Run], bool]]) -> None:
    """Say of the last run of each coding that it is the last."""
    seen: set[int] = set()
    for _, runs, _ in reversed(found):
        for place in range(len(runs) - 1, -1, -1):
            run = runs[place]
            ends = tuple(number for number in run.codings if number not in seen)
            if ends:
                seen.update(ends)
                runs[place] = replace(run, ends=ends)
