"""What is kept of a page's captures: when it was saved, what changed in between, what lost its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NewType

from reader.domain.model import Coding, ItemId, Row
from reader.domain.report import Recapture
from reader.domain.text import Body, Span

CaptureId = NewType("CaptureId", int)


@dataclass(frozen=True, slots=True)
class Saved:
    """One saved file or member: its name and SHA-256, who reads it, the SHA-256 of the archive that held it, and when
    the page was saved (ISO 8601). `partial`: the page itself says that it holds a part of its comments."""

    name: str
    sha256: str
    importer: str
    container: str | None = None
    saved_at: str | None = None
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture of a page. The first, by which it came into the project, has no `id` and no `report`."""

    id: CaptureId | None
    article_id: ItemId
    saved: Saved
    imported_at: str
    report: Recapture | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """What an item's text was until `replaced_at` (ISO 8601 in UTC); the present text has the next number. `cause` is
    ``capture`` where a later capture changed it, ``mending`` where a person did."""

    item_id: ItemId
    number: int
    body: Body
    text_hash: str
    cause: str
    replaced_at: str


@dataclass(frozen=True, slots=True)
class AdriftCoding:
    """A coding whose quote was not found in the present text of its item: `coding.quote` is what was coded.

    `row` is the item. `span` is where the quote stood in the revision `number` of the text, which is None where that
    one is not kept; `prefix` and `suffix` are the words around it there.
    """

    coding: Coding
    code_path: str
    row: Row
    span: Span
    prefix: str
    suffix: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Removal:
    """What goes with comments that are taken out: `comments` themselves, the `codings` and `memos` on them, and how
    many direct `replies` move up to what their parents answer."""

    comments: int = 0
    codings: int = 0
    memos: int = 0
    replies: int = 0


def is_before(one: str | None, other: str | None) -> bool:
    """Whether a time (ISO 8601) lies before another; where one is not known it does not."""
    first, second = _moment(one), _moment(other)
    return first is not None and second is not None and first < second


def _moment(at: str | None) -> datetime | None:
    if at is None:
        return None
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
