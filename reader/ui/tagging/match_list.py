"""The rows below the tag line: codes that are meant, degrees on scales, and the row that makes a code."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.model import CodeKind, ItemId
from reader.ui import theme
from reader.ui.detail.positions import Segment, astral_offsets
from reader.ui.tagging.code_delegate import Line
from reader.ui.tagging.codebook_model import CODE_ROLE, described
from reader.ui.tagging.marking import marks
from reader.ui.tagging.matching import Hit, Proposal

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PROPOSAL_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Proposal` of the row that makes a code."""
HIT_ROLE = Qt.ItemDataRole.UserRole + 2
"""The `Hit` of every other row."""

_ENDLESS = 1e6
"""Wider than any name, in pixels."""
Ranges = Sequence[tuple[int, int]]
"""Half-open ranges of code points."""


class MatchModel(QAbstractListModel):
    """What is meant, then, where no code has the typed name, the row that makes it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._proposal: Proposal | None = None
        self.typed = ""
        self.applies = True
        """Whether there is something to apply a new code to."""

    def show_matches(self, typed: str, hits: list[Hit], proposal: Proposal | None) -> None:
        self.beginResetModel()
        self.typed, self._hits, self._proposal = typed, hits, proposal
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits) + (self._proposal is not None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        hit = self._hits[index.row()] if index.row() < len(self._hits) else None
        if role == CODE_ROLE:
            return hit.code if hit is not None else None
        if role == HIT_ROLE:
            return hit
        if role == PROPOSAL_ROLE:
            return self._proposal if hit is None else None
        if role == Qt.ItemDataRole.DisplayRole:
            return graded(hit.code.path, hit.degree) if hit is not None else self._offer()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(hit) if hit is not None else self._offer()
        if role == Qt.ItemDataRole.ToolTipRole and hit is not None:
            return described(hit.code, self)
        return None

    def aside(self, hit: Hit) -> str:
        """What stands behind a code: what kind it is, and why it may be here against expectation."""
        if hit.code.concealed:
            return self.tr("hidden")
        if hit.alike:
            return self.tr("similar name")
        if hit.code.kind is CodeKind.CHOICE:
            return self.tr("choice…")
        if hit.code.kind is CodeKind.SCALE and hit.degree is None:
            return self.tr("{lowest} to {highest}").format(lowest=hit.code.lowest, highest=hit.code.highest)
        return ""

    def _heard(self, hit: Hit) -> str:
        parts = [graded(hit.code.path, hit.degree), self.aside(hit)]
        return ", ".join(part for part in parts if part)

    def _offer(self) -> str:
        path = self._proposal.path if self._proposal is not None else ""
        if self.applies:
            return self.tr("Create “{name}” and apply").format(name=path)
        return self.tr("Create “{name}”").format(name=path)


def graded(name: str, degree: int | None) -> str:
    """A code's name, with its degree where it has one."""
    return name if degree is None else f"{name} = {degree}"


class MatchDelegate(QStyledItemDelegate):
    """Swatch and name, with the path above it muted behind; what was typed stands out in both."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(8 * metrics.height(), round(metrics.height() * 1.55))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = MarkedLine(painter, option, self.colours)
        line.background(option, focused=False)
        hit, model = index.data(HIT_ROLE), index.model()
        if isinstance(hit, Hit) and isinstance(model, MatchModel):
            self._code(line, hit, model)
        else:
            text = str(index.data(Qt.ItemDataRole.DisplayRole))
            line.text(text, line.rest, self.colours.accent, weight=QFont.Weight.DemiBold)
        painter.restore()

    def _code(self, line: MarkedLine, hit: Hit, model: MatchModel) -> None:
        code = hit.code
        line.swatch(code.colour)
        if code.pinned is not None:
            line.keycap(str(code.pinned))
        aside = model.aside(hit)
        if aside:
            # Measured in whole pixels, text would be cut for a fraction of one.
            line.at_end(aside, self.colours.muted, least=f"{aside} ")
        shown = code.path.replace("/", " / ")
        met = marks(shown, model.typed)
        first = len(shown) - len(code.name)
        in_name = [(max(start, first) - first, stop - first) for start, stop in met if stop > first]
        name = graded(code.name, hit.degree)
        taken = line.marked(name, line.rest, self.colours.text, in_name)
        above = shown[: max(first - 3, 0)]
        if above:
            line.rest.setLeft(line.rest.left() + taken + line.em // 2)
            before = [(start, min(stop, len(above))) for start, stop in met if start < len(above)]
            line.marked(above, line.rest, self.colours.muted, before, size=0.92)


class MarkedLine(Line):
    """A row in which some letters stand out."""

    def marked(self, text: str, rect: QRect, colour: str, ranges: Ranges, size: float = 1.0) -> int:
        """Draw elided text with `ranges` of it bold and underlined; returns the width that it took."""
        if not ranges:
            return self.text(text, rect, colour, size=size)
        if rect.width() <= 0:
            return 0
        font = QFont(self.font)
        font.setPointSizeF(max(6.0, font.pointSizeF() * size))
        layout, width = self._laid_out(text, font, ranges)
        if width > rect.width():
            bold = QFont(font)
            bold.setBold(True)
            text = QFontMetrics(bold).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            # Where the text was cut an ellipsis stands, which nobody typed.
            kept = len(text) - 1
            ranges = [(start, min(stop, kept)) for start, stop in ranges if start < kept]
            layout, width = self._laid_out(text, font, ranges)
        box = QRect(rect.x(), rect.y(), width, rect.height())
        at = QPointF(self._mirrored(box).topLeft())
        at.setY(rect.y() + (rect.height() - layout.boundingRect().height()) / 2)
        self.painter.setPen(QColor(colour))
        layout.draw(self.painter, at)
        return width

    def _laid_out(self, text: str, font: QFont, ranges: Ranges) -> tuple[QTextLayout, int]:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        to_document = Segment(0, ItemId(0), 0, len(text), astral_offsets(text)).to_document
        formats = []
        for start, stop in ranges:
            one = QTextLayout.FormatRange()
            one.start, one.length = to_document(start), to_document(stop) - to_document(start)
            one.format = QTextCharFormat()
            one.format.setFontWeight(QFont.Weight.Bold)
            one.format.setForeground(QColor(self.colours.accent))
            one.format.setFontUnderline(True)
            formats.append(one)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_ENDLESS)
        # As wide as the text, so that it stands at its beginning whichever way it runs.
        width = ceil(line.naturalTextWidth())
        line.setLineWidth(width)
        layout.endLayout()
        return layout, width
