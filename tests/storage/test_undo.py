"""Undo, redo and history out of the journal."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project, check
from reader.domain.changes import Kind
from reader.domain.errors import ReaderError, UserError
from reader.domain.model import CodeId, CodingId, ItemId
from reader.domain.text import Span
from reader.storage import journal
from reader.storage.unit import Writer
from tests.conftest import MakeProject
from tests.samples import TRICKY, harbour, long_thread

State = dict[str, list[tuple[Any, ...]]]


def state_of(writer: Writer) -> State:
    """Every row of every table that undo covers."""
    return {table: writer.conn.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in journal.TABLES}


def ids(writer: Writer, table: str) -> list[int]:
    return [row[0] for row in writer.conn.execute(f"SELECT id FROM {table}")]


class Person:
    """Somebody who does random things to a project."""

    def __init__(self, project: Project, seed: int) -> None:
        self.project = project
        self.random = random.Random(seed)
        self.imports = 0

    def do_something(self) -> None:
        verbs: list[tuple[int, Callable[[], None]]] = [
            (6, self.create_code),
            (3, self.edit_code),
            (3, self.move_code),
            (2, self.pin_code),
            (1, self.delete_code),
            (14, self.apply),
            (4, self.apply_path),
            (4, self.toggle),
            (3, self.uncode),
            (4, self.memo),
            (3, self.attribute),
            (3, self.read),
            (1, self.bring_in),
            (1, self.remove),
        ]
        self.random.choices([verb for _, verb in verbs], [weight for weight, _ in verbs])[0]()

    def pick(self, table: str) -> int | None:
        found = self.project.do(ids, table)
        return self.random.choice(found) if found else None

    def word(self) -> str:
        return self.random.choice(["trust", "cost", "Ärger", "😀 joy", "رأي", "a b", "irony", "x"])

    def create_code(self) -> None:
        parent = self.pick("codes") if self.random.random() < 0.5 else None
        self.project.do(commands.create_code, f"{self.word()} {self.random.randrange(99)}", parent)  # type: ignore[arg-type]

    def code(self) -> CodeId:
        found = self.pick("codes")
        if found is None:
            raise UserError("no code")
        return CodeId(found)

    def item(self) -> ItemId:
        found = self.pick("items")
        if found is None:
            raise UserError("no item")
        return ItemId(found)

    def target(self) -> Target:
        item = self.item()
        length = len(self.project.do(_text, item))
        if length < 2 or self.random.random() < 0.3:
            return Target(item)
        start = self.random.randrange(length - 1)
        return Target(item, Span(start, self.random.randrange(start + 1, length)))

    def edit_code(self) -> None:
        self.project.do(commands.edit_code, self.code(), name=self.word(), definition=self.word(), colour="#123456")

    def move_code(self) -> None:
        parent = self.pick("codes") if self.random.random() < 0.6 else None
        self.project.do(commands.move_code, self.code(), parent, self.random.randrange(4))  # type: ignore[arg-type]

    def pin_code(self) -> None:
        self.project.do(commands.pin_code, self.code(), self.random.choice([None, 1, 2, 3]))

    def delete_code(self) -> None:
        self.project.do(commands.delete_code, self.code())

    def apply(self) -> None:
        self.project.do(commands.apply_code, self.code(), [self.target() for _ in range(self.random.randrange(1, 4))])

    def apply_path(self) -> None:
        self.project.do(commands.apply_path, [self.word(), self.word()], [self.target()])

    def toggle(self) -> None:
        self.project.do(commands.toggle_code, self.code(), [self.target()])

    def uncode(self) -> None:
        coding = self.pick("codings")
        if coding is not None:
            self.project.do(commands.remove_codings, [CodingId(coding)])

    def memo(self) -> None:
        text = self.random.choice(["", "a note", TRICKY])
        match self.random.randrange(4):
            case 0:
                self.project.do(commands.write_memo, text)
            case 1:
                self.project.do(commands.write_memo, text, item=self.item())
            case 2:
                self.project.do(commands.write_memo, text, code=self.code())
            case _:
                coding = self.pick("codings")
                self.project.do(commands.write_memo, text, coding=None if coding is None else CodingId(coding))

    def attribute(self) -> None:
        self.project.do(commands.set_attribute, self.item(), self.word(), self.random.choice([None, "1", "ja"]))

    def read(self) -> None:
        self.project.do(commands.mark_read, [self.item()], self.random.random() < 0.7)

    def bring_in(self) -> None:
        self.imports += 1
        import_records(self.project, f"more {self.imports}", long_thread(self.random.randrange(4)))

    def remove(self) -> None:
        articles = self.project.do(_articles)
        if len(articles) > 1:
            self.project.do(commands.remove_articles, [self.random.choice(articles)])


def _text(writer: Writer, item: ItemId) -> str:
    return str(writer.conn.execute("SELECT text FROM items WHERE id = ?", (item,)).fetchone()[0])


def _articles(writer: Writer) -> list[ItemId]:
    return [ItemId(row[0]) for row in writer.conn.execute("SELECT id FROM articles")]


@pytest.mark.parametrize("part", range(8))
def test_sequences_are_undone_to_empty_and_redone_exactly(make_project: MakeProject, part: int) -> None:
    """25 of 200 random sequences of 60 commands each."""
    for seed in range(part * 25, part * 25 + 25):
        project = make_project(name=f"s{seed}")
        person = Person(project, seed)
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
        first, _ = project.do(_articles)
        project.do(commands.apply_path, ["early"], [Target(first)])
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
