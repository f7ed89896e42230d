"""GitHub: the report is the article, the comments below it are a row."""

from __future__ import annotations

from reader.domain.records import CommentState
from reader.importers.page.document import load
from reader.importers.page.systems import github
from tests.importers.systems.reading import comments_by, found_by, shape


def _box(key: str, name: str, text: str, mark: str = "") -> str:
    return (
        f"<div class='TimelineItem'><div class='timeline-comment-group {mark}' id='{key}'><div "
        "class='timeline-comment'><div "
        f"class='timeline-comment-header'><h3><a class='author'>{name}</a> commented <relative-time "
        "datetime='2021-02-03T04:05:06Z'>Feb 3"
        "</relative-time></h3><span class='timeline-comment-label'>Member</span></div><table><tr><td "
        "class='comment-body markdown-body'>"
        f"<p>{text}</p></td></tr></table></div></div></div>"
    )


PAGE = (
    "<h1 class='gh-header-title'><bdi class='js-issue-title'>The lamp is out</bdi></h1>"
    + _box("issue-1", "tern", "It is out.")
    + _box("issuecomment-2", "gull", "First.")
    + "<form><button class='ajax-pagination-btn'>12 hidden items Load more…</button></form>"
    + _box("issuecomment-3", "auk", "Second.", "minimized-comment")
)


def test_comments() -> None:
    found, comments = found_by("github", PAGE), comments_by("github", PAGE)

    assert found is not None
    assert (found.missing, found.more) == (0, True)
    assert shape(comments) == [("1", "gull", "First."), ("2", "auk", "Second.")]
    assert comments[0].published == "2021-02-03T04:05:06+00:00"
    assert comments[0].attributes["badge"] == "Member"
    assert comments[1].state is CommentState.HIDDEN


def test_the_report_is_the_article() -> None:
    opening = github.opening(load(f"<html><body>{PAGE}</body></html>".encode()))

    assert (opening.title, opening.author) == ("The lamp is out", "tern")
    assert [node.get_text() for node in opening.nodes] == ["It is out."]
