"""A page's elements numbered in its order, with sums over their text, so that asking about a branch costs nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable
from dataclasses import dataclass, field
from itertools import accumulate

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from reader.domain.progress import Token
from reader.importers.page import dom

_NOT_READ = frozenset(
    ("script", "style", "template", "svg", "head", "iframe", "object", "canvas", "select", "textarea", "audio", "video")
)
_DIGITS = re.compile(r"\d+")
_STATE = re.compile(
    r"(?:^|[-_])(?:even|odd|alt|first|last|active|hidden|open|opened|closed|collapsed|expanded|new|unread|read|visible|"
    r"selected|js|clearfix|(?:has|is|with)[-_][\w-]+|op|bypostauthor|byuser|row\d|bg\d)$"
)
_CHECK_EVERY = 8192

Shape = tuple[str, tuple[str, ...]]
"""An element's name and its class words without numbers and states: what elements of one kind share."""


@dataclass
class Outline:
    """Elements and texts of a page in its order. `stop[n]` is the first element behind the branch of element `n`;
    the texts of the branch are `texts[first_text[n]:last_text[n]]`. `titles` are the elements of the page's title and
    main part. `keyed` is filled by `mining`: what names elements -> the elements."""

    tags: list[Tag] = field(default_factory=list)
    parent: list[int] = field(default_factory=list)
    depth: list[int] = field(default_factory=list)
    stop: list[int] = field(default_factory=list)
    first_text: list[int] = field(default_factory=list)
    last_text: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    nodes: list[NavigableString] = field(default_factory=list)
    text_tag: list[int] = field(default_factory=list)
    linked: list[bool] = field(default_factory=list)
    words: list[tuple[str, ...]] = field(default_factory=list)
    keyed: dict[Hashable, list[int]] = field(default_factory=dict)
    titles: list[int] = field(default_factory=list)
    _sums: list[int] = field(default_factory=list)
    _linked_sums: list[int] = field(default_factory=list)
    _shapes: dict[int, Shape] = field(default_factory=dict)

    def length(self, tag: int) -> int:
        """Code points of text in the branch."""
        return self._sums[self.last_text[tag]] - self._sums[self.first_text[tag]]

    def span_length(self, first: int, last: int) -> int:
        """Code points of `texts[first:last]`."""
        return self._sums[last] - self._sums[first]

    def children(self, tag: int) -> list[int]:
        found: list[int] = []
        at = tag + 1
        while at < self.stop[tag]:
            found.append(at)
            at = self.stop[at]
        return found

    def linked_length(self, tag: int) -> int:
        return self._linked_sums[self.last_text[tag]] - self._linked_sums[self.first_text[tag]]

    def text(self, tag: int, limit: int = 400) -> str:
        """The text of the branch on one line, up to about `limit` code points."""
        pieces: list[str] = []
        length = 0
        for at in range(self.first_text[tag], self.last_text[tag]):
            pieces.append(self.texts[at])
            length += len(self.texts[at])
            if length > limit:
                break
        return " ".join(pieces)

    def holds(self, tag: int, other: int) -> bool:
        return tag <= other < self.stop[tag]

    def holds_title(self, tag: int) -> bool:
        """Whether the page's title or main part is inside."""
        return bisect_left(self.titles, tag + 1) != bisect_left(self.titles, self.stop[tag])

    def shape(self, tag: int) -> Shape:
        found = self._shapes.get(tag)
        if found is None:
            found = self._shapes[tag] = (self.tags[tag].name, stable(self.words[tag]))
        return found

    def place(self, tag: int) -> tuple[Shape, Shape | None]:
        """The element's shape in that of the element around it."""
        above = self.parent[tag]
        return self.shape(tag), self.shape(above) if above >= 0 else None

    def up(self, tag: int, most: int) -> list[int]:
        """`tag` and at most `most` elements around it, the nearest first, without body and html."""
        found: list[int] = []
        while tag >= 0 and len(found) <= most and self.tags[tag].name not in ("body", "html"):
            found.append(tag)
            tag = self.parent[tag]
        return found

    def close(self) -> None:
        lengths = list(map(len, self.texts))
        self._sums = [0, *accumulate(lengths)]
        self._linked_sums = [
            0,
            *accumulate(length if linked else 0 for length, linked in zip(lengths, self.linked, strict=True)),
        ]


def stable(words: tuple[str, ...]) -> tuple[str, ...]:
    """Class words that elements of one kind share: numbers cut, states left out."""
    return tuple(sorted({_DIGITS.sub("#", word) for word in words if not _STATE.search(word)}))


def outline(soup: BeautifulSoup, token: Token) -> Outline:
    """Number the page. One walk along the chain of elements; branches that nobody reads are passed over."""
    made = Outline()
    open_tags: list[int] = []
    links = 0
    at: PageElement | None = soup.contents[0] if soup.contents else None
    while at is not None:
        if isinstance(at, Tag):
            if at.name not in _NOT_READ:
                tag = len(made.tags)
                if tag % _CHECK_EVERY == 0:
                    token.check()
                made.tags.append(at)
                if at.name in ("h1", "main"):
                    made.titles.append(tag)
                made.parent.append(open_tags[-1] if open_tags else -1)
                made.depth.append(len(open_tags))
                made.stop.append(tag + 1)
                made.first_text.append(len(made.texts))
                made.last_text.append(len(made.texts))
                made.words.append(tuple(dom.words(at)))
                if at.contents:
                    open_tags.append(tag)
                    links += at.name == "a"
                    at = at.contents[0]
                    continue
        elif isinstance(at, NavigableString) and dom.is_text(at) and open_tags:
            text = dom.collapse(at).strip("\xa0 ")
            if text:
                made.texts.append(text)
                made.nodes.append(at)
                made.text_tag.append(open_tags[-1])
                made.linked.append(links > 0)
        while at is not None and at.next_sibling is None:
            at = at.parent
            if at is None or not open_tags:
                break
            tag = open_tags.pop()
            links -= made.tags[tag].name == "a"
            made.stop[tag] = len(made.tags)
            made.last_text[tag] = len(made.texts)
        at = at.next_sibling if at is not None else None
    made.close()
    return made
