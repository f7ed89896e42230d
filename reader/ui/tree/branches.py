"""Which branches of the library are open: remembered in the project's state, opened again where they come back."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QObject, QTimer

from reader.domain.model import ItemId
from reader.ui.session import Session
from reader.ui.tree.model import ROOT, LibraryModel
from reader.ui.tree.view import LibraryView

OPENED_AT_ONCE = 5000
"""“Expand all below” stops after so many rows: what is below an article has no bound."""


class Branches(QObject):
    """Follows the tree. Under a filter (`filtered`) nothing is remembered: what is open then is the filter's doing."""

    def __init__(self, session: Session, model: LibraryModel, tree: LibraryView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._tree = tree
        self._open: set[ItemId] = set()
        self._came: set[ItemId] = set()
        self._quiet = 0
        self.filtered = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        tree.expanded.connect(self._on_expanded)
        tree.collapsed.connect(self._on_collapsed)
        model.rowsInserted.connect(self._on_rows_inserted)
        self._settle.timeout.connect(self._on_settle)

    @property
    def quiet(self) -> bool:
        """Whether rows are opened, closed or chosen by the program just now, which is not the person's doing."""
        return self._quiet > 0

    @contextmanager
    def by_program(self) -> Iterator[None]:
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1

    def recall(self) -> None:
        """Take over what was open when the project was closed."""
        there = self._session.state.open_items if self._session.project is not None else []
        # They come out of a file that anything may have written to.
        self._open = {ItemId(item) for item in there if isinstance(item, int)}

    def open_again(self, above: ItemId = ROOT) -> None:
        """Open the remembered branches among what is loaded below `above`, loading as it goes."""
        with self.by_program():
            waiting = [item for item in self._model.loaded_below(above) if item in self._open]
            while waiting:
                item = waiting.pop()
                if not self._model.is_loaded(item):
                    self._model.fetch(item)
                self._tree.expand(self._model.index_of(item))
                waiting += [child for child in self._model.loaded_below(item) if child in self._open]

    def open_path(self, ancestors: Sequence[ItemId], item: ItemId) -> bool:
        """Load and open what leads to `item`; False where a filter hides it."""
        if not self._model.reach(ancestors, item):
            return False
        with self.by_program():
            for ancestor in ancestors:
                self._tree.expand(self._model.index_of(ancestor))
                self._remember(ancestor, is_open=True)
        return True

    def open_below(self, top: ItemId) -> None:
        """Open an item and what is below it, level by level, up to `OPENED_AT_ONCE` rows."""
        with self.by_program():
            waiting, opened = deque([top]), 0
            while waiting and opened < OPENED_AT_ONCE:
                item = waiting.popleft()
                row = self._model.row_of(item)
                if row is None or not row.children:
                    continue
                if not self._model.is_loaded(item):
                    self._model.fetch(item)
                self._tree.expand(self._model.index_of(item))
                self._remember(item, is_open=True)
                below = self._model.loaded_below(item)
                opened += len(below)
                waiting.extend(below)

    def close_below(self, top: ItemId) -> None:
        with self.by_program():
            waiting = deque([top])
            while waiting:
                item = waiting.popleft()
                at = self._model.index_of(item)
                if self._tree.isExpanded(at):
                    self._tree.collapse(at)
                    self._remember(item, is_open=False)
                waiting.extend(self._model.loaded_below(item))

    def _remember(self, item: ItemId, *, is_open: bool) -> None:
        if self.filtered or is_open == (item in self._open):
            return
        state = self._session.state
        if is_open:
            self._open.add(item)
            state.open_items.append(item)
        else:
            self._open.discard(item)
            state.open_items[:] = [other for other in state.open_items if other != item]

    def _on_expanded(self, index: QModelIndex) -> None:
        item = self._model.item_of(index)
        if item is None or self.quiet:
            return
        self._remember(item, is_open=True)
        if not self.filtered:
            self.open_again(item)

    def _on_collapsed(self, index: QModelIndex) -> None:
        item = self._model.item_of(index)
        if item is not None and not self.quiet:
            self._remember(item, is_open=False)

    def _on_rows_inserted(self, parent: QModelIndex, _first: int, _last: int) -> None:
        # Opening what was open there has to wait: Qt may be in the middle of its own layout.
        item = self._model.item_of(parent)
        if item is not None and not self.quiet:
            self._came.add(item)
            self._settle.start()

    def _on_settle(self) -> None:
        came, self._came = self._came, set()
        for item in came:
            if not self.filtered:
                self.open_again(item)
