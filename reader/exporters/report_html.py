"""What was coded as a page for any browser: each passage in its thread, in one file that needs nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.reports import first_words, web
from reader.exporters.reports.options import ReportOptions

id = "html"
title = QT_TRANSLATE_NOOP("Formats", "HTML report: what was coded, in its threads")
suffix = ".html"
group = "reading"


@dataclass(frozen=True, slots=True)
class Options(ReportOptions):
    """What every report has."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write the page as it comes; raises `Cancelled`."""
    for piece in web.pieces(records, options, token):
        out.write(piece.encode("utf-8"))


def preview(records: Snapshot, options: Options, token: Token) -> str:
    """The first entries as text."""
    return first_words.preview(records, options, token)
