"""The article of real pages against the library used: no paragraph less, no more furniture and comments.

The library (trafilatura, with its default settings) reads the whole page. Of its paragraphs those count that are no
comment by the truth or the records. The pages are not part of the repository.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord
from reader.importers import html
from reader.importers.page import linked, offline
from reader.importers.page.document import decode, load

PAGES = Path(__file__).resolve().parents[2].parent / "shared" / "realdata" / "html" / "pages"
WITHOUT_ARTICLE = frozenset(
    (
        "disqus_embed_frame2018",  # comments in a frame of their own
        "hn_2015_ask",
        "hn_2015_small",
        "hn_2018_career_ladders",
        "launchpad_bug",
        "reddit_new2019_external-link",
        "reddit_new2019_title-only",
        "reddit_old2018",
        "stackexchange_german",
        "vbulletin_pocketpc",
        "youtube2011",
    )
)
"""Threads: what is no comment on them is what their system marks, or nothing."""
FURNITURE = {
    "wp_californiaglobe": 4,  # the by-line, and a box with the author's life and latest articles
    "wp_pew": 1,  # a line of topics
    "wp_waybackmachine_muffin": 1,  # a line of categories
}
"""Paragraphs of the library that a person would not call the article's."""
_LEAST = 20


@dataclass(frozen=True)
class Figures:
    """Of a page: the library's paragraphs outside the comments, those that are not among ours, and how many letters
    of comments are in ours and in the library's text."""

    page: str
    paragraphs: int
    missed: int
    ours_of_comments: int
    theirs_of_comments: int

    @property
    def recall(self) -> float:
        return 1 - self.missed / max(1, self.paragraphs)


def _stems() -> list[str]:
    return sorted(path.stem for path in PAGES.glob("*.html")) if PAGES.is_dir() else []


pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the saved pages are not here")


@cache
def _read(stem: str) -> tuple[ArticleRecord, tuple[CommentRecord, ...]]:
    records = list(html.read(io.BytesIO((PAGES / f"{stem}.html").read_bytes()), NoToken()))
    assert isinstance(records[0], ArticleRecord)
    return records[0], tuple(record for record in records if isinstance(record, CommentRecord))


def figures(stem: str) -> Figures:
    article, comments = _read(stem)
    discussion = _fold(" ".join(f"{record.author} {record.body.text}" for record in comments)) + _truth(stem)
    blocks = [_fold(article.body.text[block.start : block.stop]) for block in article.body.blocks]
    polls = [_fold(poll.question + "".join(option.text for option in poll.options)) for poll in article.polls]
    ours = "".join((_fold(article.title + (article.standfirst or "")), *blocks, *polls))
    theirs = [fold for fold in _library(stem) if len(fold) >= _LEAST]
    wanted = [fold for fold in theirs if fold not in discussion]
    return Figures(
        stem,
        len(wanted),
        sum(fold not in ours for fold in wanted),
        sum(len(fold) for fold in blocks if len(fold) >= _LEAST and fold in discussion),
        sum(len(fold) for fold in theirs if fold in discussion),
    )


def _library(stem: str) -> Iterator[str]:
    import lxml.html

    text, _ = decode((PAGES / f"{stem}.html").read_bytes())
    parser = lxml.html.HTMLParser(huge_tree=True, encoding="utf-8")
    tree = lxml.html.document_fromstring(text.encode(), parser=parser)
    found = offline.trafilatura().bare_extraction(
        tree, include_comments=False, include_tables=True, favor_recall=False, with_metadata=False
    )
    for line in (found.text or "").split("\n") if found is not None else ():
        yield _fold(line)


def _truth(stem: str) -> str:
    path = PAGES.parent / "truth" / f"{stem}.json"
    if not path.is_file():
        return ""
    rows = json.loads(path.read_text(encoding="utf-8"))["comments"]
    return _fold(" ".join(str(row.get("text") or row.get("text_start") or "") for row in rows))


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


@pytest.mark.parametrize("stem", _stems())
def test_never_worse_than_the_library(stem: str) -> None:
    found = figures(stem)

    assert found.ours_of_comments <= found.theirs_of_comments + 60, found
    if stem not in WITHOUT_ARTICLE:
        assert found.missed <= FURNITURE.get(stem, 0), f"{found}, recall {found.recall:.3f}"


@pytest.mark.parametrize("stem", _stems())
def test_title_author_and_time_are_those_of_the_pages_metadata(stem: str) -> None:
    article, _ = _read(stem)
    page = load((PAGES / f"{stem}.html").read_bytes())
    things = [
        thing
        for thing in linked.objects(page)
        if any(kind.endswith(("Article", "Posting")) for kind in linked.types(thing))
    ]
    metas = {
        str(meta.get("property") or meta.get("name")).lower(): str(meta.get("content") or "")
        for meta in reversed(page.soup.find_all("meta"))
    }
    published = next(filter(None, (linked.string(thing.get("datePublished")) for thing in things)), "")
    published = published or metas.get("article:published_time", "")

    if stem not in WITHOUT_ARTICLE:
        if published and article.published:
            assert article.published[:10] == published[:10]
        if metas.get("og:site_name"):
            assert article.site == " ".join(metas["og:site_name"].split())
        named = [name for thing in things if ":" not in (name := linked.string(thing.get("author")))]
        if any(named) and article.author is not None:
            assert _fold(article.author) in {_fold(name) for name in named}
    if page.language:
        assert article.language == page.language
    assert article.title
