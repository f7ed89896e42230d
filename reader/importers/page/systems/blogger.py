"""Blogger: the threaded list of its script, and the ``dl`` of templates before it.

Threads are ``li.comment#cN`` with ``.comment-block`` and ``.comment-replies``; the classic template prints ``dt#cN``
("Name said...") with ``dd`` for text and foot. Links to a comment carry its time in milliseconds (``showComment=``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, first_found
from reader.importers.page.systems import Found

id = "blogger"
rank = 21

_ID = re.compile(r"c\d{5,}")
_SHOWN = re.compile(r"[?&]showComment=(1\d{12})")


def _dated(entry: Entry) -> tuple[str, ...]:
    """The millisecond that the link to the comment states, then what is printed."""
    found: list[str] = []
    printed: list[str] = []
    for tag in entry.found.get("dates", ()):
        match = _SHOWN.search(dom.attribute(tag, "href"))
        if match:
            found.append(match[1])
        printed.append(dom.text(tag, limit=120))
    return tuple(filter(None, (*found, *printed)))


def _badge(entry: Entry) -> dict[str, str]:
    """The blog's own author is marked by a class alone."""
    marked = "badges" in entry.found or "blog-author" in dom.words(entry.tag)
    return {"badge": "author"} if marked else {}


def _parts(tag: Tag) -> Sequence[Tag]:
    """A ``dt`` and the ``dd`` behind it up to the next one."""
    parts = [tag]
    for sibling in tag.next_siblings:
        if isinstance(sibling, Tag):
            if sibling.name == tag.name and _ID.fullmatch(dom.attribute(sibling, "id")):
                break
            if sibling.name in ("dd", "div", "p"):
                parts.append(sibling)
    return parts


THREAD = Layout(
    items=("li.comment[id^=c]", "div.comment[id^=c]", "li.comment[kind=m]"),
    keep=lambda tag: _ID.fullmatch(dom.attribute(tag, "id")) is not None,
    names=(".comment-header .user", "cite.user", ".comment-header cite", ".comment-author"),
    dates=(".datetime a", ".comment-timestamp a", ".comment-header a[href*=showComment]"),
    texts=(".comment-content", ".comment-body"),
    links=(".datetime a", ".comment-timestamp a"),
    badges=(".icon.blog-author", ".blog-author"),
    deleted=(".deleted-comment",),
    stubs=(".loadmore a", "#comments .blog-pager-older-link", ".paging-control-container a"),
    areas=("#comments", ".comments", "#comment-holder"),
    dated=_dated,
    noted=_badge,
)
CLASSIC = Layout(
    items=("#comments-block dt[id^=c]", "dt.comment-author[id^=c]", "dl dt[id^=c]"),
    keep=lambda tag: _ID.fullmatch(dom.attribute(tag, "id")) is not None,
    parts=_parts,
    names=("dt a[rel~=nofollow]", "dt"),
    dates=(".comment-timestamp a", ".comment-footer a[href*=showComment]", ".comment-timestamp"),
    texts=("dd.comment-body", "dd .comment-body", "dd.comment-content"),
    links=(".comment-timestamp a",),
    deleted=(".deleted-comment",),
    stubs=("#comments .paging-control-container a", "#comments .loadmore a"),
    areas=("#comments", ".comments"),
    dated=_dated,
    noted=_badge,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a Blogger page, in its order."""
    found = THREAD.find(page, token)
    if found is not None:
        return found
    verbs = _verbs(page)
    return first_found((replace(CLASSIC, named=lambda entry: _said(entry, verbs)),), page, token)


def _verbs(page: Page) -> tuple[str, ...]:
    """What the template puts behind a name ("said...", in the blog's language): what is left beside linked names."""
    rests: Counter[str] = Counter()
    for tag in page.index.find("#comments-block dt[id^=c]", "dt.comment-author[id^=c]"):
        link = _link(tag)
        if link is not None:
            rest = dom.text(tag, {dom.key(link)}, 60)
            if 0 < len(rest) <= 40:
                rests[rest] += 1
    return tuple(rest for rest, _ in rests.most_common(3))


def _link(tag: Tag) -> Tag | None:
    links = (inner for inner in dom.tags(tag) if inner.name == "a" and inner.has_attr("href"))
    return next((link for link in links if dom.text(link)), None)


def _said(entry: Entry, verbs: Sequence[str]) -> str:
    link = _link(entry.tag)
    if link is not None:
        return dom.text(link)
    text = dom.text(entry.tag)
    for verb in verbs:
        if text.endswith(verb):
            return text[: -len(verb)].strip()
    return re.sub(r"\s+\S+\s?(?:\.\.\.|…|:)$", "", text).strip()
