"""Comments of one article on their way out of an export: spam, order, and titles where there are none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import pairwise
from textwrap import shorten

from reader.domain.records import CommentRecord, CommentState, Notice
from reader.domain.text import Body
from reader.domain.words import translate

_TITLE_CP = 120


def without_spam(comments: Sequence[CommentRecord], spam: Collection[str]) -> tuple[list[CommentRecord], int]:
    """The comments but those whose `ref` is in `spam`, and how many these were.

    One that was answered by what is kept holds its place: deleted, without its text.
    """
    if not spam:
        return list(comments), 0
    parents = {comment.ref: comment.parent_ref for comment in comments}
    needed: set[str] = set()
    for comment in comments:
        at = None if comment.ref in spam else comment.parent_ref
        while at is not None and at in spam and at not in needed:
            needed.add(at)
            at = parents.get(at)
        # Above a comment that is kept its own walk goes on from there.
    kept = [
        comment
        if comment.ref not in spam
        else replace(comment, body=Body(), state=CommentState.DELETED, attributes={"moderation": "spam"})
        for comment in comments
        if comment.ref not in spam or comment.ref in needed
    ]
    return kept, len(comments) - sum(comment.ref not in spam for comment in comments)


def in_reading_order(comments: list[CommentRecord]) -> list[CommentRecord]:
    """Comments that are listed newest first turned round, each with its place in the list as ``printed_position``."""
    times = [_seconds(comment.published) for comment in comments]
    known = [time for time in times if time is not None]
    if len(known) < 2 or known[0] <= known[-1]:
        return comments
    if any(later > earlier for earlier, later in pairwise(known)):
        return comments
    return [
        replace(comment, attributes={**comment.attributes, "printed_position": str(place)})
        for place, comment in reversed(list(enumerate(comments, start=1)))
    ]


def spam_notice(count: int) -> Notice:
    return Notice(
        "spam-left-out",
        translate("Importers", "{count} comments that are marked as spam were left out.").format(count=count),
    )


def titled(title: str, body: Body, url: str | None) -> str:
    """`title`, or what stands for it: the beginning of the text, the address."""
    return title or shorten(body.text[:1000], _TITLE_CP, placeholder=" …") or url or translate("Importers", "Untitled")


def mail_time(text: str) -> str | None:
    """A time as in e-mail (RFC 822, as RSS has it) -> ISO 8601; None where it is none.

    ``-0000`` says that the zone is not known (RFC 5322, section 3.3).
    """
    try:
        found = parsedate_to_datetime(" ".join(text.split()))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found.isoformat() if found.year > 1800 else None


def _seconds(iso: str | None) -> float | None:
    if iso is None:
        return None
    try:
        when = datetime.fromisoformat(iso)
        # Without a zone: all of a file are without, and only their order counts.
        return (when - datetime(1970, 1, 1, tzinfo=when.tzinfo)).total_seconds()
    except (ValueError, OverflowError):
        return None
