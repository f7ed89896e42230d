"""What was coded as a Word document: each passage in its thread, in styles that can be changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.reports import first_words, word
from reader.exporters.reports.options import ReportOptions

id = "docx"
title = QT_TRANSLATE_NOOP("Formats", "Word report: what was coded, in its threads")
suffix = ".docx"
group = "reading"


@dataclass(frozen=True, slots=True)
class Options(ReportOptions):
    """What every report has."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write the document as it comes; raises `Cancelled`."""
    word.write(records, out, options, token)


def preview(records: Snapshot, options: Options, token: Token) -> str:
    """The first entries as text."""
    return first_words.preview(records, options, token)
