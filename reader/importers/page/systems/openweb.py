"""Spot.IM, now OpenWeb: the conversation's frame or shadow tree as it is saved.

What users see is marked with ``data-spot-im-class``; lists are ``.spcv_list-item`` with replies in
``.spcv_children-list`` (before 2019 ``.sppre_``); other class names begin with the name of a component.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, first_found
from reader.importers.page.systems import Found

id = "openweb"
rank = 26

_LEVEL = re.compile(r"(?:depth|level|indent)-?_?(\d+)")


def _level(entry: Entry) -> int | None:
    """Replies are not inside what they answer but in a list behind it: each list around a comment is a level."""
    if entry.around:
        return entry.around
    for name in (dom.attribute(entry.tag, "data-depth"), *dom.words(entry.tag)):
        match = re.fullmatch(r"\d+", name) or _LEVEL.search(name)
        if match:
            return int(match[match.re.groups])
    return 0


_ITEMS = (
    ".components-MessageLayout-index__message-view",
    ".sppre_message-view",
    ".spcv_message-view",
    ".sppre_appearance-component",
    "[data-message-id]",
)
LAYOUT = Layout(
    needs=("[data-spot-im-class=message-text]", "[data-spot-im-class=message-username]", ".sppre_text-entity"),
    items=("[data-message-id]",),
    ids=("data-message-id", "id"),
    leveled=_level,
    levels=(".spcv_children-list", ".sppre_children-list"),
    names=("[data-spot-im-class=message-username]", ".sppre_username", ".src-components-Username-index__button"),
    dates=("[data-spot-im-class=message-timestamp]", "time"),
    texts=(
        "[data-spot-im-class=message-text]",
        ".sppre_text-entity",
        ".components-MessageContent-index__messageEntitiesWrapper",
    ),
    likes=(
        "[aria-label^=Vote] .components-MessageActions-components-VoteButtons-index__votesCounter",
        "[data-spot-im-class=message-likes]",
        ".sppre_vote-up .sppre_votes-counter",
    ),
    edited=(".components-MessageDetails-index__edited*", "[data-spot-im-class=message-edited]"),
    badges=("[data-spot-im-class=user-badge]", ".components-MessageDetails-index__badge*"),
    deleted=(".components-MessageLayout-index__deleted*", "[data-spot-im-class=message-deleted]", ".sppre_deleted"),
    stubs=(
        ".spcv_show-more-replies button",
        ".spcv_show-more-repliesText",
        ".sppre_show-more-replies-button",
        ".spcv_load-more-messages",
        ".sppre_load-more-messages",
        "[data-spot-im-class=load-more-messages]",
    ),
    counts=("[data-spot-im-class=comments-count]", ".spcv_comments-count", ".sppre_messages-count"),
    areas=(
        "[data-spot-im-module-default-area=conversation]",
        "[data-spotim-module=conversation]",
        ".spcv_conversation",
        ".sppre_conversation",
        ".spcv_messages-list",
        ".sppre_messages-list",
    ),
    headed=False,
)
BY_VIEW = replace(LAYOUT, items=_ITEMS[:-1])
BY_LIST = replace(LAYOUT, items=(".spcv_list-item", ".sppre_list-item"), leveled=None)


def find(page: Page, token: Token) -> Found | None:
    """The comments of OpenWeb, in the order of the page."""
    return first_found((LAYOUT, BY_VIEW, BY_LIST), page, token)
