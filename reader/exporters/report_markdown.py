"""What was coded as Markdown (CommonMark): each passage in its thread, for notes and for other programs.

What was coded is in bold; see `reader.exporters.reports.markdown`. UTF-8 without BOM, lines end with LF.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.reports import first_words, markdown
from reader.exporters.reports.options import ReportOptions

id = "markdown"
title = QT_TRANSLATE_NOOP("Formats", "Markdown report: what was coded, in its threads")
suffix = ".md"
group = "reading"


@dataclass(frozen=True, slots=True)
class Options(ReportOptions):
    """What every report has."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write the report as it comes; raises `Cancelled`."""
    for piece in markdown.pieces(records, options, token):
        out.write(piece.encode("utf-8"))


def preview(records: Snapshot, options: Options, token: Token) -> str:
    """The first entries."""
    return first_words.preview(records, options, token)
