"""The codebook as a tree on the screen: what is shown of it, how one moves in it, what is dragged where."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from reader.domain.model import Code, CodeId
from reader.ui import theme
from reader.ui.session import Session
from reader.ui.tagging.code_delegate import CodeDelegate
from reader.ui.tagging.codebook_header import CodebookHeader
from reader.ui.tagging.codebook_model import CodebookModel, CodeOrder
from reader.ui.tagging.matching import fold

ALIKE = 80.0
"""From how many per cent (rapidfuzz's `partial_ratio`) a word counts as misspelt rather than another one."""
SHORT = 3
LISTING = {"sort_hand": CodeOrder.HAND, "sort_name": CodeOrder.NAME, "sort_count": CodeOrder.COUNT}
"""Actions of the window that sort, and how."""


class CodeTree(QTreeView):
    """Shows the codebook of the session's project, sorted and filtered; what is done to it stands in `CodebookTree`."""

    apply_asked = Signal(object)
    hidden_listed = Signal()
    """Hidden codes are listed from here on, or no longer."""
    highlighted = Signal(object)
    """The code that is current now, or None."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.codes = CodebookModel(self)
        self.top = CodebookHeader(self)
        self._delegate = CodeDelegate(self)
        self._closed: set[CodeId | None] = set()
        self._folds: dict[str, str] = {}
        """Paths as they are compared: a key stroke comes soon after another."""
        self.setObjectName("codebook")
        self.setAccessibleName(self.tr("Codebook"))
        self.setHeader(self.top)
        self.setModel(self.codes)
        self.setItemDelegate(self._delegate)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(round(self.fontMetrics().height() * 0.9))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._listing = self._listing_menu()
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.codes.targets_dropped.connect(self.apply_asked)
        self.top.field.textChanged.connect(self._on_typed)
        self.top.left_downwards.connect(self._on_field_left)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._delegate.colours = colours
        self.top.apply_theme(colours)
        # The style paints what is left of a selected row; the delegate paints the row itself.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.current))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.text))
        self.setPalette(palette)
        self.setIndentation(round(self.fontMetrics().height() * 0.9))
        self.viewport().update()

    # Loading

    def load(self) -> None:
        """Read the codebook; branches that were closed and the current code stay so."""
        project = self._session.project
        codes = project.view.codebook() if project is not None else []
        self.codes.writable = self._session.writable
        if project is not None:
            state = self._session.state
            known = state.code_order in list(CodeOrder)
            self.codes.order = CodeOrder(state.code_order) if known else CodeOrder.HAND
            self.codes.show_hidden = state.hidden_codes
        self._keep_place(lambda: self.codes.load(codes))
        self.mark_listing()

    def forget(self) -> None:
        """Another project comes: what was closed or looked for in this one means nothing there."""
        self._closed.clear()
        self._folds.clear()
        self.top.field.clear()

    def current_code(self) -> Code | None:
        return self.codes.code_at(self.currentIndex())

    def select(self, code: CodeId) -> None:
        """Make a code current and visible, whatever is looked for."""
        if self.codes.code(code) is None:
            return
        if not self.codes.index_of(code).isValid() and self.top.field.text():
            self.top.field.clear()
        at = self.codes.index_of(code)
        if at.isValid():
            self.setCurrentIndex(at)
            self.scrollTo(at)

    # How it is listed

    def sort_by(self, order: CodeOrder) -> None:
        """For this project, from here on."""
        if self._session.project is None:
            return
        self._session.state.code_order = order.value
        self._keep_place(lambda: self.codes.arrange(order=order))
        self.mark_listing()

    def toggle_hidden(self) -> None:
        """List the hidden codes as well, or no longer."""
        if self._session.project is None:
            return
        shown = not self.codes.show_hidden
        self._session.state.hidden_codes = shown
        self._keep_place(lambda: self.codes.arrange(show_hidden=shown))
        self.mark_listing()
        self.hidden_listed.emit()

    def sort_by_hand(self) -> None:
        self.sort_by(CodeOrder.HAND)

    def sort_by_name(self) -> None:
        self.sort_by(CodeOrder.NAME)

    def sort_by_count(self) -> None:
        self.sort_by(CodeOrder.COUNT)

    def mark_listing(self) -> None:
        """Let the menu here and the window's own say how codes are listed."""
        marks = {name: order is self.codes.order for name, order in LISTING.items()}
        marks["hidden_codes"] = self.codes.show_hidden
        for name, there in marks.items():
            for action in (self._listing[name], self._window_action(name)):
                if action is not None and action.isChecked() != there:
                    action.setChecked(there)
        by_hand = self.codes.order is CodeOrder.HAND
        self.top.button.setText(
            self.tr("Sort")
            if by_hand
            else self.tr("By name")
            if self.codes.order is CodeOrder.NAME
            else self.tr("By number")
        )
        self.top.button.setToolTip(
            self.tr("Codes are in your own order: drag them to arrange them")
            if by_hand
            else self.tr("Codes can be dragged onto others; to arrange them, list them in your own order")
        )
        self.top.apply_theme(self._delegate.colours)

    def _listing_menu(self) -> dict[str, QAction]:
        found: dict[str, QAction] = {}
        group = QActionGroup(self.top.menu)
        for name, text, slot in (
            ("sort_hand", self.tr("In &own order"), self.sort_by_hand),
            ("sort_name", self.tr("By n&ame"), self.sort_by_name),
            ("sort_count", self.tr("By num&ber of codings, those below included"), self.sort_by_count),
        ):
            found[name] = self.top.menu.addAction(text, slot)
            group.addAction(found[name])
        self.top.menu.addSeparator()
        found["hidden_codes"] = self.top.menu.addAction(self.tr("Show h&idden codes"), self.toggle_hidden)
        for action in found.values():
            action.setCheckable(True)
        return found

    def _window_action(self, name: str) -> QAction | None:
        """The window's own entry, which shows the same; a panel may float in a window of its own."""
        at: QWidget | None = self
        while at is not None:
            found = at.findChild(QAction, name, Qt.FindChildOption.FindDirectChildrenOnly)
            if found is not None:
                return found
            at = at.parentWidget()
        return None

    def _keep_place(self, change: Callable[[], bool], *, unfold: bool = False) -> None:
        """Do what may build the tree anew; branches that were closed and the current code stay so. With `unfold`,
        branches are opened and closed as they should be also where it did not."""
        current = self.current_code()
        scrolled = self.verticalScrollBar().value()
        anew = change()
        if not anew and not unfold:
            return
        closed = self._closed if self.codes.met is None else set()
        with QSignalBlocker(self):
            for parent in self.codes.parents():
                index = self.codes.index_of(parent)
                if self.isExpanded(index) is (parent in closed):
                    self.setExpanded(index, parent not in closed)
        if anew:
            at = self.codes.index_of(current.id if current is not None else None)
            if at.isValid():
                self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.verticalScrollBar().setValue(scrolled)

    # Finding

    def _on_typed(self, text: str) -> None:
        wanted = text.strip()
        looked_for = self.codes.met is not None
        self._keep_place(lambda: self.codes.find(_Finder(self, wanted) if wanted else None), unfold=True)
        met = self.codes.met
        if met:
            current = self.current_code()
            if current is None or current.id not in met:
                self.select(next(code.id for code in self.codes.codes() if code.id in met))
        elif met is None and looked_for and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def found(self, wanted: str, codes: Sequence[Code]) -> frozenset[CodeId]:
        """Those whose path holds every word; where there is none, those that hold something much like each."""
        words = _folded(wanted).split()
        paths = [self._folds.get(code.path) or self._fold(code.path) for code in codes]
        met = frozenset(
            code.id for code, path in zip(codes, paths, strict=True) if all(word in path for word in words)
        )  # fmt: skip
        if met:
            return met
        from rapidfuzz import fuzz, process

        alike: set[int] | None = None
        for word in words:
            # A short word is like too many others; it has to be right.
            least = ALIKE if len(word) > SHORT else 100
            hits = process.extract(word, paths, scorer=fuzz.partial_ratio, score_cutoff=least, limit=None)
            places = {place for _, _, place in hits}
            alike = places if alike is None else alike & places
        return frozenset(codes[place].id for place in alike or ())

    def _fold(self, path: str) -> str:
        self._folds[path] = folded = _folded(path)
        return folded

    def _on_field_left(self) -> None:
        if not self.currentIndex().isValid() and self.codes.rowCount():
            self.setCurrentIndex(self.codes.index(0, 0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        code = self.current_code()
        editing = self.state() == QAbstractItemView.State.EditingState
        key = event.key()
        if code is not None and not editing and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply_asked.emit(code.id)
        elif code is not None and not editing and key == Qt.Key.Key_Delete:
            self.delete_code()
        elif not editing and key == Qt.Key.Key_Escape and self.top.field.text():
            self.top.field.clear()
        elif not editing and key == Qt.Key.Key_Up and self.currentIndex() == self.codes.index(0, 0):
            self.top.field.setFocus(Qt.FocusReason.BacktabFocusReason)
        else:
            super().keyPressEvent(event)

    def delete_code(self) -> None:
        """See `CodebookTree`."""

    def _on_double_clicked(self, index: QModelIndex) -> None:
        code = self.codes.code_at(index)
        if code is not None:
            self.apply_asked.emit(code.id)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.highlighted.emit(self.codes.code_at(current))

    def _on_expanded(self, index: QModelIndex) -> None:
        code = self.codes.code_at(index)
        if code is not None and self.codes.met is None:
            self._closed.discard(code.id)

    def _on_collapsed(self, index: QModelIndex) -> None:
        code = self.codes.code_at(index)
        if code is not None and self.codes.met is None:
            self._closed.add(code.id)


class _Finder:
    """What the model asks while something is typed."""

    def __init__(self, tree: CodeTree, wanted: str) -> None:
        self._tree = tree
        self._wanted = wanted

    def __call__(self, codes: Sequence[Code]) -> frozenset[CodeId]:
        return self._tree.found(self._wanted, codes)


def _folded(text: str) -> str:
    """`text` as it is compared, with its slashes as words of their own."""
    apart = text.replace("/", " / ")
    return " ".join(apart.lower().split()) if apart.isascii() else fold(apart)
