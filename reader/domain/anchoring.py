"""Finding coded passages again in a text that has changed.

What lies wholly in the part before or behind all changes moves along with it. For the rest the quote is looked for with
the words around it: as it was, then without regard to case, white space and the form of quotation marks and dashes,
then with words changed inside, between the context on both sides or between its own ends. A passage is never put where
it only might belong: where two places are as good, or the evidence is thin, there is none (`Reanchoring.place` gives
None), and the coding is adrift. Quotes with context are the TextQuoteSelector of the W3C's Web Annotation Data Model.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from reader.domain.text import Span

CERTAIN_CP = 24
"""Quote and matching context together must be so long: shorter ones occur by chance."""
AROUND_CP = 64
"""How far the context is compared."""
REGION_CP = 16
"""The part before (behind) all changes must be so long, or half of the text, to count as the same text."""
ALIKE = 0.65
"""How alike a passage between the context of both sides must be (ratio of Ratcliff and Obershelp, 0 to 1)."""
VERY_ALIKE = 0.8
"""The same where only the passage's own ends were found."""
END_CP = 16
"""So much context, or of the quote's ends, is looked for in a changed passage."""
LONGEST_FOLDED = 2_000_000
"""Texts longer than this are not folded: only what is there word for word is found."""
MOST_PLACES = 200
"""A quote that occurs more often says nothing."""

_SINGLE = "‘’‚‛′`´ʼ"
_DOUBLE = "“”„‟″«»"
_DASH = "‐‑‒–—―−"
_LIKE = {**dict.fromkeys(_SINGLE, "'"), **dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_DASH, "-"), "…": "..."}


