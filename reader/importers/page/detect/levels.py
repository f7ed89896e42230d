"""How deep each record stands by what the page prints for it: a class, an attribute, an indent, lines, a number."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from itertools import pairwise

from reader.importers.page import dom
from reader.importers.page.detect.judging import own_tags
from reader.importers.page.detect.mining import Entry
from reader.importers.page.detect.outline import Outline

_LEVEL_WORD = re.compile(
    r"(?:^|[-_])(?:depth|level|lvl|lev|indent(?:ed|ation)?|nest(?:ed|ing)?|deep|tree|tier|child|step|reply|margin|"
    r"ml|pl|offset)"
    r"[-_]*(?:level|depth|lvl)?[-_]*(\d{1,3})$|(?:depth|level)[-_]*(\d{1,3})$",
    re.IGNORECASE,
)
_REPLY_KIND = re.compile(
    r"(?<!has-)(?<!has_)(?<![^-_])(?:is[-_])?(?:reply|child|sub(?:comment)?|nested|indent(?:ed)?|answer|antwort|"
    r"reponse|"
    r"respuesta)(?:[-_]*(?:comment|item|post|message))?$"
)
_LEVEL_NAME = re.compile(r"depth|level|lvl|indent|nest|tier", re.IGNORECASE)
_LEVEL_TEXT = re.compile(r"(?:level|depth|ebene|niveau|nivel|уровень)\s?(\d{1,3})", re.IGNORECASE)
_INDENT = re.compile(
    r"(?:margin|padding)(?:-left|-inline-start)?\s*:\s*([^;]+)|(?:^|[;\s])left\s*:\s*([^;]+)", re.IGNORECASE
)
_CUSTOM = re.compile(r"--[\w-]*(?:depth|level|indent|nest)[\w-]*\s*:\s*(\d{1,3})", re.IGNORECASE)
_PATH = re.compile(r"#\s?(\d{1,5}(?:\.\d{1,4}){0,8})\.?")
_LINE_WORD = re.compile(r"branch|indent|level|line|depth|tree|spacer|thread|nest|pad", re.IGNORECASE)
_NUMBERED_WORD = re.compile(r"(\D*?)[-_]*(\d{1,2})")
_NO_LEVEL_WORD = re.compile(
    r"row|alt|odd|even|bg|col|grid|user|author|member|role|rank|rating|star|score|group|page|size|color|font|span|rep",
    re.IGNORECASE,
)
_SIZE = re.compile(r"^\s*(-?\d+(?:\.\d+)?)\s*(px|em|rem|%|pt|vw|ch)?", re.IGNORECASE)


def levels_of(page: Outline, entries: Sequence[Entry]) -> list[int] | None:
    """The level of each record by the best of the signs that pages print for it, from 0; None where there is none."""
    if len(entries) < 2:
        return None
    for sign in (_by_class, _by_data, _by_text, _by_path, _by_style, _by_spacer, _by_kind, _by_repeats):
        values = [sign(page, entry) for entry in entries]
        if (levels := _ranked(values)) is not None:
            return levels
    return _by_numbered_word(page, entries)


def _ranked(values: Sequence[float | None]) -> list[int] | None:
    """Values as levels from 0, where that makes a tree. A record without one stands at the top or, where that leaves
    gaps, where the one before it does: the markup of a deleted comment may lack it."""
    known = [value for value in values if value is not None]
    if not known:
        return None
    low = min(known) if len(known) == len(values) else min(*known, 0.0)
    carried: list[float] = []
    for value in values:
        carried.append(value if value is not None else carried[-1] if carried else low)
    for filled in ([low if value is None else value for value in values], carried):
        ranks = {value: rank for rank, value in enumerate(sorted(set(filled)))}
        levels = [ranks[value] for value in filled]
        if len(ranks) > 1 and _is_tree(levels):
            return levels
    return None


def _is_tree(levels: Sequence[int]) -> bool:
    """Whether levels grow by one at a time, nearly always, from the first level."""
    jumps = sum(after > before + 1 for before, after in pairwise(levels))
    return levels[0] == 0 and jumps <= 0.05 * len(levels)


def _near(page: Outline, entry: Entry, inside: int = 12) -> list[int]:
    """The record's element, those that hold nothing but it, and the first ones inside."""
    tag = entry.tags[0]
    found = [tag]
    at = page.parent[tag]
    while at >= 0 and len(found) < 4 and page.length(at) == page.length(tag):
        found.append(at)
        at = page.parent[at]
    return [*found, *own_tags(page, entry, inside)[1:]]


def _by_class(page: Outline, entry: Entry) -> float | None:
    for tag in _near(page, entry):
        for word in page.words[tag]:
            match = _LEVEL_WORD.search(word)
            if match:
                return float(match[1] or match[2])
    return None


