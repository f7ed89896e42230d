"""Phone numbers in texts, by `phonenumbers` (the Python port of Google's libphonenumber).

A number with ``+`` is one anywhere; one without is looked for as people of the article's language write it. The library
knows which numbers can exist. What it cannot know is left out here: dates, years, times, prices, amounts, votes, ids,
book numbers, coordinates. A number in another country's writing is found behind a word that says so (``tel``,
``WhatsApp``, ☎).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_DIGITS = re.compile(r"[+＋(]?[0-9０-９٠-٩۰-۹](?:[\s().\-–/\u2010\u2011]{0,3}[0-9０-９٠-٩۰-۹]){5,}")
"""Whatever has six digits near each other: only then is the library asked, which takes its time."""
_CUE = re.compile(
    r"(?:\b(?:tel(?:efon[oe]?|éfono|ephone)?|tél|phone|call(?:\s+me)?(?:\s+(?:at|on))?|mobil[e]?|cell|handy|fax|"
    r"whats\s?app|signal|telegram|sms|text\s+me(?:\s+(?:at|on))?|ring\s+me(?:\s+on)?|nummer)\b|wa\.me/|tel:|[☎☏✆📞📱☏]\ufe0f?)"
    r"[\s.:#-]{0,4}(?:(?:is|ist|number|nr|no)\b[\s.:]{0,3})?"
    r"([+＋(]{0,2}[0-9](?:[\s().\-–/]{0,3}[0-9]){5,16})(?![0-9])",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:[0-3]?[0-9][./\-\s]{1,2}[0-3]?[0-9][./\-\s]{1,2}(?:[12][0-9])?[0-9]{2}"
    r"|(?:1[5-9]|20)[0-9]{2}[./\-\s]{1,2}[01]?[0-9][./\-\s]{1,2}[0-3]?[0-9])(?![0-9])"
)
_YEARS = re.compile(r"(?:1[5-9]|20)[0-9]{2}(?:\s?[-–/,.\s]\s?(?:1[5-9]|20)[0-9]{2})+\Z")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,'’\s\u202f])[0-9]{3})(?:\1[0-9]{3})*\Z")
_BEFORE = re.compile(
    r"(?:[$€£¥₹₽₺₩#№§]|\b(?:usd|eur|chf|gbp|rs|isbn(?:-1[03])?|issn|iban|doi|id|ref|art|az|plz|zip|pp?|votes?|lat|lon|"
    r"case|ticket|order|comment|post)\b|\b(?:[Nn]r|[Nn]o)\.|\bN[or])[\s.:#°-]{0,3}\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?(?:[$€£¥₹₽₺₩%‰°]|(?:USD|EUR|CHF|GBP|Euros?|Franken|francs?|dollars?|pounds?|Mio|Mrd|million|billion|km|kg|g|m|"
    r"kWh?|MWh|GWh|TWh|tons?|tonnes|Tonnen|people|votes|Stimmen|views|Menschen|Einwohner|habitants|years|Jahre)\b)"
)

_REGIONS = {
    "ar": ("EG", "SA", "AE"), "bg": ("BG",), "cs": ("CZ",), "da": ("DK",), "de": ("DE", "AT", "CH"), "el": ("GR",),
    "en": ("US", "GB"), "es": ("ES", "MX", "AR"), "et": ("EE",), "fa": ("IR",), "fi": ("FI",), "fr": ("FR", "BE", "CH"),
    "ga": ("IE",), "he": ("IL",), "hi": ("IN",), "hr": ("HR",), "hu": ("HU",), "id": ("ID",), "it": ("IT",),
    "ja": ("JP",), "ko": ("KR",), "lt": ("LT",), "lv": ("LV",), "nb": ("NO",), "nl": ("NL", "BE"), "no": ("NO",),
    "pl": ("PL",), "pt": ("PT", "BR"), "ro": ("RO",), "ru": ("RU",), "sk": ("SK",), "sl": ("SI",), "sr": ("RS",),
    "sv": ("SE",), "th": ("TH",), "tr": ("TR",), "uk": ("UA",), "vi": ("VN",), "zh": ("CN", "TW"),
}  # fmt: skip


def regions(language: str | None) -> tuple[str, ...]:
    """The countries whose way of writing numbers is looked for in an article of that language (BCP 47)."""
    if not language:
        return ("US", "GB")
    base, *more = re.split("[-_]", language)
    known = _REGIONS.get(base.lower(), ("US",))
    own = next((part.upper() for part in more if len(part) == 2 and part.isalpha()), None)
    own = "GB" if own == "UK" else own
    return known if own is None else (own, *(one for one in known if own not in known))


def phones(text: str, where: Sequence[str]) -> Iterator[tuple[int, int]]:
    """They may overlap."""
    if not _DIGITS.search(text):
        return
    for match in _CUE.finditer(text):
        yield match.span(1)
    from phonenumbers import Leniency, PhoneNumberMatcher

    # Without a country the library only knows those with a plus.
    for region in where or ("ZZ",):
        for found in PhoneNumberMatcher(text, region, Leniency.VALID, max_tries=2000):
            if not _is_no_phone(text, found.start, found.end):
                yield found.start, found.end


def _is_no_phone(text: str, start: int, stop: int) -> bool:
    number = text[start:stop]
    if number[:1] in "+＋":
        return False
    before, after = text[max(0, start - 16) : start], text[stop : stop + 14]
    if before[-1:] in ("/", "=", "_", "&", "?", "%") or after[:1] in ("/", "_", "=", "&"):
        # In an address.
        return True
    if before[-1:].isalpha() or after[:1].isalpha():
        return True
    if re.search(r"[0-9][.,:]\Z", before) or re.match(r"[.,:][0-9]", after):
        return True
    if _BEFORE.search(before) or _AFTER.match(after):
        return True
    if _DATE.search(number) or _YEARS.match(number) or _GROUPED.match(number):
        return True
    # Bare digits are a phone number only as people dial them: with a zero before them, or ten or eleven of them.
    return number.isdigit() and not number.startswith("0") and not 10 <= len(number) <= 11
