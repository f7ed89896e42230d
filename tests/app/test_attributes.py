"""Attributes: definitions, values by type, and what is edited in the grid, each one step."""

from __future__ import annotations

import pytest

from reader.app import commands
from reader.app.commands import Deed, Target
from reader.app.commands.attributes import valued
from reader.app.project import Project
from reader.domain.errors import UserError
from reader.domain.grid import Column, Edit
from reader.domain.model import Attribute, AttributeId, AttributeType, CodeId, ItemId


def attribute(project: Project, name: str) -> Attribute:
    return next(found for found in project.view.attribute_definitions() if found.name == name)


def comments(project: Project) -> list[ItemId]:
    return [item.id for item in project.view.thread(project.view.articles()[0].id)]


def column(project: Project, name: str, source: str = "item") -> Column:
    return next(c for c in project.view.grid.columns() if c.name == name and c.source.value == source)


def values(project: Project, name: str) -> list[str | None]:
    return [project.view.attributes_of(item).get(name) for item in comments(project)]


def make(project: Project, name: str, kind: str) -> CodeId:
    project.do(commands.create_code, name)
    code = next(code.id for code in project.view.codebook() if code.name == name)

    def change(writer: object) -> None:
        with writer.unit("test") as unit:  # type: ignore[attr-defined]
            unit.conn.execute("UPDATE codes SET kind = ? WHERE id = ?", (kind, code))

    project.do(change)
    return code


def test_a_definition_is_there_before_its_first_value(project: Project) -> None:
    project.do(commands.define_attribute, "  stance ", AttributeType.CHOICE, ["for", "against", "for"], "which side")
    found = attribute(project, "stance")
    assert (found.type, found.choices, found.description, found.used) == (
        AttributeType.CHOICE, ("for", "against"), "which side", 0
    )  # fmt: skip
    step = project.view.undoable()
    assert step is not None
    assert step.label == "Define attribute “stance”"
    project.do(commands.undo)
    assert project.view.attribute_names() == ["badge"]


@pytest.mark.parametrize(
    ("name", "kind", "choices"),
    [("", AttributeType.TEXT, ()), ("BADGE", AttributeType.TEXT, ()), ("x", AttributeType.CHOICE, (" ",))],
)
def test_what_cannot_be_defined(project: Project, name: str, kind: AttributeType, choices: tuple[str, ...]) -> None:
    with pytest.raises(UserError):
        project.do(commands.define_attribute, name, kind, choices)
    assert project.view.attribute_names() == ["badge"]


def test_values_are_checked_and_brought_to_one_form() -> None:
    number = Attribute(AttributeId(1), "", "n", AttributeType.NUMBER)
    date = Attribute(AttributeId(1), "", "d", AttributeType.DATE)
    choice = Attribute(AttributeId(1), "", "c", AttributeType.CHOICE, ("yes", "no"))
    assert valued(number, " 03.50 ") == "3.5"
    assert valued(date, "2025-04") == "2025-04"
    assert valued(choice, " no") == "no"
    for wrong, text in ((number, "3,5"), (date, "2.4.2025"), (choice, "maybe")):
        with pytest.raises(UserError, match="“"):
            valued(wrong, text)


def test_a_value_that_does_not_fit_is_refused(project: Project) -> None:
    first, *_ = comments(project)
    project.do(commands.define_attribute, "n", AttributeType.NUMBER)
    with pytest.raises(UserError):
        project.do(commands.set_attribute, first, "n", "many")
    assert project.view.attributes_of(first) == {}


def test_several_items_get_one_value_in_one_step(project: Project) -> None:
    some = comments(project)[:3]
    project.do(commands.set_attribute_of, some, "seen at", "harbour")
    assert values(project, "seen at") == ["harbour"] * 3 + [None] * 3
    project.do(commands.undo)
    assert values(project, "seen at") == [None] * 6


def test_a_rename_is_one_step_and_undo_takes_it_back(project: Project) -> None:
    badge = attribute(project, "badge")
    project.do(commands.edit_attribute, badge.id, name="medal")
    assert values(project, "medal")[4] == "top reader"
    project.do(commands.undo)
    assert values(project, "badge")[4] == "top reader"
    assert project.view.attribute_names() == ["badge"]


def test_another_type_wants_every_value_to_fit(project: Project) -> None:
    here = comments(project)
    for item, text in zip(here, ("1", "2.50", "lots", "many"), strict=False):
        project.do(commands.set_attribute, item, "n", text)
    n = attribute(project, "n")
    with pytest.raises(UserError, match=r"2 values of “n” are no numbers, such as “lots”"):
        project.do(commands.edit_attribute, n.id, type=AttributeType.NUMBER)
    assert attribute(project, "n").type is AttributeType.TEXT
    assert values(project, "n")[1] == "2.50"
    for item in here[2:4]:
        project.do(commands.set_attribute, item, "n", "7")
    project.do(commands.edit_attribute, n.id, type=AttributeType.NUMBER)
    assert values(project, "n")[:4] == ["1", "2.5", "7", "7"]
    project.do(commands.undo)
    assert values(project, "n")[1] == "2.50"


