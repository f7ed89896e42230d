"""The log: what the program did, never what a text says (that is research data)."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path


def set_up(path: Path, level: int = logging.INFO) -> None:
    """Write the log of this run to `path`, at most three files of 1 MB. Without a place to write there is none."""
    root = logging.getLogger("reader")
    root.setLevel(level)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
