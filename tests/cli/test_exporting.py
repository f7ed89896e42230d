from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.running import page, run, spawn
from tests.samples import ARABIC, FAMILY


def test_json_to_a_file(ferry: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"

    done = run("export", "--project", ferry, "--format", "json", "--output", target)

    assert (done.exit_code, done.stdout) == (0, "")
    (article,) = json.loads(target.read_text(encoding="utf-8"))["articles"]
    assert [(comment["path"], comment["author"]) for comment in article["comments"]] == [
        ("1", "Bo Quill"),
        ("1.1", "Una Marsh"),
        ("2", "Bo Quill"),
    ]
    assert FAMILY in article["comments"][0]["text"]
    assert article["comments"][2]["published"] == "2024-05-04T00:22"


def test_csv_with_options_to_standard_output(ferry: Path) -> None:
    done = spawn(
        "export", "--project", ferry, "--format", "csv", "--output", "-", "--option", "form=comments",
        "--option", "bom=yes", "--option", "guard=no",
    )  # fmt: skip

    assert done.returncode == 0
    assert done.stdout.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"), newline="")))
    assert [row["text"] for row in rows][1:] == [
        f"Then write to them: {ARABIC}",
        "=SUM(1) is not how you count people.",
    ]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--format", "parchment"], "csv, json"),
        (["--format", "csv", "--option", "colour=red"], "colour"),
        (["--format", "csv", "--option", "bom=perhaps"], "yes or no"),
        (["--format", "csv", "--option", "form=haiku"], "codings, comments"),
        (["--format", "csv", "--option", "bom"], "KEY=VALUE"),
        ([], "--format"),
    ],
)
def test_wrong_use(ferry: Path, tmp_path: Path, arguments: list[str], named: str) -> None:
    done = run("export", "--project", ferry, "--output", tmp_path / "out", *arguments)

    assert done.exit_code == 2
    assert named in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written(ferry: Path, tmp_path: Path) -> None:
    done = run("export", "--project", ferry, "--format", "csv", "--output", tmp_path / "no" / "out.csv")

    assert done.exit_code == 3
    assert "could not be written" in done.stderr


def test_the_project_is_not_replaced_by_its_export(ferry: Path) -> None:
    before = ferry.read_bytes()

    assert run("export", "--project", ferry, "--format", "csv", "--output", ferry).exit_code == 3
    assert ferry.read_bytes() == before


def test_formats_are_listed_with_their_options() -> None:
    done = run("formats", "--json")

    assert done.exit_code == 0
    listed = json.loads(done.stdout)
    assert {"text", "html"} <= {entry["id"] for entry in listed["importers"]}
    csv_ = next(entry for entry in listed["exporters"] if entry["id"] == "csv")
    assert csv_["suffix"] == ".csv"
    form = next(option for option in csv_["options"] if option["name"] == "form")
    assert (form["choices"], form["default"]) == (["codings", "comments"], "codings")
    assert all(option["help"] for option in csv_["options"])
    assert listed["broken"] == []

    told = run("formats").stdout
    for entry in (*listed["importers"], *listed["exporters"], *listed["analyses"]):
        assert entry["id"] in told
        assert entry["title"] in told


def test_an_analysis_as_text_and_as_json(ferry: Path, tmp_path: Path) -> None:
    export = tmp_path / "e.json"
    run("export", "--project", ferry, "--format", "json", "--output", export)
    (article,) = json.loads(export.read_text(encoding="utf-8"))["articles"]
    for comment in article["comments"][:2]:
        assert run("code", "--project", ferry, "--code", "stance/for", "--item", comment["id"]).exit_code == 0

    plain = run("analyse", "code-counts", "--project", ferry)
    by_article = run("analyse", "--project", ferry, "code-counts", "--option", "by_article=yes", "--json")

    assert plain.stdout.splitlines() == ["code\tcodings\titems", "stance\t0\t0", "stance/for\t2\t2"]
    assert json.loads(by_article.stdout)["rows"] == [["stance/for", "Ferry to stop at nine", 2, 2]]
    assert run("analyse", "tea-leaves", "--project", ferry).exit_code == 2
    assert run("analyse", "code-counts", "--project", ferry, "--option", "by_article=x").exit_code == 2


def test_an_export_while_the_project_is_being_written(ferry: Path, tmp_path: Path) -> None:
    from reader.app.project import Project

    held = Project.open(ferry)
    try:
        assert run("export", "--project", ferry, "--format", "csv", "--output", tmp_path / "o.csv").exit_code == 0
        assert run("codes", "--project", ferry).exit_code == 0
        assert run("search", "--project", ferry, "kitchens").exit_code == 0
        assert run("analyse", "code-counts", "--project", ferry).exit_code == 0
        assert spawn("import", "--project", ferry, page(tmp_path)).returncode == 4
    finally:
        held.close()


def test_a_preset_for_a_format_that_only_the_window_has(ferry: Path, tmp_path: Path) -> None:
    from reader.app import paths, settings

    kept = settings.Settings(presets=[{"name": "For print", "format": "pdf", "options": {"order": "article"}}])
    settings.save(kept, paths.settings_file())

    done = run("export", "--project", ferry, "--output", tmp_path / "out.pdf", "--preset", "For print")
    other = run(
        "export", "--project", ferry, "--output", tmp_path / "o.csv", "--preset", "For print", "--format", "csv"
    )

    assert done.exit_code == 2
    assert "only the window" in done.stderr
    assert "--format" in done.stderr
    assert not (tmp_path / "out.pdf").exists()
    assert other.exit_code == 0


def test_a_part_of_the_project_with_people_protected(ferry: Path, tmp_path: Path) -> None:
    wanted = ("--only", "deepest=0", "--context", "none", "--protect", "names", "--times", "year")

    done = run("export", "--project", ferry, "--format", "json", "--output", tmp_path / "o.json", *wanted)
    wrong = run("export", "--project", ferry, "--format", "json", "--output", "-", "--only", "colour=red")
    nobody = run("export", "--project", ferry, "--format", "json", "--output", "-", "--only", "coder=Nobody")

    assert done.exit_code == 0, done.stderr
    document = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    comments = [comment for article in document["articles"] for comment in article["comments"]]
    assert comments
    assert all(comment["depth"] == 0 for comment in comments)
    assert all((comment["author"] or "Commenter").startswith("Commenter") for comment in comments)
    assert all(len(comment["published"] or "2020") == 4 for comment in comments)
    assert len(document["notes"]) >= 3
    assert wrong.exit_code == 2
    assert "colour" in wrong.stderr
    assert nobody.exit_code == 3
    assert "Nobody" in nobody.stderr


def test_pseudonyms_in_an_export_while_the_project_is_open(ferry: Path, tmp_path: Path) -> None:
    from reader.app import commands
    from reader.app.project import Project

    form = ("--format", "csv", "--option", "form=comments", "--protect", "names")
    arguments = ("export", "--project", ferry, "--output", tmp_path / "o.csv", *form)
    held = Project.open(ferry)
    try:
        refused = run(*arguments)
        held.do(commands.assign_pseudonyms)
        done = run(*arguments)
    finally:
        held.close()

    assert refused.exit_code == 3
    assert "pseudonym" in refused.stderr
    assert done.exit_code == 0
    assert "Commenter 1" in (tmp_path / "o.csv").read_text(encoding="utf-8")
