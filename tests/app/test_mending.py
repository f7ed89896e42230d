"""Mending what is stored: each verb one step, codings with their words, whole threads, rows as they were after undo."""

from __future__ import annotations

import csv
import io
import json
import random

import pytest

from reader.app import commands, registry
from reader.app.commands import Target
from reader.app.project import Project, check
from reader.domain.errors import UserError
from reader.domain.model import CodeKind, CodingId, FlagKind, Item, ItemId
from reader.domain.progress import NoToken
from reader.domain.text import Span
from reader.storage.snapshot import FileSnapshot
from tests.conftest import MakeProject
from tests.samples import TRICKY, long_thread
from tests.storage.test_undo import state_of


def comments(project: Project) -> dict[str, Item]:
    """By the number in the thread."""
    return {comment.path: comment for comment in project.view.thread(project.view.articles()[0].id)}


def shape(project: Project) -> list[tuple[str, str | None]]:
    return [(path, comment.author) for path, comment in comments(project).items()]


def code(project: Project, name: str, item: ItemId, *span: int) -> CodingId:
    before = {coding.id for coding in project.view.codings_of(item)}
    project.do(commands.apply_path, [name], [Target(item, Span(*span) if span else None)])
    (made,) = {coding.id for coding in project.view.codings_of(item)} - before
    return made


def quotes(project: Project, item: ItemId) -> list[str]:
    text = project.view.item(item)
    assert text is not None
    found = []
    for coding in project.view.codings_of(item):
        assert coding.span is None or text.body.text[coding.span.start : coding.span.stop] == coding.quote
        found.append(coding.quote)
    return found


@pytest.fixture(autouse=True)
def undone_exactly(project: Project, request: pytest.FixtureRequest) -> object:
    """After each test all its steps are undone and redone, and every row is as it was each time."""
    first = project.do(state_of)

    def finish() -> None:
        last = project.do(state_of)
        assert project.do(check) == []
        steps = 0
        while (step := project.view.undoable()) is not None and not step.label.startswith("Import"):
            project.do(commands.undo)
            steps += 1
        assert project.do(state_of) == first
        assert project.do(check) == []
        for _ in range(steps):
            project.do(commands.redo)
        assert project.do(state_of) == last

    yield
    finish()


def test_author_and_date(project: Project) -> None:
    one, other = comments(project)["1"].id, comments(project)["3"].id
    project.do(commands.set_author, [one, other], "  Nancy\nReed ")
    project.do(commands.set_published, [one], "2025-04")
    project.do(commands.set_published, [other], "2025-04-02T10:00:30Z")
    project.do(commands.set_author, [other], None)
    found = comments(project)
    assert (found["1"].author, found["1"].published) == ("Nancy Reed", "2025-04")
    assert (found["3"].author, found["3"].published) == (None, "2025-04-02T10:00:30Z")
    assert project.view.captures.mended(one) == {"author", "published"}
    for wrong in ("yesterday", "2025-13", "2025-02-30", "2025-4-1"):
        with pytest.raises(UserError):
            project.do(commands.set_published, [one], wrong)
    assert project.view.count_matches("Nancy") == 1


def test_a_branch_moves_whole(project: Project) -> None:
    found = comments(project)
    project.do(commands.move_comment, found["1.1"].id, found["2"].id)
    assert shape(project) == [
        ("1", "Nan Reed"), ("1.1", "Skipper"), ("2", "Omar F."), ("2.1", "Omar F."), ("2.1.1", "nan reed"),
        ("3", "Anonymous"),
    ]  # fmt: skip
    article = found["1"].article_id
    project.do(commands.move_comment, found["1.1.1"].id, article, before=found["1"].id)
    project.do(commands.move_comment, found["3"].id, article, after=found["1.1.1"].id)
    assert [author for path, author in shape(project) if "." not in path] == [
        "nan reed", "Anonymous", "Nan Reed", "Omar F.",
    ]  # fmt: skip
    for parent in (found["1.1"].id, comments(project)["4.1"].id):
        with pytest.raises(UserError, match="itself"):
            project.do(commands.move_comment, comments(project)["4"].id, parent)
    with pytest.raises(UserError, match="elsewhere"):
        project.do(commands.move_comment, found["3"].id, article, after=found["1.2"].id)


