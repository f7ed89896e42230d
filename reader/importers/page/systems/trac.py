"""Trac: ``div.change#trac-change-N`` in a row; a change without a comment is none.

A comment that answers another names it with an arrow up ("in reply to: ↑ 3"); arrows down lead to its answers. The
title of a time is a sentence with the time as a machine reads it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "trac"
rank = 25

_NUMBER = re.compile(r"comment:(\d+)")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-][\d:]+)?|\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?")


def _is_comment(tag: Tag) -> bool:
    return tag.find(class_="comment") is not None


def _ref(entry: Entry) -> str:
    """Answers name the number of the comment, which is not that of the change."""
    for tag in entry.found.get("links", ()):
        match = _NUMBER.search(dom.attribute(tag, "href")) or _NUMBER.search(dom.attribute(tag, "id"))
        if match:
            return f"comment:{match[1]}"
    return dom.attribute(entry.tag, "id")


def _parent(entry: Entry) -> str:
    for tag in entry.found.get("answers", ()):
        match = _NUMBER.search(dom.attribute(tag, "href"))
        if match and "↑" in dom.text(tag, limit=20):
            return match[0]
    return ""


def _dated(entry: Entry) -> tuple[str, ...]:
    for tag in entry.found.get("dates", ()):
        match = _TIME.search(dom.attribute(tag, "href").replace("%3A", ":").replace("%2B", "+"))
        match = match or _TIME.search(dom.attribute(tag, "title"))
        return tuple(filter(None, (match[0] if match else "", dom.attribute(tag, "title"), dom.text(tag, limit=60))))
    return ()


LAYOUT = Layout(
    items=("#changelog .change", "div.change[id^=trac-change-]"),
    keep=_is_comment,
    ref=_ref,
    names=("h3.change .trac-author", "h3.change .trac-author-user", "h3.change .author"),
    dates=("h3.change a.timeline",),
    dated=_dated,
    texts=(".comment.searchable", ".comment"),
    answers=(".threading a",),
    answered=_parent,
    links=(".cnum a", "[id^=comment:]"),
    edited=(".trac-lastedit",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a ticket's page."""
    found = LAYOUT.find(page, token)
    if found is None:
        return None
    numbers = (_NUMBER.fullmatch(raw.ref) for raw in found.comments)
    pairs = zip(found.comments, numbers, strict=True)
    comments = tuple(replace(raw, number=int(match[1]) if match else None) for raw, match in pairs)
    return replace(found, comments=comments, counted=False)


def opening(page: Page) -> Opening:
    """The ticket's description."""
    return Opening.by(
        page,
        text=("#ticket .description .searchable", "#ticket .description"),
        title=("#trac-ticket-title .summary", "#ticket .summary", "#trac-ticket-title"),
        name=("#ticket [headers=h_reporter]",),
        date=(),
    )
