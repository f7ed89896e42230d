"""Opening: identity, newer files, locks, damage, backups, crashes."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project, back_up, check
from reader.domain.errors import FileTooNew, StorageError
from reader.domain.records import ArticleRecord, Record
from reader.domain.text import plain
from reader.storage import connect, journal, migrations
from reader.storage.migrations import steps
from reader.storage.unit import Writer
from tests.conftest import MakeProject
from tests.samples import ROOT, harbour


def test_a_project_is_told_from_any_other_database(tmp_path: Path) -> None:
    other = tmp_path / "other.threadnote"
    with sqlite3.connect(other) as conn:
        conn.execute("CREATE TABLE t(x)")
    conn.close()
    with pytest.raises(StorageError, match="not a Threadnote project"):
        Project.open(other)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b"hello " * 100, "not a Threadnote project"), (b"SQLite format 3\x00", "not a Threadnote")],
)
def test_what_is_no_project_is_refused_untouched(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "p.threadnote"
    path.write_bytes(content)
    with pytest.raises(StorageError, match=reason):
        Project.open(path)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir() if file.name != "home"] == ["p.threadnote"]


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no file"):
        Project.open(tmp_path / "gone.threadnote")
    with pytest.raises(StorageError, match="folder"):
        Project.open(tmp_path)


def test_an_existing_file_is_never_made_anew(project: Project) -> None:
    with pytest.raises(StorageError, match="already there"):
        Project.create(project.path)
    assert len(project.view.articles()) == 1


def test_a_newer_file_is_refused_and_left_as_it_is(project: Project) -> None:
    project.close()
    with sqlite3.connect(project.path) as conn:
        conn.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES (?, '9999_future', '')",
            (steps.name,),
        )
    conn.close()
    before = project.path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(FileTooNew, match="9999_future"):
            Project.open(project.path, read_only=read_only)
    assert project.path.read_bytes() == before


def test_the_second_process_is_told_and_may_read(project: Project) -> None:
    script = (
        "import sys; from pathlib import Path; from reader.app.project import Project\n"
        "from reader.domain.errors import ProjectLocked\n"
        "path = Path(sys.argv[1])\n"
        "try:\n    Project.open(path)\nexcept ProjectLocked as fault:\n    print(fault)\n"
        "reading = Project.open(path, read_only=True)\n"
        "print(len(reading.view.articles()), 'articles')\nreading.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(project.path)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "is open in another window" in done.stdout
    assert "read-only" in done.stdout
    assert "1 articles" in done.stdout
    # The first goes on undisturbed.
    project.do(commands.create_code, "still here")


def test_reading_sees_what_is_committed_meanwhile(project: Project) -> None:
    reading = Project.open(project.path, read_only=True)
    project.do(commands.create_code, "new")
    assert [code.name for code in reading.view.codebook()] == ["new"]
    reading.close()


def test_the_lock_is_free_after_closing(project: Project) -> None:
    project.close()
    Project.open(project.path).close()


def test_closing_leaves_one_file(project: Project) -> None:
    project.close()
    assert not project.path.with_name(project.path.name + "-wal").exists()


def test_damage_is_told_apart_and_the_file_kept(project: Project) -> None:
    project.close()
    content = bytearray(project.path.read_bytes())
    content[4096:12288] = b"\xab" * 8192
    project.path.write_bytes(content)
    with pytest.raises(StorageError, match=r"damaged|not a Threadnote"):
        Project.open(project.path)
    assert project.path.read_bytes() == content


def test_a_full_disk_is_told_and_nothing_is_lost(project: Project) -> None:
    project.do(commands.create_code, "before")
    pages = project.do(_limit_pages)
    with pytest.raises(StorageError, match="full"):
        project.do(commands.write_memo, "x" * 5_000_000)
    project.do(_free_pages, pages)
    assert [code.name for code in project.view.codebook()] == ["before"]
    project.do(commands.create_code, "after")
    assert project.do(check) == []


def _limit_pages(writer: object) -> int:
    conn: sqlite3.Connection = writer.conn  # type: ignore[attr-defined]
    (pages,) = conn.execute("PRAGMA page_count").fetchone()
    conn.execute(f"PRAGMA max_page_count={pages + 20}")
    return int(pages)


def _free_pages(writer: object, _pages: int) -> None:
    writer.conn.execute("PRAGMA max_page_count=1073741823")  # type: ignore[attr-defined]


def test_a_migration_is_preceded_by_a_backup(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.close()
    later = type(steps)("threadnote")
    later._migrations = list(steps._migrations)

    @later(name="0099_more")
    def _more(db: Database) -> None:
        db.conn.execute("ALTER TABLE codes ADD COLUMN later TEXT")

    monkeypatch.setattr(migrations, "steps", later)
    opened = Project.open(project.path)
    assert opened.view.count_matches("museum") == 1
    opened.do(commands.create_code, "with a new column")
    opened.do(commands.undo)
    opened.close()
    (backup,) = (project.path.parent / "p backups").iterdir()
    assert "before upgrade" in backup.name
    monkeypatch.undo()
    old = Project.open(backup)
    assert len(old.view.articles()) == 1
    old.close()


def test_new_rows_are_found_after_migrations(project: Project) -> None:
    """The triggers of the search index are in the file and not lost by any step."""
    import_records(project, "more", iter([ArticleRecord("Zanzibar", plain("A quokka appears."))]))
    assert [hit.row.title for hit in project.view.search("quokka")] == ["Zanzibar"]
    assert project.do(check) == []


def test_a_backup_opens_and_is_remembered(project: Project) -> None:
    assert project.view.last_backup() is None
    copy = project.do(back_up)
    assert project.view.last_backup() is not None
    opened = Project.open(copy)
    assert opened.view.info().comments == project.view.info().comments
    opened.close()


def test_an_import_cut_off_is_taken_out_when_the_project_opens(make_project: MakeProject) -> None:
    project = make_project(harbour())

    def cut_off() -> Iterator[Record]:
        yield ArticleRecord("Half", plain("a"))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_records(project, "cut", cut_off())
    assert len(project.view.articles()) == 1
    project.do(_store_half)
    assert project.do(_count_articles) == 2
    project.close()
    project = Project.open(project.path, coder="Ann")
    assert len(project.view.articles()) == 1
    assert project.do(check) == []
    assert project.do(_count_articles) == 1
    assert project.view.history()[0].label == "Import stream 0"
    project.close()


def _count_articles(writer: Writer) -> int:
    return int(writer.conn.execute("SELECT count(*) FROM articles").fetchone()[0])


def _store_half(writer: object) -> None:
    """What is in the file when the program dies in the middle of one."""
    from reader.storage import imports

    with writer.unjournalled() as conn:  # type: ignore[attr-defined]
        batch = imports.begin_batch(conn, writer.coder_id)  # type: ignore[attr-defined]
        source = imports.begin_source(conn, batch, "half", "0" * 64, "text")
        imports.store(conn, source, [(ArticleRecord("Half", plain("a")), [])])


def test_every_foreign_key_has_an_index_that_begins_with_it(project: Project) -> None:
    conn = connect.open_reader(project.path)
    tables = [row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    missing = []
    for table in tables:
        indexed = {
            conn.execute(f"PRAGMA index_info('{index[1]}')").fetchone()[2]
            for index in conn.execute(f"PRAGMA index_list('{table}')")
        }
        indexed |= {row[1] for row in conn.execute(f"PRAGMA table_info('{table}')") if row[5] == 1}
        for key in conn.execute(f"PRAGMA foreign_key_list('{table}')"):
            if key[3] not in indexed:
                missing.append(f"{table}.{key[3]}")
    conn.close()
    assert missing == []


def test_journalled_tables_hold_only_what_json_keeps(project: Project) -> None:
    conn = connect.open_reader(project.path)
    kinds = {row[2] for table in journal.TABLES for row in conn.execute(f"PRAGMA table_info({table})")}
    conn.close()
    assert kinds <= {"INTEGER", "TEXT"}


def test_what_is_coded_by_one_coder_stays_theirs(make_project: MakeProject) -> None:
    project = make_project(harbour())
    article = project.view.articles()[0].id
    project.do(commands.apply_path, ["a"], [Target(article)])
    project.close()
    project = Project.open(project.path, coder="Bo")
    code = project.view.codebook()[0].id
    project.do(commands.apply_code, code, [Target(article)])
    assert sorted(coder.name for coder in project.view.coders()) == ["Ann", "Bo"]
    assert len(project.view.codings_of(article)) == 2
    project.close()
