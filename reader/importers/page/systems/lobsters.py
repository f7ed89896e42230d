"""Lobsters and its sisters: ``li.comments_subtree`` with a ``div.comment#c_KEY``, the replies in a list inside it."""

from __future__ import annotations

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "lobsters"
rank = 20


def _comment(tag: Tag) -> Tag | None:
    """The comment in a list item; that of the form has no key."""
    for child in tag.find_all("div", recursive=False):
        if "comment" in dom.words(child) and (child.has_attr("data-shortid") or child.has_attr("id")):
            return child
    return None


def _ref(entry: Entry) -> str:
    comment = _comment(entry.tag)
    return (dom.attribute(comment, "id") or dom.attribute(comment, "data-shortid")) if comment is not None else ""


LAYOUT = Layout(
    items=("li.comments_subtree", "ol.comments li"),
    needs=(".comments .comment_text",),
    keep=lambda tag: _comment(tag) is not None,
    ref=_ref,
    names=(".byline a.u-author", ".byline a[href^=/u/]", ".byline a[href^=/~]", ".byline a[href*=/u/]"),
    dates=(".byline time[datetime]", ".byline span[title]"),
    texts=(".comment_text",),
    scores=(".voters .upvoter", ".voters .score", ".score"),
    badges=(".byline .hat",),
    hidden=("div.comment.bad",),
    areas=("ol.comments.comments1",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a story's page."""
    return LAYOUT.find(page, token)


def opening(page: Page) -> Opening:
    """The story; one that links elsewhere has no text."""
    return Opening.by(
        page,
        text=(".story_content .story_text", ".story_text"),
        title=(".story .u-url", ".story .link a"),
        name=(".story .byline a.u-author", ".story .byline a[href^=/u/]", ".story .byline a[href^=/~]"),
        date=(".story .byline time[datetime]", ".story .byline span[title]"),
    )
