"""Comment systems: each module here knows the markup of one, and nothing of blocks, dates or records.

A module in this package is an adapter if it has these names (`adapters` finds it by itself):

- `id`: a stable short name, as reports use it
- `rank`: the place in which it is tried, low first; structured data has 0, known systems 10 to 80, the general 90
- `find(page, token) -> Found | None`: the comments as this system marks them up; None where the page has none of it

An adapter returns what is printed: elements and raw strings. Turning those into bodies, names and times happens once,
in `reader.importers.page.comments`. It calls `token.check()` now and then, does not change the tree and does not
recurse over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from bs4.element import PageElement, Tag

from reader.domain.progress import Token
from reader.domain.records import CommentState
from reader.importers.page.document import Page


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
    around `roots`); `more` says that the page links to further comments."""

    comments: tuple[RawComment, ...]
    roots: tuple[Tag, ...]
    declared: int | None = None
    more: bool = False


class Adapter(Protocol):
    """What a module of this package looks like."""

    id: str
    rank: int

    def find(self, page: Page, token: Token) -> Found | None: ...


def adapters() -> Iterator[Adapter]:
    """The adapters of this package by rank, then name."""
    modules = [import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__)]
    found = [cast("Adapter", module) for module in modules if hasattr(module, "find")]
    yield from sorted(found, key=lambda adapter: (adapter.rank, adapter.id))
