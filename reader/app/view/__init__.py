"""The read side of a project: what panels ask for, as values. One `View` a thread, on its own connection."""

from __future__ import annotations

from reader.app.view.main import View
from reader.app.view.part import Eyes

__all__ = ["Eyes", "View"]
