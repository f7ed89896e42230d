from __future__ import annotations

import io
import random
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.scope import Context
from reader.domain.text import BlockKind, Part, Span, compose, plain
from tests.conftest import MakeProject
from tests.exporters.report_cases import Shown, code_all, compare, hostile, report, wanted
from tests.exporters.test_round_trip import _code_at_random, _records, articles, codes
from tests.samples import ARABIC


def text_of(run: Any) -> str:
    """python-docx's own text of a run, but for tags of codes."""
    return "" if run.style is not None and run.style.name == "Code Tag" else str(run.text)


def shown(data: bytes) -> list[Shown]:
    found: list[Shown] = []
    code, coded = "", False
    marked: list[str] = []
    for paragraph in docx.Document(io.BytesIO(data)).paragraphs:
        style = paragraph.style.name if paragraph.style is not None else ""
        if style.startswith("Heading"):
            code = " ".join(paragraph.text.removeprefix("■ ").split())
        elif style == "Article Line":
            found.append(Shown(code))
            marked, coded = [], False
        elif style.startswith("Comment Name"):
            found[-1].comments.append("")
            found[-1].names.append(paragraph.text.split(" · ")[0])
            coded = False
        elif style.startswith(("Comment ", "Coded Comment ")):
            text = "".join(map(text_of, paragraph.runs))
            found[-1].comments[-1] += ("\n" if coded else "") + text
            coded = True
            parts = [
                text_of(run)
                for run in paragraph.runs
                if run._r.rPr is not None and run._r.rPr.find(qn("w:shd")) is not None
            ]
            marked += ["".join(parts)] if parts else []
            found[-1].marked = "\n".join(marked)
    return found


def test_each_coding_stands_under_its_code_in_its_thread(project: Project) -> None:
    at = {item.path: item.id for item in project.view.thread(project.view.articles()[0].id)}
    project.do(commands.apply_path, ["stance", "for"], [Target(at["1.1.1"]), Target(at["1.1"], Span(2, 19))])
    project.do(commands.apply_path, ["wall"], [Target(project.view.articles()[0].id, Span(4, 16))])

    data = report(project, "docx")

    compare(shown(data), wanted(project))
    document = docx.Document(io.BytesIO(data))
    names = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None]
    assert names[0] == "Title"
    assert {"Heading 1", "Heading 2", "Comment 1", "Comment 2", "Coded Comment 3", "Report Contents 2"} <= set(names)
    links = document.element.body.findall(f".//{qn('w:hyperlink')}")
    marks = {mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for link in links} == marks


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), codes, st.randoms(use_true_random=False))
def test_every_coding_of_any_project_is_there(found: list[Any], paths: list[str], chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Zoë")
        try:
            import_records(project, "s", _records(found))
            _code_at_random(project, paths, chance)
            compare(shown(report(project, "docx")), wanted(project))
            report(project, "docx", order="article")
        finally:
            project.close()


def test_hostile_texts_are_text(make_project: MakeProject) -> None:
    project = make_project(hostile())
    code_all(project)

    compare(shown(report(project, "docx", Context.CHAIN)), wanted(project))
    with ZipFile(io.BytesIO(report(project, "docx", Context.THREAD))) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                content = package.read(name)
                etree.fromstring(content)
                assert b'TargetMode="External"' not in content


def test_what_runs_from_right_to_left_does(make_project: MakeProject) -> None:
    body = compose([Part(BlockKind.PARAGRAPH, ARABIC), Part(BlockKind.PARAGRAPH, "Left to right.")])
    project = make_project(iter([ArticleRecord("A", plain("x")), CommentRecord("1", body)]))
    project.do(
        commands.apply_path, ["x"], [Target(project.view.thread(project.view.articles()[0].id)[0].id, Span(0, 5))]
    )

    document = docx.Document(io.BytesIO(report(project, "docx")))

    arabic: Any
    latin: Any
    arabic, latin = (
        next(one for one in document.paragraphs if one.text == text) for text in (ARABIC, "Left to right.")
    )
    assert arabic._p.pPr.find(qn("w:bidi")) is not None
    assert arabic.runs[0]._r.rPr.find(qn("w:rtl")) is not None
    assert latin._p.pPr.find(qn("w:bidi")) is None
    run = arabic.runs[0]
    assert run.text == ARABIC[:5]
    assert run.underline
    assert [child.tag for child in run._r.rPr] == [qn("w:u"), qn("w:shd"), qn("w:rtl")]


def test_replies_follow_where_the_whole_thread_is_asked_for(project: Project) -> None:
    at = {item.path: item.id for item in project.view.thread(project.view.articles()[0].id)}
    project.do(commands.apply_path, ["x"], [Target(at["1"])])

    (entry,) = shown(report(project, "docx", Context.THREAD))
    (alone,) = shown(report(project, "docx"))

    assert entry.names == ["Nan Reed", "Omar F.", "nan reed", "Skipper"]
    assert alone.names == ["Nan Reed"]


def test_the_same_report_is_the_same_file(project: Project) -> None:
    at = project.view.thread(project.view.articles()[0].id)[0].id
    project.do(commands.apply_path, ["x"], [Target(at)])

    assert report(project, "docx") == report(project, "docx")
    assert report(project, "odt") == report(project, "odt")


def test_the_line_beside_a_text_goes_on_beside_its_lists(make_project: MakeProject) -> None:
    body = compose(
        [Part(BlockKind.PARAGRAPH, "a"), Part(BlockKind.LIST_ITEM, "b", 1), Part(BlockKind.LIST_ITEM, "c", 9)]
    )
    project = make_project(iter([ArticleRecord("A", plain("x")), CommentRecord("1", body)]))
    project.do(commands.apply_path, ["x"], [Target(project.view.thread(project.view.articles()[0].id)[0].id)])

    document = docx.Document(io.BytesIO(report(project, "docx")))

    found: list[Any] = [one._p.pPr for one in document.paragraphs if one.text in ("• b", "• c")]
    spaces = [one.find(qn("w:pBdr")).find(qn("w:left")).get(qn("w:space")) for one in found]
    assert spaces == ["20", "31"]
    assert [child.tag for child in found[0]] == [qn("w:pStyle"), qn("w:pBdr"), qn("w:ind")]
