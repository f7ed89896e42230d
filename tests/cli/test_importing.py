from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.app import site_rules
from reader.app.project import Project
from reader.domain.site_rule import SiteRule
from reader.storage.snapshot import FileSnapshot
from tests.cli.running import PAGE, page, run, spawn
from tests.samples import ROOT, SEEDS


def test_a_project_is_made_and_the_report_written(tmp_path: Path) -> None:
    project, report = tmp_path / "new" / "p.threadnote", tmp_path / "r.json"

    done = run("import", "--project", project, page(tmp_path), "--report", report, "--coder", "Zoë")

    assert done.exit_code == 0
    assert done.stdout == ""
    assert "imported   ferry.txt: 1 article, 3 comments" in done.stderr
    assert "1 file: 1 imported, 0 duplicate, 0 failed; 1 article, 3 comments." in done.stderr
    (line,) = json.loads(report.read_text(encoding="utf-8"))["files"]
    assert line == {
        "name": "ferry.txt",
        "status": "imported",
        "importer": "text",
        "articles": 1,
        "comments": 3,
        "declared_comments": 3,
        "warnings": [],
        "error": None,
        "recapture": None,
        "codes": 0,
        "codings": 0,
        "memos": 0,
        "adrift": 0,
    }
    with_coder = Project.open(project, read_only=True)
    assert [coder.name for coder in with_coder.view.coders()] == ["Zoë"]
    assert with_coder.info.comments == 3
    with_coder.close()


def test_the_sample_corpus_comes_in_whole(tmp_path: Path) -> None:
    expected = json.loads((Path(__file__).parents[1] / "expected_seeds.json").read_text(encoding="utf-8"))

    done = run("import", "--project", tmp_path / "p", SEEDS, "--json")

    assert done.exit_code == 0
    report = json.loads(done.stdout)
    found = {line["name"]: line["comments"] for line in report["files"]}
    assert found == {name: entry["comments"] for name, entry in expected.items()}
    assert report["totals"]["failed"] == 0


