"""The folder for R and Python: its files read by the standard library, and by the scripts in it."""

from __future__ import annotations

import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app.project import Project
from reader.domain.progress import NoToken
from reader.domain.scope import Scope
from reader.exporters import codebook_markdown, r_and_python
from reader.exporters.statistics.all_tables import Which, sheet
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.reading import Cancelling, exported
from tests.exporters.test_round_trip import articles
from tests.exporters.two_coders import coded, grown, items_of, random_project, records

DUMP = """
import json, sys
from load import load
sys.stdout.reconfigure(encoding="utf-8")
print(json.dumps(load(frames=False)))
"""


@pytest.fixture
def two(make_project: MakeProject) -> Project:
    return coded(make_project(records()))


def _write(project: Project, out: Path, *, parquet: bool = False, scope: Scope | None = None) -> Path:
    out.mkdir()
    with FileSnapshot(project.path, scope) as snapshot:
        r_and_python.write(snapshot, out, r_and_python.Options(parquet), NoToken())
    return out


def _csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def _records(path: Path) -> list[dict[str, str]]:
    header, *rows = _csv(path)
    return [dict(zip(header, row, strict=True)) for row in rows]


def _cell(cell: object) -> str:
    return "" if cell is None else str(cell)


def test_every_cell_of_every_table_is_there(two: Project, tmp_path: Path) -> None:
    out = _write(two, tmp_path / "out", parquet=True)

    assert {path.name for path in out.iterdir()} == {
        "data", "parquet", "data_dictionary.csv", "value_labels.csv", "datapackage.json", "codebook.md", "README.md",
        "load.R", "load.py",
    }  # fmt: skip
    dictionary = _records(out / "data_dictionary.csv")
    labels = _records(out / "value_labels.csv")
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    resources = {one["name"]: one for one in package["resources"]}
    assert set(resources) == {which.value for which in Which}
    for which in Which:
        with FileSnapshot(two.path) as snapshot:
            expected = sheet(snapshot, which, NoToken())
            rows = list(expected.rows)
        header, *cells = _csv(out / "data" / f"{which}.csv")
        assert header == [column.name for column in expected.columns]
        assert cells == [[_cell(cell) for cell in row] for row in rows]
        assert pq.read_metadata(out / "parquet" / f"{which}.parquet").num_rows == len(rows)
        told = [one for one in dictionary if one["table"] == which]
        assert [(one["variable"], one["type"], one["label"]) for one in told] == [
            (column.name, column.kind.value, column.label) for column in expected.columns
        ]
        assert [(one["variable"], one["value"], one["label"]) for one in labels if one["table"] == which] == [
            (column.name, str(value), label) for column in expected.columns for value, label in column.answers.items()
        ]
        fields = resources[which]["schema"]["fields"]
        assert [one["name"] for one in fields] == header
        for field, column in zip(fields, expected.columns, strict=True):
            assert {one["value"]: one["label"] for one in field.get("categories", ())} == column.answers
        assert (out / resources[which]["path"]).is_file()
    assert (out / "codebook.md").read_bytes() == exported(two, codebook_markdown.id)


def test_the_script_for_python_loads_it_with_the_standard_library(two: Project, tmp_path: Path) -> None:
    out = _write(two, tmp_path / "out")

    done = subprocess.run(
        [sys.executable, "-I", str(out / "load.py")], capture_output=True, check=True, timeout=60, text=True
    )
    with FileSnapshot(two.path) as snapshot:
        counts = [(which.value, len(list(sheet(snapshot, which, NoToken()).rows))) for which in Which]
    assert done.stdout.split() == [word for name, count in counts for word in (name, str(count))]

    loaded = json.loads(
        subprocess.run([sys.executable, "-c", DUMP], cwd=out, capture_output=True, check=True, timeout=60).stdout
    )
    comments = loaded["comments"]
    items = [item for item in items_of(two) if item.path]
    assert [one["text"] for one in comments] == [item.body.text for item in items]
    assert [one["author"] for one in comments] == [item.author or "" for item in items]
    assert [one["depth"] for one in comments] == [item.depth for item in items]
    assert [one["choice:stance"] for one in comments] == ["for", None, "against", None, None, None]
    assert [one["scale:tone"] for one in comments] == [-2, None, None, None, None, None]
    assert [one["code:a.b"] for one in comments] == [0, 0, 0, 0, 1, 0]
    assert [one["attribute:age"] for one in comments][:2] == [20, 21]
    assert [one["attribute:mood"] for one in comments][:3] == ["cross", "calm", "cross"]


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not on this machine")
def test_the_script_for_r_loads_it(two: Project, tmp_path: Path) -> None:
    out = _write(two, tmp_path / "out")
    show = (
        'source("load.R"); cat(sapply(project, nrow)); cat("\\n"); '
        'writeLines(as.character(project$comments[["choice:stance"]])); cat(enc2utf8(project$comments$text), sep = "|")'
    )

    done = subprocess.run(
        ["Rscript", "--vanilla", "-e", show], cwd=out, capture_output=True, check=True, timeout=120, encoding="utf-8"
    )

    with FileSnapshot(two.path) as snapshot:
        counts = [len(list(sheet(snapshot, which, NoToken()).rows)) for which in Which]
    first, *answers = done.stdout.split("\n", 7)
    assert first == " ".join(map(str, counts))
    assert answers[:6] == ["for", "NA", "against", "NA", "NA", "NA"]
    assert answers[6] == "|".join(item.body.text for item in items_of(two) if item.path)


