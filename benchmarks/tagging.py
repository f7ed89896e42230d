"""Type to tag over 2,000 codes: from the key to the end of the repaint, against a bare list that Qt filters."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from benchmarks import corpus
from benchmarks.measure import FRAME_MS, Figure, settle
from reader.app import commands
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.ui import theme
from reader.ui.session import Session
from reader.ui.tagging.pane import TaggingPane

TOPS, BELOW = 40, 49
"""Codes at the top, and below each of them: 2,000 in all."""
ROUNDS = 4


def figures(folder: Path, _articles: int, _comments: int) -> Iterator[Figure]:
    """The median and the worst of all keys of some words: right ones, misspelt ones, initials, paths, a new name."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    project = Project.create(folder / "tagging.threadnote", coder="Ann")
    import_records(project, "one", corpus.records(1, 20))
    for path in _paths():
        project.do(commands.apply_path, path, [])
    settings = Settings(theme=Theme.LIGHT)
    colours = theme.apply(app, settings)
    session = Session(settings)
    session.set_project(project)
    session.choose(project.view.articles()[0].id)
    pane = TaggingPane(session)
    pane.apply_theme(colours)
    paths = [code.path for code in project.view.codebook()]
    bare = _Bare(paths)
    for widget in (pane, bare):
        widget.resize(360, 860)
        widget.show()
    settle()
    typed = _typed(paths)
    pane.focus_tag_line()
    codes = project.view.codebook()
    ours = _keys(pane.line, typed, lambda: pane.line.set_codes(codes))
    floor = statistics.median(_keys(bare.line, typed, bare.line.clear))
    count = f"{len(paths):,} codes"
    against = "the same keys in a list that QSortFilterProxyModel filters"
    yield Figure(
        f"type to tag, a key stroke to repaint, {count}", statistics.median(ours), "ms", len(ours), floor, against
    )
    slow = statistics.quantiles(ours, n=20)[-1]
    yield Figure(f"type to tag, the slowest of 20 key strokes, {count}", slow, "ms", len(ours), FRAME_MS, "a frame")
    for widget in (pane, bare):
        widget.close()
        widget.deleteLater()
    session.set_project(None)
    project.close()


class _Bare(QWidget):
    """What any program would begin with: a line, and a list of what holds its text."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__()
        self.line = QLineEdit(self)
        model = QSortFilterProxyModel(self)
        model.setSourceModel(QStringListModel(paths, self))
        model.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found = QListView(self)
        found.setUniformItemSizes(True)
        found.setModel(model)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(found)
        self.line.textChanged.connect(model.setFilterFixedString)


def _paths() -> Iterator[list[str]]:
    names = corpus.words(seed=3, count=3 * TOPS * (BELOW + 1))
    taken = iter(names)
    for _ in range(TOPS):
        top = f"{next(taken)} {next(taken)}"
        yield [top]
        for _ in range(BELOW):
            yield [top, f"{next(taken)} {next(taken)}"]


def _typed(paths: list[str]) -> list[str]:
    right, misspelt, path = paths[61], paths[503].rpartition("/")[2], paths[1207]
    return [right.rpartition("/")[2], f"{misspelt[:2]}{misspelt[3:]}", "kl", path, "a name of its own"]


def _keys(line: QLineEdit, words: list[str], forget: Callable[[], None]) -> list[float]:
    """Milliseconds of each key; the first round does not count. `forget` what was found for the words typed before."""
    taken: list[float] = []
    for number in range(ROUNDS + 1):
        for word in words:
            line.clear()
            forget()
            _painted()
            for letter in word:
                start = time.perf_counter()
                QTest.keyClicks(line, letter)
                _painted()
                if number:
                    taken.append((time.perf_counter() - start) * 1000)
    return taken


def _painted() -> None:
    """Do what is posted: layouts, and the repaint of what changed."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()
