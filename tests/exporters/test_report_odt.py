from __future__ import annotations

import io
import random
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from odf.opendocument import load

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

TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def parsed(data: bytes) -> Any:
    return etree.fromstring(data)


def pieces(node: Any, coded: bool = False) -> list[tuple[str, bool]]:
    """The text of an element as OpenDocument says it is to be read, each piece with whether it is marked."""
    found: list[tuple[str, bool]] = []
    for child in node.childNodes:
        if child.nodeType == child.TEXT_NODE:
            found.append((str(child.data), coded))
            continue
        name = child.qname[1]
        style = str(child.attributes.get((TEXT, "style-name"), ""))
        if name == "s":
            found.append((" " * int(child.attributes.get((TEXT, "c"), 1)), coded))
        elif name in {"tab", "line-break"}:
            found.append(("\t" if name == "tab" else "\n", coded))
        elif style != "Tag":
            found += pieces(child, coded or style.startswith("Code"))
    return found


def shown(data: bytes) -> list[Shown]:
    found: list[Shown] = []
    code, more = "", False
    marked: list[str] = []
    for node in load(io.BytesIO(data)).text.childNodes:
        style = str(node.attributes.get((TEXT, "style-name"), "")).replace("_20_", " ")
        read = pieces(node)
        text = "".join(piece for piece, _ in read)
        if node.qname[1] == "h":
            code = " ".join(text.removeprefix("■ ").split())
        elif style.startswith("Article Line"):
            found.append(Shown(code))
            marked = []
        elif style.startswith("Comment Name"):
            found[-1].comments.append("")
            found[-1].names.append(text.split(" · ")[0])
            more = False
        elif style.startswith(("Comment ", "Coded Comment ")):
            found[-1].comments[-1] += ("\n" if more else "") + text
            more = True
            parts = [piece for piece, coded in read if coded]
            marked += ["".join(parts)] if parts else []
            found[-1].marked = "\n".join(marked)
    return found


def test_each_coding_stands_under_its_code_in_its_thread(project: Project) -> None:
    at = {item.path: item.id for item in project.view.thread(project.view.articles()[0].id)}
    project.do(commands.apply_path, ["stance", "for"], [Target(at["1.1.1"]), Target(at["1.1"], Span(2, 19))])
    project.do(commands.apply_path, ["wall"], [Target(project.view.articles()[0].id, Span(4, 16))])

    data = report(project, "odt")

    compare(shown(data), wanted(project))
    with ZipFile(io.BytesIO(data)) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        content, styles = (parsed(package.read(name)) for name in ("content.xml", "styles.xml"))
    defined = {one for part in (content, styles) for one in part.xpath("//@*[local-name()='name']")}
    used = set(content.xpath("//@*[local-name()='style-name'] | //@*[local-name()='parent-style-name']"))
    assert used <= defined
    # LibreOffice refuses a document whose parts name different versions.
    assert len({part.xpath("string(/*/@*[local-name()='version'])") for part in (content, styles)}) == 1


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), codes, st.randoms(use_true_random=False))
def test_every_coding_of_any_project_is_there(found: list[Any], paths: list[str], chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Zoë")
        try:
            import_records(project, "s", _records(found))
            _code_at_random(project, paths, chance)
            compare(shown(report(project, "odt")), wanted(project))
            report(project, "odt", order="article")
        finally:
            project.close()


def test_hostile_texts_are_text(make_project: MakeProject) -> None:
    project = make_project(hostile())
    code_all(project)

    compare(shown(report(project, "odt", Context.CHAIN)), wanted(project))


def test_what_runs_from_right_to_left_does(make_project: MakeProject) -> None:
    body = compose([Part(BlockKind.PARAGRAPH, ARABIC), Part(BlockKind.LIST_ITEM, ARABIC, 2)])
    project = make_project(iter([ArticleRecord("A", plain("x")), CommentRecord("1", body)]))
    project.do(commands.apply_path, ["x"], [Target(project.view.thread(project.view.articles()[0].id)[0].id)])

    with ZipFile(io.BytesIO(report(project, "odt"))) as package:
        content = parsed(package.read("content.xml"))

    names = content.xpath("//*[local-name()='p']/@*[local-name()='style-name']")
    assert {"Coded_20_Comment_20_1R", "Coded_20_Comment_20_1I2R"} <= set(names)


def test_the_line_beside_a_text_goes_on_beside_its_lists(project: Project) -> None:
    project.do(commands.apply_path, ["x"], [Target(project.view.articles()[0].id)])

    with ZipFile(io.BytesIO(report(project, "odt"))) as package:
        content = parsed(package.read("content.xml"))

    (look,) = content.xpath("//*[@*[.='Coded_20_Comment_20_1I1']]/*[local-name()='paragraph-properties']")
    names = {etree.QName(name).localname: value for name, value in look.attrib.items()}
    assert names == {"padding-left": "0.70cm", "border-left": "2.2pt solid #1b1d21"}
