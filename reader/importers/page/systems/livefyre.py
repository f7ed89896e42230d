"""Livefyre as its script renders it: ``article.fyre-comment-article``, replies inside or named by attribute.

The class names are those of Adobe's styling guide for Livefyre's comment app.
"""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "livefyre"
rank = 25

LAYOUT = Layout(
    items=(".fyre-comment-article",),
    ids=("data-message-id", "id"),
    answered=lambda entry: dom.attribute(entry.tag, "data-parent-id"),
    names=(".fyre-comment-username", "[itemprop=author]"),
    dates=(".fyre-comment-date", "time"),
    texts=(".fyre-comment", ".fyre-comment-body"),
    likes=(".fyre-comment-like-count",),
    badges=(".fyre-moderator", ".fyre-comment-user-tag"),
    edited=(".fyre-edited", ".fyre-comment-edited"),
    deleted=(".fyre-comment-deleted", ".fyre-comment-article.fyre-deleted"),
    hidden=(".fyre-comment-hidden",),
    stubs=(".fyre-stream-more", ".fyre-comment-showmore", ".fyre-show-more-replies"),
    counts=(".fyre-comment-count", ".fyre-stream-stats"),
    areas=(".fyre-widget", ".fyre", "#livefyre-comments", "#livefyre"),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Livefyre, in the order of the page."""
    return LAYOUT.find(page, token)
