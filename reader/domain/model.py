"""What a project holds, as values: frozen, typed, without any connection to the file they came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import NewType

from reader.domain.records import CommentState, Poll
from reader.domain.text import Body, Span

ItemId = NewType("ItemId", int)
CodeId = NewType("CodeId", int)
CodingId = NewType("CodingId", int)
CoderId = NewType("CoderId", int)
MemoId = NewType("MemoId", int)
AttributeId = NewType("AttributeId", int)
CommenterId = NewType("CommenterId", int)
SampleId = NewType("SampleId", int)
StepId = NewType("StepId", int)


class ItemKind(IntEnum):
    """Articles and comments alike are items: read, coded, given memos and attributes."""

    ARTICLE = 0
    COMMENT = 1


class CodeKind(StrEnum):
    """A tag stands on anything, any number of times. A choice is made among the code's children: of those an item
    holds one a coder. A scale is applied with a degree from `Code.lowest` to `Code.highest`, one an item and coder."""

    TAG = "tag"
    CHOICE = "choice"
    SCALE = "scale"


class AttributeType(StrEnum):
    """How an attribute's values, which are always stored as text, are checked, sorted and edited: a number has a point
    for its decimals, a date is an ISO 8601 day, month or year."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


class FlagKind(StrEnum):
    """A bookmark is a place to come back to; a flag says that the coding here is not settled."""

    BOOKMARK = "bookmark"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """`guid` is the project's id in exchange; `articles`, `comments` and `coded` are counts of items."""

    guid: str
    name: str
    articles: int = 0
    comments: int = 0
    coded: int = 0


@dataclass(frozen=True, slots=True)
class Coder:
    id: CoderId
    guid: str
    name: str


@dataclass(frozen=True, slots=True)
class Source:
    """The file an article came from; `sha256` of its bytes in hex."""

    name: str
    sha256: str
    importer: str


@dataclass(frozen=True, slots=True)
class Item:
    """An article or a comment with its whole text.

    `path` is ``4.1.2`` for a comment and empty for an article; `depth` 0 at the top of a thread; `position` the
    0-based place in reading order within the article (the article itself has -1); `title` is an article's.
    `children` are direct replies (for an article: top-level comments), `descendants` all below. `vanished_at` is when
    the page was saved that no longer showed the comment, None while it is there; `revision` counts the item's texts.
    """

    id: ItemId
    guid: str
    kind: ItemKind
    article_id: ItemId
    parent_id: ItemId | None
    path: str
    position: int
    depth: int
    number: int | None
    title: str | None
    author: str | None
    published: str | None
    score: int | None
    state: CommentState
    body: Body
    children: int
    descendants: int
    vanished_at: str | None = None
    revision: int = 1


@dataclass(frozen=True, slots=True)
class Article:
    """What an article has beyond its `Item`."""

    item: Item
    standfirst: str | None
    site: str | None
    url: str | None
    language: str | None
    declared_comments: int | None
    polls: tuple[Poll, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Row:
    """An item as the tree and lists show it: never its body. `snippet` is its first words, cut in SQL to at
    most 160 code points; `codes` the distinct codes on it; `children` as in `Item`; `flags` are the coder's own."""

    id: ItemId
    kind: ItemKind
    article_id: ItemId
    parent_id: ItemId | None
    ordinal: int
    path: str
    depth: int
    title: str | None
    author: str | None
    published: str | None
    state: CommentState
    snippet: str
    children: int
    descendants: int
    read: bool
    has_memo: bool
    codes: tuple[CodeId, ...] = ()
    flags: frozenset[FlagKind] = frozenset()
    vanished: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A category of the codebook. `colour` is ``#rrggbb``; `pinned` the digit 1 to 9 that applies it;
    `path` its ancestors' names and its own, outermost first, joined by ``/``. `lowest` and `highest` bound the degrees
    of a scale. What is `hidden` is left out where one codes and reads, unless asked for; its codings stay. `concealed`
    holds for what is hidden, and for all below it."""

    id: CodeId
    guid: str
    parent_id: CodeId | None
    name: str
    path: str
    depth: int
    ordinal: int
    colour: str
    definition: str = ""
    include: str = ""
    exclude: str = ""
    example: str = ""
    pinned: int | None = None
    codings: int = 0
    kind: CodeKind = CodeKind.TAG
    lowest: int = 1
    highest: int = 5
    hidden: bool = False
    concealed: bool = False


@dataclass(frozen=True, slots=True)
class Coding:
    """One code applied by one coder to one item: whole where `span` is None, else to the quoted span. `value` is the
    degree on a scale, None for every other kind of code. One that is `adrift` was applied to its quote, which is not
    found in the item's present text: it has no span, but does not stand on the whole."""

    id: CodingId
    guid: str
    item_id: ItemId
    code_id: CodeId
    coder_id: CoderId
    span: Span | None
    quote: str
    created_at: str
    memo: str | None = None
    value: int | None = None
    adrift: bool = False


@dataclass(frozen=True, slots=True)
class Memo:
    """A researcher's note, about an item, a code or a coding, or (all None) about the project."""

    id: MemoId
    guid: str
    item_id: ItemId | None
    code_id: CodeId | None
    coding_id: CodingId | None
    coder_id: CoderId
    text: str
    created_at: str
    updated_at: str


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history. `state` is ``done``, ``undone`` or ``dropped`` (undone, then another step followed);
    `changes` counts the rows it touched; `undone_at` is set when it was last taken back."""

    id: StepId
    label: str
    coder: str
    at: str
    state: str
    changes: int
    undone_at: str | None = None


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property that items and commenters can have; `choices` are the answers of one of type choice, `used` counts the
    items and commenters that have a value."""

    id: AttributeId
    guid: str
    name: str
    type: AttributeType
    choices: tuple[str, ...] = ()
    description: str = ""
    used: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result. `snippet` marks matches with U+E000 and U+E001 around them."""

    row: Row
    article_title: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Coded:
    """A coding with all that a line of an export needs: its item, article, parent and the root of its thread. `branch`
    goes from that root down to the item; it is empty for an article."""

    coding: Coding
    code: Code
    coder: Coder
    item: Item
    article: Article
    parent: Item | None
    root: Item | None
    attributes: Mapping[str, str] = field(default_factory=dict)
    branch: tuple[Item, ...] = ()
