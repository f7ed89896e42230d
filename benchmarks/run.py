"""`python -m benchmarks.run [--comments N] [--articles N] [--only WORD] [--json FILE]`: every figure as a table.

The same as JSON goes to bench-results/, which is not kept in the repository.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import (
    exports,
    exports_refi,
    grid,
    merging,
    moving,
    pages,
    protecting,
    reading,
    storage,
    tagging,
    window,
)
from benchmarks.measure import Figure, peak_megabytes, process, python

Section = Callable[[Path, int, int], Iterator[Figure]]


def start_up(_folder: Path, _articles: int, _comments: int) -> Iterator[Figure]:
    bare = python("pass")
    yield Figure("python -c pass", bare, "ms", 5)
    version = process([sys.executable, "-m", "reader", "--version"])
    yield Figure("threadnote --version", version, "ms", 5, bare, "python -c pass")
    qt = python("from PySide6.QtWidgets import QApplication; QApplication([])")
    yield Figure("bare PySide6 application", qt, "ms", 5)
    yield Figure("start to first paint of the start page", python(window.START), "ms", 5, qt, "bare PySide6")


SECTIONS: dict[str, Section] = {
    "start": start_up,
    "storage": storage.figures,
    "tagging": tagging.figures,
    "grid": grid.figures,
    "reading": reading.figures,
    "pages": pages.figures,
    "merging": merging.figures,
    "moving": moving.figures,
    "protecting": protecting.figures,
    "exports": exports.figures,
    "refi": exports_refi.figures,
    "window": window.figures,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--comments", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--only", choices=sorted(SECTIONS))
    parser.add_argument("--json", type=Path, default=Path("bench-results/figures.json"))
    chosen = parser.parse_args()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, section in SECTIONS.items():
            if chosen.only in (None, name):
                for figure in section(Path(folder), chosen.articles, chosen.comments):
                    figures.append(figure)
                    print(line(figure), flush=True)
    figures.append(Figure("peak memory of the whole run", peak_megabytes(), "MB"))
    print(line(figures[-1]))
    chosen.json.parent.mkdir(parents=True, exist_ok=True)
    chosen.json.write_text(
        json.dumps(
            {
                "at": datetime.now(UTC).isoformat(),
                "python": platform.python_version(),
                "machine": f"{platform.machine()}, {os.cpu_count()} cores",
                "figures": [
                    {
                        "name": f.name,
                        "value": f.value,
                        "unit": f.unit,
                        "runs": f.runs,
                        "floor": f.floor,
                        "against": f.against,
                        "ratio": f.ratio,
                    }
                    for f in figures
                ],
            },
            indent=1,
        ),
        encoding="utf-8",
    )
    return 0


def line(figure: Figure) -> str:
    ratio = f"{figure.ratio:6.2f} x {figure.against}" if figure.ratio is not None else ""
    return f"{figure.name:<62} {figure.value:>12,.2f} {figure.unit:<7} {ratio}"


if __name__ == "__main__":
    sys.exit(main())
