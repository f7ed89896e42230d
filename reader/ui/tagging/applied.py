"""What is coded on the current item: each coding with its code, passage, coder and memo, to remove or to comment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from reader.domain.model import Code, CodeId, CodeKind, CoderId, Coding, CodingId
from reader.ui import theme
from reader.ui.tagging.code_delegate import Line
from reader.ui.tagging.match_list import graded

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
CODING_ROLE = Qt.ItemDataRole.UserRole
CODE_OF_ROLE = Qt.ItemDataRole.UserRole + 1
CODER_ROLE = Qt.ItemDataRole.UserRole + 2
"""The coder's name where others' codings are shown as well, else empty."""
OWN_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether it is the coder's own."""


class AppliedModel(QAbstractListModel):
    """The codings of one item, as `View.codings_of` orders them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codings: list[Coding] = []
        self._codes: Mapping[CodeId, Code] = {}
        self._coders: Mapping[CoderId, str] = {}
        self._own: CoderId | None = None

    def load(
        self,
        codings: Sequence[Coding],
        codes: Mapping[CodeId, Code],
        coders: Mapping[CoderId, str],
        own: CoderId | None = None,
    ) -> None:
        """`coders` are those to be named; `own` is whose codings can be taken away without being asked."""
        self.beginResetModel()
        self._codings = list(codings)
        self._codes = codes
        self._coders = coders
        self._own = own
        self.endResetModel()

    def coding_at(self, index: Index) -> Coding | None:
        return self._codings[index.row()] if index.isValid() and index.row() < len(self._codings) else None

    def row_of(self, coding: CodingId) -> int:
        """Its row, or -1."""
        return next((row for row, known in enumerate(self._codings) if known.id == coding), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._codings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        coding = self.coding_at(index)
        if coding is None:
            return None
        code = self._codes.get(coding.code_id)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.named(coding, code) if code is not None else ""
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._heard(coding, code)
            case Qt.ItemDataRole.ToolTipRole:
                return coding.memo or None
        if role == CODING_ROLE:
            return coding
        if role == CODE_OF_ROLE:
            return code
        if role == CODER_ROLE:
            return self._coders.get(coding.coder_id, "")
        if role == OWN_ROLE:
            return self._own in (None, coding.coder_id)
        return None

    def named(self, coding: Coding, code: Code) -> str:
        """The code's name; with its degree on a scale, with its question where it is an answer."""
        above = self._codes.get(code.parent_id) if code.parent_id is not None else None
        if above is not None and above.kind is CodeKind.CHOICE and code.kind is CodeKind.TAG:
            return self.tr("{question} = {answer}").format(question=above.name, answer=code.name)
        return graded(code.name, coding.value)

    def passage(self, coding: Coding) -> str:
        """What is coded, in one line."""
        quoted = QLocale().quoteString(" ".join(coding.quote.split()))
        if coding.adrift:
            return self.tr("no longer in the text: {quote}").format(quote=quoted)
        return self.tr("whole text") if coding.span is None else quoted

    def _heard(self, coding: Coding, code: Code | None) -> str:
        name = graded(code.path, coding.value) if code is not None else ""
        parts = [name, self.passage(coding), self._coders.get(coding.coder_id, "")]
        if coding.memo:
            parts.append(self.tr("memo: {text}").format(text=coding.memo))
        return ", ".join(part for part in parts if part)


