"""What else a page says of heads that a pattern found: levels, whom they answer, lines that stand over all.

Levels are printed ("level 2", "2.1 Name", "— — Name") where columns do not show them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.page_text.furniture import is_action
from reader.importers.page_text.heads import SAYS, Head
from reader.importers.page_text.lines import Line
from reader.importers.page_text.names import clean, path_of, shape, without_path
from reader.importers.page_text.times import LONGEST

_NAMED = 0.8
_SHORT_NAME = 4
_PATH_STEP = 4
_FEWEST_ADDRESSED = 3
_FEWEST_GLUED = 4
_LEADS = 3
_REPLY_LINES = 6
_BEFORE_REPLY = " \t\xa0([|•·–—-↳@→"
_BY_NAME = re.compile(r"\s(?:by|von|par|por|door)\s")
_IN_REPLY = re.compile(
    r"(?:in (?:reply|response) to|replying to|reply to|replied to(?: (?:a |the )?comment (?:from|by))?|"
    r"(?:als )?antwort (?:auf|an)|en réponse à|répond à|"
    r"en respuesta a|in risposta a|em resposta a|(?:als )?(?:antwoord|reactie) op|(?:som )?svar (?:på|til)|"
    r"w odpowiedzi (?:na|do)|v odpovědi na|в ответ на|ответ для|відповідь на|ως απάντηση σε|απάντηση σε|"
    r"رداً على|ردا على|رد على|בתגובה ל-?|回复|回覆|返信先:?|@?답글:?)\s*[:@]*\s*(?P<name>[^\s].{0,120}?)",
    re.I,
)


def levelled(lines: Sequence[Line], heads: Sequence[Head]) -> list[Head]:
    """Names and levels by what stands before the names: printed paths ("2.1 Name"), or runs of signs ("— — Name");
    and whom a head says it answers."""
    if not heads:
        return []
    heads = _with_leads(lines, heads)
    paths = [path_of(lines[head.at].whole) for head in heads]
    printed = [path for path in paths if path is not None]
    if len(printed) >= _NAMED * len(heads) and any(len(path) > 1 for path in printed):
        heads = [
            replace(head, author=without_path(head.author or "") or None, indent=_PATH_STEP * len(path or (0,)))
            for head, path in zip(heads, paths, strict=True)
        ]
    elif len({head.indent for head in heads}) == 1 and (levels := _printed_levels(lines, heads)):
        heads = [
            replace(head, indent=_PATH_STEP * level, author=_LEVEL.sub("", head.author or "").strip() or None)
            for head, level in zip(heads, levels, strict=True)
        ]
    elif len({head.indent for head in heads}) == 1:
        runs = [len(re.sub(r"\s", "", (_SIGNS_BEFORE.match(lines[head.at].whole) or [""])[0])) for head in heads]
        if len(set(runs)) > 1 and 0 in runs and not any(lines[head.at].number for head in heads):
            heads = [replace(head, indent=_PATH_STEP * run) for head, run in zip(heads, runs, strict=True)]
    return _addressed([answering(lines, head) for head in heads])


_LEVEL_WORD = re.compile(r"level|depth|ebene|niveau|nivel|livello|poziom|уровень", re.I)
_LEVEL = re.compile(rf"(?:{_LEVEL_WORD.pattern})\s?:?\s?(?P<level>[0-9]{{1,3}})", re.I)


def _printed_levels(lines: Sequence[Line], heads: Sequence[Head]) -> list[int]:
    """The levels that pages say beside heads for readers who cannot see an indent ("level 2"); empty without."""
    levels: list[int | None] = []
    for head in heads:
        near = (lines[at].text for at in range(max(0, head.at - 3), min(len(lines), head.body_at)))
        said = [match for text in near if (match := _LEVEL.fullmatch(text))]
        levels.append(int(said[-1]["level"]) if said else None)
    known = [level for level in levels if level is not None]
    if len(known) < _NAMED * len(heads) or len(set(known)) < 2:
        return []
    return [level if level is not None else min(known) for level in levels]


def _addressed(heads: Sequence[Head]) -> list[Head]:
    """Read names that another of the thread's names follows ("Ann Ben": Ann answers Ben), as systems print them that
    show whom one answers beside the name. Where many are so, they and not the columns are the thread."""
    seen: set[str] = set()
    split: list[Head] = []
    for head in heads:
        words = (head.author or "").split()
        mine = head
        for cut in range(1, len(words)):
            other = " ".join(words[cut:])
            if other in seen:
                mine = replace(head, author=" ".join(words[:cut]), answers=other)
                break
        seen.add(mine.author or "")
        split.append(mine)
    answers = sum(one.answers is not None and head.answers is None for one, head in zip(split, heads, strict=True))
    if answers < _FEWEST_ADDRESSED or answers * 5 < len(heads):
        return list(heads)
    return [replace(head, indent=0) for head in split]


def _with_leads(lines: Sequence[Line], heads: Sequence[Head]) -> Sequence[Head]:
    """Begin heads at the short lines that stand over nearly all of them: a picture's text, a level."""
    for _ in range(_LEADS):
        above = [_filled_above(lines, heads[at - 1].body_at if at else 0, head.at) for at, head in enumerate(heads)]
        known = [lines[at].text if at is not None else "" for at in above]
        often, count = Counter(shape(text) for text in known).most_common(1)[0]
        if not often or count < _NAMED * len(heads) or count < _FEWEST_ADDRESSED or any(map(is_action, known)):
            break
        heads = [
            replace(head, at=at) if at is not None and shape(text) == often and head.body_at > head.at else head
            for head, at, text in zip(heads, above, known, strict=True)
        ]
    return heads


