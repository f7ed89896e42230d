"""The codebook as a REFI-QDA codebook exchange file (``.qdc``), which most programs for qualitative analysis read.

Codes with their tree, colours and descriptions (`exporters.refi.codebook` says their form); no sets. The schema wants
at least one code: of a project without any, the list is empty all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.refi import codebook, xml

id = "qdc"
title = QT_TRANSLATE_NOOP("Formats", "REFI-QDA codebook (QDC)")
suffix = ".qdc"
group = "codebook"

NAMESPACE = "urn:QDA-XML:codebook:1.0"
CHECK_EVERY = 256


@dataclass(frozen=True, slots=True)
class Options:
    """There is nothing to choose."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:  # noqa: ARG001
    """Write the codebook; raises `Cancelled`."""
    for number, piece in enumerate(_elements(records)):
        if number % CHECK_EVERY == 0:
            token.check()
        out.write(piece.encode("utf-8"))


def _elements(records: Snapshot) -> Iterator[str]:
    said = records.notes()
    yield xml.DECLARATION
    yield xml.opened("CodeBook", {"xmlns": NAMESPACE, "origin": xml.ORIGIN})
    yield xml.instruction({"notes": list(said)}) + "\n"
    yield "<Codes>\n"
    yield from codebook.elements(records.codes())
    yield "</Codes>\n</CodeBook>\n"
