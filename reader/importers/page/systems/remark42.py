"""Remark42: its frame has ``article.comment`` and, beside it, ``.thread`` for each thread of replies."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "remark42"
rank = 31

LAYOUT = Layout(
    needs=("[id^=remark42__comment-]", ".thread__comment", ".root__threads", ".comment__username"),
    items=("article.comment", ".comment[id^=remark42__comment-]"),
    id_prefixes=("remark42__comment-",),
    nested=False,
    levels=(".thread",),
    names=(".comment__username",),
    dates=(".comment__time",),
    texts=(".comment__text", ".raw-content"),
    scores=(".comment__score-value", ".comment__vote-score", ".comment__score"),
    badges=(".comment__verification", ".comment__admin"),
    edited=(".comment__edited",),
    answers=("a.comment__link-to-parent",),
    deleted=(".comment_deleted", ".comment_type-deleted", ".comment.comment_status_deleted"),
    stubs=(".root__show-more", ".thread__show-more"),
    areas=("#remark42", ".root"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Remark42, in the order of the page."""
    return LAYOUT.find(page, token)
