"""Random codings, merges, splits, moves, deletes and all else: undone to the start, the exported JSON is the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project, check
from reader.domain.errors import UserError
from reader.domain.grid import Edit, Form
from reader.domain.model import AttributeType, CodeId, CodeKind, FlagKind, Step
from reader.domain.sampling import SamplePlan
from reader.domain.text import Span
from tests.app.test_codebook import exported, make
from tests.samples import FAMILY, harbour, long_thread

NAMES = ("a", "b", "c")
number = st.integers(0, 30)
spans = st.sampled_from([None, Span(0, 3), Span(2, 6)])
applying = st.tuples(st.just("apply"), number, number, spans)
acts = st.one_of(
    applying,
    applying,
    applying,
    st.tuples(st.just("make"), st.sampled_from(NAMES), number),
    st.tuples(st.just("degree"), number, number, st.integers(1, 7)),
    st.tuples(st.just("memo"), number, number),
    st.tuples(st.just("kind"), number, st.sampled_from(list(CodeKind)), st.integers(3, 7), st.booleans()),
    st.tuples(st.just("hide"), number, st.booleans()),
    st.tuples(st.just("pin"), number, st.integers(1, 3)),
    st.tuples(st.just("define"), number, st.sampled_from(("x", "y", FAMILY))),
    st.tuples(st.just("merge"), number, number, number),
    st.tuples(st.just("split"), number, st.sampled_from(NAMES), number),
    st.tuples(st.just("move"), number, number, number),
    st.tuples(st.just("place"), number, number, st.integers(0, 3)),
    st.tuples(st.just("delete"), number),
    st.tuples(st.just("copy"), number, st.sampled_from(NAMES)),
    st.tuples(st.just("toggle"), number, number, number),
    st.tuples(st.just("path"), number, st.sampled_from(NAMES), number, spans),
    st.tuples(st.just("remove"), number, number),
    st.tuples(st.just("extent"), number, number, st.sampled_from([Span(0, 1), Span(1, 5), Span(0, 9)])),
    st.tuples(st.just("cell"), number, number, number),
    st.tuples(st.just("sit"), st.booleans()),
    st.tuples(st.just("flag"), number, st.sampled_from(list(FlagKind)), st.booleans()),
    st.tuples(st.just("sample"), number, st.integers(1, 3)),
    st.tuples(st.just("person"), number, st.sampled_from(NAMES)),
    st.tuples(st.just("attribute"), number, st.sampled_from(("1", "2", "x"))),
    st.tuples(st.just("type"), st.sampled_from(list(AttributeType))),
    st.tuples(st.just("look"), number),
    st.tuples(st.just("article"), number),
)


@contextmanager
def scratch() -> Iterator[Project]:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p", coder="Ann")
        try:
            import_records(project, "one", harbour())
            import_records(project, "two", long_thread(4))
            project.switch_coder("Ben").result()
            codes = make(project, "a/a", "a/b", "b", "c/d", "s/y", "s/n", "h")
            project.do(commands.set_kind, codes["s"], CodeKind.CHOICE)
            project.do(commands.set_kind, codes["h"], CodeKind.SCALE, 1, 5)
            yield project
        finally:
            project.close()


def act(project: Project, what: tuple[Any, ...]) -> None:
    """Do one thing with whatever code and item the numbers hit; what is refused is refused."""
    codes = project.view.codebook()
    article = project.view.articles()[0].id
    # Few, so that things meet.
    items = [article, *(item.id for item in project.view.thread(article, limit=2))]

    def code(at: int) -> CodeId:
        return codes[at % len(codes)].id if codes else CodeId(999)

    def passages(of: CodeId, count: int) -> list[Any]:
        return [passage.id for passage in project.view.book.codings_of_code(of)[: count % 4]]

    before = len(project.view.history(limit=10_000))
    try:
        match what:
            case ("make", name, at):
                project.do(commands.create_code, name, code(at) if at % 3 and codes else None)
            case ("apply", at, item, span):
                choices = {entry.id for entry in codes if entry.kind is CodeKind.CHOICE}
                answers = [entry.id for entry in codes if entry.parent_id in choices]
                offered = answers if answers and item % 2 else [code(at)]
                project.do(commands.apply_code, offered[at % len(offered)], [Target(items[item % len(items)], span)])
            case ("degree", at, item, degree):
                scales = [entry.id for entry in codes if entry.kind is CodeKind.SCALE] or [code(at)]
                project.do(commands.set_degree, scales[at % len(scales)], [items[item % len(items)]], degree)
            case ("memo", at, item):
                on_item = project.view.codings_of(items[item % len(items)])
                about = {"coding": on_item[at % len(on_item)].id} if on_item and at % 2 else {"code": code(at)}
                project.do(commands.write_memo, f"memo {at}", **about)
            case ("kind", at, kind, highest, agreed):
                project.do(commands.set_kind, code(at), kind, 1, highest, keep_newest=agreed, drop_degrees=agreed)
            case ("hide", at, hidden):
                project.do(commands.set_hidden, code(at), hidden)
            case ("pin", at, digit):
                project.do(commands.pin_code, code(at), digit)
            case ("define", at, text):
                project.do(commands.edit_code, code(at), definition=text, example=text)
            case ("merge", at, other, into):
                preview = project.view.book.merge_preview([code(at), code(other)], code(into))
                count = sum(entry.codings for entry in codes)
                try:
                    project.do(commands.merge_codes, [code(at), code(other)], code(into))
                except UserError:
                    assert preview.refused
                    raise
                assert not preview.refused
                assert sum(entry.codings for entry in project.view.codebook()) == count - preview.doubled
            case ("split", at, name, count):
                project.do(commands.split_code, code(at), name, passages(code(at), count))
            case ("move", at, into, count):
                some = None if count % 2 else passages(code(at), count)
                project.do(commands.move_codings, code(at), code(into), some)
            case ("place", at, below, ordinal):
                project.do(commands.move_code, code(at), code(below) if below % 3 else None, ordinal)
            case ("delete", at):
                if at % 4 == 0:
                    project.do(commands.delete_code, code(at))
            case ("toggle", at, item, other):
                targets = [Target(items[item % len(items)]), Target(items[other % len(items)])]
                project.do(commands.toggle_code, code(at), targets)
            case ("path", at, name, item, span):
                project.do(commands.apply_path, [name], [Target(items[item % len(items)], span)], parent=code(at))
            case ("remove", item, count):
                on_item = project.view.codings_of(items[item % len(items)])
                project.do(commands.remove_codings, [coding.id for coding in on_item[: count % 3]])
            case ("extent", item, at, span):
                on_item = project.view.codings_of(items[item % len(items)])
                if on_item:
                    project.do(commands.set_span, on_item[at % len(on_item)].id, span)
            case ("cell", item, at, value):
                columns = [column for column in project.view.grid.columns() if column.editable]
                column = columns[at % len(columns)]
                values = {
                    Form.ANSWER: [None, *(answer for answer, _ in column.answers)],
                    Form.SCALE: [None, column.lowest, column.highest],
                    Form.CHECK: [None, 1],
                }.get(column.form, [None, "1", "x"])
                project.do(commands.set_cells, [Edit(items[item % len(items)], column, values[value % len(values)])])
            case ("sit", first):
                project.switch_coder("Ann" if first else "Ben").result()
            case ("flag", item, kind, there):
                project.do(commands.set_flag, [items[item % len(items)]], kind, there)
            case ("sample", seed, size):
                project.do(commands.draw_sample, SamplePlan(f"sample {seed}", size, seed))
            case ("person", at, name):
                people = project.view.commenters.everybody()
                names = [name for person in people[at % len(people) :][:2] for name in person.names]
                if at % 3:
                    project.do(commands.join_commenters, names, names[0])
                else:
                    project.do(commands.set_commenter_attribute, names[0], name, "1")
            case ("attribute", item, value):
                project.do(commands.set_attribute, items[item % len(items)], "a", value)
            case ("type", kind):
                for known in project.view.attribute_definitions()[:1]:
                    project.do(commands.edit_attribute, known.id, type=kind, choices=["1", "2"], description="d")
            case ("look", item):
                project.do(commands.mark_seen, [items[item % len(items)]])
            case ("article", at):
                if at % 8 == 1 and len(project.view.articles()) > 1:
                    project.do(commands.remove_articles, [article])
            case ("copy", at, name):
                found = next((entry for entry in codes if entry.id == code(at)), None)
                if found is not None:
                    path = f"{found.path.rpartition('/')[0]}/{name}".lstrip("/")
                    project.do(commands.copy_codes, [replace(found, guid=f"g{at}", name=name, path=path)])
    except UserError:
        assert len(project.view.history(limit=10_000)) == before


@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.lists(acts, min_size=30, max_size=50))
def test_whatever_was_done_is_undone_and_redone_to_the_letter(deeds: list[tuple[Any, ...]]) -> None:
    """The export is the same, byte for byte, and the rules of choices and scales (see `check`) hold in between."""
    with scratch() as project:
        started = len(project.view.history(limit=10_000))
        begin = exported(project)
        for deed in deeds:
            act(project, deed)
        assert project.do(check) == []
        project.view.book.history()
        end = exported(project)
        steps: list[Step] = project.view.history(limit=10_000)[: -started or None]
        for _ in steps:
            project.do(commands.undo)
        assert exported(project) == begin
        assert project.do(check) == []
        for _ in steps:
            project.do(commands.redo)
        assert exported(project) == end
