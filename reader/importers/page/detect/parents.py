"""Which record answers which: by ids that point to a parent, by nesting, by the levels that the page prints."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.importers.page import dom
from reader.importers.page.detect.judging import own_tags
from reader.importers.page.detect.levels import levels_of
from reader.importers.page.detect.mining import Entry
from reader.importers.page.detect.outline import Outline

_PARENT_NAME = re.compile(r"parent|reply[-_]?to|in[-_]?reply|replyto|reply_of|answer[-_]?to", re.IGNORECASE)
_IN_REPLY = re.compile(
    r"in reply to|replying to|replied to|reply to|parent|antwort (?:auf|an)|als antwort|en réponse|répon[ds]\w* à|"
    r"en respuesta|in risposta|em resposta|в ответ|ответ на|als reactie|odpowiedź|svar (?:på|til)|回复|回覆|返信|"
    r">>|↑|^@",
    re.IGNORECASE,
)
_IDS = (
    "id",
    "data-id",
    "data-comment-id",
    "data-commentid",
    "data-post-id",
    "data-cid",
    "data-fullname",
    "data-key",
    "name",
    "about",
)


def parents(page: Outline, entries: Sequence[Entry]) -> list[int | None]:
    """The place of each record's parent in `entries`, None at the top level."""
    pointed = _pointed(page, entries)
    nested = _nested(page, entries)
    levels = levels_of(page, entries)
    count = len(entries)
    if pointed is not None:
        return [
            target if target is not None else nested[at] if _free(pointed, nested, at) else None
            for at, target in enumerate(pointed)
        ]
    if levels is not None:
        by_level = _stacked(levels)
        replies = sum(parent is not None for parent in nested)
        if not replies:
            return by_level
        same = sum(a == b for a, b in zip(by_level, nested, strict=True))
        # Where both speak they mostly agree; the level also tells where the page has stopped to nest.
        deeper = sum(parent is not None for parent in by_level) > replies
        if deeper and same >= 0.5 * count:
            return [parent if parent is not None else by_level[at] for at, parent in enumerate(nested)]
    return nested


def _free(pointed: Sequence[int | None], nested: Sequence[int | None], at: int) -> bool:
    """Whether a record without a pointer may take its parent from its place: only if it stands inside that parent's
    branch as other records with pointers do not contradict."""
    return nested[at] is not None and pointed[at] is None


def _pointed(page: Outline, entries: Sequence[Entry]) -> list[int | None] | None:
    """Parents by attributes and links that name another record's id, where there are some and they are right."""
    refs: dict[str, int] = {}
    numbers: dict[str, int] = {}
    for at, entry in enumerate(entries):
        for value in _own_ids(page, entry):
            refs.setdefault(value, at)
            digits = re.findall(r"\d{2,}|(?<![\d])\d", value)
            if digits:
                numbers.setdefault(digits[-1], at)
    by_attribute: list[int | None] = []
    by_link: list[int | None] = []
    for at, entry in enumerate(entries):
        by_attribute.append(_by_attribute(page, entry, at, refs, numbers))
        by_link.append(_by_link(page, entry, at, refs, numbers))
    for found in (by_attribute, by_link):
        if any(target is not None for target in found) and not _has_cycle(found):
            return found
    return None


def _own_ids(page: Outline, entry: Entry) -> list[str]:
    """What names the record: ids of its elements, of an element that has nothing else around it, of its anchor."""
    found = []
    tags = [*entry.tags, *own_tags(page, entry, 12)]
    above = page.parent[entry.tags[0]]
    if above >= 0 and page.length(above) == page.length(entry.tags[0]):
        tags.append(above)
    for tag in dict.fromkeys(tags):
        for name in _IDS:
            value = dom.attribute(page.tags[tag], name)
            if value and len(value) <= 80:
                found.append(value)
    at = entry.anchor
    for tag in (at, page.parent[at], *range(at + 1, min(page.stop[at], at + 4))):
        # The time is the link to the comment itself.
        href = dom.attribute(page.tags[tag], "href") if tag >= 0 else ""
        if len(href) > 1 and page.tags[tag].name == "a":
            found.append(href.rpartition("#")[2] if "#" in href else _address(href))
    return found


def _by_attribute(page: Outline, entry: Entry, at: int, refs: dict[str, int], numbers: dict[str, int]) -> int | None:
    for tag in [*entry.tags, *own_tags(page, entry, 40)]:
        for name, value in page.tags[tag].attrs.items():
            if isinstance(value, str) and 0 < len(value) <= 80 and name != "id" and _PARENT_NAME.search(name):
                target = refs.get(value.lstrip("#"))
                if target is None:
                    digits = re.findall(r"\d+", value)
                    target = numbers.get(digits[-1]) if digits and digits[-1] != "0" else None
                if target is not None and target != at:
                    return target
    return None


