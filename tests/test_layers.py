"""What is loaded when: Qt only by the window, heavy libraries only by what needs them."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys

import pytest

import reader
from tests.samples import ROOT

HEAVY = {"PySide6", "shiboken6", "sqlite_utils", "sqlite3", "bs4", "lxml", "trafilatura", "filelock", "click"}
LOADED = "import json, sys; print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"


def _loaded(code: str, *arguments: str) -> set[str]:
    """The top-level modules that are loaded after `code` ran in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"{code}\n{LOADED}", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=100,
        check=True,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(found, list)
    return set(found)


def test_only_the_window_loads_qt() -> None:
    names = [
        module.name
        for module in pkgutil.walk_packages(reader.__path__, "reader.")
        if not module.name.startswith("reader.ui") and module.name != "reader.__main__"
    ]
    assert {"reader.cli.face", "reader.app.project", "reader.domain.text"} <= set(names)

    loaded = _loaded("import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)", *names)

    assert "reader" in loaded
    assert not loaded & {"PySide6", "shiboken6"}


def test_the_version_is_told_without_loading_anything() -> None:
    loaded = _loaded("import sys; sys.argv = ['threadnote', '--version']\nfrom reader.cli import main\nmain()")

    assert not loaded & HEAVY


@pytest.mark.parametrize("arguments", [["--help"], ["import", "--help"], ["export", "--help"], ["--sample", "codes"]])
def test_help_loads_the_command_line_alone(arguments: list[str]) -> None:
    loaded = _loaded(
        f"import sys; sys.argv = ['threadnote', *{arguments!r}]\n"
        "from reader.cli import main\n"
        "try: main()\nexcept SystemExit: pass"
    )

    assert loaded & HEAVY == {"click"}


def test_the_registries_load_no_heavy_library() -> None:
    loaded = _loaded("from reader.app import registry\nregistry.importers(), registry.exporters(), registry.analyses()")

    assert not loaded & {"PySide6", "trafilatura", "bs4", "lxml"}
