"""The panel in a window that is laid out from right to left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.project import Project
from reader.domain.model import CodeKind, ItemId
from reader.ui.session import Session
from reader.ui.tagging.pane import TaggingPane


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_names_in_latin_letters_stand_where_lines_begin(
    qtbot: QtBot, mirrored: None, session: Session, project: Project, items: list[ItemId]
) -> None:
    project.do(commands.create_code, "Tone", kind=CodeKind.SCALE)
    pane = TaggingPane(session)
    qtbot.addWidget(pane)
    session.choose(items[1])
    for label in (pane.variables.rows[0].title, pane.variables.heading, pane.heading, pane.scope_line.words):
        assert label.alignment() & Qt.AlignmentFlag.AlignRight
        assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute
