"""Every action by its name: type some of it, Enter does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.settings import Settings
from reader.ui.action_table import TABLE
from reader.ui.actions import Actions, explanation, spoken

WIDEST = 36
"""Characters of a name that the column makes room for: “Undo” names what it would undo."""
SHOWN = 12
"""Rows that are seen without scrolling."""
MISSPELT = 4
"""From how many letters on a name may be misspelt."""
ALIKE = 75.0
"""How near a misspelt name has to be, in percent (rapidfuzz)."""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
AnyIndex = QModelIndex | QPersistentModelIndex
_KEYS = Qt.ItemDataRole.UserRole
_ACTION = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what is read, what it does, its keys."""

    action: QAction
    name: str
    help: str
    keys: str


class CommandPalette(QDialog):
    """Closes when an action was chosen, with Escape, or with a click beside it. Has its actions from when it opens:
    those that can be done now, what was chosen here lately first."""

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._settings = settings
        recent = {name: number for number, name in enumerate(settings.recent_actions)}
        self._entries = [
            Entry(action, _plain(action.text()), explanation(entry), _keys(action))
            for entry in sorted(TABLE, key=lambda entry: recent.get(entry.id, len(recent)))
            if entry.id != "palette" and (action := actions[entry.id]).isEnabled()
        ]
        self._focus_before = QApplication.focusWidget()
        self.setObjectName("command_palette")
        self.setWindowTitle(self.tr("All actions"))
        self.setAccessibleName(self.tr("All actions"))
        self._build()
        self._connect()
        self._narrow("")
        self._place(parent)

    def _build(self) -> None:
        em = self.fontMetrics().averageCharWidth()
        frame = QFrame(self)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        self._line = QLineEdit(frame)
        self._line.setObjectName("palette_line")
        self._line.setPlaceholderText(self.tr("What do you want to do?"))
        self._line.setAccessibleName(self.tr("Name of an action"))
        self._line.setClearButtonEnabled(True)
        self._line.installEventFilter(self)
        self._list = QListWidget(frame)
        self._list.setObjectName("palette_list")
        self._list.setAccessibleName(self.tr("Actions"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = _Rows([entry.name[:WIDEST] for entry in self._entries], self._list)
        self._list.setItemDelegate(rows)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._nothing = QLabel(self.tr("No action has this in its name."), frame)
        self._nothing.setObjectName("palette_nothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(em, em, em, em)
        inner.setSpacing(em)
        inner.addWidget(self._line)
        inner.addWidget(self._list, 1)
        inner.addWidget(self._nothing, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.resize(em * 100, rows.row_height * SHOWN + self._line.sizeHint().height() + em * 4)

    def _connect(self) -> None:
        self._line.textChanged.connect(self._narrow)
        self._line.returnPressed.connect(self._on_return)
        self._list.itemClicked.connect(self._trigger)

    def shown(self) -> list[str]:
        """The names in the list, the best first."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line keeps the keyboard; what moves in a list moves in the list."""
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                QApplication.sendEvent(self._list, event)
                return True
            if event.key() == Qt.Key.Key_Tab:
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _narrow(self, typed: str) -> None:
        ranked = sorted(
            ((rank, number, entry) for number, entry in enumerate(self._entries) if (rank := _rank(entry, typed)) >= 0),
            key=lambda found: found[:2],
        ) or _alike(self._entries, typed)
        self._list.clear()
        for _, _, entry in ranked:
            item = QListWidgetItem(entry.name)
            item.setData(Qt.ItemDataRole.StatusTipRole, entry.help)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (entry.name, entry.keys))))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, entry.help)
            item.setData(_KEYS, entry.keys)
            item.setData(_ACTION, entry.action)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(ranked))
        self._nothing.setVisible(not ranked)

    def _on_return(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._trigger(item)

    def _trigger(self, item: QListWidgetItem) -> None:
        """Close first: the action may ask for the keyboard, or open a dialog."""
        action: QAction = item.data(_ACTION)
        before = self._focus_before
        self._settings.used(action.objectName())
        self.accept()
        if before is not None:
            before.setFocus()
        action.trigger()

    def _place(self, over: QWidget) -> None:
        """In the upper middle of the window, never wider than it."""
        window = over.window().geometry()
        self.resize(min(self.width(), round(window.width() * 0.9)), min(self.height(), round(window.height() * 0.8)))
        left = window.x() + (window.width() - self.width()) // 2
        self.move(QPoint(left, window.y() + round(window.height() * 0.12)))


class _Rows(QStyledItemDelegate):
    """Name, what it does in the quieter colour, keys at the far side."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.name_width = max((parent.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        self.row_height = round(parent.fontMetrics().lineSpacing() * 1.7)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        palette, rect = option.palette, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        role = QPalette.ColorRole
        if chosen:
            painter.fillRect(rect, palette.color(role.Highlight))
        elif hovered:
            painter.fillRect(rect, palette.color(role.Midlight))
        text = palette.color(role.HighlightedText if chosen else role.Text)
        muted = text if chosen else palette.color(role.PlaceholderText)
        metrics = option.fontMetrics
        pad = metrics.averageCharWidth()
        room = rect.adjusted(pad, 0, -pad, 0)
        direction = option.direction
        keys = str(index.data(_KEYS) or "")
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        room = self._draw(painter, room, keys, muted, direction, far=True)
        names = QRect(room)
        names.setWidth(min(self.name_width, room.width()))
        if direction is Qt.LayoutDirection.RightToLeft:
            names.moveRight(room.right())
            room = room.adjusted(0, 0, -names.width() - pad * 2, 0)
        else:
            room = room.adjusted(names.width() + pad * 2, 0, 0, 0)
        self._draw(painter, names, name, text, direction)
        self._draw(painter, room, str(index.data(Qt.ItemDataRole.StatusTipRole) or ""), muted, direction)

    def _draw(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        colour: QColor,
        direction: Qt.LayoutDirection,
        *,
        far: bool = False,
    ) -> QRect:
        """Draw at the near or far side of `room`; returns what is left of it."""
        metrics = painter.fontMetrics()
        if not text or room.width() <= 0:
            return room
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        wide = metrics.horizontalAdvance(elided)
        at_left = far is (direction is Qt.LayoutDirection.RightToLeft)
        box = QRect(room.left() if at_left else room.right() - wide + 1, room.top(), wide, room.height())
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, elided)
        gap = wide + metrics.averageCharWidth() * 3
        return room.adjusted(gap, 0, 0, 0) if at_left else room.adjusted(0, 0, -gap, 0)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _keys(action: QAction) -> str:
    return spoken(key.toString() for key in action.shortcuts())


def _rank(entry: Entry, typed: str) -> int:
    """How well `typed` fits, 0 the best, -1 not at all: begins the name, a word of it, is in it, is in the help, or
    its letters come in the name in this order."""
    wanted = " ".join(typed.casefold().split())
    name = entry.name.casefold()
    if name.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in name.split()) or f" {wanted}" in name:
        return 1
    if wanted in name:
        return 2
    if all(word in f"{name} {entry.help.casefold()}" for word in wanted.split()):
        return 3
    letters = iter(name)
    return 4 if all(letter in letters for letter in wanted if letter != " ") else -1


def _alike(entries: Sequence[Entry], typed: str) -> list[tuple[int, int, Entry]]:
    """Where nothing fits: what is nearly called so, the nearest first. As `_rank` in a list, with its place."""
    wanted = " ".join(typed.casefold().split())
    if len(wanted) < MISSPELT:
        return []
    # Only a slip of the finger needs it: not at the start of the program.
    from rapidfuzz import fuzz, process

    names = [entry.name.casefold() for entry in entries]
    found = process.extract(wanted, names, scorer=fuzz.partial_ratio, score_cutoff=ALIKE, limit=SHOWN)
    return [(5, number, entries[number]) for _, _, number in found]
