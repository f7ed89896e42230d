"""`check` finds each way in which a file can be wrong: proved by damaging one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project, check
from reader.domain.model import CodeKind, FlagKind
from reader.domain.records import ArticleRecord, CommentRecord, Picture, Record
from reader.domain.sampling import SamplePlan
from reader.domain.text import Span, plain
from tests.conftest import MakeProject
from tests.samples import TRICKY, harbour

PICTURE = Picture("lamp.png", "image/png", b"\x89PNG\r\n\x1a\n" + b"lamp" * 9)


def lamp() -> Iterator[Record]:
    yield ArticleRecord("The lamp", plain("It is lit."), pictures=(PICTURE,))
    yield CommentRecord("a", plain(TRICKY), author="Nan Reed")


@pytest.fixture
def full(make_project: MakeProject) -> Project:
    """A choice with answers, a scale, passages, two coders, a sample, a flag, a joined commenter, a picture."""
    project = make_project(harbour(), lamp())
    first, *_ = project.view.articles()
    one, two, *_ = project.view.thread(first.id)
    for path in ("Stance/For", "Stance/Against", "Heat", "Plain/Below"):
        project.do(commands.apply_path, commands.code_path(path), [])
    codes = {code.path: code.id for code in project.view.codebook()}
    project.do(commands.set_kind, codes["Stance"], CodeKind.CHOICE)
    project.do(commands.set_kind, codes["Heat"], CodeKind.SCALE)
    for coder, answer in (("Ben", "Stance/For"), ("Ann", "Stance/Against")):
        project.switch_coder(coder).result()
        project.do(commands.apply_code, codes[answer], [Target(one.id), Target(two.id, Span(0, 4))])
        project.do(commands.set_degree, codes["Heat"], [one.id], 3)
    project.do(commands.apply_code, codes["Plain"], [Target(two.id, Span(2, len(two.body.text)))])
    project.do(commands.draw_sample, SamplePlan("some", 3, 1))
    project.do(commands.set_flag, [one.id], FlagKind.FLAG)
    project.do(commands.join_commenters, ["Nan Reed", "nan reed"], "Nan")
    return project


def problems_after(project: Project, *damage: str) -> list[str]:
    project.close()
    with closing(sqlite3.connect(project.path)) as conn, conn:
        for statement in damage:
            assert conn.execute(statement).rowcount > 0, statement
    again = Project.open(project.path, coder="Ann")
    try:
        return again.do(check)
    finally:
        again.close()


def of(name: str) -> str:
    return f"(SELECT id FROM codes WHERE name = '{name}')"


def test_a_sound_file_has_no_problem(full: Project) -> None:
    assert problems_after(full, "UPDATE codes SET ordinal = ordinal") == []


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (f"UPDATE codings SET code_id = {of('For')} WHERE code_id = {of('Plain')}", "1 items with several answers"),
        (f"UPDATE codings SET code_id = {of('Stance')} WHERE code_id = {of('Plain')}", "1 codings on a choice itself"),
        (f"UPDATE codings SET value = 9 WHERE code_id = {of('Heat')}", "2 codings with a degree that is not on"),
        (f"UPDATE codings SET value = NULL WHERE code_id = {of('Heat')}", "2 codings on a scale without a degree"),
        (f"UPDATE codings SET value = 3 WHERE code_id = {of('Plain')}", "1 codings with a degree whose code is no"),
        (
            f"UPDATE codings SET code_id = {of('Heat')}, value = 1 WHERE code_id = {of('Plain')}",
            "1 codings on a scale that stand on a passage",
        ),
        ("UPDATE codes SET kind = 'tag' WHERE name = 'Heat'", "2 codings with a degree whose code is no scale"),
        ("UPDATE codes SET lowest = 7 WHERE name = 'Heat'", "1 scales with bounds in the wrong order"),
        ("UPDATE codes SET kind = 'scale' WHERE name = 'For'", "1 answers to a choice that are no plain tags"),
        (f"UPDATE codes SET parent_id = {of('Below')} WHERE name = 'Plain'", "2 codes that lie below themselves"),
        ("UPDATE codings SET quote = 'other' WHERE start = 2", "1 codings whose quote is not in its place"),
        ("UPDATE codings SET prefix = 'B ' WHERE start = 2", "1 codings with other words around them"),
        ("UPDATE codings SET suffix = 'x' WHERE start = 2", "1 codings with other words around them"),
        ("DELETE FROM commenter_names", "1 commenters without a name of an author"),
        ("DELETE FROM asset_data", "1 pictures whose bytes are missing"),
        ("UPDATE asset_data SET data = x'00'", "1 pictures whose bytes are damaged"),
        ("UPDATE sample_items SET item_id = 999 WHERE ordinal = 0", "A row of sample_items points to a missing row"),
        ("UPDATE flags SET item_id = 999", "A row of flags points to a missing row of items"),
        ("UPDATE items SET children = 7 WHERE path = '1.1.1'", "1 items with a wrong count of replies"),
        ("UPDATE items SET descendants = 7 WHERE kind = 0 AND id = 1", "1 articles with a wrong count of comments"),
        ("UPDATE items SET depth = 4 WHERE path = '1.2'", "1 comments out of their place in the thread"),
        ("UPDATE items SET position = 3 WHERE path = '1.1.1'", "1 places in reading order with more than one item"),
        ("UPDATE items SET path = '1.7' WHERE path = '1.2'", "1 comments with a wrong number"),
        ("UPDATE items SET descendants = 3 WHERE path = '1.1'", "2 comments with a wrong count of all below them"),
        ("UPDATE items SET revision = 2 WHERE path = '1.2'", "1 items with a wrong number of earlier texts"),
        (
            f"UPDATE codings SET adrift = 1, text_hash = 'x' WHERE code_id = {of('Plain')}",
            "1 codings adrift whose quote is in no kept text",
        ),
        (
            "INSERT INTO revisions(item_id, number, cause, text_hash, blocks, marks, text, replaced_at) "
            "VALUES (2, 9, 'capture', 'x', '[]', '[]', 'x', '2026-01-01')",
            "1 earlier texts with a wrong number",
        ),
        (
            "INSERT INTO captures(article_id, name, sha256, importer, imported_at, report) "
            "VALUES (2, 'x', 'x', 'html', '2026-01-01', '{}')",
            "1 captures of what is no article",
        ),
        ("UPDATE items SET vanished_at = '2026-01-01' WHERE id = 1", "1 articles that are marked as vanished"),
    ],
)
def test_what_is_wrong_is_found(full: Project, damage: str, problem: str) -> None:
    found = problems_after(full, damage)
    assert any(line.startswith(problem) for line in found), found


def test_an_extent_at_either_end_of_a_text_is_sound(full: Project) -> None:
    """Also on a text of emoji, joined and combined characters; from the first code point to the last, and back."""
    comment = full.view.thread(full.view.articles()[1].id)[0]
    length = len(comment.body.text)
    full.do(commands.apply_path, ["Plain"], [Target(comment.id, Span(3, 5))])
    (coding,) = full.view.codings_of(comment.id)
    for span in (Span(0, 1), Span(0, length), Span(length - 1, length), Span(3, 4)):
        full.do(commands.set_span, coding.id, span)
        (moved,) = full.view.codings_of(comment.id)
        assert (moved.span, moved.quote) == (span, comment.body.text[span.start : span.stop])
        assert full.do(check) == []
    for _ in range(4):
        full.do(commands.undo)
    assert full.view.codings_of(comment.id) == [coding]
