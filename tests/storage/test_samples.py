"""Samples and filters as a project keeps and answers them, the filters against plain Python."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.errors import UserError
from reader.domain.filters import Filter
from reader.domain.model import CodeId, CommenterId, FlagKind, ItemId, SampleId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.sampling import Pool, SamplePlan, Stratum
from reader.domain.text import plain
from reader.domain.work import Queue, QueueKind
from reader.storage import samples
from reader.storage.unit import Writer
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread


def comments(project: Project) -> list[ItemId]:
    return [item.id for article in project.view.articles() for item in project.view.thread(article.id)]


def drawn(project: Project, name: str) -> list[ItemId]:
    sample = next(sample for sample in project.view.work.samples() if sample.name == name)
    return project.view.work.queue(Queue(QueueKind.SAMPLE, sample.id))


def make_code(project: Project, name: str = "Money") -> CodeId:
    project.do(commands.create_code, name)
    return next(code.id for code in project.view.codebook() if code.name == name)


def join(project: Project, name: str, *others: str) -> CommenterId:
    """A commenter with several names, as the commenters' panel makes one."""

    def write(writer: Writer) -> int:
        with writer.unit("join") as unit:
            (made,) = unit.conn.execute(
                "INSERT INTO commenters(guid, name, created_at) VALUES (?, ?, '2025') RETURNING id", (name, name)
            ).fetchone()
            for other in (name, *others):
                unit.conn.execute("INSERT INTO commenter_names(commenter_id, name) VALUES (?, ?)", (made, other))
        return int(made)

    return CommenterId(project.do(write))


def describe(project: Project, commenter: CommenterId, attribute: str, value: str) -> None:
    def write(writer: Writer) -> None:
        with writer.unit("describe") as unit:
            unit.conn.execute(
                "INSERT INTO commenter_values(attribute_id, commenter_id, value) "
                "SELECT id, ?, ? FROM attributes WHERE name = ?",
                (commenter, value, attribute),
            )

    project.do(write)


# Samples


def test_the_same_seed_draws_the_same_again(make_project: MakeProject) -> None:
    project = make_project(harbour(), long_thread(60))
    project.do(commands.draw_sample, SamplePlan("First", 12, 4711))
    project.do(commands.draw_sample, SamplePlan("Again", 12, 4711))
    project.do(commands.draw_sample, SamplePlan("Other", 12, 4712))
    first = drawn(project, "First")
    assert len(set(first)) == 12
    assert drawn(project, "Again") == first
    assert drawn(project, "Other") != first
    # Taken back and drawn again it is the same, and so it is in the copy of a colleague.
    project.do(commands.undo)
    project.do(commands.undo)
    project.do(commands.draw_sample, SamplePlan("Once more", 12, 4711))
    assert drawn(project, "Once more") == first


def test_a_sample_is_one_step_is_renamed_and_deleted(project: Project) -> None:
    before = project.view.undoable()
    project.do(commands.draw_sample, SamplePlan("  Pilot  ", 3, 1))
    (sample,) = project.view.work.samples()
    assert (sample.name, sample.size, sample.items, sample.done, sample.by) == ("Pilot", 3, 3, 0, "Ann")
    items = drawn(project, "Pilot")
    project.do(commands.rename_sample, sample.id, "Round 1")
    with pytest.raises(UserError, match="name"):
        project.do(commands.rename_sample, sample.id, " ")
    with pytest.raises(UserError, match="already"):
        project.do(commands.draw_sample, SamplePlan("Round 1", 2, 1))
    project.do(commands.delete_sample, sample.id)
    assert project.view.work.samples() == []
    project.do(commands.undo)
    assert drawn(project, "Round 1") == items
    project.do(commands.undo)
    project.do(commands.undo)
    assert project.view.work.samples() == []
    assert project.view.undoable() == before


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (SamplePlan("s", 7, 1), "only 6 comments"),
        (SamplePlan("s", 0, 1), "at least one"),
        (SamplePlan(" ", 2, 1), "name"),
        (SamplePlan("s", 2, 1, stratum=Stratum(attribute="badge"), least=2), "do not suffice"),
        (SamplePlan("s", 1, 1, pool=Pool.CHOSEN), "only 0 comments"),
    ],
)
def test_what_cannot_be_drawn_changes_nothing(project: Project, plan: SamplePlan, words: str) -> None:
    before = project.view.undoable()
    with pytest.raises(UserError, match=words):
        project.do(commands.draw_sample, plan)
    assert project.view.work.samples() == []
    assert project.view.undoable() == before


