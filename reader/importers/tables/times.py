"""Times of a table's cells -> ISO 8601: seconds or milliseconds since 1970, ISO, or as pages print them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from reader.importers.page.dates import DateReader

_EPOCH = re.compile(r"(\d{9,10})(\d{3}|\d{6}|\d{9})?(?:\.\d+)?")
_BASIC = re.compile(r"\d{8}(?:T?\d{6}(?:\d{0,6})?(?:Z|[+-]\d{2}:?\d{2})?)?")
_TWITTER = "%a %b %d %H:%M:%S %z %Y"
"""``Wed Aug 27 13:08:45 +0000 2008``: what C's `ctime` prints, with a zone."""


class Times:
    """Reads the cells of one column; `learn` first, which settles the order of day and month for all."""

    def __init__(self, saved_at: str | None = None) -> None:
        """`saved_at` (ISO 8601): when the table was made, for cells that say how long ago something was."""
        self._reader = DateReader()
        self._base = datetime.fromisoformat(saved_at) if saved_at is not None else None
        self.read = lru_cache(maxsize=4096)(self._read)
        self.reckon = lru_cache(maxsize=4096)(self._reckon)

    def learn(self, samples: Iterable[str]) -> None:
        self._reader.learn(samples)

    def _reckon(self, value: str) -> str | None:
        """The time that was so long before the table was made ("3 months ago"): a day, or with the time where hours or
        less are counted. About a millisecond for each that was not met before."""
        value = value.strip()
        if self._base is None or not 3 < len(value) <= 40 or any(sign in value for sign in ":/"):
            return None
        import dateparser

        settings: Any = {"RELATIVE_BASE": self._base.replace(tzinfo=None), "PARSERS": ["relative-time"]}
        try:
            found = dateparser.parse(value, settings=settings)
        except (ValueError, OverflowError, RecursionError):
            return None
        if not isinstance(found, datetime) or found.replace(tzinfo=None) > self._base.replace(tzinfo=None):
            return None
        # A page counts days from the day's clock time, which says nothing of the comment's.
        if (self._base.replace(tzinfo=None) - found.replace(tzinfo=None)).days >= 1:
            return found.date().isoformat()
        return found.replace(tzinfo=self._base.tzinfo).isoformat(timespec="minutes")

    def _read(self, value: str) -> str | None:
        """The point in time as ISO 8601, or None."""
        value = value.strip()
        match = _EPOCH.fullmatch(value)
        if match:
            return datetime.fromtimestamp(int(match[1]), tz=UTC).isoformat()
        if _BASIC.fullmatch(value):
            try:
                found = datetime.fromisoformat(value if "T" in value or len(value) == 8 else f"{value[:8]}T{value[8:]}")
            except ValueError:
                return None
            if not 1800 < found.year < 2200:
                return None
            return found.date().isoformat() if len(value) == 8 else found.isoformat(timespec="seconds")
        if value[:3].isalpha() and value[-4:].isdigit():
            try:
                return datetime.strptime(value, _TWITTER).isoformat()
            except ValueError:
                pass
        return self._reader.read(value)
