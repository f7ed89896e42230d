"""Vanilla: the discussion, ``#Discussion_N``, and its comments, ``li#Comment_N``, all posts of one thread."""

from __future__ import annotations

from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "vanilla"
rank = 30

LAYOUT = Layout(
    items=(
        "[id^=Discussion_].item",
        "[id^=Discussion_].itemdiscussion",
        "[id^=Comment_].item",
        "[id^=Comment_].itemcomment",
    ),
    needs=(".message",),
    keep=lambda tag: tag.find(class_="Message") is not None or "deleted" in dom.words(tag),
    names=(".author .username", ".author a[title]", ".author a", ".author"),
    dates=(".datecreated time", ".permalink time", "time", ".datecreated"),
    dated=lambda entry: _dated(entry),
    texts=(".message",),
    badges=(".roletitle", ".author .rank"),
    edited=(".dateupdated",),
    drops=(".signature",),
    deleted=(".item.deleted",),
    nested=False,
    headed=False,
)


def _dated(entry: Entry) -> tuple[str, ...]:
    """Head and byline print the same time: the first is enough."""
    for tag in entry.found.get("dates", ()):
        return tuple(
            filter(None, (dom.attribute(tag, "datetime"), dom.attribute(tag, "title"), dom.text(tag, limit=80)))
        )
    return ()


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=(".discussionheader h1", ".pagetitle h1", "#Item_0 h1", "h1"))
