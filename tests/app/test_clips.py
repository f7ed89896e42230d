"""What goes onto the clipboard."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from lxml import html
from markdown_it import MarkdownIt

from reader.app import clips, commands
from reader.app.clips import Form
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import Span, plain
from tests.conftest import MakeProject
from tests.samples import ARABIC, COMBINING, FAMILY

TEXT = f'=1+1 *stars* <b>& {FAMILY} {COMBINING}\n\n{ARABIC} "quoted"\tand a tab'


def _records() -> Iterator[Record]:
    yield ArticleRecord("Bees & wasps", plain("About bees"))
    yield CommentRecord("a", plain(TEXT), author="A_n_n <x>", published="2020-01-05T10:00")
    yield CommentRecord("b", plain("An answer"), parent_ref="a")


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    return make_project(_records())


def _coded(project: Project) -> list[ItemId]:
    (article,) = project.view.articles()
    first, second = (item.id for item in project.view.thread(article.id))
    project.do(commands.apply_path, ["tone", "angry"], [Target(first)])
    project.do(commands.apply_path, ["topic"], [Target(first)])
    project.do(commands.apply_path, ["topic"], [Target(second, Span(3, 9))])
    return [first, second]


def test_a_passage_is_quoted_once_with_all_its_codes(project: Project) -> None:
    items = _coded(project)
    text = project.view.item(items[0])
    assert text is not None

    clip = clips.of_items(project, items, Form.PLAIN)

    assert clip.count == 3
    assert clip.text == (
        f"“{text.body.text}”\n— A_n_n <x>, 2020-01-05 10:00, comment 1, Bees & wasps [tone/angry; topic]\n\n"
        "“answer”\n— (no author), comment 1.1, Bees & wasps [topic]\n"
    )


def test_the_rich_text_has_the_same_words(project: Project) -> None:
    items = _coded(project)
    text = project.view.item(items[0])
    assert text is not None

    clip = clips.of_items(project, items, Form.RICH)

    tree = html.fragment_fromstring(clip.html)
    quotes = ["\n".join(part.text_content() for part in quote) for quote in tree.findall("blockquote")]
    assert quotes == [text.body.text, "answer"]
    assert [code.text_content() for code in tree.iter("b")] == ["tone/angry", "topic", "topic"]
    assert clip.text == clips.of_items(project, items, Form.PLAIN).text


def test_markdown_says_what_was_written(project: Project) -> None:
    items = _coded(project)
    text = project.view.item(items[0])
    assert text is not None

    clip = clips.of_items(project, items, Form.MARKDOWN)

    tree = html.fragment_fromstring(MarkdownIt().render(clip.text), create_parent="div")
    quotes = tree.findall("blockquote")
    said = " ".join(quotes[0].text_content().split())
    assert said == " ".join(f"{text.body.text} — A_n_n <x>, 2020-01-05 10:00, comment 1, Bees & wasps".split())
    assert [code.text_content() for code in tree.iter("strong")] == ["tone/angry", "topic", "topic"]


def test_a_table_has_a_row_for_each_coding_and_no_formula(project: Project) -> None:
    items = _coded(project)
    text = project.view.item(items[0])
    assert text is not None

    clip = clips.of_items(project, items, Form.TABLE)

    head, *rows = csv.reader(io.StringIO(clip.text, newline=""), "excel-tab")
    assert head[:3] == ["code", "quote", "author"]
    assert [row[:2] for row in rows] == [
        ["tone/angry", "'" + text.body.text], ["topic", "'" + text.body.text], ["topic", "answer"],
    ]  # fmt: skip
    tree = html.fragment_fromstring(clip.html)
    cells = [[cell.text_content() for cell in row] for row in tree.iter("tr")]
    assert len(cells) == 4
    assert cells[1][1] == text.body.text.replace("\n", "")


def test_all_codings_of_a_code(project: Project) -> None:
    _coded(project)
    codes = {code.path: code.id for code in project.view.codebook()}

    assert clips.of_code(project, codes["topic"], Form.PLAIN).count == 2
    assert clips.of_code(project, codes["tone"], Form.PLAIN).count == 0
    assert clips.of_code(project, codes["tone"], Form.MARKDOWN).text == ""


def test_only_the_codings_that_are_shown(project: Project) -> None:
    items = _coded(project)
    project.show_codings_of(frozenset())

    assert clips.of_items(project, items, Form.TABLE).count == 0
