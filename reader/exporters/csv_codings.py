"""What was coded, as CSV for spreadsheets and statistics.

Two forms. `codings`: one row per coding, with its quote and where it stands. `comments`: one row per comment with a
column for each code, headed ``code:`` and the code's path, holding 1 where the code stands on the comment or on a
passage of it, by whichever coder, else 0. A code's own codings count, not those of the codes below it.

Choices and scales are variables, not codes to count. In `codings` a row has the path of its `variable` and what was
answered as its `value`: the answer's name, the degree. In `comments` each has one column, headed ``choice:`` or
``scale:`` and its path, and the answers have none of their own; it is empty where nobody answered. Where coders differ,
their answers stand in the order of the coders, each once, with `BETWEEN` between them.

With `attributes`, columns for each that the item (``attribute:``), its article (``article:``) or its author
(``commenter:``) has stand at the end. What was left out of the project or masked in it is told by one more column,
whose name is ``notes:`` and the sentences, and whose cells are empty.

RFC 4180: commas, double quotes, CRLF after each row; line breaks inside a text stay as they are (LF). UTF-8, with a
BOM if asked for: Excel takes the file for another encoding without one.

Guard against CSV injection: spreadsheets run a cell that begins with ``=``, ``+``, ``-`` or ``@`` as a formula, and
comments come from strangers. Unless `guard` is off, an apostrophe goes before text that begins with one of these, with
their full-width forms, or with a tab or line break (the list of OWASP, "CSV Injection"). Numbers that the program
counts itself are left alone. Scripts that need each text as it stands turn the guard off.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import QT_TRANSLATE_NOOP
from reader.exporters.tables import delimited
from reader.exporters.tables import preview as first_rows
from reader.exporters.tables.delimited import DANGEROUS, Form

__all__ = ["DANGEROUS", "Form", "Options", "id", "options", "preview", "suffix", "title", "write"]

id = "csv"
title = QT_TRANSLATE_NOOP("Formats", "CSV: what was coded")
suffix = ".csv"
group = "tables"


@dataclass(frozen=True, slots=True)
class Options(delimited.Options):
    """As for every table of text."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:
    """Write a header and the rows of the form asked for; raises `Cancelled`."""
    delimited.write(records, out, options, delimited.with_commas, token)


def preview(records: Snapshot, options: Options, token: Token) -> Table:
    return first_rows(delimited.chosen(records, options, token))
