"""What the values of attributes look like: text, checked and brought to one form by the attribute's type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from reader.domain.model import AttributeType
from reader.domain.text import canonical

_NUMBER = re.compile(r"([+-]?)(\d+)(?:\.(\d*))?|([+-]?)\.(\d+)", re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def formed(kind: AttributeType, text: str, choices: Sequence[str] = ()) -> str | None:
    """`text` as a value of this type is stored; None where it is none."""
    text = canonical(text)
    match kind:
        case AttributeType.NUMBER:
            return number(text.strip())
        case AttributeType.DATE:
            return day(text.strip())
        case AttributeType.CHOICE:
            return text.strip() if text.strip() in choices else None
        case _:
            return text


def number(text: str) -> str | None:
    """A decimal number with a point, without zeros that say nothing: ``-3.50`` is ``-3.5``."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    sign = found[1] or found[4] or ""
    whole = (found[2] or "").lstrip("0") or "0"
    part = (found[3] or found[5] or "").rstrip("0")
    plain = f"{whole}.{part}" if part else whole
    return f"-{plain}" if sign == "-" and plain != "0" else plain


def day(text: str) -> str | None:
    """An ISO 8601 day, month or year (``2025-04-02``, ``2025-04``, ``2025``) that is in the calendar."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
    return text
