from __future__ import annotations

import random
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.model import CodeKind
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import BlockKind, Part, Span, compose, plain
from reader.exporters.reports.brackets import PLAIN, Stretch, margins
from reader.exporters.reports.widths import lines, width
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.report_cases import report
from tests.exporters.test_round_trip import PIECES, _code_at_random, _records, articles, codes
from tests.samples import ARABIC, COMBINING, FAMILY, harbour


def as_lines(project: Project, **values: str) -> list[str]:
    return report(project, "margins", **values).decode("utf-8").split("\n")


def at_path(project: Project) -> dict[str, Any]:
    article = project.view.articles()[0]
    return {"": article.id, **{item.path: item.id for item in project.view.thread(article.id)}}


def test_a_page_has_the_form_it_came_in(project: Project) -> None:
    found = as_lines(project)

    start = found.index("Harbour wall to close for a year")
    assert found[start : start + 9] == [
        "Harbour wall to close for a year",
        "Ida Moss · Saltby Gazette · 2025-04-02 07:30 ·",
        "https://saltby.example/harbour-wall",
        "",
        "Fishermen ask who pays for the detour",
        "",
        "Close it?",
        "  • Yes (61%, 122 votes)",
        "  • No (40%, 79 votes)",
    ]
    assert "  • Cranes" in found
    assert "> We will manage." in found
    comment = found.index("  1. Nan Reed · 2025-04-02 09:15")
    assert found[comment + 1 : comment + 6] == [
        "", "    Close it and be done.", "", "    It is a wall, not a museum.", "",
    ]  # fmt: skip
    assert "    • Omar F. · 2025-04-02 10:00" in found
    assert "      • nan reed · 2025-04-02 10:05" in found
    assert "        Agreed 😀" in found
    assert "  3. Anonymous" in found


def test_codes_stand_in_the_margin_of_the_lines_they_cover(project: Project) -> None:
    at = at_path(project)
    project.do(commands.apply_path, ["tone"], [Target(at["1"], Span(3, 30))])
    project.do(commands.apply_path, ["wall"], [Target(at["1"], Span(6, 8)), Target(at["2"])])
    coding = project.view.codings_of(at["2"])[0]
    project.do(commands.write_memo, "Who indeed?", coding=coding.id)

    found = as_lines(project)

    start = found.index("  1. Nan Reed · 2025-04-02 09:15")
    assert found[start + 2 : start + 5] == [
        "    Close it and be done.".ljust(74) + "┌[ tone (A); wall (A)",
        " " * 74 + "│",
        "    It is a wall, not a museum.".ljust(74) + "└",
    ]
    start = next(number for number, line in enumerate(found) if line.startswith("  2. Omar F."))
    assert found[start] == "  2. Omar F. · 2025-04-03 08:00".ljust(74) + "┌ wall (A) [1], the whole"
    assert found[start + 2] == "    Who pays? That is all I ask.".ljust(74) + "└"
    assert "  [1] wall (A): Who indeed?" in found
    assert "A: Ann" in found
    plain_lines = as_lines(project, ascii="yes", memos="no")
    assert "    Close it and be done.".ljust(74) + "/[ tone (A); wall (A)" in plain_lines
    assert "    * Omar F. · 2025-04-02 10:00" in plain_lines
    assert not any("Who indeed?" in line for line in plain_lines)


def test_degrees_and_two_coders_with_the_same_initials(project: Project) -> None:
    at = at_path(project)
    project.do(commands.apply_path, ["tone"], [])
    tone = project.view.codebook()[0].id
    project.do(commands.set_kind, tone, CodeKind.SCALE, -2, 2)
    project.do(commands.set_degree, tone, [at["3"]], -1)
    project.switch_coder("Abe").result()
    project.do(commands.set_degree, tone, [at["3"]], 2)

    text = "\n".join(as_lines(project))

    assert "tone = -1 (A), the whole; tone = 2 (A2), the whole" in text
    assert "A: Ann · A2: Abe" in text


@pytest.mark.parametrize("columns", [30, 72, 100])
def test_no_line_of_text_is_wider_than_asked_for(make_project: MakeProject, columns: int) -> None:
    words = f"{FAMILY} 漢字かな交じり文 {COMBINING} {ARABIC} word " * 12 + "x" * 300
    image = compose([Part(BlockKind.IMAGE, words), Part(BlockKind.LIST_ITEM, words, 6), Part(BlockKind.QUOTE, words)])
    deep = [
        CommentRecord(str(level), image, author="N" * 99, parent_ref=str(level - 1), published="2024-01-02T03:04")
        for level in range(2, 20)
    ]
    project = make_project(
        iter([ArticleRecord("T" * 200, plain(words)), CommentRecord("1", plain(words), author="N" * 99), *deep])
    )
    at = at_path(project)
    project.do(commands.apply_path, ["x"], [Target(at["1"], Span(0, 400)), Target(at["1" + ".1" * 15])])
    with FileSnapshot(project.path) as records:
        coding = next(records.codings()).id
    project.do(commands.write_memo, "a\tmemo \t" + words, coding=coding)

    found = as_lines(project, width=str(columns))

    beside = re.compile(r"  (?!\[image|\[1\])[┌│└\[] ?.*$")
    assert not any("\t" in line for line in found)
    assert max(width(beside.sub("", line).rstrip()) for line in found) <= columns
    marked = [line for line in found if beside.search(line)]
    assert len({width(beside.sub("", line)) for line in marked}) == 1


@settings(deadline=None, max_examples=200)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=12).map("".join), st.integers(10, 40))
def test_folding_loses_nothing_but_spaces_and_splits_no_cluster(text: str, columns: int) -> None:
    found = lines(text, columns)

    at = 0
    for begin, end in found:
        assert set(text[at:begin]) <= {" ", "\n"}
        assert begin <= end
        assert width(text[begin:end]) <= columns
        at = end
    assert set(text[at:]) <= {" ", "\n"}
    for begin, _ in found[1:]:
        if text[begin - 1 : begin] not in {"\n", " "} and begin < len(text):
            assert text[begin - 1] != "\u200d"
            assert width(text[begin]) > 0


def test_brackets_that_overlap_lie_side_by_side() -> None:
    drawn = margins(
        5, [Stretch(0, 4, "long"), Stretch(1, 1, "one"), Stretch(2, 3, "two"), Stretch(3, 4, "three")], PLAIN
    )

    assert drawn == ["/   long", "|[  one", "|/  two", "|\\/ three", "\\ \\"]
    assert margins(2, []) == ["", ""]


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), codes, st.randoms(use_true_random=False))
def test_every_coding_of_any_project_is_there(found: list[Any], paths: list[str], chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Zoë")
        try:
            import_records(project, "s", _records(found))
            _code_at_random(project, paths, chance)
            text = report(project, "margins").decode("utf-8")
            expected = 0
            for row in project.view.articles():
                for item in (project.view.item(row.id), *project.view.thread(row.id)):
                    assert item is not None
                    expected += len(project.view.codings_of(item.id))
            assert text.count(" (Z)") == expected
        finally:
            project.close()


def test_the_preview_is_its_beginning(project: Project) -> None:
    from reader.app import registry
    from reader.app.exports import preview

    exporter = registry.exporter("margins")
    assert exporter is not None

    shown = preview(project, exporter, exporter.options())

    assert isinstance(shown, str)
    assert report(project, "margins").decode("utf-8").startswith(shown)


def test_a_width_out_of_bounds_is_brought_into_them(make_project: MakeProject) -> None:
    project = make_project(harbour())

    assert as_lines(project, width="-5") == as_lines(project, width="30")
