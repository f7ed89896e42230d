"""Where things are: the program's own files, and what it keeps for the person."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("threadnote", appauthor=False)
_HOME = "THREADNOTE_HOME"
"""Environment variable: a folder that takes the place of the system's (tests, a program on a stick)."""


def resources() -> Path:
    """Icons, themes, help: in the package when installed, beside it in a checkout."""
    return _shipped("resources")


def seeds() -> Path:
    """The sample corpus."""
    return _shipped("seeds")


def settings_file() -> Path:
    return _own(Path(_DIRS.user_config_dir)) / "settings.json"


def log_file() -> Path:
    return _own(Path(_DIRS.user_log_dir)) / "threadnote.log"


def scratch_folder() -> Path:
    """For the project of the sample corpus; may be cleared by the system."""
    return _own(Path(_DIRS.user_cache_dir)) / "sample"


def _own(default: Path) -> Path:
    home = os.environ.get(_HOME)
    return Path(home) if home else default


def _shipped(name: str) -> Path:
    package = Path(str(files("reader")))
    installed = package / f"_{name}"
    return installed if installed.is_dir() else package.parent / name