def test_pools_and_strata(make_project: MakeProject) -> None:
    project = make_project(harbour(), long_thread(12))
    items = comments(project)
    project.do(commands.apply_code, make_code(project), [Target(item) for item in items[:4]])
    view = project.view.work
    first, second = (row.id for row in project.view.articles())
    assert sum(view.strata(Pool.ALL, Stratum()).values()) == 18
    assert sum(view.strata(Pool.UNCODED, Stratum()).values()) == 14
    # An article among what was chosen is not drawn.
    assert sum(view.strata(Pool.CHOSEN, Stratum(), [first, *items[:3]]).values()) == 3
    assert list(view.strata(Pool.ALL, Stratum(by_article=True)).values()) == [6, 12]
    assert first < second

    project.do(commands.draw_sample, SamplePlan("S", 6, 5, stratum=Stratum(by_article=True)))
    assert sum(item in items[:6] for item in drawn(project, "S")) == 2
    project.do(commands.draw_sample, SamplePlan("L", 6, 5, stratum=Stratum(by_article=True), least=3))
    assert sum(item in items[:6] for item in drawn(project, "L")) == 3


def test_an_attribute_is_the_comments_own_else_its_commenters_else_its_articles(make_project: MakeProject) -> None:
    project = make_project(harbour())
    article = project.view.articles()[0].id
    items = comments(project)
    project.do(commands.set_attribute, article, "side", "far")
    project.do(commands.set_attribute, items[0], "side", "own")
    describe(project, join(project, "Omar F.", "Skipper"), "side", "near")
    found = project.view.work.strata(Pool.ALL, Stratum(attribute="side"))
    assert found == {"far": 2, "near": 3, "own": 1}


# Filters

NAMES = ("Ana", "ANA", "Bo", "Cy")
VALUES = ("", "Yes", "yes", "no")


@dataclass
class Plain:
    """One comment in plain Python: what the rule is reckoned from."""

    author: str | None
    codes: set[tuple[str, str]] = field(default_factory=set)
    own: dict[str, str] = field(default_factory=dict)
    marks: set[FlagKind] = field(default_factory=set)
    read: bool = False
    memo: bool = False
    sampled: bool = False


@st.composite
def projects(draw: st.DrawFn) -> list[Plain]:
    return [
        Plain(
            draw(st.sampled_from((None, *NAMES))),
            draw(st.sets(st.tuples(st.sampled_from(("Ann", "Bea")), st.sampled_from(("x", "y"))), max_size=2)),
            draw(st.dictionaries(st.sampled_from(("a", "b")), st.sampled_from(VALUES[1:]), max_size=2)),
            draw(st.sets(st.sampled_from(list(FlagKind)))),
            *(draw(st.booleans()) for _ in range(3)),
        )
        for _ in range(draw(st.integers(1, 6)))
    ]


@dataclass(frozen=True)
class Asked:
    """A filter in words of the plain model; `joined` says that Bo and Cy are one person, who has ``a`` = no."""

    codes: frozenset[str]
    shown: frozenset[str] | None
    author: str
    attributes: tuple[tuple[str, str], ...]
    flags: frozenset[FlagKind]
    coded: bool | None
    read: bool | None
    memo: bool
    sample: bool
    joined: bool


