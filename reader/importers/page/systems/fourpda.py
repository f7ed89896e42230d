"""4PDA: ``ul.comment-list.level-N``, each item with ``#comment-N`` and the list of its replies."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "fourpda"
rank = 43

LAYOUT = Layout(
    needs=("ul.comment-list.level-0",),
    items=("ul.comment-list li",),
    keep=lambda tag: tag.parent is not None and "comment-list" in dom.words(tag.parent),
    ref=lambda entry: _number(entry),
    names=("a.nickname", ".nickname"),
    dates=(".h-meta",),
    texts=("p.content", ".content"),
    drops=(".h-meta",),
    scores=(".karma .num", ".num"),
    deleted=(".deleted",),
    counts=("#comments h2",),
    areas=("#comments", ".comment-box"),
    headed=False,
)


def _number(entry: Entry) -> str:
    """The number stands on an element in the item."""
    own = (dom.attribute(tag, "id") for tag in dom.tags(entry.tag, entry.nested))
    return next((name.removeprefix("comment-") for name in own if name.startswith("comment-")), "")


def find(page: Page, token: Token) -> Found | None:
    """The comments of a page of 4PDA, in the order of the page."""
    return LAYOUT.find(page, token)
