"""Forum pages with a human gold standard in ../shared/realdata: nothing of them is in this file."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice, Origin, Record
from reader.importers import html
from reader.importers.page.dates import DateReader

PAGES = Path(__file__).parents[2].parent / "shared" / "realdata" / "forum"
FORUMS = sorted(PAGES.glob("*.html"))
LEAST = 0.9
START = 30
"""Letters and digits of a text that have to agree."""

pytestmark = pytest.mark.skipif(not FORUMS, reason="../shared/realdata is not here")

Gold = dict[str, dict[str, str]]


def _read(path: Path, system: str | None = None) -> list[Record]:
    with path.open("rb") as stream:
        return list(html.read(stream, NoToken(), Origin(path.name, system=system)))


def _gold(path: Path) -> list[Gold]:
    posts: list[Gold] = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text("utf-8"))["posts"]
    return posts


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _same_text(comment: CommentRecord, gold: Gold) -> bool:
    wanted = _fold(gold["post_text"]["surface_form"])[:START]
    # A picture that stands for a face is text for us (":grin:"); who made the gold left pictures out.
    return _fold(re.sub(r":\w+:", "", comment.body.text))[: len(wanted)] == wanted


def _same_user(comment: CommentRecord, gold: Gold) -> bool:
    """The gold has a name, or the address of a profile, with the name in it or a number alone."""
    wanted = gold.get("user", {}).get("surface_form", "")
    name = _fold(comment.author or "")
    return bool(name) and (name in _fold(wanted) or re.search(r"(?:[?&]u=|/)\d+(?:&|$)", wanted) is not None)


def _same_date(comment: CommentRecord, gold: Gold, times: DateReader) -> bool:
    """By the day: the gold has what is printed. Some software prints when a post was changed and says in the markup
    alone when it was posted; then what is printed is the attribute."""
    printed = gold.get("datetime", {}).get("surface_form", "")
    wanted = times.read(printed)
    if wanted is None:
        return comment.published is None
    if comment.attributes.get("edited") == printed:
        return comment.published is not None and comment.published <= wanted
    return (comment.published or "")[:10] in (wanted[:10], _day_before(wanted))


def _day_before(iso: str) -> str:
    """A page prints the day in the zone of its reader, the markup has it in UTC."""
    from datetime import date, timedelta

    return (date.fromisoformat(iso[:10]) - timedelta(days=1)).isoformat()


def _matched(comments: Sequence[CommentRecord], gold: Sequence[Gold], times: DateReader) -> int:
    """How many of the gold's posts are found in their order, with text, user and date."""
    before = [0] * (len(gold) + 1)
    for comment in comments:
        row = [0]
        for at, post in enumerate(gold):
            same = _same_text(comment, post) and _same_user(comment, post) and _same_date(comment, post, times)
            row.append(before[at] + 1 if same else max(before[at + 1], row[-1]))
        before = row
    return before[-1]


@pytest.mark.parametrize("named", [True, False], ids=["named", "found"])
@pytest.mark.parametrize("path", FORUMS, ids=lambda path: path.stem)
def test_the_posts_of_a_thread_are_found_in_order(path: Path, named: bool) -> None:
    """With the system named, as a person can, and with the system found out."""
    records = _read(path, path.stem.partition("_")[0] if named else None)
    article = records[0]
    comments = [record for record in records if isinstance(record, CommentRecord)]
    gold = _gold(path)
    assert isinstance(article, ArticleRecord)
    times = DateReader(article.language)
    times.learn(post.get("datetime", {}).get("surface_form", "") for post in gold)

    assert _matched(comments, gold, times) >= LEAST * len(gold)
    assert len(comments) == len(gold)


@pytest.mark.parametrize("path", FORUMS, ids=lambda path: path.stem)
def test_the_opening_post_is_a_comment_and_the_article_has_the_title(path: Path) -> None:
    records = _read(path)
    article = records[0]

    assert isinstance(article, ArticleRecord)
    assert article.title != "Untitled"
    assert not article.body.text
    assert "no-article" not in {record.code for record in records if isinstance(record, Notice)}
