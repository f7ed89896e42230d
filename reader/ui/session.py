"""What the panels share: the open project, the current item, the selection, and the way to change things.

Panels know the session and never each other. Whoever makes an item current passes itself as `origin`, so that it can
leave its own view alone when the signal comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.app.settings import ProjectState, Settings
from reader.app.view import View
from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import ReaderError, UserError
from reader.domain.model import CodeId, CodeKind, CoderId, ItemId
from reader.storage.unit import Writer
from reader.ui.bridge import Bridge
from reader.ui.dialogs.ask import Ask

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Scope:
    """Many items that the next code goes to at once; `words` say which they are and how many."""

    items: tuple[ItemId, ...]
    words: str


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
    requested = Signal(object, object)
    """(id of an action, what it is about or None): a panel asks for what is not its own to do. See `request`."""
    shown_changed = Signal()
    """Other coders' codings or other codes are shown: read `shown_codes`; a `changed` with `reset` comes as well where
    coders changed."""
    coder_leaving = Signal()
    """Somebody else is about to code: what is being written is to be saved now, under who wrote it."""
    coder_changed = Signal()
    """Somebody else goes on coding."""
    filter_changed = Signal()
    """The library was narrowed otherwise: `view.matched()` gives other items."""
    scope_changed = Signal()
    """Codes go to other items from here on: read `scope`."""
    code_applied = Signal(object)
    """The id of the code that was applied last."""

    def __init__(self, settings: Settings, parent: QObject | None = None, ask: Ask | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.ask = ask or Ask(settings)
        """The modal questions; tests give one that answers."""
        self.bridge = Bridge(self)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.failed.connect(self.failed)
        self._project: Project | None = None
        self._current: ItemId | None = None
        self._gone: ItemId | None = None
        self._selection: tuple[Target, ...] = ()
        self._last_code: CodeId | None = None
        self._several: tuple[ItemId, ...] = ()
        self._several_of: object = None
        self._scope: Scope | None = None
        self._shown_codes: frozenset[CodeId] | None = None

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

    def may_write(self) -> bool:
        """The same; a person who cannot is told why."""
        if self._project is not None and not self.writable:
            self.request("read_only")
        return self.writable

    def set_project(self, project: Project | None) -> None:
        """Show `project` in place of the one before, which the caller closes."""
        self._project = project
        self._current = self._gone = None
        self._selection = ()
        self._several, self._several_of, self._scope, self._shown_codes = (), None, None, None
        self._last_code = project.view.last_code() if project is not None else None
        self.project_changed.emit()

    def switch_coder(self, name: str) -> None:
        """Let somebody else go on coding; `coder_changed` follows."""
        if self._project is None:
            return
        # Writes go one after another, so what this brings is the old coder's still.
        self.coder_leaving.emit()
        try:
            self.bridge.watch(self._project.switch_coder(name), self._on_coder)
        except ReaderError as fault:
            self.failed.emit(fault)

    def _on_coder(self, _coder: object) -> None:
        if self._project is None:
            return
        self.settings.coder = self._project.coder
        self._last_code = self._project.view.last_code()
        self.coder_changed.emit()
        self.shown_changed.emit()
        self.announce(ChangeSet(reset=True))

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
        self.set_scope(None)
        if origin is not self._several_of:
            self._several, self._several_of = (), None
        self.current_changed.emit(item, origin)

    def select(self, spans: Sequence[Target]) -> None:
        """The reader tells what text is selected."""
        if tuple(spans) != self._selection:
            self._selection = tuple(spans)
            self.selection_changed.emit()

    @property
    def several(self) -> tuple[ItemId, ...]:
        """The items that are chosen together in a list, in its order; empty where it is one or none."""
        return self._several

    def choose_several(self, items: Sequence[ItemId], origin: object) -> None:
        """A list tells which items are chosen in it together; until another item becomes current by another way."""
        several = tuple(items) if len(items) > 1 else ()
        if several != self._several:
            self._several, self._several_of = several, origin if several else None
            self.selection_changed.emit()

    def several_from(self, origin: object) -> bool:
        """Whether it is this list that has items chosen together."""
        return bool(self._several) and self._several_of is origin

    @property
    def scope(self) -> Scope | None:
        """Where the next code goes, if that was set apart from what is selected: a branch, all that was found."""
        return self._scope

    def set_scope(self, scope: Scope | None) -> None:
        """Until the next code is applied, another item becomes current, or None is set."""
        if scope != self._scope:
            self._scope = scope
            self.scope_changed.emit()

    def targets(self) -> tuple[Target, ...]:
        """Where a code would go now: the scope that was set, the selected spans, the items chosen together, else the
        whole current item, else nowhere."""
        if self._scope is not None:
            return tuple(Target(item) for item in self._scope.items)
        if self._selection:
            return self._selection
        if self._several:
            return tuple(Target(item) for item in self._several)
        return (Target(self._current),) if self._current is not None else ()

    # What is shown

    @property
    def shown_codes(self) -> frozenset[CodeId] | None:
        """The codes whose codings are shown in the text; None for all that are not hidden."""
        return self._shown_codes

    def show_codes(self, codes: frozenset[CodeId] | None) -> None:
        if codes != self._shown_codes:
            self._shown_codes = codes
            self.shown_changed.emit()

    def show_codings_of(self, coders: frozenset[CoderId] | None) -> None:
        """Show the codings of these coders alone: None for everybody's, the empty set for nobody's."""
        if self._project is None or coders == self._project.view.eyes.shown:
            return
        self._project.show_codings_of(coders)
        self.shown_changed.emit()
        self.announce(ChangeSet(reset=True))

    def request(self, action: str, about: object = None) -> None:
        """Ask the window for an action of its table, or for one of `deeds` that is about a thing."""
        self.requested.emit(action, about)

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
        """Apply a code to `targets`; with `toggle`, take it away where it is there already. Of a choice or a scale the
        person is asked for the answer."""
        targets = self.targets()
        if not targets:
            return
        if self.view.code_kind(code) in (CodeKind.CHOICE, CodeKind.SCALE):
            self.request("variable", code)
            return
        self._last_code = code
        self.set_scope(None)
        if toggle:
            self.run(commands.toggle_code, code, targets)
        else:
            self.run(commands.apply_code, code, targets)
        self.code_applied.emit(code)

    def note_applied(self, code: CodeId) -> None:
        """A code was applied by another way than `apply`."""
        if code != self._last_code:
            self._last_code = code
            self.code_applied.emit(code)

    def apply_path(self, names: Sequence[str], parent: CodeId | None = None) -> None:
        """Apply the code at a path below `parent` to `targets`, making what is missing of it; without a target it is
        made alone."""
        targets = self.targets()
        self.set_scope(None)
        self.run(commands.apply_path, names, targets, parent=parent)

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
        if changes.of(Kind.CODERS):
            self._project.recall_coder()
            self.settings.coder = self._project.coder
        self.changed.emit(changes)
        self._come_back(changes)

    def _come_back(self, changes: ChangeSet) -> None:
        """What went while the person was at it is current again once undo or redo brings it back."""
        gone = self._gone
        if gone is None or self._project is None or not changes.touches(Kind.ITEMS):
            return
        if self._current is None and self._project.view.rows([gone]):
            self.choose(gone)
