"""Corrections from before storing, done to the rows: what was shown is stored, and what the page said is kept."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.app.project import Project, check
from reader.domain.errors import UserError
from reader.domain.mending import Join, Mended, Mending, Move, NotComment, SetAuthor, Split
from reader.domain.model import ItemId
from reader.domain.recognition import Page as Captured
from reader.domain.recognition import page_of
from reader.domain.staged_page import Page, depths
from reader.domain.thread import arrange
from reader.storage import captures, corrections, imports
from reader.storage.unit import Writer
from tests.conftest import MakeProject
from tests.domain.test_mending import comment, mendings, page


def bring(writer: Writer, mended: Mended) -> tuple[ItemId, int]:
    placed, _ = arrange(mended.found.comments)
    with writer.unjournalled() as conn:
        batch = imports.begin_batch(conn, writer.coder_id)
        source = imports.begin_source(conn, batch, "pier.html", "0" * 64, "html")
        (article,) = imports.store(conn, source, [(mended.found.article, placed)])
        items = {one.record.ref: article + place for place, one in enumerate(placed, 1)}
        undone = corrections.apply(conn, article, items, mended)
        imports.finish_source(conn, source)
        imports.finish_batch(conn, batch, writer.coder_id)
    return article, undone


def captured(writer: Writer, article: ItemId) -> Captured:
    return captures.page_of(writer.conn, article)


def shown(made: Page) -> list[tuple[int, str | None, str | None, str, int]]:
    level = depths(made)
    return [
        (level[one.ref], one.author, one.published, one.body.text, len(one.body.blocks)) for one in made.comments
    ]  # fmt: skip


def stored(project: Project, article: ItemId) -> list[tuple[int, str | None, str | None, str, int]]:
    return [
        (item.depth, item.author, item.published, item.body.text, len(item.body.blocks))
        for item in project.view.thread(article)
        if item.id != article
    ]


FOUND = page(
    comment("a", "One 😀.\n\nShare\n\nTwo."),
    comment("b", "Three.\n\nFour.", "a", "Nell says:"),
    comment("c", "Five.", "b", "Ida"),
    comment("d", "Share", "a"),
    comment("e", "Seven مرحبا.\n\nEight."),
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=st.lists(mendings, max_size=10))
def test_what_is_stored_is_what_was_shown(project: Project, wanted: list[Mending]) -> None:
    mended = Mended.untouched(FOUND)
    for mending in wanted:
        try:
            mended = mended.mended([mending])
        except UserError:
            continue
    article, undone = project.do(bring, mended)
    assert undone == 0
    assert stored(project, article) == shown(mended.now)
    item = project.view.item(article)
    assert item is not None
    assert (item.title, item.body.text) == (mended.now.article.title, mended.now.article.body.text)
    # Every comment that the page has is known by what the page says of it, or was taken out by the person.
    known = project.do(captured, article)
    said = {voice.ref: voice for voice in page_of(FOUND.article, FOUND.comments, "html").voices}
    assert all(voice == said[voice.ref] for voice in known.voices if voice.ref in said)


def test_the_project_is_sound_after_many_corrections(make_project: MakeProject) -> None:
    project = make_project()
    mended = Mended.untouched(FOUND).mended(
        [
            Split("a", 7),
            Join("a~2"),
            Move("c", None, 0),
            Split("e", 15),
            SetAuthor("e~2", "Una"),
            Join("d"),
            NotComment("b"),
            SetAuthor("e", "Eva"),
        ]
    )
    article, undone = project.do(bring, mended)
    assert undone == 0
    assert stored(project, article) == shown(mended.now)
    assert project.do(check) == []
