"""The first entries of a report as a text, whatever file it is for."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from itertools import islice

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.exporters.reports import markdown
from reader.exporters.reports.options import ReportOptions

ENOUGH_CP = 5000
MOST = 400
"""So many pieces are looked at, and so many code points of them shown."""


def preview(records: Snapshot, options: ReportOptions, token: Token) -> str:
    """The beginning of the report in Markdown; raises `Cancelled`."""
    found: list[str] = []
    length = 0
    with closing(_pieces(records, options, token)) as pieces:
        for piece in islice(pieces, MOST):
            found.append(piece)
            length += len(piece)
            if length > ENOUGH_CP:
                break
    return "".join(found)[:ENOUGH_CP]


def _pieces(records: Snapshot, options: ReportOptions, token: Token) -> Generator[str, None, None]:
    yield from markdown.pieces(records, options, token)
