"""Utterances: an issue of GitHub in a frame, a flat ``.timeline-comment`` for each comment."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "utterances"
rank = 34

LAYOUT = Layout(
    needs=(".timeline-header", "main.timeline", ".timeline article.timeline-comment"),
    items=("article.timeline-comment",),
    names=(
        ".comment-meta strong a",
        ".comment-header strong a",
        ".comment-header .text-link",
        ".comment-meta .text-link",
    ),
    dates=(
        ".comment-meta .text-link[href*=issuecomment]",
        "relative-time",
        "time",
        ".comment-meta a[href*=issuecomment]",
    ),
    texts=(".markdown-body",),
    links=("a[href*=issuecomment]",),
    badges=(".author-association-badge",),
    counts=(".timeline-header",),
    stubs=(".pagination-loader-form button", ".pagination-loader-container button"),
    areas=(".timeline",),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Utterances, in the order of the page."""
    return LAYOUT.find(page, token)
