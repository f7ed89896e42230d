"""What every comment of a page has one of: a time, an id with a number, a class that says comment."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bs4.element import Tag

from reader.importers.page import dom
from reader.importers.page.dates import LONGEST, DateReader
from reader.importers.page.detect.outline import Outline

COMMENT_WORD = re.compile(
    r"comm(?:ent|unity-?post)|(?:^|[^a-z])(?:coment|komment|kommentar|opinion|discuss|disqus|dsq|respon(?:ses?(?![a-z])|d)|"
    r"repl(?:y|ies)|"
    r"feedback|reaction|thread|forum|answer|talkback|guestbook|koment|yorum|commenti|avis|meinung|beitrag|"
    r"message|msg|post-?(?:list|stream|item|row|body|wrap\w*|container|\d+)|posts|postbit|review|reader-?letters?)",
    re.IGNORECASE,
)
"""In a class or an id: a discussion, in the words that themes use, most of them English everywhere."""

_AMOUNT = r"(?:\d{1,3}|an?|one|few|ein(?:em|er)?|un[ea]?|uno|einigen)"
_UNIT = (
    r"(?:s(?:ec(?:ond)?s?)?|min(?:ute)?s?|h(?:ou)?rs?|d(?:ays?)?|w(?:eeks?|ks?)?|mo(?:nth)?s?|y(?:ea)?rs?|[mhdwy]|"
    r"sekunden?|minuten?|stunden?|tag(?:e|en)?|wochen?|monat(?:e|en)?|jahr(?:e|en)?)"
)
_AGO = re.compile(
    rf"(?<!\w){_AMOUNT}\+?\s*{_UNIT}\.?\s+ago\b|\bvor\s+(?:etwa\s+|über\s+)?{_AMOUNT}\s+{_UNIT}\b|"
    rf"\bil y a\s+(?:environ\s+)?{_AMOUNT}\s+\w+|\b(?:hace|há|fa)\s+{_AMOUNT}\s+\w+|\b{_AMOUNT}\s+\w+\s+(?:fa|atrás|"
    r"geleden|sedan|siden|temu|назад|önce|sitten|ezelőtt)\b|\bpřed\s+\d+\s+\w+|\d{1,3}\s?(?:秒|分钟|分鐘|分|小时|小時|時間|"
    r"天|日|周|週間?|个月|個月|ヶ月|か月|年)\s?(?:前|以前)|\d{1,3}\s?(?:초|분|시간|일|주|개월|년)\s?전|"
    r"^(?:yesterday|today|just now|gestern|heute|hier|ayer|hoy|ieri|oggi|вчера|сегодня|ontem|hoje|gisteren|vandaag|"
    r"昨天|今天|昨日|今日|어제|오늘)\b",
    re.IGNORECASE,
)
_SHORT_AGO = re.compile(r"\d{1,3}\s?(?:s|sec|min|m|h|hr|d|w|wk|mo|y|yr|j|ч|мин|дн?|г)\.?", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
_MAYBE_DATE = re.compile(r"\d{4}|\d[./-]\s?\d|\d\s?[年月년월]|'\d\d")
_YEARLESS = re.compile(
    r"\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\W\d]{3,9}\.?(?:,?\s+(?:at\s+|um\s+|à\s+|в\s+)?\d{1,2}[:.h]\d{2}.{0,10})?|"
    r"[^\W\d]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,10})?",
    re.IGNORECASE,
)
_STAMPS = ("datetime", "data-datetime", "data-timestamp", "data-time", "data-utime", "data-date", "data-epoch")
_STAMP = re.compile(r"\d{4}-\d\d-\d\d|\d{9,13}(?:\.\d+)?$|[A-Z][a-z]{2},? .*\d{4}")
_OTHER_TIME = re.compile(
    r"\W*(?:joined|join date|(?:member )?since|registered|registration|reg(?:istriert)?\.?:|registriert (?:seit|"
    r"am)|dabei seit|"
    r"mitglied seit|beitritt|anmeldedatum|inscrite?|inscription|date d.inscription|registrado|fecha de ingreso|"
    r"iscritto|"
    r"registrato|desde|seit|depuis|dal|с нами с|зарегистрирован|регистрация|lid sinds|geregistreerd|dołączył|"
    r"last (?:edited|updated|"
    r"modified|post|activity|seen|visit|online|login)|edited|zuletzt|bearbeitet|geändert|modifiée?|dernière|editado|"
    r"изменено|отредактировано|bewerkt)\b",
    re.IGNORECASE,
)
"""Before a time that is not that of writing."""
_CHANGED = re.compile(
    r"(?:^|[^a-z])(?:date-?)?(?:modified|updated|edited|last-?edit(?:ed)?)(?:$|[^a-z])", re.IGNORECASE
)
"""Said of an element with the time of a change."""
_NUMBERED = re.compile(r"[0-9a-f]{8,}|\d[0-9a-z]*", re.IGNORECASE)
_RANDOM = re.compile(r"(?<=[-_#])[a-z]*[bcdfghjklmnpqrstvwxz]{4,}[a-z]*$")
"""The end of an id that no word has."""


@dataclass(frozen=True, slots=True)
class Group:
    """Anchors of one kind, as element numbers in the order of the page. `dated` says that they are times."""

    kind: Hashable
    anchors: tuple[int, ...]
    dated: bool

    @property
    def named(self) -> bool:
        """Whether these are ids of comments."""
        return isinstance(self.kind, tuple) and self.kind[0] == "id" and COMMENT_WORD.search(self.kind[2]) is not None


def time_in(text: str, times: DateReader) -> bool:
    """Whether `text` is a time with little around it: absolute, of this year, or so long ago."""
    if not 2 <= len(text) <= LONGEST or _OTHER_TIME.match(text):
        return False
    if _MAYBE_DATE.search(text):
        stamp = times.search(text)
        if stamp is not None and len(text) - (stamp.stop - stamp.start) <= 60:
            return True
    ago = _AGO.search(text)
    if ago is not None and len(text) - len(ago[0]) <= 40:
        return True
    if len(text) > 32:
        return False
    if _SHORT_AGO.fullmatch(text):
        return True
    if _YEARLESS.fullmatch(text):
        return any(word.lower().strip(".,") in times.names for word in text.split())
    return False


def without_ago(name: str) -> str:
    """A name without "3 days ago" and what else stands behind it on its line."""
    ago = _AGO.search(name)
    return name[: ago.start()].rstrip(" \xa0,:|•·–—-(") if ago is not None and ago.start() > 1 else name


def times_of(page: Outline, times: DateReader) -> dict[int, tuple[str, ...]]:
    """Elements that hold a time: element -> its strings, the best first.

    Where each time of a change stands beside one of writing, only the latter are given.
    """
    found: dict[int, tuple[str, ...]] = {}
    changed: set[int] = set()
    for tag, element in enumerate(page.tags):
        if element.attrs and len(element.attrs) <= 24:
            strings = [value for name in _STAMPS if (value := dom.attribute(element, name)) and _STAMP.match(value)]
            title = dom.attribute(element, "title")
            if title and element.name in ("abbr", "time", "span", "a") and time_in(title, times):
                strings.append(title)
            content = dom.attribute(element, "content")
            if (
                content
                and _STAMP.match(content)
                and "date" in f"{element.get('itemprop')}{element.get('property')}".lower()
            ):
                strings.append(content)
            if (strings or element.name == "time") and page.length(tag) <= LONGEST:
                shown = page.text(tag)
                found[tag] = (*strings, shown) if shown else tuple(strings)
                names = (dom.attribute(element, "itemprop"), dom.attribute(element, "property"), *page.words[tag])
                if any(map(_CHANGED.search, names)):
                    changed.add(tag)
    for at, text in enumerate(page.texts):
        holder = page.text_tag[at]
        if holder in found or any(tag in found for tag in page.up(holder, 2)):
            continue
        if time_in(text, times) and not _is_prose(page, at, times):
            found[holder] = (text,)
    if 2 * len(changed) > len(found):
        changed = set()
    return {tag: strings for tag, strings in found.items() if strings and tag not in changed}


def _is_prose(page: Outline, at: int, times: DateReader) -> bool:
    """Whether a text with a time is the beginning of a sentence that goes on in a link."""
    holder = page.text_tag[at]
    if page.tags[holder].name != "p" or page.length(holder) < 160:
        return False
    stamp = times.search(page.texts[at])
    following = page.nodes[at].next_sibling
    words = len(page.texts[at].split()) - (len(page.texts[at][stamp.start : stamp.stop].split()) if stamp else 3)
    return words >= 3 and isinstance(following, Tag) and following.name in ("a", "b", "i", "em", "strong", "span")


def groups(page: Outline, dated: Mapping[int, tuple[str, ...]]) -> list[Group]:
    """All groups of anchors of the page."""
    made: dict[Hashable, list[int]] = {}
    for tag in sorted(dated):
        made.setdefault(("time", page.place(tag)), []).append(tag)
        made.setdefault(("time", page.shape(tag)), []).append(tag)
    for tag, element in enumerate(page.tags):
        name = id_shape(dom.attribute(element, "id") or (dom.attribute(element, "name") if element.name == "a" else ""))
        if name:
            made.setdefault(("id", element.name, name), []).append(tag)
        for word in page.shape(tag)[1]:
            if COMMENT_WORD.search(word):
                made.setdefault(("class", element.name, word), []).append(tag)
    return [
        Group(kind, tuple(tags), isinstance(kind, tuple) and kind[0] == "time")
        for kind, tags in made.items()
        if len(tags) > 1 or COMMENT_WORD.search(str(kind))
    ]


@lru_cache(maxsize=1 << 16)
def id_shape(value: str) -> str:
    """What numbered ids of one kind share: ``comment-#``; empty for an id without a number."""
    if not value or len(value) > 80 or not any(char.isdigit() for char in value):
        return ""
    return _RANDOM.sub("#", _NUMBERED.sub("#", value))
