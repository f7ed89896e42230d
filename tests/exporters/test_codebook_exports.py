"""The codebook as CSV, Markdown and Word document, read back by the libraries that read those."""

from __future__ import annotations

import csv
import io
import random
import re
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.text.paragraph import Paragraph
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token as MarkdownToken

from reader.app import commands, registry
from reader.app.project import Project
from reader.domain.model import CodeId
from reader.domain.progress import NoToken
from reader.domain.records import CodeRecord, Origin
from reader.domain.scope import Scope
from reader.domain.table import Table
from reader.exporters import codebook_csv, codebook_docx, codebook_markdown
from reader.exporters.codebooks.choosing import Choices
from reader.exporters.codebooks.counting import use_of
from reader.exporters.codebooks.entries import entries
from reader.exporters.codebooks.markdown_text import in_line, paragraphs, visible
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.reading import exported
from tests.exporters.test_round_trip import PIECES, articles
from tests.exporters.two_coders import DEEP, HARD, coded, grown, items_of, random_project, records
from tests.samples import ARABIC


@pytest.fixture
def book(make_project: MakeProject) -> Project:
    return coded(make_project(records()))


def _rows(project: Project, **values: str) -> list[dict[str, str]]:
    text = exported(project, "codebook-csv", None, **values).decode("utf-8-sig")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(set(header)) == len(header)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_csv_has_a_row_for_each_code(book: Project) -> None:
    rows = _rows(book, guard="no", memos="yes", by_coder="yes", passages="2")

    by_id = {code.guid: code for code in book.view.codebook()}
    assert [row["id"] for row in rows] == list(by_id)
    for row in rows:
        code = by_id[row["id"]]
        assert (row["path"], row["name"], row["depth"]) == (code.path, code.name, str(code.depth))
        assert (row["definition"], row["include"]) == (code.definition, code.include)
        assert (row["exclude"], row["example"], row["colour"]) == (code.exclude, code.example, code.colour)
        assert row["kind"] == code.kind.value
        assert row["hidden"] == str(int(code.hidden))
        above = next((one for one in by_id.values() if one.id == code.parent_id), None)
        assert (row["parent_id"], row["parent"]) == ((above.guid, above.path) if above else ("", ""))
    found = {row["path"]: row for row in rows}
    assert found["/".join(DEEP[:2])]["definition"] == HARD
    assert (found["tone"]["lowest"], found["tone"]["highest"], found["tone"]["degrees"]) == ("-2", "2", "-2: 2\n1: 1")
    assert found["stance"]["answers"] == "for\nagainst"
    assert found["stance"]["lowest"] == ""
    assert (found["stance/for"]["coder:Ann"], found["stance/for"]["coder:Zoë"]) == ("2", "1")
    assert found["a.b"]["memos"] == "Ann: A memo,\nin lines *here*\n\nZoë: Zoë's own"
    top, last = found[DEEP[0]], found["/".join(DEEP)]
    assert (top["codings"], top["comments"], top["articles"]) == ("0", "0", "0")
    assert (top["codings_with_subcodes"], top["comments_with_subcodes"], top["articles_with_subcodes"]) == (
        "4",
        "2",
        "1",
    )
    assert (last["codings"], last["comments"], last["articles"]) == ("2", "2", "1")
    assert last["passage_2"] == items_of(book)[2].body.text[:3]
    assert last["source_2"] == "Mia, Bees on the roof · 1.1"


def test_csv_guards_against_formulas_unless_told_not_to(book: Project) -> None:
    guarded = {row["path"]: row for row in _rows(book, bom="yes")}

    assert guarded["/".join(DEEP[:2])]["definition"] == "'" + HARD
    assert guarded["/".join(DEEP[:2])]["example"] == "'+x"
    assert exported(book, "codebook-csv", None, bom="yes").startswith(b"\xef\xbb\xbf")
    assert not exported(book, "codebook-csv").startswith(b"\xef\xbb\xbf")


