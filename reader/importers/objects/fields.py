"""Fields of JSON objects as what they are meant to be: exports have numbers as texts, texts as numbers, and nulls."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from reader.domain.text import canonical
from reader.importers.page.dates import DateReader

_LONGEST_WORD = 500
_LARGEST = 10**15
_DIGITS = re.compile(r"[+-]?\d{1,15}(?:\.0*)?")
_EPOCH = re.compile(r"\d{9,16}(?:\.\d*)?")
_START = datetime(1970, 1, 1, tzinfo=UTC)


@cache
def _times() -> DateReader:
    """Made when it is first used: the words of a language take a while to load."""
    return DateReader("en")


def table(value: Any, *names: str) -> dict[str, Any]:
    """The object, or the one that `names` lead to; empty where there is none."""
    value = at(value, *names)
    return value if isinstance(value, dict) else {}


def rows(value: Any, *names: str) -> list[Any]:
    """The list, or the one that `names` lead to; empty where there is none."""
    value = at(value, *names)
    return value if isinstance(value, list) else []


def at(value: Any, *names: str) -> Any:
    """What `names` lead to from object to object; None where they lead nowhere."""
    for name in names:
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def prose(value: Any) -> str:
    """A text with its line ends; empty for anything else."""
    return value if isinstance(value, str) else ""


def line(value: Any) -> str:
    """A text on one line, or a number as one."""
    if value is None:
        return ""
    return " ".join(canonical(value).split()) if isinstance(value, str) else word(value)


def word(value: Any) -> str:
    """An id: a text or a whole number; empty for anything else."""
    if isinstance(value, str):
        return canonical(value).strip()[:_LONGEST_WORD]
    number = whole(value)
    return "" if number is None else str(number)


def whole(value: Any) -> int | None:
    """A whole number, be it a text or have it a fraction of zero; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        value = value.strip()
        return int(float(value)) if _DIGITS.fullmatch(value) and value.isascii() else None
    if isinstance(value, int):
        return value if abs(value) < _LARGEST**2 else None
    if isinstance(value, float | Decimal):
        # Also False for what is no number.
        return int(value) if abs(float(value)) < _LARGEST and value == int(value) else None
    return None


def number(value: Any) -> int | None:
    """As `whole`, of a size that counts and scores have."""
    found = whole(value)
    return found if found is not None and abs(found) < _LARGEST else None


def is_true(value: Any) -> bool:
    """Whether it says yes: true, 1, "true"."""
    if isinstance(value, str):
        return value.strip().lower() in ("true", "1", "yes")
    return value is True or (isinstance(value, int | float | Decimal) and value == 1)


def moment(value: Any) -> str | None:
    """A time -> ISO 8601: seconds (or milliseconds, microseconds) since 1970 in UTC, or a text that states one."""
    if isinstance(value, str):
        value = value.strip()
        if not value or len(value) > 100:
            return None
        if not (_EPOCH.fullmatch(value) and value.isascii()):
            return _stated(value)
    elif isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    seconds = float(value) if not isinstance(value, int) or abs(value) < _LARGEST**2 else 0.0
    if not 0 < seconds < 1e17:
        return None
    while seconds > 1e11:
        seconds /= 1000
    return (_START + timedelta(seconds=int(seconds))).isoformat()


def _stated(text: str) -> str | None:
    if len(text) >= 10 and text[4:5] == "-":
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            pass
        else:
            return text if len(text) == 10 else found.isoformat(timespec="seconds")
    return _times().read(text)


def dated(value: Any, attributes: dict[str, str]) -> str | None:
    """As `moment`; a time that cannot be read goes to `attributes` as it is."""
    found = moment(value)
    if found is None and (printed := line(value)[:100]) not in ("", "0", "0000-00-00 00:00:00", "0000-00-00T00:00:00"):
        attributes["date_printed"] = printed
    return found


def noted(values: Mapping[str, Any]) -> dict[str, str]:
    """Attributes of what is there: texts and numbers that are not 0, "true" for what is so."""
    made = {}
    for name, value in values.items():
        if value is None or value is False or value == "":
            continue
        said = ("true" if value else "") if isinstance(value, bool) else line(value)
        if said and said != "0":
            made[name] = said
    return made


def ago(value: Any, saved_at: str | None, attributes: dict[str, str]) -> str | None:
    """A time that is printed as how long ago it was ("3 weeks ago", in English), reckoned from when it was saved;
    the words go to `attributes` either way."""
    printed = line(value)[:100]
    if not printed:
        return None
    found = _times().read_relative(printed, saved_at) if saved_at is not None else None
    if found is not None:
        attributes["date_approximate"] = printed
        return found
    return dated(value, attributes)
