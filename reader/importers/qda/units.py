"""What positions in a source are counted in: found out from the positions, or said by the person.

REFI-QDA 1.5, 10.2 counts Unicode code points from 0. Programs count what their language counts: UTF-16 units, bytes; a
line end as the one character that they show or the two that they wrote; from 1, or with the byte order mark; up to the
last character or behind it. Nothing in a file says so. But coded passages are words, lines and sentences, and many
programs name them by their first words: under the right unit, more of them begin and end where words and lines do, and
say what is there, than under any other.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from reader.domain.text import canonical

MEASURES = ("code-points", "utf-16", "utf-8")
LINE_ENDS = ("", "+lf", "+crlf")
FIRSTS = ("", "+one")
LASTS = ("", "+last")
_UNSTORABLE = "\x00\ud800-\udfff\ufffc\ufdd0\ufdd1"
_SITES = {
    "code-points": re.compile(f"\r\n|[\r\n{_UNSTORABLE}]"),
    "utf-16": re.compile(f"\r\n|[\r\n{_UNSTORABLE}\U00010000-\U0010ffff]"),
    "utf-8": re.compile("\r\n|[\r\n\x00]|[^\x00-\x7f]"),
}
_GONE = re.compile(f"[{_UNSTORABLE}]")
_SPACE = re.compile(r"\s+")
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd-\uffff]")
MOST_SITES = 20_000_000
"""Places in one text where units differ; above it bytes are not tried."""
SAMPLE = 2000
"""Passages that are looked at to find the unit."""
SHORTEST_QUOTE = 4
_STOP_LEFT_OUT = 0.6
"""A bit more than what ending at the end of a line counts above ending before the full stop there, see `weigh`."""
_CHANCE = 0.1
"""What a passage may fit better by chance, where passages begin and end anywhere."""
_WHOLE_WORDS = 0.9
"""The share of passages that begin and end as words do, from which on they do so on purpose."""


@dataclass(frozen=True, slots=True)
class Unit:
    """`measure` of characters; `line_end`: as in the file, one (``+lf``) or two (``+crlf``); `first` is where the text
    begins: 0, or 1 (``+one``: counted from one, or a byte order mark counted); `last`: the end is the last character
    itself (``+last``), not what follows it."""

    measure: str = "code-points"
    line_end: str = ""
    first: str = ""
    last: str = ""

    @property
    def name(self) -> str:
        return f"{self.measure}{self.line_end}{self.first}{self.last}"


UNITS = tuple(Unit(*parts) for parts in product(MEASURES, LINE_ENDS, FIRSTS, LASTS))
NAMES = tuple(unit.name for unit in UNITS)
"""Names of units as a person chooses them: ``utf-16+crlf``."""
STANDARD = UNITS[0]


def named(name: str | None) -> Unit | None:
    """The unit of that name; None where there is none."""
    wanted = (name or "").strip().lower()
    return next((unit for unit in UNITS if unit.name == wanted), None)


class Ruler:
    """Positions of one text, in one measure and count of line ends -> places in its canonical text."""

    def __init__(self, raw: str, measure: str, line_end: str, *, mark: bool = False) -> None:
        self._units = array("q")
        self._places = array("q")
        self._wide = array("b")
        self._mark = 3 if mark and measure == "utf-8" else 1
        unit = place = at = 0
        plain = measure != "utf-8" and not line_end
        for site in _SITES[measure].finditer(raw):
            text = site[0]
            gap = site.start() - at
            unit, place, at = unit + gap, place + gap, site.end()
            if text in ("\n", "\r", "\r\n"):
                width = len(text) if not line_end else 1 if line_end == "+lf" else 2
                kept = 1
                if plain and width == 1:
                    unit, place = unit + 1, place + 1
                    continue
            else:
                kept = 0 if _GONE.match(text) else 1
                width = len(text.encode("utf-8", "surrogatepass")) if measure == "utf-8" else 1 + (text > "\uffff")
            self._units.append(unit)
            self._places.append(place)
            self._wide.append(width * 2 + kept)
            unit, place = unit + width, place + kept
        self.length = unit + len(raw) - at

    def place(self, position: int, first: str = "") -> tuple[int, bool] | None:
        """Where a position is, and whether it is between two characters as it should be; None outside the text."""
        position -= self._mark if first else 0
        if not 0 <= position <= self.length:
            return None
        at = bisect_right(self._units, position) - 1
        if at < 0:
            return position, True
        width, kept = divmod(self._wide[at], 2)
        over = position - self._units[at]
        if 0 < over < width:
            return self._places[at], False
        return self._places[at] + (kept + over - width if over else 0), True


@dataclass(slots=True)
class Measured:
    """A source's text with rulers for it, made when they are asked for."""

    raw: str
    mark: bool = False
    text: str = ""
    _rulers: dict[tuple[str, str], Ruler] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.text = canonical(self.raw)

    def ruler(self, unit: Unit) -> Ruler:
        key = unit.measure, unit.line_end
        found = self._rulers.get(key)
        if found is None:
            found = self._rulers[key] = Ruler(self.raw, *key, mark=self.mark)
        return found

    def span(self, start: int | None, stop: int | None, unit: Unit) -> tuple[int, int, bool] | None:
        """``[start, stop)`` in code points of the canonical text, and whether both were between characters; None where
        it is outside the text or empty."""
        if start is None or stop is None:
            return None
        ruler = self.ruler(unit)
        first = ruler.place(start, unit.first)
        last = ruler.place(stop + (1 if unit.last else 0), unit.first)
        if first is None or last is None or first[0] >= last[0]:
            return None
        return first[0], last[0], first[1] and last[1]

    def cut(self, start: int | None, stop: int | None, unit: Unit) -> tuple[int, int] | None:
        """The part within the text of what begins in it and ends behind its end; None for anything else."""
        if start is None or stop is None or stop <= start:
            return None
        ruler = self.ruler(unit)
        first = ruler.place(start, unit.first)
        if first is None or first[0] >= len(self.text) or ruler.place(stop + bool(unit.last), unit.first) is not None:
            return None
        return first[0], len(self.text)


