"""The Guardian until 2024: ``li.d-comment#comment-N`` with its facts in ``data-comment-`` attributes."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "guardian"
rank = 53


def _replies(entry: Entry) -> str:
    """Replies beyond the third are fetched later; those that are there stand inside."""
    return dom.attribute(entry.tag, "data-comment-parent-id")


LAYOUT = Layout(
    items=(".d-comment",),
    ids=("data-comment-id", "id"),
    id_prefixes=("comment-",),
    answered=_replies,
    names=(".d-comment__author [itemprop=givenName]", ".d-comment__author [itemprop=name]", ".d-comment__author"),
    dates=("time", ".d-comment__timestamp"),
    texts=(".d-comment__body",),
    drops=(".d-comment__footer", ".d-comment__reply-to-author"),
    scores=(".d-comment__recommend-count--old", ".d-comment__recommend-count", ".js-recommend-count"),
    badges=(".d-comment__author-label", ".d-comment__staff-badge"),
    links=("a.d-comment__timestamp", ".d-comment__timestamp a"),
    deleted=(".d-comment--blocked", ".d-comment__content--removed"),
    stubs=(".d-show-more-replies__button", ".js-show-more-replies"),
    pages=(".discussion__pagination a", ".pagination__action[href*=comments]"),
    counts=(".discussion__comment-count", ".js-discussion-comment-count", ".discussion__heading"),
    areas=("#comments", ".discussion", ".d-discussion"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of an article of the Guardian, in the order of the page."""
    return LAYOUT.find(page, token)