ASKED = st.builds(
    Asked,
    st.frozensets(st.sampled_from(("x", "y"))),
    st.sampled_from((None, frozenset({"Ann"}), frozenset({"Bea"}), frozenset())),
    st.sampled_from(("", "", "ana", "bo", "Cy", "nobody")),
    st.lists(st.tuples(st.sampled_from(("a", "b", "c")), st.sampled_from(VALUES)), max_size=2).map(tuple),
    st.frozensets(st.sampled_from(list(FlagKind))),
    st.sampled_from((None, None, True, False)),
    st.sampled_from((None, None, True, False)),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def lets_through(asked: Asked, comment: Plain) -> bool:
    """The rule as the documentation of `Filter` says it."""
    person = {"Bo", "Cy"} if asked.joined and comment.author in ("Bo", "Cy") else {comment.author or ""}
    values = [dict(comment.own), {"a": "no"} if asked.joined and "Bo" in person else {}]
    return (
        (
            not asked.codes
            or any(code in asked.codes and (asked.shown is None or who in asked.shown) for who, code in comment.codes)
        )
        and (not asked.author or asked.author.casefold() in {name.casefold() for name in person})
        and all(
            any(name in some and (not value or some[name].casefold() == value.casefold()) for some in values)
            for name, value in asked.attributes
        )
        and (not asked.flags or bool(asked.flags & comment.marks))
        and asked.coded in (None, any(who == "Ann" for who, _ in comment.codes))
        and asked.read in (None, comment.read)
        and (not asked.memo or comment.memo)
        and (not asked.sample or comment.sampled)
    )


def records(made: list[Plain]) -> Iterator[Record]:
    yield ArticleRecord(title="Ferry", body=plain("Text."))
    for number, comment in enumerate(made):
        yield CommentRecord(f"c{number}", plain(f"Words {number}"), author=comment.author, attributes=comment.own)


def build(project: Project, made: list[Plain]) -> tuple[list[ItemId], dict[str, CodeId], SampleId]:
    import_records(project, "ferry", records(made))
    items = comments(project)
    codes = {name: make_code(project, name) for name in ("x", "y")}
    project.do(commands.set_attribute, project.view.articles()[0].id, "a", "on the article")
    for coder in ("Bea", "Ann"):
        project.switch_coder(coder).result()
        if coder == "Bea":
            # What another has read and marked is nothing to the one who asks.
            project.do(commands.mark_seen, items)
            for mark in FlagKind:
                project.do(commands.set_flag, items, mark)
        for item, comment in zip(items, made, strict=True):
            for _, code in sorted(pair for pair in comment.codes if pair[0] == coder):
                project.do(commands.apply_code, codes[code], [Target(item)])
    for item, comment in zip(items, made, strict=True):
        for mark in comment.marks:
            project.do(commands.set_flag, [item], mark)
        if comment.read:
            project.do(commands.mark_seen, [item])
        if comment.memo:
            project.do(commands.write_memo, "Hm.", item=item)
    plan = SamplePlan("s", 1, 1)

    def keep(writer: Writer) -> SampleId:
        with writer.unit("sample") as unit:
            some = [item for item, comment in zip(items, made, strict=True) if comment.sampled]
            return samples.insert(unit.conn, plan, unit.coder_id, some)

    return items, codes, project.do(keep)


# Not shrunk: each example is a project on disk, and small as it is.
@settings(
    max_examples=25,
    deadline=timedelta(seconds=20),
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(projects(), st.lists(ASKED, min_size=6, max_size=10))
def test_a_filter_lets_through_what_the_rule_says(made: list[Plain], questions: list[Asked]) -> None:
    with TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p.threadnote", coder="Ann")
        try:
            items, codes, sample = build(project, made)
            coders = {coder.name: coder.id for coder in project.view.coders()}
            joined = None
            for asked in sorted(questions, key=lambda asked: asked.joined):
                if asked.joined and joined is None:
                    joined = join(project, "Bo", "Cy")
                    describe(project, joined, "a", "no")
                shown = asked.shown
                project.show_codings_of(
                    None if shown is None else frozenset(coders[name] for name in shown if name in coders)
                )
                wanted = Filter(
                    codes=frozenset(codes[name] for name in asked.codes),
                    author=asked.author,
                    attributes=asked.attributes,
                    flags=asked.flags,
                    coded=asked.coded,
                    read=asked.read,
                    memo=asked.memo,
                    sample=sample if asked.sample else None,
                )
                project.view.narrow(wanted)
                found = [item for item in project.view.matched() if item in items] if wanted else items
                assert found == [
                    item for item, comment in zip(items, made, strict=True) if lets_through(asked, comment)
                ]
        finally:
            project.close()


def test_a_commenter_is_found_by_every_name(project: Project) -> None:
    person = join(project, "Omar F.", "Skipper")
    assert project.view.narrow(Filter(commenter=person)) == 3
    assert project.view.narrow(Filter(author="skipper")) == 3
    assert project.view.narrow(Filter(author="Nan Reed")) == 2
    assert project.view.work.authors() == ["Anonymous", "Ida Moss", "Nan Reed", "Omar F.", "Skipper", "nan reed"]
    assert project.view.work.values("badge") == ["top reader"]
