"""Dates as the person's locale writes them, from the ISO 8601 that a page gave."""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

_WEEKDAY = re.compile(r"(?<!d)d{3,4}(?!d)[,،.]?\s*")
_EDGES = re.compile(r"^[\s,،.]+|[\s,،]+$")


def shown(published: str | None, locale: QLocale | None = None) -> str:
    """Day, month by name, year, and the time where there is one, as it was on the page; empty without a date.

    What is no ISO date (``2024``, ``2024-05``, or anything a page wrote) is shown as it stands.
    """
    if not published:
        return ""
    locale = locale or QLocale()
    try:
        when = datetime.fromisoformat(published)
    except ValueError:
        return published
    day = locale.toString(QDate(when.year, when.month, when.day), _day_format(locale))
    if "T" not in published and " " not in published.strip():
        return day
    return f"{day} {locale.toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)}"


def _day_format(locale: QLocale) -> str:
    """The locale's long date without the day of the week."""
    return _EDGES.sub("", _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))) or "yyyy-MM-dd"