def test_split_leaves_every_coding_on_its_words(project: Project) -> None:
    first = comments(project)["1"]
    text = first.body.text
    cut = text.index("It is a wall")
    code(project, "whole", first.id)
    code(project, "early", first.id, 0, 5)
    code(project, "late", first.id, cut, len(text))
    over = code(project, "over", first.id, 6, cut + 5)
    project.do(commands.write_memo, "why", coding=over)
    project.do(commands.set_flag, [first.id], FlagKind.FLAG)

    project.do(commands.split_comment, first.id, cut, author="Ida", published="2025-04-02")

    step = project.view.undoable()
    assert step is not None
    assert step.label == "Split comment (codings divided: 1)"
    found = comments(project)
    assert [path for path in found if "." not in path] == ["1", "2", "3", "4"]
    assert found["1"].body.text == "Close it and be done."
    assert (found["2"].body.text, found["2"].author) == ("It is a wall, not a museum.", "Ida")
    assert (found["1"].descendants, found["2"].descendants) == (3, 0)
    assert quotes(project, first.id) == ["", "Close", "it and be done."]
    assert quotes(project, found["2"].id) == ["It is", "It is a wall, not a museum."]
    assert project.view.captures.adrift_count() == 0
    assert project.view.count_matches("museum") == 1
    with pytest.raises(UserError, match="before and behind"):
        project.do(commands.split_comment, found["2"].id, 0)


def test_split_with_replies_for_the_second(project: Project) -> None:
    first = comments(project)["1"]
    reply = comments(project)["1.1"]
    code(project, "kept", reply.id, 0, 3)
    project.do(commands.write_memo, "note", item=reply.id)
    project.do(commands.split_comment, first.id, 8, replies_to_second=True)
    assert [path for path, _ in shape(project)] == ["1", "2", "2.1", "2.1.1", "2.2", "3", "4"]
    project.do(commands.undo)
    assert len(project.view.codings_of(reply.id)) == 1
    assert len(project.view.memos_about(item=reply.id)) == 1
    project.do(commands.redo)


def test_joining_two_halves_gives_the_comment_again(project: Project) -> None:
    first = comments(project)["1"]
    text = first.body.text
    code(project, "late", first.id, text.index("wall"), len(text))
    code(project, "whole", first.id)
    project.do(commands.split_comment, first.id, text.index("It is a wall"))
    second = comments(project)["2"]
    code(project, "whole", second.id)
    project.do(commands.write_memo, "mine", item=second.id)
    project.do(commands.join_comments, second.id)
    joined = comments(project)["1"]
    assert joined.body == first.body
    assert len(comments(project)) == 6
    assert quotes(project, first.id) == ["", text[text.index("wall") :]]
    assert [memo.text for memo in project.view.memos_about(item=first.id)] == ["mine"]


def test_a_first_reply_is_joined_to_its_parent_and_its_replies_stay(project: Project) -> None:
    found = comments(project)
    code(project, "joy", found["1.1"].id, 2, 7)
    project.do(commands.join_comments, found["1.1"].id)
    assert [path for path, _ in shape(project)] == ["1", "1.1", "1.2", "2", "3"]
    assert comments(project)["1"].body.text.endswith(TRICKY)
    assert quotes(project, found["1"].id) == [TRICKY[2:7]]
    with pytest.raises(UserError, match="no comment before"):
        project.do(commands.join_comments, found["1"].id)


def test_comments_with_different_answers_are_not_joined(project: Project) -> None:
    found = comments(project)
    code(project, "for", found["2"].id)
    project.do(commands.apply_path, ["stance", "yes"], [Target(found["2"].id)])
    project.do(commands.apply_path, ["stance", "no"], [Target(found["3"].id)])
    stance = next(code.id for code in project.view.codebook() if code.path == "stance")
    project.do(commands.set_kind, stance, CodeKind.CHOICE)
    with pytest.raises(UserError, match="stance"):
        project.do(commands.join_comments, found["3"].id)


