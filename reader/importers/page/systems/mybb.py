"""MyBB: ``#post_N`` around ``.post_body#pid_N``, as ``div`` since 1.8 and as ``table`` before."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "mybb"
rank = 30

LAYOUT = Layout(
    items=("div.post[id^=post_]", "table[id^=post_]", "div[id^=post_].post"),
    needs=(".post_body[id^=pid_]", "[id^=pid_]"),
    keep=lambda tag: tag.find(id=re.compile(r"^pid_\d+$")) is not None,
    names=(".author_information .largetext", ".post_author .largetext", ".largetext"),
    dates=(
        ".post_head .post_date span[title]",
        ".post_head .post_date",
        ".post_date",
        "td.tcat .smalltext",
        ".smalltext",
    ),
    dated=lambda entry: _dated(entry),
    texts=(".post_body[id^=pid_]", "[id^=pid_]"),
    numbers=(".post_head .float_right strong", ".post_head .float_right a", ".float_right strong a"),
    badges=(".author_information .smalltext",),
    edited=(".post_edit", ".edited_post"),
    deleted=("div.post.deleted_post", "div.deleted_post"),
    hidden=("div.post.ignored_post", "div.unapproved_post"),
    nested=False,
    headed=False,
)


def _dated(entry: Entry) -> tuple[str, ...]:
    """The head's time without the note of an edit in it; a relative one has the day as a title."""
    found: list[str] = []
    for tag in entry.found.get("dates", ()):
        edits = {dom.key(inner) for inner in tag.find_all(class_=["post_edit", "edited_post"])}
        said = dom.text(tag, edits, 100)
        if any(map(str.isdigit, f"{said}{dom.attribute(tag, 'title')}")):
            found += filter(None, (dom.attribute(tag, "title"), said))
    return tuple(found)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=(".thead strong", "td.thead strong", "h1"))
