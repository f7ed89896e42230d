from __future__ import annotations

import codecs

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.errors import Cancelled
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.text import Span, plain
from tests.conftest import MakeProject
from tests.exporters.reading import Cancelling, as_rows, exported, make_kinds
from tests.samples import FAMILY, TRICKY, long_thread

FORMULAS = ["=1+1", "+44 20", "-5", "@sum", "＝1", "＋1", "－1", "＠x"]


@pytest.fixture
def coded(project: Project) -> Project:
    """The harbour project with one coding on the article's text, one on 1.1 and one on 1.1.1 as a whole."""
    at = _by_path(project)
    start = TRICKY.index(FAMILY)
    for path, target in (
        (["topic", "wall"], Target(at[""], Span(4, 16))),
        (["stance"], Target(at["1.1"], Span(start, start + len(FAMILY)))),
        (["stance", "for"], Target(at["1.1.1"])),
    ):
        project.do(commands.apply_path, path, [target])
    return project


def test_a_row_has_the_coding_in_its_context(coded: Project) -> None:
    on_article, on_span, on_whole = as_rows(coded)

    assert on_span["code_path"] == "stance"
    assert on_span["quote"] == FAMILY == TRICKY[int(on_span["start"]) : int(on_span["stop"])]
    assert on_span["text"] == TRICKY
    assert (on_span["author"], on_span["time"]) == ("Omar F.", "2025-04-02T10:00")
    assert on_span["article_title"] == "Harbour wall to close for a year"
    assert on_span["url"] == "https://saltby.example/harbour-wall"
    assert (on_span["depth"], on_span["path"], on_span["kind"]) == ("1", "1.1", "comment")
    assert on_span["parent_author"] == "Nan Reed"
    assert on_span["parent_text"] == "Close it and be done.\nIt is a wall, not a museum."
    assert (on_span["thread_root"], on_span["thread_root_author"], on_span["coder"]) == ("1", "Nan Reed", "Ann")

    assert (on_whole["code_path"], on_whole["path"], on_whole["depth"]) == ("stance/for", "1.1.1", "2")
    assert (on_whole["start"], on_whole["stop"]) == ("", "")
    assert on_whole["quote"] == on_whole["text"] == "Agreed 😀"
    assert (on_whole["parent_author"], on_whole["thread_root"]) == ("Omar F.", "1")
    assert on_whole["parent_id"] == on_span["item_id"]

    assert (on_article["quote"], on_article["kind"]) == ("harbour wall", "article")
    assert [on_article[name] for name in ("path", "depth", "parent_text", "thread_root", "parent_id")] == [""] * 5
    assert on_article["item_id"] == on_article["article_id"] == on_span["article_id"]


def test_a_top_level_comment_has_no_parent_and_is_its_own_root(project: Project) -> None:
    project.do(commands.apply_path, ["x"], [Target(_by_path(project)["2"])])

    (row,) = as_rows(project)

    assert (row["parent_id"], row["parent_author"], row["thread_root"]) == ("", "", "2")
    assert row["thread_root_id"] == row["item_id"]


def test_a_memo_on_a_coding_is_in_its_row(coded: Project) -> None:
    coding = coded.view.codings_of(_by_path(coded)["1.1.1"])[0]
    coded.do(commands.write_memo, 'he said "yes",\nI think', coding=coding.id)

    assert [row["memo"] for row in as_rows(coded)] == ["", "", 'he said "yes",\nI think']


def test_the_second_form_has_a_column_of_0_and_1_for_each_code(coded: Project) -> None:
    rows = as_rows(coded, form="comments")

    assert [name for name in rows[0] if name.startswith("code:")] == [
        "code:topic", "code:topic/wall", "code:stance", "code:stance/for",
    ]  # fmt: skip
    assert [(row["path"], row["code:stance"], row["code:stance/for"], row["code:topic/wall"]) for row in rows] == [
        ("1", "0", "0", "0"),
        ("1.1", "1", "0", "0"),
        ("1.1.1", "0", "1", "0"),
        ("1.2", "0", "0", "0"),
        ("2", "0", "0", "0"),
        ("3", "0", "0", "0"),
    ]
    assert [row["replies"] for row in rows] == ["2", "1", "0", "0", "0", "0"]
    by_path = {row["path"]: row for row in rows}
    for path, row in by_path.items():
        above = by_path.get(path.rpartition(".")[0])
        assert row["parent_text"] == (above["text"] if above else "")
        assert row["thread_root"] == path.partition(".")[0]


