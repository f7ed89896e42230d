"""The same page saved again: recognised, brought up to date as one step, and nothing that a person did is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_files, import_records
from reader.app.jobs import CancelToken
from reader.app.later import Later
from reader.app.project import Project, check
from reader.domain.model import FlagKind, Item, ItemId
from reader.domain.records import ArticleRecord, CommentRecord, CommentState, Notice, Record
from reader.domain.report import FileReport, FileStatus, Recapture
from reader.domain.text import Span, plain
from tests.conftest import MakeProject
from tests.samples import TRICKY
from tests.storage.test_undo import state_of

URL = "https://www.saltby.example/2025/ferry/?utm_source=mail"
MAY, JUNE, APRIL = "2025-05-01T10:00:00+00:00", "2025-06-01T10:00:00+00:00", "2025-04-01T10:00:00+00:00"
ARTICLE = ArticleRecord("The ferry is late again", plain("It was late on Monday.\n\nNobody knows why."), url=URL)


def said(ref: str, text: str, author: str, parent: str | None = None, **more: object) -> CommentRecord:
    return CommentRecord(ref, plain(text), parent, author, f"2025-04-30T{10 + len(ref)}:0{ref[-1]}", **more)  # type: ignore[arg-type]


FIRST = (
    said("c-1", "It has been late for years, and nobody at the company ever says so.", "Nan Reed"),
    said("c-2", TRICKY, "Omar F.", "c-1"),
    said("c-3", "Take the bus.", "Skipper"),
)


def page(*comments: CommentRecord, article: ArticleRecord = ARTICLE) -> Iterator[Record]:
    yield article
    yield from comments


def again(project: Project, *comments: CommentRecord, article: ArticleRecord = ARTICLE, at: str = JUNE) -> FileReport:
    return import_records(project, "ferry.html", page(*comments, article=article), recognise=True, saved_at=at)


@pytest.fixture
def ferry(make_project: MakeProject) -> Project:
    project = make_project()
    import_records(project, "ferry.html", page(*FIRST), saved_at=MAY)
    return project


def the_thread(project: Project) -> list[Item]:
    (article,) = project.view.articles()
    return project.view.thread(article.id)


def did(report: FileReport) -> Recapture:
    assert report.status is FileStatus.IMPORTED, report.error
    assert (report.articles, report.comments) == (0, 0)
    assert report.recapture is not None
    return report.recapture


def codes(report: FileReport) -> set[str]:
    return {notice.code for notice in report.warnings}


def test_new_comments_come_into_their_places_and_ids_stay(ferry: Project) -> None:
    before = the_thread(ferry)
    new = (
        FIRST[0],
        FIRST[1],
        said("c-4", "True.", "Ida", "c-2"),
        said("c-5", "Ten years!", "Ben", "c-1"),
        said("c-6", "Or walk.", "Ben"),
        FIRST[2],
    )

    report = again(ferry, *new)

    assert did(report) == Recapture(1, added=3)
    assert [(c.path, c.author) for c in the_thread(ferry)] == [
        ("1", "Nan Reed"), ("1.1", "Omar F."), ("1.1.1", "Ida"), ("1.2", "Ben"), ("2", "Ben"), ("3", "Skipper"),
    ]  # fmt: skip
    there = {comment.guid: comment for comment in the_thread(ferry)}
    for comment in before:
        assert there[comment.guid].id == comment.id
        assert there[comment.guid].body == comment.body
    assert ferry.view.count_matches("walk") == 1
    step = ferry.view.undoable()
    assert step is not None
    assert step.label == "Import ferry.html again"
    assert ferry.do(check) == []


def test_undo_and_redo_restore_every_row_also_after_reopening(ferry: Project) -> None:
    first, *_ = the_thread(ferry)
    ferry.do(commands.apply_path, ["company"], [Target(first.id, Span(35, 46)), Target(first.id)])
    before = ferry.do(state_of)
    changed = replace(FIRST[0], body=plain("It was late for years, and no one at the company ever says so. Ever."))
    again(ferry, changed, FIRST[2], said("c-7", "Well.", "Ida", "c-3", attributes={"badge": "regular"}, score=4))
    after = ferry.do(state_of)
    ferry.close()

    project = Project.open(ferry.path, coder="Ann")
    project.do(commands.undo)
    assert project.do(state_of) == before
    assert project.do(check) == []
    project.close()

    project = Project.open(ferry.path, coder="Ann")
    project.do(commands.redo)
    assert project.do(state_of) == after
    assert project.do(check) == []
    assert project.view.count_matches("ever says so") == 1
    project.close()


def test_codings_move_with_a_changed_text_and_none_is_lost(ferry: Project) -> None:
    first, *_ = the_thread(ferry)
    text = first.body.text
    company, ever = text.index("the company"), text.index("ever says")
    ferry.do(commands.apply_path, ["who"], [Target(first.id, Span(company, company + 11))])
    ferry.do(commands.apply_path, ["how"], [Target(first.id, Span(ever, len(text)))])
    ferry.do(commands.apply_path, ["all"], [Target(first.id)])
    ferry.do(commands.write_memo, "mine", item=first.id)
    ferry.do(commands.set_flag, [first.id], FlagKind.FLAG)
    ferry.do(commands.mark_read, [first.id])

    new = "Edited: it has been late for years, and nobody at the company tells us."
    report = again(ferry, replace(FIRST[0], body=plain(new)), *FIRST[1:])

    assert did(report) == Recapture(1, changed=1, moved=1, adrift=1)
    assert "codings-adrift" in codes(report)
    who, how, everything = sorted(ferry.view.codings_of(first.id), key=lambda coding: coding.id)
    assert who.span is not None
    assert new[who.span.start : who.span.stop] == who.quote == "the company"
    assert (how.adrift, how.span, how.quote) == (True, None, text[ever:])
    assert (everything.adrift, everything.span) == (False, None)
    (adrift,) = ferry.view.captures.adrift()
    assert (adrift.coding.id, adrift.code_path, adrift.span) == (how.id, "how", Span(ever, len(text)))
    (revision,) = ferry.view.captures.revisions_of(first.id)
    assert (revision.number, revision.body.text, revision.cause) == (1, text, "capture")
    assert ferry.view.memos_about(item=first.id)[0].text == "mine"
    (row,) = ferry.view.rows([first.id])
    assert (row.read, row.flags, len(row.codes)) == (True, frozenset({FlagKind.FLAG}), 3)

    ferry.do(commands.place_coding, how.id, Span(new.index("tells"), len(new)))
    assert ferry.view.captures.adrift_count() == 0
    assert ferry.do(check) == []


def test_codings_may_move_to_each_others_places(ferry: Project) -> None:
    """Of one code and coder, the first to the place of the second, which moves on; and back by undo."""
    first, *_ = the_thread(ferry)
    for start in (0, 6, 12):
        ferry.do(commands.apply_path, ["same"], [Target(first.id, Span(start, start + 6))])
    before = ferry.do(state_of)
    again(ferry, replace(FIRST[0], body=plain("Hear! " + FIRST[0].body.text)), *FIRST[1:])
    assert [coding.span for coding in ferry.view.codings_of(first.id)] == [Span(6, 12), Span(12, 18), Span(18, 24)]
    after = ferry.do(state_of)
    ferry.do(commands.undo)
    assert ferry.do(state_of) == before
    ferry.do(commands.redo)
    assert ferry.do(state_of) == after
    assert ferry.do(check) == []


def test_two_codings_that_come_to_one_place_are_both_kept(ferry: Project) -> None:
    first, *_ = the_thread(ferry)
    text = first.body.text
    end = text.index(", and nobody")
    for stop in (end, end + 1):
        ferry.do(commands.apply_path, ["same"], [Target(first.id, Span(0, stop))])
    ferry.do(commands.drop_blocks, first.id, [])
    ferry.do(commands.split_comment, first.id, end)
    kept = ferry.view.codings_of(first.id)
    assert [(coding.adrift, coding.span) for coding in kept] == [(False, Span(0, end)), (True, None)]
    assert ferry.do(check) == []


def test_a_page_that_says_there_are_more_comments_marks_nothing(ferry: Project) -> None:
    records: list[Record] = [ARTICLE, *FIRST[:2], Notice("comments-missing", "More are behind a button.")]
    report = import_records(ferry, "ferry.html", iter(records), recognise=True, saved_at=JUNE)
    assert did(report).vanished == 0
    assert "capture-incomplete" in codes(report)


def test_a_text_that_comes_back_takes_its_codings_up_again(ferry: Project) -> None:
    first, *_ = the_thread(ferry)
    ferry.do(commands.apply_path, ["how"], [Target(first.id, Span(0, 40))])
    again(ferry, replace(FIRST[0], body=plain("Quite another text.")), *FIRST[1:])
    assert ferry.view.captures.adrift_count() == 1
    report = again(ferry, *FIRST, at="2025-07-01T00:00:00+00:00")
    assert ferry.view.captures.adrift_count() == 0
    assert did(report).changed == 1
    (coding,) = ferry.view.codings_of(first.id)
    assert coding.span == Span(0, 40)
    assert ferry.do(check) == []


def test_what_is_gone_is_marked_and_what_comes_back_unmarked(ferry: Project) -> None:
    _, reply, last = the_thread(ferry)
    ferry.do(commands.apply_path, ["x"], [Target(last.id, Span(0, 4))])
    report = again(ferry, *FIRST[:2])
    assert did(report) == Recapture(1, vanished=1)
    assert "comments-vanished" in codes(report)
    assert ferry.view.captures.vanished(the_thread(ferry)[0].article_id) == [last.id]
    gone = ferry.view.item(last.id)
    assert gone is not None
    assert gone.vanished_at == JUNE
    assert gone.body == last.body
    assert len(ferry.view.codings_of(last.id)) == 1

    gone_now = replace(FIRST[1], body=plain(""), author=None, published=None, state=CommentState.DELETED)
    report = again(ferry, FIRST[0], gone_now, FIRST[2], at="2025-07-01T00:00:00+00:00")
    assert did(report) == Recapture(1, vanished=1, returned=1)
    assert codes(report) == {"comments-deleted"}
    kept = ferry.view.item(reply.id)
    assert kept is not None
    assert (kept.body, kept.author, kept.state) == (reply.body, reply.author, CommentState.SHOWN)
    assert ferry.view.captures.vanished_count() == 1
    assert ferry.do(check) == []


def test_a_capture_that_looks_incomplete_marks_nothing(ferry: Project) -> None:
    none = again(ferry)
    assert did(none) == Recapture(1)
    assert "capture-incomplete" in codes(none)
    counted = replace(ARTICLE, declared_comments=3)
    report = again(ferry, FIRST[0], article=counted, at="2025-06-02T00:00:00+00:00")
    assert did(report).vanished == 0
    assert "capture-incomplete" in codes(report)


def test_another_page_of_comments_adds_and_takes_nothing_away(ferry: Project) -> None:
    second = replace(ARTICLE, url="https://saltby.example/2025/ferry/comment-page-2/", body=plain("Nobody knows why."))
    report = again(ferry, said("c-8", "Here too.", "Ida"), said("c-9", "And here.", "Ben"), article=second)
    assert did(report) == Recapture(1, added=2)
    assert [comment.path for comment in the_thread(ferry)] == ["1", "1.1", "2", "3", "4"]
    (row,) = ferry.view.articles()
    article = ferry.view.article(row.id)
    assert article is not None
    assert article.item.body == ARTICLE.body
    assert ferry.do(check) == []


def test_an_older_capture_adds_what_is_missing_and_no_more(ferry: Project) -> None:
    old = (replace(FIRST[0], body=plain("It has been late."), score=1), said("c-0", "First!", "Ben"))
    report = again(ferry, *old, at=APRIL)
    assert did(report).added == 1
    assert did(report).changed == did(report).vanished == 0
    assert "older-capture" in codes(report)
    assert FIRST[0].body.text in {comment.body.text for comment in the_thread(ferry)}
    assert ferry.do(check) == []


def test_scores_and_attributes_are_brought_up_to_date(ferry: Project) -> None:
    (article,) = ferry.view.articles()
    new = replace(FIRST[0], score=7, attributes={"badge": "regular"})
    assert did(again(ferry, new, *FIRST[1:])) == Recapture(1, updated=1)
    newer = replace(FIRST[0], score=9, attributes={"badge": "elder"})
    again(ferry, newer, *FIRST[1:], at="2025-07-01T00:00:00+00:00")
    first, *_ = the_thread(ferry)
    assert first.score == 9
    assert ferry.view.attributes_of(first.id) == {"badge": "elder"}
    assert len(ferry.view.captures.captures_of(article.id)) == 3


@pytest.mark.parametrize(
    ("article", "comments"),
    [
        (replace(ARTICLE, url=URL + "&p=2&id=9", title="Another title here"), FIRST[:0]),
        (
            replace(ARTICLE, url="https://saltby.example/2025/bus"),
            (said("c-21", "No.", "A"), said("c-22", "Yes.", "B")),
        ),
        (ArticleRecord("The ferry is late again", plain("Something else.")), (said("place-1", "Hm.", "Z"),)),
        (ArticleRecord("Other news of the day", plain("Elsewhere."), url="https://saltby.example/"), FIRST[:2]),
    ],
    ids=["a parameter names the page", "another address", "no address, other comments", "front page"],
)
def test_other_pages_are_never_taken_for_it(
    ferry: Project, article: ArticleRecord, comments: Sequence[CommentRecord]
) -> None:
    report = again(ferry, *comments, article=article)
    assert (report.articles, report.recapture) == (1, None)
    assert len(ferry.view.articles()) == 2


def test_where_there_is_doubt_it_is_another_page_with_a_notice(ferry: Project) -> None:
    other = ArticleRecord("Trains, trams and buses", plain("All new."), url=URL)
    report = again(ferry, said("c-31", "Ah.", "Ben"), article=other)
    assert report.articles == 1
    assert codes(report) == {"maybe-known"}


def test_text_without_address_and_ids_is_known_by_title_and_comments(make_project: MakeProject) -> None:
    project = make_project()
    bare = replace(ARTICLE, url=None)
    comments = [replace(comment, ref=f"place-{n}", parent_ref=None) for n, comment in enumerate(FIRST)]
    import_records(project, "a.txt", page(*comments, article=bare))
    report = import_records(
        project, "b.txt", page(said("place-9", "New!", "Ida"), *comments, article=bare), recognise=True
    )
    assert did(report) == Recapture(1, added=1)
    assert [comment.author for comment in the_thread(project)] == ["Ida", "Nan Reed", "Omar F.", "Skipper"]
    assert project.do(check) == []


def test_a_batch_of_new_pages_and_captures_is_one_step(make_project: MakeProject, tmp_path: Path) -> None:
    project, folder = make_project(), tmp_path / "pages"
    folder.mkdir()

    def save(name: str, title: str, *comments: tuple[str, str]) -> Path:
        path = folder / name
        listed = "".join(
            f'<li id="comment-{n}" class="comment"><div class="comment-author">'
            f'<cite class="fn">{author}</cite></div><div class="comment-meta"><a href="#comment-{n}">'
            f'March {n}, 2025 at 9:15 am</a></div><div class="comment-content"><p>{text}</p></div></li>'
            for n, (author, text) in enumerate(comments, 11)
        )
        path.write_text(
            f'<html><head><title>{title}</title><link rel="canonical" href="https://saltby.example/{title[:5]}">'
            f'</head><body><article><h1>{title}</h1><div class="entry-content"><p>{title} once more, and this '
            "is a paragraph of some length so that it is the text.</p></div></article>"
            f'<div id="comments"><ol class="commentlist">{listed}</ol></div></body></html>',
            encoding="utf-8",
        )
        return path

    one = save("one.html", "Lantern festival", ("Nan", "Lovely."), ("Omar", "Too loud for me."))
    import_files(project, [one])
    (article,) = project.view.articles()
    assert article.descendants == 2
    before = project.do(state_of)
    later = save("later.html", "Lantern festival", ("Nan", "Lovely."), ("Omar", "Too loud."), ("Ida", "Next year!"))
    other = save("other.html", "Harbour cranes", ("Ben", "Blue ones."), ("Kim", "Red ones."))
    other_later = save("other2.html", "Harbour cranes", ("Ben", "Blue ones."), ("Kim", "Red ones."), ("Al", "Yes."))

    report = import_files(project, [later, other, other_later])

    assert [file.status for file in report.files] == [FileStatus.IMPORTED] * 3
    assert [file.recapture.added if file.recapture else None for file in report.files] == [1, None, 1]
    assert len(report.new_articles) == 1
    assert [row.descendants for row in project.view.articles()] == [3, 3]
    assert project.do(check) == []
    after = project.do(state_of)
    for _ in range(2):
        project.do(commands.undo)
        assert project.do(state_of) == before
        project.do(commands.redo)
        assert project.do(state_of) == after
    assert project.do(check) == []
    duplicate = import_files(project, [later]).files[0]
    assert duplicate.status is FileStatus.DUPLICATE


def test_cancel_at_the_end_takes_all_back(ferry: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ferry.do(state_of)
    token = CancelToken()
    there = Later.records

    def cancel(self: Later, entry: object) -> object:
        token.cancel()
        found = there(self, entry)  # type: ignore[arg-type]
        token.check()
        return found

    monkeypatch.setattr(Later, "records", cancel)
    with pytest.raises(Exception, match="Cancelled"):
        import_records(ferry, "x", page(*FIRST, said("c-7", "New", "Al")), token, recognise=True)
    assert ferry.do(state_of) == before
    assert ferry.do(check) == []


def test_a_page_removed_meanwhile_comes_in_as_new(ferry: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    (article,) = ferry.view.articles()
    add = Later.add

    def remove_first(self: Later, *arguments: object, **options: object) -> int:
        ferry.do(commands.remove_articles, [ItemId(article.id)])
        return add(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Later, "add", remove_first)
    report = again(ferry, *FIRST)
    assert (report.articles, report.comments, report.recapture) == (1, 3, None)
    assert ferry.do(check) == []


def test_mended_items_are_left_as_they_were_mended(ferry: Project) -> None:
    first, reply, last = the_thread(ferry)
    ferry.do(commands.set_author, [first.id], "Nancy Reed")
    ferry.do(commands.split_comment, first.id, 25, author="Al")
    ferry.do(commands.remove_comments, [last.id])
    before = [(c.path, c.author, c.body.text) for c in the_thread(ferry)]
    assert did(again(ferry, *FIRST)) == Recapture(1)
    assert [(c.path, c.author, c.body.text) for c in the_thread(ferry)] == before
    edited = replace(FIRST[0], body=plain("It says something else now."))
    report = again(ferry, edited, *FIRST[1:], said("c-6", "Why the bus?", "Ida", "c-3"), at="2025-08-01T00:00:00Z")
    assert codes(report) == {"mended-kept"}
    assert did(report).added == 1
    assert [c.author for c in the_thread(ferry)] == ["Nancy Reed", "Omar F.", "Al", "Ida"]
    assert reply.author == "Omar F."
    assert ferry.do(check) == []
