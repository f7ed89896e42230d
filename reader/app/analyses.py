"""Running an analysis on a project as it is now."""

from __future__ import annotations

from typing import Any

from reader.app.project import Project
from reader.app.registry import Analysis
from reader.domain.progress import NoToken, Token
from reader.domain.table import Table
from reader.storage.snapshot import FileSnapshot


def analyse(project: Project, analysis: Analysis, params: Any, token: Token | None = None) -> Table:
    """Run `analysis` on one unchanging view of `project`, in the calling thread. Raises `Cancelled`."""
    with FileSnapshot(project.path) as reader:
        return analysis.run(reader, params, token or NoToken())
