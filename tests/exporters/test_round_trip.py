"""Whatever text comes in, coded anywhere: every export gives the same characters back."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import Span, plain
from tests.exporters.reading import as_json, as_rows, items_of
from tests.samples import ARABIC, COMBINING, FAMILY, TRICKY, long_thread

PIECES = [
    FAMILY, COMBINING, ARABIC, TRICKY, "😀", "=1+1", "+", "-", "@a", "＝", "'", '"', '""', ",", ";", "\n", "\r\n", "\r",
   "\n\n", "\u2028", "\t", " ", "\u00a0", "\x00", "\ufeff", "\ud800", "\ufffc", "\u200f", "\\", "\\n", "word", "𝐛",
    "\x85",
]  # fmt: skip
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text(max_size=40))
comments = st.tuples(texts, st.one_of(st.none(), texts), st.integers(-1, 20))
articles = st.tuples(texts, texts, st.lists(comments, max_size=6))
codes = st.lists(st.sampled_from(["stance", "=sum", "-x", "@y", FAMILY, 'a "b", c']), min_size=1, max_size=3)

Article = tuple[str, str, list[tuple[str, str | None, int]]]


def _records(found: list[Article]) -> Iterator[Record]:
    for title, body, thread in found:
        yield ArticleRecord(title, plain(body))
        for number, (text, author, parent) in enumerate(thread):
            # One below 0 or not there yet comes to the top level.
            yield CommentRecord(
                str(number), plain(text), author=author, parent_ref=str(parent) if 0 <= parent < number else None
            )


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3), codes, st.randoms(use_true_random=False))
def test_exports_give_back_what_was_coded(found: list[Article], paths: list[str], chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Zoë")
        try:
            import_records(project, "s", _records(found))
            _code_at_random(project, paths, chance)
            _compare(project)
        finally:
            project.close()


def test_long_threads_coded_here_and_there(tmp_path: Path) -> None:
    """Both ways in which the snapshot walks to the next coded comment: reading on, and leaping."""
    project = Project.create(tmp_path / "p", coder="Ann")
    try:
        import_records(project, "s", (record for fan in (1, 2, 7) for record in long_thread(400, fan=fan)))
        view = project.view
        chance = random.Random(5)
        for article in view.articles():
            thread = view.thread(article.id)
            some = chance.sample(thread, 9) + thread[200:204] + [thread[0], thread[-1]]
            project.do(commands.apply_path, ["x"], [Target(item.id, Span(0, 7)) for item in some])
        _compare(project)
    finally:
        project.close()


def _code_at_random(project: Project, paths: list[str], chance: random.Random) -> None:
    view = project.view
    for row in view.articles():
        for item in (view.item(row.id), *view.thread(row.id)):
            assert item is not None
            length = len(item.body.text)
            targets = [Target(item.id)] if chance.random() < 0.4 else []
            for _ in range(chance.randrange(3) if length else 0):
                start = chance.randrange(length)
                targets.append(Target(item.id, Span(start, chance.randint(start + 1, length))))
            if targets:
                project.do(commands.apply_path, paths[: chance.randint(1, len(paths))], targets)


def _compare(project: Project) -> None:
    """Both exports against the project itself, read item by item."""
    view = project.view
    codes = {code.id: code.path for code in view.codebook()}
    expected: list[tuple[str, str, str, str, str, str, str, str, str]] = []
    table: list[tuple[str, str, str, list[str]]] = []
    document = as_json(project)
    exported = items_of(document)
    codings = {coding["id"]: coding for coding in document["codings"]}
    for row in view.articles():
        for item in (view.item(row.id), *view.thread(row.id)):
            assert item is not None
            text = item.body.text
            assert exported[item.guid]["text"] == text
            parent = view.item(item.parent_id) if item.parent_id else None
            root = view.item(view.ancestors(item.id)[1]) if item.depth > 0 else item
            assert root is not None
            there = view.codings_of(item.id)
            for coding in there:
                start, stop = (coding.span.start, coding.span.stop) if coding.span else (None, None)
                found = codings.pop(coding.guid)
                assert (found["start"], found["stop"], found["item"]) == (start, stop, item.guid)
                assert found["quote"] == text[start:stop] == exported[item.guid]["text"][start:stop]
                expected.append(
                    (
                        codes[coding.code_id],
                        text[start:stop],
                        text,
                        item.author or "",
                        row.title or "",
                        parent.body.text if parent else "",
                        root.path,
                        "" if start is None else str(start),
                        coding.guid,
                    )
                )
            if item.path:
                on_item = {coding.code_id for coding in there}
                flags = ["1" if code in on_item else "0" for code in codes]
                table.append((item.guid, text, parent.guid if parent else "", flags))
    assert not codings

    columns = (
        "code_path", "quote", "text", "author", "article_title", "parent_text", "thread_root", "start", "coding_id",
    )  # fmt: skip
    for guard in ("no", "yes"):
        show = _guarded if guard == "yes" else str
        assert [tuple(row[name] for name in columns) for row in as_rows(project, guard=guard)] == [
            tuple(map(show, line)) for line in expected
        ]
        rows = as_rows(project, form="comments", guard=guard, bom="yes")
        names = ["code:" + path for path in codes.values()]
        assert [(r["item_id"], r["text"], r["parent_id"], [r[name] for name in names]) for r in rows] == [
            (guid, show(text), parent, flags) for guid, text, parent, flags in table
        ]


def _guarded(cell: str) -> str:
    return "'" + cell if cell.startswith(("=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠")) else cell
