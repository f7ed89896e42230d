"""Going through a project in the real window: the next comment, a branch folded, a word in the filter, another theme.

The floor of what repaints most of the window is to repaint all of it.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks import corpus
from benchmarks.measure import Figure, milliseconds, settle
from benchmarks.storage import code_much
from benchmarks.window import painted, settled
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.filters import Filter
from reader.domain.model import ItemId
from reader.ui.dialogs.ask import Ask
from reader.ui.window import MainWindow

THREAD = 5_000
TYPED = ("k", "ka", "kal", "kalo", "kalo ", "kalo m", "kalo mi")
PANELS = ("commenters", "journal", "work", "grid")
WHOLE = "a repaint of the whole window"


def figures(folder: Path, articles: int, comments: int) -> Iterator[Figure]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    project = Project.create(folder / "moving.threadnote", coder="Ann")
    import_records(project, "many", corpus.records(articles, comments))
    import_records(project, "a thread", corpus.records(1, THREAD, seed=13))
    code_much(project, comments)
    path = project.path
    thread = next(row.id for row in project.view.articles() if row.descendants == THREAD)
    project.close()
    window = MainWindow(Settings(theme=Theme.LIGHT, coder="Ann"), Ask(Settings()))
    window.resize(1360, 860)
    window.show()
    window.open_path(path)
    settle()
    yield from _filter(window, comments)
    yield from _thread(window, thread)
    yield from _theme(window)
    for name in PANELS:
        window.docks[name].come()
        settled(window)
    yield _next(window, thread, f"the next of {THREAD:,} comments, all panels made, the grid in sight")
    window.close()
    window.deleteLater()


def _filter(window: MainWindow, comments: int) -> Iterator[Figure]:
    view = window.session.view
    taken: list[float] = []
    bare: list[float] = []
    for words in (TYPED[-1], *TYPED, *TYPED):
        bare.append(milliseconds(lambda w=words: view.narrow(Filter(words=w)), 1, 0))  # type: ignore[misc]
        taken.append(_once(window, lambda w=words: window.library.set_filter_words(w)))  # type: ignore[misc]
    name = f"filter the library of {comments:,} comments, a letter more, to repaint"
    yield Figure(name, statistics.median(taken[1:]), "ms", len(taken) - 1, statistics.median(bare[1:]), "bare query")
    window.library.clear_filter()
    settled(window)


def _thread(window: MainWindow, thread: ItemId) -> Iterator[Figure]:
    yield _next(window, thread, f"the next of {THREAD:,} comments, to repaint")
    branch = max(window.session.view.children(thread, limit=THREAD), key=lambda row: row.descendants)
    window.session.choose(branch.id)
    settled(window)
    floor = _floor(window)
    fold, unfold = window.reader.collapse_branch, window.reader.expand_branch
    taken = [_once(window, deed) for _, deed in zip(range(20), cycle((fold, unfold)), strict=False)]
    name = f"fold or unfold a branch of {branch.descendants} in a thread of {THREAD:,}, to repaint"
    yield Figure(name, statistics.median(taken[4:]), "ms", 16, floor, WHOLE)
    deeper, all_open = window.reader.collapse_deeper, window.reader.expand_all
    taken = [_once(window, deed) for _, deed in zip(range(8), cycle((deeper, all_open)), strict=False)]
    name = f"fold all deeper, or unfold all, in a thread of {THREAD:,}, to repaint"
    yield Figure(name, statistics.median(taken[2:]), "ms", 6, floor, WHOLE)


def _next(window: MainWindow, thread: ItemId, name: str) -> Figure:
    window.session.choose(thread)
    settled(window)
    floor = _floor(window)
    taken = [_once(window, window.reader.next_comment) for _ in range(45)]
    return Figure(name, statistics.median(taken[5:]), "ms", 40, floor, WHOLE)


def _theme(window: MainWindow) -> Iterator[Figure]:
    floor = _floor(window)
    themes = (Theme.DARK, Theme.SEPIA, Theme.LIGHT) * 2
    dress = window.settings_changed
    taken: list[float] = []
    for theme in themes:
        window.settings.theme = theme
        taken.append(_once(window, dress))
    yield Figure("another theme, to repaint", statistics.median(taken[1:]), "ms", len(taken) - 1, floor, WHOLE)


def _floor(window: MainWindow) -> float:
    return milliseconds(window.grab, 9)


def _once(window: MainWindow, deed: Callable[[], object]) -> float:
    """Milliseconds until nothing is under way and all is painted; what is only due later is done before."""
    painted()

    def whole() -> None:
        deed()
        settled(window)
        painted()

    return milliseconds(whole, 1, 0)
