"""What the tables hold, beyond single cells: context, variables, attributes, memos, people, limits, links."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree
from openpyxl import load_workbook

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.errors import Cancelled, UserError
from reader.domain.model import AttributeType, ItemId
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.scope import Context, Scope
from reader.domain.snapshot import Snapshot
from reader.domain.text import Span, plain
from reader.exporters import csv_codings, json_lines, ods, tables, tsv, xlsx
from reader.exporters.tables import Answers, Column, Sheet, ooxml, opendocument
from reader.exporters.tables.long_texts import LongTexts
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.reading import Cancelling, exported, make_kinds
from tests.exporters.tables import opened
from tests.samples import ARABIC, COMBINING, FAMILY

Make = Callable[[Snapshot], Sheet]
ROOT_AUTHOR, MIDDLE_AUTHOR = "Nan Reed", "Omar F."


def _rows(project: Project, make: Make, scope: Scope | None = None) -> list[dict[str, object]]:
    with FileSnapshot(project.path, scope) as records:
        sheet = make(records)
        return [dict(zip((column.name for column in sheet.columns), row, strict=True)) for row in sheet.rows]


def _by_path(project: Project) -> dict[str, ItemId]:
    article = project.view.articles()[0]
    return {"": article.id, **{item.path: item.id for item in project.view.thread(article.id)}}


@pytest.mark.parametrize(
    ("context", "parent", "root"),
    [
        (Context.NONE, None, None),
        (Context.PARENT, MIDDLE_AUTHOR, None),
        (Context.CHAIN, MIDDLE_AUTHOR, ROOT_AUTHOR),
        (Context.THREAD, MIDDLE_AUTHOR, ROOT_AUTHOR),
    ],
)
def test_context_decides_what_is_told_of_those_above(
    project: Project, context: Context, parent: str | None, root: str | None
) -> None:
    at = _by_path(project)
    project.do(commands.apply_path, ["x"], [Target(at[path]) for path in ("1", "1.1", "1.1.1")])
    scope = Scope(codes=("x",), coded=True, context=context)

    codings = _rows(project, lambda records: tables.codings(records, NoToken()), scope)
    comments = _rows(project, lambda records: tables.comments(records, NoToken()), scope)

    for *above, row in (codings, comments):
        assert row["parent_id"] == above[-1]["item_id"]
        assert (row["parent_author"], row["thread_root_author"]) == (parent, root)
        assert (row["parent_text"] is None) == (parent is None)
        assert (row["path"], row["depth"], row["thread_root"]) == ("1.1.1", 2, "1")


def test_what_is_there_for_context_only_has_no_row(project: Project) -> None:
    project.do(commands.apply_path, ["x"], [Target(_by_path(project)["1.1.1"])])
    scope = Scope(codes=("x",), coded=True)

    (row,) = _rows(project, lambda records: tables.comments(records, NoToken(), articles=True), scope)

    assert (row["path"], row["parent_author"], row["thread_root_author"]) == ("1.1.1", MIDDLE_AUTHOR, ROOT_AUTHOR)
    people = _rows(project, lambda records: tables.people(records, NoToken()), scope)
    assert [person["commenter"] for person in people] == ["nan reed"]


def test_a_narrowed_export_says_so_at_its_end(project: Project) -> None:
    project.do(commands.apply_path, ["x"], [Target(_by_path(project)["1"])])
    with FileSnapshot(project.path, Scope(codes=("x",))) as records:
        notes = list(records.notes())
        written = {}
        for exporter in (csv_codings, tsv, json_lines, xlsx):
            out = io.BytesIO()
            exporter.write(records, out, exporter.options(), NoToken())
            written[exporter.id] = out.getvalue()

    assert notes
    header = written["csv"].decode().split("\r\n")[0]
    assert header.endswith('"notes: ' + "; ".join(notes).replace('"', '""') + '"')
    assert written["csv"].decode().split("\r\n")[1].endswith(",")
    assert "notes: " in written["tsv"].decode().split("\r\n")[0]
    assert json.loads(written["json-lines"].split(b"\n")[0])["notes"] == notes
    about = load_workbook(io.BytesIO(written["xlsx"]))["about"]
    assert notes[0] in [row[1].value for row in about.iter_rows()]


def test_variables_as_values_have_a_column_per_coder_where_coders_differ(project: Project) -> None:
    codes, at = make_kinds(project), _by_path(project)
    project.do(commands.apply_code, codes["stance/for"], [Target(at["1"]), Target(at["2"], Span(0, 3))])
    project.do(commands.set_degree, codes["tone"], [at["1"]], -1)
    project.switch_coder("Ben").result()
    project.do(commands.apply_code, codes["stance/against"], [Target(at["1"])])
    project.do(commands.apply_code, codes["stance/for"], [Target(at["2"])])
    project.do(commands.set_degree, codes["tone"], [at["3"]], 0)

    def make(records: Snapshot) -> Sheet:
        return tables.comments(records, NoToken(), answers=Answers.VALUES)

    rows = {row["path"]: row for row in _rows(project, make)}
    with FileSnapshot(project.path) as records:
        columns = {column.name: column for column in make(records).columns}

    names = [name for name in columns if name.startswith(("choice:", "scale:"))]
    assert names == ["choice:stance", "choice:stance by Ann", "choice:stance by Ben", "scale:tone"]
    assert [rows["1"][name] for name in names] == [None, 1, 2, -1]
    assert [rows["2"][name] for name in names] == [1, 1, 1, None]
    assert [rows["3"][name] for name in names] == [None, None, None, 0]
    assert columns["choice:stance by Ben"].answers == {1: "for", 2: "against"}
    assert "-2" in columns["scale:tone"].label
    told = {(row["sheet"], row["column"]): row for row in opened.xlsx(project, answers="values")["columns"]}
    assert told["comments", "choice:stance"]["answers"] == "1 = for\n2 = against"


def test_attributes_of_items_articles_and_people_are_columns(project: Project) -> None:
    at = _by_path(project)
    project.do(commands.define_attribute, "votes", AttributeType.NUMBER)
    project.do(commands.define_attribute, "side", AttributeType.CHOICE, ("sea", "land"))
    project.do(commands.set_attribute, at["1"], "votes", "-3")
    project.do(commands.set_attribute, at["2"], "votes", "2.5")
    project.do(commands.set_attribute, at["1.1"], "votes", "2")
    project.do(commands.set_attribute, at["1"], "side", "land")
    project.do(commands.set_attribute, at[""], "paper", ARABIC)
    project.do(commands.join_commenters, ["Nan Reed", "nan reed"], FAMILY)
    with FileSnapshot(project.path) as records:
        (person,) = records.commenters()
    project.do(commands.set_commenter_attribute, person.id, "role", COMBINING)
    project.do(commands.apply_path, ["x"], [Target(at["1"])])

    rows = {
        row["path"]: row
        for row in _rows(
            project,
            lambda records: tables.comments(records, NoToken(), answers=Answers.VALUES, attributes=True),
        )
    }

    assert (rows["1"]["attribute:votes"], rows["2"]["attribute:votes"], rows["3"]["attribute:votes"]) == (-3, 2.5, None)
    assert str(rows["1.1"]["attribute:votes"]) == "2"
    assert rows["1"]["attribute:side"] == 2
    assert rows["2"]["article:paper"] == ARABIC
    assert (rows["1"]["commenter:role"], rows["1.1.1"]["commenter:role"]) == (COMBINING, COMBINING)
    assert rows["2"]["attribute:badge"] == "top reader"
    (coding,) = _rows(project, lambda records: tables.codings(records, NoToken(), attributes=True))
    assert (coding["attribute:side"], coding["article:paper"], coding["commenter:role"]) == ("land", ARABIC, COMBINING)
    (article,) = _rows(project, lambda records: tables.articles(records, NoToken()))
    assert article["attribute:paper"] == ARABIC
    assert article["polls"] == "Close it? (n = 201)\nYes: 61 %, n = 122\nNo: 40 %, n = 79"
    people = {row["commenter"]: row for row in _rows(project, lambda records: tables.people(records, NoToken()))}
    assert people[FAMILY]["names"] == "Nan Reed\nnan reed"
    assert (people[FAMILY]["comments"], people[FAMILY]["coded"], people["Omar F."]["comments"]) == (2, 1, 2)
    assert (people["Omar F."]["first"], people["Omar F."]["last"]) == ("2025-04-02T10:00", "2025-04-03T08:00")
    values = _rows(project, lambda records: tables.attribute_values(records, NoToken()))
    assert ("comment", "votes", "2.5") in {(row["about"], row["name"], row["value"]) for row in values}
    assert ("commenter", "role", COMBINING) in {(row["about"], row["name"], row["value"]) for row in values}


def test_memos_say_what_they_are_about(project: Project) -> None:
    at = _by_path(project)
    project.do(commands.apply_path, ["x"], [Target(at["1"], Span(0, 5))])
    coding = project.view.codings_of(at["1"])[0]
    code = project.view.codebook()[0]
    for text, about in (
        ("whole", {}), ("of a code", {"code": code.id}), ("of an article", {"item": at[""]}),
        ("of a comment", {"item": at["1.1"]}), ("=of a coding", {"coding": coding.id}),
    ):  # fmt: skip
        project.do(commands.write_memo, text, **about)

    rows = {row["text"]: row for row in opened.xlsx(project)["memos"]}

    assert {text: row["about"] for text, row in rows.items()} == {
        "whole": "project", "of a code": "code", "of an article": "article", "of a comment": "comment",
        "=of a coding": "coding",
    }  # fmt: skip
    assert (rows["=of a coding"]["quote"], rows["=of a coding"]["path"]) == ("Close", "1")
    assert rows["=of a coding"]["about_id"] == coding.guid
    assert (rows["of a code"]["code_path"], rows["of a comment"]["path"]) == ("x", "1.1")


def test_a_workbook_has_links_filters_and_a_header_that_stays(make_project: MakeProject) -> None:
    project = make_project(
        iter(
            [
                ArticleRecord("A", plain("b"), url="https://a.example/x y?q=<ü>#part"),
                CommentRecord("1", plain("=1+1"), author="'quoted"),
            ]
        ),
        iter([ArticleRecord("B", plain("b"), url="http://[broken")]),
    )
    comment = project.view.thread(project.view.articles()[0].id)[0]
    project.do(commands.apply_path, ["c"], [Target(comment.id)])

    book = load_workbook(io.BytesIO(exported(project, "xlsx")))

    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold for cell in sheet[1])
    (link,) = [link for link in (row[3].hyperlink for row in book["articles"].iter_rows()) if link]
    assert (link.target, link.location) == ("https://a.example/x%20y?q=%3C%C3%BC%3E", "part")
    header = [cell.value for cell in book["codings"][1]]
    assert book["codings"].cell(2, header.index("item_id") + 1).hyperlink.location == "'comments'!A2"
    text = book["comments"].cell(2, [cell.value for cell in book["comments"][1]].index("text") + 1)
    assert (text.value, text.data_type) == ("=1+1", "s")
    assert opened.xlsx(project)["comments"][0]["author"] == "'quoted"
    assert opened.tsv(project, form="comments")[0]["text"] == "'=1+1"


def test_a_degree_of_0_has_a_link_to_its_comment(project: Project) -> None:
    tone = make_kinds(project)["tone"]
    project.do(commands.set_degree, tone, [_by_path(project)["2"]], 0)

    sheet = load_workbook(io.BytesIO(exported(project, "xlsx")))["codings"]

    (link,) = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert link.location == "'comments'!A6"


def test_a_tab_in_a_spreadsheet_is_told_twice(make_project: MakeProject) -> None:
    """LibreOffice before 7.6 reads it from the attribute alone."""
    text = f"a\tb  <{FAMILY}>\n\x01c"
    project = make_project(iter([ArticleRecord("A", plain("b")), CommentRecord("1", plain(text))]))

    content = zipfile.ZipFile(io.BytesIO(exported(project, "ods"))).read("content.xml")

    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    told = [cell.get(f"{office}string-value") for cell in etree.fromstring(content).iter() if cell.tag is not None]
    assert [one for one in told if one] == [text.replace("\x01", "\u2401")]
    assert opened.ods(project)["comments"][0]["text"] == text.replace("\x01", "\u2401")


def test_what_has_no_room_in_a_sheet_goes_on_in_another(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.do(commands.apply_path, ["x"], [Target(item) for item in _by_path(project).values()])
    monkeypatch.setattr(ooxml, "ROWS", 4)
    monkeypatch.setattr(opendocument, "ROWS", 4)
    paths = ["1", "1.1", "1.1.1", "1.2", "2", "3"]

    for book in (opened.xlsx(project), opened.ods(project)):
        assert [len(book[name]) for name in ("comments", "comments (2)")] == [3, 3]
        assert [row["path"] for name in ("comments", "comments (2)") for row in book[name]] == paths
        assert [row["path"] for name in ("codings", "codings (2)", "codings (3)") for row in book[name]] == [
            None,
            *paths,
        ]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_too_many_columns_are_refused_with_a_hint(kind: str) -> None:
    sheet = Sheet("comments", tuple(Column(f"code:{n}") for n in range(16_385)), iter(()))
    with LongTexts() as long_texts:
        book = (
            ooxml.Workbook(io.BytesIO(), long_texts, wrap=True)
            if kind == "xlsx"
            else opendocument.Spreadsheet(io.BytesIO(), wrap=True)
        )
        with book, pytest.raises(UserError, match="16385") as fault:
            book.add(sheet)
        assert fault.value.hint


@pytest.mark.parametrize("exporter", [xlsx, ods, csv_codings, tsv])
def test_the_preview_is_the_first_rows(project: Project, exporter: object) -> None:
    assert exporter in (xlsx, ods, csv_codings, tsv)
    project.do(commands.apply_path, ["x"], [Target(item) for item in _by_path(project).values()])
    with FileSnapshot(project.path) as records:
        found = exporter.preview(records, exporter.options(), NoToken())

    assert found.columns[:2] == ("code_path", "quote")
    assert len(found.rows) == 7
    assert all(len(row) == len(found.columns) for row in found.rows)


@pytest.mark.parametrize("kind", ["xlsx", "ods", "tsv", "json-lines"])
def test_it_tells_its_progress_and_can_be_cancelled(project: Project, kind: str) -> None:
    project.do(commands.apply_path, ["x"], [Target(item) for item in _by_path(project).values()])
    token = Cancelling(1_000_000)

    exported(project, kind, token)

    done, total = token.told[-1]
    assert done == total > 0
    assert [told for told, _ in token.told] == sorted(told for told, _ in token.told)
    for checks in range(1_000_000 - token.left):
        with pytest.raises(Cancelled):
            exported(project, kind, Cancelling(checks))