def test_some_fail(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    binary = tmp_path / "binary.html"
    binary.write_bytes(bytes(range(256)) * 8)

    done = run("import", "--project", tmp_path / "p", empty, page(tmp_path), binary, tmp_path / "missing.txt", "--json")

    assert done.exit_code == 1
    report = json.loads(done.stdout)
    assert [(line["name"], line["status"]) for line in report["files"]] == [
        ("empty.txt", "failed"),
        ("ferry.txt", "imported"),
        ("binary.html", "failed"),
        ("missing.txt", "failed"),
    ]
    assert all(line["error"] for line in report["files"] if line["status"] == "failed")
    assert report["totals"]["comments"] == 3
    assert "failed     missing.txt: There is no such file." in done.stderr


def test_where_all_fail_nothing_is_left(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()

    done = run("import", "--project", tmp_path / "a" / "b" / "p", empty, "--report", tmp_path / "r.json")

    assert done.exit_code == 3
    assert "Nothing was imported." in done.stderr
    assert {entry.name for entry in tmp_path.iterdir()} - {"home"} == {"empty.txt", "r.json"}
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["totals"]["failed"] == 1


def test_where_all_fail_an_older_project_stays_as_it_was(ferry: Path, tmp_path: Path) -> None:
    done = run("import", "--project", ferry, tmp_path / "missing.txt")

    assert done.exit_code == 3
    assert run("search", "--project", ferry, "kitchens").stdout.count("\n") == 2


def test_the_same_file_again_is_a_duplicate_and_no_problem(ferry: Path, tmp_path: Path) -> None:
    done = run("import", "--project", ferry, page(tmp_path, "again.txt"))

    assert done.exit_code == 0
    assert "duplicate  again.txt: Already in the project, as ferry.txt." in done.stderr


def test_a_project_may_be_named_without_its_suffix(ferry: Path, tmp_path: Path) -> None:
    more = page(tmp_path, "more.txt", PAGE.replace("Ferry", "Tram"))

    assert run("import", "--project", ferry.with_suffix(""), more).exit_code == 0
    assert run("codes", "--project", ferry.with_suffix("")).exit_code == 0
    assert not ferry.with_suffix("").exists()


def test_a_warning_is_told(tmp_path: Path) -> None:
    done = run("import", "--project", tmp_path / "p", page(tmp_path, text=PAGE.replace("3 Responses", "9 Responses")))

    assert done.exit_code == 0
    assert "comment-count" in done.stderr


def test_one_importer_for_all(tmp_path: Path) -> None:
    done = run("import", "--project", tmp_path / "p", page(tmp_path, "ferry.dat"), "--importer", "text", "--json")

    assert done.exit_code == 0
    assert json.loads(done.stdout)["files"][0]["importer"] == "text"


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["import", "--project", "p"],
        ["import", "x.txt"],
        ["import", "--project", "p", "x.txt", "--importer", "telepathy"],
        ["import", "--project", "p", "x.txt", "--report", "no/such/folder/r.json"],
    ],
)
def test_wrong_use(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(*arguments).exit_code == 2
    assert not list(tmp_path.glob("*.threadnote"))


def test_the_report_never_replaces_what_is_read(ferry: Path, tmp_path: Path) -> None:
    more = page(tmp_path, "more.txt", PAGE.replace("Ferry", "Tram"))

    for report in (ferry, more):
        assert run("import", "--project", ferry, more, "--report", report).exit_code == 2

    assert more.read_text(encoding="utf-8").startswith("Tram")
    assert run("check", "--project", ferry).exit_code == 0


def test_a_project_made_meanwhile_is_not_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two imports are started at once for a project that is not there yet: the second must not remove the first's."""
    path = tmp_path / "p.threadnote"
    create = Project.create

    def other_is_quicker(where: Path, **options: str | None) -> Project:
        create(where, coder="Other").close()
        return create(where, **options)

    monkeypatch.setattr(Project, "create", other_is_quicker)

    assert run("import", "--project", path, page(tmp_path)).exit_code == 4
    assert path.exists()


def test_a_project_that_cannot_be(tmp_path: Path) -> None:
    assert run("codes", "--project", tmp_path / ("x" * 300)).exit_code == 4
    assert run("import", "--project", tmp_path / ("x" * 300), page(tmp_path)).exit_code == 4


@pytest.mark.skipif(os.name == "nt", reason="a name of such bytes is POSIX")
def test_a_file_whose_name_is_no_text(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    try:
        file.write_text(PAGE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system keeps names as text")

    done = spawn("import", "--project", tmp_path / "p", file)

    assert done.returncode == 0
    assert spawn("export", "--project", tmp_path / "p", "--format", "json", "--output", tmp_path / "o").returncode == 0
    json.loads((tmp_path / "o").read_text(encoding="utf-8"))


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process there")
@pytest.mark.parametrize("there_before", [True, False])
def test_ctrl_c_takes_everything_back(tmp_path: Path, there_before: bool) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(3000):
        page(folder, f"{number}.txt", PAGE.replace("Ferry", f"Ferry {number}"))
    project = tmp_path / "p.threadnote"
    if there_before:
        assert run("import", "--project", project, page(tmp_path)).exit_code == 0
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "import", "--project", str(project), str(folder)],
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        _wait_for_articles(project, 10)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)

    assert process.returncode == 130
    assert b"nothing was imported" in said
    if there_before:
        opened = Project.open(project, read_only=True)
        assert opened.info.articles == 1
        opened.close()
        assert run("check", "--project", project).exit_code == 0
    else:
        assert not list(tmp_path.glob("*threadnote*"))


def _wait_for_articles(project: Path, least: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        time.sleep(0.05)
        if project.exists():
            # Past the view, which shows nothing of an import before its end.
            conn = sqlite3.connect(project)
            (articles,) = conn.execute("SELECT count(*) FROM articles").fetchone()
            conn.close()
            if articles >= least:
                return
    raise AssertionError("the import did not begin")


RULED = """\
<!doctype html><html lang="en"><head><title>The weir</title><link rel="canonical" href="https://weir.example/a">
</head><body><main><article><h1>The weir</h1><div class="entry-content"><p>{body}</p></div></article></main>
<section id="comments"><h2>1 comment</h2><ol class="comment-list"><li class="comment depth-1" id="comment-7">
<b class="fn">Wren der Gast</b><time datetime="2024-01-02T10:00:00+00:00">2 January</time>
<div class="comment-content"><p>It leaks.</p></div></li></ol></section></body></html>"""


def test_rules_for_sites_are_followed_unless_one_says_not(tmp_path: Path) -> None:
    site_rules.save(SiteRule("weir.example", author_suffixes=(" der Gast",)))
    file = tmp_path / "weir.html"
    file.write_text(
        RULED.format(body="The weir was mended twice this year, and it will be again. " * 6), encoding="utf-8"
    )

    authors = []
    for name, more in (("with", ()), ("without", ("--no-rules",))):
        assert run("import", "--project", tmp_path / name, file, *more).exit_code == 0
        project = Project.open(tmp_path / f"{name}.threadnote", read_only=True)
        with FileSnapshot(project.path) as snapshot:
            authors += [c.author for a in snapshot.articles() for c in snapshot.comments(a.item.id)]
        project.close()

    assert authors == ["Wren", "Wren der Gast"]
