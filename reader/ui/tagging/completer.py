"""Type to tag: a line, and below it the codes that are meant, with what Return will do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.domain.model import Code, CodeId, CodeKind
from reader.ui import theme
from reader.ui.empty_field import pass_undo_on
from reader.ui.tagging.match_list import HIT_ROLE, PROPOSAL_ROLE, MatchDelegate, MatchModel
from reader.ui.tagging.matching import Hit, Proposal, match, names_go_on, prepare, propose

Index = QModelIndex | QPersistentModelIndex

ROWS = 12
"""So many rows are seen at once."""

_ON_PURPOSE = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""How the focus comes when the person means the line; a window that opens or comes back gives it too."""
_AND_STAY = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class TagLine(QLineEdit):
    """The line. Its list lies over what is below it in `home`, and is there while the line has the focus.

    What is chosen goes out as a signal whose last argument says whether the person stays for the next code.
    """

    code_chosen = Signal(object, bool)
    degree_chosen = Signal(object, int, bool)
    """(scale, degree, whether another code follows)"""
    scale_chosen = Signal(object)
    """A scale without a degree: that is chosen elsewhere, where the keyboard goes."""
    path_chosen = Signal(object, bool)
    """A `Proposal` to be made and applied."""
    left = Signal()
    """Escape: back to where the person was."""
    done = Signal()
    """A code was chosen, and no other follows."""

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self.setObjectName("tag_line")
        pass_undo_on(self)
        self.setPlaceholderText(self.tr("Type to tag…"))
        self.setAccessibleName(self.tr("Type to tag: name of a code to apply or make"))
        self.setToolTip(
            self.tr(
                "Return applies the code; Ctrl+Return or a comma too, and stays here for the next. Tab goes below it."
            )
        )
        self.setClearButtonEnabled(True)
        self._home = home
        self._known = prepare(())
        self._recent: tuple[CodeId, ...] = ()
        self._stepped = False
        """Whether a row was gone to by hand since the last letter."""
        self._model = MatchModel(self)
        self._delegate = MatchDelegate(self)
        self.popup = QFrame(home)
        self.popup.setObjectName("tag_popup")
        self.popup.setFrameShape(QFrame.Shape.StyledPanel)
        self.popup.hide()
        self.list = QListView(self.popup)
        self.list.setObjectName("tag_matches")
        self.list.setAccessibleName(self.tr("Matching codes"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QVBoxLayout(self.popup)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.list)
        self.textChanged.connect(self._on_typed)
        self.list.clicked.connect(self._on_clicked)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._delegate.colours = colours
        self.popup.setStyleSheet(
            f"QFrame#tag_popup {{ background: {colours.paper}; border: 1px solid {colours.accent}; }}"
            "QListView { border: 0; }"
        )

    def set_codes(self, codes: Sequence[Code]) -> None:
        self._known = prepare(codes)
        if self.popup.isVisible():
            self._narrow()

    def set_recent(self, codes: Sequence[CodeId]) -> None:
        """The codes used last, the latest first."""
        self._recent = tuple(codes)

    def set_applies(self, applies: bool) -> None:
        """Whether there is an item or a selection that a code would go to."""
        self._model.applies = applies

    def begin(self) -> None:
        """Put the keyboard here and show what there is to choose from."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._narrow()

    def begin_below(self, path: str) -> None:
        """The same, for what stands below a code: its answers, where it is a choice."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(f"{path.replace('/', ' / ')} / ")
        self._narrow()

    def highlighted(self) -> Code | None:
        hit = self.list.currentIndex().data(HIT_ROLE) if self.list.currentIndex().isValid() else None
        return hit.code if isinstance(hit, Hit) else None

    # Keys and focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_PageDown:
                self._step(ROWS - 1)
            case Qt.Key.Key_PageUp:
                self._step(1 - ROWS)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self.list.currentIndex(), stay=bool(event.modifiers() & _AND_STAY))
            case Qt.Key.Key_Comma if self._comma_ends():
                self._choose(self.list.currentIndex(), stay=True)
            case Qt.Key.Key_Escape:
                self.clear()
                self.popup.hide()
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.popup.isVisible():
            self._place()
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and not event.modifiers()
            and self._nest()
        ):
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _ON_PURPOSE:
            self._narrow()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._narrow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.popup.hide()

    def _comma_ends(self) -> bool:
        """Whether a comma applies what is highlighted; not where it goes on with a name that has one."""
        return self.popup.isVisible() and bool(self.text().strip()) and not names_go_on(self._known, f"{self.text()},")

    def _nest(self) -> bool:
        """Go on below the highlighted code. False where the person has not begun, so that Tab leads on as ever."""
        index = self.list.currentIndex()
        if not self.popup.isVisible() or not index.isValid() or not (self.text().strip() or self._stepped):
            return False
        hit, proposal = index.data(HIT_ROLE), index.data(PROPOSAL_ROLE)
        self.begin_below(hit.code.path if isinstance(hit, Hit) else proposal.path)
        return True

    # The list

    def _on_typed(self) -> None:
        if self.hasFocus() or self.text():
            self._narrow()

    def _narrow(self) -> None:
        typed = self.text()
        self._stepped = False
        self._model.show_matches(typed, match(self._known, typed, self._recent), propose(self._known, typed))
        if self._model.rowCount() and not self.isReadOnly() and self.isEnabled():
            self.list.setCurrentIndex(self._model.index(0, 0))
            self._place()
            self.popup.show()
            self.popup.raise_()
        else:
            self.popup.hide()

    def _place(self) -> None:
        """Under the line, as wide as it, as high as its rows or as there is room."""
        corner = self.mapTo(self._home, QPoint(0, self.height()))
        row = self.list.sizeHintForRow(0) if self._model.rowCount() else self.fontMetrics().height()
        wanted = row * min(self._model.rowCount(), ROWS) + 4
        room = max(self._home.height() - corner.y() - 2, row + 4)
        self.popup.setGeometry(corner.x(), corner.y() + 1, self.width(), min(wanted, room))

    def _step(self, rows: int) -> None:
        count = self._model.rowCount()
        if not self.popup.isVisible():
            self._narrow()
        elif count:
            at = self.list.currentIndex().row() + rows
            # One step beyond an end comes round; a page stops there.
            at = at % count if abs(rows) == 1 else min(max(at, 0), count - 1)
            self.list.setCurrentIndex(self._model.index(at, 0))
        self._stepped = True

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    def _choose(self, index: Index, *, stay: bool = False) -> None:
        """Do what a row stands for; then back to the text, or, to `stay`, on to the next code."""
        if not index.isValid() or not self.popup.isVisible():
            return
        hit, proposal = index.data(HIT_ROLE), index.data(PROPOSAL_ROLE)
        if isinstance(hit, Hit) and hit.code.kind is CodeKind.CHOICE:
            self.begin_below(hit.code.path)
            return
        self.clear()
        self.popup.setVisible(stay)
        if isinstance(hit, Hit):
            if hit.degree is not None:
                self.degree_chosen.emit(hit.code.id, hit.degree, stay)
            elif hit.code.kind is CodeKind.SCALE:
                self.popup.hide()
                self.scale_chosen.emit(hit.code.id)
                return
            else:
                self.code_chosen.emit(hit.code.id, stay)
        elif isinstance(proposal, Proposal):
            self.path_chosen.emit(proposal, stay)
        if not stay:
            self.done.emit()
