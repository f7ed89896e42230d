"""Times as pages print them -> ISO 8601, in the page's own language.

What a page says is kept and nothing is added: a date without a time stays a date, a month without a day stays a
month, a time without a zone stays without one. Month and half-day names come from dateparser's locale data, which
has them for some two hundred languages; the common forms are read here, since dateparser takes about a millisecond
for each and does not tell which parts it made up. Other absolute forms go to dateparser, with the page's language
alone, once nothing here fits. Relative times ("2 weeks ago") are read where somebody says when the page was saved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any

from reader.importers.page import relative
from reader.importers.page.locales import fold, languages, locale

LONGEST = 120
"""A printed time is shorter than this, in code points; what is longer is prose."""

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]  # the keys of dateparser's locale data
_WORD = r"[^\s\d.,;:!?/|()\[\]<>_\"“”«»·•–—-]+"
"""A word with its marks: the vowel signs of Indian scripts are no letters to Python."""
_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{2})-(\d{2})"
    r"(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d)|UTC|GMT)?)?",
    re.IGNORECASE,
)
_CJK = re.compile(r"(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2})\s(?:tháng|thg)\s?(\d{1,2})(?:,|\snăm)?\s(\d{4})(?!\d)", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.:])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?(?:\2|,)\s?(\d{4}|\d{2})(?![\d:])")
_TIME = re.compile(
    r"(?<![\d.,])(\d{1,2})\s?(?:[:.時시点]|h|\s?Uhr\s)\s?(\d{2})(?:\s?[:.分분]\s?(\d{2}))?(?!\d)", re.IGNORECASE
)
_HOUR = re.compile(r"(?<![\d.,])(\d{1,2})\s?(?=a\.?\s?m\b|p\.?\s?m\b|uhr\b)", re.IGNORECASE)
_ZONE = re.compile(r"\b(?:UTC|GMT)\s?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?(?!\w)|(?<=\d)\s?([+-])(\d{2}):?(\d{2})\b")
_CTIME = re.compile(
    r"(?<!\w)([^\W\d_]{3,4})\s{1,2}(\d{1,2})\s(\d{2}):(\d{2}):(\d{2})\s(?:(UTC|GMT|[+-]\d{4})\s)?(\d{4})(?!\d)"
    r"(?:\s(UTC|GMT|[+-]\d{4}))?"
)
"""What C's ``asctime`` prints, also with a zone."""
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_HALF = re.compile(r"(?<![^\W\d_])([ap])\s?\.?\s?m\b\.?", re.IGNORECASE)
_COMMON = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "nb", "fi", "cs", "tr", "uk")
"""The languages that are tried where a page does not say its own."""
_SCRIPTS = ("zh", "ja", "ko", "ar", "he", "el", "hi", "th", "hu", "ro", "bg", "vi", "id")
"""Others whose words for "ago" cannot be taken for those of the common ones."""
_MOST_KNOWN = 4096
_MONTH_FIRST = ("en", "en-us", "en-ph", "es-us")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time found in a text, at `[start, stop)` of it."""

    iso: str
    start: int
    stop: int


@dataclass
class DateReader:
    """Reads the times of one page. `day_first` settles ``3/4/2019``: `None` means by the page's language."""

    language: str | None = None
    day_first: bool | None = None
    names: Mapping[str, int] = field(init=False)
    halves: Mapping[str, int] = field(init=False)
    longest: Mapping[str, int] = field(init=False, repr=False)
    _found: dict[tuple[bool | None, str], Stamp | None] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _known: dict[str, relative.Ago | None] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.names, self.halves, self.longest = _locale_words(self.language)

    def learn(self, samples: Iterable[str]) -> None:
        """Settle the order of day and month from all times of the page: one ``25/4/2019`` tells for the others."""
        votes = 0
        for sample in samples:
            match = _NUMERIC.search(sample) if len(sample) <= LONGEST and not _ISO.search(sample) else None
            if match:
                first, second = int(match[1]), int(match[3])
                votes += (first > 12 >= second) - (second > 12 >= first)
        if votes:
            self.day_first = votes > 0

    def read(self, text: str) -> str | None:
        """The time that `text` states, or None. Forms that are rare go to dateparser."""
        stamp = self.search(text)
        if stamp is not None:
            return stamp.iso
        text = text.strip()
        if _EPOCH.fullmatch(text):
            seconds = int(text[:10])
            return datetime.fromtimestamp(seconds, tz=UTC).isoformat()
        if self.ago(text) is not None:
            return None
        return self._by_library(text)

    def read_relative(self, text: str, saved_at: str) -> str | None:
        """The time that `text` ("3 days ago") states, as fine as its unit, on a page that was saved at `saved_at`
        (ISO 8601); None where it states none."""
        found = self.ago(text)
        return relative.reckoned(found, saved_at) if found is not None else None

    def ago(self, text: str) -> relative.Ago | None:
        """How long ago `text` says something was; None where it says no such thing, or a date."""
        if len(text) > relative.LONGEST:
            return None
        if text not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[text] = self._ago(text)
        return self._known[text]

    def _ago(self, text: str) -> relative.Ago | None:
        if self.search(text) is not None:
            return None
        plain = text.translate(_DIGITS) if not text.isascii() else text
        clock = self._clock(plain, 0, 0)
        codes = languages(self.language) if self.language else (*_COMMON, *_SCRIPTS)
        return relative.ago(plain, codes, clock[0] if clock else None)

    def search(self, text: str) -> Stamp | None:
        """The first time printed in `text`, in the forms that are common; None where there is none."""
        if len(text) > LONGEST:
            return None
        # A comment's head is asked for its time more than once.
        key = self.day_first, text
        if key not in self._found:
            if len(self._found) >= _MOST_KNOWN:
                self._found.clear()
            self._found[key] = self._search(text)
        return self._found[key]

    def _search(self, text: str) -> Stamp | None:
        if not any(char.isdigit() for char in text) or len(text) > LONGEST:
            return None
        text = text.translate(_DIGITS) if not text.isascii() else text
        found = _iso(text) or self._ctime(text)
        if found is not None and len(found.iso) > len("2000-01-01"):
            return found
        day = self._day(text) if found is None else (found.iso, found.start, found.stop)
        if day is None:
            return None
        iso, start, stop = day
        clock = self._clock(text, start, stop) if len(iso) == len("2000-01-01") else None
        if clock is None:
            return Stamp(iso, start, stop)
        when, first, last = clock
        return Stamp(f"{iso}T{when}", min(start, first), max(stop, last))

    def _ctime(self, text: str) -> Stamp | None:
        match = _CTIME.search(text)
        month = self.names.get(fold(match[1])) if match else None
        if match is None or month is None or (day := _date(int(match[7]), month, int(match[2]))) is None:
            return None
        try:
            clock = time(int(match[3]), int(match[4]), int(match[5]))
        except ValueError:
            return None
        return Stamp(f"{day}T{clock.isoformat()}{_zone(match[6] or match[8])}", match.start(), match.end())

    def _day(self, text: str) -> tuple[str, int, int] | None:
        for pattern in (_CJK, _YEAR_FIRST):
            match = pattern.search(text)
            if match and (iso := _date(int(match[1]), int(match[2]), int(match[3]))):
                return iso, match.start(), match.end()
        match = _VIETNAMESE.search(text)
        if match and (iso := _date(int(match[3]), int(match[2]), int(match[1]))):
            return iso, match.start(), match.end()
        match = _NUMERIC.search(text)
        if match:
            first, second, year = int(match[1]), int(match[3]), _year(match[4])
            day_first = self._is_day_first(match[2])
            for day, month in ((first, second), (second, first)) if day_first else ((second, first), (first, second)):
                if iso := _date(year, month, day):
                    return iso, match.start(), match.end()
        return self._named(text)

    def _is_day_first(self, separator: str) -> bool:
        if self.day_first is not None:
            return self.day_first
        if separator == ".":
            return True
        return (self.language or "en").lower() not in _MONTH_FIRST

    def _named(self, text: str) -> tuple[str, int, int] | None:
        """A date with its month as a word: the day is the number beside it, the year the four digits."""
        for start, stop, month in self._months_in(text):
            before, behind = text[:start], text[stop:]
            day_before = re.search(
                r"(?<![\d:.])(\d{1,2})\s?(?:st|nd|rd|th|er|[ºª°.])?\s*(?:d[eo]l?\s+|of\s+|[-/,]\s?)?$", before
            )
            year_before = re.search(r"(?<!\d)(\d{4})\.?\s*(?:[-/,]|(?:e\.?)?\s?g?ada|\.)?\s*$", before)
            behind_day = re.match(
                r"\.?[\s/,-]*(\d{1,2})(?!\d)(?:\s?(?:st|nd|rd|th|[ºª.])(?!\w))?(?:[\s,./-]+(?:of\s+|de\s+)?(\d{4})(?!\d))?",
                behind,
            )
            behind_year = re.match(r"\.?[\s,./'’-]*(?:d[eo]l?\s+|of\s+)?(\d{4})(?!\d)", behind)
            short_year = re.match(r"\.?\s?[-/ ,'’]+(\d{2})(?![\d:.])", behind)
            if day_before and (behind_year or short_year):
                year = behind_year or short_year
                assert year is not None
                found = _date(_year(year[1]), month, int(day_before[1]))
                if found:
                    return found, day_before.start(), stop + year.end()
            if behind_day and behind_day[2] and (found := _date(int(behind_day[2]), month, int(behind_day[1]))):
                return found, start, stop + behind_day.end()
            if year_before and behind_day and (found := _date(int(year_before[1]), month, int(behind_day[1]))):
                return found, year_before.start(), stop + behind_day.end(1)
            if behind_year and 1800 < int(behind_year[1]) < 2200:
                return f"{int(behind_year[1]):04}-{month:02}", start, stop + behind_year.end()
        return None

    def _months_in(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Names of months in `text`, also of several words, the longest that begins at a word."""
        words = [(match.start(), match.end(), fold(match[0])) for match in re.finditer(_WORD, text)]
        for at, (start, _, word) in enumerate(words):
            for last in range(min(at + self.longest.get(word, 0), len(words)) - 1, at - 1, -1):
                stop = words[last][1]
                month = self.names.get(" ".join(fold(text[start:stop]).split()))
                if month is not None:
                    yield start, stop, month
                    break

    def _clock(self, text: str, start: int, stop: int) -> tuple[str, int, int] | None:
        """The time of day beside the date at `[start, stop)`: behind it rather than before it."""
        for low, high in ((stop, len(text)), (0, start)):
            match = _TIME.search(text, low, high) or _HOUR.search(text, low, high)
            if not match:
                continue
            parts = [int(group) for group in match.groups() if group]
            hour, last = parts[0], match.end()
            half = self._half(text, low, match.start(), match.end(), high)
            if half is not None:
                pm, half_stop = half
                last = max(last, half_stop)
                if 1 <= hour <= 12:
                    hour = hour % 12 + 12 * pm
            try:
                when = time(hour, parts[1] if len(parts) > 1 else 0, parts[2] if len(parts) > 2 else 0)
            except ValueError:
                continue
            iso = when.isoformat("seconds" if len(parts) > 2 else "minutes")
            zone = _ZONE.search(text, match.end())
            if zone:
                sign, hours, minutes = (zone[1], zone[2], zone[3]) if not zone[4] else (zone[4], zone[5], zone[6])
                iso += f"{sign or '+'}{int(hours or 0):02}:{int(minutes or 0):02}"
                last = max(last, zone.end())
            return iso, match.start(), last
        return None

    def _half(self, text: str, low: int, start: int, stop: int, high: int) -> tuple[int, int] | None:
        """Whether the clock time at `[start, stop)` is before (0) or after noon (1), and where that word ends."""
        match = _HALF.match(text[stop:high].lstrip())
        if match:
            skipped = len(text[stop:high]) - len(text[stop:high].lstrip())
            return int(match[1].lower() == "p"), stop + skipped + match.end()
        behind = re.match(rf"\s?({_WORD})", text[stop:high])
        if behind and (half := self.halves.get(fold(behind[1]))) is not None:
            return half, stop + behind.end()
        before = re.search(r"([^\W\d_]+)\s?$", text[low:start])
        if before and not before[1].isascii() and (half := self.halves.get(fold(before[1]))) is not None:
            return half, stop
        return None

    def _by_library(self, text: str) -> str | None:
        """dateparser for the rest: other calendars and scripts. Only what names day, month and year counts."""
        if not 6 <= len(text) <= 60 or not re.search(r"\d", text):
            return None
        import dateparser

        codes = languages(self.language)
        settings: Any = {
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        }
        try:
            found = dateparser.parse(text, languages=codes, settings=settings)
        except (ValueError, OverflowError, RecursionError):
            return None
        if not isinstance(found, datetime):
            return None
        if not _TIME.search(text):
            return found.date().isoformat()
        return found.replace(tzinfo=None).isoformat(timespec="minutes")


def _iso(text: str) -> Stamp | None:
    match = _ISO.search(text)
    if not match:
        return None
    day = _date(int(match[1]), int(match[2]), int(match[3]))
    if day is None:
        return None
    if match[4] is None:
        return Stamp(day, match.start(), match.end())
    try:
        when = time(int(match[4]), int(match[5]), int(match[6] or 0))
    except ValueError:
        return Stamp(day, match.start(), match.end())
    iso = f"{day}T{when.isoformat('seconds' if match[6] else 'minutes')}{_zone(match[7])}"
    return Stamp(iso, match.start(), match.end())


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "+00:00"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    if int(digits[:2]) > 14 or int(digits[2:]) > 59:
        return ""
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _date(year: int, month: int, day: int) -> str | None:
    """The date in ISO form; None where there is no such day, or none that a page could have."""
    if not 1800 < year < 2200:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _year(digits: str) -> int:
    """Two digits are of this century up to 69, as POSIX has it for ``%y``."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 69 else 1900)


_DIGITS = {
    ord(char): str(value)
    for base in (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10)  # Arabic, Persian, Devanagari, Bengali, Thai, wide
    for value, char in enumerate(chr(base + offset) for offset in range(10))
}


@lru_cache(maxsize=64)
def _locale_words(language: str | None) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
    """Month names and half-day names of the page's language, and English, which themes fall back to; by the first word
    of a month's name, of how many words the longest is.

    Where the page does not say its language, those of the most common ones are taken together, first come first.
    """
    codes = languages(language)
    if not language:
        codes = list(_COMMON)
    months: dict[str, int] = {}
    halves: dict[str, int] = {}
    for code in codes:
        info = locale(code)
        for number, key in enumerate(_MONTHS, start=1):
            for name in info.get(key, ()):
                if not name[:1].isdigit():
                    months.setdefault(fold(name.strip(".")), number)
        for value, key in ((0, "am"), (1, "pm")):
            for name in info.get(key, ()):
                halves.setdefault(fold(name.strip(".")), value)
    months.setdefault("sept", 9)
    longest: dict[str, int] = {}
    for name in months:
        words = re.findall(_WORD, name)
        if words:
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return months, halves, longest
