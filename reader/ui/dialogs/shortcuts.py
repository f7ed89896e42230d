"""The page of the settings where keys are changed: every action, its keys, and who else wants them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.settings import Settings
from reader.ui import keys
from reader.ui.action_table import TABLE, Entry
from reader.ui.actions import explanation, keys_of, menu_title, plain, spoken
from reader.ui.fixed_keys import FIXED

_ID = Qt.ItemDataRole.UserRole
_ENTRIES = {entry.id: entry for entry in TABLE}
_PASSING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Without these, a window cannot be used by keyboard."""


class Capture(QKeySequenceEdit):
    """Takes one key with its modifiers. Tab, Enter and Escape do what they do everywhere."""

    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _passes(event):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _passes(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape and not self.keySequence().isEmpty():
            self.clear()
            self.given_up.emit()
        else:
            event.ignore()


def _used_in(key: QKeySequence) -> list[str]:
    """Where a key means something that cannot be changed."""
    there = (fixed for fixed in FIXED if any(QKeySequence(one) == key for one in fixed.keys))
    return list(dict.fromkeys(fixed.where() for fixed in there))


def _passes(event: QKeyEvent) -> bool:
    return event.key() in _PASSING and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier


class KeysPage(QWidget):
    """Changes `settings.shortcuts` and says so with `changed`."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("settings_keys")
        self._build()
        self._connect()
        self.show_settings()
        self._narrow("")

    def _build(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        self._find = QLineEdit(self)
        self._find.setObjectName("keys_find")
        self._find.setAccessibleName(self.tr("Find an action or a key"))
        self._find.setPlaceholderText(self.tr("Name of an action, or a key"))
        self._find.setClearButtonEnabled(True)
        find = QLabel(self.tr("&Find:"), self)
        find.setBuddy(self._find)
        self._table = QTreeWidget(self)
        self._table.setObjectName("keys_table")
        self._table.setAccessibleName(self.tr("Actions and their keys"))
        self._table.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("Group")])
        self._table.setRootIsDecorated(False)
        self._table.setUniformRowHeights(True)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAllColumnsShowFocus(True)
        height = QSize(0, round(self.fontMetrics().lineSpacing() * 1.5))
        for entry in TABLE:
            row = QTreeWidgetItem([plain(entry), "", menu_title(entry)])
            row.setData(0, _ID, entry.id)
            row.setToolTip(0, explanation(entry))
            row.setSizeHint(2, height)
            row.setForeground(2, self.palette().brush(QPalette.ColorRole.PlaceholderText))
            self._table.addTopLevelItem(row)
        self._table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._table.setColumnWidth(1, em * 30)
        self._table.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        self._which = QLabel(self)
        self._which.setObjectName("keys_which")
        self._capture = Capture(self)
        self._capture.setObjectName("keys_capture")
        self._which.setBuddy(self._capture)
        self._use = self._button("keys_use", self.tr("U&se"), self.tr("Let this be the action's only key"))
        self._add = self._button("keys_add", self.tr("A&dd"), self.tr("Let the action have this key as well"))
        self._none = self._button("keys_none", self.tr("&No key"), self.tr("Take the action's keys away"))
        self._reset = self._button("keys_reset", self.tr("Ori&ginal key"), self.tr("The keys it came with"))
        self._said = QLabel(self)
        self._said.setObjectName("keys_said")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(em)
        first.addWidget(find)
        first.addWidget(self._find, 1)
        second.addWidget(self._capture, 1)
        for button in (self._use, self._add, self._none, self._reset):
            second.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em * 2, 0, 0)
        column.setSpacing(em)
        column.addLayout(first)
        column.addWidget(self._table, 1)
        column.addWidget(self._which)
        column.addLayout(second)
        column.addWidget(self._said)

    def _button(self, name: str, text: str, why: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(why)
        button.setAccessibleDescription(why)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self._find.textChanged.connect(self._narrow)
        self._table.currentItemChanged.connect(self._on_current)
        self._table.itemActivated.connect(self._on_activated)
        self._capture.keySequenceChanged.connect(self._on_captured)
        self._use.clicked.connect(self._on_use)
        self._add.clicked.connect(self._on_add)
        self._none.clicked.connect(self._on_none)
        self._reset.clicked.connect(self._on_reset)

    # For the dialog

    def show_settings(self) -> None:
        """Show the keys as they are now."""
        for number in range(self._table.topLevelItemCount()):
            row = self._table.topLevelItem(number)
            assert row is not None
            entry = _ENTRIES[row.data(0, _ID)]
            shown = spoken(keys_of(entry, self._settings.shortcuts))
            own = keys.changed(entry, self._settings.shortcuts)
            row.setText(1, self.tr("{keys} (own)").format(keys=shown or self.tr("none")) if own else shown)
            font = self.font()
            font.setBold(own)
            row.setFont(1, font)
        self._allow()

    def restore(self) -> None:
        """Give every action the keys it came with."""
        self._settings.shortcuts.clear()
        self._capture.clear()
        self._said.setText("")
        self.show_settings()
        self.changed.emit()

    # What the person does

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().split()
        first = None
        for number in range(self._table.topLevelItemCount()):
            row = self._table.topLevelItem(number)
            assert row is not None
            text = " ".join(row.text(column) for column in range(3)).casefold()
            fits = all(word in text for word in wanted)
            row.setHidden(not fits)
            first = first or (row if fits else None)
        current = self._table.currentItem()
        if current is None or current.isHidden():
            self._table.setCurrentItem(first)  # type: ignore[arg-type]

    def _on_current(self) -> None:
        self._capture.clear()
        self._said.setText("")
        self._allow()

    def _on_activated(self) -> None:
        self._capture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_captured(self, key: QKeySequence) -> None:
        entry = self._entry()
        other = keys.holder(key, self._settings.shortcuts, entry) if not key.isEmpty() else None
        if other is not None:
            self._say(
                self.tr("{key} belongs to “{name}”, which loses it if you go on.").format(
                    key=spoken([key.toString()]), name=plain(other)
                ),
                bad=True,
            )
        elif places := _used_in(key):
            self._say(
                self.tr("{key} has a use of its own in: {places}. It may be lost there if you go on.").format(
                    key=spoken([key.toString()]), places=", ".join(places)
                ),
                bad=True,
            )
        else:
            self._say("")
        self._allow()

    def _on_use(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._give(entry, [self._capture.keySequence().toString()])

    def _on_add(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._give(entry, [*keys_of(entry, self._settings.shortcuts), self._capture.keySequence().toString()])

    def _on_none(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._give(entry, [])

    def _on_reset(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._give(entry, entry.keys)

    # How

    def _give(self, entry: Entry, wanted: list[str] | tuple[str, ...]) -> None:
        robbed = keys.give(entry, wanted, self._settings.shortcuts)
        self._capture.clear()
        self.show_settings()
        self.changed.emit()
        if robbed:
            names = ", ".join(QLocale().quoteString(plain(other)) for other in robbed)
            self._say(self.tr("The key was taken from {names}.").format(names=names))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entry(self) -> Entry | None:
        row = self._table.currentItem()
        return _ENTRIES[row.data(0, _ID)] if row is not None else None

    def _allow(self) -> None:
        entry = self._entry()
        key = self._capture.keySequence()
        own = keys_of(entry, self._settings.shortcuts) if entry is not None else ()
        self._which.setText(
            self.tr("New ke&y for “{name}” (press it in the field):").format(name=plain(entry))
            if entry is not None
            else self.tr("New ke&y:")
        )
        self._capture.setAccessibleName(
            self.tr("New key for {name}").format(name=plain(entry)) if entry is not None else self.tr("New key")
        )
        self._capture.setEnabled(entry is not None)
        taken = not key.isEmpty() and keys.holder(key, self._settings.shortcuts, entry) is not None
        self._use.setText(self.tr("Take it: u&se") if taken else self.tr("U&se"))
        self._use.setEnabled(entry is not None and not key.isEmpty())
        self._add.setEnabled(
            entry is not None and not key.isEmpty() and bool(own) and key not in [QKeySequence(one) for one in own]
        )
        self._none.setEnabled(bool(own))
        self._reset.setEnabled(entry is not None and keys.changed(entry, self._settings.shortcuts))

    def _say(self, text: str, *, bad: bool = False) -> None:
        role = QPalette.ColorRole
        self._said.setForegroundRole(role.BrightText if bad else role.WindowText)
        self._said.setText(("⚠ " if bad else "") + text)
