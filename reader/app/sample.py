"""The sample corpus in a scratch project, made afresh each time."""

from __future__ import annotations

from pathlib import Path

from reader.app import paths
from reader.app.project import Project, remove
from reader.domain.errors import ProjectLocked
from reader.domain.words import translate

NAME = "Sample"


def sample_files() -> list[Path]:
    """The articles of the sample corpus; its read-me and licence are not among them."""
    return sorted(file for file in paths.seeds().iterdir() if file.suffix in {".txt", ".html"})


def new_project(coder: str | None = None) -> Project:
    """An empty scratch project; an earlier one goes, unless another window has it open, then a further one is made."""
    folder = paths.scratch_folder()
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, 100):
        path = folder / (f"{NAME}.threadnote" if number == 1 else f"{NAME} {number}.threadnote")
        try:
            if path.exists():
                Project.open(path).close()
                remove(path)
        except ProjectLocked:
            continue
        return Project.create(path, coder=coder)
    raise ProjectLocked(
        translate("Errors", "A hundred windows have a sample project open."),
        hint=translate("Errors", "Close some of them."),
    )
