"""Parquet files, read back with pyarrow and compared cell by cell."""

from __future__ import annotations

import io
import json
import random
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app.project import Project
from reader.domain.progress import NoToken
from reader.domain.scope import Scope
from reader.exporters import parquet
from reader.exporters.statistics import arrow_table
from reader.exporters.statistics.all_tables import Which, sheet
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.reading import exported
from tests.exporters.test_round_trip import articles
from tests.exporters.two_coders import coded, grown, items_of, random_project, records


@pytest.fixture
def two(make_project: MakeProject) -> Project:
    return coded(make_project(records()))


def _table(project: Project, which: str) -> pa.Table:
    return pq.read_table(io.BytesIO(exported(project, "parquet", None, table=which)))


@pytest.mark.parametrize("which", list(Which))
def test_every_cell_of_every_table_is_there(two: Project, which: Which) -> None:
    read = _table(two, which.value)

    with FileSnapshot(two.path) as snapshot:
        expected = sheet(snapshot, which, NoToken())
        rows = list(expected.rows)
    assert read.column_names == [column.name for column in expected.columns]
    assert read.num_rows == len(rows)
    for place, column in enumerate(expected.columns):
        cells = [row[place] for row in rows]
        words: list[object] = [
            column.answers.get(cell) if column.answers and isinstance(cell, int) else cell for cell in cells
        ]
        if read.schema.field(place).type == pa.string():
            words = [None if word is None else str(word) for word in words]
        assert read.column(place).to_pylist() == words
        about = read.schema.field(place).metadata
        assert about[b"label"].decode("utf-8") == column.label
        assert about[b"kind"].decode("utf-8") == column.kind.value
    about = json.loads(read.schema.metadata[b"threadnote"])
    assert about == {"table": which.value, "project": "p", "notes": []}


def test_the_rows_are_those_of_the_project(two: Project) -> None:
    items = [item for item in items_of(two) if item.path]

    comments = _table(two, "comments")

    assert comments.column("item_id").to_pylist() == [item.guid for item in items]
    assert comments.column("text").to_pylist() == [item.body.text for item in items]
    assert comments.column("author").to_pylist() == [item.author for item in items]
    assert comments.column("choice:stance").to_pylist() == ["for", None, "against", None, None, None]
    assert comments.column("choice:stance by Zoë").to_pylist() == ["for", "against", "against", None, None, None]
    assert comments.column("scale:tone").to_pylist() == [-2, None, None, None, None, None]
    assert comments.schema.field("code:a.b").type == pa.int8()
    assert comments.schema.field("scale:tone").type == pa.int64()
    assert json.loads(comments.schema.field("choice:stance").metadata[b"answers"]) == {"1": "for", "2": "against"}
    codings = _table(two, "codings")
    with FileSnapshot(two.path) as snapshot:
        assert codings.column("coding_id").to_pylist() == [one.guid for one in snapshot.codings()]


def test_notes_are_in_the_schema(two: Project) -> None:
    out = io.BytesIO()
    with FileSnapshot(two.path, Scope(author="Mia")) as snapshot:
        parquet.write(snapshot, out, parquet.Options(), NoToken())
        notes = list(snapshot.notes())
    assert notes
    assert json.loads(pq.read_schema(out).metadata[b"threadnote"])["notes"] == notes


def test_it_is_written_in_row_groups(two: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow_table, "ROWS", 4)
    with_few = pq.ParquetFile(io.BytesIO(exported(two, "parquet", None, table="comments")))
    assert [with_few.metadata.row_group(number).num_rows for number in range(with_few.num_row_groups)] == [4, 2]
    monkeypatch.setattr(arrow_table, "SIGNS", 1)
    with_short = pq.ParquetFile(io.BytesIO(exported(two, "parquet", None, table="comments")))
    assert with_short.num_row_groups == 6


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_every_comment_and_coding_of_any_project_is_found(
    found: list[tuple[str, str, list[tuple[str, str | None, int]]]], chance: random.Random
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Ann")
        try:
            random_project(project, found)
            grown(project, chance)
            comments = [item for item in items_of(project) if item.path]
            read = _table(project, "comments")
            assert read.column("text").to_pylist() == [item.body.text for item in comments]
            assert read.column("author").to_pylist() == [item.author for item in comments]
            with FileSnapshot(project.path) as snapshot:
                expected = [(one.coding.guid, one.code.path, one.item.body.text) for one in snapshot.coded()]
            codings = _table(project, "codings")
            columns = [codings.column(name).to_pylist() for name in ("coding_id", "code_path", "text")]
            assert list(zip(*columns, strict=True)) == expected
        finally:
            project.close()


@pytest.mark.parametrize("which", list(Which))
def test_an_empty_project(make_project: MakeProject, which: Which) -> None:
    read = _table(make_project(), which.value)
    assert read.num_rows == (1 if which is Which.CODERS else 0)
    assert read.num_columns > 1


def test_the_preview_has_the_first_rows(two: Project) -> None:
    with FileSnapshot(two.path) as snapshot:
        table = parquet.preview(snapshot, parquet.Options(Which.COMMENTS), NoToken())
    assert list(table.columns) == _table(two, "comments").column_names
    assert len(table.rows) == 6
