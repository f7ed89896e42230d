"""Zeit Online since 2014: ``article.comment#cid-N`` with ``.comment-meta``; the number ``#2.1`` says what it answers.

Replies stand one level below a comment of the top level, whomever they answer; the jump to "the answered comment"
is a form that names it by number.
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "zeit"
rank = 52

_NUMBER = re.compile(r"#?\s?(\d+)(?:\.(\d+))?\s*(?:—|–|-|·|$)")


def _level(entry: Entry) -> int:
    """1 for an indented one, which the number shows too."""
    words = dom.words(entry.tag)
    if any(word in words for word in ("comment--indented", "comment--is-reply")):
        return 1
    match = _NUMBER.match(entry.text("dates", 120))
    return int(bool(match and match[2]))


def _number(entry: Entry) -> int | None:
    """The number of a comment of the top level; a reply's has two parts."""
    match = _NUMBER.match(entry.text("dates", 120))
    return int(match[1]) if match and not match[2] else None


def _dated(entry: Entry) -> tuple[str, ...]:
    """What stands behind the number."""
    found: list[str] = []
    for tag in entry.found.get("dates", ()):
        found += (dom.attribute(inner, "datetime") for inner in (tag, *dom.tags(tag)))
        found.append(_NUMBER.sub("", dom.text(tag, limit=400), count=1).strip("\xa0 "))
    return tuple(filter(None, found))


LAYOUT = Layout(
    needs=(".comment-meta__name", ".comment-meta__date"),
    items=("article.comment[id^=cid-]", ".comment[id^=cid-]"),
    id_prefixes=("cid-",),
    nested=False,
    leveled=_level,
    names=(".comment-meta__name a", ".comment-meta__name"),
    dates=(".comment-meta__date",),
    dated=_dated,
    texts=(".comment__body",),
    drops=(".comment__body .moderation",),
    numbered=_number,
    scores=(".js-comment-recommendations",),
    badges=(".comment-meta__badge--editor", ".comment-meta__badge--author", ".comment-meta__badge--blocked"),
    links=("a.comment-meta__date",),
    noted=lambda entry: {"moderation": text} if (text := _moderation(entry)) else {},
    stubs=(".comment-overlay__count", ".js-load-comment-replies"),
    pages=("a.pager__button--next[href*=comments]",),
    areas=("#comments", ".comment-section"),
    headed=False,
)


def _moderation(entry: Entry) -> str:
    """The editors' remark, which may be all that is left of the text."""
    for tag in dom.tags(entry.tag):
        if "moderation" in dom.words(tag) and tag.name in ("em", "p", "span", "div"):
            return dom.text(tag, limit=200)[:200]
    return ""


def find(page: Page, token: Token) -> Found | None:
    """The comments of an article of Zeit Online, in the order of the page."""
    return LAYOUT.find(page, token)
