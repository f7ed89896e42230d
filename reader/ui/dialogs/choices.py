"""A list of choices: written in place, put in order, taken out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

_STORED = Qt.ItemDataRole.UserRole
"""What the choice is called where it is stored; empty for a new one."""


class ChoiceList(QWidget):
    edited = Signal()
    """Choices were renamed, added, moved or removed: read `texts` and `renamed`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choice_list")
        self._loading = False
        self.list = QListWidget(self)
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("Choices; Alt+Up and Alt+Down move one, F2 renames, Delete removes"))
        self.list.setToolTip(self.list.accessibleName())
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        trigger = QAbstractItemView.EditTrigger
        self.list.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed)
        self.list.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        self.list.installEventFilter(self)
        self.add = self._button("choice_add", self.tr("Add"), self.tr("Add a choice"))
        self.remove = self._button("choice_remove", self.tr("Remove"), self.tr("Remove the choice (Delete)"))
        self.up = self._button("choice_up", "↑", self.tr("Move the choice up (Alt+Up)"))
        self.down = self._button("choice_down", "↓", self.tr("Move the choice down (Alt+Down)"))
        row = QHBoxLayout()
        for button in (self.add, self.remove, self.up, self.down):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.setFocusProxy(self.list)
        self.list.itemChanged.connect(self._on_changed)
        self.list.model().rowsMoved.connect(self._later, Qt.ConnectionType.QueuedConnection)
        self.list.itemDelegate().closeEditor.connect(self._on_closed)
        self.add.clicked.connect(self.begin)
        self.remove.clicked.connect(self._on_remove)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def load(self, choices: Sequence[str]) -> None:
        """Show what is stored, the cursor kept at its place."""
        if choices and tuple(self.texts()) == tuple(choices):
            self._loading = True
            for entry in self._entries():
                entry.setData(_STORED, entry.text())
            self._loading = False
            return
        at = self.list.currentRow()
        self._loading = True
        self.list.clear()
        for choice in choices:
            self._append(choice, choice)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self._loading = False

    def texts(self) -> list[str]:
        return [text for entry in self._entries() if (text := entry.text().strip())]

    def renamed(self) -> dict[str, str]:
        """Stored names -> new ones."""
        names = ((str(entry.data(_STORED) or ""), entry.text().strip()) for entry in self._entries())
        return {old: new for old, new in names if old and new and old != new}

    def begin(self) -> None:
        """Add a choice, to be written."""
        self._loading = True
        entry = self._append("", "")
        self._loading = False
        self.list.setCurrentItem(entry)
        self.list.setFocus()
        self.list.editItem(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self._writing():
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Delete and not event.modifiers():
                self._on_remove()
                return True
            if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
            if event.key() == Qt.Key.Key_Insert:
                self.begin()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.list.currentRow() >= 0:
                    self.list.editItem(self.list.currentItem())
                else:
                    self.begin()
                return True
        return super().eventFilter(watched, event)

    def _writing(self) -> bool:
        """An editor is open: keys that it lets through are not for the list."""
        return self.list.currentRow() >= 0 and self.list.isPersistentEditorOpen(self.list.currentItem())

    def _append(self, text: str, stored: str) -> QListWidgetItem:
        entry = QListWidgetItem(text, self.list)
        entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsEditable)
        entry.setData(_STORED, stored)
        return entry

    def _entries(self) -> list[QListWidgetItem]:
        found = (self.list.item(n) for n in range(self.list.count()))
        return [entry for entry in found if entry is not None]

    def _on_changed(self, entry: QListWidgetItem) -> None:
        if self._loading:
            return
        if not entry.text().strip() and entry.data(_STORED):
            # A choice is taken out by Delete, not by an empty name.
            self._loading = True
            entry.setText(str(entry.data(_STORED)))
            self._loading = False
            return
        if entry.text().strip():
            self._later()

    def _on_closed(self) -> None:
        QTimer.singleShot(0, self._drop_empty)

    def _drop_empty(self) -> None:
        """What was added and not written goes."""
        for entry in self._entries():
            if not entry.text().strip() and not self.list.isPersistentEditorOpen(entry):
                self.list.takeItem(self.list.row(entry))

    def _later(self) -> None:
        if not self._loading:
            self.edited.emit()

    def _on_remove(self) -> None:
        if self.list.currentRow() >= 0:
            self.list.takeItem(self.list.currentRow())
            self.edited.emit()

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        to = at + by
        if at < 0 or not 0 <= to < self.list.count():
            return
        self._loading = True
        entry = self.list.takeItem(at)
        self.list.insertItem(to, entry)
        self.list.setCurrentRow(to)
        self._loading = False
        self.edited.emit()
