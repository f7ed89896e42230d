"""Where characters stand in the document: rectangles of a range, line by line, whichever way its text runs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument, QTextLine

_FIRST_RIGHT_TO_LEFT = "\u0590"
_TOUCHING = 0.75


def range_rects(document: QTextDocument, start: int, stop: int) -> list[QRectF]:
    """Rectangles, in document coordinates, around the characters `[start, stop)` of one paragraph.

    A line whose text runs both ways gives one for each stretch that is contiguous on the screen.
    """
    block = document.findBlock(start)
    if not block.isValid():
        return []
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    layout, text = block.layout(), block.text()
    first, last = start - block.position(), min(stop - block.position(), block.length() - 1)
    found: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        low = max(first, line.textStart())
        high = min(last, line.textStart() + line.textLength())
        if low >= last:
            break
        if low >= high:
            continue
        top = origin.y() + line.y()
        height = line.ascent() + line.descent()
        for left, right in _extents(line, text, low, high):
            found.append(QRectF(origin.x() + left, top, right - left, height))
    return found


def line_extent(document: QTextDocument, position: int, *, behind: bool = False) -> tuple[float, float]:
    """Top and bottom of the line that a document position is on; `behind` means the character before it."""
    at = position - 1 if behind else position
    block = document.findBlock(max(at, 0))
    top = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(max(at, 0) - block.position())
    if not line.isValid():
        return top, top
    return top + line.y(), top + line.y() + line.ascent() + line.descent()


def _extents(line: QTextLine, text: str, low: int, high: int) -> Iterator[tuple[float, float]]:
    if text.isascii() or not any(c >= _FIRST_RIGHT_TO_LEFT and _runs_left(c) for c in text):
        left, right = _x(line, low), _x(line, high)
        yield min(left, right), max(left, right)
        return
    pieces: list[tuple[float, float]] = []
    for at in range(low, high):
        left, right = _x(line, at), _x(line, at, QTextLine.Edge.Trailing)
        if left != right:
            pieces.append((min(left, right), max(left, right)))
    pieces.sort()
    merged: list[tuple[float, float]] = []
    for left, right in pieces:
        if merged and left <= merged[-1][1] + _TOUCHING:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    yield from merged


def _runs_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in {"R", "AL", "AN", "RLE", "RLO", "RLI"}


def _x(line: QTextLine, at: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    found: Any = line.cursorToX(at, edge)
    return float(found[0])
