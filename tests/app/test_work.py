"""Progress, queues and coders: for the one who asks, and quickly."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.errors import UserError
from reader.domain.model import CodeId, FlagKind, ItemId
from reader.domain.records import ArticleRecord, CommentRecord, CommentState, Record
from reader.domain.text import plain
from reader.domain.work import Queue, QueueKind
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread


def comments(project: Project) -> list[ItemId]:
    return [item.id for article in project.view.articles() for item in project.view.thread(article.id)]


def make_code(project: Project, name: str = "Money") -> CodeId:
    project.do(commands.create_code, name)
    return next(code.id for code in project.view.codebook() if code.name == name)


def test_progress_counts_for_the_one_who_asks_and_for_everybody(make_project: MakeProject) -> None:
    project = make_project(harbour(), long_thread(10))
    article, other = (row.id for row in project.view.articles())
    items = comments(project)
    code, second = make_code(project), make_code(project, "Tone")
    project.do(commands.apply_code, code, [Target(article), Target(items[0]), Target(items[7])])
    project.do(commands.apply_code, second, [Target(items[0])])
    project.do(commands.mark_seen, items[:3])
    project.do(commands.mark_read, [items[0]], False)
    project.do(commands.mark_read, [items[4]], True)
    project.do(commands.set_flag, items[:2], FlagKind.FLAG)
    project.do(commands.set_flag, items[:5], FlagKind.BOOKMARK)

    told = project.view.work.progress()
    assert [(a.id, a.comments, a.read, a.coded, a.to_do, a.flagged) for a in told.articles] == [
        (article, 6, 3, 1, 5, 2),
        (other, 10, 0, 1, 9, 0),
    ]
    assert (told.total.comments, told.total.coded, told.total.to_do) == (16, 2, 14)
    assert [(c.name, c.comments, c.codings, c.articles) for c in told.coders] == [("Ann", 2, 4, 2)]

    project.switch_coder("Bea").result()
    told = project.view.work.progress()
    assert [(a.read, a.coded, a.flagged) for a in told.articles] == [(0, 0, 0)] * 2
    assert [(c.name, c.comments) for c in told.coders] == [("Ann", 2), ("Bea", 0)]


def test_queues_hold_what_is_to_do_for_the_coder(make_project: MakeProject) -> None:
    project = make_project(harbour())
    items = comments(project)
    work = project.view.work
    project.do(commands.apply_code, make_code(project), [Target(items[1])])
    project.do(commands.mark_seen, [items[2]])
    project.do(commands.set_flag, [items[3]], FlagKind.FLAG)
    project.do(commands.set_flag, [items[5], items[4]], FlagKind.BOOKMARK)
    assert work.queue(Queue()) == [items[0], *items[2:]]
    assert work.queue(Queue(QueueKind.UNREAD)) == [*items[:2], *items[3:]]
    assert work.queue(Queue(QueueKind.FLAGGED)) == [items[3]]
    assert work.queue(Queue(QueueKind.BOOKMARKED)) == [items[4], items[5]]
    assert work.queue(Queue(QueueKind.FILTER)) == []
    assert work.done(QueueKind.UNCODED) == {items[1]}
    assert work.done(QueueKind.SAMPLE, items[:1]) == set()
    assert work.done(QueueKind.UNREAD, items) == {items[2]}
    assert work.done(QueueKind.FLAGGED, items[3:5]) == {items[4]}
    project.switch_coder("Bea").result()
    assert work.queue(Queue()) == items
    assert work.queue(Queue(QueueKind.FLAGGED)) == []


@pytest.mark.parametrize("key", ["uncoded", "unread", "flagged", "bookmarked", "filter", "sample:12"])
def test_a_queue_has_a_key(key: str) -> None:
    assert Queue.of(key).key == key


@pytest.mark.parametrize("key", ["", "sample", "sample:x", "nonsense:3"])
def test_an_unknown_key_is_what_is_uncoded(key: str) -> None:
    assert Queue.of(key) == Queue()


def test_a_coder_is_renamed_and_that_is_undone(project: Project) -> None:
    project.switch_coder("Bea").result()
    bea = project.coder_id
    project.do(commands.rename_coder, bea, " Beate  M. ")
    project.recall_coder()
    assert project.coder == "Beate M."
    for name in ("", "Ann"):
        with pytest.raises(UserError):
            project.do(commands.rename_coder, bea, name)
    project.do(commands.undo)
    assert {coder.name for coder in project.view.coders()} == {"Ann", "Bea"}


def test_own_codings_alone_become_those_of_the_next_coder(project: Project) -> None:
    ann = project.coder_id
    project.show_codings_of(frozenset({ann}))
    project.switch_coder("Bea").result()
    assert project.view.eyes.shown == frozenset({project.coder_id})
    assert project.coder_id != ann
    project.show_codings_of(frozenset({ann}))
    project.switch_coder("Cem").result()
    assert project.view.eyes.shown == frozenset({ann})


def test_progress_of_a_large_project_is_there_at_once(make_project: MakeProject) -> None:
    """100 articles with 10,000 comments here, in a tenth of the time that ten times as many may take (1 s)."""
    project = make_project(*(long_thread(100, title=f"Thread {number}") for number in range(100)))
    items = comments(project)
    project.do(commands.apply_code, make_code(project), [Target(item) for item in items[::2]])
    project.do(commands.mark_seen, items[::3])
    start = perf_counter()
    told = project.view.work.progress()
    taken_s = perf_counter() - start
    assert told.total.coded == 5000
    assert taken_s < 0.25, taken_s


def test_a_comment_without_a_text_is_nothing_to_do(make_project: MakeProject) -> None:
    def records() -> Iterator[Record]:
        yield ArticleRecord(title="Ferry", body=plain("Text."))
        yield CommentRecord("a", plain(""), state=CommentState.DELETED)
        yield CommentRecord("b", plain("Late again."))

    project = make_project(records())
    deleted, other = comments(project)
    work = project.view.work
    assert (work.progress().total.comments, work.progress().total.to_do) == (2, 1)
    assert work.queue(Queue()) == [other]
    assert work.following(QueueKind.UNCODED, None) == other
    assert work.following(QueueKind.UNREAD, other) is None
    # Who codes it all the same has coded it.
    project.do(commands.apply_code, make_code(project), [Target(deleted), Target(other)])
    assert (work.progress().total.coded, work.progress().total.to_do) == (2, 0)
    assert work.following(QueueKind.UNCODED, None) is None
