from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import page, run


@pytest.fixture(autouse=True)
def _no_log_left_open() -> Iterator[None]:
    yield
    log = logging.getLogger("reader")
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """A project with one article of three comments, closed."""
    path = tmp_path / "ferry.threadnote"
    assert run("import", "--project", path, page(tmp_path), "--coder", "Ann").exit_code == 0
    return path
