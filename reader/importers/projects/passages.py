"""Where a passage of another program's text stands in ours.

Our text differs from theirs in white space only, if at all. So what is not white space is the same characters in the
same order, and places are told by their number in that order.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.text import Block, BlockKind, Body, canonical
from reader.importers.projects.rulers import Ruler, rulers
from reader.importers.qda.texts import lines_as_blocks

_SOLID = re.compile("[^\\s\x00\ud800-\udfff\ufffc\ufdd0\ufdd1]")
"""Neither white space nor what `canonical` removes."""
NEAR = 200
"""So far from where it should be, in characters without white space, a passage is looked for that occurs more often."""
LONG = 12
"""A passage of so many characters without white space is the one that is meant if it occurs but once in the text."""
_LIKE = str.maketrans("‘’‚‛′`´ʼ“”„‟″‐‑‒–—―−", "''''''''" + '"' * 5 + "-" * 7)


class How(StrEnum):
    """How a passage was placed."""

    EXACT = "exact"
    ANEW = "anew"
    ADRIFT = "adrift"


@dataclass(frozen=True, slots=True)
class Placed:
    """`start` and `stop` in our text, None where the passage was not found; `quote` is what stands there, else what was
    said to."""

    how: How
    quote: str
    start: int | None = None
    stop: int | None = None


def body_of(raw: str) -> Body:
    """A plain text as blocks: each line is a paragraph; where a program wrapped the lines, what stands between empty
    lines is. The text stays as it is, blank lines too, from its first line with words to its last."""
    from reader.importers.page_text.lines import read_lines, wrap_width

    body = lines_as_blocks(canonical(raw)).body
    if wrap_width(read_lines(body.text[:200_000])) is None:
        return body
    blocks: list[Block] = []
    begin = 0
    for block in body.blocks:
        if body.text.find("\n", block.start, block.stop) >= 0 or block.stop == len(body.text):
            blocks.append(Block(BlockKind.PARAGRAPH, begin, block.stop))
            begin = block.stop + 1
    return Body(body.text, tuple(blocks))


class Passages:
    """The passages of one text. `raw` is theirs, `body` ours, `units` the rulers that `raw` may have been measured by,
    the likeliest first (without: code points, UTF-16 and so on, see `rulers`)."""

    def __init__(self, raw: str, body: Body, units: Sequence[Ruler] | None = None) -> None:
        self.raw, self.body = raw, body
        self._theirs = _solid(raw)
        self._ours = _solid(body.text)
        self._kept = body.text in canonical(raw)
        """Whether our text is theirs, white space and all."""
        if len(self._theirs) != len(self._ours):
            raise ValueError("the texts differ in more than white space")
        self._units = list(rulers(raw) if units is None else units)
        self._right: Counter[int] = Counter()
        self._squeezed: str | None = None
        self._folded: str | None = None

    def place(self, start: int | None, stop: int | None, quote: str = "") -> Placed | None:
        """The passage ``[start, stop)``, whose text the program says to be `quote` (empty where it does not say). By
        the first unit in which that is what stands there; else the quote is looked for. None where there is nothing to
        go by: no quote, and no text at the place."""
        wanted = squeezed(quote)
        guess: tuple[int, int] | None = None
        if start is not None and stop is not None:
            fits: list[int] = []
            for number, unit in self._ordered():
                raw = unit.code_point(start), unit.code_point(stop)
                span = self._span(*raw)
                if span is None:
                    continue
                guess = guess or span
                if wanted and self._same(span, wanted):
                    if not fits:
                        exact = self._placed(How.EXACT, span, quote)
                    fits.append(number)
            if fits:
                if len(fits) < len(self._units):
                    self._right.update(fits)
                return exact
        if not wanted:
            blank = self._blank(start, stop) if quote or guess is None else None
            return blank if blank is not None or guess is None else self._placed(How.EXACT, guess, "")
        anew = self._nearest(wanted, self._expected(start))
        return Placed(How.ADRIFT, canonical(quote).strip()) if anew is None else self._placed(How.ANEW, anew, quote)

    def _blank(self, start: int | None, stop: int | None) -> Placed | None:
        """A passage of white space: what we have of it between two characters; None where that is nothing."""
        if start is None or stop is None or start >= stop:
            return None
        unit = self._ordered()[0][1]
        if self._span(unit.code_point(start), unit.code_point(stop)) is not None:
            return None
        behind = bisect_left(self._theirs, max(0, unit.code_point(start)))
        if not 0 < behind < len(self._ours):
            return None
        begin, end = self._ours[behind - 1] + 1, self._ours[behind]
        return Placed(How.EXACT, self.body.text[begin:end], begin, end) if begin < end else None

    def words(self, start: int | None, stop: int | None) -> str:
        """What stands at a place, on one line, by the unit that most passages were right in: for notes about it."""
        if start is None or stop is None:
            return ""
        unit = self._ordered()[0][1]
        begin, end = max(0, unit.code_point(start)), max(0, unit.code_point(stop))
        return " ".join(canonical(self.raw[begin:end]).split())

    def covers(self, start: int, stop: int) -> bool:
        """Whether a range holds all of the text."""
        unit = self._ordered()[0][1]
        span = self._span(unit.code_point(start), unit.code_point(stop))
        return span == (0, len(self._theirs)) or not self._theirs

    def _ordered(self) -> list[tuple[int, Ruler]]:
        """The units by how often they alone were right so far."""
        return sorted(enumerate(self._units), key=lambda pair: -self._right[pair[0]])

    def _span(self, start: int, stop: int) -> tuple[int, int] | None:
        """The numbers of the characters in a range of their text."""
        first, last = bisect_left(self._theirs, max(0, start)), bisect_left(self._theirs, max(0, stop))
        return (first, last) if first < last else None

    def _same(self, span: tuple[int, int], wanted: str) -> bool:
        first, last = span
        return last - first == len(wanted) and self._text()[first:last] == wanted

    def _text(self) -> str:
        if self._squeezed is None:
            self._squeezed = squeezed(self.body.text)
        return self._squeezed

    def _expected(self, start: int | None) -> int | None:
        if start is None:
            return None
        return bisect_left(self._theirs, max(0, self._ordered()[0][1].code_point(start)))

    def _nearest(self, wanted: str, expected: int | None) -> tuple[int, int] | None:
        found = _nearest(self._text(), wanted, expected)
        if found is None:
            if self._folded is None:
                self._folded = _folded(self._text())
            found = _nearest(self._folded, _folded(wanted), expected)
        return None if found is None else (found, found + len(wanted))

    def _placed(self, how: How, span: tuple[int, int], quote: str) -> Placed:
        """White space at the ends of `quote` belongs to the passage, as far as our text has it; where ours is not
        theirs, it does not reach into another line."""
        start, stop = self._ours[span[0]], self._ours[span[1] - 1] + 1
        text, said = self.body.text, canonical(quote)
        before, behind = len(said) - len(said.lstrip()), len(said) - len(said.rstrip())
        while before > 0 and start > 0 and self._is_blank(text[start - 1]):
            start, before = start - 1, before - 1
        while behind > 0 and stop < len(text) and self._is_blank(text[stop]):
            stop, behind = stop + 1, behind - 1
        return Placed(how, text[start:stop], start, stop)

    def _is_blank(self, character: str) -> bool:
        return character.isspace() and (self._kept or character != "\n")


def squeezed(text: str) -> str:
    """A text without white space."""
    return "".join(_SOLID.findall(text))


def _folded(text: str) -> str:
    """Character by character: places stay."""
    lower = text.translate(_LIKE).lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _nearest(text: str, wanted: str, expected: int | None) -> int | None:
    """Where `wanted` stands: the only place, if it is long or near; else the one near by, unless another is as near."""
    if expected is None:
        only = text.find(wanted)
        return only if only >= 0 and len(wanted) >= LONG and text.find(wanted, only + 1) < 0 else None
    right = text.find(wanted, max(0, expected))
    left = text.rfind(wanted, 0, expected - 1 + len(wanted)) if expected > 0 else -1
    places = [place for place in (left, right) if place >= 0]
    if not places:
        return None
    best = min(places, key=lambda place: abs(place - expected))
    far = abs(best - expected)
    if far <= NEAR and all(abs(place - expected) > far for place in places if place != best):
        return best
    if len(places) > 1 or len(wanted) < LONG:
        return None
    another = text.find(wanted, best + 1) if best == right else text.rfind(wanted, 0, best - 1 + len(wanted))
    return best if another < 0 else None


def _solid(text: str) -> array[int]:
    return array("I", (found.start() for found in _SOLID.finditer(text)))
