"""Heads of comments, learned from the page: an item's marker, a name, a date, often a time and a sign.

No one format is built in. Every list item whose first lines hold a date is a candidate; what most candidates have in
common (where the name stands, whether there is a time of day, a permalink sign) decides which are heads, so that a
dated item of a list in a comment or an article is none. Pages without list markers are tried with bare lines of the
same kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from reader.importers.page_text.counts import find_declared
from reader.importers.page_text.furniture import (
    bare,
    is_action,
    is_label,
    is_picture,
    is_role,
    is_signs,
    without_picture,
)
from reader.importers.page_text.lines import STEP, Line
from reader.importers.page_text.stamps import DAY_FIRST, MAX_LINE_CP, DateOrder, Stamp, find_stamp

_LINES_OF_HEAD = 4
_NAME_CP = 240
_NEARLY_ALL = 0.8
_SIGN = re.compile(r"[#¶§∞]|permalink|\blink\b", re.I)
SAYS = re.compile(
    r"[\s,]*(?<!\w)(?:says|said|wrote|writes|sagte?|schreibt|schrieb|meint|meinte|"
    r"a (?:dit|écrit)|dit|écrit|dice|dijo|ha (?:detto|scritto)|"
    r"sier|siger|より|說道|说道|napisał(?:a|\(a\))?|napsala?|říká|dedi ki|diyor ki|yazdı|szerint|írta|mondja|коментує|"
    r"каже|"
    r"spune|λέει|berkata|viết|diu|ha dit|escreveu|comentó|comentou|schrijft|kirjoitti|"
    r"scrive|escribió|disse|diz|zegt|schreef|säger|skriver|sanoo|pisze|пишет|говорит|сказал|"
    r"написал)(?:\s+(?:on|am|le|el))?\s*[:…]?\s*(?:\.{3})?$",
    re.I,
)
_SAYS_CP = 40
"""How far from a line's end words of saying begin."""
_ON = re.compile(r"\s(?:posted )?(?:on|am|le|el|il|op|den|em|w dniu)$", re.I)
_PREPOSITION = re.compile(r"(?:posted |written )?(?:on|am|at|le|el|il|op|den|em)", re.I)
_BY = re.compile(r"^(?:(?:comment|posted|written|kommentar|commentaire) )?(?:by|von|par|por|di|door|av)\s+", re.I)
_PING = re.compile(r"(?:pingback|trackback)s?(?: (?:from|by|von))?\s*:?\s+(?P<name>\S.*)", re.I)
_SEPARATORS = " \t\xa0|•·–—-,:;/@»«(["


class Place(Enum):
    """Where the name stands, seen from the date."""

    BEFORE = "before"  # on the same line: "Name 3 May 2020 at 9:30 am #"
    ABOVE = "above"  # on a line of its own
    AFTER = "after"  # "3 May 2020 at 9:30 am Name"
    BELOW = "below"  # on the line under the date


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one comment: lines `[at, body_at)`; of those after it `skip` are the head's as well (a name or time
    under the text). `ping` for the note of a link from another page."""

    at: int
    body_at: int
    indent: int
    number: int | None
    author: str | None
    published: str | None
    printed_time: str
    ping: bool = False
    skip: frozenset[int] = frozenset()
    answers: str | None = None
    """The name that the head says this is an answer to."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    head: Head
    name: str
    place: Place
    timed: bool
    sign: bool
    full: bool
    """Whether something stands under it, further in, that can be a comment's text."""


def find_heads(lines: Sequence[Line], order: DateOrder, start: int = 0) -> list[Head]:
    """The heads of all comments from line `start` on, in order of the page; empty where there is no thread."""
    loose = is_loose(lines)
    chosen = _alike([found for at in range(start, len(lines)) for found in _readings(lines, at, order, loose)])
    if not chosen:
        chosen = _alike(_bare_lines(lines, order, start))
        if len(chosen) < 2:
            return []
    heads = _named(chosen)
    return _with_pings(lines, heads)


def looks_threaded(lines: Sequence[Line]) -> bool:
    """A quick look at a file's beginning: does it hold at least one list item that can be a comment's head?"""
    loose = is_loose(lines)
    return any(line.marker and _readings(lines, at, DAY_FIRST, loose) for at, line in enumerate(lines))


def is_loose(lines: Sequence[Line]) -> bool:
    """Whether texts of list items stand at the page's margin and not under their markers' column, as html2text has
    them: then only markers tell where an item ends."""
    hung = apart = 0
    for at, line in enumerate(lines):
        if not line.marker or at + 2 >= len(lines) or not lines[at + 1].blank:
            continue
        under = next((other for other in lines[at + 2 : at + 4] if not other.blank), None)
        if under is None or under.marker:
            continue
        hung += under.indent > line.indent
        apart += under.indent <= line.indent
    return apart > 2 * hung


