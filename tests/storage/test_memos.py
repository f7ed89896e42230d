"""The journal's list of memos: what each is about, orders, pages, words."""

from __future__ import annotations

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import CodeId, ItemId
from reader.domain.notes import Note, NoteKind, NoteOrder
from reader.domain.text import Span


@pytest.fixture
def noted(project: Project) -> Project:
    """Memos on a code, a coding of a passage, a comment, the article and the project, written in this order."""
    project.do(commands.create_code, "money", None, "#336699")
    money = project.view.codebook()[0].id
    project.do(commands.create_code, "café", money, "#996633")
    cafe = project.view.codebook()[1].id
    article = project.view.articles()[0].id
    first = project.view.thread(article)[0]
    project.do(commands.apply_code, cafe, [Target(first.id, Span(0, 8))])
    coding = project.view.codings_of(first.id)[0].id
    project.do(commands.write_memo, "Who pays, and who says so", code=cafe)
    project.do(commands.write_memo, "Impatient", coding=coding)
    project.do(commands.write_memo, "Begins the quarrel", item=first.id)
    project.do(commands.write_memo, "A local paper", item=article)
    project.do(commands.write_memo, "Read the rest in June")
    return project


def texts(notes: list[Note]) -> list[str]:
    return [note.memo.text for note in notes]


def test_each_says_what_it_is_about(noted: Project) -> None:
    by_kind = {(note.kind, note.path): note for note in noted.view.notes.memos()}
    code = by_kind[NoteKind.CODE, ""]
    assert (code.code_path, code.item, code.coder) == ("money/café", None, "Ann")
    coding = by_kind[NoteKind.CODING, "1"]
    assert (coding.code_path, coding.quote, coding.author) == ("money/café", "Close it", "Nan Reed")
    assert coding.article_title == "Harbour wall to close for a year"
    comment = by_kind[NoteKind.ITEM, "1"]
    assert (comment.author, comment.item) == ("Nan Reed", coding.item)
    article = by_kind[NoteKind.ITEM, ""]
    assert (article.author, article.article_title) == (None, "Harbour wall to close for a year")
    assert by_kind[NoteKind.PROJECT, ""].item is None


def test_orders_and_pages(noted: Project) -> None:
    view = noted.view.notes
    first = noted.view.thread(noted.view.articles()[0].id)[0].id
    noted.do(commands.write_memo, "Begins the quarrel again", item=first)
    by_change = texts(view.memos())
    assert by_change[:2] == ["Begins the quarrel again", "Read the rest in June"]
    assert texts(view.memos(order=NoteOrder.CREATED))[0] == "Read the rest in June"
    assert texts(view.memos(order=NoteOrder.WHAT)) == [
        "Read the rest in June",
        "Who pays, and who says so",
        "A local paper",
        "Begins the quarrel again",
        "Impatient",
    ]
    for order in NoteOrder:
        whole = view.memos(order=order)
        paged: list[Note] = []
        while page := view.memos(order=order, after=paged[-1] if paged else None, limit=2):
            paged += page
        assert paged == whole


def test_words_are_found_in_the_text_and_in_what_it_is_about(noted: Project) -> None:
    view = noted.view.notes
    assert texts(view.memos("CAFE", order=NoteOrder.WHAT)) == ["Who pays, and who says so", "Impatient"]
    assert texts(view.memos("café impatient")) == ["Impatient"]
    assert texts(view.memos("close it")) == ["Impatient"]
    assert texts(view.memos("nan reed quarrel")) == ["Begins the quarrel"]
    assert view.memos("harbour nothing") == []
    assert view.count("harbour") == 3
    assert view.count() == 5


def test_kinds_and_coders(noted: Project) -> None:
    view = noted.view.notes
    assert texts(view.memos(kinds=[NoteKind.ITEM])) == ["A local paper", "Begins the quarrel"]
    assert view.count(kinds=[NoteKind.CODE, NoteKind.PROJECT]) == 2
    ann = noted.coder_id
    ben = noted.switch_coder("Ben").result()
    article = noted.view.articles()[0].id
    noted.do(commands.write_memo, "I see it otherwise", item=article)
    assert [(note.memo.text, note.coder) for note in view.memos(coder=ben)] == [("I see it otherwise", "Ben")]
    assert view.count(coder=ann) == 5
    assert [coder.name for coder in view.writers()] == ["Ann", "Ben"]


def test_who_codes_blind_does_not_see_what_others_note(noted: Project) -> None:
    noted.switch_coder("Ben").result()
    article = noted.view.articles()[0].id
    noted.do(commands.write_memo, "My own", item=article)
    noted.show_codings_of(frozenset({noted.coder_id}))
    assert texts(noted.view.notes.memos()) == ["My own"]
    noted.show_codings_of(frozenset())
    assert texts(noted.view.notes.memos()) == ["My own"]
    noted.show_codings_of(None)
    assert noted.view.notes.count() == 6


def test_gone_with_what_it_is_about(noted: Project) -> None:
    noted.do(commands.delete_code, noted.view.codebook()[0].id)
    assert noted.view.notes.count() == 3
    noted.do(commands.undo)
    assert noted.view.notes.count() == 5


def test_codes_in_other_letters_sort_beside_each_other(project: Project) -> None:
    ids: list[CodeId] = []
    for name in ("Éclair", "apple", "Zebra", "eclair 2"):
        project.do(commands.create_code, name, None, "#336699")
        ids = [code.id for code in project.view.codebook()]
        project.do(commands.write_memo, name, code=ids[-1])
    assert texts(project.view.notes.memos(order=NoteOrder.WHAT)) == ["apple", "Éclair", "eclair 2", "Zebra"]
    assert project.view.notes.memos(after=project.view.notes.memos()[-1]) == []
    assert project.view.memos_about(item=ItemId(1)) == []
