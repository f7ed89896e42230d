"""The codebook's commands: kinds, hiding, merging, splitting, moving and copying, undone and redone to the letter."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from reader.app import commands, exports, registry
from reader.app.codebooks import read_codebook
from reader.app.commands import Target
from reader.app.project import Project, check
from reader.domain.changes import Kind
from reader.domain.errors import UserError
from reader.domain.grid import Edit
from reader.domain.model import Code, CodeId, CodeKind, Coding, ItemId
from reader.domain.text import Span
from tests.conftest import MakeProject
from tests.samples import ARABIC, FAMILY, harbour

CHOICE, SCALE, TAG = CodeKind.CHOICE, CodeKind.SCALE, CodeKind.TAG


@pytest.fixture
def items(project: Project) -> list[ItemId]:
    """The article and its comments in reading order."""
    article = project.view.articles()[0].id
    return [article, *(item.id for item in project.view.thread(article))]


def make(project: Project, *paths: str) -> dict[str, CodeId]:
    for path in paths:
        project.do(commands.apply_path, commands.code_path(path), [])
    return {code.path: code.id for code in project.view.codebook()}


def code_of(project: Project, path: str) -> Code:
    return next(code for code in project.view.codebook() if code.path == path)


def paths(project: Project) -> list[str]:
    return [code.path for code in project.view.codebook()]


def coded(project: Project, item: ItemId) -> list[tuple[str, str, int | None]]:
    names = {code.id: code.path for code in project.view.codebook()}
    return [(names[coding.code_id], coding.quote, coding.value) for coding in project.view.codings_of(item)]


def on(project: Project, item: ItemId, code: CodeId) -> Coding:
    return next(coding for coding in project.view.codings_of(item) if coding.code_id == code)


def exported(project: Project) -> str:
    """The project as JSON, without the time of the export; and the codebook with what the export leaves out."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "p.json"
        exporter = next(known for known in registry.exporters() if known.id == "json")
        exports.export(project, exporter, target, exporter.options())
        lines = [line for line in target.read_text(encoding="utf-8").splitlines() if "exported_at" not in line]
    return "\n".join([*lines, *map(repr, project.view.codebook())])


# Kinds


