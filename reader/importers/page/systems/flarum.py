"""Flarum: ``.PostStream-item`` with an ``article.CommentPost``; entries that note a new title are no posts."""

from __future__ import annotations

from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "flarum"
rank = 30

LAYOUT = Layout(
    items=(".poststream-item",),
    needs=("article.commentpost", ".poststream-item .post-body"),
    keep=lambda tag: tag.find(class_="Post-body") is not None or tag.find(class_="CommentPost") is not None,
    ids=("data-id", "data-number"),
    names=(".postuser-name .username", ".postuser-name", ".postuser .username"),
    dates=(".postmeta time", ".post-header time"),
    dated=lambda entry: _dated(entry),
    texts=(".post-body",),
    edited=(".postedited",),
    hidden=("article.post--hidden", ".post--hidden"),
    drops=(".post-mentionedby",),
    nested=False,
    headed=False,
)


def _dated(entry: Entry) -> tuple[str, ...]:
    for tag in entry.found.get("dates", ()):
        return tuple(
            filter(None, (dom.attribute(tag, "datetime"), dom.attribute(tag, "title"), dom.text(tag, limit=60)))
        )
    return ()


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=(".discussionhero-title", "h1"))
