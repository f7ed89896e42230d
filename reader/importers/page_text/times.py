"""Times as pages print them in any language: `stamps` for the common forms, and behind it the words of the page's own.

The words (months, units, "ago") come from dateparser's locale data. Which languages a page is in is voted by the
words on its lines that hold digits, so that a search is made with two or three languages and not with sixty.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import import_module
from typing import Any

from reader.importers.page.dates import DateReader
from reader.importers.page_text.stamps import DateOrder, Stamp, date_order, find_stamp

LONGEST = 200
"""A line that a comment's head stands on is shorter, in code points."""

_LANGUAGES = tuple(
    str.split(
        "en de fr es it pt nl ru pl uk cs sk sv da nb fi hu ro bg sr hr sl el tr ar fa he hi bn ta th vi id ms ko "
        "ja zh ca eu gl et lv lt is ka hy az kk uz sw fil be mk sq"
    )
)
_SCRIPTS = (
    (re.compile(r"[\u3040-\u30ff]"), ("ja",)),
    (re.compile(r"[\uac00-\ud7af]"), ("ko",)),
    (re.compile(r"[\u4e00-\u9fff]"), ("zh",)),
    (re.compile(r"[\u0e00-\u0e7f]"), ("th",)),
)
_MONTHS = tuple(str.split("january february march april may june july august september october november december"))
"""The keys of the locale data."""
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
_NUMBER = re.compile(r"\(\\d\+\+\[\.,\]\?\\d\*\+\)|\(\\d\+(?:\[\.,\]\?\\d\*)?\)")
_CLOCK = r"(?:[,\s]{0,3}(?:\w{1,4}\.?\s)?[0-9]{1,2}:[0-9]{2}(?:\s?[ap]\.?m\.?)?)"
_GLUED = re.compile(
    r"(?<=[0-9])(?P<day>[0-3][0-9])(?P<by>[./-])(?P<month>[01][0-9])(?P=by)(?P<year>[0-9]{4}|[0-9]{2})"
    r"[\s|,]{1,4}(?P<clock>[0-2]?[0-9]:[0-9]{2})(?![0-9])"
)
_TIME_BEHIND = re.compile(r"[\s,|/@·•–—-]{1,3}(?:(?:\w{1,4}\.?)\s)?[0-9]{1,2}[:.h][0-9]{2}(?![0-9])")
_WORD = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r"[^\W\d_](?=[0-9])|[^\W\d_A-Z](?=[A-ZÀ-ÞΑ-ΩА-Я])|[)\]!?.](?=[A-Z0-9])")
"""Where a word ends and a number or a capital follows."""
_OTHER_DIGITS = re.compile(r"[年년]|[٠-٩۰-۹०-९০-৯๐-๙０-９]")
_SAMPLE = 3000
_MOST_LANGUAGES = 3


