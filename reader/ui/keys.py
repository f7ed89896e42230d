"""The keys of the actions as a person may change them: who has a key, giving it to another, back to the table's.

`shortcuts` is `Settings.shortcuts`: an id -> QKeySequence texts in portable form, "; " between them.
"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping

from PySide6.QtGui import QKeySequence

from reader.ui.action_table import TABLE, Entry
from reader.ui.actions import keys_of

Shortcuts = MutableMapping[str, str]


def holder(key: QKeySequence, shortcuts: Shortcuts, besides: Entry | None = None) -> Entry | None:
    """The action that has `key`; two with one key would both be dead."""
    for entry in TABLE:
        if entry is not besides and any(QKeySequence(one) == key for one in keys_of(entry, shortcuts)):
            return entry
    return None


def give(entry: Entry, keys: Iterable[str], shortcuts: Shortcuts) -> list[Entry]:
    """Let `entry` have just these keys; who had one of them loses it, and is in the list that is returned."""
    wanted = [QKeySequence(key) for key in keys]
    robbed = []
    for key in wanted:
        while (other := holder(key, shortcuts, entry)) is not None:
            _put(other, [one for one in keys_of(other, shortcuts) if QKeySequence(one) != key], shortcuts)
            robbed.append(other)
    _put(entry, [key.toString() for key in wanted], shortcuts)
    return robbed


def reset(entry: Entry, shortcuts: Shortcuts) -> list[Entry]:
    """Let `entry` have the keys of the table again; returns who lost one by that."""
    return give(entry, entry.keys, shortcuts)


def changed(entry: Entry, shortcuts: Shortcuts) -> bool:
    """Whether the keys of `entry` are other than the table's."""
    return entry.id in shortcuts


def _put(entry: Entry, keys: list[str], shortcuts: Shortcuts) -> None:
    if [QKeySequence(key) for key in keys] == [QKeySequence(key) for key in entry.keys]:
        shortcuts.pop(entry.id, None)
    else:
        shortcuts[entry.id] = QKeySequence.listToString([QKeySequence(key) for key in keys])
