"""What is coded where, ready to paint: disjoint stretches with all codes on each, and columns for the stripes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor

from reader.app.view import View
from reader.domain.model import Code, CodeId, CoderId, Coding, CodingId, ItemId
from reader.ui import theme

FEWEST_LEVELS = 4.5
"""Contrast that text keeps on every tint (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text `[start, stop)` (code points) on which the same codings lie, in the order they begin."""

    start: int
    stop: int
    codings: tuple[Coding, ...]


def stretches(codings: Iterable[Coding]) -> tuple[Stretch, ...]:
    """Split overlapping spans into disjoint stretches, in order, by a sweep over their ends; whole items are left out.

    However many codings lie over each other, each character is painted once.
    """
    events: list[tuple[int, bool, int]] = []
    spans: list[Coding] = []
    for coding in codings:
        if coding.span is not None:
            events.append((coding.span.start, True, len(spans)))
            events.append((coding.span.stop, False, len(spans)))
            spans.append(coding)
    events.sort(key=lambda event: event[:2])
    found: list[Stretch] = []
    active: dict[int, Coding] = {}
    at = 0
    for offset, begins, number in events:
        if active and offset > at:
            found.append(Stretch(at, offset, tuple(active.values())))
        at = offset
        if begins:
            active[number] = spans[number]
        else:
            del active[number]
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


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tint(colours: Sequence[str], ground: str, text: str) -> QColor:
    """The colour behind coded text: the codes' colours mixed and laid on `ground`, the stronger the more there are,
    and never so strong that `text` could not be read on it."""
    mixed = colours[0]
    for number, colour in enumerate(colours[1:], 2):
        mixed = theme.blend(colour, mixed, 1 / number).name()
    kept = 0.74 if _luminance(QColor(ground)) > 0.5 else 0.62
    share = 1 - kept ** min(len(colours), 3)
    laid = theme.blend(mixed, ground, share)
    while share > 0.1 and contrast(QColor(text), laid) < FEWEST_LEVELS:
        share -= 0.05
        laid = theme.blend(mixed, ground, share)
    return laid


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Highlights:
    """The codings on the items that are shown, with the codebook to name and colour them."""

    def __init__(self) -> None:
        self.codes: dict[CodeId, Code] = {}
        self.coders: dict[CoderId, str] = {}
        self._of: dict[ItemId, tuple[Coding, ...]] = {}
        self._item_of: dict[CodingId, ItemId] = {}
        self._stretches: dict[ItemId, tuple[Stretch, ...]] = {}

    def load_names(self, view: View) -> None:
        """Read the codebook and the coders anew."""
        self.codes = {code.id: code for code in view.codebook()}
        self.coders = {coder.id: coder.name for coder in view.coders()}

    def knows(self, codes: Iterable[int]) -> bool:
        """Whether all of these codes can be named."""
        return all(code in self.codes for code in codes)

    def clear(self) -> None:
        self._of.clear()
        self._item_of.clear()
        self._stretches.clear()

    def put(self, codings: Iterable[Coding], items: Iterable[ItemId] = ()) -> None:
        """Take `codings` for all there is on their items; `items` are those that may have none."""
        grouped: dict[ItemId, list[Coding]] = {item: [] for item in items}
        for coding in codings:
            grouped.setdefault(coding.item_id, []).append(coding)
        for item, some in grouped.items():
            for coding in self._of.get(item, ()):
                self._item_of.pop(coding.id, None)
            self._item_of.update((coding.id, item) for coding in some)
            self._of[item] = tuple(some)
            self._stretches.pop(item, None)

    def patch(self, gone: Iterable[int], codings: Iterable[Coding]) -> None:
        """Take away the codings with these ids, wherever they are, and add `codings`: what one step changed costs the
        same on an item with two codings and with two thousand."""
        dropped = frozenset(gone)
        for item in self.items_with(dropped):
            self._of[item] = tuple(coding for coding in self._of[item] if coding.id not in dropped)
            self._stretches.pop(item, None)
        for number in dropped:
            self._item_of.pop(CodingId(number), None)
        for coding in codings:
            self._item_of[coding.id] = coding.item_id
            there = self._of.get(coding.item_id, ())
            self._of[coding.item_id] = tuple(sorted((*there, coding), key=_order))
            self._stretches.pop(coding.item_id, None)

    def on(self, item: ItemId) -> tuple[Coding, ...]:
        return self._of.get(item, ())

    def at(self, item: ItemId, offset: int) -> list[Coding]:
        """The codings that a character of an item carries, those of the whole item included."""
        return [c for c in self.on(item) if c.span is None or c.span.start <= offset < c.span.stop]

    def find(self, coding: CodingId) -> Coding | None:
        item = self._item_of.get(coding)
        return next((found for found in self.on(item) if found.id == coding), None) if item is not None else None

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
        code = self.codes.get(coding.code_id)
        return code.name if code else ""

    def path(self, coding: Coding) -> str:
        code = self.codes.get(coding.code_id)
        return code.path.replace("/", " › ") if code else ""

    def colour(self, coding: Coding) -> str:
        code = self.codes.get(coding.code_id)
        return code.colour if code else "#888888"

    def colours(self, codings: Iterable[Coding]) -> list[str]:
        """Of the distinct codes, in order: two coders who agree do not make a text darker."""
        return list(dict.fromkeys(self.colour(coding) for coding in codings))


def _order(coding: Coding) -> tuple[int, int, int]:
    """As the project lists them: whole items first, then by start."""
    return (coding.span.start, coding.span.stop, coding.id) if coding.span is not None else (-1, -1, coding.id)
