"""SPIP: the forum below an article, ``li.forum-fil`` around ``.forum-message``, replies in a list inside.

Its head (``.forum-chapo``) and text (``.forum-texte``) are those of the squelettes-dist and of the plugin comments,
which adds hCard names. A message without a title of its own takes the article's, which is not repeated here.
"""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found

id = "spip"
rank = 22

LAYOUT = Layout(
    items=("li.forum-fil", "li.comment-fil"),
    ref=lambda entry: _number(entry),
    names=(
        ".forum-chapo .fn",
        ".comment-meta .fn",
        ".forum-chapo .spip_out",
        "[class^=forum-qui]",
        ".forum-chapo [rel~=author]",
    ),
    dates=(".forum-chapo abbr", ".comment-meta abbr", ".forum-chapo time", ".forum-date", ".forum-chapo small"),
    texts=(".forum-texte", ".comment-texte", ".comment-content", ".forum-message .texte"),
    drops=(".forum-repondre-message", ".repondre"),
    areas=("#comments", "#forum", ".comments", "ul.forum"),
    deleted=(".forum-off", ".forum-poubelle"),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of SPIP, in the order of the page."""
    return LAYOUT.find(page, token)


def _number(entry: Entry) -> str:
    """The message's number: SPIP puts it on the item, on an anchor, or on the classes of its editor (crayons)."""
    for tag in (entry.tag, *entry.found.get("texts", ()), *entry.texts, *entry.found.get("names", ())):
        for name in (dom.attribute(tag, "id"), *dom.words(tag)):
            match = re.fullmatch(r"(?:forum|message|comment|forum-\w+)-?(\d+)", name)
            if match:
                return match[1]
    return ""
