"""What an export hides of the people in it. The project itself never changes by it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum


class Coarseness(StrEnum):
    """How much of a time is told."""

    EXACT = "exact"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Protection:
    """`names`: authors and mentions of them become the project's pseudonyms; those who wrote articles only, if
    `article_authors`. `emails`, `phones`, `urls` and `handles` are masked where they stand in a text. `times` says how
    much of when something was published is told. `paraphrases`: where the researcher wrote one, it stands in the place
    of the quote."""

    names: bool = False
    emails: bool = False
    phones: bool = False
    urls: bool = False
    handles: bool = False
    times: Coarseness = Coarseness.EXACT
    paraphrases: bool = False
    article_authors: bool = True

    def __bool__(self) -> bool:
        return replace(self, article_authors=True) != Protection()


_TIME = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ].*)?)?)?\Z", re.DOTALL)
_KEPT = {Coarseness.DAY: 3, Coarseness.MONTH: 2, Coarseness.YEAR: 1}


def coarsened(time: str | None, to: Coarseness) -> str | None:
    """An ISO 8601 time with no more of it than is told; None where it is not one that could be made coarser. The day is
    that of the time's own zone, as it was printed."""
    if time is None or to is Coarseness.EXACT:
        return time
    found = _TIME.match(time.strip())
    if found is None:
        return None
    return "-".join(part for part in found.groups()[: _KEPT[to]] if part)


def is_time(value: str) -> bool:
    """Whether a value is an ISO 8601 day, with or without a time of day."""
    found = _TIME.match(value.strip())
    return found is not None and found[3] is not None
