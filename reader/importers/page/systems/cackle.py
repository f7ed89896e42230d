"""Cackle: ``.mc-comment`` with head, ``.mc-comment-msg`` and replies in ``.mc-comment-child``."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "cackle"
rank = 35

LAYOUT = Layout(
    items=(".mc-comment",),
    ids=("data-id", "id"),
    id_prefixes=("mc-comment-", "mc-"),
    levels=(".mc-comment-child",),
    names=(".mc-comment-username", ".mc-comment-head [itemprop=name]", ".mc-comment-head a", ".mc-comment-author"),
    dates=(".mc-comment-created", ".mc-comment-time", "time"),
    texts=(".mc-comment-msg",),
    scores=(".mc-comment-rate", ".mc-comment-rating"),
    likes=(".mc-comment-up .mc-comment-count", ".mc-comment-up"),
    dislikes=(".mc-comment-down .mc-comment-count", ".mc-comment-down"),
    ratings=(".mc-review-rating", ".mc-star-rating"),
    deleted=(".mc-comment-deleted",),
    stubs=(".mc-pagination-next", ".mc-next", ".mc-show-more"),
    areas=("#mc-container", "#mc-review"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Cackle, in the order of the page."""
    return LAYOUT.find(page, token)
