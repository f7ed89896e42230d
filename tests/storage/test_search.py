"""What a person types to search and to filter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app.project import Project
from reader.app.view import View
from reader.domain.filters import Filter
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import plain
from reader.storage.matches import expression
from tests.conftest import MakeProject
from tests.samples import ARABIC, TRICKY

TEXTS = (
    "The cafe\u0301s of Zoe\u0308 are snake_case, isn't it?",
    "हिन्दी भाषा और काम",
    "漢字テスト です",
    f"{TRICKY}",
    "NEAR OR AND NOT a*b (c) d:e ^f {g} -h +i",
    "U.S. policy, well-known; $100",
)


@pytest.fixture
def view(make_project: MakeProject) -> View:
    comments = [CommentRecord(str(number), plain(text)) for number, text in enumerate(TEXTS)]
    return make_project(iter([ArticleRecord("A", plain("nothing")), *comments])).view


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cafés", 1),
        ("cafe\u0301s", 1),
        ("CAFES zoë", 1),
        ("zoe\u0308", 2),
        ("cafe\u0301", 1),
        ("cafe\u0301 ", 0),
        ("snake_case", 1),
        ("snake _ case", 1),
        ("isn't", 1),
        ("isn’t", 1),
        ("हिन्दी", 1),
        ("काम", 1),
        ("漢字", 1),
        (ARABIC, 1),
        ("near or and not", 1),
        ("a*b", 1),
        ("d:e", 1),
        ("-h", 1),
        ("well-known", 1),
        ("“well known”", 1),
        ("„known well“", 0),
        ('"known policy"', 0),
        ("u.s.", 1),
        ("$100", 1),
        ("...", 0),
        ("😀", 0),
        ("\x00", 0),
        ("policy\x00 known", 1),
        ("\ud800", 0),
        (" ", 0),
        ("", 0),
        ('"', 0),
        ("isn't " * 20_000, 1),
    ],
)
def test_words_as_they_are_typed(view: View, words: str, found: int) -> None:
    assert (view.count_matches(words), len(view.search(words))) == (found, found)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=30))
def test_an_expression_holds_only_quoted_words(words: str) -> None:
    import sqlite3

    wanted = expression(words)
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE VIRTUAL TABLE f USING fts5(t)")
    if wanted:
        conn.execute("SELECT * FROM f WHERE f MATCH ?", (wanted,)).fetchall()
    conn.close()


def test_search_goes_on_after_narrowing_on_the_same_view(view: View) -> None:
    assert view.narrow(Filter(words="policy")) == 1
    assert view.count_matches("cafés") == 1
    assert view.narrow(Filter(words="nowhere")) == 0
    assert view.articles() == []
    assert view.narrow(Filter()) is None
    assert len(view.articles()) == 1


@pytest.fixture
def dated(make_project: MakeProject) -> Project:
    days = ("2017", "2018-02-28", "2018-03", "2018-03-20T10:00", "2018-04-01T00:00+02:00", "2018", None)
    return make_project(
        iter(
            [
                ArticleRecord("A", plain("x")),
                *(CommentRecord(str(n), plain("x"), published=day, author="Öznur") for n, day in enumerate(days)),
            ]
        )
    )


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2018-03-01", "2018-03-31", ["2018-03", "2018-03-20T10:00", "2018"]),
        ("2018-03-21", "", ["2018-03", "2018-04-01T00:00+02:00", "2018"]),
        ("2018-03", "2018-03", ["2018-03", "2018-03-20T10:00", "2018"]),
        ("", "2018", ["2017", "2018-02-28", "2018-03", "2018-03-20T10:00", "2018-04-01T00:00+02:00", "2018"]),
        ("2019", "", []),
    ],
)
def test_dates_are_compared_as_far_as_they_are_known(
    dated: Project, since: str, until: str, expected: list[str]
) -> None:
    view = dated.view
    view.narrow(Filter(since=since, until=until))
    assert [row.published for row in view.rows(view.matched())] == expected


@pytest.mark.parametrize("name", ["Öznur", "öznur", "O\u0308ZNUR"])
def test_an_author_in_any_letters(dated: Project, name: str) -> None:
    assert dated.view.narrow(Filter(author=name)) == 7


def test_what_holds_matches_is_known_without_reading_it(make_project: MakeProject) -> None:
    # Given threads in which the word stands at the top, at the bottom, only in the article, or nowhere
    def thread(title: str, *texts: tuple[str, str | None]) -> list[ArticleRecord | CommentRecord]:
        comments = [
            CommentRecord(f"{title}{number}", plain(text), None if above is None else f"{title}{above}")
            for number, (text, above) in enumerate(texts)
        ]
        return [ArticleRecord(title, plain("harbour" if title == "C" else "nothing")), *comments]

    records = [
        *thread("A", ("harbour", None), ("quiet", "0"), ("quiet", "1")),
        *thread("B", ("quiet", None), ("quiet", "0"), ("a harbour", "1"), ("quiet", "0")),
        *thread("C", ("quiet", None)),
        *thread("D", ("quiet", None), ("quiet", "0")),
    ]
    view = make_project(iter(records)).view
    articles = [row.id for row in view.articles()]
    everything = [item for article in articles for item in view.branch(article)]

    # When the library is narrowed
    assert view.narrow(Filter(words="harbour")) == 3

    # Then the short questions answer as the rows themselves would
    assert {item for item in everything if view.matched_below(item)} == {
        item for item in everything if view.children(item, -1, 1)
    }
    assert view.matched_articles() == {article for article in articles if view.children(article, -1, 1)}
    assert view.matched_articles() == set(articles[:2])
