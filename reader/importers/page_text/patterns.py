"""Heads of comments in renderings of any form: lines that hold a time recur, and a name recurs at one place beside it.

Nothing of a program or a site is built in. The lines with times are sorted by what else stands on them; for each sort
the place of the name is looked for: on the line before or behind the time, on a line above or below it, or at the
beginning of the stretch whose end the time is. What varies there is the name, what recurs is the page's. Whether the
result is a thread and not a list of events or posts is for `evidence` to say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from reader.importers.page_text.furniture import is_action, is_end, is_form, is_label, is_picture, is_role
from reader.importers.page_text.heads import SAYS, Head
from reader.importers.page_text.lines import Line
from reader.importers.page_text.names import (
    best_run,
    can_name,
    can_title,
    clean,
    diversity,
    shape,
    strip_fixed,
)
from reader.importers.page_text.places import levelled, says_reply
from reader.importers.page_text.stamps import Stamp
from reader.importers.page_text.times import LONGEST, Times

_WORDS_BESIDE = 14
_NAMED = 0.8
_FAR = 4
"""A name stands at most this many lines above or below its time."""
_VARIED = 5
_SHORT_NAME = 4
_MOSTLY = 0.6
_TITLE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that holds a time, and what else stands on it."""

    at: int
    stamp: Stamp
    before: str
    after: str

    @property
    def kind(self) -> str:
        return "timed" if self.stamp.timed else "day" if self.stamp.iso else "ago"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A set of heads found by one pattern. `says` if words recur at the names; `kind` of the times."""

    heads: tuple[Head, ...]
    says: bool
    kind: str


def find_patterns(lines: Sequence[Line], times: Times) -> Iterator[Pattern]:
    """All patterns in which a page's times recur with names, good or not."""
    marks = _marks(lines, times)
    kinds = {mark.kind for mark in marks}
    sorts = [[mark for mark in marks if mark.kind == kind] for kind in sorted(kinds)]
    if len(kinds) > 1:
        sorts.append(marks)
    for sort in sorts:
        if sort:
            yield from _of_sort(lines, sort, times)


def _marks(lines: Sequence[Line], times: Times) -> list[Mark]:
    marks = []
    for at, line in enumerate(lines):
        text = line.text
        if not text or len(text) > LONGEST:
            continue
        stamp = times.find(text)
        if stamp is None:
            continue
        before, after = text[: stamp.start].strip(), text[stamp.stop :].strip()
        if len(before.split()) + len(after.split()) <= _WORDS_BESIDE and not _is_prose(before, after):
            marks.append(Mark(at, stamp, before, after))
    return marks


def _is_prose(before: str, after: str) -> bool:
    return len(before.split()) + len(after.split()) > 6 and after.endswith((".", "!", "?", "。"))


def _of_sort(lines: Sequence[Line], marks: Sequence[Mark], times: Times) -> Iterator[Pattern]:
    before = strip_fixed([mark.before for mark in marks])
    after = strip_fixed([_first_field(mark.after) for mark in marks])
    befores = _without_furniture(before.texts)
    afters = _without_furniture(after.texts)
    inline_before = [index for index in range(len(marks)) if befores[index] and not afters[index]]
    inline_after = [index for index in range(len(marks)) if afters[index] and not befores[index]]
    alone = [index for index in range(len(marks)) if not afters[index] and not befores[index]]
    both = [index for index in range(len(marks)) if afters[index] and befores[index]]
    kind = marks[0].kind
    for chosen, names, says in (
        (inline_before, befores, before.says),
        (sorted(inline_before + both) if both else [], befores, before.says),
        (inline_after, afters, after.says),
    ):
        found = [(marks[index], names[index]) for index in chosen]
        found = found[best_run([can_name(name) for _, name in found])]
        if found:
            yield Pattern(tuple(_inline(lines, found)), says, kind)
            if (feet := _feet(lines, found)) is not None:
                yield Pattern(tuple(feet), says, kind)
    if alone:
        yield from _apart(lines, [marks[index] for index in alone], kind, times)


def _first_field(after: str) -> str:
    """What stands behind a time up to the next sign that separates ("| # | Reply")."""
    return "" if is_label(after) else after


