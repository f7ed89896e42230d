"""A long report cut into pages: laid out section by section, so that memory and the time between two looks at the token
stay bounded, and drawn with a number at the foot of each page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextDocument,
)

from reader.domain.progress import Token

PIECES_A_DOCUMENT = 400
"""So many pieces of a report are laid out together; the next begin on a new page, at a heading where there is one."""
BODY_PT, FOOT_PT = 10, 8
INK, SOFT = "#000000", "#555b65"


@dataclass(frozen=True, slots=True)
class Paper:
    """What is drawn on; `title` stands at the foot of each page."""

    device: QPagedPaintDevice
    title: str


def draw(pieces: Iterable[str], paper: Paper, painter: QPainter, token: Token) -> int:
    """Draw a report, given as whole elements of the HTML that Qt knows; returns the number of pages.

    Raises `Cancelled`. Runs in any thread that owns the painter.
    """
    resolution = painter.device().logicalDpiY()
    whole = QRectF(painter.viewport())
    foot = resolution * FOOT_PT / 72 * 2.2
    page = QSizeF(whole.width(), whole.height() - foot)
    number = 0
    for html in _portions(pieces):
        token.check()
        document = _document(html, painter, page)
        for place in range(document.pageCount()):
            token.check()
            if number:
                paper.device.newPage()
            number += 1
            _page(document, place, painter, page)
            _foot(painter, whole, paper.title, number)
    return number


def _portions(pieces: Iterable[str]) -> Iterator[str]:
    waiting: list[str] = []
    for piece in pieces:
        heading = piece.startswith("<h2")
        if waiting and (len(waiting) >= 2 * PIECES_A_DOCUMENT or (heading and len(waiting) >= PIECES_A_DOCUMENT)):
            yield "".join(waiting)
            waiting.clear()
        waiting.append(piece)
    if waiting:
        yield "".join(waiting)


def _document(html: str, painter: QPainter, page: QSizeF) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout().setPaintDevice(painter.device())
    font = QFont(document.defaultFont())
    font.setPointSize(BODY_PT)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(page)
    return document


def _page(document: QTextDocument, place: int, painter: QPainter, page: QSizeF) -> None:
    painter.save()
    painter.translate(QPointF(0, -place * page.height()))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, place * page.height(), page.width(), page.height())
    palette = QPalette()
    # Paper is white, whatever the window looks like.
    palette.setColor(QPalette.ColorRole.Text, QColor(INK))
    context.palette = palette
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _foot(painter: QPainter, whole: QRectF, title: str, number: int) -> None:
    painter.save()
    font = QFont(painter.font())
    font.setPointSize(FOOT_PT)
    painter.setFont(font)
    painter.setPen(QColor(SOFT))
    line = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(whole.width() * 0.8))
    bottom = int(Qt.AlignmentFlag.AlignBottom.value)
    painter.drawText(whole, bottom | int(Qt.AlignmentFlag.AlignLeft.value), line)
    painter.drawText(whole, bottom | int(Qt.AlignmentFlag.AlignRight.value), str(number))
    painter.restore()
