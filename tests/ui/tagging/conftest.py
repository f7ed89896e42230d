"""The tagging panel on the harbour project, for the tests of its parts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.app.project import Project
from reader.domain.model import ItemId
from reader.ui import theme
from reader.ui.session import Session
from reader.ui.tagging.pane import TaggingPane
from tests.ui.tagging.codes import items_of


@pytest.fixture
def items(project: Project) -> list[ItemId]:
    """The article and its comments in reading order."""
    return items_of(project)


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> TaggingPane:
    pane = TaggingPane(session)
    qtbot.addWidget(pane)
    pane.apply_theme(theme.LIGHT)
    pane.resize(360, 900)
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    return pane
