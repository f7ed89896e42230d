"""What the library can be narrowed to, and how it is ordered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.model import CodeId, CommenterId, FlagKind, SampleId


class Order(StrEnum):
    """How articles are sorted in the library."""

    ADDED = "added"
    TITLE = "title"
    DATE = "date"
    COMMENTS = "comments"
    CODED = "coded"


@dataclass(frozen=True, slots=True)
class Filter:
    """All that is set must hold. `words` are searched in title, author and text, the last one by its beginning; of
    `codes` one is enough, applied by a coder whose codings are shown; `coded` and `read` are of the coder who asks.

    `author` is a whole name without regard to case, and stands for all names of a commenter that were joined, as
    `commenter` does by its id. Dates are ISO days, months or years, both included: an item dated to the month only is
    let through where that month overlaps. `attributes` are names with a value (without regard to case; empty: any), on
    the item or on its commenter; of `flags`, the coder's own, one is enough.
    """

    words: str = ""
    codes: frozenset[CodeId] = frozenset()
    author: str = ""
    since: str = ""
    until: str = ""
    coded: bool | None = None
    read: bool | None = None
    memo: bool = False
    attributes: tuple[tuple[str, str], ...] = ()
    flags: frozenset[FlagKind] = frozenset()
    sample: SampleId | None = None
    commenter: CommenterId | None = None

    def __bool__(self) -> bool:
        return self != Filter()
