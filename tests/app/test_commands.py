"""What commands refuse, and what they make of odd names and of things that are gone."""

from __future__ import annotations

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.errors import UserError
from reader.domain.model import CodeId, CodingId, ItemId

GONE = ItemId(999)


def test_names_that_look_the_same_are_the_same_code(project: Project) -> None:
    article = project.view.articles()[0].id
    for name in ("Ärger", "A\u0308rger", "ärger", " ÄRGER\n"):
        project.do(commands.apply_path, [name], [Target(article)])
    (code,) = project.view.codebook()
    assert (code.name, code.codings) == ("Ärger", 1)
    assert project.view.code_at(commands.code_path("a\u0308rger")) == code.id
    with pytest.raises(UserError, match="already"):
        project.do(commands.create_code, "ÄRGER")
    project.do(commands.edit_code, code.id, name="ärger")
    assert project.view.codebook()[0].name == "ärger"


def test_the_exact_name_goes_before_one_in_other_letters(project: Project) -> None:
    project.do(commands.create_code, "us")
    first = project.view.codebook()[0].id
    with project.do(lambda writer: writer).unit("by hand") as unit:
        unit.conn.execute(
            "INSERT INTO codes(guid, ordinal, name, colour, created_at) VALUES ('g', 1, 'US', '#000000', '')"
        )
    assert project.view.code_at(["us"]) == first
    assert project.view.code_at(["US"]) != first


@pytest.mark.parametrize("colour", ["red", "#12345", "#12345g", "", "#1234567", "url(x)"])
def test_a_colour_is_one(project: Project, colour: str) -> None:
    project.do(commands.create_code, "a")
    code = project.view.codebook()[0].id
    with pytest.raises(UserError, match="colour"):
        project.do(commands.edit_code, code, colour=colour)
    with pytest.raises(UserError, match="colour"):
        project.do(commands.create_code, "b", None, colour)
    project.do(commands.edit_code, code, colour="#ABCDEF")
    assert project.view.codebook()[0].colour == "#abcdef"


def test_what_is_no_property_of_a_code_cannot_be_edited(project: Project) -> None:
    """Least of all its parent: a circle would hide the codes in it."""
    project.do(commands.create_code, "a")
    code = project.view.codebook()[0].id
    with pytest.raises(ValueError, match="parent_id"):
        project.do(commands.edit_code, code, parent_id=str(code))
    assert not project.do(commands.edit_code, code)


def test_pins_are_digits(project: Project) -> None:
    project.do(commands.create_code, "a")
    code = project.view.codebook()[0].id
    for digit in (0, 10, -1):
        with pytest.raises(UserError, match="1 to 9"):
            project.do(commands.pin_code, code, digit)


def test_what_is_gone_is_said_to_be_gone(project: Project) -> None:
    """A panel may still show what another deed, or an undone import, took away a moment ago."""
    history = project.view.history()
    with pytest.raises(UserError, match="no longer"):
        project.do(commands.write_memo, "late", item=GONE)
    with pytest.raises(UserError, match="no longer"):
        project.do(commands.write_memo, "late", code=CodeId(9))
    with pytest.raises(UserError, match="no longer"):
        project.do(commands.write_memo, "late", coding=CodingId(9))
    with pytest.raises(UserError, match="no longer"):
        project.do(commands.set_attribute, GONE, "a", "b")
    with pytest.raises(UserError, match="no longer"):
        project.do(commands.apply_path, ["a"], [Target(GONE)])
    assert not project.do(commands.mark_read, [GONE])
    assert not project.do(commands.remove_codings, [CodingId(9)])
    assert not project.do(commands.remove_articles, [GONE])
    assert project.view.history() == history


def test_taking_away_an_attribute_that_is_not_there_makes_none(project: Project) -> None:
    article = project.view.articles()[0].id
    assert not project.do(commands.set_attribute, article, "never", None)
    assert project.view.attribute_names() == ["badge"]