def _without_furniture(texts: Sequence[str]) -> list[str]:
    """Empty those that are links and marks of the page: known ones, or a few texts for many comments."""
    filled = [text for text in texts if text]
    few = len(filled) >= 4 and diversity(filled) <= max(1, len(filled) // 5)
    unnamed = few and sum(can_name(text) for text in filled) < _NAMED * len(filled)
    single = len(filled) >= 3 and diversity(filled) == 1
    return ["" if unnamed or single or is_label(text) else text for text in texts]


# -- the name on the line of the time


def _inline(lines: Sequence[Line], found: Sequence[tuple[Mark, str]]) -> list[Head]:
    return levelled(lines, [_head(lines, _begin(lines, mark.at), mark.at + 1, mark, name) for mark, name in found])


def _feet(lines: Sequence[Line], found: Sequence[tuple[Mark, str]]) -> list[Head] | None:
    """Heads whose name and time stand under the text: each item's marker is above them with text behind it, or, without
    markers, nothing of a comment follows the last."""
    heads: list[Head] = []
    above = -1
    marked = 0
    marks_items: list[bool] = []
    for mark, name in found:
        start = _item_of(lines, mark.at, above)
        by_item = start is not None and start < mark.at
        marked += by_item
        marks_items.append(by_item)
        if not by_item:
            start = _first_filled(lines, above + 1, mark.at)
        if start is None:
            start = mark.at
        head = _head(lines, start, start, mark, name)
        heads.append(replace(head, skip=frozenset({mark.at})))
        above = mark.at
    if marked > 1:
        run = best_run(marks_items)
        return levelled(lines, heads[run])
    if marked or len(found) < 2 or not _ends_after(lines, found[-1][0].at):
        return None
    begin = _section_before(lines, found[0][0].at)
    if begin is None:
        return None
    start = _first_filled(lines, begin + 1, found[0][0].at)
    if start is None:
        return None
    heads[0] = replace(heads[0], at=start, body_at=start, indent=lines[start].indent)
    return levelled(lines, heads)


def _item_of(lines: Sequence[Line], at: int, above: int) -> int | None:
    """The list item with text that a line at `at` ends, if it began after `above`."""
    for index in range(at - 1, above, -1):
        line = lines[index]
        if line.marker and line.indent < lines[at].indent + (0 if lines[at].marker else 1):
            return index if line.text and not is_action(line.text) else None
    return None


def _first_filled(lines: Sequence[Line], start: int, stop: int) -> int | None:
    return next((at for at in range(start, stop) if not lines[at].blank), None)


def _ends_after(lines: Sequence[Line], at: int) -> bool:
    rest = [line.text for line in lines[at + 1 : at + 40] if line.text][:3]
    return len(rest) < 2 or any(is_form(text) or is_end(text) for text in rest)


def _section_before(lines: Sequence[Line], at: int) -> int | None:
    from reader.importers.page_text.evidence import is_section

    return next((index for index in range(at - 1, max(-1, at - 400), -1) if is_section(lines[index].text)), None)


# -- the name on a line of its own


def _apart(lines: Sequence[Line], marks: Sequence[Mark], kind: str, times: Times) -> Iterator[Pattern]:
    """Names at a fixed place above or below times that stand alone, or at the beginning of what a time ends."""
    bounds = [-1, *(mark.at for mark in marks), len(lines)]
    ups: list[list[int]] = []
    downs: list[list[int]] = []
    starts: list[list[int]] = []
    for index, mark in enumerate(marks):
        ups.append(_past_roles(lines, _filled(lines, range(mark.at - 1, max(bounds[index], mark.at - 60), -1))))
        downs.append(_filled(lines, range(mark.at + 1, min(bounds[index + 2], mark.at + 60))))
        starts.append(_filled(lines, range(bounds[index] + 1, mark.at)) if index else [])
    options: list[tuple[float, str, list[int | None], list[str], bool]] = []
    for place, table in (("above", ups), ("start", starts), ("below", downs)):
        for offset in range(_FAR):
            at = [row[offset] if offset < len(row) else None for row in table]
            if place == "start" and sum(one is not None for one in at) < len(at) - 1:
                continue
            if place == "start":
                at[0] = _first_like(lines, marks[0].at, [one for one in at if one is not None])
            texts = [lines[one].text if one is not None else "" for one in at]
            stripped = strip_fixed(texts)
            good = [can_name(text) and times.find(text) is None and not is_label(text) for text in stripped.texts]
            if sum(good) > _MOSTLY * len(good):
                good = [ok or can_title(text) for ok, text in zip(good, stripped.texts, strict=True)]
            run = best_run(good)
            good = [ok and run.start <= index < run.stop for index, ok in enumerate(good)]
            if sum(good) < min(len(good), 2) or sum(good) * 3 < len(good):
                continue
            share = sum(good) / (run.stop - run.start)
            many = diversity([text for text, ok in zip(stripped.texts, good, strict=True) if ok])
            if (
                share < (_NAMED if len(good) > 2 else 1)
                or many < min(2, len(good))
                or many < min(_VARIED, sum(good) / 7)
            ):
                continue
            value = (
                share
                + 0.2 * sum(good) / len(good)
                + 0.2 * min(1, many / min(len(good), 2 * _VARIED))
                + (0.3 if stripped.says else 0)
                - 0.02 * offset
                - (0.05 if place == "below" else 0)
            )
            names = [text if ok else "" for text, ok in zip(stripped.texts, good, strict=True)]
            options.append((value, place, at, names, stripped.says))
    for _, place, at, names, says in sorted(options, key=lambda option: -option[0])[:3]:
        heads = []
        for mark, name_at, name in zip(marks, at, names, strict=True):
            if name_at is None or not name:
                continue
            first = min(name_at, mark.at)
            start = _begin(lines, first)
            body = max(name_at, mark.at) + 1 if place != "start" else name_at + 1
            head = _head(lines, start, body, mark, name)
            if lines[first].indent < lines[max(name_at, mark.at)].indent and place == "below":
                head = replace(head, indent=lines[first].indent)
            heads.append(replace(head, skip=frozenset({mark.at})) if place == "start" else head)
        if heads:
            yield Pattern(tuple(levelled(lines, heads)), says, kind)


def _first_like(lines: Sequence[Line], stop: int, others: Sequence[int]) -> int | None:
    """The name of the first comment, over which the page goes on: the nearest line that stands as the others do."""
    known = {lines[at].text for at in others}
    if not others:
        return None
    look = Counter(_look(lines, at) for at in others).most_common(1)[0][0]
    seen = 0
    nearest = None
    for at in range(stop - 1, max(-1, stop - 200), -1):
        text = lines[at].text
        if not text:
            continue
        seen += 1
        if seen > 60 or is_form(text):
            break
        if seen > 1 and _look(lines, at) == look and can_name(clean(SAYS.sub("", text))):
            if text in known:
                return at
            nearest = at if nearest is None else nearest
    return nearest


def _look(lines: Sequence[Line], at: int) -> tuple[int, bool]:
    """How a line stands: its column, and whether a blank line is below."""
    return lines[at].indent, at + 1 == len(lines) or lines[at + 1].blank


def _filled(lines: Sequence[Line], span: range) -> list[int]:
    """The first lines of a span that hold something that can be a name: no blanks, pictures, times of day alone."""
    found = []
    for at in span:
        text = lines[at].text
        if not text or is_picture(text) or not any(map(str.isalpha, text)) or _CLOCK.fullmatch(text):
            continue
        if len(text) > LONGEST or not says_reply(text):
            found.append(at)
            if len(found) == _FAR:
                break
    return found


def _past_roles(lines: Sequence[Line], above: list[int]) -> list[int]:
    """Without the role of somebody ("Author") between the name and the time."""
    if len(above) > 1 and is_role(lines[above[0]].text) and not lines[above[0]].marker:
        over = lines[above[1]].text
        if len(over.split()) <= _SHORT_NAME and can_name(clean(over)):
            return above[1:]
    return above


_CLOCK = re.compile(r"\W*[0-9]{1,2}[:.][0-9]{2}(?:\s?[ap]\.?m\.?)?\W*", re.I)


# -- what all have


def _begin(lines: Sequence[Line], at: int) -> int:
    """The line that a head begins with: a list marker, or the picture beside the name, may stand above on its own."""
    start = at
    if lines[at].marker:
        return at
    for above in range(at - 1, max(-1, at - 4), -1):
        line = lines[above]
        if line.blank or (is_picture(line.text) and not line.marker):
            continue
        if line.marker and (not line.text or is_picture(line.text) or shape(line.text) in shape(lines[at].text)):
            return above
        break
    return start


def _head(lines: Sequence[Line], at: int, body_at: int, mark: Mark, name: str) -> Head:
    entry, stamp = lines[at], mark.stamp
    printed = lines[mark.at].text[stamp.start : stamp.stop]
    return Head(at, body_at, entry.indent, entry.number, name or None, stamp.iso, printed)


def median_words(heads: Sequence[Head]) -> float:
    """How long the names are, in words."""
    return median(len((head.author or "").split()) for head in heads) if heads else 0
