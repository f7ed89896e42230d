"""The report of unexpected errors, and the hook that brings them."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from reader.domain.errors import UserError
from reader.ui.dialogs import report as error_report
from reader.ui.dialogs.report import Excepthook, ReportDialog, describe
from tests.ui.dialogs.pressing import child, press

SECRET = "the widow said"


def broken(text: str) -> None:
    try:
        int(text)
    except ValueError as fault:
        raise KeyError(text) from fault


@pytest.fixture
def fault() -> BaseException:
    try:
        broken(SECRET)
    except KeyError as caught:
        return caught
    raise AssertionError


def test_a_report_holds_kinds_and_places_and_no_text(fault: BaseException) -> None:
    text = describe(fault)
    assert SECRET not in text
    assert "KeyError" in text
    assert "Caused by: ValueError" in text
    assert "in broken" in text
    assert str(Path(__file__).parent) not in text


def test_a_report_holds_messages_that_cannot_quote_a_text() -> None:
    assert "The moon is down." in describe(UserError("The moon is down."))
    assert "No such file" in describe(FileNotFoundError(2, "No such file", f"/home/{SECRET}"))
    assert SECRET not in describe(FileNotFoundError(2, "No such file", f"/home/{SECRET}"))


def test_the_report_dialog_copies_its_details_and_names_the_log(qtbot: QtBot, fault: BaseException, home: Path) -> None:
    dialog = ReportDialog(fault)
    qtbot.addWidget(dialog)
    dialog.show()
    press(qtbot, dialog, "report_copy")
    assert "KeyError" in QGuiApplication.clipboard().text()
    assert child(dialog, QPlainTextEdit, "report_details").isReadOnly()
    assert str(home) in child(dialog, QLabel, "report_log").text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


class Caught:
    def __init__(self) -> None:
        self.faults: list[BaseException] = []
        self.now_s = 0.0
        self.bad = False

    def show(self, fault: BaseException) -> None:
        self.faults.append(fault)
        if self.bad:
            raise RuntimeError(SECRET)

    def clock(self) -> float:
        return self.now_s


@pytest.fixture
def caught(qapp: QApplication) -> Iterator[tuple[Excepthook, Caught]]:
    before = sys.excepthook, threading.excepthook
    seen = Caught()
    hook = Excepthook(seen.show, clock=seen.clock)
    yield hook, seen
    hook.remove()
    assert (sys.excepthook, threading.excepthook) == before


def settle(qtbot: QtBot, seen: Caught, count: int) -> None:
    qtbot.waitUntil(lambda: len(seen.faults) == count)
    # One more turn of the loop, in which a report too many would come.
    turned: list[int] = []
    QTimer.singleShot(0, lambda: turned.append(1))
    qtbot.waitUntil(lambda: bool(turned))
    assert len(seen.faults) == count


def test_what_nobody_catches_is_logged_and_shown_once(
    qtbot: QtBot, caught: tuple[Excepthook, Caught], fault: BaseException, caplog: pytest.LogCaptureFixture
) -> None:
    _, seen = caught
    with caplog.at_level(logging.ERROR, "reader"):
        for _ in range(3):
            sys.excepthook(type(fault), fault, fault.__traceback__)
    settle(qtbot, seen, 1)
    assert len(caplog.records) == 3
    assert SECRET not in caplog.text
    seen.now_s = error_report.QUIET_S + 1
    sys.excepthook(type(fault), fault, fault.__traceback__)
    settle(qtbot, seen, 2)


def test_an_error_in_a_thread_is_shown_in_the_gui_thread(qtbot: QtBot, caught: tuple[Excepthook, Caught]) -> None:
    _, seen = caught
    places: list[threading.Thread] = []
    show = seen.show

    def noting(fault: BaseException) -> None:
        places.append(threading.current_thread())
        show(fault)

    seen.show = noting  # type: ignore[method-assign]
    hook = Excepthook(seen.show, clock=seen.clock)
    thread = threading.Thread(target=broken, args=(SECRET,))
    thread.start()
    thread.join()
    settle(qtbot, seen, 1)
    assert places == [threading.main_thread()]
    hook.remove()


def test_an_error_in_showing_an_error_ends_there(qtbot: QtBot, caught: tuple[Excepthook, Caught]) -> None:
    hook, seen = caught
    seen.bad = True
    hook.catch(KeyError("one"))
    settle(qtbot, seen, 1)
    hook.catch(ValueError("two"))
    settle(qtbot, seen, 2)


def test_an_error_while_one_is_shown_is_not_shown_on_top_of_it(qtbot: QtBot, caught: tuple[Excepthook, Caught]) -> None:
    hook, seen = caught
    show = seen.show

    def failing_again(fault: BaseException) -> None:
        show(fault)
        hook.catch(ValueError("two"))
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()

    hook._show = failing_again
    hook.catch(KeyError("one"))
    settle(qtbot, seen, 1)
