"""A snapshot narrowed to a scope: what is chosen, what goes along, what of the codebook, codings and memos is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.errors import UserError
from reader.domain.lineage import with_branches
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.scope import Context, Scope
from reader.domain.text import Span, plain
from reader.storage.snapshot import FileSnapshot

THREAD = [
    ("a", None, "Ann", "2020-01-05", "First of all 👩‍👩‍👧"),
    ("b", "a", "Ben", "2020-02-05", "An answer to it"),
    ("c", "b", "Cem", "2021-03-05", "A word on the answer"),
    ("d", "c", "Ann", "2021-04", "The deepest word"),
    ("e", "b", "Ben", "2021-05-05", "Another branch"),
    ("f", None, "Dee", None, "A second thread, word by word"),
]


def _records() -> Iterator[Record]:
    for title in ("Bees", "Wasps"):
        yield ArticleRecord(title, plain("The article itself"), attributes={"place": "north"})
        for ref, above, author, published, text in THREAD:
            yield CommentRecord(ref, plain(text), parent_ref=above, author=author, published=published)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = Project.create(tmp_path / "p", coder="Zoë")
    import_records(made, "s", _records())
    yield made
    made.close()


def _item(project: Project, path: str, article: int = 0) -> ItemId:
    row = project.view.articles()[article]
    return next(item.id for item in project.view.thread(row.id) if item.path == path)


def _paths(project: Project, **chosen: object) -> list[list[str]]:
    """Paths of the comments that are there, for each article that is."""
    with FileSnapshot(project.path, Scope(**chosen)) as records:  # type: ignore[arg-type]
        return [[item.path for item in records.comments(article.item.id)] for article in records.articles()]


ALL = ["1", "1.1", "1.1.1", "1.1.1.1", "1.1.2", "2"]


def test_nothing_asked_for_is_all(project: Project) -> None:
    assert _paths(project) == [ALL, ALL]
    with FileSnapshot(project.path) as records:
        assert records.notes() == []


@pytest.mark.parametrize(
    ("context", "paths"),
    [
        (Context.NONE, ["1.1.1.1"]),
        (Context.PARENT, ["1.1.1", "1.1.1.1"]),
        (Context.CHAIN, ["1", "1.1", "1.1.1", "1.1.1.1"]),
        (Context.THREAD, ["1", "1.1", "1.1.1", "1.1.1.1", "1.1.2"]),
    ],
)
def test_as_much_of_the_thread_goes_along_as_is_asked_for(project: Project, context: Context, paths: list[str]) -> None:
    assert _paths(project, shallowest=3, articles=("Bees",), context=context) == [paths]

    with FileSnapshot(project.path, Scope(shallowest=3, articles=("Bees",), context=context)) as records:
        (article,) = records.articles()
        alone = records.context_only(article.item.id)
        assert article.item.id in alone
        named = {item.path for item in records.comments(article.item.id) if item.id not in alone}
        assert named == {"1.1.1.1"}
        assert (records.project().articles, records.project().comments) == (1, len(paths))


@pytest.mark.parametrize(
    ("chosen", "paths"),
    [
        ({"author": "ben"}, ["1.1", "1.1.2"]),
        ({"since": "2021-04", "until": "2021-04-30"}, ["1.1.1.1"]),
        ({"deepest": 0}, ["1", "2"]),
        ({"shallowest": 1, "deepest": 1}, ["1.1"]),
        ({"words": "word"}, ["1.1.1", "1.1.1.1", "2"]),
        ({"words": "word", "author": "Dee"}, ["2"]),
    ],
)
def test_items_are_chosen_by_all_that_is_asked_for(
    project: Project, chosen: dict[str, object], paths: list[str]
) -> None:
    assert _paths(project, **chosen, context=Context.NONE) == [paths, paths]


def test_attributes_choose_articles_and_comments(project: Project) -> None:
    project.do(commands.set_attribute, _item(project, "1.1"), "stance", "for")

    assert _paths(project, attributes=(("stance", "FOR"),), context=Context.NONE) == [["1.1"]]
    assert _paths(project, attributes=(("place", ""),), context=Context.NONE) == [[], []]


def test_codes_and_coders_choose_codings(project: Project) -> None:
    top, deep = _item(project, "1"), _item(project, "1.1.1.1")
    project.do(commands.apply_path, ["tone", "angry"], [Target(top, Span(0, 5))])
    project.do(commands.apply_path, ["tone", "calm"], [Target(deep)])
    project.do(commands.apply_path, ["topic"], [Target(deep, Span(4, 11))])
    codes = {code.path: code.id for code in project.view.codebook()}
    project.do(commands.write_memo, "on a code", code=codes["topic"])
    project.do(commands.write_memo, "on an item", item=deep)

    with FileSnapshot(project.path, Scope(codes=("tone",))) as records:
        assert [code.path for code in records.codes()] == ["tone", "tone/angry", "tone/calm"]
        assert [coded.code.path for coded in records.coded()] == ["tone/angry", "tone/calm"]
        assert len(list(records.codings())) == 2
        assert [memo.text for memo in records.memos()] == ["on an item"]
        assert sum(1 for article in records.articles() for _ in records.comments(article.item.id)) == 12
        assert "tone" in records.notes()[0]
    with FileSnapshot(project.path, Scope(codes=("tone/calm",), coded=True)) as records:
        assert [(code.path, code.codings) for code in records.codes()] == [("tone", 0), ("tone/calm", 1)]
        (article,) = records.articles()
        assert [item.path for item in records.comments(article.item.id)] == ["1", "1.1", "1.1.1", "1.1.1.1"]
        assert set(records.codes_of_items(article.item.id)) == {deep}
        (coded,) = records.coded()
        assert [item.path for item in coded.branch] == ["1", "1.1", "1.1.1", "1.1.1.1"]
    with FileSnapshot(project.path, Scope(codes=("tone/calm",), coded=True, context=Context.PARENT)) as records:
        (coded,) = records.coded()
        assert [item.path for item in coded.branch] == ["1.1.1", "1.1.1.1"]
        assert coded.root is None
        assert coded.parent is not None
        assert coded.parent.path == "1.1.1"
    with FileSnapshot(project.path, Scope(coders=("Zoë",), deepest=0)) as records:
        assert [coded.code.path for coded in records.coded()] == ["tone/angry"]
        assert [code.codings for code in records.codes()] == [0, 1, 0, 0]


def test_the_codings_of_one_code_are_those_of_all_that_have_it(project: Project) -> None:
    for path, name in (("1", "x"), ("1.1", "y"), ("2", "x")):
        for article in (0, 1):
            project.do(commands.apply_path, [name], [Target(_item(project, path, article))])

    with FileSnapshot(project.path) as records:
        for code in records.codes():
            wanted = [coded for coded in records.coded() if coded.code.id == code.id]
            assert list(records.coded(code.id)) == wanted
            assert wanted


def test_replies_are_there_where_the_whole_thread_is_asked_for(project: Project) -> None:
    second = _item(project, "1.1")
    with FileSnapshot(project.path, Scope(context=Context.THREAD)) as records:
        assert [item.path for item in records.replies(second)] == ["1.1.1", "1.1.1.1", "1.1.2"]
    with FileSnapshot(project.path) as records:
        assert list(records.replies(second)) == []


@pytest.mark.parametrize("chosen", [{"codes": ("x",)}, {"coders": ("Nobody",)}, {"articles": ("Ants",)}])
def test_what_is_not_there_is_told(project: Project, chosen: dict[str, tuple[str]]) -> None:
    with pytest.raises(UserError, match="There is no"):
        FileSnapshot(project.path, Scope(**chosen))  # type: ignore[arg-type]


def test_branches_do_without_what_is_missing(project: Project) -> None:
    with FileSnapshot(project.path) as records:
        (article, _) = records.articles()
        some = [item for item in records.comments(article.item.id) if item.path not in {"1.1", "1.1.1"}]

    branches = {item.path: [one.path for one in branch] for item, branch in with_branches(some)}

    assert branches == {"1": ["1"], "1.1.1.1": ["1", "1.1.1.1"], "1.1.2": ["1", "1.1.2"], "2": ["2"]}
