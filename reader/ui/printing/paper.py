"""The report to a printer."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.app.exports import Wanted, opened, prepare
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.exporters.reports.options import ReportOptions
from reader.exporters.reports.printable import printable
from reader.ui.printing.pages import Paper, draw


def printed(project: Project, options: ReportOptions, wanted: Wanted, printer: QPrinter, token: CancelToken) -> int:
    """Print what was coded; returns the number of pages. Raises `Cancelled`; then no more pages come. Runs in a
    reader's thread."""
    prepare(project, wanted)
    painter = QPainter(printer)
    try:
        with opened(project, wanted) as records:
            name = records.project().name
            printer.setDocName(name)
            return draw(printable(records, options, token), Paper(printer, name), painter, token)
    finally:
        painter.end()