def _by_link(page: Outline, entry: Entry, at: int, refs: dict[str, int], numbers: dict[str, int]) -> int | None:
    """The record that a link "in reply to" leads to."""
    for tag in own_tags(page, entry, 60):
        element = page.tags[tag]
        href = dom.attribute(element, "href")
        if not href:
            continue
        target = refs.get(href.rpartition("#")[2]) if "#" in href else refs.get(_address(href))
        if target is None or target == at:
            continue
        names = " ".join(
            [
                *page.words[tag],
                dom.attribute(element, "title"),
                dom.attribute(element, "rel"),
                dom.attribute(element, "property"),
            ]
        )
        around = page.text(tag, 60)
        above = page.parent[tag]
        if above >= 0 and page.length(above) <= 80:
            around += " " + page.text(above, 90)
        if _IN_REPLY.search(around) or _PARENT_NAME.search(names):
            return target
    return None


def _address(href: str) -> str:
    """A link's address without its question, so that two links to one comment are the same."""
    return href.partition("?")[0] if "=" not in href else href


def _has_cycle(targets: Sequence[int | None]) -> bool:
    state = [0] * len(targets)
    for start in range(len(targets)):
        at: int | None = start
        path: list[int] = []
        while at is not None and not state[at]:
            state[at] = 1
            path.append(at)
            at = targets[at]
        if at is not None and state[at] == 1:
            return True
        for done in path:
            state[done] = 2
    return False


def _nested(page: Outline, entries: Sequence[Entry]) -> list[int | None]:
    """Parents by the tree: inside the parent's element, or in a container that follows the parent.

    Only elements that hold records matter. Behind a record, what holds records deeper than it stood itself are its
    replies; what holds them as deep are its neighbours.
    """
    whose: dict[int, int] = {}
    children: dict[int, list[int]] = {}
    for at, entry in enumerate(entries):
        tag = entry.tags[0]
        whose[tag] = at
        known = tag in children
        children.setdefault(tag, [])
        while not known and page.parent[tag] >= 0:
            above = page.parent[tag]
            known = above in children
            children.setdefault(above, []).append(tag)
            tag = above
    found: list[int | None] = [None] * len(entries)
    # (element, parent of the records in it)
    tops = [tag for tag in children if page.parent[tag] < 0 or page.parent[tag] not in children]
    stack: list[tuple[int, int | None]] = [(top, None) for top in tops]
    first: dict[int, int] = {}
    depth_of: dict[int, int] = {}
    for tag in sorted(children, reverse=True):
        if tag in whose:
            depth_of[tag], first[tag] = page.depth[tag], whose[tag]
        else:
            inner = min(children[tag], key=lambda child: (depth_of[child], child))
            depth_of[tag], first[tag] = depth_of[inner], first[inner]
    while stack:
        tag, parent = stack.pop()
        own = whose.get(tag)
        if own is not None:
            found[own] = parent
            stack.extend((child, own) for child in children[tag])
            continue
        # (depth of its records, the record itself, whether it may be answered by what follows)
        before: tuple[int, int, bool] | None = None
        for child in sorted(children[tag]):
            depth = depth_of[child]
            single = child in whose or _is_single(page, child, children, whose)
            if before is not None and depth > before[0] and before[2] and not _is_parted(page, child):
                stack.append((child, before[1]))
                continue
            stack.append((child, parent))
            before = (depth, first[child], single)
    return found


def _is_single(page: Outline, tag: int, children: dict[int, list[int]], whose: dict[int, int]) -> bool:
    """Whether an element holds one record, with its replies, and not a list of them."""
    while tag not in whose:
        inner = sorted(children[tag])
        if len(inner) > 1 and inner[0] not in whose:
            return False
        if len(inner) > 1 and any(page.shape(other) == page.shape(inner[0]) for other in inner[1:]):
            return False
        tag = inner[0]
    return True


def _is_parted(page: Outline, tag: int) -> bool:
    """Whether a heading stands right before an element: then it begins another list."""
    element = page.tags[tag].find_previous_sibling()
    return element is not None and element.name in ("h1", "h2", "h3", "h4")


def _stacked(levels: Sequence[int]) -> list[int | None]:
    line: list[tuple[int, int]] = []
    found: list[int | None] = []
    for at, level in enumerate(levels):
        while line and line[-1][0] >= level:
            line.pop()
        found.append(line[-1][1] if line else None)
        line.append((level, at))
    return found
