"""The actions of one window, made from the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.ui.action_table import EXCLUSIVE, TABLE, Entry
from reader.ui.panels import PANELS


def text(entry: Entry) -> str:
    """What the entry is called, in the person's language, with its mnemonic."""
    context = "Panels" if entry.id.startswith("panel_") else "Actions"
    return QCoreApplication.translate(context, entry.text).format(number=entry.number)


def explanation(entry: Entry) -> str:
    """What it does, in the person's language."""
    panel = PANELS[entry.number].title if entry.id.startswith("panel_") else ""
    title = QCoreApplication.translate("Panels", panel).replace("&", "") if panel else ""
    return QCoreApplication.translate("Actions", entry.help).format(number=entry.number, title=title)


def keys_of(entry: Entry, shortcuts: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of an entry as the person has them: QKeySequence texts, the first is shown."""
    own = shortcuts.get(entry.id)
    if own is None:
        return entry.keys
    return tuple(key.toString() for key in QKeySequence.listFromString(own) if not key.isEmpty())


def plain(entry: Entry) -> str:
    """What the entry is called, without mnemonic and dots: for lists and sentences."""
    return text(entry).replace("&", "").rstrip("…")


def menu_title(entry: Entry) -> str:
    """Where the entry belongs: its menu, or what it is one of where it stands in none."""
    if entry.menu:
        return QCoreApplication.translate("Actions", entry.menu).replace("&", "")
    if entry.id.startswith("panel_"):
        return QCoreApplication.translate("Actions", "Panels")
    return QCoreApplication.translate("Actions", "Pinned codes")


def spoken(keys: Iterable[str]) -> str:
    """Keys as this platform writes them, for people."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def named(name: str, shortcuts: Mapping[str, str]) -> str:
    """What to press for an action, for sentences: its first key as the person has it, or what it is called."""
    entry = next(entry for entry in TABLE if entry.id == name)
    keys = keys_of(entry, shortcuts)
    return spoken(keys[:1]) if keys else QCoreApplication.translate("Actions", "“{name}”").format(name=plain(entry))


class Actions:
    """The table as QActions of one window; `shortcuts` (id -> QKeySequence text) replace the keys of the table."""

    def __init__(self, owner: QWidget, shortcuts: Mapping[str, str]) -> None:
        self._actions: dict[str, QAction] = {}
        for entry in TABLE:
            action = QAction(text(entry), owner)
            action.setObjectName(entry.id)
            action.setStatusTip(explanation(entry))
            action.setCheckable(entry.checkable)
            owner.addAction(action)
            self._actions[entry.id] = action
        for names in EXCLUSIVE:
            group = QActionGroup(owner)
            for name in names:
                group.addAction(self._actions[name])
        self.assign(shortcuts)

    def assign(self, shortcuts: Mapping[str, str]) -> None:
        """Give every action its keys: those of the table, or the person's own (empty text: none)."""
        for entry in TABLE:
            keys = keys_of(entry, shortcuts)
            action = self._actions[entry.id]
            action.setShortcuts([QKeySequence(key) for key in keys])
            shown = spoken(keys[:1])
            action.setToolTip(f"{plain(entry)} ({shown})" if shown else plain(entry))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def enable(self, *, project: bool, write: bool) -> None:
        """Grey out what cannot be done without a project, or in one that is read-only."""
        for entry in TABLE:
            self._actions[entry.id].setEnabled((project or not entry.project) and (write or not entry.write))
