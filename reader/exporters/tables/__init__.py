"""The project as tables, whatever file they end up in: each a name, typed columns, and a stream of rows."""

from __future__ import annotations

from reader.exporters.tables.article_rows import articles
from reader.exporters.tables.codebook_rows import attributes, coders, codes
from reader.exporters.tables.coding_rows import codings
from reader.exporters.tables.comment_rows import comments
from reader.exporters.tables.memo_rows import memos
from reader.exporters.tables.people_rows import people
from reader.exporters.tables.sheet import CHECK_EVERY, Cell, Column, Kind, Portion, Sheet, preview, with_notes
from reader.exporters.tables.value_rows import attribute_values
from reader.exporters.tables.variables import Answers

__all__ = [
    "CHECK_EVERY",
    "Answers",
    "Cell",
    "Column",
    "Kind",
    "Portion",
    "Sheet",
    "articles",
    "attribute_values",
    "attributes",
    "coders",
    "codes",
    "codings",
    "comments",
    "memos",
    "people",
    "preview",
    "with_notes",
]