def _readings(lines: Sequence[Line], at: int, order: DateOrder, loose: bool) -> list[_Candidate]:
    """Read a list item's first lines as a head: name above, before, behind or below a date.

    More than one reading is possible where a name holds a date as well; what the page's other heads are decides.
    """
    entry = lines[at]
    found: list[_Candidate] = []
    if not entry.marker or len(entry.text) > MAX_LINE_CP:
        return found
    above: list[str] = []
    for index in range(at, min(len(lines), at + 2 * _LINES_OF_HEAD)):
        line = lines[index]
        if line.blank:
            continue
        # lynx sets the first line of an item that begins with a block left of the marker.
        left = entry.indent - STEP if not above and not entry.text else entry.indent + 1
        outside = index > at and (line.marker or (line.indent < left and not loose))
        if outside or len(above) == _LINES_OF_HEAD or len(line.text) > MAX_LINE_CP:
            break
        stamp = find_stamp(line.text, order)
        candidate = _read(lines, at, index, above, stamp, loose) if stamp else None
        if candidate and all(candidate.place is not other.place for other in found):
            found.append(candidate)
        above.append(line.text)
        if len(line.text) > _NAME_CP:
            break
    return found


def _read(
    lines: Sequence[Line], at: int, dated: int, above: Sequence[str], stamp: Stamp, loose: bool
) -> _Candidate | None:
    entry, text = lines[at], lines[dated].text
    before = text[: stamp.start].strip()
    if _PREPOSITION.fullmatch(before) and (above or _below(lines, dated + 1, entry)):
        before = ""
    after = text[stamp.stop :].strip()
    names = [line for line in above if not is_label(line) and not is_picture(line)]
    body_at = dated + 1
    ends_well = is_label(after)
    own = not is_label(before) and not is_role(before) and not is_picture(before)
    if ends_well and names:
        if own and not (len(before) <= 40 and above):
            return None
        name, place = _first_name(names), Place.ABOVE
    elif ends_well and (own or is_role(before)):
        name, place = before, Place.BEFORE
    elif not names and is_label(before) and 0 < len(after) <= _NAME_CP and not ends_well:
        name, place = after, Place.AFTER
    elif ends_well and not names and _below(lines, body_at, entry):
        name, place = lines[body_at].text, Place.BELOW
        body_at += 1
    else:
        return None
    if len(name) > _NAME_CP:
        return None
    head = Head(at, body_at, entry.indent, entry.number, None, stamp.iso, text[stamp.start : stamp.stop])
    full = _has_text_under(lines, body_at, -1 if loose else entry.indent)
    return _Candidate(head, name, place, stamp.timed, bool(_SIGN.search(after)), full)


def is_ping(text: str) -> bool:
    """Whether an item is the note of a link from another page."""
    return len(text) <= 400 and bool(_PING.fullmatch(text))


def _first_name(names: Sequence[str]) -> str:
    """Of the lines above a date the first that is not only a role; the roles follow a name.

    A picture's text may stand over the name, with the name in it ("NAME's avatar").
    """
    own = [name for name in names if not is_role(name)] or list(names)
    if len(own) > 1 and own[0] != own[1] and _plain(own[1]) and _plain(own[1]) in _plain(own[0]):
        return own[1]
    return own[0]


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _below(lines: Sequence[Line], at: int, entry: Line) -> bool:
    return at < len(lines) and _can_be_name(lines[at], entry)


def _can_be_name(line: Line, entry: Line) -> bool:
    return (
        not line.blank
        and not line.marker
        and line.indent > entry.indent
        and len(line.text) <= 60
        and not is_label(line.text)
    )


def _has_text_under(lines: Sequence[Line], at: int, indent: int) -> bool:
    for line in lines[at : at + 12]:
        if not line.blank:
            return line.indent > indent and not (line.marker and is_action(line.text))
    return False


