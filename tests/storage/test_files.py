"""Where a project lies and what happens to its file: odd names, links, read-only places, failures half-way."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest

from reader.app import commands
from reader.app import project as projects
from reader.app.commands import Target
from reader.app.project import Project, back_up, check, with_suffix
from reader.domain.errors import Cancelled, ProjectLocked, StorageError
from reader.domain.filters import Filter
from reader.storage import connect, journal, migrations
from reader.storage.migrations import steps
from tests.conftest import MakeProject
from tests.samples import ROOT, harbour, long_thread


@pytest.mark.parametrize(
    "name", ["a?b", "a#b", "100 %", "a%41b", "Übung 😀", "a&mode=rwc", "it's “so”", "  x  ", "file:x"]
)
def test_any_name_is_a_name(make_project: MakeProject, name: str) -> None:
    if sys.platform == "win32" and set(name) & set('?:"'):
        pytest.skip("no name there")
    project = make_project(harbour(), name=name)
    assert project.view.info().comments == 6
    assert project.do(back_up).exists()
    project.close()
    reading = Project.open(project.path, read_only=True)
    assert reading.view.info().comments == 6
    reading.close()


@pytest.mark.skipif(os.name == "nt", reason="a name of such bytes is POSIX")
def test_a_folder_whose_name_is_no_text(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system keeps names as text")
    project = Project.create(Path(os.fsdecode(os.fsencode(folder) + b"/th\xe9.threadnote")), coder="Ann")
    project.do(commands.create_code, "x")
    copy = project.do(back_up)
    assert [code.name for code in project.view.codebook()] == ["x"]
    project.close()
    Project.open(copy, coder="Ann").close()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (PurePosixPath("/home/a b/c?.threadnote"), "file:///home/a%20b/c%3F.threadnote"),
        (PureWindowsPath(r"C:\My work\p#1.threadnote"), "file:///C:/My%20work/p%231.threadnote"),
        # The server must not become the authority of the URI, which SQLite refuses.
        (PureWindowsPath(r"\\server\share\p.threadnote"), "file:////server/share/p.threadnote"),
    ],
)
def test_paths_of_each_system_as_sqlite_takes_them(path: PurePosixPath | PureWindowsPath, expected: str) -> None:
    assert connect.uri(path) == expected


def test_too_long_a_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        Project.create(tmp_path / ("x" * 300))
    assert [entry.name for entry in tmp_path.iterdir() if entry.name != "home"] == []


def test_the_suffix_is_known_in_capitals(tmp_path: Path) -> None:
    assert with_suffix(tmp_path / "P.THREADNOTE") == tmp_path / "P.THREADNOTE"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_an_open_project_is_the_same_project(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    link = folder / "link.threadnote"
    link.symlink_to(project.path)
    with pytest.raises(ProjectLocked):
        Project.open(link)


def test_what_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        fault = sqlite3.OperationalError("database or disk is full")
        fault.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise fault

    folder = tmp_path / "new"
    folder.mkdir()
    monkeypatch.setattr(steps, "apply", fail)
    with pytest.raises(StorageError, match="full"):
        Project.create(folder / "p")
    assert list(folder.iterdir()) == []


def test_a_project_is_there_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whenever the making of it is cut off, by whatever: no file has its name."""
    seen: list[bool] = []
    path = tmp_path / "p.threadnote"
    put = connect._put_in_place

    def look(part: Path, where: Path) -> None:
        seen.append(path.exists())
        put(part, where)

    monkeypatch.setattr(connect, "_put_in_place", look)
    Project.create(path).close()
    assert seen == [False]
    assert path.exists()


def test_half_a_project_is_told(tmp_path: Path) -> None:
    path = tmp_path / "p.threadnote"
    conn = sqlite3.connect(path)
    conn.execute(f"PRAGMA application_id={connect.APPLICATION_ID}")
    conn.execute("VACUUM")
    conn.close()
    for read_only in (False, True):
        with pytest.raises(StorageError, match="not a whole project"):
            Project.open(path, read_only=read_only)


