"""Times as a person reads them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt


def moment(text: str | None) -> str:
    """A time as the locale writes it, on this computer's clock where it has a zone; empty where it is none."""
    if not text:
        return ""
    found = QDateTime.fromString(text, Qt.DateFormat.ISODateWithMs)
    if not found.isValid():
        return text
    shown = found.toLocalTime() if found.timeSpec() is not Qt.TimeSpec.LocalTime else found
    if len(text) <= len("2000-01-01"):
        return QLocale().toString(shown.date(), QLocale.FormatType.ShortFormat)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
