"""Scientific American, its own comments of 2009 to 2012: a list of ``dl``, number, name and time in the ``dt``.

It prints all comments at one level; a reply says in the ``dt`` to whom, with a link to what it answers.
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "sciam"
rank = 55


def _named(entry: Entry) -> str:
    """What stands between the number and the time, which its markup does not part, without "in reply to"."""
    others = {dom.key(tag) for role in ("dates", "drops") for tag in entry.found.get(role, ())}
    head = entry.first("names")
    return re.sub(r"^\d+\.\s*", "", dom.text(head, others, 200)).strip() if head is not None else ""


LAYOUT = Layout(
    items=("#commentList li.comment",),
    named=_named,
    names=("dt",),
    numbers=("dt",),
    dates=(".datestamp",),
    texts=("dd.commentBody", ".commentBody"),
    answers=(".in-reply-to a",),
    drops=(".commentTools", ".in-reply-to"),
    counts=("#commentsTitle",),
    pages=("#comments .nextBatch",),
    areas=("#comments",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of an article of Scientific American, in the order of the page."""
    return LAYOUT.find(page, token)
