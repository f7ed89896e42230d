"""Undo and redo beside imports, removals, several coders and later versions of the schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlite_utils import Database

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project, check
from reader.domain.errors import UserError
from reader.domain.filters import Filter
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import Span, plain
from reader.storage import migrations
from reader.storage.migrations import steps
from reader.storage.unit import Writer
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread
from tests.storage.test_undo import State, state_of


def meanwhile(deed: Callable[[], object], title: str = "Meanwhile") -> Iterator[Record]:
    """An import in whose middle, with thousands of rows stored, something else is done."""
    yield ArticleRecord(title, plain("museum"), attributes={"badge": "new"})
    for number in range(4100):
        yield CommentRecord(str(number), plain("b"))
    yield ArticleRecord("Second", plain("museum"))
    for number in range(4100):
        yield CommentRecord(str(number), plain("b"))
    yield ArticleRecord("Third", plain("museum"))
    deed()


def test_nothing_of_an_import_shows_before_its_end(project: Project) -> None:
    view = project.view
    reading = Project.open(project.path, read_only=True)
    seen: list[object] = []

    def look() -> None:
        assert project.do(_count) > 4000
        for it in (view, reading.view):
            it.narrow(Filter(words="museum"))
            seen.append((len(it.articles()), len(it.matched()), it.count_matches("museum"), len(it.search("museum"))))
            it.narrow(Filter())
            seen.append((len(it.articles()), it.info().articles, it.info().comments))
        last = view.thread(view.articles()[0].id)[-1]
        next_one = view.next_uncoded(last.id)
        assert next_one is not None
        seen.append(view.rows([next_one])[0].path)

    import_records(project, "x", meanwhile(look))
    reading.close()
    assert seen == [(1, 1, 1, 1), (1, 1, 6)] * 2 + ["1"]
    assert len(view.articles()) == 4
    assert view.count_matches("museum") == 4


def test_what_was_removed_comes_back_while_an_import_runs(make_project: MakeProject) -> None:
    """New rows never take the ids of what undo may bring back."""
    project = make_project(harbour())
    article = project.view.articles()[0].id
    before = project.do(state_of)
    project.do(commands.remove_articles, [article])
    import_records(project, "x", meanwhile(lambda: project.do(commands.undo)))
    assert project.view.articles()[0].title == "Harbour wall to close for a year"
    project.do(commands.undo)
    assert project.do(state_of) == before
    assert project.do(check) == []


def test_redo_while_an_import_runs(project: Project) -> None:
    project.do(commands.create_code, "a")
    project.do(commands.undo)
    import_records(project, "x", meanwhile(lambda: project.do(commands.redo)))
    assert [code.name for code in project.view.codebook()] == ["a"]
    assert project.do(check) == []


def test_a_cancelled_import_leaves_what_could_be_redone(project: Project) -> None:
    project.do(commands.create_code, "a")
    project.do(commands.undo)

    def cancel() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_records(project, "x", meanwhile(cancel))
    project.do(commands.redo)
    assert [code.name for code in project.view.codebook()] == ["a"]


def test_an_import_undone_while_another_runs(make_project: MakeProject) -> None:
    project = make_project(harbour(), long_thread(5))
    import_records(project, "x", meanwhile(lambda: project.do(commands.undo)))
    assert [row.title for row in project.view.articles()][0:2] == ["Harbour wall to close for a year", "Meanwhile"]
    project.do(commands.undo)
    project.do(commands.undo)
    assert project.view.articles() == []
    assert project.do(check) == []


def test_names_of_attributes_come_and_go_with_an_import(make_project: MakeProject) -> None:
    project = make_project()
    empty = project.do(state_of)
    import_records(project, "x", harbour())
    full = project.do(state_of)
    assert project.view.attribute_names() == ["badge"]
    for _ in range(2):
        project.do(commands.undo)
        assert project.do(state_of) == empty
        project.do(commands.redo)
        assert project.do(state_of) == full


def test_an_import_that_fails_leaves_no_name_of_an_attribute(project: Project) -> None:
    before = project.do(state_of)

    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        import_records(project, "x", meanwhile(fail))
    assert project.do(state_of) == before


def test_undo_takes_no_values_from_an_import_that_runs(make_project: MakeProject) -> None:
    project = make_project(long_thread(2))
    article = project.view.articles()[0].id
    project.do(commands.set_attribute, article, "badge", "old")

    def try_it() -> None:
        with pytest.raises(UserError, match="import"):
            project.do(commands.undo)

    import_records(project, "x", meanwhile(try_it))
    new = project.view.articles()[1].id
    assert project.view.attributes_of(new) == {"badge": "new"}
    assert project.view.attributes_of(article) == {"badge": "old"}
    project.do(commands.undo)
    project.do(commands.undo)
    assert project.view.attribute_names() == []


def test_redo_is_refused_where_an_import_took_the_name(make_project: MakeProject) -> None:
    project = make_project(long_thread(2))
    article = project.view.articles()[0].id
    project.do(commands.set_attribute, article, "badge", "old")
    project.do(commands.undo)

    def try_it() -> None:
        with pytest.raises(UserError, match="no longer fits"):
            project.do(commands.redo)

    import_records(project, "x", meanwhile(try_it))
    assert project.do(check) == []


def test_a_removed_article_then_an_import_then_all_undone(make_project: MakeProject) -> None:
    project = make_project(harbour(), long_thread(7))
    states: list[State] = [project.do(state_of)]

    def then(deed: Callable[[], object]) -> None:
        deed()
        states.append(project.do(state_of))

    last = project.view.articles()[1].id
    then(lambda: project.do(commands.apply_path, ["a"], [Target(last), Target(ItemId(last + 1), Span(0, 3))]))
    then(lambda: project.do(commands.remove_articles, [last]))
    then(lambda: import_records(project, "again", long_thread(7)))
    new = project.view.articles()[1].id
    assert new > last
    then(lambda: project.do(commands.apply_path, ["a"], [Target(new)]))
    then(lambda: project.do(commands.remove_articles, [new]))
    for expected in reversed(states[:-1]):
        project.do(commands.undo)
        assert project.do(state_of) == expected
        assert project.do(check) == []
    for expected in states[1:]:
        project.do(commands.redo)
        assert project.do(state_of) == expected
        assert project.do(check) == []


def test_one_coder_undoes_what_another_did(make_project: MakeProject) -> None:
    project = make_project(harbour())
    article = project.view.articles()[0].id
    project.do(commands.apply_path, ["a"], [Target(article)])
    before = project.do(state_of)
    project.do(commands.write_memo, "Ann's", item=article)
    project.close()
    project = Project.open(project.path, coder="Bo")
    project.do(commands.write_memo, "Bo's", item=article)
    assert {memo.text for memo in project.view.memos_about(item=article)} == {"Ann's", "Bo's"}
    project.do(commands.undo)
    project.do(commands.undo)
    assert project.do(state_of)["memos"] == before["memos"]
    project.do(commands.redo)
    (memo,) = project.view.memos_about(item=article)
    assert memo.text == "Ann's"
    assert memo.coder_id != project.coder_id
    assert {step.coder for step in project.view.history()} == {"Ann", "Bo"}
    project.close()


def test_steps_from_before_a_migration_are_undone_and_redone(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    article = project.view.articles()[0].id
    project.do(commands.apply_path, ["a", "b"], [Target(article)])
    project.do(commands.edit_code, project.view.codebook()[1].id, name="c")
    project.do(commands.delete_code, project.view.codebook()[0].id)
    _migrated(project, monkeypatch, "ALTER TABLE codes ADD COLUMN flavour TEXT NOT NULL DEFAULT 'tag'")
    project = Project.open(project.path, coder="Ann")
    project.do(commands.undo)
    assert [code.path for code in project.view.codebook()] == ["a", "a/c"]
    project.do(commands.create_code, "new")
    project.do(commands.undo)
    project.do(commands.redo)
    for _ in range(4):
        project.do(commands.undo)
    assert project.view.articles() == []
    for _ in range(4):
        project.do(commands.redo)
    assert [code.path for code in project.view.codebook()] == ["a", "a/c", "new"]
    assert project.do(_flavours) == ["tag", "tag", "tag"]
    assert project.do(check) == []
    project.close()


def test_a_step_whose_columns_are_gone_is_refused(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.do(commands.create_code, "a")
    _migrated(project, monkeypatch, "ALTER TABLE codes DROP COLUMN example")
    project = Project.open(project.path, coder="Ann")
    with pytest.raises(UserError, match="earlier version"):
        project.do(commands.undo)
    project.close()


def _migrated(project: Project, monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    project.close()
    later = type(steps)("threadnote")
    later._migrations = list(steps._migrations)

    @later(name="0099_later")
    def _later(db: Database) -> None:
        db.conn.execute(statement)

    monkeypatch.setattr(migrations, "steps", later)


def _flavours(writer: Writer) -> list[str]:
    return [row[0] for row in writer.conn.execute("SELECT flavour FROM codes")]


def _count(writer: Writer) -> int:
    return int(writer.conn.execute("SELECT count(*) FROM items").fetchone()[0])


def test_the_index_fits_after_an_import_came_back(make_project: MakeProject) -> None:
    project = make_project(harbour(), long_thread(1200))
    for _ in range(2):
        project.do(commands.undo)
    assert project.view.count_matches("comment") == 0
    assert project.do(check) == []
    for _ in range(2):
        project.do(commands.redo)
    assert project.view.count_matches("comment") == 1200
    assert project.do(check) == []


def test_no_id_is_ever_used_twice(project: Project) -> None:
    project.do(commands.create_code, "a")
    (first,) = project.view.codebook()
    project.do(commands.undo)
    project.do(commands.create_code, "b")
    assert project.view.codebook()[0].id > first.id
