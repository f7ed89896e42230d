"""LiveJournal: the styles with ``.b-leaf``, the newer ``mdspost``, and S2 layouts with ``.comment-wrap``.

A level is the number of ``.b-tree-twig-N``, or an indent: a margin of so many pixels, in old styles a spacer picture
of that width. Deleted, screened and frozen comments keep their place with a line that says so. ``#tN`` is the thread.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, first_found, words_after
from reader.importers.page.systems import Found

id = "livejournal"
rank = 27

_PIXELS = re.compile(
    r"(?:margin-left|padding-left|margin|padding)\s*:\s*(?:\d+(?:px)?\s+\d+(?:px)?\s+\d+(?:px)?\s+)?(\d+)\s*(?:px|%)?"
)
_THREAD = re.compile(r"(?:t|ljcmt|comment-)(\d+)")
_TALK = re.compile(r"[?&]thread=(\d+)")


def _level(entry: Entry) -> int | None:
    """The level in a class, else the indent of the comment or of what holds it alone."""
    tags = [entry.tag, *islice(entry.tag.parents, 3)]
    for tag in tags:
        for prefix in ("b-tree-twig-", "mdspost-thread-level-", "depth-", "comment-depth-"):
            level = words_after(tag, prefix)
            if level.isdigit():
                return int(level)
    for name in ("data-level", "data-depth"):
        if dom.attribute(entry.tag, name).isdigit():
            return int(dom.attribute(entry.tag, name))
    for tag in tags[:2]:
        match = _PIXELS.search(dom.attribute(tag, "style"))
        if match:
            return int(match[1])
    before = entry.tag.find_previous("img") if entry.tag.name in ("td", "table") else None
    if before is not None and "spacer" in dom.attribute(before, "src") and dom.attribute(before, "width").isdigit():
        return int(dom.attribute(before, "width"))
    return None


def _ref(entry: Entry) -> str:
    match = _THREAD.fullmatch(dom.attribute(entry.tag, "id"))
    return match[1] if match else dom.attribute(entry.tag, "data-talkid")


def _named(entry: Entry) -> str:
    """The journal's name as shown; userhead and title beside it are pictures."""
    for tag in entry.found.get("names", ()):
        name = dom.text(tag, limit=100)
        if name:
            return name
    return dom.attribute(entry.tag, "data-displayname") or dom.attribute(entry.tag, "data-username")


_COMMON = Layout(
    items=(),
    texts=(),
    ref=_ref,
    leveled=_level,
    named=_named,
    deleted=(".b-leaf-deleted", ".b-leaf-spammed", ".mdspost-comment--deleted", ".comment-deleted", ".deleted"),
    hidden=(".b-leaf-screened", ".b-leaf-suspended", ".mdspost-comment--screened", ".comment-screened", ".screened"),
    areas=("#comments", ".b-grove", ".mdspost-comments", ".comments", "#Comments"),
    pages=(".b-pager-next a[href*=page]",),
    counts=(".js-amount", ".mdspost-comments-controls__count", ".b-xylem-cell-amount"),
    headed=False,
)
LEAVES = replace(
    _COMMON,
    items=(".b-leaf",),
    names=(
        ".b-leaf-username-name .i-ljuser-username",
        ".b-leaf-username .ljuser a[href*=livejournal]",
        ".b-leaf-username-name",
        ".b-leaf-username",
    ),
    dates=(".b-leaf-createdtime", ".b-leaf-shorttime", ".b-leaf-meta time"),
    edited=(".b-leaf-edittime",),
    titles=(".b-leaf-subject",),
    texts=(".b-leaf-article",),
    links=("a.b-leaf-permalink", ".b-leaf-actions-permalink a"),
    answers=(".b-leaf-actions-parent a",),
    stubs=(".b-leaf-seemore-expand a", ".b-leaf-seemore a"),
    dated=lambda entry: _dated(entry),
)
POSTS = replace(
    _COMMON,
    items=(".mdspost-comment", ".mdspost-thread"),
    keep=lambda tag: "mdspost-comment" in dom.words(tag) or tag.has_attr("data-talkid"),
    names=(
        ".mdspost-comment-author .i-ljuser-username",
        ".mdspost-comment__author .i-ljuser-username",
        ".i-ljuser-username",
        ".mdspost-comment-author",
        ".mdspost-comment__author",
    ),
    dates=(".mdspost-comment-time--ctime", ".mdspost-comment-time", ".mdspost-comment__time", "time"),
    titles=(".mdspost-comment__subject", ".mdspost-comment-subject"),
    texts=(".mdspost-comment__body", ".mdspost-comment__text"),
    edited=(".mdspost-comment-time--etime",),
    stubs=(".mdspost-comment-actions__item--expandchilds a", ".mdspost-comment__more a"),
)
WRAPS = replace(
    _COMMON,
    needs=(".ljuser", ".lj-user", ".i-ljuser"),
    items=(".comment-wrap", "div[id^=ljcmt]", ".ljcmt_full", "table[id^=ljcmt]"),
    keep=lambda tag: not any("comment-wrap" in dom.words(parent) for parent in islice(tag.parents, 3)),
    names=(
        ".comment-poster .ljuser",
        ".comment-author .ljuser",
        ".poster .ljuser",
        ".comment-head .ljuser",
        ".ljuser",
        ".comment-author",
    ),
    dates=(
        ".comment-date",
        ".comment-datetime",
        ".datetime",
        "abbr.datetime",
        "abbr[title]",
        ".comment-permalink",
        ".date",
    ),
    titles=(".comment-subject", ".comment-title", ".subject"),
    texts=(".comment-body", ".comment-text", ".comment-content", ".body"),
    links=("a.comment-permalink",),
    answers=(".comment-parent a",),
    headed=True,
)


def _dated(entry: Entry) -> tuple[str, ...]:
    """What is printed; the zone of ``data-updated-ts`` is known, but it is the time of the last change."""
    printed = (dom.text(tag, limit=120) for tag in entry.found.get("dates", ()))
    stamp = dom.attribute(entry.tag, "data-updated-ts") if "edited" not in entry.found else ""
    return tuple(filter(None, (stamp, *printed)))


def find(page: Page, token: Token) -> Found | None:
    """The comments of a LiveJournal entry, in the order of the page."""
    return first_found((LEAVES, POSTS, WRAPS), page, token)
