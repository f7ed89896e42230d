"""SPSS files, read back with pyreadstat and compared with the project."""

from __future__ import annotations

import datetime
import io
import random
import tempfile
import tracemalloc
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyreadstat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app import commands
from reader.app.project import Project
from reader.domain.errors import Cancelled
from reader.domain.model import CodeKind
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.scope import Scope
from reader.domain.text import plain
from reader.exporters import spss
from reader.exporters.statistics.spss_names import RESERVED, legal, names, note_lines, shortened
from reader.exporters.statistics.spss_variables import missing_below, moment
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.reading import Cancelling, exported
from tests.exporters.test_round_trip import articles
from tests.exporters.two_coders import DEEP, coded, grown, items_of, random_project, records
from tests.samples import ARABIC, FAMILY, long_thread


@dataclass(frozen=True)
class Read:
    columns: dict[str, list[Any]]
    meta: Any
    rows: int

    def labelled(self, label: str) -> list[str]:
        """The variables whose label has this in it."""
        return [name for name, told in self.meta.column_names_to_labels.items() if told and label in told]


def _read(project: Project, **values: str) -> Read:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.sav"
        path.write_bytes(exported(project, "spss", None, **values))
        columns, meta = pyreadstat.read_sav(path, output_format="dict", user_missing=True)
    assert isinstance(columns, dict)
    return Read({name: list(cells) for name, cells in columns.items()}, meta, meta.number_rows or 0)


@pytest.fixture
def two(make_project: MakeProject) -> Project:
    return coded(make_project(records()))


def _spss_text(text: str | None) -> str:
    """As SPSS keeps texts: none is empty, and blanks at the end are padding."""
    return (text or "").rstrip(" ")


def test_each_comment_is_a_row_with_its_codes_and_texts(two: Project) -> None:
    read = _read(two)

    comments = [item for item in items_of(two) if item.path]
    assert read.rows == len(comments)
    assert read.columns["item_id"] == [item.guid for item in comments]
    assert read.columns["text"] == [_spss_text(item.body.text) for item in comments]
    assert read.columns["author"] == [_spss_text(item.author) for item in comments]
    assert read.columns["time"] == [_spss_text(item.published) for item in comments]
    assert read.columns["depth"] == [float(item.depth) for item in comments]
    with FileSnapshot(two.path) as snapshot:
        on = {(one.item_id, one.code_id) for one in snapshot.codings()}
    kinds = {code.id: code.kind for code in two.view.codebook()}
    for code in two.view.codebook():
        if code.kind is CodeKind.TAG and (code.parent_id is None or kinds[code.parent_id] is CodeKind.TAG):
            (name,) = read.labelled(f"“{code.path}”")
            assert read.columns[name] == [float((item.id, code.id) in on) for item in comments]
            assert read.meta.variable_value_labels[name] == {0.0: "no", 1.0: "yes"}
            assert read.meta.variable_measure[name] == "nominal"
    assert read.meta.column_names_to_labels["text"] == "Whole text"
    assert read.meta.file_label == "p"


def test_answers_are_values_with_labels_and_say_why_there_is_none(two: Project) -> None:
    read = _read(two)

    told = {-9.0: "not coded", -8.0: "coders differ"}
    assert read.columns["choice_stance"] == [1, -8, 2, -9, -9, -9]
    assert read.columns["choice_stance_by_Ann"] == [1, 1, -9, -9, -9, -9]
    assert read.columns["choice_stance_by_Zoë"] == [1, 2, 2, -9, -9, -9]
    assert read.meta.variable_value_labels["choice_stance"] == {1.0: "for", 2.0: "against", **told}
    assert read.columns["scale_tone"] == [-2, -9, -9, -8, -9, -9]
    assert read.meta.variable_value_labels["scale_tone"] == told
    for name in ("choice_stance", "scale_tone"):
        ranges = read.meta.missing_ranges[name]
        assert {one["lo"] for one in ranges} == {one["hi"] for one in ranges} == {-9.0, -8.0}
    assert read.meta.variable_measure["scale_tone"] == "ordinal"
    assert read.meta.variable_measure["choice_stance"] == "nominal"
    assert any("-9" in note for note in read.meta.notes)


