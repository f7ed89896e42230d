"""Selectors -> the passage that they mean (Web Annotation Data Model, section 4.2).

Several selectors of one target mean the same passage; one that refines another selects within what that one did.
Quotes and positions are read; all others (XPath, CSS, ranges, fragments, parts of pictures) say nothing about a text
that is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from reader.domain.text import canonical
from reader.importers.objects.fields import prose, whole

_MOST_LEVELS = 20
MOST_AROUND_CP = 256
"""So much is taken of what stands around a passage."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a text: its words, its place, or both. Without either, it is a part that is not known. `prefix` and
    `suffix` are what stands around its words."""

    quote: str | None = None
    start: int | None = None
    stop: int | None = None
    prefix: str = ""
    suffix: str = ""

    @property
    def known(self) -> bool:
        return self.quote is not None or self.start is not None


def passage(selectors: Any) -> Passage | None:
    """None where there is no selector, for the whole."""
    if not selectors:
        return None
    quote: str | None = None
    start: int | None = None
    stop: int | None = None
    prefix = suffix = ""
    for one in selectors if isinstance(selectors, list) else [selectors]:
        found = _refined(one)
        if quote is None:
            quote, prefix, suffix = found.quote, found.prefix, found.suffix
        if start is None:
            start, stop = found.start, found.stop
    return Passage(quote, start, stop, prefix, suffix)


def _refined(selector: Any) -> Passage:
    """What a selector and those that refine it come to."""
    found = Passage()
    for number, one in enumerate(_chain(selector)):
        if number and not found.known:
            # It selects within something that cannot be found; only its words still mean something.
            found = replace(_own(one), start=None, stop=None)
        elif number:
            found = _within(found, _own(one))
        else:
            found = _own(one)
    return found


def _within(outer: Passage, inner: Passage) -> Passage:
    if inner.quote is not None:
        at = outer.quote.find(inner.quote) if outer.quote is not None else -1
        start = outer.start + at if outer.start is not None and at >= 0 else None
        stop = None if start is None else start + len(inner.quote)
        return Passage(inner.quote, start, stop, inner.prefix, inner.suffix)
    if inner.start is None or inner.stop is None:
        return outer
    quote = outer.quote[inner.start : inner.stop] if outer.quote is not None else None
    before = outer.start
    return Passage(
        quote or None,
        None if before is None else before + inner.start,
        None if before is None else before + inner.stop,
    )


def _own(selector: dict[str, Any]) -> Passage:
    start, stop = whole(selector.get("start")), whole(selector.get("end"))
    kind = prose(selector.get("type")) or prose(selector.get("@type"))
    if kind.endswith("TextQuoteSelector"):
        exact = canonical(prose(selector.get("exact")))
        if not exact.strip():
            return Passage()
        prefix, suffix = canonical(prose(selector.get("prefix"))), canonical(prose(selector.get("suffix")))
        return Passage(exact, None, None, prefix[-MOST_AROUND_CP:], suffix[:MOST_AROUND_CP])
    if kind.endswith("TextPositionSelector") and start is not None and stop is not None and 0 <= start < stop:
        return Passage(None, start, stop)
    return Passage()


def _chain(selector: Any) -> Iterator[dict[str, Any]]:
    for _ in range(_MOST_LEVELS):
        if isinstance(selector, list):
            selector = selector[0] if selector else None
        if not isinstance(selector, dict):
            return
        yield selector
        selector = selector.get("refinedBy")
