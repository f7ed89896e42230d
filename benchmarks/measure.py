"""Timing: a median of several runs, and the line of the table that it becomes."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

FRAME_MS = 16.0
"""What a screen gives from one picture to the next."""


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` in `unit` (ms, s, rows/s, MB); `floor` is what it is compared with, in the same unit and run."""

    name: str
    value: float
    unit: str
    runs: int = 1
    floor: float | None = None
    against: str = ""

    @property
    def ratio(self) -> float | None:
        return None if not self.floor else self.value / self.floor


def milliseconds(work: Callable[[], object], runs: int = 5, warm: int = 1) -> float:
    """The median of `runs` runs after `warm` that do not count."""
    taken: list[float] = []
    for number in range(warm + runs):
        start = time.perf_counter()
        work()
        if number >= warm:
            taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def settle() -> None:
    """What the window's start does once all is made: Python's collector leaves that alone from then on."""
    gc.freeze()


def process(command: list[str], runs: int = 5) -> float:
    """The median of whole runs of a process in milliseconds, after one that does not count and leaves bytecode."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return milliseconds(lambda: subprocess.run(command, check=True, capture_output=True, env=environment), runs)


def python(code: str, runs: int = 5) -> float:
    return process([sys.executable, "-c", code], runs)


def peak_megabytes() -> float:
    """The largest this process has been, in MB; 0 on Windows, where the standard library does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 if sys.platform != "darwin" else peak / 1024**2
