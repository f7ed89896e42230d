"""Values of attributes as people read and write them: numbers and dates by the locale.

What is stored is told in `reader.domain.values`.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from reader.domain.model import AttributeType
from reader.domain.values import day, number

_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)


def shown(kind: AttributeType, value: str) -> str:
    """A stored value for a person to read; one that does not fit its type stays as it is."""
    if kind is AttributeType.NUMBER:
        return shown_number(value)
    if kind is AttributeType.DATE:
        return shown_date(value)
    return value


def typed(kind: AttributeType, text: str) -> str:
    """What a person wrote, in the form that is stored where it can be told; else as it is, to be refused."""
    if kind is AttributeType.NUMBER:
        return typed_number(text)
    if kind is AttributeType.DATE:
        return typed_date(text)
    return text


def editing(kind: AttributeType, value: str) -> str:
    """A stored value as an editor begins with it: numbers by the locale, dates in ISO 8601, which may be partial."""
    return shown_number(value) if kind is AttributeType.NUMBER else value


def shown_number(value: str) -> str:
    return value.replace(".", QLocale().decimalPoint()) if number(value) == value else value


def typed_number(text: str) -> str:
    """``1.234,5`` is 1234.5 where the locale writes so; a point is for decimals where it cannot be anything else."""
    locale = QLocale()
    point, group = locale.decimalPoint(), locale.groupSeparator()
    plain = text.strip().replace("\u2212", "-").replace("\u00a0", " ").replace("\u202f", " ")
    grouped = rf"[+-]?\d{{1,3}}(?:(?:{re.escape(group)}|[ '’])\d{{3}})+(?:{re.escape(point)}\d*)?"
    if re.fullmatch(grouped, plain):
        plain = re.sub(rf"{re.escape(group)}|[ '’]", "", plain).replace(point, ".")
    elif point in plain:
        plain = plain.replace(point, ".") if plain.count(point) == 1 and "." not in plain.replace(point, "") else plain
    return number(plain) or text


def shown_date(value: str) -> str:
    """A day, a month or a year, or a time of a day."""
    locale = QLocale()
    if "T" in value:
        moment = QDateTime.fromString(value, Qt.DateFormat.ISODate)
        return locale.toString(moment, QLocale.FormatType.ShortFormat) if moment.isValid() else value
    if _MONTH.fullmatch(value):
        month = QDate.fromString(value + "-01", Qt.DateFormat.ISODate)
        return locale.toString(month, "MMM yyyy") if month.isValid() else value
    date = QDate.fromString(value, Qt.DateFormat.ISODate)
    return locale.toString(date, QLocale.FormatType.ShortFormat) if date.isValid() else value


def typed_date(text: str) -> str:
    """ISO 8601, or a day as the locale writes it, with the year in full."""
    plain = text.strip()
    if day(plain):
        return plain
    locale = QLocale()
    for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat):
        pattern = re.sub(r"(?<!y)yy(?!y)", "yyyy", locale.dateFormat(form))
        date = locale.toDate(plain, pattern)
        if date.isValid() and date.year() >= 1000:
            return date.toString(Qt.DateFormat.ISODate)
    return text
