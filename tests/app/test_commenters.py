"""Commenters: names are people by themselves, joined by hand alone, and taken apart again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.changes import Kind
from reader.domain.commenters import PeopleOrder, Person, looks
from reader.domain.errors import UserError
from reader.domain.filters import Filter
from reader.domain.grid import Source
from reader.domain.model import AttributeType, ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.sampling import SamplePlan, Stratum
from reader.domain.text import plain
from reader.domain.work import Queue, QueueKind
from tests.exporters.reading import as_json, as_rows


def ferry() -> Iterator[Record]:
    yield ArticleRecord(title="The ferry runs again", body=plain("It left at noon."), author="Skipper")
    yield CommentRecord("a", plain("At last."), author="Nan Reed", published="2025-06-01T08:00")
    yield CommentRecord("b", plain("For how long?"), parent_ref="a", author="Zoë 2", published="2024-12-31")
    yield CommentRecord("c", plain("Long enough."), parent_ref="b", author="zoe", published="2025-06-02T08:00")
    yield CommentRecord("d", plain("Nobody signs this."), author=None)


@pytest.fixture
def both(project: Project) -> Project:
    import_records(project, "ferry", ferry())
    return project


def person(project: Project, name: str) -> Person:
    return next(one for one in project.view.commenters.everybody() if one.name == name)


def names(project: Project) -> list[str]:
    return [one.name for one in project.view.commenters.people()]


def comment_by(project: Project, author: str) -> ItemId:
    return project.view.commenters.items_of(person(project, author))[0]


def test_each_name_as_it_is_written_is_one(both: Project) -> None:
    assert names(both) == ["Anonymous", "Nan Reed", "nan reed", "Omar F.", "Skipper", "zoe", "Zoë 2"]
    nan = person(both, "Nan Reed")
    assert (nan.comments, nan.articles, nan.id) == (2, 2, None)
    assert (nan.first, nan.last) == ("2025-04-02T09:15", "2025-06-01T08:00")
    # The author of an article is none of its commenters.
    assert person(both, "Skipper").articles == 1
    assert both.view.commenters.who(both.view.articles()[0].id) is None
    unsigned = both.view.thread(both.view.articles()[1].id)[-1]
    assert unsigned.author is None
    assert both.view.commenters.who(unsigned.id) is None


def test_joined_names_are_one_person_and_one_undo_parts_them(both: Project) -> None:
    before = both.view.commenters.people()
    both.do(commands.create_code, "wall", None, "#336699")
    code = both.view.codebook()[0].id
    both.do(commands.apply_code, code, [Target(comment_by(both, "nan reed")), Target(comment_by(both, "zoe"))])

    changes = both.do(commands.join_commenters, ["Nan Reed", "nan reed"], "Nan")

    nan = person(both, "Nan")
    assert changes.of(Kind.COMMENTERS) == {nan.id}
    assert nan.names == ("Nan Reed", "nan reed")
    assert (nan.comments, nan.articles, nan.coded) == (3, 2, 1)
    assert (nan.first, nan.last) == ("2025-04-02T09:15", "2025-06-01T08:00")
    assert "Nan Reed" not in names(both)
    assert both.view.commenters.who(comment_by(both, "Nan")) == nan
    undone = both.do(commands.undo)
    assert undone.label == "Join 2 names as “Nan”"
    assert [(p.name, p.comments) for p in both.view.commenters.people()] == [(p.name, p.comments) for p in before]
    both.do(commands.redo)
    assert person(both, "Nan") == nan


def test_all_comments_of_a_person_in_reading_order(both: Project) -> None:
    both.do(commands.join_commenters, ["Nan Reed", "nan reed", "zoe"], "Nan Reed")
    nan = person(both, "Nan Reed")
    said = both.view.commenters.comments_of(nan)
    assert [(s.article_title, s.row.path, s.answered) for s in said] == [
        ("Harbour wall to close for a year", "1", None),
        ("Harbour wall to close for a year", "1.1.1", "Omar F."),
        ("The ferry runs again", "1", None),
        ("The ferry runs again", "1.1.1", "Zoë 2"),
    ]
    assert [s.row.id for s in said] == both.view.commenters.items_of(nan)
    assert both.view.commenters.comments_of(nan, after=said[1].row.id, limit=1) == [said[2]]


def test_a_joined_person_joins_again_as_a_whole(both: Project) -> None:
    both.do(commands.set_commenter_attribute, "Nan Reed", "town", "Saltby")
    both.do(commands.join_commenters, ["Nan Reed", "nan reed"], "Nan")
    both.do(commands.set_commenter_attribute, "zoe", "town", "Elsewhere")
    both.do(commands.set_commenter_attribute, "zoe", "age", "40")
    both.do(commands.join_commenters, ["Nan Reed", "nan reed", "zoe"], "Nan")
    nan = person(both, "Nan")
    assert set(nan.names) == {"Nan Reed", "nan reed", "zoe"}
    # What both say stays as the one has it whose name is kept.
    assert both.view.commenters.attributes_of(nan) == {"age": "40", "town": "Saltby"}
    assert len([p for p in both.view.commenters.everybody() if p.id is not None]) == 1


def test_names_go_from_one_person_to_another(both: Project) -> None:
    both.do(commands.join_commenters, ["Nan Reed", "nan reed", "zoe"], "Nan Reed")
    both.do(commands.join_commenters, ["zoe", "Zoë 2"], "Zoë")
    assert person(both, "Nan Reed").names == ("Nan Reed", "nan reed")
    assert person(both, "Zoë").names == ("zoe", "Zoë 2")


@pytest.mark.parametrize(
    ("some", "shown", "why"),
    [
        (["Nan Reed"], "Nan", "two names"),
        (["Nan Reed", "Nan Reed"], "Nan", "two names"),
        (["Nan Reed", "nan reed"], "  ", "needs a name"),
        (["Nan Reed", "nan reed"], "Omar F.", "another commenter"),
        (["Nan Reed", "Nobody"], "Nan", "No comment is by"),
    ],
)
def test_what_cannot_be_joined_is_left_as_it_was(both: Project, some: list[str], shown: str, why: str) -> None:
    before = both.view.history()
    with pytest.raises(UserError, match=why):
        both.do(commands.join_commenters, some, shown)
    assert both.view.history() == before
    assert all(p.id is None for p in both.view.commenters.everybody())


def test_a_shown_name_is_taken_once(both: Project) -> None:
    both.do(commands.join_commenters, ["Nan Reed", "nan reed"], "Nan")
    with pytest.raises(UserError, match="another commenter"):
        both.do(commands.join_commenters, ["zoe", "Zoë 2"], "Nan")
    with pytest.raises(UserError, match="another commenter"):
        both.do(commands.rename_commenter, "zoe", "Nan")


def test_names_are_taken_out_again(both: Project) -> None:
    both.do(commands.join_commenters, ["Nan Reed", "nan reed", "zoe"], "nan reed")
    nan = person(both, "nan reed")
    assert nan.id is not None
    both.do(commands.part_commenter, nan.id, ["nan reed"])
    # It cannot be shown under a name that is somebody else's now.
    rest = person(both, "Nan Reed")
    assert rest.names == ("Nan Reed", "zoe")
    assert person(both, "nan reed").id is None
    both.do(commands.part_commenter, nan.id, ["zoe"])
    assert person(both, "Nan Reed").id is None
    with pytest.raises(UserError, match="no longer"):
        both.do(commands.part_commenter, nan.id, ["Nan Reed"])


def test_what_is_known_of_a_person_stays_with_the_name_that_is_left(both: Project) -> None:
    both.do(commands.join_commenters, ["Nan Reed", "nan reed"], "Nan")
    nan = person(both, "Nan")
    assert nan.id is not None
    both.do(commands.set_commenter_attribute, nan.id, "town", "Saltby")
    both.do(commands.part_commenter, nan.id, ["nan reed"])
    assert both.view.commenters.attributes_of(person(both, "Nan")) == {"town": "Saltby"}
    with pytest.raises(UserError, match="no such names"):
        both.do(commands.part_commenter, nan.id, ["Nan Reed"])


def test_a_person_can_be_shown_under_another_name(both: Project) -> None:
    both.do(commands.rename_commenter, "Skipper", "  The   captain ")
    captain = person(both, "The captain")
    assert captain.names == ("Skipper",)
    assert both.view.rows([comment_by(both, "The captain")])[0].author == "Skipper"
    assert captain.id is not None
    both.do(commands.rename_commenter, captain.id, "Skipper")
    assert person(both, "Skipper").id is None
    with pytest.raises(UserError, match="any more"):
        both.do(commands.rename_commenter, "Nobody", "Somebody")


def test_values_are_checked_by_their_type(both: Project) -> None:
    both.do(commands.define_attribute, "age", AttributeType.NUMBER)
    with pytest.raises(UserError, match="not a number"):
        both.do(commands.set_commenter_attribute, "Skipper", "age", "old")
    assert person(both, "Skipper").id is None
    both.do(commands.set_commenter_attribute, "Skipper", "age", " 61 ")
    assert both.view.commenters.attributes_of(person(both, "Skipper")) == {"age": "61"}
    both.do(commands.set_commenter_attribute, "Skipper", "age", None)
    assert person(both, "Skipper").id is None
    with pytest.raises(UserError, match="needs a name"):
        both.do(commands.set_commenter_attribute, "Skipper", " ", "x")


def test_an_attribute_used_on_a_commenter_outlives_the_import_that_brought_it(both: Project) -> None:
    def badge() -> Iterator[Record]:
        yield ArticleRecord(title="Tides", body=plain("High at nine."))
        yield CommentRecord("x", plain("Noted."), author="Gull", attributes={"rank": "gold"})

    import_records(both, "tides", badge())
    both.do(commands.set_commenter_attribute, "Skipper", "rank", "silver")
    article = both.view.articles()[-1].id
    both.do(commands.remove_articles, [article])
    assert both.view.commenters.attributes_of(person(both, "Skipper")) == {"rank": "silver"}


def test_people_come_in_orders_and_by_words(both: Project) -> None:
    both.do(commands.join_commenters, ["zoe", "Zoë 2"], "Zoë Marsh")
    view = both.view.commenters
    assert view.people(order=PeopleOrder.COMMENTS)[0].comments == 2
    assert view.people(order=PeopleOrder.FIRST)[0].name == "Zoë Marsh"
    assert view.people(order=PeopleOrder.FIRST)[-1].name == "Anonymous"
    assert view.people(order=PeopleOrder.LAST)[0].name == "Zoë Marsh"
    assert [p.name for p in view.people("ZOE m")] == ["Zoë Marsh"]
    assert [p.name for p in view.people("zoe 2")] == ["Zoë Marsh"]
    everybody = view.people()
    assert view.people(after=everybody[1], limit=2) == everybody[2:4]


def test_names_that_look_alike_are_shown_and_left_alone(both: Project) -> None:
    assert [p.name for p in both.view.commenters.similar(["zoe"])] == ["Zoë 2"]
    assert [p.name for p in both.view.commenters.similar(["Nan Reed"])] == ["nan reed"]
    assert both.view.commenters.similar(["Skipper"]) == []
    assert looks("Zo\u0308e_ 17") == looks("ZÖE")
    assert looks("1984") == "1984"
    assert all(p.id is None for p in both.view.commenters.everybody())


def test_a_person_without_comments_is_not_listed_until_they_are_back(both: Project) -> None:
    both.do(commands.join_commenters, ["zoe", "Zoë 2"], "Zoë")
    ferry_article = both.view.articles()[1].id
    both.do(commands.remove_articles, [ferry_article])
    assert "Zoë" not in names(both)
    both.do(commands.undo)
    assert person(both, "Zoë").comments == 2


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    acts=st.lists(
        st.tuples(
            st.sampled_from(["join", "part", "rename", "set"]),
            st.sets(st.sampled_from(["Nan Reed", "nan reed", "Omar F.", "Skipper", "Anonymous"]), min_size=1),
            st.sampled_from(["Nan Reed", "Skipper", "A", "B"]),
        ),
        max_size=8,
    )
)
def test_every_comment_belongs_to_one_person_and_all_is_undone(
    acts: list[tuple[str, set[str], str]], project: Project
) -> None:
    view = project.view.commenters
    before, start = set(view.everybody()), project.view.undoable()
    for verb, some, name in acts:
        first = min(some)
        try:
            match verb:
                case "join":
                    project.do(commands.join_commenters, sorted(some), name)
                case "part":
                    for one in view.called([first]):
                        if one.id is not None:
                            project.do(commands.part_commenter, one.id, sorted(some))
                case "rename":
                    project.do(commands.rename_commenter, first, name)
                case _:
                    project.do(commands.set_commenter_attribute, first, "town", name)
        except UserError:
            pass
        people = view.everybody()
        assert sum(one.comments for one in people) == 6
        own = [each for one in people for each in one.names]
        assert sorted(own) == sorted(set(own))
        assert len({one.name for one in people}) == len(people)
        assert {one.name: one for one in view.called(own)} == {one.name: one for one in people}
    while project.view.undoable() != start:
        project.do(commands.undo)
    assert set(view.everybody()) == before


def test_exports_say_who_is_who(both: Project) -> None:
    both.do(commands.join_commenters, ["zoe", "Zoë 2"], "Zoë Marsh")
    both.do(commands.set_commenter_attribute, "zoe", "town", "Saltby")
    both.do(commands.create_code, "tide", None, "#336699")
    code = both.view.codebook()[0].id
    both.do(
        commands.apply_code, code, [Target(item) for item in both.view.commenters.items_of(person(both, "Zoë Marsh"))]
    )
    both.do(commands.apply_code, code, [Target(both.view.articles()[1].id), Target(comment_by(both, "Omar F."))])
    (zoe,) = as_json(both)["commenters"]
    assert (zoe["name"], zoe["names"], zoe["attributes"]) == ("Zoë Marsh", ["zoe", "Zoë 2"], {"town": "Saltby"})
    rows = as_rows(both)
    assert {(row["author"], row["commenter"]) for row in rows} == {
        ("zoe", "Zoë Marsh"),
        ("Zoë 2", "Zoë Marsh"),
        ("Omar F.", "Omar F."),
        ("Skipper", ""),
    }
    rows = as_rows(both, form="comments", articles="true")
    assert [row["commenter"] for row in rows if row["article_title"].startswith("The ferry")] == [
        "",
        "Nan Reed",
        "Zoë Marsh",
        "Zoë Marsh",
        "",
    ]


def test_a_name_that_comes_later_is_not_the_person_shown_under_it(both: Project) -> None:
    """What is known of a person goes to the names that were said to be theirs, and to no other."""
    both.do(commands.rename_commenter, "zoe", "Kay")
    both.do(commands.set_commenter_attribute, "zoe", "town", "Saltby")
    records: list[Record] = [
        ArticleRecord("Later", plain("x")),
        CommentRecord("k", plain("I am new here."), author="Kay"),
    ]
    import_records(both, "later", iter(records))
    newcomer = both.view.thread(both.view.articles()[-1].id)[0].id
    own = both.view.commenters.items_of(next(one for one in both.view.commenters.everybody() if one.id is not None))

    town = next(c for c in both.view.grid.columns() if (c.source, c.name) == (Source.COMMENTER, "town"))
    lines = both.view.grid.lines([newcomer, *own], [town])
    assert [lines[item].values for item in (newcomer, *own)] == [(None,), ("Saltby",)]
    assert both.view.narrow(Filter(attributes=(("town", "saltby"),))) == 1
    assert both.view.matched() == own
    both.do(commands.draw_sample, SamplePlan("a", 2, 1, stratum=Stratum(attribute="town"), least=1))
    drawn = both.view.work.queue(Queue(QueueKind.SAMPLE, sample=both.view.work.samples()[0].id))
    assert set(own) < set(drawn), "the only one of the town is drawn"