def test_a_choice_in_use_stays_and_a_renamed_one_takes_its_values_along(project: Project) -> None:
    here = comments(project)
    project.do(commands.define_attribute, "side", AttributeType.CHOICE, ["a", "b", "c"])
    for item, side in zip(here, "aab", strict=False):
        project.do(commands.set_attribute, item, "side", side)
    side_id = attribute(project, "side").id
    with pytest.raises(UserError, match=r"2 values"):
        project.do(commands.edit_attribute, side_id, choices=["b", "c"])
    project.do(commands.edit_attribute, side_id, choices=["b", "a"], renamed={"a": "b", "b": "a"})
    assert attribute(project, "side").choices == ("b", "a")
    assert values(project, "side")[:3] == ["b", "b", "a"]
    project.do(commands.undo)
    assert values(project, "side")[:3] == ["a", "a", "b"]


def test_deleting_takes_all_values_and_undo_brings_them_back(project: Project) -> None:
    badge = attribute(project, "badge")
    assert badge.used == 1
    project.do(commands.delete_attribute, badge.id)
    assert project.view.attribute_definitions() == []
    assert values(project, "badge") == [None] * 6
    project.do(commands.undo)
    assert attribute(project, "badge") == badge
    assert values(project, "badge")[4] == "top reader"


def test_an_item_exchanges_one_attribute_for_another(project: Project) -> None:
    here = comments(project)
    project.do(commands.rename_attribute_of, here[4], "badge", "medal")
    assert project.view.attribute_names() == ["medal"]
    project.do(commands.set_attribute, here[0], "medal", "gold")
    project.do(commands.rename_attribute_of, here[0], "medal", "cup")
    assert (values(project, "cup")[0], values(project, "medal")[4]) == ("gold", "top reader")
    project.do(commands.undo)
    assert project.view.attributes_of(here[0]) == {"medal": "gold"}
    project.do(commands.define_attribute, "n", AttributeType.NUMBER)
    with pytest.raises(UserError):
        project.do(commands.rename_attribute_of, here[0], "medal", "n")


def test_cells_of_every_kind_are_one_step(project: Project) -> None:
    here = comments(project)
    tag, tone, scale = make(project, "trust", "tag"), make(project, "tone", "choice"), make(project, "heat", "scale")
    project.do(commands.create_code, "calm", tone)
    project.do(commands.create_code, "loud", tone)
    calm, loud = (code for code, _ in column(project, "tone", "code").answers)
    edits = [
        Edit(here[0], column(project, "badge"), "new"),
        Edit(here[4], column(project, "badge"), None),
        Edit(here[0], column(project, "tone", "code"), calm),
        Edit(here[0], column(project, "heat", "code"), 4),
        Edit(here[0], column(project, "trust", "code"), 1),
    ]
    project.do(commands.set_cells, edits, Deed.PASTE)
    step = project.view.undoable()
    assert step is not None
    assert step.label == "Paste 5 cells"
    assert values(project, "badge") == ["new", None, None, None, None, None]
    there = {(coding.code_id, coding.value) for coding in project.view.codings_of(here[0])}
    assert there == {(calm, None), (scale, 4), (tag, None)}
    project.do(commands.set_cells, [Edit(here[0], column(project, "tone", "code"), loud)])
    assert {coding.code_id for coding in project.view.codings_of(here[0])} == {loud, scale, tag}
    step = project.view.undoable()
    assert step is not None
    assert step.label == "Apply code “loud”"
    project.do(commands.undo)
    project.do(commands.undo)
    assert project.view.codings_of(here[0]) == []
    assert values(project, "badge")[4] == "top reader"


def test_one_cell_that_does_not_fit_leaves_all_as_they_were(project: Project) -> None:
    here = comments(project)
    scale = make(project, "heat", "scale")
    heat = column(project, "heat", "code")
    with pytest.raises(UserError, match="from 1 to 5"):
        project.do(commands.set_cells, [Edit(here[0], heat, 3), Edit(here[1], heat, 9)])
    with pytest.raises(UserError):
        project.do(commands.set_cells, [Edit(here[0], column(project, "author", "field"), "me")])
    assert project.view.codings_of(here[0]) == []
    project.do(commands.set_degree, scale, here[:1], 2)
    project.do(commands.apply_code, make(project, "plain", "tag"), [Target(here[0])])
    project.do(commands.set_cells, [Edit(here[0], heat, None), Edit(here[0], column(project, "plain", "code"), None)])
    assert project.view.codings_of(here[0]) == []
