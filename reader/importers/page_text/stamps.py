"""Dates and times as pages print them, found inside a short line and read as ISO 8601.

Month names in the languages that turned up on real pages; a number-only date is read day first or month first by
what the page itself shows. No zone is added that the page does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MAX_LINE_CP = 320
"""Longer lines are prose: nothing is looked for in them."""

_MONTH_NAMES = (
    "january jan januar jänner januari janvier enero ene gennaio janeiro января январь янв stycznia styczeń ledna"
    " ocak január januára ianuarie ιανουαρίου січня gener tammikuuta",
    "february feb februar februari février fevrier fév febrero febbraio fevereiro fev февраля февраль фев lutego luty"
    " şubat február februára februarie φεβρουαρίου лютого febrer helmikuuta února",
    "march mar märz maerz mär maart mars marzo março marco mrt mrz марта март marca marzec března"
    " marts mart március martie μαρτίου березня març maret maaliskuuta",
    "april apr avril avr abril abr aprile апреля апрель апр kwietnia kwiecień dubna"
    " nisan április apríla aprilie απριλίου квітня huhtikuuta",
    "may mai maj mei mayo maggio maio мая май maja května mayıs május mája μαΐου травня maig toukokuuta",
    "june jun juni juin junio giugno junho июня июнь июн czerwca czerwiec června"
    " haziran június júna iunie ιουνίου червня juny kesäkuuta",
    "july jul juli juillet juil julio luglio julho июля июль июл lipca lipiec července"
    " temmuz július júla iulie ιουλίου липня juliol heinäkuuta",
    "august aug augustus août aout agosto ago augusti августа август авг sierpnia sierpień srpna"
    " ağustos augusztus augusta αυγούστου серпня agost agustus elokuuta",
    "september sept sep septembre septiembre settembre setembro set сентября сентябрь сен września wrzesień září"
    " eylül szeptember septembra septembrie σεπτεμβρίου вересня setembre syyskuuta",
    "october oct oktober okt octobre octubre ottobre outubro out октября октябрь окт października październik října"
    " ekim október októbra octombrie οκτωβρίου жовтня lokakuuta",
    "november nov novembre noviembre novembro ноября ноябрь ноя listopada listopad"
    " kasım novembra noiembrie νοεμβρίου marraskuuta listopadu",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro декабря декабрь дек grudnia"
    " aralık decembra decembrie δεκεμβρίου грудня desembre desember joulukuuta"
    " grudzień prosince",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?!\w)"
_YEAR = rf"([0-9]{{4}}(?!\d|-\d)|(?:19|20)[0-9]{{2}}(?=[0-9]{{1,2}}\.?\s?{_MONTH.replace('(', '(?:', 1)}))"
"""A year; right behind it may stand the day of a second date: pages print when they were posted and changed in one."""
_OF = r"(?:\s?(?:de|del|of)\s)?"

_DAY_MONTH = re.compile(
    rf"(?<![\w.])([0-9]{{1,2}})(?:st|nd|rd|th|er|[.ºª])?,?[\s-]?{_OF}{_MONTH}[.,]{{0,2}}[\s-]?{_OF}{_YEAR}", re.I
)
_MONTH_DAY = re.compile(rf"(?<!\w){_MONTH}\.?\s([0-9]{{1,2}})(?:st|nd|rd|th)?,?\s{_YEAR}", re.I)
_YEAR_FIRST = re.compile(r"(?<![\d.])([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<![\d.])([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![\d/])")
_POINT_COMMA = re.compile(r"(?<![\d.])([0-9]{1,2})\.\s?([0-9]{1,2})(?:\.?,|\.)\s" + _YEAR)
_YEAR_MONTH_DAY = re.compile(rf"(?<![\d.])([0-9]{{4}})[.,]?\s{_MONTH}\s([0-9]{{1,2}})(?!\d)\.?", re.I)
_EAST_ASIAN = re.compile(r"([0-9]{4})\s?[年년]\s?([0-9]{1,2})\s?[月월]\s?([0-9]{1,2})\s?[日일]")
_MONTH_ONLY = re.compile(rf"(?<!\w){_MONTH}\.?,?\s{_YEAR}", re.I)
_PLAUSIBLE = re.compile(r"[0-9]{4}|[0-9][./-][0-9]{1,2}[./-][0-9]")
"""What every absolute date holds; spares most lines the search for all forms."""
_NUMBERED = re.compile(r"[0-9][./-][0-9]")
"""What every date of numbers alone holds."""
_MONTH_BEGINS = re.compile(rf"{_MONTH}[.,]{{0,2}}\s?{_OF}{_YEAR}", re.I)
_MONTH_NUMBER_BEGINS = re.compile(r"(?:0?[1-9]|1[0-2])\.\s(?:19|20)[0-9]{2}(?!\d)")
_AGO_WORD = re.compile(r"ago|vor |il y a|hace |Ago|AGO")
"""Spares most lines the search for the whole."""
_AGO = re.compile(
    r"(?<!\w)(?:(?:[0-9]+|an?|one)\s(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|wk|month|mo|year|yr)s?\.?\sago"
    r"|[0-9]{1,4}(?:s|m|h|d|w|mo|y)\sago"
    r"|vor\s(?:[0-9]+|einem|einer)\s(?:sekunde|minute|stunde|tag|woche|monat|jahr)(?:e?n)?"
    r"|il\sy\sa\s[0-9]+\s(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)"
    r"|hace\s[0-9]+\s(?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?))(?!\w)",
    re.I,
)

_HALF = r"(?:[ap]\.?m(?!\w)\.?|дп|пп|오전|오후|[صم](?!\w))"
_LATER = ("p", "пп", "오후", "م")
_CLOCK = (
    rf"([0-9]{{1,2}})(?:\s?[:.hH]\s?([0-9]{{2}})(?::[0-9]{{2}}(?:\.[0-9]+)?)?(?!\d)\s?({_HALF})?|\s?({_HALF}))"
    r"(?:\s?(?:Uhr|hrs?|h|min)(?!\w))?"
)
_ZONE = re.compile(
    r"\s?\(?(Z|UTC|GMT|[AECMP][SD]T|AE[SD]T|B?ST|CES?T|EES?T|WES?T|MSK|(?:UTC|GMT)?\s?[+-][0-9]{2}:?[0-9]{2})(?![\w:])\)?"
)
_AT = (
    r"(?:at|um|à|às|as|a\slas?|a\sles|alle|ore|om|kl|klo|o|o\sgodz|godz|v|u|в|о|den|en|la|saat|pada|στο|στις|lúc|"
    r"בשעה|الساعة|at:)"
)
_TIME_AFTER = re.compile(rf"(?:T|[\s,|/@·•(–—-]{{1,5}}(?:{_AT}\.?\s)?){_CLOCK}", re.I)
_TIME_BEFORE = re.compile(rf"(?<![\d:.]){_CLOCK}\s?(?:[,|·•–—-]|on|am|le|el|il)?\s?$", re.I)
_WEEKDAY = re.compile(
    r"(?:(?<!\w)|(?-i:(?<=[a-zäöüß])(?=[A-Z])))(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mo|di|mi|do|fr|sa|so)"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\.?,?\s$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date at `[start, stop)` of a line. `iso` is None for a relative one ("two weeks ago"); `timed` with a clock."""

    start: int
    stop: int
    iso: str | None
    timed: bool


