"""Where the stripes of the margin stand: beside the lines they cover, in columns, labels below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from reader.domain.model import Coding, ItemId
from reader.ui.detail.backdrop import Backdrop
from reader.ui.detail.document import Page
from reader.ui.detail.geometry import line_extent
from reader.ui.detail.highlights import Highlights, columns
from reader.ui.detail.view import TextView

LONGEST_LABEL = 34
"""Characters that a label has room for at most."""
FARTHEST_LABEL = 4
"""Lines that a label may stand below the beginning of its bar, where it is not beside the bar any more."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """One coding: heights relative to its card's top, its column, and the height of its label (None: no room). `more`
    counts those behind it that have no label of their own."""

    coding: Coding
    top: float
    bottom: float
    column: int
    label: float | None
    more: int = 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A stripe with its places on the margin, relative to its card's top: the bar, the label (empty: none), and all
    that is between the highest and the lowest of them. `words` are the label's, cut to its room; `full` is the bar of
    who codes now."""

    stripe: Stripe
    bar: QRectF
    label: QRectF
    top: float
    bottom: float
    words: str
    full: bool


class Lanes:
    """The stripes of a card are worked out when it is first seen, and again when its codings or the width of the text
    change. `margin` is the widget that they stand on."""

    def __init__(self, view: TextView, highlights: Highlights, margin: QWidget) -> None:
        self._view = view
        self._highlights = highlights
        self._margin = margin
        self._measure()
        self._of: dict[ItemId, tuple[Drawn, ...]] = {}
        self._lines: dict[tuple[ItemId, int, bool], tuple[float, float]] = {}
        self._laid_out: tuple[object, float, float, int] = (None, 0.0, 0.0, 0)

    def _measure(self) -> None:
        self.metrics = QFontMetricsF(self._margin.font())
        self.line_height = self.metrics.height() * 1.15
        self.bar_width = max(4.0, self.metrics.height() * 0.32)

    def forget(self, item: ItemId | None = None) -> None:
        """The codings of an item changed; None for all, and for another font."""
        if item is None:
            self._measure()
            self._of.clear()
        else:
            self._of.pop(item, None)

    def of_item(self, item: ItemId) -> tuple[Stripe, ...]:
        """The stripes of an item that is on the page, whole-item ones first."""
        backdrop = self._view.backdrop
        return tuple(drawn.stripe for drawn in self._card(item, backdrop)) if backdrop is not None else ()

    def visible(self) -> Iterator[tuple[float, tuple[Drawn, ...]]]:
        """The height on the margin of each visible card's top, with all its stripes."""
        backdrop = self._view.backdrop
        if backdrop is None:
            return
        top = self._view.top
        first, last = backdrop.visible_blocks(top, top + self._margin.height())
        page = backdrop.page
        for number in range(page.card_number(first.position()), page.card_number(last.position()) + 1):
            item = page.cards[number].item.id
            if self._highlights.on(item):
                yield backdrop.card_rect(number).top() - top, self._card(item, backdrop)

    def name(self, coding: Coding) -> str:
        """What a label calls a coding."""
        coder, name = self._highlights.coder_mark(coding), self._highlights.name(coding)
        return f"{coder} · {name}" if coder else name

    def _draw(self, stripes: Sequence[Stripe]) -> Iterator[Drawn]:
        width, margin = self.bar_width, float(self._margin.width())
        most = max(int(margin * 0.5 / (width * 1.6)) - 1, 0)
        last = min(max((stripe.column for stripe in stripes), default=0), most)
        behind = width * 0.8 + (last + 1) * width * 1.6 + width * 0.4
        longest = min(margin - behind - width, self.metrics.averageCharWidth() * LONGEST_LABEL)
        mirrored = self._margin.isRightToLeft()
        for stripe in stripes:
            # Columns beyond the room there is share the last.
            x = width * 0.8 + min(stripe.column, most) * width * 1.6
            high = max(stripe.bottom - stripe.top - 2, width)
            bar = QRectF(margin - x - width if mirrored else x, stripe.top + 1, width, high)
            label, words = QRectF(), ""
            if stripe.label is not None and longest >= self.line_height:
                more = f" +{stripe.more}" if stripe.more else ""
                around = width * 2.6 + (self.metrics.height() if stripe.coding.memo else 0.0)
                name = self.name(stripe.coding)
                free = longest - around - self.metrics.horizontalAdvance(more)
                words = self.metrics.elidedText(name, Qt.TextElideMode.ElideRight, free) + more
                room = min(longest, self.metrics.horizontalAdvance(words) + around)
                label = QRectF(margin - behind - room if mirrored else behind, stripe.label, room, self.line_height)
            lowest = max(bar.bottom(), label.bottom()) if words else bar.bottom()
            full = stripe.coding.coder_id == self._highlights.own
            yield Drawn(stripe, bar, label, bar.top(), lowest, words, full)

    def _card(self, item: ItemId, backdrop: Backdrop) -> tuple[Drawn, ...]:
        page, margin = backdrop.page, self._margin
        now = (page, page.document.textWidth(), float(margin.width()), self._highlights.version)
        if now != self._laid_out:
            self._of.clear()
            if now[:2] != self._laid_out[:2]:
                self._lines.clear()
            self._laid_out = now
        found = self._of.get(item)
        if found is None:
            found = self._of[item] = tuple(self._draw(tuple(self._lay_out(item, backdrop))))
        return found

    def _lay_out(self, item: ItemId, backdrop: Backdrop) -> Iterator[Stripe]:
        codings = self._highlights.on(item)
        number = backdrop.page.number_of(item)
        if not codings or number is None:
            return
        page, card = backdrop.page, backdrop.card_rect(number)
        extents: list[tuple[float, float]] = []
        for coding in codings:
            if coding.span is None:
                extents.append((0.0, card.height()))
                continue
            high = self._line(page, item, coding.span.start, card.top(), behind=False)[0]
            extents.append((high, self._line(page, item, coding.span.stop, card.top(), behind=True)[1]))
        places = columns(extents)
        labels, more = self._labels(card.height(), extents, places)
        for n, coding in enumerate(codings):
            yield Stripe(coding, *extents[n], places[n], labels.get(n), more.get(n, 0))

    def _labels(
        self, height: float, extents: list[tuple[float, float]], places: list[int]
    ) -> tuple[dict[int, float], dict[int, int]]:
        """The heights of the labels that have room, and how many without one each of them stands for."""
        step = self.line_height
        free = 0.0
        labels: dict[int, float] = {}
        more: dict[int, int] = {}
        shown_last = -1
        for n in sorted(range(len(extents)), key=lambda n: (extents[n][0], places[n])):
            at = max(extents[n][0], free)
            # A label that would be pushed away from its bar, or out of its card, says nothing any more: it is counted
            # on the one above.
            near = at <= max(extents[n][0] + step * FARTHEST_LABEL, extents[n][1] - step)
            if shown_last < 0 or (near and at + step <= max(height + step * 0.6, extents[n][1])):
                labels[n], free, shown_last = at, at + step, n
            else:
                more[shown_last] = more.get(shown_last, 0) + 1
        return labels, more

    def _line(self, page: Page, item: ItemId, offset: int, card: float, *, behind: bool) -> tuple[float, float]:
        """Top and bottom of the line that a place in the text is on, below the height `card`."""
        key = (item, offset, behind)
        found = self._lines.get(key)
        if found is None:
            at = page.positions.position(item, offset, behind=behind) or 0
            high, low = line_extent(page.document, at, behind=behind)
            found = self._lines[key] = (high - card, low - card)
        return found
