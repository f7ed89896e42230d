"""A line to which several answers can be given, one after the other: each becomes a chip below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Signal
from PySide6.QtGui import QKeyEvent, QPalette, Qt
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.ui.chips import Chip
from reader.ui.tree.flow import FlowLayout


class Several(QWidget):
    """Return, or choosing from the list, keeps what is typed. Where `known` answers were given, only those count: what
    is none of them is told below the line, and a chip that is none any more is marked."""

    edited = Signal()

    def __init__(self, name: str, any_of_them: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, str] | None = None
        self._chosen: list[str] = []
        self.line = QLineEdit(self)
        self.line.setObjectName(name)
        self.line.setPlaceholderText(any_of_them)
        self.line.setToolTip(self.tr("Return keeps it, and another can be added"))
        self.line.installEventFilter(self)
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_activated)
        self.line.setCompleter(completer)
        gap = self.fontMetrics().height() // 4
        self._wrong = QLabel(self)
        self._wrong.setObjectName(f"{name}_wrong")
        self._wrong.setWordWrap(True)
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setForegroundRole(QPalette.ColorRole.BrightText)
        self._wrong.hide()
        self._flow = FlowLayout(gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.line)
        column.addWidget(self._wrong)
        column.addLayout(self._flow)
        self._chips: list[Chip] = []
        self.line.textEdited.connect(self._on_typed)
        self.line.textChanged.connect(self._on_text)
        self.line.editingFinished.connect(self._on_finished)

    def set_known(self, answers: Sequence[str]) -> None:
        """Give the answers that there are; what was chosen and is none of them stays, marked."""
        known = {answer.casefold(): answer for answer in answers}
        if known == self._known:
            return
        self._known = known
        self._words.setStringList(list(known.values()))
        self._show()
        self._on_text()

    def suggest(self, answers: Sequence[str]) -> None:
        """Offer answers; others count too."""
        self._words.setStringList(list(dict.fromkeys(answers)))

    def values(self) -> tuple[str, ...]:
        """What was kept, and what is typed if it is an answer."""
        typed = self._typed()
        return tuple(dict.fromkeys((*self._chosen, typed) if typed else self._chosen))

    def set_values(self, values: Sequence[str]) -> None:
        self.line.clear()
        self._chosen = list(dict.fromkeys(values))
        self._show()

    def keep(self) -> bool:
        """Make a chip of what is typed; False where that is no answer."""
        typed = self._typed()
        if not typed:
            return False
        self.line.clear()
        if typed not in self._chosen:
            self._chosen.append(typed)
        self._show()
        self.edited.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return belongs to the line: it must not start the export."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._on_finished()
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> str:
        text = self.line.text().strip()
        return text if self._known is None else self._known.get(text.casefold(), "")

    def _is_known(self, answer: str) -> bool:
        return self._known is None or answer.casefold() in self._known

    def _on_typed(self) -> None:
        self.edited.emit()

    def _on_text(self) -> None:
        """While one still types, the beginning or a part of an answer is good enough."""
        text = self.line.text().strip().casefold()
        self._tell(bool(text) and self._known is not None and not any(text in known for known in self._known))

    def _on_finished(self) -> None:
        if not self.keep():
            self._tell(bool(self.line.text().strip()))

    def _tell(self, wrong: bool) -> None:
        text = self.tr("There is no “{name}”: it does not count.").format(name=self.line.text().strip())
        self._wrong.setText(text if wrong else "")
        self._wrong.setVisible(wrong)
        self.line.setAccessibleDescription(self._wrong.text())

    def _on_activated(self) -> None:
        self.keep()
        # The completer puts the word into the line once more when this is done.
        self.line.completer().setCompletionPrefix("")
        self.line.clear()

    def apply_theme(self) -> None:
        """Chips stand out from the window, whatever it looks like."""
        palette = self.palette()
        ground, edge = palette.color(palette.ColorRole.Button).name(), palette.color(palette.ColorRole.Mid).name()
        for chip in self._chips:
            chip.setStyleSheet(f"QToolButton {{ background: {ground}; border-color: {edge}; }}")

    def _show(self) -> None:
        had = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), -1)
        old, self._chips = self._chips, []
        for chip in old:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        before: QWidget = self.line
        for value in self._chosen:
            known = self._is_known(value)
            chip = Chip(value, value if known else f"⚠ {value}", self)
            told = self.tr("Take “{name}” off") if known else self.tr("“{name}” is not in this project. Take it off")
            chip.setAccessibleName(told.format(name=value))
            chip.setToolTip(Qt.convertFromPlainText(chip.accessibleName()))
            chip.clicked.connect(self._on_chip)
            self._flow.addWidget(chip)
            chip.show()
            # Else Tab would come to it after all that was there before it.
            QWidget.setTabOrder(before, chip)
            before = chip
            self._chips.append(chip)
        self.apply_theme()
        if had >= 0:
            (self._chips[min(had, len(self._chips) - 1)] if self._chips else self.line).setFocus()
        self.updateGeometry()

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self._chosen.remove(chip.condition)
            self._show()
            self.edited.emit()
