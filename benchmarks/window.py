"""What a person waits for in the real window, offscreen: from the act to the end of the repaint."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

from benchmarks import corpus
from benchmarks.measure import Figure, milliseconds, settle
from benchmarks.storage import code_much
from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.model import CodeId, ItemId
from reader.domain.text import Span
from reader.ui.dialogs.ask import Ask
from reader.ui.window import MainWindow

START = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from reader.app.settings import Settings
from reader.ui.dialogs.ask import Ask
from reader.ui.window import MainWindow
settings = Settings()
window = MainWindow(settings, Ask(settings))
window.show()
window.grab()
"""
"""From the interpreter's start to the start page painted."""


def figures(folder: Path, articles: int, comments: int) -> Iterator[Figure]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    project = Project.create(folder / "window.threadnote", coder="Ann")
    import_records(project, "many", corpus.records(articles, comments))
    import_records(project, "thread of 500", corpus.records(1, 500, seed=11))
    import_records(project, "thread of 2000", corpus.records(1, 2000, seed=12))
    import_records(project, "thread of 5000", corpus.records(1, 5000, seed=13))
    path = project.path
    settings = Settings(theme=Theme.LIGHT)
    for codings in (0, 100_000):
        if codings:
            codings = code_much(project, codings)
        project.close()
        window = MainWindow(settings, Ask(settings))
        window.resize(1360, 860)
        window.show()
        settle()
        label = f"{codings:,} codings"
        bare = milliseconds(lambda: _read(path), 3)
        start = time.perf_counter()
        window.open_path(path)
        window.grab()
        opened = (time.perf_counter() - start) * 1000
        yield Figure(
            f"open the project to first paint, {label}", opened, "ms", 1, bare, "its articles, without a window"
        )
        yield from _reading(window, label)
        yield from _coding(window, label)
        window.close()
        window.deleteLater()
        project = Project.open(path, coder="Ann")
    project.close()


def _reading(window: MainWindow, label: str) -> Iterator[Figure]:
    rows = {row.descendants: row for row in window.session.view.articles()}
    first = window.session.view.articles()[0]
    for size in (500, 2000, 5000):
        taken = []
        for _ in range(3):
            _show(window, first.id)
            taken.append(_timed(lambda row=rows[size]: _show(window, row.id)))  # type: ignore[misc]
        bare = _bare(window, rows[size].id)
        name = f"show a thread of {size:,}, {label}"
        yield Figure(name, statistics.median(taken), "ms", 3, bare, "bare browser with all of its text")
    _show(window, rows[2000].id)
    yield Figure(f"expand an article with 2,000 comments, {label}", _timed(lambda: _expand(window)), "ms")


def _coding(window: MainWindow, label: str) -> Iterator[Figure]:
    rows = {row.descendants: row for row in window.session.view.articles()}
    article = rows[500]
    _show(window, article.id)
    window.session.run(commands.apply_path, ["bench"], [Target(article.id)])
    settled(window)
    code = next(code.id for code in window.session.view.codebook() if code.name == "bench")
    turn = count(1)
    # A span that no run before has used: applying a code where it is already does nothing.
    start = 0 if label.startswith("0 ") else 1

    yield from _applying(window, code, article.id, turn, start, f"apply one code, to repaint, {label}")
    if label.startswith("0 "):
        return
    for name in ("commenters", "journal", "work", "grid"):
        window.docks[name].come()
        settled(window)
    yield from _applying(
        window, code, article.id, turn, start, f"apply one code, all panels made, the grid in sight, {label}"
    )
    window.docks["grid"].hide()


def _applying(
    window: MainWindow, code: CodeId, article: ItemId, turn: Iterator[int], start: int, name: str
) -> Iterator[Figure]:
    """The floor is the command, and the text with its margin painted anew: what a window without panels would do."""
    taken: list[float] = []
    bare: list[float] = []
    for _ in range(35):
        item = ItemId(article + next(turn))
        _show(window, item)
        painted()
        taken.append(_timed(lambda item=item: _apply(window, code, Target(item, Span(start, 6)))))  # type: ignore[misc]
        painted()
        bare.append(_timed(lambda item=item: _write(window, code, Target(item, Span(start, 7)))))  # type: ignore[misc]
    yield Figure(
        name, statistics.median(taken[5:]), "ms", 30, statistics.median(bare[5:]), "the command and a paint of the text"
    )


def _write(window: MainWindow, code: CodeId, target: Target) -> None:
    """Nobody is told."""
    assert window.session.project is not None
    window.session.project.do(commands.apply_code, code, [target])
    window.reader.view.viewport().update()
    window.reader.stripes.update()
    painted()


def _apply(window: MainWindow, code: CodeId, target: Target) -> None:
    window.session.run(commands.apply_code, code, [target])
    settled(window)
    painted()


def _read(path: Path) -> None:
    project = Project.open(path, read_only=True)
    project.view.articles()
    project.close()


def _bare(window: MainWindow, article: ItemId) -> float:
    """Milliseconds for all text of an article and its thread in a browser of Qt's own, without any structure."""
    text = "\n\n".join(item.body.text for item in window.session.view.thread(article))
    browser = QTextBrowser()
    browser.resize(window.reader.view.size())
    browser.show()

    def fill() -> None:
        browser.setPlainText(text)
        browser.grab()

    taken = milliseconds(fill, 3)
    browser.close()
    return taken


def painted() -> None:
    """Do what is posted: layouts, and the repaint of what changed."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def _expand(window: MainWindow) -> None:
    window.library.collapse_current()
    window.library.expand_current()
    window.grab()


def _show(window: MainWindow, item: ItemId) -> None:
    window.session.choose(item)
    window.grab()


def settled(window: MainWindow) -> None:
    """Let the event loop run until no job is under way."""
    loop = QEventLoop()
    window.session.bridge.idle.connect(loop.quit)
    if window.session.bridge.busy:
        QTimer.singleShot(10_000, loop.quit)
        loop.exec()
    window.session.bridge.idle.disconnect(loop.quit)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
