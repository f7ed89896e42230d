"""The codebook of a project that is not the open one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.app.project import Project
from reader.domain.model import Code


@dataclass(frozen=True, slots=True)
class Codebook:
    """`name` is the project's."""

    name: str
    codes: tuple[Code, ...]


def read_codebook(path: Path) -> Codebook:
    """Read the codes of the project at `path`, which is opened for reading only and closed again.

    Raises `StorageError` or `FileTooNew`. May take a moment: for a worker thread.
    """
    project = Project.open(path, read_only=True)
    try:
        return Codebook(project.info.name, tuple(project.view.codebook()))
    finally:
        project.close()
