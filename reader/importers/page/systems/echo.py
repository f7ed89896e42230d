"""JS-Kit and its successor Echo: ``.js-singleComment`` and ``.echo-item-content``, levels in class names."""

from __future__ import annotations

from itertools import islice

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, first_found, words_after
from reader.importers.page.systems import Found

id = "echo"
rank = 37

JS_KIT = Layout(
    items=(".js-singleComment",),
    names=(".js-singleCommentName", ".js-singleCommentAuthor"),
    dates=(".js-singleCommentDate", ".js-singleCommentTime"),
    texts=(".js-singleCommentText", ".js-singleCommentBody"),
    scores=(".js-singleCommentKarma", ".js-singleCommentRating"),
    leveled=lambda entry: int(level) if (level := words_after(entry.tag, "js-singlecommentdepth")).isdigit() else None,
    areas=(".js-kit-comments", ".js-commentsArray", ".js-comments"),
)
ECHO = Layout(
    items=(".echo-item-content",),
    names=(".echo-item-authorName", ".echo-streamserver-controls-stream-item-authorName"),
    dates=(".echo-item-date", ".echo-streamserver-controls-stream-item-date"),
    texts=(".echo-item-text", ".echo-item-body", ".echo-streamserver-controls-stream-item-text"),
    leveled=lambda entry: _level(entry),
    levels=(".echo-item-children",),
    likes=(".echo-item-likes-count",),
    stubs=(".echo-stream-more", ".echo-item-expandChildren"),
    counts=(".echo-counter",),
    areas=(".echo-stream-container", ".echo-stream", ".echo-stream-body"),
    headed=False,
)


def _level(entry: Entry) -> int:
    """How deep the item is: by its own class, else by the lists of replies around it."""
    for tag in (entry.tag, *islice(entry.tag.parents, 2)):
        level = words_after(tag, "echo-item-depth-")
        if level.isdigit():
            return int(level)
    return entry.around


def find(page: Page, token: Token) -> Found | None:
    """The comments of Echo, in the order of the page."""
    return first_found((JS_KIT, ECHO), page, token)
