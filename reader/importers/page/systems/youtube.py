"""YouTube: the elements of its player page since 2017, and the lists of 2010 to 2013.

Today a ``ytd-comment-thread-renderer`` holds a comment and the replies that were unfolded; ids repeat in each. The
button of the replies says how many there are, unfolded or not. Before, comments were ``li.comment`` in a row, some of
them twice: the best rated are listed again above all.
"""

from __future__ import annotations

import re

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "youtube"
rank = 20

_COMMENTS = ("ytd-comment-view-model", "ytd-comment-renderer")
_KEY = re.compile(r"[?&]lc=([\w.-]+)")
_NUMBER = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?![\d.,])|(?<![\d.,])\d+(?![\d.,]|\s?[KMkm]\b)")


def _ref(entry: Entry) -> str:
    for tag in entry.found.get("links", ()):
        match = _KEY.search(dom.attribute(tag, "href"))
        if match:
            return match[1]
    return ""


def _level(entry: Entry) -> int | None:
    """Replies stand in the thread's second part."""
    return 2 if _around(entry.tag, "ytd-comment-replies-renderer") is not None else 1


def _around(tag: Tag, name: str) -> Tag | None:
    for at in tag.parents:
        if at.name == name:
            return at
        if at.name in ("ytd-comment-thread-renderer", "body"):
            break
    return None


def _noted(entry: Entry) -> dict[str, str]:
    return {"likes": entry.text("likes", 20)}


POLYMER = Layout(
    items=_COMMENTS,
    ref=_ref,
    names=("#author-text", "#author-comment-badge #channel-name", "ytd-author-comment-badge-renderer #text"),
    dates=("#published-time-text", ".published-time-text"),
    texts=("#content-text",),
    noted=_noted,
    badges=("#pinned-comment-badge", "#sponsor-comment-badge"),
    links=("#published-time-text a[href*=lc=]", ".published-time-text a[href*=lc=]"),
    likes=("#vote-count-middle",),
    leveled=_level,
    areas=("ytd-comments",),
    counts=("ytd-comments-header-renderer #count",),
    headed=False,
)

LISTS = Layout(
    items=("li.comment[data-id]", "li.comment[data-author-id]"),
    needs=("li.comment .comment-text",),
    ids=("data-id", "id"),
    names=(".metadata .author", ".metadata .yt-user-name", ".author"),
    dates=(".metadata .time",),
    texts=(".comment-text",),
    scored=lambda entry: _points(dom.attribute(entry.tag, "data-score")),
    deleted=("li.comment.removed",),
    areas=("[id=comments-view]", "[id=watch-discussion]"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a video's page."""
    if not page.index.has(*_COMMENTS):
        return LISTS.find(page, token)
    found = POLYMER.find(page, token)
    if found is None:
        return None
    missing = _missing(page)
    more = found.more or missing > 0 or page.index.has("ytd-comments ytd-continuation-item-renderer")
    return Found(found.comments, found.roots, found.declared, more, missing)


def _points(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


def _missing(page: Page) -> int:
    """Replies that the buttons count and that are not on the page."""
    loaded: dict[int, int] = {}
    for tag in page.index.find(*_COMMENTS):
        replies = _around(tag, "ytd-comment-replies-renderer")
        if replies is not None:
            loaded[dom.key(replies)] = loaded.get(dom.key(replies), 0) + 1
    missing = 0
    for replies in page.index.find("ytd-comment-replies-renderer"):
        button = replies.find(id="more-replies")
        match = _NUMBER.search(button.get_text(" ")) if isinstance(button, Tag) else None
        stated = int(re.sub(r"\D", "", match[0])) if match else 0
        missing += max(0, stated - loaded.get(dom.key(replies), 0))
    return missing


def opening(page: Page) -> Opening:
    """The video's description."""
    return Opening.by(
        page,
        text=(
            "ytd-text-inline-expander #expanded",
            "ytd-watch-metadata #description-inline-expander",
            "#eow-description",
        ),
        title=("ytd-watch-metadata h1", "h1.title", "#eow-title"),
        name=("ytd-video-owner-renderer #channel-name", "#watch-username", "#watch-userbanner"),
        date=("meta[itemprop=datePublished]", "#eow-date"),
    )
