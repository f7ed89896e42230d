"""Giscus: a discussion of GitHub in a frame, ``.gsc-comment`` with one level of ``.gsc-reply``."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "giscus"
rank = 33

LAYOUT = Layout(
    items=(".gsc-comment", ".gsc-reply"),
    names=(
        ".gsc-comment-author a",
        ".gsc-reply-author a",
        ".gsc-comment-author-data span",
        ".gsc-comment-author",
        ".gsc-reply-author",
    ),
    dates=("time", "time-ago", "relative-time"),
    texts=(".gsc-comment-content", ".gsc-reply-content"),
    likes=(".gsc-upvote-button", ".gsc-upvotes"),
    badges=(".gsc-comment-author .color-text-secondary", ".gsc-comment-author-badge", ".gsc-reply-author-badge"),
    edited=(".gsc-comment-edited",),
    deleted=(".gsc-comment-deleted", ".gsc-reply-deleted"),
    hidden=(".gsc-comment-minimized", ".gsc-reply-minimized"),
    stubs=(".gsc-pagination-button", ".gsc-replies-load-more"),
    counts=(".gsc-comments-count",),
    areas=(".gsc-main", ".gsc-comments", ".giscus"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Giscus, in the order of the page."""
    return LAYOUT.find(page, token)
