"""How long ago, as pages print it ("3 days ago", "gestern, 21:05") -> a time, reckoned from when the page was saved.

The words come from dateparser's locale data (CLDR's relative times and what its translators added); they are compiled
once for a language, since dateparser itself takes about a millisecond for each text. Nothing finer than the unit that
is said comes out: hours give the hour, days and weeks the day, months the month, years the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from reader.importers.page.locales import fold, locale

LONGEST = 80
"""A text that says how long ago is shorter, in code points."""
UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_GROUP = re.compile(r"\(\\d\+\+?(?:\[\.,\]\?\\d\*\+?)?\)")
"""How the locale data writes the place of the number."""
_FIXED = re.compile(r"(\d+) (\w+) ago")
_PLAIN = re.compile(r"[\d.]+(?: \w+)?")
_MORE: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "second": ("secs", "s"), "minute": ("mins", "m"), "hour": ("hrs", "h"), "day": ("d",), "week": ("wks", "w"),
        "month": ("mos", "mth", "mths", "mo"), "year": ("yrs", "y"),
    },
    "de": {"hour": ("h",), "minute": ("min",), "day": ("t",), "week": ("w", "wo"), "year": ("j",)},
    "ja": {"month": ("ヶ月", "ヵ月", "ケ月", "カ月", "箇月")},
}  # fmt: skip
"""Short units on buttons and time lines that the locale data lacks, and other spellings."""
_AGO = {"pt": ("atrás",), "es": ("atrás",), "en": ("earlier",), "de": ("her",)}
_ONE = {
    "it": "un'|una?|uno", "nl": "een|'n", "sv": "en|ett", "da": "en|et", "nb": "en|et|ei", "no": "en|et|ei",
    "pt": "um|uma", "ca": "un|una", "ro": "un|o", "gl": "un|unha", "hu": "egy", "el": "εναν|ενα|μια", "tr": "bir",
}  # fmt: skip
"""Words for "ago", and the indefinite article, where the data has none."""
_NOW = (
    "just now", "right now", "moments ago", "a moment ago", "gerade eben", "soeben", "eben gerade", "à l'instant",
    "à l’instant", "ahora mismo", "justo ahora", "agora mesmo", "agora há pouco", "proprio ora", "poco fa", "zojuist",
    "net nu", "przed chwilą", "właśnie teraz", "только что", "щойно", "az önce", "demin", "şimdi", "刚刚", "剛剛",
    "刚才", "たった今", "ついさっき", "방금", "방금 전", "juuri nyt", "hetki sitten", "just nu", "lige nu",
    "akkurat nå", "právě teď", "μόλις τώρα", "الآن", "ממש עכשיו", "vừa xong", "baru saja", "เมื่อสักครู่", "अभी",
)  # fmt: skip
"""What CLDR has no entry for: that something was written this very moment."""
_UNSPACED = frozenset(("zh", "ja", "ko", "th", "yue", "my", "km", "lo"))


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before the page was saved; `clock` is the time of day that is printed beside a day, `weekday`
    (0 is Monday) names the day instead of counting back to it."""

    unit: str
    count: float
    clock: str | None = None
    weekday: int | None = None