def test_the_script_for_r_has_its_brackets_and_quotes_in_order(two: Project, tmp_path: Path) -> None:
    """No parser of R is at hand where R is not: at least nothing is left open."""
    script = (_write(two, tmp_path / "out") / "load.R").read_text(encoding="utf-8")
    open_ones: list[str] = []
    pairs = {")": "(", "]": "[", "}": "{"}
    for line in script.splitlines():
        quoted = escaped = False
        for sign in line:
            if escaped:
                escaped = False
            elif quoted:
                escaped = sign == "\\"
                quoted = sign != '"'
            elif sign == "#":
                break
            elif sign == '"':
                quoted = True
            elif sign in "([{":
                open_ones.append(sign)
            elif sign in pairs:
                assert open_ones.pop() == pairs[sign]
        assert not quoted
    assert not open_ones


def test_what_was_left_out_is_said(two: Project, tmp_path: Path) -> None:
    scope = Scope(author="Mia")
    out = _write(two, tmp_path / "out", scope=scope)

    with FileSnapshot(two.path, scope) as snapshot:
        (note,) = snapshot.notes()
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    assert package["description"] == note
    assert "Mia" in (out / "README.md").read_text(encoding="utf-8").split("- `data/`")[0]


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_every_comment_and_coding_of_any_project_is_found(
    found: list[tuple[str, str, list[tuple[str, str | None, int]]]], chance: random.Random
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Ann")
        try:
            random_project(project, found)
            grown(project, chance)
            out = _write(project, Path(folder) / "out")
            comments = [item for item in items_of(project) if item.path]
            rows = _records(out / "data" / "comments.csv")
            assert [(row["item_id"], row["text"], row["author"]) for row in rows] == [
                (item.guid, item.body.text, item.author or "") for item in comments
            ]
            with FileSnapshot(project.path) as snapshot:
                expected = [(one.coding.guid, one.code.path) for one in snapshot.coded()]
            codings = _records(out / "data" / "codings.csv")
            assert [(row["coding_id"], row["code_path"]) for row in codings] == expected
        finally:
            project.close()


def test_an_empty_project_and_one_without_codes(make_project: MakeProject, tmp_path: Path) -> None:
    empty = _write(make_project(), tmp_path / "empty", parquet=True)
    assert [len(_csv(path)) for path in sorted((empty / "data").iterdir())] == [1, 1, 1, 2, 1, 1, 1, 1, 1]
    bare = _write(make_project(records(), name="q"), tmp_path / "bare")
    assert len(_csv(bare / "data" / "comments.csv")) == 7
    subprocess.run([sys.executable, "-I", str(empty / "load.py")], check=True, timeout=60, capture_output=True)


def test_it_can_be_cancelled(two: Project, tmp_path: Path) -> None:
    from reader.domain.errors import Cancelled

    (tmp_path / "out").mkdir()
    with FileSnapshot(two.path) as snapshot, pytest.raises(Cancelled):
        r_and_python.write(snapshot, tmp_path / "out", r_and_python.Options(), Cancelling(3))


def test_the_preview_names_the_tables(two: Project) -> None:
    with FileSnapshot(two.path) as snapshot:
        table = r_and_python.preview(snapshot, r_and_python.Options(), NoToken())
    assert [row[0] for row in table.rows] == [which.value for which in Which]
