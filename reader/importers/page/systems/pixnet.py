"""PIXNET: ``ul.single-post`` for a comment, with the blog's answer in ``li.reply-text`` of the same list."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "pixnet"
rank = 54


def _level(entry: Entry) -> int:
    return int("reply-text" in dom.words(entry.tag))


LAYOUT = Layout(
    items=("ul.single-post", "li.reply-text"),
    leveled=_level,
    names=(".user-name", ".post-info .name"),
    dates=(".post-time", ".date"),
    texts=(".post-text", ".reply-content"),
    numbers=(".floor",),
    hidden=(".secret-post", ".hidden-post"),
    areas=("#comment-text", "#comments", "#comment"),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a PIXNET blog, in the order of the page."""
    return LAYOUT.find(page, token)
