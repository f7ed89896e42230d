"""Pikabu: ``.comment[data-id]`` with ``pid=`` in ``data-meta``, replies in ``.comment__children``."""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "pikabu"
rank = 41

_PARENT = re.compile(r"(?:^|;)\s*pid=(\d+)")


def _answered(entry: Entry) -> str:
    match = _PARENT.search(dom.attribute(entry.tag, "data-meta"))
    return match[1] if match and match[1] != "0" else ""


def _named(entry: Entry) -> str:
    for tag in entry.found.get("names", ()):
        name = dom.attribute(tag, "data-name") or dom.text(tag, limit=100)
        if name:
            return name
    return ""


LAYOUT = Layout(
    needs=("[data-meta*=pid]", ".comment__children", ".comment__body .comment__user"),
    items=(".comment[data-id]", ".comment[id^=comment_]"),
    ids=("data-id", "id"),
    id_prefixes=("comment_",),
    answered=_answered,
    named=_named,
    names=(".comment__user", ".user__nick", "[itemprop=author]", ".comment__nick"),
    dates=("time.comment__datetime", ".comment__datetime", "time"),
    texts=(".comment__content",),
    drops=(".comment__controls", ".comment__tools"),
    scores=(".comment__rating-count", ".comment__rating"),
    badges=(".comment__user-badge", ".user__label"),
    edited=(".comment__edit-time",),
    links=("a.comment__tool[href*=cid]",),
    deleted=(".comment_deleted", ".comment__deleted"),
    hidden=(".comment_hidden-by-rating",),
    stubs=(".comment-toggle-children__label", ".comment__more", ".comments__more-button"),
    counts=(".comments__counter", ".comments__title"),
    areas=(".comments", ".story-comments", "section.comments_show"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a page of Pikabu, in the order of the page."""
    return LAYOUT.find(page, token)
