"""The report as PDF, drawn by Qt: a format of the export window, beside those that need no window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.reports import first_words
from reader.exporters.reports.options import ReportOptions
from reader.exporters.reports.printable import printable
from reader.ui.printing.pages import Paper, draw

id = "pdf"
title = QT_TRANSLATE_NOOP("Formats", "PDF report: what was coded, in its threads")
suffix = ".pdf"
group = "reading"
MARGIN_MM = 20
RESOLUTION_DPI = 300


@dataclass(frozen=True, slots=True)
class Options(ReportOptions):
    """What every report has."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Lay the report out on A4 and write it; raises `Cancelled`. Runs in a reader's thread."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    name = records.project().name
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION_DPI)
    writer.setTitle(name)
    writer.setCreator("Threadnote")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    try:
        draw(printable(records, options, token), Paper(writer, name), painter, token)
    finally:
        painter.end()
        buffer.close()
    out.write(data.data())


def preview(records: Snapshot, options: Options, token: Token) -> str:
    """The first entries as text."""
    return first_words.preview(records, options, token)
