"""A reader on the harbour project."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.app.project import Project
from reader.domain.model import ItemId
from reader.ui import theme
from reader.ui.detail.pane import ReaderPane
from reader.ui.session import Session


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> ReaderPane:
    pane = ReaderPane(session)
    pane.apply_theme(theme.LIGHT)
    pane.resize(900, 600)
    qtbot.addWidget(pane)
    pane.show()
    return pane


@pytest.fixture
def ids(project: Project) -> list[ItemId]:
    """The article, then its six comments: 1, 1.1, 1.1.1, 1.2, 2, 3."""
    (article,) = project.view.articles()
    return [article.id, *(item.id for item in project.view.thread(article.id))]
