"""Widgets in reference cycles die in the window's thread, whoever makes objects elsewhere meanwhile."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.bridge import Bridge
from reader.ui.garbage import Collector


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    made = Collector()
    yield made
    made.stop()


class Knot(QWidget):
    """Refers to itself, and says in which thread it died."""

    died_in: list[int]

    def __init__(self, died_in: list[int]) -> None:
        super().__init__()
        self.died_in = died_in
        self.me = self

    def __del__(self) -> None:
        self.died_in.append(threading.get_ident())


def test_a_widget_dies_in_the_thread_of_the_window(collector: Collector, qtbot: QtBot) -> None:
    died_in: list[int] = []
    over = threading.Event()

    def churn() -> None:
        while not over.is_set():
            knots: list[object] = []
            for _ in range(2000):
                knots.append(knots)

    worker = threading.Thread(target=churn)
    worker.start()
    try:
        for _ in range(50):
            Knot(died_in)
        qtbot.waitUntil(lambda: len(died_in) == 50, timeout=10_000)
    finally:
        over.set()
        worker.join()

    assert set(died_in) == {threading.get_ident()}


def test_python_collects_again_once_it_stops(qtbot: QtBot) -> None:
    collector = Collector()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_a_finished_job_holds_nobody_who_waited_for_it(qtbot: QtBot) -> None:
    class Waiting:
        def __init__(self) -> None:
            self.brought: list[int] = []

        def take(self, result: int) -> None:
            self.brought.append(result)

    bridge = Bridge()
    waiting: Waiting | None = Waiting()
    assert waiting is not None
    there, brought = weakref.ref(waiting), waiting.brought
    future: Future[int] = Future()
    bridge.watch(future, waiting.take)
    waiting = None
    future.set_result(7)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert brought == [7]
    assert there() is None
