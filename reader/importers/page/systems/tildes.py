"""Tildes: ``article.comment`` in ``ol.comment-tree``, replies in such a tree inside it."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found, Opening

id = "tildes"
rank = 20

LAYOUT = Layout(
    items=("article.comment",),
    needs=(".comment-tree .comment-itself", "article.comment[data-comment-id36]"),
    names=(".comment-header .link-user",),
    dates=(".comment-posted-time",),
    texts=(".comment-text",),
    scores=(".comment-votes",),
    badges=(".label-topic-comment-op", ".comment-header .label"),
    edited=(".comment-edited-time",),
    deleted=(".is-comment-deleted", ".is-comment-removed", ".comment-removed"),
    counts=(".topic-comments-header h2",),
    areas=("ol.comment-tree",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a topic's page."""
    return LAYOUT.find(page, token)


def opening(page: Page) -> Opening:
    """The topic; one that links elsewhere has no text."""
    return Opening.by(
        page,
        text=(".topic-full-text",),
        title=(".topic-full h1", "h1"),
        name=(".topic-full-byline .link-user",),
        date=(".topic-full-byline time",),
    )
