"""Times as XML Schema wants them (Part 2, dateTime and date)."""

from __future__ import annotations

import re
from datetime import date, datetime

_TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def moment(text: str | None) -> str | None:
    """An ISO 8601 time as a dateTime; None where it says less than that, or is none."""
    found = _TIME.fullmatch(text or "")
    if found is None:
        return None
    try:
        datetime.fromisoformat(found[1])
    except ValueError:
        return None
    zone = found[3] or ""
    if zone[1:] > "14:00" or (zone[-2:].isdecimal() and int(zone[-2:]) > 59) or (found[2] or ":00")[1:3] > "59":
        return None
    return f"{found[1]}{found[2] or ':00'}{zone}"


def day(text: str | None) -> str | None:
    """The day that a time begins with, if it says one."""
    found = _DAY.match(text or "")
    if found is None:
        return None
    try:
        date.fromisoformat(found[0])
    except ValueError:
        return None
    return found[0]


def unlike(text: str | None) -> str | None:
    """A time that `moment` changes: it has to be said beside it as well; else None."""
    return text if text and moment(text) != text else None