def test_what_is_not_asked_for_is_not_there(book: Project) -> None:
    bare = _rows(book, counts="no", hidden="no")

    assert "plain" not in [row["path"] for row in bare]
    assert "plain" in [row["path"] for row in _rows(book)]
    assert not {"codings", "memos", "passage_1", "coder:Ann"} & set(bare[0])


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_counts_are_those_of_a_slow_count(
    found: list[tuple[str, str, list[tuple[str, str | None, int]]]], chance: random.Random
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Ann")
        try:
            random_project(project, found)
            grown(project, chance)
            with FileSnapshot(project.path) as snapshot:
                codes = snapshot.codes()
                use = use_of(snapshot, codes, NoToken())
                all_codings = list(snapshot.codings())
            items = {item.id: item for item in items_of(project)}
            above = {code.id: code.parent_id for code in codes}
            for code in codes:
                within = {one.id for one in codes if code.id in _lineage(one.id, above)}
                own = [one for one in all_codings if one.code_id == code.id]
                below = [one for one in all_codings if one.code_id in within]
                told = use[code.id]
                assert (told.codings, told.codings_below) == (len(own), len(below))
                for some, comments, in_articles in (
                    (own, told.comments, told.articles),
                    (below, told.comments_below, told.articles_below),
                ):
                    on = [items[one.item_id] for one in some]
                    assert comments == len({item.id for item in on if item.path})
                    assert in_articles == len({item.article_id for item in on})
                assert sum(told.by_coder.values()) == len(own)
        finally:
            project.close()


def _lineage(code: CodeId, above: dict[CodeId, CodeId | None]) -> Iterator[CodeId]:
    at: CodeId | None = code
    while at is not None:
        yield at
        at = above[at]


def _shown(token: MarkdownToken) -> str:
    """What a reader of the Markdown sees of an inline token."""
    lines = ("softbreak", "hardbreak")
    return "".join("\n" if one.type in lines else one.content for one in token.children or ())


def _read(markdown: str) -> list[tuple[str, str]]:
    """(tag, text) of everything with text in it."""
    parsed = MarkdownIt("commonmark").parse(markdown)
    return [(before.tag, _shown(token)) for before, token in pairwise(parsed) if token.type == "inline"]


hard_texts = st.one_of(
    st.lists(st.sampled_from([*PIECES, "# ", "> ", "1. ", "- ", "<b>", "&amp;", "[a](b)", "`", "*", "_"])).map("".join),
    st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=30),
).map(lambda text: text.encode("utf-8", "ignore").decode("utf-8").replace("\r", ""))


@settings(deadline=None, max_examples=300)
@given(hard_texts)
@example("a\n===")
@example("a\n---\n+ b\n12. c\n3) d")
@example("a #")
@example("# a ##")
@example("##")
@example("&#35; &copy; <i> [a]: b")
@example("\u00a0 a\u3000")
def test_markdown_says_the_same_characters(text: str) -> None:
    expected = [part for part in re.split(r"\n\s*\n", visible(text).strip("\n")) if part.strip()]

    assert [shown for _, shown in _read("\n\n".join(paragraphs(text)))] == expected
    line = " ".join(visible(text).split("\n"))
    if line.strip():
        assert _read("## " + in_line(line)) == [("h2", line)]


def test_markdown_holds_the_codebook(book: Project) -> None:
    text = exported(book, "codebook-markdown", None, memos="yes", passages="1", by_coder="yes").decode("utf-8")

    read = _read(text)
    headings = [(tag, shown) for tag, shown in read if tag.startswith("h")]
    codes = book.view.codebook()
    assert headings == [("h1", "Codebook of p")] + [(f"h{min(code.depth + 2, 6)}", code.name) for code in codes]
    shown = [words for _, words in read]
    for part in HARD.split("\n\n"):
        assert part in shown
    assert ARABIC in shown
    assert "one\ntwo" in shown
    assert "A memo,\nin lines *here*" in shown
    deepest = "/".join(DEEP)
    assert any(words.startswith("Tag · #") and words.endswith(deepest) for words in shown)
    assert "— Mia, Bees on the roof · 1" in shown
    assert any("Scale from -2 to 2" in words for words in shown)
    assert "Codings: 2 · comments: 2 · articles: 1" in shown


