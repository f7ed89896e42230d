"""Slashdot (since 2006): ``li#tree_N.comment`` within each other; a comment has a title of its own and a moderation.

The score comes with its reason ("Score:5, Insightful"); quotes are ``div.quote``. What is folded away stands on the
page as ``.oneline`` or ``.hidden`` with its text, so it is read as any other.
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "slashdot"
rank = 20


def _author(entry: Entry) -> str:
    """ "by NAME", with the account's number in brackets where there is one."""
    said = entry.text("names", 200)
    return re.sub(r"\s*\(\s*\d+\s*\).*$", "", re.sub(r"^by\s+", "", said))


def _noted(entry: Entry) -> dict[str, str]:
    match = re.search(r",\s*([A-Z]\w+)", entry.text("scores", 60))
    return {"moderation": match[1] if match else ""}


LAYOUT = Layout(
    items=("li[id^=tree_]", "li.comment[id]"),
    needs=("[id^=comment_body_]",),
    id_prefixes=("tree_",),
    names=(".details .by a", ".details .by", ".details"),
    named=_author,
    dates=(".details .otherdetails", ".otherdetails"),
    titles=(".title h4 a",),
    texts=("[id^=comment_body_]",),
    scores=(".title .score", ".score"),
    noted=_noted,
    drops=(".sig", ".commentsub"),
    areas=("ul#commentlisting",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a story's page."""
    return LAYOUT.find(page, token)
