"""Files looked at in a worker, coming into the window one by one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from reader.app import staging
from reader.app.documents import Wishes
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.app.staging import StagedFile
from reader.ui.dialogs.relay import Relay


class Looking(QObject):
    """Lives in the GUI thread and must outlive `work`, which runs in a reader thread."""

    arrived = Signal(object)
    """A `StagedFile`, in the GUI thread."""
    moved = Signal(object, object)
    """(files done, files in all)"""

    _came = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._relay = Relay(self)
        self._relay.moved.connect(self.moved)
        self.token = CancelToken(self._relay.report)
        self._came.connect(self.arrived, Qt.ConnectionType.QueuedConnection)

    def work(self, project: Project, paths: Sequence[Path], wishes: Wishes) -> int:
        """Look at `paths`; how many files there were. Raises `Cancelled`."""
        count = 0
        for file in staging.stage(project, paths, wishes, self.token):
            count += 1
            self._came.emit(file)
        return count


def read_again(project: Project, wanted: Sequence[tuple[int, StagedFile, Wishes]]) -> dict[int, StagedFile]:
    """Files by their numbers, read with these wishes. Runs in a reader thread."""
    token = CancelToken()
    return {number: staging.stage_file(project, file.path, wishes, token) for number, file, wishes in wanted}
