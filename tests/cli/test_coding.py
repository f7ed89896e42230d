from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.app import commands
from reader.app.project import Project
from reader.domain.model import CodeKind
from reader.domain.records import ArticleRecord
from reader.domain.text import plain
from tests.cli.running import run
from tests.conftest import MakeProject
from tests.samples import ARABIC, FAMILY


@pytest.fixture
def comments(ferry: Path) -> list[dict[str, Any]]:
    return _exported(ferry)["articles"][0]["comments"]  # type: ignore[no-any-return]


def test_a_whole_comment_and_a_passage(ferry: Path, comments: list[dict[str, Any]]) -> None:
    text = comments[0]["text"]
    start = text.index(FAMILY)
    stop = start + len(FAMILY)

    whole = run("code", "--project", ferry, "--code", " stance / for ", "--item", comments[1]["id"], "--coder", "Zoë")
    part = run(
        "code", "--project", ferry, "--code", "people", "--item", comments[0]["id"].upper(), "--json",
        "--span", f"{start}:{stop}",
    )  # fmt: skip

    assert (whole.exit_code, part.exit_code) == (0, 0)
    assert "stance/for" in whole.stderr
    document = _exported(ferry)
    coders = {coder["id"]: coder["name"] for coder in document["coders"]}
    first, second = document["codings"]
    assert json.loads(part.stdout) == {
        "coding": first["id"],
        "code": "people",
        "item": comments[0]["id"],
        "start": start,
        "stop": stop,
        "value": None,
        "made": True,
    }
    assert first["quote"] == FAMILY
    assert whole.stdout.strip() == second["id"]
    assert (second["start"], second["quote"]) == (None, f"Then write to them: {ARABIC}")
    assert coders[second["coder"]] == "Zoë"
    assert [code["path"] for code in document["codes"]] == ["stance", "stance/for", "people"]


def test_twice_is_once(ferry: Path, comments: list[dict[str, Any]]) -> None:
    arguments = ["code", "--project", ferry, "--item", comments[0]["id"], "--span", "0:3", "--coder", "Ann", "--code"]
    first = run(*arguments, "Stance")

    second = run(*arguments, "stance", "--json")

    assert second.exit_code == 0
    assert json.loads(second.stdout)["made"] is False
    assert json.loads(second.stdout)["coding"] == first.stdout.strip()
    assert len(_exported(ferry)["codings"]) == 1


@pytest.mark.parametrize(
    ("item", "span", "code", "exit_code"),
    [
        ("00000000-0000-4000-8000-000000000000", None, "x", 3),
        ("1.1", None, "x", 3),
        (None, "0:100000", "x", 3),
        (None, "5:5", "x", 3),
        (None, "5:2", "x", 3),
        (None, None, " / ", 3),
        (None, "five:nine", "x", 2),
        (None, "5", "x", 2),
        (None, "-3:2", "x", 2),
    ],
)
def test_what_cannot_be_coded_changes_nothing(
    ferry: Path, comments: list[dict[str, Any]], item: str | None, span: str | None, code: str, exit_code: int
) -> None:
    extra = [] if span is None else [f"--span={span}"]

    done = run("code", "--project", ferry, "--code", code, "--item", item or comments[0]["id"], *extra)

    assert done.exit_code == exit_code
    assert done.stdout == ""
    assert "Error: " in done.stderr
    document = _exported(ferry)
    assert (document["codes"], document["codings"]) == ([], [])


def test_the_codebook(ferry: Path, comments: list[dict[str, Any]]) -> None:
    assert (run("codes", "--project", ferry).stdout, json.loads(run("codes", "--project", ferry, "--json").stdout)) == (
        "",
        [],
    )
    for path in ("a/b/c", "a/d", "e"):
        run("code", "--project", ferry, "--code", path, "--item", comments[0]["id"])

    assert run("codes", "--project", ferry).stdout.splitlines() == ["a\t0", "  b\t0", "    c\t1", "  d\t1", "e\t1"]
    listed = json.loads(run("codes", "--project", ferry, "--json").stdout)
    shared = [{k: v for k, v in code.items() if k != "codings"} for code in listed]
    assert shared == _exported(ferry)["codes"]
    assert [code["codings"] for code in listed] == [0, 0, 1, 1, 1]


def test_a_degree_on_a_scale(ferry: Path, comments: list[dict[str, Any]]) -> None:
    with closing(Project.open(ferry)) as project:
        project.do(commands.create_code, "tone", kind=CodeKind.SCALE, lowest=1, highest=5)
    arguments = ("code", "--project", ferry, "--code", "tone", "--item", comments[0]["id"])

    assert run(*arguments).exit_code == 3
    assert run(*arguments, "--degree", "9").exit_code == 3
    assert run(*arguments, "--degree", "2", "--span", "0:1").exit_code == 3
    made = json.loads(run(*arguments, "--degree", "2", "--json").stdout)
    again = json.loads(run(*arguments, "--degree", "4", "--json").stdout)

    assert (made["value"], again["value"], made["coding"]) == (2, 4, again["coding"])
    (coding,) = _exported(ferry)["codings"]
    assert coding["value"] == 4
    assert (
        run("code", "--project", ferry, "--code", "mood", "--item", comments[0]["id"], "--degree", "1").exit_code == 3
    )


def test_search_prints_where_and_who(ferry: Path, comments: list[dict[str, Any]]) -> None:
    done = run("search", "--project", ferry, "write", "to")

    header, line = done.stdout.splitlines()
    assert header == "id\tpath\tauthor\tarticle\tsnippet"
    assert line.split("\t") == [
        comments[1]["id"], "1.1", "Una Marsh", "Ferry to stop at nine", f"Then write to them: {ARABIC}",
    ]  # fmt: skip
    assert "Found: 1, shown: 1." in done.stderr


def test_search_as_json_with_a_limit(ferry: Path) -> None:
    done = run("search", "--project", ferry, "--json", "--limit", "1", "quill")

    found = json.loads(done.stdout)
    assert found["total"] == 2
    assert [hit["path"] for hit in found["hits"]] == ["1"]
    assert not {"\ue000", "\ue001"} & set(found["hits"][0]["snippet"])


@pytest.mark.parametrize("words", ["nowhere", "“", "()", "NEAR(", "a*b OR"])
def test_words_that_are_not_there(ferry: Path, words: str) -> None:
    done = run("search", "--project", ferry, "--json", words)

    assert done.exit_code == 0
    assert json.loads(done.stdout)["hits"] == []


def test_what_a_page_says_does_not_command_the_terminal(make_project: MakeProject) -> None:
    project = make_project(iter([ArticleRecord("A", plain("Red\x1b[31m or \x9b31mnot,\x07 a bell"))]))

    done = run("search", "--project", project.path, "bell")

    assert "or 31mnot, a bell" in done.stdout
    assert not set(done.stdout) & {"\x1b", "\x9b", "\x07"}


def _exported(project: Path) -> dict[str, Any]:
    target = project.with_suffix(".json")
    assert run("export", "--project", project, "--format", "json", "--output", target).exit_code == 0
    found = json.loads(target.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found