def test_the_second_form_with_articles_or_only_what_is_coded(coded: Project) -> None:
    assert [row["path"] for row in as_rows(coded, form="comments", coded_only="yes")] == ["1.1", "1.1.1"]

    rows = as_rows(coded, form="comments", articles="yes")

    assert [row["kind"] for row in rows] == ["article", *["comment"] * 6]
    assert rows[0]["code:topic/wall"] == "1"


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("form", ["codings", "comments"])
def test_what_a_spreadsheet_would_run_is_neutralised(make_project: MakeProject, text: str, form: str) -> None:
    project = make_project(
        iter([ArticleRecord(text, plain("x"), url=text), CommentRecord("1", plain(text), author=text)])
    )
    project.do(commands.apply_path, [text], [Target(_by_path(project)["1"], Span(0, 1))])

    guarded, plain_ = as_rows(project, form=form)[0], as_rows(project, form=form, guard="no")[0]

    for name in ("text", "author", "article_title", "url"):
        assert guarded[name] == "'" + text
        assert plain_[name] == text
    if form == "codings":
        assert guarded["quote"] == "'" + text[0]
        assert guarded["code_path"] == "'" + text
        assert guarded["start"] == "0"


def test_text_that_is_no_formula_is_left_alone(make_project: MakeProject) -> None:
    texts = ["1-2", "a=b", "'quoted'", "…", "mail me @ home", FAMILY]
    project = make_project(
        iter([ArticleRecord("A", plain("x")), *(CommentRecord(str(n), plain(text)) for n, text in enumerate(texts))])
    )

    assert [row["text"] for row in as_rows(project, form="comments")] == texts


def test_bytes_have_a_bom_only_when_asked_and_crlf_between_rows(coded: Project) -> None:
    without, with_bom = exported(coded, "csv"), exported(coded, "csv", bom="yes")

    assert not without.startswith(codecs.BOM_UTF8)
    assert with_bom == codecs.BOM_UTF8 + without
    assert without.count(b"\r\n") == 1 + len(as_rows(coded))
    assert without.endswith(b"\r\n")


def test_a_project_without_codings_gives_a_header(project: Project) -> None:
    assert as_rows(project) == []
    assert exported(project, "csv").startswith(b'"code_path","quote"')


@pytest.mark.parametrize("form", ["codings", "comments"])
def test_it_tells_its_progress_and_can_be_cancelled(make_project: MakeProject, form: str) -> None:
    project = make_project(long_thread(600))
    article = project.view.articles()[0]
    project.do(commands.apply_path, ["x"], [Target(item.id) for item in project.view.thread(article.id)])
    token = Cancelling(1_000_000)

    exported(project, "csv", token, form=form)

    done, total = token.told[-1]
    assert done == total == (600 if form == "codings" else 1)
    for checks in range(1_000_000 - token.left):
        with pytest.raises(Cancelled):
            exported(project, "csv", Cancelling(checks), form=form)


def test_choices_and_scales_are_columns_with_every_coders_answer(project: Project) -> None:
    codes, at = make_kinds(project), _by_path(project)
    project.do(commands.apply_code, codes["stance/for"], [Target(at["1"]), Target(at["2"], Span(0, 3))])
    project.do(commands.apply_code, codes["plain"], [Target(at["3"])])
    project.do(commands.set_degree, codes["tone"], [at["1"], at["2"]], -1)
    project.switch_coder("Ben").result()
    project.do(commands.apply_code, codes["stance/against"], [Target(at["1"])])
    project.do(commands.apply_code, codes["stance/for"], [Target(at["2"])])
    project.do(commands.set_degree, codes["tone"], [at["1"]], 0)
    project.do(commands.set_degree, codes["tone"], [at["3"]], 0)

    rows = as_rows(project, form="comments", guard="no")

    names = [name for name in rows[0] if ":" in name]
    assert names == ["code:plain", "choice:stance", "scale:tone"]
    assert {row["path"]: [row[name] for name in names] for row in rows} == {
        "1": ["0", "for | against", "-1 | 0"],
        "1.1": ["0", "", ""],
        "1.1.1": ["0", "", ""],
        "1.2": ["0", "", ""],
        "2": ["0", "for", "-1"],
        "3": ["1", "", "0"],
    }
    # A number stays one, an answer in words is guarded as any text.
    guarded = {row["path"]: row["scale:tone"] for row in as_rows(project, form="comments")}
    assert (guarded["1"], guarded["2"]) == ("'-1 | 0", "-1")
    assert [row["path"] for row in as_rows(project, form="comments", coded_only="yes")] == ["1", "2", "3"]

    long = [
        (row["path"], row["coder"], row["code_path"], row["code_kind"], row["variable"], row["value"])
        for row in as_rows(project)
    ]
    assert sorted(long) == sorted(
        [
            ("1", "Ann", "stance/for", "choice", "stance", "for"),
            ("2", "Ann", "stance/for", "choice", "stance", "for"),
            ("3", "Ann", "plain", "tag", "", ""),
            ("1", "Ann", "tone", "scale", "tone", "-1"),
            ("2", "Ann", "tone", "scale", "tone", "-1"),
            ("1", "Ben", "stance/against", "choice", "stance", "against"),
            ("2", "Ben", "stance/for", "choice", "stance", "for"),
            ("1", "Ben", "tone", "scale", "tone", "0"),
            ("3", "Ben", "tone", "scale", "tone", "0"),
        ]
    )


def _by_path(project: Project) -> dict[str, ItemId]:
    article = project.view.articles()[0]
    return {"": article.id, **{item.path: item.id for item in project.view.thread(article.id)}}
