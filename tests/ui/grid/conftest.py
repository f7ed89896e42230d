"""A grid on the harbour project with an attribute of each type, a choice, a scale and a tag."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.project import Project
from reader.domain.model import AttributeType, CodeId, ItemId
from reader.storage.unit import Writer
from reader.ui import theme
from reader.ui.grid.pane import GridPane
from reader.ui.session import Session


@pytest.fixture
def filled(project: Project) -> Project:
    """The harbour project with things to show as columns."""
    project.do(commands.define_attribute, "n", AttributeType.NUMBER)
    project.do(commands.define_attribute, "day", AttributeType.DATE)
    project.do(commands.define_attribute, "side", AttributeType.CHOICE, ["for", "against"])
    project.do(commands.create_code, "trust")
    project.do(commands.create_code, "tone")
    project.do(commands.create_code, "heat")
    codes = {code.name: code.id for code in project.view.codebook()}
    for name in ("calm", "loud"):
        project.do(commands.create_code, name, codes["tone"])
    project.do(_kinds, codes["tone"], codes["heat"])
    return project


def _kinds(writer: Writer, choice: CodeId, scale: CodeId) -> None:
    with writer.unit("kinds") as unit:
        unit.conn.execute("UPDATE codes SET kind = 'choice' WHERE id = ?", (choice,))
        unit.conn.execute("UPDATE codes SET kind = 'scale' WHERE id = ?", (scale,))


@pytest.fixture
def pane(qtbot: QtBot, filled: Project, session: Session) -> GridPane:
    pane = GridPane(session)
    qtbot.addWidget(pane)
    pane.apply_theme(theme.LIGHT)
    pane.resize(1400, 500)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


@pytest.fixture
def items(filled: Project) -> list[ItemId]:
    """The comments in reading order."""
    return [item.id for item in filled.view.thread(filled.view.articles()[0].id)]
