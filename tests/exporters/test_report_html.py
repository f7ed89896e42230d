from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.errors import Cancelled
from reader.domain.model import CodeKind
from reader.domain.records import ArticleRecord, CodeRecord, CodingRecord, CommentRecord
from reader.domain.scope import Context
from reader.domain.text import Span, plain
from tests.conftest import MakeProject
from tests.exporters.reading import Cancelling, exported
from tests.exporters.report_cases import HOSTILE, Shown, code_all, compare, hostile, legible, report, wanted
from tests.exporters.test_round_trip import _code_at_random, _records, articles, codes
from tests.samples import TRICKY, harbour, long_thread


def page(data: bytes) -> Any:
    return html.document_fromstring(data.decode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))


def text_of(element: Any, wanted: str | None = None) -> str:
    """The paragraphs of a text, without the little labels; only what one coding marks, if its place is given."""
    lines = []
    for block in element:
        if "gap" in block.get("class", ""):
            lines.append("[…]")
            continue
        pieces = block.xpath(".//text()[not(ancestor::sup)]")
        if wanted is not None:
            pieces = block.xpath(f".//mark[contains(concat(' ', @data-codings, ' '), ' {wanted} ')]//text()")
            if not pieces:
                continue
        lines.append("".join(pieces))
    return "\n".join(line for line in lines if wanted is None or line != "[…]")


def shown(document: Any) -> list[Shown]:
    found = []
    for section in document.xpath("//main/section"):
        code = section.xpath("string(h2/span[@dir])")
        for entry in section.xpath("article"):
            chain = entry.xpath("ol[1]/li[not(@class='gap')]")
            texts = [one.xpath(".//div[@class='text']")[0] for one in chain]
            found.append(
                Shown(
                    " ".join(code.split()),
                    [text_of(text) for text in texts],
                    text_of(texts[-1], "0"),
                    [one.xpath("string(.//div[@class='who']/b)") for one in chain],
                )
            )
    return found