def test_what_is_no_comment_goes_and_its_replies_move_up(project: Project) -> None:
    found = comments(project)
    code(project, "gone", found["1"].id)
    project.do(commands.write_memo, "gone too", item=found["1"].id)
    going = project.view.captures.touched_by_removal([found["1"].id, found["1.1"].id])
    assert (going.comments, going.codings, going.memos, going.replies) == (2, 1, 1, 2)
    project.do(commands.remove_comments, [found["1"].id, found["1.1"].id])
    step = project.view.undoable()
    assert step is not None
    assert step.label == "Remove 2 comments (codings: 1, memos: 1)"
    assert shape(project) == [("1", "nan reed"), ("2", "Skipper"), ("3", "Omar F."), ("4", "Anonymous")]
    with pytest.raises(UserError, match="article"):
        project.do(commands.remove_comments, [found["1"].article_id])


def test_furniture_goes_and_codings_keep_their_words(project: Project) -> None:
    article = project.view.articles()[0].id
    body = project.view.item(article).body  # type: ignore[union-attr]
    pays, crane = body.text.index("Who pays?"), body.text.index("Cranes")
    code(project, "lost", article, pays, pays + 9)
    code(project, "kept", article, crane, crane + 6)
    code(project, "around", article, pays - 5, crane + 6)
    project.do(commands.drop_blocks, article, [1])
    assert [block.kind.value for block in project.view.item(article).body.blocks][:2] == ["paragraph"] * 2  # type: ignore[union-attr]
    (adrift,) = project.view.captures.adrift(article)
    assert (adrift.coding.quote, adrift.number) == ("Who pays?", 1)
    assert sorted(quotes(project, article))[0] == "Cranes"
    place = project.view.item(article).body.text.index("Nobody")  # type: ignore[union-attr]
    project.do(commands.place_coding, adrift.coding.id, Span(place, place + 6))
    assert project.view.captures.adrift_count() == 0


def test_details_of_an_article(project: Project) -> None:
    article = project.view.articles()[0].id
    project.do(commands.rename_article, article, title="The wall", site="", url="https://saltby.example/wall")
    found = project.view.article(article)
    assert found is not None
    assert (found.item.title, found.site, found.url) == ("The wall", None, "https://saltby.example/wall")
    with pytest.raises(UserError, match="title"):
        project.do(commands.rename_article, article, title=" ")


def test_exports_keep_what_is_adrift_with_its_words(project: Project) -> None:
    article = project.view.articles()[0].id
    pays = project.view.item(article).body.text.index("Who pays?")  # type: ignore[union-attr]
    code(project, "lost", article, pays, pays + 9)
    project.do(commands.drop_blocks, article, [1])
    made = {}
    for name in ("json", "csv"):
        exporter = registry.exporter(name)
        assert exporter is not None
        out = io.BytesIO()
        with FileSnapshot(project.path) as records:
            exporter.write(records, out, exporter.options(), NoToken())
        made[name] = out.getvalue().decode()
    (coding,) = json.loads(made["json"])["codings"]
    assert (coding["quote"], coding["start"], coding["adrift"]) == ("Who pays?", None, True)
    (row,) = csv.DictReader(io.StringIO(made["csv"], newline=""))
    assert (row["quote"], row["start"], row["adrift"]) == ("Who pays?", "", "1")


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_moves_and_removals_leaves_a_whole_thread(make_project: MakeProject, seed: int) -> None:
    project, chance = make_project(long_thread(40), name=f"any{seed}"), random.Random(seed)
    for _ in range(25):
        there = list(comments(project).values())
        one, other = chance.choice(there), chance.choice(there)
        try:
            match chance.randrange(4):
                case 0:
                    project.do(commands.remove_comments, [one.id])
                case 1:
                    project.do(commands.split_comment, one.id, chance.randrange(1, 20))
                case 2:
                    project.do(commands.join_comments, one.id)
                case _:
                    project.do(commands.move_comment, one.id, chance.choice([other.id, other.article_id]))
        except UserError:
            continue
        assert project.do(check) == []
