"""The codebook as a tree model: small enough to hold whole, changed in place where only names or counts did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
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

from reader.domain.model import Code, CodeId

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MIME = "application/x-threadnote-code"
"""What a dragged code travels as: its id in decimal digits."""

CODE_ROLE = Qt.ItemDataRole.UserRole
"""The `Code`."""


class CodebookModel(QAbstractItemModel):
    """Indexes carry the code's id. Changes go out as signals; whoever has the session makes commands of them."""

    renamed = Signal(object, str)
    """(code, the name typed in its place)"""
    dropped = Signal(object, object, int)
    """(code, the parent to move it below or None, its place among the children there)"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes: dict[CodeId, Code] = {}
        self._below: dict[CodeId | None, list[CodeId]] = {}
        self._places: dict[CodeId, int] = {}
        self.writable = True

    def load(self, codes: Sequence[Code]) -> bool:
        """Show these codes, parents before children. Returns whether the tree is another one, so that a view has to
        open its branches again; where only names, colours or counts changed, rows change in place."""
        same = [(code.id, code.parent_id) for code in codes] == [
            (code.id, code.parent_id) for code in self._codes.values()
        ]
        if same:
            for code in codes:
                if self._codes[code.id] != code:
                    self._codes[code.id] = code
                    self._tell(code.id)
            return False
        self.beginResetModel()
        self._codes = {code.id: code for code in codes}
        self._below = {}
        self._places = {}
        for code in codes:
            siblings = self._below.setdefault(code.parent_id, [])
            self._places[code.id] = len(siblings)
            siblings.append(code.id)
        self.endResetModel()
        return True

    def set_counts(self, counts: Mapping[CodeId, int]) -> None:
        for code_id, count in counts.items():
            code = self._codes.get(code_id)
            if code is not None and code.codings != count:
                self._codes[code_id] = replace(code, codings=count)
                self._tell(code_id)

    def codes(self) -> list[Code]:
        return list(self._codes.values())

    def code(self, code_id: CodeId | None) -> Code | None:
        return self._codes.get(code_id) if code_id is not None else None

    def knows(self, ids: Iterable[int]) -> bool:
        return all(code in self._codes for code in ids)

    def branch(self, code_id: CodeId) -> list[CodeId]:
        """A code and all below it."""
        found = [code_id]
        for code in found:
            found += self._below.get(code, [])
        return found

    def index_of(self, code_id: CodeId | None) -> QModelIndex:
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
        return len(self._below.get(self._id(parent), []))

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
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(MIME, QByteArray(str(indexes[0].internalId()).encode("ascii")))
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        code = self._dragged(data)
        return self.writable and code is not None and self._id(parent) not in self.branch(code)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the move. Never True: a view would then remove the rows that it dragged."""
        code = self._dragged(data)
        if code is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        above = self._id(parent)
        siblings = self._below.get(above, [])
        place = len(siblings) if row < 0 else row
        if code in siblings and siblings.index(code) < place:
            # The place is counted without the code itself.
            place -= 1
        self.dropped.emit(code, above, place)
        return False

    def _dragged(self, data: QMimeData) -> CodeId | None:
        text = bytes(data.data(MIME).data()).decode("ascii", "replace") if data.hasFormat(MIME) else ""
        return CodeId(int(text)) if text.isdigit() and CodeId(int(text)) in self._codes else None

    def _id(self, index: Index) -> CodeId | None:
        return CodeId(index.internalId()) if index.isValid() else None

    def _tell(self, code_id: CodeId) -> None:
        at = self.index_of(code_id)
        self.dataChanged.emit(at, at)

    def _heard(self, code: Code) -> str:
        count = self.tr("1 coding") if code.codings == 1 else self.tr("{count} codings").format(
            count=QLocale().toString(code.codings)
        )  # fmt: skip
        parts = [code.name, count]
        if code.pinned is not None:
            parts.append(self.tr("key {digit}").format(digit=code.pinned))
        return ", ".join(parts)


def described(code: Code, model: QObject) -> str:
    """Path and definition of a code as rich text; what people wrote is escaped."""
    lines = [f"<b>{escape(code.path.replace('/', ' / '))}</b>"]
    for title, text in (
        ("", code.definition),
        (model.tr("Use it for: "), code.include),
        (model.tr("Not for: "), code.exclude),
        (model.tr("Example: "), code.example),
    ):
        if text:
            lines.append(f"<i>{escape(title)}</i>{escape(text)}".replace("\n", "<br>"))
    return f"<p>{'<br>'.join(lines)}</p>"
