"""Invision Community: ``article#elComment_N`` in version 4, ``div.post_block`` in version 3, tables in version 2.

Version 4 prints the comments under its own articles in the same way as the posts of a topic.
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

id = "invision"
rank = 30

_ID = re.compile(r"(?:elComment_|comment-|post_id_|entry|post-)(\d+)")


def _ref(entry: Entry) -> str:
    own = _ID.match(dom.attribute(entry.tag, "id"))
    if own:
        return own[1]
    for tag in entry.found.get("links", ()):
        match = _ID.match(dom.attribute(tag, "name") or dom.attribute(tag, "id"))
        if match:
            return match[1]
    return ""


LAYOUT = Layout(
    items=("article[id^=elComment_]", "div.post_block"),
    needs=("[data-role=commentContent]", ".post_block .post_body", ".post_block .entry-content"),
    ref=_ref,
    names=(
        ".cauthorpane_author",
        ".ipscomment_author h3 a",
        ".ipscomment_author strong",
        ".ipscomment_author",
        ".author_info .author",
        ".post_username .author",
        "h3 .author",
        ".author",
    ),
    dates=(".ipscomment_meta time", "time[datetime]", "abbr.published", ".posted_info abbr", ".published"),
    texts=("[data-role=commentContent]", ".post_body .entry-content", ".entry-content", ".post_body .post"),
    numbers=(".post_id a", ".post_id"),
    badges=(".cauthorpane_info .cauthorgroup", ".cauthorgroup", ".author_info .group_title", ".group_title"),
    edited=("[data-role=editNote]", ".ipscomment_edited", "p.edit"),
    likes=("[data-role=reactCountText]", ".ipsreact_reactcount"),
    drops=(".signature", "[data-role=memberSignature]", ".ipstype_edited", "p.edit"),
    deleted=(),
    hidden=("article.ipsmoderated", "div.post_block.moderated", ".ipscomment_ignored"),
    nested=False,
    headed=False,
)


def _rows(tag: Tag) -> list[Tag]:
    """The row of the head, the row of the text, and what is left of the post's table."""
    return [tag, *tag.find_next_siblings("tr", limit=2)]


TABLES = Layout(
    items=("tr",),
    needs=(".normalname", ".postcolor"),
    keep=lambda tag: tag.find(class_="normalname") is not None and tag.find("tr") is None,
    parts=_rows,
    ref=_ref,
    names=("span.normalname", ".normalname"),
    dates=("span.postdetails",),
    texts=("div.postcolor",),
    links=("a[name^=entry]", ".postcolor[id^=post-]"),
    edited=("span.edit",),
    drops=(".signature", "span.edit"),
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a topic's page."""
    found = LAYOUT.find(page, token) or TABLES.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A topic has a title; its text is in the posts."""
    return Opening.by(page, title=("h1.ipstype_pagetitle", "h1.ipsType_pagetitle", ".maintitle b", "h1"))
