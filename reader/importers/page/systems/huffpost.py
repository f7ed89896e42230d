"""Huffington Post, its own comments of 2008 to 2013: ``.comment_item#comment_N``, the level in ``margin-left``."""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "huffpost"
rank = 50

_MARGIN = re.compile(r"margin-left\s*:\s*(\d+)", re.IGNORECASE)


def _level(entry: Entry) -> int | None:
    match = _MARGIN.search(dom.attribute(entry.tag, "style"))
    return int(match[1]) if match else None


LAYOUT = Layout(
    items=(".comment_item[id^=comment_]", ".comment_v3[id^=comment_]", "[id^=comment_].comment"),
    keep=lambda tag: re.fullmatch(r"comment_\d+", dom.attribute(tag, "id")) is not None,
    needs=(".comment_top", ".comment_item", ".comments_inner", ".comment_v3", "[id^=comments_inner_]"),
    id_prefixes=("comment_",),
    leveled=_level,
    names=(".author_name a", ".author_name", ".commenter_name", ".comment_author"),
    dates=(".comment_time", ".comment_date", ".author_name .time"),
    texts=(".comment_body", ".comment_text", ".comment_content"),
    drops=(".comment_bottom", ".comment_buttons"),
    likes=(".comment_favorites_count", ".fave_count"),
    badges=(".comment_badge_name", ".badge_title"),
    links=("a.comment_permalink",),
    hidden=(".comment_item.hidden_comment",),
    counts=(".comments_count", ".comments_header .count"),
    areas=(".comments[id^=comments_]", "#comments"),
    stubs=(".comment_view_more",),
    pages=(".comments_pager a[onclick]",),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a page of the Huffington Post, in its order."""
    return LAYOUT.find(page, token)
