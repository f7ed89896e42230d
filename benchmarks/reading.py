"""Scrolling with many highlights: a frame of the real reader against a frame of a bare text browser."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextBrowser

from benchmarks import corpus
from benchmarks.measure import Figure
from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.text import Span
from reader.ui.dialogs.ask import Ask
from reader.ui.window import MainWindow

COMMENTS = 60
"""All of them are loaded at once, and are never far from the screen."""
EACH = 34
FRAMES = 200
STEP_PX = 40
FRAME_MS = 16.0


def figures(folder: Path, _articles: int, _comments: int) -> Iterator[Figure]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    project = Project.create(folder / "reading.threadnote", coder="Ann")
    import_records(project, "one thread", corpus.records(1, COMMENTS, seed=21))
    article = project.view.articles()[0]
    codes = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    spans = [
        (item.id, Span(start, min(start + 3 + number * 5 % 60, len(item.body.text))))
        for item in project.view.thread(article.id)
        for number in range(EACH)
        if (start := number * 7 % max(1, len(item.body.text) - 2)) + 1 < len(item.body.text)
    ]
    for number, name in enumerate(codes):
        project.do(commands.apply_path, [name], [Target(item, span) for item, span in spans[number :: len(codes)]])
    count = len(project.view.codings_in(article.id))
    path = project.path
    project.close()

    settings = Settings(theme=Theme.LIGHT, coder="Ann")
    window = MainWindow(settings, Ask(settings))
    window.resize(1360, 860)
    window.show()
    window.open_path(path)
    window.session.choose(article.id)
    window.grab()
    view = window.reader.view
    bare = QTextBrowser()
    bare.resize(view.size())
    bare.setPlainText("\n\n".join(item.body.text for item in window.session.view.thread(article.id)))
    bare.show()
    bare.grab()

    floor = _frames(bare)
    taken = _frames(view)
    name = f"a frame of scrolling with {count:,} codings near"
    yield Figure(f"{name}, median", statistics.median(taken), "ms", FRAMES, statistics.median(floor), "bare browser")
    yield Figure(f"{name}, 95 % of frames within", sorted(taken)[FRAMES * 95 // 100], "ms", FRAMES, FRAME_MS, "a frame")
    window.close()
    bare.close()


def _frames(view: QAbstractScrollArea) -> list[float]:
    """How long each step of scrolling takes, to the end of the repaint, in milliseconds."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    QApplication.processEvents()
    taken: list[float] = []
    down = True
    for _ in range(FRAMES):
        if bar.value() in (bar.minimum(), bar.maximum()):
            down = bar.value() == bar.minimum()
        start = time.perf_counter()
        bar.setValue(bar.value() + (STEP_PX if down else -STEP_PX))
        QApplication.processEvents()
        taken.append((time.perf_counter() - start) * 1000)
    return taken
