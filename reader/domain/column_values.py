"""What the values of a table's columns look like: ids, times, names, prose, numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

NOTHING = frozenset(("", "0", "-1", "none", "null", "nan", "na", "n/a", "nil", "undefined", "root", "false", "-"))
"""What tables write where a comment has no parent, in lower case. Only where there is no comment of that id."""

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,9})?(?:[eE][+-]?\d{1,3})?")
_WHOLE = re.compile(r"[+-]?\d{1,15}(?:\.0{1,3})?")
_EPOCH = re.compile(r"(?:[5-9]\d{8}|[1-4]\d{9})(?:\d{3}|\d{6})?(?:\.\d{1,9})?")
_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}\b.*)?|\d{8}T\d{6}Z?", re.DOTALL)
_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}\s?[./年년-]\s?\d{1,2}\s?[./月월-]\s?\d{1,2})"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_AGO = re.compile(r"\d+\s?\w+ ago|\bvor \d+ |\bil y a \d+ |\bhace \d+ |前$", re.IGNORECASE)
_URL = re.compile(r"(?:https?:)?//\S+|www\.\S+", re.IGNORECASE)
_KIND = re.compile(r"(?:t[1-6]_|[A-Za-z]{1,12}[:#]|#)(?=\w)")
_ENDLESS = 4000
"""Values longer than this are judged by their beginning."""


def key(value: str) -> str:
    """An id or a reference to one in the form in which they are compared: without ``t1_``-like marks of their kind,
    and a whole number without the ``.0`` that spreadsheets and data frames give it."""
    value = value.strip()
    if value.endswith(".0") and value[:-2].lstrip("-").isdigit():
        return value[:-2]
    match = _KIND.match(value)
    return value[match.end() :] if match else value


def kind_of(value: str) -> str:
    """The mark of its kind that a reference begins with (``t3_``), or nothing."""
    match = _KIND.match(value.strip())
    return match[0] if match else ""


def is_nothing(value: str) -> bool:
    """Whether a reference is how tables write that there is none."""
    value = value.strip().lower()
    return value in NOTHING or (value.endswith(".0") and value[:-2] in NOTHING)


def is_whole(value: str) -> bool:
    return _WHOLE.fullmatch(value.strip()) is not None


def is_time(value: str) -> bool:
    """Whether this could be a point in time: ISO 8601, seconds or milliseconds since 1970, or as it is printed."""
    value = value.strip()
    if not 4 < len(value) <= 60 or not any(map(str.isdigit, value)):
        return False
    if _EPOCH.fullmatch(value) or _ISO.fullmatch(value) or _DAY.search(value) or _AGO.search(value):
        return True
    return _YEAR.search(value) is not None and len(value) > 7 and not _NUMBER.fullmatch(value)


def is_prose(value: str) -> bool:
    """Several words, or as many characters of a script that has no blanks between words."""
    value = value.strip()
    if len(value.split(maxsplit=4)) >= 4:
        return True
    return len(value) >= 12 and sum(ord(char) > 0x2E7F for char in value[:200]) * 2 > min(len(value), 200)


@dataclass(frozen=True, slots=True)
class Profile:
    """One column of a sample of rows. Shares are of the values that are not empty, 0 to 1."""

    name: str
    rows: int
    filled: int
    distinct: int
    length: float
    """Mean, in code points."""
    longest: int
    prose: float
    numeric: float
    whole: float
    times: float
    ago: float
    """Times that only say how long ago."""
    urls: float

    @property
    def fill(self) -> float:
        return self.filled / self.rows if self.rows else 0.0

    @property
    def unique(self) -> bool:
        return self.filled > 0 and self.distinct == self.filled and self.fill > 0.95

    @property
    def repeats(self) -> bool:
        """Fewer values than rows, and more rows with one: what tells groups apart."""
        return 0 < self.distinct < self.filled


def profile(name: str, rows: Sequence[Mapping[str, str]]) -> Profile:
    values = [value for row in rows if (value := row.get(name, "")) and value.strip()]
    count = len(values)
    heads = [value[:_ENDLESS] for value in values]
    return Profile(
        name,
        len(rows),
        count,
        len(Counter(values)),
        sum(map(len, values)) / count if count else 0.0,
        max(map(len, values), default=0),
        _share(map(is_prose, heads), count),
        _share((_NUMBER.fullmatch(value.strip()) is not None for value in heads), count),
        _share(map(is_whole, heads), count),
        _share(map(is_time, heads), count),
        _share((_AGO.search(value[:60]) is not None for value in heads), count),
        _share((_URL.fullmatch(value.strip()) is not None for value in heads), count),
    )


def _share(found: Iterable[bool], count: int) -> float:
    return sum(found) / count if count else 0.0


def step_of(values: Sequence[str]) -> str | None:
    """What stands between the steps of a column of paths (``4.1.2``, ``9_0``, ``a/b``): that at which most values, cut
    at the last one, are values of the column themselves. None where these are no paths."""
    known = set(values)
    best, found = None, 0
    for step in STEPS:
        hits = sum(1 for value in known if above(value, step) in known)
        if hits > found:
            best, found = step, hits
    return best if found >= max(2, len(known) * 0.03) else None


def above(path: str, step: str) -> str:
    """The path one step up: ``4.1.2`` -> ``4.1``; empty at the top."""
    return path.rstrip(step).rpartition(step)[0].rstrip(step)


STEPS = (".", "/", "_", "-", ">", "|", ":")
