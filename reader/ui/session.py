"""What the panels share: the open project, the current item, the selection, and the way to change things.

Panels know the session and never each other. Whoever makes an item current passes itself as `origin`, so that it can
leave its own view alone when the signal comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.app.settings import ProjectState, Settings
from reader.app.view import View
from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import ReaderError, UserError
from reader.domain.model import CodeId, ItemId
from reader.storage.unit import Writer
from reader.ui.bridge import Bridge

P = ParamSpec("P")
T = TypeVar("T")


class Session(QObject):
    """Lives in the GUI thread as long as the window; projects come and go."""

    project_changed = Signal()
    """A project was opened or closed: read `project` and load anew."""
    current_changed = Signal(object, object)
    """(item id or None, the object that chose it)"""
    selection_changed = Signal()
    """The text selected in the reader changed: read `selection`."""
    changed = Signal(object)
    """A `ChangeSet`: something in the project changed."""
    failed = Signal(object)
    """An exception to show."""
    code_applied = Signal(object)
    """The id of the code that was applied last."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.bridge = Bridge(self)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.failed.connect(self.failed)
        self._project: Project | None = None
        self._current: ItemId | None = None
        self._gone: ItemId | None = None
        self._selection: tuple[Target, ...] = ()
        self._last_code: CodeId | None = None

    # The project

    @property
    def project(self) -> Project | None:
        return self._project

    @property
    def view(self) -> View:
        """The GUI thread's own read connection, for short look-ups. Only while a project is open."""
        if self._project is None:
            raise UserError("No project is open.")
        return self._project.view

    @property
    def state(self) -> ProjectState:
        """How this project's window was left; only while a project is open."""
        if self._project is None:
            raise UserError("No project is open.")
        return self.settings.project(self._project.info.guid)

    @property
    def writable(self) -> bool:
        return self._project is not None and not self._project.read_only

    def set_project(self, project: Project | None) -> None:
        """Show `project` in place of the one before, which the caller closes."""
        self._project = project
        self._current = self._gone = None
        self._selection = ()
        self._last_code = project.view.last_code() if project is not None else None
        self.project_changed.emit()

    # What is current

    @property
    def current(self) -> ItemId | None:
        """The article or comment that the person is at."""
        return self._current

    @property
    def selection(self) -> tuple[Target, ...]:
        """The spans that are selected in the reader, one an item, in reading order; empty where nothing is."""
        return self._selection

    def choose(self, item: ItemId | None, origin: object = None) -> None:
        """Make an item current; every panel follows."""
        if item == self._current:
            return
        self._gone = None
        self._current = item
        self.current_changed.emit(item, origin)

    def select(self, spans: Sequence[Target]) -> None:
        """The reader tells what text is selected."""
        if tuple(spans) != self._selection:
            self._selection = tuple(spans)
            self.selection_changed.emit()

    def targets(self) -> tuple[Target, ...]:
        """Where a code would go now: the selected spans, else the whole current item, else nowhere."""
        if self._selection:
            return self._selection
        return (Target(self._current),) if self._current is not None else ()

    # Changing

    @property
    def last_code(self) -> CodeId | None:
        """The code that was applied last, in this session or before it."""
        return self._last_code

    def run(self, command: Callable[Concatenate[Writer, P], T], /, *arguments: P.args, **options: P.kwargs) -> None:
        """Queue a command of `reader.app.commands`; `changed` or `failed` follows."""
        if self._project is None:
            return
        try:
            self.bridge.run(self._project, command, *arguments, **options)
        except ReaderError as fault:
            self.failed.emit(fault)

    def apply(self, code: CodeId, *, toggle: bool = False) -> None:
        """Apply a code to `targets`; with `toggle`, take it away where it is there already."""
        targets = self.targets()
        if not targets:
            return
        self._last_code = code
        if toggle:
            self.run(commands.toggle_code, code, targets)
        else:
            self.run(commands.apply_code, code, targets)
        self.code_applied.emit(code)

    def read(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do `work` in a reader thread (it gets its own view through `project.view`), then hand its result over."""
        if self._project is not None:
            self.bridge.watch(self._project.jobs.read(work), then)

    def announce(self, changes: ChangeSet) -> None:
        """Tell the views of a change that came by another way than `run`: an import."""
        if changes:
            self.bridge.changed.emit(changes)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._project is None:
            return
        current = self._current
        if changes.touches(Kind.ITEMS) and current is not None and not self._project.view.rows([current]):
            self._current = None
            self._gone = current
            self._selection = ()
            self.current_changed.emit(None, None)
        self.changed.emit(changes)
        self._come_back(changes)

    def _come_back(self, changes: ChangeSet) -> None:
        """What went while the person was at it is current again once undo or redo brings it back."""
        gone = self._gone
        if gone is None or self._project is None or not changes.touches(Kind.ITEMS):
            return
        if self._current is None and self._project.view.rows([gone]):
            self.choose(gone)