@dataclass(frozen=True)
class _Forms:
    """The words of one language, folded; "#" is a number's place."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    units: Mapping[tuple[str, str], str]
    names: re.Pattern[str] | None
    named: Mapping[str, str]
    fixed: Mapping[str, tuple[str, int]]
    fixed_words: re.Pattern[str] | None
    ones: Mapping[str, str]
    moments: re.Pattern[str] | None
    weekdays: Mapping[str, int]
    numerals: tuple[tuple[re.Pattern[str], str], ...]


def ago(text: str, languages: Iterable[str], clock: str | None = None) -> Ago | None:
    """What `text` says of how long ago something was, in the first of `languages` that it is in; None if nothing.
    `clock` is a time of day (ISO 8601) that was found in it."""
    if not 1 < len(text) <= LONGEST:
        return None
    # "#" is a number's place in what follows; the marks of direction are no part of a word.
    folded = fold(text).replace("\u200e", "").replace("\u200f", "").replace("#", " ")
    folded = " ".join(re.sub(r"(?<=[^\W\d_])\.", " ", folded).split())
    if folded.strip(" .!·•") in _now():
        return Ago("second", 0)
    for language in languages:
        forms = _forms(language)
        found = _counted(folded, forms) or _worded(folded, forms, clock)
        if found is None and forms.numerals:
            spelled = folded
            for pattern, number in forms.numerals:
                spelled = pattern.sub(number, spelled)
            found = _counted(spelled, forms) if spelled != folded else None
        if found is not None:
            return found
    return None


def reckoned(found: Ago, saved_at: str) -> str | None:
    """The time in ISO 8601, as fine as the unit; None where that is before all calendars. `saved_at` is ISO 8601."""
    saved = datetime.fromisoformat(saved_at)
    unit, count = found.unit, found.count
    try:
        if found.weekday is not None:
            back = (saved.weekday() - found.weekday) % 7 or 7
            return _with_clock(saved - timedelta(days=back), found.clock)
        if unit == "year" or unit == "month":
            months = saved.year * 12 + saved.month - 1 - round(count * (12 if unit == "year" else 1))
            if months < 1800 * 12:
                return None
            return f"{months // 12:04}-{months % 12 + 1:02}" if unit == "month" else f"{months // 12:04}"
        if unit == "day" or unit == "week":
            return _with_clock(saved - timedelta(days=count * (7 if unit == "week" else 1)), found.clock)
        when = saved - timedelta(**{f"{unit}s": count})
    except OverflowError:
        return None
    if len(saved_at) <= len("2000-01-01"):
        return when.date().isoformat()
    return (when.replace(minute=0) if unit == "hour" else when).isoformat(timespec="minutes")


def _with_clock(day: datetime, clock: str | None) -> str:
    return day.date().isoformat() + (f"T{clock}" if clock else "")


def _counted(text: str, forms: _Forms) -> Ago | None:
    """A number with a unit and the word for "ago"; of two units beside each other ("1 day 2 hours ago") both count."""
    numbers = [float(number.replace(",", ".")) for number in _NUMBER.findall(text)]
    if not numbers or max(numbers) > 100_000:
        return None
    template = _NUMBER.sub("#", text)
    for before, pattern in forms.patterns:
        match = pattern.search(template)
        if match is None:
            continue
        unit = forms.units[before, _squeezed(match["unit"])]
        at = template.count("#", 0, match.start("number"))
        found = Ago(unit, numbers[at])
        return _added(found, template, numbers, at, forms)
    if forms.names is not None and len(template) <= 12:
        bare = forms.names.fullmatch(template.strip(" ·•()-–"))
        if bare is not None:
            return Ago(forms.named[_squeezed(bare[1])], numbers[0])
    return None


def _added(found: Ago, template: str, numbers: Sequence[float], at: int, forms: _Forms) -> Ago:
    others = list(forms.names.finditer(template)) if forms.names is not None else []
    total, finest = 0.0, found.unit
    for match in others:
        place = template.count("#", 0, match.start())
        unit = forms.named[_squeezed(match[1])]
        if place == at or abs(place - at) > 1 or unit == found.unit:
            continue
        if unit in ("year", "month") or found.unit in ("year", "month"):
            # Years and months are no fixed number of days; the coarser says enough.
            coarse = max((Ago(unit, numbers[place]), found), key=lambda one: UNITS.index(one.unit))
            if {unit, found.unit} == {"year", "month"}:
                other = min((Ago(unit, numbers[place]), found), key=lambda one: UNITS.index(one.unit))
                return Ago("month", coarse.count * 12 + other.count)
            return coarse
        finest = min(finest, unit, key=UNITS.index)
        total += numbers[place] * _SECONDS[unit]
    if not total:
        return found
    return Ago(finest, (total + found.count * _SECONDS[found.unit]) / _SECONDS[finest])


_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}


def _worded(text: str, forms: _Forms, clock: str | None) -> Ago | None:
    """Without a number: "yesterday", also with a time of day, "last week", "an hour ago", or a day of this week."""
    words = forms.fixed_words.search(text) if forms.fixed_words is not None else None
    if words is not None and (words.start() <= 12 or not text[words.end() :].strip(" .!)")):
        unit, count = forms.fixed[_squeezed(words[0])]
        # "Now" is the beginning of much else.
        if unit == "second" and words[0] != text.strip(" .!·•()"):
            return None
        if unit == "day" or not any(map(str.isdigit, text)):
            return Ago(unit, count, clock if unit == "day" else None)
    bare = text.strip(" .!·•()")
    if bare in forms.ones:
        return Ago(forms.ones[bare], 1)
    if forms.moments is not None and len(bare) <= 40 and forms.moments.fullmatch(bare):
        return Ago("second", 0)
    first = re.match(r"[^\W\d_]+", bare)
    if first is not None and first[0] in forms.weekdays:
        rest = _NUMBER.sub("", bare[first.end() :])
        if (clock is not None and len(rest) <= 10) or not rest:
            return Ago("day", 0, clock, forms.weekdays[first[0]])
    return None


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@lru_cache(maxsize=1)
def _now() -> frozenset[str]:
    return frozenset(map(fold, _NOW))


@lru_cache(maxsize=64)
def _forms(language: str) -> _Forms:
    info = locale(language)
    open_ended = language in _UNSPACED or bool(info.get("no_word_spacing"))
    names = {unit: _names(info, language, unit) for unit in UNITS}
    made = tuple(_made(info, language, names))
    posts: dict[str, dict[str, str]] = {}
    for before, after, unit in (*_given(info), *made):
        posts.setdefault(before, {}).setdefault(after, unit)
    patterns, units = [], {}
    for before, table in posts.items():
        head = re.escape(before).replace(r"\ ", r"\s+") + r"(?:\s+[^\W\d_]+){0,2}?\s*" if before else ""
        tail = "|".join(_spaced(after) for after in sorted(table, key=len, reverse=True))
        tail = tail.replace(r"\s+", r"\s*") if open_ended else tail
        guard, end = ("", "") if open_ended else (r"(?<![\w.,#-])", r"(?!\w)")
        patterns.append((before, re.compile(rf"{guard}{head}(?P<number>#)\s?(?P<unit>{tail}){end}")))
        units.update({(before, _squeezed(after)): unit for after, unit in table.items()})
    named: dict[str, str] = {}
    for unit in UNITS:
        for name in names[unit]:
            named.setdefault(_squeezed(name), unit)
    single = "|".join(_spaced(name) for name in sorted({n for u in UNITS for n in names[u]}, key=len, reverse=True))
    fixed = _fixed(info)
    fixed_words = "|".join(_spaced(word) for word in sorted(fixed, key=len, reverse=True))
    edge = ("", "") if open_ended else (r"(?<!\w)", r"(?![\w'’])")
    return _Forms(
        # Those that begin with a word say more than those that begin with the number.
        tuple(sorted(patterns, key=lambda pattern: -len(pattern[0]))),
        units,
        re.compile(rf"#\s?({single})(?!\w)") if single else None,
        named,
        {_squeezed(word): what for word, what in fixed.items()},
        re.compile(rf"{edge[0]}(?:{fixed_words}){edge[1]}") if fixed_words else None,
        {f"{before} {after}".strip(): unit for before, after, unit in (*made, *_given(info))},
        re.compile("|".join(_moments(made))) if made else None,
        {fold(name).strip("."): day for day, key in enumerate(WEEKDAYS) for name in info.get(key, ())},
        tuple(_numerals(info, language)),
    )


def _names(info: Mapping[str, Any], language: str, unit: str) -> tuple[str, ...]:
    found = (*info.get(unit, ()), *_MORE.get(language, {}).get(unit, ()))
    return tuple(dict.fromkeys(fold(name).rstrip(".") for name in found if name))


def _given(info: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What stands before and behind the number, and the unit, as the locale data has it."""
    given: Mapping[str, Sequence[str]] = info.get("relative-type-regex", {})
    for key, forms in given.items():
        unit = key.removeprefix("\\1 ").removesuffix(" ago")
        if not key.endswith(" ago") or unit not in UNITS:
            continue
        for form in forms:
            plain = _GROUP.sub("#", form).replace(r"\s*", " ")
            before, number, after = plain.partition("#")
            if number and (before + after).strip() and not re.search(r"[\\()?*+\[\]|#]", before + after):
                yield fold(before).strip(), fold(after).replace(".", "").strip(), unit