class Reanchoring:
    """From a text that was to one that is; made once for all passages of the text."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._same_start = _common_start(old, new)
        self._same_end = min(_common_end(old, new), min(len(old), len(new)) - self._same_start)
        self._folded: tuple[_Folded, _Folded] | None = None

    def place(self, span: Span) -> Span | None:
        """Where the passage `span` of the old text stands in the new one; None where that is not certain."""
        return self._moved_along(span) or self._verbatim(span) or self._in_folded(span, ALIKE, VERY_ALIKE, CERTAIN_CP)

    def guess(self, span: Span) -> Span | None:
        """Where it most likely belongs, for a person to look at."""
        return self.place(span) or self._in_folded(span, 0.4, 0.5, 0)

    def _moved_along(self, span: Span) -> Span | None:
        enough = min(REGION_CP, len(self._old) // 2)
        if span.stop <= self._same_start and self._same_start >= enough:
            return span
        shift = len(self._new) - len(self._old)
        if span.start >= len(self._old) - self._same_end and self._same_end >= enough:
            return Span(span.start + shift, span.stop + shift)
        return None

    def _verbatim(self, span: Span) -> Span | None:
        return _best(self._old, span.start, span.stop, self._new, CERTAIN_CP)

    def _in_folded(self, span: Span, alike: float, very_alike: float, certain: int) -> Span | None:
        if max(len(self._old), len(self._new)) > LONGEST_FOLDED:
            return None
        if self._folded is None:
            self._folded = _folded(self._old), _folded(self._new)
        old, new = self._folded
        start, stop = old.inner(span)
        if start >= stop:
            return None
        found = (
            _best(old.text, start, stop, new.text, certain)
            or _between_context(old.text, start, stop, new.text, alike)
            or _between_ends(old.text[start:stop], new.text, very_alike)
        )
        return None if found is None else new.outer(found)


def near(text: str, quote: str, start: int | None, prefix: str = "", suffix: str = "") -> Span | None:
    """Where in `text` a quote stands that some other program says begins at `start` (None where it says nothing): word
    for word, else without regard to case, white space and the form of quotation marks and dashes. Of several places the
    one by `start`, if it is clearly nearer than any other; None where there is none, or none is certain. `prefix` and
    `suffix` stood around the quote: where they stand now goes before what is said of the place."""
    if not quote.strip():
        return None
    if start is not None and text.startswith(quote, start) and start >= 0:
        stop = start + len(quote)
        if text.endswith(prefix, 0, start) and text.startswith(suffix, stop):
            return Span(start, stop)
    if prefix or suffix:
        around = Span(len(prefix), len(prefix) + len(quote))
        found = Reanchoring(f"{prefix}{quote}{suffix}", text).place(around)
        if found is not None:
            return found
    if start is not None and text.startswith(quote, start) and start >= 0:
        return Span(start, start + len(quote))
    verbatim = _nearest(list(_places(text, quote)), start)
    if verbatim is not None:
        return Span(verbatim, verbatim + len(quote))
    if quote in text or max(len(text), len(quote)) > LONGEST_FOLDED:
        return None
    here, wanted = _folded(text), _folded(quote).text.strip(" ")
    at = None if start is None else bisect_left(here.places, start)
    place = _nearest(list(_places(here.text, wanted)), at) if wanted else None
    return None if place is None else here.outer(Span(place, place + len(wanted)))


def _nearest(places: list[int], at: int | None) -> int | None:
    if len(places) == 1:
        return places[0]
    if not places or at is None:
        return None
    first, second = sorted(places, key=lambda place: abs(place - at))[:2]
    return first if 2 * abs(first - at) + 2 <= abs(second - at) else None


@dataclass(frozen=True, slots=True)
class _Folded:
    """A folded text; `places` are the code points of the text itself that its characters come from."""

    text: str
    places: list[int]

    def inner(self, span: Span) -> tuple[int, int]:
        """The folded range of a span, without white space at its ends."""
        start, stop = bisect_left(self.places, span.start), bisect_left(self.places, span.stop)
        while start < stop and self.text[start] == " ":
            start += 1
        while start < stop and self.text[stop - 1] == " ":
            stop -= 1
        return start, stop

    def outer(self, found: Span) -> Span:
        return Span(self.places[found.start], self.places[found.stop - 1] + 1)


def _folded(text: str) -> _Folded:
    pieces: list[str] = []
    places: list[int] = []
    known: dict[str, str] = dict(_LIKE)
    space = False
    for place, letter in enumerate(text):
        like = known.get(letter)
        if like is None:
            like = " " if letter.isspace() else unicodedata.normalize("NFKC", letter).casefold()
            known[letter] = like
        if like == " ":
            if space:
                continue
            space = True
        elif like:
            space = False
        pieces.append(like)
        places += [place] * len(like)
    return _Folded("".join(pieces), places)


def _best(old: str, start: int, stop: int, new: str, certain: int) -> Span | None:
    """The one place where the quote stands in `new` with the most of its context, if that is enough and more than
    anywhere else."""
    quote = old[start:stop]
    places = list(_places(new, quote))
    if not places:
        return None
    scored = sorted(((_context(old, start, stop, new, place), place) for place in places), reverse=True)
    score, place = scored[0]
    if len(quote) + score < certain or (len(scored) > 1 and score - scored[1][0] < min(4, certain)):
        return None
    if any(
        other != start and _context(old, other, other + len(quote), new, place) > score for other in _places(old, quote)
    ):
        # The same words stood elsewhere as well, and it is those that are there.
        return None
    return Span(place, place + len(quote))


def _context(old: str, start: int, stop: int, new: str, place: int) -> int:
    """How many code points around a place are the same; the beginning or the end that both reach counts as much as the
    shortest certain context."""
    before = _common_end(old[max(0, start - AROUND_CP) : start], new[max(0, place - AROUND_CP) : place])
    if before == start == place:
        before += CERTAIN_CP // 2
    end = place + stop - start
    behind = _common_start(old[stop : stop + AROUND_CP], new[end : end + AROUND_CP])
    if behind == len(old) - stop == len(new) - end:
        behind += CERTAIN_CP // 2
    return before + behind


def _between_context(old: str, start: int, stop: int, new: str, alike: float) -> Span | None:
    """What stands between the same words now, if it is alike enough."""
    before, behind = old[max(0, start - END_CP) : start], old[stop : stop + END_CP]
    # Too little context is that of the text's own ends, of which there is just one each.
    begins = [0] if not before.strip() else [place + len(before) for place in _places(new, before)]
    ends = [len(new)] if not behind.strip() else list(_places(new, behind))
    if len(before) < END_CP and start <= END_CP:
        begins = [place for place in begins if place <= 2 * END_CP]
    if not before.strip() and not behind.strip():
        return None
    quote = old[start:stop]
    longest = 2 * len(quote) + END_CP
    pairs = [(begin, end) for begin in begins for end in ends if 0 < end - begin <= longest]
    if len(pairs) != 1:
        return None
    return _alike(quote, new, *pairs[0], alike)


def _between_ends(quote: str, new: str, alike: float) -> Span | None:
    """What stands between the passage's own first and last words, if it is very much alike."""
    if len(quote) < 2 * END_CP:
        return None
    begins, ends = list(_places(new, quote[:END_CP])), list(_places(new, quote[-END_CP:]))
    pairs = [
        (begin, end + END_CP)
        for begin in begins
        for end in ends
        if 0.7 * len(quote) <= end + END_CP - begin <= 1.4 * len(quote)
    ]
    return _alike(quote, new, *pairs[0], alike) if len(pairs) == 1 else None


def _alike(quote: str, new: str, begin: int, end: int, alike: float) -> Span | None:
    while begin < end and new[begin] == " ":
        begin += 1
    while begin < end and new[end - 1] == " ":
        end -= 1
    if begin >= end:
        return None
    # Of use only where a text changed: not worth the time when the program starts.
    from difflib import SequenceMatcher

    found = new[begin:end]
    # Long passages are compared by words, which is quick.
    letters = len(quote) + len(found) < 4000
    matcher: SequenceMatcher[str] = (
        SequenceMatcher(None, quote, found, autojunk=False)
        if letters
        else SequenceMatcher(None, quote.split(), found.split())
    )
    if matcher.real_quick_ratio() < alike or matcher.quick_ratio() < alike or matcher.ratio() < alike:
        return None
    return Span(begin, end)


def _places(text: str, wanted: str) -> Iterator[int]:
    """Where `wanted` occurs; none at all where it occurs too often to say anything."""
    found: list[int] = []
    at = text.find(wanted)
    while at >= 0:
        found.append(at)
        if len(found) > MOST_PLACES:
            return
        at = text.find(wanted, at + 1)
    yield from found


def _common_start(one: str, other: str) -> int:
    """By halves, since comparing slices is quick."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
