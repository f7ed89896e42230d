"""Hacker News: a table of rows, one comment each, whose depth is the width of a blank image (40 pixels a level).

Rows have had ``tr.athing`` since 2015 and ``.comtr`` since 2016, and ``td.ind[indent]`` states the level since 2021;
what has always been there is ``td.default`` with a ``.comhead``. Deleted and flagged comments keep their row without
an author. The title of an age is its UTC time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "hackernews"
rank = 20

_LEVEL_PX = 40
_ITEM = re.compile(r"item\?id=(\d+)")


def _is_comment(tag: Tag) -> bool:
    """Whether a row is one of the thread: the submission (or the comment that the page is about) is above it."""
    above = next((at for at in tag.parents if at.name == "table" and "fatitem" in dom.words(at)), None)
    return above is None and _cell(tag) is not None


def _cell(row: Tag) -> Tag | None:
    return next((cell for cell in row.find_all("td", recursive=False) if "default" in dom.words(cell)), None)


def _ref(entry: Entry) -> str:
    for tag in entry.found.get("links", ()):
        match = _ITEM.search(dom.attribute(tag, "href"))
        if match:
            return match[1]
    outer = entry.tag.find_parent("tr")
    return dom.attribute(outer, "id") if outer is not None else ""


def _level(entry: Entry) -> int | None:
    for cell in entry.tag.find_all("td", recursive=False):
        indent = dom.attribute(cell, "indent")
        if indent.isascii() and indent.isdigit():
            return int(indent)
        image = cell.find("img")
        width = dom.attribute(image, "width") if isinstance(image, Tag) else ""
        if width.isascii() and width.isdigit():
            return int(width) // _LEVEL_PX
    return None


def _dated(entry: Entry) -> tuple[str, ...]:
    return tuple(_times(entry.found.get("dates", ())))


def _times(tags: list[Tag] | tuple[Tag, ...]) -> Iterator[str]:
    """Titles are "2023-04-05T06:07:08", later with the seconds since 1970 behind it, which say the zone too."""
    for tag in tags:
        time, _, epoch = dom.attribute(tag, "title").partition(" ")
        yield from filter(None, (epoch, time))
    for tag in tags[:1]:
        yield dom.text(tag, limit=60).split("|")[0].strip()


def _noted(entry: Entry) -> dict[str, str]:
    head = dom.text(entry.found["drops"][0], limit=200) if "drops" in entry.found else ""
    marks = [mark for mark in ("flagged", "dead") if f"[{mark}]" in head]
    return {"moderation": ", ".join(marks)}


LAYOUT = Layout(
    items=("tr",),
    keep=_is_comment,
    needs=("td.default .comhead",),
    ref=_ref,
    names=(".comhead a.hnuser", ".comhead a[href*=user?id=]"),
    dates=(".comhead .age", ".comhead a[href*=item?id=]"),
    dated=_dated,
    texts=(".commtext", ".comment"),
    drops=(".comhead", ".comment .reply", ".commtext .reply", "a[href^=reply?id=]"),
    links=(".comhead .age a", ".comhead a[href*=item?id=]"),
    leveled=_level,
    nested=False,
    noted=_noted,
    counts=(".subtext a[href*=item?id=]", ".subline a[href*=item?id=]"),
    areas=("table.comment-tree",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of an item's page."""
    found = LAYOUT.find(page, token)
    if found is None:
        return None
    declared = None
    for link in page.index.find(".subtext a[href*=item?id=]"):
        match = re.match(r"(\d+)\s+comments?$", dom.text(link, limit=40))
        declared = int(match[1]) if match else declared
    return Found(found.comments, found.roots, declared, found.more or page.index.has("a.morelink"), found.missing)


def opening(page: Page) -> Opening:
    """The submission; one that links elsewhere has no text. On a comment's own page, that comment."""
    made = Opening.by(
        page,
        text=("table.fatitem .toptext", "table.fatitem .commtext", "table.fatitem .comment"),
        title=("table.fatitem .titleline a", "table.fatitem a.storylink", "td.title a[href]"),
        name=(".subtext a.hnuser", ".subtext a[href*=user?id=]"),
        date=(),
    )
    ages = page.index.find(".subtext .age") or page.index.find(".subtext a[href*=item?id=]")[:1]
    return Opening(made.nodes or _text_row(page), made.title, made.author, tuple(_times(ages)))


def _text_row(page: Page) -> tuple[Tag, ...]:
    """Before ``.toptext``, the text of a submission was the last cell of a row of its own below the subtext."""
    for subtext in page.index.find("td.subtext")[:1]:
        row = subtext.find_parent("tr")
        for below in row.find_next_siblings("tr") if row is not None else ():
            cells = below.find_all("td", recursive=False)
            if len(cells) == 2 and cells[1].find("form") is None and dom.text(cells[1], limit=1):
                return (cells[1],)
    return ()
