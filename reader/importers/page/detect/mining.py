"""From a group of anchors to the elements that each hold one of them: the records."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.importers.page import dom
from reader.importers.page.detect.anchors import COMMENT_WORD, Group, id_shape
from reader.importers.page.detect.outline import Outline

_CLIMB = 14
"""A record's element is not further above its time than this."""
_STRETCH = 400
"""So many anchors of a group settle what its records are."""
_FIRST = 10
_ALIKE = 0.04
"""Coverings that differ by less are equally good: then the outer element is the record."""
_GENERIC = frozenset(("div", "span", "section", "p", "a", "td"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One record: `tags` are the elements that it is made of (more than one where a page puts them side by side),
    `anchor` the element of its group (itself one of `tags` where the record was found without one), `nested` the
    outermost elements of other records inside."""

    tags: tuple[int, ...]
    anchor: int
    nested: tuple[int, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A list of records that may be a discussion, in the order of the page."""

    group: Group
    entries: tuple[Entry, ...]
    kind: Hashable = None


def mine(page: Outline, group: Group, known: set[Hashable] | None = None) -> Candidate | None:
    """The records of `group`, or None where its anchors are no part of repeated elements, or where `known` has the
    same ones already.

    What names the record is settled on a stretch of the group, since pages may have hundreds of thousands.
    """
    middle = len(group.anchors) // 2
    stretch = group.anchors[max(0, middle - _STRETCH // 2) : middle + _STRETCH // 2]
    keyed, heights = _keyed(page, stretch)
    # The first ones tell what holds them all from what holds all but the first, as lists of replies do.
    first = _keyed(page, group.anchors[:_FIRST])[0] if len(stretch) < len(group.anchors) else {}
    best = _best(page, keyed, heights, len(stretch), first)
    if best is None:
        return None
    worth, key = best
    if worth < 0.5 and (group.dated or group.named):
        if len(stretch) < len(group.anchors):
            keyed, _ = _keyed(page, group.anchors)
        if (beside := _beside(page, keyed, len(group.anchors))) is not None:
            return Candidate(group, beside, "beside")
    same = (key, len(group.anchors), min(keyed[key]))
    if known is not None and same in known:
        return None
    if known is not None:
        known.add(same)
    holders = keyed[key] if len(stretch) == len(group.anchors) else _holders(page, key, group.anchors)
    holders = dict(sorted(holders.items()))
    return Candidate(group, _nest(page, _with_alike(page, key, holders), holders), key)


def _keyed(page: Outline, anchors: Sequence[int]) -> tuple[dict[Hashable, dict[int, int]], dict[Hashable, int]]:
    """For all that names elements around the anchors: the nearest such element of each anchor, and how far it is."""
    keyed: dict[Hashable, dict[int, int]] = {}
    heights: dict[Hashable, int] = {}
    for anchor in anchors:
        seen: set[Hashable] = set()
        for height, tag in enumerate(page.up(anchor, _CLIMB)):
            for key in _keys(page, tag, height):
                if key in seen:
                    continue
                seen.add(key)
                keyed.setdefault(key, {}).setdefault(tag, anchor)
                heights[key] = heights.get(key, 0) + height
    return keyed, heights


def _best(
    page: Outline,
    keyed: dict[Hashable, dict[int, int]],
    heights: dict[Hashable, int],
    total: int,
    first: dict[Hashable, dict[int, int]],
) -> tuple[float, Hashable] | None:
    """What names the records best: an element for each anchor, that together hold all text, the outermost of those."""
    rated: list[tuple[float, float, Hashable]] = []
    shares: dict[Hashable, int] = {}
    for key, holders in keyed.items():
        share = len(holders) / total
        if share >= 0.6 and (len(holders) > 1 or total == 1):
            shares[key] = len(holders) + len(first.get(key, ()))
            rated.append((share * share * _cover(page, sorted(holders)), heights[key] / total, key))
    if not rated:
        return None
    top, _, chief = max(rated, key=lambda entry: (entry[0], shares[entry[2]], entry[1]))
    # What lacks a record, as the lists of replies lack the first one, is no better for being further out.
    alike = [entry for entry in rated if entry[0] >= top - _ALIKE and shares[entry[2]] >= shares[chief]]
    worth, _, key = max(alike, key=lambda entry: entry[1])
    if isinstance(key, tuple) and key[0] == "up":
        # A place says less than a name.
        named = [entry for entry in alike if COMMENT_WORD.search(str(entry[2])) and entry[1] > 0]
        worth, _, key = max(named, key=lambda entry: entry[1], default=(worth, 0.0, key))
    return worth, key


def _holders(page: Outline, key: Hashable, anchors: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for anchor in anchors:
        for height, tag in enumerate(page.up(anchor, _CLIMB)):
            if key in _keys(page, tag, height):
                found.setdefault(tag, anchor)
                break
    return found


def _keys(page: Outline, tag: int, height: int) -> list[Hashable]:
    """What may name the element of a record: its class words, the form of its id, its name, or where it stands."""
    element = page.tags[tag]
    words = page.shape(tag)[1]
    keys: list[Hashable] = [("class", element.name, word) for word in words]
    shape = id_shape(dom.attribute(element, "id"))
    if shape:
        keys.append(("id", element.name, shape))
    if element.name not in _GENERIC:
        keys.append(("name", element.name))
    if not words:
        keys.append(("up", element.name, height))
    return keys


def _cover(page: Outline, holders: Sequence[int]) -> float:
    """The share that `holders` have of the text from the first to the last of them."""
    first = page.first_text[holders[0]]
    last = max(page.last_text[tag] for tag in holders)
    whole = covered = 0
    until = -1
    for tag in holders:
        if tag < until:
            continue
        covered += page.length(tag)
        until = page.stop[tag]
    whole = page.span_length(first, last)
    return covered / whole if whole else 0.0


def _with_alike(page: Outline, key: Hashable, holders: dict[int, int]) -> list[int]:
    """The holders, and elements like them without an anchor in a place like theirs: deleted comments."""
    if not isinstance(key, tuple) or key[0] not in ("class", "id") or not holders:
        return list(holders)
    places = {page.shape(page.parent[tag]) for tag in holders if page.parent[tag] >= 0}
    homes = {page.parent[tag] for tag in holders}
    if not page.keyed:
        for tag in range(len(page.tags)):
            for name in _keys(page, tag, -1):
                page.keyed.setdefault(name, []).append(tag)
    extra = [
        tag
        for tag in page.keyed.get(key, ())
        if tag not in holders
        and page.length(tag)
        and page.parent[tag] >= 0
        and (page.parent[tag] in homes or page.shape(page.parent[tag]) in places)
    ]
    low, high = min(holders), max(page.stop[tag] for tag in holders)
    order = sorted(holders)
    extra = [
        tag
        for tag in extra
        if page.parent[tag] in homes
        or (low <= tag < high and (bisect_left(order, tag) == bisect_left(order, page.stop[tag])))
    ]
    extra = [
        tag
        for tag in extra
        if bisect_left(order, tag) != bisect_left(order, page.stop[tag]) or page.tags[tag].find("textarea") is None
    ]
    if len(extra) > max(2, len(holders)):
        return list(holders)
    return sorted({*holders, *extra})


def _nest(page: Outline, tags: Sequence[int], anchors: dict[int, int]) -> tuple[Entry, ...]:
    """Records with the outermost records inside each of them."""
    inside: dict[int, list[int]] = {tag: [] for tag in tags}
    line: list[int] = []
    for tag in tags:
        while line and page.stop[line[-1]] <= tag:
            line.pop()
        if line:
            inside[line[-1]].append(tag)
        line.append(tag)
    return tuple(Entry((tag,), anchors.get(tag, tag), tuple(inside[tag])) for tag in tags)


def _beside(page: Outline, keyed: dict[Hashable, dict[int, int]], total: int) -> tuple[Entry, ...] | None:
    """Records without an element of their own: the head's element and its siblings up to the next head.

    Whether the head comes first or last is seen at both ends of the list: before the first head, or behind the last
    one, there is what stands between two heads.
    """
    heads: list[int] = []
    anchors: dict[int, int] = {}
    best = -1.0
    for holders in keyed.values():
        if len(holders) < max(2, 0.9 * total):
            continue
        tags = sorted(holders)
        homes: dict[int, int] = {}
        for tag in tags:
            homes[page.parent[tag]] = homes.get(page.parent[tag], 0) + 1
        # The deepest homes hold one head each: heads are siblings where few homes hold many.
        share = 1 - len(homes) / len(tags)
        if share > best:
            best, heads, anchors = share, tags, holders
    if best < 0.4:
        return None
    entries: list[Entry] = []
    by_home: dict[int, list[int]] = {}
    for tag in heads:
        by_home.setdefault(page.parent[tag], []).append(tag)
    for home, own in by_home.items():
        children = page.children(home)
        at = {tag: place for place, tag in enumerate(children)}
        places = [at[tag] for tag in own]
        before = _is_foot(page, children, places)
        for (low, high), tag in zip(_spans(places, len(children), before), own, strict=True):
            entries.append(Entry(tuple(children[low:high]), anchors[tag]))
    entries.sort(key=lambda entry: entry.tags)
    return tuple(entries)


def _spans(places: Sequence[int], count: int, before: bool) -> list[tuple[int, int]]:
    gaps = [high - low for low, high in pairwise(places)]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else count
    longest = max(gaps, default=count)
    if before:
        starts = [max(0, places[0] - longest + 1), *(place + 1 for place in places[:-1])]
        return [(start, place + 1) for start, place in zip(starts, places, strict=True)]
    return [
        *pairwise(places),
        (places[-1], min(count, places[-1] + max(usual, longest))),
    ]


def _is_foot(page: Outline, children: Sequence[int], places: Sequence[int]) -> bool:
    """Whether the element with the time ends its record."""
    if len(places) < 2:
        return False
    between = [page.shape(tag) for tag in children[places[0] + 1 : places[1]]]
    if not between:
        return False
    start = places[0] - len(between)
    ahead = [page.shape(tag) for tag in children[max(0, start) : places[0]]]
    behind = [page.shape(tag) for tag in children[places[-1] + 1 : places[-1] + 1 + len(between)]]
    if ahead == between and behind != between:
        return True
    if behind == between and ahead != between:
        return False
    if behind and ahead:
        return ahead[-1:] == between[-1:] and behind[:1] != between[:1]
    return bool(ahead) and not behind


def renested(page: Outline, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Entries in the order of the page, each with what of the others is inside it."""
    anchors = {entry.tags[0]: entry.anchor for entry in entries}
    return _nest(page, sorted(anchors), anchors)
