"""What importers yield: articles, their comments and notices, before anything has an id.

A stream is an `ArticleRecord`, then its `CommentRecord`s in the order of the page, then the next article.
A `Notice` may stand anywhere and belongs to the report.

What comes from a project (another program's, or an exchange file) also brings what was made of the texts. Before the
first article, or after the last, in any order but that what is referred to comes first: `CoderRecord`, `CodeRecord`
(parents before children), `AttributeRecord`, `PersonRecord`. Right behind the article or the comment that they are
about: `CodingRecord`, `MemoRecord` and `FlagRecord`. So no item needs a name of its own, and a stream holds one article
at a time. After the last article: `SampleRecord`, whose items are named by GUID. A stream may bring codes without any
article: a codebook.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.mapping import ColumnMapping
from reader.domain.site_rule import SiteRule
from reader.domain.text import Body, Span


class CommentState(StrEnum):
    """Whether a comment's text was on the page; those without keep their place in the thread."""

    SHOWN = "shown"
    DELETED = "deleted"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class PollOption:
    """One answer of a poll; `percent` 0 to 100 as the page rounds it (they need not sum to 100)."""

    text: str
    percent: int | None = None
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class Poll:
    question: str
    options: tuple[PollOption, ...]
    total_voters: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that came with the page: `address` is the `Block.target` that shows it, `data` the bytes of a file of
    `media_type`."""

    address: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One page. `published` is ISO 8601 and has a zone only if the page says one. `guid` is the id that it has in
    exchange, where it comes from a project: an article that is there with it is the same one.

    `body` holds headings, paragraphs, list items, quotes, captions and images; never title, standfirst, polls or
    site furniture. `declared_comments` is the count that the page states itself. Of a page with comments the attribute
    ``comment_system`` is the id of what found them (`Origin.system` asks for another).
    """

    title: str
    body: Body = field(default_factory=Body)
    standfirst: str | None = None
    site: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    declared_comments: int | None = None
    polls: tuple[Poll, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    guid: str | None = None


@dataclass(frozen=True, slots=True)
class CommentRecord:
    """One comment. `ref` is the page's own id for it or any other key unique in the page; `parent_ref` names
    the comment it answers, None at the top level. `number` is the number printed beside it.

    Comments come in the order of the page; where a page prints replies before what they answer (newest first), each
    has its place on the page as the attribute ``printed_position``. Names of attributes that importers share:
    ``date_printed`` (a time that could not be read), ``date_approximate`` (the printed words, "3 days ago", that
    `published` was reckoned from), ``type`` (pingback, trackback), ``badge``, ``edited``, ``rating``, ``moderation``,
    ``url``, ``likes``, ``dislikes``. E-mail and IP addresses are not taken over from exports.

    `vanished_at` (ISO 8601) is said by projects only: when a capture of the page was saved that had it no more.
    """

    ref: str
    body: Body
    parent_ref: str | None = None
    author: str | None = None
    published: str | None = None
    number: int | None = None
    score: int | None = None
    state: CommentState = CommentState.SHOWN
    attributes: Mapping[str, str] = field(default_factory=dict)
    guid: str | None = None
    vanished_at: str | None = None


@dataclass(frozen=True, slots=True)
class CoderRecord:
    """A coder of a project. `ref` is unique among the stream's coders, `guid` the id in exchange."""

    ref: str
    name: str
    guid: str | None = None


@dataclass(frozen=True, slots=True)
class CodeRecord:
    """A code of a project. `ref` is unique among the stream's codes; `kind`, `lowest` and `highest` as in
    `domain.model.Code`. `codable` is False for what only groups codes (a category); it is a code like any other here.
    `colour` is ``#rrggbb``; where there is none, one is chosen."""

    ref: str
    name: str
    parent_ref: str | None = None
    guid: str | None = None
    colour: str | None = None
    definition: str = ""
    include: str = ""
    exclude: str = ""
    example: str = ""
    kind: str = "tag"
    lowest: int = 1
    highest: int = 5
    hidden: bool = False
    pinned: int | None = None
    codable: bool = True


@dataclass(frozen=True, slots=True)
class AttributeRecord:
    """The definition of an attribute; `type` as in `domain.model.AttributeType`."""

    name: str
    type: str = "text"
    choices: tuple[str, ...] = ()
    description: str = ""
    guid: str | None = None


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """What a project says of a commenter: the `names` (authors, as comments have them) that are one person,
    attributes."""

    name: str
    names: tuple[str, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)
    guid: str | None = None


@dataclass(frozen=True, slots=True)
class CodingRecord:
    """A coding of the item before it in the stream: of the whole where `start` is None, else of the code points
    ``[start, stop)`` of its text.

    `quote` is what was coded, where the source says so: if it is not what stands there, the coding is anchored anew by
    it. One with a quote but without a place that could be found has `adrift`: it is kept, and listed. `coder_ref` None
    is the coder who imports. `memos` are notes on the coding. `created_at` is ISO 8601.

    `prefix` and `suffix` are the words around the quote, as far as the source says them; they count where the place
    does not fit. `elsewhere` is for items whose body was made of passages, since the source has no more of the text:
    where the passage is in the whole text, which the project may have.
    """

    code_ref: str
    start: int | None = None
    stop: int | None = None
    quote: str | None = None
    coder_ref: str | None = None
    created_at: str | None = None
    value: int | None = None
    guid: str | None = None
    adrift: bool = False
    memos: tuple[MemoRecord, ...] = ()
    prefix: str = ""
    suffix: str = ""
    elsewhere: Span | None = None


class About(StrEnum):
    """What a memo is about: the item before it in the stream, the whole project, or a code."""

    ITEM = "item"
    PROJECT = "project"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class MemoRecord:
    """A note. `code_ref` says which code it is about, if it is about one. An item, a code or a coding has one memo a
    coder here: several become one, with a blank line between."""

    text: str
    about: About = About.ITEM
    code_ref: str | None = None
    coder_ref: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    guid: str | None = None


@dataclass(frozen=True, slots=True)
class FlagRecord:
    """A mark on the item before it in the stream; `kind` as in `domain.model.FlagKind`, `created_at` ISO 8601."""

    kind: str
    coder_ref: str | None = None
    created_at: str | None = None


@dataclass(frozen=True, slots=True)
class SampleRecord:
    """A random sample that was drawn: `items` are the GUIDs of its comments in the order of the draw, those of them
    that are in the stream; `size` is how many were drawn. For `seed` and `stratum` (its key) see `domain.sampling`."""

    name: str
    seed: int
    size: int
    items: tuple[str, ...]
    stratum: str = ""
    coder_ref: str | None = None
    created_at: str | None = None
    guid: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning of the report: a stable `code`, a sentence without corpus text, and the place it is about."""

    code: str
    message: str
    where: str = ""


def nothing(_address: str) -> bytes | None:
    """Bytes with nothing saved beside them."""
    return None


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of some bytes before they are read.

    `name` is the file's, or the member's within an archive. `url` and `saved_at` (ISO 8601) come from an archive, a
    feed, or the file's time; what the bytes say themselves goes before them. `encoding` is what a transport declared.
    `system` is the comment system that the person chose (else it is found out), `mapping` says what the columns of a
    table mean, `rules` are the rules for sites by their host. `beside` gives the bytes of what was saved with a page,
    by the address that the page has for it. `offsets` is the unit that positions in a project exchange file are counted
    in, where the person said so (`importers.qda.units`); else it is found out.
    """

    name: str = ""
    url: str | None = None
    saved_at: str | None = None
    encoding: str | None = None
    system: str | None = None
    mapping: ColumnMapping | None = None
    rules: Mapping[str, SiteRule] = field(default_factory=dict)
    beside: Callable[[str], bytes | None] = nothing
    offsets: str | None = None


UNKNOWN = Origin()
"""Bytes of which nothing is known."""

Made = CoderRecord | CodeRecord | AttributeRecord | PersonRecord | CodingRecord | MemoRecord | FlagRecord | SampleRecord
"""What people made of texts."""

Record = ArticleRecord | CommentRecord | Notice | Made
"""One element of an importer's stream."""
