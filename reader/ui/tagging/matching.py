"""Which codes are meant by what is typed: every word somewhere in the path, without regard to case or accents, and
with a slip of the finger forgiven."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from reader.domain.model import Code, CodeId, CodeKind

ALIKE = 76.0
"""From how many per cent (rapidfuzz's `ratio`, the share of letters in common and in order) a word counts as misspelt:
one letter too many, missing or wrong in five."""
TOGETHER = 88.0
"""The same where all words together are compared with a whole name: only spaces may be wrong then, and one letter."""
SHORT = 3
"""Words below this length have to be right."""
MOST = 200
"""So many codes are listed for what is typed: who sees that many types another letter."""
ENOUGH = 12
"""Where so many codes are met as they are written, none that is merely alike is looked for."""
LONG = 12
"""Letters beyond so many are no row of initials."""
_DEGREE = re.compile(r"(.*[^\s=:])[\s=:]+([-−]?\d{1,9})\s*")


class Rank(IntEnum):
    """How well a code is met, the best first."""

    SAME = 0
    NAME_BEGINS = 1
    WORDS_OF_NAME = 2
    WORDS_OF_PATH = 3
    INITIALS = 4
    INSIDE = 5
    ALIKE = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A code made ready for matching. `starts` is its path with a space in place of all that is no letter or digit, and
    one before it; `hidden` holds for what stands below a hidden code as well."""

    code: Code
    name: str
    path: str
    starts: str
    initials: frozenset[str]
    letters: frozenset[str]
    hidden: bool


@dataclass(frozen=True, slots=True)
class Known:
    """The codebook made ready: its entries in their order, and for each word where in them it occurs."""

    entries: tuple[Entry, ...]
    by_path: Mapping[str, Code]
    words: Mapping[str, Sequence[int]]
    slips: dict[tuple[str, bool], dict[int, float]] = field(default_factory=dict)
    """What `_near` found: all words but the last are the same with the next letter."""
    _near: dict[int, _Words] = field(default_factory=dict)

    def near(self, length: int) -> _Words:
        """What a word of `length` letters can be a slip for: words that are as long or little longer, and as much of
        those that are longer; made when first asked for."""
        if length not in self._near:
            # Most are alone, and then no list is made: each would make Python look through all there are sooner.
            alone: dict[str, Sequence[int]] = {}
            several: dict[str, list[int]] = {}
            for word, places in self.words.items():
                # All of it where two letters may be missing, else with room for one.
                parts: tuple[str, ...] = (word,) if len(word) < length + 2 else (word[: length + 1],)
                if len(word) == length + 2:
                    parts = (word, *parts)
                for part in parts:
                    there = several.get(part)
                    if there is not None:
                        there.extend(places)
                    elif part in alone:
                        several[part] = [*alone.pop(part), *places]
                    else:
                        alone[part] = places
            found = {**alone, **several}
            self._near[length] = _Words(tuple(found), tuple(found.values()))
        return self._near[length]


@dataclass(frozen=True, slots=True)
class _Words:
    """`places[n]` are those of `words[n]`."""

    words: tuple[str, ...]
    places: tuple[Sequence[int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A code that can be meant; with the `degree` that was typed behind the name of a scale. `alike` says that it is
    only nearly called so."""

    code: Code
    degree: int | None = None
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A code that does not exist yet: `names` from the outermost in, below the existing `parent`; `path` as shown."""

    names: tuple[str, ...]
    parent: CodeId | None
    path: str


class _Found(NamedTuple):
    """One hit before it is put in order: `place` in the codebook, `worth` better if smaller. A letter makes thousands,
    and a tuple is made in a third of the time of a dataclass."""

    rank: Rank
    worth: float
    place: int


def fold(text: str) -> str:
    """`text` as it is compared: no case, no accents, one space between words."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())


def prepare(codes: Sequence[Code]) -> Known:
    """Fold every path once, so that a key stroke only compares. `codes` have parents before children."""
    entries: list[Entry] = []
    holding: dict[str, list[int]] = {}
    for place, code in enumerate(codes):
        entry = _entry(code)
        entries.append(entry)
        if not entry.hidden:
            for word in {*entry.starts.split(), entry.name.replace(" ", "")}:
                holding.setdefault(word, []).append(place)
    by_path = {entry.path: entry.code for entry in entries}
    return Known(tuple(entries), by_path, holding)


def match(known: Known, typed: str, recent: Sequence[CodeId] = ()) -> list[Hit]:
    """The codes that `typed` can mean, the likeliest first; all of them, those used last first, where it is empty.

    In the order of `Rank`; within each those used last, then the order of the codebook. ``a/b`` looks below a first.
    ``tone 3`` means a degree where a scale is called so. What is hidden is met by its whole name only.
    """
    found = _found(known, typed, recent)
    if typed.strip():
        del found[MOST:]
    hits = [Hit(known.entries[one.place].code, alike=one.rank is Rank.ALIKE) for one in found]
    degrees = _degrees(known, typed, recent)
    if not degrees:
        return hits
    same = sum(one.rank is Rank.SAME for one in found)
    scales = {hit.code.id for hit in degrees}
    return [*hits[:same], *degrees, *(hit for hit in hits[same:] if hit.code.id not in scales)]


def propose(known: Known, typed: str) -> Proposal | None:
    """The code that `typed` would make (``parent/child`` nests); None where there is one by this name or path.

    Its beginning may be an existing code: by its whole path, or by a name that only one code has.
    """
    names = _names(typed)
    if not names or "/".join(map(fold, names)) in known.by_path:
        return None
    if len(names) == 1:
        wanted = fold(names[0])
        if any(entry.name == wanted for entry in known.entries):
            return None
        return Proposal((names[0],), None, names[0])
    parent, used = _existing(known, names, len(names) - 1)
    rest = tuple(names[used:])
    if parent is not None and "/".join((fold(parent.path), *map(fold, rest))) in known.by_path:
        return None
    return Proposal(rest, parent.id if parent else None, "/".join((parent.path, *rest) if parent else rest))


def names_go_on(known: Known, typed: str) -> bool:
    """Whether some code's name has `typed` and more: a comma in it belongs to the name then."""
    wanted = fold(typed.rpartition("/")[2])
    return bool(wanted) and any(entry.name.startswith(wanted) and entry.name != wanted for entry in known.entries)


# Finding


def _entry(code: Code) -> Entry:
    path = "/".join(fold(name) for name in code.path.split("/"))
    starts = " " + "".join(c if c.isalnum() else " " for c in path)
    initials = frozenset(word[0] for word in starts.split())
    return Entry(code, path.rsplit("/", 1)[-1], path, starts, initials, frozenset(path), code.concealed)


def _found(known: Known, typed: str, recent: Sequence[CodeId]) -> list[_Found]:
    names = _names(typed)
    above, last = typed.rpartition("/")[::2]
    parent, used = _existing(known, _names(above), len(_names(above))) if names and "/" in typed else (None, 0)
    found: list[_Found] = []
    if parent is not None and used == len(_names(above)):
        found = _below(known, parent, fold(last))
    if not found:
        found = _anywhere(known, fold(typed.replace("/", " ")), len(names) > 1)
    used_last = {code: place for place, code in enumerate(recent)}
    behind, entries = len(used_last), known.entries
    return sorted(
        found, key=lambda one: (one.rank, one.worth, used_last.get(entries[one.place].code.id, behind), one.place)
    )


def _anywhere(known: Known, wanted: str, nested: bool) -> list[_Found]:
    words = wanted.split()
    if not words:
        return [_Found(Rank.INSIDE, 0, place) for place, entry in enumerate(known.entries) if not entry.hidden]
    found: list[_Found] = []
    first, letters, alone = words[0], frozenset(words[0]), len(words) == 1
    for place, entry in enumerate(known.entries):
        if first not in entry.path and not (alone and letters <= entry.letters):
            continue
        same = entry.name == wanted or (nested and entry.path.replace("/", " ") == wanted)
        rank = Rank.SAME if same else None if entry.hidden else _rank(entry, entry.path, entry.starts, wanted, words)
        if rank is not None:
            found.append(_Found(rank, 0, place))
    return found + _alike(known, words, {one.place for one in found})


def _below(known: Known, parent: Code, wanted: str) -> list[_Found]:
    """Among the codes below `parent`; with nothing wanted its children, then theirs."""
    path = next(entry.path for entry in known.entries if entry.code.id == parent.id) + "/"
    inside = [(n, entry) for n, entry in enumerate(known.entries) if entry.path.startswith(path)]
    words = wanted.split()
    if not words:
        return [_Found(Rank.INSIDE, entry.code.depth, n) for n, entry in inside if not entry.hidden]
    found: list[_Found] = []
    for place, entry in inside:
        rest, starts = entry.path[len(path) :], entry.starts[len(path) :]
        same = entry.name == wanted
        rank = Rank.SAME if same else None if entry.hidden else _rank(entry, rest, starts, wanted, words)
        if rank is not None:
            found.append(_Found(rank, entry.code.depth, place))
    places = {place for place, _ in inside}
    met = {one.place for one in found}
    return found + [one for one in _alike(known, words, met) if one.place in places]


def _rank(entry: Entry, path: str, starts: str, wanted: str, words: Sequence[str]) -> Rank | None:
    for word in words:
        if word not in path:
            return Rank.INITIALS if len(words) == 1 and _is_initials(entry, starts, word) else None
    if entry.name.startswith(wanted):
        return Rank.NAME_BEGINS
    for word in words:
        if f" {word}" not in starts:
            break
    else:
        in_name = f" {words[-1]}" in starts[-len(entry.name) - 1 :]
        return Rank.WORDS_OF_NAME if in_name else Rank.WORDS_OF_PATH
    return Rank.INITIALS if len(words) == 1 and _is_initials(entry, starts, wanted) else Rank.INSIDE


def _is_initials(entry: Entry, starts: str, letters: str) -> bool:
    if not 1 < len(letters) <= LONG or letters[0] not in entry.initials or not entry.letters.issuperset(letters):
        return False
    return _begun(letters, starts.split())


def _begun(letters: str, words: Sequence[str]) -> bool:
    """Whether `letters` are beginnings of some of `words`, in their order."""
    for number, word in enumerate(words):
        taken = 0
        while taken < min(len(word), len(letters)) and word[taken] == letters[taken]:
            taken += 1
        for length in range(taken, 0, -1):
            if length == len(letters) or _begun(letters[length:], words[number + 1 :]):
                return True
    return False


def _alike(known: Known, words: Sequence[str], met: set[int]) -> list[_Found]:
    """Codes in which each word stands nearly so, or whose whole name is nearly the words together."""
    if len(met) >= ENOUGH or all(len(word) < SHORT for word in words):
        return []
    worth: dict[int, float] | None = None
    for word in words:
        near = _near(known, word)
        if worth is None:
            worth = near
        else:
            worth = {place: min(worth[place], near[place]) for place in worth.keys() & near.keys()}
        if not worth:
            break
    found = worth or {}
    if len(words) > 1:
        found = {**_near(known, "".join(words), whole=True), **found}
    return [_Found(Rank.ALIKE, -round(score), place) for place, score in found.items() if place not in met]


def _near(known: Known, word: str, *, whole: bool = False) -> dict[int, float]:
    """Place -> per cent, for codes with a word like this one, or (not `whole`) with one that begins nearly so."""
    if len(word) < SHORT:
        return {place: 100.0 for place, entry in enumerate(known.entries) if f" {word}" in entry.starts}
    if (word, whole) in known.slips:
        return known.slips[word, whole]
    from rapidfuzz import fuzz, process

    found = known.slips[word, whole] = {}
    least = TOGETHER if whole else ALIKE
    near = known.near(len(word))
    for other, score, number in process.extract(word, near.words, scorer=fuzz.ratio, score_cutoff=least, limit=None):
        for place in near.places[number]:
            if not whole or known.entries[place].name.replace(" ", "") == other:
                found[place] = max(found.get(place, 0.0), score)
    return found


def _degrees(known: Known, typed: str, recent: Sequence[CodeId]) -> list[Hit]:
    """What ``name number`` means: that degree on the scales of that name; a scale that does not go so far, alone."""
    read = _DEGREE.fullmatch(typed)
    if read is None:
        return []
    degree = int(read[2].replace("−", "-"))
    found = _found(known, read[1], recent)
    scales = [one for one in found if known.entries[one.place].code.kind is CodeKind.SCALE]
    sure = [one for one in scales if one.rank is not Rank.ALIKE]
    hits: list[Hit] = []
    for one in sure or scales:
        code, alike = known.entries[one.place].code, one.rank is Rank.ALIKE
        hits.append(Hit(code, degree if code.lowest <= degree <= code.highest else None, alike))
    return hits


# Paths


def _names(typed: str) -> list[str]:
    names = [" ".join(name.split()) for name in typed.split("/")]
    return [name for name in names if name]


def _existing(known: Known, names: Sequence[str], most: int) -> tuple[Code | None, int]:
    """The deepest existing code that a beginning of `names`, of `most` at most, stands for, and how many that took."""
    for used in range(most, 0, -1):
        found = known.by_path.get("/".join(map(fold, names[:used])))
        if found is not None:
            return found, used
    if not most:
        return None, 0
    first = fold(names[0])
    named = [entry.code for entry in known.entries if entry.name == first]
    if len(named) != 1:
        return None, 0
    found, used = named[0], 1
    while used < most:
        deeper = known.by_path.get("/".join((fold(found.path), fold(names[used]))))
        if deeper is None:
            break
        found, used = deeper, used + 1
    return found, used
