"""Habr: ``.comment`` in ``li.content-list__item_comment`` until 2020, ``.tm-comment-thread`` since.

The older one has the parent in a hidden ``.parent_id`` too. A comment that moderators took away stays as the sentence
of the UFO (``.tm-comment-thread__ufo``).
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, first_found
from reader.importers.page.systems import Found

id = "habr"
rank = 40

THREADS = Layout(
    items=(".tm-comment-thread",),
    ref=lambda entry: _target(entry),
    names=(".tm-user-info__username",),
    dates=(".tm-comment-thread__comment-link time", ".tm-comment__header time", "time"),
    texts=(".tm-comment__body-content", ".tm-comment__body"),
    scores=(".tm-votes-meter__value", ".tm-votes-lever__score-counter", ".tm-votes-lever__score"),
    edited=(".tm-comment__edited", ".tm-comment__header_is-edited"),
    links=("a.tm-comment-thread__comment-link",),
    deleted=(".tm-comment-thread__ufo", ".tm-comment__ufo"),
    stubs=(".tm-comment-thread__load-more", ".tm-comments__load-more"),
    counts=(".tm-comments-wrapper__comments-count", ".tm-comments__comments-count"),
    areas=(".tm-comments-wrapper", ".tm-comments__tree", ".tm-article-comments"),
    headed=False,
)
LISTS = Layout(
    needs=(".js-comment", ".js-comment_parent", ".content-list__item_comment", ".comments_list", ".parent_id"),
    items=("li.content-list__item_comment", ".comment_item[id^=comment_]"),
    ids=("rel", "id"),
    id_prefixes=("comment_",),
    answered=lambda entry: _parent(entry),
    names=(".user-info__nickname_comment", ".user-info__nickname", "a.username", ".comment-item__username"),
    dates=("time.comment__date-time", ".comment__date-time", "time"),
    texts=(".comment__message", ".comment_body .message", ".message"),
    scores=(".voting-wjt__counter", ".js-score", ".score"),
    links=("a.icon_comment-anchor", "a.link_to_comment"),
    answers=("a.js-comment_parent",),
    deleted=(".author_banned", ".comment_deleted"),
    counts=(".comments-section__head-counter", ".comments_count", "#comments_count"),
    areas=("#comments", ".comments-section", ".comments_list"),
    headed=False,
)


def _target(entry: Entry) -> str:
    """The number on the anchor, or on the link of the time."""
    for tag in dom.tags(entry.tag, entry.nested):
        for text in (dom.attribute(tag, "name"), dom.attribute(tag, "href"), dom.attribute(tag, "data-comment-body")):
            match = re.search(r"(?:^|#)comment_(\d+)$|^(\d{4,})$", text)
            if match:
                return match[1] or match[2]
    return ""


def _parent(entry: Entry) -> str:
    for tag in dom.tags(entry.tag, entry.nested):
        if "parent_id" in dom.words(tag):
            named = dom.attribute(tag, "data-parent_id")
            return "" if named == "0" else named
        if "js-comment_parent" in dom.words(tag) and dom.attribute(tag, "data-parent_id"):
            return dom.attribute(tag, "data-parent_id")
    return ""


def find(page: Page, token: Token) -> Found | None:
    """The comments of a page of Habr, in the order of the page."""
    return first_found((THREADS, LISTS), page, token)
