"""Reddit in its old design (2008 to now, on old.reddit.com): ``div.thing.comment`` with the replies in its ``.child``.

A thing carries its name (``data-fullname``, else ``id``), the tagline says who and when, and the score stands three
times, for the three votes that the reader may have given; the one without a vote counts. Threads cut short end in a
``.morechildren`` thing ("load more comments (12 replies)") or in a link that goes on with the thread elsewhere.
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "reddit_old"
rank = 20


def _points(entry: Entry) -> int | None:
    """The title has the number in full where the text rounds it."""
    for tag in entry.found.get("scores", ()):
        match = re.match(r"(-?\d+)(?!\S)", dom.attribute(tag, "title") or dom.text(tag).replace(",", ""))
        if match:
            return int(match[1])
    return None


def _author(entry: Entry) -> str:
    said = next(filter(None, (dom.text(tag, limit=100) for tag in entry.found.get("names", ()))), "")
    return "" if said == "[deleted]" else said


def _noted(entry: Entry) -> dict[str, str]:
    return {"url": dom.attribute(entry.tag, "data-permalink")}


LAYOUT = Layout(
    items=("div.thing.comment",),
    ids=("data-fullname", "id"),
    id_prefixes=("thing_",),
    named=_author,
    names=(".tagline a.author", ".tagline span.author", ".tagline em"),
    dates=(".tagline time.live-timestamp", ".tagline time", ".tagline"),
    texts=(".usertext-body .md", ".usertext .md"),
    scores=(".tagline .score.unvoted", ".tagline .score"),
    scored=_points,
    badges=(".tagline .flair", ".tagline .userattrs a", ".tagline .stickied-tagline"),
    edited=(".tagline time.edited-timestamp",),
    noted=_noted,
    deleted=("div.comment.deleted",),
    stubs=(".morecomments a.button", ".deepthread a"),
    counts=(".thing.link a.comments", ".panestack-title .title"),
    areas=("div.commentarea",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a submission's page."""
    return LAYOUT.find(page, token)


def opening(page: Page) -> Opening:
    """The submission; one that links elsewhere has no text."""
    return Opening.by(
        page,
        text=("#siteTable .thing.link .usertext-body .md", ".thing.link .usertext-body .md"),
        title=(".thing.link a.title",),
        name=(".thing.link .tagline .author",),
        date=(".thing.link .tagline time",),
    )