def _bidi(paragraph: Paragraph) -> bool:
    return bool(paragraph._p.xpath("./w:pPr/w:bidi"))


def test_word_document_holds_the_codebook(book: Project) -> None:
    document = Document(io.BytesIO(exported(book, "codebook-docx", None, memos="yes", passages="2", by_coder="yes")))

    codes = book.view.codebook()
    headings = [
        (one.style.name if one.style else "", one.text)
        for one in document.paragraphs
        if one.style and (one.style.name or "").startswith(("Heading", "Title"))
    ]
    assert headings == [("Title", "Codebook of p")] + [
        (f"Heading {min(code.depth + 1, 9)}", code.name) for code in codes
    ]
    tables = [{row.cells[0].text: row.cells[1].text for row in table.rows} for table in document.tables]
    assert len(tables) == len(codes)
    with FileSnapshot(book.path) as snapshot:
        use = use_of(snapshot, snapshot.codes(), NoToken())
    for code, table in zip(codes, tables, strict=True):
        assert table.get("Definition", "") == code.definition
        assert table.get("Use it for", "") == code.include
        assert table.get("Not for", "") == code.exclude
        assert table.get("Example", "") == code.example
        own = use[code.id]
        assert table["Use"].startswith(f"Codings: {own.codings} · comments: {own.comments} · articles: {own.articles}")
    assert tables[[code.path for code in codes].index("a.b")]["Memo by Ann"] == "A memo,\nin lines *here*"
    swatches = [
        str(run.font.color.rgb).lower()
        for paragraph in document.paragraphs
        for run in paragraph.runs
        if run.text == "■ " and run.font.color
    ]
    assert swatches == [code.colour.lstrip("#").lower() for code in codes]
    quotes = [one.text for one in document.paragraphs if one.style and one.style.name == "Quote"]
    assert ARABIC in quotes
    sided = [
        (one.text, _bidi(one))
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for one in cell.paragraphs
    ] + [(one.text, _bidi(one)) for one in document.paragraphs]
    assert (ARABIC, True) in sided
    assert ("one", False) in sided
    about = document.core_properties
    assert about.title == "Codebook of p"
    assert about.created is not None
    assert about.author == about.last_modified_by == about.comments == ""


def test_word_paragraphs_hold_to_the_order_of_the_schema(book: Project) -> None:
    document = Document(io.BytesIO(exported(book, "codebook-docx", None, passages="2")))

    order = ["pStyle", "keepNext", "bidi", "spacing", "ind"]
    for element in document.element.body.iter("{*}pPr"):
        tags = [child.tag.rpartition("}")[2] for child in element]
        assert tags == sorted(tags, key=order.index)


@pytest.mark.parametrize("exporter", ["codebook-csv", "codebook-markdown", "codebook-docx"])
def test_a_project_without_codes(make_project: MakeProject, exporter: str) -> None:
    written = exported(make_project(), exporter)

    if exporter == "codebook-csv":
        assert len(list(csv.reader(io.StringIO(written.decode("utf-8"), newline="")))) == 1
    elif exporter == "codebook-markdown":
        assert "There are no codes" in written.decode("utf-8")
    else:
        assert [one.text for one in Document(io.BytesIO(written)).paragraphs][-1] == "There are no codes."


def test_control_characters_become_signs(book: Project) -> None:
    code = next(code.id for code in book.view.codebook() if code.path == "a.b")
    book.do(commands.edit_code, code, definition="a\x01b\x0cc\ufffed\x85e")

    document = Document(io.BytesIO(exported(book, "codebook-docx")))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "a␁b␌c\ufffdd\ufffde" in cells
    assert "a␁b␌c" in exported(book, "codebook-markdown").decode("utf-8")


