"""Commento and Comentario: ``#commento-card-HEX``, replies in ``#commento-comment-children-HEX`` of the card."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "commento"
rank = 32

LAYOUT = Layout(
    items=("[id^=commento-comment-card-]", ".comentario-card"),
    id_prefixes=("commento-comment-card-", "comentario-"),
    names=(".commento-name", "[id^=commento-comment-name-]", ".comentario-name"),
    dates=("[id^=commento-comment-timeago-]", ".commento-timeago", ".comentario-timeago", "time"),
    texts=("[id^=commento-comment-text-]", ".commento-body", ".comentario-card-body"),
    drops=("[id^=commento-comment-children-]",),
    scores=("[id^=commento-comment-score-]", ".commento-score", ".comentario-score"),
    badges=(".commento-moderator", ".comentario-badge"),
    edited=("[id^=commento-comment-edited-]",),
    deleted=(".commento-deleted", ".comentario-deleted"),
    areas=("#commento", "comentario-comments", "#comentario"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Commento, in the order of the page."""
    return LAYOUT.find(page, token)
