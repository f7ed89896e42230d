"""What the library can be narrowed to, and how it is ordered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.model import CodeId


class Order(StrEnum):
    """How articles are sorted in the library."""

    ADDED = "added"
    TITLE = "title"
    DATE = "date"
    COMMENTS = "comments"
    CODED = "coded"


@dataclass(frozen=True, slots=True)
class Filter:
    """All that is set must hold. `words` are searched in title, author and text, the last one by its beginning;
    `author` is a whole name without regard to case; dates are ISO days, months or years, both included: an item
    dated to the month only is let through where that month overlaps."""

    words: str = ""
    codes: frozenset[CodeId] = frozenset()
    author: str = ""
    since: str = ""
    until: str = ""
    coded: bool | None = None
    read: bool | None = None
    memo: bool = False

    def __bool__(self) -> bool:
        return self != Filter()
