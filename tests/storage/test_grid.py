"""The grid's queries: sorts equal Python's on the same values, filters let through what they say."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.grid import Column, Condition, Query, Test
from reader.domain.model import AttributeType, CodeId, FlagKind, ItemId
from reader.domain.values import day, number
from tests.conftest import MakeProject
from tests.samples import ARABIC, COMBINING, FAMILY, harbour, long_thread

SLOW = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
WORDS = st.sampled_from(["", "Ash", "ash", "Éa", "Zoe", "ZOE", COMBINING, ARABIC, FAMILY, "10", "9", "ß", "ss", "a b"])
NUMBERS = st.decimals(-10_000, 10_000, places=3).map(lambda value: number(f"{value:f}") or "0")
DATES = st.sampled_from(["2025", "2024-11", "2024-11-03", "1999-12-31", "2025-01", "2025-01-01"])
CHOICES = ("low", "high", "Middling")


def column(project: Project, name: str, key: str = "item") -> Column:
    return next(c for c in project.view.grid.columns() if c.name == name and c.source.value == key)


def ids(project: Project, **query: object) -> list[int]:
    return list(project.view.grid.order(Query(**query)).ids)  # type: ignore[arg-type]


def comments(project: Project) -> list[ItemId]:
    return [item.id for item in project.view.thread(project.view.articles()[0].id)]


def narrowed(project: Project, name: str, test: Test, low: str = "", high: str = "", key: str = "item") -> list[int]:
    """Places of the comments that the condition lets through."""
    found = ids(project, conditions=(Condition(column(project, name, key), test, low, high),))
    return [comments(project).index(ItemId(i)) for i in found]


@pytest.mark.parametrize(
    ("kind", "values", "key"),
    [
        (AttributeType.TEXT, WORDS, lambda value: normalize("NFC", value).casefold()),
        (AttributeType.NUMBER, NUMBERS, float),
        (AttributeType.DATE, DATES, str),
        (AttributeType.CHOICE, st.sampled_from(CHOICES), CHOICES.index),
    ],
)
def test_a_sort_is_pythons_with_what_is_empty_last(
    make_project: MakeProject, kind: AttributeType, values: st.SearchStrategy[str], key: Callable[[str], object]
) -> None:
    project = make_project(harbour(), long_thread(4))
    here = [item.id for row in project.view.articles() for item in project.view.thread(row.id)]
    choices = CHOICES if kind is AttributeType.CHOICE else ()
    project.do(commands.define_attribute, "x", kind, choices)

    @SLOW
    @given(st.lists(st.none() | values, min_size=len(here), max_size=len(here)), st.booleans())
    def holds(drawn: list[str | None], down: bool) -> None:
        for item, value in zip(here, drawn, strict=True):
            project.do(commands.set_attribute, item, "x", value)
        there = [(item, value) for item, value in zip(here, drawn, strict=True) if value]
        # Equal values stay in reading order either way.
        expected = sorted(there, key=lambda pair: key(pair[1]), reverse=down)  # type: ignore[arg-type,return-value]
        empty = [item for item, value in zip(here, drawn, strict=True) if not value]
        found = ids(project, sort=column(project, "x"), descending=down)
        assert found == [item for item, _ in expected] + empty

    holds()


def test_fields_sort_too(project: Project) -> None:
    here = comments(project)
    assert ids(project) == here
    assert ids(project, sort=column(project, "path", "field"), descending=True) == here[::-1]
    authors = {item.id: (item.author or "").casefold() for item in project.view.thread(project.view.articles()[0].id)}
    assert ids(project, sort=column(project, "author", "field")) == sorted(here, key=lambda i: authors[i])
    for name in ("date", "article", "snippet", "depth", "replies", "read", "flags", "codes"):
        assert sorted(ids(project, sort=column(project, name, "field"))) == sorted(here)


def test_articles_are_rows_where_asked(project: Project) -> None:
    article = project.view.articles()[0].id
    assert ids(project, articles=True) == [article, *comments(project)]
    found = project.view.grid.order(Query(articles=True, words="pays"))
    assert set(found.ids) == {article, comments(project)[4]}
    assert found.total == 7


def test_a_scope_is_an_article_or_a_list(make_project: MakeProject) -> None:
    project = make_project(harbour(), harbour())
    first, second = (row.id for row in project.view.articles())
    assert ids(project, article=second) == [item.id for item in project.view.thread(second)]
    some = tuple(item.id for item in project.view.thread(first))[:2]
    assert ids(project, items=some) == list(some)
    assert ids(project, items=()) == []


def test_conditions_on_numbers_and_dates_know_their_order(project: Project) -> None:
    project.do(commands.define_attribute, "n", AttributeType.NUMBER)
    project.do(commands.define_attribute, "d", AttributeType.DATE)
    for item, n, d in zip(comments(project), ("9", "10", "-2.5"), ("2025", "2025-04-02", "2024-12"), strict=False):
        project.do(commands.set_attribute, item, "n", n)
        project.do(commands.set_attribute, item, "d", d)
    assert narrowed(project, "n", Test.BETWEEN, "8.5", "10") == [0, 1]
    assert narrowed(project, "n", Test.BETWEEN, "", "0") == [2]
    assert narrowed(project, "n", Test.IS, "10") == [1]
    assert narrowed(project, "n", Test.IS_NOT, "10") == [0, 2, 3, 4, 5]
    assert narrowed(project, "n", Test.EMPTY) == [3, 4, 5]
    assert narrowed(project, "d", Test.BETWEEN, "2025-04", "2025-04") == [0, 1]
    assert narrowed(project, "d", Test.IS, "2025") == [0, 1]


def test_conditions_on_text_do_not_ask_for_case(project: Project) -> None:
    assert narrowed(project, "author", Test.IS, "NAN REED", key="field") == [0, 2]
    assert narrowed(project, "author", Test.CONTAINS, "oMaR", key="field") == [1, 4]
    assert narrowed(project, "snippet", Test.CONTAINS, "wall", key="field") == [0]
    assert narrowed(project, "badge", Test.NOT_EMPTY) == [4]


def test_codes_are_the_coders_own(project: Project) -> None:
    here = comments(project)
    project.do(commands.create_code, "trust")
    code = project.view.codebook()[0].id
    project.do(commands.apply_code, code, [Target(here[1])])
    assert narrowed(project, "trust", Test.IS, "1", key="code") == [1]
    assert ids(project, sort=column(project, "trust", "code"))[0] == here[1]
    project.switch_coder("Ben").result()
    assert narrowed(project, "trust", Test.IS, "1", key="code") == []
    assert narrowed(project, "trust", Test.IS, "0", key="code") == [0, 1, 2, 3, 4, 5]


def test_where_nobodys_codings_are_shown_there_are_none(project: Project) -> None:
    here = comments(project)
    project.do(commands.create_code, "trust")
    project.do(commands.apply_code, project.view.codebook()[0].id, [Target(here[0])])
    trust = column(project, "trust", "code")
    assert project.view.grid.lines(here[:1], [trust])[here[0]].values == (1,)
    project.show_codings_of(frozenset())
    assert project.view.grid.lines(here[:1], [trust])[here[0]].values == (None,)
    assert narrowed(project, "trust", Test.IS, "1", key="code") == []
    assert ids(project, sort=trust) == here


def test_lines_hold_what_stands_on_the_item_its_article_and_its_commenter(project: Project) -> None:
    article, here = project.view.articles()[0].id, comments(project)
    project.do(commands.set_attribute, article, "region", "coast")
    project.do(commands.set_flag, [here[0]], FlagKind.FLAG)
    project.do(commands.mark_read, [here[0]])
    names = [("path", "field"), ("author", "field"), ("flags", "field"), ("read", "field"), ("region", "article")]
    wanted = [column(project, name, key) for name, key in names]
    line = project.view.grid.lines([here[0], 10**9], wanted)
    assert list(line) == [here[0]]
    assert line[here[0]].values == ("1", "Nan Reed", "flag", 1, "coast")


def test_attributes_of_a_commenter_follow_the_names_that_were_joined(project: Project) -> None:
    here = comments(project)
    project.do(commands.define_attribute, "age", AttributeType.NUMBER)
    age = column(project, "age", "commenter")

    def put(writer: object) -> None:
        with writer.unit("test") as unit:  # type: ignore[attr-defined]
            unit.conn.execute("INSERT INTO commenters(id, guid, name, created_at) VALUES (1, 'g', 'Nan Reed', 'x')")
            unit.conn.executemany(
                "INSERT INTO commenter_names(commenter_id, name) VALUES (1, ?)", [("Nan Reed",), ("nan reed",)]
            )
            unit.conn.execute(
                "INSERT INTO commenter_values(attribute_id, commenter_id, value) VALUES (?, 1, '40')", (age.id,)
            )

    project.do(put)
    assert ids(project, sort=age)[:2] == [here[0], here[2]]
    assert [line.values for line in project.view.grid.lines(here, [age]).values()] == [
        ("40",), (None,), ("40",), (None,), (None,), (None,)
    ]  # fmt: skip


def test_answers_of_a_choice_are_values_and_no_columns(project: Project) -> None:
    project.do(commands.create_code, "tone")
    tone = CodeId(project.view.codebook()[0].id)
    for name in ("calm", "heated"):
        project.do(commands.create_code, name, tone)

    def make_choice(writer: object) -> None:
        with writer.unit("test") as unit:  # type: ignore[attr-defined]
            unit.conn.execute("UPDATE codes SET kind = 'choice' WHERE id = ?", (tone,))

    project.do(make_choice)
    codes = [c for c in project.view.grid.columns() if c.source.value == "code"]
    assert [(c.name, [name for _, name in c.answers]) for c in codes] == [("tone", ["calm", "heated"])]
    here = comments(project)
    heated = codes[0].answers[1][0]
    project.do(commands.apply_code, CodeId(heated), [Target(here[3])])
    assert narrowed(project, "tone", Test.IS, str(heated), key="code") == [3]
    assert ids(project, sort=codes[0])[0] == here[3]


def test_numbers_and_days_have_one_form() -> None:
    forms = {"3.50": "3.5", "+7": "7", "007": "7", "-0.0": "0", ".5": "0.5", "1,5": None, "1e3": None, "": None}
    assert {text: number(text) for text in forms} == forms
    days = {"2025": "2025", "2025-04": "2025-04", "2024-02-29": "2024-02-29", "2025-02-29": None, "2025-13": None}
    assert {text: day(text) for text in days} == days
