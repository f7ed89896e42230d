"""What tests do with a reader, and what they look at."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.project import Project
from reader.domain.model import CodeId, ItemId
from reader.domain.records import Record
from reader.ui.detail.document import Page
from reader.ui.detail.pane import ReaderPane
from reader.ui.session import Session
from tests.conftest import MakeProject

LEFT = Qt.MouseButton.LeftButton


def page(pane: ReaderPane) -> Page:
    assert pane.view.page is not None
    return pane.view.page


def lines(pane: ReaderPane) -> list[str]:
    block = page(pane).document.begin()
    found = []
    while block.isValid():
        found.append(block.text())
        block = block.next()
    return found


def select(pane: ReaderPane, item: ItemId, start: int, stop: int) -> None:
    """As the keyboard does: the caret, Shift and arrows, then the keys let go."""
    begin = page(pane).positions.position(item, start)
    end = page(pane).positions.position(item, stop, behind=True)
    assert begin is not None
    assert end is not None
    pane.view.select_range(begin, end)
    pane.view.selection_settled.emit()


def code(qtbot: QtBot, session: Session, name: str) -> CodeId:
    with qtbot.waitSignal(session.changed):
        session.run(commands.create_code, name)
    return next(entry.id for entry in session.view.codebook() if entry.name == name)


def apply(qtbot: QtBot, session: Session, code_id: CodeId) -> None:
    with qtbot.waitSignal(session.changed):
        session.apply(code_id)


def open_project(session: Session, make_project: MakeProject, *streams: Iterator[Record], name: str) -> Project:
    made = make_project(*streams, name=name)
    session.set_project(made)
    return made
