"""Lemmy (its own web interface): ``li.comment`` in lists within lists, each with an ``article.comment-node``."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found, Opening

id = "lemmy"
rank = 20

_NODE_IDS = ("article.comment-node", "div.comment-node")

LAYOUT = Layout(
    items=("li.comment", "div.comment"),
    needs=("li.comment .comment-node", "div.comment .comment-node"),
    keep=lambda tag: tag.find(class_="comment-node") is not None,
    ref=lambda entry: next((str(tag.get("id") or "") for tag in entry.found.get("links", ())), ""),
    links=_NODE_IDS,
    names=(".person-listing",),
    dates=(".moment-time",),
    texts=(".comment-content", ".md-div"),
    badges=(".comment-node .badge",),
    scores=(".comment-node .unselectable span", "button[aria-label=Upvote] span"),
    areas=("ul.comments",),
    stubs=("ul.comments .details button.btn-link", "ul.comments a[href*=/comment/].text-muted.btn-link"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a post's page."""
    return LAYOUT.find(page, token)


def opening(page: Page) -> Opening:
    """The post; one that links elsewhere has no text."""
    return Opening.by(
        page,
        text=("#postContent .md-div", ".post-listing .md-div", "#postContent"),
        title=(".post-title h1", ".post-listing h1", "h1.post-title", ".post-title"),
        name=(".post-listing .person-listing",),
        date=(".post-listing .moment-time",),
    )
