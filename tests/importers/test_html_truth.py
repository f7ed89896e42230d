"""Saved WordPress pages with a counted truth, read in place; rules are about form, so the bars are over all pages."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice
from reader.domain.thread import arrange
from reader.importers import html

PAGES = Path(__file__).parents[2].parent / "shared" / "realdata" / "html"
WORDPRESS = sorted(PAGES.glob("pages/wp_*.html")) + sorted(PAGES.glob("pages/wpgen_*.html"))
OTHERS = sorted(set(PAGES.glob("pages/*.html")) - set(WORDPRESS))
AUTHOR_CUT = 80
"""The truth keeps this many code points of a name."""

pytestmark = pytest.mark.skipif(not WORDPRESS, reason="../shared/realdata is not here")

Head = tuple[int, str | None]


@cache
def _read(path: Path) -> tuple[ArticleRecord, list[CommentRecord], list[Notice]]:
    with path.open("rb") as stream:
        records = list(html.read(stream, NoToken()))
    article = records[0]
    assert isinstance(article, ArticleRecord)
    return (
        article,
        [record for record in records if isinstance(record, CommentRecord)],
        [record for record in records if isinstance(record, Notice)],
    )


def _truth(path: Path) -> list[dict[str, object]]:
    with (PAGES / "truth" / f"{path.stem}.json").open(encoding="utf-8") as stream:
        comments: list[dict[str, object]] = json.load(stream)["comments"]
    return comments


def _same(found: Head, truth: Head) -> bool:
    """The truth has no author for some themes, and some names with "says" or a badge behind them, as the markup has."""
    if found[0] != truth[0]:
        return False
    if truth[1] is None:
        return True
    name = re.sub(r"\s+", " ", found[1] or "").strip()[:AUTHOR_CUT]
    wanted = re.sub(r"\s+", " ", truth[1]).strip()[:AUTHOR_CUT]
    return bool(name) and (name == wanted or (wanted.startswith(name) and len(wanted) - len(name) <= len(" schreibt:")))


def _f1(found: Sequence[Head], truth: Sequence[Head]) -> float:
    before = [0] * (len(truth) + 1)
    for head in found:
        row = [0]
        for at, wanted in enumerate(truth):
            row.append(before[at] + 1 if _same(head, wanted) else max(before[at + 1], row[-1]))
        before = row
    return 2 * before[-1] / (len(found) + len(truth))


def _score(path: Path) -> float:
    _, comments, _ = _read(path)
    depth = {placed.record.ref: placed.depth + 1 for placed in arrange(comments)[0]}
    found: list[Head] = [(depth[comment.ref], comment.author) for comment in comments]
    truth: list[Head] = [
        (int(str(row["depth"])), str(row["author"]) if row.get("author") else None) for row in _truth(path)
    ]
    return _f1(found, truth)


def test_threads_are_found_in_order_with_depth_and_author() -> None:
    scores = {path.stem: _score(path) for path in WORDPRESS}

    assert sum(scores.values()) / len(scores) >= 0.99
    assert {name: score for name, score in scores.items() if score < 0.95} == {}


@pytest.mark.parametrize("path", WORDPRESS, ids=lambda path: path.stem)
def test_times_are_those_of_the_markup_and_texts_hold_no_furniture(path: Path) -> None:
    truth = _truth(path)
    _, comments, _ = _read(path)

    assert len(comments) == len(truth)
    for comment, row in zip(comments, truth, strict=True):
        if row.get("datetime"):
            assert comment.published == row["datetime"]
        lines = [comment.body.text[block.start : block.stop] for block in comment.body.blocks]
        assert not {line.strip(" -|()").casefold() for line in lines} & {
            "reply",
            "antworten",
            "edit",
            "ответить",
            "says:",
        }
        if comment.author and lines:
            assert not re.match(rf"{re.escape(comment.author)}\s*(?:says|sagt|schreibt|пишет)\b", lines[0])


def test_nearly_every_printed_time_is_read() -> None:
    comments = [comment for path in WORDPRESS for comment in _read(path)[1] if "type" not in comment.attributes]
    relative = [comment for comment in comments if "date_printed" in comment.attributes]

    read = sum(comment.published is not None for comment in comments)
    assert read + len(relative) >= 0.99 * len(comments)
    # What is left says how long ago it was; the page does not say when it was saved.
    assert all(not re.search(r"(?:19|20)\d\d", comment.attributes["date_printed"]) for comment in relative)


def test_articles_come_without_their_comments() -> None:
    shares = []
    for path in WORDPRESS:
        article, comments, _ = _read(path)
        assert article.title
        assert len(article.body.text) > 200, path.stem
        starts = [comment.body.text[:80] for comment in comments if len(comment.body.text) >= 80]
        shares.append(sum(start in article.body.text for start in starts) / max(1, len(starts)))

    # Some comments begin by quoting the article, one page's all do; more than that would be a thread read as text.
    assert sum(shares) / len(shares) <= 0.05
    assert sum(share > 0.2 for share in shares) <= 1


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_other_systems_are_read_and_missing_comments_reported(path: Path) -> None:
    article, comments, notices = _read(path)

    assert article.title
    if article.declared_comments and not comments:
        assert "comment-count" in {notice.code for notice in notices}
