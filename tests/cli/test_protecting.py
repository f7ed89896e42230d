"""Protecting people on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import run


def test_pseudonyms_are_listed_and_given(ferry: Path) -> None:
    before = run("pseudonyms", "--project", ferry, "--json")
    assert [row["pseudonym"] for row in json.loads(before.stdout)] == [None, None]

    done = run("pseudonyms", "--project", ferry, "--assign", "--set", "Una Marsh", "The cook", "--json")

    assert done.exit_code == 0
    rows = json.loads(done.stdout)
    assert [(row["name"], row["pseudonym"], row["kind"]) for row in rows] == [
        ("Bo Quill", "Commenter 1", "numbered"),
        ("Una Marsh", "The cook", "hand"),
    ]
    again = run("pseudonyms", "--project", ferry, "--kind", "hash")
    assert "The cook" in again.stdout
    assert "Commenter" not in again.stdout
    refused = run("pseudonyms", "--project", ferry, "--set", "Bo Quill", "Una Marsh")
    assert refused.exit_code == 3


def test_mentions_are_listed_and_decided(ferry: Path, tmp_path: Path) -> None:
    none = run("mentions", "--project", ferry)
    assert (none.exit_code, none.stdout) == (0, "")
    assert run("mentions", "--project", ferry, "--names", "--leave", "Una Marsh", "--json").stdout.strip() == "[]"

    target = tmp_path / "out.json"
    done = run(
        "export", "--project", ferry, "--format", "json", "--output", target, "--protect", "all", "--times", "day"
    )
    assert done.exit_code == 0
    assert "Quill" not in target.read_text(encoding="utf-8")


def test_quotes_that_can_be_found(ferry: Path) -> None:
    none = run("findable", "--project", ferry, "--json")
    assert none.exit_code == 0
    assert json.loads(none.stdout) == {"quotes": [], "texts": {"findable": 4, "all": 4}}
    (hit,) = json.loads(run("search", "--project", ferry, "--json", "eleven").stdout)["hits"]
    run("code", "--project", ferry, "--code", "habit", "--item", hit["id"])

    found = run("findable", "--project", ferry, "--protect", "all")

    assert found.exit_code == 1
    header, row = (line.split("\t") for line in found.stdout.splitlines())
    assert dict(zip(header, row, strict=True))["code"] == "habit"
    assert run("findable", "--project", ferry, "--words", "60").exit_code == 0
    wrong = run("findable", "--project", ferry, "--protect", "faces")
    assert wrong.exit_code == 2
