from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCharFormat, QTextDocument
from pytestqt.qtbot import QtBot

from reader.app import commands, registry
from reader.app.commands import Target
from reader.app.exports import preview
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.progress import NoToken
from reader.domain.scope import Context, Scope
from reader.domain.text import Span
from reader.exporters.reports import colours
from reader.exporters.reports.options import Order, ReportOptions
from reader.exporters.reports.printable import printable
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.exporters.report_cases import code_all, hostile, wanted
from tests.exporters.test_round_trip import _code_at_random, _records, articles, codes


def document(project: Project, options: ReportOptions | None = None, context: Context = Context.CHAIN) -> QTextDocument:
    with FileSnapshot(project.path, Scope(context=context)) as records:
        page = "".join(printable(records, options or ReportOptions(), NoToken()))
    found = QTextDocument()
    found.setHtml(page)
    return found


def shown(page: QTextDocument) -> tuple[str, list[str]]:
    """All text, and the stretches that are marked."""
    text, marked = [], [""]
    block = page.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            place += 1
            form: QTextCharFormat = fragment.charFormat()
            if form.fontUnderline():
                marked[-1] += fragment.text()
            elif marked[-1]:
                marked.append("")
        text.append(block.text())
        if marked[-1]:
            marked.append("")
        block = block.next()
    return "\n".join(text), [one for one in marked if one]


def flat(text: str) -> str:
    """White space as one space: Qt shows no more of it."""
    return " ".join(text.split())


def test_qt_shows_the_thread_and_the_coded_words(qtbot: QtBot, project: Project) -> None:
    at = {item.path: item.id for item in project.view.thread(project.view.articles()[0].id)}
    project.do(commands.apply_path, ["stance", "for"], [Target(at["1.1.1"], Span(0, 6))])

    text, marked = shown(document(project))

    assert marked == ["Agreed"]
    places = [text.index(words) for words in ("Contents", "Nan Reed", "Close it", "Omar F.", "nan reed", "Agreed")]
    assert places == sorted(places)
    assert "stance/for" in text[places[-1] :]


def test_replies_follow_where_the_whole_thread_is_asked_for(qtbot: QtBot, project: Project) -> None:
    project.do(commands.apply_path, ["x"], [Target(project.view.thread(project.view.articles()[0].id)[0].id)])

    with_replies = shown(document(project, ReportOptions(order=Order.ARTICLE), Context.THREAD))[0]

    assert "Skipper" in with_replies
    assert "Skipper" not in shown(document(project))[0]


@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=2), codes, st.randoms(use_true_random=False))
def test_every_coding_of_any_project_is_there(found: list[Any], paths: list[str], chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Zoë")
        try:
            import_records(project, "s", _records(found))
            _code_at_random(project, paths, chance)
            marked = flat("".join(shown(document(project))[1])).replace(" ", "")
            expected = "".join(flat(one.marked).replace(" ", "") for one in wanted(project))
            assert marked == expected
        finally:
            project.close()


def test_hostile_texts_are_text_and_nothing_is_fetched(make_project: MakeProject) -> None:
    project = make_project(hostile())
    code_all(project)
    with FileSnapshot(project.path) as records:
        page = "".join(printable(records, ReportOptions(), NoToken()))

    assert "<script" not in page
    assert "src=" not in page
    assert "href=" not in page
    text, _ = shown(document(project))
    assert "<script>alert(1)</script>" in text
    assert "]]> <![CDATA[ x" in text


@pytest.mark.parametrize("kind", ["html", "docx", "odt", "markdown"])
def test_a_preview_shows_the_first_entries_as_text(project: Project, kind: str) -> None:
    project.do(
        commands.apply_path, ["x"], [Target(project.view.thread(project.view.articles()[0].id)[0].id, Span(0, 5))]
    )
    exporter = registry.exporter(kind)
    assert exporter is not None

    found = preview(project, exporter, exporter.options())

    assert isinstance(found, str)
    assert "**Close**" in found


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#ffff00", "#0072b2", "#d55e00", "no colour"])
def test_colours_leave_the_text_readable_and_the_line_visible(colour: str) -> None:
    for paper, ink in ((colours.PAPER, colours.INK), (colours.NIGHT, colours.PALE)):
        assert colours.contrast(colours.tint(colour, paper, ink, 0.45), ink) >= colours.READABLE
        assert colours.contrast(colours.line(colour, paper, ink), paper) >= colours.VISIBLE