def test_the_lock_is_given_up_where_opening_fails(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.close()

    def fail(_conn: sqlite3.Connection) -> None:
        raise sqlite3.DatabaseError("any")

    monkeypatch.setattr(journal, "connect", fail)
    with pytest.raises(sqlite3.DatabaseError):
        Project.open(project.path)
    monkeypatch.undo()
    Project.open(project.path).close()


def test_an_older_file_is_not_read_without_its_migration(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.close()
    later = type(steps)("threadnote")
    later._migrations = list(steps._migrations)
    later(name="0099_more")(lambda db: db.conn.execute("ALTER TABLE codes ADD COLUMN later TEXT"))
    monkeypatch.setattr(migrations, "steps", later)
    with pytest.raises(StorageError, match="older version"):
        Project.open(project.path, read_only=True)
    Project.open(project.path).close()
    Project.open(project.path, read_only=True).close()


AS_NOBODY = """
import os, sys
from pathlib import Path
from reader.app.project import Project
from reader.domain.errors import StorageError
import reader.app.registry, encodings.idna, getpass, pwd
os.setuid(65534)
try:
    project = Project.open(Path(sys.argv[1]), coder="Ann", read_only=sys.argv[2] == "read")
    print(len(project.view.articles()), "articles")
    project.close()
except StorageError as fault:
    print("told:", fault)
"""


def _read_only_copy(project: Project) -> Path:
    """What is of the project now, in a folder that nobody may write."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("needs a second user, to whom root can hand on")
    # Not below tmp_path, which only its owner may enter.
    folder = Path(tempfile.mkdtemp(prefix="threadnote-test-"))
    for name in ("p.threadnote", "p.threadnote-wal"):
        if project.path.with_name(name).exists():
            shutil.copy(project.path.with_name(name), folder / name)
            (folder / name).chmod(0o444)
    folder.chmod(0o555)
    return folder / "p.threadnote"


def _as_nobody(path: Path, how: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(path), how], capture_output=True, text=True, cwd=ROOT, check=False
    )
    if "PermissionError" in done.stderr or "ModuleNotFoundError" in done.stderr:
        pytest.skip("the second user may not read the program")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_read_only_place_is_read(project: Project) -> None:
    project.close()
    copy = _read_only_copy(project)
    try:
        assert _as_nobody(copy, "read") == "1 articles\n"
        assert "told:" in _as_nobody(copy, "write")
    finally:
        shutil.rmtree(copy.parent)


def test_changes_in_a_log_that_cannot_be_read_are_not_passed_over(project: Project) -> None:
    project.do(commands.create_code, "in the log")
    copy = _read_only_copy(project)
    try:
        assert "not closed properly" in _as_nobody(copy, "read")
    finally:
        shutil.rmtree(copy.parent)


def test_closing_twice_and_using_what_is_closed(project: Project) -> None:
    view = project.view
    project.close()
    project.close()
    with pytest.raises(StorageError, match="closed"):
        view.articles()
    with pytest.raises(StorageError, match="closed"):
        _ = project.view
    with pytest.raises(StorageError, match="closed"):
        project.do(commands.create_code, "late")


def test_closing_does_what_was_queued(project: Project) -> None:
    queued = [project.write(commands.create_code, f"code {number}") for number in range(20)]
    project.close()
    assert all(future.result() for future in queued)
    reading = Project.open(project.path, read_only=True)
    assert len(reading.view.codebook()) == 20
    reading.close()


def test_a_damaged_file_is_told_by_every_view(project: Project) -> None:
    project.close()
    content = bytearray(project.path.read_bytes())
    # All but the schema, so that it opens.
    with sqlite3.connect(project.path) as conn:
        pages = dict(conn.execute("SELECT name, rootpage FROM sqlite_schema"))
        (size,) = conn.execute("PRAGMA page_size").fetchone()
    conn.close()
    at = (pages["items_tree"] - 1) * size
    content[at : at + size] = b"\xab" * size
    project.path.write_bytes(content)
    reading = Project.open(project.path, read_only=True)
    with pytest.raises(StorageError, match="damaged"):
        reading.view.children(reading.view.articles()[0].id)
    reading.close()


def test_a_query_can_be_interrupted_and_leaves_the_filter_as_it_was(make_project: MakeProject) -> None:
    project = make_project(long_thread(3000), harbour())
    view = project.view
    assert view.narrow(Filter(words="museum")) == 1
    view._conn.set_progress_handler(lambda: 1, 100)
    with pytest.raises(Cancelled):
        view.narrow(Filter(author="Author 1"))
    view._conn.set_progress_handler(None, 0)
    assert [row.title for row in view.articles()] == ["Harbour wall to close for a year"]
    assert len(view.matched()) == 1


def test_a_backup_that_fails_leaves_no_file(project: Project) -> None:
    class Failing(sqlite3.Connection):
        def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
            Path(os.fsdecode(values[0])).write_bytes(b"half")
            fault = sqlite3.OperationalError("database or disk is full")
            fault.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise fault

    conn = sqlite3.connect(":memory:", factory=Failing)
    with pytest.raises(StorageError, match="full"):
        connect.backup(conn, project.path)
    conn.close()
    assert list((project.path.parent / "p backups").iterdir()) == []


def test_a_coder_has_a_name(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p", coder="  Zoë \n Moss ")
    assert project.coder == "Zoë Moss"
    project.close()
    assert projects.coder_name(" ") == projects.default_coder()


def test_a_damaged_log_loses_no_more_than_its_end(project: Project, tmp_path: Path) -> None:
    article = project.view.articles()[0].id
    project.do(commands.apply_path, ["kept"], [Target(article)])
    copy = tmp_path / "copy" / "p.threadnote"
    copy.parent.mkdir()
    for end in ("", "-wal"):
        shutil.copy(project.path.with_name(project.path.name + end), copy.with_name(copy.name + end))
    log = copy.with_name(copy.name + "-wal")
    log.write_bytes(log.read_bytes()[:-1000] + b"\xab" * 1000)
    opened = Project.open(copy, coder="Ann")
    assert opened.do(check) == []
    assert len(opened.view.articles()) == 1
    opened.close()
