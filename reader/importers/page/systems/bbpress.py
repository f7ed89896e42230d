"""bbPress: a header with the time, then the post itself beside it; replies to replies are lists inside the list."""

from __future__ import annotations

from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "bbpress"
rank = 30


def _parts(tag: Tag) -> list[Tag]:
    """The header and the post that follows it."""
    post = tag.find_next_sibling(["div", "article"])
    return [tag, post] if post is not None else [tag]


def _level(entry: Entry) -> int | None:
    return 1 + sum("bbp-threaded-replies" in dom.words(at) for at in entry.tag.parents if at.name == "ul")


LAYOUT = Layout(
    items=(".bbp-reply-header", ".bbp-topic-header"),
    needs=(".bbp-reply-content", ".bbp-topic-content"),
    parts=_parts,
    names=(".bbp-reply-author .bbp-author-name", ".bbp-topic-author .bbp-author-name", ".bbp-author-name"),
    dates=(".bbp-reply-post-date", ".bbp-topic-post-date"),
    texts=(".bbp-reply-content", ".bbp-topic-content"),
    numbers=(),
    badges=(".bbp-author-role",),
    drops=(".bbp-reply-revision-log", ".bbp-topic-revision-log", ".bbp-signature"),
    edited=(".bbp-reply-revision-log-item", ".bbp-topic-revision-log-item"),
    leveled=_level,
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=(".bbp-topic-title", "h1.entry-title", "h1"))