def test_a_choice_needs_one_answer_an_item(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Stance/For", "Stance/Against")
    for name in ("For", "Against"):
        project.do(commands.apply_code, codes[f"Stance/{name}"], [Target(items[1])])
    project.do(commands.apply_code, codes["Stance/For"], [Target(items[2], Span(0, 3))])
    assert project.view.book.kind_change(codes["Stance"], CHOICE).several == 1
    with pytest.raises(UserError, match="1 comments hold more than one") as refused:
        project.do(commands.set_kind, codes["Stance"], CHOICE)
    assert "keep the newest" in refused.value.hint
    assert code_of(project, "Stance").kind is TAG
    project.do(commands.set_kind, codes["Stance"], CHOICE, keep_newest=True)
    assert coded(project, items[1]) == [("Stance/Against", "", None)]
    assert len(coded(project, items[2])) == 1
    project.do(commands.undo)
    assert len(coded(project, items[1])) == 2


def test_a_choice_has_no_codings_of_its_own_and_only_plain_answers(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Stance/For", "Stance/Other", "Degree")
    project.do(commands.set_kind, codes["Degree"], SCALE)
    project.do(commands.apply_code, codes["Stance"], [Target(items[1])])
    with pytest.raises(UserError, match="itself stands in 1 places"):
        project.do(commands.set_kind, codes["Stance"], CHOICE)
    project.do(commands.move_codings, codes["Stance"], codes["Stance/For"])
    project.do(commands.set_kind, codes["Stance"], CHOICE)
    with pytest.raises(UserError, match="cannot be an answer"):
        project.do(commands.move_code, codes["Degree"], codes["Stance"])
    with pytest.raises(UserError, match="cannot be an answer"):
        project.do(commands.set_kind, codes["Stance/Other"], SCALE)


def test_a_code_becomes_an_answer_only_where_each_item_holds_one(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Stance/For", "Against")
    project.do(commands.set_kind, codes["Stance"], CHOICE)
    for path in ("Stance/For", "Against"):
        project.do(commands.apply_code, codes[path], [Target(items[1])])
    with pytest.raises(UserError, match="1 comments would hold"):
        project.do(commands.move_code, codes["Against"], codes["Stance"])
    assert "Against" in paths(project)


def test_a_scale_gives_up_degrees_only_when_told(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Heat", "Plain")
    project.do(commands.set_kind, codes["Heat"], SCALE, 1, 7)
    project.do(commands.set_degree, codes["Heat"], [items[1]], 6)
    project.do(commands.set_degree, codes["Heat"], [items[2]], 2)
    assert project.view.book.kind_change(codes["Heat"], SCALE, 1, 5).degrees == 1
    with pytest.raises(UserError, match="1 codings of “Heat” have a degree outside of 1 to 5"):
        project.do(commands.set_kind, codes["Heat"], SCALE, 1, 5)
    with pytest.raises(UserError, match="2 codings of “Heat” have a degree"):
        project.do(commands.set_kind, codes["Heat"], TAG)
    project.do(commands.set_kind, codes["Heat"], TAG, drop_degrees=True)
    assert coded(project, items[1]) == [("Heat", "", None)]
    project.do(commands.undo)
    assert coded(project, items[1]) == [("Heat", "", 6)]
    project.do(commands.set_kind, codes["Heat"], SCALE, 1, 5, drop_degrees=True)
    assert coded(project, items[1]) == []
    for low, high in ((5, 5), (6, 1), (0, 5000)):
        with pytest.raises(UserError, match="two bounds"):
            project.do(commands.set_kind, codes["Heat"], SCALE, low, high)
    project.do(commands.apply_code, codes["Plain"], [Target(items[1])])
    with pytest.raises(UserError, match="1 places without a degree"):
        project.do(commands.set_kind, codes["Plain"], SCALE)


def test_a_code_is_revised_and_made_in_one_step(project: Project) -> None:
    project.do(commands.create_code, "Heat", kind=SCALE, lowest=0, highest=3, texts={"definition": "How hot"})
    heat = code_of(project, "Heat")
    assert (heat.kind, heat.lowest, heat.highest, heat.definition) == (SCALE, 0, 3, "How hot")
    project.do(commands.revise_code, heat.id, {"name": "Tone", "colour": "#112233"}, TAG)
    assert [step.label for step in project.view.history(limit=2)] == ["Edit code “Heat”", "Create code “Heat”"]
    project.do(commands.undo)
    assert code_of(project, "Heat") == heat


def test_what_is_hidden_keeps_its_codings(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Noise")
    project.do(commands.apply_code, codes["Noise"], [Target(items[1])])
    project.do(commands.set_hidden, codes["Noise"], True)
    assert code_of(project, "Noise").hidden
    assert code_of(project, "Noise").codings == 1
    assert project.view.history()[0].label == "Hide code “Noise”"
    assert not project.do(commands.set_hidden, codes["Noise"], True)


def test_a_memo_on_an_answer_outlives_the_answer(project: Project, items: list[ItemId]) -> None:
    """Why somebody answered so is not lost with the answer, however another one takes its place."""
    codes = make(project, "Stance/For", "Stance/Against", "Stance/Mixed")
    project.do(commands.set_kind, codes["Stance"], CHOICE)
    project.do(commands.apply_code, codes["Stance/For"], [Target(items[1])])
    project.do(commands.write_memo, "says so", coding=on(project, items[1], codes["Stance/For"]).id)
    project.do(commands.apply_code, codes["Stance/Against"], [Target(items[1], Span(0, 5)), Target(items[2])])
    (against,) = project.view.codings_of(items[1])
    assert (against.code_id, against.memo) == (codes["Stance/Against"], "says so")
    stance = next(column for column in project.view.grid.columns() if column.name == "Stance")
    project.do(commands.set_cells, [Edit(items[1], stance, int(codes["Stance/Mixed"]))])
    (mixed,) = project.view.codings_of(items[1])
    assert (mixed.code_id, mixed.span, mixed.memo) == (codes["Stance/Mixed"], None, "says so")
    project.do(commands.set_kind, codes["Stance"], TAG)
    project.do(commands.apply_code, codes["Stance/For"], [Target(items[1])])
    project.do(commands.write_memo, "on second thoughts", coding=on(project, items[1], codes["Stance/For"]).id)
    project.do(commands.set_kind, codes["Stance"], CHOICE, keep_newest=True)
    (found,) = project.view.codings_of(items[1])
    assert (found.code_id, found.memo) == (codes["Stance/For"], "on second thoughts\n\nsays so")
    for _ in range(6):
        project.do(commands.undo)
    assert on(project, items[1], codes["Stance/For"]).memo == "says so"


# Merging


def test_merging_joins_what_is_doubled(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Noise/Music", "Noise/Late/Bass", "Sound/MUSIC")
    for path, item in (("Noise", 1), ("Noise", 2), ("Sound", 1), ("Noise/Music", 3), ("Sound/MUSIC", 3)):
        project.do(commands.apply_code, codes[path], [Target(items[item])])
    project.do(commands.apply_code, codes["Noise"], [Target(items[1], Span(0, 5))])
    project.do(commands.write_memo, "from the noise", coding=on(project, items[1], codes["Noise"]).id)
    project.do(commands.write_memo, "from the sound", coding=on(project, items[1], codes["Sound"]).id)
    project.do(commands.write_memo, f"on noise {FAMILY}", code=codes["Noise"])
    project.do(commands.edit_code, codes["Noise"], definition="What is heard", include=ARABIC)
    project.do(commands.edit_code, codes["Sound"], definition="A sound")
    project.do(commands.pin_code, codes["Noise"], 4)
    before = exported(project)
    preview = project.view.book.merge_preview([codes["Noise"]], codes["Sound"])
    assert (preview.moved, preview.doubled, preview.children, preview.memos) == (2, 2, 1, 2)

    changes = project.do(commands.merge_codes, [codes["Noise"]], codes["Sound"])

    assert {codes["Noise"], codes["Sound"]} <= changes.of(Kind.CODES)
    assert paths(project) == ["Sound", "Sound/MUSIC", "Sound/Late", "Sound/Late/Bass"]
    sound = code_of(project, "Sound")
    assert (sound.codings, sound.pinned) == (3, 4)
    assert (sound.definition, sound.include) == ("A sound\n\nWhat is heard", ARABIC)
    assert code_of(project, "Sound/MUSIC").codings == 1
    whole = on(project, items[1], codes["Sound"])
    assert whole.memo == "from the sound\n\nfrom the noise"
    assert [memo.text for memo in project.view.memos_about(code=codes["Sound"])] == [f"on noise {FAMILY}"]
    assert project.do(check) == []
    assert project.view.history()[0].label == "Merge code “Noise” into “Sound”"
    project.do(commands.undo)
    assert exported(project) == before


def test_a_sub_code_called_like_the_code_takes_its_place(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Tone/Irony/Irony/Dry", "Tone/Other")
    project.do(commands.apply_code, codes["Tone/Irony/Irony"], [Target(items[1])])
    project.do(commands.merge_codes, [codes["Tone/Irony"], codes["Tone/Other"]], codes["Tone"])
    assert paths(project) == ["Tone", "Tone/Irony", "Tone/Irony/Dry"]
    assert coded(project, items[1]) == [("Tone/Irony", "", None)]
    project.do(commands.undo)
    assert paths(project)[:3] == ["Tone", "Tone/Irony", "Tone/Irony/Irony"]


def test_what_cannot_be_merged_is_said_before(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "A/B", "Heat", "Cold", "Stance/For", "Stance/Against", "Pro")
    project.do(commands.set_kind, codes["Heat"], SCALE, 1, 7)
    project.do(commands.set_kind, codes["Cold"], SCALE, 1, 5)
    project.do(commands.set_kind, codes["Stance"], CHOICE)
    for path in ("Stance/Against", "Pro"):
        project.do(commands.apply_code, codes[path], [Target(items[1])])
    for source, target, words in (
        ("A", "A", "into itself"),
        ("A", "A/B", "lies below"),
        ("A", "Heat", "different kinds"),
        ("Heat", "Cold", "further than"),
        ("A", "Stance", "different kinds"),
        ("Pro", "Stance/For", "1 comments would hold"),
    ):
        before = project.view.history()
        preview = project.view.book.merge_preview([codes[source]], codes[target])
        assert words in preview.refused
        with pytest.raises(UserError, match=words):
            project.do(commands.merge_codes, [codes[source]], codes[target])
        assert project.view.history() == before


def test_the_degree_that_is_there_stays(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Heat", "Warmth")
    for name in ("Heat", "Warmth"):
        project.do(commands.set_kind, codes[name], SCALE)
    project.do(commands.set_degree, codes["Heat"], [items[1], items[2]], 2)
    project.do(commands.set_degree, codes["Warmth"], [items[1]], 5)
    preview = project.view.book.merge_preview([codes["Heat"]], codes["Warmth"])
    assert (preview.moved, preview.doubled, preview.differing) == (1, 1, 1)
    project.do(commands.merge_codes, [codes["Heat"]], codes["Warmth"])
    assert coded(project, items[1]) == [("Warmth", "", 5)]
    assert coded(project, items[2]) == [("Warmth", "", 2)]


# Splitting and moving


def test_splitting_takes_the_chosen_codings(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Noise", "Tone")
    for item in items[1:4]:
        project.do(commands.apply_code, codes["Noise"], [Target(item)])
    passages = project.view.book.codings_of_code(codes["Noise"])
    assert [passage.item_id for passage in passages] == items[1:4]
    first = project.view.book.codings_of_code(codes["Noise"], limit=1)
    assert project.view.book.codings_of_code(codes["Noise"], after=first[0].id) == passages[1:]
    assert passages[0].whole
    assert passages[0].words.startswith("Close it and be done. It is")
    assert (passages[1].path, passages[1].author, passages[1].coder) == ("1.1", "Omar F.", "Ann")
    with pytest.raises(UserError, match="None of the chosen"):
        project.do(commands.split_code, codes["Tone"], "Late", [passages[0].id])
    changes = project.do(commands.split_code, codes["Noise"], "Late", [passage.id for passage in passages[:2]])
    assert [(code.path, code.codings) for code in project.view.codebook()] == [("Noise", 1), ("Late", 2), ("Tone", 0)]
    assert codes["Noise"] in changes.of(Kind.CODES)
    project.do(commands.split_code, codes["Noise"], "Deep", [passages[2].id], parent=codes["Tone"])
    assert paths(project) == ["Noise", "Late", "Tone", "Tone/Deep"]
    project.do(commands.undo)
    project.do(commands.undo)
    assert [(code.path, code.codings) for code in project.view.codebook()] == [("Noise", 3), ("Tone", 0)]


def test_splitting_an_answer_keeps_one_an_item(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Stance/For")
    project.do(commands.set_kind, codes["Stance"], CHOICE)
    project.do(commands.apply_code, codes["Stance/For"], [Target(items[1], Span(0, 3)), Target(items[1], Span(4, 8))])
    passages = project.view.book.codings_of_code(codes["Stance/For"])
    with pytest.raises(UserError, match="more than one answer"):
        project.do(commands.split_code, codes["Stance/For"], "Half", [passages[0].id])
    project.do(commands.split_code, codes["Stance/For"], "Half", [passage.id for passage in passages])
    assert code_of(project, "Stance/Half").codings == 2
    with pytest.raises(UserError, match="choice"):
        project.do(commands.split_code, codes["Stance"], "Other", [passages[0].id])


def test_moving_codings_leaves_the_code(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Noise", "Tone", "Heat")
    project.do(commands.set_kind, codes["Heat"], SCALE)
    for item in items[1:4]:
        project.do(commands.apply_code, codes["Noise"], [Target(item)])
    project.do(commands.apply_code, codes["Tone"], [Target(items[1])])
    preview = project.view.book.move_preview(codes["Noise"], codes["Tone"])
    assert (preview.moved, preview.doubled) == (2, 1)
    assert "different kinds" in project.view.book.move_preview(codes["Noise"], codes["Heat"]).refused
    with pytest.raises(UserError, match="different kinds"):
        project.do(commands.move_codings, codes["Noise"], codes["Heat"])
    with pytest.raises(UserError, match="already"):
        project.do(commands.move_codings, codes["Noise"], codes["Noise"])
    one = project.view.book.codings_of_code(codes["Noise"])[2].id
    project.do(commands.move_codings, codes["Noise"], codes["Tone"], [one])
    assert [code.codings for code in project.view.codebook()] == [2, 2, 0]
    project.do(commands.move_codings, codes["Noise"], codes["Tone"])
    assert [code.codings for code in project.view.codebook()] == [0, 3, 0]


# Copying


def test_codes_are_copied_from_another_project(make_project: MakeProject) -> None:
    other = make_project(name="other")
    make(other, "Tone/Irony/Dry", "Stance/For")
    project_do = other.do
    project_do(commands.set_kind, code_of(other, "Stance").id, CHOICE)
    project_do(commands.edit_code, code_of(other, "Tone/Irony").id, definition="Says the contrary", colour="#123456")
    project_do(commands.pin_code, code_of(other, "Tone").id, 1)
    project_do(commands.pin_code, code_of(other, "Tone/Irony").id, 2)
    path = other.path
    other.close()
    own = make_project(harbour(), name="own")
    make(own, "tone")
    own.do(commands.pin_code, code_of(own, "tone").id, 2)
    book = read_codebook(path)
    assert book.name == "other"

    own.do(commands.copy_codes, list(reversed(book.codes)))

    assert paths(own) == ["tone", "tone/Irony", "tone/Irony/Dry", "Stance", "Stance/For"]
    irony = code_of(own, "tone/Irony")
    there = next(code for code in book.codes if code.name == "Irony")
    assert (irony.guid, irony.colour, irony.definition, irony.pinned) == (there.guid, "#123456", there.definition, None)
    assert code_of(own, "Stance").kind is CHOICE
    # Once more: all are there, and one that was renamed here is still the same.
    own.do(commands.edit_code, irony.id, name="Sarcasm")
    assert not own.do(commands.copy_codes, book.codes)
    own.do(commands.undo)
    own.do(commands.undo)
    assert paths(own) == ["tone"]
    own.do(commands.copy_codes, [code for code in book.codes if code.name == "Dry"])
    assert paths(own) == ["tone", "Dry"]


# History


def test_the_history_says_what_changed(project: Project, items: list[ItemId]) -> None:
    codes = make(project, "Noise", "Tone", "Late", "Hope")
    project.do(commands.edit_code, codes["Tone"], name="Voice", definition="How it is said")
    project.do(commands.move_code, codes["Hope"], None, 0)
    project.do(commands.apply_code, codes["Late"], [Target(items[1])])
    project.do(commands.move_code, codes["Late"], codes["Tone"])
    project.do(commands.merge_codes, [codes["Noise"]], codes["Tone"])
    project.do(commands.undo)
    project.do(commands.delete_code, codes["Noise"])
    found = project.view.book.history()
    told = [(change.what, change.name, change.state, [(f.name, f.before, f.after) for f in change.fields])
            for change in found if change.what != "made"]  # fmt: skip
    assert told == [
        ("deleted", "Noise", "done", told[0][3]),
        ("deleted", "Noise", "dropped", told[1][3]),
        ("changed", "Late", "done", [("parent", "", "Voice")]),
        ("changed", "Hope", "done", [("ordinal", "3", "0")]),
        ("changed", "Voice", "done", [("name", "Tone", "Voice"), ("definition", "", "How it is said")]),
    ]
    assert ("name", "Noise", "") in told[0][3]
    assert [change.what for change in project.view.book.history(codes["Noise"])] == ["deleted", "deleted", "made"]
    assert found[0].coder == "Ann"
    assert found[0].label == "Delete code “Noise”"
    page = project.view.book.history(limit=2)
    assert page == found[: len(page)]
    assert project.view.book.history(before=page[-1].step)[0] == found[len(page)]


def test_a_change_tells_codes_that_are_others_now_from_those_that_count_otherwise(project: Project) -> None:
    item = project.view.articles()[0].id
    changes = project.do(commands.apply_path, ["Noise"], [Target(item)])
    noise = project.view.codebook()[0].id
    assert changes.of(Kind.CODEBOOK) == {noise}
    project.do(commands.undo)
    project.do(commands.create_code, "Sound")
    sound = project.view.codebook()[0].id
    changes = project.do(commands.apply_code, sound, [Target(item)])
    assert changes.of(Kind.CODES) == {sound}
    assert not changes.of(Kind.CODEBOOK)
    assert project.do(commands.set_hidden, sound, True).of(Kind.CODEBOOK) == {sound}


def test_what_is_below_a_hidden_code_is_concealed_and_keeps_its_own_mark(project: Project) -> None:
    project.do(commands.apply_path, ["Noise", "Engines", "Lorries"], [])
    project.do(commands.apply_path, ["Sound"], [])
    project.do(commands.set_hidden, project.view.codebook()[1].id, True)
    found = [(code.name, code.hidden, code.concealed) for code in project.view.codebook()]
    assert found == [
        ("Noise", False, False), ("Engines", True, True), ("Lorries", False, True), ("Sound", False, False),
    ]  # fmt: skip
