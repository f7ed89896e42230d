"""REFI-QDA projects (.qdpx): what NVivo, MAXQDA, ATLAS.ti, QualCoder, Quirkos and others exchange, texts with codings.

Written after “REFI-QDA, Exchange of processed data between qualitative data analysis software packages” 1.5 (2019).
A project that was unpacked (its .qde, with the folder of sources beside it) is read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP

id = "qdpx"
title = QT_TRANSLATE_NOOP("Formats", "REFI-QDA project")
suffixes = (".qdpx", ".qde")

_SOURCE = re.compile(r"(?i)(?:[^/]+/)?sources/\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?\.[a-z0-9]{2,5}")


def sniff(head: bytes, name: str) -> float:
    """0.98 for a zip file with a project in it or under the right name; 0.85 where its sources are named by ids."""
    if head.startswith(b"PK\x03\x04"):
        from reader.importers.qda.archive import names_in

        names = names_in(head)
        if name.lower().endswith(".qdpx") or any(each.lower().endswith(".qde") for each in names):
            return 0.98
        return 0.85 if any(_SOURCE.fullmatch(each) for each in names) else 0.0
    if head.startswith(b"PK\x05\x06"):
        return 0.9 if name.lower().endswith(".qdpx") else 0.0
    from reader.importers.stream.roots import root_of

    local, tag = root_of(head)
    return 0.95 if local == "Project" and ("QDA-XML" in tag or name.lower().endswith(".qde")) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The project's codes, texts and codings; `FormatError` where it is damaged, locked or larger than is sound."""
    from reader.importers.qda import archive
    from reader.importers.qda.importing import records

    start = stream.read(4)
    stream.seek(0)
    holding: archive.Holding
    if start[:2] == b"PK" or not start.strip():
        holding = archive.opened(stream)
    else:
        holding = archive.Unpacked(stream, origin.beside)
    try:
        yield from records(holding, token, origin)
    finally:
        holding.close()
