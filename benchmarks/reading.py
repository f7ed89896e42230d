"""Scrolling with many highlights: a frame of the real reader against a frame of a bare text browser."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextBrowser

from benchmarks import corpus
from benchmarks.measure import FRAME_MS, Figure, settle
from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord
from reader.domain.text import Span, plain
from reader.ui.dialogs.ask import Ask
from reader.ui.window import MainWindow

COMMENTS = 60
"""All of them are loaded at once, and are never far from the screen."""
EACH = 34
IN_ARTICLE = 2_000
WORDS = 6_000
CODES = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
FRAMES = 200
STEP_PX = 40


def figures(folder: Path, _articles: int, _comments: int) -> Iterator[Figure]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    project = Project.create(folder / "reading.threadnote", coder="Ann")
    import_records(project, "one thread", corpus.records(1, COMMENTS, seed=21))
    import_records(project, "one article", iter([_long()]))
    threaded, alone = (row.id for row in project.view.articles())
    _code(project, [place for item in project.view.thread(threaded) for place in _spans(item.id, item.body.text, EACH)])
    article = project.view.article(alone)
    assert article is not None
    _code(project, _spans(alone, article.item.body.text, IN_ARTICLE))
    path = project.path
    project.close()

    settings = Settings(theme=Theme.LIGHT, coder="Ann")
    window = MainWindow(settings, Ask(settings))
    window.resize(1360, 860)
    window.show()
    window.open_path(path)
    settle()
    yield from _scrolled(window, threaded, "near")
    yield from _scrolled(window, alone, "in the text of one article")
    window.close()
    window.deleteLater()


def _scrolled(window: MainWindow, article: ItemId, where: str) -> Iterator[Figure]:
    window.session.choose(article)
    window.grab()
    count = len(window.session.view.codings_in(article))
    found = window.session.view.article(article)
    assert found is not None
    view = window.reader.view
    bare = QTextBrowser()
    bare.resize(view.size())
    items = [found.item, *window.session.view.thread(article)]
    bare.setPlainText("\n\n".join(item.body.text for item in items))
    bare.show()
    bare.grab()
    floor = _frames(bare)
    taken = _frames(view)
    name = f"a frame of scrolling with {count:,} codings {where}"
    yield Figure(f"{name}, median", statistics.median(taken), "ms", FRAMES, statistics.median(floor), "bare browser")
    yield Figure(f"{name}, 95 % within", sorted(taken)[FRAMES * 95 // 100], "ms", FRAMES, FRAME_MS, "a frame")
    bare.close()


def _long() -> ArticleRecord:
    words = corpus.words(seed=8)
    text = [words[number * 7 % len(words)] for number in range(WORDS)]
    paragraphs = [" ".join(text[start : start + 60]) for start in range(0, WORDS, 60)]
    return ArticleRecord(title="A long article", body=plain("\n\n".join(paragraphs)))


def _spans(item: ItemId, text: str, count: int) -> list[tuple[ItemId, Span]]:
    """Spans of 3 to 62 characters, spread over the text; they overlap each other."""
    room = max(1, len(text) - 64)
    starts = [number * room // count for number in range(count)]
    spans = [Span(start, min(start + 3 + number * 5 % 60, len(text))) for number, start in enumerate(starts)]
    return [(item, span) for span in spans if span.start < span.stop]


def _code(project: Project, places: list[tuple[ItemId, Span]]) -> None:
    for number, name in enumerate(CODES):
        targets = [Target(item, span) for item, span in places[number :: len(CODES)]]
        project.do(commands.apply_path, [name], targets)


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
