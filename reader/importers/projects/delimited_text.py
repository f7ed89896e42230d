"""Rows of a table as text (CSV, TSV), decoded piece by piece."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO, cast

from reader.domain.errors import FormatError
from reader.domain.progress import Token
from reader.domain.records import Notice, Origin
from reader.domain.words import translate
from reader.importers.tables.decoding import encoding_of

LARGEST = 256 * 2**20
"""Bytes of a table of codes or passages."""
_LARGEST_CELL = (1 << 31) - 1


def read_text(stream: BinaryIO, token: Token, origin: Origin) -> tuple[str, list[Notice]]:
    """All of a text. Raises `FormatError` where it is too large, binary or empty."""
    data = stream.read(LARGEST + 1)
    token.check()
    if len(data) > LARGEST:
        raise FormatError(translate("Importers", "The file is larger than a list of codes or passages can be."))
    encoding, notices = encoding_of(io.BytesIO(data), origin.encoding, token)
    if b"\x00" in data and not encoding.startswith("utf-"):
        raise FormatError(translate("Importers", "The file is binary, not a text."))
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    if "\x00" in text:
        raise FormatError(translate("Importers", "The file is binary, not a text."))
    return text, notices


def rows_of(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LARGEST_CELL)
    return cast(Iterator[list[str]], csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