def test_full_dates_are_dates_and_the_text_stays(two: Project) -> None:
    read = _read(two)

    assert read.columns["time_date"] == [datetime.date(2024, 5, 6), datetime.date(2024, 5, 7), None, None, None, None]
    assert read.columns["time_clock"] == [datetime.time(7, 8, 9), None, None, None, None, None]
    assert read.columns["time"][2] == "2024"


def test_attributes_are_numbers_and_labelled_choices(two: Project) -> None:
    read = _read(two)

    (age,) = [name for name in read.columns if "age" in name and name.startswith("attribute")]
    (mood,) = [name for name in read.columns if "mood" in name and name.startswith("attribute")]
    assert read.columns[age] == [20, 21, 22, 23, None, None]
    labels = read.meta.variable_value_labels[mood]
    assert [labels.get(value) for value in read.columns[mood]] == ["cross", "calm", "cross", "calm", None, None]
    assert not [name for name in _read(two, attributes="no").columns if name.startswith("attribute")]


def test_each_coding_is_a_row_if_asked_for(two: Project) -> None:
    read = _read(two, rows="codings")

    with FileSnapshot(two.path) as snapshot:
        expected = list(snapshot.coded())
    assert read.columns["coding_id"] == [one.coding.guid for one in expected]
    assert read.columns["code_path"] == [one.code.path for one in expected]
    assert read.columns["coder"] == [one.coder.name for one in expected]
    assert read.columns["start"] == [float(one.coding.span.start) if one.coding.span else None for one in expected]
    assert read.columns["quote"] == [
        _spss_text(one.coding.quote if one.coding.span else one.item.body.text) for one in expected
    ]
    assert read.columns["created_at_date"][0] == datetime.date.fromisoformat(expected[0].coding.created_at[:10])


def test_rows_of_articles_and_coded_only(two: Project) -> None:
    assert _read(two, articles="yes").columns["kind"][0] == "article"
    assert _read(two, coded_only="yes").rows == 6
    assert "article" not in _read(two).columns["kind"]


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
            read = _read(project)
            assert read.columns["item_id"] == [item.guid for item in comments]
            assert read.columns["text"] == [_spss_text(item.body.text) for item in comments]
            assert read.columns["author"] == [_spss_text(item.author) for item in comments]
            folded = [name.upper() for name in read.columns]
            assert len(set(folded)) == len(folded)
            with FileSnapshot(project.path) as snapshot:
                coded_here = list(snapshot.coded())
            kinds = {code.id: code.kind for code in project.view.codebook()}
            tags = {
                (one.item.id, one.code.id)
                for one in coded_here
                if one.item.path
                and one.code.kind is CodeKind.TAG
                and (one.code.parent_id is None or kinds[one.code.parent_id] is CodeKind.TAG)
            }
            assert sum(sum(read.columns[name]) for name in read.columns if name.startswith("code_")) == len(tags)
            again = _read(project, rows="codings")
            assert again.columns["coding_id"] == [one.coding.guid for one in coded_here]
        finally:
            project.close()


def test_a_text_that_is_too_long_is_cut_between_characters_and_counted(make_project: MakeProject) -> None:
    long = "é" * 20000 + FAMILY
    stream = [ArticleRecord("a"), CommentRecord("1", plain(long)), CommentRecord("2", plain("short"))]
    project = make_project(iter(stream))

    read = _read(project)

    kept = read.columns["text"][0]
    assert kept == "é" * 16383
    assert read.columns["text_cut"] == [float(len(long) - len(kept)), 0.0]
    assert any(note.startswith("text_cut") for note in read.meta.notes)
    small = _read(project, longest="7")
    assert small.columns["text"] == ["ééé", "short"]


def test_names_that_collide_after_cleaning_stay_apart(two: Project) -> None:
    read = _read(two)

    assert read.labelled("“a.b”") == ["code_a_b"]
    assert read.labelled("“A-b”") == ["code_A_b_2"]
    assert read.columns["code_a_b"] != read.columns["code_A_b_2"]
    assert read.labelled("/".join(DEEP))[0].startswith("code_level_1_level_2")


@settings(deadline=None, max_examples=200)
@given(st.lists(st.one_of(st.text(max_size=80), st.sampled_from([*RESERVED, "with", "", "1", "é" * 40, "É" * 40]))))
def test_names_are_legal_and_unique(wanted: list[str]) -> None:
    wanted = [one.encode("utf-8", "ignore").decode("utf-8") for one in wanted]
    found = names(wanted)

    assert len({name.casefold() for name in found}) == len({name.upper() for name in found}) == len(wanted)
    for name in found:
        assert len(name.encode("utf-8")) <= 64
        assert name[0].isalpha()
        assert not set(name) & set(" .!?'\"*/-\n")
        assert name.upper() not in RESERVED


