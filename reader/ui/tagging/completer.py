"""Type to tag: a line, and below it the codes that are meant, with what Return will do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.model import Code, CodeId
from reader.ui import theme
from reader.ui.tagging.code_delegate import Line
from reader.ui.tagging.codebook_model import CODE_ROLE, described
from reader.ui.tagging.matching import Entry, Proposal, match, prepare, propose

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PROPOSAL_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Proposal` of the row that makes a code."""

ROWS = 12
"""So many rows are seen at once."""

_ON_PURPOSE = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""How the focus comes when the person means the line; a window that opens or comes back gives it too."""


class MatchModel(QAbstractListModel):
    """Matching codes, then, where there is none by the typed name, the row that makes it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes: list[Code] = []
        self._proposal: Proposal | None = None
        self.applies = True
        """Whether there is something to apply a new code to."""

    def show_matches(self, codes: list[Code], proposal: Proposal | None) -> None:
        self.beginResetModel()
        self._codes, self._proposal = codes, proposal
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._codes) + (self._proposal is not None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        code = self._codes[index.row()] if index.row() < len(self._codes) else None
        if role == CODE_ROLE:
            return code
        if role == PROPOSAL_ROLE:
            return self._proposal if code is None else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return code.path if code is not None else self._offer()
        if role == Qt.ItemDataRole.ToolTipRole and code is not None:
            return described(code, self)
        return None

    def _offer(self) -> str:
        path = self._proposal.path if self._proposal is not None else ""
        if self.applies:
            return self.tr("Create “{name}” and apply").format(name=path)
        return self.tr("Create “{name}”").format(name=path)


class MatchDelegate(QStyledItemDelegate):
    """Swatch and name, with the path above it muted behind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(8 * metrics.height(), round(metrics.height() * 1.55))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = Line(painter, option, self.colours)
        line.background(option, focused=False)
        code = index.data(CODE_ROLE)
        if code is None:
            text = str(index.data(Qt.ItemDataRole.DisplayRole))
            line.text(text, line.rest, self.colours.accent, weight=QFont.Weight.DemiBold)
        else:
            line.swatch(code.colour)
            if code.pinned is not None:
                line.keycap(str(code.pinned))
            taken = line.text(code.name, line.rest, self.colours.text)
            above = code.path.rpartition("/")[0]
            if above:
                line.rest.setLeft(line.rest.left() + taken + line.em // 2)
                line.text(above.replace("/", " / "), line.rest, self.colours.muted, size=0.92)
        painter.restore()


class TagLine(QLineEdit):
    """The line. Its list lies over what is below it in `home`, and is there while the line has the focus."""

    code_chosen = Signal(object)
    path_chosen = Signal(object)
    """A `Proposal` to be made and applied."""
    done = Signal()
    """Escape: back to where the person was."""

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self.setObjectName("tag_line")
        self.setPlaceholderText(self.tr("Type to tag…"))
        self.setAccessibleName(self.tr("Type to tag: name of a code to apply or make"))
        self.setToolTip(self.tr("Return applies the code; Shift+Return too, and stays here for the next one"))
        self.setClearButtonEnabled(True)
        self._home = home
        self._entries: tuple[Entry, ...] = ()
        self._recent: tuple[CodeId, ...] = ()
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
        self._entries = prepare(codes)
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

    def highlighted(self) -> Code | None:
        code = self.list.currentIndex().data(CODE_ROLE) if self.list.currentIndex().isValid() else None
        return code if isinstance(code, Code) else None

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
                stay = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._choose(self.list.currentIndex(), stay=stay)
            case Qt.Key.Key_Escape:
                self.clear()
                self.popup.hide()
                self.done.emit()
            case _:
                super().keyPressEvent(event)

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

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.popup.isVisible():
            self._place()
        return super().event(event)

    # The list

    def _on_typed(self) -> None:
        if self.hasFocus() or self.text():
            self._narrow()

    def _narrow(self) -> None:
        typed = self.text()
        self._model.show_matches(match(self._entries, typed, self._recent), propose(self._entries, typed))
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

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    def _choose(self, index: Index, *, stay: bool = False) -> None:
        """Apply what a row stands for; then back to the text, or, to `stay`, on to the next code."""
        if not index.isValid() or not self.popup.isVisible():
            return
        code, proposal = index.data(CODE_ROLE), index.data(PROPOSAL_ROLE)
        self.clear()
        self.popup.setVisible(stay)
        if isinstance(code, Code):
            self.code_chosen.emit(code.id)
        elif isinstance(proposal, Proposal):
            self.path_chosen.emit(proposal)
        if not stay:
            self.done.emit()