def test_each_coding_stands_under_its_code_in_its_thread(project: Project) -> None:
    at = {item.path: item.id for item in project.view.thread(project.view.articles()[0].id)}
    project.do(commands.apply_path, ["stance", "for"], [Target(at["1.1.1"]), Target(at["1.1"], Span(2, 19))])
    project.do(commands.apply_path, ["wall"], [Target(project.view.articles()[0].id, Span(4, 16))])

    document = page(report(project, "html"))
    found = shown(document)

    compare(found, wanted(project))
    deepest = next(one for one in found if len(one.comments) == 3)
    assert deepest.names == ["Nan Reed", "Omar F.", "nan reed"]
    assert document.xpath("//nav//li/a/text()") == ["stance", "for", "wall"]
    for link in document.xpath("//nav//a/@href"):
        assert document.xpath(f"//*[@id='{link[1:]}']")
    assert "2 codings" in document.xpath("string(//nav)")
    assert document.xpath("//article//h3//a/@href")[0] == "https://saltby.example/harbour-wall"
    assert document.get("lang") == "en"


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), codes, st.randoms(use_true_random=False))
def test_every_coding_of_any_project_is_there(found: list[Any], paths: list[str], chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Zoë")
        try:
            import_records(project, "s", _records(found))
            _code_at_random(project, paths, chance)
            compare(shown(page(report(project, "html"))), wanted(project))
            by_article(project)
        finally:
            project.close()


def by_article(project: Project) -> None:
    """Arranged by article, overlapping codings lie in disjoint marks, and each can be put together again."""
    document = page(report(project, "html", order="article"))
    entries = iter(document.xpath("//article"))
    paths = {code.id: code.path for code in project.view.codebook()}
    for row in project.view.articles():
        for item in (project.view.item(row.id), *project.view.thread(row.id)):
            assert item is not None
            codings = project.view.codings_of(item.id)
            if not codings:
                continue
            entry = next(entries)
            said = entry.xpath("ol[1]/li[@class='said']//div[@class='text']")[0]
            assert not said.xpath(".//mark//mark")
            names = [
                " ".join(name.xpath("string()").split()) for name in entry.xpath(".//ul[@class='labels']/li/span[2]")
            ]
            for place, coding in enumerate(codings):
                quote = legible(coding.quote).strip("\n") if coding.span else ""
                assert text_of(said, str(place)).strip("\n") == quote
                number = f"{place + 1} " if len(codings) > 1 else ""
                assert names[place] == number + " ".join(legible(paths[coding.code_id]).split())
                if len(codings) > 1 and quote:
                    assert any(f"[{place + 1} " in tag for tag in said.xpath(".//sup//text()"))
    assert next(entries, None) is None


def test_the_file_needs_nothing_else_and_runs_nothing(make_project: MakeProject) -> None:
    project = make_project(hostile())
    code_all(project)

    data = report(project, "html", Context.THREAD, attributes="yes").decode("utf-8")
    document = page(data.encode())

    (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert not document.xpath("//script|//link|//img|//iframe|//object|//base|//form|//svg|//@src|//@srcset")
    assert not [name for one in document.iter() for name in one.attrib if name.startswith("on")]
    assert all(link.startswith("#") for link in document.xpath("//@href"))
    (style,) = document.xpath("//style/text()")
    assert "url(" not in style
    assert "@import" not in style
    found = shown(document)
    compare(found, wanted(project))
    assert {legible(text) for text in HOSTILE} <= {text for one in found for text in one.comments}


def test_context_says_how_much_of_the_thread_is_shown(project: Project) -> None:
    at = {item.path: item.id for item in project.view.thread(project.view.articles()[0].id)}
    project.do(commands.apply_path, ["x"], [Target(at["1.1.1"]), Target(at["1"])])

    def names(context: Context) -> list[list[str]]:
        return [one.names for one in shown(page(report(project, "html", context)))]

    assert names(Context.NONE) == [["Nan Reed"], ["nan reed"]]
    assert names(Context.PARENT) == [["Nan Reed"], ["Omar F.", "nan reed"]]
    assert names(Context.CHAIN) == [["Nan Reed"], ["Nan Reed", "Omar F.", "nan reed"]]
    assert names(Context.THREAD) == names(Context.CHAIN)
    replies = page(report(project, "html", Context.THREAD)).xpath("//details")
    assert [one.xpath("ol/li//b/text()") for one in replies] == [["Omar F.", "nan reed", "Skipper"]]
    assert not page(report(project, "html", Context.CHAIN)).xpath("//details")


def test_memos_degrees_and_answers_are_told(project: Project) -> None:
    at = {item.path: item.id for item in project.view.thread(project.view.articles()[0].id)}
    for path in ("tone", "stance/for"):
        project.do(commands.apply_path, commands.code_path(path), [])
    book = {code.path: code.id for code in project.view.codebook()}
    project.do(commands.set_kind, book["tone"], CodeKind.SCALE, -2, 2)
    project.do(commands.set_kind, book["stance"], CodeKind.CHOICE)
    project.do(commands.set_degree, book["tone"], [at["1"]], -1)
    project.do(commands.apply_code, book["stance/for"], [Target(at["2"], Span(0, 3))])
    coding = project.view.codings_of(at["2"])[0]
    project.do(commands.write_memo, 'Why "him"?\n<b>', coding=coding.id)

    document = page(report(project, "html", attributes="yes"))

    words = document.xpath("string(//main)")
    assert "degree -1 (-2 to 2)" in words
    assert "answer to “stance”" in words
    assert 'Why "him"?\n<b>' in words
    assert "badge: top reader" in words
    assert "the whole comment" in words
    without = page(report(project, "html", memos="no")).xpath("string(//main)")
    assert "him" not in without
    assert "badge" not in without


@pytest.mark.parametrize("kind", ["html", "markdown", "margins"])
def test_what_is_adrift_is_listed_with_its_quote(make_project: MakeProject, kind: str) -> None:
    project = make_project(
        iter(
            [
                CodeRecord("c", "x"),
                ArticleRecord("A", plain("t")),
                CommentRecord("1", plain("What stands here now.")),
                CodingRecord("c", quote="what stood here then", adrift=True),
            ]
        )
    )
    (item,) = project.view.thread(project.view.articles()[0].id)
    assert project.view.codings_of(item.id)[0].adrift

    text = report(project, kind).decode("utf-8")

    assert "what stood here then" in text
    assert "adrift" in text.lower()
    assert "the whole" not in text


def test_compact_shortens_what_stands_above_and_nothing_else(make_project: MakeProject) -> None:
    long = "word " * 400 + "end."
    project = make_project(
        iter([ArticleRecord("A", plain("x")), CommentRecord("1", plain(long)), CommentRecord("2", plain(long), "1")])
    )
    thread = project.view.thread(project.view.articles()[0].id)
    project.do(commands.apply_path, ["x"], [Target(thread[1].id, Span(0, 4))])

    (whole,), (compact,) = (shown(page(report(project, "html", compact=yes))) for yes in ("no", "yes"))

    assert whole.comments == [long, long]
    assert compact.comments[1] == long
    assert compact.comments[0].endswith("…")
    assert len(compact.comments[0]) < 300


def test_one_line_an_article_and_right_to_left_by_paragraph(make_project: MakeProject) -> None:
    project = make_project(harbour())
    thread = project.view.thread(project.view.articles()[0].id)
    project.do(commands.apply_path, ["x"], [Target(thread[1].id)])

    document = page(report(project, "html"))

    said = document.xpath("//li[@class='said']//div[@class='text']")[0]
    assert said.get("lang") == "en"
    assert [block.get("dir") for block in said] == ["auto"]
    assert text_of(said) == TRICKY


def test_an_empty_project_says_so(project: Project) -> None:
    assert "Nothing is coded yet." in report(project, "html").decode()


@pytest.mark.parametrize("kind", ["html", "docx", "odt", "markdown", "margins"])
def test_it_tells_its_progress_and_can_be_cancelled(make_project: MakeProject, kind: str) -> None:
    project = make_project(long_thread(30))
    thread = project.view.thread(project.view.articles()[0].id)
    project.do(commands.apply_path, ["x"], [Target(item.id) for item in thread])
    token = Cancelling(1_000_000)

    exported(project, kind, token)

    done, total = token.told[-1]
    assert done == total > 0
    for checks in range(0, 1_000_000 - token.left, 7):
        with pytest.raises(Cancelled):
            exported(project, kind, Cancelling(checks))