class AppliedDelegate(QStyledItemDelegate):
    """Code and passage on two lines; at the end a sheet for the memo and a cross to remove."""

    memo_clicked = Signal(object)
    remove_clicked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT
        self.writable = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(10 * metrics.height(), round(metrics.height() * 2.7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        coding = index.data(CODING_ROLE)
        code = index.data(CODE_OF_ROLE)
        if coding is None or code is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = Line(painter, option, self.colours)
        widget = option.widget
        line.background(option, focused=isinstance(widget, QWidget) and widget.hasFocus())
        active = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected))
        memo, remove = self.buttons(option)
        own = bool(index.data(OWN_ROLE))
        if self.writable and (own or active):
            self._cross(painter, remove, self.colours.text if own and active else self.colours.muted)
        if coding.memo or (self.writable and active):
            self._sheet(painter, memo, self.colours.accent if coding.memo else self.colours.muted, filled=coding.memo)
        line.rest.setRight(line.rest.right() - 2 * memo.width())
        gap = line.em // 5
        first, second = QRect(line.rest), QRect(line.rest)
        first.setTop(first.top() + gap)
        first.setBottom(line.rest.center().y())
        second.setTop(line.rest.center().y() + 1)
        second.setBottom(second.bottom() - gap)
        line.rest = first
        line.swatch(code.colour)
        coder = str(index.data(CODER_ROLE))
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        second.setLeft(line.rest.left())
        taken = line.text(name, line.rest, self.colours.text if own else self.colours.muted)
        if coder:
            line.rest.setLeft(line.rest.left() + taken + line.em // 2)
            line.text(coder, line.rest, self.colours.muted, size=0.92, italic=not own)
        model = index.model()
        passage = model.passage(coding) if isinstance(model, AppliedModel) else ""
        line.text(passage, second, self.colours.muted, size=0.92, italic=coding.span is None)
        painter.restore()

    def buttons(self, option: QStyleOptionViewItem) -> tuple[QRect, QRect]:
        """Where a click means the memo, and where it means to remove: as wide as the row is high, half of it."""
        rect = QRect(option.rect)
        width = round(QFontMetrics(option.font).height() * 1.6)
        remove = QRect(rect.right() - width + 1, rect.y(), width, rect.height())
        memo = remove.translated(-width, 0)
        return (
            QStyle.visualRect(option.direction, rect, memo),
            QStyle.visualRect(option.direction, rect, remove),
        )

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent) and self.writable:
            coding = index.data(CODING_ROLE)
            memo, remove = self.buttons(option)
            at = event.position().toPoint()
            if coding is not None and event.button() == Qt.MouseButton.LeftButton:
                if remove.contains(at):
                    self.remove_clicked.emit(coding.id)
                    return True
                if memo.contains(at):
                    self.memo_clicked.emit(coding.id)
                    return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        memo, remove = self.buttons(option)
        if self.writable and remove.contains(event.pos()):
            QToolTip.showText(event.globalPos(), self.tr("Remove this coding (Delete)"), view)
            return True
        if self.writable and memo.contains(event.pos()) and not index.data(CODING_ROLE).memo:
            QToolTip.showText(event.globalPos(), self.tr("Write a memo on this coding (F2)"), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _cross(self, painter: QPainter, rect: QRect, colour: str) -> None:
        half = max(3, rect.width() // 7)
        middle = rect.center()
        painter.setPen(QPen(QColor(colour), max(1.2, half / 3)))
        painter.drawLine(middle + QPoint(-half, -half), middle + QPoint(half, half))
        painter.drawLine(middle + QPoint(-half, half), middle + QPoint(half, -half))

    def _sheet(self, painter: QPainter, rect: QRect, colour: str, *, filled: object) -> None:
        half = max(4, rect.width() // 5)
        box = QRect(rect.center().x() - half + 1, rect.center().y() - half, 2 * half - 2, 2 * half)
        path = QPainterPath()
        path.addRoundedRect(box, 2, 2)
        rows = (0.3, 0.5, 0.7) if filled else ()
        for part in rows:
            path.moveTo(box.left() + box.width() * 0.25, box.top() + box.height() * part)
            path.lineTo(box.right() - box.width() * 0.2, box.top() + box.height() * part)
        if not filled:
            path.moveTo(box.center().x() + 0.5, box.top() + box.height() * 0.3)
            path.lineTo(box.center().x() + 0.5, box.top() + box.height() * 0.75)
            path.moveTo(box.left() + box.width() * 0.25, box.top() + box.height() * 0.52)
            path.lineTo(box.right() - box.width() * 0.2, box.top() + box.height() * 0.52)
        painter.setPen(QPen(QColor(colour), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


class AppliedList(QListView):
    """The list; `coding_chosen` when a row becomes the selected one by the person's doing."""

    coding_chosen = Signal(object)
    remove_asked = Signal(object)
    """A list of coding ids."""
    memo_asked = Signal(object)
    copy_asked = Signal(object)
    """A `Coding`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("applied_codes")
        self.setAccessibleName(self.tr("Codes on this text"))
        self.codings = AppliedModel(self)
        self._delegate = AppliedDelegate(self)
        self._loading = False
        self.setModel(self.codings)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)
        self.customContextMenuRequested.connect(self._on_menu)
        self._delegate.remove_clicked.connect(self._on_remove_clicked)
        self._delegate.memo_clicked.connect(self.memo_asked)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._delegate.colours = colours
        self.viewport().update()

    def set_writable(self, writable: bool) -> None:
        self._delegate.writable = writable
        self.viewport().update()

    def load(
        self,
        codings: Sequence[Coding],
        codes: Mapping[CodeId, Code],
        coders: Mapping[CoderId, str],
        own: CoderId | None = None,
    ) -> None:
        """Show these; the row that was current stays so, or the one that took its place."""
        at = self.currentIndex().row()
        kept = self.codings.coding_at(self.currentIndex())
        self._loading = True
        self.codings.load(codings, codes, coders, own)
        row = self.codings.row_of(kept.id) if kept is not None else -1
        if row < 0 and kept is not None and self.hasFocus():
            row = min(at, len(codings) - 1)
        if row >= 0:
            self.setCurrentIndex(self.codings.index(row, 0))
        self._loading = False
        if self.property("empty") is not (not codings):
            # No box stands around nothing (`theme`).
            self.setProperty("empty", not codings)
            self.style().unpolish(self)
            self.style().polish(self)
        # Now, and not in the middle of painting, which would then be done twice.
        self.executeDelayedItemsLayout()

    def selected(self) -> list[CodingId]:
        found = (self.codings.coding_at(index) for index in self.selectedIndexes())
        return [coding.id for coding in found if coding is not None]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row that the keyboard comes to is one that keys act on."""
        super().focusInEvent(event)
        if not self.selectedIndexes() and self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Select)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.selected():
                self.remove_asked.emit(self.selected())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self.currentIndex())
        elif event.key() == Qt.Key.Key_F2:
            coding = self.codings.coding_at(self.currentIndex())
            if coding is not None:
                self.memo_asked.emit(coding.id)
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        coding = self.codings.coding_at(current)
        if coding is not None and not self._loading:
            self.coding_chosen.emit(coding)

    def _on_clicked(self, index: QModelIndex) -> None:
        coding = self.codings.coding_at(index)
        if coding is not None:
            self.coding_chosen.emit(coding)

    def _on_remove_clicked(self, coding: CodingId) -> None:
        self.remove_asked.emit([coding])

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex()
        coding = self.codings.coding_at(index)
        if coding is None:
            return
        menu = self.menu_for(coding)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def menu_for(self, coding: Coding) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("applied_menu")
        for text, slot in ((self.tr("&Memo…"), self._on_menu_memo), (self.tr("&Remove"), self._on_menu_remove)):
            action = QAction(text, menu)
            action.setData(coding.id)
            action.setEnabled(self._delegate.writable)
            action.triggered.connect(slot)
            menu.addAction(action)
        copy = QAction(self.tr("&Copy"), menu)
        copy.setData(coding)
        copy.triggered.connect(self._on_menu_copy)
        menu.insertAction(menu.actions()[-1], copy)
        return menu

    def _on_menu_copy(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.copy_asked.emit(action.data())

    def _on_menu_memo(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.memo_asked.emit(action.data())

    def _on_menu_remove(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            selected = self.selected()
            self.remove_asked.emit(selected if action.data() in selected else [action.data()])