def _made(info: Mapping[str, Any], language: str, names: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """Each name of a unit with each word for "ago": the data's own list has not every case of a noun."""
    given = list(_given(info))
    leads = any(before for before, _, _ in given) or not given
    follows = any(not before for before, _, _ in given) or not given
    for said in (*info.get("ago", ()), *_AGO.get(language, ())):
        word = fold(said)
        for unit in UNITS:
            for name in names[unit]:
                if follows or said in _AGO.get(language, ()):
                    yield "", f"{name} {word}", unit
                if leads and said not in _AGO.get(language, ()):
                    yield word, name, unit


def _fixed(info: Mapping[str, Any]) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for key, words in info.get("relative-type", {}).items():
        match = _FIXED.fullmatch(key)
        if match is None or match[2] not in UNITS or (match[1] == "0" and match[2] not in ("day", "second")):
            continue
        for word in words:
            # A single letter or "now" within a sentence is no time.
            if len(word) > 1 and not any(map(str.isdigit, word)):
                found.setdefault(fold(word), (match[2], int(match[1])))
    return found


def _moments(made: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """ "A few seconds ago", "less than a minute ago": any words but a number's in its place."""
    for before, after, unit in made:
        if unit in ("second", "minute") and len(after) > 2:
            yield (_spaced(before) + r"\s" if before else "") + r"(?:[^\W\d_]+\s){1,3}" + _spaced(after)


def _numerals(info: Mapping[str, Any], language: str) -> Iterator[tuple[re.Pattern[str], str]]:
    if language in _ONE:
        yield re.compile(rf"(?<!\w)(?:{_ONE[language]})(?:(?<=')|(?!\w))\s?"), "1 "
    for entry in info.get("simplifications", ()):
        for word, number in entry.items():
            if not _PLAIN.fullmatch(number) or "(?<" in word or "(?=" in word or "\\" in word:
                continue
            try:
                yield re.compile(rf"(?<!\w)(?:{fold(word)})(?!\w)"), fold(number)
            except re.error:
                continue


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))
