from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.scope import Context
from reader.domain.text import BlockKind, Part, Span, compose, plain
from reader.exporters.reports import markdown
from reader.exporters.reports.passages import Run
from tests.conftest import MakeProject
from tests.exporters.report_cases import Shown, code_all, compare, deep, hostile, legible, report, wanted
from tests.exporters.test_round_trip import PIECES, _code_at_random, _records, articles, codes
from tests.samples import TRICKY

PARSER = MarkdownIt("commonmark", {"maxNesting": 1000})


def words(token: Token) -> tuple[str, str, bool]:
    """The text of an inline token, what of it is bold, and whether all of it is in italics."""
    text, bold, strong, slanted = [], [], 0, 0
    plain_ = False
    for child in token.children or []:
        assert child.type in {"text", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"}, child.type
        strong += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        slanted += {"em_open": 1, "em_close": -1}.get(child.type, 0)
        piece = "\n" if child.type == "hardbreak" else child.content
        text.append(piece)
        plain_ = plain_ or bool(piece and not slanted)
        if strong:
            bold.append(piece)
    return "".join(text), "".join(bold), not plain_


def shown(data: bytes) -> list[Shown]:
    """Entries end at a rule; in them each comment begins with a line in italics within a quote."""
    found: list[Shown] = []
    code, entry = "", Shown("")
    bold: list[str] = []
    depth = items = 0
    kind = ""
    for token in PARSER.parse(data.decode("utf-8")):
        depth += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        items += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type in {"heading_open", "paragraph_open"}:
            kind = token.tag
        elif token.type == "hr":
            entry.code = code
            entry.marked = "".join(bold)
            found.append(entry)
            entry, bold = Shown(""), []
        elif token.type == "inline":
            text, strong, name = words(token)
            if depth and name:
                entry.comments.append("")
                entry.names.append(text)
                bold = []
            elif depth:
                entry.comments[-1] += ("\n" if entry.comments[-1] else "") + text
                bold += [strong] if strong else []
            elif kind == "h2":
                code = text
    return found


def test_each_coding_stands_under_its_code_in_its_thread(project: Project) -> None:
    at = {item.path: item.id for item in project.view.thread(project.view.articles()[0].id)}
    project.do(commands.apply_path, ["stance", "for"], [Target(at["1.1.1"]), Target(at["1.1"], Span(2, 19))])
    project.do(commands.apply_path, ["wall"], [Target(project.view.articles()[0].id, Span(4, 16))])

    data = report(project, "markdown")

    compare(shown(data), wanted(project), line_ends=False)
    lines = data.decode().split("\n")
    assert "> Close it and be done." in lines
    assert "> > > Agreed 😀" in lines
    assert any(line.startswith("> > > *nan reed · 2025-04-02 10:05 · comment 1.1.1 · level 2*") for line in lines)


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), codes, st.randoms(use_true_random=False))
def test_every_coding_of_any_project_is_there(found: list[Any], paths: list[str], chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Zoë")
        try:
            import_records(project, "s", _records(found))
            _code_at_random(project, paths, chance)
            compare(shown(report(project, "markdown")), wanted(project), line_ends=False)
        finally:
            project.close()


letters = st.one_of(
    st.sampled_from([*PIECES, "*", "**", "_", "`", "[", "]", "1. ", "# ", "<b>", "&amp;", "a", "."]),
    st.text(max_size=6),
)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(letters, st.booleans()), min_size=1, max_size=8))
@example([("abc", False), (".d", True), ("e", False)])
@example([("a ", True), (" b", False), ("**", True), ("*", False)])
@example([("a", True), ("b", False), ("c", True), ("d", False), ("e", True)])
def test_any_text_comes_back_with_the_same_part_in_bold(pieces: list[tuple[str, bool]]) -> None:
    body = plain("".join(text for text, _ in pieces)).text.replace("\n", " ") or "x"
    chance = random.Random(body)
    cuts = sorted(chance.choices(range(len(body) + 1), k=4))
    runs = [
        Run(body[a:b], (0,) if number % 2 else ())
        for number, (a, b) in enumerate(zip([0, *cuts], [*cuts, len(body)], strict=True))
        if a < b
    ]

    written = markdown._written(runs)

    tokens = PARSER.parse(written)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    text, bold, _ = words(tokens[1])
    assert text == legible(body)
    assert bold == legible("".join(run.text for run in runs if run.codings))


def test_what_looks_like_markdown_is_text(make_project: MakeProject) -> None:
    project = make_project(hostile())
    code_all(project)

    compare(shown(report(project, "markdown", Context.CHAIN)), wanted(project), line_ends=False)
    assert report(project, "markdown", attributes="yes", order="article")


def test_blocks_stay_blocks(make_project: MakeProject) -> None:
    body = compose(
        [
            Part(BlockKind.HEADING, "A head #", 2),
            Part(BlockKind.LIST_ITEM, "deep first\nsecond line", 3),
            Part(BlockKind.LIST_ITEM, "level 1", 1),
            Part(BlockKind.LIST_ITEM, "level 2", 2),
            Part(BlockKind.QUOTE, "quoted"),
            Part(BlockKind.PREFORMATTED, "  if x:\n      y = 1"),
            Part(BlockKind.IMAGE, ""),
        ]
    )
    project = make_project(iter([ArticleRecord("A", plain("x")), CommentRecord("1", body, author="N")]))
    (item,) = project.view.thread(project.view.articles()[0].id)
    project.do(commands.apply_path, ["x"], [Target(item.id)])

    tokens = PARSER.parse(report(project, "markdown").decode())

    (entry,) = shown(report(project, "markdown"))
    assert entry.comments == [item.body.text + "[image]"]
    kinds = [token.type for token in tokens]
    assert "code_block" not in kinds
    assert kinds.count("blockquote_open") == 2
    assert "h6" in [token.tag for token in tokens]


def test_replies_follow_where_the_whole_thread_is_asked_for(project: Project) -> None:
    at = {item.path: item.id for item in project.view.thread(project.view.articles()[0].id)}
    project.do(commands.apply_path, ["x"], [Target(at["1"])])

    (entry,) = shown(report(project, "markdown", Context.THREAD))

    assert [name.split(" · ")[0] for name in entry.names] == ["Nan Reed", "Omar F.", "nan reed", "Skipper"]
    assert entry.comments[1] == TRICKY


def test_a_thread_of_two_thousand_levels(make_project: MakeProject) -> None:
    project = make_project(deep(2_000))
    thread = project.view.thread(project.view.articles()[0].id)
    project.do(commands.apply_path, ["x"], [Target(thread[-1].id, Span(0, 5))])

    (entry,) = shown(report(project, "markdown"))

    assert len(entry.comments) == 2_000
    assert entry.marked == "Level"
    assert "level 1999" in entry.names[-1]