def test_names_notes_and_times_one_by_one() -> None:
    assert legal("code:stance/for") == "code_stance_for"
    assert legal(f"code:{ARABIC}").startswith("code_أ")
    assert legal("WITH") == "WITH_"
    assert legal("😀") == "v"
    assert shortened("aé", 2) == "a"
    lines = list(note_lines(["é" * 90, "two words"]))
    assert max(len(line.encode("utf-8")) for line in lines) == 80
    assert "".join(lines) == "é" * 90 + "two words"
    assert (missing_below(0).nobody, missing_below(-8).nobody, missing_below(-100).differing) == (-9, -99, -998)
    assert moment("1582-10-15") == (86400.0, None)
    assert moment("2024-02-30") == moment("2024-02") == moment("x") == moment(None) == (None, None)
    assert moment("1970-01-01T00:00Z") == (141428 * 86400.0, 0.0)


def test_missing_values_lie_below_every_scale(make_project: MakeProject) -> None:
    project = make_project(records())
    project.do(commands.create_code, "deep", kind=CodeKind.SCALE, lowest=-9, highest=0)
    code = project.view.codebook()[0].id
    item = next(item for item in items_of(project) if item.path)
    project.do(commands.set_degree, code, [item.id], -9)

    read = _read(project)

    assert read.columns["scale_deep"] == [-9, -99, -99, -99, -99, -99]


def test_an_empty_project_and_one_without_codes(make_project: MakeProject) -> None:
    assert _read(make_project()).rows == 0
    bare = _read(make_project(records(), name="q"))
    assert bare.rows == 6
    assert not [name for name in bare.columns if name.startswith(("code_", "choice_"))]


def test_long_labels_are_kept_in_full_in_the_notes(make_project: MakeProject) -> None:
    project = make_project(records())
    long = "ü" * 100
    project.do(commands.apply_path, ["stance", long], [])
    choice = project.view.codebook()[0].id
    project.do(commands.set_kind, choice, CodeKind.CHOICE)

    read = _read(project)

    assert read.meta.variable_value_labels["choice_stance"][1.0] == "ü" * 60
    assert long in "".join(read.meta.notes)
    assert "label in full" not in "".join(read.meta.notes)
    project.do(commands.apply_path, ["deep " + "ü" * 90, "deeper " + "ö" * 90], [])
    notes = "".join(_read(project).meta.notes)
    assert "ü" * 90 + "/deeper " + "ö" * 90 in notes.replace("\n", "")


def test_what_was_left_out_is_said_in_the_notes(two: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.sav"
    with FileSnapshot(two.path, Scope(author="Mia")) as snapshot, path.open("wb") as out:
        spss.write(snapshot, out, spss.Options(), NoToken())
        (note,) = snapshot.notes()
    _, meta = pyreadstat.read_sav(path, output_format="dict")
    assert " ".join(meta.notes).startswith(note)
    assert meta.number_rows == 2


class _Sink(io.RawIOBase):
    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return len(data)


def test_rows_are_not_kept_in_memory(make_project: MakeProject) -> None:
    peaks = []
    for comments in (300, 3000):
        project = make_project(long_thread(comments), name=str(comments))
        with FileSnapshot(project.path) as snapshot:
            spss.write(snapshot, _Sink(), spss.Options(), NoToken())  # type: ignore[arg-type]
            tracemalloc.start()
            spss.write(snapshot, _Sink(), spss.Options(), NoToken())  # type: ignore[arg-type]
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < peaks[0] + 1_500_000, peaks


def test_it_can_be_cancelled_while_rows_are_written(make_project: MakeProject) -> None:
    project = make_project(long_thread(2000))
    with pytest.raises(Cancelled):
        exported(project, "spss", Cancelling(12))


def test_the_preview_is_like_the_file(two: Project) -> None:
    with FileSnapshot(two.path) as snapshot:
        table = spss.preview(snapshot, spss.Options(), NoToken())
    read = _read(two)
    assert list(table.columns) == list(read.columns)
    place = table.columns.index("choice_stance")
    assert [row[place] for row in table.rows] == read.columns["choice_stance"]