def test_previews_are_short_and_like_the_file(book: Project) -> None:
    with FileSnapshot(book.path) as snapshot:
        table = codebook_csv.preview(snapshot, codebook_csv.Options(guard=False), NoToken())
        words = codebook_markdown.preview(snapshot, codebook_markdown.Options(), NoToken())
        page = codebook_docx.preview(snapshot, codebook_docx.Options(), NoToken())
    assert isinstance(table, Table)
    assert len(table.rows) == 20 <= len(book.view.codebook())
    rows = _rows(book, guard="no")[:20]
    assert [["" if cell is None else str(cell) for cell in row] for row in table.rows] == [
        list(row.values()) for row in rows
    ]
    assert exported(book, "codebook-markdown").decode("utf-8").startswith(words)
    assert [row[0] for row in page.rows] == [row["path"] for row in rows]


def test_passages_are_of_different_people_first_and_never_twice(book: Project) -> None:
    with FileSnapshot(book.path) as snapshot:
        found = {one.code.path: one for one in entries(snapshot, Choices(passages=20), NoToken())}
    passages = found["stance/against"].passages
    assert len({one.text for one in passages}) == len(passages) == 2
    assert {one.author for one in passages} == {"Mia", ARABIC}
    assert found["tone"].passages[0].degree == -2


@pytest.mark.parametrize("guard", ["yes", "no"])
def test_the_csv_comes_back_as_the_same_codes(book: Project, guard: str) -> None:
    importer = registry.importer("codebook-list")
    assert importer is not None
    data = exported(book, "codebook-csv", None, guard=guard, memos="yes", passages="1", by_coder="yes")

    assert importer.sniff(data, "codes.csv") > 0.9
    found = list(importer.read(io.BytesIO(data), NoToken(), Origin("codes.csv")))

    codes = [record for record in found if isinstance(record, CodeRecord)]
    names = {record.ref: record.guid for record in codes}
    by_id = {code.id: code for code in book.view.codebook()}
    assert [
        (one.guid, one.name, names.get(one.parent_ref or ""), one.definition, one.include, one.exclude, one.example)
        for one in codes
    ] == [
        (
            code.guid,
            code.name,
            by_id[code.parent_id].guid if code.parent_id is not None else None,
            code.definition,
            code.include,
            code.exclude,
            code.example,
        )
        for code in by_id.values()
    ]
    assert [(one.colour, one.kind, one.hidden) for one in codes] == [
        (code.colour, code.kind.value, code.hidden) for code in by_id.values()
    ]
    (scale,) = [one for one in codes if one.kind == "scale"]
    assert (scale.lowest, scale.highest) == (-2, 2)


def test_what_was_left_out_is_said_in_each_form(book: Project) -> None:
    with FileSnapshot(book.path, Scope(author="Mia")) as snapshot:
        (note,) = snapshot.notes()
        table, words, page = io.BytesIO(), io.BytesIO(), io.BytesIO()
        codebook_csv.write(snapshot, table, codebook_csv.Options(), NoToken())
        codebook_markdown.write(snapshot, words, codebook_markdown.Options(), NoToken())
        codebook_docx.write(snapshot, page, codebook_docx.Options(), NoToken())
    header, *rows = csv.reader(io.StringIO(table.getvalue().decode("utf-8"), newline=""))
    assert header[-1] == "notes: " + note
    assert {row[-1] for row in rows} == {""}
    assert {len(row) for row in rows} == {len(header)}
    assert _read(words.getvalue().decode("utf-8"))[1] == ("p", note)
    assert Document(page).paragraphs[1].text == note
    counted = {row[0]: row[header.index("codings")] for row in rows}
    assert (counted["plain"], counted["stance/for"]) == ("0", "3")
