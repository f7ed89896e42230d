"""Above the grid: what narrows it, which part of the project it shows, and the way to its columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui import theme
from reader.ui.chips import Chips
from reader.ui.empty_field import pass_undo_on

TYPING_MS = 200
"""The grid is narrowed when nothing was typed for so long."""
_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class GridBar(QWidget):
    edited = Signal()
    """Words or scope became others, or articles are rows from here on, or are not."""
    left = Signal()
    """The person goes on to the rows."""
    columns_asked = Signal()
    refresh_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grid_bar")
        self.words = QLineEdit(self)
        pass_undo_on(self.words)
        self.words.setObjectName("grid_words")
        self.words.setPlaceholderText(self.tr("Filter by words…"))
        self.words.setAccessibleName(self.tr("Filter the grid by words"))
        self.words.setToolTip(self.tr("Words in titles, names and texts; “in quotes” for a passage as it stands"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)
        self.words.installEventFilter(self)
        self.scope = QComboBox(self)
        self.scope.setObjectName("grid_scope")
        self.scope.setAccessibleName(self.tr("Which comments the grid lists"))
        for name, text in (
            ("project", self.tr("Whole project")),
            ("article", self.tr("Current article")),
            ("library", self.tr("What the library finds")),
        ):
            self.scope.addItem(text, name)
        label = QLabel(self.tr("Sho&w:"), self)
        label.setBuddy(self.scope)
        self.articles = QCheckBox(self.tr("Article&s too"), self)
        self.articles.setObjectName("grid_articles")
        self.articles.setToolTip(self.tr("List the articles as rows as well"))
        self.column = self._button("grid_column", self.tr("Col&umn"), self.tr("Sort, filter, move or hide this column"))
        self.menu = QMenu(self.column)
        self.menu.setObjectName("grid_column_menu")
        self.column.setMenu(self.menu)
        self.column.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.columns = self._button(
            "grid_columns_button", self.tr("Colu&mns…"), self.tr("Choose which columns are shown")
        )
        self.refresh = self._button("grid_refresh", self.tr("Re&fresh"), self.tr("Sort and filter anew (F5)"))
        self.chips = Chips(self)
        self.chips.setObjectName("grid_chips")
        # The line below the rows counts them.
        self.chips.count.hide()
        self.chips.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        for part in (label, self.scope, self.articles, self.column, self.columns, self.refresh):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 4)
        column.addLayout(row)
        column.addWidget(self.chips)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._announced = ("", "project", False)
        self._connect()

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_typed)
        self._typing.timeout.connect(self.announce)
        self.scope.currentIndexChanged.connect(self.announce)
        self.articles.toggled.connect(self.announce)
        self.columns.clicked.connect(self.columns_asked)
        self.refresh.clicked.connect(self.refresh_asked)

    @property
    def said(self) -> str:
        """The words that were typed."""
        return self.words.text().strip()

    @property
    def scope_name(self) -> str:
        """``project``, ``article`` or ``library``."""
        return str(self.scope.currentData())

    def begin(self, scope: str, articles: bool) -> None:
        """Stand as another project was left, without announcing it."""
        self._typing.stop()
        for part in (self.words, self.scope, self.articles):
            part.blockSignals(True)
        self.words.clear()
        self.scope.setCurrentIndex(max(self.scope.findData(scope), 0))
        self.articles.setChecked(articles)
        for part in (self.words, self.scope, self.articles):
            part.blockSignals(False)
        self._announced = self._state()

    def announce(self) -> None:
        """Tell at once what became another, not after the pause."""
        self._typing.stop()
        if self._state() != self._announced:
            self._announced = self._state()
            self.edited.emit()

    def show_conditions(self, said: Sequence[str], count: str) -> None:
        """A chip for each condition, named by its place; hidden where nothing is set."""
        self.chips.show_filter([(str(number), text) for number, text in enumerate(said)], count)

    def apply_theme(self, colours: theme.Colours) -> None:
        self.chips.setStyleSheet(
            f"QToolButton {{ background: {colours.current}; color: {colours.text}; }}"
            f"QToolButton:hover {{ border-color: {colours.accent}; }}"
            f"QToolButton#filter_clear {{ background: transparent; color: {colours.accent}; }}"
            f"QLabel {{ color: {colours.muted}; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape clears the words; Return and Down go on to the rows."""
        if watched is self.words and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                self.announce()
                return True
            if event.key() in _LEAVING:
                self.announce()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _state(self) -> tuple[str, str, bool]:
        return self.said, self.scope_name, self.articles.isChecked()

    def _on_typed(self) -> None:
        self._typing.start()