@dataclass(frozen=True, slots=True)
class Passage:
    """A selection as the file has it; `names` are what may be its first words."""

    start: int | None
    stop: int | None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """How well a passage fits: its points, whether a name says what is there, whether it begins and ends as passages
    do, whether it begins a line, whether it is in the text with both ends between characters."""

    points: float
    quoted: bool = False
    fits: bool = False
    at_line: bool = False
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """The unit, and how many of the passages looked at fit it, begin a line, say what is there."""

    unit: Unit
    looked_at: int = 0
    quoted: int = 0
    fits: int = 0
    at_line: int = 0
    named: int = 0
    inside: int = 0

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against the unit: all passages are in the text, and either say what is there or begin
        and end as passages do."""
        if self.inside < self.looked_at:
            return False
        return self.quoted * 2 >= self.named or self.fits * 2 >= self.looked_at

    @property
    def names_are_quotes(self) -> bool:
        """Whether selections are named by their words in this file."""
        return self.quoted >= 1 and self.quoted * 2 >= self.named


def said_at(text: str, start: int, stop: int, name: str) -> float:
    """How sure a name is what stands at a place: 6 for all of it, 4 for its beginning, 0 for neither."""
    wanted = _bare(name)
    bare = _begun(name)
    if len(bare) < SHORTEST_QUOTE:
        return 0.0
    there = _bare(text[start : min(stop, start + 2 * len(name) + 64)])
    if there == wanted:
        return 6.0
    if there.strip() == wanted.strip():
        return 5.0
    return 4.0 if len(bare) < len(there.strip()) and there.strip().startswith(bare) else 0.0


def may_quote(name: str) -> bool:
    """Whether a name is long enough to be told from others."""
    return len(_begun(name)) >= SHORTEST_QUOTE


def _begun(name: str) -> str:
    return _bare(name).strip().removesuffix("...").removesuffix("…").rstrip()


def _bare(text: str) -> str:
    """With one blank for white space, and for what XML 1.0 cannot hold (section 2.2) or U+FFFD in its place."""
    return _SPACE.sub(" ", _UNHELD.sub(" ", text))


def weigh(measured: Measured, passage: Passage, unit: Unit) -> Evidence:
    """What a passage says for a unit."""
    span = measured.span(passage.start, passage.stop, unit)
    if span is None:
        return Evidence(-4.0)
    start, stop, exact = span
    text = measured.text
    points = 0.0 if exact else -1.0
    said = max((said_at(text, start, stop, name) for name in passage.names), default=0.0)
    before, first = text[start - 1 : start], text[start]
    last, after = text[stop - 1], text[stop : stop + 1]
    at_line = before in ("", "\n")
    begins = at_line or not (before.isalnum() and first.isalnum())
    ends = last == "\n" or after in ("", "\n") or not (last.isalnum() and after.isalnum())
    points += (1.0 if at_line else 0.5 if begins else -0.5) - (0.25 if first.isspace() else 0.0)
    if last == "\n" or after in ("", "\n"):
        points += 1.0
    else:
        points += (0.5 if ends else -0.5) - (0.25 if last.isspace() else 0.0)
    return Evidence(points + said, said > 0, exact and (said > 0 or (begins and ends)), at_line, exact)


def find(sources: Iterable[tuple[Measured, Sequence[Passage]]], origin: str = "") -> Finding:
    """The unit that fits the most; what `origin` is known to count in decides where several fit as well."""
    # What ends where it begins, or before, would fit but those that count up to the last character: by mistake.
    everything = [(measured, passages) for measured, passages in sources if passages]
    told = ((measured, [passage for passage in passages if _is_telling(passage)]) for measured, passages in everything)
    held = [(measured, passages) for measured, passages in told if passages]
    if not held:
        return counted(everything, _usual(origin))
    tried = [unit for unit in UNITS if _worth_trying(unit, held)]
    favoured = _usual(origin)
    scores: dict[str, float] = {}
    fits: dict[Unit, float] = {}
    count = sum(len(passages) for _, passages in held)
    for unit in tried:
        found = [weigh(measured, passage, unit) for measured, passages in held for passage in passages]
        fits[unit] = sum(each.fits for each in found) / count
        # `UNITS` has each with the first of what follows before the one with the last.
        plain = fits[replace(unit, last="")] >= _WHOLE_WORDS if unit.last else False
        scores[unit.name] = sum(each.points for each in found) - _doubt(unit, favoured, count, plain=plain)
    best = max(tried, key=lambda unit: (scores[unit.name], -tried.index(unit)))
    return counted(everything, best)


def _is_telling(passage: Passage) -> bool:
    return passage.start is not None and passage.stop is not None and 0 <= passage.start < passage.stop


def counted(held: Iterable[tuple[Measured, Sequence[Passage]]], unit: Unit) -> Finding:
    """How passages fit a unit that is decided."""
    tally = Tally()
    for measured, passages in held:
        for passage in passages:
            tally.add(weigh(measured, passage, unit), passage)
    return tally.finding(unit)


@dataclass(slots=True)
class Tally:
    """Counts of `Evidence`."""

    looked_at: int = 0
    quoted: int = 0
    fits: int = 0
    at_line: int = 0
    named: int = 0
    inside: int = 0

    def add(self, evidence: Evidence, passage: Passage) -> None:
        self.looked_at += 1
        self.quoted += evidence.quoted
        self.fits += evidence.fits
        self.at_line += evidence.at_line
        self.inside += evidence.inside
        self.named += any(map(may_quote, passage.names[:1]))

    def finding(self, unit: Unit) -> Finding:
        return Finding(unit, self.looked_at, self.quoted, self.fits, self.at_line, self.named, self.inside)


_HABITS: Mapping[str, Unit] = {
    "nvivo": Unit("utf-16"),
    "maxqda": Unit("utf-16"),
    "atlas.ti": Unit("utf-16"),
    "quirkos": Unit("utf-16"),
    "f4": Unit("utf-16"),
}


def _usual(origin: str) -> Unit:
    """What a program counts in, where the file itself does not tell: those written for Windows or the web, UTF-16."""
    lowered = origin.casefold()
    return next((unit for program, unit in _HABITS.items() if lowered.startswith(program)), STANDARD)


def _doubt(unit: Unit, favoured: Unit, passages: int, *, plain: bool) -> float:
    """What a unit has to make up for by fitting better, the less usual it is; `plain` if passages are whole words
    without its last letter too. Then that fits better only where a person left out the full stop of a line."""
    if unit == favoured:
        return 0.0
    return (
        0.5
        + (1.5 if unit.measure == "utf-8" else 0.0)
        + (1.0 if unit.line_end else 0.0)
        + (2.0 + _CHANCE * passages if unit.first else 0.0)
        + (2.0 + (_STOP_LEFT_OUT if plain else _CHANCE) * passages if unit.last else 0.0)
    )


def _worth_trying(unit: Unit, held: Sequence[tuple[Measured, Sequence[Passage]]]) -> bool:
    if unit.measure == "utf-8":
        return sum(len(measured.raw) for measured, _ in held) <= MOST_SITES
    return True


def sample(passages: Sequence[Passage], most: int = SAMPLE) -> list[Passage]:
    """So many of the passages, from all of the text."""
    if len(passages) <= most:
        return list(passages)
    step = len(passages) / most
    return [passages[int(at * step)] for at in range(most)]
