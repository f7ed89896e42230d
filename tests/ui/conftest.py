"""What tests of the window get: a session on a real project, themed, whose failures fail the test; and the window."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.ui import theme
from reader.ui.session import Session
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.samples import harbour
from tests.ui.person import Answers, settle

_done = count(1)


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """As in the program (`reader.ui.garbage`): no widget dies in a worker's thread."""
    gc.disable()
    yield
    gc.collect(1 if next(_done) % 20 else 2)
    gc.enable()


@pytest.fixture
def settings() -> Settings:
    return Settings(theme=Theme.LIGHT, coder="Ann")


@pytest.fixture
def session(qtbot: QtBot, qapp: QApplication, settings: Settings, project: Project) -> Iterator[Session]:
    """A session with the harbour project open. Whatever `failed` brings fails the test at its end."""
    theme.apply(qapp, settings)
    session = Session(settings)
    failures: list[Any] = []
    session.failed.connect(failures.append)
    session.set_project(project)
    yield session
    qtbot.waitUntil(lambda: not session.bridge.busy, timeout=5000)
    session.set_project(None)
    session.deleteLater()
    assert not failures, failures


@pytest.fixture
def answers() -> Answers:
    return Answers(Settings(theme=Theme.LIGHT, coder="Ann"))


@pytest.fixture
def window(qtbot: QtBot, answers: Answers) -> Iterator[MainWindow]:
    window = MainWindow(answers._settings, answers)
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, make_project: MakeProject) -> MainWindow:
    """The window on the harbour article, with the article chosen and the keyboard in the text."""
    made = make_project(harbour())
    made.close()
    assert window.open_path(made.path)
    view = window.session.view
    window.session.choose(view.articles()[0].id)
    window.reader.focus_text()
    settle(window, qtbot)
    return window