@dataclass
class Times:
    """Finds the time on a line of one page. `languages` are those that the page's lines speak, the likeliest first."""

    order: DateOrder
    languages: tuple[str, ...] = ()
    _readers: list[DateReader] = field(init=False)
    _ago: re.Pattern[str] | None = field(init=False)
    _months: frozenset[str] = field(init=False)
    _known: dict[str, Stamp | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._readers = [DateReader(language=code, day_first=self.order.day_first) for code in self.languages]
        self._ago = _ago_pattern(self.languages) if self.languages else None
        self._months = frozenset(word for code in self.languages for word in _months(code))

    def find(self, text: str) -> Stamp | None:
        """The time that `text` holds, absolute or relative (`iso` None); None for none and for long lines."""
        if not text or len(text) > LONGEST:
            return None
        if text not in self._known:
            self._known[text] = self._find(text)
        return self._known[text]

    def reckoned(self, printed: str, saved_at: str | None) -> str | None:
        """The time of words such as "3 days ago" on a page that was saved at `saved_at`; None where that is not known
        or they state none."""
        if saved_at is None:
            return None
        found = (reader.read_relative(printed, saved_at) for reader in self._readers)
        return next((iso for iso in found if iso is not None), None)

    def _find(self, text: str) -> Stamp | None:
        stamp = find_stamp(text, self.order)
        digits = any(map(str.isdigit, text))
        if stamp is not None and (stamp.timed or not digits):
            return stamp
        if digits and (ran_on := self._run_on(text)) is not None and (ran_on.timed or stamp is None):
            return ran_on
        if digits and (glued := _GLUED.search(text)) is not None:
            return _unglued(glued)
        if stamp is not None:
            return stamp
        if digits and (self._names_month(text) or (not text.isascii() and _OTHER_DIGITS.search(text))):
            for reader in self._readers:
                found = reader.search(text)
                if found is not None and len(found.iso) >= len("2000-01-01"):
                    return Stamp(found.start, found.stop, found.iso, "T" in found.iso)
            if (partial := self._without_year(text)) is not None:
                return partial
        if self._ago is not None and len(text) <= LONGEST:
            matches = list(self._ago.finditer(text))
            if matches:
                # "2 years and 3 months ago" are two next to each other; a name may hold the word for "day" before.
                last = matches[-1]
                return Stamp(last.start(), last.end(), None, False)
        return None

    def _names_month(self, text: str) -> bool:
        return any(_fold(word) in self._months for word in _WORD.findall(text))

    def _run_on(self, text: str) -> Stamp | None:
        """A time right behind a name, without a blank: two elements of a page that a program wrote in one."""
        for match in _JOINT.finditer(text):
            at = match.end()
            rest = text[at:]
            month = _WORD.match(rest)
            if month and _fold(month[0]) not in self._months:
                continue
            stamp = find_stamp(rest, self.order)
            if stamp is None and self._ago is not None and (ago := self._ago.match(rest)):
                stamp = Stamp(ago.start(), ago.end(), None, False)
            if stamp is not None and stamp.start == 0:
                return replace(stamp, start=at, stop=at + stamp.stop)
        return None

    def _without_year(self, text: str) -> Stamp | None:
        """A day and a month with a time of day: pages leave this year's number out. Nothing is made up for it."""
        for match in _WORD.finditer(text):
            if _fold(match[0]) not in self._months:
                continue
            before = re.search(r"(?<!\d)[0-9]{1,2}(?:st|nd|rd|th|er|[.ºª])?\s(?:de\s)?$", text[: match.start()])
            behind = re.match(r"\.?\s[0-9]{1,2}(?:st|nd|rd|th)?(?![\d:])", text[match.end() :])
            if not before and not behind:
                continue
            start = before.start() if before else match.start()
            stop = match.end() + (behind.end() if behind and not before else 0)
            clock = _TIME_BEHIND.match(text, stop)
            if clock:
                return Stamp(start, clock.end(), None, True)
        return None


def times_of(texts: Sequence[str]) -> Times:
    """Look at a page's lines: the order of its dates and its languages."""
    return Times(date_order(texts), _vote(texts))


def _unglued(match: re.Match[str]) -> Stamp | None:
    """A date right behind other digits: a count (of votes, of posts) that stood in an element of its own beside it."""
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    clock = match["clock"].rjust(5, "0")
    return Stamp(match.start(), match.end(), f"{year:04}-{month:02}-{day:02}T{clock}", True)


def _vote(texts: Iterable[str]) -> tuple[str, ...]:
    index = _index()
    votes: Counter[str] = Counter()
    scripts: Counter[str] = Counter()
    seen = 0
    for text in texts:
        if not text or len(text) > LONGEST:
            continue
        seen += 1
        if seen > _SAMPLE:
            break
        if not text.isascii():
            for pattern, codes in _SCRIPTS:
                if pattern.search(text):
                    scripts.update(codes)
                    break
        for word in {_fold(word) for word in _WORD.findall(text)}:
            for code in index.get(word, ()):
                votes[code] += 1
    for code, lines in scripts.items():
        votes[code] += lines
    chosen = [code for code, count in votes.most_common(_MOST_LANGUAGES) if count]
    return tuple(dict.fromkeys([*chosen, "en"]))


@lru_cache(maxsize=1)
def _index() -> Mapping[str, frozenset[str]]:
    """Folded words of time (months, units) -> the languages that have them."""
    found: dict[str, set[str]] = {}
    for code in _LANGUAGES:
        info = _locale(code)
        words = set(_months(code))
        for unit in _UNITS:
            words |= {_fold(word) for name in info.get(unit, ()) for word in _WORD.findall(name)}
        for names in info.get("relative-type-regex", {}).values():
            for name in names:
                words |= {_fold(word) for word in _WORD.findall(_NUMBER.sub(" ", name))}
        for word in words:
            if len(word) >= 3 or not word.isascii():
                found.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


@lru_cache(maxsize=128)
def _months(code: str) -> frozenset[str]:
    info = _locale(code)
    return frozenset(
        _fold(name.strip("."))
        for key in _MONTHS
        for name in info.get(key, ())
        if len(name) > 2 and not name[0].isdigit() and " " not in name
    )


@lru_cache(maxsize=16)
def _ago_pattern(codes: tuple[str, ...]) -> re.Pattern[str] | None:
    """How long ago, with or without its number ("3 days ago", "a day ago", "yesterday at 12:30")."""
    counted: set[str] = set()
    bare: set[str] = set()
    units: set[str] = set()
    for code in codes:
        info = _locale(code)
        for key, names in info.get("relative-type-regex", {}).items():
            if "ago" not in key:
                continue
            for name in names:
                pieces = [re.escape(piece) for piece in _NUMBER.sub("\0", name).replace(r"\s*", " ").split("\0")]
                if len(pieces) == 2 and len("".join(pieces)) >= 2:
                    left, right = (piece.replace(r"\ ", r"\s?") for piece in pieces)
                    counted.add(left + r"[0-9٠-٩०-९]{1,3}" + right)
                    if left.strip() and right.strip() and len(left) > 3:
                        counted.add(left + r"[^\W\d_]{1,6}" + right)
                    elif not left and len(right) > 6 and r"\s?" in right[3:]:
                        bare.add(right.removeprefix(r"\s?"))
        for key in ("0 day ago", "1 day ago", "2 day ago"):
            for name in info.get("relative-type", {}).get(key, ()):
                if len(name) >= 2:
                    bare.add(re.escape(name) + _CLOCK + "?")
        for unit in _UNITS[:-1]:
            units |= {re.escape(name) for name in info.get(unit, ()) if len(name) > 2 or not name.isascii()}
    if not counted and not bare:
        return None
    forms = sorted(counted | bare, key=len, reverse=True)
    pattern = "|".join(forms)
    if units:
        pattern += rf"|[0-9]{{1,3}}\s?(?:{'|'.join(sorted(units, key=len, reverse=True))})\s[^\W\d_]{{2,8}}(?=\W*$)"
    return re.compile(rf"(?<![\w.])(?:{pattern})(?!\w)", re.I)


def _fold(word: str) -> str:
    word = word.casefold()
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=128)
def _locale(code: str) -> Mapping[str, Any]:
    """dateparser's words for one language; empty where it has none."""
    try:
        module = import_module(f"dateparser.data.date_translation_data.{code}")
    except ImportError:
        return {}
    info: Mapping[str, Any] = module.info
    return info
