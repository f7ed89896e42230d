"""What every test gets: a home of its own for settings and logs, projects on real files, no network."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.records import Record
from tests.samples import harbour

MakeProject = Callable[..., Project]

# The same examples each time, so that a commit is green or red; others with the variable that asks for more of them.
settings.register_profile("suite", derandomize=True, deadline=None)
if "THREADNOTE_FUZZ" not in os.environ:
    settings.load_profile("suite")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, logs and scratch projects go here."""
    folder = tmp_path / "home"
    monkeypatch.setenv("THREADNOTE_HOME", str(folder))
    return folder


@pytest.fixture
def make_project(tmp_path: Path) -> Iterator[MakeProject]:
    """`make_project(*streams, name="p")` makes a project and imports each stream of records; closed at the end."""
    made: list[Project] = []

    def make(*streams: Iterator[Record], name: str = "p", coder: str = "Ann") -> Project:
        project = Project.create(tmp_path / f"{name}.threadnote", coder=coder)
        made.append(project)
        for number, records in enumerate(streams):
            import_records(project, f"stream {number}", records)
        return project

    yield make
    for project in made:
        project.close()


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    """A project with the harbour article and its six comments."""
    return make_project(harbour())
