"""Where a span begins and ends on the page, whichever way its text runs."""

from __future__ import annotations

from enum import Enum
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextLine

from reader.domain.model import ItemId
from reader.domain.text import Span
from reader.ui.detail.document import Page
from reader.ui.detail.positions import stepped


class End(Enum):
    START = 0
    STOP = 1

    def of(self, span: Span) -> int:
        return span.start if self is End.START else span.stop


def edge(page: Page, item: ItemId, span: Span, end: End) -> QRectF | None:
    """A rectangle without width, as high as its line, at an end of a span, in the document; None where the item is not
    on the page."""
    text = page.texts.get(item)
    if text is None or span.stop > len(text):
        return None
    offset = span.start if end is End.START else stepped(text, span.stop, -1)
    position = page.positions.position(item, offset)
    if position is None:
        return None
    block = page.document.findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    if not line.isValid():
        return None
    side = QTextLine.Edge.Leading if end is End.START else QTextLine.Edge.Trailing
    x: Any = line.cursorToX(position - block.position(), side)
    origin = page.document.documentLayout().blockBoundingRect(block).topLeft()
    return QRectF(origin.x() + float(x[0]), origin.y() + line.y(), 0, line.ascent() + line.descent())


def runs_left(page: Page, item: ItemId, offset: int) -> bool:
    """Whether the paragraph at an offset runs from right to left."""
    position = page.positions.position(item, offset) or 0
    return page.document.findBlock(position).textDirection() is Qt.LayoutDirection.RightToLeft
