"""MetaFilter: ``div.comments`` in a row, each ending in a small line "posted by NAME at TIME on DATE"."""

from __future__ import annotations

import re

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "metafilter"
rank = 20

_POSTED = re.compile(r"(?:posted|answered) by\b", re.IGNORECASE)


def _byline(tag: Tag) -> Tag | None:
    """The line below a comment; boxes that only look like comments have none."""
    for line in tag.find_all("span", class_="smallcopy"):
        if _POSTED.match(dom.text(line, limit=20)):
            return line
    return None


def _ref(entry: Entry) -> str:
    for tag in entry.found.get("links", ()):
        _, hash_, number = dom.attribute(tag, "href").rpartition("#")
        if hash_ and number.isdigit():
            return number
    return dom.attribute(entry.tag, "id")


def _likes(entry: Entry) -> dict[str, str]:
    match = re.search(r"\[(\d+) favorites?", entry.text("dates", 200))
    return {"likes": match[1] if match else ""}


def _dated(entry: Entry) -> tuple[str, ...]:
    return tuple(re.sub(r"^.*?\bat\b", "", entry.text("dates", 200)).split("[")[:1])


LAYOUT = Layout(
    items=("div.comments",),
    needs=("div.comments .smallcopy a[href*=/user/]",),
    keep=lambda tag: _byline(tag) is not None,
    ref=_ref,
    names=(".smallcopy a[href*=/user/]",),
    dates=(".smallcopy",),
    dated=_dated,
    texts=("div.comments",),
    drops=(".smallcopy",),
    links=(".smallcopy a[href*=#]",),
    noted=_likes,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a post's page."""
    return LAYOUT.find(page, token)


def opening(page: Page) -> Opening:
    """The post on the front page, its long part with it."""
    return Opening.by(page, text=("div.copy",), title=("h1.posttitle",), name=(".copy .smallcopy a",), date=())
