"""Whatever text comes in, coded anywhere: each table gives the same cells back, and every coding is there."""

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
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import Span, plain
from reader.exporters import tables
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.reading import as_rows
from tests.exporters.tables import opened
from tests.exporters.test_round_trip import PIECES, Article, _code_at_random, _records
from tests.samples import FAMILY

MORE = [
    "\x01", "\x1b", "\x0b", "\ufffe", "\uffff", "_x0041_", "_x0041_x0042_", "_x000D_", "<r>", "</r>", "]]>", "&amp;",
    "<r>a</r>",
    "  ", "   ", " \n ", "\t ", "http://a.example/?b=<c>&d", "0012", "1e5",
]  # fmt: skip
texts = st.one_of(st.lists(st.sampled_from(PIECES + MORE), max_size=12).map("".join), st.text(max_size=40))
comments = st.tuples(texts, st.one_of(st.none(), texts), st.integers(-1, 20))
articles = st.tuples(texts, texts, st.lists(comments, max_size=6))
codes = st.lists(st.sampled_from(["stance", "=sum", "-x", "_x0041_", FAMILY, "<r>a & b"]), min_size=1, max_size=3)

SHEETS = ("articles", "codings", "comments", "codes", "memos", "attributes", "people", "coders")


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), codes, st.randoms(use_true_random=False))
def test_every_table_has_every_coding_and_every_cell(
    found: list[Article], paths: list[str], chance: random.Random
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Zoë")
        try:
            import_records(project, "s", _records(found))
            _code_at_random(project, paths, chance)
            _compare(project)
        finally:
            project.close()


@pytest.mark.parametrize("length", [32_766, 32_767, 32_768, 70_001])
@pytest.mark.parametrize("letter", ["a", "😀"])
def test_a_text_that_is_too_long_for_a_cell_is_whole_in_a_sheet_of_its_own(
    make_project: MakeProject, length: int, letter: str
) -> None:
    text = "x" + letter * (length - 1)
    project = make_project(iter([ArticleRecord("A", plain("b")), CommentRecord("1", plain(text))]))
    comment = project.view.thread(project.view.articles()[0].id)[0]
    project.do(commands.apply_path, ["c"], [Target(comment.id), Target(comment.id, Span(1, 3))])
    units = len(text.encode("utf-16-le")) // 2

    book = opened.xlsx(project)

    cell = book["comments"][0]["text"]
    told = [row["what_it_says"] for row in book["about"] if row["what"] == "Remark"]
    assert len(cell.encode("utf-16-le")) // 2 <= 32_767
    if units <= 32_767:
        assert cell == text
        assert "long texts" not in book
        assert told == []
    else:
        shown, _, number = cell.partition(" […] → long texts ")
        assert text.startswith(shown)
        assert "".join(row["text"] for row in book["long texts"] if row["number"] == int(number)) == text
        assert {row["number"] for row in book["long texts"]} == {1}
        # The comment, each coding's text, and the quote of the one on the whole.
        assert told[0].startswith("4 cells end with")
    assert opened.ods(project)["comments"][0]["text"] == text
    assert opened.tsv(project, form="comments")[0]["text"] == text
    assert {row["text"] for row in opened.json_lines(project)[1:]} == {text}


def test_characters_that_a_spreadsheet_cannot_hold_are_counted(make_project: MakeProject) -> None:
    text = "a\x01b\x1b_x0001_ 'c"
    project = make_project(iter([ArticleRecord("A", plain("b")), CommentRecord("1", plain(text))]))

    assert opened.xlsx(project)["comments"][0]["text"] == text
    book = opened.ods(project)
    assert book["comments"][0]["text"] == "a␁b␛_x0001_ 'c"
    assert book["remarks"][0]["remark"].startswith("2 control characters")


def _compare(project: Project) -> None:
    """Every format against the tables, and against the project by ids."""
    view = project.view
    ids = [
        coding.guid
        for row in view.articles()
        for item in (view.item(row.id), *view.thread(row.id))
        if item is not None
        for coding in view.codings_of(item.id)
    ]
    wanted = _tables(project)
    book, document = opened.xlsx(project), opened.ods(project)
    assert [name for name in book if name in SHEETS] == list(SHEETS)
    assert next(iter(book)) == next(iter(document)) == "about"
    for name in SHEETS:
        assert book[name] == [{key: _cell(value) for key, value in row.items()} for row in wanted[name]]
        assert document[name] == [{key: _pictured(_cell(value)) for key, value in row.items()} for row in wanted[name]]
    assert [row["coding_id"] for row in book["codings"]] == [row["coding_id"] for row in document["codings"]] == ids
    for form in ("codings", "comments"):
        as_text = [{key: "" if value is None else str(value) for key, value in row.items()} for row in wanted[form]]
        assert opened.tsv(project, form=form, guard="no", attributes="yes", bom="yes") == as_text
        assert as_rows(project, form=form, guard="no", attributes="yes") == as_text
    head, *lines = opened.json_lines(project)
    assert head["codings"] == len(lines)
    assert [{key: line[key] for key in row} for line, row in zip(lines, wanted["codings"], strict=True)] == wanted[
        "codings"
    ]
    assert [line["coding_id"] for line in lines] == ids
    for line in lines:
        above = line["branch"]
        assert [item["path"] for item in above] == _paths_above(line["path"])
        assert (above[-1]["text"] if above else None) == line["parent_text"]


def _tables(project: Project) -> dict[str, list[dict[str, Any]]]:
    token = NoToken()
    with FileSnapshot(project.path) as records:
        sheets = (
            tables.articles(records, token),
            tables.codings(records, token, attributes=True),
            tables.comments(records, token, attributes=True),
            tables.codes(records),
            tables.memos(records, token),
            tables.attributes(records),
            tables.people(records, token),
            tables.coders(records),
        )
        return {
            sheet.name: [dict(zip((column.name for column in sheet.columns), row, strict=True)) for row in sheet.rows]
            for sheet in sheets
        }


def _cell(value: Any) -> Any:
    """An empty text is an empty cell."""
    return None if value == "" else value


def _pictured(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    found = re.sub("[\x01-\x08\x0b-\x1f]", lambda control: chr(0x2400 + ord(control[0])), value)
    return re.sub("[\ufffe\uffff]", "\ufffd", found)


def _paths_above(path: str) -> list[str]:
    numbers = path.split(".") if path else []
    return [".".join(numbers[:count]) for count in range(1, len(numbers))]
