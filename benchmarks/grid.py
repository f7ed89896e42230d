"""The grid in front of many comments: from a click on a header to the repaint, against the query alone."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks import corpus
from benchmarks.measure import Figure, milliseconds, settle
from reader.app import commands
from reader.app.imports import import_records
from reader.app.project import Project
from reader.app.settings import Settings, Theme
from reader.domain.grid import Condition, Query, Test
from reader.domain.model import AttributeType, ItemId
from reader.storage import attributes
from reader.storage.unit import Writer
from reader.ui import theme
from reader.ui.grid.pane import GridPane
from reader.ui.session import Session

FILLED = 0.9
"""The share of comments that have a value."""


def figures(folder: Path, articles: int, comments: int) -> Iterator[Figure]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    project = Project.create(folder / "grid.threadnote", coder="Ann")
    import_records(project, "many", corpus.records(articles, comments))
    for name, kind in (("score", AttributeType.NUMBER), ("topic", AttributeType.TEXT), ("day", AttributeType.DATE)):
        project.do(commands.define_attribute, name, kind)
    project.do(_fill, random.Random(5))
    settings = Settings(theme=Theme.LIGHT, coder="Ann")
    theme.apply(app, settings)
    session = Session(settings)
    session.set_project(project)
    pane = GridPane(session)
    pane.apply_theme(theme.LIGHT)
    pane.resize(1360, 500)
    pane.show()
    _settled(session)
    pane.grab()
    settle()
    count = f"{pane.model.rowCount():,} comments"
    view = project.view.grid
    for column in (c for c in pane.model.columns if c.name in ("score", "topic", "day", "author")):
        bare = milliseconds(lambda c=column: view.order(Query(sort=c)), 5)  # type: ignore[misc]
        taken = [_timed(lambda c=column, d=down: _sort(session, pane, c, d)) for down in (False, True) * 3]  # type: ignore[misc]
        name = f"grid: sort {count} by {column.name}, click to repaint"
        yield Figure(name, statistics.median(taken), "ms", len(taken), bare, "bare query")
    score = next(c for c in pane.model.columns if c.name == "score")
    pane.sort_by(None)
    _settled(session)
    low = Query(conditions=(Condition(score, Test.BETWEEN, "0", "500"),))
    bare = milliseconds(lambda: view.order(low), 5)
    taken = []
    for _ in range(5):
        taken.append(_timed(lambda: _narrow(session, pane, low.conditions[0])))
        pane.clear_filter()
        _settled(session)
    yield Figure(f"grid: filter {count} by a number", statistics.median(taken), "ms", 5, bare, "bare query")
    taken = [_timed(lambda r=row: _scroll(pane, r)) for row in range(5_000, pane.model.rowCount(), 9_001)]  # type: ignore[misc]
    yield Figure("grid: jump to another place and paint it", statistics.median(taken), "ms", len(taken))
    taken = [_timed(lambda r=row: _edit(session, pane, r)) for row in range(1, 21)]  # type: ignore[misc]
    yield Figure("grid: change a cell, to repaint", statistics.median(taken), "ms", 20)
    pane.close()
    session.set_project(None)
    project.close()


def _fill(writer: Writer, chance: random.Random) -> None:
    words = corpus.words()
    ids = [ItemId(row[0]) for row in writer.conn.execute("SELECT id FROM items WHERE kind = 1")]
    with writer.unjournalled() as conn:
        for item in ids:
            if chance.random() < FILLED:
                attributes.put(conn, item, "score", f"{chance.randrange(100_000) / 10:g}")
                attributes.put(conn, item, "topic", f"{chance.choice(words)} {chance.choice(words)}")
                attributes.put(conn, item, "day", f"20{chance.randrange(10, 26)}-{chance.randrange(1, 13):02}")


def _sort(session: Session, pane: GridPane, column: object, down: bool) -> None:
    pane.sort_by(column, down)  # type: ignore[arg-type]
    _settled(session)
    pane.grab()


def _narrow(session: Session, pane: GridPane, condition: Condition) -> None:
    pane.add_condition(condition)
    _settled(session)
    pane.grab()


def _scroll(pane: GridPane, row: int) -> None:
    pane.table.scrollTo(pane.model.index(row, 0))
    pane.grab()


def _edit(session: Session, pane: GridPane, row: int) -> None:
    at = next(n for n, column in enumerate(pane.model.columns) if column.name == "score")
    pane.model.setData(pane.model.index(row, at), f"{row}.25")
    _settled(session)
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def _settled(session: Session) -> None:
    """Let the event loop run until no job is under way."""
    if session.bridge.busy:
        loop = QEventLoop()
        session.bridge.idle.connect(loop.quit)
        QTimer.singleShot(30_000, loop.quit)
        loop.exec()
        session.bridge.idle.disconnect(loop.quit)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
