"""REFI-QDA codebooks (.qdc): codes in their order and nesting, without any text.

Written after “REFI-QDA, Exchange of processed data between qualitative data analysis software packages” 1.5 (2019).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP

id = "qdc"
title = QT_TRANSLATE_NOOP("Formats", "REFI-QDA codebook")
suffixes = (".qdc",)


def sniff(head: bytes, name: str) -> float:
    """0.95 for XML that begins as a codebook does."""
    from reader.importers.stream.roots import root_of

    local, tag = root_of(head)
    return 0.95 if local == "CodeBook" and ("QDA-XML" in tag or name.lower().endswith(suffixes)) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The codes; `FormatError` where this is no codebook."""
    from reader.importers.qda.importing import codebook

    yield from codebook(stream, token)
