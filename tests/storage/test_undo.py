"""Undo, redo and history out of the journal."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project, check
from reader.domain.changes import Kind
from reader.domain.errors import ReaderError, UserError
from reader.domain.model import ItemId
from reader.domain.text import Span
from reader.storage import journal
from reader.storage.unit import Writer
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread
from tests.storage.person import Person, ids

State = dict[str, list[tuple[Any, ...]]]


def state_of(writer: Writer) -> State:
    """Every row of every table that undo covers."""
    return {table: writer.conn.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in journal.TABLES}


@pytest.mark.parametrize("part", range(8))
def test_sequences_are_undone_to_empty_and_redone_exactly(make_project: MakeProject, part: int) -> None:
    """25 of 200 random sequences of 60 commands each."""
    for seed in range(part * 25, part * 25 + 25):
        project = make_project(name=f"s{seed}")
        person = Person(project, seed)
        for coder in ("Ben", "Ann"):
            project.switch_coder(coder).result()
        states = [project.do(state_of)]
        person.bring_in()
        states.append(project.do(state_of))
        for _ in range(59):
            try:
                person.do_something()
            except UserError:
                continue
            after = project.do(state_of)
            if after != states[-1]:
                states.append(after)
        for expected in reversed(states[:-1]):
            project.do(commands.undo)
            assert project.do(state_of) == expected, f"undo, seed {seed}"
        with pytest.raises(UserError, match="nothing to undo"):
            project.do(commands.undo)
        for expected in states[1:]:
            project.do(commands.redo)
            assert project.do(state_of) == expected, f"redo, seed {seed}"
        with pytest.raises(UserError, match="nothing to redo"):
            project.do(commands.redo)
        assert project.do(check) == []
        project.close()


def test_undo_survives_closing_and_reopening(make_project: MakeProject) -> None:
    project = make_project(harbour())
    article = project.view.articles()[0]
    project.do(commands.apply_path, ["trust"], [Target(article.id)])
    project.do(commands.write_memo, "look again", item=article.id)
    project.close()

    project = Project.open(project.path, coder="Ann")
    assert project.view.undoable() is not None
    project.do(commands.undo)
    assert project.view.memos_about(item=article.id) == []
    project.do(commands.undo)
    assert project.view.codebook() == []
    redoable = project.view.redoable()
    assert redoable is not None
    assert redoable.label == "Apply code “trust”"
    project.close()

    project = Project.open(project.path, coder="Ann")
    project.do(commands.redo)
    assert [code.path for code in project.view.codebook()] == ["trust"]
    project.close()


def test_history_is_readable_and_keeps_what_was_undone(project: Project) -> None:
    article = project.view.articles()[0]
    project.do(commands.apply_path, ["one"], [Target(article.id)])
    project.do(commands.undo)
    project.do(commands.create_code, "two")
    newest, dropped, imported = project.view.history()
    assert (newest.label, newest.state, newest.coder) == ("Create code “two”", "done", "Ann")
    assert (dropped.label, dropped.state) == ("Apply code “one”", "dropped")
    assert dropped.undone_at is not None
    assert imported.label == "Import stream 0"


def test_a_change_that_changes_nothing_is_no_step(project: Project) -> None:
    article = project.view.articles()[0]
    project.do(commands.apply_path, ["one"], [Target(article.id)])
    code = project.view.codebook()[0].id
    before = project.view.history()
    changes = project.do(commands.apply_code, code, [Target(article.id)])
    assert not changes
    assert project.view.history() == before


def test_a_failed_command_leaves_no_trace(project: Project) -> None:
    article = project.view.articles()[0]
    before, history = project.do(state_of), project.view.history()
    with pytest.raises(UserError, match="beyond"):
        project.do(commands.apply_path, ["new"], [Target(article.id), Target(article.id, Span(0, 10**6))])
    assert project.do(state_of) == before
    assert project.view.history() == history
    # The connection is as usable as before.
    project.do(commands.create_code, "fine")


def test_undo_reaches_back_two_hundred_steps(project: Project) -> None:
    for number in range(journal.UNDO_LIMIT + 5):
        project.do(commands.create_code, f"code {number}")
    undone = 0
    while project.view.undoable() is not None:
        project.do(commands.undo)
        undone += 1
    assert undone == journal.UNDO_LIMIT
    assert len(project.view.codebook()) == 5
    assert len(project.view.history(limit=1000)) == journal.UNDO_LIMIT + 6


def test_undo_refuses_where_another_program_wrote(project: Project) -> None:
    project.do(commands.create_code, "mine")
    with sqlite3.connect(project.path) as other:
        other.execute("UPDATE codes SET colour = '#000000'")
    other.close()
    with pytest.raises(UserError, match="another program"):
        project.do(commands.undo)
    assert [code.colour for code in project.view.codebook()] == ["#000000"]


def test_undoing_an_import_takes_what_was_coded_meanwhile_and_redo_brings_it_back(make_project: MakeProject) -> None:
    """Coding goes on while an import runs, so its steps are older than the import's own."""
    project = make_project()

    def slowly() -> Any:
        yield from harbour()
        yield from long_thread(5000)
        last = long_thread(3)
        yield next(last)
        # With the third article begun, the first two are on their way to the writer, ahead of what is asked of it now.
        first, _ = project.do(ids, "articles")
        project.do(commands.apply_path, ["early"], [Target(ItemId(first))])
        yield from last

    import_records(project, "slow", slowly())
    before = project.do(state_of)
    project.do(commands.undo)
    assert project.view.articles() == []
    project.do(commands.redo)
    assert project.do(state_of) == before


def test_changes_name_what_was_touched(project: Project) -> None:
    first, *_ = project.view.children(project.view.articles()[0].id)
    changes = project.do(commands.apply_path, ["a", "b"], [Target(first.id, Span(0, 5))])
    assert changes.of(Kind.CODED) == {first.id}
    assert len(changes.of(Kind.CODINGS)) == 1
    assert len(changes.of(Kind.CODES)) == 2
    assert not changes.touches(Kind.ITEMS, Kind.MEMOS)
    undone = project.do(commands.undo)
    assert undone.of(Kind.CODED) == {first.id}
    assert project.do(commands.mark_read, [first.id]).of(Kind.READS) == {first.id}
    assert project.do(commands.write_memo, "note", item=first.id).of(Kind.MEMOS) == {first.id}
    assert project.do(commands.set_attribute, first.id, "tone", "calm").of(Kind.ATTRIBUTES) == {first.id}


def test_a_read_only_project_takes_no_command(project: Project) -> None:
    project.close()
    reading = Project.open(project.path, read_only=True)
    with pytest.raises(ReaderError, match="read-only"):
        reading.do(commands.create_code, "no")
    assert len(reading.view.articles()) == 1
    reading.close()


def test_search_still_finds_after_undo_and_redo(project: Project, tmp_path: Path) -> None:
    assert project.view.count_matches("museum") == 1
    project.do(commands.undo)
    assert project.view.count_matches("museum") == 0
    project.do(commands.redo)
    assert project.view.count_matches("museum") == 1
    assert project.do(check) == []
