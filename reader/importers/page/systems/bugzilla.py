"""Bugzilla: ``.bz_comment#cN`` in a row, and the ``.change-set`` of Mozilla's own; number 0 is the report."""

from __future__ import annotations

from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found, Opening

id = "bugzilla"
rank = 25


def _is_comment(tag: Tag) -> bool:
    """Everything but the report, and changes without a comment."""
    if dom.attribute(tag, "id") == "c0" or "bz_first_comment" in dom.words(tag):
        return False
    return tag.find(class_=["bz_comment_text", "comment-text"]) is not None


LAYOUT = Layout(
    items=(".bz_comment", ".change-set"),
    needs=(".bz_comment_text", ".change-set .comment-text"),
    keep=_is_comment,
    names=(".bz_comment_user .fn", ".bz_comment_user", ".change-author .fn", ".change-author"),
    dates=(".bz_comment_time", ".change-time .rel-time[title]", ".change-time .rel-time", ".change-time"),
    texts=(".bz_comment_text", ".comment-text"),
    numbers=(".bz_comment_number", ".change-name .comment-link", ".change-name"),
    hidden=(".bz_comment.bz_private",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a bug's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """The report."""
    return Opening.by(
        page,
        text=("#c0 .bz_comment_text", ".bz_first_comment .bz_comment_text", "#c0 .comment-text"),
        title=("#short_desc_nonedit_display", "#field-value-short_desc"),
        name=("#c0 .fn", ".bz_first_comment .fn"),
        date=("#c0 .bz_comment_time", "#c0 .rel-time"),
    )
