"""The tables that there are, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from reader.domain.progress import Token
from reader.domain.snapshot import Snapshot
from reader.exporters import tables
from reader.exporters.tables import Sheet


class Which(StrEnum):
    """Each table's name."""

    CODINGS = "codings"
    COMMENTS = "comments"
    CODES = "codes"
    MEMOS = "memos"
    ARTICLES = "articles"
    PEOPLE = "people"
    ATTRIBUTES = "attributes"
    ATTRIBUTE_VALUES = "attribute_values"
    CODERS = "coders"


def sheet(records: Snapshot, which: Which, token: Token) -> Sheet:
    """The table, with choices and scales as values and, where there is room for them, attributes as columns."""
    make: dict[Which, Callable[[], Sheet]] = {
        Which.CODINGS: lambda: tables.codings(records, token, attributes=True),
        Which.COMMENTS: lambda: tables.comments(records, token, answers=tables.Answers.VALUES, attributes=True),
        Which.CODES: lambda: tables.codes(records),
        Which.MEMOS: lambda: tables.memos(records, token),
        Which.ARTICLES: lambda: tables.articles(records, token),
        Which.PEOPLE: lambda: tables.people(records, token),
        Which.ATTRIBUTES: lambda: tables.attributes(records),
        Which.ATTRIBUTE_VALUES: lambda: tables.attribute_values(records, token),
        Which.CODERS: lambda: tables.coders(records),
    }
    return make[which]()


def every(records: Snapshot, token: Token) -> Iterator[Sheet]:
    """All of them, one after the other; the token hears of them as equal parts."""
    for number, which in enumerate(Which):
        yield sheet(records, which, tables.Portion(token, number * 100, 100, len(Which) * 100))
