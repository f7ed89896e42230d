"""Numbers, times and labels as an element of a page prints them, or has them in its attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4.element import Tag

from reader.importers.page import dom
from reader.importers.page.dates import LONGEST

_TIMES = (
    "datetime",
    "content",
    "data-datetime",
    "data-timestamp",
    "data-utime",
    "data-time",
    "data-date",
    "data-epoch",
)
_LATE_TIMES = ("title", "data-original-title", "aria-label")
_INTEGER = re.compile(r"(?<![\d.,])([+\-−–]?)\s?(\d{1,3}(?:[.,\u2009\xa0 ]\d{3})+|\d{1,9})(?![\d.,]*\d|\s?[KkMm]\b)")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_RATINGS = ("content", "data-rating", "data-score", "aria-label", "title", "alt")


def times(tags: Iterable[Tag]) -> tuple[str, ...]:
    """What may be the time that `tags` state: what machines read first, then what is shown when pointed at, then what
    is printed."""
    early: list[str] = []
    late: list[str] = []
    shown: list[str] = []
    for tag in tags:
        early += (dom.attribute(tag, name) for name in _TIMES)
        late += (dom.attribute(tag, name) for name in _LATE_TIMES)
        shown.append(dom.text(tag, limit=4 * LONGEST))  # white space of the source counts too
    strings = [text for text in (*early, *late) if any(char.isdigit() for char in text)]
    return tuple(dict.fromkeys(text for text in (*strings, *shown) if 0 < len(text) <= LONGEST))


def time_attributes(tag: Tag) -> tuple[str, ...]:
    """As `times`, without what is printed."""
    values = (dom.attribute(tag, name) for name in (*_TIMES, *_LATE_TIMES))
    return tuple(text for text in values if any(char.isdigit() for char in text) and len(text) <= LONGEST)


def label(tag: Tag) -> str:
    """What an element says, be it a button."""
    if tag.name in dom.UNSHOWN:
        return dom.collapse(tag.get_text(" "))[: LONGEST + 1] or dom.attribute(tag, "value")
    return (
        dom.text(tag, limit=LONGEST + 1)
        or dom.collapse(tag.get_text(" ")[: 4 * LONGEST])
        or dom.attribute(tag, "content")
    )


def integer(text: str) -> int | None:
    """The first whole number printed in `text`; rounded ones ("1.2K") are none."""
    match = _INTEGER.search(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    value = int(re.sub(r"\D", "", match[2]))
    return -value if match[1] and match[1] != "+" else value


def rating(tag: Tag | None) -> str:
    """The number of stars or points that an element gives; empty where there is none."""
    if tag is None:
        return ""
    for text in (*(dom.attribute(tag, name) for name in _RATINGS), dom.text(tag, limit=24)):
        match = re.search(r"(?<![\d.])\d{1,2}(?:[.,]\d)?(?!\d)", text)
        if match:
            return match[0].replace(",", ".")
    return ""


def is_away(tag: Tag | None) -> bool:
    """Whether a stub is not shown, for there is nothing more to load; buttons are, whatever `dom.is_unshown` says."""
    if tag is None or tag.has_attr("hidden") or _HIDDEN.search(dom.attribute(tag, "style")):
        return True
    return not {"hidden", "loaded", "hide", "is-hidden"}.isdisjoint(dom.words(tag))
