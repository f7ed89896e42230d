"""The tree and the reader never disagree about what is current, whatever is done in which order."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app.settings import Settings, Theme
from reader.domain.model import ItemId
from reader.ui.dialogs.ask import Ask
from reader.ui.window import MainWindow
from tests.conftest import MakeProject
from tests.samples import harbour, long_thread

KEYS = ("J", "K", "Shift+J", "Shift+K", "U", "Shift+U", "H", "L", "Shift+H", "Shift+L", "F", "N", "Shift+N")
JUMPS = ("Alt+Left", "Alt+Right", "Ctrl+Home", "Ctrl+End")


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject) -> Iterator[MainWindow]:
    made = make_project(harbour(), long_thread(70, fan=3))
    made.close()
    settings = Settings(theme=Theme.LIGHT, coder="Ann")
    window = MainWindow(settings, Ask(settings))
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert window.open_path(made.path)
    window.session.choose(window.session.view.articles()[1].id)
    window.reader.focus_text()
    yield window
    window.close()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.bridge.busy, timeout=10_000)
    # What the person scrolled to becomes current when it has come to rest.
    qtbot.waitUntil(lambda: not window.reader.view._settle.isActive())


def agree(window: MainWindow, did: str) -> None:
    """What is current is the current row, unless the filter hides it, and a card on the page, marked as such."""
    current = window.session.current
    row = window.library.model.item_of(window.library.tree.currentIndex())
    hidden = bool(window.library.filter.words.text())
    assert row == current or (hidden and row is None), did
    backdrop = window.reader.view.backdrop
    if current is None:
        assert backdrop is None, did
        return
    assert backdrop is not None, did
    assert backdrop.current == current, did
    card = backdrop.page.card(current)
    assert card is not None, did
    assert card.item.position == -1 or backdrop.page.outline.shows(card.item.position), did


def press(window: MainWindow, qtbot: QtBot, key: str) -> None:
    window.reader.focus_text()
    QTest.keySequence(QApplication.focusWidget() or window, key)
    settle(window, qtbot)


def click_row(window: MainWindow, qtbot: QtBot, item: ItemId) -> None:
    tree = window.library.tree
    window.library.branches.open_path(window.session.view.ancestors(item), item)
    at = window.library.model.index_of(item)
    tree.scrollTo(at)
    rect = tree.visualRect(at)
    if rect.isValid():
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(20, 0))
    settle(window, qtbot)


def click_fold(window: MainWindow, qtbot: QtBot, at: int) -> None:
    """The fold mark of the `at`-th card that has one and can be seen."""
    view = window.reader.view
    backdrop = view.backdrop
    assert backdrop is not None
    marks = [backdrop.fold_rect(number).center() - QPointF(0, view.top) for number in range(len(backdrop.page.cards))]
    seen = [mark.toPoint() for mark in marks if view.viewport().rect().contains(mark.toPoint()) and mark.x() > 0]
    if seen:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=seen[at % len(seen)])
    settle(window, qtbot)


def test_a_walk_with_folds_focus_clicks_and_a_filter(window: MainWindow, qtbot: QtBot) -> None:
    view = window.session.view
    article = view.articles()[1].id
    thread = view.thread(article)
    agree(window, "opened")
    for key in ("J", "J", "H", "J", "L", "Shift+U", "U", "H", "H", "J", "Shift+J", "Shift+H", "J", "J", "Shift+L"):
        press(window, qtbot, key)
        agree(window, key)
    deep = next(comment for comment in thread if comment.depth == 2)
    press(window, qtbot, "Shift+L")
    click_row(window, qtbot, thread[0].id)
    press(window, qtbot, "H")
    click_row(window, qtbot, deep.id)
    agree(window, "a row of a folded comment")
    assert window.session.current == deep.id
    press(window, qtbot, "U")
    press(window, qtbot, "F")
    agree(window, "focus")
    for key in ("J", "K", "K", "U", "Ctrl+End", "Ctrl+Home"):
        press(window, qtbot, key)
        agree(window, f"{key} in focus")
    click_row(window, qtbot, thread[-1].id)
    agree(window, "a row outside of the focus")
    window.library.set_filter_words("wall")
    settle(window, qtbot)
    agree(window, "filter")
    for key in ("J", "K", "H", "L", "U"):
        press(window, qtbot, key)
        agree(window, f"{key} under a filter")
    window.library.clear_filter()
    settle(window, qtbot)
    agree(window, "no filter")
    window.reader.view.verticalScrollBar().setValue(window.reader.view.top + 700)
    settle(window, qtbot)
    agree(window, "scrolled")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_order_of_keys_and_clicks(window: MainWindow, qtbot: QtBot, seed: int) -> None:
    order = random.Random(seed)
    view = window.session.view
    items = [item for row in view.articles() for item in view.branch(row.id)]
    done: list[str] = []
    for _ in range(45):
        what = order.choice(("key", "key", "key", "jump", "row", "fold", "scroll"))
        match what:
            case "key":
                what = order.choice(KEYS)
                press(window, qtbot, what)
            case "jump":
                what = order.choice(JUMPS)
                press(window, qtbot, what)
            case "row":
                item = order.choice(items)
                what = f"row {item}"
                click_row(window, qtbot, item)
            case "fold":
                click_fold(window, qtbot, order.randrange(5))
            case _:
                bar = window.reader.view.verticalScrollBar()
                bar.setValue(bar.value() + order.choice((-600, 250, 900)))
                settle(window, qtbot)
        done.append(what)
        agree(window, " ".join(done))
