"""Times as other programs' databases keep them -> ISO 8601, without a zone where they have none."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OF_R = re.compile(r"[A-Za-z]{3}\.? +([A-Za-z]{3})[a-z]*\.? +(\d{1,2}) +(\d{1,2}:\d\d:\d\d) +(\d{4})")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[ T_]\d\d[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")


@lru_cache(maxsize=4096)
def iso_time(text: str) -> str | None:
    """Reads ``2026-11-21 19:45:40.217077`` and R's ``Thu Jan 31 17:43:18 2013``; None for anything else."""
    text = text.strip()
    if found := _OF_R.fullmatch(text):
        month, day, clock, year = found.groups()
        if month.lower() not in _MONTHS:
            return None
        text = f"{year}-{_MONTHS.index(month.lower()) + 1:02}-{int(day):02} {clock:0>8}"
    elif not _ISO.fullmatch(text):
        return None
    day_part, clock = text[:10], text[11:].replace("Z", "+00:00")
    if clock:
        clock = re.sub(r"^(\d\d)\.(\d\d)\.(\d\d)$", r"\1:\2:\3", clock)
    try:
        moment = datetime.fromisoformat(f"{day_part}T{clock}" if clock else day_part)
    except ValueError:
        return None
    return moment.isoformat(timespec="seconds") if clock else day_part
