"""NodeBB: ``[component=post]`` with number and writer as attributes; a reply names the post it answers."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "nodebb"
rank = 30

_PARENT = re.compile(r"/post/(\d+)")


def _author(entry: Entry) -> str:
    return dom.attribute(entry.tag, "data-username") or entry.text("names", 200)


def _parent(entry: Entry) -> str:
    for tag in entry.found.get("answers", ()):
        match = _PARENT.search(dom.attribute(tag, "href"))
        named = dom.attribute(tag, "data-topid") or dom.attribute(tag, "data-parent-pid")
        if named or match:
            return named or (match[1] if match else "")
    return ""


LAYOUT = Layout(
    items=("[component=post][data-pid]",),
    ids=("data-pid",),
    names=("[itemprop=name]", "[component=user/picture]"),
    named=_author,
    dates=(".timeago[title]", "time[datetime]", "meta[itemprop=datePublished]"),
    texts=("[component=post/content]",),
    answers=("[component=post/parent]",),
    answered=_parent,
    scores=("[component=post/vote-count]",),
    badges=(".group-label", ".badge"),
    edited=("[component=post/editor] .timeago", "[component=post/edit-indicator]"),
    drops=("[component=post/signature]",),
    deleted=("[component=post].deleted",),
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=("[component=topic/title]", "h1"))
