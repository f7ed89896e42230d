"""What a command says it changed is just what is another way in the tables afterwards; so with undo and redo."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from reader.app import commands
from reader.app.commands import Deed, Target
from reader.app.project import Project, check
from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import UserError
from reader.domain.grid import Column, Edit, Form, Source
from reader.domain.mentions import Decision
from reader.domain.model import (
    AttributeId,
    AttributeType,
    CodeId,
    CodeKind,
    CodingId,
    CommenterId,
    FlagKind,
    ItemId,
    SampleId,
)
from reader.domain.pseudonyms import PseudonymKind
from reader.domain.sampling import SamplePlan, Stratum
from reader.domain.text import Span
from reader.storage import journal
from reader.storage.unit import Writer
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread

T = TypeVar("T")
Rows = dict[str, dict[int, dict[str, Any]]]


def rows(writer: Writer) -> Rows:
    found: Rows = {}
    for table in journal.TABLES:
        cursor = writer.conn.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        found[table] = {row[0]: dict(zip(names, row, strict=True)) for row in cursor}
    return found


def expected(before: Rows, after: Rows) -> dict[Kind, set[int]]:
    found: dict[Kind, set[int]] = {}
    for table in journal.TABLES:
        for row_id in before[table].keys() | after[table].keys():
            was, becomes = before[table].get(row_id), after[table].get(row_id)
            if was != becomes:
                for row in filter(None, (was, becomes)):
                    for kind, about in named(table, row):
                        found.setdefault(kind, set()).add(about)
    return found


def named(table: str, row: dict[str, Any]) -> list[tuple[Kind, int]]:
    match table:
        case "items" | "articles":
            return [(Kind.ITEMS, row["id"])]
        case "codings":
            return [(Kind.CODINGS, row["id"]), (Kind.CODED, row["item_id"]), (Kind.CODES, row["code_id"])]
        case "memos":
            for kind, column in ((Kind.MEMOS, "item_id"), (Kind.CODES, "code_id"), (Kind.CODINGS, "coding_id")):
                if row[column] is not None:
                    return [(kind, row[column])]
            return [(Kind.PROJECT, 0)]
        case "codes":
            return [(Kind.CODES, row["id"]), (Kind.CODEBOOK, row["id"])]
        case "coders" | "samples" | "commenters":
            return [(Kind(table), row["id"])]
        case "attributes":
            return [(Kind.DEFINITIONS, row["id"])]
        case "attribute_values":
            return [(Kind.ATTRIBUTES, row["item_id"])]
        case "revisions":
            return [(Kind.ITEMS, row["item_id"])]
        case "reads" | "flags":
            return [(Kind(table), row["item_id"])]
        case "pseudonyms" | "mention_decisions":
            return [(Kind.PROTECTION, row["id"])]
        case "paraphrases":
            return [(Kind.CODINGS, row["coding_id"])]
        case "sample_items":
            return [(Kind.SAMPLES, row["sample_id"])]
        case "commenter_names" | "commenter_values":
            return [(Kind.COMMENTERS, row["commenter_id"])]
        case _:
            return [(Kind.PROJECT, row["id"])]


class Scene:
    """A project with something of everything, and its things by name."""

    def __init__(self, project: Project) -> None:
        self.project, do = project, project.do
        self.article, self.other = (article.id for article in project.view.articles())
        self.items = [item.id for item in project.view.thread(self.article)]
        for path in ("Stance/For", "Stance/Against", "Heat", "Cold", "Noise/Late", "Noise/Music", "Sound/Late", "Bare"):
            do(commands.apply_path, commands.code_path(path), [])
        self.codes = {code.path: code.id for code in project.view.codebook()}
        do(commands.set_kind, self.codes["Stance"], CodeKind.CHOICE)
        for scale in ("Heat", "Cold"):
            do(commands.set_kind, self.codes[scale], CodeKind.SCALE)
        for coder in ("Ben", "Ann"):
            project.switch_coder(coder).result()
            do(commands.apply_code, self.codes["Stance/For"], [Target(self.items[0])])
            for path in ("Noise", "Sound", "Noise/Late", "Sound/Late"):
                do(commands.apply_code, self.codes[path], [Target(self.items[0]), Target(self.items[1], Span(0, 3))])
            do(commands.apply_code, self.codes["Noise"], [Target(self.items[3])])
            do(commands.set_degree, self.codes["Heat"], self.items[:2], 4)
            do(commands.write_memo, "on noise", code=self.codes["Noise"])
            do(commands.write_memo, "on sound", code=self.codes["Sound"])
            for path in ("Noise", "Sound"):
                do(commands.write_memo, f"{path} here", coding=self.coding(path))
        do(commands.pin_code, self.codes["Noise"], 3)
        do(commands.define_attribute, "tone", AttributeType.CHOICE, ["calm", "hot"])
        do(commands.set_attribute_of, self.items[:3], "tone", "calm")
        do(commands.set_attribute, self.items[0], "place", "2")
        do(commands.set_attribute, self.items[1], "place", "3")
        do(commands.join_commenters, ["Nan Reed", "nan reed", "Skipper"], "Nan")
        for who, value in (("Nan Reed", "hot"), ("Omar F.", "calm")):
            do(commands.set_commenter_attribute, who, "tone", value)
        do(commands.draw_sample, SamplePlan("small", 8, 1))
        do(commands.set_flag, [self.items[0], self.items[2]], FlagKind.FLAG)
        do(commands.mark_read, self.items[:2], False)

    def coding(self, path: str) -> CodingId:
        found = self.project.view.codings_of(self.items[0])
        mine = [c for c in found if c.code_id == self.codes[path] and c.coder_id == self.project.coder_id]
        return mine[0].id

    def adrift(self) -> CodingId:
        """A coding whose passage was taken out of its comment."""
        self.project.do(commands.apply_code, self.codes["Bare"], [Target(self.items[0], Span(0, 5))])
        coding = self.coding("Bare")
        self.project.do(commands.drop_blocks, self.items[0], [0])
        return coding

    def named(self, given: T) -> T:
        """Everybody has a pseudonym by then."""
        self.project.do(commands.assign_pseudonyms, PseudonymKind.NUMBERED)
        return given

    def decided(self, name: str) -> str:
        self.project.do(commands.decide_mentions, name, Decision.LEAVE)
        return name

    def paraphrased(self, path: str) -> CodingId:
        coding = self.coding(path)
        self.project.do(commands.write_paraphrase, coding, "said otherwise")
        return coding

    def attribute(self, name: str) -> AttributeId:
        return next(a.id for a in self.project.view.attribute_definitions() if a.name == name)

    @property
    def person(self) -> CommenterId:
        (found,) = (one.id for one in self.project.view.commenters.everybody() if one.name == "Nan")
        assert found is not None
        return found

    @property
    def sample(self) -> SampleId:
        return self.project.view.work.samples()[0].id

    def column(self, path: str, form: Form) -> Column:
        answers = tuple((int(self.codes[f"Stance/{name}"]), name) for name in ("For", "Against"))
        return Column(
            Source.CODE, path, int(self.codes[path]), form, answers=answers if form is Form.ANSWER else (),
            lowest=1, highest=5,
        )  # fmt: skip


Act = Callable[[Scene], tuple[Any, ...]]

ACTS: dict[str, Act] = {
    "apply_code": lambda s: (commands.apply_code, s.codes["Stance/Against"], [Target(s.items[0]), Target(s.items[4])]),
    "apply_code a passage": lambda s: (commands.apply_code, s.codes["Bare"], [Target(s.items[0], Span(0, 5))]),
    "apply_path": lambda s: (commands.apply_path, ["Stance", "Mixed"], [Target(s.items[0], Span(1, 2))]),
    "toggle_code": lambda s: (commands.toggle_code, s.codes["Noise"], [Target(s.items[0])]),
    "remove_codings": lambda s: (commands.remove_codings, [s.coding("Noise"), s.coding("Heat")]),
    "set_degree": lambda s: (commands.set_degree, s.codes["Heat"], s.items[1:4], 2),
    "set_span": lambda s: (
        commands.set_span,
        next(c.id for c in s.project.view.codings_of(s.items[1]) if c.span),
        Span(2, 9),
    ),
    "create_code": lambda s: (commands.create_code, "New", s.codes["Noise"]),
    "edit_code": lambda s: (lambda w: commands.edit_code(w, s.codes["Noise"], name="Din", colour="#010203"),),
    "revise_code": lambda s: (commands.revise_code, s.codes["Cold"], {"name": "Warm"}, CodeKind.SCALE, 0, 9),
    "set_kind": lambda s: (
        lambda w: commands.set_kind(w, s.codes["Heat"], CodeKind.SCALE, 1, 3, drop_degrees=True),
    ),
    "set_hidden": lambda s: (commands.set_hidden, s.codes["Noise"], True),
    "pin_code": lambda s: (commands.pin_code, s.codes["Sound"], 3),
    "move_code": lambda s: (commands.move_code, s.codes["Bare"], s.codes["Noise"], 0),
    "delete_code": lambda s: (commands.delete_code, s.codes["Noise"]),
    "merge_codes": lambda s: (commands.merge_codes, [s.codes["Noise"]], s.codes["Sound"]),
    "merge_codes a child": lambda s: (commands.merge_codes, [s.codes["Noise/Late"]], s.codes["Noise"]),
    "split_code": lambda s: (commands.split_code, s.codes["Noise"], "Off", [s.coding("Noise")]),
    "move_codings": lambda s: (commands.move_codings, s.codes["Noise"], s.codes["Sound"]),
    "copy_codes": lambda s: (
        commands.copy_codes,
        [replace(code, guid=f"g{code.id}", name=f"{code.name}!", path=f"{code.path}!")
         for code in s.project.view.codebook() if code.parent_id is None],
    ),
    "write_memo": lambda s: (lambda w: commands.write_memo(w, "note", item=s.items[0]),),
    "write_memo on a coding": lambda s: (lambda w: commands.write_memo(w, "", coding=s.coding("Noise")),),
    "write_memo on a code": lambda s: (lambda w: commands.write_memo(w, "other", code=s.codes["Noise"]),),
    "write_memo on the project": lambda _: (commands.write_memo, "whole"),
    "set_flag": lambda s: (commands.set_flag, s.items[1:4], FlagKind.FLAG),
    "set_flag away": lambda s: (commands.set_flag, s.items[:2], FlagKind.FLAG, False),
    "mark_read": lambda s: (commands.mark_read, s.items[1:4]),
    "define_attribute": lambda _: (commands.define_attribute, "when", AttributeType.DATE),
    "edit_attribute": lambda s: (
        lambda w: commands.edit_attribute(
            w, s.attribute("tone"), choices=["cool", "hot"], renamed={"calm": "cool"}, name="temper"
        ),
    ),
    "delete_attribute": lambda s: (commands.delete_attribute, s.attribute("tone")),
    "set_attribute": lambda s: (commands.set_attribute, s.items[0], "tone", None),
    "set_attribute_of": lambda s: (commands.set_attribute_of, s.items, "tone", "hot"),
    "rename_attribute_of": lambda s: (commands.rename_attribute_of, s.items[0], "place", "seat"),
    "set_cells": lambda s: (
        commands.set_cells,
        [
            Edit(s.items[0], s.column("Stance", Form.ANSWER), int(s.codes["Stance/Against"])),
            Edit(s.items[1], s.column("Heat", Form.SCALE), 1),
            Edit(s.items[0], s.column("Heat", Form.SCALE), None),
            Edit(s.items[2], s.column("Bare", Form.CHECK), 1),
            Edit(s.items[0], Column(Source.ITEM, "tone", int(s.attribute("tone")), Form.CHOICE), "hot"),
        ],
        Deed.PASTE,
    ),
    "join_commenters": lambda _: (commands.join_commenters, ["Skipper", "Omar F."], "Skipper"),
    "join_commenters whole": lambda _: (
        commands.join_commenters, ["Nan Reed", "nan reed", "Skipper", "Omar F."], "Omar F.",
    ),
    "part_commenter": lambda s: (commands.part_commenter, s.person, ["Skipper"]),
    "rename_commenter": lambda _: (commands.rename_commenter, "Omar F.", "Omar"),
    "set_commenter_attribute": lambda s: (commands.set_commenter_attribute, s.person, "tone", None),
    "set_commenter_attribute anew": lambda _: (commands.set_commenter_attribute, "Anonymous", "age", "7"),
    "draw_sample": lambda _: (commands.draw_sample, SamplePlan("two", 4, 2, stratum=Stratum(by_article=True))),
    "rename_sample": lambda s: (commands.rename_sample, s.sample, "tiny"),
    "delete_sample": lambda s: (commands.delete_sample, s.sample),
    "rename_coder": lambda s: (commands.rename_coder, s.project.coder_id, "Anna"),
    "remove_articles": lambda s: (commands.remove_articles, [s.article]),
    "set_author": lambda s: (commands.set_author, s.items[:2], "Somebody Else"),
    "set_published": lambda s: (commands.set_published, s.items[:2], "2025-06"),
    "set_details": lambda s: (commands.set_details, [s.article], {"title": "The wall", "author": "Moss"}),
    "rename_article": lambda s: (lambda w: commands.rename_article(w, s.article, url="https://saltby.example/wall"),),
    "move_comment": lambda s: (commands.move_comment, s.items[3], s.article),
    "split_comment": lambda s: (commands.split_comment, s.items[0], len("Close it and be done.") + 1),
    "join_comments": lambda s: (commands.join_comments, s.items[1]),
    "remove_comments": lambda s: (commands.remove_comments, [s.items[0]]),
    "drop_blocks": lambda s: (commands.drop_blocks, s.items[0], [0]),
    "place_coding": lambda s: (commands.place_coding, s.adrift(), Span(0, 4)),
    "place_on_whole": lambda s: (commands.place_on_whole, s.adrift()),
    "assign_pseudonyms": lambda _: (commands.assign_pseudonyms, PseudonymKind.INVENTED),
    "reassign_pseudonyms": lambda s: (commands.reassign_pseudonyms, s.named(PseudonymKind.INITIALS)),
    "set_pseudonym": lambda s: (commands.set_pseudonym, "Skipper", s.named("Captain")),
    "clear_pseudonyms": lambda s: (commands.clear_pseudonyms, s.named(["Nan", "Omar F."])),
    "clear_pseudonyms of all": lambda s: (commands.clear_pseudonyms, s.named(None)),
    "decide_mentions": lambda s: (commands.decide_mentions, "Skipper", Decision.LEAVE, s.items[:2]),
    "decide_mentions anew": lambda s: (commands.decide_mentions, s.decided("Skipper"), Decision.MASK),
    "decide_mentions back": lambda s: (commands.decide_mentions, s.decided("Skipper"), None),
    "write_paraphrase": lambda s: (commands.write_paraphrase, s.coding("Noise"), "in other words"),
    "write_paraphrase away": lambda s: (commands.write_paraphrase, s.paraphrased("Noise"), ""),
    "merge_codes with paraphrases": lambda s: (
        commands.merge_codes, [s.codes["Noise"]], (s.paraphrased("Noise"), s.codes["Sound"])[1],
    ),
}  # fmt: skip

NO_STEPS = {"undo", "redo", "mark_seen", "code_path", "Deed", "Target"}


@pytest.fixture
def scene(make_project: MakeProject) -> Scene:
    return Scene(make_project(harbour(), long_thread(6)))


def test_every_command_is_here() -> None:
    public = {name for name in commands.__all__ if name not in NO_STEPS}
    assert all(inspect.isfunction(getattr(commands, name)) for name in public)
    assert {act.split()[0] for act in ACTS} == public


@pytest.mark.parametrize("act", ACTS)
def test_a_command_names_just_what_it_changed(scene: Scene, act: str) -> None:
    project = scene.project
    command, *arguments = ACTS[act](scene)
    before = project.do(rows)

    changes: ChangeSet = project.do(command, *arguments)

    after = project.do(rows)
    wanted = expected(before, after)
    assert wanted
    assert {kind: set(ids) for kind, ids in changes.ids.items()} == wanted
    assert not changes.reset
    undone = project.do(commands.undo)
    assert project.do(rows) == before
    assert {kind: set(ids) for kind, ids in undone.ids.items()} == wanted
    redone = project.do(commands.redo)
    assert project.do(rows) == after
    assert redone.ids == changes.ids


@pytest.mark.parametrize(
    "act",
    [
        lambda _: (commands.set_commenter_attribute, "Anonymous", "tone", None),
        lambda _: (commands.rename_commenter, "Anonymous", "Anonymous"),
        lambda s: (commands.set_flag, [s.items[0]], FlagKind.FLAG),
        lambda s: (commands.set_degree, s.codes["Heat"], s.items[:2], 4),
        lambda s: (commands.rename_coder, s.project.coder_id, "Ann"),
        lambda s: (commands.move_code, s.codes["Stance"], None, 0),
        lambda s: (commands.rename_sample, s.sample, "small"),
        lambda s: (commands.reassign_pseudonyms, s.named(PseudonymKind.NUMBERED)),
        lambda s: (commands.assign_pseudonyms, s.named(PseudonymKind.HASH)),
        lambda s: (commands.decide_mentions, s.decided("Skipper"), Decision.LEAVE),
        lambda s: (commands.write_paraphrase, s.paraphrased("Noise"), " said otherwise "),
        lambda s: (commands.set_span, next(c.id for c in s.project.view.codings_of(s.items[1]) if c.span), Span(0, 3)),
    ],
)
def test_what_changes_nothing_is_no_step(scene: Scene, act: Act) -> None:
    project = scene.project
    command, *arguments = act(scene)
    before, history = project.do(rows), project.view.history()

    assert not project.do(command, *arguments)

    assert project.do(rows) == before
    assert project.view.history() == history


GONE = CodeId(9999)


@pytest.mark.parametrize(
    "act",
    [
        lambda _: (commands.create_code, "New", GONE),
        lambda s: (commands.move_code, s.codes["Bare"], GONE),
        lambda s: (lambda w: commands.apply_path(w, ["New"], [Target(s.items[0])], parent=GONE),),
        lambda s: (commands.split_code, s.codes["Noise"], "Off", [s.coding("Noise")], GONE),
        lambda s: (commands.merge_codes, [s.codes["Noise"]], GONE),
        lambda s: (commands.move_codings, s.codes["Noise"], GONE),
        lambda s: (commands.apply_code, GONE, [Target(s.items[0])]),
        lambda s: (commands.apply_code, s.codes["Bare"], [Target(ItemId(9999))]),
        lambda s: (commands.set_cells, [Edit(ItemId(9999), s.column("Bare", Form.CHECK), 1)]),
        lambda s: (commands.set_cells, [Edit(s.items[0], Column(Source.CODE, "x", GONE, Form.CHECK), 1)]),
    ],
)
def test_what_is_gone_is_told(scene: Scene, act: Act) -> None:
    """Deleted by an undo, say, while its name still stands somewhere on the screen."""
    project = scene.project
    command, *arguments = act(scene)
    before = project.do(rows)
    with pytest.raises(UserError, match="no longer there"):
        project.do(command, *arguments)
    assert project.do(rows) == before


def test_what_was_seen_is_seen_again_when_its_article_comes_back(scene: Scene) -> None:
    """Looking is in no step, and is not lost by taking an article out, or an import back, and changing one's mind."""
    project = scene.project
    project.do(commands.mark_seen, [scene.article, *scene.items])
    before = project.view.work.progress()
    assert before.articles[0].read == 4, "two were marked unread"
    project.do(commands.remove_articles, [scene.article])
    assert [one.id for one in project.view.work.progress().articles] == [scene.other]
    project.do(commands.undo)
    assert project.view.work.progress() == before
    project.do(commands.undo, 1000)
    assert project.view.articles() == []
    project.do(commands.redo, 1000)
    project.do(commands.undo)
    assert project.view.work.progress() == before
    assert project.do(check) == []
