"""Disqus: the frame as a browser saves it, the old embed, and the copies that plugins leave in the page.

In the frame a comment is ``li.post#post-N`` with replies in ``ul.children``, and what matters is marked with
``data-role``. The WordPress plugin and the embed before 2012 print ``li#dsq-comment-N`` into ``#disqus_thread``.
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, first_found, words_after
from reader.importers.page.systems import Found

id = "disqus"
rank = 20

_POST = re.compile(r"post-\d+")
_OLD = re.compile(r"dsq-comment-\d+")

FRAME = Layout(
    needs=("[data-role=post-content]", "[data-role=message]", "[data-role=relative-time]", ".post-body .post-byline"),
    items=("li.post[id^=post-]", "div.post[id^=post-]"),
    keep=lambda tag: _POST.fullmatch(dom.attribute(tag, "id")) is not None,
    id_prefixes=("post-", "comment-"),
    names=(".post-byline .author", ".author.publisher-anchor-color", "a[data-action=profile][data-role=username]"),
    dates=("[data-role=relative-time]", ".time-ago"),
    texts=("[data-role=message]", ".post-message", "[data-role=message-content]", ".post-body-inner"),
    drops=(".see-more", "[data-role=post-media-list]"),
    likes=("[data-role=likes]", ".vote-up .count"),
    dislikes=("[data-role=dislikes]", ".vote-down .count"),
    badges=(".post-byline .badge", ".badge.moderator"),
    edited=(".has-edit", ".edited"),
    links=("a[data-role=relative-time]", "a.time-ago"),
    answers=("a[data-role=parent-link]", "a.parent-link"),
    deleted=(".post.deleted", ".post--deleted", ".post-deleted", ".post-content.deleted"),
    hidden=(".post.minimized",),
    stubs=("a[data-action=more-posts]", "[data-action=show-children]", "[data-role=show-children]"),
    counts=("[data-role=post-count] .comment-count", ".comment-count"),
    areas=("#disqus_thread", "#conversation", "#posts", ".post-list"),
)
PRINTED = Layout(
    items=(
        "li[id^=dsq-comment-]",
        "div[id^=dsq-comment-]",
        "#disqus_thread li.pingback",
        "#disqus_thread li.trackback",
    ),
    keep=lambda tag: _OLD.fullmatch(dom.attribute(tag, "id")) is not None or tag.name == "li",
    id_prefixes=("dsq-comment-",),
    names=("[id^=dsq-author-user-]", ".dsq-commenter-name", ".dsq-comment-cite", "[id^=dsq-cite-]", "li a.url"),
    dates=(".dsq-comment-header-time", ".dsq-header-time", "[id^=dsq-time-]"),
    texts=(".dsq-comment-message", ".dsq-comment-text", ".dsq-comment-body", "[id^=dsq-comment-body-]"),
    scores=(".dsq-header-points", ".dsq-comment-rate .dsq-comment-points"),
    answers=(".dsq-comment-parent a", "a.dsq-parent"),
    areas=("#disqus_thread", "#dsq-content", "#dsq-comments"),
    leveled=lambda entry: int(level) if (level := words_after(entry.tag, "dsq-depth-")).isdigit() else None,
    noted=lambda entry: _ping(entry),
    headed=False,
)
COPIED = Layout(
    items=("#disqus_thread .comment", "#disqus_thread .dsq-comment"),
    names=(".comment-author", ".author", "cite"),
    dates=(".comment-date", "time", ".date"),
    texts=(".comment-body", ".comment-content", ".comment-text", ".message"),
    areas=("#disqus_thread",),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Disqus, in the order of the page."""
    return first_found((FRAME, PRINTED, COPIED), page, token)


def _ping(entry: Entry) -> dict[str, str]:
    """Notices of other sites stand among the comments of the WordPress plugin's list."""
    kind = next((word for word in dom.words(entry.tag) if word in ("pingback", "trackback")), "")
    return {"type": kind} if kind else {}
