"""Movable Type and TypePad: ``.comment#comment-N`` with hAtom words, and the templates before it.

Version 4 and later name the parent in the by-line ("replied to comment from"), version 3 says "Posted by: Name at
date" below the text (``.comments-post``, ``.comment-footer``). Its reply script is called with id and name.
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, first_found
from reader.importers.page.systems import Found

id = "movabletype"
rank = 24

_REPLY = re.compile(r"mtReplyCommentOnClick\(\s*['\"]?([\w-]+)['\"]?\s*,\s*(['\"])((?:\\.|(?!\2).)*)\2")
_POSTED = re.compile(r"^(?:posted|written|comment(?:ed)?)\s+by:?\s*(.+?)\s*(?:\||\bat\b|\bon\b|,|$)", re.IGNORECASE)
_ANSWERS = re.compile(r"\s+replied to (?:a )?comment from\b.*", re.IGNORECASE)
_BAR = re.compile(r"\s+[|•·]\s+")
_SIGNS = (
    "meta[name=generator][content*=Movable]",
    "meta[name=generator][content*=TypePad]",
    "meta[name=generator][content*=typepad]",
    "[onclick*=mtReplyCommentOnClick]",
    "a[href*=mt-cp.cgi]",
    "form[action*=mt-comments]",
    "form[action*=typepad]",
    "body.mt-*",
    "body.layout-two-column-*",
    "link[href*=typepad]",
    "#comments-open",
    ".comments-open",
    "link[href*=mt-site.js]",
    "script[src*=mt.js]",
)


def _named(entry: Entry) -> str:
    """The name that the reply script is called with, the by-line's, or the one behind "Posted by"."""
    for tag in entry.found.get("links", ()):
        match = _REPLY.search(dom.attribute(tag, "onclick"))
        if match and match[3]:
            return dom.collapse(re.sub(r"\\(.)", r"\1", match[3]))
    for tag in entry.found.get("names", ()):
        text = dom.text(tag, limit=200)
        match = _POSTED.match(text)
        if match:
            return match[1]
        name = _BAR.split(_ANSWERS.sub("", text))[0].strip()
        if name and len(name) <= 100:
            return name
    return ""


ASSETS = Layout(
    needs=_SIGNS,
    items=(".comment[id^=comment-]", ".commentnew[id^=comment-]", "div[id^=comment-]"),
    keep=lambda tag: re.fullmatch(r"comment-(?:\d+|6a[0-9a-z]+)", dom.attribute(tag, "id")) is not None,
    id_prefixes=("comment-",),
    names=(
        ".byline .author",
        ".vcard.author",
        ".comment-author",
        ".comment-footer .author",
        ".comment-footer-author",
        ".comment-footer a[rel~=nofollow]",
        ".comment-footer",
        ".commentheader",
        ".comment-header",
    ),
    dates=(
        "abbr.published",
        "abbr[title]",
        "time",
        ".comment-date",
        ".comment-footer",
        ".byline",
        ".commentheader",
        ".comment-header",
    ),
    texts=(".comment-content", ".comment-body", ".commentcontent", ".comment-text"),
    drops=(".comment-footer", ".comments-post"),
    numbers=(".commentheader a[href*=#comment-]", ".comment-number"),
    answers=(".byline a[href*=#comment-]", ".comment-parent a"),
    links=("[onclick*=mtReplyCommentOnClick]",),
    areas=("#comments", ".comments", "#comments-content"),
    pages=("#comments .pager-next", ".comments-next a"),
    named=_named,
)
BEFORE = Layout(
    needs=_SIGNS,
    items=(".comments-body", ".comment[id^=c]", ".comment-body"),
    keep=lambda tag: any(
        word in ("comments-post", "comment-footer", "posted") for inner in dom.tags(tag) for word in dom.words(inner)
    ),
    names=(".comments-post", ".comment-footer", ".posted"),
    dates=(".comments-post", ".comment-footer", ".posted"),
    texts=(".comment-content", "div[id^=comment-body]", ".comments-body", ".comment-body", ".comment"),
    drops=(".comments-post", ".comment-footer", ".posted"),
    areas=("#comments", ".comments"),
    named=_named,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a page of Movable Type or TypePad, in its order."""
    return first_found((ASSETS, BEFORE), page, token)
