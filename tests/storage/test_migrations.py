"""Files of earlier versions: what is in them stays, and can still be undone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.app import commands
from reader.app.codebooks import read_codebook
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project, check
from reader.domain.errors import FileTooNew, StorageError
from reader.domain.model import CodeKind, ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import plain, text_hash
from reader.storage import journal, memos, migrations
from reader.storage.migrations import steps
from reader.storage.packing import pack_blocks
from reader.storage.unit import Writer
from tests.conftest import MakeProject

ROWS = (
    "INSERT INTO batches(id, guid, coder_id, state, started_at, finished_at) "
    "VALUES (1, 'b-guid', 1, 'done', '2026-01-01', '2026-01-01')",
    "INSERT INTO sources(id, batch_id, name, sha256, importer, state) "
    "VALUES (1, 1, 'pier.html', 'ab', 'records', 'done')",
    "INSERT INTO articles(id, url, polls) VALUES (1, 'https://www.saltby.example/pier/?utm_id=mail', '[]')",
    "INSERT INTO steps(label, coder_id, at, state, batch_id) VALUES ('Import pier.html', 1, '2026-01-01', 'done', 1)",
)
ITEM = (
    "INSERT INTO items(id, guid, kind, article_id, parent_id, source_id, position, ordinal, depth, path, children, "
    "descendants, ref, title, author, state, text_hash, blocks, marks, text) "
    "VALUES (?, ?, ?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'shown', ?, ?, '[]', ?)"
)


def of_version(number: int, make_project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file as an earlier version wrote it: an article with three comments, a code, a memo, a read mark, one coding.

    The rows are written here, in the columns that there were: the program's own storing knows only those of today.
    """
    before_now = type(steps)("threadnote")
    before_now._migrations = list(steps._migrations)[:number]
    known = {1: "flags", 2: "captures", 3: "pseudonyms"}[number]
    with monkeypatch.context() as before:
        before.setattr(migrations, "steps", before_now)
        before.setattr(journal, "TABLES", journal.TABLES[: journal.TABLES.index(known)])
        project = make_project(name=f"v{number}")
        project.do(fill)
        project.do(commands.create_code, "trust")
        project.do(note)
        project.close()
    with closing(sqlite3.connect(project.path)) as conn, conn:
        conn.execute("INSERT INTO reads(item_id, coder_id, read_at) VALUES (3, 1, '2026-01-01')")
        conn.execute(
            "INSERT INTO codings(guid, item_id, code_id, coder_id, quote, prefix, suffix, text_hash, created_at) "
            "SELECT 'g', 2, 1, 1, '', '', '', text_hash, '2026-01-01' FROM items WHERE id = 2"
        )
    return project.path


def fill(writer: Writer) -> None:
    texts = ("The pier is closed.", "Since when?", "Since the storm.", "And the kiosk?")
    shape = [
        (0, None, -1, 1, -1, "", 2, 3, None, "The pier is closed for good", None),
        (1, 1, 0, 0, 0, "1", 1, 1, "c-41", None, "Nan Reed"),
        (1, 2, 1, 0, 1, "1.1", 0, 0, "c-42", None, "Omar F."),
        (1, 1, 2, 1, 0, "2", 0, 0, "c-43", None, "Skipper"),
    ]
    with writer.unjournalled() as conn:
        conn.execute("PRAGMA defer_foreign_keys=ON")
        for statement in ROWS:
            conn.execute(statement)
        for number, (columns, text) in enumerate(zip(shape, texts, strict=True), 1):
            packed = pack_blocks(plain(text).blocks)
            conn.execute(ITEM, (number, f"i-{number}", *columns, text_hash(text), packed, text))


def note(writer: Writer) -> None:
    with writer.unit("Write memo") as unit:
        memos.write(unit.conn, (ItemId(2), None, None), "look again", unit.coder_id)


def of_first_version(make_project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> Path:
    return of_version(1, make_project, monkeypatch)


def test_a_file_of_the_second_version_comes_over_too(
    make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = of_version(2, make_project, monkeypatch)

    project = Project.open(path, coder="Ann")

    (article,) = project.view.articles()
    assert [comment.path for comment in project.view.thread(article.id)] == ["1", "1.1", "2"]
    (coding,) = project.view.codings_of(ItemId(2))
    assert not coding.adrift
    assert project.view.count_matches("storm") == 1
    assert [memo.text for memo in project.view.memos_about(item=ItemId(2))] == ["look again"]
    project.do(commands.undo)
    assert project.view.memos_about(item=ItemId(2)) == []
    assert project.do(check) == []
    project.close()


def test_a_file_of_the_third_version_can_protect_people(
    make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = of_version(3, make_project, monkeypatch)

    project = Project.open(path, coder="Ann")

    assert all(one.given is None for one in project.view.protection.people())
    salt = project.view.protection.salt()
    assert len(salt) == 32
    project.do(commands.assign_pseudonyms)
    given = {one.who.name: one.pseudonym for one in project.view.protection.people()}
    assert sorted(filter(None, given.values())) == ["Commenter 1", "Commenter 2", "Commenter 3"]
    (coding,) = project.view.codings_of(ItemId(2))
    project.do(commands.write_paraphrase, coding.id, "asked for how long")
    project.do(commands.undo, 2)
    assert all(one.given is None for one in project.view.protection.people())
    project.do(commands.undo)
    assert project.view.memos_about(item=ItemId(2)) == []
    assert project.do(check) == []
    project.close()
    again = Project.open(path, coder="Ann")
    assert again.view.protection.salt() == salt
    again.close()


def test_pages_of_earlier_versions_are_recognised(make_project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the address without what does not name the page, and by the ids of comments."""
    project = Project.open(of_version(2, make_project, monkeypatch), coder="Ann")
    new: list[Record] = [
        ArticleRecord("The pier is closed for good", plain("The pier is closed."), url="http://saltby.example/pier"),
        *(CommentRecord(f"c-{n}", plain(text), author=name) for n, text, name in (
            (41, "Since when?", "Nan Reed"), (42, "Since the storm.", "Omar F."), (44, "A pity.", "Ida"))),
    ]  # fmt: skip
    report = import_records(project, "again", iter(new), recognise=True)
    assert report.recapture is not None
    assert (report.recapture.added, report.recapture.vanished, report.articles) == (1, 1, 0)
    assert project.do(check) == []
    project.close()


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
