"""What an exporter or an analysis reads: one unchanging view of a project.

The snapshot is one read transaction, so what comes later does not show; streams hold bounded memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.domain.captures import Capture
from reader.domain.commenters import Commenter
from reader.domain.model import (
    Article,
    Attribute,
    Code,
    Coded,
    CodeId,
    Coder,
    CoderId,
    Coding,
    FlagKind,
    Item,
    ItemId,
    Memo,
    ProjectInfo,
)
from reader.domain.protection import Protection
from reader.domain.scope import Scope


@dataclass(frozen=True, slots=True)
class Held:
    """That a coder has a code on an item, whole or in part, with its degree on a scale."""

    code: CodeId
    coder: CoderId
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A mark that a coder set on an item; `created_at` as elsewhere, ISO 8601 in UTC."""

    kind: FlagKind
    coder: CoderId
    created_at: str


@dataclass(frozen=True, slots=True)
class DrawnSample:
    """A random sample and what of it is in the project: `items` are GUIDs in the order they were drawn. `size` is how
    many were drawn; for `seed` and `stratum` (its key) see `reader.domain.sampling`."""

    guid: str
    name: str
    seed: int
    size: int
    stratum: str
    coder: CoderId
    created_at: str
    items: Sequence[str]


class Snapshot(Protocol):
    """Streams come in document order: articles as the library has them, comments in reading order.

    A snapshot may be narrowed to a scope, and people in it protected: then whoever reads it sees no more than that.
    What a comment answers may be missing then (see `domain.lineage`).
    """

    def project(self) -> ProjectInfo: ...

    def scope(self) -> Scope:
        """What it was narrowed to, and how much context is to be shown."""

    def protection(self) -> Protection:
        """What was hidden in it."""

    def notes(self) -> Sequence[str]:
        """Sentences for the head of an export, in the person's language: what was left out, what was masked. Empty
        where the whole project is as it is."""

    def articles(self) -> Iterator[Article]: ...

    def comments(self, article_id: ItemId) -> Iterator[Item]: ...

    def context_only(self, article_id: ItemId) -> frozenset[ItemId]:
        """Of an article and its comments, those that are there for the context of others only: whoever lists items one
        by one leaves them out. Empty where nothing was left out."""

    def attributes(self, article_id: ItemId) -> Mapping[ItemId, Mapping[str, str]]:
        """Attributes of an article and all its comments, by item."""

    def flags(self, article_id: ItemId) -> Mapping[ItemId, Sequence[Flag]]:
        """The marks on an article and all its comments, by item: each coder's, in the order they were set."""

    def captures(self, article_id: ItemId) -> Sequence[Capture]:
        """Every capture of an article, in the order they were imported; the first is the one that brought it."""

    def definitions(self) -> Sequence[Attribute]:
        """The attributes as such, by name; how often they are used is not counted."""

    def samples(self) -> Iterator[DrawnSample]:
        """In the order they were drawn."""

    def codes(self) -> Sequence[Code]:
        """The codebook in its own order, parents before children."""

    def coders(self) -> Sequence[Coder]: ...

    def commenters(self) -> Sequence[Commenter]:
        """The people of whom something was said: names that were joined, attributes. Who is just an author's name is
        not among them."""

    def codings(self) -> Iterator[Coding]:
        """Every coding, by item in document order, then start, then id."""

    def coded(self, code: CodeId | None = None) -> Iterator[Coded]:
        """The same codings with their context; those of one code, if one is asked for."""

    def replies(self, item: ItemId) -> Iterator[Item]:
        """All that stands below a comment, in reading order, if the scope's context is the whole thread; else
        nothing."""

    def codes_of_items(self, article_id: ItemId) -> Mapping[ItemId, frozenset[CodeId]]:
        """Which codes stand on which items of one article."""

    def held_on_items(self, article_id: ItemId) -> Mapping[ItemId, Sequence[Held]]:
        """The same with who holds it, and with degrees: each once, by coder, then by code."""

    def memos(self) -> Iterator[Memo]: ...

    def guids(self) -> Mapping[tuple[str, int], str]:
        """GUIDs of what memos can be about: ("item" | "code" | "coding", id) -> GUID, only for those with a memo."""
