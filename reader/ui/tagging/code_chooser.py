"""Choose a code by typing: a field, and below it the codes that can be meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.domain.model import Code, CodeId
from reader.ui import theme
from reader.ui.tagging.code_delegate import CodeDelegate
from reader.ui.tagging.codebook_model import CODE_ROLE, described
from reader.ui.tagging.matching import match, prepare

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class FoundModel(QAbstractListModel):
    """Codes by their paths."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.codes: list[Code] = []

    def show_codes(self, codes: list[Code]) -> None:
        self.beginResetModel()
        self.codes = codes
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.codes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.codes):
            return None
        code = self.codes[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return code.path
        if role == Qt.ItemDataRole.ToolTipRole:
            return described(code, self)
        return code if role == CODE_ROLE else None


class CodeChooser(QWidget):
    """`chosen_changed` as the chosen code changes, also to None."""

    chosen_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code_chooser")
        self._known = prepare([])
        self._chosen: CodeId | None = None
        self.line = QLineEdit(self)
        self.line.setObjectName("chooser_line")
        self.line.setAccessibleName(self.tr("Find the code"))
        self.line.setPlaceholderText(self.tr("Type a part of its name…"))
        self.line.setClearButtonEnabled(True)
        self.found = FoundModel(self)
        self.list = QListView(self)
        self.list.setObjectName("chooser_list")
        self.list.setAccessibleName(self.tr("Codes that can be meant"))
        self.list.setUniformItemSizes(True)
        self._delegate = CodeDelegate(self, whole_path=True)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def apply_theme(self, colours: theme.Colours) -> None:
        self._delegate.colours = colours
        self.list.viewport().update()

    def offer(self, codes: Sequence[Code], chosen: CodeId | None = None) -> None:
        """Let the person choose among these (parents before children); `chosen` is so from the start."""
        self._known = prepare(codes)
        self._chosen = chosen if chosen is not None else self._chosen
        self._on_typed(self.line.text())

    def chosen(self) -> Code | None:
        found = self.list.currentIndex().data(CODE_ROLE)
        return found if isinstance(found, Code) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the keyboard stays in the field."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
            if event.key() in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                QApplication.sendEvent(self.list, event)
                return True
        return super().eventFilter(watched, event)

    def _on_typed(self, text: str) -> None:
        codes = [hit.code for hit in match(self._known, text) if hit.degree is None]
        before = self._chosen
        self.found.show_codes(codes)
        at = next((row for row, code in enumerate(codes) if code.id == before), 0 if text.strip() else -1)
        if at >= 0 and codes:
            self.list.setCurrentIndex(self.found.index(at, 0))
        else:
            self._on_current(QModelIndex(), QModelIndex())

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        code = current.data(CODE_ROLE) if current.isValid() else None
        self._chosen = code.id if isinstance(code, Code) else None
        self.chosen_changed.emit(code)
