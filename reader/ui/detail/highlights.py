"""What is coded where, ready to paint: disjoint stretches with all codes on each, and columns for the stripes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from reader.app.view import View
from reader.domain.model import Code, CodeId, CoderId, Coding, CodingId, ItemId
from reader.domain.text import Span
from reader.ui.detail.initials import initials

UNKNOWN = "#888888"
"""The colour of a code that is gone."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text `[start, stop)` (code points) on which the same codes lie, in the order they begin; each once: two coders
    who agree do not make a text darker."""

    start: int
    stop: int
    codes: tuple[CodeId, ...]


def stretches(codings: Iterable[Coding]) -> tuple[Stretch, ...]:
    """Split overlapping spans into disjoint stretches, in order, by a sweep over their ends; whole items are left out.

    However many codings lie over each other, each character is painted once.
    """
    events: list[tuple[int, bool, CodeId]] = []
    for coding in codings:
        if coding.span is not None:
            events.append((coding.span.start, True, coding.code_id))
            events.append((coding.span.stop, False, coding.code_id))
    events.sort(key=lambda event: event[:2])
    found: list[Stretch] = []
    active: dict[CodeId, int] = {}
    at = 0
    for offset, begins, code in events:
        if active and offset > at:
            found.append(Stretch(at, offset, tuple(active)))
        at = offset
        if begins:
            active[code] = active.get(code, 0) + 1
        elif active[code] == 1:
            del active[code]
        else:
            active[code] -= 1
    return tuple(found)


def columns(intervals: Sequence[tuple[float, float]]) -> list[int]:
    """The column of each interval so that none overlaps another in its column: the first free one, from the top."""
    order = sorted(range(len(intervals)), key=lambda n: (intervals[n][0], -intervals[n][1]))
    free_from: list[float] = []
    found = [0] * len(intervals)
    for number in order:
        top, bottom = intervals[number]
        column = next((n for n, free in enumerate(free_from) if free <= top), len(free_from))
        if column == len(free_from):
            free_from.append(0.0)
        free_from[column] = bottom
        found[number] = column
    return found


@dataclass(slots=True)
class Marks:
    """What stands out for now, and is in no project: the coding that is `chosen`, with the `extent` that its ends are
    being drawn to; those that are `lit` because the pointer or the keyboard is at them; where a code would `drop`."""

    chosen: CodingId | None = None
    extent: Span | None = None
    lit: frozenset[CodingId] = frozenset()
    drop: tuple[QRectF, ...] = field(default=())
    """In the document."""


class Highlights:
    """The codings on the items that are on the page, with the codebook to name and colour them; of those, what the
    person wants to see: `on`, `at` and `stretches` leave out the rest, `find` does not."""

    def __init__(self) -> None:
        self.codes: dict[CodeId, Code] = {}
        self.coders: dict[CoderId, str] = {}
        self.own = CoderId(0)
        """Who codes now: whose stripes are drawn full."""
        self.marks = Marks()
        self.version = 0
        """Grows with names, colours and what is shown."""
        self._codes_shown: frozenset[CodeId] | None = None
        self._coders_shown: frozenset[CoderId] | None = None
        self._initials: dict[CoderId, str] = {}
        self._of: dict[ItemId, tuple[Coding, ...]] = {}
        self._seen: dict[ItemId, tuple[Coding, ...]] = {}
        self._item_of: dict[CodingId, ItemId] = {}
        self._stretches: dict[ItemId, tuple[Stretch, ...]] = {}

    def load_names(self, view: View) -> frozenset[CodeId]:
        """Read the codebook and the coders anew, and whose codings are shown. Returns the codes that look otherwise
        now: by another name or colour, hidden, or back."""
        before = self.codes
        self.codes = {code.id: code for code in view.codebook()}
        self.coders = {coder.id: coder.name for coder in view.coders()}
        self._initials = initials(self.coders)
        self.own, self._coders_shown = view.eyes.coder, view.eyes.shown
        self._forget()
        return frozenset(
            code.id
            for code in self.codes.values()
            if (was := before.get(code.id)) is None
            or (was.path, was.colour, was.concealed) != (code.path, code.colour, code.concealed)
        )

    def show_codes(self, codes: frozenset[CodeId] | None) -> None:
        """Paint codings of these codes alone; None for all that are not hidden."""
        self._codes_shown = codes
        self._forget()

    def shows(self, coding: Coding) -> bool:
        """Whether the person wants to see it."""
        if self._coders_shown is not None and coding.coder_id not in self._coders_shown:
            return False
        if self._codes_shown is not None:
            return coding.code_id in self._codes_shown
        code = self.codes.get(coding.code_id)
        return code is None or not code.concealed

    def coder_mark(self, coding: Coding) -> str:
        """The initials of who coded it, where more than one coder's codings can be seen; else empty."""
        shown = self.coders.keys() if self._coders_shown is None else self._coders_shown
        return self._initials.get(coding.coder_id, "") if len(shown) > 1 else ""

    def knows(self, codes: Iterable[int]) -> bool:
        """Whether all of these codes can be named."""
        return all(code in self.codes for code in codes)

    def clear(self) -> None:
        self._of.clear()
        self._item_of.clear()
        self._forget()
        self.marks = Marks()

    def _forget(self, item: ItemId | None = None) -> None:
        """What is seen of an item has to be worked out anew; None for all."""
        if item is None:
            self.version += 1
            self._seen.clear()
            self._stretches.clear()
        else:
            self._seen.pop(item, None)
            self._stretches.pop(item, None)

    def put(self, codings: Iterable[Coding], items: Iterable[ItemId] = ()) -> None:
        """Take `codings` for all there is on their items; `items` are those that may have none."""
        grouped: dict[ItemId, list[Coding]] = {item: [] for item in items}
        for coding in codings:
            if coding.adrift:
                # It has no place in the text that is shown.
                continue
            grouped.setdefault(coding.item_id, []).append(coding)
        for item, some in grouped.items():
            for coding in self._of.get(item, ()):
                self._item_of.pop(coding.id, None)
            self._item_of.update((coding.id, item) for coding in some)
            self._of[item] = tuple(some)
            self._forget(item)

    def patch(self, gone: Iterable[int], codings: Iterable[Coding]) -> None:
        """Take away the codings with these ids, wherever they are, and add `codings`: what one step changed costs the
        same on an item with two codings and with two thousand."""
        dropped = frozenset(gone)
        for item in self.items_with(dropped):
            self._of[item] = tuple(coding for coding in self._of[item] if coding.id not in dropped)
            self._forget(item)
        for number in dropped:
            self._item_of.pop(CodingId(number), None)
        for coding in codings:
            if coding.adrift:
                continue
            self._item_of[coding.id] = coding.item_id
            there = self._of.get(coding.item_id, ())
            self._of[coding.item_id] = tuple(sorted((*there, coding), key=_order))
            self._forget(coding.item_id)

    def on(self, item: ItemId) -> tuple[Coding, ...]:
        """The codings of an item that the person wants to see."""
        found = self._seen.get(item)
        if found is None:
            found = self._seen[item] = tuple(coding for coding in self._of.get(item, ()) if self.shows(coding))
        return found

    def at(self, item: ItemId, offset: int) -> list[Coding]:
        """The codings that a character of an item carries, those of the whole item included."""
        return [c for c in self.on(item) if c.span is None or c.span.start <= offset < c.span.stop]

    def find(self, coding: CodingId) -> Coding | None:
        item = self._item_of.get(coding)
        if item is None:
            return None
        return next((found for found in self._of.get(item, ()) if found.id == coding), None)

    def items_of(self, codes: Iterable[int]) -> set[ItemId]:
        """The items that carry one of these codes."""
        wanted = frozenset(codes)
        return {item for item, some in self._of.items() if any(coding.code_id in wanted for coding in some)}

    def items_with(self, codings: Iterable[int]) -> set[ItemId]:
        """The items that carry one of these codings."""
        found = (self._item_of.get(CodingId(number)) for number in codings)
        return {item for item in found if item is not None}

    def stretches(self, item: ItemId) -> tuple[Stretch, ...]:
        found = self._stretches.get(item)
        if found is None:
            found = self._stretches[item] = stretches(self.on(item))
        return found

    def name(self, coding: Coding) -> str:
        """With the degree, on a scale."""
        code = self.codes.get(coding.code_id)
        return _with_degree(code.name, coding) if code else ""

    def path(self, coding: Coding) -> str:
        code = self.codes.get(coding.code_id)
        return _with_degree(code.path.replace("/", " › "), coding) if code else ""

    def colour(self, coding: Coding) -> str:
        return self.colour_of(coding.code_id)

    def colour_of(self, code: CodeId) -> str:
        """As the person chose it: see `tints` for what is drawn."""
        found = self.codes.get(code)
        return found.colour if found else UNKNOWN


def _order(coding: Coding) -> tuple[int, int, int]:
    """As the project lists them: whole items first, then by start."""
    return (coding.span.start, coding.span.stop, coding.id) if coding.span is not None else (-1, -1, coding.id)


def _with_degree(name: str, coding: Coding) -> str:
    return name if coding.value is None else f"{name} = {coding.value}"
