"""GitHub: issues and pull requests as its servers printed them: the report, then ``.timeline-comment`` in a row."""

from __future__ import annotations

import re
from dataclasses import replace

from bs4.element import Tag

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found, Opening

id = "github"
rank = 25

_COMMENT = re.compile(r"(?:issuecomment|pullrequestreview|discussion_r|discussioncomment)-?\d+")


def _is_comment(tag: Tag) -> bool:
    """The report itself is made up as a comment too; its id begins with "issue-"."""
    return _COMMENT.fullmatch(dom.attribute(tag, "id")) is not None


LAYOUT = Layout(
    items=("[id^=issuecomment-]", "[id^=pullrequestreview-]", "[id^=discussion_r]", "[id^=discussioncomment-]"),
    needs=(".timeline-comment .comment-body", ".review-comment .comment-body"),
    keep=_is_comment,
    names=(".timeline-comment-header .author", ".author"),
    dates=("relative-time[datetime]", "time-ago[datetime]", "time[datetime]"),
    texts=(".comment-body",),
    badges=(".timeline-comment-label",),
    hidden=(".minimized-comment",),
    stubs=(".ajax-pagination-btn",),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of a page of an issue; what its button would load are events as well, so it counts no comments."""
    found = LAYOUT.find(page, token)
    if found is None:
        return None
    return replace(found, more=found.more or found.missing > 0, missing=0, counted=False)


def opening(page: Page) -> Opening:
    """The report."""
    return Opening.by(
        page,
        text=("[id^=issue-] .comment-body", "[id^=pullrequest-] .comment-body", ".timeline-comment .comment-body"),
        title=(".js-issue-title", ".gh-header-title"),
        name=(".gh-header-meta .author", "[id^=issue-] .author"),
        date=(".gh-header-meta relative-time", "[id^=issue-] relative-time"),
    )
