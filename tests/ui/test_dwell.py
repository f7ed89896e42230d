"""A comment that stays current is read by itself; what the person says holds against that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.model import ItemId
from reader.ui.dwell import Dwell
from reader.ui.session import Session

SOON_MS = 30


def items(project: Project) -> list[ItemId]:
    article = project.view.articles()[0].id
    return [article, *(item.id for item in project.view.thread(article))]


def read(project: Project) -> set[ItemId]:
    return {row.id for row in project.view.rows(items(project)) if row.read}


@pytest.fixture
def settings() -> Settings:
    return Settings(theme=Theme.LIGHT, coder="Ann", read_after_ms=SOON_MS)


@pytest.fixture
def looking(qtbot: QtBot, session: Session) -> Iterator[Session]:
    """A session whose window is in front."""
    window = QMainWindow()
    qtbot.addWidget(window)
    session.setParent(window)
    Dwell(session)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield session
    session.setParent(None)


def test_what_stays_is_seen_and_no_step_says_so(qtbot: QtBot, looking: Session, project: Project) -> None:
    before = project.view.undoable()
    comment = items(project)[2]
    looking.choose(comment)
    qtbot.waitUntil(lambda: read(project) == {comment})
    assert project.view.undoable() == before


def test_what_is_passed_by_is_not(qtbot: QtBot, looking: Session, project: Project) -> None:
    ids = items(project)
    looking.settings.read_after_ms = 10_000
    looking.choose(ids[1])
    looking.settings.read_after_ms = SOON_MS
    looking.choose(ids[2])
    qtbot.waitUntil(lambda: bool(read(project)))
    assert read(project) == {ids[2]}


def test_never(qtbot: QtBot, looking: Session, project: Project) -> None:
    looking.settings.read_after_ms = 0
    with qtbot.assertNotEmitted(looking.changed, wait=5 * SOON_MS):
        looking.choose(items(project)[1])


def test_ones_own_word_holds(qtbot: QtBot, looking: Session, project: Project) -> None:
    ids = items(project)
    project.do(commands.mark_read, [ids[1]], False)
    looking.choose(ids[1])
    with qtbot.waitSignal(looking.changed):
        pass
    assert read(project) == set()


def test_a_window_behind_another_reads_nothing(qtbot: QtBot, looking: Session, project: Project) -> None:
    ids = items(project)
    other = QMainWindow()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    with qtbot.assertNotEmitted(looking.changed, wait=5 * SOON_MS):
        looking.choose(ids[1])
    window = looking.parent()
    assert isinstance(window, QMainWindow)
    window.activateWindow()
    qtbot.waitUntil(lambda: read(project) == {ids[1]})


def test_the_next_coder_reads_for_themselves(qtbot: QtBot, looking: Session, project: Project) -> None:
    comment = items(project)[1]
    looking.choose(comment)
    qtbot.waitUntil(lambda: read(project) == {comment})
    with qtbot.waitSignal(looking.coder_changed):
        looking.switch_coder("Bea")
    assert read(project) == set()
    qtbot.waitUntil(lambda: read(project) == {comment})
