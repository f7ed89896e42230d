"""Viafoura: ``.vf-comment-thread`` around a comment and its replies, the text in ``.vf-comment-html``."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "viafoura"
rank = 38

LAYOUT = Layout(
    needs=(".vf-comment-html", ".vf-comment-thread", ".vf3-comment", ".vf-content-text"),
    items=(".vf-comment-thread", ".vf3-comment", ".vf-comment-container"),
    ids=("data-content-uuid", "data-id", "id"),
    levels=(".vf-comment-replies", ".vf3-comment__replies"),
    names=(
        ".vf-comment-header .vf-username",
        ".vf-username",
        ".vf-actor-name",
        ".vf3-comment__author-name",
        ".vf3-user-name",
    ),
    dates=(".vf-date", ".vf-comment-time", ".vf-timestamp", "time", ".vf3-comment__date"),
    texts=(".vf-comment-html", ".vf3-comment__content", ".vf-content-text"),
    likes=(".vf-like-count", ".vf-likes", ".vf3-reaction-button__count"),
    dislikes=(".vf-dislike-count", ".vf-dislikes"),
    badges=(".vf-badge", ".vf-user-badge"),
    edited=(".vf-edited",),
    deleted=(".vf-comment-deleted", ".vf3-comment--deleted"),
    hidden=(".vf-comment-disabled", ".vf3-comment--disabled"),
    stubs=(".vf-load-more", ".vf-replies-button", ".vf3-comments__show-more"),
    counts=(".vf-counter", ".vf3-comments__count"),
    areas=(".viafoura", "#viafoura-comments", ".vf-commenting", ".vf3-comments"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Viafoura, in the order of the page."""
    return LAYOUT.find(page, token)
