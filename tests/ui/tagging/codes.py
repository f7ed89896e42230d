"""What tests of the codebook share: codes by their paths, a tree on the screen, answers to questions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.app import commands
from reader.app.project import Project
from reader.app.settings import Settings
from reader.domain.model import Code, CodeId, ItemId
from reader.ui import theme
from reader.ui.dialogs.ask import Ask
from reader.ui.session import Session
from reader.ui.tagging.codebook import CodebookTree


class Answers(Ask):
    """Says yes or no as it is told, and keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__(Settings())
        self.agrees = True
        self.asked: list[str] = []
        self.path: Path | None = None
        self.picked = ""

    def confirm(self, title: str, text: str, verb: str) -> bool:
        self.asked.append(text)
        return self.agrees

    def open_project(self) -> Path | None:
        return self.path

    def colour(self, before: str) -> str:
        return self.picked


def make(project: Project, *paths: str) -> dict[str, CodeId]:
    """Make codes by their paths; returns the whole codebook by path."""
    for path in paths:
        project.do(commands.apply_path, commands.code_path(path), [])
    return {code.path: code.id for code in project.view.codebook()}


def stored(project: Project, path: str) -> Code:
    return next(code for code in project.view.codebook() if code.path == path)


def paths(project: Project) -> list[str]:
    return [code.path for code in project.view.codebook()]


def items_of(project: Project) -> list[ItemId]:
    """The article and its comments in reading order."""
    article = project.view.articles()[0].id
    return [article, *(item.id for item in project.view.thread(article))]


def shown(tree: CodebookTree) -> list[str]:
    """The paths of the rows on the screen, from the top down."""
    found = []
    index = tree.codes.index(0, 0)
    while index.isValid():
        code = tree.codes.code_at(index)
        assert code is not None
        found.append(code.path)
        index = tree.indexBelow(index)
    return found


def open_tree(qtbot: QtBot, session: Session) -> CodebookTree:
    """The codebook by itself, following the session as the panel lets it."""
    tree = CodebookTree(session)
    qtbot.addWidget(tree)
    tree.resize(360, 500)
    tree.apply_theme(theme.LIGHT)
    tree.load()
    session.changed.connect(tree.load)
    session.project_changed.connect(tree.forget)
    session.project_changed.connect(tree.load)
    with qtbot.waitActive(tree):
        tree.show()
        tree.activateWindow()
    tree.setFocus()
    return tree


def settled(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.bridge.busy)


def trigger(menu: QMenu, *words: str) -> None:
    """Choose an entry by its words, through sub-menus."""
    at = menu
    for word in words[:-1]:
        below = next(action.menu() for action in at.actions() if word in action.text().replace("&", ""))
        assert isinstance(below, QMenu)
        at = below
    action = next(action for action in at.actions() if words[-1] in action.text().replace("&", ""))
    assert action.isEnabled()
    action.trigger()
    menu.deleteLater()
