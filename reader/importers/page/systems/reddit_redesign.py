"""Reddit in its redesign of 2018 to 2023: comments in a row, their depth in a label that is not shown.

Class names were made by a build tool and change; what stays is ``div.Comment`` with the comment's name (``t1_...``)
as another class, the label "level 3", test ids, and the wrapper with that name as its id and the indent as padding.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "reddit_redesign"
rank = 20

_LEVEL = re.compile(r"[^\W\d]+ (\d{1,5})")
_USER = re.compile(r"/user/([\w-]+)")
_PADDING = re.compile(r"padding-left:\s*(\d+)px")


def _ref(entry: Entry) -> str:
    return next((word for word in dom.words(entry.tag) if word.startswith("t1_")), "")


def _level(entry: Entry) -> int | None:
    """The label, the first words in the comment; else the indent of its wrapper."""
    for tag in entry.tag.find_all("span", limit=4):
        match = _LEVEL.fullmatch(dom.text(tag, limit=20))
        if match:
            return int(match[1])
    for at in entry.tag.parents:
        match = _PADDING.search(dom.attribute(at, "style"))
        if match:
            return int(match[1])
        if dom.attribute(at, "id").startswith("t1_"):
            break
    return None


def _dated(entry: Entry) -> tuple[str, ...]:
    for tag in entry.found.get("dates", ()):
        return tuple(filter(None, (dom.attribute(tag, "title"), dom.text(tag, limit=100))))
    return ()


def _author(entry: Entry) -> str:
    """The link with the name, else whom the picture beside it leads to."""
    for tag in entry.found.get("names", ()):
        said = dom.text(tag, limit=100)
        target = _USER.search(dom.attribute(tag, "href"))
        if said and said != "[deleted]":
            return said.removeprefix("u/")
        if target and not said:
            return target[1]
    return ""


def _is_comment(tag: Tag) -> bool:
    return any(word.startswith("t1_") for word in dom.words(tag))


LAYOUT = Layout(
    items=("div.comment",),
    keep=_is_comment,
    needs=("[id^=t1_]", "[data-testid=comment]"),
    ref=_ref,
    names=(
        "a[data-testid=comment_author_link]",
        "[id^=CommentTopMeta] a[href*=/user/]",
        "[data-testid=post-comment-header] a[href*=/user/]",
        ".comment a[href^=/user/]",
        ".comment a[href*=reddit.com/user/]",
        "a[data-testid=comment_author_icon]",
    ),
    named=_author,
    dates=("[data-testid=comment_timestamp]", "a[id^=CommentTopMeta--Created]"),
    dated=_dated,
    texts=("[data-testid=comment]", ".richtextjson-root"),
    scores=("[id^=vote-arrows] div",),
    leveled=_level,
    deleted=("[data-testid=post-comment-header-deleted]",),
    stubs=("[id^=moreComments-] p", "[id^=continueThread-] span"),
    counts=("[data-test-id=comments-page-link-num-comments]", "[data-click-id=comments]"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a submission's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """The submission; one that links elsewhere has no text."""
    made = Opening.by(
        page,
        text=("[data-test-id=post-content] [data-click-id=text] .richtextjson-root", "[data-test-id=post-content] .md"),
        title=("[data-test-id=post-content] h1",),
        name=("[data-test-id=post-content] a[data-testid=post_author_link]", "[data-click-id=user]"),
        date=("[data-test-id=post-content] [data-testid=post_timestamp]",),
    )
    return replace(made, author=made.author.removeprefix("u/") if made.author else None)