@dataclass(frozen=True, slots=True)
class DateOrder:
    """How the page writes dates of numbers alone: 03/04 is 3 April (`day_first`) or 4 March."""

    day_first: bool = True


DAY_FIRST = DateOrder()
"""What is assumed before a page was looked at."""


def date_order(lines: Iterable[str]) -> DateOrder:
    """Learn from all number-only dates of a page; without evidence, month first only beside a 12-hour clock."""
    day = month = twelve = 0
    for line in lines:
        if len(line) > MAX_LINE_CP:
            continue
        for match in _NUMBERS.finditer(line) if _NUMBERED.search(line) else ():
            day += int(match[1]) > 12
            month += int(match[3]) > 12
            twelve += match[2] == "/" and bool(re.search(r"\d\s?[ap]\.?m\b", line, re.I))
    return DateOrder(day_first=day >= month and not (day == 0 and twelve > 0))


def goes_on_as_date(number: str, text: str) -> bool:
    """Whether a number with a point and `text` behind it are a date ("22." | "Dezember 2019 …"), and no list's item.

    With another date behind it, it is a name that reads like one ("May 1968").
    """
    if len(number) == len("2019"):
        return _YEAR_MONTH_DAY.match(f"{number}. {text[:40]}") is not None
    if len(number) > 2:
        return False
    match = _MONTH_BEGINS.match(text) or _MONTH_NUMBER_BEGINS.match(text)
    return match is not None and not _dates(text[match.end() : MAX_LINE_CP], DAY_FIRST)


