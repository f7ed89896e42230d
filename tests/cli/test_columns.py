"""`threadnote columns`, and the options of `threadnote import` that say how files are to be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli.importing import recaptured
from reader.domain.report import Recapture
from tests.cli.running import page, run

SURE = "id,parent,author,text\n1,,Ottla,The ferry is late 😀\n2,1,ليلى,متى تصل العبّارة؟\n"
UNSURE = "".join(f"k{n},{n % 3},The {n} lanterns are out tonight\n" for n in range(1, 6))


def test_columns_are_shown_with_what_they_mean(tmp_path: Path) -> None:
    path = tmp_path / "boats.csv"
    path.write_text(SURE, encoding="utf-8")

    done = run("columns", path)

    assert done.exit_code == 0
    assert "  text [text]: The ferry is late 😀 | متى تصل العبّارة؟" in done.stdout
    assert json.loads(done.stdout.split("Mapping:\n")[1])["parent"] == "parent"


def test_the_mapping_goes_through_a_file_into_an_import(tmp_path: Path) -> None:
    path, mapping = tmp_path / "boats.csv", tmp_path / "m.json"
    path.write_text(UNSURE, encoding="utf-8")

    shown = run("columns", path, "--json")
    assert shown.exit_code == 1
    edited = json.loads(shown.stdout) | {"text": "column 3", "id": "column 1"}
    mapping.write_text(json.dumps(edited), encoding="utf-8")
    done = run("import", "--project", tmp_path / "p", path, "--mapping", mapping, "--json")

    assert done.exit_code == 0
    assert json.loads(done.stdout)["totals"]["comments"] == 5


def test_what_is_no_table_is_bad_input(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    assert run("columns", empty).exit_code == 3
    assert run("columns", tmp_path / "gone.csv").exit_code == 3


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--mapping", "nowhere", "no mapping “nowhere”"),
        ("--system", "nosuch", "no comment system “nosuch”"),
        ("--saved", "yesterday", "no date"),
    ],
)
def test_wishes_that_cannot_be_are_wrong_use(tmp_path: Path, option: str, value: str, said: str) -> None:
    done = run("import", "--project", tmp_path / "p", page(tmp_path), option, value)
    assert done.exit_code == 2
    assert said in done.stderr.replace("\n", " ")
    assert not (tmp_path / "p.threadnote").exists()


def test_wishes_that_can_be_are_taken(tmp_path: Path) -> None:
    wishes = ("--system", "wordpress", "--saved", "2021-03-30")
    done = run("import", "--project", tmp_path / "p", page(tmp_path), *wishes)
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (Recapture(1, 12, 3, 1, 4, 1), "12 comments added, 3 changed, 1 vanished; 4 codings moved, 1 lost its place"),
        (Recapture(1, 1), "1 comment added, 0 changed, 0 vanished"),
        (Recapture(1), "nothing new"),
        (Recapture(1, 0, 2, 0, 0, 2), "0 comments added, 2 changed, 0 vanished; 2 codings lost their place"),
    ],
)
def test_a_page_that_was_there_already_has_a_line(what: Recapture, said: str) -> None:
    assert recaptured(what) == said
