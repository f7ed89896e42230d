"""The command itself: exit codes, the way to the window, output."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import subprocess
import sys
import types
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader import __version__
from reader.app import paths
from reader.app.project import Project
from reader.cli import coding, main
from reader.cli.exits import Exit
from tests.cli.running import page, run, spawn
from tests.samples import ROOT

READING = [
    ["codes"],
    ["search", "ferry"],
    ["analyse", "code-counts"],
    ["export", "--format", "csv", "--output", "out.csv"],
    ["export", "--format", "json", "--output", "-"],
]
WRITING = [["check"], ["backup"], ["code", "--code", "x", "--item", "y"]]
ALL = [*READING, *WRITING]


def _ids(arguments: list[str]) -> str:
    return arguments[0]


@pytest.fixture(autouse=True)
def _in_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_exit_codes_are_those_that_scripts_know() -> None:
    assert {code.name: int(code) for code in Exit} == {
        "DONE": 0,
        "PROBLEMS": 1,
        "USAGE": 2,
        "BAD_INPUT": 3,
        "NOT_OPENED": 4,
        "BUG": 70,
        "CANCELLED": 130,
    }


def test_the_version_in_both_ways(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["threadnote", "--version"])

    main()

    assert capsys.readouterr().out == run("--version").stdout == f"threadnote {__version__}\n"


@pytest.mark.parametrize("arguments", [["frobnicate"], ["--frobnicate"], ["codes"], ["notes.txt"], ["merge"]])
def test_wrong_use(arguments: list[str]) -> None:
    done = run(*arguments)

    assert done.exit_code == 2
    assert "Usage: threadnote" in done.stderr


@pytest.mark.parametrize("arguments", ALL, ids=_ids)
def test_a_project_that_is_missing(arguments: list[str], tmp_path: Path) -> None:
    done = run(*arguments, "--project", tmp_path / "nowhere.threadnote")

    assert done.exit_code == 4
    assert "nowhere.threadnote" in done.stderr
    assert not list(tmp_path.glob("*nowhere*"))


@pytest.mark.parametrize("arguments", [*ALL, ["import", "ferry.txt"]], ids=_ids)
def test_what_is_no_project(arguments: list[str], tmp_path: Path) -> None:
    page(tmp_path)
    other = tmp_path / "other.threadnote"
    for content in (b"", b"just a text " * 20, b"SQLite format 3\x00" + bytes(200)):
        other.write_bytes(content)

        assert run(*arguments, "--project", other).exit_code == 4
        assert other.read_bytes() == content
    assert run(*arguments, "--project", tmp_path).exit_code == 4


@pytest.mark.parametrize("arguments", [*ALL, ["import", "ferry.txt"]], ids=_ids)
def test_a_project_of_a_newer_version(arguments: list[str], ferry: Path) -> None:
    with closing(sqlite3.connect(ferry)) as conn, conn:
        conn.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) "
            "SELECT migration_set, '9999_later', applied_at FROM _sqlite_migrations LIMIT 1"
        )

    done = run(*arguments, "--project", ferry)

    assert done.exit_code == 4
    assert "newer version" in done.stderr


@pytest.mark.parametrize("arguments", [*ALL, ["import", "again.txt"]], ids=_ids)
def test_a_damaged_project(arguments: list[str], ferry: Path, tmp_path: Path) -> None:
    page(tmp_path, "again.txt")
    content = bytearray(ferry.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    ferry.write_bytes(content)

    done = run(*arguments, "--project", ferry)

    assert done.exit_code == 4, done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("arguments", [*WRITING, ["import", "ferry.txt"]], ids=_ids)
def test_a_project_that_is_open_elsewhere(arguments: list[str], ferry: Path) -> None:
    held = Project.open(ferry)
    try:
        done = spawn(*arguments, "--project", ferry)
    finally:
        held.close()

    assert done.returncode == 4
    assert b"open in another window" in done.stderr


@pytest.mark.parametrize("arguments", READING, ids=_ids)
def test_reading_works_while_the_project_is_open_elsewhere(arguments: list[str], ferry: Path) -> None:
    held = Project.open(ferry)
    try:
        assert run(*arguments, "--project", ferry).exit_code == 0
    finally:
        held.close()


def test_check_names_what_is_wrong(ferry: Path) -> None:
    assert run("check", "--project", ferry).exit_code == 0
    assert json.loads(run("check", "--project", ferry, "--json").stdout) == {"problems": []}
    with closing(sqlite3.connect(ferry)) as conn, conn:
        conn.execute("UPDATE items SET children = 7 WHERE kind = 1 AND depth = 0")

    done = run("check", "--project", ferry)

    assert done.exit_code == 1
    assert "wrong count of replies" in done.stdout
    assert json.loads(run("check", "--project", ferry, "--json").stdout)["problems"] == done.stdout.splitlines()


def test_a_backup_is_a_project(ferry: Path) -> None:
    copy = Path(run("backup", "--project", ferry).stdout.strip())

    assert copy != ferry
    assert run("search", "--project", copy, "kitchens").stdout.count("\n") == 2
    again = json.loads(run("backup", "--project", ferry, "--json").stdout)["backup"]
    assert Path(again).exists()
    assert Path(again) != copy


def _window(monkeypatch: pytest.MonkeyPatch, run_window: Callable[..., int]) -> None:
    module = types.ModuleType("reader.ui.app")
    module.run = run_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reader.ui.app", module)


@pytest.mark.parametrize(
    ("arguments", "opened"),
    [
        ([], (None, False)),
        (["--sample"], (None, True)),
        (["p.threadnote"], (Path("p.threadnote"), False)),
        (["some where/Zoë.threadnote"], (Path("some where/Zoë.threadnote"), False)),
    ],
)
def test_without_a_command_the_window_opens(
    arguments: list[str], opened: tuple[Path | None, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path | None, bool]] = []

    def window(path: Path | None, sample: bool) -> int:
        asked.append((path, sample))
        return 5

    _window(monkeypatch, window)

    assert run(*arguments).exit_code == 5
    assert asked == [opened]


@pytest.mark.parametrize("arguments", [["--sample", "codes", "--project", "p"], ["--sample", "p.threadnote"]])
def test_the_sample_goes_with_nothing_else(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_without_qt_there_is_a_sentence() -> None:
    blocked = "import sys; sys.modules['PySide6'] = None; from reader.cli import main; main()"

    done = subprocess.run([sys.executable, "-c", blocked], capture_output=True, encoding="utf-8", cwd=ROOT, check=False)

    assert done.returncode == 1
    assert "The window cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bug_is_logged_and_told_without_the_details(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(" ".join(["words", "of", "a", "comment"]))

    monkeypatch.setattr(coding, "put_table", broken)

    done = run("search", "--project", ferry, "kitchens")

    assert done.exit_code == 70
    assert "RuntimeError" in done.stderr
    assert str(paths.log_file()) in done.stderr
    assert "words of a comment" not in done.stderr
    logged = paths.log_file().read_text(encoding="utf-8")
    assert "RuntimeError" in logged
    assert "in broken" in logged
    assert "words of a comment" not in logged


def test_a_reader_that_has_had_enough_is_no_bug(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr(coding, "put_table", closed)

    done = run("search", "--project", ferry, "kitchens")

    assert done.exit_code == 1
    assert "Error" not in done.stderr


def test_output_is_utf8_whatever_the_system_speaks(ferry: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reader", "search", "--project", str(ferry), "write", "to"],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        check=True,
    )

    assert "أوافق" in done.stdout.decode("utf-8")
