"""Who wrote each record and when: what stands in the same place in all of them, is short, and differs."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from reader.importers.page import dom
from reader.importers.page.dates import LONGEST, DateReader
from reader.importers.page.detect.anchors import time_in, without_ago
from reader.importers.page.detect.judging import own_tags
from reader.importers.page.detect.mining import Entry
from reader.importers.page.detect.outline import Outline
from reader.importers.page.head import clean_name, is_button, trim_name

_NAME_WORD = re.compile(
    r"(?:^|[^a-z])(?:fn|author\w*|autor\w*|auteur\w*|user|username|user[-_]?name|nick|nickname|nick[-_]?name|"
    r"login|poster|"
    r"posted[-_]?by|by|byline|who|member|screen[-_]?name|display[-_]?name|commenter\w*|pseudo\w*|writer|creator|person|"
    r"name|full[-_]?name|sender|from|vcard|bigusername|benutzer\w*|usuario|utilisateur|membre|owner)(?:$|[^a-z])|"
    r"(?:comment|post|message|reply|user|author|poster|profile)[-_]*(?:author|user|name|by|nick|owner|poster)|"
    r"(?:author|user|nick|poster|commenter|login)(?:name|link|info)?$",
    re.IGNORECASE,
)
_NO_NAME_WORD = re.compile(
    r"avatar|badge|rank|title|count|score|vote|karma|points|date|time|permalink|share|reply|action|button|content|text|"
    r"quote|signature|location|stat(?:s|us)?(?:$|[-_])|role|tag(?:$|[-_s])|number|group|edit|mention|control|toolbar|"
    r"menu|tooltip|flair|member[-_]?since|joined|rating|replied|in[-_]reply|parent|says|last|similar|relat|reputation",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"/(?:users?|u|profiles?|members?|people|author|autor|nutzer|benutzer|profil|membre|usuario|@[\w.-]+|id|"
    r"community)/|"
    r"user(?:id|name)?=|[?&]u=\d|viewprofile|member\.php|profile\.php|showuser|/~|memberlist|/@\w|userinfo|"
    r"blogger\.com/profile",
    re.IGNORECASE,
)
_PROFILE_OF = re.compile(
    r"/(?:users?|u|profiles?|members?|people|nutzer|benutzer|profil)/(?!\d+/?$)@?([^/?#\s]{2,40})/?$"
)
_UI = re.compile(
    r"\W*(?:reply|antworten|répondre|responder|rispondi|ответить|edit|share|like|report|flag|permalink|link|quote|"
    r"zitieren|melden|teilen|löschen|delete|more|parent|top|up|down|says?:?|said|new|hide|show|collapse|on|at|by|"
    r"follow|following|rating|join(?:ed)?.*|registr.*|posts?:?.*|beiträge:?.*|messages?:?.*|#?\d+.*|admin(?:istrator)?|"
    r"moderat(?:or|eur)|member|mitglied|membre|author|autor|op|guest|gast|view profile|profile|profil|website|"
    r"e?-?mail|(?:level|depth|ebene|niveau|nivel|уровень)\s?\d*)\W*",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\W*(?:user|member|mitglied|nutzer)?[\s-]?(?:level|rank|rang|stufe|niveau|nivel)\s?\d+\W*", re.IGNORECASE
)
"""What a forum has made of a user, however the element around it is called."""
_NOBODY = re.compile(
    r"[^\w\[]*(?:\[[–-]\]\s*)?\[?(?:(?:this |the |dieser |ce |este )?(?:comment|post|message|user|account|"
    r"kommentar|beitrag|"
    r"nutzer|commentaire|comentario|usuario|комментарий|пользователь)\s+(?:was |has been |wurde |a été |ha sido )?)?"
    r"(?:deleted|removed|gelöscht|entfernt|supprimée?|eliminado|borrado|удал[её]н)(?: by .{1,30})?\]?\W*",
    re.IGNORECASE,
)
"""In the place of a name: that the writer or the comment is gone."""
_SAYING = ("…", "...", ":")
_LONGEST_NAME = 60
_SAMPLE = 400
"""So many records settle what stands where in all of them."""
_NAMED_ATTRIBUTES = (
    "data-author",
    "data-user",
    "data-username",
    "data-user-name",
    "data-author-name",
    "data-name",
    "data-nick",
)


@dataclass(frozen=True, slots=True)
class Who:
    """The head of one record: the name, the element that says it (-1: none of its own), when, and a badge."""

    author: str | None = None
    author_tag: int = -1
    dates: tuple[str, ...] = ()
    date_tags: tuple[int, ...] = ()
    badge: str = ""


@dataclass
class _Key:
    """What is known of one place that may hold the name, over all records."""

    records: int = 0
    seen: int = 0
    before: int = 0
    linked: int = 0
    titled: int = 0
    profile: int = 0
    strong: int = 0
    timed: int = 0
    prose: int = 0
    far: int = 0
    ui: int = 0
    mixed: int = 0
    named: float = 0.0
    texts: set[str] = field(default_factory=set)


def heads(
    page: Outline, entries: Sequence[Entry], dated: Mapping[int, tuple[str, ...]], times: DateReader, by_time: bool
) -> list[Who]:
    """The heads of all records. `by_time` says that the anchors are the times."""
    own = [own_tags(page, entry) for entry in entries]
    when = _when(page, entries, own, dated, by_time)
    keys: dict[Hashable, _Key] = {}
    places: list[dict[Hashable, int]] = []
    for tags, (_, date_tags) in zip(own, when, strict=True):
        places.append(_places(page, tags, date_tags[0] if date_tags else -1, dated, times, keys))
    order = _ranking(keys, len(entries))
    # Where a name is called one nearly everywhere, a record without it has no name that would be called nothing.
    chief = keys[order[0][1]] if order else _Key()
    sure = chief.named >= 2 and chief.records >= 0.8 * len(entries)
    # What stands beside the time in one element is as good as a linked name in an element of its own.
    beside_worth = 0.0
    sample = range(0, len(entries), max(1, len(entries) // _SAMPLE))
    beside = [_beside(page, when[at][1], entries[at], times) for at in sample]
    if known := [name for name in beside if name]:
        beside_worth = 3.0 * len(known) / len(beside) + 0.8 * min(1.0, len(set(known)) / min(12, len(known)))
    found: list[Who] = []
    # Where no place holds names, a picture may lead to each writer's profile.
    pictured = not order or chief.named < 1
    for entry, tags, place, (dates, date_tags) in zip(entries, own, places, when, strict=True):
        author, tag, badge = None, -1, ""
        if beside_worth <= (order[0][0] if order else 0.0):
            author, tag, badge = _author(page, place, order, sure, date_tags, times)
        if author is None and beside_worth >= 2.2:
            author = _beside(page, date_tags, entry, times)
        if author is None:
            author = _from_attributes(page, entry, tags) or _beside(page, date_tags, entry, times)
        if author is None and pictured:
            author = _pictured(page, tags)
        found.append(Who(author if author and not _NOBODY.fullmatch(author) else None, tag, dates, date_tags, badge))
    return found


def _when(
    page: Outline,
    entries: Sequence[Entry],
    own: Sequence[Sequence[int]],
    dated: Mapping[int, tuple[str, ...]],
    by_time: bool,
) -> list[tuple[tuple[str, ...], tuple[int, ...]]]:
    """The strings of each record's time and their elements; of several kinds, the one that most records have."""
    counts: dict[Hashable, int] = {}
    first: list[dict[Hashable, int]] = []
    for tags in own:
        kinds: dict[Hashable, int] = {}
        shown = any(tag in dated and page.length(tag) for tag in tags)
        for tag in tags:
            if tag in dated and (page.length(tag) or not shown):
                kinds.setdefault(page.shape(tag), tag)
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1
        first.append(kinds)
    made: list[tuple[tuple[str, ...], tuple[int, ...]]] = []
    for entry, kinds in zip(entries, first, strict=True):
        if by_time and entry.anchor in dated and counts.get(page.shape(entry.anchor), 0) * 5 >= len(entries):
            tag = entry.anchor
        elif kinds:
            # A time that stands in few records is one that its writer mentions.
            kind = max(kinds, key=lambda kind: (counts[kind] * 10 // len(entries), -kinds[kind]))
            tag = kinds[kind]
        else:
            made.append(((), ()))
            continue
        strings = list(dated[tag])
        # A time that hardly any other record has there is a part of the text, as is one that the text stands around.
        own_place = len(entries) < 5 or counts.get(page.shape(tag), 0) * 5 >= len(entries)
        tags = [tag] if page.length(tag) <= LONGEST and own_place else []
        around = page.text(page.parent[tag], 130) if page.parent[tag] >= 0 else ""
        if 0 < len(around) <= 60 and around not in strings:
            strings.append(around)
        made.append((tuple(strings), tuple(tags)))
    return made


def _places(
    page: Outline,
    tags: Sequence[int],
    date: int,
    dated: Mapping[int, object],
    times: DateReader,
    keys: dict[Hashable, _Key],
) -> dict[Hashable, int]:
    """Every place of one record that could hold a name; what they are like is added to `keys`."""
    found: dict[Hashable, int] = {}
    rank = 0
    for tag in tags:
        length = page.length(tag)
        if not length:
            continue
        element = page.tags[tag]
        if length > _LONGEST_NAME + 30 or element.name in (
            "time",
            "button",
            "body",
            "tr",
            "table",
            "ul",
            "ol",
            "pre",
            "code",
        ):
            continue
        if tag in dated or (page.holds(tag, date) and _name_worth(page, tag) < 1):
            continue
        rank += 1
        key = page.place(tag)
        state = keys.setdefault(key, _Key())
        state.seen += 1
        if key in found:
            continue
        text = page.text(tag, _LONGEST_NAME + 31)
        if not any(char.isalpha() for char in text) and not 2 <= len(text) <= 30:
            continue
        found[key] = tag
        state.records += 1
        state.before += date < 0 or tag < date
        state.mixed += page.holds(tag, date)
        href = dom.attribute(element, "href")
        link = element
        if not href and page.stop[tag] - tag > 1:
            inner = next((n for n in range(tag + 1, page.stop[tag]) if page.tags[n].name == "a" and page.length(n)), -1)
            link = page.tags[inner] if inner >= 0 else element
            href = dom.attribute(link, "href") if inner >= 0 else ""
        # A link to the comment itself around its title, as the field that says what is written there has it.
        state.titled += "bookmark" in dom.attribute(link, "rel").split()
        state.linked += bool(href) or element.name in ("a", "b", "strong", "cite", "h3", "h4", "h5", "h6", "dt")
        state.profile += bool(href) and _PROFILE.search(href) is not None
        state.strong += element.name in ("cite", "b", "strong")
        if state.records > _SAMPLE:
            # So many settle what the place is like.
            state.far += rank
            continue
        state.timed += time_in(text, times) and not any(n in dated for n in range(tag + 1, page.stop[tag]))
        words = text.split()
        if text.endswith(_SAYING) and len(text) <= _LONGEST_NAME:
            # "NAME said..." is no sentence.
            words = trim_name(text, None).split()
            state.prose += len(words) > 4
        else:
            state.prose += len(words) > 6 or text.endswith((".", "!", "?")) or len(text) > _LONGEST_NAME
        state.ui += is_button(element) or any(said.fullmatch(text) for said in (_UI, _STANDING))
        state.far += rank
        if state.records == 1:
            state.named = _name_worth(page, tag)
        if len(state.texts) < 50:
            state.texts.add(text)
    return found


def _name_worth(page: Outline, tag: int) -> float:
    """How much the words of an element, and of the two around it, say that it holds a name."""
    worth = 0.0
    for step, at in enumerate(page.up(tag, 2)):
        element = page.tags[at]
        if dom.attribute(element, "itemprop") in ("author", "name", "creator") or "author" in dom.attribute(
            element, "rel"
        ):
            return 3.0 - step * 0.5
        names = [
            *page.words[at],
            dom.attribute(element, "id"),
            dom.attribute(element, "itemprop"),
            dom.attribute(element, "property"),
        ]
        if step == 0 and any(name in ("fn", "username", "author", "nickname") for name in names):
            return 3.2
        good = any(_NAME_WORD.search(name) for name in names if name)
        bad = any(_NO_NAME_WORD.search(name) for name in names if name)
        if bad and not good:
            return worth - 2.0 if step == 0 else worth
        if good and page.length(at) <= 3 * _LONGEST_NAME:
            worth = max(worth, (1.2 if bad else 2.5) - 0.6 * step)
    return worth


def _ranking(keys: Mapping[Hashable, _Key], count: int) -> list[tuple[float, Hashable]]:
    ranked: list[tuple[float, Hashable]] = []
    for key, state in keys.items():
        many = state.records
        looked = min(many, _SAMPLE)
        if not many or max(state.timed, state.ui, state.prose) * 2 > looked:
            continue
        if state.titled * 2 > many:
            continue
        if many > 1 and all(len(text) == 1 for text in state.texts):
            # The letter that stands for a picture.
            continue
        if len(state.texts) == 1 and many > 2 and state.named < 2 and not state.profile * 2 > many:
            continue
        score = 2.0 * many / count + state.named + 1.2 * state.profile / many + 0.5 * state.linked / many
        score -= 0.8 * state.mixed / many
        score += 0.5 * state.before / many + 0.3 * state.strong / many
        score += 0.8 * min(1.0, len(state.texts) / min(many, 12))
        score -= 0.5 * min(4.0, state.seen / many - 1)
        score -= 0.04 * min(30.0, state.far / many) + 1.0 * state.prose / looked + 0.7 * state.ui / looked
        ranked.append((score, key))
    ranked.sort(key=lambda entry: -entry[0])
    return ranked


def _author(
    page: Outline,
    place: Mapping[Hashable, int],
    order: Sequence[tuple[float, Hashable]],
    sure: bool,
    date_tags: Sequence[int],
    times: DateReader,
) -> tuple[str | None, int, str]:
    """The name in the best place that this record has; the lesser places only where they are nearly as good."""
    without = {dom.key(page.tags[tag]) for tag in date_tags}
    top = order[0][0] if order else 0.0
    for score, key in order:
        if score < 2.2 or score < top - 2.4:
            break
        tag = place.get(key)
        if tag is None:
            continue
        if sure and _name_worth(page, tag) < 1:
            continue
        name, badge = clean_name(page.tags[tag], without, times)
        if _NOBODY.fullmatch(name):
            return "", -1, ""
        name = without_ago(name)
        if (len(name) == 1 and name.isascii()) or _STANDING.fullmatch(name):
            continue
        if 0 < len(name) <= 100 and (_is_named(page, tag) or not _UI.fullmatch(name)):
            return name, tag, badge
    return None, -1, ""


def _is_named(page: Outline, tag: int) -> bool:
    """Whether an element's own words say so surely that it holds a name that any text in it is one."""
    return _name_worth(page, tag) >= 2.5


def _from_attributes(page: Outline, entry: Entry, tags: Sequence[int]) -> str | None:
    for tag in (*entry.tags, *tags[:12]):
        # Elements that a site made up may say it without a prefix.
        for name in (*_NAMED_ATTRIBUTES, "author") if "-" in page.tags[tag].name else _NAMED_ATTRIBUTES:
            value = dom.attribute(page.tags[tag], name).strip()
            if (
                value
                and not value.isdigit()
                and not _NOBODY.fullmatch(value)
                and len(value) <= _LONGEST_NAME
                and not value.startswith(("{", "["))
            ):
                return value
    return None


def _pictured(page: Outline, tags: Sequence[int]) -> str | None:
    """Whose profile a link without words leads to: the address says it where the page shows but a picture."""
    for tag in tags[:60]:
        href = dom.attribute(page.tags[tag], "href") if page.tags[tag].name == "a" and not page.length(tag) else ""
        match = _PROFILE_OF.search(href)
        if match:
            return unquote(match[1])
    return None


def _beside(page: Outline, dates: Sequence[int], entry: Entry, times: DateReader) -> str | None:
    """The name in the text around the time: "NAME wrote on DATE"."""
    for tag in page.up(dates[0], 2) if dates else ():
        text = page.text(tag, 200)
        if len(text) > 120 or tag < entry.tags[0]:
            break
        name = trim_name(f"{without_ago(trim_name(text, times))}:", None)
        stamp = times.search(text)
        if stamp is not None and not name:
            name = trim_name(text[stamp.stop :], None)
        short = name != text and 1 < len(name) <= 40 and len(name.split()) <= 5 and any(map(str.isalpha, name))
        if short and not _UI.fullmatch(name) and not time_in(name, times):
            return name
    return None
