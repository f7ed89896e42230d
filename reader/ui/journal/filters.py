"""What the journal is narrowed to and how it is sorted: words, what memos are on, by whom, order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from reader.domain.model import Coder, CoderId
from reader.domain.notes import NoteKind, NoteOrder
from reader.ui.narrow import NarrowLine


class JournalFilters(QWidget):
    changed = Signal()
    """Anything of it."""
    sorted = Signal(object)
    """The person chose another `NoteOrder`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("journal_filters")
        self.line = NarrowLine(self)
        self.sort = QComboBox(self)
        self.kinds = QComboBox(self)
        self.coders = QComboBox(self)
        self._build()
        self.line.textChanged.connect(self.changed)
        self.kinds.currentIndexChanged.connect(self.changed)
        self.coders.currentIndexChanged.connect(self.changed)
        self.sort.currentIndexChanged.connect(self._on_sort)

    def _build(self) -> None:
        gap = self.fontMetrics().height() // 3
        self.line.setObjectName("journal_words")
        self.line.setAccessibleName(self.tr("Search the memos"))
        self.line.setPlaceholderText(self.tr("Search in memos and in what they are about"))
        self.line.setClearButtonEnabled(True)
        self.sort.setObjectName("journal_sort")
        self.sort.setAccessibleName(self.tr("Sort the memos"))
        for order, text in (
            (NoteOrder.UPDATED, self.tr("Last changed")),
            (NoteOrder.CREATED, self.tr("Newest")),
            (NoteOrder.WHAT, self.tr("What they are about")),
        ):
            self.sort.addItem(text, order.value)
        self.kinds.setObjectName("journal_kind")
        self.kinds.setAccessibleName(self.tr("Memos on what"))
        for value, text in (
            ("", self.tr("All memos")),
            (NoteKind.ITEM.value, self.tr("On comments and articles")),
            (NoteKind.CODE.value, self.tr("On codes")),
            (NoteKind.CODING.value, self.tr("On codings")),
            (NoteKind.PROJECT.value, self.tr("On the project")),
        ):
            self.kinds.addItem(text, value)
        self.coders.setObjectName("journal_coder")
        self.coders.setAccessibleName(self.tr("Memos by whom"))
        boxes = QHBoxLayout()
        for box in (self.kinds, self.coders, self.sort):
            box.setToolTip(box.accessibleName())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(9)
            boxes.addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.line)
        column.addLayout(boxes)

    @property
    def words(self) -> str:
        return self.line.text()

    @property
    def kind(self) -> NoteKind | None:
        value = str(self.kinds.currentData() or "")
        return NoteKind(value) if value else None

    @property
    def coder(self) -> CoderId | None:
        found: CoderId | None = self.coders.currentData()
        return found

    @property
    def order(self) -> NoteOrder:
        return NoteOrder(self.sort.currentData())

    def reset(self, order: object) -> None:
        """Another project: nothing is narrowed, and the order is the one it was left in; says nothing."""
        self.blockSignals(True)
        self.line.clear()
        self.kinds.setCurrentIndex(0)
        self.coders.clear()
        self.coders.hide()
        self.sort.setCurrentIndex(max(0, self.sort.findData(order) if isinstance(order, str) else 0))
        self.blockSignals(False)

    def name_coders(self, writers: Sequence[Coder]) -> None:
        """Everybody who wrote memos can be chosen; with one alone there is nothing to choose."""
        chosen = self.coders.currentData()
        self.blockSignals(True)
        self.coders.clear()
        self.coders.addItem(self.tr("By everybody"), None)
        for coder in writers:
            self.coders.addItem(coder.name, coder.id)
        self.coders.setCurrentIndex(max(0, self.coders.findData(chosen)))
        self.coders.setVisible(len(writers) > 1)
        self.blockSignals(False)

    def _on_sort(self, _at: int) -> None:
        self.sorted.emit(self.order)
        self.changed.emit()
