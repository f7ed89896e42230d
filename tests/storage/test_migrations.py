"""Files of earlier versions: what is in them stays, and can still be undone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.app import commands
from reader.app.codebooks import read_codebook
from reader.app.commands import Target
from reader.app.project import Project, check
from reader.domain.errors import FileTooNew, StorageError
from reader.domain.model import CodeKind, ItemId
from reader.storage import journal, migrations
from reader.storage.migrations import steps
from tests.conftest import MakeProject
from tests.samples import harbour


def of_first_version(make_project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file as the first version wrote it: a code, a memo, a read mark, one coding."""
    first = type(steps)("threadnote")
    first._migrations = list(steps._migrations)[:1]
    with monkeypatch.context() as before:
        before.setattr(migrations, "steps", first)
        before.setattr(journal, "TABLES", journal.TABLES[: journal.TABLES.index("flags")])
        project = make_project(harbour())
        project.do(commands.create_code, "trust")
        project.do(commands.write_memo, "look again", item=ItemId(2))
        project.close()
    with closing(sqlite3.connect(project.path)) as conn, conn:
        conn.execute("INSERT INTO reads(item_id, coder_id, read_at) VALUES (3, 1, '2026-01-01')")
        conn.execute(
            "INSERT INTO codings(guid, item_id, code_id, coder_id, quote, prefix, suffix, text_hash, created_at) "
            "SELECT 'g', 2, 1, 1, '', '', '', text_hash, '2026-01-01' FROM items WHERE id = 2"
        )
    return project.path


def test_a_file_of_the_first_version_keeps_what_is_in_it(
    make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = of_first_version(make_project, monkeypatch)

    project = Project.open(path, coder="Ann")

    (code,) = project.view.codebook()
    assert (code.name, code.kind, code.hidden, code.codings) == ("trust", CodeKind.TAG, False, 1)
    (coding,) = project.view.codings_of(ItemId(2))
    assert coding.value is None
    assert [row.read for row in project.view.rows([ItemId(2), ItemId(3)])] == [False, True]
    assert [memo.text for memo in project.view.memos_about(item=ItemId(2))] == ["look again"]
    assert project.do(check) == []
    project.close()
    assert list(path.parent.glob("*backup*")), "a copy is made before the file is changed"


def test_steps_of_the_first_version_are_undone_and_redone(
    make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = of_first_version(make_project, monkeypatch)
    project = Project.open(path, coder="Ann")

    project.do(commands.undo)
    assert project.view.memos_about(item=ItemId(2)) == []
    project.do(commands.redo)
    assert [memo.text for memo in project.view.memos_about(item=ItemId(2))] == ["look again"]
    project.do(commands.apply_path, ["trust", "council"], [Target(ItemId(4))])
    assert project.do(check) == []
    project.close()


def test_a_new_file_has_the_same_schema_as_one_that_was_brought_up_to_date(
    make_project: MakeProject, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old = of_first_version(make_project, monkeypatch)
    Project.open(old, coder="Ann").close()
    Project.create(tmp_path / "new.threadnote", coder="Ann").close()

    def schema(path: Path) -> list[tuple[str, str]]:
        with closing(sqlite3.connect(path)) as conn:
            return conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()

    assert schema(old) == schema(tmp_path / "new.threadnote")


def test_a_file_of_the_first_version_says_that_it_must_be_opened_for_writing_once(
    make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = of_first_version(make_project, monkeypatch)
    before = path.read_bytes()

    for read in (lambda: Project.open(path, read_only=True), lambda: read_codebook(path)):
        with pytest.raises(StorageError, match="older version") as told:
            read()
        assert "Open it once for editing, which makes a backup" in told.value.hint
    assert path.read_bytes() == before

    Project.open(path, coder="Ann").close()
    assert [code.name for code in read_codebook(path).codes] == ["trust"]
    (copy,) = path.parent.glob("*backups/*before upgrade*")
    with closing(sqlite3.connect(copy)) as conn:
        assert conn.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (1,)


def test_a_file_of_a_newer_version_is_left_as_it_is(project: Project) -> None:
    project.close()
    with closing(sqlite3.connect(project.path)) as conn, conn:
        conn.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES ('threadnote', '0099_more', 'now')"
        )
    before = project.path.read_bytes()
    for read_only in (True, False):
        with pytest.raises(FileTooNew, match="newer version of Threadnote"):
            Project.open(project.path, read_only=read_only)
    with pytest.raises(FileTooNew):
        read_codebook(project.path)
    assert project.path.read_bytes() == before
