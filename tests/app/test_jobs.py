"""What a worker holds when the result of its work is known: nothing of whoever asked for it."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import Future

import pytest

from reader.app.jobs import Jobs
from reader.domain.errors import Cancelled


class Owner:
    """Somebody whose method is the work: in the program, a part of the window."""

    def __init__(self, go: threading.Event, fault: BaseException | None) -> None:
        self._go = go
        self._fault = fault

    def work(self) -> int:
        self._go.wait(10)
        if self._fault is not None:
            self._fail()
        return 7

    def _fail(self) -> None:
        try:
            raise Cancelled
        except Cancelled as fault:
            raise ValueError("no") from fault


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.mark.parametrize("fault", [None, ValueError("no")])
def test_work_is_let_go_of_before_its_result_is_known(jobs: Jobs, fault: BaseException | None) -> None:
    go = threading.Event()
    owner: Owner | None = Owner(go, fault)
    there = weakref.ref(owner)
    gone: list[bool] = []

    def done(_future: Future[int]) -> None:
        gone.append(there() is None)

    assert owner is not None
    future = jobs.read(owner.work)
    future.add_done_callback(done)
    owner = None
    go.set()
    if fault is None:
        assert future.result(10) == 7
    else:
        with pytest.raises(ValueError, match="no"):
            future.result(10)
    jobs.close()
    assert gone == [True]
