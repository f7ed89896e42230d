"""A thread that goes down and down: no report crashes on it, and each says in words how deep it is."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

from reader.app import commands
from reader.app.commands import Target
from reader.domain.text import Span
from tests.conftest import MakeProject
from tests.exporters.report_cases import deep, report
from tests.exporters.test_report_html import page, shown


def test_a_thread_of_ten_thousand_levels(make_project: MakeProject) -> None:
    project = make_project(deep(10_000))
    thread = project.view.thread(project.view.articles()[0].id)
    project.do(commands.apply_path, ["x"], [Target(thread[-1].id, Span(0, 5))])

    data = report(project, "html")
    (entry,) = shown(page(data))
    assert len(entry.comments) == 10_000
    assert entry.marked == "Level"
    assert "level 9999" in page(data).xpath("string(//li[@class='said'])")
    assert max(map(int, re.findall(r"--d:(\d+)", data.decode("utf-8")))) <= 8

    for kind, part, deepest in (
        ("docx", "word/document.xml", "CommentName9"),
        ("odt", "content.xml", '<text:p text:style-name="Comment_20_Name_20_9"'),
    ):
        with ZipFile(io.BytesIO(report(project, kind))) as package:
            content = package.read(part).decode("utf-8")
        assert content.count(deepest) == 10_000 - 8
        assert "level 9999" in content

    assert "level 9999" in report(project, "markdown").decode("utf-8")

    lines = report(project, "margins").decode("utf-8").split("\n")
    assert "    " + " " * 22 + "• A · level 9999" in lines
    assert max(map(len, lines)) <= 72 + len("  [ x (A)")
