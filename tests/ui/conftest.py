"""What tests of the window get: a session on a real project, themed, whose failures fail the test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.ui import theme
from reader.ui.session import Session


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
