"""Hundreds of pages in one review: the window stays live, the list fills, and stopping in the middle leaves nothing."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QTreeView
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.ui.dialogs.review.dialog import ReviewDialog
from reader.ui.window import MainWindow
from tests.app.test_staging import html
from tests.conftest import MakeProject
from tests.ui.dialogs.pressing import child, press
from tests.ui.person import settle

PAGES = 300
LONGEST_S = 1.0
"""So long at most the window does not answer; some tenths of it on an idle machine."""


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(PAGES):
        said = [(f"Nell {number}", f"<p>High at {number}.</p>"), ("Ida", "<p>Low, مرحبا 😀.</p>")]
        (folder / f"tide {number:03}.html").write_text(html(f"The tide of day {number}", said), encoding="utf-8")
    return folder


@pytest.fixture
def looking(window: MainWindow, qtbot: QtBot, make_project: MakeProject, many: Path) -> ReviewDialog:
    """A review whose first pages have come."""
    made = make_project()
    made.close()
    assert window.open_path(made.path)
    settle(window, qtbot)
    window.import_paths([many], review="always")
    qtbot.waitUntil(lambda: bool(window.findChildren(ReviewDialog)), timeout=60_000)
    (dialog,) = window.findChildren(ReviewDialog)
    qtbot.waitUntil(lambda: len(dialog.review.files) > 5, timeout=60_000)
    return dialog


def test_hundreds_of_pages_leave_the_window_live(window: MainWindow, qtbot: QtBot, looking: ReviewDialog) -> None:
    ticks: list[float] = [time.monotonic()]
    timer = QTimer(looking)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(10)
    listed = child(looking, QTreeView, "review_pages")
    assert looking.running
    # What has come can be looked at while the rest comes.
    listed.setCurrentIndex(listed.model().index(3, 0))
    assert looking.pane.key == (3, 0)
    qtbot.waitUntil(lambda: not looking.running, timeout=120_000)
    timer.stop()
    assert looking.pane.key == (3, 0)
    assert listed.model().rowCount() == PAGES
    assert max(later - earlier for earlier, later in pairwise(ticks)) < LONGEST_S
    assert f"{PAGES} articles" in child(looking, QPushButton, "review_store").text()


def test_stopping_in_the_middle_leaves_nothing(window: MainWindow, qtbot: QtBot, looking: ReviewDialog) -> None:
    assert looking.running
    press(qtbot, looking, "review_cancel")
    assert not looking.isVisible()
    qtbot.waitUntil(lambda: not isValid(looking), timeout=20_000)
    settle(window, qtbot)
    assert window.session.view.articles() == []
    assert not window.findChildren(ReviewDialog)