@lru_cache(maxsize=8192)
def find_stamp(line: str, order: DateOrder = DAY_FIRST) -> Stamp | None:
    """The date of a head: of several, the last one with a time of day, else the last."""
    if len(line) > MAX_LINE_CP:
        return None
    if not _PLAUSIBLE.search(line):
        return _ago(line)
    stamps = [_with_time(line, start, stop, day) for start, stop, day in _dates(line, order)]
    if not stamps:
        return _ago(line) or _month_only(line)
    return max(stamps, key=lambda stamp: (stamp.timed, stamp.start))


def _ago(line: str) -> Stamp | None:
    if not _AGO_WORD.search(line):
        return None
    ago = _AGO.search(line)
    return Stamp(ago.start(), ago.end(), None, False) if ago else None


def _dates(line: str, order: DateOrder) -> list[tuple[int, int, str]]:
    """Start, stop and ISO day of each date in a line, by all forms in turn; an earlier form keeps its place."""
    found: list[tuple[int, int, str]] = []

    def keep(match: re.Match[str], year: int, month: int, day: int) -> None:
        iso = _iso(year, month, day)
        if iso and not any(match.start() < stop and start < match.end() for start, stop, _ in found):
            found.append((match.start(), match.end(), iso))

    for match in _DAY_MONTH.finditer(line):
        keep(match, int(match[3]), _month(match[2]), int(match[1]))
    for match in _MONTH_DAY.finditer(line):
        keep(match, int(match[3]), _month(match[1]), int(match[2]))
    for match in _YEAR_FIRST.finditer(line):
        keep(match, int(match[1]), int(match[3]), int(match[4]))
    for match in _YEAR_MONTH_DAY.finditer(line):
        keep(match, int(match[1]), _month(match[2]), int(match[3]))
    for match in _EAST_ASIAN.finditer(line):
        keep(match, int(match[1]), int(match[2]), int(match[3]))
    for match in _NUMBERS.finditer(line):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if year < 70 else 1900 if year < 100 else 0
        day_first = first > 12 or (second <= 12 and order.day_first)
        keep(match, year, *((second, first) if day_first else (first, second)))
    for match in _POINT_COMMA.finditer(line):
        keep(match, int(match[3]), int(match[2]), int(match[1]))
    return found


def _month(name: str) -> int:
    """1 to 12; 0 for a spelling that only case folding made match (a dotless i, a long s)."""
    return _MONTHS.get(name.casefold(), 0)


def _month_only(line: str) -> Stamp | None:
    match = _MONTH_ONLY.search(line)
    if match is None or not _month(match[1]):
        return None
    return Stamp(match.start(), match.end(), f"{match[2]}-{_month(match[1]):02}", False)


def _with_time(line: str, start: int, stop: int, day: str) -> Stamp:
    clock, zone = None, ""
    match = _TIME_AFTER.match(line, stop)
    if match and (clock := _time(match)):
        stop = match.end()
        if said := _ZONE.match(line, stop):
            zone, stop = _offset(said[1]), said.end()
    else:
        named = _WEEKDAY.search(line[max(0, start - 16) : start])
        reach = start - len(named[0]) if named else start  # "9:30 am Sunday, May 3, 2020"
        before = _TIME_BEFORE.search(line[max(0, reach - 40) : reach])
        if before and (clock := _time(before)):
            start = reach - min(reach, 40) + before.start()
    weekday = _WEEKDAY.search(line[max(0, start - 16) : start])
    if weekday:
        begins = start - min(start, 16) + weekday.start()
        # "Mo" and "Di" at the beginning of a line are people.
        start = start if len(weekday[0]) == len("Mo ") and not line[:begins].strip() else begins
    return Stamp(start, stop, f"{day}T{clock}{zone}" if clock else day, clock is not None)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if year >= 1000 else None
    except ValueError:
        return None


def _time(match: re.Match[str]) -> str | None:
    """HH:MM of a 12- or 24-hour clock; 12 am is midnight. None where it is no time of day."""
    hour, minute = int(match[1]), int(match[2] or 0)
    half = (match[3] or match[4] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith(_LATER) else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _offset(zone: str) -> str:
    digits = re.sub(r"[^0-9+-]", "", zone)
    if digits:
        return f"{digits[:3]}:{digits[3:5]}"
    # Of the zones' names only these three say how far; the others mean different hours in different places.
    return "+00:00" if zone.strip() in ("Z", "UTC", "GMT") else ""
