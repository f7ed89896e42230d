"""Launchpad: ``div.boardComment`` in a row; those without a text note what was changed on the bug."""

from __future__ import annotations

import re

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout
from reader.importers.page.systems import Found, Opening

id = "launchpad"
rank = 25


def _author(entry: Entry) -> str:
    """The name shown, without the account's behind it."""
    return re.sub(r"\s+\([\w.+-]+\)$", "", entry.text("names", 200))


LAYOUT = Layout(
    items=("div.boardcomment",),
    needs=(".boardcomment .comment-text",),
    keep=lambda tag: tag.find(class_="comment-text") is not None,
    names=(".boardcommentdetails a.person", ".boardcommentdetails a.team", ".boardcommentdetails a[href*=/~]"),
    named=_author,
    dates=(".boardcommentdetails time",),
    texts=(".comment-text",),
    numbers=(".bug-comment-index",),
    hidden=(".adminhiddencomment", ".userhiddencomment"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a bug's or a question's page."""
    return LAYOUT.find(page, token)


def opening(page: Page) -> Opening:
    """The report."""
    return Opening.by(
        page,
        text=("#edit-description .yui3-editable_text-text", "#edit-description", ".report"),
        title=("#edit-title .yui3-editable_text-text", "#edit-title", "h1"),
        name=("#registration a.person", "#registration a"),
        date=("#registration span[title]", "#registration time"),
    )
