"""Osnova, the platform of vc.ru, DTF and TJ: ``.comments__item`` until 2020, ``.comment[data-id]`` since.

The older one names the parent in ``data-reply_to``; the newer one draws its tree with ``.comment__branch``: one for
each level above a comment, or lists of ``.comment-replies`` around it.
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, first_found
from reader.importers.page.systems import Found

id = "osnova"
rank = 39

ITEMS = Layout(
    items=(".comments__item",),
    ids=("data-id", "id"),
    answered=lambda entry: next(
        (
            value
            for name in ("data-reply_to", "data-reply-to", "data-reply_to_id")
            if (value := dom.attribute(entry.tag, name))
        ),
        "",
    ),
    names=(
        ".comments__item__user__name .user_name",
        ".comments__item__user__name",
        ".comments__item__user-name",
        ".user_name",
    ),
    dates=("time.lm_time", "time[data-date]", ".comments__item__time", "time", ".comments__item__date"),
    texts=(".comments__item__text",),
    scores=(
        ".comments__item__rate .vote__value__v--real",
        ".vote__value__v--real",
        ".vote__value",
        ".comments__item__rate",
    ),
    edited=(".comments__item__edited",),
    deleted=(".comments__item--removed", ".comments__item--deleted", ".comments__item__self--removed"),
    stubs=(".comments__load_more", ".comments__expand"),
    counts=(".comments__title", ".comments_counter__count__value", ".comments__header .comments__counter"),
    areas=(".comments", "#comments"),
)
BRANCHES = Layout(
    needs=(".comment__content", ".comment__text", ".comment__branch", ".comment__break"),
    items=(".comment[data-id]",),
    ids=("data-id",),
    answered=lambda entry: next(
        (
            value
            for name in ("data-reply_to", "data-reply-to", "data-parent-id")
            if (value := dom.attribute(entry.tag, name)) not in ("", "0")
        ),
        "",
    ),
    leveled=lambda entry: _level(entry),
    levels=(".comment-replies",),
    names=(
        ".comment__author .comment-user__name",
        ".comment__author .author__name",
        ".comment__author",
        ".author__name",
    ),
    dates=(".comment__date time", "time", ".comment__detail[title]", ".comment__detail"),
    texts=(".comment__text", ".comment__content"),
    drops=(".comment__actions", ".comment__media-controls"),
    scores=(".comment__rating", ".vote__value", ".like-button__count"),
    deleted=(".comment--removed", ".comment--deleted", ".comment.is-removed"),
    hidden=(".comment--ignored",),
    stubs=(".comment__expand-branch", ".comments-limit__expand", ".comments__load-more", ".comment-replies__expand"),
    counts=(".comments-header__title", ".comments__title", ".comments-title"),
    areas=(".comments", "#comments"),
    headed=False,
)


def _level(entry: Entry) -> int | None:
    """A branch is drawn for each level above; where there are none, lists of replies are."""
    drawn = sum(
        any(word in ("comment__branch", "comment-branches__branch") for word in dom.words(tag))
        for tag in dom.tags(entry.tag, entry.nested)
    )
    style = re.search(r"--(?:branches-count|level|depth)\s*:\s*(\d+)", dom.attribute(entry.tag, "style"))
    if style:
        return int(style[1])
    return drawn or entry.around or 0


def find(page: Page, token: Token) -> Found | None:
    """The comments of a page of Osnova, in the order of the page."""
    return first_found((ITEMS, BRANCHES), page, token)
