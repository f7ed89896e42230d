"""Comment systems: each module here knows the markup of one, and nothing of blocks, dates or records.

A module in this package is an adapter if it has these names (`adapters` finds it by itself):

- `id`: a stable short name, as reports use it
- `rank`: the place in which it is tried, low first; structured data has 0, known systems 10 to 80, the general 90
- `find(page, token) -> Found | None`: the comments as this system marks them up; None where the page has none of it
- `opening(page) -> Opening`, if the system marks its article itself or has none (a forum's thread)

An adapter returns what is printed: elements and raw strings. Turning those into bodies, names and times happens once,
in `reader.importers.page.comments`. It calls `token.check()` now and then, does not change the tree and does not
recurse over it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from bs4.element import PageElement, Tag

from reader.domain.progress import Token
from reader.domain.records import CommentState
from reader.importers.page import dom
from reader.importers.page.document import Page

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RawComment:
    """One comment as the page has it, in the order of the page.

    `ref` is its key within the page and `parent_ref` that of the comment it answers. `author` is the name as printed,
    without what stands around it. `dates` are the strings that may hold its time, the best first. `nodes` hold its
    text; branches whose `key` is in `without` (replies, head, buttons) are not part of it.
    """

    ref: str
    parent_ref: str | None
    author: str | None
    dates: tuple[str, ...]
    nodes: tuple[PageElement, ...]
    without: frozenset[int] = frozenset()
    state: CommentState = CommentState.SHOWN
    number: int | None = None
    score: int | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """What an adapter found. `roots` are the elements that make up the comment section: they go before the article is
    read. `declared` is the page's own count where the system states it in a place of its own (else it is searched
    around `roots`); `more` says that the page links to further comments. `missing` is how many comments stubs such as
    "show 12 more replies" stand for, summed over those that print a number: set `more` too where a stub prints none.
    `counted` says that a count around `roots` is one of comments: pages of forums print other numbers.
    """

    comments: tuple[RawComment, ...]
    roots: tuple[Tag, ...]
    declared: int | None = None
    more: bool = False
    missing: int = 0
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Opening:
    """What a system itself marks as the article of its page. `nodes` hold the text: none where a submission is only a
    link, or where all posts of a thread, also the first, are comments. The rest is as printed, None where unknown."""

    nodes: tuple[Tag, ...] = ()
    title: str | None = None
    author: str | None = None
    dates: tuple[str, ...] = ()

    @classmethod
    def by(
        cls,
        page: Page,
        *,
        title: Sequence[str],
        text: Sequence[str] = (),
        name: Sequence[str] = (),
        date: Sequence[str] = (),
    ) -> Opening:
        """By signs (`reader.importers.page.index`), each list in the order of preference; one text is enough."""
        dated = _first(page, date)
        dates = [dom.attribute(dated, key) for key in _TIMES] + [dom.text(dated)] if dated is not None else []
        nodes = _first(page, text)
        titled, named = _first(page, title), _first(page, name)
        return cls(
            (nodes,) if nodes is not None else (),
            dom.text(titled) or None if titled is not None else None,
            dom.text(named) or None if named is not None else None,
            tuple(filter(None, dates)),
        )


_TIMES = ("datetime", "data-time", "data-timestamp", "content", "title")


def _first(page: Page, signs: Sequence[str]) -> Tag | None:
    return next((tag for text in signs for tag in page.index.find(text) if dom.text(tag, limit=1)), None)


class Adapter(Protocol):
    """What a module of this package looks like."""

    id: str
    rank: int

    def find(self, page: Page, token: Token) -> Found | None: ...


def opening_of(system: str | None, page: Page) -> Opening | None:
    """What the adapter `system` marks as the article, by its function `opening(page)`; None where it has no such
    function: then the article is searched. To be asked before the comments are taken out of the tree."""
    for adapter in adapters() if system is not None else ():
        if adapter.id == system and (opening := getattr(adapter, "opening", None)) is not None:
            return cast("Opening", opening(page))
    return None


def adapters() -> Iterator[Adapter]:
    """The adapters of this package by rank, then name; one that cannot be loaded is left out and logged."""
    yield from _loaded()


@cache
def _loaded() -> tuple[Adapter, ...]:
    found: list[Adapter] = []
    for info in iter_modules(__path__):
        try:
            module = import_module(f"{__name__}.{info.name}")
        except Exception:  # noqa: BLE001 - whatever its code does wrong, the pages of all other systems are still to be read
            _log.exception("The comment system %s cannot be loaded.", info.name)
            continue
        if hasattr(module, "find"):
            found.append(cast("Adapter", module))
    return tuple(sorted(found, key=lambda adapter: (adapter.rank, adapter.id)))
