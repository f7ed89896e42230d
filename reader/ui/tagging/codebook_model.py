"""The codebook as a tree model: small enough to hold whole, changed in place where only names or counts did."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.domain.model import Code, CodeId, CodeKind
from reader.domain.words import translate
from reader.ui.tagging.matching import fold

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MIME = "application/x-threadnote-code"
"""What a dragged code travels as: its id in decimal digits."""
TARGETS = "application/x-threadnote-targets"
"""What text travels as that is dragged to a code: the session knows which it is."""

CODE_ROLE = Qt.ItemDataRole.UserRole
"""The `Code`."""
ANSWER_ROLE = Qt.ItemDataRole.UserRole + 0x40
"""Whether the code is an answer to the choice above it."""

Ids = dict[CodeId | None, list[CodeId]]
Found = Callable[[Sequence[Code]], frozenset[CodeId] | None]
"""Which codes are met by what was typed; None for all."""


class CodeOrder(StrEnum):
    """How the codes below one are sorted: as the person put them, by name, or the most used (with all below) first."""

    HAND = "hand"
    NAME = "name"
    COUNT = "count"


class CodebookModel(QAbstractItemModel):
    """Indexes carry the code's id. Changes go out as signals; whoever has the session makes commands of them.

    All codes are held, those are shown that are not hidden (or all) and that are found (or all), with their ancestors.
    """

    renamed = Signal(object, str)
    """(code, the name typed in its place)"""
    dropped = Signal(object, object, int)
    """(code, the parent to move it below or None, its place among the children there)"""
    merge_dropped = Signal(object, object)
    """(code, the code that it was dropped on to be merged into)"""
    targets_dropped = Signal(object)
    """The code that text was dropped on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes: dict[CodeId, Code] = {}
        self._all: Ids = {}
        self._below: Ids = {}
        self._places: dict[CodeId, int] = {}
        self._found: Found | None = None
        self.met: frozenset[CodeId] | None = None
        """The codes that are found, without their ancestors; None where nothing is looked for."""
        self.order = CodeOrder.HAND
        self.show_hidden = False
        self.writable = True

    # What is shown

    def load(self, codes: Sequence[Code]) -> bool:
        """Show these codes, parents before children. Returns whether the tree is another one, so that a view has to
        open its branches again; where only names, colours or counts changed, rows change in place."""
        before = self._codes
        after = {code.id: code for code in codes}
        everything: Ids = {}
        for code in codes:
            everything.setdefault(code.parent_id, []).append(code.id)
        same = [(code.id, code.parent_id) for code in before.values()] == [
            (code.id, code.parent_id) for code in after.values()
        ]
        self._codes = after
        below, met = self._arranged(everything)
        if same and below == self._below:
            self._all, self.met = everything, met
            for code in codes:
                if before[code.id] != code:
                    self._tell(code.id)
            return False
        self._codes = before
        self._reset(after, everything, below, met)
        return True

    def arrange(self, *, order: CodeOrder | None = None, show_hidden: bool | None = None) -> bool:
        """Sort otherwise, or list the hidden ones as well. Returns whether the tree is another one."""
        self.order = self.order if order is None else order
        self.show_hidden = self.show_hidden if show_hidden is None else show_hidden
        return self._rearranged()

    def find(self, found: Found | None) -> bool:
        """Show what is found alone, with its ancestors; None shows all. Returns whether the tree is another one."""
        self._found = found
        return self._rearranged()

    def set_counts(self, counts: Mapping[CodeId, int]) -> None:
        """Rows stay where they are, also in the order of counts: they would jump about while one codes."""
        for code_id, count in counts.items():
            code = self._codes.get(code_id)
            if code is not None and code.codings != count:
                self._codes[code_id] = replace(code, codings=count)
                self._tell(code_id)

    def _rearranged(self) -> bool:
        below, met = self._arranged(self._all)
        if below == self._below:
            self.met = met
            return False
        self._reset(self._codes, self._all, below, met)
        return True

    def _reset(self, codes: dict[CodeId, Code], everything: Ids, below: Ids, met: frozenset[CodeId] | None) -> None:
        self.beginResetModel()
        self._codes, self._all, self._below, self.met = codes, everything, below, met
        self._places = {code: place for siblings in below.values() for place, code in enumerate(siblings)}
        self.endResetModel()

    def _arranged(self, everything: Ids) -> tuple[Ids, frozenset[CodeId] | None]:
        """The shown children of each code, and the codes that are met."""
        shown: set[CodeId] | None = None
        met: frozenset[CodeId] | None = None
        open_codes = [code for code in self._codes.values() if self.show_hidden or not code.concealed]
        if self._found is not None:
            met = self._found(open_codes)
        if met is not None:
            shown = set(met)
            for code_id in met:
                at = self._codes[code_id].parent_id
                while at is not None and at not in shown:
                    shown.add(at)
                    at = self._codes[at].parent_id
        elif not self.show_hidden:
            shown = {code.id for code in open_codes}
        key = self._key(everything)
        below: Ids = {}
        for parent, siblings in everything.items():
            kept = siblings if shown is None else [code for code in siblings if code in shown]
            if kept:
                below[parent] = kept if key is None else sorted(kept, key=key)
        return below, met

    def _key(self, everything: Ids) -> Callable[[CodeId], Any] | None:
        if self.order is CodeOrder.NAME:
            ranked = sorted(self._codes.values(), key=lambda code: _natural(code.name))
            return {code.id: rank for rank, code in enumerate(ranked)}.__getitem__
        if self.order is CodeOrder.COUNT:
            totals = {code.id: -code.codings for code in self._codes.values()}
            for code in reversed(list(self._codes.values())):
                if code.parent_id is not None:
                    totals[code.parent_id] += totals[code.id]
            return totals.__getitem__
        return None

    # What is known

    def codes(self) -> list[Code]:
        return list(self._codes.values())

    def code(self, code_id: CodeId | None) -> Code | None:
        return self._codes.get(code_id) if code_id is not None else None

    def knows(self, ids: Iterable[int]) -> bool:
        return all(code in self._codes for code in ids)

    def is_answer(self, code: Code) -> bool:
        above = self.code(code.parent_id)
        return above is not None and above.kind is CodeKind.CHOICE

    def branch(self, code_id: CodeId) -> list[CodeId]:
        """A code and all below it, shown or not."""
        found = [code_id]
        for code in found:
            found += self._all.get(code, [])
        return found

    def siblings(self, code_id: CodeId) -> list[CodeId]:
        """The shown codes beside one, itself included, as they are listed."""
        code = self._codes.get(code_id)
        return list(self._below.get(code.parent_id, [])) if code is not None else []

    def place(self, code_id: CodeId) -> int:
        """Where a code stands among all its siblings in the person's own order."""
        return self._all[self._codes[code_id].parent_id].index(code_id)

    def parents(self) -> list[CodeId]:
        """The shown codes that have shown codes below them."""
        return [code for code in self._below if code is not None]

    def index_of(self, code_id: CodeId | None) -> QModelIndex:
        """Invalid where it is not shown."""
        place = self._places.get(code_id) if code_id is not None else None
        return QModelIndex() if place is None else self.createIndex(place, 0, code_id)

    def code_at(self, index: Index) -> Code | None:
        return self._codes.get(CodeId(index.internalId())) if index.isValid() else None

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        siblings = self._below.get(self._id(parent), [])
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        code = self.code_at(index)
        return self.index_of(code.parent_id) if code is not None else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._below.get(self._id(parent), ()))

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        return self._id(parent) in self._below

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.writable else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.writable:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        code = self.code_at(index)
        if code is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return code.name
        if role == CODE_ROLE:
            return code
        if role == ANSWER_ROLE:
            return self.is_answer(code)
        if role == Qt.ItemDataRole.ToolTipRole:
            return described(code, self)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(code)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a new name; the row changes when the command has."""
        code = self.code_at(index)
        name = " ".join(str(value).split())
        if code is None or role != Qt.ItemDataRole.EditRole or not name or name == code.name:
            return False
        self.renamed.emit(code.id, name)
        return False

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [MIME, TARGETS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(MIME, QByteArray(str(indexes[0].internalId()).encode("ascii")))
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Onto a code: text always; a code to go below it, or with Copy (Ctrl) to be merged. Between codes only where
        they are in the person's own order and all are listed."""
        if not self.writable:
            return False
        above = self._id(parent)
        if data.hasFormat(TARGETS):
            return above is not None and row < 0
        code = self._dragged(data)
        if code is None or above in self.branch(code):
            return False
        if action == Qt.DropAction.CopyAction:
            return above is not None and row < 0
        return row < 0 or (self.order is CodeOrder.HAND and self._found is None)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for what is meant. Never True: a view would then remove the rows that it dragged."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        above = self._id(parent)
        if data.hasFormat(TARGETS):
            self.targets_dropped.emit(above)
            return False
        code = self._dragged(data)
        assert code is not None
        if action == Qt.DropAction.CopyAction:
            self.merge_dropped.emit(code, above)
            return False
        siblings, shown = self._all.get(above, []), self._below.get(above, [])
        place = siblings.index(shown[row]) if 0 <= row < len(shown) else len(siblings)
        if code in siblings and siblings.index(code) < place:
            # The place is counted without the code itself.
            place -= 1
        self.dropped.emit(code, above, place)
        return False

    def _dragged(self, data: QMimeData) -> CodeId | None:
        text = bytes(data.data(MIME).data()).decode("ascii", "replace") if data.hasFormat(MIME) else ""
        known = text.isascii() and text.isdigit() and CodeId(int(text)) in self._codes
        return CodeId(int(text)) if known else None

    def _id(self, index: Index) -> CodeId | None:
        return CodeId(index.internalId()) if index.isValid() else None

    def _tell(self, code_id: CodeId) -> None:
        at = self.index_of(code_id)
        if at.isValid():
            self.dataChanged.emit(at, at)

    def _heard(self, code: Code) -> str:
        parts = [code.name]
        if code.kind is CodeKind.CHOICE:
            parts.append(self.tr("choice"))
        elif code.kind is CodeKind.SCALE:
            parts.append(self.tr("scale from {lowest} to {highest}").format(lowest=code.lowest, highest=code.highest))
        elif self.is_answer(code):
            parts.append(self.tr("answer"))
        if code.kind is not CodeKind.CHOICE:
            number = QLocale().toString(code.codings)
            text = self.tr("1 coding") if code.codings == 1 else self.tr("{count} codings")
            parts.append(text.format(count=number))
        if code.pinned is not None:
            parts.append(self.tr("key {digit}").format(digit=code.pinned))
        if code.concealed:
            parts.append(self.tr("hidden"))
        return ", ".join(parts)


def _natural(name: str) -> list[tuple[int, str]]:
    """Sorts numbers in names by their size, and letters without regard to case or accents."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d+)", fold(name)) if part]


def described(code: Code, _model: QObject) -> str:
    """Path, kind and definition of a code as rich text; what people wrote is escaped."""
    lines = [f"<b>{escape(code.path.replace('/', ' / '))}</b>"]
    if code.kind is CodeKind.CHOICE:
        lines.append(escape(translate("CodebookModel", "A choice: each comment holds one of the answers below it.")))
    elif code.kind is CodeKind.SCALE:
        text = translate("CodebookModel", "A scale from {lowest} to {highest}.")
        lines.append(escape(text.format(lowest=code.lowest, highest=code.highest)))
    for title, text in (
        ("", code.definition),
        (translate("CodebookModel", "Use it for: "), code.include),
        (translate("CodebookModel", "Not for: "), code.exclude),
        (translate("CodebookModel", "Example: "), code.example),
    ):
        if text:
            lines.append(f"<i>{escape(title)}</i>{escape(text)}".replace("\n", "<br>"))
    return f"<p>{'<br>'.join(lines)}</p>"
