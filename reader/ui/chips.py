"""Chips: what is set beside words, each with a way to take it off, and how much matches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.ui.tree.flow import FlowLayout


class Chip(QToolButton):
    """One condition. A click takes it off, and so does Delete."""

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.condition = name
        self.setObjectName(f"chip_{name}")
        self.setProperty("condition", name)
        self.setText(f"{text.replace('&', '&&')}  ✕")
        self.setToolTip(self.tr("Take “{condition}” off the filter").format(condition=text))
        self.setAccessibleName(self.toolTip())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """All chips; hidden where nothing is set."""

    removed = Signal(str)
    cleared = Signal()
    emptied = Signal()
    """The last chip was taken off by the keyboard, which has to go somewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_chips")
        gap = self.fontMetrics().height() // 4
        self._flow = FlowLayout(gap)
        self.count = QLabel(self)
        self.count.setObjectName("filter_count")
        self.clear = QToolButton(self)
        self.clear.setObjectName("filter_clear")
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Show everything (Escape)"))
        self.clear.setAccessibleName(self.tr("Clear the filter"))
        self.clear.clicked.connect(self.cleared)
        self.count.setMargin(gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, gap, 0, 0)
        column.addLayout(self._flow)
        self._shown: list[Chip] = []

    def show_filter(self, said: Sequence[tuple[str, str]], count: str) -> None:
        """A chip for each condition; where one had the keyboard, the chip in its place gets it."""
        focused = next((place for place, chip in enumerate(self._shown) if chip.hasFocus()), -1)
        old, self._shown = self._shown, []
        for behind in (self.count, self.clear):
            self._flow.removeWidget(behind)
        for name, text in said:
            chip = Chip(name, text, self)
            chip.clicked.connect(self._on_chip)
            self._flow.addWidget(chip)
            chip.show()
            self._shown.append(chip)
        for behind in (self.count, self.clear):
            behind.setMinimumHeight(self.clear.sizeHint().height())
            self._flow.addWidget(behind)
        for before, after in zip(self._shown, self._shown[1:], strict=False):
            QWidget.setTabOrder(before, after)
        if self._shown:
            QWidget.setTabOrder(self._shown[-1], self.clear)
        self.count.setText(count)
        self.setVisible(bool(count))
        if focused >= 0:
            if self._shown:
                self._shown[min(focused, len(self._shown) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.emptied.emit()
        for chip in old:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.removed.emit(chip.condition)
