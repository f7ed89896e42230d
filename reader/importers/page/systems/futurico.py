"""The platform of d3.ru and Leprosorium: flat ``.comment`` with ``indent_N``, the time in ``data-epoch_date``."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Entry, Layout, words_after
from reader.importers.page.systems import Found

id = "futurico"
rank = 42


def _level(entry: Entry) -> int | None:
    level = words_after(entry.tag, "indent_")
    return int(level) if level.isdigit() else None


LAYOUT = Layout(
    needs=(".indent_0", ".c_body", ".c_user", "[data-epoch_date]"),
    items=(".comment",),
    keep=lambda tag: bool(words_after(tag, "indent_")),
    leveled=_level,
    names=("a.c_user", ".c_user", ".b-comment_user"),
    dates=("[data-epoch_date]", ".js-date", ".c_date"),
    dated=lambda entry: tuple(
        filter(
            None,
            (
                *(dom.attribute(tag, "data-epoch_date") for tag in entry.found.get("dates", ())),
                *(dom.text(tag, limit=121) for tag in entry.found.get("dates", ())),
            ),
        )
    ),
    texts=(".c_body", ".b-comment_body"),
    drops=(".c_footer",),
    scores=(".vote_result", ".b-rating", ".vote .rating"),
    badges=(".c_badge",),
    deleted=(".comment.deleted",),
    hidden=(".comment.shrunk",),
    areas=("#js-commentsHolder", ".b-comments", "#comments"),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a page of d3.ru, in the order of the page."""
    return LAYOUT.find(page, token)
