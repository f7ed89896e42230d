"""Kinja, the platform of Gawker's blogs: ``article.js_reply`` with by-line and text; replies behind or inside.

A reply names whom it answers ("to Name") and the starter's discussion holds them all, so that the tree is that of
lists where there are some (``.reply-list``, ``.replies``), and ``data-parentid`` where the script left it.
"""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "kinja"
rank = 51

LAYOUT = Layout(
    needs=(".reply__byline", ".reply__content", ".reply-content-wrapper", ".js_reply"),
    items=("article.reply", "article.js_reply", "article[data-parentid]", "div.js_reply", "li.js_reply"),
    ids=("data-id", "data-replyid", "data-postid", "id"),
    id_prefixes=("reply_", "comment_", "reply-", "comment-"),
    answered=lambda entry: dom.attribute(entry.tag, "data-parentid"),
    levels=(".reply-list", ".js_reply-list"),
    names=(".reply__byline a.fn", ".reply__byline a", ".reply__byline", ".display-name", "a.fn"),
    dates=(".reply__publish-time", ".reply__meta time", "time", ".meta__time", ".publish-time"),
    texts=(".reply__content", ".reply-content-wrapper .post-content", ".post-content", ".reply-content"),
    drops=(".reply__tools", ".reply__to-author", ".js_reply-tools"),
    likes=(".js_like_count", ".js_like-count", ".like-count"),
    links=("a.js_publish_time", ".reply__meta a"),
    hidden=(".reply--pending", ".js_pending"),
    deleted=(".reply--deleted", ".dismissed"),
    stubs=(".js_load-more-replies", ".load-more-replies", ".js_replies-load-more", ".js_view-more-replies"),
    counts=(".js_reply-count", ".replycount"),
    areas=("#replies", ".js_replies", "section.replies", "section.js_discussion-region"),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Kinja, in the order of the page."""
    return LAYOUT.find(page, token)
