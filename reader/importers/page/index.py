"""Which elements of a page have a class, an id or an attribute: read once, so that asking for one costs nothing.

Each comment system is looked for on each page, and nearly all of them are not there; without this, each question
would be a walk over the whole page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bs4 import BeautifulSoup
from bs4.element import Tag

from reader.importers.page import dom

_STEP = re.compile(r"(?P<name>[a-z][\w-]*)?(?P<rest>(?:[.#][\w-]+\*?|\[[\w:-]+(?:[~^$*]?=[^\]]*)?\])*)")
_TEST = re.compile(r"([.#])([\w-]+)(\*?)|\[([\w:-]+)(?:([~^$*]?=)([^\]]*))?\]")
_FAR = 24
"""How many elements up an ancestor of a sign may stand."""


@dataclass(frozen=True, slots=True)
class _Test:
    """A demand on one attribute: `how` is the operator of CSS, empty where it only has to be there."""

    name: str
    how: str
    value: str

    def fits(self, tag: Tag) -> bool:
        if self.name == "class":
            words = dom.words(tag)
            return any(word.startswith(self.value) for word in words) if self.how == "^=" else self.value in words
        if not tag.has_attr(self.name):
            return False
        found = dom.attribute(tag, self.name)
        match self.how:
            case "=":
                return found == self.value
            case "^=":
                return found.startswith(self.value)
            case "$=":
                return found.endswith(self.value)
            case "*=":
                return self.value in found
            case "~=":
                return self.value in found.split()
        return True


@dataclass(frozen=True, slots=True)
class _Step:
    name: str
    tests: tuple[_Test, ...]

    def fits(self, tag: Tag) -> bool:
        return (not self.name or tag.name == self.name) and all(test.fits(tag) for test in self.tests)


@dataclass(frozen=True, slots=True)
class Sign:
    """What an element is known by, written as a small part of CSS: ``li.post[id^=post-]``, ``.author a``.

    A blank asks for an ancestor; a star behind a class or an id (``.spcv_*``, ``#cid-*``) takes any ending, which is
    how names that a build tool made are met. Classes are compared in lower case.
    """

    steps: tuple[_Step, ...]

    def fits(self, tag: Tag) -> bool:
        """Whether `tag` is what the sign describes."""
        *above, last = self.steps
        if not last.fits(tag):
            return False
        at = tag.parent
        for step in reversed(above):
            for _ in range(_FAR):
                if at is None or step.fits(at):
                    break
                at = at.parent
            else:
                return False
            if at is None:
                return False
            at = at.parent
        return True


@lru_cache(maxsize=4096)
def sign(text: str) -> Sign:
    """Read a sign; raises `ValueError` where it is none."""
    steps: list[_Step] = []
    for word in text.split():
        match = _STEP.fullmatch(word)
        if match is None:
            raise ValueError(f"not a sign: {text}")
        tests = []
        for part in _TEST.finditer(match["rest"]):
            if part[1]:
                name = "class" if part[1] == "." else "id"
                value = part[2].lower() if name == "class" else part[2]
                tests.append(_Test(name, "^=" if part[3] else "=", value))
            else:
                tests.append(_Test(part[4], part[5] or "", (part[6] or "").strip("\"'")))
        steps.append(_Step(match["name"] or "", tuple(tests)))
    return Sign(tuple(steps))


@dataclass(frozen=True)
class Index:
    """The elements of a page in its order. `ends` has, for each, the place behind the last one inside it."""

    order: Sequence[Tag]
    ends: Sequence[int]
    places: Mapping[int, int]
    classes: Mapping[str, Sequence[Tag]]
    ids: Mapping[str, Sequence[Tag]]
    attributes: Mapping[str, Sequence[Tag]]
    elements: Mapping[str, Sequence[Tag]]
    class_names: Sequence[str]
    id_names: Sequence[str]

    def find(self, *signs: str) -> list[Tag]:
        """The elements that one of `signs` describes, in the order of the page."""
        found: dict[int, Tag] = {}
        for text in signs:
            for tag in self._matching(sign(text).steps):
                found[self.places[dom.key(tag)]] = tag
        return [found[place] for place in sorted(found)]

    def has(self, *signs: str) -> bool:
        """Whether one of `signs` is on the page."""
        return any(self._matching(sign(text).steps) for text in signs)

    def inside(self, tags: Sequence[Tag], outer: Sequence[Tag]) -> list[Tag]:
        """Those of `tags` that are below one of `outer`, in the order of the page."""
        around = sorted(map(self.place, outer))
        found: list[Tag] = []
        at = reach = 0
        for place in sorted(map(self.place, tags)):
            while at < len(around) and around[at] < place:
                reach = max(reach, self.ends[around[at]])
                at += 1
            if place < reach:
                found.append(self.order[place])
        return found

    def counts(self, tags: Sequence[Tag], outer: Sequence[Tag]) -> list[int]:
        """For each of `tags`, in the order of the page, how many of `outer` it is in."""
        around = sorted(map(self.place, outer))
        found: list[int] = []
        opened: list[int] = []
        at = 0
        for place in map(self.place, tags):
            while at < len(around) and around[at] < place:
                while opened and opened[-1] <= around[at]:
                    opened.pop()
                opened.append(self.ends[around[at]])
                at += 1
            while opened and opened[-1] <= place:
                opened.pop()
            found.append(len(opened))
        return found

    def place(self, tag: Tag) -> int:
        return self.places[dom.key(tag)]

    def holds(self, outer: Tag, inner: Tag) -> bool:
        """Whether `inner` is below `outer`."""
        start = self.place(outer)
        return start < self.place(inner) < self.ends[start]

    def _matching(self, steps: Sequence[_Step]) -> list[Tag]:
        tags = self._candidates(steps[-1])
        if len(steps) == 1 or not tags:
            return tags
        return self.inside(tags, self._matching(steps[:-1]))

    def _candidates(self, step: _Step) -> list[Tag]:
        """The elements of one step, looked up by the rarest of what it asks for."""
        lists: list[Sequence[Tag]] = []
        for test in step.tests:
            if test.name == "class":
                lists.append(_starting(self.classes, self.class_names, test))
            elif test.name == "id" and test.how in ("=", "^="):
                lists.append(_starting(self.ids, self.id_names, test))
            else:
                lists.append(self.attributes.get(test.name, ()))
        if step.name:
            lists.append(self.elements.get(step.name, ()))
        return [tag for tag in min(lists, key=len, default=()) if step.fits(tag)]


def index(soup: BeautifulSoup) -> Index:
    """Read the page once."""
    order: list[Tag] = []
    ends: list[int] = []
    places: dict[int, int] = {}
    classes: dict[str, list[Tag]] = {}
    ids: dict[str, list[Tag]] = {}
    attributes: dict[str, list[Tag]] = {}
    elements: dict[str, list[Tag]] = {}
    opened: list[int] = []
    for place, tag in enumerate(dom.tags(soup)):
        while opened and order[opened[-1]] is not tag.parent:
            ends[opened.pop()] = place
        opened.append(place)
        order.append(tag)
        ends.append(place + 1)
        places[dom.key(tag)] = place
        elements.setdefault(tag.name, []).append(tag)
        for name in tag.attrs:
            if name == "class":
                for word in set(dom.words(tag)):
                    classes.setdefault(word, []).append(tag)
            else:
                if name == "id":
                    ids.setdefault(dom.attribute(tag, name), []).append(tag)
                attributes.setdefault(name, []).append(tag)
    for place in opened:
        ends[place] = len(order)
    return Index(order, ends, places, classes, ids, attributes, elements, sorted(classes), sorted(ids))


def _starting(known: Mapping[str, Sequence[Tag]], names: Sequence[str], test: _Test) -> Sequence[Tag]:
    if test.how != "^=":
        return known.get(test.value, ())
    found: list[Tag] = []
    for at in range(bisect_left(names, test.value), len(names)):
        if not names[at].startswith(test.value):
            break
        found.extend(known[names[at]])
    return found
