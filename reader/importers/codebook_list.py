"""Lists of codes: tables (CSV, TSV) with a code a row, and plain text or Markdown with one a line.

Read by the names of the columns, in many languages; by paths (``a >> b``), parents, categories or levels; by
indentation, bullets, headings and numbers. What our own codebook exports as CSV is read back whole. Much looks like
such a list and is none: only where it can be nothing else is it known by itself; otherwise one chooses this importer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.records import UNKNOWN, Notice, Origin, Record
from reader.domain.words import QT_TRANSLATE_NOOP, translate

id = "codebook-list"
title = QT_TRANSLATE_NOOP("Formats", "Codebook: list of codes (table, text with indentation)")
suffixes = (".csv", ".tsv", ".txt", ".md")

_TABLES = (".csv", ".tsv", ".tab")
_HEAD_CP = 1 << 18
_LONG_LINE = 200
_OF_QUALCODER = re.compile(r"[^>\s][^>\t]*(?:>>[^>\t]+)*(?:\t.*)?")


def sniff(head: bytes, name: str) -> float:
    """0.95 for our own export, 0.75 for a table that says it is of codes, 0.85 for QualCoder's list; 0 for all that
    could be something else."""
    from reader.importers.projects.codebook_columns import columns_of
    from reader.importers.tables.decoding import peek

    text = peek(head)
    if text is None or not text.strip():
        return 0.0
    text = text.removeprefix("\ufeff")
    lower = name.lower()
    if lower.endswith(_TABLES):
        first = text.split("\n", 1)[0]
        for delimiter in (",", ";", "\t"):
            columns = columns_of(next(_rows(first, delimiter), [])) if delimiter in first else None
            if columns is not None and columns.certain:
                return 0.95 if columns.ours else 0.75
        return 0.0
    return 0.85 if lower.endswith(".txt") and _is_qualcoder(text) else 0.0


def read(stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
    """The codes. Raises `FormatError` where there are none.

    Notices: ``columns-left-out``, those about the encoding.
    """
    from reader.domain.errors import FormatError
    from reader.importers.projects.delimited_text import read_text

    text, notices = read_text(stream, token, origin)
    yield from notices
    name = origin.name.lower()
    records = _of_table(text, token, name.endswith(_TABLES)) if not name.endswith((".md", ".markdown")) else None
    found = False
    for record in _of_text(text, token) if records is None else records:
        found = found or not isinstance(record, Notice)
        yield record
    if not found:
        raise FormatError(translate("Importers", "There are no codes in this file."))


def _of_table(text: str, token: Token, certain: bool) -> Iterator[Record] | None:
    """None where the text is no table; `certain` if its name says that it is one."""
    from reader.domain.errors import FormatError
    from reader.importers.projects.codebook_columns import Columns, columns_of
    from reader.importers.projects.codebook_table import read_codes
    from reader.importers.tables.delimiters import find_writing

    head = text[:_HEAD_CP]
    writing = find_writing(head, whole=len(head) == len(text))
    rows = _rows(text, writing.delimiter if writing is not None else ",")
    for _ in range(writing.skipped if writing is not None else 0):
        next(rows, None)
    first = next(rows, [])
    columns = columns_of(first)
    if columns is None or (writing is None and not certain and len(first) > 1):
        if not certain:
            return None
        if len(first) > 2:
            raise FormatError(
                translate("Importers", "The table does not say which column has the codes."),
                hint=translate("Importers", "Name that column “code”, or “path” if it has what is above them too."),
            )
        columns = Columns({"code": 0}, (1,))
        rows = chain([first], rows)
    elif not certain and len(first) == 1:
        return None
    notices = (
        [
            Notice(
                "columns-left-out",
                translate("Importers", "Columns that mean nothing in a list of codes, left out: {names}.").format(
                    names=", ".join(columns.unknown[:20])
                ),
            )
        ]
        if columns.unknown
        else []
    )
    return chain(read_codes(columns, rows, token), notices)


def _of_text(text: str, token: Token) -> Iterator[Record]:
    from reader.domain.errors import FormatError
    from reader.importers.projects.outline import read_outline

    lines = [stripped for line in text.split("\n") if (stripped := line.strip())]
    if sum(len(line) > _LONG_LINE for line in lines) * 2 > len(lines):
        raise FormatError(
            translate("Importers", "This is a text, not a list of codes: its lines are too long."),
            hint=translate("Importers", "Choose another importer."),
        )
    yield from read_outline(text, token).codes()


def _is_qualcoder(text: str) -> bool:
    """Whether every line is ``category>>code`` or a code alone, some of them with a category."""
    lines = [line for line in text.replace("\r", "\n").split("\n")[:200] if line.strip()]
    paths = sum(">>" in line.split("\t")[0] for line in lines)
    return paths >= 2 and all(
        _OF_QUALCODER.fullmatch(line) and len(line.split("\t")[0]) <= _LONG_LINE for line in lines
    )


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    import csv

    from reader.importers.projects.delimited_text import rows_of

    try:
        yield from rows_of(text, delimiter)
    except csv.Error:
        return