def _filled_above(lines: Sequence[Line], start: int, stop: int) -> int | None:
    at = next((at for at in range(stop - 1, max(start, stop - 3) - 1, -1) if not lines[at].blank), None)
    if at is None or lines[at].marker or len(lines[at].text.split()) > _SHORT_NAME:
        return None
    return at


def by_counts(lines: Sequence[Line], heads: Sequence[Head]) -> Sequence[Head]:
    """Levels by the numbers of answers that heads print ("(2 children)").

    The comments stand in order, so that the counts alone make the tree: each head is within the innermost one above it
    that still lacks some. Two ways to count are known, all that is below and direct answers; the one that comes out
    even is the page's. Links to answers that were not loaded count as those.
    """
    if len(heads) < _FEWEST_ADDRESSED:
        return heads
    counts = [_count_in(lines, head) for head in heads]
    known = sum(count is not None for count in counts)
    if known < _NAMED * len(heads) or not any(counts):
        return heads
    stubs = [
        _stubs_in(lines, head.body_at, heads[at + 1].at if at + 1 < len(heads) else head.body_at + _STUB_LINES)
        for at, head in enumerate(heads)
    ]
    for deep in (True, False):
        levels, off = _levels([count or 0 for count in counts], stubs, deep=deep)
        if off <= _UNEVEN * len(heads):
            return [
                replace(head, indent=_PATH_STEP * level, answers=None)
                for head, level in zip(heads, levels, strict=True)
            ]
    return heads


def _count_in(lines: Sequence[Line], head: Head) -> int | None:
    for at in range(head.at, min(len(lines), head.body_at)):
        if found := _ANSWERS.search(lines[at].text):
            return int(found["count"])
    return None


def _stubs_in(lines: Sequence[Line], start: int, stop: int) -> int:
    near = range(max(start, stop - _STUB_LINES), min(stop, len(lines)))
    return sum(int(found["count"]) for at in near if (found := _STUB.search(lines[at].text[:LONGEST])))


def _levels(counts: Sequence[int], stubs: Sequence[int], *, deep: bool) -> tuple[list[int], int]:
    """The levels that `counts` make, and how many of them do not fit. `deep` if they count all below a comment."""
    lacking: list[int] = []
    levels: list[int] = []
    off = 0
    for count, stub in zip(counts, stubs, strict=True):
        while lacking and lacking[-1] <= 0:
            lacking.pop()
        levels.append(len(lacking))
        off += deep and bool(lacking) and count >= lacking[-1]
        lacking = _less(lacking, 1, deep=deep)
        lacking.append(count)
        if stub:
            while lacking and lacking[-1] <= 0:
                lacking.pop()
            lacking = _less(lacking, stub, deep=deep)
    return levels, off + sum(left > 0 for left in lacking)


def _less(lacking: list[int], taken: int, *, deep: bool) -> list[int]:
    return [left - taken if deep or at == len(lacking) - 1 else left for at, left in enumerate(lacking)]


_ANSWERS = re.compile(
    r"\((?P<count>[0-9]{1,5}) (?:child(?:ren)?|repl(?:y|ies)|answers?|responses?|antwort(?:en)?|kinder?|réponses?|"
    r"respuestas?|risposte|odpowiedzi|ответ(?:а|ов)?)\)",
    re.I,
)
_STUB = re.compile(r"\bmore (?:comments?|replies|answers?)\W+(?P<count>[0-9]{1,5}) (?:repl(?:y|ies)|comments?)\b", re.I)
_STUB_LINES = 12
_UNEVEN = 0.02
_SIGNS_BEFORE = re.compile(r"(?:[>»↳└│├─—–\-+*~=|]\s?){1,40}(?=[^\s>»↳└│├─—–\-+*~=|])")


def answering(lines: Sequence[Line], head: Head) -> Head:
    """Read "in reply to NAME", or "in reply to TITLE by NAME", in a head or on the line under it."""
    name = head.author or ""
    match = _IN_REPLY.search(name)
    if match and match.start() > 0:
        target = name[match.start("name") :]
        return replace(head, author=clean(name[: match.start()]) or None, answers=clean(target))
    filled = 0
    for at in range(head.at, min(len(lines), head.body_at + _REPLY_LINES)):
        filled += at >= head.body_at and not lines[at].blank
        if filled > 2:
            break
        text = lines[at].text
        plain = len(text) <= LONGEST and _IN_REPLY.match(text.lstrip(_BEFORE_REPLY))
        found = _IN_REPLY.fullmatch(clean(text)) if plain else None
        if found is not None:
            target = _BY_NAME.split(found["name"])[-1]
            return replace(head, answers=clean(target), skip=head.skip | {at})
    return head


def without_glued(heads: Sequence[Head]) -> Sequence[Head]:
    """Take off the word of saying that a program wrote right behind the names, without a blank ("Ansays")."""
    names = {head.author for head in heads if head.author}
    if len(names) < _FEWEST_GLUED:
        return heads
    endings = Counter(name[-size:] for name in names for size in range(3, min(12, len(name))))
    for ending, count in sorted(endings.items(), key=lambda item: (-item[1], -len(item[0]))):
        if count < _NAMED * len(names):
            break
        if ending.islower() and SAYS.fullmatch(ending):
            return [replace(head, author=(head.author or "").removesuffix(ending) or head.author) for head in heads]
    return heads


def without_level(head: Head) -> Head:
    """Without a name that is only the word for a level: renderings lose names that are drawn as pictures or buttons."""
    return replace(head, author=None) if _LEVEL_WORD.fullmatch(head.author or "") else head


def says_reply(text: str) -> bool:
    """Whether a line begins with words such as "in reply to"."""
    return _IN_REPLY.match(text.lstrip(_BEFORE_REPLY)) is not None
