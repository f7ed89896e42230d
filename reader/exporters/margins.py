"""Pages as plain text with codes in the margin: to read on paper, or to send to who has not got the program.

UTF-8 without BOM, lines end with LF. Brackets in the margin show which lines a coding covers; its code stands where it
begins, with the coder's initials. A coding that begins or ends within a line has that line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.reports.pages import Look, look, pages

id = "margins"
title = QT_TRANSLATE_NOOP("Formats", "Plain text with codes in the margin")
suffix = ".txt"
group = "reading"

PREVIEWED = 120
"""How many lines a preview has."""


@dataclass(frozen=True, slots=True)
class Options:
    width: int = field(
        default=72,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "how many columns the text takes, from 30 to 400")},
    )
    ascii: bool = field(
        default=False,
        metadata={
            "label": QT_TRANSLATE_NOOP("Options", "ASCII"),
            "help": QT_TRANSLATE_NOOP("Options", "draw brackets and bullets with what every printer has: / | \\ *"),
        },
    )
    memos: bool = field(
        default=True,
        metadata={"help": QT_TRANSLATE_NOOP("Options", "put the memos that stand on codings below each article")},
    )


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write article by article; raises `Cancelled`."""
    for line in pages(records, _look(options), token):
        out.write(line.encode("utf-8"))


def preview(records: Snapshot, options: Options, token: Token) -> str:
    """The first lines."""
    return "".join(islice(pages(records, _look(options), token), PREVIEWED))


def _look(options: Options) -> Look:
    return look(options.width, ascii=options.ascii, memos=options.memos)
