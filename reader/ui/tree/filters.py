"""What narrows the library: a line for words, a drawer with the other conditions, chips for those that are set."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.domain.filters import Filter
from reader.domain.model import Code, SampleId
from reader.ui import theme
from reader.ui.chips import Chips
from reader.ui.empty_field import pass_undo_on
from reader.ui.tree.drawer import Drawer
from reader.ui.tree.saved import SavedFilters

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
        pass_undo_on(self.words)
        self.words.setObjectName("filter_words")
        self.words.setPlaceholderText(self.tr("Filter by words…"))
        self.words.setAccessibleName(self.tr("Filter the library by words"))
        self.words.setToolTip(self.tr("Words in titles, names and texts; “in quotes” for a passage as it stands"))
        self.words.setClearButtonEnabled(True)
        self.words.installEventFilter(self)
        self.more = QToolButton(self)
        self.more.setObjectName("filter_more")
        self.more.setText(self.tr("Filte&r"))
        self.more.setAccessibleName(self.tr("More conditions: codes, author, dates, attributes, state, marks, sample"))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setCheckable(True)
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.tools.addWidget(self.words, 1)
        self.tools.addWidget(self.more)
        self.drawer = Drawer(self)
        self.drawer.hide()
        self.saved = SavedFilters(self)
        self.saved.hide()
        self.drawer.installEventFilter(self)
        for field in self.drawer.findChildren(QWidget):
            field.installEventFilter(self)
        self.chips = Chips(self)
        self.chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.tools)
        column.addWidget(self.drawer)
        column.addWidget(self.saved)
        column.addWidget(self.chips)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._connect()

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_edited)
        self.drawer.edited.connect(self._on_edited)
        self.more.toggled.connect(self.drawer.setVisible)
        self.more.toggled.connect(self.saved.setVisible)
        self.saved.chosen.connect(self._on_saved_chosen)
        self.saved.kept.connect(self._on_saved_kept)
        self._typing.timeout.connect(self.announce)
        self.chips.removed.connect(self._on_chip_removed)
        self.chips.cleared.connect(self.clear)
        self.chips.emptied.connect(self._on_chips_emptied)

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
        else:
            # The same filter may stand in other fields: a code that was kept, to make room for another.
            self.show_count(self.chips.count.text())

    def show_only(self, *, author: str = "", sample: SampleId | None = None) -> None:
        """Ask for this and nothing else, at once."""
        self.words.clear()
        self.drawer.clear()
        self.drawer.author.setText(author)
        if sample is not None:
            self.drawer.choose_sample(sample)
        self.announce()

    def set_codes(self, codes: tuple[Code, ...]) -> None:
        self.drawer.set_codes(codes)

    def show_count(self, text: str) -> None:
        """Show what is set, with how much it lets through; empty where nothing is set."""
        self.chips.show_filter(self.drawer.said(), text)
        self.saved.set_there(bool(self.wanted))

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

    def _on_saved_chosen(self, fields: object) -> None:
        kept = fields if isinstance(fields, dict) else {}
        self.drawer.restore(kept)
        self.words.setText(str(kept.get("words", "")))
        self.announce()

    def _on_saved_kept(self, name: str) -> None:
        self.saved.keep(name, {**self.drawer.fields(), "words": self.words.text().strip()})

    def _on_chips_emptied(self) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chip_removed(self, name: str) -> None:
        self.drawer.drop(name)
        self.announce()
