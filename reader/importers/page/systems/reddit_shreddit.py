"""Reddit since 2023 ("shreddit"): web components that carry what they show as attributes.

``shreddit-comment`` has ``author``, ``thingid``, ``parentid``, ``depth`` and ``score``; the text is the element in its
slot "comment", replies are inside it. What was not loaded is a ``faceplate-partial`` with a button ("12 more replies").
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "reddit_shreddit"
rank = 20


def _level(entry: Entry) -> int | None:
    depth = dom.attribute(entry.tag, "depth")
    return int(depth) if depth.isascii() and depth.isdigit() else None


def _author(entry: Entry) -> str:
    author = dom.attribute(entry.tag, "author")
    return "" if author == "[deleted]" else author


def _points(entry: Entry) -> int | None:
    score = dom.attribute(entry.tag, "score")
    return int(score) if re.fullmatch(r"-?\d{1,9}", score) else None


def _parent(entry: Entry) -> str:
    return dom.attribute(entry.tag, "parentid")


def _dated(entry: Entry) -> tuple[str, ...]:
    times = entry.found.get("dates", [])
    stated = (dom.attribute(tag, name) for tag in times for name in ("ts", "datetime"))
    return tuple(filter(None, (*stated, *(dom.text(tag, limit=60) for tag in times))))


def _noted(entry: Entry) -> dict[str, str]:
    return {"url": dom.attribute(entry.tag, "permalink")}


LAYOUT = Layout(
    items=("shreddit-comment",),
    ids=("thingid", "thing-id"),
    named=_author,
    answered=_parent,
    leveled=_level,
    dates=("faceplate-timeago[ts]", "faceplate-timeago time", "time[datetime]"),
    dated=_dated,
    texts=("[slot=comment]", "[id$=-comment-rtjson-content]", "[id$=-post-rtjson-content]"),
    scored=_points,
    noted=_noted,
    badges=("author-flair-event-handler", "[slot=commentMeta] .flair"),
    deleted=("shreddit-comment[is-comment-deleted]", "shreddit-comment[deleted]"),
    stubs=(
        "faceplate-partial[src*=more-comments]",
        "faceplate-partial[src*=more-children]",
        "a[slot=more-comments-permalink]",
    ),
    areas=("shreddit-comment-tree",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a submission's page."""
    found = LAYOUT.find(page, token)
    for post in page.index.find("shreddit-post[comment-count]") if found is not None else ():
        stated = dom.attribute(post, "comment-count")
        if found is not None and stated.isascii() and stated.isdigit():
            return Found(found.comments, found.roots, int(stated), found.more, found.missing)
    return found


def opening(page: Page) -> Opening:
    """The submission; one that links elsewhere has no text."""
    made = Opening.by(page, text=("shreddit-post [slot=text-body]",), title=("shreddit-post [slot=title]",))
    for post in page.index.find("shreddit-post"):
        return Opening(
            made.nodes,
            made.title or dom.attribute(post, "post-title"),
            dom.attribute(post, "author") or None,
            tuple(filter(None, (dom.attribute(post, "created-timestamp"),))),
        )
    return made
