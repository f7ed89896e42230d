"""What narrows the library: a line for words, a drawer with the other conditions, chips for those that are set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.domain.filters import Filter
from reader.domain.model import Code
from reader.ui import theme
from reader.ui.tree.drawer import Drawer
from reader.ui.tree.flow import FlowLayout

TYPING_MS = 200
"""The library is narrowed when nothing was typed for so long."""


class FilterBar(QWidget):
    """Puts a `Filter` together and says by `narrowed` that it became another one."""

    narrowed = Signal(object)
    left = Signal()
    """Down or Return in the line of words: the person goes on to the matches."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_bar")
        self._announced = Filter()
        self.words = QLineEdit(self)
        self.words.setObjectName("filter_words")
        self.words.setPlaceholderText(self.tr("Filter by words…"))
        self.words.setAccessibleName(self.tr("Filter the library by words"))
        self.words.setToolTip(self.tr("Words in titles, names and texts; “in quotes” for a passage as it stands"))
        self.words.setClearButtonEnabled(True)
        self.words.installEventFilter(self)
        self.more = QToolButton(self)
        self.more.setObjectName("filter_more")
        self.more.setText(self.tr("Filte&r"))
        self.more.setAccessibleName(self.tr("More conditions: code, author, dates, coded, unread, memo"))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setCheckable(True)
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.tools.addWidget(self.words, 1)
        self.tools.addWidget(self.more)
        self.drawer = Drawer(self)
        self.drawer.hide()
        self.drawer.installEventFilter(self)
        for field in self.drawer.findChildren(QWidget):
            field.installEventFilter(self)
        self.chips = Chips(self)
        self.chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.tools)
        column.addWidget(self.drawer)
        column.addWidget(self.chips)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._connect()

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_edited)
        self.drawer.edited.connect(self._on_edited)
        self.more.toggled.connect(self.drawer.setVisible)
        self._typing.timeout.connect(self.announce)
        self.chips.removed.connect(self._on_chip_removed)
        self.chips.cleared.connect(self.clear)

    @property
    def wanted(self) -> Filter:
        """The filter as it stands in the fields."""
        return replace(self.drawer.wanted(), words=self.words.text().strip())

    def clear(self) -> None:
        """Empty every field; the library shows everything at once."""
        self.words.clear()
        self.drawer.clear()
        self.announce()

    def announce(self) -> None:
        """Tell at once what is typed, not after the pause."""
        self._typing.stop()
        wanted = self.wanted
        if wanted != self._announced:
            self._announced = wanted
            self.narrowed.emit(wanted)

    def set_codes(self, codes: tuple[Code, ...]) -> None:
        self.drawer.set_codes(codes)

    def show_count(self, text: str) -> None:
        """Show what is set, with how much it lets through; empty where nothing is set."""
        self.chips.show_filter(self.drawer.said(), text)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.chips.setStyleSheet(
            f"QToolButton {{ background: {colours.current}; color: {colours.text}; }}"
            f"QToolButton:hover {{ border-color: {colours.accent}; }}"
            f"QToolButton#filter_clear {{ background: transparent; color: {colours.accent}; }}"
            f"QLabel {{ color: {colours.muted}; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in any field clears the filter; Return and Down in the line go on to the matches."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                if self.wanted or self.words.text():
                    self.clear()
                else:
                    self.more.setChecked(False)
                    self.left.emit()
                return True
            if watched is self.words and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.announce()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _on_edited(self) -> None:
        self._typing.start()

    def _on_chip_removed(self, name: str) -> None:
        self.drawer.drop(name)
        self.announce()


class Chips(QWidget):
    """What is set beside words, each with a way to take it off, and how much matches."""

    removed = Signal(str)
    cleared = Signal()

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
        line = QHBoxLayout()
        line.setContentsMargins(gap, 0, 0, 0)
        line.addWidget(self.count, 1)
        line.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(gap)
        column.addLayout(self._flow)
        column.addLayout(line)
        self._shown: list[QToolButton] = []

    def show_filter(self, said: Sequence[tuple[str, str]], count: str) -> None:
        for chip in self._shown:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._shown = []
        for name, text in said:
            chip = QToolButton(self)
            chip.setObjectName(f"chip_{name}")
            chip.setProperty("condition", name)
            chip.setText(f"{text.replace('&', '&&')}  ✕")
            chip.setToolTip(self.tr("Take “{condition}” off the filter").format(condition=text))
            chip.setAccessibleName(chip.toolTip())
            chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(self._on_chip)
            self._flow.addWidget(chip)
            chip.show()
            self._shown.append(chip)
        self.count.setText(count)
        self.setVisible(bool(count))

    def _on_chip(self) -> None:
        chip = self.sender()
        if chip is not None:
            self.removed.emit(str(chip.property("condition")))
