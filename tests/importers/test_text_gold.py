"""The text importer against what careful readers found in real pages: the gold files, and trees counted from markup.

The texts are read in place, beside the project, and nothing of them is kept here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Notice
from reader.domain.text import BlockKind, Body
from reader.domain.thread import Placed, arrange
from reader.importers import text as importer

SHARED = Path(__file__).parents[2].parent / "shared"
RENDERED = SHARED / "realdata" / "text" / "resiliparse_full"
TRUTH = SHARED / "realdata" / "html" / "truth"
TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.PREFORMATTED)
GOLD = sorted((SHARED / "gold").glob("[0-9]*.json"))
NAMES = sorted(path.stem for path in RENDERED.glob("wp*.txt") if (TRUTH / f"{path.stem}.json").exists())

pytestmark = pytest.mark.skipif(not GOLD, reason="../shared with the gold files is not beside the project")

NAMES_WITH_MORE = {
    "wp_dataworld_ru": "the truth's names hold the word for 'writes'",
    "wp_lady50plus": "the truth's names hold the word for 'author'",
}


@dataclass(frozen=True)
class Page:
    article: ArticleRecord
    comments: Sequence[Placed]
    notices: Sequence[Notice]


@dataclass
class Score:
    """Counts over several pages, for one F1."""

    hits: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: Iterable[str], wanted: Iterable[str]) -> None:
        one, other = Counter(found), Counter(wanted)
        self.hits += sum((one & other).values())
        self.found += sum(one.values())
        self.wanted += sum(other.values())

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.found + self.wanted) if self.found + self.wanted else 1.0


def load(path: Path) -> Page:
    with path.open("rb") as stream:
        records = list(importer.read(stream, NoToken()))
    (article,) = [record for record in records if isinstance(record, ArticleRecord)]
    placed, _ = arrange([record for record in records if isinstance(record, CommentRecord)])
    return Page(article, placed, [record for record in records if isinstance(record, Notice)])


def blocks(body: Body, *kinds: BlockKind) -> list[str]:
    return [body.text[block.start : block.stop] for block in body.blocks if not kinds or block.kind in kinds]


def gold(path: Path) -> tuple[Any, Page]:
    expected = json.loads(path.read_text(encoding="utf-8"))
    return expected, load(SHARED / "seeds" / expected["file"])


def order_f1(found: Sequence[tuple[int, str]], wanted: Sequence[tuple[int, str]]) -> float:
    """F1 over (depth, author) in order: what both sequences share by longest matching blocks."""
    matcher = SequenceMatcher(None, found, wanted, autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks())
    return 2 * shared / (len(found) + len(wanted)) if found or wanted else 1.0


def tree_f1(name: str) -> float:
    """F1 of a page's tree. Where the truth has no author (pingbacks, mostly), any author will do at that place."""
    truth = json.loads((TRUTH / f"{name}.json").read_text(encoding="utf-8"))["comments"]
    wanted = [(one["depth"] - 1, " ".join((one.get("author") or "").split())) for one in truth]
    found = [(one.depth, one.record.author or "") for one in load(RENDERED / f"{name}.txt").comments]
    if name in NAMES_WITH_MORE:
        found = [(depth, _longer(author, wanted, depth)) for depth, author in found]
    if len(found) == len(wanted):
        found = [(depth, author if at[1] else "") for (depth, author), at in zip(found, wanted, strict=True)]
    return order_f1(found, wanted)


def _longer(author: str, wanted: Sequence[tuple[int, str]], depth: int) -> str:
    return next((name for level, name in wanted if level == depth and name.startswith(author)), author)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_parts_are_exact(path: Path) -> None:
    expected, page = gold(path)
    article = page.article
    assert article.title == expected["title"]
    assert article.standfirst == expected["standfirst"]
    assert article.site == expected["site"]
    assert article.published == expected["published"]
    assert article.declared_comments == expected["declared_responses"]
    assert [
        {
            "question": poll.question,
            "options": [{"text": one.text, "percent": one.percent, "votes": one.votes} for one in poll.options],
            "total_voters": poll.total_voters,
        }
        for poll in article.polls
    ] == expected["polls"]
    assert blocks(article.body, *TEXT_KINDS) == expected["body_paragraphs"]
    assert not set(blocks(article.body)) & set(expected["boilerplate"])
    assert not page.notices


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_comments_are_exact(path: Path) -> None:
    expected, page = gold(path)
    found = [
        (one.path, one.record.number, one.depth, one.record.author, one.record.published, blocks(one.record.body))
        for one in page.comments
    ]
    fields = ("path", "number", "depth", "author", "published", "paragraphs")
    assert found == [tuple(one[name] for name in fields) for one in expected["comments"]]


def test_headings_and_captions() -> None:
    headings, captions = Score(), Score()
    for path in GOLD:
        expected, page = gold(path)
        headings.add(blocks(page.article.body, BlockKind.HEADING), expected["headings"])
        captions.add(blocks(page.article.body, BlockKind.CAPTION), expected["captions"])
    assert headings.f1 >= 0.85
    assert captions.f1 >= 0.75


@pytest.mark.parametrize("name", NAMES)
def test_the_tree_of_a_real_page(name: str) -> None:
    assert tree_f1(name) >= 0.95


def test_trees_on_the_whole() -> None:
    if not NAMES:
        pytest.skip("../shared/realdata is not here")
    assert sum(map(tree_f1, NAMES)) / len(NAMES) >= 0.98


@pytest.mark.parametrize("name", NAMES)
def test_dates_of_real_pages(name: str) -> None:
    truth = json.loads((TRUTH / f"{name}.json").read_text(encoding="utf-8"))["comments"]
    found = load(RENDERED / f"{name}.txt").comments
    if len(found) != len(truth):
        pytest.skip("not all of this page's comments are found; the tree's test has it")
    for one, true in zip(found, truth, strict=True):
        published = one.record.published
        if true.get("datetime") and published:
            assert true["datetime"].startswith(published)
