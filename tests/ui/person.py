"""A person at the window: answers that are there before the question, and hands on the keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.app.settings import Settings
from reader.ui.dialogs.ask import Ask
from reader.ui.window import MainWindow


class Answers(Ask):
    """A person who has made up their mind before the question comes."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.files: list[Path] = []
        self.folder: Path | None = None
        self.project: Path | None = None
        self.yes = True
        self.asked: list[str] = []
        self.told: list[str] = []

    def open_files(self) -> list[Path]:
        return self.files

    def open_folder(self) -> Path | None:
        return self.folder

    def open_project(self) -> Path | None:
        return self.project

    def new_project(self) -> Path | None:
        return self.project

    def confirm(self, title: str, text: str, verb: str) -> bool:
        self.asked.append(f"{title} {text}")
        return self.yes

    def tell(self, text: str, hint: str = "") -> None:
        self.told.append(f"{text} {hint}")

    def warn(self, text: str, hint: str = "") -> None:
        self.told.append(f"{text} {hint}")

    def locked(self, message: str) -> bool:
        self.asked.append(message)
        return self.yes


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Until what was asked for is done and shown."""
    qtbot.waitUntil(lambda: not window.session.bridge.busy, timeout=10_000)
    QApplication.processEvents()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(window: MainWindow, qtbot: QtBot, keys: str) -> None:
    """Each key as it is named in the shortcuts, to whatever has the focus."""
    for key in keys.split(" "):
        QTest.keySequence(focus(), key)
        settle(window, qtbot)


def write(window: MainWindow, qtbot: QtBot, text: str) -> None:
    QTest.keyClicks(focus(), text)
    settle(window, qtbot)


def current_author(window: MainWindow) -> str | None:
    assert window.session.current is not None
    item = window.session.view.item(window.session.current)
    assert item is not None
    return item.author


def codes_on_current(window: MainWindow) -> list[str]:
    assert window.session.current is not None
    names = {code.id: code.path for code in window.session.view.codebook()}
    return [names[coding.code_id] for coding in window.session.view.codings_of(window.session.current)]