def _alike(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Keep the candidates of the commonest kind; none if most of those have no text under them."""
    kinds = Counter((found.place, found.timed) for found in candidates if found.full)
    if not kinds:
        return []
    # Of kinds equally common the one with a time of day, then the earlier on the page.
    kind, _ = max(kinds.items(), key=lambda item: (item[1], item[0][1]))
    chosen = [found for found in candidates if (found.place, found.timed) == kind]
    signed = sum(found.sign for found in chosen)
    if len(chosen) >= 3 and signed * 2 > len(chosen):  # a page prints its sign at all comments or at none
        chosen = [found for found in chosen if found.sign]
    elif len(chosen) < 3 and not (kind[1] or signed):
        return []
    full = [index for index, found in enumerate(chosen) if found.full]
    # Dated lists of other pages stand before and after a thread; an emptied comment stands within it.
    chosen = chosen[_first(chosen, full[0]) : _last(chosen, full[-1]) + 1] if full else []
    return chosen if len(full) * 2 >= len(chosen) else []


def _first(chosen: Sequence[_Candidate], at: int) -> int:
    """Emptied comments whose printed numbers lead to that at `at` are of its thread."""
    while (
        at > 0
        and chosen[at].head.number is not None
        and chosen[at - 1].head.number == (chosen[at].head.number or 0) - 1
    ):
        at -= 1
    return at


def _last(chosen: Sequence[_Candidate], at: int) -> int:
    """As `_first`, for those behind the last with a text."""
    number = next((one.head.number for one in reversed(chosen[: at + 1]) if one.head.number is not None), None)
    while number is not None and at + 1 < len(chosen) and chosen[at + 1].head.number == number + 1:
        at, number = at + 1, number + 1
    return at


def _bare_lines(lines: Sequence[Line], order: DateOrder, start: int) -> list[_Candidate]:
    """Heads without list markers: a name with date and time of day on a line alone, or one that "says" over a date."""
    found: list[_Candidate] = []
    first: _Candidate | None = None
    for at in range(start, len(lines)):
        line = lines[at]
        if line.blank or line.marker or len(line.text) > _NAME_CP + 60:
            continue
        fresh = at == 0 or lines[at - 1].blank or is_action(lines[at - 1].text)
        if not fresh and (first or not _is_counted(lines[at - 1])):
            continue
        dated = at
        stamp = find_stamp(line.text, order)
        if stamp is None and SAYS.search(line.text[-_SAYS_CP:]) and at + 1 < len(lines):
            dated = at + 1
            stamp = find_stamp(lines[dated].text, order)
        if stamp is None or not stamp.timed:
            continue
        candidate = _read(lines, at, dated, [line.text] if dated > at else [], stamp, False)
        if candidate is None or candidate.place not in (Place.BEFORE, Place.ABOVE) or _BY.match(candidate.name):
            continue
        follows = next((other for other in lines[dated + 1 : dated + 6] if not other.blank), None)
        candidate = replace(candidate, full=follows is not None and find_stamp(follows.text, order) is None)
        if fresh:
            found.append(candidate)
        else:
            first = candidate
    return [first, *found] if first and len(found) > 1 and first.head.at < found[0].head.at else found


def _is_counted(line: Line) -> bool:
    """Whether a line is the count that the first comment may stand right under."""
    return find_declared([line], None) is not None


def _named(chosen: Sequence[_Candidate]) -> list[Head]:
    """Names as they are without what the page adds to most of them ("says:", "Comment by", a separator)."""
    cleared = _without_affixes([without_picture(found.name) for found in chosen])
    chosen = [replace(found, name=name) for found, name in zip(chosen, cleared, strict=True)]
    names = {found.name for found in chosen}
    says = _added(SAYS, names) or all(name.endswith(":") and SAYS.search(name) for name in names)
    by = _added(_BY, names)
    on = _added(_ON, names)
    heads = []
    for found in chosen:
        name = found.name
        ping = _PING.fullmatch(name)
        if ping:
            name = ping["name"]
        if says:
            name = SAYS.sub("", name) or name
        if on:
            name = _ON.sub("", name) or name
        if by:
            name = _BY.sub("", name) or name
        stripped = name.strip(_SEPARATORS)
        name = " ".join((stripped or name).split())
        heads.append(
            replace(found.head, author=None if is_signs(name) and not stripped else name, ping=ping is not None)
        )
    return heads


def _without_affixes(names: Sequence[str]) -> list[str]:
    """Take off the word that the page prints before or behind nearly all names ("Avatar", a picture's text)."""
    different = len(set(names))
    kept = [name.split() for name in names]
    for end in (0, -1):
        counts = Counter(words[end] for words in kept if len(words) > 1)
        word, count = max(counts.items(), key=lambda item: item[1], default=("", 0))
        if different > 2 and count >= 3 and count >= _NEARLY_ALL * len(kept) and word.isalpha():
            kept = [words[1:] if end == 0 and words[0] == word else words for words in kept if words]
            kept = [words[:-1] if end == -1 and words[-1] == word and len(words) > 1 else words for words in kept]
    return [" ".join(words) or name for words, name in zip(kept, names, strict=True)]


def _added(pattern: re.Pattern[str], names: set[str]) -> bool:
    """Whether the page itself adds words to names: if nearly all have them, and not only one, whose own they may be."""
    return len(names) > 1 and sum(bool(pattern.search(name)) for name in names) >= _NEARLY_ALL * len(names)


def _with_pings(lines: Sequence[Line], heads: Sequence[Head]) -> list[Head]:
    """Add the undated notes of links from other pages that stand in the thread as items like its heads."""
    if not heads:
        return []
    indents = {head.indent for head in heads}
    known = {head.at for head in heads}
    pings = []
    for at in range(max(0, heads[0].at - 20), len(lines)):
        line = lines[at]
        if not line.marker or at in known or line.indent not in indents or len(line.text) > 400:
            continue
        match = _PING.fullmatch(line.text)
        if match:
            name = " ".join(bare(match["name"]).split()) or None
            pings.append(Head(at, at + 1, line.indent, line.number, name, None, "", ping=True))
    return sorted([*heads, *pings], key=lambda head: head.at)
