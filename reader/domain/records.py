"""What importers yield: articles, their comments and notices, before anything has an id.

A stream is an `ArticleRecord`, then its `CommentRecord`s in the order of the page, then the next article.
A `Notice` may stand anywhere and belongs to the report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.mapping import ColumnMapping
from reader.domain.site_rule import SiteRule
from reader.domain.text import Body


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
    """One page. `published` is ISO 8601 and has a zone only if the page says one.

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


@dataclass(frozen=True, slots=True)
class CommentRecord:
    """One comment. `ref` is the page's own id for it or any other key unique in the page; `parent_ref` names
    the comment it answers, None at the top level. `number` is the number printed beside it.

    Comments come in the order of the page; where a page prints replies before what they answer (newest first), each
    has its place on the page as the attribute ``printed_position``. Names of attributes that importers share:
    ``date_printed`` (a time that could not be read), ``date_approximate`` (the printed words, "3 days ago", that
    `published` was reckoned from), ``type`` (pingback, trackback), ``badge``, ``edited``, ``rating``, ``moderation``,
    ``url``, ``likes``, ``dislikes``. E-mail and IP addresses are not taken over from exports.
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
    by the address that the page has for it.
    """

    name: str = ""
    url: str | None = None
    saved_at: str | None = None
    encoding: str | None = None
    system: str | None = None
    mapping: ColumnMapping | None = None
    rules: Mapping[str, SiteRule] = field(default_factory=dict)
    beside: Callable[[str], bytes | None] = nothing


UNKNOWN = Origin()
"""Bytes of which nothing is known."""

Record = ArticleRecord | CommentRecord | Notice
"""One element of an importer's stream."""