def _by_data(page: Outline, entry: Entry) -> float | None:
    for tag in _near(page, entry):
        for name, value in page.tags[tag].attrs.items():
            if isinstance(value, str) and _LEVEL_NAME.search(name) and re.fullmatch(r"\d{1,3}", value.strip()):
                return float(value)
    return None


def _by_style(page: Outline, entry: Entry) -> float | None:
    for tag in _near(page, entry, 6):
        style = dom.attribute(page.tags[tag], "style")
        if not style:
            continue
        custom = _CUSTOM.search(style)
        if custom:
            return float(custom[1])
        total = 0.0
        for match in _INDENT.finditer(style):
            sizes = (match[1] or match[2] or "").split()
            size = sizes[3] if len(sizes) >= 4 else sizes[1] if len(sizes) in (2, 3) else sizes[0] if sizes else ""
            shorthand = "left" not in match[0].lower() and "inline" not in match[0].lower()
            number = _SIZE.match(size)
            if number and not (shorthand and len(sizes) < 2):
                total += float(number[1])
        if "left" in style or "inline-start" in style or total:
            return total
    return None


def _by_text(page: Outline, entry: Entry) -> float | None:
    for tag in own_tags(page, entry, 16):
        if 0 < page.length(tag) <= 12:
            match = _LEVEL_TEXT.fullmatch(page.text(tag, 16))
            if match:
                return float(match[1])
    return None


def _by_spacer(page: Outline, entry: Entry) -> float | None:
    """The width of an empty picture or cell before the text: how tables indent."""
    for tag in own_tags(page, entry, 12):
        element = page.tags[tag]
        if element.name == "img" and not dom.attribute(element, "alt"):
            match = _SIZE.match(dom.attribute(element, "width"))
            if match and dom.attribute(element, "height") in ("1", "0", "", "2"):
                return float(match[1])
        if element.name == "td" and not page.length(tag) and (match := _SIZE.match(dom.attribute(element, "width"))):
            return float(match[1])
    return None


def _by_kind(page: Outline, entry: Entry) -> float | None:
    """1 for records that are called replies where others are not."""
    return 1.0 if any(_REPLY_KIND.search(word) for tag in _near(page, entry, 1) for word in page.words[tag]) else None


def _by_path(page: Outline, entry: Entry) -> float | None:
    """The dots in a number such as "#3.1.2"."""
    for tag in own_tags(page, entry, 40):
        if 0 < page.length(tag) <= 14 and (match := _PATH.fullmatch(page.text(tag, 16))):
            return float(match[1].count("."))
    return None


def _by_repeats(page: Outline, entry: Entry) -> float | None:
    """How many empty elements of one kind stand side by side before the text: lines drawn for each level. One alone
    only counts if it is called one: it might be any ornament."""
    counts: dict[Hashable, int] = {}
    named: dict[Hashable, bool] = {}
    start = page.first_text[entry.tags[0]]
    for tag in own_tags(page, entry, 40):
        if page.first_text[tag] > start:
            break
        element = page.tags[tag]
        empty = element.name in ("div", "span", "i", "td") and not page.length(tag) and page.words[tag]
        if empty and page.stop[tag] == tag + 1:
            key = (page.parent[tag], page.shape(tag))
            counts[key] = counts.get(key, 0) + 1
            named[key] = any(map(_LINE_WORD.search, page.words[tag]))
    return float(max((count for key, count in counts.items() if count > 1 or named[key]), default=0)) or None


def _by_numbered_word(page: Outline, entries: Sequence[Entry]) -> list[int] | None:
    """Levels by a class word that says nothing but has a small number, which goes up by one and down again."""
    if len(entries) < 4:
        return None
    stems: dict[str, list[float | None]] = {}
    for at, entry in enumerate(entries):
        for tag in _near(page, entry, 4):
            for word in page.words[tag]:
                match = _NUMBERED_WORD.fullmatch(word)
                if match and not _NO_LEVEL_WORD.search(match[1]):
                    values = stems.setdefault(match[1], [None] * len(entries))
                    if values[at] is None:
                        values[at] = float(match[2])
    for values in stems.values():
        known = [value for value in values if value is not None]
        if len(known) < 0.9 * len(values) or values[0] != min(known) or min(known) > 1:
            continue
        steps = [int(after - before) for before, after in pairwise(known)]
        # Stripes go up and down at each record, counters only up.
        is_stripe = len(set(known)) == 2 and all(steps)
        if len(set(known)) <= 0.7 * len(known) and min(steps) < 0 and not is_stripe and max(steps) == 1:
            return _ranked(values)
    return None
